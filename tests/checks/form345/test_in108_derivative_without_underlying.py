from typing import Any

import pytest

from checking import insider, judged, option, outcome, printed

NOTE = {"footnotes": {"F1": "The number depends on the price at conversion."}}
CASES: list[tuple[dict[str, Any], str]] = [
    ({"underlying_security_title": None}, "breaks"),
    ({"underlying_security_title": ""}, "breaks"),
    ({"underlying_security_shares": None}, "breaks"),
    ({"underlying_security_shares": ""}, "breaks"),
    ({"underlying_security_shares": None, "underlying_security_value": "250000"}, "holds"),
    ({"underlying_security_shares": ("", "F1")}, "holds"),
    ({"underlying_security_title": ("", "F1")}, "holds"),
    ({}, "holds"),
]


@pytest.mark.parametrize(("changes", "expected"), CASES)
def test_outcomes(changes: dict[str, Any], expected: str) -> None:
    assert outcome("IN108", insider(derivative=(option(**changes),), **NOTE)) == expected


def test_message_and_places() -> None:
    data = insider(derivative=(option(underlying_security_title=None, underlying_security_shares=None),))
    first, second = judged("IN108", data).findings
    assert first.message == "a derivative that does not say which security it is on"
    assert second.message == "a derivative that does not say on how many securities it is"
    assert [spot.path for spot in first.at] == ["derivative[0].security_title", "derivative[0].underlying_security_title"]
    assert [spot.path for spot in second.at] == ["derivative[0].security_title", "derivative[0].underlying_security_shares"]


@pytest.mark.parametrize("rendering", ["html", "markdown"])
def test_prints(rendering: str) -> None:
    assert outcome("IN108", printed(rendering, derivative=(option(),))) == "holds"
    assert outcome("IN108", printed(rendering, derivative=(option(underlying_security_title=None),))) == "breaks"
    other = printed("html", derivative=(option(underlying_security_title=None),)).replace(b"FormData", b"told")
    assert outcome("IN108", other) == "cannot tell"
