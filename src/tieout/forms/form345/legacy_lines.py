"""Lines of a typed form as a typist's eye sees them: words apart, the bars of boxes, rules; and words put together again.

A chunk is words without a gap of two blanks between them. Places across a line are columns of the screen: a tab goes on to
the next eighth column, and every other character takes one.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from typing import Any, TypeVar, overload

from msgspec import Struct

from tieout.facts import Fact
from tieout.markup.text import BLANKS, Text, pieced
from tieout.values import Unparsed

T = TypeVar("T")

WIDEST = 512  # characters; a longer line is none of a typewriter
TAB = 8
_BOX = r"\|(?:_{1,3}|_?[Xx]_?)\|"
# words on a cover, where "|X|", "|_|" and "[   ]" are boxes; words in a table, where every "|" is the border of a cell
_WIDE = r"\[[ \xa0_]{0,8}[Xx]?[ \xa0_]{0,8}\]|\([ \xa0_]{1,8}[Xx]?[ \xa0_]{0,8}\)"
COVER = re.compile(rf"(?:{_BOX}|{_WIDE}|[^\s|])+(?:[ \xa0](?:{_BOX}|{_WIDE}|[^\s|])+)*")
TABLE = re.compile(r"[^\s|]+(?:[ \xa0][^\s|]+)*")
# "-----", "=====", "_________": a line drawn between words; "___" may be an empty box
DRAWN = re.compile(r"[-=~*]{3,}|_{7,}|\.{5,}|[+](?=[-=+])|(?<=[-=])[+]")
ACROSS = re.compile(r"\s*(?:- )?[-=~_*+]{40,}\s*")
RULE = re.compile(r"[-=~_*+|:. \t\xa0]*")


class Chunk(Struct):
    """Words that stand together: their text, and the columns of the screen that they take."""

    text: Text
    left: int
    right: int


class Line(Struct):
    """A line: its place in the text, its chunks and bars (columns of the screen), whether it is only drawn.

    across: whether the rule runs over the whole width, without a gap or a bar in it. broken: whether a page begins here.
    """

    at: int
    chunks: list[Chunk]
    bars: list[int]
    ruled: bool = False
    across: bool = False
    broken: bool = False

    @property
    def empty(self) -> bool:
        """Whether neither words nor a rule stand here."""
        return not self.chunks and not self.ruled


class Lines(Sequence[Line]):
    """The lines of a stretch of a text (offsets), each looked at when it is first asked for.

    words: COVER or TABLE; without: stretches (offsets) whose lines are left out.
    """

    def __init__(self, whole: Text, begin: int, end: int, words: re.Pattern[str], without: Sequence[tuple[int, int]] = ()) -> None:
        self.whole, self.words = whole, words
        self.places: list[tuple[int, int]] = []
        self._seen: dict[int, Line] = {}
        at = begin
        while at < end:
            stop = whole.string.find("\n", at, end)
            stop = end if stop < 0 else stop
            number = bisect_right(without, (at, len(whole))) - 1
            if number < 0 or at >= without[number][1] or "\f" in whole.string[at:stop]:
                self.places.append((at, stop))
            at = stop + 1

    def __len__(self) -> int:
        return len(self.places)

    @overload
    def __getitem__(self, index: int) -> Line: ...
    @overload
    def __getitem__(self, index: slice) -> list[Line]: ...
    def __getitem__(self, index: int | slice) -> Line | list[Line]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self.places)))]
        if index not in self._seen:
            self._seen[index] = _line(self.whole, *self.places[index], self.words)
        return self._seen[index]

    def having(self, pattern: re.Pattern[str]) -> list[int]:
        """The numbers of the lines in which a pattern is found."""
        string = self.whole.string
        return [number for number, (at, stop) in enumerate(self.places) if pattern.search(string, at, min(stop, at + WIDEST))]


def _line(whole: Text, at: int, stop: int, words: re.Pattern[str]) -> Line:
    string = whole.string[at:stop]
    if len(string) > WIDEST:
        return Line(at, [Chunk(whole[at:stop].strip(), 0, WIDEST)], [])
    screen = _screen(string) if "\t" in string else range(len(string) + 1)
    boxes = [] if words is TABLE else [match.span() for match in re.finditer(_BOX, string)]
    bars = [screen[i] for i, char in enumerate(string) if char == "|" and not any(a <= i < b for a, b in boxes)]
    if RULE.fullmatch(string):
        return Line(
            at, [], bars, re.search(r"[-=~_*]{3}", string) is not None, ACROSS.fullmatch(string) is not None, "\f" in string
        )
    chunks = []
    for match in words.finditer(string):
        begin = match.start()
        for drawn in [*DRAWN.finditer(match[0]), None]:
            end = match.end() if drawn is None else match.start() + drawn.start()
            part = whole[at + begin : at + end].strip()
            if part and not (drawn is not None and part.string == "-"):  # "- ----": a dash sent with another before it
                left = part.offset - at
                chunks.append(Chunk(part, screen[left], screen[left + len(part)]))
            begin = match.end() if drawn is None else match.start() + drawn.end()
    return Line(at, chunks, bars, broken="\f" in string)


def _screen(string: str) -> list[int]:
    places, place = [], 0
    for char in string:
        places.append(place)
        place = (place // TAB + 1) * TAB if char == "\t" else place + 1
    return [*places, place]


class Flow:
    """Words of one item or cell, from wherever they stand, as one string that knows its texts.

    Lines end in a newline, chunks of one line are parted by a tab.
    """

    __slots__ = ("begins", "string", "texts", "whole")

    def __init__(self, whole: Text, rows: list[list[Text]]) -> None:
        self.whole = whole
        self.begins: list[int] = []
        self.texts: list[Text] = []
        parts: list[str] = []
        at = 0
        for row in rows:
            for number, text in enumerate(row):
                self.begins.append(at)
                self.texts.append(text)
                parts.append(text.string + ("\n" if number == len(row) - 1 else "\t"))
                at += len(parts[-1])
        self.string = "".join(parts)

    def between(self, begin: int, end: int | None = None) -> list[Text]:
        """The texts between two places of the string."""
        end = len(self.string) if end is None else end
        first = max(0, bisect_right(self.begins, begin) - 1)
        found = []
        for at, text in zip(self.begins[first : bisect_left(self.begins, end)], self.texts[first:], strict=False):
            part = text[max(0, begin - at) : max(0, end - at)].strip()
            if part:
                found.append(part)
        return found

    def part(self, begin: int, end: int | None = None) -> "Flow":
        """What stands between two places, as a flow of its own."""
        return self.of_lines(self.rows(begin, end))

    def of_lines(self, rows: list[list[Text]]) -> "Flow":
        """A flow of the same page."""
        return Flow(self.whole, rows)

    def rows(self, begin: int = 0, end: int | None = None) -> list[list[Text]]:
        """The lines between two places that hold anything, as their texts."""
        found, at = [], begin
        end = len(self.string) if end is None else end
        while at < end:
            stop = self.string.find("\n", at, end)
            stop = end if stop < 0 else stop
            if row := self.between(at, stop):
                found.append(row)
            at = stop + 1
        return found

    def empty(self) -> Text:
        """The place of what is not printed: where the flow ends."""
        last = self.texts[-1] if self.texts else self.whole[:0]
        return last[len(last) :]


def joined(whole: Text, texts: list[Text]) -> list[Text]:
    """The texts in order; those with only blanks between them are one."""
    found: list[Text] = []
    for text in texts:
        if found:
            last = found[-1]
            gap = text.offset - last.offset - len(last)
            if 0 <= gap <= WIDEST and not whole.string[last.offset + len(last) : text.offset].strip(BLANKS):
                found[-1] = whole[last.offset : text.offset + len(text)]
                continue
        found.append(text)
    return found


def fact(whole: Text, texts: list[Text], parse: Callable[[str], T], footnotes: tuple[str, ...] = ()) -> Fact[T]:
    """The fact of words that may stand in several places. texts: at least one; an empty one is the place of a blank."""
    return pieced(joined(whole, texts), parse, footnotes)


def unsure(whole: Text, texts: list[Text]) -> Fact[Any]:
    """Words that are there and of which no value is sure."""
    return pieced(joined(whole, texts), _never)


def _never(raw: str) -> Any:
    raise Unparsed(raw)
