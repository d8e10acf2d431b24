"""Tables in fixed columns: rows are lines, cells what stands between the gutters of blanks that run through the rows."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from msgspec import Struct

from tieout.markup.characters import Edit
from tieout.markup.text import Cell, Table

_CHUNK = re.compile(r"[^ \t\xa0\f|]+(?:[ \xa0][^ \t\xa0\f|]+)*")
_RULED = re.compile(r"[-=_~*+.$%|: \xa0]+")
_CURRENCY = re.compile(r"[$€£¥(]+")
_WIDEST = 512  # a line is longer than this only where it is no table
_MOST = 64  # columns that `<S>` and `<C>` can announce
_TAB = 8  # terminals stop at every eighth column
_SPREAD = 16  # one row in so many may run over a gutter


class _Chunk(Struct):
    """Words without a gap of two blanks between them: where they stand in the text, and in the columns of the screen."""

    at: int
    until: int
    left: int
    right: int


class _Marked(Struct):
    """What `<TABLE>` encloses (offsets of the text), where the rows behind `<S>` begin, the places of `<S>`, `<C>`."""

    begin: int
    end: int
    body: int
    stops: list[int]


def tables(source: str, text: str, edits: list[Edit]) -> Iterator[Table]:
    """The tables of a plain text, as offsets of `text`, which `edits` made of `source`.

    What stands between `<TABLE>` and `</TABLE>` is a table; elsewhere lines are one where at least three that follow each
    other have three columns or more. A line is a row; lines of rules are none; a label that goes on in the next line (indented
    deeper, nothing beside its beginning) is one cell.
    """
    done = 0
    for marked in _marked(source, edits):
        yield from _unmarked(text, done, marked.begin)
        yield from _table(text, marked)
        done = marked.end
    yield from _unmarked(text, done, len(text))


def _marked(source: str, edits: list[Edit]) -> Iterator[_Marked]:
    """The stretches between `<TABLE>` and `</TABLE>` (or the next `<TABLE>`)."""
    open_one: _Marked | None = None
    shift = line = 0
    for edit in edits:
        mark = source[edit.at : edit.until].upper() if edit.until - edit.at <= 8 else ""
        at = edit.at + shift
        if mark in ("<TABLE>", "</TABLE>"):
            if open_one is not None:
                open_one.end = at
                yield open_one
            open_one = _Marked(at, at, at, []) if mark == "<TABLE>" else None
            line = edit.until
        elif mark in ("<S>", "<C>") and open_one is not None:
            line = max(line, source.rfind("\n", line, edit.at) + 1)
            if mark == "<S>":
                open_one.stops = []
            open_one.body = at
            if len(open_one.stops) < _MOST:
                open_one.stops.append(edit.at - line)
        shift += len(edit.by) - (edit.until - edit.at)


def _lines(text: str, begin: int, end: int) -> Iterator[tuple[int, str]]:
    at = begin
    while at < end:
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        yield at, text[at:stop]
        at = stop + 1


def _chunks(at: int, line: str, stops: frozenset[int] = frozenset()) -> list[_Chunk]:
    """The chunks of a line; a currency sign belongs to the figure behind it, a rule is no chunk.

    A single blank parts two chunks only where `<C>` says that a column begins behind it.
    """
    if len(line) > _WIDEST or not line or line.isspace():
        return []
    chunks: list[_Chunk] = []
    screen = _screen(line) if "\t" in line else None
    for begin, end in _words(line, stops):
        words = line[begin:end]
        if len(words) > 2 and _RULED.fullmatch(words) and not _CURRENCY.fullmatch(words):
            continue
        left, right = (screen[begin], screen[end]) if screen else (begin, end)
        chunk = _Chunk(at + begin, at + end, left, right)
        if chunks and _CURRENCY.fullmatch(line, chunks[-1].at - at, chunks[-1].until - at) and left - chunks[-1].right <= 12:
            chunk = _Chunk(chunks.pop().at, chunk.until, left, right)
        chunks.append(chunk)
    return chunks


def _words(line: str, stops: frozenset[int]) -> Iterator[tuple[int, int]]:
    for match in _CHUNK.finditer(line):
        begin, end = match.span()
        if stops and "\t" not in line:
            for stop in sorted(stop for stop in stops if begin + 1 < stop < end and line[stop - 1] in " \xa0"):
                yield begin, stop - 1
                begin = stop
        yield begin, end


def _screen(line: str) -> list[int]:
    """For each character of a line with tabs (and its end) the column of the screen where it stands."""
    places, place = [], 0
    for char in line:
        places.append(place)
        place = (place // _TAB + 1) * _TAB if char == "\t" else place + 1
    return [*places, place]


def _columns(rows: list[list[_Chunk]], spread: int = _SPREAD) -> list[tuple[int, int]]:
    """The columns (left, right) between the gutters that run through nearly all of the rows with the most chunks."""
    most = max((len(row) for row in rows), default=0)
    full = [row for row in rows if len(row) > 1 and 2 * len(row) > most]
    edges = [0] * (_WIDEST * _TAB + 2)
    for chunk in (chunk for row in full for chunk in row):
        edges[chunk.left] += 1
        edges[chunk.right] -= 1
    widest = max((row[-1].right for row in full), default=0)
    columns: list[tuple[int, int]] = []
    over, begin = 0, -1
    for place in range(widest + 1):
        over += edges[place]
        filled = over > len(full) // spread
        if filled and begin < 0:
            begin = place
        elif not filled and begin >= 0:
            columns.append((begin, place))
            begin = -1
    return columns


def _covered(chunk: _Chunk, columns: list[tuple[int, int]]) -> tuple[int, int]:
    """The first and last column that a chunk stands in; the nearest one where it stands in a gutter."""
    first = bisect_right(columns, chunk.left, key=lambda column: column[1])
    last = bisect_left(columns, chunk.right, key=lambda column: column[0]) - 1
    if first <= last:
        return first, last
    near = range(max(0, last), min(len(columns), first + 1))
    nearest = min(near, key=lambda i: max(columns[i][0] - chunk.right, chunk.left - columns[i][1]))
    return nearest, nearest


def _table(text: str, marked: _Marked) -> Iterator[Table]:
    stops = frozenset(marked.stops)
    head = [chunks for at, line in _lines(text, marked.begin, marked.body) if (chunks := _chunks(at, line))]
    body = [chunks for at, line in _lines(text, marked.body, marked.end) if (chunks := _chunks(at, line, stops))]
    columns = _columns(body)
    if len(columns) < len(stops):  # words that run over a gutter hide it; `<C>` says that there is one
        columns = max(columns, _columns(body, spread=4), key=len)
    if len(columns) > 1:
        yield Table(tuple(_cells([*head, *body], columns, text)), marked.begin, marked.end, stops=tuple(marked.stops))


def _cells(rows: list[list[_Chunk]], columns: list[tuple[int, int]], text: str) -> list[Cell]:
    cells: list[Cell] = []
    number, label = 0, None  # the label that stands alone in the row above, should it go on
    for row in rows:
        if label is not None and _goes_on(label, row, text) and _covered(row[0], columns)[0] == 0:
            cells.pop()
            number -= 1
            row = [_Chunk(label.at, row[0].until, label.left, row[0].right), *row[1:]]
        cells += _row(row, number, columns)
        number += 1
        label = row[0] if len(row) == 1 and _covered(row[0], columns) == (0, 0) else None
    return cells


def _goes_on(label: _Chunk, row: list[_Chunk], text: str) -> bool:
    """Whether a row begins with what is left of the label above: next line, indented deeper, figures beside it."""
    between = text[label.until : row[0].at]
    return len(row) > 1 and row[0].left > label.left and between.count("\n") == 1 and text[label.until - 1] not in ":."


def _row(row: list[_Chunk], number: int, columns: list[tuple[int, int]]) -> list[Cell]:
    cells: list[Cell] = []
    for chunk in row:
        first, last = _covered(chunk, columns)
        if cells and cells[-1].column + cells[-1].columns > first:
            before = cells.pop()
            first, last = before.column, max(last, before.column + before.columns - 1)
            cells.append(Cell(number, first, 1, last - first + 1, before.at, chunk.until))
        else:
            cells.append(Cell(number, first, 1, last - first + 1, chunk.at, chunk.until))
    return cells


def _unmarked(text: str, begin: int, end: int) -> Iterator[Table]:
    """Tables that no `<TABLE>` announces: a run of lines with three chunks or more that share their gutters."""
    run: list[list[_Chunk]] = []
    blank = 0
    for at, line in _lines(text, begin, end):
        chunks = _chunks(at, line)
        if len(chunks) >= 3:
            run.append(chunks)
            blank = 0
        else:
            blank += 1
            if (blank > 1 or chunks) and run:
                yield from _run(run, text)
                run = []
    yield from _run(run, text)


def _run(run: list[list[_Chunk]], text: str) -> Iterator[Table]:
    if len(run) >= 3 and len(columns := _columns(run)) >= 3:
        yield Table(tuple(_cells(run, columns, text)), run[0][0].at, run[-1][-1].until)
