"""Days of Schedules 13D and 13G: by when a statement was due, and whether its date of event can be meant."""

import re
from datetime import date as Day
from datetime import timedelta
from typing import NamedTuple

from tieout import calendar, deadlines
from tieout.checks.case import Case
from tieout.checks.due_days import Due, counted, reviewed, told
from tieout.checks.rule import CannotTell
from tieout.checks.stakes import texts
from tieout.facts import Fact
from tieout.forms.schedule13.model import Schedule13

NEW_LAW = Day(2024, 2, 5)  # Release 33-11253: business days, and a day for amendments of Schedule 13D
A_YEAR = 300  # days: what is told so long after its event is late by a year, or its year is mistyped
SHORTLY = 48  # days before the filing in which an event usually lies: 45 days, rolled


class Candidate(NamedTuple):
    """A day that a Schedule 13G may have been due by, and the case in which it was."""

    due: Due
    when: str


def due_13d(event: Day) -> Due:
    """When an initial Schedule 13D was due for an event."""
    likely = deadlines.schedule13d_due(event)
    if event < NEW_LAW:
        return Due(event, likely, reviewed(likely, deadlines.schedule13d_due(event, "closed")))
    latest = deadlines.schedule13d_due(calendar.roll(event, "closed"), "closed")
    return Due(event, likely, reviewed(likely, latest), in_business_days=True)


def due_13d_amendment(event: Day) -> Due | None:
    """When an amendment of Schedule 13D was due; None before 2024-02-05, when it was due promptly."""
    likely = deadlines.schedule13d_amendment_due(event)
    latest = deadlines.schedule13d_amendment_due(calendar.roll(event, "closed"), "closed")
    if likely is None or latest is None:
        return None
    return Due(event, likely, reviewed(likely, latest), in_business_days=True)


def due_13g(event: Day, boxes: tuple[str, ...], amendment: bool) -> Candidate | None:
    """The latest day that a Schedule 13G or its amendment may have been due by, under its boxes (letters; any where none is given).

    None where it was due promptly and in no other case.
    """
    reckon = deadlines.schedule13g_amendment_due if amendment else deadlines.schedule13g_due
    rolled = calendar.roll(event, "closed")
    found = []
    for box in boxes or ("",):
        late = {when: day for day, when in reckon(rolled, box, "closed") if day is not None}
        for day, when in reckon(event, box):
            if day is not None:
                found.append(Candidate(Due(event, day, reviewed(day, max(day, late.get(when, day)))), when))
    return max(found, key=lambda one: one.due.day, default=None)


def boxes(form: Schedule13) -> tuple[str, ...]:
    """The letters of the rule boxes that are marked: b, c, d."""
    found = re.findall(r"13d-1\s?\(([bcd])\)", " ".join(one.value or "" for one in form.rule_designations))
    return tuple(dict.fromkeys(found))


def event_and_telling(case: Case[Schedule13]) -> tuple[Day, Day]:
    """The date of event, and the day of filing (of a document without a header, of its last signature). Raises Missing."""
    return counted(case.form.event_date), counted(told(case))


def in_another_year(value: Day, before: Day, within: int = SHORTLY) -> Day | None:
    """The same day of another year that lies within so many days before a day; None where it does so itself, or in no year."""
    for year in (before.year, before.year - 1):
        try:
            moved = value.replace(year=year)
        except ValueError:  # the 29th of February
            continue
        if moved != value and timedelta(0) <= before - moved <= timedelta(days=within):
            return moved
    return None


def mistyped_year(event: Day, filed: Day) -> Day | None:
    """What the date of event was meant to be where only its year seems to be wrong: it lies a year or more back, or ahead."""
    if -A_YEAR < (filed - event).days < A_YEAR:
        return None
    return in_another_year(event, filed)


# "to correct the number of shares", "solely to include", "inadvertently omitted": an amendment of what was told in time
MENDS = re.compile(
    r"(?i)\b(?:to correct|correct(?:s|ing|ion)\b|inadvertent|typographical|clerical|scrivener|erroneous|previously (?:mis|in)|"
    r"solely (?:to|for)|in error\b)"
)
HINTS = ("correct", "inadvertent", "typographical", "clerical", "scrivener", "erroneous", "previously", "solely", "in error")


def excused_amendment(case: Case[Schedule13]) -> None:
    """Raises CannotTell where the text says that the amendment mends an earlier one: then its event is no new one."""
    for text in texts(case):
        small = (text.raw or "").lower()
        if any(hint in small for hint in HINTS) and MENDS.search(small):
            raise CannotTell(text, "the text says that it corrects an earlier statement, which may have come in time")


def may_be_mistyped(event: Fact[Day], filed: Day) -> None:
    """Raises CannotTell where the year of the event, not the filing, seems to be wrong (BO407)."""
    meant = mistyped_year(event.known, filed)
    if meant is not None:
        raise CannotTell(event, f"its year may be mistyped: {meant.isoformat()} would be shortly before the filing")
