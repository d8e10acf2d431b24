"""Forms 3, 4 and 5 as a tree of facts; names as in the JSON contract."""

from datetime import date as Day
from decimal import Decimal
from typing import Literal

from msgspec import Struct

from tieout.facts import ABSENT, Fact, Other
from tieout.prose.model import Claim


class Issuer(Struct, frozen=True, kw_only=True, gc=False):
    """Item 2: the issuer."""

    cik: Fact[str] = ABSENT
    name: Fact[str] = ABSENT
    trading_symbol: Fact[str] = ABSENT
    foreign_trading_symbol: Fact[str] = ABSENT


class ReportingOwner(Struct, frozen=True, kw_only=True, gc=False):
    """Items 1 and 5: a reporting person, address and relationship to the issuer."""

    cik: Fact[str] = ABSENT
    name: Fact[str] = ABSENT
    street1: Fact[str] = ABSENT
    street2: Fact[str] = ABSENT
    city: Fact[str] = ABSENT
    state: Fact[str] = ABSENT
    zip: Fact[str] = ABSENT
    state_description: Fact[str] = ABSENT
    country: Fact[str] = ABSENT
    is_non_us_address: Fact[bool] = ABSENT
    non_us_state_territory: Fact[str] = ABSENT
    good_address: Fact[bool] = ABSENT
    is_director: Fact[bool] = ABSENT
    is_officer: Fact[bool] = ABSENT
    is_ten_percent_owner: Fact[bool] = ABSENT
    is_other: Fact[bool] = ABSENT
    officer_title: Fact[str] = ABSENT
    other_text: Fact[str] = ABSENT


class NonDerivative(Struct, frozen=True, kw_only=True, gc=False):
    """A row of Table I."""

    kind: Literal["transaction", "holding"]
    security_title: Fact[str] = ABSENT
    transaction_date: Fact[Day] = ABSENT
    deemed_execution_date: Fact[Day] = ABSENT
    transaction_form_type: Fact[str] = ABSENT
    transaction_code: Fact[str] = ABSENT
    equity_swap_involved: Fact[bool] = ABSENT
    transaction_timeliness: Fact[str] = ABSENT
    shares: Fact[Decimal] = ABSENT
    price_per_share: Fact[Decimal] = ABSENT
    total_value: Fact[Decimal] = ABSENT
    acquired_disposed: Fact[str] = ABSENT
    shares_owned_following: Fact[Decimal] = ABSENT
    value_owned_following: Fact[Decimal] = ABSENT
    direct_or_indirect: Fact[str] = ABSENT
    nature_of_ownership: Fact[str] = ABSENT


class Derivative(NonDerivative, frozen=True, kw_only=True, gc=False):
    """A row of Table II."""

    conversion_or_exercise_price: Fact[Decimal] = ABSENT
    exercise_date: Fact[Day] = ABSENT
    expiration_date: Fact[Day] = ABSENT
    underlying_security_title: Fact[str] = ABSENT
    underlying_security_shares: Fact[Decimal] = ABSENT
    underlying_security_value: Fact[Decimal] = ABSENT


class Footnote(Struct, frozen=True, kw_only=True, gc=False):
    """Explanation of Responses: a footnote by its id (`F1`)."""

    id: str
    text: Fact[str] = ABSENT


class Signature(Struct, frozen=True, kw_only=True, gc=False):
    """A signature and its date."""

    name: Fact[str] = ABSENT
    date: Fact[Day] = ABSENT


class Form345(Struct, frozen=True, kw_only=True, gc=False):
    """Form 3, 4 or 5 (or its amendment). Rows stand in order of print."""

    document_type: Fact[str] = ABSENT
    schema_version: Fact[str] = ABSENT
    period_of_report: Fact[Day] = ABSENT
    date_of_original_submission: Fact[Day] = ABSENT
    no_securities_owned: Fact[bool] = ABSENT
    not_subject_to_section16: Fact[bool] = ABSENT
    form3_holdings_reported: Fact[bool] = ABSENT
    form4_transactions_reported: Fact[bool] = ABSENT
    aff10b5_one: Fact[bool] = ABSENT
    issuer: Issuer = Issuer()
    reporting_owners: tuple[ReportingOwner, ...] = ()
    non_derivative: tuple[NonDerivative, ...] = ()
    derivative: tuple[Derivative, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    remarks: Fact[str] = ABSENT
    signatures: tuple[Signature, ...] = ()
    claims: tuple[Claim, ...] = ()
    other: tuple[Other, ...] = ()
