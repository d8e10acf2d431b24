"""`tieout due`: when a form is due, or when a filing was."""

import os
import re
import sys
from collections.abc import Sequence
from datetime import date, datetime
from io import StringIO
from pathlib import Path
from typing import Any

import click
import msgspec
from msgspec import UNSET
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from tieout import calendar, closures, law
from tieout.cli.ics import calendar_file
from tieout.cli.inputs import Size, size, standard_input
from tieout.cli.outputs import Output, standard_output
from tieout.cli.show import Terminal
from tieout.cli.summary import clean
from tieout.deadlines import Deadline, deadlines
from tieout.errors import NotFound, UsageError
from tieout.finding import MAX_BYTES
from tieout.reading import read
from tieout.timeliness import Timeliness, timeliness

EPILOG = """\b
Examples:
  tieout due 10-Q --period 2024-03-31 --filer non-accelerated
  tieout due "NT 10-K" --period 2023-12-31
  tieout due 4 --date 2024-12-23
  tieout due "SC 13G" --date 2025-05-20 --holder passive --format json
  tieout due 10-K --period 2025-12-31 --filer accelerated --ics due.ics
  tieout due 0001214659-24-009346.txt"""


DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def day(text: str) -> date:
    """A day written as YYYY-MM-DD."""
    try:
        return datetime.strptime(text if DAY.fullmatch(text) else "", "%Y-%m-%d").date()
    except ValueError:
        raise click.BadParameter(f"{text!r} is no day; write YYYY-MM-DD") from None


@click.command(epilog=EPILOG)
@click.argument("what", metavar="FORM|FILE")
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
@click.option("--trigger", type=click.Choice(law.TRIGGERS), help="What happened: for 3, 13D, 13G; effectiveness for a first 10-Q.")
@click.option("--erisa/--no-erisa", default=None, help="Whether the plan is subject to ERISA, for 11-K.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json", "jsonl"]),
    help="table: for a person; json: an object, or an array of several; jsonl: an object a line.  [default: table on a terminal, "
    "jsonl into a pipe]",
)
@click.option("--ics", metavar="FILE|-", help="Write the days as a calendar file, too; - is standard output, instead of the table.")
@click.option("--closures", "list_of_closures", metavar="FILE", help="Further days on which EDGAR was closed (docs/calendar.md).")
@click.option("-o", "--output", type=click.Path(dir_okay=False), help="Write to a file instead of standard output.")
@click.option("--max-bytes", type=size, default=Size(MAX_BYTES), show_default=True, help="Refuse a larger FILE (64M, 1G).")
def due(
    what: str,
    period: date | None,
    event: date | None,
    form: str | None,
    ics: str | None,
    list_of_closures: str | None,
    output: str | None,
    max_bytes: int,
    **kind: Any,
) -> None:
    """Say when a form is due, with the steps and sections of the law; or of a filing, when it was due and whether it came in time.

    FORM may be spelled in any way (10-Q, sc13d, "SCHEDULE 13D/A", "NT 10-K"); what is no form is a FILE, and - is standard input.
    The law is that of the day given. Where the answer hangs on something not given, every candidate is printed, the earliest first.
    """
    if list_of_closures:
        click.get_current_context().call_on_close(calendar.reset)
        calendar.add(closures.read(list_of_closures))
    if law.form_name(what) is not None or not _is_file(what):
        answers: Sequence[Deadline] = deadlines(what, period=period, date=event, **kind)
    elif period or event:
        raise UsageError(f"{what} is a file, which tells its days itself; leave out --period and --date")
    else:
        source: Any = standard_input() if what == "-" else what
        answers = timeliness(read(source, max_bytes=max_bytes, prose=False), **kind)
    calendar_bytes = calendar_file(answers) if ics else b""
    if ics and ics != "-":
        _write(calendar_bytes, ics)
    _write(calendar_bytes if ics == "-" else _printed(answers, form or _default(output)), output)


def _is_file(what: str) -> bool:
    """Whether a file is meant: `-`, a name that exists, or one that can only be that of a file, which is then missed."""
    if what == "-" or Path(what).exists():
        return True
    if os.sep in what or Path(what).suffix:
        raise NotFound(f"{what}: no such file, and no form with a deadline; give a file, or one of {', '.join(law.names())}")
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
    out = StringIO()
    width = None if os.environ.get("COLUMNS") or (sys.stdout and sys.stdout.isatty()) else 80
    colour = bool(sys.stdout and sys.stdout.isatty())
    console = Terminal(file=out, width=width, highlight=False, emoji=False, markup=False, force_terminal=colour or None)
    for one in answers:
        console.print(page(one))
    return out.getvalue().encode("utf-8", "backslashreplace")


def page(one: Deadline) -> RenderableType:
    """One deadline as a person reads it: the days, then the steps that lead to them."""
    head = Text(one.form, style="bold")
    if one.when is not UNSET:
        head.append(f"  {one.when}", style="default")
    days = Table.grid(padding=(0, 2))
    days.add_column(style="bold", no_wrap=True)
    days.add_column()
    for label, told in _days(one):
        days.add_row(label, told)
    steps = Table.grid(padding=(0, 2))
    steps.add_column(style="dim", no_wrap=True)
    steps.add_column()
    for step in one.steps:
        told = Text(clean(step.why))
        if step.cites:
            told.append(f"  {'; '.join(step.cites)}", style="cyan")
            told.append("" if step.certainty in ("A", "B") else f" (certainty {step.certainty})", style="yellow")
        steps.add_row(str(step.date), told)
    return Group(head, Padding(days, (0, 0, 0, 2)), Padding(steps, (1, 0, 1, 2)))


def _days(one: Deadline) -> list[tuple[str, Text]]:
    rows = [("due", _named(one.due) if one.due else Text("promptly"))]
    if one.nt_due and one.nt_due != one.due:
        rows.append(("notice by", _named(one.nt_due)))
    if one.extended:
        rows.append(("extended to", _named(one.extended)))
    for label, day in (("or as early as", one.earliest), ("or as late as", one.latest)):
        if isinstance(day, date):
            rows.append((label, _named(day)))
    if isinstance(one, Timeliness):
        rows.append(("filed", _named(one.filed) if one.filed else Text("not told")))
        rows.append(("in time", _in_time(one)))
        rows.append(("counted from", Text(clean(", ".join(one.at)))))
    return rows


def _in_time(one: Timeliness) -> Text:
    if one.in_time is None:
        return Text(f"cannot be told: {clean(one.untold) if isinstance(one.untold, str) else ''}", style="yellow")
    return Text("yes", style="green") if one.in_time else Text("no", style="red")


def _named(day: date) -> Text:
    return Text(f"{day} {day:%A}")
