"""A fact and its place: value, print, line and column, and the lines around with the span marked."""

import re
from typing import Any

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from tieout.cli.cells import shown
from tieout.cli.summary import clean
from tieout.cli.terminal import cells, decoded, shortened
from tieout.facts import Fact
from tieout.forms.form345.model import Form345
from tieout.forms.schedule13.model import Schedule13
from tieout.reading import Filing
from tieout.source import Source

LABELS = 12  # cells before the texts of a page
WINDOW = 66  # characters of a line that are shown around a span


def one(filing: Filing[Any], path: str, fact: Fact[Any], width: int) -> RenderableType:
    """The page of one fact. width: the cells of the page."""
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
    rows.add_row("place", f"{where} of {shortened(filing.source.name, width - LABELS)}")
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


def several(filing: Filing[Any], facts: dict[str, Fact[Any]], width: int) -> RenderableType:
    """A table of facts: path, value, print, line and column.

    Where no room would be left beside whole paths, rows of one part stand under its path, each with what its own path has more.
    """
    rows = [_row(filing, path, fact) for path, fact in facts.items()]
    place = max(cells(row[3].plain) for row in rows)
    own = dict.fromkeys(facts, "")
    if max(map(cells, facts)) + place + 3 * GAP + 2 * ROOM > width:
        own = {path: path[: path.rfind("].") + 1] for path in facts}
    names = [f"  {path.removeprefix(f'{own[path]}.')}" if own[path] else path for path in facts]
    wide = min(max(map(cells, names)), width // 2)
    value, print_ = _shared(width - wide - place - 3 * GAP, *(max(cells(row[n].plain) for row in rows) for n in (1, 2)))
    widths = (wide, value, print_, place)
    parts: list[Table | Text] = [_table(widths, head=True)]
    above = ""
    for (path, *told), name in zip(rows, names, strict=True):
        if own[path.plain] != above:
            above = own[path.plain]
            parts += [Text(above, style="bold"), _table(widths, head=False)]
        table = parts[-1]
        if isinstance(table, Table):
            table.add_row(name, *told)
    return Group(*(part for part in parts if isinstance(part, Text) or part.row_count or part.show_header))


ROOM = 18  # cells that a value and a print want at least
GAP = 2


def _row(filing: Filing[Any], path: str, fact: Fact[Any]) -> tuple[Text, Text, Text, Text]:
    if fact.start is None:
        place = Text(str(fact.state), style="dim")
    else:
        source = Source(filing.source.name, filing.data_behind(fact)) if fact.within else filing.source
        page = f"page {fact.page}, " if fact.page else ""
        place = Text(page + "{}:{}".format(*source.line_column(fact.start)))
    value = Text(_short(shown(fact.value), 80)) if fact.value is not None else Text(str(fact.state), style="yellow")
    return Text(path), value, Text(_short(clean(fact.raw or ""), 80)), place


def _shared(room: int, one: int, other: int) -> tuple[int, int]:
    """How a room is shared: each has what it wants; where both want more than there is, half of it at least.

    >>> _shared(40, 10, 80), _shared(40, 80, 80)
    ((10, 30), (20, 20))
    """
    half = max(room // 2, len("PRINTED"))
    first = min(max(one, len("VALUE")), max(half, room - other))
    return first, min(max(other, len("PRINTED")), max(half, room - first))


def _table(widths: tuple[int, ...], head: bool) -> Table:
    table = Table(box=None, show_header=head, pad_edge=False, header_style="bold")
    for name, width in zip(("PATH", "VALUE", "PRINTED", "PLACE"), widths, strict=True):
        table.add_column(name, width=width, overflow="fold", no_wrap=name == "PLACE")
    return table
