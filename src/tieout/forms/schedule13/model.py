"""Schedules 13D and 13G as a tree of facts; names as in the JSON contract."""

from datetime import date as Day
from decimal import Decimal
from typing import Literal

from msgspec import Struct, field

from tieout.facts import ABSENT, Fact, Other
from tieout.prose.model import Claim


class Address(Struct, frozen=True, kw_only=True, gc=False):
    """An address. `text` holds one printed as a run of lines that the form does not part into fields."""

    text: Fact[str] = ABSENT
    street1: Fact[str] = ABSENT
    street2: Fact[str] = ABSENT
    city: Fact[str] = ABSENT
    state: Fact[str] = ABSENT
    zip: Fact[str] = ABSENT


class Issuer(Struct, frozen=True, kw_only=True, gc=False):
    """The issuer on the cover (and Item 1)."""

    name: Fact[str] = ABSENT
    cik: Fact[str] = ABSENT
    address: Address = Address()


class AuthorizedPerson(Struct, frozen=True, kw_only=True, gc=False):
    """A person authorised to receive notices (13D cover)."""

    name: Fact[str] = ABSENT
    address: Address = Address()
    phone: Fact[str] = ABSENT


class GroupBoxes(Struct, frozen=True, kw_only=True, gc=False):
    """Row 2: the boxes (a) and (b)."""

    a: Fact[bool] = ABSENT
    b: Fact[bool] = ABSENT


class Component(Struct, frozen=True, kw_only=True, gc=False):
    """What a footnote says a figure is made of."""

    shares: Fact[Decimal] = ABSENT
    held_by: Fact[str] = ABSENT
    instrument: Fact[str] = ABSENT
    description: Fact[str] = ABSENT


class ReportingPerson(Struct, frozen=True, kw_only=True, gc=False):
    """A reporting person's cover page: rows 1 to 14 of Schedule 13D, 1 to 12 of 13G."""

    name: Fact[str] = ABSENT
    cik: Fact[str] = ABSENT
    group: Fact[str] = ABSENT
    group_boxes: GroupBoxes = GroupBoxes()
    source_of_funds: tuple[Fact[str], ...] = ()
    legal_proceedings: Fact[bool] = ABSENT
    citizenship: Fact[str] = ABSENT
    sole_voting_power: Fact[Decimal] = ABSENT
    shared_voting_power: Fact[Decimal] = ABSENT
    sole_dispositive_power: Fact[Decimal] = ABSENT
    shared_dispositive_power: Fact[Decimal] = ABSENT
    aggregate_amount: Fact[Decimal] = ABSENT
    excludes_certain_shares: Fact[bool] = ABSENT
    percent_of_class: Fact[Decimal] = ABSENT
    person_types: tuple[Fact[str], ...] = ()
    comment: Fact[str] = ABSENT
    components: tuple[Component, ...] = ()


class SharesOutstanding(Struct, frozen=True, kw_only=True, gc=False):
    """The class that the percents are of: the number of shares and the day it is told for."""

    shares: Fact[Decimal] = ABSENT
    as_of: Fact[Day] = ABSENT


class Item(Struct, frozen=True, kw_only=True, gc=False):
    """An item: its number, its title and text, its parts by letter, and the "not applicable" flag or words."""

    number: str
    title: Fact[str] = ABSENT
    text: Fact[str] = ABSENT
    parts: dict[str, Fact[str]] = field(default_factory=dict)
    not_applicable: Fact[bool] = ABSENT


class Background(Struct, frozen=True, kw_only=True, gc=False):
    """Item 2 or an annex: a person's address, occupation, citizenship, convictions."""

    name: Fact[str] = ABSENT
    address: Fact[str] = ABSENT
    occupation: Fact[str] = ABSENT
    citizenship: Fact[str] = ABSENT
    convicted: Fact[bool] = ABSENT


class Interest(Struct, frozen=True, kw_only=True, gc=False):
    """What Item 5 of a 13D (Item 4 of a 13G) states again; person: the cover name meant, None for a total."""

    person: str | None = None
    aggregate_amount: Fact[Decimal] = ABSENT
    percent_of_class: Fact[Decimal] = ABSENT
    sole_voting_power: Fact[Decimal] = ABSENT
    shared_voting_power: Fact[Decimal] = ABSENT
    sole_dispositive_power: Fact[Decimal] = ABSENT
    shared_dispositive_power: Fact[Decimal] = ABSENT


class Transaction(Struct, frozen=True, kw_only=True, gc=False):
    """Item 5(c): a transaction of the past sixty days."""

    person: Fact[str] = ABSENT
    date: Fact[Day] = ABSENT
    acquired_disposed: Fact[str] = ABSENT
    shares: Fact[Decimal] = ABSENT
    price_per_share: Fact[Decimal] = ABSENT
    how: Fact[str] = ABSENT


class Exhibit(Struct, frozen=True, kw_only=True, gc=False):
    """An exhibit listed in Item 7 (13D) or behind the items (13G)."""

    number: Fact[str] = ABSENT
    title: Fact[str] = ABSENT


class Footnote(Struct, frozen=True, kw_only=True, gc=False):
    """A note beneath a cover page: its mark as printed and its text; person: the cover it stands under, from 0."""

    mark: str
    text: Fact[str] = ABSENT
    person: int | None = None


class Signature(Struct, frozen=True, kw_only=True, gc=False):
    """A signature: the reporting person, who signed for it, with which title, when."""

    person: Fact[str] = ABSENT
    by: Fact[str] = ABSENT
    title: Fact[str] = ABSENT
    date: Fact[Day] = ABSENT
    comment: Fact[str] = ABSENT


class Schedule13(Struct, frozen=True, kw_only=True, gc=False):
    """Schedule 13D or 13G (or its amendment)."""

    schedule: Literal["13D", "13G"]
    amendment_number: Fact[str] = ABSENT
    is_final_amendment: Fact[bool] = ABSENT
    previous_accession_number: Fact[str] = ABSENT
    issuer: Issuer = Issuer()
    security_title: Fact[str] = ABSENT
    cusips: tuple[Fact[str], ...] = ()
    event_date: Fact[Day] = ABSENT
    previously_filed_13g: Fact[bool] = ABSENT
    rule_designations: tuple[Fact[str], ...] = ()
    authorized_persons: tuple[AuthorizedPerson, ...] = ()
    reporting_persons: tuple[ReportingPerson, ...] = ()
    shares_outstanding: SharesOutstanding = SharesOutstanding()
    items: tuple[Item, ...] = ()
    background: tuple[Background, ...] = ()
    institution_types: tuple[Fact[str], ...] = ()
    five_percent_or_less: Fact[bool] = ABSENT
    certification: Fact[str] = ABSENT
    interests: tuple[Interest, ...] = ()
    transactions: tuple[Transaction, ...] = ()
    exhibits: tuple[Exhibit, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    signatures: tuple[Signature, ...] = ()
    claims: tuple[Claim, ...] = ()
    other: tuple[Other, ...] = ()
