"""Cells that a page break cuts in two: what stands in them on the next page is read where they began.

Only closed frames of drawn lines are looked at: one that is open at the foot of its page goes on in the first row of the
next page that is not a heading printed again; one that is open at the head of a page goes on from the page before.
"""

from collections.abc import Iterator
from itertools import pairwise, takewhile

from msgspec import Struct

from tieout.markup.ruled import NEAR, Frame, Ruled

FEWEST = 3  # cells of a heading that is printed again
RUNNING = 1  # lines over the first cell of a page on which a cell goes on: a heading that every page has


class Leaf(Struct):
    """A page as far as its cells matter: its number, its text, its height, its ruled cells in order."""

    number: int
    string: str
    height: float
    cells: list[Ruled]


class Move(Struct, frozen=True):
    """What stands on a page from one offset to another is read at an offset of the page before.

    before, behind: what parts it from what stands there.
    """

    page: int
    begin: int
    end: int
    at: int
    before: str = "\n"
    behind: str = ""


def moves(leaves: list[Leaf]) -> list[Move]:
    """The continuations of cells, in order; their cells are taken from the page where they stand."""
    return [move for before, after in pairwise(leaves) for move in _moves(before, after)]


def _moves(before: Leaf, after: Leaf) -> Iterator[Move]:
    repeated = _repeated(before, after)
    fresh = after.cells[repeated:]
    if fresh and not repeated and sum(map(bool, after.string[: fresh[0].at].split("\n"))) > RUNNING:
        return  # other text stands between
    open_cells = [cell for cell in before.cells if cell.frame.bottom == 0.0]
    first = [cell for cell in _firsts(fresh) if _same(cell.frame.top, fresh[0].frame.top)]
    at_top = [cell for cell in _firsts(fresh) if cell.frame.top == after.height and cell not in first]
    row = bool(first) and first[0].frame.top == after.height
    found = [(cell, _of(cell, before.cells if row else open_cells)) for cell in first]
    if any(begun is None for _, begun in found):
        found = []
    for cell, begun in [*found, *((cell, _of(cell, open_cells)) for cell in at_top)]:
        if begun is not None:
            for part in _whole(cell, fresh, after.string):
                after.cells.remove(part)
                yield Move(after.number, part.at, part.until, begun.until)


def _repeated(before: Leaf, after: Leaf) -> int:
    """How many cells a page begins with that only repeat a heading."""
    printed = {(_sides(cell.frame), before.string[cell.at : cell.until]) for cell in before.cells}
    same = takewhile(lambda cell: (_sides(cell.frame), after.string[cell.at : cell.until]) in printed, after.cells)
    count = sum(1 for _ in same)
    return count if count >= FEWEST else 0


def _firsts(cells: list[Ruled]) -> list[Ruled]:
    """The first cell of each column."""
    found: dict[tuple[float | None, float | None], Ruled] = {}
    for cell in cells:
        found.setdefault(_sides(cell.frame), cell)
    return list(found.values())


def _whole(cell: Ruled, cells: list[Ruled], string: str) -> list[Ruled]:
    """A cell with what follows it in its column below lines that are drawn inside of it: no other cell begins there.

    Where text stands between that is in no cell, another table begins behind it.
    """
    tops = [(one.frame.top, _sides(one.frame)) for one in cells]
    parts = [cell]
    for part in cells[cells.index(cell) + 1 :]:
        sides, between = _sides(part.frame), string[parts[-1].until : part.at]
        other = sides != _sides(cell.frame) or any(_same(top, part.frame.top) and beside != sides for top, beside in tops)
        if other or between.strip():
            break
        parts.append(part)
    return parts


def _of(cell: Ruled, open_cells: list[Ruled]) -> Ruled | None:
    same = (one for one in reversed(open_cells) if all(map(_same, _sides(one.frame), _sides(cell.frame))))
    return next(same, None)


def _sides(frame: Frame) -> tuple[float | None, float | None]:
    return frame.left, frame.right


def _same(one: float | None, other: float | None) -> bool:
    return one is not None and other is not None and abs(one - other) <= NEAR
