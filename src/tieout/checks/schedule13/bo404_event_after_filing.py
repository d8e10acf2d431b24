"""BO404."""

from collections.abc import Iterator
from datetime import date as Day

from tieout.checks.case import Case
from tieout.checks.rule import CannotTell, Finding, rule, unmarked
from tieout.checks.stake_days import A_YEAR, in_another_year
from tieout.checks.words import day
from tieout.facts import Fact
from tieout.forms.schedule13.model import Schedule13

MOST = 12  # signatures whose places are told
AHEAD = 3  # days: papers are signed so long before they are complete


@rule(
    "BO404",
    name="event-after-filing",
    on=Schedule13,
    cites=("Schedule 13D, cover page, date of event", "Schedule 13G, cover page, date of event"),
    weight="error",
)
def event_after_filing(form: Schedule13, case: Case[Schedule13]) -> Iterator[Finding]:
    """The date of event is later than the filing, or than a signature.

    The event is what required the filing, so it comes first; both may be on one day. A statement signed up to three days before its
    event is a warning: papers are signed ahead. Each signature counts, those of one day together: persons of a group at times sign
    on several days, and none of them before there was something to tell. A signature of another year than the filing is left to
    BO407. Measured 2026-11: none of 63 statements with a date of event, and no signature of them.

    Why: the due day is counted from the event; a wrong one hides that a statement is late, or makes it seem so.
    Breaks: date of event 2025-05-12, filed on 2025-05-06
    Holds: date of event 2025-05-06, signed and filed on that day
    Mend: give the date of the event that required the filing.
    """
    event, filed = unmarked(form.event_date), case.filed
    signed = case.once(days_signed)
    if filed is None and not signed:
        raise CannotTell(form.event_date, "the document has no header, so no filing date, and no dated signature")
    if filed is not None and event > filed.known:
        meant = in_another_year(event, filed.known)
        hint = f"; {meant.isoformat()} would be shortly before" if meant else ""
        yield Finding(
            f"event of {day(event)}, but filed on {day(filed.known)}{hint}",
            at=(form.event_date, filed),
            expected=f"a day up to {day(filed.known)}",
        )
        return
    last = max(signed, default=None)
    for when, facts in signed.items():
        if event <= when or (filed is not None and (filed.known - when).days > A_YEAR and in_another_year(when, filed.known)):
            continue
        which = "the last signature" if when == last else "a signature" if len(facts) == 1 else f"{len(facts)} signatures"
        yield Finding(
            f"event of {day(event)}, but {which} {'are' if which[0].isdigit() else 'is'} of {day(when)}",
            at=(form.event_date, *facts[:MOST]),
            expected=f"a day up to {day(when)}",
            weight="warning" if (event - when).days <= AHEAD else "error",
        )


def days_signed(case: Case[Schedule13]) -> dict[Day, list[Fact[Day]]]:
    """The dates of the signatures by their day; a date that several signatures share once."""
    places = {one.date.start: one.date for one in case.form.signatures if one.date.value is not None}
    found: dict[Day, list[Fact[Day]]] = {}
    for fact in places.values():
        found.setdefault(fact.known, []).append(fact)
    return found
