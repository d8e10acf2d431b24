"""Who the header and the form speak of: each company and person of the form beside the header's parties that may be it."""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from datetime import date as Day
from datetime import timedelta
from typing import Any

from msgspec import Struct

from tieout.checks.alike import Likeness, compare_companies, compare_names
from tieout.checks.case import Case
from tieout.edgar.model import Header, Party
from tieout.facts import ABSENT, Fact
from tieout.forms import family
from tieout.forms.form12b25.model import Form12b25
from tieout.forms.form345.model import Form345, ReportingOwner
from tieout.forms.form345.model import Issuer as Issuer345
from tieout.forms.schedule13.model import Issuer as Issuer13
from tieout.forms.schedule13.model import Schedule13

NEAREST: tuple[Likeness, ...] = ("same", "other-legal-form", "one-token-off", "different")
MOST = 50  # parties that one name is held against; EDGAR takes ten owners a form, a few co-registrants a notice
# A form may go on naming a company by the name that it gave up less than two years before
STILL_USED = timedelta(days=730)


class Meant(Struct, frozen=True):
    """A company or person of the form, and the parties of the header in its role (those with its CIK, where any has it).

    who: its role in words; address: the facts that make its address up, in the order of print; parties: at most MOST of them;
    by_cik: all parties in the role that have a CIK.
    """

    who: str
    name: Fact[str]
    cik: Fact[str]
    address: tuple[Fact[str], ...]
    parties: tuple[Party, ...]
    by_cik: dict[str, list[Party]]


def meant(case: Case[Any]) -> tuple[Meant, ...]:
    """The issuer and the owners of a Form 3, 4 or 5, the issuer of a schedule, the registrant of a notice. Empty without header."""
    form, header = case.form, case.header
    if header is None:
        return ()
    if isinstance(form, Form345):
        issuers, owners = _Role(header, "issuer", "subject_company"), _Role(header, "reporting_owner")
        return (_meant("the issuer", form.issuer, (), issuers), *(_owner(owner, owners) for owner in form.reporting_owners))
    if isinstance(form, Schedule13):
        return (_meant("the issuer", form.issuer, _issuers_address(form), _Role(header, "subject_company", "issuer")),)
    if isinstance(form, Form12b25):
        filers = _Role(header, "filer")
        where = form.address
        lines = (where.street, where.city, where.state, where.zip)
        return (Meant("the registrant", form.registrant_name, ABSENT, lines, filers.parties[:MOST], filers.by_cik),)
    return ()


class _Role:
    """The header's parties in a role, and the same by CIK."""

    def __init__(self, header: Header, *roles: str) -> None:
        self.parties = tuple(party for party in header.parties if party.role in roles)
        self.by_cik: dict[str, list[Party]] = {}
        for party in self.parties:
            if party.cik.value is not None:
                self.by_cik.setdefault(party.cik.value, []).append(party)


def _owner(owner: ReportingOwner, role: _Role) -> Meant:
    return _meant("the reporting owner", owner, (owner.street1, owner.street2, owner.city, owner.state, owner.zip), role)


def _meant(who: str, part: Issuer345 | Issuer13 | ReportingOwner, address: tuple[Fact[str], ...], role: _Role) -> Meant:
    own = role.by_cik.get(part.cik.value) if part.cik.value is not None else None
    return Meant(who, part.name, part.cik, address, tuple((own or role.parties)[:MOST]), role.by_cik)


def _issuers_address(form: Schedule13) -> tuple[Fact[str], ...]:
    """The issuer's address: its fields in XML, the text of Item 1(b) of a printed 13G, that of Item 1 of a printed 13D."""
    where = form.issuer.address
    fields = (where.text, where.street1, where.street2, where.city, where.state, where.zip)
    if any(fact.value for fact in fields):
        return fields
    first = next((item for item in form.items if item.number == "1"), None)
    if first is None:
        return ()
    return (first.parts["b"],) if "b" in first.parts else (first.text,)


def of_a_family(header: Header) -> bool:
    """Whether the header is that of a Form 3, 4, 5, a schedule or a late notice."""
    return family(header.form_type.value or "") is not None


def made_by_sec(header: Header) -> bool:
    """Whether the SEC made the entry itself, or recorded a filing on paper: its dates follow other ways."""
    number = header.accession_number.value or ""
    return number.startswith(("99999999", "0000000000-")) or "PAPER" in header.other


def nearest(one: Meant) -> tuple[Likeness, Party] | None:
    """How the form's name stands to the header's, and the party whose name is the nearest; None where no party has a name."""
    compare: Callable[[str, str], Likeness] = compare_names if one.who == "the reporting owner" else compare_companies
    found = [(compare(one.name.known, party.name.value), party) for party in one.parties if party.name.value]
    return min(found, key=lambda pair: NEAREST.index(pair[0]), default=None)


def former_name(one: Meant, filed: Day | None) -> tuple[Fact[str], bool] | None:
    """The former name of the header that the form uses, and whether it was certainly in force within two years before the filing.

    The header's date of a name change is the day on which the former name began, so it lasted until the next one's; until when the
    latest was in force is not said.
    """
    found: tuple[Fact[str], bool] | None = None
    for party in one.parties:
        for name, last in _former(party):
            if name.value and compare_companies(one.name.known, name.value) == "same":
                if last is not None and filed is not None and last >= filed - STILL_USED:
                    return name, True
                found = name, False
    return found


def _former(party: Party) -> Iterator[tuple[Fact[str], Day | None]]:
    """Each former name with the last day on which it is known to have been in force."""
    began = sorted(one.changed.value for one in party.former_names if one.changed.value is not None)
    for one in party.former_names:
        start = one.changed.value
        later = len(began) if start is None else bisect_right(began, start)
        yield one.name, began[later] if later < len(began) else start
