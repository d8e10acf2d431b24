"""The transactions of the past sixty days that a Schedule 13D tells: in Item 5(c), or in a schedule, annex or exhibit behind it."""

import re
from collections.abc import Container, Iterator
from importlib import import_module
from types import ModuleType

from tieout import values
from tieout.facts import Note
from tieout.forms.schedule13.model import Transaction
from tieout.forms.schedule13.seeking import of_lines, on_lines_of, places_of
from tieout.forms.schedule13.sheet import Sheet
from tieout.forms.schedule13.transactions.rows import rows
from tieout.forms.schedule13.transactions.stacks import unstacked
from tieout.forms.schedule13.transactions.tables import Tables
from tieout.forms.schedule13.transactions.wording import DAY
from tieout.markup import plain
from tieout.markup.text import Printed, Text

PART = re.compile(r"(?im)^[ \t\xa0*_]{0,100}(?:[-•·*]\s{1,3})?(?:item\s+5\s?)?\(?(?P<letter>[a-e])\)(?=[\s.,:;\-–—]|$)")
# "SCHEDULE II", "Annex A", "Exhibit 99.2 - Trading Data", "Schedule 1 (continued)": a line of its own
ANNEX = re.compile(
    r"""
    ^[ \t\xa0*_\#|]{0,200} (?P<name> (?:schedule|annex|appendix|attachment|exhibit)
    (?: [ \xa0]+ (?!13[dg]) (?:[A-Z]{1,2}(?:-\d)? | [IVX]{1,4} | \d{1,2}(?:\.\d{1,2})?) \b | (?=[ \t\xa0*_]*$) ) ) [^\n]{0,100}$
    """,
    re.IGNORECASE | re.MULTILINE | re.VERBOSE,
)
ANNEX_WORDS = ("schedule", "annex", "appendix", "attachment", "exhibit")
ABOUT = re.compile(
    r"(?i)\btransactions?\b|\btrad(?:es?|ing)\b|\b(?:sixty|60)\b[^.\n]{0,10}\bdays\b|\b(?:purchases?|sales?)\s+(?:and|or|of)\b"
)
ABOUT_WORDS = ("transaction", "trad", "days", "purchase", "sale")  # of which it has one
# an annex that is a paper of its own, with transactions that it only speaks of
PAPER = re.compile(r"(?i)\b(?:agreement|power\s+of\s+attorney|certificate|warrant|debenture|letter|note\s+due|plan\s+of)\b")
UNREAD, POINTS = "transactions-unread", "Item 5(c) points to"
EXHIBIT = re.compile(r"(?i)\bexhibit\b")
LOOK = 800  # characters behind a heading that say what an annex is about
REFERS = re.compile(
    r"(?i)\b(?P<place>(?:schedule|annex|appendix|attachment|exhibit)\s+(?!13[dg])(?:[A-Z]{1,2}\b|[IVX]{1,4}\b|\d{1,2}(?:\.\d{1,2})?\b))"
)
# "The information in Items 3 and 4 is incorporated herein by reference"
BY_REFERENCE = re.compile(
    r"(?i)\b(?P<place>items?\s+[346](?:(?:\s*,\s*|\s+and\s+|\s*,\s*and\s+)(?:item\s+)?[346])*)\b[^.;]{0,120}\bincorporated\b"
)
NOTHING = re.compile(r"(?i)\b(?:no|not|none|neither)\b[^.;]{0,120}\btransactions?\b|^[^\w\n]*+none[^\w\n]*+$", re.MULTILINE)
NONE = re.compile(r"(?i)\b(?:no|not|none|neither|nor)\b")
DIGIT = re.compile(r"\d")
DONE = re.compile(r"(?i)\b(?:purchased|sold|bought|acquired|received|exercised|converted|gave|gifted|donated|disposed)\b")
# what every sentence that tells of transactions has: thousands, a figure that counts something, or figures told together
COUNTED = re.compile(r"\d(?:\s+[^\W\d]|,\d)|(?i:respectively)")


def transactions(sheet: Sheet, item: Text | None, end: int) -> tuple[Transaction, ...]:
    """The transactions in Item 5, then in the annexes after it, in the order of print.

    item: the text of Item 5, None where there is none; end: the offset behind which annexes stand.
    """
    found: list[Transaction] = []
    told = [] if item is None else parts(item)
    for part in told:
        found += _read(sheet, part, told=True)
    behind = annexes(sheet, end, {name for part in told for name in _named(part.string)})
    for annex in behind:
        found += _read(sheet, annex)
    if not found and not any(note.code == UNREAD for note in sheet.notes):
        _missed(sheet, told, behind)
    return tuple(found)


def of_leaf(data: bytes, start: int, end: int, notes: list[Note]) -> tuple[Transaction, ...]:
    """The transactions in a text of the XML: the bytes of its element's text, from `start` to `end` of `data`."""
    sheet = Sheet(plain.read(data, start, end), notes)
    return transactions(sheet, sheet.text, len(sheet.string))


def points_to_exhibit(notes: list[Note]) -> Note | None:
    """The note that tells that Item 5(c) points to an exhibit, where no transaction was read in the schedule itself."""
    return next((note for note in notes if note.code == UNREAD and POINTS in note.message and EXHIBIT.search(note.message)), None)


def of_exhibit(printed: Printed, notes: list[Note]) -> tuple[Transaction, ...]:
    """The transactions that the tables of an exhibit list; none of an agreement or another paper of its own."""
    sheet = Sheet(printed, notes)
    if PAPER.search(sheet.string, 0, LOOK // 4):
        return ()
    return tuple(Tables(sheet, sheet.text).read(unstacked(rows(sheet, sheet.text))))


def parts(item: Text) -> list[Text]:
    """The parts (c) of Item 5, one for each person where it goes through several; all of the item where no letter parts it."""
    marks = [(match.start(), match.end(), match["letter"].lower()) for match in of_lines(PART, item.string)]
    if not any(letter == "c" for _, _, letter in marks):
        return [item]
    ends = [at for at, _, _ in marks[1:]] + [len(item)]
    return [item[begin:end] for (_, begin, letter), end in zip(marks, ends, strict=True) if letter == "c"]


def _named(part: str) -> Iterator[str]:
    """The annexes that Item 5(c) points to, in small letters; not those named where it says that there was nothing."""
    until = NONE.search(part)
    for match in REFERS.finditer(part, 0, until.start() if until else len(part)):
        yield values.fold(match["place"]).casefold()


def annexes(sheet: Sheet, behind: int, named: Container[str] = ()) -> list[Text]:
    """The schedules, annexes and exhibits behind an offset that tell of transactions, each up to the next such heading.

    named: those that Item 5(c) points to, in small letters: they need not say what they are about.
    """
    marks: list[tuple[int, str]] = []
    words = places_of(ANNEX_WORDS, sheet.string, sheet.lower, behind)
    for match in on_lines_of(ANNEX, words, sheet.string, behind):
        name = values.fold(match["name"]).casefold()
        if not marks or marks[-1][1] != name:  # "Schedule A (continued)" goes on
            marks.append((match.start(), name))
    ends = [*(at for at, _ in marks), len(sheet.string)][1:]
    return [
        sheet.part(at, end)
        for (at, name), end in zip(marks, ends, strict=True)
        if (name in named or _is_about(sheet, at, end)) and not PAPER.search(sheet.string, at, min(end, at + LOOK // 4))
    ]


def _is_about(sheet: Sheet, begin: int, end: int) -> bool:
    """Whether an annex begins with words about transactions."""
    until = min(end, begin + LOOK)
    looked = sheet.lower[begin:until]
    return any(word in looked for word in ABOUT_WORDS) and ABOUT.search(sheet.string, begin, until) is not None


def _read(sheet: Sheet, part: Text, *, told: bool = False) -> list[Transaction]:
    """The transactions of a part; told: whether sentences beside its tables may tell of others."""
    if not DIGIT.search(part.string):
        return []  # it only points to a schedule, or says that there were none
    tables = Tables(sheet, part)
    found = tables.take(unstacked(rows(sheet, part)))
    # the patterns of sentences take time to compile, and most schedules have tables
    if found and told:
        zones = part.offset, tables.begin, tables.until, part.offset + len(part)
        before, behind = (_beside(sheet, sheet.part(*zone), found) for zone in (zones[:2], zones[2:]))
        found = [*before, *found, *behind]
    elif not found and COUNTED.search(part.string):
        listed: list[Transaction] = _sentences().sentences(sheet, part)
        tables.tell(listed)
        return listed
    tables.tell(())
    return found


def _beside(sheet: Sheet, zone: Text, found: list[Transaction]) -> list[Transaction]:
    """The transactions in the sentences before a table or behind it."""
    if not DONE.search(zone.string) or not DAY.search(zone.string):
        return []
    read: list[Transaction] = _sentences().beside(sheet, zone, found)
    return read


def _sentences() -> ModuleType:
    return import_module("tieout.forms.schedule13.transactions.sentences")


def _missed(sheet: Sheet, told: list[Text], behind: list[Text]) -> None:
    """A note where Item 5(c) points to another place in which nothing was read, and which does not say that there was nothing."""
    if any(NOTHING.search(annex.string) for annex in behind):
        return
    for part in told:
        if not re.search(r"(?i)\btransact|\btrad|\bpurchas|\bsale|incorporated", part.string):
            continue
        for pattern in (REFERS, BY_REFERENCE):
            match = pattern.search(part.string)
            if match is not None and not NONE.search(part.string[: match.start()]):
                message = f"{POINTS} {part.group(match, 'place').raw}, where no transaction was read"
                sheet.note(UNREAD, message, "transactions", part.group(match, "place"))
                return
