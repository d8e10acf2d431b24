"""Rows of covers that are printed alike, of one person and the next: what a print says is read once, then put where it stands."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from msgspec import UNSET

from tieout.facts import Fact
from tieout.forms.schedule13.sheet import Sheet
from tieout.markup.text import MARKED, UNMARKED, Printed, Seams, Text

LONGEST = 300  # characters of a row that is likely to come again
Told = Fact[Any] | tuple[Fact[Any], ...]
# A reader of a row. It goes by what the row prints and the footnote marks in it alone; the path is where its notes point to.
Reader = Callable[[Sheet, Text, str], Told]


def told(read: Reader, sheet: Sheet, part: Text, path: str) -> Told:
    """What a reader makes of a row: remembered for a short one without footnote marks and boxes that the text shows as it is."""
    string, begin = part.string, part.offset
    if (
        len(string) > LONGEST
        or MARKED in string
        or UNMARKED in string
        or sheet.marked(begin, begin + len(string))
        or not sheet.string.startswith(string, begin)
    ):
        return read(sheet, part, path)
    found = _alone(read, path.rsplit(".", 1)[-1], string)
    if found is None:
        return read(sheet, part, path)
    return tuple(_placed(fact, part) for fact in found) if isinstance(found, tuple) else _placed(found, part)


@lru_cache(maxsize=2048)
def _alone(read: Reader, field: str, string: str) -> Told | None:
    """The same of a row on a page of its own, where each character is a byte; None where there is something to note."""
    seams = Seams()
    seams.add(0, 0, len(string))
    page = Sheet(Printed("plain", Text.whole(string, seams)), [])
    found = read(page, page.text, field)
    return None if page.notes else found


def _placed(fact: Fact[Any], part: Text) -> Fact[Any]:
    """A fact of such a page at its place in a part."""
    if fact.start is None or fact.end is None:
        return fact
    seams, offset, total, pieces = part.seams, part.offset, part.total, fact.pieces
    if fact.start == fact.end:
        start = end = seams.start_byte(offset + fact.start, total)
    elif pieces is UNSET:
        start, end = seams.span(offset + fact.start, offset + fact.end, total)
    else:
        pieces = tuple(seams.span(offset + begin, offset + until, total) for begin, until in pieces)
        start, end = min(begin for begin, _ in pieces), max(until for _, until in pieces)
    return Fact(fact.value, fact.raw, start, end, fact.footnotes, fact.state, fact.below, pieces, fact.precision)
