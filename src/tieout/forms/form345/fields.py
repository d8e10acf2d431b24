"""The one table of Forms 3, 4 and 5: which element of an ownershipDocument is which field of the model, and its parser.

Source: the schemas of the EDGAR Ownership XML Technical Specification (version 5.5 of 2026 and those before it). Reader
and scanner follow this table, and a test compares it with the schemas. A leaf may hold its print itself or in a `value`
beside `footnoteId` marks; both are read everywhere. Leaves without a field go to `other`.
"""

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any, Literal

from msgspec import Struct

from tieout import values

Parse = Callable[[str], str] | Callable[[str], bool] | Callable[[str], date] | Callable[[str], Decimal]
Leaf = tuple[str, Parse, Callable[[str], Any] | None]
Kind = Literal["transaction", "holding"]


class Field(Struct, frozen=True):
    """A leaf: its path below the element of its part, the field of the model, the parser of its print."""

    path: str
    name: str
    parse: Parse


class Part(Struct, frozen=True):
    """A part of the form: the path of its element, where it goes in the model (`form` for the whole), its fields.

    kind: of a row of Table I or II.
    """

    path: str
    place: str
    fields: tuple[Field, ...]
    kind: Kind | None = None


FORM = (
    Field("schemaVersion", "schema_version", values.text),
    Field("documentType", "document_type", values.text),
    Field("periodOfReport", "period_of_report", values.day),
    Field("dateOfOriginalSubmission", "date_of_original_submission", values.day),
    Field("noSecuritiesOwned", "no_securities_owned", values.flag),
    Field("notSubjectToSection16", "not_subject_to_section16", values.flag),
    Field("form3HoldingsReported", "form3_holdings_reported", values.flag),
    Field("form4TransactionsReported", "form4_transactions_reported", values.flag),
    Field("aff10b5One", "aff10b5_one", values.flag),
    Field("remarks", "remarks", values.text),
)
ISSUER = (
    Field("issuerCik", "cik", values.cik),
    Field("issuerName", "name", values.text),
    Field("issuerTradingSymbol", "trading_symbol", values.text),
    Field("issuerForeignTradingSymbol", "foreign_trading_symbol", values.text),
)
OWNER = (
    Field("reportingOwnerId/rptOwnerCik", "cik", values.cik),
    Field("reportingOwnerId/rptOwnerName", "name", values.text),
    Field("reportingOwnerAddress/rptOwnerNonUSAddressFlag", "is_non_us_address", values.flag),
    Field("reportingOwnerAddress/rptOwnerStreet1", "street1", values.text),
    Field("reportingOwnerAddress/rptOwnerStreet2", "street2", values.text),
    Field("reportingOwnerAddress/rptOwnerCity", "city", values.text),
    Field("reportingOwnerAddress/rptOwnerNonUSStateTerritory", "non_us_state_territory", values.text),
    Field("reportingOwnerAddress/rptOwnerState", "state", values.text),
    Field("reportingOwnerAddress/rptOwnerCountry", "country", values.text),
    Field("reportingOwnerAddress/rptOwnerZipCode", "zip", values.text),
    Field("reportingOwnerAddress/rptOwnerStateDescription", "state_description", values.text),
    Field("reportingOwnerAddress/rptOwnerGoodAddress", "good_address", values.flag),
    Field("reportingOwnerRelationship/isDirector", "is_director", values.flag),
    Field("reportingOwnerRelationship/isOfficer", "is_officer", values.flag),
    Field("reportingOwnerRelationship/isTenPercentOwner", "is_ten_percent_owner", values.flag),
    Field("reportingOwnerRelationship/isOther", "is_other", values.flag),
    Field("reportingOwnerRelationship/officerTitle", "officer_title", values.text),
    Field("reportingOwnerRelationship/otherText", "other_text", values.text),
)
ROW = (
    Field("securityTitle", "security_title", values.text),
    Field("transactionDate", "transaction_date", values.day),
    Field("deemedExecutionDate", "deemed_execution_date", values.day),
    Field("transactionCoding/transactionFormType", "transaction_form_type", values.text),
    Field("transactionCoding/transactionCode", "transaction_code", values.text),
    Field("transactionCoding/equitySwapInvolved", "equity_swap_involved", values.flag),
    Field("transactionTimeliness", "transaction_timeliness", values.text),
    Field("transactionAmounts/transactionShares", "shares", values.number),
    Field("transactionAmounts/transactionTotalValue", "total_value", values.price),
    Field("transactionAmounts/transactionPricePerShare", "price_per_share", values.price),
    Field("transactionAmounts/transactionAcquiredDisposedCode", "acquired_disposed", values.text),
    Field("postTransactionAmounts/sharesOwnedFollowingTransaction", "shares_owned_following", values.number),
    Field("postTransactionAmounts/valueOwnedFollowingTransaction", "value_owned_following", values.price),
    Field("ownershipNature/directOrIndirectOwnership", "direct_or_indirect", values.text),
    Field("ownershipNature/natureOfOwnership", "nature_of_ownership", values.text),
)
DERIVATIVE_ROW = (
    *ROW,
    Field("conversionOrExercisePrice", "conversion_or_exercise_price", values.price),
    Field("exerciseDate", "exercise_date", values.day),
    Field("expirationDate", "expiration_date", values.day),
    Field("underlyingSecurity/underlyingSecurityTitle", "underlying_security_title", values.text),
    Field("underlyingSecurity/underlyingSecurityShares", "underlying_security_shares", values.number),
    Field("underlyingSecurity/underlyingSecurityValue", "underlying_security_value", values.price),
)
SIGNATURE = (
    Field("signatureName", "name", values.text),
    Field("signatureDate", "date", values.day),
)
PARTS = (
    Part("", "form", FORM),
    Part("issuer", "issuer", ISSUER),
    Part("reportingOwner", "reporting_owners", OWNER),
    Part("nonDerivativeTable/nonDerivativeTransaction", "non_derivative", ROW, "transaction"),
    Part("nonDerivativeTable/nonDerivativeHolding", "non_derivative", ROW, "holding"),
    Part("derivativeTable/derivativeTransaction", "derivative", DERIVATIVE_ROW, "transaction"),
    Part("derivativeTable/derivativeHolding", "derivative", DERIVATIVE_ROW, "holding"),
    Part("ownerSignature", "signatures", SIGNATURE),
)
# a footnote's id is an attribute and its text stands in the element itself
FOOTNOTES, FOOTNOTE = "footnotes", "footnote"
VALUE, MARK = "value", "footnoteId"
# marks on a group belong to this field of it
MARKED = {"transactionCoding": "transaction_code"}


def _number(raw: str) -> Decimal:
    """As `values.number`, with a short way for a print of digits alone and for one without zeros at its end ("10.25")."""
    if raw.isdecimal() and raw.isascii() and len(raw) <= values.DIGITS:
        return Decimal(raw)
    whole, _, part = raw.partition(".")
    if whole.isdecimal() and part.isdecimal() and part[-1] != "0" and raw.isascii() and len(raw) <= values.DIGITS:
        return Decimal(raw)
    return values.number(raw)


def _day(raw: str) -> date:
    """As `values.day`, with a short way for "2024-05-22"."""
    if len(raw) == 10 and raw[4] == raw[7] == "-" and raw.isascii():
        try:
            return date.fromisoformat(raw)
        except ValueError:
            raise values.Unparsed(raw) from None
    return values.day(raw)


def _cik(raw: str) -> str:
    """As `values.cik`, with a short way for ten digits."""
    return raw if len(raw) == 10 and raw.isdecimal() and raw.isascii() else values.cik(raw)


# The parsers with a short way for what EDGAR writes. Each takes only prints without spare white space; `price` would take some, so
# its quick form is `number`, which reads all prices but odd ones. Text is its own value and has none.
QUICK: dict[Any, Callable[[str], Any]] = {
    values.day: _day,
    values.number: _number,
    values.price: _number,
    values.flag: lru_cache(maxsize=64)(values.flag),
    values.cik: _cik,
}


class Node:
    """An element that holds others, as the readers meet it: its leaves and groups by tag, the part that begins with it.

    leaves: field name, parser, and the parser with a short way (None for text), by tag.
    marks: the field that a mark directly below it belongs to, None where there is none.
    """

    __slots__ = ("groups", "leaves", "marks", "part", "tag")

    def __init__(self, tag: str) -> None:
        self.tag = tag
        self.leaves: dict[str, Leaf] = {}
        self.groups: dict[str, Node] = {}
        self.part: Part | None = None
        self.marks = MARKED.get(tag)

    def group(self, path: str) -> "Node":
        """The node at a path below this one, made where it is not there yet."""
        node = self
        for tag in path.split("/") if path else ():
            node = node.groups.setdefault(tag, Node(tag))
        return node


def tree() -> Node:
    """The table as a tree of nodes; the root stands for ownershipDocument."""
    root = Node("ownershipDocument")
    for part in PARTS:
        top = root.group(part.path)
        top.part = part
        for field in part.fields:
            path, _, tag = field.path.rpartition("/")
            top.group(path).leaves[tag] = (field.name, field.parse, QUICK.get(field.parse))
    root.group(FOOTNOTES)
    return root


def paths() -> Iterator[tuple[str, Part, Field]]:
    """Every leaf of the table with its whole path below ownershipDocument, in order."""
    for part in PARTS:
        for field in part.fields:
            yield f"{part.path}/{field.path}".lstrip("/"), part, field


TREE = tree()
