"""Facts of one kind that many rows print: each print parsed once, each place found without a text of its own."""

from collections.abc import Callable
from typing import Generic, TypeVar

from tieout import values
from tieout.facts import Fact
from tieout.forms.schedule13.transactions.rows import Place, Row
from tieout.markup.text import Text

T = TypeVar("T")
Even = tuple[int, int]  # see `Seams.even`


class Prints(Generic[T]):
    """The facts of one parser in one text.

    parse: a function of `values` or like one. What stands in a place has no white space at its ends, and no box.
    """

    __slots__ = ("known", "parse", "seams", "string", "total")

    def __init__(self, text: Text, parse: Callable[[str], T]) -> None:
        self.parse, self.string, self.seams, self.total = parse, text.string, text.seams, text.total
        self.known: dict[str, Fact[T]] = {}

    def fact(self, row: Row, place: Place, even: Even | None, parse: Callable[[str], T] | None = None) -> Fact[T]:
        """The fact that stands in a place of a row.

        even: what `Seams.even` gives for the row; parse: a quicker parser, that gives the same of what stands there.
        """
        at, begin, end = row.at, place.begin, place.end
        string = self.string[at + begin : at + end]
        like = self.known.get(string)
        if like is None:
            like = self.known[string] = values.fact(parse or self.parse, values.fold(string), 0, 0)
        if even is None:
            start, stop = self.seams.span(at + begin, at + end, self.total)
        else:
            byte, more = even
            start, stop = byte + begin + more * place.before, byte + end + more * place.until
        return Fact(like.value, like.raw, start, stop, (), like.state, like.below)
