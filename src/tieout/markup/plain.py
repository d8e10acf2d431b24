"""Plain text as it stands, EDGAR's old marks taken off but used: pages, tables in fixed columns, footnotes, entities."""

import re
from collections.abc import Iterator

from tieout.markup.boxes import LOST, footnote_marks, lost_in, typed_boxes
from tieout.markup.characters import ENTITY, Edit, character, cut, decode
from tieout.markup.columns import tables
from tieout.markup.pages import furniture as furniture
from tieout.markup.text import Heading, Mark, Printed, Text

# <PAGE>   <TABLE>   <CAPTION>   <S>   <C>   </TABLE>   <FN>   &amp;   carriage return
_MARK = re.compile(
    rf"""
    (?P<page> </?PAGE> )
  | (?P<table> </?(?:TABLE|CAPTION|S|C|FN|R|LEGEND)> )
  | (?P<entity> {ENTITY} )
  | (?P<return> \r\n? )
    """,
    re.VERBOSE | re.IGNORECASE,
)
# │ ━━━ ┌──┬──┐
_DRAWN = re.compile(r"[\u2500-\u257f]+")
_TYPED = dict.fromkeys(range(9472, 9600), "+") | {ord(sign): "|" for sign in "│┃║┆┇┊┋╎╏╵╷╹╻"}
_TYPED |= {ord(sign): "-" for sign in "─━═┄┅┈┉╌╍╴╶╸╺"}
# <F1>   <F12>
_FOOTNOTE = re.compile(r"</?F(\d{1,3})>", re.IGNORECASE)
_RULE = re.compile(r"[ \t]*[-=_~*]{3}[-=_~* \t]*")


def read(data: bytes, start: int, end: int) -> Printed:
    """The print of a plain text document: bytes `start` to `end` of `data`. Never raises; offsets of seams count in `data`.

    `<PAGE>` stands as a form feed; `<S>`, `<C>` and the like have no character; `<F1>` stays and is a footnote mark.
    """
    source = _drawn(decode(data, start, end))
    edits = list(_edits(source.string))
    if boxes := [Edit(match.start(), match.end(), LOST[match[0]], match[0]) for match in lost_in(source.string)]:
        edits = sorted([*edits, *boxes], key=lambda edit: edit.at)
    text = cut(source, edits) if edits else source
    return Printed(
        rendering="plain",
        text=text,
        tables=lambda: tuple(tables(source.string, text.string, edits)) if "\n" in text.string or "<" in source.string else (),
        boxes=lambda: tuple(typed_boxes(text)),
        marks=lambda: tuple(_marks(text)),
        headings=lambda: tuple(_headings(text.string)),
    )


def _drawn(text: Text) -> Text:
    """The text with the lines that a terminal's programs draw around cells (│, ━, ┌) as typewriters draw them."""
    if text.string.isascii() or not (found := list(_DRAWN.finditer(text.string))):
        return text
    return cut(text, (Edit(match.start(), match.end(), match.group().translate(_TYPED)) for match in found))


def _edits(string: str) -> Iterator[Edit]:
    if "\r" not in string and "<" not in string and "&" not in string:
        return
    for match in _MARK.finditer(string):
        at, until, kind = match.start(), match.end(), match.lastgroup
        if kind == "page":
            yield Edit(at, until, "" if match.group().startswith("</") else "\f")
        elif kind == "table":
            yield Edit(at, until)
        elif kind == "return":
            yield Edit(at, at + 1, "" if until > at + 1 else "\n")
        elif (by := character(match.group())) is not None:
            yield Edit(at, until, by)


def _marks(text: Text) -> list[Mark]:
    """Footnote marks, EDGAR's `<F1>` among them."""
    own = [Mark(m[1], m.group(), m.start(), m.end()) for m in _FOOTNOTE.finditer(text.string)] if "<" in text.string else []
    return sorted([*own, *footnote_marks(text)], key=lambda mark: mark.at)


def _headings(string: str) -> Iterator[Heading]:
    """Lines in capitals that stand alone, and lines with a rule of dashes below that is no longer than a heading needs.

    A line stands alone when the lines before and behind it are blank (or rules).
    """
    at, before, line, place = 0, "", "", 0
    for following in [*string.split("\n"), ""]:
        tight = line.strip()
        if tight and len(tight) <= 120 and (_stands_alone(before, tight, following) or _underlined(before, line, following)):
            left = place + line.index(tight)
            yield Heading(left, left + len(tight))
        before, line, place = line, following, at
        at += len(following) + 1


def _is_open(line: str) -> bool:
    return not line.strip() or _RULE.fullmatch(line) is not None


def _stands_alone(before: str, tight: str, following: str) -> bool:
    letters = sum(1 for char in tight if char.isalpha())
    return tight.upper() == tight and letters >= 4 and letters * 2 > len(tight) and _is_open(before) and _is_open(following)


def _underlined(before: str, line: str, following: str) -> bool:
    rule = following.strip()
    tight = line.strip()
    return (
        len(rule) >= 3
        and not rule.strip("-=_")
        and not before.strip()
        and abs(len(rule) - len(tight)) <= 4
        and sum(1 for char in tight if char.isalpha()) >= 4
    )
