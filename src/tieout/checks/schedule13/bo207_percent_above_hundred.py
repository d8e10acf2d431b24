"""BO207."""

import re
from collections.abc import Iterator
from decimal import Decimal

from tieout.checks.case import Case
from tieout.checks.rule import Finding, NotApplicable, rule
from tieout.forms.schedule13.model import ReportingPerson, Schedule13

BEYOND = re.compile(r"(\d{3,9}(?:\.\d{1,9})?) ?%?(?: ?\(\d{1,2}\)| ?[*†‡]{1,3})?")


@rule(
    "BO207",
    name="percent-above-hundred",
    on=ReportingPerson,
    cites=("Schedule 13D, row 13", "Schedule 13G, row 11"),
    weight="error",
    gate=True,
)
def percent_above_hundred(person: ReportingPerson, case: Case[Schedule13]) -> Iterator[Finding]:
    """A person holds more than the whole class.

    Hundred percent is possible in a chain of control; more is not. The schema of the XML refuses it.

    Why: the point slipped, or a number of shares stands in the row for the percent.
    Breaks: 146.9%
    Holds: 100%
    Mend: divide the aggregate amount by the shares outstanding, and put the percent in row 13 (13G: row 11).
    """
    percent = person.percent_of_class
    if isinstance(percent.below, Decimal):
        raise NotApplicable
    beyond = percent.state == "unreadable" and BEYOND.fullmatch(percent.raw or "")  # the reader gives no value to such a print
    if (Decimal(beyond[1]) if beyond else percent.known) > 100:
        yield Finding(f"{percent.raw} of a class cannot be held", at=(percent,), expected="100 or less")
