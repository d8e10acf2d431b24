"""The issuer and the owners that the header of a Form 3, 4 or 5 names, and how a name on the form stands to them."""

from tieout.checks.alike import Likeness, compare_names
from tieout.checks.case import Case
from tieout.edgar.model import Party
from tieout.facts import Fact
from tieout.forms.form345.model import Form345

# before 2003 the header of a typed form called the issuer the subject of what the owner filed
ISSUERS = ("issuer", "subject_company")
OWNERS = ("reporting_owner", "filed_by")
MOST = 9  # former names that are looked at
NEARNESS: tuple[Likeness, ...] = ("different", "one-token-off", "other-legal-form", "same")


def of_role(case: Case[Form345], roles: tuple[str, ...]) -> list[Party]:
    """The parties of the header in these roles that have a name or a CIK; none where there is no header."""
    return [one for one in (case.header.parties if case.header else ()) if one.role in roles and (one.name.value or one.cik.value)]


def bare(cik: Fact[str]) -> str | None:
    """A CIK without the zeros before it; None where there is none."""
    return cik.value.lstrip("0") if cik.value else None


def likeness(name: str, party: Party) -> Likeness:
    """How a name on the form stands to a party's: to its name, or to a former one where that is nearer."""
    known = [party.name.value, *(former.name.value for former in party.former_names[:MOST])]
    return max((compare_names(name, one) for one in known if one), key=NEARNESS.index, default="different")
