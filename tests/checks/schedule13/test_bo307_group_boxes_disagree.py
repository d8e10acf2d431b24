import pytest

from checking import holder, judged, outcome, stake

CASES = [
    (("a", "a"), "holds"),
    (("b", "b"), "holds"),
    (("a", ""), "holds"),
    (("a", "b"), "breaks"),
    (("b", "", "a"), "breaks"),
    (("", ""), "does not apply"),
]


@pytest.mark.parametrize(("boxes", "expected"), CASES)
@pytest.mark.parametrize("rendering", ["txt", "html", "md"])
def test_outcomes(boxes: tuple[str, ...], expected: str, rendering: str) -> None:
    people = [holder(f"HOLLIN FUND {at} LP", group=box) for at, box in enumerate(boxes)]
    assert outcome("BO307", stake(*people, rendering=rendering)) == expected


def test_xml() -> None:
    people = (holder(group="a"), holder("TREMLETT & SONS LLC", types="OO", group="b"))
    assert outcome("BO307", stake(*people, rendering="xml")) == "breaks"


def test_both_boxes_of_one_person() -> None:
    data = stake(holder(group="a")).replace(b"(b) [ ]", b"(b) [X]")
    (finding,) = judged("BO307", data).findings
    assert finding.message == "HOLLIN CAPITAL LP marks both boxes of row 2, (a) and (b)"
    assert [spot.path for spot in finding.at] == [f"reporting_persons[0].group_boxes.{box}" for box in "ab"]


def test_message_and_places() -> None:
    people = (holder(group="a"), holder("TREMLETT & SONS LLC", types="OO", group="b"))
    (finding,) = judged("BO307", stake(*people)).findings
    expected = "HOLLIN CAPITAL LP marks that it belongs to a group, (a), and TREMLETT & SONS LLC that it does not, (b)"
    assert (finding.message, finding.weight) == (expected, "warning")
    assert [spot.path for spot in finding.at] == ["reporting_persons[0].group_boxes.a", "reporting_persons[1].group_boxes.b"]


SAID = [
    ("The Reporting Persons are members of a group.", "b", "breaks"),
    ('By their agreement the persons constitute a "group" under Section 13(d).', "b", "breaks"),
    ("The Reporting Persons do not admit that they constitute a group.", "b", "holds"),
    ("The Reporting Persons may be deemed to constitute a group.", "b", "holds"),
    ("The Reporting Persons are members of a group.", "a", "holds"),
    ("The Reporting Persons are members of a group.", "", "does not apply"),
]


@pytest.mark.parametrize(("words", "box", "expected"), SAID)
def test_box_b_beside_words_of_a_group(words: str, box: str, expected: str) -> None:
    data = stake(holder(group=box), items={"4": ("Purpose of Transaction.", words)})
    assert outcome("BO307", data) == expected


def test_words_against_a_box_are_a_note() -> None:
    data = stake(holder(group="b"), items={"4": ("Purpose of Transaction.", SAID[0][0])})
    (finding,) = judged("BO307", data).findings
    assert finding.message == "row 2 says that no group is claimed, (b), and Item 4 that the persons are one"
    assert finding.weight == "note"
    assert data[finding.at[1].start : finding.at[1].end] == b"are members of a group"
