"""NT205."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from tieout.checks.case import Case
from tieout.checks.rule import CannotTell, Finding, NotApplicable, rule
from tieout.checks.ties import LOSS
from tieout.facts import Fact, Missing
from tieout.forms.form12b25.model import Form12b25
from tieout.prose.model import Claim
from tieout.values import Interval, rounding

SCALES = (1000, 1_000_000)
SIGNS = re.compile(r"[^a-z0-9]+")
ARTICLE = re.compile(r"^(?:the|our|its) ")
LEADING = re.compile(r"^(?:(?:for|during|in|as of|at) )?(?:the |its |our )?")
LENGTHS = (("quarterly period", "three months"), ("quarter", "three months"), ("twelve months", "year"), ("fiscal year", "year"))


class Key(NamedTuple):
    """What a figure is of: measure, unit, and period without signs."""

    measure: str
    unit: str | None
    period: str


@rule(
    "NT205",
    name="table-not-sentence",
    on=Form12b25,
    cites=("Form 12b-25, Part IV, item (3)",),
    weight="error",
)
def table_not_sentence(form: Form12b25, case: Case[Form12b25]) -> Iterator[Finding | Missing]:
    """A figure in a sentence is not the one that a table of the same notice has for the same measure and period.

    Compared are measures of the same words, in the same unit, for periods of the same words; rounding explains what it can. A
    table whose scale is not told ("in thousands") is read in single dollars: a figure that agrees but for a thousand or a million
    cannot be told. The corpus has no notice with both (2026-11).

    Why: one of the two was changed in the last draft and the other was not.
    Breaks: "Revenue was $36.0 million", in the table 37,012 (in thousands)
    Holds: "Revenue was $36.0 million", in the table 36,012 (in thousands)
    Mend: correct the figure that is wrong.
    """
    rows: dict[Key, list[Fact[Decimal]]] = {}
    told: list[tuple[Key, Fact[Decimal]]] = []
    for claim in form.claims:
        for key, fact in _levels(claim):
            if _tabular(claim):
                rows.setdefault(key, []).append(fact)
            else:
                told.append((key, fact))
    pairs = [(key, fact) for key, fact in told if key in rows]
    if not pairs:
        raise NotApplicable
    for key, fact in pairs:
        said, spans = _size(key, fact), [_size(key, other) for other in rows[key]]
        if any(said.meets(span) for span in spans):
            continue
        if any(said.meets(Interval(span.low * by, span.high * by)) for span in spans for by in SCALES):
            yield CannotTell(fact, "the table does not tell its scale")
            continue
        other = rows[key][0]
        yield Finding(
            f"{key.measure} is {fact.raw} in a sentence and {other.raw} in the table", at=(fact, other), expected=other.raw
        )


def _size(key: Key, fact: Fact[Decimal]) -> Interval:
    """What a figure stands for; of a loss without its sign, which tables print in brackets and sentences do not."""
    span = rounding(fact)
    return Interval(-span.high, -span.low) if span.high < 0 and LOSS.search(key.measure) else span


def _tabular(claim: Claim) -> bool:
    """Whether a claim is a row of a table: a label, and nothing but figures behind it."""
    row = (claim.sentence.raw or "").lower()
    label = (claim.measure or "").rpartition(": ")[2]
    return row.startswith(label) and not any(char.isalpha() for char in row[len(label) :])


def _levels(claim: Claim) -> Iterator[tuple[Key, Fact[Decimal]]]:
    """The figures that a claim has for whole measures, each with its measure, unit and period."""
    if not claim.measure or claim.qualifier or claim.misstated or claim.bound or claim.value_to:
        return
    for fact, period in ((claim.value, claim.period), (claim.prior_value, claim.prior_period)):
        if fact is not None and fact.value is not None and period is not None and period.raw:
            yield Key(ARTICLE.sub("", claim.measure), claim.unit, _period(period.raw)), fact


def _period(printed: str) -> str:
    """The words of a period without signs and what leads to it; a quarter is three months.

    >>> _period("For the Three Months Ended June 30, 2024"), _period("quarter ended June 30, 2024")
    ('three months ended june 30 2024', 'three months ended june 30 2024')
    """
    words = LEADING.sub("", SIGNS.sub(" ", printed.lower()).strip())
    for one, other in LENGTHS:
        if words.startswith(f"{one} ended"):
            return other + words.removeprefix(one)
    return words
