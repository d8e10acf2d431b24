from typing import Any

import pytest

from checking import insider, judged, outcome, row, submission
from samples import envelopes

SAYS = [  # remarks, whether they give the day of adoption
    ("The sales were made under a Rule 10b5-1 plan adopted on February 2, 2024.", True),
    ("The sales were made under a Rule 10b5-1 plan adopted by the Reporting Person on 11/17/2022.", True),
    ("Transaction under a trading plan under Rule 10b5-1, which was entered into on 2022-11-01.", True),
    ("Sold pursuant to a sales plan, dated March 10, 2022, which complies with Rule 10b5-1(c)(1).", True),
    ("The plan was adopted in May 2023.", True),
    ("The Rule 10b5-1 plan's date of adoption was 2 August 2023.", True),
    ("Instructions given on May 7, 2024 that are intended to comply with Rule 10b5-1(c).", True),
    ("The sales were made under a Rule 10b5-1 plan.", False),
    ("A Rule 10b5-1 plan entered into in an open window and disclosed on Form 8-K on March 28, 2024.", False),
    ("The option, exercised under a Rule 10b5-1 plan, was set to expire on February 19, 2025.", False),
    ("The award was adopted on May 1, 2024.", False),  # no plan
    ("Disposed of under the Agreement and Plan of Merger, dated as of April 16, 2024.", False),
    ("", False),
]


@pytest.mark.parametrize(("text", "given"), SAYS)
def test_what_a_text_gives(text: str, given: bool) -> None:
    assert outcome("IN410", insider(row(), remarks=text, aff10b5_one="1")) == ("holds" if given else "breaks")


CASES: list[tuple[dict[str, Any], str]] = [
    ({"aff10b5_one": "1"}, "breaks"),
    ({"aff10b5_one": "0"}, "does not apply"),
    ({"aff10b5_one": None}, "cannot tell"),
    ({"aff10b5_one": "1", "document_type": "3"}, "does not apply"),
    ({"aff10b5_one": "1", "signatures": (("/s/ M. Oakes", "2023-03-31"),)}, "does not apply"),
]


@pytest.mark.parametrize(("changes", "expected"), CASES)
def test_outcomes(changes: dict[str, Any], expected: str) -> None:
    assert outcome("IN410", insider(row(), **changes)) == expected


def test_an_exhibit_may_give_it() -> None:
    exhibit = envelopes.document("EX-99.1", "ex991.htm", "Explanation of responses\n").encode()
    data = submission(insider(row(), aff10b5_one="1"))
    assert outcome("IN410", data.replace(b"</SEC-DOCUMENT>", exhibit + b"</SEC-DOCUMENT>")) == "cannot tell"


def test_message_and_places() -> None:
    (finding,) = judged("IN410", insider(row(), aff10b5_one="1", remarks="Sold under a Rule 10b5-1 plan.")).findings
    assert (
        finding.message
        == "the Rule 10b5-1 box is ticked, but the text on the plan does not give the day on which the plan was adopted"
    )
    assert [spot.path for spot in finding.at] == ["aff10b5_one", "remarks"] and finding.weight == "warning"


def test_an_absent_box_has_no_path_of_another_fact() -> None:
    (untold,) = judged("IN410", insider(row(), aff10b5_one=None)).untold
    assert (untold.path, untold.why) == ("", "the form as filed has no such place")
