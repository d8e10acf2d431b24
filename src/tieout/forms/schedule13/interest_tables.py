"""Interests stated in tables: a row a person, columns of shares, percents and powers."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise
from math import inf

from tieout.forms.schedule13.grids import Grid, Piece, grids
from tieout.forms.schedule13.names import Names
from tieout.forms.schedule13.sheet import Sheet
from tieout.forms.schedule13.stake import PERCENT, SHARES, Stake, named, power
from tieout.markup.text import Text

# Columns of other figures
OTHER = re.compile(
    r"(?i)\b(?:date|price|cost|purchased?|sold|sale|bought|transactions?|trade|acquired|options?|warrants?|non-?voting|preferred|"
    r"convertible|underlying|issuable|exercis\w+|notes?\s+(?:due|payable)|depositary|directly\s+held|held\s+directly|series)\b"
)
HELD = re.compile(r"(?i)\b(?:shares?|number|amount|beneficial(?:ly)?|ownership|owned|stock|securities|units|aggregate|total)\b")
MOST = re.compile(r"(?i)\b(?:aggregate|total)\b|beneficial")
SHARE_OF = re.compile(r"(?i)%|\bpercent")
TOTAL = re.compile(r"(?i)\s*(?:grand\s+)?totals?:?\s*")
FULL = re.compile(r"(?:[*†‡\s]|\(\d{1,2}\)|\[\d{1,2}\]|shares|%){0,12}")
# A day in a cell: its row is one of trades, be the person who trades named in it
DAY = re.compile(r"\d{1,2}[/-]\d{1,2}[/-](?:\d{2}|\d{4})")


def tabled(sheet: Sheet, part: Text, names: Names) -> tuple[list[Stake], list[tuple[int, int]]]:
    """The figures of the tables in a part that go through persons of the covers, and where those stand that have a column for each.

    Nothing else is to be read in the latter, least of all a label of a row with the figure of the first column.
    """
    found: list[Stake] = []
    columned: list[tuple[int, int]] = []
    for grid in grids(sheet, part):
        for first, heads in _heads(grid, names):
            stakes, span = _by_columns(grid.rows[first + 1 :], heads)
            found += stakes
            columned += [span] if span else []
        found += _of_grid(grid, names, sheet.printed.rendering == "plain")
    return found, columned


def _heads(grid: Grid, names: Names) -> Iterator[tuple[int, list[str | None]]]:
    """The rows of a table that head its columns with persons, two of the covers at least: the person of each column."""
    for index, row in enumerate(grid.rows[:-1]):
        told = [piece.text.string for piece in row]
        if len(told) < 2 or any(len(one) > LONGEST_HEAD or SHARES.match(one) for one in told):
            continue
        heads = [named(names, one) for one in told]
        heads = heads[1:] if heads[0] is None else heads
        known = [head for head in heads if head is not None]
        if len(known) > 1 and len(set(known)) == len(known):
            yield index, heads


def _by_columns(rows: list[list[Piece]], heads: list[str | None]) -> tuple[list[Stake], tuple[int, int] | None]:
    """The figures of rows with a label and a figure for each person, and the place from the first such row to the last."""
    found: list[Stake] = []
    begin = end = -1
    for row in rows:
        label, *cells = row
        figures = [piece for piece in cells if piece.text.string not in ("%", "$")]
        if SHARES.match(label.text.string) or not figures:
            continue
        if not any(_is_figure(piece.text) for piece in figures):
            if begin >= 0 and len(figures) > 1:
                break
            continue
        begin = label.text.offset if begin < 0 else begin
        end = row[-1].text.offset + len(row[-1].text)
        if len(figures) != len(heads):
            continue
        fields = _fields(label.text.string, figures[0].text.string)
        found += (
            Stake(piece.text.offset, field, _print(piece.text, field), "named", head)
            for head, piece in zip(heads, figures, strict=True)
            for field in fields
            if head is not None
        )
    return found, (begin, end) if begin >= 0 else None


def _of_grid(grid: Grid, names: Names, typed: bool) -> Iterator[Stake]:
    """The figures of a table. typed: whether its columns are those of a typewriter."""
    begins: dict[int, int] | None = None
    first = -1  # the first row that is of persons: what stands over it are the headings
    for index, row in enumerate(grid.rows):
        columns = _columns(row, names)
        told = None if columns and index else _name_and_figures(row, names)
        if first < 0 and (columns or told):
            first = index
        if columns and index:
            yield from _zipped(grid, first, row, columns, names)
        elif told is not None:
            begins = _begins(grid.rows[first:]) if typed and begins is None else begins
            yield from _of_row(grid, first, begins, *told)


def _begins(rows: list[list[Piece]]) -> dict[int, int]:
    """Where the longest of the figures begins that end at a column: figures of typewriter text stand flush right."""
    begins: dict[int, int] = {}
    for row in rows:
        for piece in row:
            if _shares(piece.text):
                begins[piece.end] = min(piece.begin, begins.get(piece.end, piece.begin))
    return begins


def _over(grid: Grid, first: int, piece: Piece, begins: dict[int, int]) -> str:
    """What stands over a figure of typewriter text: over all of its column, and over the narrow lines of a heading so found."""
    begin, end = begins.get(piece.end, piece.begin), piece.end
    found: list[str] = []
    for row in reversed(grid.rows[:first]):
        above = [one for one in row if one.begin < end and begin < one.end]
        found[:0] = [one.text.string for one in above]
        narrow = [one for one in above if len(one.text) <= NARROW]
        begin, end = min([begin, *(one.begin for one in narrow)]), max([end, *(one.end for one in narrow)])
    return " ".join(found)


def _of_row(grid: Grid, first: int, begins: dict[int, int] | None, name: str | None, pieces: list[Piece]) -> Iterator[Stake]:
    fields: dict[str, list[tuple[Piece, str]]] = {}
    for piece in pieces:
        above = grid.over(first, piece) if begins is None else _over(grid, first, piece, begins)
        for field in _fields(above, piece.text.string):
            fields.setdefault(field, []).append((piece, above))
    for field, found in fields.items():
        piece_ = _only(found)
        if piece_ is not None:
            yield Stake(piece_.text.offset, field, _print(piece_.text, field), "named" if name else "total", name)


def _only(found: list[tuple[Piece, str]]) -> Piece | None:
    """The one column of a field; of several that whose heading says total, aggregate or beneficially owned."""
    if len(found) > 1:
        found = [one for one in found if MOST.search(one[1])]
    return found[0][0] if len(found) == 1 else None


def _name_and_figures(row: list[Piece], names: Names) -> tuple[str | None, list[Piece]] | None:
    """The person of a row and the pieces behind it; None where the row has none."""
    for index, piece in enumerate(row[:3]):
        total = TOTAL.fullmatch(piece.text.string) is not None
        name = None if total or len(piece.text) > 120 else named(names, piece.text.string)
        if name or total:
            cells = [one for one in row[index + 1 :] if one.text.string != "%"]  # the sign of the figure in the cell before
            if any(DAY.fullmatch(one.text.string) for one in cells):
                return None
            figures = [one for one in cells if _is_figure(one.text)]
            return (name, figures) if figures else None
    return None


def _shares(text: Text) -> Text | None:
    match = SHARES.match(text.string)
    return text.group(match, "figure") if match and FULL.fullmatch(text.string, match.end()) else None


def _is_figure(text: Text) -> bool:
    return _shares(text) is not None or PERCENT.match(text.string) is not None or _bare(text)


def _bare(text: Text) -> bool:
    return re.fullmatch(r"\d{1,3}\.\d{1,6}", text.string) is not None


def _fields(above: str, told: str) -> list[str]:
    """The fields that a column is, by its heading."""
    if told.rstrip(" )*†").endswith("%") or (SHARE_OF.search(above) and not HELD.search(SHARE_OF.sub("", above).split("%")[0])):
        return ["percent_of_class"] if not OTHER.search(above) else []
    kinds = re.findall(r"(?i)\b(sole|shared)\b", above)
    if len({kind.lower() for kind in kinds}) == 1:
        return power(kinds[0], above)
    if kinds:
        return []
    if SHARE_OF.search(above):
        return ["percent_of_class"]
    return ["aggregate_amount"] if HELD.search(above) and not OTHER.search(above) else []


def _print(text: Text, field: str) -> Text:
    if field == "percent_of_class":
        match = PERCENT.match(text.string)
        return text.group(match, "whole") if match else text
    return _shares(text) or text


def _columns(row: list[Piece], names: Names) -> list[list[Text]] | None:
    """The lines of a row whose cells each hold a whole column, a line a person; None unless all have as many lines.

    Text copied out of a browser does not tell where its last cell ends: there, words may follow the figures.
    """
    if len(row) < 2:
        return None
    if "\n" not in row[0].text.string:
        return None
    columns = [[line for one in piece.text.lines() if (line := one.strip())] for piece in row]
    count, last = len(columns[0]), columns[-1]
    if len(last) > count and all(map(_is_figure, last[:count])) and not _is_figure(last[count]):
        del last[count:]
    if any(len(column) != len(columns[0]) for column in columns):
        return None
    return columns if any(named(names, line.string) for line in columns[0]) else None


def _zipped(grid: Grid, first: int, row: list[Piece], columns: list[list[Text]], names: Names) -> Iterator[Stake]:
    kinds = []
    for piece, column in zip(row[1:], columns[1:], strict=True):
        fields = _fields(grid.over(first, piece), column[0].string)
        kinds.append(fields[0] if len(fields) == 1 else None)
    if not _agree(kinds, columns[1:]):
        return
    for line, told in enumerate(columns[0]):
        name = named(names, told.string)
        for field, column in zip(kinds, columns[1:], strict=True):
            if name and field is not None and kinds.count(field) == 1:
                yield Stake(told.offset, field, _print(column[line], field), "named", name)


def _agree(kinds: list[str | None], columns: list[list[Text]]) -> bool:
    """Whether lines of shares and lines of percents belong together: the largest share has the largest percent, and so on;
    or all lines but one, of three or more, are shares of one class by their percents: then a figure of that one is mistyped."""
    if "aggregate_amount" not in kinds or "percent_of_class" not in kinds:
        return True
    told = [
        [float(re.sub(r"[^\d.]", "", line.string) or 0) for line in columns[kinds.index(kind)]]
        for kind in ("aggregate_amount", "percent_of_class")
    ]
    order = sorted(range(len(told[0])), key=lambda line: told[0][line])
    return all(told[1][low] <= told[1][high] + 0.02 for low, high in pairwise(order)) or _of_one_class(*told)


def _of_one_class(shares: list[float], percents: list[float]) -> bool:
    """Whether all lines but one have percents of one number of shares outstanding, each within its rounding."""
    classes = sorted(
        (100 * share / (percent + ROUNDING), 100 * share / (percent - ROUNDING) if percent > ROUNDING else inf)
        for share, percent in zip(shares, percents, strict=True)
    )
    ends = sorted(high for _, high in classes)
    lows = [low for low, _ in classes]
    # some number lies in all intervals but one: most intervals that overlap at any beginning of one
    most = max((bisect_right(lows, low) - bisect_left(ends, low) for low in lows), default=0)
    return len(shares) > 2 and most >= len(shares) - 1


LONGEST_HEAD = 120  # characters of a name over a column
NARROW = 14  # characters of a line of a heading that is over one column for sure
ROUNDING = 0.01  # half a step of percents with a decimal, a whole one of those with two, which are cut off at times
