"""The head of a table of transactions: which column holds the day, the amount, the price, and which what else."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal

from msgspec import Struct

from tieout.forms.schedule13.transactions.rows import Piece, Row
from tieout.forms.schedule13.transactions.wording import BOUGHT, SOLD
from tieout.markup.text import Text

Kind = Literal["date", "shares", "price", "span", "side", "person", "how", "security", "note", "other"]

MOST_LINES = 6  # lines of a head
NEAR = 10  # columns of the screen by which a word of a head may stand beside the column it belongs to

# In this order: the first that a label matches says what its column holds
PATTERNS: tuple[tuple[Kind, str], ...] = (
    ("note", r"^\W*(?:foot\s?)?notes?\W*$|^\W*ref(?:erence)?\W*$"),
    (
        "other",
        r"expir|maturity|settle|strike|exercise\s+(?:price|date)|\b(?:total|aggregate|gross|net)\b(?!.*\b(?:shares|number)\b)"
        r"|^\W*commissions?|\btrade\s+amount|consideration(?!\s+per)|\b(?:owned|held)\b|following|balance|percent|%|cumulative"
        r"|remaining|cusip|ticker|symbol|\btime\b|beneficial",
    ),
    ("span", r"price\s+range|range\s+of\s+prices?|\b(?:low|high)(?:est)?\b"),
    (
        "price",
        r"price|per\s+(?:share|unit|ads|security|option)|/\s?(?:share|unit|sh\b)|unit\s+(?:cost|value)|\bcost\b|\bproceeds\b"
        r"|\brate\b|premium",
    ),
    ("date", r"\bdates?\b|^\W*(?:day|when|(?:19|20)\d\d)\W*$"),
    (
        "shares",
        r"\bshares?\b|\bshs\b|amount\s+(?:of\s+)?(?:securities|units|ad[sr]s|stock|common|purchased|bought|sold|acquired)"
        r"|^[^\w$]*amounts?[^\w$]*$|\bnumbers?\b|quantit|\bqty\b|\bunits\b|\bad[sr]s\b|volume|\bno\.?\s+of\b|#",
    ),
    (
        "security",
        r"\b(?:class|title|type|kind)\s+(?:or\s+type\s+)?of\s+(?:the\s+)?(?:security|securities|stock|instrument)"
        r"|^\W*(?:securit(?:y|ies)|instruments?|class|product)\W*$|security\s+type",
    ),
    ("how", r"\bhow\b|\bwhere\b|exchange|\bmarket|venue|broker|method|manner|effected|executed"),
    (
        "side",
        r"\bbuy(?!er)|\bsell(?!er)|purchase(?!r)|\bsale|\bsold\b|bought|acqui|dispos|\btype\b|nature|\baction\b"
        r"|\b[bp]\W{0,2}s\b|^\W*(?:description\s+of\s+)?transact\w{1,4}\W*$|^\W*description\W*$|direction|\bactivity\b",
    ),
    (
        "person",
        r"name|person|fund|account|entit|holder|purchaser|seller|party|filer|owner|investor|buyer|client|trader",
    ),
)
KINDS: tuple[tuple[Kind, re.Pattern[str]], ...] = tuple((kind, re.compile(f"(?i){pattern}")) for kind, pattern in PATTERNS)
# the one word in the last line of a head
LAST = re.compile(
    r"(?i)[\W_]*(?:shares?|\(?sold\)?|purchased|price|date|securities|transaction|per\s+share|paid|stock|units?|usd|us\$|\$)[\W_]*"
)
WORD = re.compile(r"[A-Za-z]{3}")
EMPTY_LINE = re.compile(r"\n[ \t\xa0]*\n")
NUMBERED = re.compile(r"\(\d{1,2}\)")  # a footnote's mark in a label
SHORT = 100  # characters of a label that is likely to come again
MARKED = re.compile(r"\s?\([\W\d]{0,2}\)$")  # a footnote's mark behind a label, or the sign of a sale: "SOLD(-)"
MOST_STACKED = 6  # words of a line of a head whose columns are parted by one blank only
DATED = re.compile(r"(?i)date|day|when|^\W*(?:19|20)\d\d\W*$")  # every head has one of these
# the phrases of a head whose columns are parted by one blank only: "Trade Date Buy/Sell Quantity Price Per Share"
PHRASE = re.compile(
    r"""
    (?P<price> (?:(?:weighted\s+)?average\s+)? (?:(?:purchase|sale|unit)\s+)? (?:price|cost) (?:\s*(?:per|/)\s*(?:share|unit|ads))?
               (?:\s*\(\$\))? )
  | (?P<date> (?:(?:trade|transaction)\s+)? date (?:\s+of\s+(?:transaction|trade|purchase(?:\s*/\s*sale)?|sale))? )
  | (?P<shares> (?:(?:number|amount|no\.?|\#)\s+of\s+(?:shares|securities|units|adss?)|shares)
                (?:\s+(?:purchased|bought|acquired|sold))? (?:\s*/?\s*\(?sold\)?)? | quantity | amount )
  | (?P<how> where\s+and\s+how (?:\s+effected)? | how\s+effected | exchange | market | venue | broker )
  | (?P<side> buy\s*/\s*sell | purchase\s*/\s*sale | (?:nature|type)\s+of\s+(?:the\s+)?transaction | transaction\s+type
            | type | action | transaction | side )
  | (?P<person> reporting\s+person | name | fund | entity | account )
  | (?P<security> (?:type\s+of\s+)? security )
    """,
    re.IGNORECASE | re.VERBOSE,
)


class Column(Struct, frozen=True):
    """A column: what it holds, the pieces of its label, and the columns of the table or screen that the label takes."""

    kind: Kind
    label: tuple[Text, ...]
    left: int
    right: int

    def word(self, pattern: re.Pattern[str]) -> Text | None:
        """The word of the label that a pattern matches, with its place."""
        return next((text.group(match) for text in self.label if (match := pattern.search(text.string))), None)


class Head(Struct, frozen=True):
    """A head: its columns from left to right; grid: whether their places are those of a table's grid.

    parts: the heads of the tables that stand beside each other under it, all with the same columns; none where it is of one.
    """

    columns: tuple[Column, ...]
    grid: bool
    numbers: dict[Kind, list[int]]
    parts: "tuple[Head, ...]" = ()

    def of(self, kind: Kind) -> list[int]:
        """The numbers of the columns of a kind."""
        return self.numbers.get(kind, [])

    def same(self, other: "Head") -> bool:
        """Whether another head says the same: one that a page break made to be printed again."""
        return [column.kind for column in self.columns] == [column.kind for column in other.columns]


def head(rows: Sequence[Row]) -> tuple[Head, int] | None:
    """The head that stands last in some rows without figures, and the number of the row in which it begins.

    None where no row of them begins a table of transactions: amounts with days.
    """
    if not any(DATED.search(row.string(place)) for row in rows for place in row.places):
        return None
    best: tuple[int, Head, int] | None = None
    found: Head | None
    for last in range(len(rows) - 1, max(-1, len(rows) - 1 - MOST_LINES), -1):
        if len(rows[last].pieces) == 1 and not LAST.fullmatch(rows[last].line.string) and _of_lines(rows[last : last + 1]) is None:
            if last and len(rows[last - 1].pieces) == 1 and (found := _stacked(rows[last - 1].pieces[0], rows[last].pieces[0])):
                return found, last - 1
            continue
        first = last
        while True:
            found = _of_lines(rows[first : last + 1])
            worth = _worth(found)
            if found is not None and worth and worth >= (best[0] if best else 0):
                best = (worth, found, first)
            if first == 0 or last - first + 1 >= MOST_LINES or not _goes_up(rows[first - 1], rows[first]):
                break
            first -= 1
        if best is not None:
            return best[1], best[2]
    return None


def _goes_up(row: Row, below: Row) -> bool:
    """Whether a row can be an upper line of a head: several labels, or one short one of a head's words right above the next."""
    if len(row.pieces) > 1:
        return all(len(piece.text) <= 60 for piece in row.pieces)
    text = row.pieces[0].text.string
    return (
        len(text) <= 24
        and not text.endswith(":")
        and (row.grid or not EMPTY_LINE.search(row.whole.string, row.end, below.at))
        and kind(text) != "person"
        and bool(re.search(r"(?i)shares?|price|date|number|amount|average|purchase|transaction", text))
    )


def _worth(found: Head | None) -> int:
    """How much a head tells: nothing where it has no amounts or no days; else the columns that it names."""
    if found is None:
        return 0
    kinds = [column.kind for column in found.columns]
    if not {"shares", "date"} <= set(kinds):
        return 0
    return 10 * len(set(kinds) - {"other"}) + len(kinds)


def _of_lines(rows: Sequence[Row]) -> Head | None:
    base = max(rows, key=lambda row: len(row.pieces))
    if len(base.pieces) == 1:
        return _of_phrases(base.pieces[0]) if len(rows) == 1 else None
    places = [(piece.left, piece.right) for piece in base.pieces]
    labels: list[list[tuple[int, Text]]] = [[] for _ in places]
    for number, row in enumerate(rows):
        for piece in row.pieces:
            at = nearest(places, piece.left, piece.right, 0 if row.grid else NEAR)
            if at is None:
                return None
            labels[at].append((number, piece.text))
            places[at] = (min(places[at][0], piece.left), max(places[at][1], piece.right))
    columns = [
        _column([text for _, text in sorted(label, key=lambda one: one[0])], *place)
        for label, place in zip(labels, places, strict=True)
    ]
    return _head(_settled(columns), base.grid)


def _of_phrases(piece: Piece) -> Head | None:
    """The head whose labels are parted by single blanks."""
    string = piece.text.string
    if len(string) > 200 or re.search(r"\d\d", string):
        return None
    word = WORD.search(string)  # every phrase has one, and before the first phrase stands none but these two
    if word is None or not (string.startswith("Per Share", word.start()) or _phrase_at(string, word.start() + 3)):
        return None
    columns = []
    at = 0
    for match in PHRASE.finditer(string):
        if WORD.search(string[at : match.start()].replace("Per Share", "")):
            return None
        found: Kind = match.lastgroup  # type: ignore[assignment]
        label = piece.text.group(match)
        columns.append(Column(found, (label,), match.start(), match.end()))
        at = match.end()
    if WORD.search(string, at):
        return None
    return _head(tuple(columns), False) if len(columns) >= 3 else None


def _stacked(upper: Piece, lower: Piece) -> Head | None:
    """The head of two lines whose columns are parted by single blanks: each word of the lower is of a column.

    Those of the upper belong, in their order, to the columns for which each label is a phrase; None where no way, or more, is left.
    """
    if max(len(upper.text), len(lower.text)) > SHORT or not DATED.search(lower.text.string) or upper.text.string[-1:] in ".:":
        return None
    above, below = (list(re.finditer(r"\S+", piece.text.string)) for piece in (upper, lower))
    if not 2 <= len(below) <= MOST_STACKED or len(above) > MOST_STACKED:
        return None
    ways = list(_ways([word[0] for word in above], [word[0] for word in below]))
    if len(ways) != 1:
        return None
    columns, at = [], 0
    for (kind_, count), last in zip(ways[0], below, strict=True):
        label = [upper.text[above[at].start() : above[at + count - 1].end()]] if count else []
        columns.append(Column(kind_, (*label, lower.text.group(last)), last.start(), last.end()))
        at += count
    whole = _head(tuple(columns), False)
    return whole if _worth(whole) else None


def _ways(above: list[str], below: list[str]) -> Iterator[list[tuple[Kind, int]]]:
    """How the words above can be shared out to the columns of those below: of each its kind, and how many words are above it."""
    if not below:
        if not above:
            yield []
        return
    for count in range(len(above) + 1):
        match = PHRASE.fullmatch(MARKED.sub("", " ".join([*above[:count], below[0]])))
        if match is not None:
            found: Kind = match.lastgroup  # type: ignore[assignment]
            for rest in _ways(above[count:], below[1:]):
                yield [(found, count), *rest]


def _phrase_at(string: str, end: int) -> bool:
    """Whether a phrase begins before an offset; the quick way to pass over a line of other words."""
    return any(PHRASE.match(string, at) for at in range(end))


def _head(columns: tuple[Column, ...], grid: bool) -> Head:
    numbers: dict[Kind, list[int]] = {}
    for number, column in enumerate(columns):
        numbers.setdefault(column.kind, []).append(number)
    width = _width([column.kind for column in columns])
    parts = (_head(columns[at : at + width], grid) for at in range(0, len(columns), width)) if width < len(columns) else ()
    return Head(columns, grid, numbers, tuple(parts))


def _width(kinds: list[Kind]) -> int:
    """How many columns from the left come again and again to the right; all where they do not."""
    for count in range(kinds.count("date"), 1, -1):
        width = len(kinds) // count
        if width * count == len(kinds) and "shares" in kinds[:width] and kinds == kinds[:width] * count:
            return width
    return len(kinds)


def belongs(row: Row, columns: Head) -> bool:
    """Whether a row gives a label to a head."""
    labels = {text.offset for column in columns.columns for text in column.label}
    return any(piece.text.offset in labels for piece in row.pieces) or (
        len(row.pieces) == 1
        and any(row.pieces[0].text.offset <= offset < row.pieces[0].text.offset + len(row.pieces[0].text) for offset in labels)
    )


def nearest(places: Sequence[tuple[int, int]], left: int, right: int, far: int) -> int | None:
    """The place with which a stretch shares most columns, else the nearest within `far` columns; None where there is none."""
    shared = [min(right, end) - max(left, begin) for begin, end in places]
    best = max(range(len(places)), key=lambda number: shared[number], default=None)
    return best if best is not None and shared[best] > -far else None


def kind(label: str) -> Kind:
    """What a column with this label holds.

    >>> [kind(label) for label in ("Date of Purchase/Sale", "Shares Purchased/(Sold)", "Price Per Share ($)", "Buy/Sell")]
    ['date', 'shares', 'price', 'side']
    """
    return _kind_of_short(label) if len(label) <= SHORT else _kind(label)


def _kind(label: str) -> Kind:
    return next((found for found, pattern in KINDS if pattern.search(label)), "other")


_kind_of_short = lru_cache(maxsize=1024)(_kind)  # the heads of tables, and those of several filings, have labels in common


def _column(label: list[Text], left: int, right: int) -> Column:
    string = " ".join(text.string for text in label)
    return Column(kind(NUMBERED.sub(" ", string) if "(" in string else string), tuple(label), left, right)


def _settled(columns: list[Column]) -> tuple[Column, ...]:
    """The columns, with "Purchased" and "Sold" as those of amounts where no other column holds them."""
    if not any(column.kind == "shares" for column in columns):
        sided = [column for column in columns if column.kind == "side" and SOLD.search(column.label[-1].string)]
        bare = [column for column in columns if column.kind == "side" and column.word(BOUGHT)]
        amounts = [*sided, *bare]
        columns = [Column("shares", c.label, c.left, c.right) if c in amounts else c for c in columns]
    return tuple(columns)
