"""BO202."""

from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.rule import Finding, rule
from tieout.checks.stakes import unequal
from tieout.facts import Missing
from tieout.forms.schedule13.model import ReportingPerson, Schedule13


@rule(
    "BO202",
    name="aggregate-not-larger-power",
    on=ReportingPerson,
    forms=("13D",),
    cites=("17 CFR 240.13d-3(a)", "Schedule 13D, rows 7 to 11"),
    weight="error",
)
def aggregate_not_larger_power(person: ReportingPerson, case: Case[Schedule13]) -> Iterator[Finding | Missing]:
    """Row 11 of a Schedule 13D is not the larger of the powers to vote and the powers to dispose.

    Whoever may vote or sell a share owns it, so the aggregate is the larger of the two sums of sole and shared power; a manager who
    votes for some clients only has the smaller sum in the voting rows. More power than shares is an error; shares without any
    power over them are a warning, since an economic interest alone is at times reported. A footnote on one of the figures can
    explain a difference, so nothing is told then.

    Why: one of the rows is wrong, and readers take the aggregate for the truth.
    Breaks: sole power 5,000, shared power 2,000, aggregate 5,000
    Holds: voting power 3,000, dispositive power 5,000, aggregate 5,000
    Mend: report each share under sole or under shared power, not under both, and add up the larger pair.
    """
    yield from unequal(person, "{powers}, but the aggregate amount of row 11 is {aggregate}")
