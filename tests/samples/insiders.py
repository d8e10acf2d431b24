"""Forms 3, 4 and 5 of invented people: the data, and how each is written as XML, as EDGAR's HTML, and as Markdown.

A leaf is its XML value, or (value, "F1 F2") with footnote marks; a value of "" with marks is a place with only a footnote.
"""

from datetime import date
from decimal import Decimal
from html import escape
from typing import Any

Leaf = str | tuple[str, str]

# field -> path of its element beneath the row; the wrapper holds <value> and footnote ids
ROW = {
    "security_title": "securityTitle",
    "conversion_or_exercise_price": "conversionOrExercisePrice",
    "transaction_date": "transactionDate",
    "deemed_execution_date": "deemedExecutionDate",
    "coding": "transactionCoding",
    "transaction_timeliness": "transactionTimeliness",
    "shares": "transactionAmounts/transactionShares",
    "total_value": "transactionAmounts/transactionTotalValue",
    "price_per_share": "transactionAmounts/transactionPricePerShare",
    "acquired_disposed": "transactionAmounts/transactionAcquiredDisposedCode",
    "exercise_date": "exerciseDate",
    "expiration_date": "expirationDate",
    "underlying_security_title": "underlyingSecurity/underlyingSecurityTitle",
    "underlying_security_shares": "underlyingSecurity/underlyingSecurityShares",
    "underlying_security_value": "underlyingSecurity/underlyingSecurityValue",
    "shares_owned_following": "postTransactionAmounts/sharesOwnedFollowingTransaction",
    "value_owned_following": "postTransactionAmounts/valueOwnedFollowingTransaction",
    "direct_or_indirect": "ownershipNature/directOrIndirectOwnership",
    "nature_of_ownership": "ownershipNature/natureOfOwnership",
}


def owner(cik: str, name: str, **more: str) -> dict[str, str]:
    """A reporting owner with an address, and no relationship but what is named."""
    address = {"street1": "40 QUARRY LANE", "street2": "SUITE 7", "city": "HARTWELL", "state": "OH", "zip": "45011"}
    return {"cik": cik, "name": name, **address, **more}


ISSUER = {"cik": "0001999001", "name": "Brindle Foundry Corp", "trading_symbol": "BRFC"}
OAKES = owner("0001999101", "OAKES MARGUERITE T", is_director="1", is_officer="1", officer_title="Chief Executive Officer")
NINE = tuple(
    owner(f"00019992{number:02}", name, is_ten_percent_owner="1")
    for number, name in enumerate(
        (
            "HOLLIN CAPITAL LP",
            "HOLLIN CAPITAL GP LLC",
            "HOLLIN MASTER FUND LTD",
            "HOLLIN MANAGEMENT LLC",
            "HOLLIN VENTURES II LP",
            "ARDEN JOSEPHINE",
            "ARDEN RUFUS",
            "TREMLETT & SONS LLC",
            "WYE PARTNERS LP",
        )
    )
)
SAMPLES: dict[str, dict[str, Any]] = {
    "form4-trades": {
        "document_type": "4",
        "schema_version": "X0508",
        "period_of_report": "2024-05-22",
        "not_subject_to_section16": "0",
        "aff10b5_one": "1",
        "issuer": ISSUER,
        "owners": (OAKES,),
        "non_derivative": (
            {
                "kind": "transaction",
                "security_title": "Common Stock",
                "transaction_date": "2024-05-22",
                "coding": ("4", "P", "0"),
                "shares": "1,983",
                "price_per_share": ("14.3856", "F1"),
                "acquired_disposed": "A",
                "shares_owned_following": "22,245",
                "direct_or_indirect": "D",
            },
            {
                "kind": "transaction",
                "security_title": "Common Stock",
                "transaction_date": "2024-05-23",
                "coding": ("4", "S", "0"),
                "shares": "500",
                "price_per_share": "15.5",
                "acquired_disposed": "D",
                "shares_owned_following": "21,745",
                "direct_or_indirect": "D",
            },
            {
                "kind": "holding",
                "security_title": "13% Series D Preferred Stock",
                "shares_owned_following": "110",
                "direct_or_indirect": "I",
                "nature_of_ownership": ("By Oakes Family Trust", "F2"),
            },
        ),
        "footnotes": {
            "F1": "Weighted average of purchases between $14.36 and $14.40.",
            "F2": "Ms. Oakes is the trustee & may be deemed an owner of the shares.",
        },
        "remarks": "The plan was adopted on February 2, 2024.",
        "signatures": (("/s/ Marguerite T. Oakes", "2024-05-24"),),
    },
    "form4-options": {
        "document_type": "4/A",
        "schema_version": "X0508",
        "period_of_report": "2024-06-03",
        "date_of_original_submission": "2024-06-05",
        "not_subject_to_section16": "0",
        "aff10b5_one": "0",
        "issuer": ISSUER,
        "owners": (OAKES, owner("0001999102", "OAKES FAMILY TRUST", is_other="1", other_text="See Remarks")),
        "non_derivative": (
            {
                "kind": "transaction",
                "security_title": "Common Stock",
                "transaction_date": "2024-06-03",
                "coding": ("4", "M", "0"),
                "shares": "4,000",
                "price_per_share": "3.25",
                "acquired_disposed": "A",
                "shares_owned_following": "25,745",
                "direct_or_indirect": "D",
            },
        ),
        "derivative": (
            {
                "kind": "transaction",
                "security_title": "Stock Option (right to buy)",
                "conversion_or_exercise_price": "3.25",
                "transaction_date": "2024-06-03",
                "coding": ("4", "M", "0"),
                "shares": "4,000",
                "price_per_share": "0",
                "acquired_disposed": "D",
                "exercise_date": ("", "F1"),
                "expiration_date": "2031-01-15",
                "underlying_security_title": "Common Stock",
                "underlying_security_shares": "4,000",
                "shares_owned_following": "6,000",
                "direct_or_indirect": "D",
            },
            {
                "kind": "holding",
                "security_title": "Warrants",
                "conversion_or_exercise_price": "11.5",
                "exercise_date": "2023-12-01",
                "expiration_date": "2028-12-01",
                "underlying_security_title": "Common Stock",
                "underlying_security_shares": "12,500",
                "shares_owned_following": "12,500",
                "direct_or_indirect": "I",
                "nature_of_ownership": "By trust",
            },
        ),
        "footnotes": {"F1": "One quarter of the option vested on each January 15 from 2022."},
        "remarks": "The trust is a member of a group.",
        "signatures": (("/s/ Marguerite T. Oakes", "2024-06-10"), ("/s/ Lewis Pym, attorney-in-fact", "2024-06-10")),
    },
    "form3-nine-owners": {
        "document_type": "3",
        "schema_version": "X0206",
        "period_of_report": "2021-03-01",
        "no_securities_owned": "0",
        "issuer": ISSUER,
        "owners": NINE,
        "non_derivative": (
            {
                "kind": "holding",
                "security_title": "Class A Common Stock",
                "shares_owned_following": "3,100,000",
                "direct_or_indirect": "I",
                "nature_of_ownership": ("See footnote", "F1"),
            },
        ),
        "derivative": (
            {
                "kind": "holding",
                "security_title": "Convertible Note",
                "conversion_or_exercise_price": "2.4",
                "exercise_date": ("", "F2"),
                "expiration_date": ("", "F2"),
                "underlying_security_title": "Class A Common Stock",
                "underlying_security_shares": "250,000",
                "direct_or_indirect": "D",
            },
        ),
        "footnotes": {"F1": "Held by Hollin Master Fund Ltd.", "F2": "The note may be converted at any time and does not expire."},
        "signatures": tuple((f"/s/ {one['name'].title()}", "2021-03-09") for one in NINE),
    },
    "form3-none": {
        "document_type": "3",
        "schema_version": "X0206",
        "period_of_report": "2020-11-30",
        "no_securities_owned": "1",
        "issuer": ISSUER,
        "owners": (owner("0001999103", "PENHALIGON IRIS", is_officer="1", officer_title="General Counsel"),),
        "remarks": "Exhibit 24 - Power of Attorney",
        "signatures": (("/s/ Iris Penhaligon", "2020-12-04"),),
    },
    "form5-late": {
        "document_type": "5",
        "schema_version": "X0508",
        "period_of_report": "2023-12-31",
        "not_subject_to_section16": "0",
        "form3_holdings_reported": "0",
        "form4_transactions_reported": "1",
        "aff10b5_one": "0",
        "issuer": ISSUER,
        "owners": (owner("0001999104", "QUILL BARNABY", is_director="1"),),
        "non_derivative": (
            {
                "kind": "transaction",
                "security_title": "Common Stock",
                "transaction_date": "2023-08-14",
                "coding": ("4", "S", "0"),
                "transaction_timeliness": "L",
                "shares": "75.5",
                "price_per_share": "9.1",
                "acquired_disposed": "D",
                "shares_owned_following": "1,000",
                "direct_or_indirect": "D",
            },
            {
                "kind": "transaction",
                "security_title": "Common Stock",
                "transaction_date": "2023-10-02",
                "coding": ("5", "G", "0"),
                "shares": "40",
                "price_per_share": "0",
                "acquired_disposed": "D",
                "shares_owned_following": "960",
                "direct_or_indirect": "D",
            },
        ),
        "signatures": (("/s/ Barnaby Quill", "2024-02-11"),),
    },
    "form4-foreign": {
        "document_type": "4",
        "schema_version": "X0609",
        "period_of_report": "2026-06-15",
        "not_subject_to_section16": "0",
        "aff10b5_one": "0",
        "issuer": {**ISSUER, "foreign_trading_symbol": "BRF.LN"},
        "owners": (
            {
                "cik": "0001999105",
                "name": "DUVAL-REY SOLENE",
                "is_non_us_address": "1",
                "street1": "9 RUE DES CARRIERES",
                "city": "TROYES",
                "non_us_state_territory": "AUBE",
                "country": "I0",
                "zip": "10000",
                "is_director": "true",
            },
        ),
        "non_derivative": (
            {
                "kind": "transaction",
                "security_title": "Ordinary Shares",
                "transaction_date": "2026-06-15",
                "coding": ("4", "A", "0", "F1"),
                "shares": "1,200",
                "price_per_share": ("", "F1"),
                "acquired_disposed": "A",
                "shares_owned_following": "8,450",
                "direct_or_indirect": "D",
            },
        ),
        "footnotes": {"F1": "A grant of restricted shares without a price."},
        "signatures": (("/s/ Solene Duval-Rey", "2026-06-16"),),
    },
}


def parts(leaf: Leaf) -> tuple[str, list[str]]:
    """The value and the footnote ids of a leaf."""
    value, marks = (leaf, "") if isinstance(leaf, str) else leaf
    return value, marks.split()


def _bare(value: str) -> str:
    return value.replace(",", "")


# ---- XML -----------------------------------------------------------------------------------------------------------


class _Xml:
    """Lines of XML, indented; `filer` leaves out what EDGAR inserts."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.open: list[str] = []

    def begin(self, tag: str) -> None:
        self.lines.append(f"{'    ' * len(self.open)}<{tag}>")
        self.open.append(tag)

    def end(self) -> None:
        tag = self.open.pop()
        self.lines.append(f"{'    ' * len(self.open)}</{tag}>")

    def leaf(self, tag: str, value: str | None) -> None:
        if value is not None:
            self.lines.append(f"{'    ' * len(self.open)}<{tag}>{escape(value, quote=False)}</{tag}>")

    def marks(self, ids: list[str]) -> None:
        for mark in ids:
            self.lines.append(f'{"    " * len(self.open)}<footnoteId id="{mark}"/>')


def _numeric(field: str) -> bool:
    return field.endswith(("shares", "price_per_share", "following", "price", "value"))


def _row_xml(out: _Xml, row: dict[str, Any], tag: str) -> None:
    out.begin(tag)
    group = ""
    for field, path in ROW.items():
        if field not in row:
            continue
        *parent, element = path.split("/")
        if group != "/".join(parent):
            if group:
                out.end()
            group = "/".join(parent)
            if group:
                out.begin(group)
        out.begin(element)
        if field == "coding":
            form_type, code, swap, *marks = row[field]
            out.leaf("transactionFormType", form_type)
            out.leaf("transactionCode", code)
            out.leaf("equitySwapInvolved", swap)
            out.marks(marks)
        else:
            value, marks = parts(row[field])
            if value:
                out.leaf("value", _bare(value) if _numeric(field) else value)
            out.marks(marks)
        out.end()
    if group:
        out.end()
    out.end()


OWNER = (
    ("reportingOwnerId", (("cik", "rptOwnerCik"), ("name", "rptOwnerName"))),
    (
        "reportingOwnerAddress",
        (
            ("is_non_us_address", "rptOwnerNonUSAddressFlag"),
            ("street1", "rptOwnerStreet1"),
            ("street2", "rptOwnerStreet2"),
            ("city", "rptOwnerCity"),
            ("non_us_state_territory", "rptOwnerNonUSStateTerritory"),
            ("state", "rptOwnerState"),
            ("country", "rptOwnerCountry"),
            ("zip", "rptOwnerZipCode"),
        ),
    ),
    (
        "reportingOwnerRelationship",
        (
            ("is_director", "isDirector"),
            ("is_officer", "isOfficer"),
            ("is_ten_percent_owner", "isTenPercentOwner"),
            ("is_other", "isOther"),
            ("officer_title", "officerTitle"),
            ("other_text", "otherText"),
        ),
    ),
)
HEAD = (
    ("schema_version", "schemaVersion"),
    ("document_type", "documentType"),
    ("period_of_report", "periodOfReport"),
    ("date_of_original_submission", "dateOfOriginalSubmission"),
    ("no_securities_owned", "noSecuritiesOwned"),
    ("not_subject_to_section16", "notSubjectToSection16"),
    ("form3_holdings_reported", "form3HoldingsReported"),
    ("form4_transactions_reported", "form4TransactionsReported"),
)


def xml(form: dict[str, Any]) -> str:
    """The form as EDGAR disseminates its XML."""
    out = _Xml()
    out.lines.append('<?xml version="1.0"?>')
    out.begin("ownershipDocument")
    for field, tag in HEAD:
        out.leaf(tag, form.get(field))
    out.begin("issuer")
    issuer = form["issuer"]
    for field, tag in (
        ("cik", "issuerCik"),
        ("name", "issuerName"),
        ("trading_symbol", "issuerTradingSymbol"),
        ("foreign_trading_symbol", "issuerForeignTradingSymbol"),
    ):
        out.leaf(tag, issuer.get(field))
    out.end()
    for one in form["owners"]:
        out.begin("reportingOwner")
        for group, fields in OWNER:
            out.begin(group)
            for field, tag in fields:
                out.leaf(tag, one.get(field))
            out.end()
        out.end()
    out.leaf("aff10b5One", form.get("aff10b5_one"))
    for field, stem in (("non_derivative", "nonDerivative"), ("derivative", "derivative")):
        if form.get(field):
            out.begin(f"{stem}Table")
            for row in form[field]:
                _row_xml(out, row, f"{stem}{row['kind'].title()}")
            out.end()
    _tail_xml(out, form)
    out.end()
    return "\n".join(out.lines) + "\n"


def _tail_xml(out: _Xml, form: dict[str, Any]) -> None:
    if form.get("footnotes"):
        out.begin("footnotes")
        for mark, text in form["footnotes"].items():
            out.lines.append(f'        <footnote id="{mark}">{escape(text, quote=False)}</footnote>')
        out.end()
    out.leaf("remarks", form.get("remarks"))
    for name, day in form["signatures"]:
        out.begin("ownerSignature")
        out.leaf("signatureName", name)
        out.leaf("signatureDate", day)
        out.end()


# ---- what a print shows ---------------------------------------------------------------------------------------------


def printed_day(iso: str, zeros: bool = True) -> str:
    """A date as the form prints it, MM/DD/YYYY."""
    day = date.fromisoformat(iso)
    return f"{day:%m/%d/%Y}" if zeros else f"{day.month}/{day.day}/{day.year}"


FLAGS = ("no_securities_owned", "not_subject_to_section16", "form3_holdings_reported", "form4_transactions_reported", "aff10b5_one")


def expected(form: dict[str, Any]) -> dict[str, Any]:
    """The values that every rendering must give: the contract's fields, with numbers in digits and flags as booleans."""
    rows = {field: [_expected_row(row) for row in form.get(field, ())] for field in ("non_derivative", "derivative")}
    return {
        "document_type": form["document_type"],
        "schema_version": form["schema_version"],
        "period_of_report": form["period_of_report"],
        "date_of_original_submission": form.get("date_of_original_submission"),
        **{field: _flag(form[field]) if field in form else None for field in FLAGS},
        "issuer": form["issuer"],
        "reporting_owners": [
            {field: _flag(value) if field.startswith("is_") else value for field, value in one.items()} for one in form["owners"]
        ],
        **rows,
        "footnotes": [{"id": mark, "text": text} for mark, text in form.get("footnotes", {}).items()],
        "remarks": form.get("remarks"),
        "signatures": [{"name": name, "date": day} for name, day in form["signatures"]],
    }


def marks(form: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    """The footnote marks that must be read: the path of the fact, and its footnote ids."""
    out = {}
    for table in ("non_derivative", "derivative"):
        for number, row in enumerate(form.get(table, ())):
            for field, leaf in row.items():
                if field == "coding":
                    field, ids = "transaction_code", list(leaf[3:])
                else:
                    ids = parts(leaf)[1] if field != "kind" else []
                if ids:
                    out[f"{table}[{number}].{field}"] = tuple(ids)
    return out


def _flag(value: str) -> bool:
    return value in ("1", "true")


def _expected_row(row: dict[str, Any]) -> dict[str, Any]:
    out: dict[str, Any] = {"kind": row["kind"]}
    for field, leaf in row.items():
        if field == "coding":
            out |= {"transaction_form_type": leaf[0], "transaction_code": leaf[1], "equity_swap_involved": _flag(leaf[2])}
        elif field != "kind":
            value, _ = parts(leaf)
            out[field] = str(Decimal(_bare(value))) if value and _numeric(field) else value or None
    return out
