"""BO402."""

from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.due_days import filed_or_signed, relieved, told, unfiled
from tieout.checks.rule import Finding, NotApplicable, Weight, rule
from tieout.checks.stake_days import boxes, due_13g, event_and_telling, may_be_mistyped
from tieout.checks.words import day
from tieout.facts import Missing
from tieout.forms.schedule13.model import Schedule13


@rule(
    "BO402",
    name="schedule-13g-filed-late",
    on=Schedule13,
    forms=("13G",),
    cites=("17 CFR 240.13d-1(b)(2)", "17 CFR 240.13d-1(c)", "17 CFR 240.13d-1(d)", "17 CFR 232.13(a)(4)"),
    weight="error",
)
def schedule_13g_filed_late(form: Schedule13, case: Case[Schedule13]) -> Iterator[Finding | Missing]:
    """An initial Schedule 13G was filed later than every day that its box allows.

    A box allows several: an institution had 45 days after the quarter, or five business days after the month in which it passed
    ten percent. Only what came after the last of them is late; where no box was read, after the last of all boxes. Before
    2024-09-30 other days held: ten calendar days, and the end of the year for the end of the quarter.

    A warning where another box would make it timely, since then the box may be wrong; and where a document without a header was
    signed too late. An event a year back whose day and month would fit has its year mistyped (BO407), and nothing is said here.
    Measured 2026-11: 7 initial statements, all bare, all signed in time.

    Why: the market trades without knowing of the stake; late statements have been fined in sweeps.
    Breaks: Rule 13d-1(c), event of Wednesday 2025-11-19, filed on Friday 2025-11-28
    Holds: the same, filed on Wednesday 2025-11-26; Rule 13d-1(b), event of 2025-12-31, filed on 2026-02-17
    Mend: file at once; if the date of event or the box is wrong, mend that.
    """
    if case.is_amendment:
        raise NotApplicable
    event, filed = event_and_telling(case)
    marked = boxes(form)
    last = due_13g(event, marked, amendment=False)
    if last is None:
        raise NotApplicable
    if filed <= last.due.day:
        if case.filed is None:
            yield unfiled(case, last.due.day)
        return
    may_be_mistyped(form.event_date, filed)
    reported, verb = told(case), filed_or_signed(case)
    relieved(last.due, reported, "SC 13G")
    weight: Weight = last.due.weight(filed, "error" if case.filed is not None else "warning")
    other = due_13g(event, (), amendment=False)
    message = f"event of {day(event)} ({last.when}), {last.due.late(filed, verb)}"
    if other is not None and filed <= other.due.day:
        message, weight = f"{message}, but in time for another box ({other.when})", "warning"
    yield Finding(
        message,
        at=(form.event_date, *form.rule_designations, reported),
        expected=f"filed by {day(last.due.day)}",
        weight=weight,
        arithmetic=(f"{day(event)}: event", f"{last.when}: due {day(last.due.day)}", f"{day(filed)}: {verb}"),
    )
