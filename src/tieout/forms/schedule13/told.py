"""What the texts of a schedule's XML tell in words, where a printed schedule has the same words in its items.

The elements of the XML hold whole items as text: who holds how much (Item 5, Item 4 of a 13G), of how many shares outstanding,
what a figure is made of, what was bought and sold. This reads them by the readers of printed schedules.
"""

import re
from collections.abc import Iterator
from typing import Any

from msgspec import structs

from tieout.facts import Fact, Note
from tieout.forms.schedule13 import components
from tieout.forms.schedule13.interests import interests
from tieout.forms.schedule13.model import Interest, ReportingPerson, Schedule13
from tieout.forms.schedule13.names import Names
from tieout.forms.schedule13.outstanding import outstanding
from tieout.forms.schedule13.sheet import Sheet
from tieout.forms.schedule13.transactions import of_leaf
from tieout.markup import plain
from tieout.markup.characters import Edit, cut, decode
from tieout.markup.text import Printed

TAG = re.compile(r"<[^<>]{0,1000}>")
ENTITY = re.compile(r"&(?:amp|lt|gt|quot|apos|\#\d{1,7}|\#x[0-9A-Fa-f]{1,6});")
FIGURES = re.compile(r"\d")


def with_told(form: Schedule13, data: bytes, notes: list[Note]) -> Schedule13:
    """The schedule of an XML document with what its texts tell. data: the bytes of the file; doubts go to `notes`. Never raises."""
    told = {item.number: _texts(item.text, *item.parts.values()) for item in form.items}
    body = told.get("5" if form.schedule == "13D" else "4", [])
    comments = _texts(*(person.comment for person in form.reporting_persons))
    if not any(FIGURES.search(str(fact.value)) for fact in (*body, *comments)):
        return form
    every = Sheet(_printed(data, _texts(*(fact for texts in told.values() for fact in texts))), notes)
    sheet = Sheet(_printed(data, body), notes)
    names = Names([person.name.value for person in form.reporting_persons if person.name.value])
    names.define(every)
    changes: dict[str, Any] = {"reporting_persons": _made_of(form, data, sheet, notes)}
    if not form.interests:
        changes["interests"] = _named(interests(sheet, sheet.text, form.schedule, names), form.reporting_persons)
    if form.shares_outstanding.shares.start is None:
        changes["shares_outstanding"] = outstanding(every, every.text, _printed(data, comments).text)
    part = next((item.parts.get("c") for item in form.items if item.number == "5"), None)
    if form.schedule == "13D" and part is not None and part.start is not None and FIGURES.search(part.value or ""):
        changes["transactions"] = of_leaf(data, part.start, part.end or part.start, notes)
    return structs.replace(form, **changes)


def _texts(*facts: Fact[str]) -> list[Fact[str]]:
    return sorted((fact for fact in facts if fact.value and fact.start is not None), key=lambda fact: fact.start or 0)


def _printed(data: bytes, texts: list[Fact[str]]) -> Printed:
    """The texts of several elements as one print, each element's on lines of its own."""
    if not texts:
        return plain.read(data, 0, 0)
    start, end = texts[0].start or 0, max(fact.end or 0 for fact in texts)
    source = decode(data, start, end)
    return Printed("plain", cut(source, _edits(source.string)))


def _edits(string: str) -> Iterator[Edit]:
    """Tags are ends of lines, the references of XML what they stand for."""
    for match in re.finditer(f"{TAG.pattern}|{ENTITY.pattern}", string):
        if match[0][0] == "<":
            yield Edit(match.start(), match.end(), "\n")
        elif character := _character(match[0]):
            yield Edit(match.start(), match.end(), character)


def _character(reference: str) -> str:
    named = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'"}
    if reference in named:
        return named[reference]
    digits = reference[2:-1]
    code = int(digits[1:], 16) if digits[0] in "xX" else int(digits)
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else ""


def _named(found: tuple[Interest, ...], persons: tuple[ReportingPerson, ...]) -> tuple[Interest, ...]:
    """The interests as they are; one without a name is the person's where there is one only."""
    if len(found) == 1 and found[0].person is None and len(persons) == 1:
        return (structs.replace(found[0], person=persons[0].name.value),)
    return found


def _made_of(form: Schedule13, data: bytes, sheet: Sheet, notes: list[Note]) -> tuple[ReportingPerson, ...]:
    """The persons with what their comments, and the item, say that figures are made of."""
    persons = []
    for person in form.reporting_persons:
        comment = person.comment
        if comment.value and comment.start is not None and comment.end is not None and FIGURES.search(comment.value):
            under = Sheet(plain.read(data, comment.start, comment.end), notes)
            person = structs.replace(person, components=components.components(under, under.text))
        persons.append(person)
    return components.with_told(sheet, sheet.text, tuple(persons))
