"""BO208."""

from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.rule import Finding, rule
from tieout.checks.stakes import powers, twice
from tieout.checks.words import number
from tieout.facts import Missing
from tieout.forms.schedule13.model import ReportingPerson, Schedule13


@rule(
    "BO208",
    name="same-shares-sole-and-shared",
    on=ReportingPerson,
    cites=("17 CFR 240.13d-3(a)", "Schedule 13D, rows 7 to 10", "Schedule 13G, rows 5 to 8"),
    weight="error",
)
def same_shares_sole_and_shared(person: ReportingPerson, case: Case[Schedule13]) -> Iterator[Finding | Missing]:
    """The same shares stand under sole and under shared power.

    Power over a share is sole or shared, never both. Two of the labelled covers print the whole aggregate in both rows.

    Why: whoever adds the rows up counts every share twice.
    Breaks: sole voting power 28,356, shared voting power 28,356, aggregate 28,356
    Holds: sole voting power 28,356, shared voting power 0, aggregate 28,356
    Mend: put the shares in the one row that is true, and 0 in the other.
    """
    aggregate = person.aggregate_amount.known
    for pair in powers(person):
        if pair.facts and twice(person, pair):
            message = f"the same {number(aggregate)} shares stand under sole and under shared {pair.kind} power"
            steps = f"{number(aggregate)} + {number(aggregate)} = {number(2 * aggregate)}, aggregate amount {number(aggregate)}"
            yield Finding(
                message, at=(*pair.facts, person.aggregate_amount), expected="0 in one of the two rows", arithmetic=(steps,)
            )
