"""Forms 3, 4 and 5 in the layouts of paper, written here (no real document of the kind is behind them), against values typed by hand.

`*.expected.json`: `values` holds every fact that has a value, by its path; `states` why some others have none; `marks` the
footnotes on each fact that has any; `kinds` of the rows, Table I first; `notes` the codes of the reader's notes.
"""

import json
from pathlib import Path
from typing import Any

import pytest

import tieout
from places import agrees
from tieout.facts import plain, walk

HERE = Path(__file__).parent / "legacy345"
SAMPLES = sorted(path for path in HERE.iterdir() if path.suffix != ".json")
samples = pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)


def expected(sample: Path) -> dict[str, Any]:
    wanted: dict[str, Any] = json.loads(sample.with_name(f"{sample.stem}.expected.json").read_text("utf-8"))
    return wanted


@samples
def test_the_values_typed_beside_it_and_no_others(sample: Path) -> None:
    filing = tieout.read(sample, prose=False)
    assert filing.family == "form345"
    found = {path: plain(fact.value) for path, fact in walk(filing.form) if fact.value is not None}
    assert found == expected(sample)["values"]


@samples
def test_what_has_no_value_says_why(sample: Path) -> None:
    filing, wanted = tieout.read(sample, prose=False), expected(sample)
    states = {path: fact.state for path, fact in walk(filing.form) if path in wanted["states"]}
    assert states == wanted["states"]
    assert [note.code for note in filing.notes] == wanted["notes"]


@samples
def test_marks_and_kinds(sample: Path) -> None:
    filing, wanted = tieout.read(sample, prose=False), expected(sample)
    assert {path: list(fact.footnotes) for path, fact in walk(filing.form) if fact.footnotes} == wanted["marks"]
    assert [row.kind for row in (*filing.form.non_derivative, *filing.form.derivative)] == wanted["kinds"]


@samples
def test_every_fact_reads_again_at_its_place(sample: Path) -> None:
    filing = tieout.read(sample, prose=False)
    rendering = "plain" if sample.suffix == ".txt" else "html"
    assert [path for path, fact in filing.facts() if not agrees(filing.data_behind(fact), fact, rendering)] == []
    assert all(note.start is None or 0 <= note.start <= (note.end or 0) <= len(filing.source.data) for note in filing.notes)
