"""IN302."""

from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.insiders_parties import ISSUERS, MOST, NEARNESS, bare, likeness, of_role
from tieout.checks.rule import Finding, NotApplicable, rule
from tieout.forms.form345.model import Form345


@rule(
    "IN302",
    name="issuer-not-of-header",
    on=Form345,
    cites=("Form 4, item 2", "EDGAR Ownership XML Technical Specification 3, section 4.3"),
    weight="error",
    gate=True,
)
def issuer_not_of_header(form: Form345, case: Case[Form345]) -> Iterator[Finding]:
    """The issuer of the form is not the issuer of the header.

    By the CIK where the form gives it, which EDGAR checks in XML: 0 of 383 submissions of the corpus (2026-11). Names are
    compared as EDGAR conforms them, former names of the header included, and are only a warning: a print may bear the name
    of everyday use.

    Why: the report is filed under a company whose shares it does not speak of.
    Breaks: CIK 1999001 on the form, 1999002 in the header
    Holds: "Brindle Foundry Corporation" on the form, BRINDLE FOUNDRY CORP /DE/ in the header
    Mend: give the issuer's own CIK and name.
    """
    parties = of_role(case, ISSUERS)[:MOST]
    if not parties:
        raise NotApplicable
    issuer = form.issuer
    if (cik := bare(issuer.cik)) is not None:
        if any(bare(one.cik) == cik for one in parties):
            return
        known = next((one.cik for one in parties if one.cik.value), None)
        if known is not None:
            message = f"the issuer's CIK is {issuer.cik.raw}, in the header {known.raw}"
            yield Finding(message, at=(issuer.cik, known), expected=known.raw)
            return
    name = issuer.name.known
    nearest = max(parties, key=lambda one: NEARNESS.index(likeness(name, one)))
    if likeness(name, nearest) in ("different", "one-token-off"):
        message = f"the issuer is {issuer.name.raw}, in the header {nearest.name.raw}"
        yield Finding(message, at=(issuer.name, nearest.name), expected=nearest.name.raw, weight="warning")
