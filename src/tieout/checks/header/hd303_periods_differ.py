"""HD303."""

from collections.abc import Iterator
from typing import Any

from tieout.checks.case import Case
from tieout.checks.rule import CannotTell, Finding, NotApplicable, Weight, rule
from tieout.edgar.model import Header
from tieout.facts import Missing
from tieout.forms.form12b25.model import Form12b25
from tieout.forms.form345.model import Form345

NEAR = 45  # days


@rule(
    "HD303",
    name="periods-differ",
    on=Header,
    cites=("EDGAR Filer Manual, volume II, period of report", "Form 4, item 3", "Form 12b-25, cover"),
    weight="error",
)
def periods_differ(header: Header, case: Case[Any]) -> Iterator[Finding]:
    """The header's period of report is not that of the form.

    In Forms 3, 4 and 5 EDGAR takes the period from the form, and all 382 agree (2026-11). In a late notice the filer types it a
    second time; there the end of a transition report counts too, and a period that lies near the form's is a warning, since
    years of 52 or 53 weeks are often rounded to the month. Schedules have no period.

    Why: indexes list the filing under the header's period.
    Breaks: CONFORMED PERIOD OF REPORT 20240522, date of earliest transaction 05/20/2024
    Holds: CONFORMED PERIOD OF REPORT 20240331, "for the period ended March 31, 2024"
    Mend: give the same day in both places.
    """
    form = case.form
    if isinstance(form, Form345):
        stated = [form.period_of_report]
    elif isinstance(form, Form12b25):
        stated = [form.period_ended, form.transition_period_ended]
    else:
        raise NotApplicable
    if header.period.state == "absent":
        raise NotApplicable
    days = [one for one in stated if one.value is not None]
    if not days:
        raise Missing(next((one for one in stated if one.raw), stated[0]))
    if any(one.footnotes for one in days):
        raise CannotTell(days[0], "a footnote hangs on it")
    period = header.period.known
    if not any(one.value == period for one in days):
        apart = min(abs((one.known - period).days) for one in days)
        weight: Weight = "warning" if isinstance(form, Form12b25) and apart <= NEAR else "error"
        message = f"the header's period is {header.period.raw}, the form's {days[0].raw}"
        yield Finding(message, at=(header.period, *days), expected=days[0].known.isoformat(), weight=weight)
