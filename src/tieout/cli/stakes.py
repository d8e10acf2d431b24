"""The page of a Schedule 13D or 13G."""

from typing import Any

from rich.box import SIMPLE_HEAD
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from tieout.cli.cells import cell, joined, mark_of
from tieout.cli.dealings import dealings
from tieout.cli.stake_parts import MOST, items, signatures
from tieout.facts import Fact
from tieout.forms.schedule13.model import ReportingPerson, Schedule13
from tieout.reading import Filing


def schedule13_page(form: Schedule13, filing: Filing[Any]) -> RenderableType:
    """The schedule: cover, a row a reporting person, footnotes, items with what was read of them, exhibits, signatures.

    filing: the filing of the form; its source still has the paragraphs of the items.
    """
    number = f", Amendment No. {form.amendment_number.value}" if form.amendment_number.value else ""
    parts: list[RenderableType] = [Text(f"Schedule {form.schedule}{number}\n", style="bold"), _cover(form)]
    if form.reporting_persons:
        parts += [Text("\nReporting persons", style="bold"), _persons(form.reporting_persons)]
    notes, dealt = _footnotes(form), dealings(form)
    parts += [*notes, *([Text("")] if notes and dealt else []), *dealt, *items(form, filing), *signatures(form)]
    return Group(*parts)


def _cover(form: Schedule13) -> Table:
    rows = Table.grid(padding=(0, 2))
    rows.add_column(style="bold", no_wrap=True)
    rows.add_column()
    always = {
        "issuer": joined(form.issuer.name, form.issuer.cik),
        "class": cell(form.security_title),
        "CUSIP": joined(*form.cusips),
        "event": cell(form.event_date),
    }
    for label, told in always.items():
        rows.add_row(label, told if told.plain else Text("none printed", style="dim"))
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
        notes.add_row(mark_of(note.mark), Text(about, style="dim") + _short(note.text))
    return [Text("Notes beneath the covers", style="bold"), notes]


def _short(fact: Fact[str]) -> Text:
    text = cell(fact)
    return text if len(text) <= MOST else text[:MOST] + Text(f" … ({len(text):,} characters)", style="dim")
