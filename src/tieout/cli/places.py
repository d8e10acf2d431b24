"""A fact and its place: value, print, line and column, and the lines around with the span marked."""

import re
from typing import Any

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from tieout.cli.cells import shown
from tieout.cli.summary import clean
from tieout.cli.terminal import decoded
from tieout.facts import Fact
from tieout.forms.form345.model import Form345
from tieout.forms.schedule13.model import Schedule13
from tieout.reading import Filing
from tieout.source import Source

WINDOW = 66  # characters of a line that are shown around a span


def one(filing: Filing[Any], path: str, fact: Fact[Any]) -> RenderableType:
    """The page of one fact."""
    rows = Table.grid(padding=(0, 2))
    rows.add_column(style="bold", no_wrap=True)
    rows.add_column()
    rows.add_row("path", path)
    rows.add_row("value", Text(shown(fact.value)) if fact.value is not None else _why(fact))
    if fact.raw is not None:
        rows.add_row("printed", Text(_short(clean(fact.raw))))
    for mark in fact.footnotes:
        rows.add_row(f"note {mark}", Text(_footnote(filing, mark, path)))
    if fact.start is None or fact.end is None:
        rows.add_row("place", Text("none: the form as filed has no such place", style="dim"))
        return rows
    source = Source(filing.source.name, filing.data_behind(fact))
    line, column = source.line_column(fact.start)
    where = f"line {line}, column {column} (bytes {fact.start}-{fact.end})"
    if fact.within == "pdf":
        where = f"page {fact.page}, line {line}, column {column} (bytes {fact.start}-{fact.end} of its text)"
    elif fact.within:
        where += f" of what the {fact.within} payload decodes to"
    rows.add_row("place", f"{where} of {filing.source.name}")
    return Group(rows, Text(""), around(source, fact))


def _why(fact: Fact[Any]) -> Text:
    reasons = {
        "absent": "none: the form as filed has no such place",
        "blank": "none: the place is empty",
        "footnoted": "none: only a footnote mark stands here",
        "words": f"none: less than {fact.below}" if fact.below else "none: words stand here, no figure",
        "unreadable": "none: the print could not be read as what belongs here",
    }
    return Text(reasons[str(fact.state)], style="yellow")


def _short(text: str, most: int = 600) -> str:
    return text if len(text) <= most else f"{text[:most]}… ({len(text):,} characters)"


PERSON = re.compile(r"reporting_persons\[(\d+)\]")


def _footnote(filing: Filing[Any], mark: str, path: str) -> str:
    """The text of the note that a mark points to; marks of a schedule count anew beneath each person's cover."""
    form = filing.form
    if isinstance(form, Form345):
        return next((clean(note.text.raw or "") for note in form.footnotes if note.id == mark), "(no such footnote)")
    notes = form.footnotes if isinstance(form, Schedule13) else ()
    person = PERSON.match(path)
    own = [note for note in notes if note.mark == mark and person and note.person == int(person[1])]
    shared = [note for note in notes if note.mark == mark and note.person is None]
    return next((clean(note.text.raw or "") for note in (*own, *shared)), "(no such note beneath the page)")


def around(source: Source, fact: Fact[Any]) -> Text:
    """The lines from one before the span to one behind it, numbered, the span in reverse and underlined by carets."""
    data, start, end = source.data, fact.start or 0, fact.end or 0
    begin = data.rfind(b"\n", 0, data.rfind(b"\n", 0, start) if b"\n" in data[:start] else 0) + 1
    first, _ = source.line_column(begin)
    text = Text()
    offset = begin
    shown_span = 0
    for number, line in enumerate(data[begin : min(len(data), end + 4000)].split(b"\n"), first):
        after = offset + len(line)
        inside = offset <= end and after >= start
        if shown_span < 3 or not inside:
            text.append(f"{number:>6} │ ", style="dim")
            _line(text, line, start - offset, end - offset, inside)
        shown_span += inside
        if shown_span == 4:
            text.append("     … │\n", style="dim")
            shown_span += 1
        offset = after + 1
        if offset > end + 1 and not inside:
            break
    return text


def _line(text: Text, line: bytes, start: int, end: int, inside: bool) -> None:
    """One line, cut to a window around the span, and carets beneath what belongs to the span."""
    left, right = max(0, min(start, len(line))), max(0, min(end, len(line)))
    cut = max(0, left - 20) if len(line) > WINDOW and inside else 0
    window = line[cut : cut + WINDOW]
    head, span, tail = (_safe(line[a:b]) for a, b in ((cut, left), (left, min(right, cut + WINDOW)), (right, cut + WINDOW)))
    if not inside:
        text.append(_safe(window) + "\n")
        return
    before = "…" if cut else ""
    text.append(before + head)
    text.append(span, style="reverse bold")
    text.append(tail + ("…" if len(line) > cut + WINDOW else "") + "\n")
    if span or left == right:
        text.append("       │ ", style="dim")
        text.append(" " * (len(before) + len(head)) + "^" * max(1, len(span)) + "\n", style="green")


def _safe(data: bytes) -> str:
    return decoded(data.rstrip(b"\r\n"))


def several(filing: Filing[Any], facts: dict[str, Fact[Any]]) -> Table:
    """A table of facts: path, value, print, line and column."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    for name in ("PATH", "VALUE", "PRINTED", "PLACE"):
        table.add_column(name, overflow="fold", no_wrap=name == "PLACE")
    for path, fact in facts.items():
        if fact.start is None:
            place = Text(str(fact.state), style="dim")
        else:
            source = Source(filing.source.name, filing.data_behind(fact)) if fact.within else filing.source
            page = f"page {fact.page}, " if fact.page else ""
            place = Text(page + "{}:{}".format(*source.line_column(fact.start)))
        value = Text(_short(shown(fact.value), 80)) if fact.value is not None else Text(str(fact.state), style="yellow")
        table.add_row(path, value, Text(_short(clean(fact.raw or ""), 80)), place)
    return table
