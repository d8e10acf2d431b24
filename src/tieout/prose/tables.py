"""Tables of figures as claims: a preliminary statement of income in Part IV of Form 12b-25 or in its exhibit.

Only what the table's own head says is taken: a column counts where its head names a year, a row where it has a label. Two
columns of one banner ("Three months ended June 30," over "2024" and "2023") are a figure and its prior one; columns headed
"Change" or "%" belong to the pair on their left.
"""

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from itertools import islice
from typing import Literal

from msgspec import Struct, structs

from tieout import values
from tieout.facts import Fact
from tieout.markup.text import Cell, Printed, Table, Text, pieced
from tieout.prose.figure import unpadded
from tieout.prose.model import Claim

Role = Literal["level", "change", "percent"]

OPENS = re.compile(r"(?:US)?[$€£¥(\s]{1,6}")
CLOSES = re.compile(r"[)%\s]{1,4}")
# "$ (1,234.5)", "12.3%", "(3)%", "$(.31)"
FIGURE = re.compile(
    r"(?P<open>(?:US)?[$€£¥(\s-]{0,8})"
    r"(?:(?P<digits>\d{1,3}(?:,\d{3}){1,5}|\d{1,15})(?P<part>\.\d{1,6})?|(?P<bare>\.\d{1,6}))(?P<close>[)%\s]{0,4})"
)
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
PERIOD = re.compile(
    r"(?i)\b(?:19|20)\d\d\b|\b(?:ended|ending|months?|weeks?|years?|quarters?|fiscal|as of|Q[1-4]|H[12])\b"
    r"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)(?:[a-z]{0,6})\b\.?"
)
CHANGE = re.compile(r"(?i)\b(?:change|increase|decrease|variance|difference)\b|\(decrease\)")
# "in thousands of dollars", "of RMB", but no "in thousands of homes"; a lead sentence may break its line between any two words
NO_THINGS = r"\b(?!\s{1,40}of\s{1,40}(?!dollars|euros?\b|yen\b|yuan|renminbi|pounds|pesos)(?-i:[a-z]))"
OF_DOLLARS = r"\s{1,40}of\s{1,40}(?:U\.?S\.?\s{1,40})?dollars\b"
SCALES = (
    (re.compile(rf"(?i)\bin\s{{1,40}}thousands{NO_THINGS}|\$?\b000'?s\b|\(\$?000\)|\bthousands{OF_DOLLARS}"), 1_000),
    (re.compile(rf"(?i)\bin\s{{1,40}}millions{NO_THINGS}|\bmillions{OF_DOLLARS}"), 1_000_000),
    (re.compile(rf"(?i)\bin\s{{1,40}}billions{NO_THINGS}"), 1_000_000_000),
)
EXCEPT = re.compile(r"(?i)\bexcept\b")
SHARE_COUNTS = re.compile(
    r"(?i)(?<!\bper[\s-])\bshares?\b(?!\s{1,4}(?:data|amounts?|information)\b)|\bshare\s{1,4}and\b|\band\s{1,4}share\b"
)
OWN_SCALE = re.compile(r"[$€£](?:MM?|K|B|bn|mn|m|k)\b|\b(?:MM?|K)\b|'000")  # a head that tells its column's scale in letters
PER_SHARE = re.compile(r"(?i)\bper(?:\s{1,4}|-)(?:[a-z]{1,12}\s{1,4}){0,4}(?:share|unit|ADS)\b|/\s?(?:share|unit)\b|\bEPS\b")
COUNTED = re.compile(r"(?i)(?:weighted|shares\b|number of|common shares)|\bshares (?:outstanding|used)\b|\boutstanding\b")
KIND_ALONE = re.compile(r"(?i)(?:basic|diluted)\b")  # "Basic" beneath "Net loss per share:"
LEADERS = " .:\u2026-\u2013\u2014_"
CAPTION = 800  # characters above a table in which its scale may be told
PHRASE = 160  # characters in which a caption that tells a scale ends
BLANK_LINE = re.compile(r"\n(?:[^\S\n]{0,200}\n){1,20}")
SENTENCE_END = re.compile(r"[\w)%][.;!?][\"'\u201d)]?\Z")
FEWEST = 6  # words of a sentence: "Dec. 31," and "Acme Inc." are none
MOST_COLUMNS = 24
MOST_HEAD = 5  # lines above a typewriter table that may be its head
WORDS = re.compile(r"\S+(?: \S+){0,40}")


class Entry(Struct, frozen=True, gc=False):
    """What stands in a cell, with the signs of money and brackets from the cells beside it.

    Grid columns: from `left` to before `right`; `place` is where the cell itself ends, without its signs.
    """

    left: int
    right: int
    place: int
    parts: tuple[Text, ...]

    @property
    def string(self) -> str:
        """What is printed, the pieces joined by a blank."""
        return " ".join(part.string for part in self.parts)


class Column(Struct, frozen=True, gc=False):
    """A column of figures: its place, what it tells, what its head says of the period, the year, the banner it stands under."""

    place: int
    role: Role
    head: tuple[Text, ...]
    year: int | None
    banner: tuple[int, ...]


class Scale(Struct, frozen=True, gc=False):
    """What one printed unit stands for, in money and in counts of shares (None where that cannot be told); money in dollars?"""

    money: int
    shares: int | None
    dollars: bool


def of_figures(printed: Printed, table: Table) -> bool:
    """Whether a table has two rows or more with a label and a figure."""
    bodies = (row for row in table.rows() if _is_body(_entries(printed, row)))
    return len(list(islice(bodies, 2))) > 1


def claims(printed: Printed, table: Table, where: str) -> tuple[Claim, ...]:
    """What a table states. where: as a claim's `in`."""
    return tuple(_claims(printed, table, where))


def _claims(printed: Printed, table: Table, where: str) -> Iterator[Claim]:
    rows = [entries for row in table.rows() if (entries := _entries(printed, row))]
    body = next((number for number, row in enumerate(rows) if _is_body(row)), None)
    if body is None:
        return
    columns = _columns([*_typed_above(printed, table), *rows[:body]], rows[body:])
    if not any(column.year for column in columns):
        return
    scale = _scale(printed, table, rows[body][0].parts[0].offset)
    above = ""
    for row in rows[body - 1 if body else 0 :]:
        if _is_body(row):
            yield from _row(printed, row, columns, scale, above, where)
        elif len(row) == 1:
            above = row[0].string


def _entries(printed: Printed, row: list[Cell]) -> list[Entry]:
    """The cells of a row that hold something; what only opens or closes a figure is joined to it."""
    entries: list[Entry] = []
    waiting: Entry | None = None
    for cell in row:
        text = printed.cell(cell).strip()
        if not text:
            continue
        end = cell.column + cell.columns
        entry = Entry(cell.column, end, end, (text,))
        if OPENS.fullmatch(text.string):
            waiting = entry
            continue
        if waiting is not None and FIGURE.fullmatch(text.string + ")"):
            entry = Entry(waiting.left, end, end, (*waiting.parts, text))
        waiting = None
        if CLOSES.fullmatch(text.string) and entries and entries[-1].string[-1].isdigit():
            before = entries.pop()
            entry = Entry(before.left, end, before.place, (*before.parts, text))
        entries.append(entry)
    return entries


def _typed_above(printed: Printed, table: Table) -> list[list[Entry]]:
    """The lines right above a typewriter table, by the columns that they stand over: banners have fewer columns than rows."""
    if printed.rendering != "plain":
        return []
    text = printed.text.string
    spans: dict[int, tuple[int, int]] = {}
    for cell in table.cells:
        line = text.rfind("\n", 0, cell.at) + 1
        if cell.columns == 1:
            left, right = spans.get(cell.column, (cell.at - line, cell.until - line))
            spans[cell.column] = min(left, cell.at - line), max(right, cell.until - line)
    rows: list[list[Entry]] = []
    end = text.rfind("\n", 0, table.at)
    while end > 0 and len(rows) < MOST_HEAD:
        begin = text.rfind("\n", 0, end) + 1
        chunks = [match.span() for match in WORDS.finditer(text[begin : min(end, begin + 300)])]
        if not chunks or chunks[0][0] < spans.get(0, (0, 0))[1] // 2:
            break
        row = []
        for at, until in chunks:
            over = [column for column, (left, right) in spans.items() if at < right and left < until]
            if over and any(char.isalnum() for char in text[begin + at : begin + until]):
                row.append(Entry(min(over), max(over) + 1, max(over) + 1, (printed.text[begin + at : begin + until],)))
        rows.insert(0, row)
        end = begin - 1
    return rows


def _is_body(row: list[Entry]) -> bool:
    """Whether a row has a label and a figure that is no year."""
    label = row[0].string if row else ""
    if FIGURE.fullmatch(label) or not any(char.isalpha() for char in label) or len(label) > 200:
        return False
    return any(FIGURE.fullmatch(entry.string) and not YEAR.fullmatch(entry.string) for entry in row[1:])


def _columns(head: list[list[Entry]], body: list[list[Entry]]) -> list[Column]:
    """The columns in which figures stand, with what the rows above them say."""
    counts: dict[int, list[Entry]] = {}
    for row in body:
        for entry in row[1:] if _is_body(row) else ():
            if FIGURE.fullmatch(entry.string):
                counts.setdefault(entry.place, []).append(entry)
    figures = [counts[place] for place in sorted(counts)[:MOST_COLUMNS]]
    above = _heads(head, figures)
    seen = Counter(part.offset for parts in above for part in parts)
    columns: list[Column] = []
    for entries, parts in zip(figures, above, strict=True):
        words = " ".join(part.string for part in parts)
        years = set(YEAR.findall(words))
        period = tuple(part for part in parts if PERIOD.search(part.string))
        role: Role = "level" if years else "change"
        if role == "change" and ("%" in words or 2 * sum("%" in entry.string for entry in entries) > len(entries)):
            role = "percent"
        known = len(years) == 1 if years else CHANGE.search(words) or (columns and words.strip() == "%")
        if known and not OWN_SCALE.search(words):
            banner = tuple(part.offset for part in period if seen[part.offset] > 1)
            columns.append(Column(entries[0].place, role, period, int(years.pop()) if years else None, banner))
    return columns


def _heads(head: list[list[Entry]], figures: list[list[Entry]]) -> list[list[Text]]:
    """What stands above each column of figures, from top to bottom.

    A banner that stands in the middle of typewriter columns touches one of them alone; where a row has half as many banners as
    there are columns, each has the two that come in its turn.
    """
    spans = [(min(entry.left for entry in entries), entries[0].place) for entries in figures]
    above: list[list[Text]] = [[] for _ in figures]
    for row in head:
        touched = [[i for i, (left, right) in enumerate(spans) if entry.left < right and left < entry.right] for entry in row]
        there = [(entry, places) for entry, places in zip(row, touched, strict=True) if places]
        halves = 2 * len(there) == len(spans) and all(set(places) <= {2 * i, 2 * i + 1} for i, (_, places) in enumerate(there))
        for i, (entry, places) in enumerate(there):
            for place in (2 * i, 2 * i + 1) if halves else places:
                above[place] += entry.parts
    return above


def _scale(printed: Printed, table: Table, body: int) -> Scale:
    """What the head of a table says of its units, or else the last words above it that tell a scale."""
    head = printed.text.string[table.at : body]
    above = printed.text.string[max(0, table.at - CAPTION) : table.at]
    caption = _leading(printed, above)
    told = head if any(pattern.search(head) for pattern, _ in SCALES) else caption
    found = sorted((match.start(), by) for pattern, by in SCALES for match in pattern.finditer(told))
    cells = printed.text.string[table.at : table.until]
    dollars = "$" in cells or "$" in above or "dollars" in told.lower()
    if not found:
        return Scale(1, 1, dollars)
    first = 0 if told is head else len(found) - 1
    # "(in millions, except number of shares, which are reflected in thousands, and per share amounts)"
    if told is caption and first and EXCEPT.search(told, max(found[first - 1][0], found[first][0] - PHRASE), found[first][0]):
        first -= 1
    at, money = found[first]
    exempt = EXCEPT.search(told, at, at + PHRASE)
    if exempt is None:
        return Scale(money, money, dollars)
    behind = [by for place, by in found[first + 1 :] if exempt.start() < place < exempt.start() + PHRASE]
    if behind:
        return Scale(money, behind[0] if len(behind) == 1 else None, dollars)
    excepted = " ".join(told[exempt.start() : exempt.start() + PHRASE].split())
    return Scale(money, 1 if SHARE_COUNTS.search(excepted) else money, dollars)


def _leading(printed: Printed, above: str) -> str:
    """The lead sentence and the lines of a head at the end of what stands above a table: from its last full sentence on."""
    parts = BLANK_LINE.split(above) if printed.rendering == "plain" else above.split("\n")
    for i in range(len(parts) - 1, -1, -1):
        part = parts[i].strip()
        if len(part.split()) >= FEWEST and SENTENCE_END.search(part):
            return "\n".join(parts[i:])
    return above


def _row(printed: Printed, row: list[Entry], columns: list[Column], scale: Scale, above: str, where: str) -> Iterator[Claim]:
    """The claims of one row: one for each pair of columns, or for a column that stands alone. above: the label over it."""
    figures = {entry.place: entry for entry in row[1:] if FIGURE.fullmatch(entry.string)}
    measure = values.fold(row[0].parts[0].strip(LEADERS).string).lower()
    if KIND_ALONE.match(measure):
        measure = f"{values.fold(above).strip(LEADERS).lower()}: {measure}" if above else ""
    by, unit = _unit(measure, scale)
    if not measure or by is None:
        return
    first, last = row[0].parts[0], row[-1].parts[-1]
    whole = printed.text[first.offset : last.offset + len(last)].fact(values.text)
    for group in _groups(columns):
        claim = _claim(group, figures, by, unit)
        if claim is not None:
            yield structs.replace(claim, in_=where, measure=measure, sentence=whole)


def _groups(columns: list[Column]) -> Iterator[list[Column]]:
    """Columns that belong together: a pair of years under one banner and the changes behind it; else each level alone."""
    runs: list[list[Column]] = []
    for column in columns:
        before = runs[-1][-1] if runs else None
        if before is None or (column.role == "level" and (before.role != "level" or column.banner != before.banner)):
            runs.append([])
        runs[-1].append(column)
    for run in runs:
        levels = [column for column in run if column.role == "level"]
        if len(levels) == 2 and levels[0].year != levels[1].year:
            yield run
        else:
            yield from ([level] for level in levels)


def _claim(group: list[Column], figures: dict[int, Entry], by: int, unit: str | None) -> Claim | None:
    """What a group of columns says in one row, without its measure and its sentence."""
    levels = sorted((column for column in group if column.role == "level"), key=lambda column: -(column.year or 0))
    current, prior = levels[0], levels[1] if len(levels) > 1 else None
    if current.place not in figures:  # a dash: what is left is the level before
        there = [prior] if prior and prior.place in figures else []
        return _claim(there, figures, by, unit) if there else None
    now, then = figures[current.place], figures.get(prior.place) if prior else None
    period, earlier = _words(current), _words(prior) if prior and then else None
    nothing: Fact[str] = Fact(None, None, None, None)
    if "%" in now.string:
        return Claim(in_="", kind="percent", period=period, percent=_number(now), unit="percent", sentence=nothing)
    value, prior_value = _number(now, by), _number(then, by) if then and "%" not in then.string else None
    claim = Claim(in_="", kind="amount", period=period, value=value, unit=unit, sentence=nothing)
    if prior_value is None:
        return claim
    claim = structs.replace(claim, prior_period=earlier, prior_value=prior_value)
    return _changed(claim, group, figures, by)


def _changed(claim: Claim, group: list[Column], figures: dict[int, Entry], by: int) -> Claim:
    """The claim with what the columns of change say."""
    for column in group:
        entry = figures.get(column.place)
        if column.role == "level" or entry is None:
            continue
        number = _number(entry, None if column.role == "percent" else by)
        known = number.known
        direction: Literal["increase", "decrease"] | None = "decrease" if known < 0 else "increase" if known else None
        name = "percent" if column.role == "percent" else "change"
        positive = structs.replace(number, value=abs(known))
        claim = structs.replace(claim, kind="change", direction=claim.direction or direction, **{name: positive})
    return claim


def _unit(measure: str, scale: Scale) -> tuple[int | None, str | None]:
    """What one unit of a row stands for, and its name: figures a share are never told in thousands."""
    if COUNTED.match(measure):
        return scale.shares, "shares"
    if PER_SHARE.search(measure):
        return 1, "USD/share" if scale.dollars else None
    if KIND_ALONE.search(measure) or COUNTED.search(measure):
        return (scale.shares, "shares") if scale.shares == scale.money else (None, None)
    return scale.money, "USD" if scale.dollars else None


def _number(entry: Entry, by: int | None = None) -> Fact[Decimal]:
    """The figure of a cell, in units of `by`, or a percent as it is printed; in brackets or with a minus it is negative."""
    match = FIGURE.fullmatch(entry.string)
    assert match is not None
    part = match["part"] or match["bare"] or ""
    value = Decimal((match["digits"] or "").replace(",", "") + part)
    step = Decimal(1).scaleb(-max(0, len(part) - 1))
    if by is not None:
        value, step = unpadded(value * by), unpadded(step * by)
    negative = "(" in match["open"] or "-" in match["open"]
    printed = pieced(list(entry.parts), values.text)
    return structs.replace(
        Fact(-value if negative else value, printed.raw, printed.start, printed.end, precision=step), pieces=printed.pieces
    )


def _words(column: Column) -> Fact[str]:
    """The head of a column as the words of its period."""
    return pieced(list(column.head), values.text)
