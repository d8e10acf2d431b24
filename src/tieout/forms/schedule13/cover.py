"""The cover page of a reporting person: rows 1 to 14 of Schedule 13D, 1 to 12 of Schedule 13G."""

import re
import unicodedata
from decimal import Decimal
from fractions import Fraction
from itertools import takewhile
from typing import Any

from msgspec import structs

from tieout import values
from tieout.facts import ABSENT, Fact
from tieout.forms.schedule13 import alike, classes, ticking
from tieout.forms.schedule13.labels import POWERS, TAILS
from tieout.forms.schedule13.model import ReportingPerson
from tieout.forms.schedule13.naming import name
from tieout.forms.schedule13.rows import Cover
from tieout.forms.schedule13.sheet import LEADERS, Sheet, between, blank, joined, kept, lines
from tieout.markup.text import BLANKS, Text

# "-0-", "1,234,567", "None"; then words about the same figure, a remark in brackets, a mark
LEADING = re.compile(
    r"(?i)(?P<figure>[-–—]{1,2}\s?0\s?[-–—]{0,2}|(?:\d{1,3}(?:(?:,\d{3})+|(?:['’]\d{3})+)|\d+)(?:\.\d+)?|none|nil|zero|"
    r"no shares)(?=[\s\xa0*†‡#(\[;,.⁽]|/(?:\(?\d{1,2}\)?|[*†‡]{1,3})/|$)(?!\.\d|,\d|['’]\d)"
)
# A dash that leads from a label to a figure ("SHARED VOTING POWER -  0"); a figure drawn between dashes, as a nought is
DASHES = re.compile(r"[-–—]{1,3}")
LEADS_TO = re.compile(r"(?i)(?:\d{1,3}(?:,\d{3})+|\d{3,}|0|none|nil|zero)\b[^\d\n]{0,80}")
BETWEEN_DASHES = re.compile(r"[-–—]\s?(?P<figure>\d{1,3}(?:,\d{3})+)\s?[-–—]")
LONGEST_MARK = 5
MARKS_OVER = re.compile(r"[*†‡]{1,4}|\(\d{1,2}\)")  # the mark of a note on the line over the figure
OTHER_FIGURE = re.compile(r"(?<![$\d,.])(?P<figure>\d{1,3}(?:,\d{3})+|\d{4,})")
# A day, whose year is no figure of shares
DATED = re.compile(r"(?i)\b[a-z]{3,9}\.?\s{1,9}\d{1,2},?\s{1,9}(?:19|20)\d\d\b")
# What may stand between a figure and a second one that is a part of it ("1,000,000, including 200,000 options") ...
PART = re.compile(r"(?i)\b(?:includ(?:es?|ing)|of\s+which|consist(?:s|ing)|compris(?:es|ed|ing)|represent(?:s|ing)|composed)\b")
# ... and what makes it another
OTHER = re.compile(r"(?i)\b(?:plus|and|not|exclud\w{2,4}|or|less|minus|together)\b")
ANOTHER = re.compile(r"[\s,;/&+-]*\d")  # "1,000 (direct) 500 (indirect)"
UNIT = re.compile(
    r"(?i)\s*+[.,;]?\s*+(?:$|shares?\b|shs?\b|units?\b|ads|american|common|ordinary|class\b|of\b|depositary|votes?\b|\(|"
    r"[-–—:]{0,2}\s*+(?:see\b|as\s+(?:of|described|reported|set|to)\b|\[|[*†‡]|beneficially|beneficial\s+ownership\s+(?:is\s+)?disclaimed|directly|indirectly|in\s+the\s+aggregate|held|owned|"
    r"includ|consist|compris|represent|of\s+which|subject\s+to|voting|preferred|stock|issuable|please|note\b|footnote|based\b|par\b))"
)
# "Common Stock: 1,234", "Shares - 1,234": the class before its only figure
CLASS_BEFORE = re.compile(
    r"(?i)(?:(?:shares?|units?|common|ordinary|stock|voting|non-voting|ads|adss|class|series|[a-d]|of|preferred|interests?)\s{1,3}){0,6}"
    r"(?:shares?|units?|stock|adss?|interests?|class\s[a-d])\s{0,3}[:\-–—]\s{0,9}(?=[\d-])"
)
PERCENTAGE = re.compile(
    r"(?i)(?:approximately|approx\.?|about|[~≈])?\s*(?P<figure>(?:less\s+than|under|below|"
    r"<)\s*(?:\d+(?:\.\d+)?|one(?:-tenth of one)?)\s*(?:%|percent)?"
    r"|[-–—]\s?0\s?[-–—]\s?%?|(?:\d+(?:\.\d*)?|\.\d+)\s*(?:%|percent\b|per\s+cent\b)?)"
)
# "5 1/2%", "10-3/4 percent", "5½%": in halves, quarters, eighths, sixteenths
IN_PARTS = re.compile(
    r"(?i)(?:approximately|approx\.?|about|[~≈])?\s*(?P<figure>(?P<whole>\d{1,2})"
    r"(?:(?:\s{1,3}|-)(?P<part>\d{1,2})/(?P<of>2|4|8|16)|\s?(?P<sign>[¼½¾⅛⅜⅝⅞]))\s*(?:%|percent\b|per\s+cent\b))"
)
# "Five and one-half percent (5.5%)"
SPELT = re.compile(r"(?i)(?:[a-z]{3,9}[\s-]{1,3}){1,6}(?:percent|per\s+cent)\s{0,9}\(\s?(?P<figure>\d{1,2}(?:\.\d{1,4})?\s?%)\s?\)")
SUPERSCRIPT = re.compile(r"[\s\xa0]{0,9}\d{1,2}(?:,\s?\d{1,2}){0,4}(?=\s|$)")
BRACKETS = re.compile(r"\([^()]*\)")
ASIDES = re.compile(r"\([^()]*\)|/\d{1,2}/|(?<!\S)\d{1,2}/(?!\S)")
HIGHEST_ROW = 14
LONGEST_LINE = 1000  # characters within which a figure's line ends
# The next row, whose label is not known: "5. SOLE VOTNG POWER"
NEXT_ROW = re.compile(r"(?i)\W{0,9}(?:(?:item|row|line)\s+)?\d{1,2}(?:\W|$)|[^\n]{0,40}\b(?:power|voting|dispositive)\b")
MARK_BEHIND = re.compile(r"(?:\s?(?:\(\d{1,2}\)|\[\d{1,2}\])|\s\d{1,2}/)$")
# Where the next page begins, at whose head the person may be named again
PAGE_BREAK = re.compile(r"(?i)<page>|\bcusip\s")
# The number of a row alone, and something behind it; of which rows of 13D and 13G it is
MIDDLE = re.compile(r"[\s|]{0,400}+(?P<number>\d{1,2})[.)]?(?:[ \xa0]{2,}|[ \xa0]{0,200}[\n\t|])(?=[\s|]{0,400}+\S)")
OWN_NUMBER = {
    "source_of_funds": ("4",),
    "citizenship": ("6", "4"),
    "percent_of_class": ("13", "11"),
    "person_types": ("14", "12"),
}
BLANK_LINE = re.compile(r"\n[ \t\xa0]{0,200}\n")
NOT_A_PLACE = re.compile(
    r"(?i)\W*(?:not\s+applicable|n\s?/\s?a|see\s+(?:items?|rows?|exhibits?|annex|schedules?|note)\b[\s\w().]{0,30})\W*"
)


def person(sheet: Sheet, cover: Cover, index: int) -> ReportingPerson:
    """The reporting person of a cover; `index` counts covers from 0 and stands in the paths of notes."""
    path = f"reporting_persons[{index}]"
    parts = {field: row.region for field, row in cover.rows.items()}
    group, boxes = ticking.group(sheet, parts.get("group"), f"{path}.group")
    made: dict[str, Any] = {"group": group, "group_boxes": boxes}
    for field, read in READERS.items():
        if field in parts:
            made[field] = alike.told(read, sheet, _unnumbered(parts[field], field), f"{path}.{field}")
        else:
            made[field] = () if field in LISTS else ABSENT
    for field in ("legal_proceedings", "excludes_certain_shares"):
        made[field] = ticking.box(sheet, parts.get(field), field, f"{path}.{field}")
    for field in (*POWERS, "aggregate_amount"):
        made[field] = alike.told(figure, sheet, parts[field], f"{path}.{field}") if field in parts else ABSENT
    if made["aggregate_amount"].state == "unreadable":
        made["components"] = classes.told(between(sheet, kept(parts["aggregate_amount"], TAILS["aggregate_amount"])))
    return ReportingPerson(**made)


def _unnumbered(part: Text, field: str) -> Text:
    """A row's answer without the row's own number, where that is set to the middle of its lines and so stands before it."""
    if field not in OWN_NUMBER or not part.string.lstrip(BLANKS + "|")[:1].isdigit():
        return part
    own = MIDDLE.match(part.string)
    return part[own.end() :] if own is not None and own["number"] in OWN_NUMBER[field] else part


def _funds(_sheet: Sheet, part: Text, _path: str) -> tuple[Fact[str], ...]:
    return ticking.codes(part, ticking.FUND_CODES, TAILS["source_of_funds"])


def _types(_sheet: Sheet, part: Text, _path: str) -> tuple[Fact[str], ...]:
    return ticking.codes(part, ticking.PERSON_CODES, TAILS["person_types"])


def _place(sheet: Sheet, part: Text, _path: str) -> Fact[str]:
    told = kept(part, TAILS["citizenship"])
    if len(told) > 1 and (until := _paragraph(part, told[0])):
        told = [chunk for chunk in told if chunk.offset < until]
    if len(told) > 1 and (broken := PAGE_BREAK.search(part.string, told[0].offset - part.offset)):
        told = [chunk for chunk in told if chunk.offset < part.offset + broken.start()] or told[:1]
    found = list(takewhile(lambda chunk: not NEXT_ROW.match(chunk.string), told))
    if not found:
        return blank(part)
    if len(found) == 1 and NOT_A_PLACE.fullmatch(found[0].string):
        return Fact(None, found[0].raw, found[0].start, found[0].end, (), "words")
    head, footnotes = sheet.head(between(sheet, found))
    limit = head.offset + len(head)
    inside = [chunk[: max(0, limit - chunk.offset)].strip("*|") for chunk in found]
    if not footnotes and inside and (mark := MARK_BEHIND.search(inside[-1].string)):
        footnotes, inside[-1] = sheet.labels(inside[-1][mark.start() :]), inside[-1][: mark.start()]
    if inside and re.search(r"[A-Za-z]{3}\.$", inside[-1].string):  # a closing full stop; "U.S.A." keeps its own
        inside[-1] = inside[-1].strip(".")
    return joined(sheet, [chunk for chunk in inside if chunk] or found, values.text, footnotes)


def _paragraph(part: Text, first: Text) -> int:
    """Where a value that begins on its label's line ends: at a blank line; 0 where it begins below, or there is no such line."""
    at = first.offset - part.offset
    ends = None if "\n" in part.string[:at] else BLANK_LINE.search(part.string, at)
    return part.offset + ends.start() if ends else 0


def doubt(code: str, message: str, sheet: Sheet, whole: Text, path: str, footnotes: tuple[str, ...]) -> Fact[Decimal]:
    """No value: the print, and a note that says why."""
    sheet.note(code, message, path, whole)
    return Fact(None, whole.raw, whole.start, whole.end, footnotes, "unreadable")


def figure(sheet: Sheet, part: Text, path: str) -> Fact[Decimal]:
    """The number of shares that a row begins with. A row that tells of two figures gives none, and a note."""
    found = kept(part, TAILS[path.rsplit(".", 1)[-1]])
    if not found:
        return blank(part)
    first = found[0]
    if len(found) > 1 and DASHES.fullmatch(first.string) and LEADS_TO.fullmatch(found[1].string):
        found = found[1:]
        first = found[0]
    over: tuple[str, ...] = ()
    if len(first) < LONGEST_MARK and len(found) > 1 and MARKS_OVER.fullmatch(first.string) and LEADING.match(found[1].string):
        over, found = sheet.labels(first), found[1:]
        first = found[0]
    if before := CLASS_BEFORE.match(first.string):
        first = first[before.end() :]
    if first.string[:1] in "-–—" and (dashed := BETWEEN_DASHES.fullmatch(first.string)):
        return first.group(dashed, "figure").fact(values.shares)
    whole = between(sheet, found)
    head, behind = sheet.head(first)
    footnotes = over + behind
    match = LEADING.match(head.string)
    if match is None:
        return found[0].fact(values.shares, footnotes)
    rest = sheet.part(head.offset + match.end(), whole.offset + len(whole))
    if not footnotes:
        footnotes = sheet.labels(rest)
    line = sheet.string.find("\n", head.offset, head.offset + LONGEST_LINE)
    beside = next((chunk.string for chunk in found[1:2] if line < 0 or chunk.offset < line), "")
    told = head.string[match.end() :]
    if _second(rest.string, match["figure"]) or LEADING.fullmatch(beside) or (told and ANOTHER.match(_bare(told))):
        return doubt("two-figures", "the row tells of more than one figure", sheet, whole, path, footnotes)
    if beside == told == "" and _row_number(match["figure"], found):
        return doubt("words-behind-figure", "words follow the figure that may change it", sheet, whole, path, footnotes)
    if not footnotes and not UNIT.match(told.strip() or beside):
        return doubt("words-behind-figure", "words follow the figure that may change it", sheet, whole, path, footnotes)
    return head.group(match, "figure").fact(values.shares, footnotes)


def _row_number(figure: str, found: list[Text]) -> bool:
    """Whether a figure can be the number of a row whose label is not known: small, with words on the line below."""
    below = found[1].string if len(found) > 1 else ""
    return (
        figure.isdecimal()
        and 0 < int(figure[:3]) <= HIGHEST_ROW
        and re.match(r"[A-Za-z]{3}", below) is not None
        and not UNIT.match(below)
    )


def _bare(remark: str) -> str:
    """A remark without what stands in brackets, or is a mark between strokes."""
    return ASIDES.sub(" ", remark).split("(")[0] if "(" in remark or "/" in remark else remark


def _second(rest: str, figure: str) -> bool:
    """Whether a second figure follows that is no part of the first one: larger, or joined to it by other words than "including"."""
    if OTHER_FIGURE.search(rest) is None and classes.another(rest, figure) is None:
        return False
    remark = DATED.sub(" ", _bare(rest))
    second = OTHER_FIGURE.search(remark) or classes.another(remark, figure)
    if second is None:
        return False
    before = remark[: second.start("figure")]
    one, other = (values.maybe(values.number, each) for each in (figure, second["figure"]))
    larger = figure[:1].isdigit() and (one is None or other is None or other > one)
    return larger or PART.search(before) is None or OTHER.search(before) is not None


def _percent(sheet: Sheet, part: Text, path: str) -> Fact[Decimal]:
    found = kept(part, TAILS["percent_of_class"])
    if not found:
        return blank(part)
    whole = between(sheet, found)
    if _row_number(found[0].string.strip(".()"), found):
        return doubt("words-behind-figure", "words follow the figure that may change it", sheet, whole, path, ())
    return percentage(sheet, whole, path)


def percentage(sheet: Sheet, whole: Text, path: str) -> Fact[Decimal]:
    """The percent that a text begins with; none where a second one follows outside brackets, or where it is above 100."""
    head, footnotes = sheet.head(whole)
    if led := LEADERS.match(head.string):
        head = head[led.end() :]
    parted = IN_PARTS.match(head.string) if "/" in head.string or not head.string.isascii() else None
    match = parted or PERCENTAGE.match(head.string) or SPELT.match(head.string)
    if match is None:
        return next(iter(lines(whole)), whole).fact(values.percent, footnotes)
    rest = sheet.part(head.offset + match.end(), whole.offset + len(whole))
    if not footnotes:
        footnotes = sheet.labels(rest)
    elif superscript := SUPERSCRIPT.match(rest.string):  # a bare digit that the rendering knows to be a mark
        rest = rest[superscript.end() :]
    remark = BRACKETS.sub(" ", rest.string).split("(")[0]
    if re.search(r"\d\s*(?:%|percent)", remark) or remark[:1].isalnum():
        return doubt("two-figures", "the row tells of more than one percent", sheet, whole, path, footnotes)
    fact = head.group(match, "figure").fact(_parts if parted else values.percent, footnotes)
    if parted and fact.value is not None:  # what it was rounded to is not the last of its digits
        fact = structs.replace(fact, precision=1 / Decimal(parted["of"] or _of_sign(parted["sign"]).denominator))
    if fact.value is not None and fact.value > 100:
        return doubt("above-100", "more than a hundred percent of the class", sheet, whole, path, footnotes)
    return fact


def _of_sign(sign: str) -> Fraction:
    """The number that a sign of one character is, as "½"."""
    return Fraction(unicodedata.numeric(sign))


def _parts(raw: str) -> Decimal:
    """The percent that whole ones and a fraction make.

    >>> _parts("10-3/4%")
    Decimal('10.75')
    """
    match = IN_PARTS.fullmatch(raw)
    if match is None:
        raise values.Unparsed(raw)
    part = _of_sign(match["sign"]) if match["sign"] else Fraction(int(match["part"]), int(match["of"]))
    if not 0 < part < 1:
        raise values.Unparsed(raw)
    return int(match["whole"]) + Decimal(part.numerator) / Decimal(part.denominator)


# The rows of words and codes
READERS: dict[str, alike.Reader] = {
    "name": name,
    "source_of_funds": _funds,
    "citizenship": _place,
    "percent_of_class": _percent,
    "person_types": _types,
}
LISTS = ("source_of_funds", "person_types")
