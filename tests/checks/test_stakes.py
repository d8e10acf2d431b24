"""BO202 and BO313: the aggregate of a 13D and of a 13G is the larger of the two sums of powers."""

import pytest

from checking import holder, judged, outcome, stake

RULES = [("BO202", "13D", "row 11"), ("BO313", "13G", "row 9")]
CASES = [  # sole and shared voting, sole and shared dispositive, aggregate, outcome
    (("500", "200", "500", "200", "700"), "holds"),
    (("0", "300", "0", "700", "700"), "holds"),  # a manager votes for some clients only
    (("500", "200", "500", "200", "500"), "breaks"),
    (("500", "0", "500", "0", "700"), "breaks"),
    (("", "700", "", "700", "700"), "holds"),  # a blank row beside a filled one
    (("500", "See Item 4", "500", "See Item 4", "700"), "cannot tell"),
    (("500", "200", "500", "200", "See Item 4"), "cannot tell"),
    (("700", "700", "700", "700", "700"), "holds"),  # the same shares twice are another rule's
]


@pytest.mark.parametrize(("powers", "expected"), CASES)
@pytest.mark.parametrize(("code", "schedule", "row"), RULES)
def test_outcomes(code: str, schedule: str, row: str, powers: tuple[str, ...], expected: str) -> None:
    assert outcome(code, stake(holder("A LP", *powers), schedule=schedule)) == expected


@pytest.mark.parametrize(("code", "schedule", "row"), RULES)
def test_the_other_schedule_is_another_rules(code: str, schedule: str, row: str) -> None:
    other = {"13D": "13G", "13G": "13D"}[schedule]
    assert outcome(code, stake(holder("A LP", "500", "200", "500", "200", "500"), schedule=other)) == "does not apply"


@pytest.mark.parametrize(("code", "schedule", "row"), RULES)
def test_more_power_than_shares_is_an_error_and_less_a_warning(code: str, schedule: str, row: str) -> None:
    (more,) = judged(code, stake(holder("A LP", "5,000", "2,000", "0", "2,000", "5,000"), schedule=schedule)).findings
    assert more.message == f"5,000 sole and 2,000 shared voting power is 7,000, but the aggregate amount of {row} is 5,000"
    assert (more.weight, more.expected) == ("error", "7,000")
    assert [spot.path.removeprefix("reporting_persons[0].") for spot in more.at] == [
        "aggregate_amount",
        "sole_voting_power",
        "shared_voting_power",
    ]
    (less,) = judged(code, stake(holder("A LP", "0", "0", "0", "2,000", "5,000"), schedule=schedule)).findings
    assert less.weight == "warning"


@pytest.mark.parametrize(("code", "schedule", "row"), RULES)
def test_a_footnote_may_explain_it(code: str, schedule: str, row: str) -> None:
    marks = {"shared_voting_power": "1"}
    person = holder("A LP", "500", "200", "500", "200", "500", notes={"1": "Counted once."}, marks=marks)
    assert outcome(code, stake(person, schedule=schedule)) == "cannot tell"
