"""Schedules 13D and 13G of 1993-2024 in the layouts that filers used, typed by hand, against values typed by hand.

`*.expected.json`: each field of the form as its plain value, tables as rows in the order of the columns below; what is not
there has no value. `notes`: the codes of the reader's notes.
"""

import json
from pathlib import Path
from typing import Any

import pytest

import tieout
from places import agrees
from tieout.facts import plain

HERE = Path(__file__).parent / "layouts"
SAMPLES = sorted(path for path in HERE.iterdir() if path.suffix != ".json")
samples = pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
POWERS = ["sole_voting_power", "shared_voting_power", "sole_dispositive_power", "shared_dispositive_power"]
TABLES = {
    "reporting_persons": [
        "name", "group", "source_of_funds", "legal_proceedings", "citizenship", *POWERS, "aggregate_amount",
        "excludes_certain_shares", "percent_of_class", "person_types",
    ],
    "interests": ["person", "aggregate_amount", "percent_of_class", *POWERS],
    "signatures": ["person", "by", "title", "date"],
    "exhibits": ["number", "title"],
    "components": ["shares", "held_by", "instrument"],
    "transactions": ["person", "date", "acquired_disposed", "shares", "price_per_share"],
}  # fmt: skip
LONG = ("background", "claims", "footnotes", "certification")  # read and tested elsewhere


def pruned(value: Any) -> Any:
    """A tree of values without those that are none; entries of a list stay, since their number tells something."""
    if isinstance(value, dict):
        return {key: one for key, told in value.items() if (one := pruned(told)) not in (None, [], {})}
    return [pruned(one) for one in value if one is not None] if isinstance(value, list) else value


def told(filing: tieout.Filing[Any]) -> dict[str, Any]:
    """The form as the expectations are typed."""
    form = plain(filing.form)
    form["components"] = [one for person in form["reporting_persons"] for one in person["components"]]
    form["items"] = [item["number"] for item in form["items"]]
    for table, columns in TABLES.items():
        form[table] = [
            [pruned(row[column]) or (row[column] if row[column] is False else None) for column in columns] for row in form[table]
        ]
    rows = {table: form.pop(table) for table in TABLES}
    made = pruned({key: value for key, value in form.items() if key not in LONG})
    return {**made, **{table: rows[table] for table in TABLES if rows[table]}}


@samples
def test_the_values_typed_beside_it_and_no_others(sample: Path) -> None:
    wanted = json.loads(sample.with_name(f"{sample.stem}.expected.json").read_text("utf-8"))
    filing = tieout.read(sample, prose=False)
    notes = wanted.pop("notes", [])
    assert told(filing) == wanted
    assert [note.code for note in filing.notes] == notes


@samples
def test_every_fact_reads_again_at_its_place(sample: Path) -> None:
    filing = tieout.read(sample, prose=False)
    rendering = "plain" if sample.suffix == ".txt" else "html"
    assert [path for path, fact in filing.facts() if not agrees(filing.data_behind(fact), fact, rendering)] == []
