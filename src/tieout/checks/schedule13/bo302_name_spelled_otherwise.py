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
    covers = case.once(_by_word)
    if not covers:
        raise NotApplicable
    slips: dict[tuple[int, str], tuple[ReportingPerson, str, list[Fact[str] | Place]]] = {}
    for fact, printed, in_text in _printed(case):
        if (cover := _meant(printed, covers, in_text)) is not None:
            place = case.placed(fact, printed) if in_text else fact
            if place is not None:
                slips.setdefault((id(cover), printed.casefold()), (cover, printed, []))[2].append(place)
    for cover, printed, places in slips.values():
        message = f"{cover.name.raw} on the cover is {printed} elsewhere"
        yield Finding(message, at=(cover.name, *places), expected=cover.name.raw)


def _printed(case: Case[Schedule13]) -> Iterator[tuple[Fact[str], str, bool]]:
    """Each name once, the fact that it stands in, and whether that is running text."""
    form = case.form
    facts = [one.person for one in form.signatures]
    facts += [one.name for one in form.authorized_persons]
    facts += [one.name for one in form.background]
    seen: set[str] = set()
    for fact in facts:
        if fact.value and fact.value not in seen:
            seen.add(fact.value)
            yield fact, fact.value, False
    for text in texts(case):
        for printed in COMPANY.findall(text.raw or ""):
            if printed not in seen:
                seen.add(printed)
                yield text, printed, True


def _by_word(case: Case[Schedule13]) -> dict[str, list[ReportingPerson]]:
    """The covers by each word of their names, one of each name."""
    found: dict[str, list[ReportingPerson]] = {}
    names = {person.name.value: person for person in reversed(case.form.reporting_persons) if person.name.value}
    for printed, person in names.items():
        for word in set(name(printed).words):
            found.setdefault(word, []).append(person)
    return found


MOST = 100  # covers with one word in common that are compared


def _meant(printed: str, covers: dict[str, list[ReportingPerson]], in_text: bool) -> ReportingPerson | None:
    """The one cover that a name comes near to without being any cover's."""
    compare = compare_companies if in_text else compare_names
    words = name(printed).words
    sharing = covers.get(words[0], ()) if in_text and words else [one for word in words for one in covers.get(word, ())]
    near = {}
    for cover in sharing[:MOST]:
        likeness = compare(cover.name.known, printed)
        if likeness == "same":
            return None
        if likeness != "different" and not (in_text and name(cover.name.known).words[:1] != words[:1]):
            near[id(cover)] = cover
    return next(iter(near.values())) if len(near) == 1 else None
