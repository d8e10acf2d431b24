import pytest

from checking import filed_stake, judged, outcome, stake


def left(text: str, marked: bool = True, purpose: str = "The person may seek a seat on the board.", **changes: str) -> bytes:
    items = {"4": ("Purpose of Transaction.", purpose), "5": ("Interest in Securities of the Issuer.", f"(c) {text}")}
    data = stake(event_date="2025-03-03", signed="2025-03-07", items=items, **changes)
    box = "[X]" if marked else "[ ]"
    told = f"If the filing person has filed a statement on Schedule 13G to report the acquisition, check the following box {box}.\n"
    data = data.replace(b"\n<PAGE>", f"\n{told}\n<PAGE>".encode(), 1)
    return filed_stake(data, "SC 13D/A" if "amendment_number" in changes else "SC 13D", "2025-03-07")


BOUGHT = "On March 5, 2025, Hollin Capital LP purchased 20,000 shares at $4.10 per share."
CASES = [  # Item 5(c), box, outcome
    (BOUGHT, True, "breaks"),
    (BOUGHT.replace("purchased", "sold"), True, "holds"),
    (BOUGHT.replace("March 5", "March 3"), True, "holds"),
    (BOUGHT.replace("March 5", "February 27"), True, "holds"),
    (BOUGHT, False, "does not apply"),
    ("There were no transactions.", True, "does not apply"),
]


@pytest.mark.parametrize(("text", "marked", "expected"), CASES)
def test_outcomes(text: str, marked: bool, expected: str) -> None:
    assert outcome("BO408", left(text, marked)) == expected


def test_amendments_and_lost_institutions_are_left_out() -> None:
    assert outcome("BO408", left(BOUGHT, amendment_number="1")) == "does not apply"
    assert outcome("BO408", left(BOUGHT, purpose="The person files under Rule 13d-1(g).")) == "does not apply"


def test_the_message_and_its_places() -> None:
    (found,) = judged("BO408", left(BOUGHT)).findings
    assert found.message == (
        "the right to Schedule 13G ended on Monday 2025-03-03, but 20,000 shares were bought on Wednesday 2025-03-05"
    )
    assert found.weight == "warning"
    assert [spot.path for spot in found.at] == ["previously_filed_13g", "event_date", "transactions[0].date"]
