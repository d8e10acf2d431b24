from typing import Any

import pytest

from checking import insider, judged, option, outcome, row, submission

CASES: list[tuple[dict[str, Any], str]] = [
    ({"nature_of_ownership": "By Trust"}, "breaks"),
    ({"nature_of_ownership": "By Spouse"}, "breaks"),
    ({}, "holds"),
    ({"nature_of_ownership": ""}, "holds"),
    ({"nature_of_ownership": ("", "F1")}, "holds"),
    ({"nature_of_ownership": "Direct"}, "holds"),
    ({"nature_of_ownership": "N/A"}, "holds"),
    ({"nature_of_ownership": "Directors' Trust"}, "breaks"),
    ({"nature_of_ownership": "See footnote"}, "cannot tell"),
    ({"direct_or_indirect": ("D", "F1"), "nature_of_ownership": "By Trust"}, "cannot tell"),
    ({"direct_or_indirect": ("D", "F1")}, "holds"),
    ({"direct_or_indirect": "I", "nature_of_ownership": "By Trust"}, "does not apply"),
]


@pytest.mark.parametrize(("changes", "expected"), CASES)
def test_outcomes(changes: dict[str, Any], expected: str) -> None:
    assert outcome("IN307", insider(row(**changes), footnotes={"F1": "a"})) == expected


def test_message_and_places() -> None:
    data = insider(derivative=[option(nature_of_ownership="By Trust")])
    (finding,) = judged("IN307", data).findings
    assert finding.message == 'held directly (D), but the nature of ownership is "By Trust"'
    assert [spot.path for spot in finding.at] == ["derivative[0].direct_or_indirect", "derivative[0].nature_of_ownership"]
    assert len(judged("IN307", submission(data)).doubts) == 1
