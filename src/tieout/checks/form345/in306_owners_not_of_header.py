"""IN306."""

from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.insiders_parties import OWNERS, bare, called, of_role
from tieout.checks.layouts import layout
from tieout.checks.rule import CannotTell, Finding, NotApplicable, rule
from tieout.facts import Fact, Missing
from tieout.forms.form345.model import Form345

MOST = 225  # pairs of names that are compared; EDGAR takes ten owners


@rule(
    "IN306",
    name="owners-not-of-header",
    on=Form345,
    cites=("Form 4, item 1", "EDGAR Ownership XML Technical Specification 3, sections 3.5 and 5"),
    weight="error",
    gate=True,
)
def owners_not_of_header(form: Form345, case: Case[Form345]) -> Iterator[Finding | Missing]:
    """An owner of the header is not on the form, or one stands on the form twice.

    An owner is found by CIK or by a name that can be the same, a former one too. EDGAR makes the header of an XML form
    from its owners: none of 383 submissions breaks (2026-11). In a print joint filers may stand on a page of their own, so there it
    cannot be told. That an owner of the form bears another name or CIK than the header's is the matter of HD304 and HD305.

    Why: EDGAR lists the report under somebody who is not said to have made it.
    Breaks: owners 1999101 and 1999102 in the header, 1999101 alone on the form
    Holds: OAKES MARGUERITE T in the header, "Marguerite T. Oakes" on the form
    Mend: name the same owners in the submission and on the form, each once.
    """
    parties = of_role(case, OWNERS)
    if not parties or not form.reporting_owners:
        raise NotApplicable
    ciks: dict[str, Fact[str]] = {}
    for owner in form.reporting_owners:
        if (cik := bare(owner.cik)) is not None and ciks.setdefault(cik, owner.cik) is not owner.cik:
            message = f"the owner with the CIK {owner.cik.raw} stands twice on the form"
            yield Finding(message, at=(ciks[cik], owner.cik), expected="each owner once")
    rest = [one for one in parties if bare(one.cik) not in ciks]
    if len(rest) * len(form.reporting_owners) > MOST:
        raise CannotTell(form.reporting_owners[0].name, "too many owners to compare")
    names = [owner.name.value for owner in form.reporting_owners if owner.name.value]
    rest = [one for one in rest if not any(called(one, name) for name in names)]
    if rest and layout(case) != "xml":
        raise CannotTell(form.reporting_owners[0].name, "other owners of the header may stand on a page of their own")
    for party in rest:
        message = f"the header names {party.name.raw or party.cik.raw} as an owner, the form does not"
        yield Finding(message, at=(party.cik if party.cik.value else party.name,), expected="the same owners in both")
