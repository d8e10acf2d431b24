"""`tieout show`: one filing as a person reads it, or one fact with its place."""

import difflib
import os
import sys
from collections.abc import Iterator
from typing import Any

import click
from rich.console import Console, ConsoleOptions, RenderableType
from rich.segment import Segment
from rich.text import Text

from tieout.cli import places
from tieout.cli.inputs import Size, complete_files, is_there, missing, size, standard_input
from tieout.cli.outputs import standard_output
from tieout.cli.pages import page
from tieout.cli.terminal import CONTROLS
from tieout.errors import NotFound, TieoutError
from tieout.finding import MAX_BYTES
from tieout.reading import Filing
from tieout.reading import read as read_filing

EPILOG = """\b
Examples:
  tieout show form4.xml
  tieout show 13d.txt reporting_persons[8].shared_voting_power
  tieout show nt10q.txt header.filed
  tieout show 13d.txt reporting_persons[0]      every fact beneath"""


class Terminal(Console):
    """A console that prints no control character of a filing, and leaves a broken pipe to the command."""

    def render(self, renderable: RenderableType, options: ConsoleOptions | None = None) -> Iterator[Segment]:
        """The segments to print."""
        for segment in super().render(renderable, options):
            clean = segment.control or segment.text.isprintable() or segment.text == "\n"
            yield segment if clean else Segment(segment.text.translate(CONTROLS), segment.style)

    def on_broken_pipe(self) -> None:
        """Called where the reader of our output has left."""
        raise BrokenPipeError


LEAST = 60  # cells of the narrowest page: beside the labels there must be room for the values


def terminal(**given: Any) -> Terminal:
    """A console as wide as the terminal, or `COLUMNS`, says; 80 cells where neither does. given: of `Console`."""
    width = None if os.environ.get("COLUMNS") or (sys.stdout and sys.stdout.isatty()) else 80
    console = Terminal(width=width, highlight=False, emoji=False, markup=False, **given)
    console.width = max(console.width, LEAST)
    return console


def complete_path(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """The paths of the file named before, for the shell's completion."""
    try:
        filing = read_filing(str(ctx.params["file"]))
    except (KeyError, TieoutError):  # no file was named, or none that can be read
        return []
    return [path for path, _ in filing.facts() if path.startswith(incomplete)]


@click.command(short_help="Show a filing as a person reads it, or one fact.", epilog=EPILOG)
@click.argument("file", shell_complete=complete_files)
@click.argument("path", required=False, shell_complete=complete_path)
@click.option("--max-bytes", type=size, default=Size(MAX_BYTES), show_default=True, help="Refuse a larger document (64M, 1G).")
def show(file: str, path: str | None, max_bytes: int) -> None:
    """Show a filing as a person reads it; with PATH, that fact: its value, its print, line and column, and the lines around.

    FILE is one filing, - is standard input. PATH is as 'tieout read FILE --format csv' prints it; a part (issuer) shows all beneath
    it.
    """
    what: Any = standard_input() if file == "-" else file
    if file != "-" and not is_there(file) and (instead := missing(file)):
        raise NotFound(instead)
    filing = read_filing(what, max_bytes=max_bytes)
    standard_output()
    console = terminal()
    if path is None:
        _print(console, page(filing))
    else:
        _show_path(console, filing, path.removeprefix("form."))


def _show_path(console: Console, filing: Filing[Any], path: str) -> None:
    facts = dict(filing.facts())
    if path in facts:
        _print(console, places.one(filing, path, facts[path], console.width))
        return
    beneath = {name: fact for name, fact in facts.items() if name.startswith((path + ".", path + "["))}
    if not beneath:
        near = difflib.get_close_matches(path, facts, n=3, cutoff=0.4)
        hint = f"did you mean {' or '.join(near)}?" if near else "see 'tieout read FILE --format csv' for all paths"
        raise NotFound(f"{filing.source.name}: no fact at {path or repr(path)}; {hint}")
    _print(console, places.several(filing, beneath, console.width), Text(f"{len(beneath)} facts", style="dim"))


def _print(console: Console, *parts: RenderableType) -> None:
    """Print the parts of a page; but to a terminal without the blanks that fill each line to the width."""
    if console.is_terminal:
        for part in parts:
            console.print(part)
        return
    with console.capture() as page:
        for part in parts:
            console.print(part)
    click.echo("\n".join(line.rstrip(" ") for line in page.get().split("\n")), nl=False)
