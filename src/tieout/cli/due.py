"""`tieout due`: when a form is due, or when a filing was."""

import os
import re
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import msgspec

from tieout import law
from tieout.cli.ics import calendar_file
from tieout.cli.inputs import Size, complete_files, is_there, missing, size, standard_input
from tieout.cli.outputs import Output, standard_output
from tieout.cli.settings import configured, count_by, settings
from tieout.deadlines import Deadline, deadlines
from tieout.errors import NotFound, UsageError
from tieout.finding import MAX_BYTES

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

EPILOG = """\b
Examples:
  tieout due 10-Q --period 2024-03-31 --filer non-accelerated
  tieout due NT 10-K --period 2023-12-31
  tieout due 4 --date 2024-12-23
  tieout due SC 13G --date 2025-05-20 --holder passive --format json
  tieout due 10-K --period 2025-12-31 --filer accelerated --ics due.ics
  tieout due 0001214659-24-009346.txt"""


DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def day(text: str) -> date:
    """A day written as YYYY-MM-DD."""
    try:
        return datetime.strptime(text if DAY.fullmatch(text) else "", "%Y-%m-%d").date()
    except ValueError:
        raise click.BadParameter(f"{text!r} is no day; write YYYY-MM-DD") from None


def complete_words(ctx: click.Context, param: click.Parameter, incomplete: str) -> "list[CompletionItem]":
    """The forms whose names begin so; where there is none, files."""
    from click.shell_completion import CompletionItem  # only where a shell completes

    forms = [CompletionItem(name) for name in law.names() if incomplete and name.startswith(incomplete.upper())]
    return forms or complete_files(ctx, param, incomplete)


@click.command(short_help="Say when a form is due, or when a filing was.", epilog=EPILOG)
@click.argument("words", metavar="FORM|FILE", nargs=-1, required=True, shell_complete=complete_words)
@click.option("--period", type=day, metavar="DATE", help="End of the period of a report, or of the late one (YYYY-MM-DD).")
@click.option(
    "--date",
    "event",
    type=day,
    metavar="DATE",
    help="The event: becoming an insider (3), the transaction (4), the fiscal year's end (5), crossing or change (13D, 13G), the "
    "distribution (10-D), effectiveness (15D2), the day a fund's report was sent (N-CSR), the due day of the report (NT).",
)
@click.option("--filer", type=click.Choice(law.FILERS), help="Kind of filer, for 10-K and 10-Q.")
@click.option("--holder", type=click.Choice(law.HOLDERS), help="Kind of holder, for 13G: Rule 13d-1(b), (c) or (d).")
@click.option(
    "--trigger",
    type=click.Choice(law.TRIGGERS),
    metavar="EVENT",
    help="What happened: role or registration (3); crossing or ineligible (13D); crossing, month-end, quarter-end, change or "
    "ineligible (13G); effectiveness (a first 10-Q).",
)
@click.option("--erisa/--no-erisa", default=None, help="Whether the plan is subject to ERISA, for 11-K.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json", "jsonl"]),
    help="table: for a person; json: an object, or an array of several; jsonl: an object a line.  [default: table on a terminal, "
    "jsonl into a pipe]",
)
@click.option(
    "--ics",
    metavar="FILE|-",
    shell_complete=complete_files,
    help="Write the days as a calendar file, too; - is standard output, instead of the table.",
)
@click.option(
    "--closures",
    "list_of_closures",
    metavar="FILE",
    shell_complete=complete_files,
    help="Further days on which EDGAR was closed, besides those of the settings (docs/calendar.md).",
)
@configured
@click.option("-o", "--output", type=click.Path(dir_okay=False), help="Write to a file instead of standard output.")
@click.option("--max-bytes", type=size, default=Size(MAX_BYTES), show_default=True, help="Refuse a larger FILE (64M, 1G).")
def due(
    words: tuple[str, ...],
    period: date | None,
    event: date | None,
    form: str | None,
    ics: str | None,
    list_of_closures: str | None,
    output: str | None,
    max_bytes: int,
    config: Path | None,
    no_config: bool,
    **kind: Any,
) -> None:
    """Say when a form is due, with the steps and sections of the law; or of a filing, when it was due and whether it came in time.

    FORM may be spelled in any way (10-Q, sc13d, SCHEDULE 13D/A, NT 10-K); what is no form is a FILE, and - is standard input.
    The law is that of the day given. Where the answer hangs on something not given, every candidate is printed, the earliest first.
    """
    what = _one(words)
    count_by((*settings(config, no_config).closures, *([Path(list_of_closures)] if list_of_closures else [])))
    if law.form_name(what) is not None or not _is_file(what):
        answers: Sequence[Deadline] = deadlines(what, period=period, date=event, **kind)
    elif period or event:
        raise UsageError(f"{what} is a file, which tells its days itself; leave out --period and --date")
    else:
        answers = _of_file(what, max_bytes, kind)
    calendar_bytes = calendar_file(answers) if ics else b""
    if ics and ics != "-":
        _write(calendar_bytes, ics)
    _write(calendar_bytes if ics == "-" else _printed(answers, form or _default(output)), output)


def _one(words: tuple[str, ...]) -> str:
    """The form or the file. A form's name in two words (SC 13D, NT 10-K) may stand without quotes."""
    if len(words) > 1 and law.form_name(" ".join(words)) is None:
        raise UsageError(f"{words[0]} and {words[1]}: give one form or one file")
    return " ".join(words)


def _of_file(what: str, max_bytes: int, kind: dict[str, Any]) -> Sequence[Deadline]:
    from tieout.reading import read  # the readers are slow to start, and a form alone needs none
    from tieout.timeliness import timeliness

    source: Any = standard_input() if what == "-" else what
    return timeliness(read(source, max_bytes=max_bytes, prose=False), **kind)


def _is_file(what: str) -> bool:
    """Whether a file is meant: `-`, a name that exists, or one that can only be that of a file, which is then missed."""
    if what == "-" or is_there(what):
        return True
    if os.sep in what or Path(what).suffix:
        raise NotFound(
            missing(what) or f"{what}: no such file, and no form with a deadline; give a file, or a form (10-Q, 4, SC 13D)"
        )
    return False


def _default(output: str | None) -> str:
    return "table" if output is None and standard_output().isatty() else "jsonl"


def _write(data: bytes, output: str | None) -> None:
    if output is None or output == "-":
        standard_output().write(data)
        standard_output().flush()
        return
    with Output(Path(output)) as out:
        out.file.write(data)
        out.keep(0)


# ---- formats


def _printed(answers: Sequence[Deadline], form: str) -> bytes:
    if form == "jsonl":
        return b"".join(msgspec.json.encode(one) + b"\n" for one in answers)
    if form == "json":
        whole = msgspec.json.encode(answers[0] if len(answers) == 1 else answers)
        return msgspec.json.format(whole, indent=2) + b"\n"
    from tieout.cli.due_page import printed  # rich is slow to start

    return printed(answers)
