"""The persons whom notices go to, on the first page of a Schedule 13D: name, address, telephone number."""

import re
from collections.abc import Iterator

from tieout import values
from tieout.facts import ABSENT, Fact
from tieout.forms.schedule13.grids import Piece, pieces
from tieout.forms.schedule13.model import Address, AuthorizedPerson
from tieout.forms.schedule13.sheet import Sheet, joined, lines
from tieout.markup.text import Cell, Table, Text

_EXTENSION = r"(?:,?[\s\xa0]{0,3}(?:ext(?:ension|n)?|x)\.?[\s\xa0]{0,3}\d{1,6})?"
PHONE = re.compile(
    r"(?i)(?:(?:tel(?:ephone)?|phone|area\s+code)\.?\s*(?:no\.?|number)?\s*:?\s*)?"
    rf"(?P<phone>\+?[\d(][\d\s().\xa0/-]{{6,22}}\d{_EXTENSION})\W{{0,40}}(?:\((?:tele)?phone\)|\(voice\))?\W*"
)
FAX = re.compile(r"(?i)\W*(?:fax|facsimile|telecop(?:y|ier)|telefax)\b.*|[\d\s().\xa0/+-]{7,30}\(?(?:fax|facsimile)\b\W*")
OWN_CAPTION = re.compile(r"(?i)[\s_|)]{0,400}notices?(?:\s+to)?\s?:\s{0,80}(?=[A-Z])")  # of the filer's: "Notices:  Jane Doe"
COPY = re.compile(r"(?i)(?:with )?(?:a )?cop(?:y|ies) to\W*")
# A name that a street follows on its line; a telephone number that ends one
NAME_AND_STREET = re.compile(
    r"[A-Z][^\d\n,;]{2,60}(?:,\s(?:(?i:Chairman|President|Secretary|Treasurer|(?:senior\s|executive\s)?vice\spresident|general\s(?:counsel|partner)|trustee|Esq|Jr|Sr|Inc|Ltd)\.?|LLC|L\.P\.|P\.C\.))?[,;]\s{1,9}(?=\d{1,6}\s[A-Z]|P\.?\s?O\.?\sBox)"
)
PHONE_BEHIND = re.compile(
    r"(?i)(?:,|;|\s)\s{0,9}(?:(?:tel(?:ephone)?|phone|area\s+code)[.:]?\s?(?:(?:no|number)\b[.:]{0,2})?\s{0,9})?(?:\((?=\d{3}[^)\d]))?"
    rf"(?P<phone>(?:\(\d{{3}}\)|\d{{3}})[\s./-]{{1,3}}\d{{3}}[\s./-]{{1,3}}\d{{4}}{_EXTENSION})\)?\.?$"
)
NAME_AND_CARE = re.compile(r"[A-Z][^\d\n,;]{2,60}[,;]\s{1,9}(?=(?i:c/o)\s)")
# "Jane Doe, Vice President, Foo Corp., 5 Elm Street": a person's name, and what follows it in words, parted by commas
_FIRM = (
    r"(?:(?i:inc|corp\w{0,7}|company|co|l\.?l\.?[cp]|lp|l\.p|partners\w{0,4}|fund|trust|bank|group|holdings?|capital|associates|management|"
    r"secretary|counsel|officer|president|chair\w{0,6}|treasurer|director|manager|department|the|of|and|law|legal|office)\b)"
)
_WORD = rf"(?!{_FIRM})(?:[A-Z][A-Za-z'’-]{{1,20}}|[A-Z]\.)"
NAME_AND_MORE = re.compile(
    rf"{_WORD}(?:\s{_WORD}){{1,3}}(?:,?\s(?:Jr|Sr|Esq|Esquire|ESQ|II|III|IV)\b\.?)?,\s{{1,9}}"
    r"(?=(?!(?:Jr|Sr|Esq|Esquire|ESQ|II|III|IV)\b)[^\s,]{1,40}\s[^,\n]{1,80},\s?\S)"
)
# "Jane Doe, Managing Member", alone on the line: what the person is; and behind "Esq.," the firm
_OFFICE = (
    r"(?i:(?:(?:senior|executive|assistant|corporate|chief|vice|managing|general|co-|sole)[\s-]?){0,3}"
    r"(?:president|secretary|treasurer|counsel|member|manager|director|partner|trustee|chairman|controller|"
    r"(?:executive|financial|operating|legal|compliance)\sofficer))"
)
NAME_AND_OFFICE = re.compile(
    rf"{_WORD}(?:\s{_WORD}){{1,3}}(?:,?\s(?:Jr|Sr|Esq|Esquire|ESQ|II|III|IV)\b\.?)?,\s{{1,9}}(?={_OFFICE}(?:(?:,|\sand|\s&)\s{_OFFICE}){{0,2}},?$)|"
    rf"{_WORD}(?:\s{_WORD}){{1,3}},?\s(?:Esq|Esquire|ESQ)\b\.?,\s{{1,9}}(?=[A-Z])"
)
TELEPHONE_END = re.compile(r"\d[\s)/.-]{1,3}\d{3,4}[\s./-]\d{3,4}\W*$")
ADDRESS_END = re.compile(r"[A-Za-z.,]\s{1,9}\d{5}(?:-\d{4})?\W*$")
ZIP = re.compile(r"\d{5}(?:-\d{4})?")  # of the city before it, however wide the gap
FEWEST_SIDE_BY_SIDE = 3  # lines with two columns that make two persons
MOST_SHIFTED = 12  # characters by which the lines of a column may be shifted


def authorized(sheet: Sheet, part: Text) -> tuple[AuthorizedPerson, ...]:
    """The persons that a part names: the first line is the name; a telephone number, "Copy to" or a column parts two."""
    found: list[AuthorizedPerson] = []
    held: list[Text] = []
    if own := OWN_CAPTION.match(part.string):
        part = part[own.end() :]
    for column in columns(sheet, part):
        if len(held) > 1 and not PHONE.fullmatch(column[0].strip("_|").string):
            found.append(_person(sheet, held, ABSENT))
            held = []
        for line in column:
            tight = line.strip("_|")
            number = None if ZIP.fullmatch(tight.string) else PHONE.fullmatch(tight.string)
            if number and held:
                found.append(_person(sheet, held, tight.group(number, "phone").fact(values.text)))
                held = []
            elif COPY.match(tight.string) and (not held or COPY.fullmatch(tight.string)):
                if held:
                    found.append(_person(sheet, held, ABSENT))
                held = []
            elif re.search(r"\w", tight.string) and not FAX.fullmatch(tight.string):
                held.append(tight)
    if len(held) > 1 or (held and not found):
        found.append(_person(sheet, held, ABSENT))
    return tuple(found)


def _person(sheet: Sheet, held: list[Text], phone: Fact[str]) -> AuthorizedPerson:
    if phone.start is None:
        held, phone = _phoned(held)
    more = NAME_AND_MORE.match(held[0].string) or NAME_AND_OFFICE.match(held[0].string)
    if more:
        held = [held[0][: more.end()].strip(",;"), held[0][more.end() :].strip(), *held[1:]]
    inline = None if more else NAME_AND_STREET.match(held[0].string) or NAME_AND_CARE.match(held[0].string)
    if inline and (len(held) < 3 or held[0].string.endswith(",")):  # "Jane Doe, 5 Elm Street, Reno, NV 89501"
        held = [held[0][: inline.end()].strip(",;"), held[0][inline.end() :].strip(), *held[1:]]
    street = next((i for i, line in enumerate(held) if i and re.search(r"\d|(?i:^c/o\b|^attn)", line.string)), len(held))
    rest = held[1:] if street > 1 else held[street:]
    address = Address(text=joined(sheet, rest, values.text)) if rest else Address()
    return AuthorizedPerson(name=held[0].fact(_name), address=address, phone=phone)


def _name(raw: str) -> str:
    """A name; one that runs on to the end of an address is not told apart from it."""
    if ADDRESS_END.search(raw) or (raw.count(",") > 1 and TELEPHONE_END.search(raw)):
        raise values.Unparsed(raw)
    return raw


def _phoned(held: list[Text]) -> tuple[list[Text], Fact[str]]:
    """The lines without the telephone number that ends the last one, or else the first, and that number."""
    for index in (len(held) - 1, 0):
        if number := PHONE_BEHIND.search(held[index].string):
            before = held[index][: number.start()].strip(",;")
            rest = [*held[:index], *([before] if before else []), *held[index + 1 :]]
            return rest or held, held[index].group(number, "phone").fact(values.text)
    return held, ABSENT


def columns(sheet: Sheet, part: Text) -> list[list[Text]]:
    """The lines of a part; where they stand in two columns, those of the left one, then those of the right one."""
    return _of_cells(sheet, part) or _of_lines(part)


def _of_cells(sheet: Sheet, part: Text) -> list[list[Text]]:
    """The columns of a table whose cells hold several lines each; none where no table has two of words."""
    begin, end = part.offset, part.offset + len(part)
    for table in sheet.printed.tables:
        if not begin <= table.at < table.until <= end:
            continue
        made = _words_of(sheet, table)
        sides = sorted({cell.column for cell, _ in made})
        rows = [cell.row for cell, told in made if len(told) > 1]
        if len(sides) != 2 or not any(sum(cell.row == row for cell, _ in made) == len(sides) for row in rows):
            continue
        halves = [[line for cell, told in made if cell.column == side for line in told] for side in sides]
        if all(len(half) >= FEWEST_SIDE_BY_SIDE for half in halves):
            outside = (sheet.part(begin, table.at), sheet.part(table.until, end))
            before, behind = (list(lines(rest)) for rest in outside)
            return [column for column in (before, *halves, behind) if column]
    return []


def _words_of(sheet: Sheet, table: Table) -> list[tuple[Cell, list[Text]]]:
    """The cells of a table that hold anything, with their lines."""
    told: Iterator[tuple[Cell, list[Text]]] = ((cell, list(lines(sheet.part(cell.at, cell.until)))) for cell in table.cells)
    return [(cell, found) for cell, found in told if found]


def _of_lines(part: Text) -> list[list[Text]]:
    """The columns of lines, most of which stand in two; else all lines as one column."""
    told = list(lines(part))
    rows = [pieces(line) for line in told]
    rows = [
        [Piece(0, 0, line)] if len(row) == 2 and ZIP.fullmatch(row[1].text.string) else row
        for line, row in zip(told, rows, strict=True)
    ]
    double = [row for row in rows if len(row) == 2]
    if len(double) < FEWEST_SIDE_BY_SIDE or 2 * len(double) <= len(rows) or any(len(row) > 2 for row in rows):
        return [told] if told else []
    line_of = [part.string.rfind("\n", 0, line.offset - part.offset) + 1 + part.offset for line in told]
    stops = [row[1].text.offset - at for row, at in zip(rows, line_of, strict=True) if len(row) == 2]
    if max(stops) - min(stops) > MOST_SHIFTED and "\t" not in part.string:
        return [told]
    left: list[Text] = []
    right: list[Text] = []
    for row, at in zip(rows, line_of, strict=True):
        for index, piece in enumerate(row):
            (right if index or piece.text.offset - at >= min(stops) else left).append(piece.text)
    return [left, right]
