"""Facts of one kind that many rows print: each print parsed once, each place found without a text of its own."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from tieout import values
from tieout.facts import Fact
from tieout.forms.schedule13.sheet import Sheet
from tieout.forms.schedule13.transactions.rows import Place, Row
from tieout.forms.schedule13.transactions.shapes import Slot

T = TypeVar("T")
Even = tuple[int, int]  # see `Seams.even`


class Prints(Generic[T]):
    """The facts of one parser in one text.

    parse: a function of `values` or like one. What stands in a place has no white space at its ends, and no box.
    """

    __slots__ = ("known", "marks", "parse", "seams", "sheet", "string", "total")

    def __init__(self, sheet: Sheet, parse: Callable[[str], T]) -> None:
        self.sheet, self.parse, self.string, self.seams, self.total = sheet, parse, sheet.string, sheet.text.seams, sheet.text.total
        self.known: dict[str, Fact[T]] = {}
        self.marks: dict[str, tuple[str, ...]] = {}

    def fact(
        self, row: Row, places: Sequence[Place], even: Even | None, slot: Slot, parse: Callable[[str], T] | None = None
    ) -> Fact[T]:
        """The fact that stands in a slot of a row, whose cells stand in some places.

        even: what `Seams.even` gives for the row; parse: a quicker parser, that gives the same of what stands there.
        """
        place = places[slot.cell]
        begin = row.at + place.begin
        end = row.at + place.end if slot.end is None else begin + slot.end
        string = self.string[begin:end]
        like = self.known.get(string)
        if like is None:
            like = self.known[string] = values.fact(parse or self.parse, values.fold(string), 0, 0)
        if even is None:
            start, stop = self.seams.span(begin, end, self.total)
        else:
            byte, more = even
            start, stop = byte + place.begin, byte + place.begin + end - begin
            if more:
                start += more * place.before
                stop += more * (place.before + string.count("\xa0"))
        marks = () if slot.marks is None else self._marks(row, place, slot.marks)
        return Fact(like.value, like.raw, start, stop, marks, like.state, like.below)

    def _marks(self, row: Row, place: Place, at: int) -> tuple[str, ...]:
        """The footnote marks in a place from a character on; those that are typed come again and again."""
        begin, end = row.at + place.begin + at, row.at + place.end
        if self.sheet.marked(begin, end):
            return self.sheet.labels(self.sheet.part(begin, end))
        string = self.string[begin:end]
        found = self.marks.get(string)
        if found is None:
            found = self.marks[string] = self.sheet.labels(self.sheet.part(begin, end))
        return found
