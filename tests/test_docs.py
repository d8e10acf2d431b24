"""The pages of docs/ name what the source holds: every note, every form type, every state, every exit code and option."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import click
import pytest

from tieout.cli.main import COMMANDS, commands
from tieout.edgar.header import HEADER, LISTS, PARTY
from tieout.errors import TieoutError
from tieout.facts import Fact, State
from tieout.forms import FORMS
from tieout.reading import Filing

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
CODE = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
MAKERS = ("Note", "note", "_note", "Stopped", "cut", "doubt")


def page(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def codes(source: str) -> Iterator[str]:
    """The codes of the notes that a module makes: `code=` of a Note, or the first text given to a maker of notes."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            maker = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if maker not in MAKERS:
                continue
            named = [word.value for word in node.keywords if word.arg == "code"] or node.args[:1]
            for given in named:
                inner = given.elts if isinstance(given, ast.Tuple) else [given]
                for one in inner:
                    for leaf in ast.walk(one):
                        if isinstance(leaf, ast.Constant) and isinstance(leaf.value, str) and CODE.fullmatch(leaf.value):
                            yield leaf.value


def test_every_note_of_the_source_is_on_its_page() -> None:
    told = set(re.findall(r"^\| `([a-z0-9-]+)`", page("notes.md"), re.MULTILINE))
    used = {code for path in (ROOT / "src").rglob("*.py") for code in codes(path.read_text(encoding="utf-8"))}
    assert len(used) > 40
    assert used == told


def test_codes_are_found_however_they_are_given() -> None:
    source = 'Note(code="a-b", message="m")\nself.note("c-d", "m", x)\nStopped("e-f", "m", 1)\nself.cut((1, "g-h", "a m", 2))\n'
    assert list(codes(source)) == ["a-b", "c-d", "e-f", "g-h"]


def test_every_form_type_stands_in_forms() -> None:
    text = page("forms.md")
    assert [name for name in FORMS if f"`{name}`" not in text] == []


def test_every_field_of_the_header_stands_in_envelope() -> None:
    text = page("envelope.md")
    named = [*HEADER.values(), *((field, None) for field in LISTS.values()), *PARTY.values()]
    assert [field for field, _ in named if f"`{field}`" not in text] == []


def test_every_state_and_key_stands_in_json() -> None:
    text = page("json.md")
    assert [word for word in (*get_args(State), *Fact.__struct_fields__) if f"`{word}`" not in text] == []
    assert {"source", "form_type", "family", "form", "notes"} <= set(Filing.__struct_fields__)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_stands_in_usage(name: str) -> None:
    command = commands.get_command(click.Context(commands), name)
    assert command is not None
    text = page("usage.md")
    assert f"tieout {name}" in text
    options = [word for option in command.params if isinstance(option, click.Option) for word in option.opts]
    assert [word for word in options if f"`{word}" not in text] == []


def test_every_exit_code_stands_in_usage() -> None:
    kinds = {0, 2, 130, TieoutError.exit_code} | {kind.exit_code for kind in TieoutError.__subclasses__()}
    assert [code for code in sorted(kinds - {4}) if f"| {code} |" not in page("usage.md")] == []


def test_links_between_the_pages_lead_somewhere() -> None:
    for file in (ROOT / "README.md", *DOCS.rglob("*.md")):
        for target in re.findall(r"\]\(([^)#:]+)\)", file.read_text(encoding="utf-8")):
            assert (file.parent / target).exists(), f"{file.name}: {target}"
