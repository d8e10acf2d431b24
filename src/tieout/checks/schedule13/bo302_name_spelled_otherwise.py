"""BO302."""

import re
from collections.abc import Iterator

from tieout.checks.alike import compare_companies, compare_names, name
from tieout.checks.case import Case
from tieout.checks.rule import Finding, NotApplicable, Place, rule
from tieout.checks.stakes import texts
from tieout.facts import Fact
from tieout.forms.schedule13.model import ReportingPerson, Schedule13

# "Platinum Investment Holdings RSC Limited": capitalised words up to a legal form
COMPANY = re.compile(
    r"\b[A-Z][\w&'’-]{0,30}(?: [A-Z&][\w&'’-]{0,30}){0,6},? (?:Inc|Incorporated|Corp|Corporation|Ltd|Limited|LLC|L\.L\.C"
    r"|LP|L\.P|LLP|plc|PLC|N\.V|S\.A|INC|CORP|LTD|LIMITED)\b"
)


@rule(
    "BO302",
    name="name-spelled-otherwise",
    on=Schedule13,
    cites=("Schedule 13D, row 1 and signatures", "Schedule 13G, row 1 and signatures"),
    weight="warning",
)
def name_spelled_otherwise(form: Schedule13, case: Case[Schedule13]) -> Iterator[Finding]:
    """A reporting person's name on its cover and elsewhere in the filing differ by a legal form or by one word.

    Compared are the names of signatures, of persons authorised to receive notices, of Item 2 and of companies in the running text
    with those of the covers. In chains of control different companies bear near names, so a name is only held against the one
    cover that it comes near to, and not where any cover bears it; in running text it must begin with the same word. Over the 67
    schedules at hand (2026-11) it finds three names, all of them slips, and nothing else.

    Why: an LLC and an LP are two persons, and nobody can tell which of them made the statement.
    Breaks: TREMLETT GP LLC on the cover and TREMLETT GP LP in the signature
    Holds: Tremlett GP, L.L.C. on the cover and TREMLETT GP LLC in the signature
    Mend: take the name from the person's charter, and write it the same way throughout.
    """
    covers = [person for person in form.reporting_persons if person.name.value]
    if not covers:
        raise NotApplicable
    told: set[str] = set()
    for fact, printed in (*_names(form), *_in_text(case)):
        if printed in told:
            continue
        told.add(printed)
        cover = _meant(printed, covers, in_text=isinstance(fact, Place))
        if cover is not None:
            message = f"{cover.name.raw} on the cover is {printed} elsewhere"
            yield Finding(message, at=(cover.name, fact), expected=cover.name.raw)


def _names(form: Schedule13) -> Iterator[tuple[Fact[str] | Place, str]]:
    facts = [one.person for one in form.signatures]
    facts += [one.name for one in form.authorized_persons]
    facts += [one.name for one in form.background]
    yield from ((fact, fact.value) for fact in facts if fact.value)


def _in_text(case: Case[Schedule13]) -> Iterator[tuple[Fact[str] | Place, str]]:
    for text in texts(case):
        for found in COMPANY.finditer(text.raw or ""):
            place = case.placed(text, found[0])
            if place is not None:
                yield place, found[0]


def _meant(printed: str, covers: list[ReportingPerson], in_text: bool) -> ReportingPerson | None:
    """The one cover that a name comes near to without being any cover's."""
    compare = compare_companies if in_text else compare_names
    near = []
    for cover in covers:
        likeness = compare(cover.name.known, printed)
        if likeness == "same":
            return None
        if likeness != "different" and not (in_text and name(cover.name.known).words[:1] != name(printed).words[:1]):
            near.append(cover)
    return near[0] if len(near) == 1 else None
