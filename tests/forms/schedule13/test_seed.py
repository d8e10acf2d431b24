"""A whole amendment of Schedule 13D with nine reporting persons, printed as Markdown, against hand-written truth."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

from places import agrees
from tieout.facts import Note, plain, walk
from tieout.forms.schedule13 import read_text
from tieout.forms.schedule13.model import Schedule13
from tieout.markup import printed

NAME = "003_b55707ba54ced88b"
# shares, held by, instrument of each component, cover by cover (from 0), in the order of the notes
COMPONENTS = {
    0: [
        ("3039", None, None),
        ("2001", None, "stock options"),
        ("333325", "Ault Alpha LP", None),
        ("5729", "Ault & Company, Inc.", None),
        ("11", "Philou Ventures, LLC", None),
        ("5724888", None, "10% Senior Secured Convertible Promissory Note"),
    ],
    1: [("2012", None, None), ("2001", None, "stock options")],
    2: [("2022", None, None), ("2001", None, "stock options")],
    3: [("668", None, None), ("949", None, "stock options")],
    4: [],
    5: [("333325", "Ault Alpha LP", None)],
    6: [("333325", "Ault Alpha LP", None)],
    7: [],
    8: [("5729", None, None), ("5724888", None, "Note"), ("333325", "Ault Alpha LP", None), ("11", "Philou Ventures, LLC", None)],
}
# the marks on rows 7 to 10 of each cover
MARKS = {
    0: [("(1)",), ("(2)",), ("(1)",), ("(2)",)],
    1: [("(1)",), (), ("(1)",), ()],
    2: [("(1)",), (), ("(1)",), ()],
    3: [("(1)",), (), ("(1)",), ()],
    4: [(), (), (), ()],
    5: [(), ("(1)",), (), ("(1)",)],
    6: [(), ("(1)",), (), ("(1)",)],
    7: [(), (), (), ()],
    8: [("(1)",), ("(2)",), ("(1)",), ("(2)",)],
}
POWERS = ("sole_voting_power", "shared_voting_power", "sole_dispositive_power", "shared_dispositive_power")


@pytest.fixture(scope="module")
def data(shared: Path) -> bytes:
    return (shared / "seeds" / f"{NAME}.txt").read_bytes()


@pytest.fixture(scope="module")
def label(shared: Path) -> dict:  # type: ignore[type-arg]
    return json.loads((shared / "truth" / "schedule13" / f"{NAME}.json").read_text())["form"]  # type: ignore[no-any-return]


@pytest.fixture(scope="module")
def notes() -> list[Note]:
    return []


@pytest.fixture(scope="module")
def form(data: bytes, notes: list[Note]) -> Schedule13:
    return read_text.read(printed(data, 0, len(data)), notes)


def test_it_is_a_schedule(data: bytes) -> None:
    assert read_text.is_form(printed(data, 0, len(data)))


def test_every_label_is_read(form: Schedule13, label: dict) -> None:  # type: ignore[type-arg]
    read = plain(form)
    assert read["schedule"] == label["schedule"]
    assert read["amendment_number"] == str(label["amendment_number"])
    assert read["issuer"]["name"] == label["issuer"]["name"]
    for field in ("security_title", "cusips", "event_date", "shares_outstanding", "interests"):
        assert read[field] == label[field], field
    assert len(read["reporting_persons"]) == len(label["reporting_persons"]) == 9
    for person, known in zip(read["reporting_persons"], label["reporting_persons"], strict=True):
        assert {field: person[field] for field in known} == known
    assert [item["number"] for item in read["items"]] == label["items_present"]
    assert [{"number": exhibit["number"]} for exhibit in read["exhibits"]] == label["exhibits"]
    assert [{field: one[field] for field in ("person", "by", "title", "date")} for one in read["signatures"]] == label["signatures"]


def test_a_percent_below_one_is_a_bound(form: Schedule13) -> None:
    below = [index for index, person in enumerate(form.reporting_persons) if person.percent_of_class.below == Decimal(1)]
    assert below == [1, 2, 3, 4, 5, 6, 7]
    assert {form.reporting_persons[index].percent_of_class.raw for index in below} == {"Less than 1%"}


def test_every_box_is_a_fact_of_its_own(form: Schedule13, data: bytes) -> None:
    for person in form.reporting_persons:
        boxes = person.group_boxes
        assert (boxes.a.value, boxes.b.value) == (True, False)
        for box in (boxes.a, boxes.b, person.legal_proceedings, person.excludes_certain_shares):
            assert box.start is not None
            assert data[box.start : box.end].startswith(b"<input")
    places = {fact.start for person in form.reporting_persons for fact in (person.group_boxes.a, person.group_boxes.b)}
    assert len(places) == 18


def test_a_box_that_the_rendering_lost_has_no_value(form: Schedule13) -> None:
    assert (form.previously_filed_13g.value, form.previously_filed_13g.state) == (None, "blank")


def test_marks_hang_on_the_figures(form: Schedule13) -> None:
    for index, person in enumerate(form.reporting_persons):
        assert [getattr(person, power).footnotes for power in POWERS] == MARKS[index]
        assert person.aggregate_amount.footnotes == ()


def test_footnotes_stand_under_their_covers(form: Schedule13) -> None:
    assert [(note.person, note.mark) for note in form.footnotes] == [
        (0, "(1)"), (0, "(2)"), (1, "(1)"), (2, "(1)"), (3, "(1)"), (5, "(1)"), (6, "(1)"), (8, "(1)"), (8, "(2)"),
    ]  # fmt: skip
    assert all(str(note.text.value).startswith("Represents ") for note in form.footnotes)
    assert str(form.footnotes[1].text.value).endswith("unless the Issuer first obtains stockholder approval.")
    assert str(form.footnotes[8].text.value).endswith("Philou Ventures, LLC.")


def test_components_of_each_figure(form: Schedule13) -> None:
    for index, person in enumerate(form.reporting_persons):
        read = [(str(part.shares.value), part.held_by.value, part.instrument.value) for part in person.components]
        assert read == COMPONENTS[index], index
    assert form.reporting_persons[0].components[1].description.value == (
        "2,001 shares of Common Stock underlying stock options currently exercisable or exercisable within 60 days"
    )


def test_components_add_up_to_the_powers(form: Schedule13) -> None:
    chair = form.reporting_persons[0]
    shares = [part.shares.known for part in chair.components]
    assert sum(shares[:2]) == chair.sole_voting_power.known
    assert sum(shares[2:]) == chair.shared_voting_power.known
    assert sum(shares) == chair.aggregate_amount.known


def test_the_authorised_person(form: Schedule13) -> None:
    (one,) = form.authorized_persons
    assert one.name.value == "MILTON C. AULT, III"
    assert one.address.text.value == (
        "c/o Ault Capital Management LLC 11411 Southern Highlands Parkway, Suite 330 Las Vegas, NV 89141"
    )
    assert one.phone.value == "(949) 444-5464"


def test_items_have_titles_texts_and_parts(form: Schedule13) -> None:
    assert [(item.number, item.title.value) for item in form.items] == [
        ("1", "Security and Issuer"),
        ("3", "Source and Amount of Funds or Other Consideration"),
        ("5", "Interest in Securities of the Issuer"),
        ("7", "Material to be Filed as Exhibits"),
    ]
    interest = form.items[2]
    assert list(interest.parts) == ["a", "b", "c", "d", "e"]
    assert [len(interest.parts[letter].pieces or ()) for letter in "abc"] == [9, 9, 9]
    assert interest.parts["e"].value == "Not applicable."
    assert str(interest.parts["d"].value).startswith("No person other than the Reporting Persons")
    assert str(form.items[0].text.value).endswith("Las Vegas, Nevada 89141.")


def test_item_5_differs_from_the_cover_where_the_filer_erred(form: Schedule13) -> None:
    last = form.interests[8]
    assert (last.person, last.shared_voting_power.value, form.reporting_persons[8].shared_voting_power.value) == (
        "AULT & COMPANY, INC.",
        Decimal(333326),
        Decimal(333336),
    )
    assert [interest.percent_of_class.below for interest in form.interests[1:8]] == [Decimal(1)] * 7


def test_nothing_is_made_of_what_is_not_there(form: Schedule13, notes: list[Note]) -> None:
    assert form.transactions == () == form.rule_designations == form.institution_types
    assert (form.certification.state, form.five_percent_or_less.state) == ("absent", "absent")
    assert notes == []


def test_every_fact_reads_its_bytes_again(form: Schedule13, data: bytes) -> None:
    facts = list(walk(form))
    assert len([fact for _, fact in facts if fact.value is not None]) > 290
    # emphasis and links inside a long text are markup, which the independent re-reading leaves in
    marked_up = {"items[0].text", "items[3].text"}
    assert [path for path, fact in facts if path not in marked_up and not agrees(data, fact, "markdown")] == []
