"""Parts II, III and IV: the relief, the narrative, the contact, the two questions."""

import re
from collections.abc import Sequence
from itertools import islice

from msgspec import Struct

from tieout import values
from tieout.facts import ABSENT, Fact, Note
from tieout.forms.form12b25.boxes import CROSSED, Answer, several
from tieout.forms.form12b25.layout import blank, filled, phrase, rows, without, wording
from tieout.markup.text import Box, Printed, Text

# "(a)" to "(c)" of Part II, as far as the words by which each is known
PARAGRAPHS = {
    "a": re.compile(r"(?i)the\s{1,40}reasons?\s{1,40}described\s{1,40}in\s{1,40}reasonable\s{1,40}detail"),
    "b": re.compile(r"(?i)the\s{1,40}subject\s{1,40}(?:annual|quarterly)\s{1,40}report"),
    "c": re.compile(r"(?i)the\s{1,40}accountant.s\s{1,40}statement"),
}
CHECK_BOX = re.compile(
    r"(?i)\(?check\s{1,40}(?:the\s{1,40})?(?:appropriate\s{1,40})?box(?:\s{1,40}if\s{1,40}appropriate|\s{1,40}if\s{1,40}applicable)?\.?\s{0,40}\)?\.?"
)
LONE = re.compile(r"(?:^|(?<=[\t\n]))[ \xa0]*(?P<mark>_*[xX]_*|_{2,}|[þýo¨])[ \xa0]*(?=\t|\n|[ \xa0]\()")

PROMPT_END = re.compile(
    r"(?i)within\s{1,40}the\s{1,40}(?:prescribed\s{1,40})?time\s{1,40}(?:period\s{0,40})?(?:prescribed\s{0,40})?[.:]?|prescribed\s{1,40}(?:time\s{1,40})?period\s{0,40}[.:]?"
)
ATTACH = re.compile(
    r"(?i)[\s\W]{0,20}\(?\s{0,40}attach\s{1,40}extra\s{1,40}sheets\s{1,40}if\s{1,40}(?:needed|necessary)\s{0,40}[.:]?\s{0,40}\)?\.?"
)
STATE_BELOW = re.compile(r"(?i)" + phrase("State below in reasonable detail"))
NARRATIVE = re.compile(
    r"(?im)^[^\w\n]*(?:PART\s{1,40}(?:III|3|THREE)\b)?[^\w\n]*(?:\n\s{0,40})?NARRATIVE\b[^\w\n]*|^[^\w\n]*PART\s{1,40}(?:III|3|THREE)\b[^\w\n]*"
)
OTHER = re.compile(
    r"(?im)^[^\w\n]*(?:PART\s{1,40}IV\b[^\w\n]*)?(?:\n\s{0,40})?(?:OTHER\s{1,40}INFORMATION)[^\w\n]*$|^[^\w\n]*PART\s{1,40}IV\b[^\w\n]*$"
)

# a sentence ends at a point that a capital or the end follows; "Inc." and "No." do not end one
SENTENCE = re.compile(r"\n[ \t]*\n\s{0,40}|(?<=[.!?])(?<!Inc\.)(?<!No\.)(?<!Co\.)(?<!Corp\.)(?<!Ltd\.)[\"”]?\s{1,40}(?=[A-Z“\"(])")
# "expects ... to file ... within ... the extension": four searches, one behind the other
REACH = 40  # characters before such a word in which "not" denies it
MEANS = re.compile(
    r"(?i)\b(?:expects?|anticipates?|intends?|plans?|believes?|will|expected|anticipated|undertakes?|endeavou?rs?|working|able|position)\b"
)
FILE = re.compile(r"(?i)\b(?:fil(?:e|ed|ing)|submit|submitted|submitting)\b")
WITHIN = re.compile(
    r"(?i)\b(?:within|on\s{1,9}or\s{1,9}(?:before|prior\s{1,9}to)|(?:no|not)\s{1,9}later\s{1,9}than|by|prior\s{1,9}to|during|before)\b"
)
EXTENSION = re.compile(
    r"(?i)\b(?:extension|extended|grace\s{1,9}period|12b-25|additional\s{1,9}time\s{1,9}(?:allowed|permitted|provided|afforded)"
    r"|(?:five|fifteen|fifth|fifteenth|5|5th|15|15th)(?:\s?\(\d+\s?(?:th)?\))?[\s-]{1,9}(?:calendar|business|additional|day))"
)
UNSURE = re.compile(
    r"(?is)\b(?:no\s{1,40}(?:assurance|guarantee)|may\s{1,40}not|might\s{1,40}not|cannot\s{1,40}(?:assure|guarantee)|there\s{1,40}can\s{1,40}be|risks?|possibility|factors|difficult(?:y|ies))\b"
)
REFUSAL = re.compile(
    r"(?is)\b(?:(?:does|do|did|will|would|is|are)\s{1,40}not|unable|cannot|can\s{1,40}not|unlikely|no\s{1,40}longer)\b"
)

REPORTS_PROMPT = re.compile(
    r"(?i)identify\s{1,40}(?:the\s{1,40}|such\s{1,40}|those\s{1,40})?reports?\s{0,40}(?:\(s\))?\s{0,40}(?:not\s{1,40}filed)?\s{0,40}[.:]?\)?"
)
BEEN_FILED = re.compile(r"(?i)been\s{1,40}filed\s{0,40}\??")
THEREOF = re.compile(r"(?i)portion\s{1,40}thereof\s{0,40}\??|\?")
CHANGE_PROMPT = re.compile(
    r"(?is)if\s{1,40}so\s{0,40}[,:]?\s{0,40}(?:please\s{1,40})?attach\s{1,40}an\s{1,40}explanation.{0,400}?(?:cannot|can\s{1,40}not|could\s{1,40}not)\s{1,40}be\s{1,40}made\s{0,40}[.:]?\)?"
)
ELSEWHERE = re.compile(
    r"(?is)(?:please\s{1,40})?(?:see|refer\s{1,40}to)\s{1,40}(?:the\s{1,40})?(?:attached|attachment|exhibit|annex|schedule|appendix|part|narrative|explanation)\b.{0,80}"
    r"|\(?\s{0,40}(?:explanation\s{1,40})?(?:is\s{1,40})?attached(?:\s{1,40}(?:hereto|as\s{1,40}exhibit\s{1,40}\S+))*\s{0,40}\)?\.?"
)

CONTACT_PROMPT = re.compile(
    r"(?i)name\s{1,40}and\s{1,40}telephone\s{1,40}number\s{1,40}of\s{1,40}(?:the\s{1,40})?(?:contact\s{1,40})?person(?:\s{1,40}to\s{1,40}(?:be\s{1,40})?contact(?:ed)?)?(?:\s{1,40}in\s{1,40}regards?\s{1,40}to\s{1,40}th(?:is|e)\s{1,40}(?:notification|filing|form))?\s{0,40}[.:]?"
)
CONTACT_LABEL = re.compile(
    r"(?i)\(?\s{0,40}(?:\(?area\s{1,40}code\)?\s{0,40}(?:and)?\s{0,40})?(?:(?:tele)?phone(?:\s{1,40}number)?|area\s{1,40}code|name|title)\s{0,40}\)?\s{0,40}:?"
)
LABELLED = re.compile(r"(?i)^(?:name|telephone(?:\s{1,40}number)?|phone|tel\.?)\s{0,40}:\s{0,40}")
PHONEISH = re.compile(r"(?i)[\s()+\-–./]*+\d[\s()+\-–.\d/]*+(?:,?\s{0,40}(?:ext|x)\.?\s{0,40}\d+)?")
PHONE = re.compile(r"(?i)(?<!\w)(?:\+|\()?\d[\d\s().\-–/]{7,25}\d(?:\s{0,40},?\s{0,40}(?:ext|x)\.?\s{0,40}\d{1,6})?")


def relief(printed: Printed, part: Text, notes: list[Note]) -> Fact[bool]:
    """The box of Part II; where each paragraph has a box, (a) and (b) together."""
    if not part:
        return ABSENT
    prompt = CHECK_BOX.search(part.string)
    inner = part
    boxes = printed.boxes_in(inner) or _lone(part)
    if not boxes:
        notes.append(_note("no-relief-box", "Part II has no box", "relief_requested", part))
        return blank(part[prompt.end() if prompt else 0 :])
    if len(boxes) == 1:
        return boxes[0].fact()
    return _three(part, boxes, notes)


def _lone(part: Text) -> list[Box]:
    """Marks typed without brackets in a cell of their own: "X", "__X__", "____"."""
    found = []
    for match in LONE.finditer(part.string):
        mark = part.group(match, "mark")
        sign = mark.string.strip("_") or "_"
        found.append(Box(sign in CROSSED, mark.offset, mark.offset + len(mark), mark.raw, mark.start, mark.end))
    crossed = [box for box in found if box.marked]
    return crossed[:1] or found[:1]


def _three(part: Text, boxes: list[Box], notes: list[Note]) -> Fact[bool]:
    """Of several boxes those of (a) and (b) count: together they are what Rule 12b-25(b) asks to be represented."""
    places = [match.start() + part.offset for match in (pattern.search(part.string) for pattern in PARAGRAPHS.values()) if match]
    wanted = boxes[:2]
    if len(boxes) == 2 and len(places) == 3:
        wanted = boxes
    states = {box.marked for box in wanted}
    if len(states) == 1:
        return several(wanted, states.pop())
    notes.append(_note("relief-unclear", "of the boxes of Part II only some are marked", "relief_requested", part))
    return several(wanted)


def reasons(part: Text, notes: list[Note]) -> tuple[Fact[str], list[Text]]:
    """The narrative of Part III without its heading and the printed prompt: the fact, and the pieces it is printed in."""
    if not part:
        return ABSENT, []
    inner = part
    state = STATE_BELOW.search(part.string)
    if state:
        prompt = PROMPT_END.search(part.string, state.end(), state.end() + 700)
        inner = part[prompt.end() if prompt else state.end() :]
        if prompt is None:
            notes.append(_note("prompt-unread", "the prompt of Part III does not end as printed on the form", "reasons", part))
    elif heading := NARRATIVE.match(part.string):
        inner = part[heading.end() :]
    if attach := ATTACH.match(inner.string):
        inner = inner[attach.end() :]
    found = _said(inner)
    if not found:
        notes.append(_note("no-reasons", "Part III gives no reasons", "reasons", inner))
    return filled(found, inner.strip(), wording), found


def _said(part: Text) -> list[Text]:
    other = [(part.offset + match.start(), part.offset + match.end()) for match in OTHER.finditer(part.string)]
    return [piece.strip() for piece in without(part, other)]


def promised(parts: Sequence[Text]) -> Fact[bool]:
    """Whether the text says that the report will come within the extension: the sentence that says so.

    True where one promises it, false where one says that it will not; absent where none speaks of it.
    """
    for part in parts:
        begin = 0
        for gap in [*SENTENCE.finditer(part.string), None]:
            sentence = part[begin : gap.start() if gap else len(part)]
            begin = gap.end() if gap else begin
            if len(sentence) > 2000 or UNSURE.search(sentence.string):
                continue
            if until := _promise(sentence.string):
                refused = REFUSAL.search(sentence.string, *until)
                return sentence.fact(_no if refused else _yes)
    return ABSENT


def _promise(sentence: str) -> tuple[int, int] | None:
    """Where the words stand that mean to file within the extension, as far as the filing; None where there are none."""
    for extension in islice(EXTENSION.finditer(sentence), 5):
        within = _last(WITHIN, sentence, extension.start())
        filing = within and _last(FILE, sentence, within.start())
        means = filing and _last(MEANS, sentence, filing.start())
        if means and filing:
            return max(0, means.start() - REACH), filing.end()
    return None


def _last(pattern: re.Pattern[str], text: str, end: int) -> re.Match[str] | None:
    return max(pattern.finditer(text, 0, end), key=lambda match: match.start(), default=None)


def _yes(raw: str) -> bool:
    return True


def _no(raw: str) -> bool:
    return False


def contact(printed: Printed, part: Text) -> tuple[Fact[str], Fact[str]]:
    """Name and telephone number of Part IV (1); the number is often printed in two cells."""
    if not part:
        return ABSENT, ABSENT
    prompt = CONTACT_PROMPT.search(part.string)
    inner = part[prompt.end() if prompt else 0 :]
    names: list[Text] = []
    phones: list[Text] = []
    for cell in [cell for row in rows(inner, printed) for cell in row]:
        _sort(cell.strip("_ "), names, phones)
    return filled(names, inner.strip(), wording), filled(phones, inner.strip(), wording)


def _sort(cell: Text, names: list[Text], phones: list[Text]) -> None:
    """Put a cell, or its two halves, with the names or the telephone numbers; labels fall away."""
    if CONTACT_LABEL.fullmatch(cell.string) or not re.search(r"\w", cell.string):
        return
    if label := LABELLED.match(cell.string):
        cell = cell[label.end() :]
    if PHONEISH.fullmatch(cell.string):
        phones.append(cell)
    elif phone := PHONE.search(cell.string):
        phones.append(cell.group(phone))
        before = cell[: phone.start()].strip(",;:-–(_ ")
        before = before.before(r"(?i)[\s,;(]{0,9}\b(?:at|telephone(?:\s{1,40}number)?|phone|tel\.?)\s{0,40}[.:]?$")
        if re.search(r"\w", before.string):
            names.append(before)
    elif not phones:
        inner = cell.before(r"(?i)\s{1,40}(?:\(name\)|telephone(?:\s{1,40}number)?\s{0,40}:?)\s{0,40}$").strip("_ ")
        if re.search(r"\w", inner.string):
            names.append(inner)


class Question(Struct, frozen=True):
    """A question of Part IV: the box, and what is said behind the prompt."""

    answer: Fact[bool]
    text: Fact[str]
    places: tuple[Text, ...] = ()


def other_reports(printed: Printed, part: Text, after: bool | None, notes: list[Note]) -> Question:
    """Part IV (2): whether all other reports were filed, and those that were not."""
    if not part:
        return Question(ABSENT, ABSENT)
    prompt = REPORTS_PROMPT.search(part.string) or BEEN_FILED.search(part.string)
    return _question(printed, part, [(0, prompt.end() if prompt else 0)], "other_reports_filed", after, notes)


def significant_change(printed: Printed, part: Text, after: bool | None, notes: list[Note]) -> Question:
    """Part IV (3): whether a significant change is anticipated, and its explanation."""
    if not part:
        return Question(ABSENT, ABSENT)
    asked = THEREOF.search(part.string)
    prompt = CHANGE_PROMPT.search(part.string)
    cuts = [(0, asked.end() if asked else 0)] + ([prompt.span()] if prompt else [])
    return _question(printed, part, cuts, "significant_change", after, notes)


def _question(
    printed: Printed, part: Text, cuts: list[tuple[int, int]], path: str, after: bool | None, notes: list[Note]
) -> Question:
    answer = Answer(printed, part, path, after)
    notes += answer.notes
    spans = [(part.offset + at, part.offset + until) for at, until in cuts]
    if answer.span:
        spans.append(answer.span)
    found = [piece for piece in (piece.strip() for piece in without(part, spans)) if re.search(r"\w", piece.string)]
    end = max(until for _, until in spans) - part.offset
    return Question(answer.fact, filled(found, part[end:], _explained), tuple(found))


def _explained(raw: str) -> str:
    """Free text; "N/A" and "See attached exhibit" are words."""
    if ELSEWHERE.fullmatch(raw):
        raise values.Words(raw)
    return wording(raw)


def _note(code: str, message: str, path: str, place: Text) -> Note:
    return Note(code=code, message=message, path=path, start=place.start, end=place.end)
