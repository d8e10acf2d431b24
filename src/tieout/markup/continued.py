"""Cells that a page break cuts in two: what stands in them on the next page is read where they began.

Only closed frames of drawn lines are looked at: one that is open at the foot of its page goes on in the first row of the
next page that is not a heading printed again; one that is open at the head of a page goes on from the page before.
"""

from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from tieout.markup.ruled import NEAR, Frame, Ruled


class Leaf(Struct):
    """A page as far as its cells matter: its number, its text, its height, its ruled cells in order."""

    number: int
    string: str
    height: float
    cells: list[Ruled]


class Move(Struct, frozen=True):
    """What stands on a page from one offset to another is read behind an offset of the page before."""

    page: int
    begin: int
    end: int
    at: int


def moves(leaves: list[Leaf]) -> list[Move]:
    """The continuations of cells, in order; their cells are taken from the page where they stand."""
    return [move for before, after in pairwise(leaves) for move in _moves(before, after)]


def _moves(before: Leaf, after: Leaf) -> Iterator[Move]:
    printed = {(_sides(cell.frame), before.string[cell.at : cell.until]) for cell in before.cells}
    fresh = [cell for cell in after.cells if (_sides(cell.frame), after.string[cell.at : cell.until]) not in printed]
    row = [cell for cell in fresh if _same(cell.frame.top, fresh[0].frame.top)]
    at_top = bool(row) and row[0].frame.top == after.height
    open_cells = before.cells if at_top else [cell for cell in before.cells if cell.frame.bottom == 0.0]
    found = [(cell, _of(cell, open_cells)) for cell in row]
    if any(begun is None for _, begun in found):
        return
    for cell, begun in found:
        if begun is not None:
            after.cells.remove(cell)
            yield Move(after.number, cell.at, cell.until, begun.until)


def _of(cell: Ruled, open_cells: list[Ruled]) -> Ruled | None:
    same = (one for one in reversed(open_cells) if all(map(_same, _sides(one.frame), _sides(cell.frame))))
    return next(same, None)


def _sides(frame: Frame) -> tuple[float | None, float | None]:
    return frame.left, frame.right


def _same(one: float | None, other: float | None) -> bool:
    return one is not None and other is not None and abs(one - other) <= NEAR
