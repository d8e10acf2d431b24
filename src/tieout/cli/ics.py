"""Due days as a calendar file (RFC 5545), by the library icalendar: the extra `tieout[calendar]`."""

import hashlib
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta

from msgspec import UNSET

from tieout import calendar
from tieout.deadlines import Deadline
from tieout.errors import UsageError


def calendar_file(answers: Sequence[Deadline]) -> bytes:
    """A calendar with an event of a whole day for each due day, notice day and end of an extension; the steps stand in its text.

    The same answers give the same bytes: an event's identity comes from its form, day and case, its stamp from the review of the
    special closures. Raises UsageError where the library is not there.
    """
    try:
        import icalendar  # an extra
    except ImportError:
        raise UsageError("--ics needs the library icalendar, which is not installed; pip install 'tieout[calendar]'") from None
    whole = icalendar.Calendar()
    whole.add("prodid", "-//tieout//deadlines//EN")
    whole.add("version", "2.0")
    for summary, day, told in sorted(_events(answers), key=lambda one: (one[1], one[0])):
        event = icalendar.Event()
        event.add("uid", hashlib.sha256(f"{summary} {day}".encode()).hexdigest()[:32] + "@tieout")
        event.add("dtstamp", datetime.combine(calendar.special().reviewed or day, time(), UTC))
        event.add("dtstart", day)
        event.add("dtend", day + timedelta(days=1))
        event.add("summary", summary)
        event.add("description", told)
        event.add("transp", "TRANSPARENT")
        whole.add_component(event)
    return bytes(whole.to_ical())


def _events(answers: Sequence[Deadline]) -> Iterator[tuple[str, date, str]]:
    """Summary, day and text of each event; the law that says "promptly" has none."""
    for one in answers:
        name = f"Form {one.form}" if one.form[0].isdigit() else one.form
        case = f" ({one.when})" if one.when is not UNSET else ""
        told = "\n".join(f"{step.date} {step.why}{_cited(step.cites)}" for step in one.steps)
        if one.due:
            yield f"{name} due{case}", one.due, told
        if one.nt_due and one.nt_due != one.due:
            yield f"{name}: last day for Form 12b-25{case}", one.nt_due, told
        if one.extended:
            yield f"{name}: end of the extension{case}", one.extended, told


def _cited(cites: tuple[str, ...]) -> str:
    return f" [{'; '.join(cites)}]" if cites else ""
