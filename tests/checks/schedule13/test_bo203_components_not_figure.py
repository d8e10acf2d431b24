import pytest

from checking import holder, judged, outcome, stake

WHOLE = "Represents (i) {} shares of Common Stock and (ii) 2,001 shares underlying options exercisable within 60 days."
PART = "Includes {} shares of Common Stock underlying options exercisable within 60 days."


def noted(note: str, power: str = "5,040") -> bytes:
    person = holder("JOSEPHINE ARDEN", power, "0", power, "0", power, notes={"1": note}, marks={"sole_voting_power": "1"})
    return stake(person)


CASES = [
    (noted(WHOLE.format("3,039")), "holds"),
    (noted(WHOLE.format("3,093")), "breaks"),
    (noted(PART.format("2,001")), "holds"),
    (noted(PART.format("6,001")), "breaks"),  # no part is more than the whole
    (noted("The person disclaims ownership."), "does not apply"),
    (stake(), "does not apply"),
]


@pytest.mark.parametrize(("data", "expected"), CASES)
def test_outcomes(data: bytes, expected: str) -> None:
    assert outcome("BO203", data) == expected


def test_message_and_places() -> None:
    (finding,) = judged("BO203", noted(WHOLE.format("3,093"))).findings
    assert finding.message == "the note's 3,093 and 2,001 shares add up to 5,094, but the figure is 5,040"
    assert (finding.expected, finding.arithmetic) == ("5,094", ("3,093 + 2,001 = 5,094",))
    assert [spot.path.removeprefix("reporting_persons[0].") for spot in finding.at] == [
        "sole_voting_power",
        "components[0].shares",
        "components[1].shares",
    ]


def test_a_part_above_the_whole() -> None:
    (finding,) = judged("BO203", noted(PART.format("6,001"))).findings
    assert finding.message == "the note's 6,001 shares add up to 6,001, more than the figure of 5,040"


@pytest.mark.parametrize(("parts", "expected"), [(("3,039", "2,001"), "holds"), (("3,093", "2,001"), "breaks")])
def test_parts_that_an_item_lists_behind_the_figure_of_the_cover(parts: tuple[str, str], expected: str) -> None:
    text = (
        "Josephine Arden may be deemed to beneficially own an aggregate of 5,040 shares of Common Stock, consisting of (i) {} "
        "shares of Common Stock and (ii) {} shares of Common Stock underlying options exercisable within 60 days."
    )
    person = holder("JOSEPHINE ARDEN", "5,040", "0", "5,040", "0", "5,040", types="IN")
    items = {"4": ("Ownership.", text.format(*parts))}
    assert outcome("BO203", stake(person, schedule="13G", items=items)) == expected
