import re
import shlex
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.shell_completion import BashComplete

import tieout
from tieout.checks.asking import rules
from tieout.cli import main as cli
from tieout.cli.main import main
from tieout.errors import UsageError


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as left:
        main(list(arguments))
    out, err = capsys.readouterr()
    return int(left.value.code or 0), out, err


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "--version") == (0, f"tieout {tieout.__version__}\n", "")
    assert run(capsys, "-V") == run(capsys, "--version")


@pytest.mark.parametrize("command", cli.COMMANDS)
def test_every_command_has_a_help_with_an_example(capsys: pytest.CaptureFixture[str], command: str) -> None:
    code, out, _ = run(capsys, command, "--help")
    assert code == 0
    assert out.startswith(f"Usage: tieout {command}")
    assert f"tieout {command} " in out[out.index("Example") :]
    assert max(len(line) for line in out.splitlines()) <= 80
    assert run(capsys, command, "-h")[1] == out


def test_the_help_fits_the_terminal_and_cuts_no_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    out = run(capsys, "--help")[1]
    assert max(len(line) for line in out.splitlines()) <= 80
    listed = out[out.index("Commands:") : out.index("Examples:")]
    assert [line.split()[0] for line in listed.splitlines()[1:] if line.strip()] == list(cli.COMMANDS)
    assert "..." not in listed


def examples() -> list[list[str]]:
    """The words behind `tieout` of every example in a help page, without what is said beside it."""
    context = click.Context(cli.commands)
    commands = [cli.commands, *(cli.commands.get_command(context, name) for name in cli.COMMANDS)]
    pages = [command.epilog or "" for command in commands if command is not None]
    found = [re.split(r" {2,}", line)[0] for page in pages for line in re.findall(r"\btieout ([a-z].*)", page)]
    return [shlex.split(line.partition(" > ")[0].rstrip(')"')) for line in found]


@pytest.mark.parametrize("words", examples(), ids=" ".join)
def test_every_example_of_the_help_can_be_typed(words: list[str]) -> None:
    command = cli.commands.get_command(click.Context(cli.commands), words[0])
    assert command is not None
    given = command.make_context(words[0], words[1:]).params
    assert [one.code for one in rules(given["words"] if words[0] == "rules" else given.get("select", ()))] != []


def test_an_example_that_cannot_be_typed_is_caught() -> None:
    assert len(examples()) > 25
    with pytest.raises(click.UsageError):
        test_every_example_of_the_help_can_be_typed(["check", "form4.xml", "--slect", "IN2"])
    with pytest.raises(UsageError):
        test_every_example_of_the_help_can_be_typed(["check", "form4.xml", "--select", "IN2,filed-late"])


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


def completed(*words: str) -> list[tuple[str, str]]:
    """What the shell is told to complete the last word with, and of which kind each is."""
    shell = BashComplete(cli.commands, {}, "tieout", "_TIEOUT_COMPLETE")
    return [(item.type, item.value) for item in shell.get_completions(list(words[:-1]), words[-1])]


SAMPLE = "tests/samples/generated/form4-trades.xml"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("read", "tests/sam"), [("file", "tests/sam")]),
        (("read", "a.xml", "b"), [("file", "b")]),
        (("check", "tests/sam"), [("file", "tests/sam")]),
        (("show", "tests/sam"), [("file", "tests/sam")]),
        (("show", SAMPLE, "issuer.n"), [("plain", "issuer.name")]),
        (("show", "README.md", "issuer.n"), []),  # no filing
        (("show", "tests", "issuer.n"), []),  # several
        (("show", "nowhere.txt", "issuer.n"), []),
        (("due", "n-c"), [("plain", name) for name in ("N-CEN", "N-CSR", "N-CSRS")]),
        (("due", "tests/sam"), [("file", "tests/sam")]),
        (("due", "4", "--closures", "cl"), [("file", "cl")]),
    ],
)
def test_words_are_completed(
    words: tuple[str, ...], told: list[tuple[str, str]], monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(Path(__file__).parents[2])
    assert completed(*words) == told
    assert capfd.readouterr() == ("", "")


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
