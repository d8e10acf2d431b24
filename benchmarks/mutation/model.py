"""A clean filing, and a mutant of it with the rules that ought to notice."""

import random
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

from mutation.edits import Edit, applied
from tieout import Filing, markup, walk
from tieout.edgar.model import Header

Codes = frozenset[str]
NOBODY: Codes = frozenset()


class Mutant(NamedTuple):
    """One fact changed. what: which, and how, for a person; tells: the rules of the right kind, by code or by the
    beginning of their codes, none where nothing printed in the filing contradicts the change."""

    mutator: str
    what: str
    edits: tuple[Edit, ...]
    tells: Codes


class Clean:
    """A filing before its mutation."""

    def __init__(self, filing: Filing[Any]) -> None:
        self.filing = filing
        self.form: Any = filing.form
        self.data = filing.source.data
        self.name = filing.source.name

    @cached_property
    def header(self) -> Header | None:
        """The header, where there is one that gives a filing date."""
        header = self.filing.submission.header
        return header if header is not None and header.filed.value is not None else None

    @cached_property
    def filed(self) -> date | None:
        """The filing date."""
        return self.header.filed.value if self.header else None

    @cached_property
    def rendering(self) -> str:
        """How the form is written: xml, html, plain, markdown."""
        at = next((fact.start for _, fact in walk(self.form) if fact.start is not None), 0)
        inside = ((one.start, one.end) for one in self.filing.submission.documents if one.start <= at < one.end)
        start, end = next(inside, (0, len(self.data)))
        return markup.rendering(self.data, start, end) or "plain"

    def mutated(self, mutant: Mutant) -> bytes:
        """The bytes of a mutant."""
        return applied(self.data, mutant.edits)


Give = Iterator[tuple[str, Iterable[Edit | None], Iterable[str]]]
Mutator = Callable[[Clean, random.Random], Give]


class Named(NamedTuple):
    """A mutator with the family of filings that it takes."""

    name: str
    family: str
    give: Mutator


MUTATORS: dict[tuple[str, str], Named] = {}


def mutator(name: str, family: str) -> Callable[[Mutator], Mutator]:
    """Register a function that gives the mutants of a clean filing: what was changed, the edits, the rules that ought to tell."""

    def register(give: Mutator) -> Mutator:
        MUTATORS[family, name] = Named(name, family, give)
        return give

    return register


def mutants(clean: Clean, seed: int) -> Iterator[Mutant]:
    """Every mutant of a filing, each mutator's in an order by chance; the same for the same seed."""
    for (family, name), one in sorted(MUTATORS.items()):
        if family != clean.filing.family:
            continue
        chance = random.Random(f"{seed}/{clean.name.rpartition('/')[2]}/{name}")
        found = [
            Mutant(name, what, tuple(edit for edit in edits if edit is not None), frozenset(tells))
            for what, given, tells in one.give(clean, chance)
            if None not in (edits := tuple(given))
        ]
        chance.shuffle(found)
        yield from found
