"""Every real filing beside the project: read without a bug, and every fact found again at its place."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from places import agrees
from tieout import markup
from tieout.errors import TieoutError
from tieout.facts import Fact
from tieout.reading import Filing, read_many

FOLDERS = ("submissions", "ownership", "schedule13", "other", "late", "index", "feeds", "schemas", "datasets")
# What a rendering puts between words that is no print: page breaks of EDGAR's text, emphasis and links of Markdown
SIGNS = {"plain": re.compile(rb"<PAGE>"), "markdown": re.compile(rb"\*\*|[\[\]]|\((?:#|https?:)[^()\s]*\)")}


def of_envelope(path: str) -> bool:
    """Whether a fact stands in the envelope; what an exhibit calls itself stands in its document."""
    return path.startswith("header.") or (path.startswith("documents[") and not path.endswith((".number", ".title")))


def rendering(filing: Filing[Any], path: str, fact: Fact[Any], data: bytes) -> str:
    """In what rendering a fact stands: the header's is plain, the form's that of its document."""
    if of_envelope(path):
        return "plain"
    if fact.within:
        return markup.rendering(data, 0, len(data)) or "plain"
    start, end = next(
        ((one.start, one.end) for one in filing.submission.documents if one.start <= (fact.start or 0) <= one.end), (0, len(data))
    )
    return markup.rendering(data, start, end) or "plain"


def astray(filing: Filing[Any]) -> Iterator[str]:
    """The facts that their bytes do not give again."""
    known: dict[tuple[object, int], str] = {}
    for path, fact in filing.facts():
        if fact.start is None or fact.end is None:
            if fact.raw is not None or fact.value is not None:
                yield f"{filing.source.name}: {path} has no place"
            continue
        data = filing.data_behind(fact)
        inside = sum(one.start <= fact.start for one in filing.submission.documents)
        key = (fact.within, -1 if of_envelope(path) else inside)
        if key not in known:
            known[key] = rendering(filing, path, fact, data)
        kind = known[key]
        if agrees(data, fact, kind):
            continue
        if kind in SIGNS and fact.raw is not None:  # the same with the signs taken off
            clean = SIGNS[kind].sub(b"", data[fact.start : fact.end])
            if agrees(clean, Fact(None, SIGNS[kind].sub(b"", fact.raw.encode()).decode(), 0, len(clean)), kind):
                continue
        yield f"{filing.source.name}: {path}: {fact.raw!r:.80} is not {data[fact.start : fact.end]!r:.80}"


@pytest.mark.parametrize("folder", ["seeds", *(f"corpus/{name}" for name in FOLDERS)])
def test_every_file_is_read_or_refused_and_every_fact_stands_at_its_place(shared: Path, folder: str) -> None:
    seen = 0
    wrong: list[str] = []
    for result in read_many([shared / folder]):
        seen += 1
        if isinstance(result, TieoutError):
            assert len(str(result).splitlines()) == 1
            continue
        wrong += astray(result)
        msgspec.json.decode(result.to_json())
    assert seen == sum(1 for path in (shared / folder).rglob("*") if path.is_file())
    assert wrong == []


def test_every_seed_is_read_with_its_form(shared: Path) -> None:
    read = [result for result in read_many([shared / "seeds"]) if isinstance(result, Filing)]
    assert sorted((one.family, one.form_type) for one in read) == [
        ("form12b25", "NT 10-Q"),
        ("form345", "4"),
        ("schedule13", "SC 13D/A"),
    ]


def test_a_fact_that_lies_about_its_place_is_caught(shared: Path) -> None:
    filing = next(one for one in read_many([shared / "seeds"]) if isinstance(one, Filing) and one.family == "form345")
    name = filing.form.issuer.name
    moved = msgspec.structs.replace(name, start=name.start + 1)
    form = msgspec.structs.replace(filing.form, issuer=msgspec.structs.replace(filing.form.issuer, name=moved))
    assert [line.split(": ")[1] for line in astray(msgspec.structs.replace(filing, form=form))] == ["issuer.name"]
