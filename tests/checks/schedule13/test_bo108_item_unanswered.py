from typing import Any

import pytest

from checking import judged, outcome, stake

CLEAN = "(d) and (e): the person has not been convicted in a criminal proceeding, nor been a party to a civil proceeding."
ITEMS: dict[str, tuple[str, str | None]] = {
    "1": ("Security and Issuer.", "This statement relates to the common stock of Brindle Foundry Corp."),
    "2": ("Identity and Background.", CLEAN),
    "3": ("Source and Amount of Funds or Other Consideration.", "The shares were bought with working capital."),
    "4": ("Purpose of Transaction.", "The persons hold the shares as an investment."),
    "5": ("Interest in Securities of the Issuer.", None),
    "6": ("Contracts, Arrangements, Understandings or Relationships.", "None."),
    "7": ("Material to be Filed as Exhibits.", None),
}


def answered(without: str = "", **answers: str) -> bytes:
    """An initial Schedule 13D with all items but one, and with these answers (`i4="..."`)."""
    changed = {f: (ITEMS[f][0], text) for f, text in ((name.removeprefix("i"), text) for name, text in answers.items())}
    items: Any = {number: one for number, one in {**ITEMS, **changed}.items() if number != without}
    return stake(items=items)


CASES = [
    (answered(), "holds"),
    (answered(without="4"), "breaks"),
    (answered(without="6"), "breaks"),
    (answered(i4=" "), "breaks"),
    (answered(i6="Not applicable."), "holds"),
    (answered(i3="See Item 5."), "holds"),
    (answered(i2="(a) Hollin Capital LP. (e) No judgment was entered."), "breaks"),  # (d)
    (answered(i2="(a) Hollin Capital LP. It has not been convicted."), "breaks"),  # (e)
    (answered(i2="(a) Hollin Capital LP.\n\n(d) No.\n\n(e) No."), "holds"),
    (answered(without="2"), "holds"),  # whether it is there is not asked
    (stake(items={"4": ITEMS["4"]}, amendment_number="2"), "does not apply"),
    (stake(schedule="13G"), "does not apply"),
]


@pytest.mark.parametrize(("data", "expected"), CASES)
def test_outcomes(data: bytes, expected: str) -> None:
    assert outcome("BO108", data) == expected


def test_an_item_whose_number_stands_anywhere_is_not_left_out() -> None:
    assert outcome("BO108", answered(without="4", i3="Bought; the purpose that Item 4 asks for is investment.")) == "holds"


def test_message_and_places() -> None:
    (finding,) = judged("BO108", answered(without="4")).findings
    assert finding.message == "Item 4 (purpose of transaction) is left out"
    assert (finding.weight, finding.expected) == ("warning", 'an answer, or "None"')
    (finding,) = judged("BO108", answered(i4=" ")).findings
    assert finding.message == "Item 4 (purpose of transaction) has no answer"
    (finding,) = judged("BO108", answered(i2="(a) Hollin Capital LP. (e) No judgment was entered.")).findings
    assert finding.message == "Item 2(d) on convictions has no answer"
