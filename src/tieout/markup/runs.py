"""What a run of tags asks for, worked out once for each different run of a page.

What a run does depends on the text before it in one thing alone (`Program.keeps`). So whether what waits is made needless by another
tag, and what white space is left out, is settled here, and a few steps are left.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

from tieout.markup.acts import ASK, CLOSE, GAP, PLAIN, WRITE, Doing, Meaning, meaning
from tieout.markup.pieces import Pieces
from tieout.markup.sheets import Fonts, classed

Step = tuple[int, Any, int]  # what is done (see `acts`), with what, at which byte
# what is done at a part of a run: all of an `Act`, how many bytes the tag takes, the white space behind it
Part = tuple[Doing | None, int, int, bool | None, bool | None, bool, int, str]


class Program(NamedTuple):
    """What a run asks for, in order.

    size: how many bytes it takes; keeps: whether white space that stands before it is written; asks: where a new line is asked for
    before all else (-1: nowhere); closes: the element that is closed first ("" for none); steps: what is done then, at bytes
    counted from the begin of the run; border: whether it leaves a border behind.
    """

    size: int
    keeps: bool
    asks: int
    closes: str
    steps: list[Step]
    border: bool


def programs(page: Pieces, beside: list[Meaning], fonts: Callable[[], Fonts]) -> dict[str, Program]:
    """What each different run of a page asks for.

    beside: the tags that are out of sight: an element that one of them styles may be styled elsewhere. fonts: what the style sheets
    of the page say, asked for if there is any.
    """
    meanings = page.meanings
    every = [*beside, *[one for one, _, _ in meanings.values()]]
    if any([one.one.name == "style" for one in every]) and (known := fonts()):
        meanings = {part: (_classed(one, known), size, behind) for part, (one, size, behind) in meanings.items()}
        every = [*[_classed(one, known) for one in beside], *[one for one, _, _ in meanings.values()]]
    plain = not any([one.symbols for one in every])
    styled = {one.name for one in every if one.styles[plain]}
    acts: dict[str, Part] = {
        part: (*(one.passed if one.name and one.name not in styled else one.acts[plain]), size, behind)
        for part, (one, size, behind) in meanings.items()
    }
    return {run: program(list(map(acts.__getitem__, parts))) for run, parts in page.parts.items()}


def _classed(one: Meaning, fonts: Fonts) -> Meaning:
    """A tag with the font that a style sheet gives to its classes."""
    tag = classed(one.one, fonts)
    return one if tag is one.one else meaning(tag)


def program(parts: list[Part]) -> Program:
    """What a run asks for: what is done at its tags, in order."""
    steps: list[Step] = []
    due, size, border = _due(parts)
    asks, alone, asked = -1, True, False
    for doing, at, line in due:
        for do, what in doing:
            if do != ASK:
                steps.append((do, what, at))
                alone = alone and do == CLOSE
            elif not asked:
                asked = True
                if alone:  # it makes no difference whether what is open is closed before or behind
                    asks = at
                else:
                    steps.append((do, what, at))
        if line is not None:
            asked = line
    closes = steps.pop(0)[1] if steps and steps[0][0] == CLOSE else ""
    keeps = not parts or parts[0][0] is None or not parts[0][1] & GAP
    return Program(size, keeps, asks, closes, steps, border)


Due = tuple[Doing, int, bool | None]  # what is to be done, at which byte of the run, and `Act.line`


def _due(parts: list[Part]) -> tuple[list[Due], int, bool]:
    """What of a run is to be done: what waits is, unless what follows makes it needless.

    Also how many bytes the run takes, and whether it leaves a border.
    """
    due: list[Due] = []
    wait: Due = (), 0, None
    waits, at, border = 0, 0, False
    for doing, drops, waiting, leaves, line, solid, size, behind in parts:
        if doing is None:
            if waits == GAP:
                due.append(wait)
                waits = 0
        elif waiting != PLAIN or not border:
            if waits and not waits & drops:
                due.append(wait)
            waits = waiting
            if waiting:
                wait = doing, at, line
            else:
                due.append((doing, at, line))
            if leaves is not None:
                border = leaves
        at += size
        if behind:
            if not border:
                if waits:
                    due.append(wait)
                waits, wait = GAP, (((WRITE, behind),), at, False)
                if solid:
                    due.append(wait)
                    waits = 0
            at += len(behind)
    if waits:
        due.append(wait)
    return due, at, border
