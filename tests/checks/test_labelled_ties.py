"""The ties between figures of sentences against hand labels, as `benchmarks/ties.py` counts them."""

import importlib
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

import tieout
from tieout.checks.case import Case


def test_every_labelled_tie_but_one_has_the_right_verdict(shared: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = shared / "truth" / "claims.jsonl"
    if not path.is_file():
        pytest.skip("no hand labels of claims at hand")
    monkeypatch.syspath_prepend(str(Path(__file__).parents[2] / "benchmarks"))
    ties = importlib.import_module("ties")
    texts = {number: data for number, data, _ in ties.wrapped(shared)}
    counts: Counter[str] = Counter()
    for label in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
        number = label["accession_number"]
        data = texts[number] if "narratives" in label["source"] else (shared / label["source"]).read_bytes()
        case: Case[Any] = Case(tieout.read(data, name=number))
        ours = list(ties.evaluated(case))
        broken = [one for one in ours if one.stated and not one.holds]
        assert len(broken) == sum(tie["basis"] == "stated" and tie["verdict"] == "breaks" for tie in label["ties"]), number
        ties.compared(label, case.form.claims, ours, counts, "")
    assert counts["labelled"] == 35
    assert counts["wrong verdict"] == counts["unreadable"] == 0
    # the one left is only suggested: the movements of revenue that a paragraph lists, if it lists all
    assert counts["right"] >= 34
