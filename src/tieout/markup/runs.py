"""What a run of tags asks for, worked out once for each different run of a page.

What a run does depends on the text before it in one thing alone: whether white space waits there. So whether what waits is made
needless by another tag, and what white space is left out, is settled here, and a few steps are left.
"""

from collections.abc import Callable

from tieout.markup.acts import A_LINE, CLOSE, GAP, OPEN, PLAIN, WRITE, Act, Doing, Meaning, Opened, Step
from tieout.markup.pieces import Pieces, parts_of
from tieout.markup.sheets import Fonts, classed
from tieout.markup.sight import ENDLESS
from tieout.markup.tags import SYMBOLS

# What a run asks for, in order: how many bytes it takes; whether white space that stands before it is written; where a new line is
# asked for before all else (0: nowhere); the element that is closed first ("": none); what is done then, and where; what element is
# opened last; whether the run leaves a border behind. Places are counted in bytes back from its end.
Program = tuple[int, bool, int, str, list[Step], list[int], Opened | None, bool]
# A tag of a run: all of an `Act`, how many bytes it takes, the white space behind it, `Meaning.solid`
Acting = tuple[Doing | None, int, int, bool | None, bool | None, int, str, bool]


def programs(page: Pieces, fonts: Callable[[], Fonts]) -> dict[str, Program]:
    """What each different run of a page asks for; fonts: what the style sheets of the page say, asked for if there is any.

    An element that some tag styles may be styled by others too, even if that tag is out of sight.
    """
    read, every = page.read, [*page.beside, *page.read.values()]
    if "style" in {one.one.name for one in every} and (known := fonts()):
        read = {part: _classed(one, known) for part, one in read.items()}
        every = [*[_classed(one, known) for one in page.beside], *read.values()]
    plain = {one.one.sets & SYMBOLS for one in every} <= {0}
    styled = {one.name for one in every if one.styles[plain]}
    acts = {
        part: _acting(part, one, one.passed if one.name and one.name not in styled else one.acts[plain])
        for part, one in read.items()
    }
    return {run: program(parts_of(run), acts) for run in set(page.runs)}


def _acting(part: str, one: Meaning, act: Act) -> Acting:
    end = part.find(">") + 1
    return *act, end + 1 if part[0] != ENDLESS else 0, part[end:], one.solid


def _classed(one: Meaning, fonts: Fonts) -> Meaning:
    """A tag with the font that a style sheet gives to its classes."""
    tag = classed(one.one, fonts)
    return one if tag is one.one else Meaning(tag)


def program(parts: list[str], acts: dict[str, Acting]) -> Program:
    """What a run of some parts asks for."""
    steps: list[Step] = []
    places: list[int] = []
    due, size, border = _due(parts, acts)
    asks, asked = 0, False
    for doing, at, line in due:
        for step in doing:
            if step is not A_LINE:
                steps.append(step)
                places.append(size - at)
            elif not asked:
                asked = True
                if not steps or (len(steps) == 1 and steps[0][0] == CLOSE):  # it may as well be asked for before
                    asks = size - at
                else:
                    steps.append(step)
                    places.append(size - at)
        if line is not None:
            asked = line
    closes: str = ""
    opens: Opened | None = None
    if steps and steps[0][0] == CLOSE:
        closes = steps.pop(0)[1]
        del places[0]
    if steps and steps[-1][0] == OPEN:
        opens = steps.pop()[1]
        del places[-1]
    first = acts[parts[0]]
    keeps = first[0] is None or not first[1] & GAP
    return size, keeps, asks, closes, steps, places, opens, border


Due = tuple[Doing, int, bool | None]  # what is to be done, at which byte of the run, and whether the text is at a new line then


def _due(parts: list[str], acts: dict[str, Acting]) -> tuple[list[Due], int, bool]:
    """What of a run is to be done: what waits is, unless what follows makes it needless.

    Also how many bytes the run takes, and whether it leaves a border behind.
    """
    due: list[Due] = []
    wait: Due = (), 0, None
    waits, at, border = 0, 0, False
    for part in parts:
        doing, drops, waiting, leaves, line, size, behind, solid = acts[part]
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
