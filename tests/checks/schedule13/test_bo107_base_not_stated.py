import pytest

from checking import holder, judged, outcome, stake

BASED = b"The percentages are based upon 10,000,000 Shares outstanding as of May 1, 2024, as reported by the Issuer."


def told(text: str, **changes: str) -> bytes:
    """A Schedule 13D that says this of the base of its percents."""
    return stake(**changes).replace(BASED, text.encode())


CASES = [
    (stake(), "holds"),
    (told(""), "breaks"),
    (told("That is 8.5 % of the total number of shares."), "breaks"),
    (told("The percent is based on 10,000,000 shares."), "holds"),
    (told("The percent is based on the number of shares in the last report."), "breaks"),
    (told("The number of outstanding shares was taken from the last report."), "cannot tell"),
    (told("That is 8.5% of the 10,000,000 shares outstanding."), "holds"),
    (told("The issuer has about 10 million shares outstanding."), "holds"),
    (told("The colour #100000 stands for outstanding work."), "cannot tell"),
    (told("", schedule="13G"), "does not apply"),
    (stake(items={"4": ("Purpose of Transaction.", "Investment.")}, amendment_number="2"), "does not apply"),
    (stake(holder(percent="<1")).replace(BASED, b""), "does not apply"),
]


@pytest.mark.parametrize(("data", "expected"), CASES)
def test_outcomes(data: bytes, expected: str) -> None:
    assert outcome("BO107", data) == expected


def test_message_and_places() -> None:
    (finding,) = judged("BO107", told("")).findings
    assert finding.message == "8.5% of the class, but the number of shares outstanding is not stated"
    assert [spot.path for spot in finding.at] == ["reporting_persons[0].percent_of_class"]
    assert (finding.weight, finding.expected) == ("warning", "the number of shares outstanding, and its day")
