"""IN306."""

from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.insiders_notes import structured
from tieout.checks.insiders_parties import OWNERS, bare, likeness, of_role
from tieout.checks.rule import CannotTell, Finding, NotApplicable, rule
from tieout.edgar.model import Party
from tieout.facts import Missing
from tieout.forms.form345.model import Form345, ReportingOwner

MOST = 15  # owners or parties whose names are compared, each with each; EDGAR takes ten


@rule(
    "IN306",
    name="owners-not-of-header",
    on=Form345,
    cites=("Form 4, item 1", "EDGAR Ownership XML Technical Specification 3, sections 3.5 and 4.3"),
    weight="error",
    gate=True,
)
def owners_not_of_header(form: Form345, case: Case[Form345]) -> Iterator[Finding | Missing]:
    """The reporting owners of the form are not those of the header.

    By CIK where the form gives it: EDGAR makes the header of an XML form from it, 0 of 383 submissions break (2026-11).
    Prints give names: surname first or last, initials and former names hold, and another name is only a warning; joint filers may
    stand on a page of their own, so that an owner whom the print lacks cannot be told there.

    Why: the report does not show under the name of whoever made it.
    Breaks: owners with the CIKs 1999101 and 1999102 on the form, 1999101 alone in the header
    Holds: "Marguerite T. Oakes" on the form, OAKES MARGUERITE T in the header
    Mend: name the same owners in the submission and on the form.
    """
    parties = of_role(case, OWNERS)
    if not parties or not form.reporting_owners:
        raise NotApplicable
    by_cik = {bare(one.cik): one for one in parties}
    found: set[int] = set()
    lacking: list[ReportingOwner] = []
    for owner in form.reporting_owners:
        party = by_cik.get(bare(owner.cik)) if owner.cik.value else None
        if party is None:
            lacking.append(owner)
        else:
            found.add(id(party))
    named = len(lacking) * len(parties) <= MOST * MOST
    for owner in lacking:
        if owner.cik.value:
            message = f"owner {owner.name.raw or owner.cik.raw} (CIK {owner.cik.raw}) is not an owner in the header"
            yield Finding(message, at=(owner.cik, parties[0].cik), expected="the same owners in both")
        elif named:
            yield from _by_name(owner, parties, found)
        else:
            yield CannotTell(owner.name, "too many owners to compare")
    yield from _unnamed(form, case, [one for one in parties if id(one) not in found])


def _by_name(owner: ReportingOwner, parties: list[Party], found: set[int]) -> Iterator[Finding]:
    """An owner without a CIK: the party of that name; one that is nearly so is a warning."""
    name = owner.name.known
    alike = {id(one): likeness(name, one) for one in parties}
    nearest = next(
        (one for grade in ("same", "other-legal-form", "one-token-off") for one in parties if alike[id(one)] == grade), None
    )
    if nearest is None or alike[id(nearest)] == "one-token-off":
        shown = nearest or parties[0]
        message = f"owner {owner.name.raw} is not an owner in the header, but {shown.name.raw}"
        yield Finding(message, at=(owner.name, shown.name), expected=shown.name.raw, weight="warning")
    found.add(id(nearest or parties[0]))


def _unnamed(form: Form345, case: Case[Form345], rest: list[Party]) -> Iterator[Finding | Missing]:
    """Owners of the header whom the form does not name."""
    if rest and not structured(case):
        yield CannotTell(form.reporting_owners[0].name, "other owners of the header may stand on a page of their own")
        return
    for party in rest:
        message = f"the header names {party.name.raw or party.cik.raw} as an owner, the form does not"
        yield Finding(message, at=(party.cik if party.cik.value else party.name,), expected="the same owners in both")
