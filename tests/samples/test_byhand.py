"""Filings typed by hand, one trouble each, against values typed by hand; and the same filings out of archives, cut, and recoded.

`*.expected.json`: `values` holds every fact of the form that has a value, by its path; `states` why some others have none;
`notes` the codes of the reader's notes.
"""

import gzip
import io
import json
import tarfile
import zipfile
from pathlib import Path
from typing import Any

import pytest

import tieout
from places import agrees
from tieout.facts import plain, walk

HERE = Path(__file__).parent / "byhand"
SAMPLES = sorted(path for path in HERE.iterdir() if path.suffix != ".json")
samples = pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
ONE = HERE / "13g-mixed-boxes.html"


def expected(sample: Path) -> dict[str, Any]:
    wanted: dict[str, Any] = json.loads(sample.with_name(f"{sample.stem}.expected.json").read_text("utf-8"))
    return wanted


def values(filing: tieout.Filing[Any]) -> dict[str, Any]:
    return {path: plain(fact.value) for path, fact in walk(filing.form) if fact.value is not None}


@samples
def test_the_values_typed_beside_it_and_no_others(sample: Path) -> None:
    assert values(tieout.read(sample, prose=False)) == expected(sample)["values"]


@samples
def test_what_has_no_value_says_why(sample: Path) -> None:
    filing, wanted = tieout.read(sample, prose=False), expected(sample)
    states = {path: fact.state for path, fact in walk(filing.form) if path in wanted["states"]}
    assert states == wanted["states"]
    assert [note.code for note in filing.notes] == wanted["notes"]


@samples
def test_every_fact_reads_again_at_its_place(sample: Path) -> None:
    filing = tieout.read(sample, prose=False)
    rendering = "plain" if sample.name.startswith("13") and sample.suffix == ".txt" else "html"
    assert [path for path, fact in filing.facts() if not agrees(filing.data_behind(fact), fact, rendering)] == []


def test_marks_hang_on_the_facts_they_follow() -> None:
    marked = {path: fact.footnotes for path, fact in walk(tieout.read(HERE / "form4-cp1252.xml").form) if fact.footnotes}
    assert marked == {
        "non_derivative[0].transaction_date": ("F2",),
        "non_derivative[0].transaction_code": ("F1", "F2"),
        "non_derivative[0].price_per_share": ("F1",),
    }


def zipped(data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("13g.html", data)
    return out.getvalue()


def tarred(data: bytes) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as archive:
        member = tarfile.TarInfo("13g.html")
        member.size = len(data)
        archive.addfile(member, io.BytesIO(data))
    return out.getvalue()


@pytest.mark.parametrize(
    ("pack", "name", "called"),
    [(gzip.compress, "13g.html.gz", "13g.html"), (zipped, "a.zip", "a.zip!13g.html"), (tarred, "a.tar.gz", "a.tar.gz!13g.html")],
)
def test_an_archive_gives_the_filing_and_the_hash_of_its_member(pack: Any, name: str, called: str, tmp_path: Path) -> None:
    data = ONE.read_bytes()
    (tmp_path / name).write_bytes(pack(data))
    filing = tieout.read(tmp_path / name)
    assert values(filing) == expected(ONE)["values"]
    assert filing.source.sha256 == tieout.read(ONE).source.sha256
    assert filing.source.name.endswith(called)


def test_cut_anywhere_it_reads_what_is_there_and_invents_nothing() -> None:
    data = (HERE / "form5-cut.txt").read_bytes()
    whole = expected(HERE / "form5-cut.txt")["values"]
    for end in range(len(data), data.index(b"<documentType>"), -7):
        found = values(tieout.read(data[:end]))
        assert {path: value for path, value in found.items() if whole.get(path) != value} == {}


def test_the_same_print_in_cp1252_and_utf8_gives_the_same_values() -> None:
    text = (HERE / "13d-powers-in-one-cell.htm").read_text("utf-8").replace("Pomfret Salvage", "Brûlerie d’Orval")
    one, other = (values(tieout.read(text.encode(code))) for code in ("cp1252", "utf-8"))
    assert one == other
    assert one["issuer.name"] == "Brûlerie d’Orval Ltd."
