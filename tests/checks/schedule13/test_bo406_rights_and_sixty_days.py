import pytest

from checking import filed_stake, holder, judged, outcome, stake

INCLUDES = "Includes 50,000 shares underlying options that are {} exercisable within 60 days."
CASES = [  # note, outcome of a Schedule 13G with an event of 2024-05-20, filed on 2024-05-24
    (INCLUDES.format("currently"), "holds"),
    (INCLUDES.format("not"), "breaks"),
    (
        "Consists of (i) 1,200 shares and (ii) 40,000 shares issuable on warrants, none of which is exercisable within sixty days.",
        "breaks",
    ),
    ("Excludes 40,000 shares issuable upon exercise of warrants exercisable within 60 days.", "breaks"),
    ("Excludes 40,000 shares issuable upon exercise of warrants not exercisable within 60 days.", "holds"),
    (
        "Excludes 40,000 shares issuable upon exercise of warrants exercisable within 60 days, which are subject to a 9.99% cap.",
        "holds",
    ),
    ("Includes 9,000 option shares, but does not include 40,000 shares of options not exercisable within 60 days.", "holds"),
    ("Includes 50,000 shares underlying options that first become exercisable on July 1, 2024.", "holds"),
    (
        "Includes 50,000 shares underlying options that first become exercisable on July 24, 2024.",
        "breaks",
    ),  # 61 days after the filing
    ("Includes 50,000 shares underlying options that first become exercisable on July 22, 2024.", "holds"),
    ("Excludes 50,000 shares underlying a warrant not exercisable until July 22, 2024.", "holds"),
    ("Excludes 50,000 shares underlying a warrant not exercisable until July 19, 2024.", "breaks"),
    ("Excludes 50,000 shares underlying a warrant exercisable from June 31, 2024.", "holds"),  # no such day
    ("Includes 50,000 restricted shares.", "holds"),
    ("The options are not exercisable within 60 days.", "holds"),  # it does not say whether they are counted
]


def noted(note: str, schedule: str = "13G") -> bytes:
    person = holder(notes={"1": note}, marks={"aggregate_amount": "1"})
    return filed_stake(stake(person, schedule=schedule), f"SC {schedule}", "2024-05-24")


@pytest.mark.parametrize(("note", "expected"), CASES)
def test_outcomes(note: str, expected: str) -> None:
    assert outcome("BO406", noted(note)) == expected


def test_a_holder_who_wants_control_may_count_more_and_not_less() -> None:
    assert outcome("BO406", noted(INCLUDES.format("not"), "13D")) == "cannot tell"
    assert outcome("BO406", noted("Excludes 40,000 shares on warrants exercisable within 60 days.", "13D")) == "breaks"


def test_the_message_and_its_place() -> None:
    (found,) = judged("BO406", noted(INCLUDES.format("not"))).findings
    words = "Includes 50,000 shares underlying options that are not exercisable within 60 days"
    assert found.message == f'counted are shares that cannot be acquired within sixty days: "{words}"'
    assert (found.weight, found.at[0].raw) == ("warning", words)
    (found,) = judged("BO406", noted("Excludes 50,000 shares underlying a warrant not exercisable until July 19, 2024.")).findings
    assert found.message.startswith("left out are shares that can be acquired within sixty days (from Friday 2024-07-19): ")
