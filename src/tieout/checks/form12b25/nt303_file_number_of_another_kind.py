"""NT303."""

from collections.abc import Iterator

from tieout.checks.alike import file_numbers
from tieout.checks.case import Case
from tieout.checks.notices import report
from tieout.checks.rule import CannotTell, Finding, NotApplicable, rule
from tieout.facts import Missing
from tieout.forms.form12b25.model import Form12b25

# Prefixes of numbers under which nobody files periodic reports, and what they are for
OTHERS = {
    "5": "Schedules 13D and 13G",
    "8": "broker-dealers",
    "21": "Regulation D",
    "24": "Regulation A",
    "28": "Form 13F",
    "801": "investment advisers",
}
FUNDS = frozenset(["N-CEN", "N-CSR", "N-SAR"])


@rule(
    "NT303",
    name="file-number-of-another-kind",
    on=Form12b25,
    cites=("Form 12b-25, cover",),
    weight="warning",
)
def file_number_of_another_kind(form: Form12b25, case: Case[Form12b25]) -> Iterator[Finding | Missing]:
    """The file number on the cover is of a kind under which the late report is not filed.

    Periodic reports bear numbers of the Exchange Act (000-, 001-) or of a registration (333-, 033-, 002-), those of funds 811- or
    814-. The meaning of the prefixes rests on memory, so it is a warning. The header's number is compared by HD306.

    Why: the number ties the notice to the registrant's other reports.
    Breaks: "SEC File Number 005-43509" on a notice of a late Form 10-Q
    Holds: "SEC File Number 1-12711"
    Mend: give the number of the registrant's reports under the Exchange Act.
    """
    printed = form.file_number
    if printed.value is None and not printed.raw:
        raise NotApplicable
    numbers = file_numbers(printed.raw or "")
    if not numbers:
        raise CannotTell(printed, "no file number is printed there")
    kinds = [number.split("-")[0] for number in numbers]
    if all(kind in OTHERS for kind in kinds):
        yield Finding(f"the file number {printed.raw} is one for {OTHERS[kinds[0]]}, not for periodic reports", at=(printed,))
    elif all(kind == "811" for kind in kinds) and case.once(report) == "10-Q":
        yield Finding(f"the file number {printed.raw} is a fund's, and funds file no Form 10-Q", at=(printed,))
