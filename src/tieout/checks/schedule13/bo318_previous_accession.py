"""BO318."""

from collections.abc import Iterator
from typing import Any

from tieout.checks.case import Case
from tieout.checks.rule import Finding, NotApplicable, rule
from tieout.facts import Fact
from tieout.forms.schedule13.model import Schedule13


@rule(
    "BO318",
    name="previous-accession-impossible",
    on=Schedule13,
    cites=("EDGAR Schedule 13D and 13G XML Technical Specification, previousAccessionNumber",),
    weight="error",
)
def previous_accession_impossible(form: Schedule13, case: Case[Schedule13]) -> Iterator[Finding]:
    """The accession number of the statement that is amended cannot be: it is this filing's own, or one that was not given out yet.

    The two digits in the middle are the year, and the last six count up within it for each filer or agent; so a number of a later
    year, or of the same agent and year with the same count or a higher one, was given out after this filing. Whether the number is
    another issuer's only a library of filings can tell. An initial statement that names an earlier one is a warning, since a
    statement after a lapse may be filed anew.

    Why: programs that follow the chain of amendments end nowhere, or in a circle.
    Breaks: an amendment filed in 2025 that names 0001174947-26-001120
    Holds: an amendment filed in 2025 that names 0001174947-17-001120
    Mend: take the number from the index of the statement that is amended.
    """
    previous = form.previous_accession_number
    if previous.state in ("absent", "blank"):
        raise NotApplicable
    number = previous.known
    own = case.header.accession_number.value if case.header is not None else None
    year, filed = _year(number), case.dates["filed"]
    if own is not None and number == own:
        yield Finding("the statement names its own accession number as that of the statement it amends", at=(previous,))
    elif filed is not None and year > filed.year:
        message = f"the statement was filed in {filed.year}, but {number} is an accession number of {year}"
        yield Finding(message, at=_with_date(previous, case), expected=f"a number of {filed.year} or before")
    elif own is not None and number[:13] == own[:13] and number > own:
        yield Finding(f"{number} was given out after this filing's own {own}", at=(previous,), expected=f"a number before {own}")
    elif not case.is_amendment:
        message = f"an initial statement names {number} as the statement it amends"
        yield Finding(message, at=(previous,), expected="no earlier statement", weight="warning")


def _year(number: str) -> int:
    """The year of an accession number; EDGAR began in 1993."""
    two = int(number[11:13])
    return two + (1900 if two >= 93 else 2000)


def _with_date(previous: Fact[str], case: Case[Schedule13]) -> tuple[Fact[Any], ...]:
    return (previous, case.filed) if case.filed is not None else (previous,)
