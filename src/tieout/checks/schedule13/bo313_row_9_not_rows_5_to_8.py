"""BO313."""

from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.rule import Finding, rule
from tieout.checks.stakes import unequal
from tieout.facts import Missing
from tieout.forms.schedule13.model import ReportingPerson, Schedule13


@rule(
    "BO313",
    name="row-9-not-rows-5-to-8",
    on=ReportingPerson,
    forms=("13G",),
    cites=("17 CFR 240.13d-3(a)", "Schedule 13G, rows 5 to 9"),
    weight="error",
)
def row_9_not_rows_5_to_8(person: ReportingPerson, case: Case[Schedule13]) -> Iterator[Finding | Missing]:
    """Row 9 of a Schedule 13G is not the larger of rows 5 and 6 and of rows 7 and 8.

    Institutions often vote less than they hold, so only the larger of the two sums is asked for. More power than shares is an
    error; shares without any power over them are a warning. A footnote on one of the figures can explain a difference, so nothing
    is told then.

    Why: one of the rows is wrong, and readers take the aggregate for the truth.
    Breaks: rows 5 to 8 as 0, 951,993, 0 and 959,918, row 9 as 956,918
    Holds: rows 5 to 8 as 0, 951,993, 0 and 959,918, row 9 as 959,918
    Mend: add rows 5 and 6, and rows 7 and 8, and put the larger sum in row 9.
    """
    yield from unequal(person, "{powers}, but the aggregate amount of row 9 is {aggregate}")
