"""The transactions of the past sixty days that a Schedule 13D tells: in Item 5(c), or in a schedule, annex or exhibit behind it."""

import re

from tieout.forms.schedule13.model import Transaction
from tieout.forms.schedule13.sheet import Sheet
from tieout.forms.schedule13.transactions.rows import rows
from tieout.forms.schedule13.transactions.sentences import sentences
from tieout.forms.schedule13.transactions.stacks import unstacked
from tieout.forms.schedule13.transactions.tables import Tables
from tieout.markup import plain
from tieout.markup.text import Text
from tieout.facts import Note

PART = re.compile(r"(?im)^[ \t\xa0*_]{0,100}(?:[-•·*]\s{1,3})?(?:item\s+5\s?)?\(?(?P<letter>[a-e])\)(?=[\s.,:;\-–—]|$)")
# "SCHEDULE II", "Annex A", "Exhibit 99.2 - Trading Data", "Schedule 1 (continued)": a line of its own
ANNEX = re.compile(
    r"(?im)^[ \t\xa0*_#|]{0,200}(?:schedule|annex|appendix|attachment|exhibit)(?:[ \xa0]+(?!13[dg])(?P<number>[A-Z]{1,2}(?:-\d)?|[IVX]{1,4}|\d{1,2}(?:\.\d{1,2})?)|"
    r"(?=[ \t\xa0*_]*$))\b[^\n]{0,100}$"
)
ABOUT = re.compile(
    r"(?i)\btransactions?\b|\btrad(?:es?|ing)\b|\b(?:sixty|60)\b[^.\n]{0,10}\bdays\b|\b(?:purchases?|sales?)\s+(?:and|or|of)\b"
)
# an annex that is a paper of its own, with transactions that it only speaks of
PAPER = re.compile(r"(?i)\b(?:agreement|power\s+of\s+attorney|certificate|warrant|debenture|letter|note\s+due|plan\s+of)\b")
LOOK = 800  # characters behind a heading that say what an annex is about
REFERS = re.compile(
    r"(?i)\b(?P<place>(?:schedule|annex|appendix|attachment|exhibit)\s+(?!13[dg])(?:[A-Z]{1,2}\b|[IVX]{1,4}\b|\d{1,2}(?:\.\d{1,2})?\b))"
)
# "The information in Items 3 and 4 is incorporated herein by reference"
BY_REFERENCE = re.compile(
    r"(?i)\b(?P<place>items?\s+[346](?:(?:\s*,\s*|\s+and\s+|\s*,\s*and\s+)(?:item\s+)?[346])*)\b[^.;]{0,120}\bincorporated\b"
)
NOTHING = re.compile(r"(?i)\b(?:no|not|none|neither)\b[^.;]{0,120}\btransactions?\b|^\W*none\W*$", re.MULTILINE)
NONE = re.compile(r"(?i)\b(?:no|not|none|neither|nor)\b")


def transactions(sheet: Sheet, item: Text | None, end: int) -> tuple[Transaction, ...]:
    """The transactions in Item 5, then in the annexes after it, in the order of print.

    item: the text of Item 5, None where there is none; end: the offset behind which annexes stand.
    """
    found: list[Transaction] = []
    told = [] if item is None else parts(item)
    for part in told:
        found += _read(sheet, part)
    behind = annexes(sheet, end)
    for annex in behind:
        found += _read(sheet, annex)
    if not found and not any(note.code == "transactions-unread" for note in sheet.notes):
        _missed(sheet, told, behind)
    return tuple(found)


def of_leaf(data: bytes, start: int, end: int, notes: list[Note]) -> tuple[Transaction, ...]:
    """The transactions in a text of the XML: the bytes of its element's text, from `start` to `end` of `data`."""
    sheet = Sheet(plain.read(data, start, end), notes)
    return transactions(sheet, sheet.text, len(sheet.string))


def parts(item: Text) -> list[Text]:
    """The parts (c) of Item 5, one for each person where it goes through several; all of the item where no letter parts it."""
    marks = [(match.start(), match.end(), match["letter"].lower()) for match in PART.finditer(item.string)]
    if not any(letter == "c" for _, _, letter in marks):
        return [item]
    ends = [at for at, _, _ in marks[1:]] + [len(item)]
    return [item[begin:end] for (_, begin, letter), end in zip(marks, ends, strict=True) if letter == "c"]


def annexes(sheet: Sheet, behind: int) -> list[Text]:
    """The schedules, annexes and exhibits behind an offset that tell of transactions, each up to the next heading of one."""
    marks = [match.start() for match in ANNEX.finditer(sheet.string, behind)]
    ends = [*marks, len(sheet.string)][1:]
    return [
        sheet.part(begin, end)
        for begin, end in zip(marks, ends, strict=True)
        if ABOUT.search(sheet.string, begin, min(end, begin + LOOK))
        and not PAPER.search(sheet.string, begin, min(end, begin + LOOK // 4))
    ]


def _read(sheet: Sheet, part: Text) -> list[Transaction]:
    found = Tables(sheet, part).read(unstacked(rows(sheet, part)))
    return found or sentences(sheet, part)


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
                message = f"Item 5(c) points to {part.group(match, 'place').raw}, where no transaction was read"
                sheet.note("transactions-unread", message, "transactions", part.group(match, "place"))
                return
