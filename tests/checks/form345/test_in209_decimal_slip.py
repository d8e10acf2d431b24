import pytest

from checking import insider, judged, outcome, row

FIRST = row(shares="100", shares_owned_following="125218")
CASES = [
    ([FIRST, row(shares="36.000", acquired_disposed="D", shares_owned_following="89218")], "breaks"),
    ([FIRST, row(shares="12.345", acquired_disposed="D", shares_owned_following="112873")], "breaks"),
    ([FIRST, row(shares="218", acquired_disposed="D", shares_owned_following="12500")], "breaks"),  # the balance
    ([FIRST, row(shares="36000", acquired_disposed="D", shares_owned_following="89218")], "holds"),
    ([FIRST, row(shares="36000", acquired_disposed="D", shares_owned_following="7")], "holds"),  # IN201 alone
    ([FIRST, row(shares="36.000", acquired_disposed="D", shares_owned_following=("89218", "F1"))], "breaks"),  # a warning
    ([row(shares="29.313", shares_owned_following="1029.313")], "holds"),
    ([row(shares="36.000", shares_owned_following="1000.000")], "holds"),  # printed so throughout
    ([row(shares="36.000", shares_owned_following="1000")], "breaks"),
    ([row(shares="36.0000", shares_owned_following="1000")], "holds"),
    ([], "does not apply"),
]


@pytest.mark.parametrize(("rows", "expected"), CASES)
def test_outcomes(rows: list[dict[str, str]], expected: str) -> None:
    notes = {"F1": "Includes shares of a plan."} if "F1" in str(rows) else {}
    assert outcome("IN209", insider(*rows, footnotes=notes)) == expected


def test_the_amount_by_the_balance() -> None:
    (finding,) = judged("IN209", insider(*CASES[0][0])).findings
    assert finding.message == "36.000 shares, but the balance fell by 36,000"
    assert finding.expected == "36,000" and finding.weight == "error"
    assert [spot.raw for spot in finding.at] == ["36.000", "125218", "89218"]


def test_the_balance_by_the_amount() -> None:
    (finding,) = judged("IN209", insider(*CASES[2][0])).findings
    assert finding.message == "12500 shares owned, but 125,000 follows from the row before" and finding.expected == "125,000"


def test_a_point_alone_is_a_warning() -> None:
    (finding,) = judged("IN209", insider(row(shares="36.000", shares_owned_following="1000"))).findings
    assert (
        finding.message == "36.000 shares: is the point a comma?" and finding.expected == "36,000" and finding.weight == "warning"
    )


def test_in_a_document_that_was_cut_it_warns() -> None:
    data = insider(*CASES[0][0])
    (finding,) = judged("IN209", data[: data.index(b"<ownerSignature>")]).findings
    assert finding.weight == "warning"


def test_form_5_has_no_tally() -> None:
    assert outcome("IN209", insider(*CASES[2][0], document_type="5")) == "holds"
