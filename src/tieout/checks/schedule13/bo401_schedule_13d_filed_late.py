"""BO401."""

from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.due_days import filed_or_signed, relieved, told, unfiled
from tieout.checks.rule import Finding, NotApplicable, rule
from tieout.checks.stake_days import due_13d, event_and_telling, may_be_mistyped
from tieout.checks.words import day
from tieout.facts import Missing
from tieout.forms.schedule13.model import Schedule13


@rule(
    "BO401",
    name="schedule-13d-filed-late",
    on=Schedule13,
    forms=("13D",),
    cites=("17 CFR 240.13d-1(a)", "17 CFR 240.13d-1(e)-(g)", "17 CFR 240.13d-1(i)(2)", "17 CFR 232.13(a)(4)"),
    weight="error",
)
def schedule_13d_filed_late(form: Schedule13, case: Case[Schedule13]) -> Iterator[Finding | Missing]:
    """An initial Schedule 13D was filed later than five business days after its event.

    For events before 2024-02-05 it was due ten calendar days after the event, rolled to a business day. The event is the one on
    the cover, which the filer chose. Where the event lies a year back and the day and month would fit, its year is
    mistyped (BO407), and nothing is said here. A document without a header was filed on the day of its last signature or later: one
    signed too late is a warning, of one signed in time nothing can be told. Measured 2026-11: of 5 initial statements, 2 with
    a filing date, all came in time.

    Why: the market trades for days without knowing of the stake; late statements have been fined in sweeps.
    Breaks: event of Friday 2025-01-03, filed on Tuesday 2025-01-14 (2025-01-09 does not count: EDGAR was closed)
    Holds: the same, filed on Monday 2025-01-13 before 10 p.m.
    Mend: file at once; if the date of event on the cover is mistyped, mend that.
    """
    if case.is_amendment:
        raise NotApplicable
    event, filed = event_and_telling(case)
    due = due_13d(event)
    if filed <= due.day:
        if case.filed is None:
            yield unfiled(case, due.day)
        return
    may_be_mistyped(form.event_date, filed)
    reported, verb = told(case), filed_or_signed(case)
    relieved(due, reported, "SC 13D")
    yield Finding(
        f"event of {day(event)}, {due.late(filed, verb)}",
        at=(form.event_date, reported),
        expected=f"filed by {day(due.day)}",
        weight=due.weight(filed, "error" if case.filed is not None else "warning"),
        arithmetic=due.steps(filed, verb),
    )
