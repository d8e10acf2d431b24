from typing import Any

import pytest

from checking import insider, judged, option, outcome, printed

NOTE = {"footnotes": {"F1": "The option does not expire."}}
CASES: list[tuple[dict[str, Any], str]] = [
    ({"expiration_date": "9999-12-31"}, "breaks"),
    ({"expiration_date": "2101-01-01"}, "breaks"),
    ({"exercise_date": "1900-01-01"}, "breaks"),
    ({"exercise_date": "1988-08-08"}, "breaks"),
    ({"conversion_or_exercise_price": "99.99"}, "breaks"),
    ({"conversion_or_exercise_price": "9999"}, "breaks"),
    ({"expiration_date": ("9999-12-31", "F1")}, "cannot tell"),
    ({"conversion_or_exercise_price": ("99.99", "F1")}, "cannot tell"),
    ({"expiration_date": "2100-12-31"}, "holds"),
    ({"expiration_date": ("", "F1")}, "holds"),
    ({"conversion_or_exercise_price": "0"}, "holds"),
    ({"conversion_or_exercise_price": "9.99"}, "holds"),
    ({"conversion_or_exercise_price": "199.99"}, "holds"),
    ({"conversion_or_exercise_price": "99.99", "security_title": "Convertible Note"}, "holds"),
]


@pytest.mark.parametrize(("changes", "expected"), CASES)
def test_outcomes(changes: dict[str, Any], expected: str) -> None:
    assert outcome("IN504", insider(derivative=(option(**changes),), **NOTE)) == expected


def test_message_and_places() -> None:
    first, second = judged(
        "IN504", insider(derivative=(option(expiration_date="9999-12-31", conversion_or_exercise_price="9999"),))
    ).findings
    assert first.message == "9999 looks like no exercise price, but fills a place"
    assert [spot.path for spot in first.at] == ["derivative[0].conversion_or_exercise_price"]
    assert (second.message, second.weight) == ("9999-12-31 is no expiration date, but fills a place", "warning")
    assert [spot.path for spot in second.at] == ["derivative[0].expiration_date"]


@pytest.mark.parametrize("rendering", ["html", "markdown"])
def test_prints(rendering: str) -> None:
    assert outcome("IN504", printed(rendering, derivative=(option(expiration_date="9999-12-31"),))) == "breaks"
    assert outcome("IN504", printed(rendering, derivative=(option(),))) == "holds"
