"""HD401."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from typing import Any

from tieout import calendar
from tieout.checks.case import Case
from tieout.checks.parties import made_by_sec, of_a_family
from tieout.checks.rule import CannotTell, Finding, NotApplicable, Weight, rule
from tieout.checks.words import day
from tieout.edgar.model import Header

GRACE = timedelta(minutes=5)
ADJUSTED = timedelta(days=30)
NO_TIME = "the header has no time of acceptance"


@rule(
    "HD401",
    name="filed-on-another-day",
    on=Header,
    cites=("17 CFR 232.13(a)", "17 CFR 232.13(b)"),
    weight="error",
)
def filed_on_another_day(header: Header, case: Case[Any]) -> Iterator[Finding]:
    """The filing date is not the one that follows from the time of acceptance.

    Until 5:30 p.m. (10 p.m. for Forms 3, 4 and 5, and for schedules since 2024-02-05) a filing bears the same day's date, then
    the next business day's. EDGAR goes by when transmission began, so up to five minutes after that hour the same day holds.
    The staff may adjust a date (17 CFR 232.13(b)): one up to 30 days earlier is a note, one that is a single business day later
    a warning. All 433 submissions of the three families hold. Of 912 late notices, timed by another source, six came within
    three minutes after 5:30 p.m. and bear the same day, one bears the day before and one the day after (2026-11). Filings on
    paper or made by the SEC are not asked.

    Why: deadlines are judged by the filing date, so a false one makes a late filing timely.
    Breaks: accepted Friday 2024-05-17 at 18:05 and filed as of 2024-05-22, a late notice
    Holds: the same filed as of 2024-05-20; a Form 4 accepted at 21:59 and filed the same day
    Mend: get the header again from EDGAR; where it stands so there, ask the staff.
    """
    if not of_a_family(header) or made_by_sec(header) or header.filed.state == "absent":
        raise NotApplicable
    accepted, filed = header.accepted, header.filed
    if accepted.state == "absent":
        raise CannotTell(filed, NO_TIME)
    moment = accepted.known
    if moment.time() == time():
        raise CannotTell(accepted, "it gives a day without a time")
    try:
        due = calendar.filing_date(moment, header.form_type.known)
        following = calendar.add_business_days(due, 1, "closed")  # the later of two where nobody can be sure
    except calendar.OutOfCalendar:
        raise CannotTell(accepted, "it lies outside the calendar") from None
    close = datetime.combine(moment.date(), calendar.closing_time(header.form_type.known, moment.date()), moment.tzinfo)
    began_in_time = filed.known == moment.date() and calendar.is_business_day(filed.known) and moment - close <= GRACE
    if filed.known == due or began_in_time:
        return
    message = f"accepted {day(moment.date())} at {moment:%H:%M} and filed as of {filed.known}"
    steps = (f"{header.form_type.raw} bears the same day's date until {close:%H:%M}", f"so the filing date is {day(due)}")
    weight: Weight = "error"
    if ADJUSTED >= due - filed.known > timedelta():
        weight, message = "note", f"{message}, which is earlier than by the clock: a date adjusted by the staff"
    elif due < filed.known <= following:
        weight = "warning"
    yield Finding(message, at=(filed, accepted), expected=due.isoformat(), weight=weight, arithmetic=steps)
