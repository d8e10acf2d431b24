"""Tables I and II of a typed form as rows of cells: where the columns run, which heading stands over them, which lines are a row.

The columns are those of bars, of the dashes ruled below the headings, of `<S>` and `<C>`, or of the gutters that run
through all lines. Words that stand in no one of them for sure make their row unread.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from itertools import pairwise

from msgspec import Struct

from tieout.forms.form345.legacy_columns import Heading, Over, is_heading, names_of
from tieout.forms.form345.legacy_lines import TABLE, WIDEST, Chunk, Line, Lines
from tieout.forms.form345.page import Page
from tieout.markup.text import Text

START = re.compile(r"(?i)(?:\(?1\s?[.)]\s{0,3})?Title\s+of\b(?!.*\bBelow\b)|\(?1\s?[.)]\s{0,3}Title\s*$")
END = re.compile(
    r"(?i)Explanations?\s+(?:of|to)\s|\(?Table\s+(?:I|II|1|2)\b|Reminder\b|Potential\s+persons|Persons\s+who|/s/|\**\s?Signature\s|\*|Remarks?\s*:"
    r"|If\s+the\s+form\s+is|Note\s*:|\(?\d{1,2}[.)]\s+\w+\s+\w|\(?Over\)?$|By\s*:|SEC\s+\d{4}|File\s+three"
)
PAGE = re.compile(r"(?i)[-–]\s?\d{1,3}\s?[-–]|page\s{1,3}\d{1,3}(?:\s(?:of|/)\s\d{1,3}(?:\s?pages?)?)?")
CLOSED = re.compile(r"(?i)Explanations?\s|/s/|\**\s?Signature\s|Joint\s+Filer|Remarks?\s?:|\(1\)")
LONGEST = 200  # lines behind a table in which rows of another one are sought
TALLEST = 40  # lines of a heading
ABOVE = 12  # lines of a heading above the one that says "Title of"
MOST = 64  # columns
MOST_LINES, MOST_TABLES = 2000, 60  # of the tables of a document; a form of paper has some hundred, on some pages
TITLE = re.compile(r"(?i)\bTitle")


class Grid(Struct):
    """A typed table: what stands over each column, the lines of the body between rules, and the place of its headings.

    ranges: of the screen, a column each (none where no columns were found); barred: whether bars part them.
    """

    over: list[Over]
    segments: list[list["Placed"]]
    head: Text
    ranges: list[tuple[int, int]]
    barred: bool = False


class Placed(Struct):
    """A line of the body: its words by column, each with whether it fills its cell (and may break off in a word).

    unread: whether some of its words stand in no one column.
    """

    line: Line
    cells: dict[int, tuple[Text, bool]]
    unread: bool


def grids(page: Page, begin: int, end: int, skipped: list[tuple[int, int]]) -> list[Grid]:
    """The tables of securities in a stretch of the text (offsets). skipped: stretches that belong to the page alone.

    What goes beyond the lines that forms of this kind have is a last grid without columns.
    """
    every = Lines(page.text, begin, end, TABLE, skipped)
    heads = _heads_of(every)
    found: list[Grid] = []
    lines = 0
    for number, (top, bottom) in enumerate(heads):
        stop = heads[number + 1][0] if number + 1 < len(heads) else len(every)
        body, left, more = _body(every, bottom, min(stop, bottom + MOST_LINES - lines))
        lines += len(body)
        if number + 1 < len(heads):
            body = _without_running_head(body)
        stops = _stops(page, every[top].at, body[-1].at if body else every[top].at)
        found.append(_grid(page, every[top:bottom], body, stops))
        found += [Grid([], _segments(page.text, [line], [], False), line.chunks[0].text, []) for line in left]
        if (more and lines >= MOST_LINES) or number + 1 == MOST_TABLES:
            rest = page.text[every[min(len(every) - 1, bottom + len(body))].at : end].strip()
            return [*found, Grid([], [], rest, [])]
    return found


def _heads_of(every: Lines) -> list[tuple[int, int]]:
    """The lines of headings: the first, and the one behind the last."""
    heads: list[tuple[int, int]] = []
    for index in every.having(TITLE):
        if len(heads) > MOST_TABLES:
            break
        if (heads and index < heads[-1][1]) or not any(START.match(chunk.text.string) for chunk in every[index].chunks):
            continue
        top = index
        low = max(heads[-1][1] if heads else 0, index - ABOVE)
        while top > low and every[top - 1].chunks and _heads(every[top - 1]):
            top -= 1
        heads.append((top, _bottom(every, index)))
    return heads


def _body(every: Lines, bottom: int, stop: int) -> tuple[list[Line], list[Line], bool]:
    """The lines of a table's body, lines behind it that look like rows of another one, and whether it ended at `stop`."""
    body: list[Line] = []
    for at in range(bottom, stop):
        line = every[at]
        if len(line.chunks) == 1 and not line.bars and PAGE.fullmatch(line.chunks[0].text.string):
            continue
        if line.chunks and len(line.bars) < 3 and END.match(line.chunks[0].text.string):
            return body, _left(every[at : min(stop, at + LONGEST)]), False
        body.append(line)
    return body, [], True


def _left(behind: list[Line]) -> list[Line]:
    """The lines behind a table, up to the explanation, that look like rows of another one."""
    found = []
    for line in behind:
        words = [chunk.text.string for chunk in line.chunks]
        if words and CLOSED.match(words[0]):
            break
        if len(words) >= 3 and any(re.search(r"\d", word) for word in words) and not _heads(line):
            found.append(line)
    return found


def _without_running_head(body: list[Line]) -> list[Line]:
    """A body that another page's headings follow, without what stands at the top of that page before them."""
    for back in range(1, min(len(body), ABOVE) + 1):
        if len(body[-back].chunks) > 2:
            break
        if body[-back].broken:
            return body[:-back]
    return body


def _heads(line: Line) -> bool:
    return all(is_heading(chunk.text.string) for chunk in line.chunks)


def _bottom(every: Lines, index: int) -> int:
    """The line behind the headings: the first that has other words than a heading's."""
    for at in range(index + 1, min(len(every), index + TALLEST)):
        if every[at].chunks and not _heads(every[at]):
            return at
    return min(len(every), index + TALLEST)


def _stops(page: Page, begin: int, end: int) -> tuple[int, ...]:
    """The places of `<S>` and `<C>` in a table that holds these offsets."""
    return next((table.stops for table in page.printed.tables if table.stops and table.at <= end and begin < table.until), ())


def _grid(page: Page, head: list[Line], body: list[Line], stops: tuple[int, ...]) -> Grid:
    last = [chunk.text for line in head for chunk in line.chunks][-1]
    place = page.text[head[0].at : last.offset + len(last)]
    barred = [line.bars for line in body if line.chunks and len(line.bars) >= 3]
    if len(barred) * 2 > sum(1 for line in body if line.chunks):
        ranges = _of_bars(barred)
    else:
        barred = []
        ranges = _of_ruler(page, head) or _of_stops(stops) or _of_gutters(head, body)
    if not 3 <= len(ranges) <= MOST:
        return Grid([], _segments(page.text, body, [], False), place, [])
    return Grid(_over(head, ranges, bool(barred)), _segments(page.text, body, ranges, bool(barred)), place, ranges, bool(barred))


def _of_bars(barred: list[list[int]]) -> list[tuple[int, int]]:
    """The columns between bars, as most lines have them."""
    counts: dict[tuple[int, ...], int] = {}
    for bars in barred:
        counts[tuple(bars)] = counts.get(tuple(bars), 0) + 1
    most = max(counts.items(), key=lambda one: (one[1], len(one[0])))[0]
    bars = list(most)
    edges = [-1 if bars[0] > 2 else bars[0], *(bars if bars[0] > 2 else bars[1:])]
    return [(left + 1, right) for left, right in pairwise(edges)] + [(bars[-1] + 1, 1 << 20)]


def _of_ruler(page: Page, head: list[Line]) -> list[tuple[int, int]]:
    """The columns of dashes ruled below the headings ("------  -----  ---"): each as far as the next one."""
    for line in reversed(head):
        if line.ruled:
            string = page.text.string[line.at : line.at + WIDEST].partition("\n")[0]
            string = re.sub(r"^- -", "---", string)  # a dash at a line's begin was sent with another before it
            runs = [match.span() for match in re.finditer(r"[-=_]+", string)]
            if len(runs) >= 3 and "\t" not in string:
                return runs
    return []


def _of_stops(stops: tuple[int, ...]) -> list[tuple[int, int]]:
    return [(left, right - 1) for left, right in zip(stops, [*stops[1:], 1 << 20], strict=True)] if len(stops) >= 3 else []


def _of_gutters(head: list[Line], body: list[Line]) -> list[tuple[int, int]]:
    """The columns between the gutters that run through all lines of the body, and those of the form that are empty in all.

    A heading over nothing is an empty column where its words are those of a column that has no other heading.
    """
    ranges = _merged([(chunk.left, chunk.right) for line in body for chunk in line.chunks])
    alone = _merged(
        [(chunk.left, chunk.right) for line in head for chunk in line.chunks if not _crossed(ranges, chunk.left, chunk.right)]
    )
    every = sorted([*ranges, *alone])
    if len(every) > MOST:
        return every
    names = dict(zip(every, names_of(_over(head, every)), strict=True))
    counts = Counter(names.values())
    empty = [one for one in alone if names[one] is not None and counts[names[one]] == 1]
    return sorted([*ranges, *empty])


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for left, right in sorted(spans):
        if found and left <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], right))
        else:
            found.append((left, right))
    return found


def _crossed(ranges: list[tuple[int, int]], left: int, right: int) -> list[int]:
    """The columns that a stretch of the screen crosses."""
    first = bisect_right(ranges, left, key=lambda one: one[1])
    last = bisect_left(ranges, right, key=lambda one: one[0])
    return list(range(first, last))


def _over(head: list[Line], ranges: list[tuple[int, int]], barred: bool = False) -> list[Over]:
    """The headings over each column, from top to bottom, and over how many columns each of them reaches."""
    over = [Over([]) for _ in ranges]
    for line in head:
        for chunk in line.chunks:
            left, right = chunk.left, chunk.right
            if line.bars:
                left = max((bar for bar in line.bars if bar <= chunk.left), default=-1) + 1
                right = min((bar for bar in line.bars if bar >= chunk.right), default=chunk.right)
            number = _by_order(line, ranges, chunk) if barred else None
            crossed = _covered(ranges, left, right) if number is None else [number]
            for index in crossed:
                over[index].headings.append(Heading(chunk.text, len(crossed)))
    return over


def _covered(ranges: list[tuple[int, int]], left: int, right: int) -> list[int]:
    """The columns over which a heading stands; one into which it only reaches by a letter or two is none of them."""
    crossed = _crossed(ranges, left, right)
    shared = {index: min(right, ranges[index][1]) - max(left, ranges[index][0]) for index in crossed}
    most = max(shared.values(), default=0)
    return [index for index in crossed if shared[index] > 2 or shared[index] == most or ranges[index][1] - ranges[index][0] <= 2]


def _segments(whole: Text, body: list[Line], ranges: list[tuple[int, int]], barred: bool) -> list[list[Placed]]:
    """The lines of the body between rules and empty lines, their words in columns."""
    segments: list[list[Placed]] = [[]]
    for line in body:
        if line.chunks:
            segments[-1].append(_placed(whole, line, ranges, barred))
        elif segments[-1] and not (line.broken and not line.ruled):
            segments.append([])
    return [segment for segment in segments if segment]


def _placed(whole: Text, line: Line, ranges: list[tuple[int, int]], barred: bool) -> Placed:
    cells: dict[int, tuple[Text, bool]] = {}
    unread = not ranges
    for chunk in line.chunks if ranges else []:
        for column, part in [(_column(line, ranges, chunk), chunk)] if barred else _words(ranges, chunk):
            if column is None:
                unread = True
            elif column in cells:
                before = cells[column][0]
                cells[column] = (whole[before.offset : part.text.offset + len(part.text)], False)
            else:
                left, right = ranges[column]
                cells[column] = (part.text, barred and part.right == right and part.left <= left + 1)
    return Placed(line, cells, unread)


def _by_order(line: Line, ranges: list[tuple[int, int]], chunk: Chunk) -> int | None:
    """The column of a chunk by the bars before it; None for a line with other bars than the table has."""
    first = 1 if line.bars and line.bars[0] <= 2 else 0
    number = bisect_left(line.bars, chunk.left) - first
    return number if len(line.bars) - first in (len(ranges) - 1, len(ranges)) and 0 <= number < len(ranges) else None


def _column(line: Line, ranges: list[tuple[int, int]], chunk: Chunk) -> int | None:
    """The column between whose bars a chunk stands; by its bars' order, where a line's bars have moved a little."""
    number = _by_order(line, ranges, chunk)
    if number is not None:
        return number
    crossed = _crossed(ranges, chunk.left, chunk.right)
    return crossed[0] if len(crossed) == 1 else None


def _words(ranges: list[tuple[int, int]], chunk: Chunk) -> list[tuple[int | None, Chunk]]:
    """The parts of a chunk by the column they stand in; a word that stands in two, or between two, is in none."""
    crossed = _crossed(ranges, chunk.left, chunk.right)
    if len(crossed) == 1 or not crossed:
        return [(crossed[0] if crossed else _nearest(ranges, chunk), chunk)]
    parts: list[tuple[int | None, Chunk]] = []
    for match in re.finditer(r"[^ \xa0]+", chunk.text.string):
        word = Chunk(chunk.text[match.start() : match.end()], chunk.left + match.start(), chunk.left + match.end())
        within = _crossed(ranges, word.left, word.right)
        column = within[0] if len(within) == 1 else None if within else _nearest(ranges, word)
        if parts and parts[-1][0] == column:
            before = parts.pop()[1]
            whole = chunk.text[before.text.offset - chunk.text.offset : match.end()]
            word = Chunk(whole, before.left, word.right)
        parts.append((column, word))
    return parts


def _nearest(ranges: list[tuple[int, int]], chunk: Chunk) -> int | None:
    """The column beside which words stand, where the next one is clearly farther; the first and the last have no outer edge."""
    near = sorted((max(left - chunk.right, chunk.left - right), index) for index, (left, right) in enumerate(ranges))
    return near[0][1] if len(near) == 1 or near[0][0] + 2 <= near[1][0] else None
