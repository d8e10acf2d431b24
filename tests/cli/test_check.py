import io
import json
import re
import shutil
from pathlib import Path

import pytest

from checking import insider, row, submission
from tieout.cli.codes import complete_codes
from tieout.cli.main import main

DRAFT = Path(__file__).parents[1] / "samples" / "checks" / "form4-draft.xml"
CLEAN = Path(__file__).parents[1] / "samples" / "generated" / "form4-trades.xml"
SELECT = ("--select", "IN206,IN103")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder without settings, with a draft that breaks two rules and a clean filing."""
    monkeypatch.chdir(tmp_path)
    for name in ("COLUMNS", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    shutil.copy(DRAFT, "draft.xml")
    shutil.copy(CLEAN, "clean.xml")
    return tmp_path


def run(capfd: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as left:
        main(["check", *map(str, arguments)])
    out, err = capfd.readouterr()
    return int(left.value.code or 0), out, err


def test_into_a_pipe_each_finding_is_a_line_of_json(capfd: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capfd, "clean.xml", "draft.xml", *SELECT)
    assert (code, err) == (1, "")
    first, second = map(json.loads, out.splitlines())
    assert list(first) == [
        "source", "accession_number", "form_type", "code", "name", "weight", "message", "expected", "at", "cites",
    ]  # fmt: skip
    assert (first["code"], first["source"]["name"], first["at"][0]["raw"]) == ("IN206", "draft.xml", "-500")
    assert list(first["at"][0]) == ["path", "raw", "start", "end", "line", "column"]
    assert [spot["raw"] for spot in second["at"]] == ["I", ""]


def test_json_is_one_array_also_of_none(capfd: pytest.CaptureFixture[str]) -> None:
    assert [one["code"] for one in json.loads(run(capfd, "draft.xml", "draft.xml", *SELECT, "--format", "json")[1])] == [
        "IN206", "IN103", "IN206", "IN103",
    ]  # fmt: skip
    assert json.loads(run(capfd, "clean.xml", *SELECT, "--format", "json")[1]) == []


def test_the_table_reads_like_a_compiler(capfd: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capfd, "draft.xml", *SELECT, "--format", "table")
    assert (code, err) == (1, "")
    assert out == (
        "error[IN206] negative-shares: -500 is below zero\n"
        "    --> draft.xml:39:18 non_derivative[0].shares\n"
        "   38 │ <transactionShares>\n"
        "   39 │   <value>-500</value>\n"
        "      │          ^^^^\n"
        "     = expected: 500\n"
        "     = law:      Form 4, Table I, columns 4 and 5; Form 4, Table II, columns 5\n"
        "                 and 9\n"
        "\n"
        "error[IN103] indirect-without-nature: held indirectly, but by whom is not said\n"
        "    --> draft.xml:57:43 non_derivative[1].direct_or_indirect\n"
        "        58:35 non_derivative[1].nature_of_ownership (nothing stands there)\n"
        "   56 │ <ownershipNature>\n"
        "   57 │   <directOrIndirectOwnership><value>I</value></directOrIndirectOwnershi…\n"
        "      │                                     ^\n"
        "   58 │   <natureOfOwnership><value></value></natureOfOwnership>\n"
        "      │                             ^\n"
        "     = expected: the nature of ownership\n"
        "     = law:      Form 4, Table I, column 7; Form 4, Table II, column 11; Form 4,\n"
        "                 General Instruction 4(b)(iv)\n"
        "\n"
        "1 filing checked: 2 errors; 1 holds, 0 cannot be told\n"
    )


def test_nothing_breaks(capfd: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capfd, "clean.xml", *SELECT, "--format", "table")
    assert code == 0
    assert re.fullmatch(r"1 filing checked: nothing breaks; \d+ hold, \d+ cannot be told\n", out)


def test_the_summary_fits_and_says_when_nothing_was_checked(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("bad.txt").write_text("hello")
    code, out, _ = run(capfd, "bad.txt", "--format", "table")
    assert (code, out) == (3, "no filing checked (1 cannot be read)\n")
    monkeypatch.setenv("COLUMNS", "60")
    last = run(capfd, *["draft.xml"] * 4, *["bad.txt"] * 2, *SELECT, "--format", "table")[1].splitlines()[-2:]
    assert last == ["4 filings checked (2 more cannot be read): 8 errors;", "4 hold, 0 cannot be told"]


def test_colours_where_they_are_forced(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    out = run(capfd, "draft.xml", *SELECT, "--format", "table")[1]
    assert "\x1b[1;31merror[IN206]\x1b[0m" in out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in run(capfd, "draft.xml", *SELECT, "--format", "table")[1]


@pytest.mark.parametrize("form", ["table", "jsonl", "github", "sarif", "json"])
def test_no_control_character_of_a_filing_or_its_name_is_printed(capfd: pytest.CaptureFixture[str], form: str) -> None:
    data = insider(row(direct_or_indirect="I", nature_of_ownership=None), row(shares="-1\x1b[2J-\x9b3m"), row(shares="-5"))
    Path("a\x1b[31mb.xml").write_bytes(data)
    code, out, err = run(capfd, "a\x1b[31mb.xml", *SELECT, "--format", form)
    assert code == 1
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", out + err)


@pytest.mark.parametrize(("fail_on", "code"), [("error", 1), ("warning", 1), ("note", 1), ("never", 0)])
def test_fail_on(capfd: pytest.CaptureFixture[str], fail_on: str, code: int) -> None:
    assert run(capfd, "draft.xml", *SELECT, "--fail-on", fail_on)[0] == code
    assert run(capfd, "clean.xml", *SELECT, "--fail-on", fail_on)[0] == 0


def test_what_cannot_be_read_goes_over_findings_and_the_others_go_on(capfd: pytest.CaptureFixture[str]) -> None:
    Path("bad.txt").write_text("hello")
    code, out, err = run(capfd, "bad.txt", "draft.xml", *SELECT)
    assert code == 3
    assert len(out.splitlines()) == 2
    assert "bad.txt, byte 0" in err
    assert run(capfd, "nowhere.xml", "draft.xml", *SELECT)[0] == 5
    table = run(capfd, "bad.txt", "draft.xml", *SELECT, "--format", "table")[1]
    assert "1 filing checked (1 more cannot be read): 2 errors" in table


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--select", "IN26"), "no rule is called 'IN26'; did you mean IN206"),
        (("--ignore", "negativ-shares"), "did you mean negative-shares"),
        (("--format", "csv"), "'csv' is not one of"),
        (("--fail-on", "all"), "'all' is not one of"),
        (("--filer", "large"), "'large' is not one of"),
        (("--baseline", "none.json"), "none.json cannot be read: No such file or directory; write a baseline with"),
        (("--config", "none.toml"), "none.toml cannot be read"),
        (("--config", "a.toml", "--no-config"), "--config and --no-config exclude each other"),
    ],
)
def test_wrong_use_is_2(capfd: pytest.CaptureFixture[str], arguments: tuple[str, ...], told: str) -> None:
    code, out, err = run(capfd, "draft.xml", *arguments)
    assert (code, out) == (2, "")
    assert told in " ".join(err.split())


def test_a_doubt_is_a_note_about_our_reader_and_never_fails(capfd: pytest.CaptureFixture[str]) -> None:
    Path("whole.txt").write_bytes(submission(insider(row(direct_or_indirect="I"))))
    code, out, err = run(capfd, "whole.txt", *SELECT, "--fail-on", "note")
    assert (code, out) == (0, "")
    assert "whole.txt:" in err and "our reader may be wrong" in err
    code, out, err = run(capfd, "whole.txt", *SELECT, "--fail-on", "note", "--format", "table")
    assert (code, err) == (0, "")
    assert out.startswith("note[IN103] ")
    assert "= doubt:    EDGAR refuses what breaks this rule" in out
    sarif = json.loads(run(capfd, "whole.txt", *SELECT, "--format", "sarif")[1])["runs"][0]
    assert sarif["results"] == []
    assert "our reader may be wrong" in sarif["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"]


def test_a_baseline_is_written_then_known(capfd: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capfd, "draft.xml", *SELECT, "--write-baseline", "known.json")
    assert code == 0
    assert len(out.splitlines()) == 2
    assert err == "2 findings written to known.json\n"
    code, out, err = run(capfd, "draft.xml", *SELECT, "--baseline", "known.json")
    assert (code, out, err) == (0, "", "2 known findings not shown\n")
    table = run(capfd, "draft.xml", *SELECT, "--baseline", "known.json", "--format", "table")[1]
    assert table == "2 known findings not shown\n1 filing checked: nothing else breaks; 1 holds, 0 cannot be told\n"


@pytest.mark.parametrize("jobs", [1, 2])
def test_closures_of_the_settings_count_in_every_process(capfd: pytest.CaptureFixture[str], here: Path, jobs: int) -> None:
    folder = here / "filings"
    folder.mkdir()
    sale = row(transaction_date="2026-07-02", coding=("4", "S", "0"), acquired_disposed="D")
    (folder / "4.txt").write_bytes(submission(insider(sale, period_of_report="2026-07-02"), filed="20260708"))
    late = run(capfd, folder, "--select", "IN401", "--jobs", jobs)[1]
    assert "due Tuesday 2026-07-07, filed Wednesday 2026-07-08: 1 business day late" in late
    closure = 'reviewed = 2026-12-31\n[[closure]]\ndate = 2026-07-06\ncertainty = "certain"\nwhy = "an order"\n'
    (folder / "closures.toml").write_text(closure)
    (folder / "tieout.toml").write_text('[calendar]\nclosures = "closures.toml"\n')
    code, out, err = run(capfd, folder, "--select", "IN401", "--jobs", jobs, "--config", folder / "tieout.toml")
    assert (code, out, err) == (0, "", "")
    assert run(capfd, folder / "4.txt", "--select", "IN401", "--jobs", jobs)[1] == late  # it held for that command alone


def test_a_folder_with_our_own_files_alone_holds_no_filing(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "tieout.toml").write_text('fail-on = "error"\n')
    code, out, err = run(capfd, tmp_path / "own", "--config", tmp_path / "own" / "tieout.toml", "--format", "table")
    assert (code, out) == (3, "no filing checked (1 cannot be read)\n")
    assert "own: no file to read is in it (hidden files, settings and baselines are passed over); give a filing" in err


def test_of_a_baseline_what_is_new_is_shown_and_what_is_gone_is_named(capfd: pytest.CaptureFixture[str]) -> None:
    run(capfd, "draft.xml", *SELECT, "--write-baseline", "known.json")
    text = Path("draft.xml").read_text().replace("<value>-500<", "<value>-600<")
    Path("draft.xml").write_text(f"{text}\n")
    code, out, err = run(capfd, "draft.xml", *SELECT, "--baseline", "known.json")
    assert code == 1
    assert [json.loads(line)["message"] for line in out.splitlines()] == ["-600 is below zero"]
    assert err.splitlines() == [
        "1 known finding not shown",
        "1 known finding no longer occurs; write the baseline anew to forget:",
        "  IN206 draft.xml: -500 is below zero",
    ]
    states = json.loads(run(capfd, "draft.xml", *SELECT, "--baseline", "known.json", "--format", "sarif")[1])["runs"][0]["results"]
    assert [one["baselineState"] for one in states] == ["new", "unchanged", "absent"]
    assert run(capfd, "clean.xml", *SELECT, "--baseline", "known.json")[2] == ""  # of a filing that is not here nothing is told


def test_a_baseline_that_is_written_anew_keeps_the_filings_that_were_not_checked(capfd: pytest.CaptureFixture[str]) -> None:
    Path("other.xml").write_bytes(insider(row(shares="-7")))
    run(capfd, "draft.xml", "other.xml", *SELECT, "--write-baseline", "known.json")
    Path("draft.xml").write_bytes(CLEAN.read_bytes())
    run(capfd, "draft.xml", *SELECT, "--baseline", "known.json", "--write-baseline", "known.json")
    assert [one["message"] for one in json.loads(Path("known.json").read_text())["findings"]] == ["-7 is below zero"]


def test_our_own_files_in_a_folder_are_no_filings(capfd: pytest.CaptureFixture[str]) -> None:
    Path("tieout.toml").write_text('select = ["IN206", "IN103"]\nbaseline = "known.json"\n')
    code, _, err = run(capfd, ".")
    assert (code, "known.json cannot be read" in err) == (2, True)
    assert run(capfd, ".", "--write-baseline", "known.json")[0] == 0  # the first time there is none to read
    assert run(capfd, ".") == (0, "", "2 known findings not shown\n")
    Path("other.json").write_text("{}")
    assert run(capfd, ".")[0] == 3  # any other file is asked for a filing


def test_settings_from_a_file_go_beneath_the_options(capfd: pytest.CaptureFixture[str]) -> None:
    Path("tieout.toml").write_text('select = ["IN206"]\nfail-on = "never"\nformat = "github"\n')
    code, out, _ = run(capfd, "draft.xml")
    assert (code, out.count("::error ")) == (0, 1)
    code, out, _ = run(capfd, "draft.xml", *SELECT, "--fail-on", "error", "--format", "jsonl")
    assert (code, len(out.splitlines())) == (1, 2)
    code, out, _ = run(capfd, "draft.xml", *SELECT, "--no-config")
    assert (code, len(out.splitlines())) == (1, 2)
    Path("other.toml").write_text('select = ["IN103"]\n')
    assert json.loads(run(capfd, "draft.xml", "--config", "other.toml")[1])["code"] == "IN103"
    Path("tieout.toml").write_text('select = ["IN26"]\n')
    code, _, err = run(capfd, "draft.xml")
    assert code == 2
    assert re.search(r"tieout\.toml: no rule is called 'IN26'", err)


def test_rules_are_ignored_for_some_files(capfd: pytest.CaptureFixture[str]) -> None:
    Path("in").mkdir()
    shutil.copy("draft.xml", "in/draft.xml")
    Path("tieout.toml").write_text('select = ["IN206", "IN103"]\n[per-file-ignores]\n"in/*" = ["IN2"]\n')
    told = [(one["source"]["name"], one["code"]) for one in map(json.loads, run(capfd, "draft.xml", "in")[1].splitlines())]
    assert told == [("draft.xml", "IN206"), ("draft.xml", "IN103"), ("in/draft.xml", "IN103")]


@pytest.mark.parametrize("form", ["table", "jsonl", "json", "sarif", "github"])
def test_two_processes_print_the_same_as_one(capfd: pytest.CaptureFixture[str], form: str) -> None:
    Path("bad.txt").write_bytes(b"\0")
    arguments = ("draft.xml", "bad.txt", "clean.xml", "draft.xml", *SELECT, "--format", form)
    alone = run(capfd, *arguments)
    assert alone[0] == 3
    assert run(capfd, *arguments, "--jobs", "2") == alone


def test_output_goes_to_a_file(capfd: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capfd, ".", *SELECT, "-o", "found.jsonl")
    assert (code, out, err) == (1, "", "")
    assert len(Path("found.jsonl").read_text().splitlines()) == 2
    code, _, err = run(capfd, "draft.xml", "-o", "draft.xml")
    assert (code, "is also an input" in err) == (2, True)


def test_standard_input_is_a_dash(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(Path("draft.xml").read_bytes())))
    assert json.loads(run(capfd, "-", "--select", "IN206")[1])["source"]["name"] == "-"


def test_the_shell_completes_codes_families_and_names() -> None:
    def completed(word: str) -> list[str]:
        return [item.value for item in complete_codes(None, None, word)]  # type: ignore[arg-type]

    assert "IN206" in completed("IN2") and "IN103" not in completed("IN2")
    assert completed("HD309,in206") == ["HD309,IN206"]
    assert completed("negative") == ["negative-shares"]
    assert {"HD", "NT", "IN", "BO"} <= set(completed(""))
