"""NT305."""

from collections.abc import Iterator
from datetime import timedelta

from tieout.checks.alike import compare_companies
from tieout.checks.case import Case
from tieout.checks.rule import CannotTell, Finding, NotApplicable, rule
from tieout.checks.words import listed
from tieout.facts import Missing
from tieout.forms.form12b25.model import Form12b25

YOUNG = timedelta(days=365)  # since the last annual report at most


@rule(
    "NT305",
    name="former-name-unknown",
    on=Form12b25,
    cites=("Form 12b-25, Part I (former name if applicable)",),
    weight="warning",
)
def former_name_unknown(form: Form12b25, case: Case[Form12b25]) -> Iterator[Finding | Missing]:
    """The former name in Part I is not one that the header has, or is the registrant's present name.

    The line is optional and is often "N/A"; only a name that is printed is compared, and only with a change of name in the last
    twelve months before filing. Where the header has older former names alone, the printed one may be one of a predecessor.

    Why: after a change of name readers find the earlier reports by the former one.
    Breaks: former name Brindle Casting Corp, FORMER CONFORMED NAME BRINDLE IRON WORKS INC changed two months ago
    Holds: former name Brindle Iron Works, Inc.
    Mend: give the name of the last report, as EDGAR's company data have it.
    """
    printed = form.former_name
    if not printed.value:
        raise NotApplicable
    if form.registrant_name.value and compare_companies(printed.value, form.registrant_name.value) == "same":
        yield Finding(f"the former name, {printed.raw}, is the registrant's present name", at=(printed, form.registrant_name))
        return
    header = case.header
    former = [one for party in header.parties for one in party.former_names if one.name.value] if header is not None else []
    if not former or case.filed is None:
        raise NotApplicable
    if any(compare_companies(printed.value, one.name.known) != "different" for one in former):
        return
    since = case.filed.known - YOUNG
    if not any(one.changed.value is not None and since <= one.changed.value <= case.filed.known for one in former):
        raise CannotTell(printed, "the header has no change of name of the last twelve months")
    names = listed([one.name.raw or "" for one in former])
    message = f"the former name is {printed.raw} in Part I, and {names} in the header"
    yield Finding(message, at=(printed, *(one.name for one in former)), expected=former[0].name.raw)
