"""Schedules 13D and 13G as people read them (HTML, plain text, Markdown): print with places to the tree of facts.

Covers are found by their row labels, the first page by its captions, the items by their headings. What is not certain has
no value, and a note.
"""

from importlib import import_module
from typing import Literal

from msgspec import structs

from tieout.facts import ABSENT, Fact, Note
from tieout.forms.schedule13 import background, components, exhibits, items, offices, ownership, signatures
from tieout.forms.schedule13.beside import apart
from tieout.forms.schedule13.cover import person
from tieout.forms.schedule13.coverless import person_of_items, with_figures
from tieout.forms.schedule13.cusips import headed_cusips
from tieout.forms.schedule13.identity import FirstPage, captions, first_page_of_items, title
from tieout.forms.schedule13.interests import interests
from tieout.forms.schedule13.labels import POWERS
from tieout.forms.schedule13.model import Address, Footnote, Item, ReportingPerson, Schedule13
from tieout.forms.schedule13.names import Names
from tieout.forms.schedule13.outstanding import outstanding
from tieout.forms.schedule13.rows import Cover, covers
from tieout.forms.schedule13.sheet import Sheet
from tieout.forms.schedule13.unlabelled import unlabelled
from tieout.markup.telling import QUOTES, Telling
from tieout.markup.text import Printed, Text

FIRST_PAGE = 8000  # characters behind the title


def is_form(printed: Printed) -> bool:
    """Whether a print is a Schedule 13D or 13G: by its title and the captions of its first page or a cover's rows.

    A form that only mentions the schedule (a tender offer statement, a letter) is none, nor is what stands in quotes or code.
    """
    sheet = Sheet(printed, [])
    named = title(sheet)
    if named is None:
        return False
    telling = Telling(sheet.string[: named.end() + FIRST_PAGE])
    before = named[0][: named.start("schedule") - named.start()]
    if telling.quoted(named.start()) or any(quote in before.split("13")[0] for quote in QUOTES):
        return False
    told = captions(sheet, named.end(), named.end() + FIRST_PAGE).values()
    return sum(telling.begins(match) for match in telling.outside(told)) >= 2 or bool(
        covers(sheet) or unlabelled(sheet, _schedule(named["schedule"], []))
    )


def read(printed: Printed, notes: list[Note]) -> Schedule13:
    """The schedule that is printed. Doubts are added to `notes`; never raises, whatever the print."""
    sheet = Sheet(printed, notes)
    named = title(sheet)
    found_pages = covers(sheet)
    schedule = _schedule(named["schedule"] if named else None, found_pages)
    pages = [one for page in found_pages or unlabelled(sheet, schedule) for one in apart(sheet, page)]
    begin = named.end() if named else 0
    behind = pages[-1].last if pages else begin
    heading = items.signature_heading(sheet, behind)
    end = heading.start() if heading else len(sheet.string)
    found = items.items(sheet, schedule, behind, end)
    body_at = found[0][1].offset if found else end
    first = FirstPage(sheet, begin, pages[0].at if pages else min(body_at, begin + 8000))
    persons = tuple(person(sheet, page, index) for index, page in enumerate(pages))
    beneath = _footnotes(sheet, pages, body_at)
    persons = tuple(_with_components(sheet, one, under) for one, under in zip(persons, beneath, strict=True))
    bodies = {item.number: text for item, text in found}
    if not pages and schedule == "13G" and (alone := person_of_items(sheet, bodies.get("2"))) is not None:
        persons = (alone,)
    names = _names(sheet, schedule, persons, [item for item, _ in found])
    made = Schedule13(
        schedule=schedule,
        amendment_number=first.amendment_number(),
        is_final_amendment=first.final(),
        issuer=first.issuer(),
        security_title=first.fact("security_title"),
        cusips=first.cusips(),
        event_date=first.event_date(),
        previously_filed_13g=first.previously_filed_13g() if schedule == "13D" else ABSENT,
        rule_designations=first.designations() if schedule == "13G" else (),
        authorized_persons=first.authorized() if schedule == "13D" else (),
        reporting_persons=persons,
        shares_outstanding=outstanding(sheet, sheet.part(behind, end), sheet.part(begin, behind)),
        items=tuple(item for item, _ in found),
        footnotes=tuple(footnote for under in beneath for footnote, _ in under),
        signatures=signatures.signatures(sheet, heading, names.names),
    )
    if not pages:
        sheet.note("no-cover-page", "no cover page of a reporting person was found", "reporting_persons")
    if schedule == "13G":
        made = first_page_of_items(sheet, made, bodies)
    if not made.cusips:
        made = structs.replace(made, cusips=headed_cusips(sheet, begin, body_at))
    made = _with_items(sheet, made, names, bodies, (body_at, end))
    if made.issuer.address.text.start is None:
        address = Address(text=offices.issuer_address(schedule, bodies.get("1")))
        made = structs.replace(made, issuer=structs.replace(made.issuer, address=address))
    if not pages:
        made = structs.replace(made, reporting_persons=tuple(with_figures(one, made.interests) for one in made.reporting_persons))
    return made


def _schedule(letter: str | None, pages: list[Cover]) -> Literal["13D", "13G"]:
    if letter is not None:
        return "13D" if letter.upper() == "D" else "13G"
    return "13D" if any("source_of_funds" in page.rows for page in pages) else "13G"


def _footnotes(sheet: Sheet, pages: list[Cover], body_at: int) -> list[list[tuple[Footnote, Text]]]:
    notes = []
    for index, page in enumerate(pages):
        last = max((row.region.offset for row in page.rows.values()), default=page.at)
        following = pages[index + 1].at if index + 1 < len(pages) else max(last, body_at)
        notes.append(components.under(sheet, last, following, index))
    return notes


def _with_components(sheet: Sheet, one: ReportingPerson, footnotes: list[tuple[Footnote, Text]]) -> ReportingPerson:
    """The person with what the notes under its cover say its figures are made of."""
    made = [part for _, text in footnotes for part in components.components(sheet, text)]
    if not made:
        figures = [fact.value for fact in (one.aggregate_amount, *(getattr(one, power) for power in POWERS)) if fact.value]
        made = next((list(parts) for _, text in footnotes if (parts := components.held(text, figures))), [])
    return structs.replace(one, components=tuple(made)) if made else one


def _with_items(sheet: Sheet, form: Schedule13, names: Names, bodies: dict[str, Text], span: tuple[int, int]) -> Schedule13:
    told = bodies.get("5" if form.schedule == "13D" else "4")
    changes: dict[str, object] = {}
    if told is not None:
        changes["interests"] = interests(sheet, told, form.schedule, names)
        changes["reporting_persons"] = components.with_told(sheet, told, form.reporting_persons)
    changes["exhibits"] = exhibits.exhibits(sheet, form.schedule, bodies.get("7"), *span)
    if form.schedule == "13D":
        changes["background"] = background.of_13d(sheet, bodies.get("2"), form.reporting_persons, names, span[1])
        home = import_module("tieout.forms.schedule13.transactions")  # its patterns take time to compile, and 13G needs none
        changes["transactions"] = home.transactions(sheet, told, span[1])
    else:
        item = next((item for item in form.items if item.number == "2"), None)
        changes["background"] = background.of_13g(sheet, bodies.get("2"), item, names, form.reporting_persons)
        if "3" in bodies:
            changes["institution_types"] = ownership.institution_types(sheet, bodies["3"])
        if "5" in bodies:
            changes["five_percent_or_less"] = ownership.five_percent_or_less(sheet, bodies["5"])
        changes["certification"] = _certification(form.items)
    return structs.replace(form, **changes)


def _names(sheet: Sheet, schedule: str, persons: tuple[ReportingPerson, ...], found: list[Item]) -> Names:
    """The names of the covers with their short forms; where there is no cover, the name that Item 2(a) of a 13G gives."""
    names = [person.name.value for person in persons if person.name.value]
    told = next((item.parts.get("a") for item in found if item.number == "2"), None) if schedule == "13G" else None
    if not names and told is not None and told.value and len(told.value) <= 100:
        names = [told.value.split(":")[-1].strip()]
    made = Names(names)
    made.define(sheet)
    return made


def _certification(found: tuple[Item, ...]) -> Fact[str]:
    last = next((item for item in found if item.number == "10"), None)
    return last.text if last is not None and last.not_applicable.value is None else ABSENT
