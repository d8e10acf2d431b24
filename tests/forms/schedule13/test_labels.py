"""The labels of a cover's rows: every wording that is one, and what is none."""

import time

import pytest

from tieout.facts import Note
from tieout.forms.schedule13 import read_text
from tieout.forms.schedule13.labels import ORDER, labels
from tieout.forms.schedule13.rows import covers
from tieout.forms.schedule13.sheet import Sheet
from tieout.markup import printed


def sheet(text: str, notes: list[Note] | None = None) -> Sheet:
    data = text.encode()
    return Sheet(printed(data, 0, len(data)), [] if notes is None else notes)


def fields(text: str) -> list[str]:
    return [label.field for label in labels(sheet(text))]


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("NAME AND I.R.S. IDENTIFICATION NO. OF REPORTING PERSON", "name"),
        ("Names of Reporting Persons (entities only):", "name"),
        ("1. Name of Person", "name"),
        ("CHECK THE APPROPRIATE BOX IF A MEMBER    (a) [ ]\nOF A GROUP", "group"),
        ("Check the Appropriate Box if a     (a) [ ]\nMember of a Group", "group"),
        ("CHECK THE APPROPRIATE [LINE] IF A MEMBER OF A GROUP", "group"),
        ("SOURCES OF FUNDS*", "source_of_funds"),
        ("CHECK BOX IF DISCLOSURE OF    [ ]\nLEGAL PROCEEDINGS IS REQUIRED", "legal_proceedings"),
        ("CITIZENSHIP OR PLACE    Delaware\nOF ORGANISATION", "citizenship"),
        ("(5) Sole power to vote or direct the vote", "sole_voting_power"),
        ("SHARE VOTING POWER", "shared_voting_power"),
        ("SOLE DISPOSTIVE POWER", "sole_dispositive_power"),
        ("|  8  |  SHARED DISPOSITIVE\n|     |  POWER", "shared_dispositive_power"),
        ("AGGREGATED AMOUNT OF BENEFICIALLY OWNED BY PERSON", "aggregate_amount"),
        ("CHECK IF AGGREGATE AMOUNT IN BOX 11 EXCLUDES CERTAIN SHARES", "excludes_certain_shares"),
        ("PERCENTAGE OF SERIES REPRESENTED IN ROW 9", "percent_of_class"),
        ("TYPE OF REPORTING PERSON(S)", "person_types"),
    ],
)
def test_wordings(text: str, field: str) -> None:
    assert fields(text) == [field]


@pytest.mark.parametrize(
    "text",
    [
        "Check the appropriate box to designate the rule pursuant to which this Schedule is filed",
        "(i) Sole power to vote or to direct the vote: 0",  # Item 4, not row 5
        "(a) Amount beneficially owned: 10",
        "(b) Percent of class: 10%",
        "the percent of class held",
        "reporting person",
        "Name of Person Filing",
    ],
)
def test_no_labels(text: str) -> None:
    assert fields(text) == []


def test_the_order_of_the_form_has_every_row_once() -> None:
    assert [d for _, d, _, *_ in ORDER] == list(range(1, 15))
    assert sorted(g for _, _, g, *_ in ORDER if g) == list(range(1, 13))


def test_digits_of_a_percent_are_not_the_number_of_the_row_named() -> None:
    (label,) = labels(sheet("PERCENT OF CLASS REPRESENTED BY AMOUNT IN ROW 12.0%"))
    assert label.until == len("PERCENT OF CLASS REPRESENTED BY AMOUNT IN ROW ")


@pytest.mark.parametrize(
    ("before", "number"),
    [
        ("x\n7 ", 7),
        ("x\t(12) ", 12),
        ("Item 7:", 7),
        ("see Row\n9. ", 9),
        ("a 123\t", 0),
        ("11", 11),
        ("1. 5 . ", 5),
        ("[ ] 12. ", 12),
        ("x7", 0),
        ("[7] ", 7),
        ("x\n [ 7 ]  ", 7),
        ("1,000 [1]\n", 0),
    ],
)
def test_the_number_before_a_label(before: str, number: int) -> None:
    (label,) = labels(sheet(f"{before}SOLE VOTING POWER"))
    assert label.number == number


TABLE = """<table><tr><td>Name of Reporting Person</td><td>Sole Voting Power</td><td>Shared Voting Power</td>
<td>Sole Dispositive Power</td><td>Shared Dispositive Power</td><td>Aggregate Amount Beneficially Owned</td><td>Percent of Class
Represented</td></tr><tr><td>A</td><td>1,000</td><td>0</td><td>1,000</td><td>0</td><td>1,000</td><td>1%</td></tr></table>"""


def test_the_head_of_a_table_is_no_cover_and_gets_a_note() -> None:
    notes: list[Note] = []
    assert covers(sheet(f"<html><body>{TABLE}</body></html>", notes)) == []
    assert [note.code for note in notes] == ["cover-without-figures"]


COVER = """SCHEDULE 13G
(Name of Issuer)
1. NAME OF REPORTING PERSON
   Ferdinand Ames
2. CHECK THE APPROPRIATE BOX IF A MEMBER OF A GROUP  (a) [ ] (b) [X]
4. CITIZENSHIP OR PLACE OF ORGANIZATION
   France
5. SOLE VOTING POWER
   {sole}
6. {shared}
   70
7. SOLE DISPOSITIVE POWER
   80 (see Item 4 as to shared dispositive power)
8. SHARED DISPOSITIVE POWER
   70
9. AGGREGATE AMOUNT BENEFICIALLY OWNED BY EACH REPORTING PERSON
   150
11. PERCENT OF CLASS REPRESENTED BY AMOUNT IN ROW (9)
   {percent}
12. TYPE OF REPORTING PERSON
   IN
"""


def test_a_row_that_speaks_of_another_does_not_end() -> None:
    text = COVER.format(sole="80", shared="SHARED VOTING POWER", percent="2%").encode()
    (person,) = read_text.read(printed(text, 0, len(text)), []).reporting_persons
    assert [str(fact.value) for fact in (person.sole_dispositive_power, person.shared_dispositive_power)] == ["80", "70"]


@pytest.mark.parametrize("sole", ["", "6\nSHAERD VTNGG POWER"])
def test_the_number_of_a_row_with_a_damaged_label_is_no_figure(sole: str) -> None:
    text = COVER.format(sole=sole, shared="SHAERD VTNGG POWER", percent="12\nTIPE OF PERSON").encode()
    notes: list[Note] = []
    (person,) = read_text.read(printed(text, 0, len(text)), notes).reporting_persons
    assert (person.sole_voting_power.value, person.shared_voting_power.value, person.percent_of_class.value) == (None, None, None)
    assert person.sole_voting_power.state == "unreadable"
    assert {note.path for note in notes if note.code == "words-behind-figure"} == {
        "reporting_persons[0].sole_voting_power",
        "reporting_persons[0].percent_of_class",
    }


@pytest.mark.parametrize("piece", ["7. SOLE VOTING POWER\n", "NAME OF REPORTING PERSON ", "(1) ", "sole  ", " \n"])
@pytest.mark.parametrize("place", ["(Name of Issuer)", "{sole}", "behind"])
def test_time_grows_with_size(piece: str, place: str) -> None:
    def spent(size: int) -> float:
        junk = piece * (size // len(piece))
        filled = COVER + junk if place == "behind" else COVER.replace(place, place + " " + junk)
        data = filled.format(sole="1", shared="SHARED VOTING POWER", percent="2%").encode()
        document = printed(data, 0, len(data))
        begun = time.process_time()
        read_text.read(document, [])
        return time.process_time() - begun

    small, large = spent(8_000), spent(64_000)
    assert large < 24 * max(small, 0.02)  # eight times the size; quadratic time would be sixty-four
