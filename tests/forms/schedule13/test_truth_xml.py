"""The XML schedules against labels made by hand, field by field."""

import json
from pathlib import Path
from typing import Any

import pytest

from tieout.facts import plain
from tieout.forms.schedule13 import read_xml

PERSON = (
    "name",
    "group",
    "source_of_funds",
    "citizenship",
    "sole_voting_power",
    "shared_voting_power",
    "sole_dispositive_power",
    "shared_dispositive_power",
    "aggregate_amount",
    "percent_of_class",
    "person_types",
    "legal_proceedings",
    "excludes_certain_shares",
)
SIGNATURE = ("person", "by", "title", "date")
WHOLE = ("schedule", "security_title", "cusips", "event_date")
# `interests` and `shares_outstanding` that stand in prose only are claims of the text, which the XML does not part into
# elements: Item 5 of every 13D, and the base of a percent anywhere.
STRUCTURED_INTERESTS = "13G"
IN_PROSE = {"SCHEDULE-13G__noacc__a1d9643b"}  # Item 4(a) is a paragraph; its figure is no text of an element


def labels(shared: Path) -> list[tuple[str, dict[str, Any]]]:
    files = sorted((shared / "truth" / "schedule13").glob("SCHEDULE-*.json"))
    return [(path.stem, json.loads(path.read_text())) for path in files]


def labelled(form: dict[str, Any]) -> dict[str, Any]:
    """The form in the shape of the labels, whose convention is null for a list that the schedule does not have."""
    g = form["schedule"] == "13G"
    persons = [{name: person[name] for name in PERSON} for person in form["reporting_persons"]]
    for person in persons:
        person["source_of_funds"] = None if g else person["source_of_funds"]
    number = form["amendment_number"]
    return {
        **{name: form[name] for name in WHOLE},
        "amendment_number": int(number) if number else None,  # labelled as a number; the contract has text
        "issuer": {"name": form["issuer"]["name"]},
        "rule_designations": form["rule_designations"] if g else None,
        "reporting_persons": persons,
        "items_present": [item["number"] for item in form["items"]],
        "exhibits": [{"number": exhibit["number"]} for exhibit in form["exhibits"]],
        "signatures": [{name: signature[name] for name in SIGNATURE} for signature in form["signatures"]],
    }


def test_every_labelled_field_of_every_file_is_equal(shared: Path) -> None:
    files = labels(shared)
    assert len(files) == 6
    for name, label in files:
        data = (shared / label["path"]).read_bytes()
        form = labelled(plain(read_xml.read(data, 0, len(data), [])))
        for field, value in form.items():
            assert value == label["form"][field], (name, field)


def test_interests_that_stand_in_elements_are_equal(shared: Path) -> None:
    compared = 0
    for name, label in labels(shared):
        if label["form"]["schedule"] != STRUCTURED_INTERESTS or name in IN_PROSE:
            continue
        data = (shared / label["path"]).read_bytes()
        assert plain(read_xml.read(data, 0, len(data), []).interests) == label["form"]["interests"], name
        compared += 1
    assert compared == 2


def test_the_comparison_catches_a_planted_error(shared: Path) -> None:
    _, label = labels(shared)[0]
    data = (shared / label["path"]).read_bytes().replace(b"60.4", b"60.5", 1)
    form = labelled(plain(read_xml.read(data, 0, len(data), [])))
    with pytest.raises(AssertionError):
        assert form["reporting_persons"] == label["form"]["reporting_persons"]
