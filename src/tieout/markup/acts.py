"""What the text does at a tag: what is done, and what that means for what stands beside the tag."""

import re
from functools import lru_cache
from typing import Any, NamedTuple

from tieout.markup.decoding import readable
from tieout.markup.sight import CLOSED, ENDLESS, ENDS_IN_TAG
from tieout.markup.tags import SYMBOLS, Kind, Tag, tag

# What is done, with what: a new line asked for, an element closed (its name), an element opened, a text written; at other tags, what
# is done at such
ASK, CLOSE, OPEN, WRITE, BREAK, CELL, CELL_ENDS, ROW, TABLE, VERBATIM, DRAW = range(11)
Doing = tuple[tuple[int, Any], ...]

GAP, PLAIN, CELL_END, ROW_END = 1, 2, 4, 8
BEGIN = re.compile(r"[/!?]?[A-Za-z]")  # what stands behind the `<` of a tag
COMMENT = re.compile(r"!--[^<>]*--")  # one that covers nothing like a tag
LONG = 400  # characters; a longer tag is not remembered


class Act(NamedTuple):
    """What is done at a tag (None where the tag is passed over), and what that means for what stands beside it.

    drops: which of what waits it makes needless; waits: as what it waits itself (0: not at all); both in the bits above.
    border: whether it leaves a border behind, beside which white space is nothing (None: as it was). line: whether the text is at
    the begin of a line then, or a new one is asked for (None: as it was). solid: whether white space alone behind it is text.
    """

    doing: Doing | None
    drops: int = 0
    waits: int = 0
    border: bool | None = None
    line: bool | None = None
    solid: bool = False


PASSED = Act(None)  # an inline element that never styles anything
PLAIN_BLOCK = Act(((ASK, None),), GAP, PLAIN, True)
SHOWS_NOTHING = Act((), 0, 0, False)  # something out of sight; an element that would be, if it ended, is as if it were not there
OTHERS = {Kind.BREAK: BREAK, Kind.TABLE: TABLE, Kind.VERBATIM: VERBATIM, Kind.BOX: DRAW}


def act(one: Tag) -> Act:
    """What is done at a tag, where its element styles something on the page.

    Cells and rows end what stands before them, so the end of a paragraph or a cell waits whether one follows at once.
    """
    kind, opens = one.kind, one.opens
    if kind is Kind.STYLE:
        return Act(((OPEN, one),) if opens else ((CLOSE, one.name),))
    if kind is Kind.BLOCK:
        doing: Doing = ((ASK, None),)
        if not opens or one.name == "p":
            doing += ((CLOSE, one.name),)
        if one.sets or one.clears or one.names:
            doing += ((OPEN, one),)
        return Act(doing, GAP, 0, True)
    if kind is Kind.CELL:
        if opens:
            return Act(((CELL, one),), GAP | PLAIN | CELL_END, 0, True)
        return Act(((CELL_ENDS, one),), GAP | PLAIN, CELL_END, True)
    if kind is Kind.ROW:
        waits, drops = (0, 0) if one.name != "tr" else (0, ROW_END) if opens else (ROW_END, 0)
        return Act(((ROW, one),), GAP | PLAIN | CELL_END | drops, waits, True, True)
    if kind is Kind.HIDDEN:
        return SHOWS_NOTHING
    doing = ((OTHERS[kind], one),)
    if kind in (Kind.BREAK, Kind.TABLE):
        return Act(doing, GAP, 0, True, True if kind is Kind.BREAK or opens else None)
    return Act(doing, 0, 0, False, False if kind is Kind.BOX else None)


class Meaning(NamedTuple):
    """A tag, read, with all that may be done at it.

    name: its element, if it matters whether anything on the page styles that, else ""; passed: what is done where nothing does;
    acts: what is done otherwise, and that in a page without symbol fonts, where other fonts end none; styles: whether it styles
    anything itself, in either; symbols: whether it sets a symbol font; hides: whether it begins what does not show, if that ends.
    """

    one: Tag
    name: str
    passed: Act
    acts: tuple[Act, Act]
    styles: tuple[bool, bool]
    symbols: bool
    hides: bool


def meaning(one: Tag) -> Meaning:
    """What a tag means."""
    kind = one.kind
    name = one.name if kind in (Kind.STYLE, Kind.BLOCK) else ""
    other = one._replace(clears=one.clears & ~SYMBOLS) if one.clears & SYMBOLS else one
    as_is = act(one) if kind is not Kind.STYLE or name else PASSED
    return Meaning(
        one,
        name,
        PASSED if kind is Kind.STYLE else PLAIN_BLOCK if kind is Kind.BLOCK else as_is,
        (as_is, as_is if other is one else act(other)),
        (bool(one.sets or one.clears or one.names), bool(other.sets or other.clears or other.names)),
        bool(one.sets & SYMBOLS),
        kind is Kind.HIDDEN and one.opens,
    )


def _unseen(act: Act) -> Meaning:
    return Meaning(Tag(Kind.STYLE, "", False), "", act, (act, act), (False, False), False, False)


COVER = _unseen(SHOWS_NOTHING._replace(solid=True))
UNSEEN = {CLOSED: COVER, ENDS_IN_TAG: _unseen(SHOWS_NOTHING), ENDLESS: _unseen(SHOWS_NOTHING)}


def meaning_of(print_: str, unicode: bool) -> Meaning | None:
    """What a tag means, as it stands in a page without its `<` and `>`; None where it is no tag. Remembered, if it is not long."""
    return (_again if len(print_) <= LONG else _meaning_of)(print_, unicode)


def _meaning_of(print_: str, unicode: bool) -> Meaning | None:
    if BEGIN.match(print_):
        return meaning(tag(f"<{readable(print_) if unicode else print_}>", len(print_) + 2))
    return COVER if COMMENT.fullmatch(print_) else UNSEEN.get(print_[:1])


_again = lru_cache(maxsize=4096)(_meaning_of)  # pages made by one tool repeat its tags
