"""BO503."""

from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.rule import Finding, NotApplicable, rule
from tieout.checks.stakes import excused
from tieout.facts import Missing
from tieout.forms.schedule13.model import ReportingPerson, Schedule13
from tieout.values import rounding

PASSIVE = "13d-1(c)"


@rule(
    "BO503",
    name="passive-above-twenty",
    on=ReportingPerson,
    forms=("13G",),
    cites=("17 CFR 240.13d-1(c)(3)", "17 CFR 240.13d-1(f)(1)"),
    weight="warning",
)
def passive_above_twenty(person: ReportingPerson, case: Case[Schedule13]) -> Iterator[Finding | Missing]:
    """A holder files as a passive investor, under Rule 13d-1(c) alone, and holds twenty percent or more.

    From twenty percent on a passive investor owes a Schedule 13D. A percent that may be below twenty before rounding is left
    alone; so is a schedule that marks another rule as well. It is a warning, since the class may have shrunk without any purchase.
    Of the 67 schedules at hand (2026-11) five are filed under Rule 13d-1(c), none of them by a holder of twenty percent.

    Why: control can change hands behind the form that promises none.
    Breaks: Rule 13d-1(c), 22.2 percent
    Holds: Rule 13d-1(c), 19.9 percent; Rule 13d-1(b), 22.2 percent
    Mend: file a Schedule 13D; until ten days after it neither vote nor buy.
    """
    rules, percent = case.form.rule_designations, person.percent_of_class
    if [one.value for one in rules] != [PASSIVE]:
        raise NotApplicable
    if percent.value is None and percent.below:
        return
    span = rounding(percent)
    if percent.known < 20 or span.high <= 20:
        return
    if excuses := list(excused(percent)):
        yield from excuses
        return
    message = f"{person.name.raw} holds {percent.raw}{'' if '%' in (percent.raw or '') else ' %'} under Rule 13d-1(c)"
    yield Finding(f"{message}, which is for holders below 20 %", at=(percent, rules[0]), expected="a Schedule 13D")
