"""BO302."""

import re
from collections.abc import Iterator
from itertools import chain

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
MOST = 40  # covers that share a word with a name


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
    slips: dict[tuple[int, str], tuple[ReportingPerson, str, list[Fact[str] | Place]]] = {}
    for cover, fact, printed, in_text in _slips(covers, case):
        place = case.placed(fact, printed) if in_text else fact
        if place is not None:
            slips.setdefault((id(cover), printed.casefold()), (cover, printed, []))[2].append(place)
    for cover, printed, places in slips.values():
        message = f"{cover.name.raw} on the cover is {printed} elsewhere"
        yield Finding(message, at=(cover.name, *places), expected=cover.name.raw)


def _slips(covers: list[ReportingPerson], case: Case[Schedule13]) -> Iterator[tuple[ReportingPerson, Fact[str], str, bool]]:
    """Each name that comes near to a cover's: the cover, the fact it stands in, its print, and whether that is running text."""
    exact = {name(person.name.known) for person in covers}
    first = {one.words[:1] for one in exact}
    by_word = _by_word(covers)
    seen: set[str] = set()
    for fact, printed, in_text in (*_names(case.form), *_in_text(case)):
        parted = name(printed)
        if printed in seen or parted in exact or (in_text and parted.words[:1] not in first):
            continue
        seen.add(printed)
        cover = _meant(printed, _alike(parted.words, by_word), in_text)
        if cover is not None:
            yield cover, fact, printed, in_text


def _alike(words: tuple[str, ...], by_word: dict[str, list[ReportingPerson]]) -> list[ReportingPerson]:
    """The first covers that share a word with a name, and those of a single word; of thousands no more than are compared."""
    found: dict[int, ReportingPerson] = {}
    for word in words:
        for cover in chain(by_word.get(word, ()), by_word.get("", ())):
            found[id(cover)] = cover
            if len(found) == MOST:
                return list(found.values())
    return list(found.values())


def _names(form: Schedule13) -> Iterator[tuple[Fact[str], str, bool]]:
    facts = [one.person for one in form.signatures]
    facts += [one.name for one in form.authorized_persons]
    facts += [one.name for one in form.background]
    yield from ((fact, fact.value, False) for fact in facts if fact.value)


def _in_text(case: Case[Schedule13]) -> Iterator[tuple[Fact[str], str, bool]]:
    for text in texts(case):
        yield from ((text, found[0], True) for found in COMPANY.finditer(text.raw or ""))


def _by_word(covers: list[ReportingPerson]) -> dict[str, list[ReportingPerson]]:
    """The covers by each word of their names, each name once; those of a single word, which may be misspelt, also under none."""
    found: dict[str, list[ReportingPerson]] = {}
    for cover in {cover.name.known: cover for cover in reversed(covers)}.values():
        words = name(cover.name.known).words
        for word in (*words, *([""] if len(words) < 2 else [])):
            found.setdefault(word, []).append(cover)
    return found


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
