"""Schedules and annexes of executive officers and directors: tables of names, addresses, occupations and citizenships."""

import re
from collections.abc import Iterator

from msgspec import Struct

from tieout.forms.schedule13.grids import Grid, Piece, filled, grids, pieces
from tieout.forms.schedule13.sheet import RULE, Sheet
from tieout.markup.text import Text

CAPTIONS = {
    "name": re.compile(r"(?i)\bnames?\b"),
    "address": re.compile(r"(?i)\baddress(?:es)?\b|\bresidence\b"),
    "occupation": re.compile(r"(?i)\b(?:occupations?|employment|positions?|titles?|offices?(?!\s+address))\b(?!\s+of\s+class)"),
    "citizenship": re.compile(
        r"(?i)\bcitizenships?\b|\bnationality\b|\bcountry\s+of\s+citizenship\b|\bplace\s+of\s+organi[sz]ation\b"
    ),
}
# Columns of other tables
OTHER = re.compile(r"(?i)\b(?:shares?|date|price|percent(?:age)?|amount|number|exhibit|transaction|owned|classification)\b|%")
# A table without a heading is one of persons where a sentence before it says so
SETS_FORTH = re.compile(
    r"(?i)\b(?:executive\s+)?(?:officers?|directors?|managers?|members?|partners?|trustees?)\b[^\n]{0,600}?\b(?:occupation|employment|business\s+address)"
)
TOGETHER = re.compile(r"(?i)\b(?:occupation|employment|business\s+address)[^\n]{0,600}?\b(?:executive\s+officer|director)s?\b")
HEADED = re.compile(r"(?im)^[ \t\xa0*_#]*(?:annex|schedule|appendix|exhibit|attachment)\s+[\w-]{1,4}[ \t\xa0.:*_]*$")
PEOPLE = re.compile(r"(?i)\b(?:officers|directors|managers|trustees|partners)\b")
PERSON = re.compile(
    r"[A-Z][\w.'’-]*(?:,?\s+[(“\"]?[\w.'’&-]+[)”\"]?){1,6}(?:,\s*(?:Jr|Sr|II|III|IV|CPA|CFA|M\.?D|Ph\.?D|Esq)\.?){0,2}"
)
# Looked for in small letters, as the next one is: that is twice as quick
NO_PERSON = re.compile(
    r":$|\b(?:directors?|officers?|members|managers|trustees|inc|llc|l\.?p|corp|corporation|ltd|company|trust|fund|address|name|"
    r"persons?|none|president|chairman|secretary|treasurer|group|holdings|partners)\b\.?|\d"
)
ZIP = re.compile(r"\b\d{5}(?:-\d{4})?\s*$|\b[A-Z]\d[A-Z]\s?\d[A-Z]\d\s*$|\b[A-Z]{1,2}\d{1,2}[A-Z]?\s?\d[A-Z]{2}\s*$")
STREET = re.compile(
    r"^(?:c/o\b|p\.?\s?o\.?\s+box|\d{1,6}(?:-\d{1,4})?\s+\S|(?:one|two|three|four|five|six|seven|eight|nine|ten)\s+\w)|"
    r"\b(?:street|avenue|road|suite|floor|plaza|drive|lane|boulevard|blvd|tower|square|parkway|building|highway|st\.|ave\.|rd\.)(?:\s|,|$)"
)
LONGEST_ZIP = 40  # characters of a postal code, and blanks around it
SEE = re.compile(r"(?i)\W*(?:see\b.{0,60}|same(?:\s+as\s+above)?|n/a|not\s+applicable|none|none\s*\.|[-–—*]+)\W*")
FAR = 3000  # characters before a table in which the sentence about it stands
MOST_COLUMNS = 40  # things side by side under which there are no persons
MOST = 200  # persons of an annex that are read


class Person(Struct, frozen=True):
    """What a row says of a person: texts, None where it says nothing; several lines of a text belong together."""

    name: Text
    address: list[Text]
    occupation: list[Text]
    citizenship: list[Text]


def persons(sheet: Sheet, part: Text) -> Iterator[Person]:
    """The persons of the tables in a part. A row that cannot be told apart for sure is passed over."""
    count = 0
    for found in _tables(sheet, part):
        for person in found:
            yield person
            count += 1
            if count == MOST:
                return


def _tables(sheet: Sheet, part: Text) -> Iterator[Iterator[Person]]:
    if sheet.printed.rendering == "plain":
        yield from _typed(part)
        return
    told_until = -1
    for grid in grids(sheet, part):
        head = _head(grid)
        if head is not None:
            yield _headed_rows(grid, *head)
            continue
        at = grid.rows[0][0].text.offset if grid.rows else 0
        before = sheet.string[max(part.offset, at - FAR) : at]
        if at <= told_until or _announced(before):
            told_until = grid.rows[-1][-1].text.offset + FAR if grid.rows else told_until
            yield _pairs(grid)


def _announced(before: str) -> bool:
    flat = " ".join(before.split())
    lower = flat.lower()
    if not any(word in lower for word in ("occupation", "employment", "business address")):
        return False
    return SETS_FORTH.search(flat) is not None or TOGETHER.search(flat) is not None


def _captions(text: str) -> list[str]:
    return [field for field, pattern in CAPTIONS.items() if pattern.search(text)]


def _head(grid: Grid) -> tuple[int, list[tuple[Piece, list[str]]]] | None:
    """The row of a table that names its columns, and what each holds; the name is one, and something of a person another."""
    for index, row in enumerate(grid.rows[:8]):
        if len(row) < 2 or not CAPTIONS["name"].search(row[0].text.string):
            continue
        columns = [(piece, _captions(piece.text.string)) for piece in row if len(piece.text) <= 160]
        if len(columns) != len(row) or any(OTHER.search(piece.text.string) for piece in row):
            continue
        kinds = [kind for _, found in columns for kind in found]
        if len(set(kinds)) >= 2 and all(found for _, found in columns):
            return index, columns
    return None


def _headed_rows(grid: Grid, head: int, columns: list[tuple[Piece, list[str]]]) -> Iterator[Person]:
    """The persons under headings; a row without a name goes on with the one above."""
    held: list[list[Text]] | None = None
    for row in grid.rows[head + 1 :]:
        cells: list[list[Text]] = [[] for _ in columns]
        for piece in row:
            over = [index for index, (column, _) in enumerate(columns) if column.under(piece)]
            index = over[0] if over else max((i for i, (column, _) in enumerate(columns) if column.begin <= piece.begin), default=0)
            cells[index] += _lines(piece.text)
        if cells[0] and any(cells[1:]):
            if held is not None:
                yield from _person(held, columns)
            held = cells
        elif held is not None and not cells[0]:
            for kept, more in zip(held, cells, strict=True):
                kept += more
        elif held is not None:
            yield from _person(held, columns)
            held = None
    if held is not None:
        yield from _person(held, columns)


def _lines(text: Text) -> list[Text]:
    return [tight for line in text.lines() if (tight := line.strip("*")) and not RULE.fullmatch(tight.string)]


def _person(cells: list[list[Text]], columns: list[tuple[Piece, list[str]]]) -> Iterator[Person]:
    fields: dict[str, list[Text]] = {"address": [], "occupation": [], "citizenship": []}
    name = cells[0][0]
    rest = [field for field in columns[0][1] if field != "name"]
    if len(rest) == 1 and len(cells[0]) > 1:
        fields[rest[0]] = cells[0][1:]
    elif len(cells[0]) > 1 and not rest:
        if len(cells[0]) > 2 or not any(len(column) > 1 for column in cells[1:]):
            return
        name = cells[0][0]
        return
    elif len(cells[0]) > 1:
        return
    for lines, (_, kinds) in zip(cells[1:], columns[1:], strict=True):
        if kinds in (["address"], ["occupation"], ["citizenship"]):
            fields[kinds[0]] = fields[kinds[0]] or lines
        elif set(kinds) >= {"address", "occupation"} and "citizenship" not in kinds:
            occupation, address = parted(lines)
            fields["occupation"], fields["address"] = fields["occupation"] or occupation, fields["address"] or address
        elif len(kinds) > 1 and len(lines) == len(kinds):
            continue
    if is_person(name.string):
        yield Person(name, *(fields[field] for field in ("address", "occupation", "citizenship")))


def is_person(words: str) -> bool:
    """Whether some words look like the name of a natural person: "Jane Q. Doe, Jr."."""
    told = " ".join(words.split())
    return len(told) <= 60 and PERSON.fullmatch(told) is not None and not NO_PERSON.search(told.lower())


def parted(lines: list[Text]) -> tuple[list[Text], list[Text]]:
    """An occupation and the address behind it; the address is sure where its last line ends in a postal code.

    Returns (occupation, address). Lines that end in no address are the occupation where no line looks like a street.
    """
    if not lines:
        return [], []
    last = len(lines) - 1
    if not ends_in_zip(lines[last]):
        return ([], []) if any(_has_street(line) for line in lines) else (lines, [])
    first = last
    while first > 1 and _has_street(lines[first - 1]):
        first -= 1
    if first == last and not _has_street(lines[last]):
        return [], []
    return lines[:first], lines[first:]


def _has_street(line: Text) -> bool:
    return STREET.search(line.string.lower()) is not None


def ends_in_zip(line: Text) -> bool:
    """Whether a line, stripped of blanks, ends in a postal code."""
    return ZIP.search(line.string, max(0, len(line) - LONGEST_ZIP)) is not None


def _pairs(grid: Grid) -> Iterator[Person]:
    """The persons of a table of two columns without headings: a name, and beside it occupation and address.

    A cell with several names, parted by blank lines, is read where the cell beside it has as many parts.
    """
    for row in grid.rows:
        if len(row) != 2:
            continue
        names, told = _parts(row[0].text), _parts(row[1].text)
        if len(names) > 1 and len(names) != len(told):
            lines = _lines(row[1].text)
            told = [[line] for line in lines] if len(lines) == len(names) else []
        elif len(names) == 1:
            told = [[line for group in told for line in group]]
        if len(names) != len(told) or any(len(name) != 1 for name in names):
            continue
        for (name,), lines in zip(names, told, strict=True):
            if is_person(name.string) and lines and not SEE.fullmatch(lines[0].string):
                occupation, address = parted(lines)
                yield Person(name, address, occupation, [])


def _parts(text: Text) -> list[list[Text]]:
    """The lines of a cell by the blank lines between them."""
    if "\n" not in text.string:
        alone = text.strip()
        return [[alone]] if alone else []
    groups: list[list[Text]] = [[]]
    for line in text.lines():
        tight = line.strip()
        if tight:
            groups[-1].append(tight)
        elif groups[-1]:
            groups.append([])
    return [group for group in groups if group]


def _typed(part: Text) -> Iterator[Iterator[Person]]:
    """The tables of typewriter text: blocks of lines between blank ones, in columns that a heading or the blocks show."""
    columns: list[tuple[Piece, list[str]]] | None = None
    annex = people = False
    for block in _blocks(part):
        first = block[0].string
        if HEADED.match(first):
            annex, columns, people = True, None, False
        rows = [pieces(line) for line in block]
        head = _typed_head(rows)
        if head is not None:
            columns = head
            continue
        if columns is not None:
            yield _typed_rows(rows, columns)
        elif annex and all(len(row) <= 1 for row in rows):
            people = PEOPLE.search(" ".join(line.string for line in block)) is not None or (people and len(block) <= 2)
        elif annex and people:
            yield _block(rows)


def _blocks(part: Text) -> Iterator[list[Text]]:
    block: list[Text] = []
    for line in filled(part):
        if line is not None and not RULE.fullmatch(line.string.strip()):
            block.append(line)
        elif line is None and block:
            yield block
            block = []
    if block:
        yield block


def _typed_head(rows: list[list[Piece]]) -> list[tuple[Piece, list[str]]] | None:
    """The headings of columns: the pieces of the first row of a block, with what stands under each in the next rows."""
    if len(rows) > 4 or (len(rows[0]) < 2 and not (len(rows) > 1 and len(rows[1]) >= 2)):
        return None
    base = max(rows, key=len)
    if len(base) > MOST_COLUMNS:
        return None
    columns = []
    for piece in base:
        over = " ".join(one.text.string for row in rows for one in row if one.under(piece))
        columns.append((piece, _captions(over)))
        if "name" not in columns[0][1] or OTHER.search(over):
            return None
    kinds = {kind for _, found in columns for kind in found}
    return columns if len(kinds) >= 2 and all(found for _, found in columns) else None


def _columned(rows: list[list[Piece]], starts: list[int]) -> list[list[list[Text]]] | None:
    """The lines of each row by column; None where a piece crosses the beginning of a column."""
    table = []
    for row in rows:
        cells: list[list[Text]] = [[] for _ in starts]
        for piece in row:
            index = max((i for i, start in enumerate(starts) if start <= piece.begin + 3), default=0)
            if index + 1 < len(starts) and piece.end > starts[index + 1]:
                return None
            cells[index].append(piece.text)
        table.append(cells)
    return table


def _typed_rows(rows: list[list[Piece]], columns: list[tuple[Piece, list[str]]]) -> Iterator[Person]:
    table = _columned(rows, [column.begin for column, _ in columns])
    if table is None:
        return
    each = all(cells[0] and any(cells[1:]) for cells in table)
    combined = len(columns[0][1]) > 1
    if each and len(table) > 1 and not combined:
        for cells in table:
            yield from _person(cells, columns)
        return
    whole = [[piece for cells in table for piece in cells[index]] for index in range(len(columns))]
    if whole[0] and (combined or len(whole[0]) == 1):
        yield from _person(whole, columns)


def _block(rows: list[list[Piece]]) -> Iterator[Person]:
    """A block of two columns without headings: a name, beneath it perhaps his address, beside it his occupation or address."""
    if len(rows[0]) != 2:
        return
    table = _columned(rows, [0, rows[0][1].begin])
    if table is None:
        return
    left = [piece for cells in table for piece in cells[0]]
    right = [piece for cells in table for piece in cells[1]]
    if not is_person(left[0].string):
        return
    if len(left) > 1:
        if any(re.search(r"\d", piece.string) for piece in left[1:]) and not any(ZIP.search(piece.string) for piece in right):
            yield Person(left[0], left[1:], right, [])
    elif ZIP.search(right[-1].string):
        yield Person(left[0], right, [], [])
    elif len(right) == 1 and not re.search(r"\d", right[0].string):
        yield Person(left[0], [], right, [])
