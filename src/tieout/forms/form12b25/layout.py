"""How the form is laid out in a text: its parts by their printed headings, rows of cells, blanks to fill in, page furniture."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import TypeVar

from msgspec import Struct

from tieout import values
from tieout.facts import Fact
from tieout.markup.text import Printed, Text, pieced

T = TypeVar("T")

# A rule to write on or between parts: "________", "------", "= = ="
RULE = re.compile(r"[-_=*~.–—‗ \t\xa0]+")
GAP = re.compile(r"\t+|[ \xa0]{2,}")
# "2", "- 2 -", "Page 2 of 4", "<PAGE>" alone on a line: page furniture
FURNITURE = re.compile(
    r"(?i)(?:<PAGE>)?\s{0,40}(?:[-–—]?\s{0,40}(?:page\s{0,40})?\d{1,3}\s{0,40}(?:of\s{0,40}\d{1,3}\s{0,40})?[-–—]?)?\s{0,40}(?:<PAGE>)?"
)
HEADING_ONLY = re.compile(r"(?i)\W*signatures?\W*")


def phrase(words: str) -> str:
    """A pattern for words whose blanks may be any white space: the form's sentences are wrapped anywhere."""
    return r"\s+".join(words.split())


PART = r"(?im)^[^\w\n]*PART\s+{}\b[^\w\n]*(?:\n|$|{})"
PART_I = re.compile(PART.format("(?:I|1|ONE)", r"REGISTRANT"))
PART_II = re.compile(PART.format("(?:II|2|TWO)", r"RULES?\b"))
PART_III = re.compile(PART.format("(?:III|3|THREE)", r"NARRATIVE"))
PART_IV = re.compile(PART.format("(?:IV|4|FOUR)", r"OTHER"))
RULES = re.compile(r"(?im)^[^\w\n]*RULES?\s{1,40}12b-25\s{0,40}\(b\)\s{0,40}(?:and|&|or)\s{0,40}\(c\)[^\w\n]*$")
STATE_BELOW = re.compile(r"(?i)" + phrase("State below in reasonable detail"))
NAME_AND_TELEPHONE = re.compile(
    r"(?i)" + phrase("Name and telephone number of") + r"\s{1,40}(?:the\s{1,40})?(?:contact\s{1,40})?person"
)
HAVE_ALL = re.compile(r"(?i)" + phrase("Have all other periodic reports"))
ANTICIPATED = re.compile(r"(?i)" + phrase("Is it anticipated that any significant change"))
AS_SPECIFIED = re.compile(
    r"(?i)(?:\(\s{0,40}|(?<!\s)\s{1,40})?(?:exact\s{1,40})?name\s{1,40}of\s{1,40}registrant\s{1,40}as\s{1,40}specified\s{1,40}in\s{1,40}(?:its\s{1,40})?charter\s{0,40}\)?"
)
HAS_CAUSED = re.compile(
    r"(?i)\bha(?:s|ve)(?:\s{1,40}each)?\s{1,40}(?:duly\s{1,40})?caused\s{1,40}this\s{1,40}(?:notification|notice|form|report)\b"
)
SIGNED_OFF = re.compile(
    r"(?im)^[^\w\n]*(?:(?:GENERAL\s{1,40})?INSTRUCTIONS?\b[^\w\n]*(?:\n|$)|INSTRUCTIONS?\s{0,40}[:.]|ATTENTION\b|INTENTIONAL\s{1,40}MISSTATEMENTS?)"
)
FULL_NAME = re.compile(r"(?i)\bfull\s{1,40}name\s{1,40}of\s{1,40}(?:the\s{1,40})?registrant")
# the number before a question: "(2)", "2.", "(2) "
NUMBER = re.compile(r"\(?[1-3]\)?[.:]?\s{0,40}$")


class Parts(Struct, frozen=True):
    """The stretches of a form, each empty where the form (or what is left of it) has no such part."""

    cover: Text
    registrant: Text
    relief: Text
    narrative: Text
    contact: Text
    reports: Text
    change: Text
    signature: Text


def parts(text: Text) -> Parts:
    """The parts of a form by their headings or, where a heading is missing, by the first words they print.

    A part runs to the next one that is there, so a form without a part still gives the others.
    """
    total = len(text)
    first = _first(text, 0, PART_I) or _first(text, 0, FULL_NAME)
    second = _first(text, _end(first), PART_II, RULES)
    third = _first(text, _end(second or first), PART_III) or _first(text, _end(second or first), STATE_BELOW)
    fourth = _first(text, _end(third or second or first), PART_IV)
    known = _end(fourth or third or second or first)
    contact = _first(text, known, NAME_AND_TELEPHONE)
    reports = _first(text, _end(contact) or known, HAVE_ALL)
    change = _first(text, _end(reports or contact) or known, ANTICIPATED)
    sign = signature_start(text, _end(change or reports or contact) or known, _named(text, first, second))
    starts = [
        ("cover", 0),
        ("registrant", first and first.start()),
        ("relief", second and second.start()),
        ("narrative", third and third.start()),
        ("other", fourth and fourth.start()),
        ("contact", contact and numbered(text, contact.start())),
        ("reports", reports and numbered(text, reports.start())),
        ("change", change and numbered(text, change.start())),
        ("signature", sign),
    ]
    there = [(name, at) for name, at in starts if at is not None]
    ends = [at for _, at in there[1:]] + [total]
    spans = {name: text[at : max(at, end)] for (name, at), end in zip(there, ends, strict=True)}
    return Parts(*(spans.get(name, text[total:]) for name in Parts.__struct_fields__))


def _first(text: Text, begin: int, *patterns: re.Pattern[str]) -> re.Match[str] | None:
    found = [match for match in (pattern.search(text.string, begin) for pattern in patterns) if match]
    return min(found, key=lambda match: match.start(), default=None)


def _end(match: re.Match[str] | None) -> int:
    # one character back, so that a heading which ends in a line end leaves it to the next pattern's beginning of a line
    return max(0, match.end() - 1) if match else 0


def numbered(text: Text, at: int) -> int:
    """Where a question begins, its printed number in front counted in."""
    before = text.string[max(0, at - 12) : at]
    number = NUMBER.search(before)
    return at - len(number.group()) if number else at


def _named(text: Text, first: re.Match[str] | None, second: re.Match[str] | None) -> frozenset[str]:
    """The lines of Part I, to know the names of several registrants again above the signature."""
    if first is None:
        return frozenset()
    end = second.start() if second else first.end() + 2000
    return frozenset(line.strip().casefold() for line in text.string[first.end() : end].split("\n"))


def signature_start(text: Text, begin: int, names: frozenset[str] = frozenset()) -> int | None:
    """Where the signature begins: with the registrant's name above "(Name of Registrant ...)" or before "has caused".

    names: lines of Part I, in lower case; several registrants stand above the signature as they stand there.
    """
    string = text.string
    match = AS_SPECIFIED.search(string, begin) or HAS_CAUSED.search(string, begin)
    if match is None:
        heading = re.compile(r"(?im)^[^\w\n]*SIGNATURES?[^\w\n]*$").search(string, begin)
        return heading.start() if heading else None
    at = string.rfind("\n", begin, match.start()) + 1 or begin
    if not RULE.fullmatch(string[at : match.start()] + " "):
        return at
    found: int | None = None
    while at > begin:
        before = max(string.rfind("\n", begin, at - 1) + 1, begin)
        line = string[before:at].strip()
        if line and not RULE.fullmatch(line):
            if found is not None and line.casefold() not in names:
                break
            found = before
        at = before
    return begin if found is None else found


def rows(text: Text, printed: Printed) -> list[list[Text]]:
    """The lines of a stretch that say something, each as its cells; rules to write on are taken off."""
    found = []
    for line in text.lines():
        cells = [cell.strip("_") for cell in columns(line, printed.rendering == "plain")]
        cells = [cell for cell in cells if cell and not RULE.fullmatch(cell.string)]
        if cells:
            found.append(cells)
    return found


def columns(line: Text, typed: bool) -> Iterator[Text]:
    """The cells of a line: parted by tabs, by two blanks where the text was typed, and by hard blanks elsewhere."""
    begin = 0
    for gap in GAP.finditer(line.string):
        if typed or "\t" in gap.group() or gap.group().count("\xa0") > 1:
            yield line[begin : gap.start()]
            begin = gap.end()
    yield line[begin:]


def stretch(text: Text) -> list[Text]:
    """What a free text says: without rules, page numbers and a signature's heading at its ends, and without page furniture."""
    lines = list(text.lines())
    found: list[Text] = []
    begin: int | None = None
    end = 0
    for line in lines:
        string = line.string.strip()
        inside = line.offset - text.offset
        if not string or (begin is None and RULE.fullmatch(string)):
            continue
        if FURNITURE.fullmatch(string):
            if begin is not None:
                found.append(text[begin:end])
            begin = None
        else:
            begin = inside if begin is None else begin
            end = inside + len(line)
    if begin is not None:
        found.append(text[begin:end])
    return [part for part in map(_without_tail, found) if part]


def _without_tail(part: Text) -> Text:
    end = len(part)
    string = part.string
    while end > 0:
        at = string.rfind("\n", 0, end) + 1
        line = string[at:end].strip()
        if line and not RULE.fullmatch(line) and not HEADING_ONLY.fullmatch(line):
            break
        end = max(0, at - 1)
    return part[:end].strip("_")


def without(text: Text, cuts: list[tuple[int, int]]) -> list[Text]:
    """What is left of a stretch when some spans (text offsets) are taken out: the free text between, in pieces."""
    found: list[Text] = []
    begin = 0
    for at, until in [*sorted((a - text.offset, b - text.offset) for a, b in cuts), (len(text), len(text))]:
        found += stretch(text[begin : max(begin, at)])
        begin = max(begin, until)
    return [part for part in found if re.search(r"\w", part.string)]


def blank(at: Text) -> Fact[T]:
    """The fact of a place that is there and empty; it has the place, and no bytes of its own."""
    return Fact(None, "", at.start, at.start, (), "blank")


def filled(found: list[Text], place: Text, parse: Callable[[str], T]) -> Fact[T]:
    """The fact of what fills a place: one piece or several; blank where nothing does."""
    return pieced(found, parse) if found else blank(place)


# "N/A", "Not applicable", "None": what is printed where nothing is to be said
NOTHING = re.compile(r"(?i)\(?(?:n\s{0,40}/\s{0,40}a|n\.a\.|not\s{1,40}applicable|none|nil)\)?[.;]?")


def wording(raw: str) -> str:
    """Any text but "N/A" and its like, which is words."""
    if NOTHING.fullmatch(raw):
        raise values.Words(raw)
    return raw


def day(raw: str) -> date:
    """A day; "N/A" is words."""
    return values.day(wording(raw).rstrip(".,;"))
