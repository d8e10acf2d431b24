from pathlib import Path

import pytest

from checking import insider, judged, outcome, row, submission

GENERATED = Path(__file__).parents[2] / "samples" / "generated"
PRICE = {"price_per_share": ("14.5", "F1 F2")}
CASES = [
    (PRICE, {"F1": "a", "F2": "b"}, "holds"),
    (PRICE, {"F1": "a"}, "breaks"),
    (PRICE, {}, "breaks"),
    ({"coding": ("4", "P", "0")}, {"F1": "a"}, "does not apply"),
]


@pytest.mark.parametrize(("changes", "footnotes", "expected"), CASES)
def test_outcomes(changes: dict[str, tuple[str, str]], footnotes: dict[str, str], expected: str) -> None:
    assert outcome("IN303", insider(row(**changes), footnotes=footnotes)) == expected


@pytest.mark.parametrize("name", ["form4-trades.html", "form4-trades.md", "form4-trades.xml", "form3-nine-owners.html"])
def test_it_holds_in_every_rendering(name: str) -> None:
    assert outcome("IN303", (GENERATED / name).read_bytes()) == "holds"


def test_a_lost_footnote_breaks_a_print() -> None:
    page = (GENERATED / "form4-trades.html").read_bytes()
    at = page.index(b"Ms. Oakes is the trustee")
    line = page.rindex(b"2.", 0, at)
    assert outcome("IN303", page[:line] + page[line + 2 :]) == "breaks"


def test_a_print_whose_explanations_were_not_found_cannot_be_told() -> None:
    page = (GENERATED / "form4-trades.html").read_bytes()
    assert outcome("IN303", page.replace(b"Explanation of Responses:", b"")) == "cannot tell"


def test_message_and_places() -> None:
    data = insider(row(**PRICE, shares=("100", "F2")), footnotes={"F1": "a"})
    (finding,) = judged("IN303", data).findings
    assert finding.message == "marked F2, but there is no footnote F2 (it stands in 2 places)"
    assert [spot.path for spot in finding.at] == ["non_derivative[0].shares", "non_derivative[0].price_per_share"]
    report = judged("IN303", submission(data))
    assert report.findings == () and len(report.doubts) == 1
