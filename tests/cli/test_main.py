import subprocess
import sys

import pytest

import tieout
from tieout.cli import main as cli
from tieout.cli.main import main


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as left:
        main(list(arguments))
    out, err = capsys.readouterr()
    return int(left.value.code or 0), out, err


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "--version") == (0, f"tieout {tieout.__version__}\n", "")
    assert run(capsys, "-V") == run(capsys, "--version")


@pytest.mark.parametrize("command", cli.commands.commands)
def test_every_command_has_a_help_with_an_example(capsys: pytest.CaptureFixture[str], command: str) -> None:
    code, out, _ = run(capsys, command, "--help")
    assert code == 0
    assert out.startswith(f"Usage: tieout {command}")
    assert f"tieout {command} " in out[out.index("Example") :]
    assert max(len(line) for line in out.splitlines()) <= 100
    assert run(capsys, command, "-h")[1] == out


def test_the_help_names_the_exit_codes(capsys: pytest.CaptureFixture[str]) -> None:
    out = " ".join(run(capsys, "--help")[1].split())
    assert "0 fine, 1 findings, 2 wrong use, 3 input that cannot be read, 5 not found, 70 a bug of ours, 130 interrupted" in out


@pytest.mark.parametrize(("typed", "meant"), [("raed", "read"), ("shwo", "show"), ("scheme", "schema")])
def test_a_mistyped_command_is_answered_with_the_nearest(capsys: pytest.CaptureFixture[str], typed: str, meant: str) -> None:
    code, _, err = run(capsys, typed)
    assert code == 2
    assert f"No such command '{typed}': did you mean '{meant}'?" in err


def test_wrong_use_is_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "read")[0] == 2
    code, _, err = run(capsys, "read", "--formt", "csv", "x")
    assert (code, "--format" in err) == (2, True)
    assert run(capsys, "read", "--jobs", "0", "x")[0] == 2
    assert run(capsys, "schema", "form99")[0] == 2


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_completion_script_for_each_shell(capsys: pytest.CaptureFixture[str], shell: str) -> None:
    code, out, _ = run(capsys, "completion", shell)
    assert code == 0
    assert "_TIEOUT_COMPLETE" in out


def test_a_bug_ends_in_70_with_one_line(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def planted(*_: object, **__: object) -> None:
        raise ZeroDivisionError("planted")

    monkeypatch.setattr(cli.commands, "main", planted)
    code, out, err = run(capsys, "read", "x")
    assert (code, out) == (70, "")
    assert err == "tieout: a bug of ours: ZeroDivisionError: planted; run tieout -v with the same words and report it\n"


def test_an_interruption_is_130(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli.commands, "main", interrupted)
    assert run(capsys, "read", "x")[0] == 130


def test_the_module_runs_as_the_command() -> None:
    done = subprocess.run([sys.executable, "-m", "tieout", "--version"], capture_output=True, text=True, timeout=30)
    assert (done.returncode, done.stdout) == (0, f"tieout {tieout.__version__}\n")
