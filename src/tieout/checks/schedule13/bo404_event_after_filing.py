"""BO404."""

from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.due_days import last_signed
from tieout.checks.rule import CannotTell, Finding, rule, unmarked
from tieout.checks.stake_days import A_YEAR, in_another_year
from tieout.checks.words import day
from tieout.forms.schedule13.model import Schedule13

AHEAD = 3  # days: papers are signed so long before they are complete


@rule(
    "BO404",
    name="event-after-filing",
    on=Schedule13,
    cites=("Schedule 13D, cover page, date of event", "Schedule 13G, cover page, date of event"),
    weight="error",
)
def event_after_filing(form: Schedule13, case: Case[Schedule13]) -> Iterator[Finding]:
    """The date of event is later than the filing, or than every signature.

    The event is what required the filing, so it comes first; both may be on one day. A statement signed up to three days before its
    event is a warning: papers are signed ahead. A signature of another year than the filing is left to BO407. Measured 2026-11:
    none of 64 statements with a date of event.

    Why: the due day is counted from the event; a wrong one hides that a statement is late, or makes it seem so.
    Breaks: date of event 2025-05-12, filed on 2025-05-06
    Holds: date of event 2025-05-06, signed and filed on that day
    Mend: give the date of the event that required the filing.
    """
    event, filed = unmarked(form.event_date), case.filed
    signed = case.once(last_signed)
    if filed is None and signed is None:
        raise CannotTell(form.event_date, "the document has no header, so no filing date, and no dated signature")
    if filed is not None and event > filed.known:
        meant = in_another_year(event, filed.known)
        hint = f"; {meant.isoformat()} would be shortly before" if meant else ""
        yield Finding(
            f"event of {day(event)}, but filed on {day(filed.known)}{hint}",
            at=(form.event_date, filed),
            expected=f"a day up to {day(filed.known)}",
        )
    elif signed is not None and event > signed.known and not (filed and (filed.known - signed.known).days > A_YEAR):
        yield Finding(
            f"event of {day(event)}, but the last signature is of {day(signed.known)}",
            at=(form.event_date, signed),
            expected=f"a day up to {day(signed.known)}",
            weight="warning" if (event - signed.known).days <= AHEAD else "error",
        )
