"""The cover of a typed Form 3, 4 or 5, cut into its items: one below the other, or side by side as on the printed form.

Side by side, an item holds the words that begin at its left edge or right of it, as far as the next item's left edge,
down to the line where another item begins at (nearly) the same edge. Bars, where they are drawn, are the edges.
"""

import re
from bisect import bisect_left

from msgspec import Struct

from tieout.forms.form345.legacy_lines import COVER, WIDEST, Chunk, Flow, Line, Lines
from tieout.forms.form345.page import Page
from tieout.markup.text import Cell, Text

# the first words of an item's label: with its number they may stand anywhere in a line, without it at the begin of words
_FIRST = r"""
    (?P<owner{n}>Names?\s+(?:and|&)\s+Address|Name(?=\s*$))
  | (?P<issuer{n}>Issuer(?:'s)?(?:\s+Name|\s*$)|Name\s+of\s+Issuer)
  | (?P<tax{n}>IRS\b|I\.\s?R\.\s?S\.|Social\s+Security|S\.S\.)
  | (?P<period{n}>Statement\s+for|Statement(?=\s*$)|Date\s+of\s+(?:Event|Earliest)|Date\s+of(?=\s*$))
  | (?P<original{n}>If\s+Amendment|If\s+Amend-)
  | (?P<relationship{n}>Relationship)
  | (?P<filing{n}>Individual(?:\s+or\b|/|\s*$))
"""
NUMBERED = re.compile(rf"(?<![\w.])\(?[1-9][.:)]\s{{0,5}}(?:{_FIRST.format(n='')})", re.VERBOSE | re.IGNORECASE)
BARE = re.compile(
    r"(?:(?P<owner>Names?\s+(?:and|&)\s+Address\s+of\s+Report)|(?P<issuer>Issuer\s+Name\s+(?:and|&))"
    r"|(?P<tax>(?:IRS|I\.R\.S\.)\s+(?:or|Ident|Num))|(?P<period>Statement\s+for\s+Month|Date\s+of\s+Event\s+Req)"
    r"|(?P<original>If\s+Amendment,?\s+Date)|(?P<relationship>Relationship\s+of\s+Reporting)|(?P<filing>Individual\s+or\s+Joint))",
    re.IGNORECASE,
)
END = re.compile(
    r"(?i)Table\s+(?:I|II|1|2)\b|Non-?\s?Derivative\s+Securities\s+(?:Acq|Benef)|(?:\(?1[.)]\s{0,3})?Title\s+of\s+(?:Deriv|Secur)"
)
NEAR = 8  # columns; edges less apart are one
MOST = 400  # lines of a cover; items of a page
TALLEST = 60  # lines of an item


def phrase(words: str) -> str:
    """The pattern of some words, which may be broken over lines, with or without a hyphen inside a word."""
    return r"\s+".join(r"(?:-\s{1,3})?".join(re.escape(char) for char in word) for word in words.split())


_PERSON = phrase("of Reporting") + r"\s+" + phrase("Person") + r"s?(?:\s?\(s\))?"
_MONTH = r"(?:\s*\(?\s*(?:Month|MM)\s?/\s?(?:(?:Day|DD)\s?/\s?)?(?:Year|YYYY|YY)\s*\)?)?"
LABELS = {
    "owner": rf"{phrase('Name')}s?\s+(?:and|&)\s+{phrase('Address')}(?:es)?\s+{_PERSON}\s?\*{{0,3}}",
    "issuer": rf"{phrase('Issuer')}(?:'s)?\s+{phrase('Name')}\s+(?:and|&)\s+(?:{phrase('Ticker')}\s+)?(?:(?:or|and)\s+)?"
    rf"(?:{phrase('Trading')}\s+)?{phrase('Symbol')}",
    "tax": rf"(?:I\.?\s?R\.?\s?S\.?|{phrase('Social Security')})[^\d\n]{{0,40}}\n?[^\d\n]{{0,60}}",
    "period": rf"(?:{phrase('Statement for')}|{phrase('Date of Event Requiring Statement')}"
    rf"|{phrase('Date of Earliest Transaction')})"
    rf"(?:\s*Required)?{_MONTH}",
    "original": rf"{phrase('If Amendment')},?(?:\s+{phrase('Give')})?\s+{phrase('Date')}\s+(?:of\s+)?{phrase('Original')}"
    rf"(?:\s+(?:Filing|Filed|Submission|Statement))?{_MONTH}",
    "relationship": rf"{phrase('Relationship')}\s+{_PERSON}\s+{phrase('to Issuer')}(?:\s*\(Check[^)]{{0,40}}\))?",
    "filing": rf"{phrase('Individual')}(?:\s+or)?\s+{phrase('Joint/Group')}\s+{phrase('Filing')}",
}
WHOLE = {name: re.compile(rf"\s*(?:\(?[1-9][.:)]\s*)?{label}\s*:?", re.IGNORECASE) for name, label in LABELS.items()}


class Item(Struct):
    """An item: which it is, its label, the words behind it. read: whether the whole label is as the form has it."""

    name: str
    label: Text
    flow: Flow
    read: bool


class _Open(Struct):
    name: str
    edge: int
    rows: list[list[Text]]


def typed_items(page: Page, end: int) -> list[Item]:
    """The items of a typed cover, in order of their labels. end: the text offset where the tables begin."""
    open_ones: list[_Open] = []
    every: list[_Open] = []
    ruled = False
    for line in Lines(page.text, 0, end, COVER)[:MOST]:
        if line.empty or line.ruled:
            ruled = ruled or line.across
            continue
        parts = [part for chunk in line.chunks for part in _parted(chunk)]
        begun = [_Open(name, _edge(line, chunk.left), []) for name, chunk in parts if name]
        for one in begun:
            closes_all = ruled or (bool(open_ones) and abs(open_ones[0].edge - one.edge) < NEAR)
            same_line = [other for other in open_ones if other in begun]
            open_ones = same_line if closes_all else [o for o in open_ones if o in same_line or abs(o.edge - one.edge) >= NEAR]
            open_ones = sorted([*open_ones, one], key=lambda other: other.edge)
            ruled = False
        every += begun
        ruled = False
        _take(parts, begun, open_ones)
    return [_item(page, one) for one in every]


def _take(parts: list[tuple[str, Chunk]], begun: list[_Open], open_ones: list[_Open]) -> None:
    """The words of one line to the items that they belong to."""
    rows: dict[int, list[Text]] = {}
    coming = iter(begun)
    for name, chunk in parts:
        if name:
            one = next(coming)
            index = open_ones.index(one)
        elif open_ones:
            index = _holder([one.edge for one in open_ones], chunk)
        else:
            continue
        rows.setdefault(index, []).append(chunk.text)
    for index, row in rows.items():
        open_ones[index].rows.append(row)


def _holder(edges: list[int], chunk: Chunk) -> int:
    """The item that words belong to: the last that begins left of them; the next, if most of them stand in it."""
    before = [i for i, edge in enumerate(edges) if edge <= chunk.left + 1]
    index = before[-1] if before else 0
    if index + 1 < len(edges) and before and 10 * (chunk.right - edges[index + 1]) >= 7 * (chunk.right - chunk.left):
        return index + 1
    return index


def _edge(line: Line, left: int) -> int:
    """The left edge of a label: the bar before it, where one is drawn."""
    return max((bar + 1 for bar in line.bars if bar < left and left - bar <= NEAR), default=left)


def _parted(chunk: Chunk) -> list[tuple[str, Chunk]]:
    """A chunk, parted where the label of an item begins: the item's name ("" for words before it) and the words."""
    if len(chunk.text) > WIDEST:
        return [("", chunk)]
    begins = [(match.start(), match.lastgroup or "") for match in NUMBERED.finditer(chunk.text.string)]
    if not begins and (match := BARE.match(chunk.text.string)):
        begins = [(0, match.lastgroup or "")]
    if not begins:
        return [("", chunk)]
    if begins[0][0] > 0:
        begins.insert(0, (0, ""))
    ends = [at for at, _ in begins[1:]] + [len(chunk.text)]
    return [
        (name, Chunk(chunk.text[at:end].strip(), chunk.left + at, chunk.left + end))
        for (at, name), end in zip(begins, ends, strict=True)
        if chunk.text[at:end].strip()
    ]


def _item(page: Page, one: _Open) -> Item:
    flow = Flow(page.text, one.rows)
    match = WHOLE[one.name].match(flow.string[:600])
    label = one.rows[0][0]
    return Item(one.name, label, flow.part(match.end()) if match else flow, match is not None)


_ANY = re.compile("|".join(rf"(?P<{name}>(?:\(?[1-9][.:)]\s*)?\b{label}\s*:?)" for name, label in LABELS.items()), re.IGNORECASE)


def marked_items(page: Page, end: int) -> list[Item]:
    """The items of an HTML cover: what stands with a label in its cell, right of it and below it, or up to the next label."""
    text = page.text
    found = list(_ANY.finditer(text.string, 0, end))[:MOST]
    begins = [match.start() for match in found]
    grids: dict[int, dict[int, list[Cell]]] = {}
    items = []
    for number, match in enumerate(found):
        stop = begins[number + 1] if number + 1 < len(found) else end
        home = page.cell_of(match.start())
        if home is None or stop < home[1].until:
            stretches = [[(match.end(), min(stop, home[1].until) if home else stop)]]
        else:
            table, cell = home
            rows = grids.setdefault(table.at, {})
            if not rows:
                for one in table.cells:
                    rows.setdefault(one.row, []).append(one)
            stretches = [[(match.end(), cell.until)], *_around(text, rows, cell, begins, end, match.end())]
        lines = [line for row in stretches for line in _flowing(text, row)]
        items.append(Item(match.lastgroup or "", text[match.start() : match.end()], Flow(text, lines), True))
    return items


def _flowing(text: Text, row: list[tuple[int, int]]) -> list[list[Text]]:
    """The lines of the cells of one row; cells of one line each make one line together."""
    cells = [[[chunk.text for chunk in line.chunks] for line in Lines(text, a, b, COVER)[:TALLEST] if line.chunks] for a, b in row]
    if all(len(lines) <= 1 for lines in cells):
        whole = [chunk for lines in cells for line in lines for chunk in line]
        return [whole] if whole else []
    return [line for lines in cells for line in lines]


def _around(
    text: Text, rows: dict[int, list[Cell]], cell: Cell, begins: list[int], end: int, told: int
) -> list[list[tuple[int, int]]]:
    """The cells that belong to a label's, by rows: below it up to the next label; if there are none, right of it."""
    found = []
    for row in range(cell.row + cell.rows, cell.row + cell.rows + TALLEST):
        inside = [
            one for one in rows.get(row, []) if one.column < cell.column + cell.columns and cell.column < one.column + one.columns
        ]
        if any(one.at >= end or _labelled(one, begins) for one in inside):
            break
        whole = [one for one in inside if cell.column <= one.column and one.column + one.columns <= cell.column + cell.columns]
        found.append([(one.at, one.until) for one in whole])
    if _tells(text, told, cell) or any(text.string[at:until].strip() for row in found for at, until in row):
        return found
    right = []
    for other in rows[cell.row]:
        if other.column > cell.column:
            if _labelled(other, begins):
                break
            right.append((other.at, other.until))
    return [right]


def _labelled(cell: Cell, begins: list[int]) -> bool:
    """Whether a label stands in a cell."""
    at = bisect_left(begins, cell.at)
    return at < len(begins) and begins[at] < cell.until


def _tells(text: Text, begin: int, cell: Cell) -> bool:
    """Whether a cell goes on behind its label with more than a caption in brackets."""
    rest = text.string[begin : min(cell.until, begin + 2000)].strip()
    return bool(rest) and not re.fullmatch(r"\([^()]{0,60}\)", rest)
