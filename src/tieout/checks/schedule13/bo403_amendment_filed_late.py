"""BO403."""

from collections.abc import Iterator
from datetime import date as Day

from tieout import calendar
from tieout.checks.case import Case
from tieout.checks.due_days import Due, filed_or_signed, relieved, told, unfiled
from tieout.checks.rule import CannotTell, Finding, NotApplicable, Weight, rule
from tieout.checks.stake_days import boxes, due_13d_amendment, due_13g, event_and_telling, excused_amendment, may_be_mistyped
from tieout.checks.words import day
from tieout.facts import Missing
from tieout.forms.schedule13.model import Schedule13

LONG = 20  # business days: what is later bears an event of an earlier statement on its cover


@rule(
    "BO403",
    name="amendment-filed-late",
    on=Schedule13,
    cites=("17 CFR 240.13d-2(a)", "17 CFR 240.13d-2(b)-(d)", "17 CFR 232.13(a)(4)"),
    weight="error",
)
def amendment_filed_late(form: Schedule13, case: Case[Schedule13]) -> Iterator[Finding | Missing]:
    """An amendment was filed later than its event allows, if the change was material.

    An amendment of Schedule 13D is due two business days after a material change, one of Schedule 13G 45 days after the quarter,
    and sooner where ten percent were passed: only what is later than every day that its box allows is late. Before 2024-02-05
    amendments of Schedule 13D were due promptly, which no calendar counts, so nothing can be told of them; those of Schedule 13G
    were due 45 days after the year.

    A warning: one business day late on a Schedule 13D, since the cover may name the day before the change was complete; more than
    twenty late, or with transactions after the event, since the cover may bear an older event; a document without a header that was
    signed too late. Nothing is said where the text says that it mends an earlier statement, or where the year seems mistyped
    (BO407). Measured 2026-11: of 55 amendments 2 are late, both bare, so warnings: one of Schedule 13D by one business day, one of
    Schedule 13G by 15; 33 of Schedule 13D were due promptly.

    Why: a change of one percent or of plans moves the market; those who told it late have been fined.
    Breaks: Schedule 13D, event of Monday 2025-03-03, filed on Friday 2025-03-07
    Holds: the same, filed on Wednesday 2025-03-05
    Mend: file at once; if the date of event on the cover belongs to an earlier statement, mend that.
    """
    if not case.is_amendment:
        raise NotApplicable
    event, filed = event_and_telling(case)
    due, when = _due(form, event)
    if filed <= due.day:
        if case.filed is None:
            yield unfiled(case, due.day)
        return
    may_be_mistyped(form.event_date, filed)
    excused_amendment(case)
    reported, verb = told(case), filed_or_signed(case)
    relieved(due, reported, f"SC {form.schedule}/A")
    yield Finding(
        f"event of {day(event)}{when}, {due.late(filed, verb)}, if the change was material",
        at=(form.event_date, reported),
        expected=f"filed by {day(due.day)}",
        weight=_weight(form, case, due, filed),
        arithmetic=due.steps(filed, verb) if due.in_business_days else (f"due {day(due.day)}", f"{day(filed)}: {verb}"),
    )


def _due(form: Schedule13, event: Day) -> tuple[Due, str]:
    """When it was due at the latest, and in which case. Raises CannotTell where it was due promptly."""
    promptly = CannotTell(form.event_date, "an amendment was due promptly then, and no day is named for that")
    if form.schedule == "13D":
        due = due_13d_amendment(event)
        if due is None:
            raise promptly
        return due, ""
    last = due_13g(event, boxes(form), amendment=True)
    if last is None:
        raise promptly
    return last.due, f" ({last.when})"


def _weight(form: Schedule13, case: Case[Schedule13], due: Due, filed: Day) -> Weight:
    if case.filed is None:
        return "warning"
    days = calendar.business_days_between(due.day, calendar.roll(filed))
    later = any(one.date.value is not None and one.date.value > due.since for one in form.transactions)
    unsure = days > LONG or later or (form.schedule == "13D" and days == 1)
    return "warning" if unsure else due.weight(filed)
