"""`tieout check`: filings in, what does not tie out."""

import sys
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import IO, get_args

import click
from msgspec import Struct

from tieout import calendar
from tieout.checks.asking import rules
from tieout.checks.case import Settings
from tieout.checks.choosing import chosen
from tieout.checks.known import Baseline, dump, parse
from tieout.checks.rule import WEIGHTS, Weight
from tieout.cli.codes import complete_codes
from tieout.cli.inputs import Size, complete_files, size
from tieout.cli.judging import Checked, Tally, Task, work
from tieout.cli.outputs import Output, standard_output
from tieout.cli.pairs import Pairs
from tieout.cli.settings import configured, count_by, settings
from tieout.cli.streaming import Stream, inputs, worse
from tieout.cli.summing import counted, gone_lines, summary
from tieout.cli.terminal import look, printable
from tieout.closures import Closures
from tieout.config import Config, FailOn, Format
from tieout.errors import UsageError
from tieout.export import Ending, Export, export
from tieout.finding import MAX_BYTES, Found, unfiled
from tieout.law import FILERS, Filer

EPILOG = """\b
Examples:
  tieout check 0001214659-24-009346.txt
  tieout check form4.xml --select IN2,form-4-filed-late --explain
  tieout check 2024q1/ --jobs 2 --format jsonl -o findings.jsonl
  tieout check drafts/ --format sarif -o drafts.sarif
  tieout check filings/ --write-baseline known.json
  tieout check filings/ --baseline known.json

\b
Exit codes: 0 nothing at or above --fail-on, 1 something is, 2 wrong use,
3 input that cannot be read, or an empty folder (goes over 1)."""


class Choices(Struct, frozen=True, kw_only=True):
    """What the options and the configuration come to."""

    task: Task
    fail_on: FailOn
    write_baseline: Path | None
    jobs: int
    closed: Closures | None


@click.command(short_help="Print what in filings does not tie out.", epilog=EPILOG)
@click.argument("files", nargs=-1, required=True, metavar="FILE|FOLDER|GLOB|- ...", shell_complete=complete_files)
@click.option(
    "--select",
    multiple=True,
    metavar="RULES",
    shell_complete=complete_codes,
    help="Run only these rules: codes, beginnings of codes or names, with commas (IN2,BO201,negative-shares).  [default: all]",
)
@click.option(
    "--ignore",
    multiple=True,
    metavar="RULES",
    shell_complete=complete_codes,
    help="Leave these rules out; the longer word decides between --select and --ignore.",
)
@click.option(
    "--fail-on",
    type=click.Choice(get_args(FailOn)),
    help="End with exit code 1 where a finding has this weight or a heavier one.  [default: error]",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(get_args(Format)),
    help="table: as a person reads it; json: one array; jsonl: an object a line; sarif: SARIF 2.1.0; github: workflow "
    "commands.  [default: table on a terminal, jsonl into a pipe]",
)
@click.option("--explain", is_flag=True, help="Add the arithmetic, and what could not be told and why.")
@click.option(
    "--baseline",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Leave out the findings that this file knows, and say which of them no longer occur.",
)
@click.option(
    "--write-baseline",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write all findings to this file, to be known from now on; they do not count for the exit code.",
)
@click.option("--filer", type=click.Choice(FILERS), help="The registrant's status (Rule 12b-2), for the due dates of its reports.")
@click.option(
    "--jobs", type=click.IntRange(1, 64), default=1, show_default=True, help="Check with this many processes; order is kept."
)
@click.option("-o", "--output", type=click.Path(dir_okay=False), help="Write to a file instead of standard output.")
@click.option("--max-bytes", type=size, default=Size(MAX_BYTES), show_default=True, help="Refuse larger documents (64M, 1G).")
@configured
def check(
    files: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: FailOn | None,
    form: Format | None,
    explain: bool,
    baseline: Path | None,
    write_baseline: Path | None,
    filer: Filer | None,
    jobs: int,
    output: str | None,
    max_bytes: int,
    config: Path | None,
    no_config: bool,
) -> int:
    """Check filings and print each figure, date and word in them that does not tie out.

    Each finding has its message, the printed lines with every place underlined, what was expected, and the law. A rule that lacks a
    fact, or meets a footnote on it, says nothing; the summary counts these. A filing and its amendment, if both are given, are
    compared, too. FILE is as for 'tieout read'; 'tieout rules' lists the rules.
    """
    given = settings(config, no_config)
    closed = count_by(given.closures)
    to_file = output is not None and output != "-"
    seen = not to_file and standard_output().isatty()
    task = Task(
        codes=_codes(select, ignore, given),
        form=form or given.format or ("table" if seen else "jsonl"),
        look=look(seen, sys.stdout.encoding if seen else None),
        settings=Settings(filer=filer or given.filer),
        explain=explain,
        known=_known(baseline or given.baseline, write_baseline),
        collect=write_baseline is not None,
        ignores=given.per_file_ignores,
    )
    choices = Choices(
        task=task, fail_on=fail_on or given.fail_on or "error", write_baseline=write_baseline, jobs=jobs, closed=closed
    )
    own = (given.path, baseline or given.baseline, write_baseline, *given.closures)
    found = _but(inputs(files, max_bytes), own)
    pairs = Pairs(task, lambda: inputs([name for name in files if name != "-"], max_bytes))
    if not to_file or output is None:
        return _run(found, pairs, choices, standard_output(), seen=seen)
    with Output(Path(output)) as out:
        status = _run(out.others(found), pairs, choices, out.file, seen=False)
        out.keep(status)
        return status


def _codes(select: Iterable[str], ignore: Iterable[str], settings: Config) -> tuple[str, ...]:
    """The rules that are meant, in order; what the options say goes over the configuration. Raises UsageError."""
    try:
        chosen(settings.select, settings.ignore)
        for _, rules_left in settings.per_file_ignores:
            chosen(rules_left)
    except UsageError as error:
        raise UsageError(f"{settings.path}: {error}") from error
    return tuple(sorted(chosen(tuple(select) or settings.select, tuple(ignore) or settings.ignore)))


def _but(found: Iterable[Found], own: Iterable[Path | None]) -> Iterator[Found]:
    """What is found but our own files (settings, baseline), which may stand in a folder that is walked; that alone is no filing."""
    places = {path.name: path.resolve() for path in own if path is not None}
    alone: Path | None = None
    others = False
    for one in found:
        name = Path(one.source.name).name if one.source is not None else ""
        if name not in places or one.source is None or Path(one.source.name).resolve() != places[name]:
            others = True
            yield one
        else:
            alone = Path(one.source.name).parent
    if alone is not None and not others:
        yield Found(None, unfiled(str(alone), "hidden files, settings and baselines"))


def _known(path: Path | None, written: Path | None) -> Baseline | None:
    """The baseline of a file; none where it is about to be written first. Raises UsageError where it cannot be read."""
    if path is None or (written is not None and not path.exists()):
        return None
    try:
        return parse(path.read_bytes(), str(path))
    except OSError as trouble:
        raise UsageError(f"{path} cannot be read: {trouble.strerror}; write a baseline with --write-baseline {path}") from trouble


def _run(found: Iterable[Found], pairs: Pairs, choices: Choices, out: IO[bytes], *, seen: bool) -> int:
    """Check what is found, print it and give the exit code. seen: the output is seen on a terminal while it grows."""
    task = choices.task
    shown = None if task.form == "table" else export(task.form)
    troubles: list[str] = []
    tally = Tally(task.known, telling=task.form == "sarif")
    told = (lambda trouble: troubles.append(str(trouble))) if task.form == "sarif" else None
    start = partial(calendar.add, choices.closed) if choices.closed else None
    stream: Stream[Checked] = Stream(partial(work, task), found, choices.jobs, doing="checking", seen=seen, told=told, start=start)
    out.write(shown.head(rules(task.codes)) if shown and task.form == "sarif" else shown.head(()) if shown else b"")
    for one in stream:
        _print(one, tally, shown, out)
        tally.add(one)
        pairs.add(one)
    for one in pairs.checked():
        _print(one, tally, shown, out)
        tally.add(one, again=True)
    failing = frozenset[Weight](WEIGHTS[WEIGHTS.index(choices.fail_on) :]) if choices.fail_on != "never" else frozenset[Weight]()
    fails = choices.write_baseline is None and tally.fails(failing)
    status = worse(stream.status, int(fails))
    _end(shown, tally, troubles, out, status)
    _conclude(tally, stream.troubles, choices, out)
    out.flush()
    return status


def _print(one: Checked, tally: Tally, shown: Export | None, out: IO[bytes]) -> None:
    """Print what was found in a source, behind what was printed before."""
    out.write(shown.BETWEEN + one.printed if shown and tally.printed and one.printed else one.printed)
    for doubt in one.doubts if shown else ():
        click.echo(f"tieout: {printable(doubt)}", err=True)


def _end(shown: Export | None, tally: Tally, troubles: list[str], out: IO[bytes], status: int) -> None:
    """Print what a format has behind all findings."""
    if shown is None:
        return
    gone = tally.gone()
    ending = Ending(
        files=tuple(tally.files), doubts=tally.doubts, troubles=troubles, gone=gone, printed=tally.printed, status=status
    )
    out.write(shown.tail(ending))


def _conclude(tally: Tally, troubles: int, choices: Choices, out: IO[bytes]) -> None:
    """Write the new baseline, then the summary: beneath a table, else for who looks at standard error."""
    task = choices.task
    aside = task.form != "table"
    manner = look(sys.stderr.isatty(), sys.stderr.encoding) if aside else task.look
    lines = gone_lines(tally, manner)
    if choices.write_baseline is not None:
        kept = tally.unchecked() if task.known else []
        with Output(choices.write_baseline) as file:
            file.file.write(dump([*tally.entries, *kept]))
            file.keep(0)
        lines.append(f"{counted(len(tally.entries), 'finding')} written to {printable(str(choices.write_baseline))}")
    if not aside or sys.stderr.isatty():
        lines.append(summary(tally, troubles, manner, explain=task.explain))
    text = "".join(f"{line}\n" for line in lines)
    if aside:
        click.echo(text, nl=False, err=True)
    else:
        out.write(manner.encode(text))
