"""What Item 5 of Schedule 13D, or Item 4 of 13G, states again in figures, and of which person of the cover."""

import re
from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct, structs

from tieout import values
from tieout.facts import Fact
from tieout.forms.schedule13.cover import percentage
from tieout.forms.schedule13.headings import letters_of
from tieout.forms.schedule13.interest_labels import labelled, turns
from tieout.forms.schedule13.interest_sentences import sentences
from tieout.forms.schedule13.interest_tables import tabled
from tieout.forms.schedule13.items import PERSON_LINE, marks_of
from tieout.forms.schedule13.model import Interest
from tieout.forms.schedule13.names import Names
from tieout.forms.schedule13.seeking import of_lines
from tieout.forms.schedule13.sheet import Sheet, lines
from tieout.forms.schedule13.stake import Stake, Turn
from tieout.markup.text import Text

# "C.   Mr. Doe acquired on May 1": a part whose letter is a capital, where no person's name would run on to the next line
CAPITAL_PART = re.compile(r"(?m)^[ \t\xa0]*(?P<letter>[A-E])[.)][ \t\xa0]+(?=\S)[^\n]{30,90}\n(?=[ \t\xa0]*\S)")


class _Group(Struct):
    """What is stated of one person, or of one that is not named."""

    name: str | None
    total: bool
    fields: dict[str, list[Text]]


def interests(sheet: Sheet, body: Text, schedule: str, names: Names) -> tuple[Interest, ...]:
    """The interests that an item states in figures, one for each person it goes through, in the order of the text."""
    parts = list(stated(body)) if schedule == "13D" else [body]
    events: list[Stake | Turn] = []
    for part in parts:
        events += turns(part, names)
        stakes: dict[tuple[int, str], list[Stake]] = {}
        of_tables, columned = tabled(sheet, part, names)
        for reader in (sentences(part, names), of_tables, labelled(part, names)):
            for stake in reader:
                if columned and reader is not of_tables and any(low <= stake.text.offset < high for low, high in columned):
                    continue
                told = stakes.setdefault((stake.text.offset, stake.field), [])
                if not told or stake.whose == told[0].whose == "each":  # one figure of several persons
                    told.append(stake)
        events += (stake for told in stakes.values() for stake in told)
    found: list[Interest] = []
    groups = [group for group in _groups(events, names) if any(field != "percent_of_class" for field in group.fields)]
    for group in groups:
        found.append(_interest(sheet, group, f"interests[{len(found)}]"))
    return tuple(found)


def stated(body: Text) -> Iterator[Text]:
    """The stretches of Item 5 that state holdings: all but its parts (c), (d) and (e), which begin anew with each person."""
    begin = 0
    kept = True
    marks = [(match.start(), letters_of(match["letters"])) for match in marks_of(body.string)]
    if marks:
        marks += [(match.start(), "") for match in of_lines(PERSON_LINE, body.string)]
    else:
        marks = [(match.start(), match["letter"].lower()) for match in of_lines(CAPITAL_PART, body.string)]
    for at, letters in sorted(marks):
        keep = not letters or letters[0] in "ab" or (kept and letters[0] not in "cde")
        if kept and not keep:
            yield body[begin:at]
        elif keep and not kept:
            begin = at
        kept = keep
    if kept:
        yield body[begin:]


def _groups(events: list[Stake | Turn], names: Names) -> list[_Group]:
    """The figures by person, in the order in which persons come up; one not named is the person of the heading above."""
    groups: list[_Group] = []
    by_name: dict[str, _Group] = {}
    total: _Group | None = None
    current: _Group | None = None
    for event in sorted(events, key=lambda event: (event.at, isinstance(event, Stake))):
        if event.name is not None and event.name not in by_name:
            by_name[event.name] = _Group(event.name, False, {})
            groups.append(by_name[event.name])
        if isinstance(event, Turn):
            current = by_name[event.name] if event.name is not None else _Group(None, False, {})
            groups += [current] if event.name is None else []
            continue
        if event.name is not None:
            group = by_name[event.name]
        elif event.whose == "total":
            if total is None:
                total = _Group(None, True, {})
                groups.append(total)
            group = total
        elif event.whose == "turn" and current is None:
            continue
        else:
            told = current.fields.get(event.field) if current is not None else None
            if current is None and len(names.names) == 1:
                current = by_name.setdefault(names.names[0], _Group(names.names[0], False, {}))
                if current not in groups:
                    groups.append(current)
            elif current is None or (current.name is None and told and told[0].string != event.text.string):
                current = _Group(None, False, {})
                groups.append(current)
            group = current
        group.fields.setdefault(event.field, []).append(event.text)
    return groups


def _interest(sheet: Sheet, group: _Group, path: str) -> Interest:
    facts: dict[str, Fact[Decimal]] = {}
    for field, texts in group.fields.items():
        text = texts[0]
        if field == "percent_of_class":
            line = next((line for line in lines(text) if any(map(str.isdecimal, line.string))), text)
            facts[field] = percentage(sheet, line, f"{path}.{field}")
        else:
            rest = sheet.part(text.offset + len(text), text.offset + len(text) + 12)
            facts[field] = text.fact(_count, sheet.labels(rest.before("\n")))
    if group.name is None and not group.total:
        sheet.note("person-unknown", "the person that these figures are of is not named, or is no person of the covers", path)
    return structs.replace(Interest(person=group.name), **facts)


def _count(raw: str) -> Decimal:
    """A number of shares; the "no" of "no shared power" is none."""
    return Decimal(0) if raw.lower() == "no" else values.shares(raw)
