"""The page of a Schedule 13D or 13G."""

from rich.box import SIMPLE_HEAD
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from tieout.cli.cells import cell, joined
from tieout.cli.dealings import dealings
from tieout.facts import Fact
from tieout.forms.schedule13.model import ReportingPerson, Schedule13

MOST = 400  # characters of an item that the page shows; `tieout show FILE items[n].text` has all of it


def schedule13_page(form: Schedule13) -> RenderableType:
    """The schedule: cover, a row a reporting person, items, exhibits, signatures, footnotes."""
    number = f", Amendment No. {form.amendment_number.value}" if form.amendment_number.value else ""
    parts: list[RenderableType] = [Text(f"Schedule {form.schedule}{number}\n", style="bold"), _cover(form)]
    if form.reporting_persons:
        parts += [Text("\nReporting persons", style="bold"), _persons(form.reporting_persons)]
    parts += [*_footnotes(form), dealings(form), *_items(form), *_listed(form)]
    return Group(*parts)


def _cover(form: Schedule13) -> Table:
    rows = Table.grid(padding=(0, 2))
    rows.add_column(style="bold", no_wrap=True)
    rows.add_column()
    rows.add_row("issuer", joined(form.issuer.name, form.issuer.cik))
    rows.add_row("class", cell(form.security_title))
    rows.add_row("CUSIP", joined(*form.cusips))
    rows.add_row("event", cell(form.event_date))
    if form.rule_designations:
        rows.add_row("rule", joined(*form.rule_designations))
    for person in form.authorized_persons:
        rows.add_row("notices to", joined(person.name, person.phone))
    outstanding = form.shares_outstanding
    if outstanding.shares.start is not None:
        rows.add_row("outstanding", joined(outstanding.shares, outstanding.as_of, by=" as of "))
    return rows


def _persons(persons: tuple[ReportingPerson, ...]) -> Table:
    table = Table(box=SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold")
    for name in ("REPORTING PERSON", "VOTING\nsole\nshared", "DISPOSITIVE\nsole\nshared", "AGGREGATE", "PERCENT"):
        table.add_column(name, justify="left" if name == "REPORTING PERSON" else "right")
    for person in persons:
        about = joined(person.citizenship, *person.person_types)
        if person.group.value:
            about.append(f", group ({person.group.value})")
        table.add_row(
            Text("\n").join([cell(person.name), about]),
            Text("\n").join([cell(person.sole_voting_power), cell(person.shared_voting_power)]),
            Text("\n").join([cell(person.sole_dispositive_power), cell(person.shared_dispositive_power)]),
            cell(person.aggregate_amount),
            _percent(person),
            end_section=True,
        )
    return table


def _percent(person: ReportingPerson) -> Text:
    fact = person.percent_of_class
    text = cell(fact)
    return Text(f"{fact.value}%") + text[len(f"{fact.value:,f}") :] if fact.value is not None else text


def _footnotes(form: Schedule13) -> list[RenderableType]:
    if not form.footnotes:
        return []
    notes = Table.grid(padding=(0, 1))
    notes.add_column(no_wrap=True, style="cyan")
    notes.add_column()
    for note in form.footnotes:
        about = "" if note.person is None else f"{form.reporting_persons[note.person].name.value or ''}: "
        notes.add_row(note.mark, Text(about, style="dim") + _cut(note.text))
    return [Text("Notes beneath the covers", style="bold"), notes]


def _cut(fact: Fact[str]) -> Text:
    text = cell(fact)
    return text if len(text) <= MOST else text[:MOST] + Text(f" … ({len(text):,} characters)", style="dim")


def _items(form: Schedule13) -> list[RenderableType]:
    parts: list[RenderableType] = []
    for item in form.items:
        parts.append(Text(f"\nItem {item.number}  ", style="bold") + cell(item.title))
        if item.text.value is not None:
            parts.append(Padding(_cut(item.text), (0, 0, 0, 2)))
        elif item.not_applicable.value:
            parts.append(Padding(Text("not applicable", style="dim"), (0, 0, 0, 2)))
        else:
            lettered = [Text(f"({letter}) ", style="dim") + _cut(part) for letter, part in item.parts.items() if part.value]
            parts += [Padding(line, (0, 0, 0, 2)) for line in lettered]
    return parts


def _listed(form: Schedule13) -> list[RenderableType]:
    parts: list[RenderableType] = []
    if form.exhibits:
        parts.append(Text("\nExhibits", style="bold"))
        parts += [Padding(joined(e.number, e.title, by="  "), (0, 0, 0, 2)) for e in form.exhibits]
    if form.signatures:
        parts.append(Text("\nSignatures", style="bold"))
        signed = [joined(s.person, s.by, s.title, s.date) for s in form.signatures]
        parts += [Padding(line, (0, 0, 0, 2)) for line in signed]
    return parts
