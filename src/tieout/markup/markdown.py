"""Markdown prints: escapes, emphasis, links and inline tags taken off, tables of tabs or pipes, drawn boxes; lines as they stand.

What vanishes has no character, so a slice that begins at `$` begins at the `$` of `\\$` in the bytes too. Bullets (`- `),
underscores (prints rule blanks and boxes with them) and single line ends stay as they are.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from tieout.markup.boxes import LOST, footnote_marks, lost_in, typed_boxes
from tieout.markup.characters import ENTITY, Edit, character, cut, decode
from tieout.markup.text import BLANKS, MARKED, UNMARKED, Cell, Heading, Printed, Table, Text

_TAGS = (
    "a|abbr|b|big|blockquote|body|br|center|code|dd|del|div|dl|dt|em|font|h[1-6]|hr|html|i|img|input|ins|label|li|ol|p|pre|s|small"
    "|span|strong|sub|sup|table|tbody|td|th|thead|tr|tt|u|ul"
)
_ADDRESS = r"\]\((?:https?:|mailto:|www\.|[\#/])[^()\s]*(?:(?<=[-/?&=])\n[^()\s]{1,400}){0,8}\)"  # that may be wrapped
# \$   <input checked="" type="checkbox">   &amp;   **   [text](https://...)   and what ends emphasis: a tab, a blank line
_TOKEN = re.compile(
    rf"""
    (?P<escape> \\ (?=[!-/:-@\[-`{{-~]) ) .
  | (?P<comment> <!-- )
  | (?P<tag> </?(?:{_TAGS})(?:\s[^<>]*)?/?> )
  | (?P<entity> {ENTITY} )
  | (?P<label> \[ (?=(?:[^\[\]\n\t]{{1,2000}}+|[^\[\]\t]{{1,200}}+){_ADDRESS}) )
  | (?P<address> {_ADDRESS} )
  | (?P<void> (?<![^\s|]) \*\* [ \xa0]{{1,8}} (?: \*\* (?![*\w]) | (?=\*\*[^\s*]) ) )
  | (?P<stars> \*+ )
  | (?P<apart> (?<=[a-z]) [ ] (?=['’]s[ ]) )  # as some programs write "Issuer's"
  | (?P<under> (?<=[^\s_\\]) _ (?![\w]) | (?<![\w\\]) _ (?=[^\s_]) )
  | (?P<fence> \t | \n(?=[ ]*(?:\n|[|\#])) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_TICKED = re.compile(r"\schecked\b(?!\s*=\s*[\"']?(?:false|no|0)\b)", re.IGNORECASE)
_CHECKBOX = re.compile(r"\btype\s*=\s*[\"']?(?:checkbox|radio)\b", re.IGNORECASE)
_BLOCK = re.compile(r"</?(?:p|div|br|hr|li|ul|ol|center|h[1-6]|t[dhr]|table)\b", re.IGNORECASE)
_HEADING = re.compile(r"^ {0,3}(\#{1,6})[ \t]+(?=\S)", re.MULTILINE)
_RULE = re.compile(r"^ {0,3}\*(?: \*){2,40} *$", re.MULTILINE)  # a level line
# The end of a line that the next one goes on with: neither holds a cell, ends by two blanks, begins a list, a heading or a block
_SOFT = re.compile(
    r"(?<=[^\s|\\])(?: |(?<! ))\n(?=[^\s|\\#>*+=~`-])"
    r"(?!\d{1,3}[.)]\s|\(?\w\)(?!,|\s+(?:through|and|or|to)\b)|\[[ xX]?\]|[^\n|\t]*[|\t])"
)
_FULL, _WIDEST = 40, 160  # characters of a line that ends where the width of the text does: at least, at most
_GOES_ON = re.compile(r"(?!(?:by|its|name|title|date|and)\b)(?:[a-z]{2,20}(?![^\s.,;])|\([a-z]\)\s(?:through|and|or|to)\b)")
_EMPTY = re.compile(r"\n[ \t\xa0]*\n")
_RETURN = re.compile(r"\r\n?")
# the ruling line of tables whose rows have no pipes at their ends ("Date| Price"); the pipes of such rows, but for "|X|" and "| |"
_OPEN_RULING = re.compile(r"^---(?:\|---)+[ ]*$", re.MULTILINE)
# What stands for the end of a line inside a cell of a row on one line, twice as long for an empty line too (blanks that only
# fill a cell stand at its ends)
_GAP = re.compile(r"(?<=[^\s|]) {2,}(?=[^\s|])")
_INNER_RULING = re.compile(r"\| *\|(?: *:?-{3,}:? *\|)+(?: *\|)?|(?<=[^\s]) {2,}-{3,} {2,}(?=[^\s-])")
_TRIPLE = re.compile(r"(?<![*\s])\*{3}(?!\*)")  # the third footnote's mark, without which there is no fourth
_QUOTE = re.compile(r"^(?:> ?)+", re.MULTILINE)
_OPEN_PIPE = re.compile(r"(?<=[^\s|\\])(?<!\|[xX])\|(?: |$)|^\| (?=[^\s|])")


def read(data: bytes, start: int, end: int) -> Printed:
    """The print of a Markdown document: bytes `start` to `end` of `data`. Never raises; offsets of seams count in `data`."""
    source = unreturned(decode(data, start, end))
    edits, stand_out = _edits(source.string)
    text = cut(source, edits)
    return Printed(
        rendering="markdown",
        text=text,
        tables=tuple(_tables(text, _broken(edits))),
        boxes=tuple(typed_boxes(text, _drawn(source.string, edits))),
        marks=tuple(footnote_marks(text)),
        headings=tuple(_headings(text, edits, stand_out)),
    )


def unreturned(text: Text) -> Text:
    """The text with every line end (CR LF, CR) as one newline."""
    if "\r" not in text.string:
        return text
    return cut(text, (Edit(m.start(), m.start() + 1, "\n" if len(m.group()) == 1 else "") for m in _RETURN.finditer(text.string)))


def _edits(string: str) -> tuple[list[Edit], list[tuple[int, int]]]:
    """What is taken out or replaced, in order of place; and the stretches that stand out (headings, bold lines)."""
    edits = [*_pipes(string), *_wrapped(string), *(Edit(match.start(), match.end()) for match in _RULE.finditer(string))]
    if "\n>" in string:
        edits += (Edit(match.start(), match.end()) for match in _QUOTE.finditer(string))
    edits += (Edit(match.start(), match.end(), LOST[match[0]], match[0]) for match in lost_in(string))
    stand_out: list[tuple[int, int]] = []
    stars: list[tuple[int, int]] = []
    unders: list[int] = []
    pairs: list[tuple[tuple[int, int], tuple[int, int]]] = []
    comment_until = 0
    for match in _TOKEN.finditer(string):
        kind, at, until = match.lastgroup, match.start(), match.end()
        if at < comment_until:
            continue
        if kind == "comment":
            close = string.find("-->", until)
            comment_until = close + 3 if close >= 0 else len(string)
            edits.append(Edit(at, comment_until))
        elif kind == "fence":
            stars.clear()
            unders.clear()
        elif kind == "stars" and until - at == 4 and match.group() * 2 not in string and not _TRIPLE.search(string):
            edits.append(Edit(at, until))  # bold around nothing
        elif kind == "stars":
            _meet(string, (at, until), stars, pairs)
        elif kind == "under":
            if (opened := _closed(string, at, unders)) is not None:
                pairs.append(((opened, opened + 1), (at, until)))
                stand_out.append((opened, until))
        else:
            edits.extend(_replaced(string, match))
    edits += [Edit(*end) for pair in pairs for end in pair]
    stand_out += ((opened[0], closed[1]) for opened, closed in pairs if opened[1] - opened[0] > 1)
    for match in _HEADING.finditer(string):
        edits.append(Edit(match.start(), match.end()))
        stand_out.append((match.start(), _line_end(string, match.end())))
    return list(_apart(edits)), sorted(stand_out)


def _wrapped(string: str) -> Iterator[Edit]:
    """The line ends inside paragraphs that mean a blank: where lines are filled to a width, or empty lines part paragraphs.

    In the second case half of the lines are full; where they are not, a line goes on with one that begins with a small letter.
    """
    ends = list(_SOFT.finditer(string))
    if not ends:
        return
    lengths = [match.start() - string.rfind("\n", 0, match.start()) - 1 for match in ends]
    width = max(lengths)
    filled = [
        match
        for match, length in zip(ends, lengths, strict=True)
        if length + 1 + len(string[match.end() : match.end() + width].split(None, 1)[0]) > width
    ]
    if width <= _WIDEST and len(ends) >= 5 and len(filled) * 10 >= len(ends) * 9:
        joins = filled
    elif 2 * len(ends) > len(_EMPTY.findall(string)):
        joins = []
    elif len(ends) <= 2 * sum(1 for length in lengths if length >= _FULL):
        joins = ends
    else:
        joins = [match for match in ends if _GOES_ON.match(string, match.end())]
    yield from (Edit(match.start(), match.end(), " ") for match in joins)


def _apart(edits: list[Edit]) -> Iterator[Edit]:
    """The edits in order of place; one that stands inside another falls away."""
    done = 0
    for edit in sorted(edits, key=lambda edit: (edit.at, -edit.until)):
        if edit.at >= done:
            yield edit
            done = edit.until


def _meet(
    string: str, run: tuple[int, int], stars: list[tuple[int, int]], pairs: list[tuple[tuple[int, int], tuple[int, int]]]
) -> None:
    """A run of asterisks closes the last open run of its length, or opens one, or (between blanks) is only asterisks.

    A closing run with a letter behind it, or an opening one with a letter before it, is taken for a footnote mark.
    """
    at, until = run
    before, behind = string[at - 1 : at] if at else " ", string[until : until + 1] or " "
    inside = until - at == 1 or not stars or stars[-1][1] - stars[-1][0] != until - at  # "**Name **", as some programs write
    if not (before.isspace() and inside) and not (until - at == 1 and behind.isalnum()):
        for index in range(len(stars) - 1, max(-1, len(stars) - 9), -1):
            if stars[index][1] - stars[index][0] == until - at:
                pairs.append((stars[index], run))
                del stars[index:]
                return
    if not behind.isspace() and not before.isalnum() and until - at <= 4:
        stars.append(run)


def _closed(string: str, at: int, unders: list[int]) -> int | None:
    """Where the emphasis begins that an underscore closes; None where it opens one. "_X_" is a box."""
    before, behind = string[at - 1 : at] if at else " ", string[at + 1 : at + 2] or " "
    if unders and not before.isspace() and not behind.isalnum():
        opened = unders.pop()
        return opened if at - opened > 2 and string[opened + 1 : at].strip("_ \xa0") not in ("x", "X") else None
    if not behind.isspace() and not before.isalnum():
        unders.append(at)
    return None


def _replaced(string: str, match: re.Match[str]) -> Iterator[Edit]:
    at, until, kind = match.start(), match.end(), match.lastgroup
    if kind == "escape":
        yield Edit(at, at + 1)
    elif kind in ("void", "apart"):
        yield Edit(at, until)
    elif kind == "entity":
        if (by := character(match.group())) is not None:
            yield Edit(at, until, by)
    elif kind == "tag" and _CHECKBOX.search(match.group()):
        yield Edit(at, until, MARKED if _TICKED.search(match.group()) else UNMARKED, "")
    else:
        apart = string[at - 1 : at].isspace() or string[until : until + 1].isspace()
        yield Edit(at, until, " " if _BLOCK.match(match.group()) and not apart else "")


def _line_end(string: str, at: int) -> int:
    end = string.find("\n", at)
    return len(string) if end < 0 else end


def _pipes(string: str) -> Iterator[Edit]:
    """The pipes of tables become tabs, the ones at a row's ends and the ruling line (`|---|`) go."""
    if "|" not in string:
        return
    at, inside, header = 0, False, None
    loose = _OPEN_RULING.search(string) is not None
    for line in string.split("\n"):
        tight = line.strip()
        if "|" not in tight:
            if loose and tight == "---":  # the ruling line of a single column
                yield Edit(at, at + len(line))
            inside, header = loose and tight == "---", None
        elif not tight.strip("|:- \t") and "-" in tight:
            yield Edit(at, min(len(string), at + len(line) + 1))
            if header is not None:
                yield from _row(*header, loose)
            inside, header = True, None
        elif inside or (tight.startswith("|") and (loose or tight.endswith("|")) and len(tight) > 1):
            yield from _row(at, line, loose and (inside or not tight.endswith("|")))
        else:
            header = (at, line)
            if loose:  # a row of which a cell has several lines
                yield from (Edit(at + match.start(), at + match.end(), "\t") for match in _OPEN_PIPE.finditer(line))
        at += len(line) + 1


def _row(at: int, line: str, loose: bool) -> Iterator[Edit]:
    """The pipes of a row; loose: those at its ends part an empty cell from the next."""
    first, last = len(line) - len(line.lstrip()), len(line.rstrip()) - 1
    inner = list(_INNER_RULING.finditer(line)) if "---" in line else []  # of a table in a cell, all on one line
    yield from (Edit(at + match.start(), at + match.end(), "\n") for match in inner)
    for match in re.finditer(r"\\.|\|", line):
        if match.group() == "|":
            place = match.start()
            yield Edit(at + place, at + place + 1, "" if place in (first, last) and not loose else "\t")
    if not loose:
        yield from (Edit(at + gap.start(), at + gap.end(), "\n" if len(gap[0]) < 4 else "\n\n") for gap in _GAP.finditer(line))


def _drawn(string: str, edits: list[Edit]) -> dict[int, str]:
    """For each offset of the text where a tag draws a box, the tag."""
    drawn, shift = {}, 0
    for edit in edits:
        if edit.raw is not None:
            drawn[edit.at + shift] = string[edit.at : edit.until]
        shift += len(edit.by) - (edit.until - edit.at)
    return drawn


def _broken(edits: list[Edit]) -> Iterator[int]:
    """The offsets of the text where a line ends inside a cell, in order."""
    shift = 0
    for edit in edits:
        if edit.by in ("\n", "\n\n"):
            yield from range(edit.at + shift, edit.at + shift + len(edit.by))
        shift += len(edit.by) - (edit.until - edit.at)


def _lines(string: str, broken: Iterator[int]) -> Iterator[str]:
    """The lines of a text, those that a cell breaks over as one."""
    begin = end = 0
    inner = next(broken, -1)
    while begin <= len(string):
        end = string.find("\n", max(begin, end))
        end = len(string) if end < 0 else end
        if end == inner:
            inner, end = next(broken, -1), end + 1
            continue
        yield string[begin:end]
        begin = end = end + 1


def _tables(text: Text, broken: Iterator[int]) -> Iterator[Table]:
    """Each run of lines that hold tabs, one line a row; cells trimmed, empty ones kept."""
    at, row, begin, until = 0, 0, 0, 0
    cells: list[Cell] = []
    for line in _lines(text.string, broken):
        if "\t" in line:
            begin = begin if cells else at
            cells += _cells(line, at, row)
            row, until = row + 1, at + len(line)
        elif cells:
            yield Table(tuple(cells), begin, until)
            cells, row = [], 0
        at += len(line) + 1
    if cells:
        yield Table(tuple(cells), begin, until)


def _cells(line: str, at: int, row: int) -> Iterator[Cell]:
    for column, part in enumerate(line.split("\t")):
        left = len(part) - len(part.lstrip(BLANKS))
        yield Cell(row, column, 1, 1, at + left, at + max(left, len(part.rstrip(BLANKS))))
        at += len(part) + 1


def _headings(text: Text, edits: list[Edit], stand_out: list[tuple[int, int]]) -> Iterator[Heading]:
    """The stretches that stand out and fill their lines, as offsets of the text."""
    places, shifts, shift = [], [0], 0
    for edit in edits:
        places.append(edit.until)
        shift += len(edit.by) - (edit.until - edit.at)
        shifts.append(shift)
    for begin, end in stand_out:
        index = bisect_left(places, begin + 1)
        at = begin + shifts[index]
        until = end + shifts[bisect_left(places, end + 1)]
        line = text.string.rfind("\n", 0, at) + 1
        if not text.string[line:at].strip() and not text.string[until : _line_end(text.string, until)].strip():
            part = text[at:until].strip()
            if part:
                yield Heading(part.offset, part.offset + len(part))
