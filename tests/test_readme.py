"""Every example of README.md and docs/checking.md prints what it shows: `$` lines run in a shell, `>>>` lines as doctest.

`--update` rewrites what the commands print.
"""

import doctest
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGES = (ROOT / "README.md", ROOT / "docs" / "checking.md")
BLOCK = re.compile(r"^```(console|python)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
ENVIRONMENT = {
    "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}",
    "HOME": os.environ.get("HOME", "/"),
    "LC_ALL": "C.UTF-8",
    "COLUMNS": "80",
    "NO_COLOR": "1",
    "PYTHONPATH": os.environ.get("PYTHONPATH", ""),  # the tree under test, where it is not the one installed
}


def commands(block: str) -> list[tuple[str, str]]:
    """The commands of a console block, each with what it shows; a command goes on while a line ends
    in a backslash or a quote is open."""
    found: list[tuple[str, str]] = []
    lines = iter(block.splitlines())
    for line in lines:
        if line.startswith("$ "):
            command = line[2:]
            while command.endswith("\\") or command.count("'") % 2:
                command += "\n" + next(lines)
            found.append((command, ""))
        else:
            command, shown = found.pop()
            found.append((command, f"{shown}{line}\n"))
    return found


def printed(command: str) -> str:
    """What a command prints on both streams, without blanks at the ends of lines (an editor would take them off)."""
    run = subprocess.run(
        ["bash", "-c", command],
        cwd=ROOT,
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=60,
        check=False,
    )
    return "".join(f"{line.rstrip()}\n" for line in run.stdout.splitlines())


def blocks(page: Path, kind: str) -> list[str]:
    return [match[2] for match in BLOCK.finditer(page.read_text(encoding="utf-8")) if match[1] == kind]


CONSOLE = [pytest.param(page, block, id=block.splitlines()[0][2:40]) for page in PAGES for block in blocks(page, "console")]
pages = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)


def rewritten(match: re.Match[str]) -> str:
    if match[1] != "console":
        return match[0]
    body = "".join(f"$ {command}\n{printed(command)}" for command, _ in commands(match[2]))
    return f"```console\n{body}```"


@pytest.mark.parametrize(("page", "block"), CONSOLE)
def test_a_command_prints_what_the_page_shows(page: Path, block: str, update: bool) -> None:
    if update:
        page.write_text(BLOCK.sub(rewritten, page.read_text(encoding="utf-8")), encoding="utf-8")
        return
    for command, shown in commands(block):
        assert printed(command) == shown, f"$ {command}"


@pages
def test_the_python_of_a_page_prints_what_it_shows(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    source = "\n".join(blocks(page, "python"))
    runner = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE)
    runner.run(doctest.DocTestParser().get_doctest(source, {}, page.name, str(page), 0))
    results = runner.summarize(verbose=False)
    assert results.attempted >= 5
    assert results.failed == 0


@pages
def test_a_page_names_no_place_of_a_machine(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert "/home/" not in text
    assert "/tmp/" not in text
    assert not re.search(r"(?<![\w.])/(work|root|Users)/", text)


def test_commands_of_a_block() -> None:
    assert commands("$ a 'b\nc'\nd\n") == [("a 'b\nc'", "d\n")]
    assert commands("$ a \\\n  b\none\n\ntwo\n$ c\n") == [("a \\\n  b", "one\n\ntwo\n"), ("c", "")]
