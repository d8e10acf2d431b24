"""Deadlines as a person reads them."""

import re
import sys
from collections.abc import Sequence
from datetime import date
from io import StringIO

from msgspec import UNSET
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from tieout.cli.show import terminal
from tieout.cli.summary import clean
from tieout.deadlines import Deadline
from tieout.timeliness import Timeliness


def printed(answers: Sequence[Deadline]) -> bytes:
    """The pages of deadlines, as wide as the terminal, or 80 columns elsewhere."""
    out = StringIO()
    colour = bool(sys.stdout and sys.stdout.isatty())
    console = terminal(file=out, force_terminal=colour or None)
    for one in answers:
        console.print(page(one))
    lines = [line.rstrip(" ") for line in out.getvalue().split("\n")]  # rich fills each to the width
    return "\n".join(lines).encode("utf-8", "backslashreplace")


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
        rows.append(("counted from", Text(clean("\n".join(folded(one.at))))))
    return rows


ROW = re.compile(r"(\w+)\[(\d+)\](\.\w+)")


def folded(paths: Sequence[str]) -> list[str]:
    """The paths, those of the same fact in many rows as one.

    >>> folded(["derivative[0].transaction_date", *(f"non_derivative[{n}].transaction_date" for n in (0, 1, 2, 4))])
    ['derivative[0].transaction_date', 'non_derivative[0-2, 4].transaction_date']
    """
    rows: dict[tuple[str, str], list[list[int]]] = {}
    found: dict[str, tuple[str, str] | None] = {}
    for path in paths:
        match = ROW.fullmatch(path)
        found.setdefault(f"{match[1]}{match[3]}" if match else path, (match[1], match[3]) if match else None)
        if match:
            runs = rows.setdefault((match[1], match[3]), [])
            number = int(match[2])
            if runs and runs[-1][1] == number - 1:
                runs[-1][1] = number
            else:
                runs.append([number, number])
    told = {key: ", ".join(f"{low}-{high}" if low < high else f"{low}" for low, high in runs) for key, runs in rows.items()}
    return [f"{key[0]}[{told[key]}]{key[1]}" if key else path for path, key in found.items()]


def _in_time(one: Timeliness) -> Text:
    if one.in_time is None:
        return Text(f"cannot be told: {clean(one.untold) if isinstance(one.untold, str) else ''}", style="yellow")
    return Text("yes", style="green") if one.in_time else Text("no", style="red")


def _named(day: date) -> Text:
    return Text(f"{day} {day:%A}")
