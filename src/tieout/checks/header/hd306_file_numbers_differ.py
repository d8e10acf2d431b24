"""HD306."""

from collections.abc import Iterator
from typing import Any

from tieout.checks.alike import file_numbers
from tieout.checks.case import Case
from tieout.checks.rule import CannotTell, Finding, NotApplicable, rule
from tieout.checks.words import listed
from tieout.edgar.model import Header
from tieout.forms.form12b25.model import Form12b25


@rule(
    "HD306",
    name="file-numbers-differ",
    on=Header,
    cites=("Form 12b-25, cover", "EDGAR Filer Manual, volume II, file numbers"),
    weight="warning",
)
def file_numbers_differ(header: Header, case: Case[Any]) -> Iterator[Finding]:
    """The file number on a late notice is not one of the registrant's in the header.

    Zeros in front do not count ("1-12711" is 001-12711), and of several co-registrants any number will do. Forms 3, 4, 5 and
    schedules print no file number. The one notice with a header in the corpus agrees (2026-11), so the risk is not measured
    beyond it: a company that has moved to an exchange bears a new number, and the header may have either.

    Why: the number ties the notice to the registrant's other reports.
    Breaks: SEC FILE NUMBER 001-12711, "SEC File Number 001-12177"
    Holds: SEC FILE NUMBER 001-12711, "Commission File No. 1-12711"
    Mend: give the number that EDGAR has for the registrant's reports under the Exchange Act.
    """
    if not isinstance(case.form, Form12b25):
        raise NotApplicable
    printed = case.form.file_number
    given = [party.file_number for party in header.parties if party.file_number.value]
    if not given:
        raise NotApplicable
    numbers = file_numbers(printed.known)
    if not numbers:
        raise CannotTell(printed, "no file number is printed there")
    if not any(number in file_numbers(one.known) for one in given for number in numbers):
        message = f"the file number is {listed([one.raw or '' for one in given])} in the header and {printed.raw} in the form"
        yield Finding(message, at=(printed, *given), expected=given[0].raw)
