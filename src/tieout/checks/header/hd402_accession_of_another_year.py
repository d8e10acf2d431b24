"""HD402."""

from collections.abc import Iterator
from typing import Any

from tieout.checks.case import Case
from tieout.checks.parties import made_by_sec
from tieout.checks.rule import Finding, NotApplicable, rule
from tieout.edgar.model import Header

NEW_YEAR = 6  # the first business day is over


@rule(
    "HD402",
    name="accession-of-another-year",
    on=Header,
    cites=("EDGAR Filer Manual, volume II, accession numbers",),
    weight="error",
)
def accession_of_another_year(header: Header, case: Case[Any]) -> Iterator[Finding]:
    """The year in the accession number is neither that of the filing date nor that of acceptance.

    What is sent on the evening of 31 December bears the old year in its number and the new one in its date. Numbers that the
    SEC gives itself (9999999997-05 for a paper filing of 1993) are not asked. No other of 590 submissions breaks it (2026-11).

    Why: the number is the filing's address; a false one leads to another filing or to none.
    Breaks: ACCESSION NUMBER 0001999001-23-000042, filed as of 2024-05-24
    Holds: ACCESSION NUMBER 0001999001-23-000042, accepted 2023-12-29 and filed as of 2024-01-02
    Mend: get the header again from EDGAR.
    """
    number = header.accession_number
    if made_by_sec(header) or header.filed.state == "absent":
        raise NotApplicable
    year = int(number.known[11:13])
    days = [header.filed.known, *([header.accepted.value.date()] if header.accepted.value is not None else [])]
    if any(one.year % 100 == year for one in days):
        return
    if header.accepted.value is None and days[0].month == 1 and days[0].day < NEW_YEAR and (days[0].year - 1) % 100 == year:
        return  # sent in the last evening of the old year
    message = f"the accession number {number.raw} is of another year than the filing date {days[0]}"
    yield Finding(message, at=(number, header.filed), expected=f"{days[-1]:%y}")
