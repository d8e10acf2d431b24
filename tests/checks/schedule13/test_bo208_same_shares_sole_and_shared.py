import pytest

from checking import holder, judged, outcome, stake

CASES = [
    (("700", "700", "700", "700", "700"), "breaks"),
    (("700", "0", "700", "700", "700"), "breaks"),
    (("700", "0", "0", "700", "700"), "holds"),
    (("0", "0", "0", "0", "0"), "holds"),
    (("350", "350", "350", "350", "700"), "holds"),
    (("700", "700", "700", "700", "See Item 5"), "cannot tell"),
]


@pytest.mark.parametrize(("powers", "expected"), CASES)
def test_outcomes(powers: tuple[str, ...], expected: str) -> None:
    assert outcome("BO208", stake(holder("A LP", *powers))) == expected


def test_both_pairs_are_told_with_their_rows() -> None:
    voting, dispositive = judged("BO208", stake(holder("A LP", "28,356", "28,356", "28,356", "28,356", "28,356"))).findings
    assert voting.message == "the same 28,356 shares stand under sole and under shared voting power"
    assert [spot.path.rsplit(".", 1)[1] for spot in dispositive.at] == [
        "sole_dispositive_power",
        "shared_dispositive_power",
        "aggregate_amount",
    ]
    assert voting.arithmetic == ("28,356 + 28,356 = 56,712, aggregate amount 28,356",)
