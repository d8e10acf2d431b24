from typing import Any

import pytest

from checking import insider, judged, option, outcome, printed, row

NOTE = {"footnotes": {"F1": "The sale was rescinded."}}


def coded(code: str, letter: Any, *marks: str, **changes: Any) -> dict[str, Any]:
    return {"coding": ("4", code, "0", *marks), "acquired_disposed": letter, **changes}


CASES: list[tuple[dict[str, Any], str, str]] = [
    *[(coded(code, "D"), "breaks", "error") for code in "PL"],
    *[(coded(code, "A"), "breaks", "error") for code in "SDFUH"],
    (coded("A", "D"), "breaks", "warning"),
    (coded("M", "D"), "breaks", "note"),
    (coded("S", "A", "F1"), "breaks", "warning"),
    (coded("F", "A", shares=("100", "F1")), "breaks", "warning"),  # the note tells of what was taken back
    *[(coded(code, "A"), "holds", "") for code in "PLAM"],
    *[(coded(code, "D"), "holds", "") for code in "SDFUH"],
    (coded("S", ("D", "F1")), "holds", ""),
    (coded("S", ("A", "F1")), "cannot tell", ""),
    (coded("S", None), "cannot tell", ""),
    (coded("M", "D", security_title="Restricted Stock Units"), "does not apply", ""),
    *[(coded(code, "D"), "does not apply", "") for code in "GJCXOIEWZ"],
]


@pytest.mark.parametrize(("changes", "expected", "weight"), CASES)
def test_outcomes(changes: dict[str, Any], expected: str, weight: str) -> None:
    data = insider(row(**changes), **NOTE)
    assert outcome("IN305", data) == expected
    assert [finding.weight for finding in judged("IN305", data).findings] == ([weight] if weight else [])


def test_in_table_ii_it_is_a_warning() -> None:
    (finding,) = judged("IN305", insider(derivative=(option(coding=("4", "P", "0"), acquired_disposed="D"),))).findings
    assert finding.weight == "warning"
    assert outcome("IN305", insider(derivative=(option(coding=("4", "M", "0")),))) == "does not apply"


def test_message_and_places() -> None:
    (finding,) = judged("IN305", insider(row(**coded("P", "D")))).findings
    assert (finding.message, finding.expected) == ("a purchase (code P), and yet disposed of (D)", "A")
    assert [spot.path for spot in finding.at] == ["non_derivative[0].transaction_code", "non_derivative[0].acquired_disposed"]


@pytest.mark.parametrize("rendering", ["html", "markdown"])
def test_prints(rendering: str) -> None:
    assert outcome("IN305", printed(rendering, row())) == "holds"
    assert outcome("IN305", printed(rendering, row(**coded("P", "D")))) == "breaks"
