"""What a name on the command line means, wherever it points."""

from pathlib import Path
from typing import Any

import pytest

from tieout.cli.inputs import is_there, missing
from tieout.cli.main import main

FORM4 = Path(__file__).parents[1] / "samples" / "generated" / "form4-trades.xml"


def run(capfd: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as left:
        main([str(argument) for argument in arguments])
    out, err = capfd.readouterr()
    return int(left.value.code or 0), out, err


def test_what_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert is_there(str(FORM4)) and is_there(str(tmp_path))
    assert not is_there(str(tmp_path / "none"))
    assert not is_there("a\0b")
    assert not is_there("a" * 5000)

    def refused(_: Path) -> bool:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "exists", refused)
    assert is_there("/closed/4.txt")  # opening it tells why it cannot be read


@pytest.mark.parametrize("command", ["read", "check", "show", "due"])
def test_a_file_that_we_may_not_look_at_is_input_that_cannot_be_read(
    command: str, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def guarded(real: Any) -> Any:
        def look(path: Path, *given: Any, **named: Any) -> Any:
            if str(path).startswith("/closed/"):
                raise PermissionError(13, "Permission denied", str(path))
            return real(path, *given, **named)

        return look

    for name in ("exists", "is_dir", "open"):
        monkeypatch.setattr(Path, name, guarded(getattr(Path, name)))
    code, _, err = run(capfd, command, "/closed/[4].txt")
    assert code == 3
    assert "tieout: /closed/[4].txt: it cannot be opened (Permission denied); check its name and its permissions\n" in err


@pytest.mark.parametrize("command", ["show", "due"])
def test_one_file_is_asked_for_where_a_pattern_is_given(command: str, capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert missing("4.xml") is None
    code, out, err = run(capfd, command, FORM4.parent / "form4-*.xml")
    assert (code, out) == (5, "")
    assert "form4-*.xml: no file is called so; a pattern is for 'tieout read' and 'tieout check', give one file here" in err
    literal = tmp_path / "form[4].xml"
    literal.write_bytes(FORM4.read_bytes())
    assert run(capfd, command, literal)[0] == 0


@pytest.mark.parametrize("words", [("check", FORM4, "--format", "table"), ("due", FORM4), ("due", "4", "--date", "2024-05-22")])
def test_a_folder_that_was_removed_under_us_has_no_settings(
    words: tuple[object, ...], capfd: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = tmp_path / "gone"
    here.mkdir()
    monkeypatch.chdir(here)
    here.rmdir()
    code, out, err = run(capfd, *words)
    assert (code, err) == (0, "")
    assert out != ""
