import pytest

from checking import judged, outcome, stake, with_exhibits

MANAGED = b"Title: Managing Member"


def signed(title: bytes, data: bytes | None = None) -> bytes:
    return (data or stake()).replace(MANAGED, b"Title: " + title)


CASES = [
    (with_exhibits(stake()), "does not apply"),
    (with_exhibits(signed(b"Attorney-in-Fact")), "breaks"),
    (with_exhibits(signed(b"Attorney-in-Fact"), ("EX-24", "Limited authority of Hollin Capital LP")), "holds"),
    (with_exhibits(signed(b"Attorney-in-Fact"), ("EX-99.1", "POWER OF\nATTORNEY")), "holds"),
    (with_exhibits(signed(b"Attorney-in-Fact (power of attorney on file)")), "holds"),
    (with_exhibits(signed(b"Attorney-in-Fact"), count=2), "cannot tell"),
    (signed(b"Attorney-in-Fact"), "cannot tell"),  # what was attached is not at hand
    (with_exhibits(signed(b"Attorney-in-Fact", stake(amendment_number="2")), form_type="SC 13D/A"), "cannot tell"),
    (with_exhibits(signed(b"General Counsel and attorney at law")), "does not apply"),
]


@pytest.mark.parametrize(("data", "expected"), CASES)
def test_outcomes(data: bytes, expected: str) -> None:
    assert outcome("BO314", data) == expected


@pytest.mark.parametrize("rendering", ["html", "md", "xml"])
def test_other_renderings(rendering: str) -> None:
    data = stake(rendering=rendering).replace(b"Managing Member", b"Attorney-in-Fact")
    assert outcome("BO314", with_exhibits(data, form_type="SCHEDULE 13D" if rendering == "xml" else "SC 13D")) == "breaks"


def test_message_and_places() -> None:
    (finding,) = judged("BO314", with_exhibits(signed(b"Attorney-in-Fact"))).findings
    assert finding.message == "Attorney-in-Fact signs as attorney, and no power of attorney is attached or referred to"
    assert [spot.path for spot in finding.at] == ["signatures[0].title"]
    assert finding.weight == "warning"
