import pytest

from checking import holder, judged, outcome, stake

ARDEN = holder("JOSEPHINE ARDEN", types="IN")
GP = holder("HOLLIN CAPITAL GP LLC", types="OO")
TEXT = "The shares are held by {}, of which Ms. Arden is the manager."


def signed(data: bytes, instead: bytes) -> bytes:
    """The schedule with another name over the signature of the company."""
    at = data.rindex(b"HOLLIN CAPITAL GP LLC")
    return data[:at] + instead + data[at + len(b"HOLLIN CAPITAL GP LLC") :]


def told(name: str) -> bytes:
    return stake(ARDEN, holder("Hollin Capital Holdings LLC"), items={"3": ("Source and Amount of Funds.", TEXT.format(name))})


BOTH = stake(ARDEN, GP)
CASES = [
    (BOTH, "holds"),
    (signed(BOTH, b"HOLLIN CAPITAL GP LP"), "breaks"),
    (signed(BOTH, b"Hollin Capital GP, L.L.C."), "holds"),
    (signed(BOTH, b"HOLLIN CAPTIAL GP LLC"), "breaks"),
    (stake(ARDEN, GP, holder("HOLLIN CAPITAL GP LP")), "holds"),  # two companies of near names
    (told("Hollin Holdings LLC"), "breaks"),
    (told("Hollin Capital Holdings LLC"), "holds"),
    (told("New Hollin Capital Holdings LLC"), "holds"),  # another company, or a word of the sentence before
]


@pytest.mark.parametrize(("data", "expected"), CASES)
def test_outcomes(data: bytes, expected: str) -> None:
    assert outcome("BO302", data) == expected


def test_message_places_and_weight() -> None:
    data = signed(BOTH, b"HOLLIN CAPITAL GP LP")
    (finding,) = judged("BO302", data).findings
    assert finding.message == "HOLLIN CAPITAL GP LLC on the cover is HOLLIN CAPITAL GP LP elsewhere"
    assert (finding.weight, finding.expected) == ("warning", "HOLLIN CAPITAL GP LLC")
    assert [spot.path for spot in finding.at] == ["reporting_persons[1].name", "signatures[1].person"]


def test_a_name_in_running_text_is_placed_by_its_bytes() -> None:
    data = told("Hollin Holdings LLC")
    (finding,) = judged("BO302", data).findings
    place = finding.at[1]
    assert place.path == "items[0].text"
    assert data[place.start : place.end] == b"Hollin Holdings LLC"
