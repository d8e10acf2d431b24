"""Printed lines with several places underlined: long lines cut to what stands around the places, tags without their attributes."""

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct

from tieout.cli.terminal import cells, decoded
from tieout.source import Source

LINES = 3  # of a place that goes over several lines
SKIPPED = 40  # lines of such a place that are looked at
ABOVE = 3  # lines above a place in text that are looked at for words
NEAR = 4  # lines between two places that stand in one excerpt
BESIDE = 600  # bytes of a line that are looked at left and right of a place
RUN = re.compile(r"<[^<>]{1,300}> ?(?:<[^<>]{1,300}> ?){2,}")
EDGE = re.compile(r"[<> ]")
BLANKS = re.compile(r"(?<=\S)  +")
OPENING = re.compile(rb"[ \t]*<[A-Za-z][^<>]{0,200}>[ \t\r]*")
TAG = re.compile(r"<([A-Za-z][\w:.-]{0,60})\s[^<>]{16,}>")


class Row(Struct, frozen=True):
    """A line of an excerpt: its number, its text, and the cells (from, length) to underline."""

    number: int
    text: str
    marks: tuple[tuple[int, int], ...] = ()
    more: bool = False  # the place goes on below


class Line(Struct):
    """A line of the source: its number, its bytes, and what of them is marked."""

    number: int
    start: int
    end: int
    spans: list[tuple[int, int]] = []
    more: bool = False


def excerpts(source: Source, spans: Sequence[tuple[int, int]], width: int) -> list[list[Row]]:
    """The lines of places (start and end bytes), those of near places together, each line in `width` cells or less."""
    lines = _lines(source, spans)
    groups: list[list[Line]] = []
    for line in lines:
        last = groups[-1][-1] if groups else None
        if last is None or line.number - last.number > NEAR:
            groups.append([line])
            continue
        between = last.end
        while line.number - groups[-1][-1].number > 1:  # the lines between two near places are shown too
            number = groups[-1][-1].number + 1
            after = source.line_span(_next(source, between))
            groups[-1].append(Line(number, *after))
            between = after[1]
        groups[-1].append(line)
    return [_rows(source.data, _opened(source, group), width) for group in groups]


def _opened(source: Source, group: list[Line]) -> list[Line]:
    """The lines of a group behind the one that says what its first is: a figure alone in its line says little.

    In markup that is the line before where it opens an element, in text the nearest that is not blank.
    """
    first = group[0]
    content = source.data[first.start : min(first.end, first.start + BESIDE)]
    tagged = content.lstrip().startswith(b"<")
    start, end = first.spans[0]
    if not tagged and (content[:start].strip() or source.data[first.start + end : first.end][:BESIDE].strip()):
        return group
    number, begin = first.number, first.start
    for _ in range(1 if tagged else ABOVE):
        if begin == 0:
            break
        number -= 1
        begin, stop = source.line_span(begin - (2 if source.data[begin - 2 : begin] == b"\r\n" else 1))
        line = source.data[begin : min(stop, begin + BESIDE)]
        if line.strip():
            return [Line(number, begin, stop), *group] if not tagged or OPENING.fullmatch(line) else group
    return group


def _next(source: Source, end: int) -> int:
    """Where the line behind a line's end begins."""
    return end + (2 if source.data[end : end + 2] == b"\r\n" else 1)


def _lines(source: Source, spans: Iterable[tuple[int, int]]) -> list[Line]:
    """The lines of places in their order, each once, with what is marked of it."""
    found: dict[int, Line] = {}
    for start, end in sorted(spans):
        number, at, shown = source.line_column(start)[0], start, 0
        line = Line(number, *source.line_span(start))
        for count in range(SKIPPED):
            begin, stop = source.line_span(at)
            if end <= stop or source.data[at:stop].strip():  # of a place that goes over blank lines they are not shown
                line = found.setdefault(begin, Line(number, begin, stop, []))
                line.spans.append((at - begin, max(at, min(end, stop)) - begin))
                shown += 1
            line.more = end > stop and (shown == LINES or count + 1 == SKIPPED)
            if end <= stop or line.more:
                break
            at, number = _next(source, stop), number + 1
    return [found[begin] for begin in sorted(found)]


def _rows(data: bytes, lines: list[Line], width: int) -> list[Row]:
    indent = min(_blank(data[line.start : line.start + (line.spans[0][0] if line.spans else BESIDE)]) for line in lines)
    rows: list[Row] = []
    for line in lines:
        content = data[line.start : line.end]
        blank = min(indent, _blank(content[:BESIDE]))
        if line.spans:
            rows += _marked(content, blank, line, width)
        else:
            text = _readable(_cut(content, blank, blank + BESIDE))
            rows.append(Row(line.number, _left(text, width)))
    return rows


def _blank(text: bytes) -> int:
    """How many blanks a line begins with; an empty line has as many as any other."""
    return len(text) - len(text.lstrip(b" \t")) if text.strip() else BESIDE if not text else len(text)


def _marked(content: bytes, indent: int, line: Line, width: int) -> list[Row]:
    """A line as rows: one, where all that is marked has room in it."""
    pieces = _pieces(content, indent, _merged(line.spans))
    if sum(map(cells, pieces)) > width:
        pieces = [piece if number % 2 else RUN.sub(_outer, BLANKS.sub(" ", piece)) for number, piece in enumerate(pieces)]
    if sum(map(cells, pieces[:-1])) >= width:
        pieces = [*(_shrunk(piece, number, width) for number, piece in enumerate(pieces[:-1])), pieces[-1]]
    rows: list[Row] = []
    text = pieces[0]
    marks: list[tuple[int, int]] = []
    for number in range(1, len(pieces), 2):
        span, behind = pieces[number], pieces[number + 1]
        if marks and cells(text) + cells(span) >= width:
            rows.append(Row(line.number, text, tuple(marks)))
            text, marks = "…", []
        marks.append((cells(text), max(1, cells(span))))
        text += span
        last = number + 2 == len(pieces)
        text += _left(behind, width - cells(text)) if last or cells(text) + cells(behind) > width else behind
    return [*rows, Row(line.number, text, tuple(marks), line.more)]


def _merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans in order, those that overlap as one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        elif not merged or (start, end) != merged[-1]:
            merged.append((start, end))
    return merged


def _pieces(content: bytes, indent: int, spans: list[tuple[int, int]]) -> list[str]:
    """The texts before, in, between and behind the spans of a line."""
    first = spans[0][0]
    pieces = [_readable(_cut(content, max(indent, first - BESIDE), first), cut=first - indent > BESIDE)]
    for number, (start, end) in enumerate(spans):
        last = number + 1 == len(spans)
        behind = min(len(content), end + BESIDE) if last else spans[number + 1][0]
        pieces += [decoded(_ends(content, start, end)), _readable(_ends(content, end, behind), cut=behind - end >= BESIDE)]
    return pieces


def _ends(content: bytes, start: int, end: int) -> bytes:
    """A slice; of a very long one both ends."""
    if end - start <= 2 * BESIDE:
        return _cut(content, start, end)
    return _cut(content, start, start + BESIDE) + b" ... " + _cut(content, end - BESIDE, end)


def _cut(content: bytes, start: int, end: int) -> bytes:
    """A slice that begins and ends between two characters."""
    end = min(end, len(content))
    for _ in range(3):
        start += start < end and start > 0 and content[start] & 0xC0 == 0x80
        end -= start < end < len(content) and content[end] & 0xC0 == 0x80
    return content[start:end]


def _readable(data: bytes, *, cut: bool = False) -> str:
    """What stands beside a place, without attributes and hard blanks. cut: it may begin or end in a tag."""
    text = decoded(data)
    if cut and -1 < text.find(">") < text.find("<") % (len(text) + 1):
        text = text[text.index(">") + 1 :]
    if cut and text.rfind(">") < text.rfind("<"):
        text = text[: text.rindex("<")]
    return TAG.sub(r"<\1 …>", text).replace("&nbsp;", " ").replace("&#160;", " ").replace("\xa0", " ")


def _shrunk(piece: str, number: int, width: int) -> str:
    """A piece of a line that is too long: of what is marked both ends, of what stands before it the end, between both ends."""
    before = width * 2 // 5
    if number % 2:
        return _middle(piece, width - before - 6)
    if number == 0:
        return piece if cells(piece) <= before else f"…{_begun(piece[-(before - 2) :])}"
    return _middle(piece, width // 3)


def _begun(text: str) -> str:
    """A text without the part of a tag or a word that it begins with."""
    edge = EDGE.search(text, 0, 14)
    return text if edge is None else text[edge.start() :] if edge[0] == "<" else text[edge.end() :]


def _outer(run: re.Match[str]) -> str:
    """The first and the last of many tags in a row."""
    first, last = run[0].index(">") + 1, run[0].rindex("<")
    return f"{run[0][:first]}…{run[0][last:]}"


def _middle(text: str, most: int) -> str:
    return text if cells(text) <= most else f"{_left(text, most * 2 // 3)} {_begun(text[-(most // 3 - 2) :])}"


def _left(text: str, width: int) -> str:
    """As much of a text as has room, with a sign where it goes on."""
    text = text.rstrip()
    if cells(text) <= width:
        return text
    while text and cells(text) > width - 1:
        text = text[: min(len(text) - 1, max(width, 0))]
    return f"{text}…" if width > 0 else ""
