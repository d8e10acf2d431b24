import pytest

from checking import exchanged, judged, notice, outcome

UNTIL = "The Registrant will file the report no later than the {} calendar day following the prescribed due date."
CASES = [
    (notice(reasons=UNTIL.format("fifth")), "holds"),
    (notice(reasons=UNTIL.format("fifteenth")), "breaks"),
    (notice(reasons=UNTIL.format("fifteenth (15th)")), "breaks"),
    (notice(k="X", q=" ", reasons=UNTIL.format("fifteenth")), "holds"),
    (notice(k="X", q=" ", reasons=UNTIL.format("fifth")), "breaks"),
    (notice(reasons=UNTIL.format("fifteenth or fifth")), "holds"),
    (notice(reasons="The Registrant will file the subject Quarterly Report on Form 10-Q within fifteen- calendar days."), "breaks"),
    (notice(reasons="We will complete the Form 10-Q by the fifteenth calendar day following the due date."), "breaks"),
    (notice(reasons="The subject quarterly report or transition report will be filed within fifteen days."), "does not apply"),
    (notice(reasons="It took us fifteen days to count the castings."), "does not apply"),
    (notice(reasons="The Form 10-K will be filed within fifteen days after its due date."), "cannot tell"),
    (notice(k="X", reasons=UNTIL.format("fifth")), "cannot tell"),
    (exchanged(notice(k="X", q=" ", reasons=UNTIL.format("fifth")), ("[X] Form 10-K", "[ ] Form 10-K")), "cannot tell"),
]


@pytest.mark.parametrize(("data", "expected"), CASES)
def test_outcomes(data: bytes, expected: str) -> None:
    assert outcome("NT406", data) == expected


def test_messages_and_weights() -> None:
    (quarter,), (year,) = (judged("NT406", CASES[at][0]).findings for at in (1, 4))
    assert quarter.message == "the text says 'fifteenth calendar day', but a late Form 10-Q has five calendar days"
    assert (quarter.weight, year.weight) == ("error", "warning")
    assert quarter.at[0].raw == "fifteenth calendar day"
