"""Schedules and annexes of executive officers and directors: tables of names, addresses, occupations and citizenships."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct

from tieout.forms.schedule13.citizens import PLACES
from tieout.forms.schedule13.grids import Grid, Piece, filled, grids, is_copied, pieces
from tieout.forms.schedule13.seeking import matches, places_of, plain
from tieout.forms.schedule13.sheet import RULE, Sheet
from tieout.markup.text import BLANKS, Text

CAPTIONS = {
    "name": re.compile(r"(?i)\bnames?\b"),
    "address": re.compile(r"(?i)\baddress(?:es)?\b|\bresidence\b"),
    "occupation": re.compile(r"(?i)\b(?:occupations?|employment)\b"),
    "position": re.compile(r"(?i)\b(?:positions?|titles?|offices?(?!\s+address))\b(?!\s+of\s+class)"),
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
# ... each with what it begins with
ANNOUNCING = (
    (SETS_FORTH, ("officer", "director", "manager", "member", "partner", "trustee")),
    (TOGETHER, ("occupation", "employment", "business")),
)
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
# "Jane Q. Doe John Roe": an initial with three words behind it, or two apart from each other; particles are no words
SEVERAL = re.compile(r"\b[A-Z]\.(?:\s+(?!(?:Van|Von|De|Der|Den|Del|La|Le|Di|Da|Du|St)\b)[A-Z][\w'’-]+){2}\s+[A-Z][\w'’.-]")
# An office in the one line that ends as an address does: the line is of both
OFFICE = re.compile(
    r"\b(?:president|officer|chairman|chairwoman|director|manager|partner|member|counsel|secretary|treasurer|trustee|founder)\b"
)
ZIP = re.compile(r"\b\d{5}(?:-\d{4})?\s*$|\b[A-Z]\d[A-Z]\s?\d[A-Z]\d\s*$|\b[A-Z]{1,2}\d{1,2}[A-Z]?\s?\d[A-Z]{2}\s*$")
STREET = re.compile(
    r"^(?:c/o\b|p\.?\s?o\.?\s+box|\d{1,6}(?:-\d{1,4})?\s+\S|(?:one|two|three|four|five|six|seven|eight|nine|ten)\s+\w)|"
    r"\b(?:street|avenue|road|suite|floor|plaza|drive|lane|boulevard|blvd|tower|square|parkway|building|highway|st\.|ave\.|rd\.)(?:\s|,|$)"
)
MOST_REMEMBERED, LONGEST_PAIR = 2048, 1000  # pairs of cells of which it is kept who is in them, and characters of both
LONGEST_ZIP = 40  # characters of a postal code, and blanks around it
SEE = re.compile(r"(?i)\W*(?:see\b.{0,60}|same(?:\s+as\s+above)?|n/a|not\s+applicable|none|none\s*\.|[-–—*]+)\W*")
PLACE_NAMES = frozenset(PLACES.replace(r"\s+", " ").lower().split("|"))
FAR = 3000  # characters before a table in which the sentence about it stands
MOST_OF_HEAD = 4  # lines of the headings of columns
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
    if sheet.printed.rendering == "plain" and not is_copied(part):
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
    lower = plain(flat)
    if not any(word in lower for word in ("occupation", "employment", "business address")):
        return False
    return any(next(matches(pattern, places_of(words, flat, lower), flat), None) for pattern, words in ANNOUNCING)


def _captions(text: str) -> list[str]:
    return [field for field, pattern in CAPTIONS.items() if pattern.search(text)]


def _has_name(text: str) -> bool:
    return "name" in text.lower() and CAPTIONS["name"].search(text) is not None


def _settled(columns: list[tuple[Piece, list[str]]]) -> list[tuple[Piece, list[str]]]:
    """The columns, a position being an occupation where none is headed as one; else an office that says nothing here."""
    if not any("position" in kinds for _, kinds in columns):
        return columns
    if any("occupation" in kinds for _, kinds in columns):
        return [(piece, [kind for kind in kinds if kind != "position" or "occupation" not in kinds]) for piece, kinds in columns]
    return [(piece, ["occupation" if kind == "position" else kind for kind in kinds]) for piece, kinds in columns]


def _head(grid: Grid) -> tuple[int, list[tuple[Piece, list[str]]]] | None:
    """The row of a table that names its columns, and what each holds; the name is one, and something of a person another."""
    for index, row in enumerate(grid.rows[:8]):
        if len(row) < 2 or not _has_name(row[0].text.string):
            continue
        columns = [(piece, _captions(piece.text.string)) for piece in row if len(piece.text) <= 160]
        if len(columns) != len(row) or any(OTHER.search(piece.text.string) for piece in row):
            continue
        kinds = [kind for _, found in columns for kind in found]
        if len(set(kinds)) >= 2 and all(found for _, found in columns):
            return index, _settled(columns)
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
        if rest[0] in fields:
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
        elif set(kinds) == {"address", "position"}:
            fields["address"] = fields["address"] or parted(lines)[1]
        elif len(kinds) > 1 and len(lines) == len(kinds):
            continue
    if is_person(name.string):
        yield Person(name, *(fields[field] for field in ("address", "occupation", "citizenship")))


def is_person(words: str) -> bool:
    """Whether some words look like the name of a natural person: "Jane Q. Doe, Jr."."""
    told = " ".join(words.split())
    if len(told) > 60 or PERSON.fullmatch(told) is None or NO_PERSON.search(told.lower()):
        return False
    return "." not in told or SEVERAL.search(told) is None


def parted(lines: list[Text]) -> tuple[list[Text], list[Text]]:
    """An occupation and the address behind it; the address is sure where its last line ends in a postal code.

    Returns (occupation, address). Lines that end in no address are the occupation where no line looks like a street.
    """
    occupation, address = _parted([line.string for line in lines])
    return lines[:occupation], lines[address:]


def _parted(lines: list[str]) -> tuple[int, int]:
    """How many of some lines are an occupation, and with which one an address begins."""
    none = 0, len(lines)
    if not lines or not ends_in_zip(lines[-1]):
        sure = not any(_has_street(line) for line in lines) and not (len(lines) > 1 and _ends_in_place(lines[-1]))
        return (len(lines), len(lines)) if sure else none
    first = last = len(lines) - 1
    while first > 1 and _has_street(lines[first - 1]):
        first -= 1
    if first == last and (not _has_street(lines[last]) or (first == 0 and OFFICE.search(lines[last].lower()))):
        return none
    return first, first


def _ends_in_place(line: str) -> bool:
    """Whether a line is a city and its state or country: "Akron, Ohio"."""
    city, comma, place = line.partition(",")
    return bool(comma) and not _has_digit(city) and place.strip(" .").lower() in PLACE_NAMES


def _has_digit(words: str) -> bool:
    return any("0" <= sign <= "9" for sign in words)


def _has_street(line: str) -> bool:
    return STREET.search(line.lower()) is not None


def ends_in_zip(line: str) -> bool:
    """Whether a line, stripped of blanks, ends in a postal code."""
    return ZIP.search(line, max(0, len(line) - LONGEST_ZIP)) is not None


def _pairs(grid: Grid) -> Iterator[Person]:
    """The persons of a table of two columns without headings: a name, and beside it occupation and address.

    A cell with several names, parted by blank lines, is read where the cell beside it has as many parts.
    """
    for row in grid.rows:
        if len(row) != 2:
            continue
        left, right = row[0].text, row[1].text
        short = len(left) + len(right) <= LONGEST_PAIR
        for called, occupation, address in (_known_pairs if short else _paired)(left.string, right.string):
            yield Person(left[called], [right[line] for line in address], [right[line] for line in occupation], [])


# A name in one of two cells, and an occupation and an address in the other: one stretch each, or lines with something in between
Pair = tuple[slice, list[slice], list[slice]]


def _paired(left: str, right: str) -> list[Pair]:
    """The persons of two cells side by side."""
    names = _parts(left)
    called = [len(name) == 1 and is_person(left[name[0]]) for name in names]
    if not any(called) or any(len(name) != 1 for name in names):
        return []
    told = _parts(right)
    if len(names) > 1 and len(names) != len(told):
        lines = [line for group in _parts(right, "*") for line in group if not RULE.fullmatch(right[line])]
        told = [[line] for line in lines] if len(lines) == len(names) else []
    elif len(names) == 1:
        told = [[line for group in told for line in group]]
    if len(names) != len(told):
        return []
    found = []
    for (name,), lines, person in zip(names, told, called, strict=True):
        if person and lines and not SEE.fullmatch(right[lines[0]]):
            at = _parted([right[line] for line in lines])
            found.append((name, _whole(right, lines[: at[0]]), _whole(right, lines[at[1] :])))
    return found


_known_pairs = lru_cache(maxsize=MOST_REMEMBERED)(_paired)  # the filings of one maker name the same officers


def _whole(cell: str, lines: list[slice]) -> list[slice]:
    """The stretch from the first of some lines to the last, where nothing but blanks stands between them; else the lines."""
    if all(cell[above.stop : line.start].isspace() for above, line in pairwise(lines)):
        return [slice(lines[0].start, lines[-1].stop)] if lines else []
    return lines


def _parts(cell: str, more: str = "") -> list[list[slice]]:
    """The lines of a cell by the blank lines between them: where each stands, without blanks (and `more`) at its ends."""
    groups: list[list[slice]] = [[]]
    at = 0
    for line in cell.split("\n"):
        if tight := line.strip(BLANKS + more):
            begin = at + line.find(tight[0])
            groups[-1].append(slice(begin, begin + len(tight)))
        elif groups[-1]:
            groups.append([])
        at += len(line) + 1
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
    """The lines between blank ones; a rule beneath headings ends their block too."""
    block: list[Text] = []
    for line in filled(part):
        if line is not None and not RULE.fullmatch(line.string.strip()):
            block.append(line)
        elif block and (line is None or (len(block) <= MOST_OF_HEAD and _typed_head([pieces(one) for one in block]) is not None)):
            yield block
            block = []
    if block:
        yield block


def _typed_head(rows: list[list[Piece]]) -> list[tuple[Piece, list[str]]] | None:
    """The headings of columns: the pieces of the first row of a block, with what stands under each in the next rows."""
    if len(rows) > MOST_OF_HEAD or (len(rows[0]) < 2 and not (len(rows) > 1 and len(rows[1]) >= 2)):
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
    return _settled(columns) if len(kinds) >= 2 and all(found for _, found in columns) else None


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
    if not left or not right or not is_person(left[0].string):
        return
    if len(left) > 1:
        if any(re.search(r"\d", piece.string) for piece in left[1:]) and not any(ZIP.search(piece.string) for piece in right):
            yield Person(left[0], left[1:], right, [])
    elif ZIP.search(right[-1].string):
        occupation, address = parted(right) if OFFICE.search(right[0].string.lower()) else ([], right)
        yield Person(left[0], address, occupation, [])
    elif len(right) == 1 and not re.search(r"\d", right[0].string) and not SEE.fullmatch(right[0].string):
        yield Person(left[0], [], right, [])
