"""What the tests of rules share: filings made for a rule, and what the rule says of them."""

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import tieout
from samples import envelopes, insiders
from tieout.checks.case import Settings
from tieout.checks.running import Report, check, rules

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
    return insiders.xml(_changed(form, changes)).encode()


def submission(xml: bytes, form_type: str = "4", **header: str) -> bytes:
    """The same as EDGAR's complete submission. header: values that take the place of those printed (`filed="20240528"`)."""
    parties = [
        {"role": "ISSUER", "name": "BRINDLE FOUNDRY CORP", "cik": "0001999001", "form": form_type, "file": "001-99901"},
        {"role": "REPORTING-OWNER", "name": "OAKES MARGUERITE T", "cik": "0001999101", "form": form_type, "file": "001-99901"},
    ]
    text = envelopes.labelled(form_type, parties, envelopes.document(form_type, "form4.xml", xml.decode(), "XML"))
    for name, value in header.items():
        text = re.sub(rf"{envelopes.HEADER[name]}(?!\d)", value, text)  # the filing date begins the time of acceptance
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


def notice(*changes: tuple[str, str]) -> bytes:
    """A late notice with its header (a quarter's report, accepted at noon on Friday 2008-05-16), with texts exchanged."""
    return exchanged((Path(__file__).parent / "samples/form12b25/11_submission_labels.txt").read_bytes(), *changes)


def stake(*changes: tuple[str, str], form_type: str = "SC 13G/A", item_1: str = "") -> bytes:
    """A Schedule 13G, Amendment No. 2, with its header and what Item 1 says further, with texts exchanged."""
    text = (Path(__file__).parent / "samples/byhand/13g-blank-nil-none.txt").read_text()
    text = text.replace("Item 5.     Ownership", f"{item_1}\n\nItem 5.     Ownership")
    parties = [
        {
            "role": "SUBJECT-COMPANY",
            "name": "DOVECOTE PLUMBING CORP /OH/",
            "cik": "0001999003",
            "form": form_type,
            "file": "005-99903",
        },
        {"role": "FILED BY", "name": "GANNET TRUST CO NA", "cik": "0001999103", "form": form_type, "file": ""},
    ]
    return exchanged(envelopes.labelled(form_type, parties, envelopes.document(form_type, "g.txt", text)).encode(), *changes)


def exchanged(data: bytes, *changes: tuple[str, str]) -> bytes:
    """The same bytes with each text replaced at its first place by the one beside it; a text that is not there is a mistake."""
    for old, new in changes:
        assert old.encode() in data, f"{old} is not in the sample"
        data = data.replace(old.encode(), new.encode(), 1)
    return data
