import os
import subprocess
import sys
from pathlib import Path

import pytest

import tieout
from tieout.cli.main import main

GENERATED = Path(__file__).parent.parent / "samples" / "generated"
FORM4 = GENERATED / "form4-trades.xml"


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as left:
        main([str(argument) for argument in arguments])
    out, err = capsys.readouterr()
    return int(left.value.code or 0), out, err


def test_one_fact_with_its_print_and_its_place(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "show", FORM4, "issuer.name")
    assert (code, err) == (0, "")
    words = " ".join(out.split())
    assert "value Brindle Foundry Corp printed Brindle Foundry Corp" in words
    assert "line 9, column 21 (bytes 294-314)" in words
    name, carets = next((a, b) for a, b in zip(out.splitlines(), out.splitlines()[1:], strict=False) if "^" in b)
    assert name[carets.index("^") : carets.rindex("^") + 1] == "Brindle Foundry Corp"


def test_a_path_may_be_written_with_the_name_of_the_tree(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "show", FORM4, "form.issuer.name") == run(capsys, "show", FORM4, "issuer.name")


def test_a_branch_shows_every_fact_beneath(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "show", FORM4, "issuer")
    assert code == 0
    assert "issuer.cik" in out
    assert out.rstrip().endswith("4 facts")


def paths(page: str) -> list[str]:
    """The paths of a table of facts, put together from the parts' own lines and those beneath."""
    part, found = "", []
    for line in page.splitlines()[1:-1]:
        name, _, told = line.partition("  ") if not line.startswith("  ") else line[2:].partition("  ")
        if not line.startswith(" ") and not told:
            part = name
        elif name and not name.startswith(" "):
            found.append(f"{part}.{name}" if line.startswith("  ") else name)
    return found


@pytest.mark.parametrize("width", ["80", "100", "200"])
def test_long_paths_stay_whole(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, width: str) -> None:
    monkeypatch.setenv("COLUMNS", width)
    page = run(capsys, "show", FORM4, "non_derivative")[1]
    filing = tieout.read(FORM4)
    assert paths(page) == [path for path, _ in filing.facts() if path.startswith("non_derivative[")]
    assert max(map(len, page.splitlines())) <= int(width)
    assert (page.count("non_derivative[0]") == 1) == (width == "80")
    assert not any(line.endswith(" ") for line in page.splitlines())


@pytest.mark.parametrize("columns", ["0", "10", "30", "abc"])
def test_no_value_is_lost_on_a_narrow_page(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, columns: str
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    page = run(capsys, "show", FORM4)[1]
    for word in ("Brindle Foundry Corp, BRFC", "OAKES MARGUERITE T", "no longer subject to Section 16  ☐", "22,245"):
        assert word in page
    assert "absent" in run(capsys, "show", FORM4, "issuer")[1]
    assert "2024-05-24 Friday" in run(capsys, "due", FORM4, "--format", "table")[1]


def test_of_a_long_name_the_end_is_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    folder = tmp_path / ("a" * 60) / "filings"
    folder.mkdir(parents=True)
    (folder / "form4.xml").write_bytes(FORM4.read_bytes())
    assert "4   …/filings/form4.xml ─" in run(capsys, "show", folder / "form4.xml")[1].splitlines()[0]
    page = run(capsys, "show", folder / "form4.xml", "issuer.name")[1]
    assert "place    line 9, column 21 (bytes 294-314) of …/filings/form4.xml\n" in page


def test_no_figure_is_broken_while_another_column_has_room(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "4.xml"
    file.write_text(FORM4.read_text().replace("<value>14.3856</value>", "<value>2599.521312</value>"))
    monkeypatch.delenv("COLUMNS", raising=False)
    page = run(capsys, "show", file)[1]
    assert "$2,599.521312(1)        22,245 D" in page
    assert "I: By Oakes\n" in page
    monkeypatch.setenv("COLUMNS", "120")
    assert "I: By Oakes Family Trust(2)\n" in run(capsys, "show", file)[1]


def test_a_blank_between_others_is_not_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "4.xml"
    file.write_text(FORM4.read_text().replace("SUITE 7", ""))
    assert "40 QUARRY LANE, HARTWELL, OH, 45011\n" in run(capsys, "show", file)[1]


def test_a_header_fact_of_a_submission(capsys: pytest.CaptureFixture[str]) -> None:
    out = run(capsys, "show", GENERATED / "form4-trades.submission.txt", "header.filed")[1]
    assert "2024-05-24" in out
    assert "20240524" in out


def test_a_mistyped_path_is_answered_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(capsys, "show", FORM4, "issuer.nme")
    assert code == 5
    assert "no fact at issuer.nme; did you mean issuer.name" in err
    assert "no fact at ''; see 'tieout read FILE --format csv'" in run(capsys, "show", FORM4, "")[2]


@pytest.mark.parametrize("file", sorted(GENERATED.iterdir()), ids=lambda file: file.name)
def test_every_sample_has_a_page(capsys: pytest.CaptureFixture[str], file: Path) -> None:
    code, out, err = run(capsys, "show", file)
    assert (code, err) == (0, "")
    assert "Brindle Foundry Corp" in out or "Larkspur Instruments" in out
    assert "\x1b" not in out


def shown(**environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "tieout", "show", str(FORM4)],
        capture_output=True,
        text=True,
        env={**{key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "FORCE_COLOR")}, **environment},
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_colour_is_only_where_it_is_wanted() -> None:
    assert "\x1b[" not in shown()
    assert "\x1b[" in shown(FORCE_COLOR="1", TERM="xterm-256color")
    assert "\x1b[3" not in shown(FORCE_COLOR="1", TERM="xterm-256color", NO_COLOR="1")


def test_a_fact_of_a_pdf_is_shown_on_its_page(capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("pypdfium2", reason="the extra tieout[pdf] is not installed")
    code, out, err = run(capsys, "show", GENERATED.parent / "pdf" / "13d-powers-in-one-cell.pdf", "signatures[0].by")
    assert (code, err) == (0, "")
    assert "page 2, line 11, column 5 (bytes 269-282 of its text)" in " ".join(out.split())
    name, carets = next((a, b) for a, b in zip(out.splitlines(), out.splitlines()[1:], strict=False) if "^" in b)
    assert name[carets.index("^") : carets.rindex("^") + 1] == "Isolde Farrow"


@pytest.mark.parametrize(
    ("form_type", "said"),
    [("4", "the submission holds no document of the form (4)"), ("8-K", "no reader for 8-K")],
)
def test_why_a_filing_has_no_form_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str], form_type: str, said: str) -> None:
    file = tmp_path / "given.txt"
    file.write_text(
        f"<SEC-HEADER>\nACCESSION NUMBER:\t\t0001999001-24-000042\nCONFORMED SUBMISSION TYPE:\t{form_type}\n</SEC-HEADER>\n"
    )
    code, out, _ = run(capsys, "show", file)
    assert code == 0
    assert f"{said}: header and documents only" in out


def test_a_document_that_was_not_read_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "given.txt"
    file.write_bytes(b"<SUBMISSION>\n<TYPE>4\n<DOCUMENT>\n<TYPE>4\n<SEQUENCE>1\n<TEXT>\n" + "FORM 4, of two bytes".encode("utf-16"))
    _, out, _ = run(capsys, "show", file)
    assert "the document of the form (4) was not read: header and documents only" in out
    assert "text in UTF-16; give it in UTF-8" in " ".join(out.split())
