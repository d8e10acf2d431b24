"""HD403."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from tieout.checks.case import Case
from tieout.checks.rule import CannotTell, Finding, NotApplicable, rule
from tieout.edgar.model import Header

WEEKEND = timedelta(days=7)  # from acceptance to filing date, holidays among them


@rule(
    "HD403",
    name="changed-before-filed",
    on=Header,
    cites=("EDGAR Filer Manual, volume II, submission header",),
    weight="error",
)
def changed_before_filed(header: Header, case: Case[Any]) -> Iterator[Finding]:
    """The header's date of change is earlier than the filing itself.

    It is the filing date or, where acceptance came the evening before, the day of acceptance (4 of 539 submissions), or later.
    None is earlier than both (2026-11). Without a time of acceptance a few days before the filing date cannot be told.

    Why: a header cannot have changed before there was one; one of the two dates is false.
    Breaks: FILED AS OF DATE 20240524, DATE AS OF CHANGE 20230524
    Holds: accepted 2024-05-24 at 18:10, FILED AS OF DATE 20240528, DATE AS OF CHANGE 20240524
    Mend: get the header again from EDGAR.
    """
    changed, filed, accepted = header.date_of_change, header.filed, header.accepted
    if "absent" in (changed.state, filed.state):
        raise NotApplicable
    if accepted.value is None and timedelta() < filed.known - changed.known <= WEEKEND:
        raise CannotTell(changed, "the header has no time of acceptance")
    first = min(filed.known, accepted.value.date()) if accepted.value is not None else filed.known
    if changed.known < first:
        at = (changed, filed) if accepted.value is None else (changed, filed, accepted)
        yield Finding(f"changed on {changed.known}, but filed on {first}", at=at, expected=f"{first} or later")
