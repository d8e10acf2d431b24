"""`tieout read`: filings in, facts out."""

import logging
import sys
from collections.abc import Iterable, Iterator
from glob import glob, has_magic
from pathlib import Path
from typing import IO, Any, BinaryIO

import click

from tieout.cli.formats import Printer, printer
from tieout.cli.inputs import Size, size, standard_input
from tieout.cli.outputs import Output, standard_output
from tieout.cli.terminal import printable
from tieout.errors import NotFound, TieoutError
from tieout.finding import MAX_BYTES, Found, sources
from tieout.workers import mapped

EPILOG = """\b
Examples:
  tieout read 0001214659-24-009346.txt
  tieout read 2024q1.tar.gz --jobs 2 --format jsonl -o facts.jsonl
  tieout read 'forms/*.xml' --plain --format json
  curl … | tieout read - --format csv"""


@click.command(epilog=EPILOG)
@click.argument("files", nargs=-1, required=True, metavar="FILE|FOLDER|GLOB|- ...")
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json", "jsonl", "csv"]),
    help="table: a line a filing; json: one array; jsonl: an object a line; csv: a row a fact.  [default: table on a terminal, "
    "jsonl into a pipe]",
)
@click.option("--plain", is_flag=True, help="Print each fact as its value alone (null where there is none). For json and jsonl.")
@click.option("-o", "--output", type=click.Path(dir_okay=False), help="Write to a file instead of standard output.")
@click.option(
    "--jobs", type=click.IntRange(1, 64), default=1, show_default=True, help="Read with this many processes; order is kept."
)
@click.option(
    "--prose/--no-prose", default=True, show_default=True, help="Read what sentences state, too (it takes most of the time)."
)
@click.option("--max-bytes", type=size, default=Size(MAX_BYTES), show_default=True, help="Refuse larger documents (64M, 1G).")
def read(files: tuple[str, ...], form: str | None, plain: bool, output: str | None, jobs: int, prose: bool, max_bytes: int) -> int:
    """Read filings and print their facts, each with what was printed and the bytes where it stood.

    FILE may be a complete submission, a bare XML, HTML, text, Markdown or PDF document (PDF: pip install 'tieout[pdf]'), a filing
    agent's submission file, or an archive (.gz, .zip, .tar.gz) of such; folders are walked. What cannot be read is named on
    standard error, the others go on, and the exit code is 3.
    """
    chosen = form or ("table" if output is None and standard_output().isatty() else "jsonl")
    if plain and chosen not in ("json", "jsonl"):
        raise click.UsageError(f"--plain goes with --format json or jsonl, not {chosen}")
    found = _named(sources(expanded(files), max_bytes=max_bytes))
    shown = printer(chosen, plain, prose)
    if output is None or output == "-":
        return _run(found, shown, standard_output(), jobs, standard_output().isatty())
    with Output(Path(output)) as out:
        status = _run(out.others(found), shown, out.file, jobs, False)
        out.keep(status)
        return status


def _named(found: Iterable[Found]) -> Iterator[Found]:
    """The same, each named in the log as it is opened."""
    for one in found:
        if one.source is not None:
            logging.info("%s: %s bytes", printable(one.source.name), f"{len(one.source.data):,}")
        yield one


def expanded(files: tuple[str, ...]) -> Iterator[str | BinaryIO]:
    """The inputs that the arguments mean: `-` is standard input, a pattern that no shell expanded is expanded here."""
    for name in files:
        if name == "-":
            yield standard_input()
        elif has_magic(name) and not Path(name).exists():
            matches = sorted(glob(name, recursive=True))  # noqa: PTH207 - the pattern may be absolute, which Path.glob refuses
            yield from matches or [name]
        else:
            yield name


def _run(found: Iterable[Found], shown: Printer, out: IO[bytes], jobs: int, seen: bool) -> int:
    """Print what is found and give the exit code. seen: the output is seen on a terminal while it grows."""
    status = 0
    out.write(shown.head)
    first = True
    with _progress(seen) as advance:
        for result in mapped(shown.one, found, jobs):
            advance()
            if isinstance(result, TieoutError):
                click.echo(f"tieout: {printable(str(result))}", err=True)
                status = max(status, 5 if isinstance(result, NotFound) else result.exit_code, key=_rank)
                continue
            out.write(result if first else shown.between + result)
            first = False
    out.write(shown.tail)
    out.flush()
    return status


def _rank(code: int) -> int:
    """Which of two exit codes is told: input that cannot be read goes over all others but a bug."""
    return {0: 0, 1: 1, 5: 2, 3: 3, 70: 4}.get(code, 1)


class _progress:
    """A bar on a terminal's standard error, unless the output itself is seen there; nothing elsewhere."""

    def __init__(self, seen: bool) -> None:
        self.seen = seen

    def __enter__(self) -> Any:
        if self.seen or not sys.stderr.isatty():
            self.bar = None
            return lambda: None
        from rich.console import Console  # only where a person looks
        from rich.progress import MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

        columns = (SpinnerColumn(), TextColumn("reading"), MofNCompleteColumn(), TimeElapsedColumn())
        self.bar = Progress(*columns, console=Console(stderr=True), transient=True)
        task = self.bar.add_task("reading", total=None)
        self.bar.start()
        return lambda: self.bar.advance(task) if self.bar else None

    def __exit__(self, *_: object) -> None:
        if self.bar:
            self.bar.stop()
