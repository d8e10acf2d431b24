"""The notes beneath a cover page, and what they say a figure is made of."""

import re

from tieout import values
from tieout.facts import ABSENT, Fact
from tieout.forms.schedule13.model import Component, Footnote
from tieout.forms.schedule13.sheet import Sheet, level
from tieout.markup.text import Text

MARK = re.compile(
    r"(?m)^[ \t\xa0]*(?:[-•·]\s)?(?P<mark>\(\s*[\d*†‡#]{1,2}\s*\)|\[\d{1,2}\]|⁽[^⁾\n]{1,3}⁾|"
    r"[*†‡§]{1,5}|[¹²³⁴-⁹]{1,2})(?=[\s\xa0]*[^\s\d])[ \t\xa0]*"
)
# What stands at a page's head or foot between a cover and the next
FURNITURE = re.compile(
    r"(?im)^[ \t\xa0_|-]*(?:cusip\b|page\b|\d{1,3}$|<page>|13[dg]\b|schedule\s+13|-?\s?\d{1,3}\s?-?$|item\s+1\b"
    r"|item\s+\d{1,2}\s*(?:\([a-z]\)\s*)?[.:][ \t\xa0]+[a-z]"
    r"|the\s+following\s+constitutes|explanatory\s+note|this\s+amendment|securities\s+and\s+exchange|united\s+states\s*$)[^\n]*"
)
# The form's own remark at the foot of a cover, which is no footnote
OF_THE_FORM = re.compile(r"(?i)\W*see\s+instructions?\b(?:\s+before\s+filling\s+(?:it\s+)?out)?\W*")
MADE_OF = re.compile(
    r"(?i)\b(?:represents?|consists?\s+(?:solely\s+)?of|consisting\s+of|comprised\s+of|includes?|including|composed\s+of)\s*:?\s*"
)
ROMAN = re.compile(r"(?i)(?<![\w])\(\s?(i{1,3}|iv|vi{0,3}|ix|xi{0,3}|x|[a-h1-9])\s?\)\s*")
# A full stop before a new sentence, not one behind "Inc", "L.P", "Mr" or an initial
SENTENCE = re.compile(
    r"(?<!\bInc)(?<!\bCorp)(?<!\bCo)(?<!\bLtd)(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)(?<!\bNo)(?<!\bSt)(?<!\bJr)(?<!\b[A-Z])"
    r"\.\s+(?=[A-Z])|\.\s*$"
)
AMOUNT = re.compile(
    r"(?i)\s*(?P<figure>\d{1,3}(?:,\d{3})+|\d+)\s+(?:\w+\s+){0,3}?(?:shares?|units?|adss?|american|"
    r"ordinary|common|class|depositary|options?|warrants?)\b"
)
HOLDER = re.compile(
    r"(?i)\b(?:held|owned)(?:\s+(?:directly|indirectly|solely|of\s+record|beneficially|"
    r"jointly))?\s+by\s+(?P<holder>.+)"
)
HOLDER_END = re.compile(
    r"(?i),?\s+(?:which|as\s+of|over|in\s+(?:its|his|her)|and\s+\d|for\s+the|of\s+which|where|that|"
    r"issued)\b|\s+\(|;"
)
UNDERLYING = re.compile(
    r"(?i)\b(?:underlying|(?:issuable|acquirable|obtainable|purchasable|receivable|"
    r"that\s+may\s+be\s+acquired)\s+(?:\w+\s+){0,3}?"
    r"(?:upon|on|pursuant\s+to|through|under)"
    r"(?:\s+(?:the\s+)?(?:conversion|exercise|vesting|settlement|exchange)(?:\s+of)?)?)\s+(?:(?:an?|"
    r"the|his|her|its|certain|outstanding)\s+)?(?P<instrument>.+)"
)
INSTRUMENT_END = re.compile(
    r"(?i),|;|\s+(?:issued|currently|presently|exercisable|which|held|owned|that|granted|within|"
    r"convertible\s+(?:into|at|in)\b|dated|in\s+a|to\s+purchase|at\s+an?|by)\b|\s+\("
)


def under(sheet: Sheet, begin: int, end: int, person: int) -> list[tuple[Footnote, Text]]:
    """The footnotes beneath a cover, each with its text. begin, end: text offsets of its last row and of what follows it."""
    part = sheet.part(begin, end)
    marks = list(MARK.finditer(part.string))
    stops = [match.start() for match in FURNITURE.finditer(part.string)]
    notes = []
    following = 0
    for index, match in enumerate(marks):
        until = marks[index + 1].start() if index + 1 < len(marks) else len(part)
        while following < len(stops) and stops[following] < match.end():
            following += 1
        if following < len(stops):
            until = min(until, stops[following])
        text = part[match.end() : until].strip("_-")
        if text and not OF_THE_FORM.fullmatch(text.string):
            notes.append((Footnote(mark=level(match["mark"]), text=text.fact(values.text), person=person), text))
    return notes


def components(sheet: Sheet, part: Text) -> tuple[Component, ...]:
    """What the first sentence of a footnote says that a figure is made of: "Represents (i) 3,039 shares and (ii) ..."."""
    match = MADE_OF.search(part.string)
    if match is None:
        return ()
    if re.search(r"(?i)\b(?:not|excludes?|excluding)\b", part.string[: match.start()]):
        return ()
    rest = part[match.end() :]
    stop = SENTENCE.search(rest.string)
    sentence = rest[: stop.start()] if stop else rest
    pieces = _pieces(sentence)
    made = []
    for piece in pieces:
        amount = AMOUNT.match(piece.string)
        if amount is not None:
            made.append(_component(piece, amount))
    return tuple(made)


def _pieces(sentence: Text) -> list[Text]:
    """The enumerated parts of a sentence; the whole of it where it has none. An enumeration inside a part is left whole."""
    marks: list[re.Match[str]] = []
    for match in ROMAN.finditer(sentence.string):
        if AMOUNT.match(sentence.string, match.end()) and (marks or not sentence.string[: match.start()].strip()):
            marks.append(match)
    if not marks:
        return [sentence.strip()]
    ends = [match.start() for match in marks[1:]] + [len(sentence)]
    pieces = []
    for match, end in zip(marks, ends, strict=True):
        piece = sentence[match.end() : end].strip()
        tail = re.search(r"[,;]?\s+and$|[,;]$", piece.string)
        pieces.append(piece[: tail.start()].strip(",;") if tail else piece)
    return pieces


def _component(piece: Text, amount: re.Match[str]) -> Component:
    held: Fact[str] = ABSENT
    instrument: Fact[str] = ABSENT
    if match := HOLDER.search(piece.string):
        holder = piece.group(match, "holder").before(HOLDER_END).strip(",;")
        held = holder.fact(values.text)
    if match := UNDERLYING.search(piece.string):
        found = piece.group(match, "instrument").before(INSTRUMENT_END).strip(",;.")
        instrument = found.fact(values.text) if found else ABSENT
    return Component(
        shares=piece.group(amount, "figure").fact(values.shares),
        held_by=held,
        instrument=instrument,
        description=piece.fact(values.text),
    )
