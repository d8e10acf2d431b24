import os
import pty
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import icalendar
import msgspec
import pytest

from tieout.cli.main import main

GENERATED = Path(__file__).parent.parent / "samples" / "generated"
FORM4 = GENERATED / "form4-trades.submission.txt"


def run(capfd: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as left:
        main(["due", *map(str, arguments)])
    out, err = capfd.readouterr()
    return int(left.value.code or 0), out, err


def lines(out: str) -> list[dict[str, Any]]:
    return [msgspec.json.decode(line) for line in out.splitlines()]


def test_into_a_pipe_each_candidate_is_a_line_of_json(capfd: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capfd, "10-q", "--period", "2024-03-31")
    assert (code, err) == (0, "")
    assert [(one["form"], one["due"], one["nt_due"], one["extended"], one["when"]) for one in lines(out)] == [
        ("10-Q", "2024-05-10", "2024-05-13", "2024-05-15", "large accelerated filer or accelerated filer"),
        ("10-Q", "2024-05-15", "2024-05-16", "2024-05-20", "non-accelerated filer"),
    ]


def test_json_is_an_object_or_an_array_of_several(capfd: pytest.CaptureFixture[str]) -> None:
    one = msgspec.json.decode(run(capfd, "10-Q", "--period", "2024-03-31", "--filer", "accelerated", "--format", "json")[1])
    assert list(one) == ["form", "due", "nt_due", "extended", "steps"]
    assert list(one["steps"][0]) == ["date", "why", "cites", "certainty"]
    several = msgspec.json.decode(run(capfd, "10-K", "--period", "2023-12-31", "--format", "json")[1])
    assert [each["due"] for each in several] == ["2024-02-29", "2024-03-15", "2024-04-01"]


@pytest.mark.parametrize(
    ("arguments", "dues"),
    [
        (["11-K", "--period", "2023-12-31", "--erisa"], ["2024-06-28"]),
        (["11-K", "--period", "2023-12-31", "--no-erisa"], ["2024-04-01"]),
        (["3", "--date", "2025-12-23", "--trigger", "role"], ["2026-01-02"]),
        (["SC 13G", "--date", "2025-05-20", "--holder", "exempt"], ["2025-08-14"]),
        (["SCHEDULE 13D/A", "--date", "2023-10-20"], [None]),
        (["NT", "--date", "2024-05-15"], ["2024-05-16", "2024-05-16"]),
        (
            ["10-Q", "--period", "2024-03-31", "--filer", "accelerated", "--trigger", "effectiveness", "--date", "2024-05-01"],
            ["2024-06-17"],
        ),
    ],
)
def test_each_choice_has_an_option(capfd: pytest.CaptureFixture[str], arguments: list[str], dues: list[str | None]) -> None:
    code, out, _ = run(capfd, *arguments)
    assert (code, [one["due"] for one in lines(out)]) == (0, dues)


def test_the_table_is_for_a_person(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    code, out, _ = run(capfd, "10-Q", "--period", "2025-09-30", "--filer", "accelerated", "--format", "table")
    assert code == 0
    assert out.splitlines() == [
        "10-Q",
        "  due          2025-11-10 Monday",
        "  notice by    2025-11-12 Wednesday",
        "  extended to  2025-11-17 Monday",
        "",
        "  2025-09-30  end of the quarter",
        "  2025-11-09  40 days after it  Form 10-Q, General Instruction A.1(a)",
        "  2025-11-10  the first business day (Sunday): due, until 5:30 p.m. Eastern  17",
        "              CFR 240.0-3(a)",
        "  2025-11-11  does not count: Veterans Day  17 CFR 240.0-2",
        "  2025-11-12  1 business day after the due day: last day for Form 12b-25, until",
        "              5:30 p.m. Eastern  17 CFR 240.12b-25(a); 17 CFR 232.13(a)(2)",
        "  2025-11-15  5 calendar days after the due day: a report that comes by then",
        "              counts as filed on it  17 CFR 240.12b-25(b)(2)(ii); 17 CFR",
        "              240.12b-25(b)(3)",
        "  2025-11-17  the first business day (Saturday, Sunday)  17 CFR 240.0-3(a)",
        "",
    ]


def test_doubts_stand_in_the_table(capfd: pytest.CaptureFixture[str]) -> None:
    out = run(capfd, "4", "--date", "2006-12-29", "--format", "table")[1]
    assert "or as early as  2007-01-03 Wednesday" in out
    assert "(certainty C)" in out
    assert "promptly" in run(capfd, "SC 13D/A", "--date", "2023-10-20", "--format", "table")[1]


def test_a_terminal_gets_the_table() -> None:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "tieout", "due", "4", "--date", "2024-12-23"]
    with subprocess.Popen(command, stdout=theirs, env={**os.environ, "COLUMNS": "80", "TERM": "dumb"}) as process:
        assert process.wait(30) == 0
    os.close(theirs)
    assert b"due  2024-12-27 Friday" in os.read(ours, 4096)
    os.close(ours)


# ---- of a file


def test_a_filing_says_when_it_was_due_and_whether_it_came_in_time(capfd: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capfd, FORM4)
    assert (code, err) == (0, "")
    found = lines(out)
    assert {(one["form_type"], one["accession_number"], one["filed"]) for one in found} == {
        ("4", "0001999001-24-000042", "2024-05-24")
    }
    assert {Path(one["source"]["name"]).name for one in found} == {FORM4.name}
    assert [(one["due"], one["in_time"], one["at"][0]) for one in found] == [
        ("2024-05-24", True, "non_derivative[0].transaction_date"),
        ("2024-05-28", True, "non_derivative[1].transaction_date"),  # Memorial Day between
    ]


def test_the_table_of_a_filing_says_yes_no_or_why_not(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert "in time       yes" in run(capfd, FORM4, "--format", "table")[1]
    late = tmp_path / "late.txt"
    late.write_bytes(FORM4.read_bytes().replace(b"FILED AS OF DATE:\t\t20240524", b"FILED AS OF DATE:\t\t20240603"))
    assert "in time       no" in run(capfd, late, "--format", "table")[1]
    bare = run(capfd, GENERATED / "form4-trades.xml", "--format", "table")[1]
    assert "in time       cannot be told: no header tells when it was filed" in bare


def test_standard_input_is_a_file() -> None:
    with FORM4.open("rb") as file:
        done = subprocess.run([sys.executable, "-m", "tieout", "due", "-"], stdin=file, capture_output=True, text=True, timeout=30)
    assert (done.returncode, lines(done.stdout)[0]["due"]) == (0, "2024-05-24")


def test_a_form_is_meant_even_where_a_file_has_its_name(
    capfd: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("4", "filing"):
        Path(name).write_bytes(FORM4.read_bytes())
    assert "source" not in lines(run(capfd, "4", "--date", "2024-12-23")[1])[0]
    assert lines(run(capfd, "./4")[1])[0]["due"] == "2024-05-24"
    assert lines(run(capfd, "filing")[1])[0]["due"] == "2024-05-24"


def test_a_form_of_two_words_needs_no_quotes(capfd: pytest.CaptureFixture[str]) -> None:
    for words in (["SC", "13D/A"], ["SCHEDULE", "13D/A"], ["SC 13D/A"]):
        assert [one["form"] for one in lines(run(capfd, *words, "--date", "2024-05-01")[1])] == ["SC 13D/A"]


# ---- mistakes


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["8-K"], 2, "tieout: 8-K: no form with a deadline; there is one for 10-K,"),
        (
            ["nowhere.txt"],
            5,
            "tieout: nowhere.txt: no such file, and no form with a deadline; give a file, or a form (10-Q",
        ),
        (["10-Q"], 2, "tieout: 10-Q: the end of the quarter is not given; give --period YYYY-MM-DD"),
        (["10-Q", "10-K", "--period", "2024-03-31"], 2, "tieout: 10-Q and 10-K: give one form or one file"),
        ([FORM4, FORM4], 2, "give one form or one file"),
        (["10-Q", "--period", "31.3.2024"], 2, "'31.3.2024' is no day; write YYYY-MM-DD"),
        (["10-Q", "--period", "2024-02-30"], 2, "'2024-02-30' is no day; write YYYY-MM-DD"),
        (["10-Q", "--period", "2024-W01-1"], 2, "'2024-W01-1' is no day; write YYYY-MM-DD"),
        (["4", "--date", "2031-01-01"], 2, "tieout: 2031-01-01 lies outside the calendar, which knows 1993-01-01 to 2030-12-31"),
        ([FORM4, "--date", "2024-01-01"], 2, "is a file, which tells its days itself; leave out --period and --date"),
        ([FORM4, "--filer", "accelerated"], 2, "tieout: 4: --filer says nothing about its due day; leave it out"),
        (["13G", "--date", "2025-05-20", "--holder", "hedge"], 2, "'hedge' is not one of"),
    ],
)
def test_a_mistake_says_what_to_do(capfd: pytest.CaptureFixture[str], arguments: list[object], code: int, told: str) -> None:
    status, out, err = run(capfd, *arguments)
    assert (status, out) == (code, "")
    assert told in err


# ---- output


def test_output_goes_to_a_file(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "due.jsonl"
    assert run(capfd, "4", "--date", "2024-12-23", "-o", path) == (0, "", "")
    assert lines(path.read_text())[0]["due"] == "2024-12-27"


def test_a_list_of_closures_holds_for_one_command(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text('[[closure]]\ndate = 2026-07-06\ncertainty = "certain"\nwhy = "an order"\n')
    assert lines(run(capfd, "4", "--date", "2026-07-02", "--closures", path)[1])[0]["due"] == "2026-07-08"
    assert lines(run(capfd, "4", "--date", "2026-07-02")[1])[0]["due"] == "2026-07-07"
    path.write_text("nothing")
    code, _, err = run(capfd, "4", "--date", "2026-07-02", "--closures", path)
    assert code == 2
    assert "own.toml: not a list of closures: " in err


def test_closures_of_the_settings_hold_wherever_the_command_runs(
    capfd: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def closed(day: int) -> str:
        return f'[[closure]]\ndate = 2026-07-{day:02}\ncertainty = "certain"\nwhy = "an order"\n'

    (tmp_path / "one.toml").write_text(closed(6))
    (tmp_path / "two.toml").write_text(closed(7))
    (tmp_path / "more.toml").write_text(closed(9))
    (tmp_path / "tieout.toml").write_text('[calendar]\nclosures = ["one.toml", "two.toml"]\n')
    (tmp_path / "deep").mkdir()
    monkeypatch.chdir(tmp_path / "deep")
    asked = ("4", "--date", "2026-07-02")
    assert lines(run(capfd, *asked)[1])[0]["due"] == "2026-07-09"
    assert lines(run(capfd, *asked, "--closures", tmp_path / "more.toml")[1])[0]["due"] == "2026-07-10"
    assert lines(run(capfd, *asked, "--no-config")[1])[0]["due"] == "2026-07-07"
    assert lines(run(capfd, *asked, "--config", tmp_path / "tieout.toml")[1])[0]["due"] == "2026-07-09"
    (tmp_path / "two.toml").unlink()
    code, out, err = run(capfd, *asked)
    assert (code, out) == (2, "")
    told = f"{tmp_path / 'two.toml'}: the list of closures cannot be read: No such file or directory; give another file, or none"
    assert told in err


def events(data: bytes) -> list[tuple[str, date]]:
    whole = icalendar.Calendar.from_ical(data)
    return [(str(event["summary"]), event.decoded("dtstart")) for event in whole.walk("VEVENT")]


def test_a_calendar_file_has_an_event_a_day(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "due.ics"
    code, out, _ = run(capfd, "10-K", "--period", "2023-12-31", "--filer", "non-accelerated", "--ics", path)
    assert (code, lines(out)[0]["due"]) == (0, "2024-04-01")
    assert events(path.read_bytes()) == [
        ("Form 10-K due", date(2024, 4, 1)),
        ("Form 10-K: last day for Form 12b-25", date(2024, 4, 2)),
        ("Form 10-K: end of the extension", date(2024, 4, 16)),
    ]
    event = icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")[0]
    assert "2024-03-30 90 days after it [Form 10-K, General Instruction A(2)(c)]" in event["description"]
    assert event["uid"].endswith("@tieout")


def test_a_calendar_file_goes_to_standard_output_instead(capfd: pytest.CaptureFixture[str]) -> None:
    first, again = (run(capfd, "10-Q", "--period", "2024-03-31", "--ics", "-")[1] for _ in range(2))
    assert first == again
    assert [summary for summary, _ in events(first.encode())] == [
        "Form 10-Q due (large accelerated filer or accelerated filer)",
        "Form 10-Q: last day for Form 12b-25 (large accelerated filer or accelerated filer)",
        "Form 10-Q due (non-accelerated filer)",
        "Form 10-Q: end of the extension (large accelerated filer or accelerated filer)",
        "Form 10-Q: last day for Form 12b-25 (non-accelerated filer)",
        "Form 10-Q: end of the extension (non-accelerated filer)",
    ]


def test_a_day_that_the_law_does_not_name_has_no_event(capfd: pytest.CaptureFixture[str]) -> None:
    assert events(run(capfd, "SC 13D/A", "--date", "2023-10-20", "--ics", "-")[1].encode()) == []


def test_without_the_library_the_calendar_file_says_what_to_install(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "icalendar", None)
    code, out, err = run(capfd, "4", "--date", "2024-12-23", "--ics", "-")
    assert (code, out) == (2, "")
    assert "--ics needs the library icalendar, which is not installed; pip install 'tieout[calendar]'" in err


def test_version_and_other_commands_do_not_load_it() -> None:
    code = (
        "import sys; from tieout.cli import main; main.commands.get_command(None, 'read'); print('tieout.calendar' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=30)
    assert done.stdout.strip() == "False"
