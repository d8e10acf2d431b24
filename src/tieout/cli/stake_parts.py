"""The parts of a schedule's page behind its covers: items in paragraphs, background, interests, exhibits, signatures."""

import re
from decimal import Decimal
from typing import Any

from rich.box import SIMPLE_HEAD
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from tieout.cli.cells import cell, joined
from tieout.cli.paragraphs import paragraphs
from tieout.cli.summary import clean
from tieout.edgar.model import Document
from tieout.facts import Fact
from tieout.forms.schedule13.model import Background, Exhibit, Interest, Item, Schedule13
from tieout.reading import Filing

MOST = 400  # characters of an item that the page shows; `tieout show FILE items[n].text` has all of it
MOST_OF_PURPOSE = 1600  # of Item 4 of Schedule 13D, for which the schedule is read
MOST_PERSONS = 15  # persons of the background that the page shows
ELSEWHERE = re.compile(r"(?i)incorporated|previously|by reference")
POWERS = (
    ("sole_voting_power", "shared_voting_power"),
    ("sole_dispositive_power", "shared_dispositive_power"),
)


def items(form: Schedule13, filing: Filing[Any]) -> list[RenderableType]:
    """The items, and under each what was read of it: background, interests, exhibits."""
    parts: list[RenderableType] = []
    beneath = _beneath(form, filing)
    for item in form.items:
        told = beneath.get(item.number)
        parts.append(_heading(item))
        if item.number != "7" or form.schedule != "13D" or told is None:
            parts += [Padding(line, (0, 0, 0, 2)) for line in _body(item, form.schedule, filing)]
        if told is not None:
            parts.append(Padding(told, (1 if item.number == "2" else 0, 0, 0, 2)))
    shown = {item.number for item in form.items}
    for number, (heading, table) in _loose(form, beneath, filing).items():
        if number not in shown:
            parts += [Text(f"\n{heading}", style="bold"), Padding(table, (0, 0, 0, 2))]
    return parts


def _heading(item: Item) -> RenderableType:
    """Number and title; a title of several lines stands beside the number."""
    line = Table.grid(padding=(0, 2, 0, 0))
    line.add_column(no_wrap=True, style="bold")
    line.add_column()
    line.add_row(f"Item {item.number}", cell(item.title))
    return Padding(line, (1, 0, 0, 0))


def _beneath(form: Schedule13, filing: Filing[Any]) -> dict[str, RenderableType]:
    found: dict[str, RenderableType] = {}
    if form.background:
        found["2"] = background(form.background)
    if form.interests:
        found["5" if form.schedule == "13D" else "4"] = interests(form)
    if form.exhibits and form.schedule == "13D":
        found["7"] = exhibits(form.exhibits, filing)
    return found


def _loose(form: Schedule13, beneath: dict[str, RenderableType], filing: Filing[Any]) -> dict[str, tuple[str, RenderableType]]:
    """What has no item to stand under, with a heading of its own; exhibits of a 13G have none ever."""
    headings = {"2": "Background", "5": "Stated again", "4": "Stated again", "7": "Exhibits"}
    loose = {number: (headings[number], table) for number, table in beneath.items()}
    if form.exhibits and form.schedule == "13G":
        loose["exhibits"] = ("Exhibits", exhibits(form.exhibits, filing))
    return loose


def _body(item: Item, schedule: str, filing: Filing[Any]) -> list[Text]:
    """The text of an item by paragraphs, cut after so many characters; of one without a text its parts."""
    if item.not_applicable.value and item.text.value is None:
        return [Text("not applicable", style="dim")]
    most = MOST_OF_PURPOSE if (schedule, item.number) == ("13D", "4") else MOST
    if item.text.value is not None:
        return cut(paragraphs(filing, item.text), most)
    lines = []
    for letter, part in item.parts.items():
        if part.value:
            first, *rest = cut(paragraphs(filing, part), most)
            lines += [Text(f"({letter}) ", style="dim") + first, *rest]
    return lines


def cut(told: list[str], most: int) -> list[Text]:
    """Paragraphs up to so many characters; the last one says how many there are in all."""
    total = sum(map(len, told))
    shown: list[Text] = []
    left = most
    for paragraph in told:
        if len(paragraph) <= left or total <= most:
            shown.append(Text(paragraph))
            left -= len(paragraph)
            continue
        head = paragraph[: max(left, 0)].rpartition(" ")[0]
        more = Text(f"… ({total:,} characters)", style="dim")
        shown.append(Text(f"{head} ") + more if head else more)
        break
    return shown


def background(persons: tuple[Background, ...]) -> Table:
    """A row a person: who; and what it is or does, its address, its citizenship. One that says the same again is left out."""
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(ratio=2)
    table.add_column(ratio=5)
    rows: dict[tuple[str, str], tuple[Text, Text]] = {}
    for person in persons:
        facts = [fact for fact in (person.occupation, person.citizenship, person.address) if fact.value]
        about = Text("; ").join(map(cell, facts))
        if person.convicted.value is not None:
            record = Text("convicted" if person.convicted.value else "not convicted")
            about = Text("; ").join([about, record]) if facts else record
        rows.setdefault((cell(person.name).plain.lower(), about.plain), (cell(person.name), about))
    for name, about in list(rows.values())[:MOST_PERSONS]:
        table.add_row(name, about)
    if len(rows) > MOST_PERSONS:
        table.add_row(Text(f"… and {len(rows) - MOST_PERSONS} more", style="dim"))
    return table


def interests(form: Schedule13) -> Table:
    """The figures that an item states again, a row a person; those that differ from the cover's are yellow."""
    table = Table(box=SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold")
    for name in ("STATED AGAIN", "VOTING\nsole\nshared", "DISPOSITIVE\nsole\nshared", "AGGREGATE", "PERCENT"):
        table.add_column(name, justify="left" if name == "STATED AGAIN" else "right")
    covers = {person.name.value: person for person in form.reporting_persons}
    for told in form.interests:
        cover = covers.get(told.person)
        table.add_row(
            told.person or Text("all, or not named", style="dim"),
            *(_figures(told, cover, pair) for pair in POWERS),
            _figure(told, cover, "aggregate_amount"),
            _figure(told, cover, "percent_of_class"),
        )
    return table


def _figures(told: Interest, cover: object, fields: tuple[str, ...]) -> Text:
    """The sole power over the shared one, each on its own line though the other has nothing to show; one empty line for neither."""
    lines = [_figure(told, cover, field) for field in fields]
    return Text("\n").join(lines) if any(line.plain for line in lines) else Text("")


def _figure(told: Interest, cover: object, field: str) -> Text:
    fact: Fact[Decimal] = getattr(told, field)
    text = cell(fact)
    if field == "percent_of_class" and fact.value is not None:
        text = Text(f"{fact.value}%") + text[len(f"{fact.value:,f}") :]
    known: Fact[Decimal] | None = getattr(cover, field, None)
    if fact.value is not None and known is not None and known.value is not None and known.value != fact.value:
        text.stylize("yellow")
    return text


def exhibits(listed: tuple[Exhibit, ...], filing: Filing[Any]) -> Table:
    """Number and title of each exhibit, and whether the submission holds it; then what it holds that no list names."""
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column()
    attached = [one for one in filing.submission.documents if (one.type.value or "").startswith("EX-")]
    held = _held(listed, attached)
    for index, exhibit in enumerate(listed):
        table.add_row(cell(exhibit.number), cell(exhibit.title) + Text(" (attached)" if index in held else "", style="dim"))
    for document in attached:
        if document not in held.values():
            number = clean((document.type.value or "").removeprefix("EX-"))
            table.add_row(number, cell(document.description) + Text(" (attached, in no list)", style="dim"))
    return table


def _held(listed: tuple[Exhibit, ...], attached: list[Document]) -> dict[int, Document]:
    """The document of each listed exhibit, by its place in the list.

    A document is known by the number in its own first lines ("EXHIBIT 1"), else by its type (EX-99.1), else by what stands behind
    the 99 there. By the last no exhibit is known that was filed elsewhere.
    """
    held: dict[int, Document] = {}
    for name_of in (_own_number, _type_number, _behind_99):
        for index, exhibit in enumerate(listed):
            elsewhere = name_of is _behind_99 and ELSEWHERE.search(exhibit.title.raw or "") is not None
            if index in held or not exhibit.number.value or elsewhere:
                continue
            wanted = exhibit.number.value.upper()
            free = (one for one in attached if one not in held.values() and name_of(one) == wanted)
            if found := next(free, None):
                held[index] = found
    return held


def _own_number(document: Document) -> str | None:
    return document.number.value.upper() if document.number is not None and document.number.value else None


def _type_number(document: Document) -> str:
    return (document.type.value or "").upper().removeprefix("EX-")


def _behind_99(document: Document) -> str | None:
    head, _, rest = _type_number(document).partition(".")
    return rest if head == "99" and rest else None


def signatures(form: Schedule13) -> list[RenderableType]:
    """A row a signature: for whom, by whom and as what, when."""
    if not form.signatures:
        return []
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(ratio=5)
    table.add_column(ratio=6)
    table.add_column(no_wrap=True)
    for one in form.signatures:
        himself = one.person.value is not None and one.by.value is not None and one.person.value.lower() == one.by.value.lower()
        by = joined(one.title, one.comment) if himself else joined(one.by, one.title, one.comment)
        table.add_row(cell(one.person) if one.person.value else Text("·", style="dim"), by, cell(one.date))
    return [Text("\nSignatures", style="bold"), Padding(table, (0, 0, 0, 2))]
