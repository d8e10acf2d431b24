from pathlib import Path

import pytest

import tieout
from checking import insider, printed, row, submission
from tieout.checks.case import Case
from tieout.checks.layouts import document, layout

SAMPLES = Path(__file__).parent.parent / "samples"


def layout_of(data: bytes) -> str:
    return layout(Case(tieout.read(data, prose=False)))


def test_xml_bare_and_in_a_submission() -> None:
    assert layout_of(insider(row())) == layout_of(submission(insider(row()))) == "xml"


@pytest.mark.parametrize("name", ["form4-trades.agent.xml", "form4-trades.nc", "form4-trades.submission.txt"])
def test_xml_in_other_envelopes(name: str) -> None:
    assert layout_of((SAMPLES / "generated" / name).read_bytes()) == "xml"


@pytest.mark.parametrize("rendering", ["html", "markdown"])
def test_pages(rendering: str) -> None:
    assert layout_of(printed(rendering, row())) == "page"


def test_where_something_may_be_missed() -> None:
    assert layout_of(printed("html", row()).replace(b"FormData", b"told")) == "loose"
    assert layout_of(insider(row())[:-40]) == "loose"
    legacy = [path for path in sorted((SAMPLES / "legacy345").iterdir()) if path.suffix != ".json"]
    assert {layout_of(path.read_bytes()) for path in legacy} == {"loose"}


def test_the_document_of_a_submission() -> None:
    data, start, end = document(Case(tieout.read(submission(insider(row())))))
    assert data[start:end].strip().startswith(b"<?xml") and data[start:end].strip().endswith(b"</ownershipDocument>")
