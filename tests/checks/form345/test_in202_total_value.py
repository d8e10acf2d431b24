import pytest

from checking import insider, judged, option, outcome, row

CASES = [
    ({"shares": "400", "price_per_share": "14.5", "total_value": "5800"}, "holds"),
    ({"shares": "400", "price_per_share": "14.5", "total_value": "58000"}, "breaks"),
    ({"shares": "400", "price_per_share": "14.50", "total_value": "5801"}, "holds"),  # 14.5029 rounds so
    ({"shares": "400", "price_per_share": "14.50", "total_value": "5803"}, "breaks"),
    ({"shares": "400", "price_per_share": ("14.5", "F1"), "total_value": "58000"}, "cannot tell"),
    ({"shares": "400", "price_per_share": "14.5", "total_value": ("58000", "F1")}, "cannot tell"),
    ({"shares": None, "price_per_share": "58000", "total_value": "58000"}, "does not apply"),
    ({"shares": "400", "price_per_share": "14.5"}, "does not apply"),
]


@pytest.mark.parametrize(("changes", "expected"), CASES)
def test_outcomes(changes: dict[str, str], expected: str) -> None:
    notes = {"F1": "Paid in part in shares."} if "F1" in str(changes) else {}
    assert outcome("IN202", insider(row(**changes), footnotes=notes)) == expected


def test_in_table_ii_the_price_is_that_of_the_derivative() -> None:
    one = option(shares="400", price_per_share="2", total_value="800", conversion_or_exercise_price="14.5")
    assert outcome("IN202", insider(derivative=[one])) == "holds"


def test_message_and_places() -> None:
    (finding,) = judged("IN202", insider(row(shares="400", price_per_share="14.5", total_value="58000"))).findings
    assert finding.message == "400 shares at 14.5 are 5,800, printed 58000"
    assert [spot.raw for spot in finding.at] == ["58000", "400", "14.5"] and finding.expected == "5,800"
