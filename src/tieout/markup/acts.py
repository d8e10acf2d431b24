"""What the text does at a tag: what is done, and what that means for what stands beside the tag."""

import re
from functools import lru_cache
from typing import Any

from msgspec import Struct, structs

from tieout.markup import tags
from tieout.markup.decoding import readable
from tieout.markup.sight import BARE, CLOSED, ENDLESS, ENDS_IN_TAG
from tieout.markup.tags import SYMBOLS, Tag, tag

# What is done, with what: a new line asked for, an element closed (its name) or opened, or opened with its class (its tag), a text
# written; at other tags, what is done at such
ASK, CLOSE, OPEN, CLASS, WRITE, BREAK, CELL, CELL_ENDS, ROW, TABLE, VERBATIM, DRAW = range(12)
Step = tuple[int, Any]
Doing = tuple[Step, ...]
A_LINE: Step = ASK, None
Opened = tuple[str, int, int]  # an element, the bits of style that it leaves as they are, and those that it sets
# What is done at a tag (None where it is passed over), and what that means for what stands beside it: which of what waits it makes
# needless; as what it waits itself (0: not at all), both in the bits below; whether it leaves a border behind, beside which white
# space is nothing (None: as it was); whether the text is at the begin of a line then, or a new one is asked for (None: as it was)
Act = tuple[Doing | None, int, int, bool | None, bool | None]

GAP, PLAIN, CELL_END, ROW_END = 1, 2, 4, 8
# What a tag may be for its page: one that begins what does not show, if that ends; that sets a symbol font; that of a style sheet
HIDES, IN_SYMBOLS, SHEET = 1, 2, 4
BEGIN = re.compile(r"[/!?]?[A-Za-z]")  # what stands behind the `<` of a tag
COMMENT = re.compile(r"!--[^<>]*--")  # one that covers nothing like a tag
LONG = 400  # characters; a longer tag is not remembered

PASSED: Act = None, 0, 0, None, None  # an inline element that never styles anything
PLAIN_BLOCK: Act = (A_LINE,), GAP, PLAIN, True, None
SHOWS_NOTHING: Act = (), 0, 0, False, None  # something out of sight; an element that would be, if it ended, is as if not there
OTHERS = {tags.BREAK: BREAK, tags.TABLE: TABLE, tags.VERBATIM: VERBATIM, tags.BOX: DRAW}


def act(one: Tag) -> Act:
    """What is done at a tag, where its element styles something on the page.

    Cells and rows end what stands before them, so the end of a paragraph or a cell waits whether one follows at once.
    """
    kind, opens = one.kind, one.opens
    if kind is tags.STYLE:
        return ((_open(one),) if opens else ((CLOSE, one.name),), 0, 0, None, None) if one.name else PASSED
    if kind is tags.BLOCK:
        doing: Doing = (A_LINE,)
        if not opens or one.name == "p":
            doing += ((CLOSE, one.name),)
        if one.sets or one.clears or one.names:
            doing += (_open(one),)
        return doing, GAP, 0, True, None
    if kind is tags.CELL:
        if not opens:
            return ((CELL_ENDS, one),), GAP | PLAIN, CELL_END, True, None
        doing = ((CELL, one),)
        if one.sets or one.clears or one.names:
            doing += (_open(one),)
        return doing, GAP | PLAIN | CELL_END, 0, True, None
    if kind is tags.ROW:
        waits, drops = (0, 0) if one.name != "tr" else (0, ROW_END) if opens else (ROW_END, 0)
        return ((ROW, one),), GAP | PLAIN | CELL_END | drops, waits, True, True
    if kind is tags.HIDDEN:
        return SHOWS_NOTHING
    doing = ((OTHERS[kind], one),)
    if kind is tags.BREAK or kind is tags.TABLE:
        return doing, GAP, 0, True, True if kind is tags.BREAK or opens else None
    return doing, 0, 0, False, False if kind is tags.BOX else None


def _open(one: Tag) -> Step:
    return (CLASS, one) if one.names else (OPEN, (one.name, ~one.clears, one.sets))


class Meaning(Struct, frozen=True, eq=False, gc=False):
    """A tag, read, with all that may be done at it.

    one: the tag; name: its element, if it matters whether anything on the page styles that, else ""; passed: what is done where
    nothing does; acts: what is done otherwise, and that in a page without symbol fonts, where other fonts end none; styles,
    styles_plain: whether it styles anything itself, in either; holds: what it is for the page, in bits; solid: whether white space
    alone behind it is text.
    """

    one: Tag
    name: str
    passed: Act
    acts: tuple[Act, Act]
    styles: bool
    styles_plain: bool
    holds: int
    solid: bool


def meant(one: Tag, as_is: Act | None = None, *, solid: bool = False) -> Meaning:
    """What a tag that is read means; as_is: what is done at it, where that is known."""
    kind, plain = one.kind, one
    as_is = as_is or act(one)
    if one.clears & SYMBOLS:
        plain = structs.replace(one, clears=one.clears & ~SYMBOLS)
    holds = HIDES if kind is tags.HIDDEN and one.opens else 0
    if one.sets & SYMBOLS:
        holds |= IN_SYMBOLS
    if one.name == "style":
        holds |= SHEET
    return Meaning(
        one,
        one.name if kind is tags.STYLE or kind is tags.BLOCK else "",
        PLAIN_BLOCK if kind is tags.BLOCK else PASSED,
        (as_is, as_is if plain is one else act(plain)),
        bool(one.sets or one.clears or one.names),
        bool(plain.sets or plain.clears or plain.names),
        holds,
        solid,
    )


_UNSEEN = Tag(tags.STYLE, "", False)
COVER = meant(_UNSEEN, SHOWS_NOTHING, solid=True)
UNSEEN = {
    CLOSED: COVER,
    ENDS_IN_TAG: meant(_UNSEEN, SHOWS_NOTHING),
    ENDLESS: meant(_UNSEEN, SHOWS_NOTHING),
    BARE: meant(_UNSEEN, (((WRITE, "<!--"),), 0, 0, False, False)),
}


def meaning(print_: str, unicode: bool) -> Meaning | None:
    """What a tag means, as it stands in a page without its `<` and `>`; None where it is no tag. Remembered, if it is not long."""
    return (_again if len(print_) <= LONG else _meaning)(print_, unicode)


def _meaning(print_: str, unicode: bool) -> Meaning | None:
    if BEGIN.match(print_):
        return meant(tag(f"<{readable(print_) if unicode else print_}>", len(print_) + 2))
    return COVER if COMMENT.fullmatch(print_) else UNSEEN.get(print_[:1])


_again = lru_cache(maxsize=2048)(_meaning)  # pages made by one tool repeat its tags
