import pytest

from checking import judged, outcome, stake

NONE = (
    "(a) 850,000 shares. (c) The person has not entered into any transactions in the Shares during the past sixty days. (d) None."
)
BOUGHT = "On May 3, 2024, Hollin Capital LP purchased 400,000 shares in the open market with working capital."


def told(item_3: str, item_5: str = NONE, **changes: object) -> bytes:
    items = {"3": ("Source and Amount of Funds.", item_3), "5": ("Interest in Securities of the Issuer.", item_5)}
    return stake(**{"items": items, **changes})  # type: ignore[arg-type]


CASES = [  # Item 3, Item 5, outcome
    (BOUGHT, NONE, "breaks"),
    ("Its holding was increased from 450,000 to 850,000 shares.", NONE, "breaks"),
    ("The holding was increased from 845,000 to 850,000 shares.", NONE, "holds"),  # less than one percent of 10,000,000
    ("On May 3, 2024, Hollin Capital LP purchased 4,000 shares.", NONE, "holds"),
    ("On May 3, 2023, Hollin Capital LP purchased 400,000 shares.", NONE, "holds"),  # older than sixty days
    ("On February 30, 2024, Hollin Capital LP purchased 400,000 shares.", NONE, "holds"),  # no such day
    ("The shares were bought with working capital.", NONE, "holds"),
    (BOUGHT, "(c) Except as set forth in Item 3, no transactions were effected in the past sixty days.", "cannot tell"),
    (BOUGHT, "(c) On May 3, 2024, Hollin Capital LP purchased 400,000 shares at $3.10 per share.", "does not apply"),
    (BOUGHT, "The person owns 850,000 shares.", "does not apply"),
]


@pytest.mark.parametrize(("item_3", "item_5", "expected"), CASES)
def test_outcomes(item_3: str, item_5: str, expected: str) -> None:
    assert outcome("BO405", told(item_3, item_5)) == expected


def test_a_schedule_13g_has_no_such_item() -> None:
    assert outcome("BO405", told(BOUGHT, schedule="13G")) == "does not apply"


def test_the_message_and_its_places() -> None:
    (found,) = judged("BO405", told(BOUGHT)).findings
    assert found.message == (
        'Item 5(c) tells of no transaction, but Item 3 says "On May 3, 2024, Hollin Capital LP purchased 400,000 shares"'
    )
    assert found.weight == "warning"
    assert [spot.path for spot in found.at] == ["items[1].text", "items[0].text"]
    assert found.at[1].raw == "On May 3, 2024, Hollin Capital LP purchased 400,000 shares"
