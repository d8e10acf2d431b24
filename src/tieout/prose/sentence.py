"""A sentence as a row of nodes: each figure, each period and each aside in brackets is one, everything else a word or mark."""

from typing import Any, Literal

from msgspec import Struct

from tieout.prose.figure import Figure
from tieout.prose.periods import Period, periods
from tieout.prose.tokens import Token
from tieout.prose.words import DETERMINERS

NodeKind = Literal["word", "mark", "owner", "figure", "period", "aside"]
BRACKETS = ("(", "[")
ASIDE = 60  # tokens that an aside in brackets may be long
REFERENCES = (("the", "same", "amount"), ("an", "equal", "amount"), ("a", "like", "amount"), ("the", "equal", "amount"))


class Node(Struct, frozen=True, gc=False):
    """A node: its kind, its lower-case word ("" for a figure, a period and an aside), its place (offsets).

    print_at, print_until: of a figure without its weights; to_at, to_until: of a range's upper end. reference: a figure by
    words ("the same amount").
    """

    kind: NodeKind
    word: str
    at: int
    until: int
    capital: bool = False
    figure: Figure | None = None
    period: Period | None = None
    print_at: int = 0
    print_until: int = 0
    to_at: int = 0
    to_until: int = 0
    reference: bool = False


class Sentence(Struct, frozen=True):
    """The nodes of a sentence, and the text that their places count in.

    words: those of its nodes; periods: the nodes that are periods. seen: what was worked out of it once, by name.
    """

    string: str
    nodes: tuple[Node, ...]
    words: tuple[str, ...]
    periods: tuple[int, ...]
    seen: dict[Any, Any] = {}

    def word(self, i: int) -> str:
        """The lower-case word or mark at node `i`, "" where there is none."""
        return self.words[i] if 0 <= i < len(self.words) else ""

    def kind(self, i: int) -> str:
        """The kind of node `i`, "" outside of the sentence."""
        return self.nodes[i].kind if 0 <= i < len(self.nodes) else ""

    def figure(self, i: int) -> Figure:
        """The figure at node `i`."""
        figure = self.nodes[i].figure
        assert figure is not None
        return figure

    def figures(self) -> list[int]:
        """The nodes that are figures."""
        return [i for i, node in enumerate(self.nodes) if node.kind == "figure"]

    def left(self, i: int) -> int:
        """The node before node `i`, asides passed over; -1 at the start."""
        i -= 1
        while i >= 0 and self.nodes[i].kind == "aside":
            i -= 1
        return i

    def right(self, i: int) -> int:
        """The node behind node `i`, asides passed over."""
        i += 1
        while i < len(self.nodes) and self.nodes[i].kind == "aside":
            i += 1
        return i

    def _determines(self, i: int) -> bool:
        """Whether node `i` is "the", "its", "an"; the "A" of "Class A" is not."""
        letter = self.word(i) == "a" and self.word(i - 1) in ("class", "series")
        return self.kind(i) == "word" and self.word(i) in DETERMINERS and not letter

    def undetermined(self, i: int) -> int:
        """The node at `i` or before it that is no "the", "its", "an"; the owner's name before "'s" is passed over too."""
        while i >= 0 and (self.kind(i) in ("aside", "owner") or self._determines(i)):
            if self.kind(i) == "owner":
                i -= 1
                while i > 0 and self.kind(i) == "word" and self.nodes[i].capital and self.nodes[i - 1].capital:
                    i -= 1
            i -= 1
        return i

    def determined(self, i: int) -> int:
        """The node at `i` or behind it that is no "the", "its", "an"."""
        while self._determines(i):
            i += 1
        return i


def sentence(string: str, found: list[Token], numbers: list[Figure], plain: list[Node]) -> Sentence:
    """The sentence that some tokens of a text and the figures among them make. plain: the node of each token by itself."""
    at_figure = {one.first: one for one in numbers}
    covered = {k for one in numbers for k in range(one.first, one.end)}
    at_period = {one.at: one for one in periods(found) if covered.isdisjoint(range(one.at, one.until))}
    nodes: list[Node] = []
    i = 0
    for k in [k for k, token in enumerate(found) if k in at_figure or k in at_period or token.lower in BRACKETS]:
        if k >= i:  # else it is inside the node before
            nodes += plain[i:k]
            node, i = _node(found, k, at_figure, at_period, covered, plain)
            nodes.append(node)
    nodes += plain[i:]
    words = [node.word for node in nodes]
    if at_figure and ("amount" in words or "equal" in words):
        nodes = _referred(nodes)
        words = [node.word for node in nodes]
    periods_at = tuple([i for i, node in enumerate(nodes) if node.period]) if at_period else ()
    return Sentence(string, tuple(nodes), tuple(words), periods_at)


def plain_node(token: Token) -> Node:
    """The node of a token with which no figure, period or aside begins."""
    if token.kind == "owner":
        return Node("owner", "", token.at, token.until)
    if token.kind in ("mark", "sign"):
        return Node("mark", token.lower, token.at, token.until)
    return Node("word", token.lower.rstrip("-") or token.lower, token.at, token.until, token.capital)


def _node(
    found: list[Token], i: int, at_figure: dict[int, Figure], at_period: dict[int, Period], covered: set[int], plain: list[Node]
) -> tuple[Node, int]:
    """The node that begins at token `i`, and the token behind it."""
    token = found[i]
    if i in at_figure:
        one = at_figure[i]
        start, end = found[one.at].at, found[one.until - 1].until
        last = found[one.end - 1].until
        upper = found[one.to.at].at if one.to else 0
        return Node("figure", "", token.at, last, figure=one, print_at=start, print_until=end, to_at=upper, to_until=last), one.end
    if i in at_period:
        period = at_period[i]
        return Node("period", "", token.at, found[period.until - 1].until, period=period), period.until
    end = _closed(found, i, covered)
    return (Node("aside", "", token.at, found[end - 1].until), end) if end else (plain[i], i + 1)


def _closed(found: list[Token], i: int, covered: set[int]) -> int:
    """Behind the bracket that closes the one at token `i`; 0 where figures stand inside or it does not close soon."""
    depth = 0
    for k in range(i, min(i + ASIDE, len(found))):
        if k in covered:
            return 0
        depth += found[k].lower in ("(", "[")
        depth -= found[k].lower in (")", "]")
        if depth == 0:
            return k + 1
    return 0


def _referred(nodes: list[Node]) -> list[Node]:
    """The nodes with "the same amount" as one: the figure before it, told by words."""
    made: list[Node] = []
    last: Figure | None = None
    skip = 0
    for i, node in enumerate(nodes):
        if skip:
            skip -= 1
            continue
        if node.figure is not None:
            last = node.figure
        words = tuple(one.word for one in nodes[i : i + 3]) if last is not None and node.word in ("the", "an", "a") else ()
        if last is not None and words in REFERENCES:
            end = nodes[i + 2].until
            made.append(Node("figure", "", node.at, end, figure=last, print_at=node.at, print_until=end, reference=True))
            skip = 2
        elif last is not None and words[:2] == ("an", "equal"):
            end = nodes[i + 1].until
            made.append(Node("figure", "", node.at, end, figure=last, print_at=node.at, print_until=end, reference=True))
            skip = 1
        else:
            made.append(node)
    return made
