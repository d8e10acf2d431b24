"""What the tests of rules share: filings made for a rule, and what the rule says of them."""

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import tieout
from samples import envelopes, insiders
from tieout.checks.case import Settings
from tieout.checks.running import Report, check, rules

sys.path.insert(0, str(Path(__file__).parent / "samples"))  # its modules import each other by name alone

from samples import prints

OWNER = insiders.OAKES
TRADE: dict[str, Any] = {
    "kind": "transaction",
    "security_title": "Common Stock",
    "transaction_date": "2024-05-22",
    "coding": ("4", "P", "0"),
    "shares": "100",
    "price_per_share": "14.5",
    "acquired_disposed": "A",
    "shares_owned_following": "1100",
    "direct_or_indirect": "D",
}
OPTION: dict[str, Any] = {
    "kind": "transaction",
    "security_title": "Stock Option (right to buy)",
    "conversion_or_exercise_price": "3.25",
    "transaction_date": "2024-05-22",
    "coding": ("4", "M", "0"),
    "shares": "400",
    "price_per_share": "0",
    "acquired_disposed": "D",
    "exercise_date": "2020-01-02",
    "expiration_date": "2030-01-02",
    "underlying_security_title": "Common Stock",
    "underlying_security_shares": "400",
    "shares_owned_following": "0",
    "direct_or_indirect": "D",
}


def row(**changes: Any) -> dict[str, Any]:
    """A purchase of 100 shares in Table I that leaves 1,100, with changes; a value of None leaves the field out."""
    return _changed(TRADE, changes)


def option(**changes: Any) -> dict[str, Any]:
    """The exercise of an option on 400 shares in Table II, with changes."""
    return _changed(OPTION, changes)


def held(one: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """A row as a holding: what a transaction alone has is left out."""
    only = ("transaction_date", "coding", "shares", "price_per_share", "acquired_disposed", "deemed_execution_date")
    return _changed({**{name: leaf for name, leaf in one.items() if name not in only}, "kind": "holding"}, changes)


def _changed(one: dict[str, Any], changes: dict[str, Any]) -> dict[str, Any]:
    return {name: leaf for name, leaf in {**one, **changes}.items() if leaf is not None}


def insider(*rows: dict[str, Any], derivative: Sequence[dict[str, Any]] = (), **changes: Any) -> bytes:
    """A Form 4 as XML: these rows of Table I, those of Table II, a director's form signed two days after 2024-05-22."""
    return insiders.xml(_form(rows, derivative, changes)).encode()


def printed(rendering: str, *rows: dict[str, Any], derivative: Sequence[dict[str, Any]] = (), **changes: Any) -> bytes:
    """The same as EDGAR's page (`html`) or as a Markdown print of it (`markdown`)."""
    written: str = getattr(prints, rendering)(_form(rows, derivative, changes))
    return written.encode()


def _form(rows: Sequence[dict[str, Any]], derivative: Sequence[dict[str, Any]], changes: dict[str, Any]) -> dict[str, Any]:
    form = {
        "document_type": "4",
        "schema_version": "X0508",
        "period_of_report": "2024-05-22",
        "not_subject_to_section16": "0",
        "aff10b5_one": "0",
        "issuer": insiders.ISSUER,
        "owners": (OWNER,),
        "non_derivative": rows,
        "derivative": tuple(derivative),
        "footnotes": {},
        "remarks": "",
        "signatures": (("/s/ Marguerite T. Oakes", "2024-05-24"),),
    }
    return _changed(form, changes)


def submission(xml: bytes, form_type: str = "4", **header: str) -> bytes:
    """The same as EDGAR's complete submission. header: values that take the place of those printed (`filed="20240528"`)."""
    parties = [
        {"role": "ISSUER", "name": "BRINDLE FOUNDRY CORP", "cik": "0001999001", "form": form_type, "file": "001-99901"},
        {"role": "REPORTING-OWNER", "name": "OAKES MARGUERITE T", "cik": "0001999101", "form": form_type, "file": "001-99901"},
    ]
    text = envelopes.labelled(form_type, parties, envelopes.document(form_type, "form4.xml", xml.decode(), "XML"))
    for name, value in header.items():
        text = text.replace(envelopes.HEADER[name], value)
    return text.encode()


def judged(code: str, data: bytes, **settings: Any) -> Report:
    """What one rule says of a filing."""
    chosen = [one for one in rules() if one.code == code]
    assert chosen, f"there is no rule {code}"
    return check(tieout.read(data, name="filing"), chosen, Settings(**settings))


def outcome(code: str, data: bytes, **settings: Any) -> str:
    """`breaks`, `cannot tell`, `holds` or `does not apply`, the first of these that a rule says of some part of a filing."""
    report = judged(code, data, **settings)
    if report.findings or report.doubts:
        return "breaks"
    if report.untold:
        return "cannot tell"
    return "holds" if report.held else "does not apply"


def iso(text: str) -> date:
    return date.fromisoformat(text)
