"""The envelope of a filing: header, parties, documents. Source: `docs/envelope.md`; names as in the JSON contract."""

from datetime import date, datetime
from typing import Any

from msgspec import Struct, field

from tieout.facts import ABSENT, Fact, Within


class Address(Struct, frozen=True, kw_only=True, gc=False):
    """BUSINESS ADDRESS or MAIL ADDRESS of a party."""

    street1: Fact[str] = ABSENT
    street2: Fact[str] = ABSENT
    city: Fact[str] = ABSENT
    state: Fact[str] = ABSENT
    zip: Fact[str] = ABSENT
    phone: Fact[str] = ABSENT


class FormerName(Struct, frozen=True, kw_only=True, gc=False):
    """FORMER COMPANY or FORMER NAME: the name and the day it was changed."""

    name: Fact[str] = ABSENT
    changed: Fact[date] = ABSENT


class Party(Struct, frozen=True, kw_only=True, gc=False):
    """One entity block. role: filer, issuer, reporting_owner, subject_company, filed_by, filed_for, ... (the block's name)."""

    role: str
    cik: Fact[str] = ABSENT
    name: Fact[str] = ABSENT
    sic: Fact[str] = ABSENT
    sic_name: Fact[str] = ABSENT
    organization: Fact[str] = ABSENT
    irs_number: Fact[str] = ABSENT
    state_of_incorporation: Fact[str] = ABSENT
    fiscal_year_end: Fact[str] = ABSENT
    form_type: Fact[str] = ABSENT
    act: Fact[str] = ABSENT
    file_number: Fact[str] = ABSENT
    film_number: Fact[str] = ABSENT
    relationship: Fact[str] = ABSENT
    business_address: Address | None = None
    mail_address: Address | None = None
    former_names: tuple[FormerName, ...] = ()
    other: dict[str, tuple[Fact[Any], ...]] = field(default_factory=dict)


class Header(Struct, frozen=True, kw_only=True, gc=False):
    """The header of a complete submission. `other` keeps every field that has no name here, by its label or tag."""

    accession_number: Fact[str] = ABSENT
    form_type: Fact[str] = ABSENT
    public_document_count: Fact[int] = ABSENT
    period: Fact[date] = ABSENT
    filed: Fact[date] = ABSENT
    accepted: Fact[datetime] = ABSENT
    date_of_change: Fact[date] = ABSENT
    effectiveness_date: Fact[date] = ABSENT
    items: tuple[Fact[str], ...] = ()
    group_members: tuple[Fact[str], ...] = ()
    parties: tuple[Party, ...] = ()
    other: dict[str, tuple[Fact[Any], ...]] = field(default_factory=dict)


class Document(Struct, frozen=True, kw_only=True, gc=False):
    """One document of a submission. start, end: the bytes of its body (inside <TEXT>, wrapper tags such as <XML> left out).

    wrapper: the tag directly inside <TEXT> (`XML`, `XBRL`, `PDF`), or None; encoding: how the body is encoded
    (`base64`, `uuencode`), or None where it stands as it is. number, title: what an exhibit calls itself in its first lines,
    None where it does not, or was not asked.
    """

    sequence: Fact[int] = ABSENT
    type: Fact[str] = ABSENT
    filename: Fact[str] = ABSENT
    description: Fact[str] = ABSENT
    start: int = 0
    end: int = 0
    wrapper: str | None = None
    encoding: Within | None = None
    number: Fact[str] | None = None
    title: Fact[str] | None = None


class Submission(Struct, frozen=True, kw_only=True, gc=False):
    """A complete submission: header (None for a bare document) and documents in order."""

    header: Header | None = None
    documents: tuple[Document, ...] = ()
