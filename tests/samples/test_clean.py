"""Filings in order: no rule may find an error in them, in whatever rendering they come."""

import re
import sys
from pathlib import Path
from typing import Any

import pytest

import tieout
from tieout.checks.running import check

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

import envelopes  # noqa: E402 - these modules lie beside this file
import insiders  # noqa: E402
import prints  # noqa: E402

from samples.clean.dealings import FORMS  # noqa: E402

FILES = sorted(path for path in (HERE / "clean").iterdir() if path.suffix in (".htm", ".txt"))


def submission(form: dict[str, Any]) -> str:
    """The XML in EDGAR's complete submission, filed on the form's day."""
    kind, filed = form["document_type"], form["filed"].replace("-", "")
    parties = [{"role": "ISSUER", "name": form["issuer"]["name"].upper(), "cik": form["issuer"]["cik"]}]
    parties += [{"role": "REPORTING-OWNER", "name": one["name"], "cik": one["cik"]} for one in form["owners"]]
    named = [{**one, "form": kind, "file": "001-99901"} for one in parties]
    text = envelopes.labelled(kind, named, envelopes.document(kind, "form.xml", insiders.xml(form), "XML"))
    text = text.replace(envelopes.HEADER["accession"], f"0001999001-{filed[2:4]}-000042")
    text = re.sub(rf"{envelopes.HEADER['filed']}(?=\d{{6}}\b|\b)", filed, text)
    return text.replace(envelopes.HEADER["period"], form["period_of_report"].replace("-", ""))


RENDERINGS = {"xml": insiders.xml, "submission": submission, "html": prints.html, "markdown": prints.markdown}


def errors(data: bytes) -> list[str]:
    """The errors in a filing, and the hits of rules that EDGAR itself enforces."""
    filing = tieout.read(data, name="filing")
    assert filing.family, "no form was read"
    report = check(filing)
    return [f"{one.code} {one.message}" for one in (*report.findings, *report.doubts) if one.weight == "error"]


@pytest.mark.parametrize("rendering", sorted(RENDERINGS))
@pytest.mark.parametrize("name", sorted(FORMS))
def test_dealings_in_order_give_no_error(name: str, rendering: str) -> None:
    assert errors(RENDERINGS[rendering](FORMS[name]).encode()) == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_schedules_and_notices_in_order_give_no_error(path: Path) -> None:
    assert errors(path.read_bytes()) == []


def test_an_error_would_be_seen() -> None:
    form = FORMS["sales under a plan, a row for each dollar of prices"]
    assert errors(submission({**form, "filed": "2024-05-29"}).encode())
    path = HERE / "clean" / "nt-loss-narrowed.txt"
    assert errors(path.read_bytes().replace(b"approximately $2.7 million", b"approximately $7.2 million"))
