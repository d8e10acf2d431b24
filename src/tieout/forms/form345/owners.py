"""The reporting persons: items 1 and 5 of the cover, repeated for each, and the table `Reporting Owners` of some prints."""

import re
from typing import Any

from msgspec import structs

from tieout import values
from tieout.facts import ABSENT, Fact, Note
from tieout.forms.form345.items import Item
from tieout.forms.form345.model import ReportingOwner
from tieout.forms.form345.page import Page
from tieout.markup.text import Cell, Table, Text, pieced

Facts = dict[str, Fact[Any]]

LAST, MIDDLE = re.compile(r"\(Last\)", re.I), re.compile(r"\(Middle\)", re.I)
STREET, CITY = re.compile(r"\(Street\)", re.I), re.compile(r"\(City\)", re.I)
# "LAS VEGAS, NV 89141", "LONDON, X0 SW1A 1AA"
PLACE = re.compile(r"(?P<city>[^\t\n]+?),\s*(?P<state>[A-Z][A-Z0-9])(?:\s+(?P<zip>[\w][\w -]{2,11}))?")
RELATIONS = re.compile(
    r"(?P<is_director>Director\b)|(?P<is_ten_percent_owner>10\s?%\s+Owner)|(?P<is_officer>Officer(?:\s*\(give\s+title(?:\s+below)?\))?)"
    r"|(?P<is_other>Other\s*\(specify(?:\s+below)?\))",
    re.I,
)
TYPED = re.compile(r"[☒☐]|[\[(]\s{0,9}[Xx]?\s{0,9}[\])]|_{2,}\s*[Xx]?\s*_*|(?<![\w.])[Xx](?!\S)")


def owners(page: Page, cover: list[Item], notes: list[Note]) -> tuple[ReportingOwner, ...]:
    """Every reporting person in order of print."""
    found: list[Facts] = []
    for item in cover:
        if item.name == "owner":
            found.append(_address(page, item.text))
        elif item.name == "relationship" and found:
            found[-1].update(_relationship(page, item.text, notes, f"reporting_owners[{len(found) - 1}]"))
    return tuple(_with_table(page, [ReportingOwner(**facts) for facts in found], notes))


def _address(page: Page, text: Text) -> Facts:
    """Item 1: the captions ("(Last)", "(Street)", "(City)") stand under what they name."""
    name = text.before(LAST) if LAST.search(text.string) else text.before(STREET)
    facts: Facts = {"name": _joined(page, name)}
    behind = text.after(MIDDLE) or text.after(LAST)
    if behind is None:
        return facts
    lines = [line for line in behind.before(STREET).split(r"[\n\t]") if line.strip()]
    for field, line in zip(("street1", "street2"), lines, strict=False):
        facts[field] = page.fact(line, values.text)
    facts.setdefault("street1", behind[:0].fact(values.text))
    if (place := text.after(STREET)) is not None:
        facts.update(_place(page, place.before(CITY)))
    return facts


def _joined(page: Page, text: Text) -> Fact[str]:
    pieces, footnotes = page.unmarked(text)
    parts = [part for piece in pieces for part in piece.split(r"[\n\t]") if part.strip("*")]
    return pieced(parts, values.text, footnotes) if parts else text[:0].fact(values.text, footnotes)


def _place(page: Page, text: Text) -> Facts:
    """City, state and zip: three cells, or one line in which a comma parts the city from a two-letter state."""
    cells = [part for part in text.split(r"[\n\t]") if part.strip()]
    if len(cells) == 3:
        return {field: page.fact(cell, values.text) for field, cell in zip(("city", "state", "zip"), cells, strict=True)}
    line = cells[0].strip() if len(cells) == 1 else None
    if line is not None and len(line) <= 200 and (match := PLACE.fullmatch(line.string)) is not None:
        return {field: line.group(match, field).fact(values.text) for field in ("city", "state", "zip")}
    whole = text.strip()
    return {"city": Fact(None, whole.raw, whole.start, whole.end, (), "unreadable") if whole else whole.fact(values.text)}


def _relationship(page: Page, text: Text, notes: list[Note], path: str) -> Facts:
    """Item 5: each label with the box before it; words that are no box are the title or the explanation of "Other"."""
    facts: Facts = {}
    words: list[tuple[str, Text]] = []
    columns: dict[int, str] = {}
    head = re.search(r"(?i)\(Check\s+(?:all|all\s+applicable|applicable)[^)]{0,20}\)", text.string)
    begin, before = head.end() if head else 0, ""
    for match in RELATIONS.finditer(text.string, begin):
        label = match.lastgroup or ""
        if label in facts:
            continue  # "Chief Technology Officer" is a title
        between, mark = _parted(text[begin : match.start()])
        words += [(before, line) for line in between.split(r"[\n\t]") if line.strip() and before]
        facts[label] = page.tick(mark, text.offset + match.start())
        cell = page.cell_of(text.offset + match.start())
        if cell is not None and RELATIONS.fullmatch(page.printed.cell(cell[1]).string.strip()):
            columns[cell[1].column] = label
        begin, before = match.end(), label
    words += [("", line) for line in text[begin:].split(r"[\n\t]") if line.strip()]
    if page.printed.rendering == "pdf":
        facts |= _empty_places(page, text, facts)
    return facts | _titles(page, words, facts, columns, notes, path)


LONE_MARK = re.compile(r"(?<!\S)[xX☒✓✔](?!\S)")


def _empty_places(page: Page, text: Text, facts: Facts) -> Facts:
    """The places before labels of a PDF where no mark stands, as unmarked; the place is the blank before the label.

    Sure only where marks are printed without boxes (X before some labels) and each of them was read as its label's.
    """
    marked = sum(fact.value is True for fact in facts.values())
    if not marked or marked != len(LONE_MARK.findall(text.string)):
        return {}
    empty: Facts = {}
    for match in RELATIONS.finditer(text.string):
        label = match.lastgroup or ""
        place = text[max(0, match.start() - 1) : match.start()]
        if label not in empty and label in facts and facts[label].state == "blank" and not place.strip():
            empty[label] = Fact(False, "", place.start, place.end)
    return empty


def _parted(zone: Text) -> tuple[Text, Text]:
    """What stands between two labels: words that belong to the label before, and the mark of the label behind."""
    marks = list(TYPED.finditer(zone.string))
    return (zone[: marks[-1].start()], zone[marks[-1].start() :]) if marks else (zone, zone[len(zone) :])


MOST = 8  # lines behind item 5 that may be titles; more is something else
TITLES = {"is_officer": "officer_title", "is_other": "other_text"}


def _titles(
    page: Page, words: list[tuple[str, Text]], flags: Facts, columns: dict[int, str], notes: list[Note], path: str
) -> Facts:
    """The officer's title and the explanation of "Other": by the label before, the column, or the one box that is marked."""
    facts: Facts = {}
    marked = [field for label, field in TITLES.items() if label in flags and flags[label].value is True]
    for before, line in words[:MOST]:
        cell = page.cell_of(line.strip().offset)
        column = columns.get(cell[1].column) if cell is not None and cell[1].columns == 1 else None
        field = TITLES.get(before) or TITLES.get(column or "")
        if field is None and len(marked) == 1:
            field = marked[0]
        elif field is None and len(marked) == 2 and len(words) == 2:
            field = marked[0] if line is words[0][1] else marked[1]
        if field is not None and field not in facts:
            facts[field] = page.fact(line, values.text)
            continue
        message = "which box these words explain is not printed"
        notes.append(Note(code="title-of-no-box", message=message, path=path, start=line.start, end=line.end))
    return facts


def _with_table(page: Page, found: list[ReportingOwner], notes: list[Note]) -> list[ReportingOwner]:
    """The owners of item 1, with what the table of reporting owners adds: further persons, and flags not printed above."""
    for table in page.printed.tables:
        heads = _heads(page, table)
        if heads is None:
            continue
        body, columns = heads
        row: dict[int, list[Cell]] = {}
        for cell in table.cells:
            if cell.row > body:
                row.setdefault(cell.row, []).append(cell)
        for cells in row.values():
            _take(page, cells, columns, found, notes)
    return found


def _heads(page: Page, table: Table) -> tuple[int, dict[int, str]] | None:
    """The row of the headings "Director", "10% Owner" ... and the relation each column stands for."""
    named, row = False, -1
    columns: dict[int, str] = {}
    for cell in table.cells:
        if cell.row > 4 or cell.until - cell.at > 200:
            continue
        words = " ".join(page.printed.cell(cell).string.split())
        named = named or re.match(r"(?i)Reporting Owner", words) is not None
        relation = {"director": "is_director", "10% owner": "is_ten_percent_owner", "officer": "is_officer", "other": "is_other"}
        if (field := relation.get(words.lower())) is not None:
            columns[cell.column], row = field, cell.row
    return (row, columns) if named and len(columns) >= 3 else None


def _take(page: Page, cells: list[Cell], columns: dict[int, str], found: list[ReportingOwner], notes: list[Note]) -> None:
    """One row of the table: a person known from item 1, or a further one."""
    who = page.printed.cell(cells[0])
    if not who.strip():
        return
    flags = _flags(page, cells, columns)
    known = [i for i, owner in enumerate(found) if owner.name.value and _same(owner.name.value, who.raw)]
    if known:
        index = max(known, key=lambda i: len(found[i].name.value or ""))
        owner = found[index]
        more: Facts = {name: fact for name, fact in flags.items() if getattr(owner, name).state in ("absent", "blank")}
        found[index] = structs.replace(_unjoined(owner, who), **more)
        return
    facts = _printed_owner(page, who, found)
    if facts.get("street1", ABSENT).state == "unreadable":
        street = facts["street1"]
        message = "an address stands in one line, and nothing parts its street from its city"
        path = f"reporting_owners[{len(found)}]"
        notes.append(Note(code="address-not-parted", message=message, path=path, start=street.start, end=street.end))
    if facts["name"].value is None:
        message = "name and address stand in one line, and nothing parts them"
        path = f"reporting_owners[{len(found)}].name"
        notes.append(Note(code="name-not-parted", message=message, path=path, start=who.start, end=who.end))
    found.append(ReportingOwner(**facts, **flags))


def _same(name: str, line: str) -> bool:
    return values.fold(line).upper().startswith(values.fold(name).upper())


def _flags(page: Page, cells: list[Cell], columns: dict[int, str]) -> Facts:
    """The relations of a row: X, or in the officer's and the other column the title itself. An empty cell is blank."""
    facts: Facts = {}
    for cell in cells:
        field = columns.get(cell.column)
        if field is None:
            continue
        text = page.printed.cell(cell)
        fact = page.tick(text, text.offset) if page.boxes(text) else page.fact(text, bool)
        facts[field] = fact
        words = field in ("is_officer", "is_other") and fact.value is True and not re.fullmatch(r"[Xx]", fact.raw or "")
        if words and not page.boxes(text):
            facts["officer_title" if field == "is_officer" else "other_text"] = page.fact(text, values.text)
    return facts


def _unjoined(owner: ReportingOwner, who: Text) -> ReportingOwner:
    """Street lines that item 1 joined by a comma, parted where the table prints the same words without that comma."""
    street = owner.street1
    if street.raw is None or len(street.raw) > 200 or owner.street2.raw is not None or street.value is None:
        return owner
    printed = values.fold(who.string).upper()
    if street.raw.upper() in printed or street.start is None or street.end is None:
        return owner
    for comma in re.finditer(r",\s+", street.raw):
        first, second = street.raw[: comma.start()], street.raw[comma.end() :]
        if f"{first} {second}".upper() in printed and street.end - street.start == len(street.raw):
            return structs.replace(
                owner,
                street1=Fact(first, first, street.start, street.start + comma.start(), street.footnotes),
                street2=Fact(second, second, street.start + comma.end(), street.end),
            )
    return owner


# where an address begins behind a name in one line: "C/O", "P.O. BOX", a house number (but no "SUITE 240", no zip code)
SURE = re.compile(r"(?i)\s(?:C/O|P\.?\s?O\.?\s+BOX)\s")
NUMBER = re.compile(
    r"(?i)(?<!SUITE )(?<!STE )(?<!STE\. )(?<!FLOOR )(?<!UNIT )(?<!ROOM )(?<!BOX )(?<!APT )(?<= )\d+[A-Z]?\s+(?=[A-Z])"
)


def _printed_owner(page: Page, who: Text, found: list[ReportingOwner]) -> Facts:
    """Name and address of a person that only the table names: lines, or one line that an address is seen to end."""
    lines = [line for line in who.split(r"\n") if line.strip()]
    if len(lines) > 1:
        return _of_lines(page, lines)
    line = lines[0].strip()
    begin = _address_begins(line.string, found)
    if begin is None:
        return {"name": Fact(None, line.raw, line.start, line.end, (), "unreadable")}
    facts: Facts = {"name": page.fact(line[:begin], values.text)}
    return facts | _in_one_line(page, line[begin:].strip(), found)


TEN = 10  # persons that one form may have
LONGEST = 300  # characters; an address has fewer
ENDING = re.compile(r",\s*(?P<state>[A-Z][A-Z0-9])\s+(?P<zip>\d{5}(?:-\d{4})?)$")


def _in_one_line(page: Page, address: Text, found: list[ReportingOwner]) -> Facts:
    """An address in one line: parted where a person above lives at the same place, else only what is sure of its end.

    One that has no city is a street.
    """
    for owner in found[:TEN] if len(address) <= LONGEST else []:
        city, state, code = (fact.value for fact in (owner.city, owner.state, owner.zip))
        if not (city and state and code):
            continue
        tail = re.search(
            rf"(?i)(?P<city>{re.escape(city)}),?\s+(?P<state>{re.escape(state)})\s+(?P<zip>{re.escape(code)})$", address.string
        )
        streets = [fact.value for fact in (owner.street1, owner.street2) if fact.value]
        same = bool(streets) and address.string[: len(streets[0])].upper() == streets[0].upper()
        if tail is None or not same or values.fold(address.string[: tail.start()]).upper() != " ".join(streets).upper():
            continue
        facts: Facts = {name: page.fact(address.group(tail, name), values.text) for name in ("city", "state", "zip")}
        facts["street1"] = page.fact(address[: len(streets[0])], values.text)
        if len(streets) > 1:
            facts["street2"] = page.fact(address[len(streets[0]) : tail.start()].strip(), values.text)
        return facts
    ending = ENDING.search(address.string)
    if ending is None:
        return {"street1": page.fact(address, values.text)}
    rest = address[: ending.start()].strip()
    unread: Fact[str] = Fact(None, rest.raw, rest.start, rest.end, (), "unreadable")
    return {"street1": unread} | {name: page.fact(address.group(ending, name), values.text) for name in ("state", "zip")}


def _of_lines(page: Page, lines: list[Text]) -> Facts:
    facts: Facts = {"name": page.fact(lines[0], values.text)}
    streets = lines[1:]
    if len(lines) > 1 and PLACE.fullmatch(lines[-1].strip().string):
        facts.update(_place(page, lines[-1]))
        streets = lines[1:-1]
    for field, street in zip(("street1", "street2"), streets, strict=False):
        facts[field] = page.fact(street, values.text)
    return facts


def _address_begins(line: str, found: list[ReportingOwner]) -> int | None:
    for owner in found:
        street = owner.street1.value
        if street and (at := line.upper().find(" " + street.upper())) > 0:
            return at
    if (sure := SURE.search(line)) is not None:
        return sure.start()
    numbers = list(NUMBER.finditer(line, 1))
    return numbers[0].start() if len(numbers) == 1 else None
