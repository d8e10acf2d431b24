import pytest

from checking import judged, outcome, stake

CASES = [
    ((("99.3", "Form of Note"), ("99.3", "Form of Warrant")), "breaks"),
    ((("99.3", "Form of Note"), ("99.4", "Form of Warrant")), "holds"),
    ((("99.3", "Form of Note"), ("99.3", "Form of Note dated May 1, 2024")), "holds"),  # the same one again
    ((("99.3", "Form of Note"),), "does not apply"),
    ((), "does not apply"),
]


@pytest.mark.parametrize(("exhibits", "expected"), CASES)
def test_outcomes(exhibits: tuple[tuple[str, str], ...], expected: str) -> None:
    assert outcome("BO309", stake(exhibits=exhibits)) == expected


def test_message_and_places() -> None:
    (finding,) = judged("BO309", stake(exhibits=CASES[0][0])).findings
    assert finding.message == "exhibit 99.3 stands for two documents: Form of Note and Form of Warrant"
    assert [spot.path for spot in finding.at] == ["exhibits[0].number", "exhibits[1].number"]
