"""A Schedule 13G without cover pages: the person of Item 2, with the figures of Item 4."""

import re
from collections.abc import Sequence

from msgspec import structs

from tieout import values
from tieout.facts import ABSENT, Fact
from tieout.forms.schedule13.labels import POWERS
from tieout.forms.schedule13.model import Interest, ReportingPerson
from tieout.forms.schedule13.naming import BEHIND_NAME
from tieout.forms.schedule13.sheet import Sheet, lines
from tieout.markup.text import Text

FIGURES = (*POWERS, "aggregate_amount", "percent_of_class")
NAME = re.compile(r"(?i)names?\s+of\s+(?:the\s+)?persons?(?:\s*\(s\))?\s+filing(?:\s*\(s\))?[\s.:\-–—]{0,40}")
CITIZENSHIP = re.compile(
    r"(?i)(?:citizenship|place\s+of\s+organi[sz]ation)(?:\s+or\s+place\s+of\s+organi[sz]ation)?[\s.:\-–—]{0,40}"
)
# The next part of Item 2
NEXT = re.compile(
    r"(?im)^[ \t\xa0]*(?:item\s+)?2?\s?\(?[b-e]\)|^[ \t\xa0]*item\s+\d|\baddress(?:es)?\s+o[fr]\s+(?:the\s+)?principal"
)


def person_of_items(sheet: Sheet, background: Text | None) -> ReportingPerson | None:
    """The only person that Item 2 of a 13G names. None, and a note, where it names several or none."""
    name = None if background is None else _answer(background, NAME)
    if background is None or name is None:
        return None
    found = list(lines(name))
    if len(found) != 1:
        sheet.note("several-persons", "without cover pages, which figures are whose is not certain", "reporting_persons", name)
        return None
    line = found[0]
    if match := BEHIND_NAME.search(line.string):
        line = line[: match.start()].strip()
    place = _answer(background, CITIZENSHIP)
    line_of_place = None if place is None else next(lines(place), None)
    citizenship: Fact[str] = ABSENT if line_of_place is None else line_of_place.fact(values.text)
    return ReportingPerson(name=line.fact(values.text), citizenship=citizenship) if line else None


def _answer(part: Text, caption: re.Pattern[str]) -> Text | None:
    rest = part.after(caption)
    return None if rest is None else rest.before(NEXT).strip()


def with_figures(person: ReportingPerson, interests: Sequence[Interest]) -> ReportingPerson:
    """The person with the figures that Item 4 states, if it states them once."""
    if len(interests) != 1:
        return person
    return structs.replace(person, **{field: getattr(interests[0], field) for field in FIGURES})
