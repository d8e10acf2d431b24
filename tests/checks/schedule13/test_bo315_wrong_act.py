import pytest

from checking import judged, outcome, stake

PLAIN = stake()
HTML = stake(rendering="html")


def headed(data: bytes, heading: bytes) -> bytes:
    at = data.index(b"SCHEDULE 13D")
    return data[:at] + heading + b"\n" + data[at:]


CASES = [
    (headed(PLAIN, b"Under the Securities Exchange Act of 1934"), "holds"),
    (headed(PLAIN, b"Under the Securities Act of 1934"), "breaks"),
    (headed(PLAIN, b"UNDER THE SECURITIES EXCHANGE\n   ACT OF 1933"), "breaks"),
    (headed(PLAIN, b"Under the Securities Act of 1933"), "holds"),
    (headed(HTML, b"<p>Under&nbsp;the <b>Securities</b>\r\nAct of 1934</p>"), "breaks"),
    (PLAIN.replace(b"Securities Exchange Act", b"Act"), "does not apply"),
]


@pytest.mark.parametrize(("data", "expected"), CASES)
def test_outcomes(data: bytes, expected: str) -> None:
    assert outcome("BO315", data) == expected


def test_message_and_place() -> None:
    data = CASES[4][0]
    (finding,) = judged("BO315", data).findings
    assert finding.message == "there is no Securities Act of 1934"
    (spot,) = finding.at
    assert (spot.path, spot.raw) == ("documents[0]", "Under the Securities Act of 1934")
    assert data[spot.start : spot.end] == b"Under&nbsp;the <b>Securities</b>\r\nAct of 1934"
