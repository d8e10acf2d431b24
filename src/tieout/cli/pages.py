"""A filing as a person reads it, in 80 columns: who, what, how many, when, at what price, what remains, footnotes beneath."""

from collections.abc import Iterator
from typing import Any

from rich.console import Console, ConsoleOptions, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from tieout.cli.cells import cell, joined
from tieout.cli.insiders import form345_page
from tieout.cli.late import form12b25_page
from tieout.cli.stakes import schedule13_page
from tieout.cli.summary import clean
from tieout.cli.terminal import cells, shortened
from tieout.edgar.model import Header
from tieout.forms import family
from tieout.forms.form12b25.model import Form12b25
from tieout.forms.form345.model import Form345
from tieout.forms.schedule13.model import Schedule13
from tieout.reading import Filing


class Head:
    """The line above a page: the form and the name of its file, of which a narrow page has the end."""

    def __init__(self, form: str, name: str) -> None:
        self.form, self.name = form, name

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[RenderableType]:
        room = options.max_width - cells(self.form) - 4  # a piece of the line on either side
        yield Rule(Text(self.form + shortened(self.name, room), style="bold"))


def page(filing: Filing[Any]) -> RenderableType:
    """The page of a filing: its form where it has one, else its header and documents; the reader's notes at the end."""
    parts: list[RenderableType] = [Head(f"{filing.form_type or 'unknown form'}   ", filing.source.name)]
    if filing.header is not None:
        parts.append(_header(filing.header, brief=filing.form is not None))
    if isinstance(filing.form, Form345):
        parts.append(form345_page(filing.form))
    elif isinstance(filing.form, Form12b25):
        parts.append(form12b25_page(filing.form))
    elif isinstance(filing.form, Schedule13):
        parts.append(schedule13_page(filing.form, filing))
    else:
        parts.append(_documents(filing))
    if filing.notes:
        parts.append(_notes(filing))
    return Group(*parts)


def _header(header: Header, brief: bool) -> RenderableType:
    rows = Table.grid(padding=(0, 2))
    rows.add_column(style="bold", no_wrap=True)
    rows.add_column()
    shown = [("accession", cell(header.accession_number)), ("filed", joined(header.filed, header.accepted, by=", accepted "))]
    if not brief:
        shown.append(("period", cell(header.period)))
        parties = [(party.role, joined(party.name, party.cik, party.file_number)) for party in header.parties]
        shown += [(role.replace("_", " "), told) for role, told in parties]
    for label, told in shown:
        if told.plain:
            rows.add_row(label, told)
    return Group(rows, Text("")) if rows.row_count else rows


def _documents(filing: Filing[Any]) -> RenderableType:
    table = Table(box=None, pad_edge=False, header_style="bold")
    for name in ("#", "TYPE", "FILE", "DESCRIPTION", "BYTES"):
        table.add_column(name, justify="right" if name in ("#", "BYTES") else "left")
    for document in filing.submission.documents:
        table.add_row(
            cell(document.sequence),
            cell(document.type),
            cell(document.filename),
            cell(document.description),
            f"{document.end - document.start:,}",
        )
    return Group(table, Text(f"{_why(filing)}: header and documents only", style="dim"))


def _why(filing: Filing[Any]) -> str:
    """Why a filing has no form: its type has no reader, or the document of the form is missing or was not read."""
    named = clean(filing.form_type or "")
    if not named:
        return "no form type is named"
    if family(named) is None:
        return f"no reader for {named}"
    if any(note.code == "form-not-read" for note in filing.notes):
        return f"the document of the form ({named}) was not read"
    return f"the submission holds no document of the form ({named})"


def _notes(filing: Filing[Any]) -> RenderableType:
    lines = Text("\nReader's notes\n", style="bold")
    body = Text()
    for note in filing.notes:
        place = "" if note.start is None else "  (line {}, column {})".format(*filing.source.line_column(note.start))
        body.append(f"{note.code}", style="yellow")
        body.append(f"  {clean(note.message)}{place}\n")
    return Group(lines, Padding(body, (0, 0, 0, 2)))
