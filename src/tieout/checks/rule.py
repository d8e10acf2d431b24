"""A rule, what it finds, and what it says where it cannot tell."""

import re
from collections.abc import Callable, Iterable
from datetime import date as Day
from typing import Any, Literal, TypeVar

from msgspec import Struct

from tieout.facts import Fact, Missing

T = TypeVar("T")

Weight = Literal["error", "warning", "note"]
WEIGHTS: tuple[Weight, ...] = ("note", "warning", "error")  # from the lightest
Dated = Literal["event", "filed", "period"]


class NotApplicable(Exception):
    """The part that a rule was called for is not one that the rule speaks of. The runner alone catches it."""


class CannotTell(Missing):
    """The fact is there, but the rule cannot judge by it; `why` says for what reason."""

    def __init__(self, fact: Fact[Any], why: str) -> None:
        super().__init__(fact)
        self.why = why


def unmarked(fact: Fact[T]) -> T:
    """The value of a fact that no footnote hangs on. Raises Missing without a value, CannotTell where a footnote may say more."""
    if fact.footnotes:
        raise CannotTell(fact, "a footnote hangs on it")
    return fact.known


class Place(Struct, frozen=True):
    """A place without a fact of its own: the path of what holds it, its bytes, and what they print, if anything."""

    path: str
    start: int
    end: int
    raw: str | None = None


class Finding(Struct, frozen=True):
    """A trouble that a rule found.

    message: one sentence with the figures as printed; at: every fact that disagrees, or the Place where something is missing;
    expected: what would have been right; weight: where it is lighter than the rule's; arithmetic: the steps, a line each, for
    `--explain`.
    """

    message: str
    at: tuple[Fact[Any] | Place, ...]
    expected: str | None = None
    weight: Weight | None = None
    arithmetic: tuple[str, ...] = ()


Body = Callable[[Any, Any], Iterable[Finding | Missing]]
CODE = re.compile(r"(HD|NT|IN|BO|LK)[1-5]\d\d")
SECTIONS = ("Why", "Breaks", "Holds", "Mend")


class Rule(Struct, frozen=True, kw_only=True):
    """A rule: what it looks at and by which law.

    on: the parts of a filing that `body` is called for, each with the Case; forms: only these (`4`, `13D`; the base form, an
    amendment is one too), all where empty; since, until: the first and last day of the law, compared with the date named by
    `dated`; gate: EDGAR itself refuses what breaks it, so a hit in an accepted XML filing speaks against our reader.
    """

    code: str
    name: str
    on: tuple[type, ...]
    cites: tuple[str, ...]
    weight: Weight
    body: Body
    forms: tuple[str, ...] = ()
    since: Day | None = None
    until: Day | None = None
    dated: Dated = "filed"
    gate: bool = False

    @property
    def page(self) -> str:
        """Its page in the handbook: the docstring of the body."""
        return self.body.__doc__ or ""


RULES: dict[str, Rule] = {}


def rule(
    code: str,
    *,
    name: str,
    on: type | tuple[type, ...],
    cites: tuple[str, ...],
    weight: Weight,
    forms: tuple[str, ...] = (),
    since: Day | None = None,
    until: Day | None = None,
    dated: Dated = "filed",
    gate: bool = False,
) -> Callable[[Body], Body]:
    """Make a function a rule. name: the trouble, so that it reads after "allow ..."; the rest as in `Rule`.

    The body is called with a part and its Case, and yields a Finding for each trouble and a Missing for each row that it cannot
    judge; it may also raise Missing, which ends that part, or NotApplicable. Its docstring is its page in the handbook, with the
    sections Why, Breaks, Holds and Mend. Raises ValueError for a code or a page that is not as it should be.
    """

    def register(body: Body) -> Body:
        page = body.__doc__ or ""
        lacking = [section for section in SECTIONS if not re.search(rf"(?m)^ *{section}: ", page)]
        if not CODE.fullmatch(code) or lacking or not cites:
            raise ValueError(f"rule {code}: {', '.join(lacking) or 'code or citation'} is missing")
        parts = on if isinstance(on, tuple) else (on,)
        RULES[code] = Rule(
            code=code, name=name, on=parts, cites=cites, weight=weight, body=body,
            forms=forms, since=since, until=until, dated=dated, gate=gate,
        )  # fmt: skip
        return body

    return register


def lighter(weight: Weight) -> Weight:
    """The next lighter weight: what a finding has that rests on an uncertain day or a rounding.

    >>> lighter("error")
    'warning'
    """
    return WEIGHTS[max(0, WEIGHTS.index(weight) - 1)]
