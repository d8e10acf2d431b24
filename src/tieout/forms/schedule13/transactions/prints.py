"""Facts of one kind that many rows print: each print parsed once, each place found without a text of its own."""

from collections.abc import Callable
from typing import Generic, TypeVar

from tieout import values
from tieout.facts import Fact
from tieout.forms.schedule13.transactions.rows import Place
from tieout.markup.text import Text

T = TypeVar("T")


class Prints(Generic[T]):
    """The facts of one parser in one text.

    parse: a function of `values` or like one. What stands in a place has no white space at its ends, and no box.
    """

    __slots__ = ("known", "parse", "seams", "string", "total")

    def __init__(self, text: Text, parse: Callable[[str], T]) -> None:
        self.parse, self.string, self.seams, self.total = parse, text.string, text.seams, text.total
        self.known: dict[str, Fact[T]] = {}

    def fact(self, at: int, place: Place) -> Fact[T]:
        """The fact that stands in a place of the row that begins at a text offset."""
        begin, end = at + place.begin, at + place.end
        string = self.string[begin:end]
        like = self.known.get(string)
        if like is None:
            like = self.known[string] = values.fact(self.parse, values.fold(string), 0, 0)
        start, stop = self.seams.span(begin, end, self.total)
        return Fact(like.value, like.raw, start, stop, (), like.state, like.below)
