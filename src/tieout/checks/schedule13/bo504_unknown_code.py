"""BO504."""

import re
from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.rule import Finding, NotApplicable, rule
from tieout.facts import Fact
from tieout.forms.schedule13.codes import FUND_TYPES, ONLY_13G, PERSON_TYPES
from tieout.forms.schedule13.model import ReportingPerson, Schedule13

# what looks like a code, alone or with its meaning ("XX - Private Foundation"); words ("None", "See Item 3") and "N/A" are none
CODE = re.compile(r"(?!NA$|NO$)[A-Z0-9]{2}")
EXPLAINED = re.compile(r"(?!NA\b|NO\b)([A-Z]{2})\s?[-–—=]\s?[A-Z][a-z]")


@rule(
    "BO504",
    name="unknown-code",
    on=ReportingPerson,
    cites=("Schedule 13D, rows 4 and 14", "Schedule 13G, row 12"),
    weight="warning",
)
def unknown_code(person: ReportingPerson, case: Case[Schedule13]) -> Iterator[Finding]:
    """A source of funds or a type of reporting person has a code that the schedule's list does not have.

    Old schedules print "00" for OO, which is read as such, and words where the list gives codes; both hold, and so does "N/A". The
    list of Schedule 13D has no FI. Over the 67 schedules at hand (2026-11) none of 729 codes breaks it.

    Why: types and sources are counted by code; an unknown one is left out of every count.
    Breaks: PR in row 14, or FI on a Schedule 13D
    Holds: 00 in row 4, "Private Funds" in row 4, FI on a Schedule 13G
    Mend: take the code from the instructions of the cover page; OO stands for all others.
    """
    if not person.person_types and not person.source_of_funds:
        raise NotApplicable
    kinds = set(PERSON_TYPES) - (ONLY_13G if case.form.schedule == "13D" else set())
    yield from _unlisted(person.person_types, kinds, "type of reporting person")
    yield from _unlisted(person.source_of_funds, set(FUND_TYPES), "source of funds")


def _unlisted(codes: tuple[Fact[str], ...], known: set[str], what: str) -> Iterator[Finding]:
    for one in codes:
        raw = one.raw or ""
        explained = EXPLAINED.match(raw) if one.value is None else None
        printed = one.value or (explained[1] if explained else raw.upper().strip(" .,;"))
        if printed not in known and CODE.fullmatch(printed):
            yield Finding(
                f"{printed if explained else one.raw} is no {what} of the list",
                at=(one,),
                expected=f"one of {', '.join(sorted(known))}",
            )
