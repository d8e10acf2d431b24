"""Pairs of filings in `tieout check`: an original and its amendment, found while all are checked, read again when all are."""

from collections.abc import Callable, Iterable, Iterator

from tieout.checks.pairing import Card, matched
from tieout.cli.judging import Checked, Task, work_pair
from tieout.errors import TieoutError
from tieout.finding import Found
from tieout.source import Source


class Pairs:
    """What is kept of each filing to find its pair: a name and some digests, a few hundred bytes.

    again: the same sources once more; standard input cannot be read twice, and is in no pair.
    """

    def __init__(self, task: Task, again: Callable[[], Iterable[Found]]) -> None:
        self.task, self.again = task, again
        self._cards: list[tuple[str, Card]] = []

    def add(self, one: Checked) -> None:
        """Keep what pairing needs of a source that was checked."""
        if one.card is not None:
            self._cards.append((one.name, one.card))

    def checked(self) -> Iterator[Checked]:
        """Each pair before the rules of several filings, in the order in which it is complete; a source is held while it waits."""
        pairs = matched(self._cards)
        self._cards.clear()
        left: dict[str, dict[tuple[str, str], None]] = {}
        for pair in pairs:
            for name in pair:
                left.setdefault(name, {})[pair] = None
        held: dict[str, Source] = {}
        for found in self.again() if left else ():
            if found.source is None or found.source.name not in left or found.source.name in held:
                continue
            held[found.source.name] = found.source
            for pair in [pair for pair in left[found.source.name] if pair[0] in held and pair[1] in held]:
                result = self._one(held[pair[0]], held[pair[1]])
                if result is not None:
                    yield result
                for name in pair:
                    del left[name][pair]
                    if not left[name]:
                        del left[name], held[name]

    def _one(self, earlier: Source, later: Source) -> Checked | None:
        try:
            return work_pair(self.task, earlier, later)
        except TieoutError:  # a file that was changed since it was read
            return None
