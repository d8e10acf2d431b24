import pytest

from checking import filed_stake, holder, judged, outcome, stake

CASES = [  # event, signed, filed (None: bare), outcome
    ("2025-05-06", "2025-05-06", "2025-05-06", "holds"),
    ("2025-05-07", "2025-05-06", "2025-05-06", "breaks"),
    ("2025-05-06", "2025-05-06", None, "holds"),
    ("2025-05-12", "2025-05-06", None, "breaks"),
    ("2025-05-06", "2025-05-05", "2025-05-07", "breaks"),
    ("2025-05-05", "2024-05-06", "2025-05-06", "holds"),  # the signature's year is BO407's
]


@pytest.mark.parametrize(("event", "signed", "filed", "expected"), CASES)
def test_outcomes(event: str, signed: str, filed: str | None, expected: str) -> None:
    data = stake(event_date=event, signed=signed)
    assert outcome("BO404", filed_stake(data, "SC 13D", filed) if filed else data) == expected


def test_without_any_date_it_cannot_tell() -> None:
    data = stake().replace(b"Dated: May 24, 2024", b"")
    assert outcome("BO404", data) == "cannot tell"


def test_the_message_and_its_places() -> None:
    (found,) = judged("BO404", filed_stake(stake(event_date="2026-05-02", signed="2025-05-06"), "SC 13D", "2025-05-06")).findings
    assert found.message == ("event of Saturday 2026-05-02, but filed on Tuesday 2025-05-06; 2025-05-02 would be shortly before")
    assert (found.weight, found.expected) == ("error", "a day up to Tuesday 2025-05-06")
    assert [spot.path for spot in found.at] == ["event_date", "header.filed"]


def test_papers_signed_ahead_are_a_warning() -> None:
    (ahead,) = judged("BO404", stake(event_date="2025-05-06", signed="2025-05-05")).findings
    (before,) = judged("BO404", stake(event_date="2025-05-12", signed="2025-05-05")).findings
    assert (ahead.weight, before.weight) == ("warning", "error")
    assert [spot.path for spot in before.at] == ["event_date", "signatures[0].date"]


def test_each_signature_counts() -> None:
    data = stake(holder(), holder("JOSEPHINE ARDEN", types="IN"), rendering="xml", event_date="2025-05-06", signed="2025-05-09")
    place = data.rindex(b"05/09/2025")
    assert outcome("BO404", data) == "holds"
    (early,) = judged("BO404", data[:place] + b"04/09/2025" + data[place + 10 :]).findings
    assert early.message == "event of Tuesday 2025-05-06, but a signature is of Wednesday 2025-04-09"
    assert (early.weight, [spot.path for spot in early.at]) == ("error", ["event_date", "signatures[1].date"])
