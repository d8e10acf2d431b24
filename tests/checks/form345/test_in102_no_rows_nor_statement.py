from typing import Any

import pytest

from checking import held, insider, judged, option, outcome, printed, row

FORM3: dict[str, Any] = {"document_type": "3", "not_subject_to_section16": None, "aff10b5_one": None}
SHARES = held(row())
CASES: list[tuple[tuple[dict[str, Any], ...], dict[str, Any], str]] = [
    ((), {}, "breaks"),
    ((), {"document_type": "5"}, "breaks"),
    ((), {"not_subject_to_section16": None}, "breaks"),  # left out means not marked
    ((), {"not_subject_to_section16": "1"}, "holds"),
    ((), {"derivative": (option(),)}, "holds"),
    ((row(),), {}, "holds"),
    ((), {**FORM3, "no_securities_owned": "0"}, "breaks"),
    ((), FORM3, "breaks"),
    ((), {**FORM3, "schema_version": None}, "cannot tell"),  # a draft, to which EDGAR adds the statement
    ((), {**FORM3, "no_securities_owned": "1"}, "holds"),
    ((SHARES,), {**FORM3, "no_securities_owned": "0"}, "holds"),
    ((SHARES,), {**FORM3, "no_securities_owned": "1"}, "breaks"),
]


@pytest.mark.parametrize(("rows", "changes", "expected"), CASES)
def test_outcomes(rows: tuple[dict[str, Any], ...], changes: dict[str, Any], expected: str) -> None:
    assert outcome("IN102", insider(*rows, **changes)) == expected


def test_message_and_places() -> None:
    (finding,) = judged("IN102", insider()).findings
    assert finding.message == "neither table has a row, and the exit box is not marked"
    assert [spot.path for spot in finding.at] == ["non_derivative", "not_subject_to_section16"]
    (finding,) = judged("IN102", insider(SHARES, **FORM3, no_securities_owned="1")).findings
    assert finding.message == "it says that no securities are owned, and lists some"
    assert [spot.path for spot in finding.at] == ["no_securities_owned"]


def test_prints() -> None:
    assert outcome("IN102", printed("html")) == "breaks"
    assert outcome("IN102", printed("html", row())) == "holds"
    assert outcome("IN102", printed("html", **FORM3, no_securities_owned="0")) == "breaks"
    assert outcome("IN102", printed("html", **FORM3, no_securities_owned="1")) == "holds"
    assert outcome("IN102", printed("markdown", **FORM3, no_securities_owned="1")) == "holds"
    assert outcome("IN102", printed("markdown")) == "cannot tell"  # the exit box is not in such a print


def test_what_was_cut_cannot_tell() -> None:
    data = insider(row())
    assert outcome("IN102", data[: data.index(b"<nonDerivativeTable>")]) == "cannot tell"
    page = printed("html", **FORM3, no_securities_owned="0")
    assert outcome("IN102", page[: page.index(b"Explanation")]) == "cannot tell"
