"""What a run of tags asks for, worked out once for each different run of a page.

What a run does depends on the text before it in one thing alone: whether white space waits there. So whether what waits is made
needless by another tag, and what white space is left out, is settled here, and a few steps are left.
"""

import re
from collections.abc import Callable
from functools import lru_cache, partial
from typing import Any

from msgspec import Struct

from tieout.markup.acts import (
    ASK,
    CLOSE,
    GAP,
    IN_SYMBOLS,
    OPEN,
    PLAIN,
    SHEET,
    WRITE,
    Act,
    Doing,
    Meaning,
    Opened,
    meaning,
    meant,
)
from tieout.markup.sheets import Fonts, classed
from tieout.markup.sight import ENDLESS

# What a run asks for, in order: how many bytes it takes; whether white space that stands before it is written; where a new line is
# asked for before all else (0: nowhere); the element that is closed first ("": none); what is done then, with what, and where; what
# element is opened last; whether the run leaves a border behind. Places are counted in bytes back from its end.
Program = tuple[int, bool, int, str, tuple[tuple[int, Any, int], ...], Opened | None, bool]
Part = tuple[Meaning, int, str]  # of a run: a tag, how many bytes it takes, and the white space behind it
Parts = tuple[tuple[Meaning, ...], tuple[int, ...], tuple[str, ...]]  # of a whole run: all tags, and so on
LONG, MANY = 800, 32  # characters, tags; a run of more is not remembered (one over a row of empty cells has some thirty)
LONG_TAG = 400  # characters; a longer tag, with the white space behind it, is not remembered
# An id, which tells no text anything, but makes a tag unlike all others, where all attributes before it are plain. (Of cells and of
# what draws a box the print is kept, so those stay as they are.)
ID = ' id="'
BEFORE_ID = re.compile(r'(?i)<(?!(?:t[dh]|img|input)\b)[a-z]+(?: [a-z]+="[^"<>]*")*')


class Run(Struct, gc=False):
    """A run of tags, read; what was last done at each of them, which depends on what else the page holds; and so what it asked for.

    (Thousands are remembered: the collector of garbage passes them by.)
    """

    parts: Parts
    acts: tuple[Act, ...] = ()
    asked: Program | None = None

    def program(self, act: Callable[[Meaning], Act]) -> Program:
        """What it asks for in a page where so much is done at each tag."""
        acts = tuple(map(act, self.parts[0]))
        if self.asked is None or acts != self.acts:
            self.acts, self.asked = acts, program(self.parts, acts)
        return self.asked


def run(print_: str, unicode: bool) -> Run | None:
    """A run of tags as it stands in a page, without its last `>`; None where a `<` begins no tag. Remembered, if it is not long."""
    if ID in print_:
        print_ = _unnamed(print_)
    if len(print_) <= LONG and print_.count("<") <= MANY:
        return _RUNS[unicode](print_)
    return _run(print_, unicode)


def _unnamed(print_: str) -> str:
    """A run with other ids, as long.

    >>> _unnamed('<p id="a1"><td id="a2">')
    '<p id="xx"><td id="a2">'
    """
    before, *others = print_.split(ID)
    parts = [before]
    for part in others:
        name, quote, behind = part.partition('"')
        if quote and "<" not in name and BEFORE_ID.fullmatch(before, max(0, before.rfind("<"))):
            part = "x" * len(name) + quote + behind
        parts.append(part)
        before = behind
    return ID.join(parts)


def _run(print_: str, unicode: bool) -> Run | None:
    prints = f"{print_[1:]}>".split("<")
    read = _PARTS[unicode] if max(map(len, prints)) <= LONG_TAG else partial(_part, unicode=unicode)
    parts = list(map(read, prints))
    if None in parts:
        return None
    tags, sizes, behind = zip(*parts, strict=True)
    return Run((tags, sizes, behind))


def _part(print_: str, unicode: bool) -> Part | None:
    """What stands behind a `<` of a run: a tag without its `<`, and white space. None where it is no tag."""
    tag, closed, behind = print_.partition(">")
    one = meaning(tag, unicode)
    return (one, len(tag) + 2 if tag[:1] != ENDLESS else 0, behind) if one is not None and closed else None


# The same, remembered: pages made by one tool repeat their runs, and more often yet their tags. First those of a page of one byte
# a character, then those of one of UTF-8.
_RUNS = tuple([lru_cache(maxsize=1024)(partial(_run, unicode=unicode)) for unicode in (False, True)])
_PARTS = tuple([lru_cache(maxsize=3072)(partial(_part, unicode=unicode)) for unicode in (False, True)])


def programs(read: dict[str, Run], tags: set[Meaning], fonts: Callable[[], Fonts]) -> dict[str, Program]:
    """What each different run of a page asks for; fonts: what the style sheets of the page say, asked for if there is any.

    tags: all of the page, also those out of sight: an element that one of them styles may be styled by others too.
    """
    if holding(tags, SHEET) and (known := fonts()):
        again = {one: _classed(one, known) for one in tags}
        tags = set(again.values())
        read = {print_: Run((tuple([again[one] for one in run.parts[0]]), *run.parts[1:])) for print_, run in read.items()}
    plain = not holding(tags, IN_SYMBOLS)
    styled = {one.name for one in tags if (one.styles_plain if plain else one.styles)}
    act = {one: one.passed if one.name and one.name not in styled else one.acts[plain] for one in tags}.__getitem__
    return {print_: run.program(act) for print_, run in read.items()}


def holding(tags: set[Meaning], what: int) -> bool:
    """Whether some tag of a page holds something."""
    return any(holds & what for holds in {one.holds for one in tags})


def _classed(one: Meaning, fonts: Fonts) -> Meaning:
    """A tag with the font that a style sheet gives to its classes."""
    tag = classed(one.one, fonts)
    return one if tag is one.one else meant(tag)


def program(parts: Parts, acts: tuple[Act, ...]) -> Program:
    """What a run of some parts asks for, if so much is done at each of its tags."""
    due, size, border = _due(parts, acts)
    steps: list[tuple[int, Any, int]] = []
    asks, asked = 0, False
    for doing, at, line in due:
        for do, what in doing:
            if do != ASK:
                steps.append((do, what, size - at))
            elif not asked:
                asked = True
                if not steps or (len(steps) == 1 and steps[0][0] == CLOSE):  # it may as well be asked for before
                    asks = size - at
                else:
                    steps.append((do, what, size - at))
        if line is not None:
            asked = line
    closes: str = steps.pop(0)[1] if steps and steps[0][0] == CLOSE else ""
    opens: Opened | None = steps.pop()[1] if steps and steps[-1][0] == OPEN else None
    first, drops = acts[0][:2]
    return size, first is None or not drops & GAP, asks, closes, tuple(steps), opens, border


Due = tuple[Doing, int, bool | None]  # what is to be done, at which byte of the run, and whether the text is at a new line then


def _due(parts: Parts, acts: tuple[Act, ...]) -> tuple[list[Due], int, bool]:
    """What of a run is to be done: what waits is, unless what follows makes it needless.

    Also how many bytes the run takes, and whether it leaves a border behind.
    """
    due: list[Due] = []
    wait: Due = (), 0, None
    waits, at, border = 0, 0, False
    for one, size, behind, (doing, drops, waiting, leaves, line) in zip(*parts, acts, strict=True):
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
                if one.solid:
                    due.append(wait)
                    waits = 0
            at += len(behind)
    if waits:
        due.append(wait)
    return due, at, border
