"""`tieout check` over an original and its amendment."""

import io
import json
import tarfile
from pathlib import Path
from typing import Any

import pytest

from checking import insider, row, submission
from tieout.cli.main import main

ORIGINAL = insider(row())
AMENDMENT = insider(row(shares="120"), document_type="4/A", date_of_original_submission="2024-05-24")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an original of a header, and its amendment without one."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "200")
    Path("folder").mkdir()
    Path("folder/amendment.xml").write_bytes(AMENDMENT)
    Path("folder/original.txt").write_bytes(submission(ORIGINAL))
    return tmp_path


def run(capfd: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as left:
        main(["check", "--no-config", *map(str, arguments)])
    out, err = capfd.readouterr()
    return int(left.value.code or 0), out, err


def found(out: str) -> list[tuple[str, str]]:
    return [(one["source"]["name"], one["code"]) for one in map(json.loads, out.splitlines())]


BOTH: list[tuple[Any, ...]] = [
    ("folder",),
    ("folder/original.txt", "folder/amendment.xml"),
    ("folder", "--jobs", "2"),
    ("folder/*",),
    ("folder", "folder"),  # given twice
]


@pytest.mark.parametrize("given", BOTH)
def test_an_amendment_is_held_against_its_original(given: tuple[Any, ...], capfd: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capfd, *given, "--select", "LK", "--fail-on", "warning")
    assert (code, found(out)) == (1, [("folder/amendment.xml", "LK302")])


def test_one_filing_alone_has_no_pair(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(capfd, "folder/amendment.xml", "--select", "LK") == (0, "", "")


def test_in_an_archive(capfd: pytest.CaptureFixture[str]) -> None:
    with tarfile.open("both.tar.gz", "w:gz") as archive:
        archive.add("folder")
    _, out, _ = run(capfd, "both.tar.gz", "--select", "LK")
    assert [code for _, code in found(out)] == ["LK302"]


def test_standard_input_is_not_read_again(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(AMENDMENT)))
    assert run(capfd, "folder/original.txt", "-", "--select", "LK") == (0, "", "")


def test_rules_that_are_not_chosen_pair_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(capfd, "folder", "--ignore", "LK", "--select", "IN206,LK") == (0, "", "")


def test_the_summary_counts_each_filing_once(capfd: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capfd, "folder", "--select", "LK", "--format", "table")
    assert "warning[LK302] changed-by-amendment: other than in 0001999001-24-000042, filed Friday 2024-05-24: shares" in out
    assert out.endswith("2 filings checked: 1 warning; 0 hold, 0 cannot be told\n")


def test_a_known_finding_of_a_pair_stays_known(capfd: pytest.CaptureFixture[str]) -> None:
    run(capfd, "folder", "--select", "LK", "--write-baseline", "known.json")
    assert run(capfd, "folder", "--select", "LK", "--baseline", "known.json", "--fail-on", "note") == (
        0,
        "",
        "1 known finding not shown\n",
    )


def test_sarif_names_a_file_once(capfd: pytest.CaptureFixture[str]) -> None:
    Path("folder/amendment.xml").write_bytes(AMENDMENT.replace(b"<value>120</value>", b"<value>-120</value>"))
    (whole,) = json.loads(run(capfd, "folder", "--select", "LK,IN206", "--format", "sarif")[1])["runs"]
    assert sorted(one["ruleId"] for one in whole["results"]) == ["IN206", "LK302"]
    assert [one["location"]["uri"] for one in whole["artifacts"]] == ["folder/amendment.xml"]
