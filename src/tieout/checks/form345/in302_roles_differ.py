"""IN302."""

from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.insiders_parties import ISSUERS, OWNERS, bare, of_role
from tieout.checks.rule import Finding, NotApplicable, rule
from tieout.edgar.model import Party
from tieout.facts import Fact
from tieout.forms.form345.model import Form345


@rule(
    "IN302",
    name="roles-differ",
    on=Form345,
    cites=("Form 4, items 1 and 2", "EDGAR Ownership XML Technical Specification 3, section 3.5"),
    weight="error",
    gate=True,
)
def roles_differ(form: Form345, case: Case[Form345]) -> Iterator[Finding]:
    """The header does not name one issuer, or gives the issuer's part to an owner of the form.

    A report is of one issuer and of one owner or more, and nobody reports on itself. EDGAR makes the header of XML from the
    form: none of 383 submissions breaks (2026-11). Whether names and CIKs agree within a role is the matter of HD304 and HD305.

    Why: EDGAR would list the report among the reports on the owner, not on the issuer.
    Breaks: issuer 1999001 and owner 1999101 on the form, issuer 1999101 and owner 1999001 in the header
    Holds: issuer 1999001 and owner 1999101 in both
    Mend: give each its own part in the submission.
    """
    issuers, owners = of_role(case, ISSUERS), of_role(case, OWNERS)
    if not issuers and not owners:
        raise NotApplicable
    if not issuers:
        yield Finding("the header names no issuer", at=(_shown(owners[0]),), expected="one issuer")
    elif len({bare(one.cik) or one.name.value for one in issuers}) > 1:
        yield Finding(f"the header names {len(issuers)} issuers", at=tuple(map(_shown, issuers)), expected="one issuer")
    reported = {bare(one.cik): one.cik for one in issuers if one.cik.value}
    reporting = {bare(one.cik): one.cik for one in owners if one.cik.value}
    issuer = bare(form.issuer.cik)
    if issuer and issuer in reporting and issuer not in reported:
        message = f"the issuer of the form, CIK {form.issuer.cik.raw}, is an owner in the header"
        yield Finding(message, at=(form.issuer.cik, reporting[issuer]), expected="the issuer")
    for owner in form.reporting_owners:
        cik = bare(owner.cik)
        if cik and cik in reported and cik not in reporting:
            message = f"an owner of the form, CIK {owner.cik.raw}, is the issuer in the header"
            yield Finding(message, at=(owner.cik, reported[cik]), expected="an owner")
        elif cik and cik == issuer:
            message = f"the CIK {owner.cik.raw} is that of the issuer and of an owner"
            yield Finding(message, at=(form.issuer.cik, owner.cik), expected="the owner's own CIK")


def _shown(party: Party) -> Fact[str]:
    return party.name if party.name.value else party.cik
