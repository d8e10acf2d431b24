import pytest

from checking import explained, judged, notice, outcome, sent

CASES = [
    (notice(), "does not apply"),
    (explained("Revenue decreased because a plant was closed."), "breaks"),
    (explained(""), "breaks"),
    (explained("Revenue fell in the quarter ended March 31, 2024 (see our Form 8-K of May 2, 2024)."), "breaks"),  # dates alone
    (explained("Revenue fell to $4.1 million from $6.0 million."), "holds"),
    (explained("Revenue fell by 12,000 tons of castings."), "holds"),
    (explained("A reasonable estimate of the results cannot be made, because the inventories are not counted."), "holds"),
    (explained("The results have not been finalized."), "holds"),
    (notice(change="X", same=" ", reasons="Revenue fell by 40% as the kilns were cold."), "holds"),
    (explained("See attached Exhibit A."), "cannot tell"),
    (sent(explained("Revenue decreased."), exhibit="EXPLANATION"), "cannot tell"),
]


@pytest.mark.parametrize(("data", "expected"), CASES)
def test_outcomes(data: bytes, expected: str) -> None:
    assert outcome("NT104", data) == expected


def test_message_and_places() -> None:
    (finding,) = judged("NT104", CASES[1][0]).findings
    told = "a significant change of results is anticipated, but without a figure, and no reason says why it cannot be estimated"
    assert finding.message == told
    assert [spot.path for spot in finding.at] == ["significant_change", "change_explanation"]


def test_an_explanation_that_is_attached_to_nothing_breaks_it() -> None:
    assert outcome("NT104", sent(explained("See attached Exhibit A."))) == "breaks"
