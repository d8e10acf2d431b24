"""Rows of a cover with a figure for each of several classes: no figure of one class is the row's."""

import pytest

from tieout.facts import Note
from tieout.forms.schedule13 import classes, read_text
from tieout.forms.schedule13.model import ReportingPerson
from tieout.markup import printed

COVER = """SCHEDULE 13G
(Name of Issuer)
1. NAME OF REPORTING PERSON
   Alder Fund, L.P.
2. CHECK THE APPROPRIATE BOX IF A MEMBER OF A GROUP  (a) [ ] (b) [X]
4. CITIZENSHIP OR PLACE OF ORGANIZATION
   Delaware
5. SOLE VOTING POWER
   {row}
6. SHARED VOTING POWER
   0
7. SOLE DISPOSITIVE POWER
   0
8. SHARED DISPOSITIVE POWER
   0
9. AGGREGATE AMOUNT BENEFICIALLY OWNED BY EACH REPORTING PERSON
   {row}
11. PERCENT OF CLASS REPRESENTED BY AMOUNT IN ROW (9)
   5.0%
12. TYPE OF REPORTING PERSON
   PN
"""


def read(row: str) -> tuple[ReportingPerson, list[Note]]:
    data = COVER.format(row=row).encode()
    notes: list[Note] = []
    (one,) = read_text.read(printed(data, 0, len(data)), notes).reporting_persons
    return one, notes


@pytest.mark.parametrize(
    "row",
    [
        "1,000 Class A / 500 Class B",
        "1,000 Class A; 0 Class B",
        "Class A: 1,000\n   Class B: 500",
        "1,000 shares of Class A Common Stock\n   500 shares of Class B Common Stock",
        "1,000 common and 500 preferred",
    ],
)
def test_a_figure_for_each_class_is_none_for_the_row(row: str) -> None:
    one, notes = read(row)
    assert (one.sole_voting_power.value, one.aggregate_amount.value) == (None, None)
    assert one.aggregate_amount.state == "unreadable"
    assert [note.path for note in notes if note.code == "two-figures"] == [
        "reporting_persons[0].sole_voting_power",
        "reporting_persons[0].aggregate_amount",
    ]


def test_the_parts_of_the_aggregate_are_its_components() -> None:
    one, _ = read("1,000 Class A / 500 Class B")
    assert [(str(part.shares.value), part.description.raw) for part in one.components] == [
        ("1000", "1,000 Class A"),
        ("500", "500 Class B"),
    ]
    one, _ = read("Class A Common Stock: 1,000\n   Class B Common Stock: 500")
    assert [str(part.shares.value) for part in one.components] == ["1000", "500"]


@pytest.mark.parametrize(
    ("row", "value"),
    [
        ("1,000 shares of Class A Common Stock", "1000"),
        ("0 Class A / 0 Class B", "0"),
        ("1,000 (of which 500 Class B shares may be converted)", "1000"),
        ("1,000 shares, including 500 Class B shares", "1000"),
        ("Class A: 1,000", "1000"),
    ],
)
def test_one_class_or_a_part_of_the_figure_leaves_the_value(row: str, value: str) -> None:
    one, _ = read(row)
    assert str(one.aggregate_amount.value) == value
    assert one.components == ()


@pytest.mark.parametrize("row", ["1,000 Class A / 500 Class A", "1,000 Class A and 500 Class B held by Rowan Trust", "1,000 / 500"])
def test_other_words_or_a_class_twice_make_no_components(row: str) -> None:
    assert read(row)[0].components == ()


def test_a_figure_is_of_another_class_only_with_its_name() -> None:
    assert classes.another(" Class A / 500 Class B", "1,000")
    assert not classes.another(" Class A, see page 4", "1,000")
    assert not classes.another(" Class A, 8.1% of Class B", "1,000")
