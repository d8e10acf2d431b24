"""How `tieout read` prints a filing: JSON, JSON Lines, CSV, a table."""

import csv
import io
import re
from collections.abc import Callable
from functools import partial
from typing import Any

from msgspec import Struct

from tieout.cli.summary import COLUMNS, line
from tieout.facts import Fact, plain
from tieout.reading import read_source
from tieout.source import Source


class Printer(Struct, frozen=True):
    """A format: what stands at the head, one filing, what stands between two, what stands at the end."""

    one: Callable[[Source], bytes]
    head: bytes = b""
    between: bytes = b""
    tail: bytes = b""


def printer(form: str, plain_values: bool, prose: bool) -> Printer:
    """The printer of a format; its `one` reads a source, with what its sentences state or without, and gives the bytes to print."""
    if form == "jsonl":
        return Printer(partial(_json, plain_values, prose, b"\n"))
    if form == "json":
        return Printer(partial(_json, plain_values, prose, b""), b"[\n", b",\n", b"\n]\n")
    if form == "csv":
        return Printer(partial(_csv, prose), _rows([("source", "path", "value", "raw", "start", "end", "footnotes")]))
    return Printer(_table, _columns(COLUMNS))


def _json(plain_values: bool, prose: bool, end: bytes, source: Source) -> bytes:
    return read_source(source, prose=prose).to_json(plain_values=plain_values) + end


def _csv(prose: bool, source: Source) -> bytes:
    filing = read_source(source, prose=prose)
    return _rows([(source.name, path, *_cells(fact)) for path, fact in filing.facts() if fact.state != "absent"])


def _cells(fact: Fact[Any]) -> tuple[Any, ...]:
    value = plain(fact.value)
    shown = {True: "true", False: "false", None: ""}.get(value, value) if value is None or isinstance(value, bool) else value
    return _inert(shown), _inert(fact.raw), fact.start, fact.end, " ".join(fact.footnotes)


# what a spreadsheet takes for a formula when it opens the file; "-0-", "-5" and "- 99.1 Agreement" are none
FORMULA = re.compile(r"[=@+\t\r]|-[^|!(]{0,200}[|!(]")


def _inert(cell: Any) -> Any:
    """The cell, with an apostrophe before a text that a spreadsheet would run as a formula: filings come from anyone."""
    return f"'{cell}" if isinstance(cell, str) and FORMULA.match(cell) else cell


def _rows(rows: list[tuple[Any, ...]]) -> bytes:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue().encode("utf-8", "replace")


def _table(source: Source) -> bytes:
    return _columns(line(read_source(source, prose=False)))


WIDTHS = (14, 10, 22, 20, 6)


def _columns(cells: tuple[str, ...]) -> bytes:
    """One line of 80 columns or less; the last cell may run on."""
    fitted = [_fit(cell, width) for cell, width in zip(cells, WIDTHS, strict=False)]
    return ("  ".join(fitted).rstrip() + "\n").encode()


def _fit(cell: str, width: int) -> str:
    return (cell if len(cell) <= width else cell[: width - 1] + "…").ljust(width)
