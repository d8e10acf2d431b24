import pytest

from checking import judged, outcome, stake


def told(title: str, text: str, **changes: str) -> bytes:
    """A Schedule 13D with this title of class and this Item 1."""
    return stake(security_title=title, items={"1": ("Security and Issuer.", text)}, **changes)


def listed(title: str, again: str, **changes: str) -> bytes:
    """A Schedule 13G with this title of class, repeated in Item 2(d)."""
    return stake(schedule="13G", security_title=title, items={"2": ("", f"(d) Title of Class of Securities: {again}")}, **changes)


CASES = [
    (told("Common Stock", "It relates to the common stock, par value $0.01, of the Issuer."), "holds"),
    (told("Class A Common Stock", "It relates to the Class B Common Stock of the Issuer."), "breaks"),
    (told("Class A Common Stock", "It relates to the Class B Common Stock of the Issuer.", rendering="html"), "breaks"),
    (told("Class A Common Stock", "It relates to the Class A Common Stock; the Class B Common Stock converts into it."), "holds"),
    (told("Class A Common Stock", "It relates to the common shares of the Issuer."), "holds"),
    (told("Class A Common Stock", "It relates to the common shares of the Issuer. " * 13 + "Class B has ten votes."), "holds"),
    (told("Series A Preferred Shares", "It relates to the common stock of the Issuer."), "breaks"),
    (told("Common Units", "It relates to the common units of the Issuer."), "holds"),
    (told("Shares of Beneficial Interest", "It relates to the preferred shares of the Issuer."), "breaks"),
    (told("Common Stock", "It relates to the Issuer."), "holds"),
    (listed("Common Stock", "Common Stock, $0.01 par value"), "holds"),
    (listed("Class A Common Stock", "Class B Common Stock"), "breaks"),
    (listed("Common Stock", "Preferred Stock", rendering="html"), "breaks"),
    (listed("Ordinary Shares", "American Depositary Shares, each of one Ordinary Share"), "holds"),
    (listed("Ordinary Shares", "Depositary Receipts (ADRs)"), "breaks"),
    (stake(items={"4": ("Purpose of Transaction.", "Investment.")}), "does not apply"),
]


@pytest.mark.parametrize(("data", "expected"), CASES)
def test_outcomes(data: bytes, expected: str) -> None:
    assert outcome("BO305", data) == expected


def test_message_and_places() -> None:
    (finding,) = judged("BO305", listed("Class A Common Stock", "Class B Common Stock")).findings
    assert finding.message.startswith("the class is Class A Common Stock on the cover and ")
    assert "Class B Common Stock in the item that repeats it" in finding.message
    assert [spot.path for spot in finding.at] == ["security_title", "items[0].parts['d']"]
    assert (finding.weight, finding.expected) == ("error", "Class A Common Stock")
    (finding,) = judged("BO305", listed("Ordinary Shares", "Depositary Receipts (ADRs)")).findings
    assert finding.weight == "warning"
