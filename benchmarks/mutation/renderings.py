"""Real forms as other renderings print them, by the printers of our samples, so that slips are tried in HTML and Markdown too."""

import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

SAMPLES = Path(__file__).parents[2] / "tests" / "samples"
sys.path.insert(0, str(SAMPLES))

import insiders  # type: ignore[import-not-found]  # noqa: E402
import prints  # type: ignore[import-not-found]  # noqa: E402

from tieout import Fact, Filing, read  # noqa: E402
from tieout.forms.form345.model import Form345, NonDerivative  # noqa: E402

COVER = ("document_type", "period_of_report", "date_of_original_submission", "no_securities_owned", "not_subject_to_section16")
COVER += ("form3_holdings_reported", "form4_transactions_reported", "aff10b5_one", "remarks")


def leaf(fact: Fact[Any]) -> Any:
    """A fact as the printers take it: its value, with its footnote marks."""
    value = f"{fact.value:,f}" if isinstance(fact.value, Decimal) else "" if fact.value is None else str(fact.value)
    value = {"True": "1", "False": "0"}.get(value, value)
    return (value, " ".join(fact.footnotes)) if fact.footnotes else value


def row(one: NonDerivative) -> dict[str, Any]:
    """A row as the printers take it."""
    names = (name for name in insiders.ROW if name != "coding")
    out = {name: leaf(fact) for name in names if (fact := getattr(one, name, None)) is not None and fact.state != "absent"}
    if one.kind == "transaction":
        out["coding"] = (
            one.transaction_form_type.value or "",
            one.transaction_code.value or "",
            "0",
            *one.transaction_code.footnotes,
        )
        out["acquired_disposed"] = one.acquired_disposed.value or ""  # it has no mark of its own in a print
        out.setdefault("shares", "")
    return {**out, "kind": one.kind}


def data(form: Form345) -> dict[str, Any]:
    """A form as the printers take it."""
    out = {name: leaf(fact) for name in COVER if (fact := getattr(form, name)).state != "absent" and not fact.footnotes}
    issuer = {name: getattr(form.issuer, name).value or "" for name in ("cik", "name", "trading_symbol")}
    names = ("cik", "name", "street1", "street2", "city", "state", "zip", "officer_title", "other_text")
    boxes = ("is_director", "is_officer", "is_ten_percent_owner", "is_other")
    owners = tuple(
        {name: getattr(one, name).value or "" for name in names} | {name: "1" for name in boxes if getattr(one, name).value}
        for one in form.reporting_owners
    )
    return {
        **out,
        "issuer": issuer,
        "owners": owners,
        "non_derivative": tuple(row(one) for one in form.non_derivative),
        "derivative": tuple(row(one) for one in form.derivative),
        "footnotes": {note.id: note.text.value or "" for note in form.footnotes},
        "signatures": tuple((one.name.value or "", str(one.date.value or "")) for one in form.signatures),
    }


def printed(filing: Filing[Form345]) -> list[tuple[str, bytes]]:
    """A filing's form as HTML and as Markdown, each where it reads as the same rows again."""
    form = filing.form
    if not form.reporting_owners or not form.signatures or any(not one.date.value for one in form.signatures):
        return []
    made = data(form)
    out = []
    for ending, text in (("html", prints.html(made)), ("md", prints.markdown(made))):
        again = read(text.encode(), name=f"{filing.source.name}.{ending}").form
        if isinstance(again, Form345) and gist(again) == gist(form):
            out.append((f"{filing.source.name}.{ending}", text.encode()))
    return out


def gist(form: Form345) -> list[Any]:
    """What must be the same in every rendering: figures and letters of the rows with their marks, footnotes, signatures."""
    names = ("shares", "price_per_share", "shares_owned_following", "acquired_disposed", "direct_or_indirect", "transaction_date")
    rows = [
        [(getattr(one, name).value, getattr(one, name).footnotes) for name in names]
        for one in form.non_derivative + form.derivative
    ]
    return [rows, [note.id for note in form.footnotes], [one.date.value for one in form.signatures]]
