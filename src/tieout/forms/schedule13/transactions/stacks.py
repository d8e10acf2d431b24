"""Tables whose cells stand one below the other, each in a line of its own: what is left of a table that lost its columns."""

import re
from collections.abc import Iterable, Iterator, Sequence

from tieout.forms.schedule13.transactions.heads import kind
from tieout.forms.schedule13.transactions.rows import Place, Row
from tieout.forms.schedule13.transactions.wording import DAY

LONGEST = 60  # characters of a cell
MOST = 8  # columns
WIDTH = 100  # columns of the screen that each cell is given


def unstacked(rows: Iterable[Row]) -> Iterator[Row]:
    """The same rows, those of a stack put together to rows of several cells."""
    run: list[Row] = []
    for row in rows:
        if len(row.places) == 1 and _is_cell(row):
            run.append(row)
            continue
        if run:
            yield from _run(run)
            run = []
        yield row
    yield from _run(run)


def _is_cell(row: Row) -> bool:
    """Whether the one piece of a row can be a cell of a stack."""
    place = row.places[0]
    return not row.grid and row.end - row.at <= 4 * LONGEST and place.end - place.begin <= LONGEST


def _run(run: Sequence[Row]) -> Iterator[Row]:
    first = next((number for number, row in enumerate(run) if DAY.fullmatch(row.string(row.places[0]))), None)
    labels = None if first is None else _labels(run, first)
    if labels is None:
        yield from run
        return
    begin, end, at = labels
    count = end - begin
    yield from run[:begin]
    yield _row(run[begin:end])
    while end + count <= len(run) and DAY.fullmatch(run[end + at].pieces[0].text.string):
        yield _row(run[end : end + count])
        end += count
    yield from run[end:]


def _labels(run: Sequence[Row], first: int) -> tuple[int, int, int] | None:
    """Where the labels above the first day begin and end, and which of them is of the days; None where there are none."""
    for at in range(min(MOST, first)):
        end = first - at
        begin = end
        while begin > 0 and end - begin < MOST and _is_label(run[begin - 1]):
            begin -= 1
        kinds = [kind(row.pieces[0].text.string) for row in run[begin:end]]
        if len(kinds) >= 3 and "shares" in kinds and at < len(kinds) and kinds[at] == "date":
            return begin, end, at
    return None


def _is_label(row: Row) -> bool:
    text = row.pieces[0].text.string
    return len(text) <= 40 and not re.search(r"[\d:]|\w{3}\.$", text) and kind(text) != "other"


def _row(rows: Sequence[Row]) -> Row:
    first = rows[0]
    found: list[Place] = []
    alike: list[bytes | int] = []
    for number, row in enumerate(rows):
        (place,) = row.places
        begin = row.at - first.at + place.begin
        found.append(Place(begin, begin + place.end - place.begin, WIDTH * number, WIDTH * number + LONGEST))
        assert isinstance(row.print, bytes)  # it is a line
        alike += (begin, row.print)
    return Row(first.whole, first.at, first.end, tuple(found), True, tuple(alike))
