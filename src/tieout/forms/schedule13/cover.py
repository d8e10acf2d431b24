"""The cover page of a reporting person: rows 1 to 14 of Schedule 13D, 1 to 12 of Schedule 13G."""

import re
from decimal import Decimal
from typing import Any

from tieout import values
from tieout.facts import ABSENT, Fact
from tieout.forms.schedule13.model import GroupBoxes, ReportingPerson
from tieout.forms.schedule13.rows import POWERS, Cover
from tieout.forms.schedule13.sheet import Sheet, between, blank, chunks, joined, lines
from tieout.markup.text import Text

# The words that run beside rows 7 to 10 (5 to 8 of 13G)
SIDE = frozenset(["number", "of", "shares", "beneficially", "owned", "by", "each", "reporting", "person", "persons", "with"])
ASIDE = re.compile(r"(?i)\(?\s*for\s+questions\b.*|\(?see\s+instructions?\)?[:.]?|row\s*\(?\d{1,2}\)?")
# "I.R.S. IDENTIFICATION NO. OF ABOVE PERSON (ENTITIES ONLY)", "S.S. OR I.R.S. IDENTIFICATION NOS. ..."
TAX_LABEL = re.compile(
    r"(?i)[;,/(]?\s*(?:and\s+)?(?:s\.?\s?s\.?(?:\s+or|/)\s+)?(?:i\.?\s?r\.?\s?s\.?|tax|employer|"
    r"social\s+security)(?:\s+or\s+[\w.\s]{1,12})?"
    r"\s+(?:employer\s+)?(?:identification|ident\.|i\.?d\.?)\s*(?:nos?\.?|numbers?)?(?:\s*\(s\))?\.?"
    r"(?:\s+of\s+(?:the\s+)?(?:above|reporting)\s+persons?)?(?:\s*\(s\))?\.?(?:\s*\((?:entities|voluntary)[^)\n]{0,20}\))?\s?[:.]?"
)
ENTITIES = re.compile(r"(?i)\(?(?:entities\s+only|voluntary)\)?\s?[.:]?|of\s+above\s+persons?(?:\s*\(entities\s+only\))?\s?[.:]?")
# What follows a name on its line: a tax number with or without its label, a short form in brackets and quotes
BEHIND_NAME = re.compile(
    r"(?i)\s*(?:[-–—,]\s*)?\(?(?:(?<!\w)(?:i\.?r\.?s\.?|i\.?d\.?|tax|ein|s\.?s\.?|employer|"
    r"federal)[\s.\w#:]{0,40}?)?\d{2}-\d{7}\)?.*"
    r"|\s*\(?(?<!\w)(?:i\.?r\.?s\.?|i\.d\.|ein|tax)\b[\s.\w#:()]{0,60}$"
    r"|\s*\((?:the\s+)?[\"“'‘][^)\n]{1,80}\)\s*$"
)
TAX_NUMBER = re.compile(r"(?i)[\s(]*(?:[\w.#:]{1,12}\s*){0,4}(?:\d{2}-\d{7}|\d{3}-\d{2}-\d{4}|\d{9})\W*")
# "-0-", "1,234,567", "None"; then words about the same figure, a remark in brackets, a mark
LEADING = re.compile(
    r"(?i)(?P<figure>[-–—]\s?0\s?[-–—]?|(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|none|nil|zero|"
    r"no shares)(?=[\s\xa0*†‡#(\[;,.⁽]|$)(?!\.\d|,\d)"
)
OTHER_FIGURE = re.compile(r"(?<![$\d,.])(?:\d{1,3}(?:,\d{3})+|\d{4,})")
UNIT = re.compile(r"(?i)\s*[.,;]?\s*(?:$|shares?\b|units?\b|ads|american|common|ordinary|class\b|of\b|depositary|votes?\b|\()")
PERCENTAGE = re.compile(
    r"(?i)(?:approximately|approx\.?|about)?\s*(?P<figure>(?:less\s+than|under|below|"
    r"<)\s*(?:\d+(?:\.\d+)?|one(?:-tenth of one)?)\s*(?:%|percent)?"
    r"|[-–—]\s?0\s?[-–—]\s?%?|(?:\d+(?:\.\d*)?|\.\d+)\s*(?:%|percent\b|per\s+cent\b)?)"
)
CODE = r"BD|BK|CP|CO|EP|IN|IA|IC|IV|HC|PN|SA|OO|FI|00"
FUNDS = r"SC|BK|AF|WC|PF|OO|00"
NOT_APPLICABLE = re.compile(r"(?i)\s*(?:not\s+applicable|n\s?/\s?a|n\.\s?a\.|none|no)\s*[.:]?\s*")
LETTER = re.compile(r"(?i)(?:\(\s*(?P<letter>[ab])\s*\)|(?m:(?:^|\t)[ \t\xa0]*(?P<bare>[AB])\.))")


def person(sheet: Sheet, cover: Cover, index: int) -> ReportingPerson:
    """The reporting person of a cover; `index` counts covers from 0 and stands in the paths of notes."""
    path = f"reporting_persons[{index}]"
    parts = {field: row.region for field, row in cover.rows.items()}
    group, boxes = _group(sheet, parts.get("group"), path)
    made: dict[str, Any] = {
        "name": _name(sheet, parts.get("name")),
        "group": group,
        "group_boxes": boxes,
        "source_of_funds": _codes(sheet, parts.get("source_of_funds"), FUNDS),
        "legal_proceedings": _box(sheet, parts.get("legal_proceedings"), f"{path}.legal_proceedings"),
        "citizenship": _place(sheet, parts.get("citizenship")),
        "excludes_certain_shares": _box(sheet, parts.get("excludes_certain_shares"), f"{path}.excludes_certain_shares"),
        "percent_of_class": _percent(sheet, parts.get("percent_of_class"), f"{path}.percent_of_class"),
        "person_types": _codes(sheet, parts.get("person_types"), CODE, wrapped=True),
    }
    for field in (*POWERS, "aggregate_amount"):
        made[field] = figure(sheet, parts.get(field), f"{path}.{field}")
    return ReportingPerson(**made)


def kept(part: Text) -> list[Text]:
    """The chunks of a row, without the words that run beside the powers."""
    found = []
    for chunk in chunks(part):
        plain = chunk.string.lower().replace(":", " ").split()
        if all(word in SIDE for word in plain) or ASIDE.fullmatch(chunk.string):
            continue
        found.append(chunk)
    return found


def _name(sheet: Sheet, part: Text | None) -> Fact[str]:
    if part is None:
        return ABSENT
    found: list[Text] = []
    labels = [match.span() for match in TAX_LABEL.finditer(part.string)]
    begin = 0
    pieces = []
    for low, high in labels:
        pieces.append(part[begin:low])
        begin = high
    pieces.append(part[begin:])
    for piece in pieces:
        for line in lines(piece):
            if ENTITIES.fullmatch(line.string) or TAX_NUMBER.fullmatch(line.string):
                continue
            head = sheet.head(line)[0]
            match = BEHIND_NAME.search(head.string)
            tight = (head[: match.start()] if match else head).strip(":*|_")
            if tight and re.search(r"\w", tight.string):
                found.append(tight)
    if not found:
        return blank(part)
    _, footnotes = sheet.head(part)
    return joined(sheet, found, values.text, footnotes if sheet.marks(part) else ())


def _place(sheet: Sheet, part: Text | None) -> Fact[str]:
    if part is None:
        return ABSENT
    found = kept(part)
    if not found:
        return blank(part)
    head, footnotes = sheet.head(between(sheet, found))
    limit = head.offset + len(head)
    inside = [chunk[: max(0, limit - chunk.offset)].strip("*|") for chunk in found]
    if inside and re.search(r"[A-Za-z]{3}\.$", inside[-1].string):  # a closing full stop; "U.S.A." keeps its own
        inside[-1] = inside[-1].strip(".")
    return joined(sheet, [chunk for chunk in inside if chunk] or found, values.text, footnotes)


def figure(sheet: Sheet, part: Text | None, path: str) -> Fact[Decimal]:
    """The number of shares that a row begins with. A row that tells of two figures gives none, and a note."""
    if part is None:
        return ABSENT
    found = kept(part)
    if not found:
        return blank(part)
    whole = between(sheet, found)
    head, footnotes = sheet.head(found[0])
    match = LEADING.match(head.string)
    if match is None:
        return found[0].fact(values.shares, footnotes)
    rest = whole[match.end() :]
    if not footnotes:
        footnotes = sheet.labels(rest)
    remark = re.sub(r"\([^()]*\)", " ", rest.string)
    remark = remark.split("(")[0]
    if OTHER_FIGURE.search(remark):
        sheet.note("two-figures", "the row tells of more than one figure", path, whole)
        return Fact(None, whole.raw, whole.start, whole.end, footnotes, "unreadable")
    if not footnotes and not UNIT.match(rest.string) and len(rest.string.split("\n")[0].split()) > 0:
        sheet.note("words-behind-figure", "words follow the figure that may change it", path, whole)
        return Fact(None, whole.raw, whole.start, whole.end, footnotes, "unreadable")
    return head.group(match, "figure").fact(values.shares, footnotes)


def _percent(sheet: Sheet, part: Text | None, path: str) -> Fact[Decimal]:
    if part is None:
        return ABSENT
    found = kept(part)
    if not found:
        return blank(part)
    return percentage(sheet, between(sheet, found), path)


def percentage(sheet: Sheet, whole: Text, path: str) -> Fact[Decimal]:
    """The percent that a text begins with; none where a second one follows outside brackets."""
    head, footnotes = sheet.head(whole)
    match = PERCENTAGE.match(head.string)
    if match is None:
        return next(iter(lines(whole)), whole).fact(values.percent, footnotes)
    rest = whole[match.end() :]
    if not footnotes:
        footnotes = sheet.labels(rest)
    remark = re.sub(r"\([^()]*\)", " ", rest.string).split("(")[0]
    if re.search(r"\d\s*(?:%|percent)", remark) or remark[:1].isalnum():
        sheet.note("two-figures", "the row tells of more than one percent", path, whole)
        return Fact(None, whole.raw, whole.start, whole.end, footnotes, "unreadable")
    return head.group(match, "figure").fact(values.percent, footnotes)


def _code(raw: str) -> str:
    return "OO" if raw == "00" else raw.upper()


def _codes(sheet: Sheet, part: Text | None, codes: str, wrapped: bool = False) -> tuple[Fact[str], ...]:
    """The codes that a row begins with, one fact each; words where it has none. `wrapped`: nothing bounds the row below."""
    if part is None:
        return ()
    facts: list[Fact[str]] = []
    pattern = re.compile(rf"(?<![\w&])(?:{codes})(?![\w&])")
    for chunk in chunks(part):
        if ASIDE.fullmatch(chunk.string) or not re.search(r"\w", chunk.string):
            continue
        plain = re.sub(r"\([^()]*\)", lambda match: " " * len(match[0]), chunk.string)
        found = list(pattern.finditer(plain))
        beginning = found and not re.search(r"\w{3}", plain[: found[0].start()])
        if facts and not beginning:
            break
        if not found and not facts:
            if re.fullmatch(r"(?i)none\.?|n/a|not applicable\.?", chunk.string):
                return ()
            lower = re.fullmatch(rf"(?i)(?:{codes})(?:\s*[,;/&]\s*(?:{codes}))*\.?", plain.strip())
            if lower is None:
                return (Fact(None, chunk.raw, chunk.start, chunk.end, (), "words"),)
            found = list(re.finditer(rf"(?i)\b(?:{codes})\b", plain))
        for match in found:
            behind = sheet.labels(chunk[match.end() :])
            facts.append(chunk[match.start() : match.end()].fact(_code, behind))
        if wrapped and re.search(r"[a-z]{3}", plain):
            break
    return tuple(facts)


def _box(sheet: Sheet, part: Text | None, path: str) -> Fact[bool]:
    """The box of a row: its mark, the words "not applicable", or an empty cell drawn as a box, which leave it unmarked.

    Blank where none of them is printed.
    """
    if part is None:
        return ABSENT
    boxes = sheet.ticks(part)
    if len(boxes) == 1:
        return boxes[0].fact()
    if len(boxes) > 1:
        sheet.note("several-boxes", "the row has more than one box", path, part)
        return Fact(None, part.strip().raw, part.strip().start, part.strip().end, (), "unreadable")
    found = kept(part)
    if not found:
        frames = sheet.frames(part)
        return Fact(False, frames[0].tag, frames[0].tag_start, frames[0].tag_end) if len(frames) == 1 else blank(part)
    whole = found[0]
    if NOT_APPLICABLE.fullmatch(whole.string):
        return Fact(False, whole.raw, whole.start, whole.end)
    return Fact(None, whole.raw, whole.start, whole.end, (), "words")


def _group(sheet: Sheet, part: Text | None, path: str) -> tuple[Fact[str], GroupBoxes]:
    if part is None:
        return ABSENT, GroupBoxes()
    letters = {(match["letter"] or match["bare"]).lower(): match.span() for match in LETTER.finditer(part.string)}
    boxes = sheet.ticks(part)
    facts: dict[str, Fact[bool]] = {}
    if "a" in letters and "b" in letters and letters["a"] < letters["b"]:
        a, b = letters["a"][0] + part.offset, letters["b"][0] + part.offset
        first = bool(boxes) and boxes[0].at < a  # the boxes stand before their letters
        for box in boxes:
            letter = ("a" if box.at < a else "b") if first else ("b" if box.at > b else "a")
            if letter in facts or (first and box.at > b):
                sheet.note("several-boxes", "more boxes than letters", f"{path}.group", part)
                return Fact(None, part.strip().raw, part.strip().start, part.strip().end, (), "unreadable"), GroupBoxes()
            facts[letter] = box.fact()
        facts = {letter: facts.get(letter) or blank(part[letters[letter][1] :]) for letter in "ab"}
    elif boxes or letters:
        sheet.note("group-boxes", "boxes that cannot be told apart", f"{path}.group", part)
    pair = GroupBoxes(**facts)
    marked = [letter for letter in "ab" if letter in facts and facts[letter].value]
    if len(marked) == 1:
        box_fact = facts[marked[0]]
        return Fact(marked[0], box_fact.raw, box_fact.start, box_fact.end), pair
    if marked:
        sheet.note("group-both", "both boxes are marked", f"{path}.group", part)
        return Fact(None, part.strip().raw, part.strip().start, part.strip().end, (), "unreadable"), pair
    rest = [chunk for chunk in kept(part) if NOT_APPLICABLE.fullmatch(chunk.string)]
    if rest:
        return Fact(None, rest[0].raw, rest[0].start, rest[0].end, (), "words"), pair
    return blank(part), pair
