"""Whole outputs of the command line, as golden files: read the diff line by line, then `pytest --update`."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from tieout.cli.main import commands

SAMPLES = Path(__file__).parents[1] / "samples"
GOLDEN = SAMPLES / "golden"
FILES = (
    "byhand/13g-blank-nil-none.txt",
    "byhand/form4-cp1252.xml",
    "form12b25/04_typewriter.txt",
    "generated/13d-nine-persons.md",
    "generated/form4-options.html",
    "generated/form4-trades.agent.xml",
)
files = pytest.mark.parametrize("file", FILES)


def printed(arguments: list[str], monkeypatch: pytest.MonkeyPatch) -> str:
    """Standard output, run where the samples lie, 80 columns wide."""
    monkeypatch.chdir(SAMPLES)
    monkeypatch.delenv("COLUMNS", raising=False)
    result = CliRunner().invoke(commands, arguments, prog_name="tieout", catch_exceptions=False)
    assert result.exit_code == 0
    return result.stdout


def compare(text: str, name: str, update: bool) -> None:
    golden = GOLDEN / name
    if update:
        GOLDEN.mkdir(exist_ok=True)
        golden.write_text(text, "utf-8")
    assert text == golden.read_text("utf-8")


@files
def test_read_as_json_lines(file: str, monkeypatch: pytest.MonkeyPatch, update: bool) -> None:
    text = printed(["read", file, "--format", "jsonl"], monkeypatch)
    assert text.count("\n") == 1
    assert json.loads(text)["source"]["name"] == file
    compare(text, Path(file).name + ".jsonl", update)


@files
def test_show_as_a_page(file: str, monkeypatch: pytest.MonkeyPatch, update: bool) -> None:
    text = printed(["show", file], monkeypatch)
    assert max(map(len, text.splitlines())) <= 80
    compare("\n".join(map(str.rstrip, text.splitlines())) + "\n", Path(file).name + ".page.txt", update)


def test_every_golden_file_belongs_to_a_sample() -> None:
    wanted = {Path(file).name + end for file in FILES for end in (".jsonl", ".page.txt")}
    assert {path.name for path in GOLDEN.iterdir()} == wanted
