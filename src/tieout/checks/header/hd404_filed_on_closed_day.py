"""HD404."""

from collections.abc import Iterator
from typing import Any

from tieout import calendar
from tieout.checks.case import Case
from tieout.checks.parties import made_by_sec
from tieout.checks.rule import CannotTell, Finding, NotApplicable, rule
from tieout.edgar.model import Header


@rule(
    "HD404",
    name="filed-on-closed-day",
    on=Header,
    cites=("17 CFR 232.12(c)", "17 CFR 232.13(a)"),
    weight="error",
)
def filed_on_closed_day(header: Header, case: Case[Any]) -> Iterator[Finding]:
    """The filing date is a day on which EDGAR was closed.

    EDGAR dates filings on business days only: neither one of 590 submissions nor one of 36,075 filings of insiders in the third
    quarter of 2024 has another date (2026-11). A day of which it is not certain that EDGAR was closed cannot be told. Filings
    on paper or made by the SEC are not asked.

    Why: no filing bears such a date, so it was typed, or the file is not EDGAR's.
    Breaks: FILED AS OF DATE 20240525, a Saturday
    Holds: FILED AS OF DATE 20240524, a Friday
    Mend: get the header again from EDGAR.
    """
    filed = header.filed
    if made_by_sec(header) or filed.state == "absent":
        raise NotApplicable
    try:
        status = calendar.status(filed.known)
    except calendar.OutOfCalendar:
        raise CannotTell(filed, "it lies outside the calendar") from None
    if status == "uncertain":
        raise CannotTell(filed, "it is not certain whether EDGAR was open that day")
    if status == "closed":
        why, following = calendar.why_closed(filed.known), calendar.roll(filed.known)
        message = f"filed as of {filed.known}, when EDGAR was closed ({why})"
        yield Finding(message, at=(filed,), expected=f"{following} or another business day")
