"""The end of a run of `tieout check`: what was counted, and which known findings are gone."""

import re
import textwrap

from tieout.checks.rule import WEIGHTS
from tieout.cli.findings import COLOURS
from tieout.cli.judging import Tally
from tieout.cli.terminal import Look, printable

GREEN, DIM = "1;32", "2"
ANSI = re.compile(r"\x1b\[[0-9;]*m")
MOST = 20  # known findings that are named when they are gone


def counted(number: int, noun: str) -> str:
    """A number and its noun.

    >>> counted(1, "error"), counted(1200, "filing")
    ('1 error', '1,200 filings')
    """
    return f"{number:,} {noun}" + ("" if number == 1 else "s")


def summary(tally: Tally, troubles: int, look: Look, *, explain: bool) -> str:
    """One sentence: filings, findings by weight, how many hold and how many cannot be told; on two lines where one has no room."""
    if not tally.filings:
        return "no filing checked" + (f" ({troubles:,} cannot be read)" if troubles else "")
    weights = [one for one in reversed(WEIGHTS) if tally.weights[one]]
    none = "nothing else breaks" if tally.known else "nothing breaks"
    found = ", ".join(look.paint(counted(tally.weights[one], one), COLOURS[one]) for one in weights) or look.paint(none, GREEN)
    unread = f" ({troubles:,} more cannot be read)" if troubles else ""
    first = f"{counted(tally.filings, 'filing')} checked{unread}: {found};"
    held = "1 holds" if tally.held == 1 else f"{tally.held:,} hold"
    hint = look.paint(" (--explain says why)", DIM) if tally.untold and not explain else ""
    second = f"{held}, {tally.untold:,} cannot be told{hint}"
    room = len(ANSI.sub("", first + second)) < look.width
    return f"{first} {second}" if room else f"{first}\n{second}"


def gone_lines(tally: Tally, look: Look) -> list[str]:
    """How many known findings were not shown, and which no longer occur."""
    lines = [f"{counted(tally.known, 'known finding')} not shown"] if tally.known else []
    gone = tally.gone()
    if gone:
        verb = "occurs" if len(gone) == 1 else "occur"
        lines.append(f"{counted(len(gone), 'known finding')} no longer {verb}; write the baseline anew to forget:")
    for entry in gone[:MOST]:
        text = printable(f"{entry.code} {entry.accession_number or entry.name}: {entry.message}")
        lines.append(textwrap.shorten(text, look.width - 2, placeholder=" …") if len(text) > look.width - 2 else text)
        lines[-1] = f"  {lines[-1]}"
    return [*lines, f"  … and {len(gone) - MOST:,} more"] if len(gone) > MOST else lines
