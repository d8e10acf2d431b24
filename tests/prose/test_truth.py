"""The figures of real notices against hand labels: the halves are counted apart, as `benchmarks/accuracy_claims.py` prints them."""

import json
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

import tieout
from places import agrees
from tieout.facts import walk
from tieout.prose import Claim, claims, text_of

NUMBERS = ("value", "value_to", "prior_value", "change", "change_to", "percent", "percent_to")


@pytest.fixture(scope="module")
def labels(shared: Path) -> list[dict[str, Any]]:
    path = shared / "truth" / "claims.jsonl"
    if not path.is_file():
        pytest.skip("no hand labels of claims at hand")
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def narratives(shared: Path) -> dict[str, str]:
    path = shared / "corpus" / "late" / "nt_part3_narratives.jsonl"
    if not path.is_file():
        pytest.skip("no narratives at hand")
    return {one["accession_number"]: one["narrative"] for one in map(json.loads, path.read_text(encoding="utf-8").splitlines())}


def numbers(found: list[dict[str, Any]] | tuple[Claim, ...]) -> list[tuple[str, Decimal]]:
    made: list[tuple[str, Decimal]] = []
    for claim in found:
        for field in NUMBERS:
            value = claim[field] if isinstance(claim, dict) else getattr(getattr(claim, field), "value", None)
            made += [] if value is None else [(field, Decimal(value))]
    return made


def test_a_text_without_a_figure_gives_no_claim(labels: list[dict[str, Any]], narratives: dict[str, str]) -> None:
    silent = [one["accession_number"] for one in labels if not one["claims"]]
    assert len(silent) > 100
    assert [number for number in silent if claims(text_of(narratives[number]), "III")] == []


@pytest.mark.parametrize(("half", "least"), [(0, 1.0), (1, 0.95)])
def test_figures_are_found_in_their_fields(
    labels: list[dict[str, Any]], narratives: dict[str, str], half: int, least: float
) -> None:
    """Half 0 is what the grammar was written on, half 1 was only counted."""
    found = wanted = 0
    for label in labels:
        number = label["accession_number"]
        if number in narratives and int(sha256(number.encode()).hexdigest(), 16) % 2 == half:
            mine = numbers(claims(text_of(narratives[number]), "III"))
            for one in numbers(label["claims"]):
                wanted += 1
                if one in mine:
                    mine.remove(one)
                    found += 1
    assert wanted > 20
    assert found / wanted >= least


def test_the_seed_says_what_its_labels_say(labels: list[dict[str, Any]], shared: Path) -> None:
    label = next(one for one in labels if one["source"].startswith("seeds/"))
    filing = tieout.read(shared / label["source"])
    data = filing.source.data
    assert numbers(filing.form.claims) == numbers(label["claims"])
    assert [claim.measure for claim in filing.form.claims] == [one["measure"] for one in label["claims"]]
    assert [claim.direction for claim in filing.form.claims] == [one["direction"] for one in label["claims"]]
    for claim, one in zip(filing.form.claims, label["claims"], strict=True):
        assert claim.in_ == "IV"
        assert claim.value is None or claim.value.raw == one["raw"]["value"]
        assert [path for path, fact in walk(claim) if not agrees(data, fact)] == []


def test_every_narrative_is_read_and_every_place_reads_again(narratives: dict[str, str]) -> None:
    for narrative in narratives.values():
        data = narrative.encode()
        for claim in claims(text_of(narrative), "III"):
            assert [path for path, fact in walk(claim) if not agrees(data, fact, "plain")] == []
