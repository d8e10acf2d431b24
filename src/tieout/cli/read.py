"""`tieout read`: filings in, facts out."""

from collections.abc import Iterable
from pathlib import Path
from typing import IO

import click

from tieout.cli.formats import Printer, printer
from tieout.cli.inputs import Size, complete_files, size
from tieout.cli.outputs import Output, standard_output
from tieout.cli.streaming import Stream, inputs
from tieout.finding import MAX_BYTES, Found

EPILOG = """\b
Examples:
  tieout read 0001214659-24-009346.txt
  tieout read 2024q1.tar.gz --jobs 2 --format jsonl -o facts.jsonl
  tieout read 'forms/*.xml' --plain --format json
  curl … | tieout read - --format csv"""


@click.command(short_help="Print the facts of filings, each with its place.", epilog=EPILOG)
@click.argument("files", nargs=-1, required=True, metavar="FILE|FOLDER|GLOB|- ...", shell_complete=complete_files)
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
    agent's submission file, or an archive (.gz, .zip, .tar.gz) of such; folders are walked. What cannot be read, and a
    folder without a file, is named on standard error, the others go on, and the exit code is 3.
    """
    chosen = form or ("table" if output is None and standard_output().isatty() else "jsonl")
    if plain and chosen not in ("json", "jsonl"):
        raise click.UsageError(f"--plain goes with --format json or jsonl, not {chosen}")
    found = inputs(files, max_bytes)
    shown = printer(chosen, plain, prose)
    if output is None or output == "-":
        return _run(found, shown, standard_output(), jobs, standard_output().isatty())
    with Output(Path(output)) as out:
        status = _run(out.others(found), shown, out.file, jobs, False)
        out.keep(status)
        return status


def _run(found: Iterable[Found], shown: Printer, out: IO[bytes], jobs: int, seen: bool) -> int:
    """Print what is found and give the exit code. seen: the output is seen on a terminal while it grows."""
    out.write(shown.head)
    between = b""
    stream = Stream(shown.one, found, jobs, doing="reading", seen=seen)
    for result in stream:
        out.write(between + result)
        between = shown.between
    out.write(shown.tail)
    out.flush()
    return stream.status
