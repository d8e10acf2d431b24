"""The issuer and the owners that the header of a Form 3, 4 or 5 names, beside those of the form."""

from tieout.checks.alike import compare_names
from tieout.checks.case import Case
from tieout.edgar.model import Party
from tieout.facts import Fact
from tieout.forms.form345.model import Form345

# before 2003 the header of a typed form called the issuer the subject of what the owner filed
ISSUERS = ("issuer", "subject_company")
OWNERS = ("reporting_owner", "filed_by")
FORMER = 9  # former names that are looked at


def of_role(case: Case[Form345], roles: tuple[str, ...]) -> list[Party]:
    """The parties of the header in these roles that have a name or a CIK; none where there is no header."""
    return [one for one in (case.header.parties if case.header else ()) if one.role in roles and (one.name.value or one.cik.value)]


def bare(cik: Fact[str]) -> str | None:
    """A CIK without the zeros before it; None where there is none."""
    return cik.value.lstrip("0") if cik.value else None


def called(party: Party, name: str) -> bool:
    """Whether a name can be a party's, or one that it had: by EDGAR's way to write it, one word off at most."""
    known = [party.name.value, *(former.name.value for former in party.former_names[:FORMER])]
    return any(compare_names(name, one) != "different" for one in known if one)
