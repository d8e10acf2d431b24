import pytest

from checking import judged, outcome, stake


def with_item(text: str, **changes: str) -> bytes:
    """A Schedule 13D whose Item 5 says this."""
    return stake(items={"5": ("Interest in Securities of the Issuer.", text)}, **changes)


WHOLE = (
    "(a) The person owns 850,000 shares.\n\n(b) It has sole power over them.\n\n{c}\n\n(d) Not applicable.\n\n(e) Not applicable."
)
CASES = [
    (stake(), "holds"),
    (with_item(WHOLE.format(c="(c) None.")), "holds"),
    (with_item(WHOLE.format(c="")), "breaks"),
    (with_item(WHOLE.format(c="(c)")), "breaks"),
    (with_item("The rows of the cover are repeated here."), "breaks"),
    (with_item("(a) 850,000 shares. (b) Sole power. (c) None. (d) None."), "holds"),
    (with_item("(a) through (c): see the cover page."), "holds"),
    (with_item("See Items 3 and 4."), "holds"),
    (with_item("The person bought nothing, and has had no dealings: see Annex B."), "holds"),
    (with_item("The person owns 850,000 shares and has not sold any in the last two months."), "holds"),
    (with_item(WHOLE.format(c=""), amendment_number="2"), "breaks"),  # parts before and behind (c)
    (with_item("(a) The person owns 850,000 shares.", amendment_number="2"), "does not apply"),
    (with_item("Item 5 is amended and restated: (a) The person owns 850,000 shares.", amendment_number="2"), "breaks"),
    (stake(schedule="13G", items={"5": ("", "x")}), "does not apply"),
    (stake(items={"4": ("Purpose of Transaction.", "Investment.")}), "does not apply"),
]


@pytest.mark.parametrize(("data", "expected"), CASES)
def test_outcomes(data: bytes, expected: str) -> None:
    assert outcome("BO104", data) == expected


def test_message_and_places() -> None:
    (finding,) = judged("BO104", with_item(WHOLE.format(c=""))).findings
    assert finding.message == "Item 5 says nothing of transactions during the past sixty days"
    assert [spot.path for spot in finding.at] == ["items[0].parts['c']"]
    assert (finding.weight, finding.expected) == ("warning", 'the transactions, or "None" under (c)')
