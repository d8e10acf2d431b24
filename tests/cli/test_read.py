import csv
import gzip
import io
import re
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path
from typing import Any

import msgspec
import pytest

from tieout import workers
from tieout.cli.main import main

GENERATED = Path(__file__).parent.parent / "samples" / "generated"
FORM4 = GENERATED / "form4-trades.xml"


def run(capfd: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as left:
        main([str(argument) for argument in arguments])
    out, err = capfd.readouterr()
    return int(left.value.code or 0), out, err


def names(out: str) -> list[str]:
    return [msgspec.json.decode(line)["source"]["name"] for line in out.splitlines()]


def test_into_a_pipe_each_filing_is_a_line_of_json(capfd: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capfd, "read", FORM4, GENERATED / "form4-trades.submission.txt")
    assert (code, err) == (0, "")
    bare, whole = (msgspec.json.decode(line) for line in out.splitlines())
    assert bare["header"] is None
    name = bare["form"]["issuer"]["name"]
    assert (name["value"], FORM4.read_bytes()[name["start"] : name["end"]]) == ("Brindle Foundry Corp", b"Brindle Foundry Corp")
    assert whole["header"]["accession_number"]["value"] == "0001999001-24-000042"
    assert list(whole) == ["source", "form_type", "header", "documents", "family", "form", "notes"]


def test_json_is_an_array_also_of_none(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert [one["form_type"] for one in msgspec.json.decode(run(capfd, "read", "--format", "json", FORM4, FORM4)[1])] == ["4", "4"]
    code, out, err = run(capfd, "read", "--format", "json", tmp_path)
    assert (code, msgspec.json.decode(out)) == (3, [])
    assert err == (
        f"tieout: {tmp_path}: no file to read is in it (hidden files and links to folders are passed over); "
        "give a filing, or a folder or an archive that holds filings\n"
    )


@pytest.mark.parametrize("command", ["read", "check", "show", "due"])
def test_what_holds_no_file_is_no_success(command: str, capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "in" / "deep").mkdir(parents=True)
    (tmp_path / "in" / ".hidden").write_bytes(FORM4.read_bytes())
    with zipfile.ZipFile(tmp_path / "none.zip", "w"):
        pass
    for name in ("in", "none.zip"):
        code, _, err = run(capfd, command, tmp_path / name)
        assert code == 3
        assert f"{name}: no file to read is in it" in err


def test_an_empty_folder_among_others_is_named_and_they_go_on(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, out, err = run(capfd, "read", tmp_path, FORM4)
    assert (code, names(out)) == (3, [str(FORM4)])
    assert err.count("no file to read is in it") == 1


def test_plain_gives_values_alone(capfd: pytest.CaptureFixture[str]) -> None:
    printed = msgspec.json.decode(run(capfd, "read", "--plain", FORM4)[1])
    assert printed["form"]["issuer"]["name"] == "Brindle Foundry Corp"
    assert printed["form"]["issuer"]["foreign_trading_symbol"] is None
    code, _, err = run(capfd, "read", "--plain", "--format", "csv", FORM4)
    assert code == 2
    assert "--plain goes with --format json or jsonl, not csv" in err


def test_csv_is_a_row_a_fact(capfd: pytest.CaptureFixture[str]) -> None:
    rows = list(csv.reader(io.StringIO(run(capfd, "read", "--format", "csv", FORM4)[1])))
    assert rows[0] == ["source", "path", "value", "raw", "start", "end", "footnotes"]
    found = {row[1]: row for row in rows[1:]}
    _, _, value, raw, start, end, marks = found["issuer.name"]
    assert (value, raw, marks) == ("Brindle Foundry Corp", "Brindle Foundry Corp", "")
    assert FORM4.read_bytes()[int(start) : int(end)] == b"Brindle Foundry Corp"
    assert all(row[4] for row in rows[1:])


def test_the_table_has_a_line_a_filing(capfd: pytest.CaptureFixture[str]) -> None:
    head, line = run(capfd, "read", "--format", "table", FORM4)[1].splitlines()
    assert head.split() == ["FORM", "DATE", "ISSUER", "FILED", "BY", "FACTS"]
    assert line.split("  ")[0] == "4"
    assert "Brindle Foundry Corp" in line
    assert len(line) <= 80


def test_output_goes_to_a_file_but_never_over_an_input(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    given, out = tmp_path / "a.xml", tmp_path / "out.jsonl"
    given.write_bytes(FORM4.read_bytes())
    assert run(capfd, "read", given, "-o", out) == (0, "", "")
    assert names(out.read_text()) == [str(given)]
    code, _, err = run(capfd, "read", given, "-o", given)
    assert (code, "is also an input" in err) == (2, True)
    assert given.read_bytes() == FORM4.read_bytes()
    assert run(capfd, "read", given, "-o", tmp_path / "no" / "where")[0] == 2


def test_folders_patterns_and_archives_are_opened_in_order(
    capfd: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("day").mkdir()
    for name in ("b.xml", "a.xml", ".hidden"):
        Path("day", name).write_bytes(FORM4.read_bytes())
    Path("z.xml.gz").write_bytes(gzip.compress(FORM4.read_bytes()))
    with tarfile.open("x.tar.gz", "w:gz") as archive:
        archive.add("day/b.xml", "in/b.xml")
    assert names(run(capfd, "read", "z.xml.gz", "day", "*.tar.gz", "day/[b]*")[1]) == [
        "z.xml.gz!z.xml",
        "day/a.xml",
        "day/b.xml",
        "x.tar.gz!in/b.xml",
        "day/b.xml",
    ]
    assert run(capfd, "read", "none*.xml")[0] == 5


@pytest.mark.parametrize("form", ["json", "jsonl", "csv", "table"])
def test_two_processes_print_the_same_as_one(capfd: pytest.CaptureFixture[str], tmp_path: Path, form: str) -> None:
    (tmp_path / "bad.txt").write_bytes(b"\0")
    arguments = ("--format", form, GENERATED, tmp_path, GENERATED, GENERATED)
    alone = run(capfd, "read", *arguments)
    assert alone[0] == 3
    assert run(capfd, "read", "--jobs", "2", *arguments) == alone
    assert 3 * len(list(GENERATED.iterdir())) + 1 > workers.BATCH_FILES  # more than one batch travelled


def process(*arguments: str, **options: Any) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", "tieout", *arguments], capture_output=True, timeout=60, **options)


def test_standard_input_is_a_dash() -> None:
    done = process("read", "-", input=FORM4.read_bytes())
    assert (done.returncode, done.stderr) == (0, b"")
    assert names(done.stdout.decode()) == ["-"]
    assert process("read", "-", input=b"").returncode == 3


def test_a_reader_that_leaves_ends_the_command_silently() -> None:
    files = [str(GENERATED)] * 20
    command = subprocess.Popen([sys.executable, "-m", "tieout", "read", *files], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert command.stdout is not None
    assert command.stderr is not None
    assert command.stdout.readline().startswith(b'{"source"')
    command.stdout.close()
    assert command.stderr.read() == b""
    assert command.wait(30) == 0
    command.stderr.close()


def test_the_file_that_is_written_is_not_read_though_its_folder_is(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_bytes(Path(FORM4).read_bytes())
    for _ in range(2):  # the second time it is there before the walk begins
        code, _, err = run(capfd, "read", str(tmp_path), "-o", str(tmp_path / "facts.jsonl"))
        assert (code, err) == (0, "")
        assert len((tmp_path / "facts.jsonl").read_text().splitlines()) == 1


def test_no_cell_of_csv_is_a_formula(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    data = Path(FORM4).read_bytes()
    for hostile in (b"=HYPERLINK(1)", b"@SUM(1)", b"-2+3+cmd|x", b"+1"):
        changed = re.sub(rb"<rptOwnerName>[^<]*", b"<rptOwnerName>" + hostile, data)
        (tmp_path / "a.xml").write_bytes(changed)
        rows = list(csv.reader(io.StringIO(run(capfd, "read", "--format", "csv", str(tmp_path / "a.xml"))[1])))
        name = next(row for row in rows if row[1] == "reporting_owners[0].name")
        assert name[2] == name[3] == "'" + hostile.decode()
    changed = re.sub(rb"<rptOwnerName>[^<]*", b"<rptOwnerName>- 99.1 Agreement", data)
    (tmp_path / "a.xml").write_bytes(changed)
    assert ",- 99.1 Agreement," in run(capfd, "read", "--format", "csv", str(tmp_path / "a.xml"))[1]
