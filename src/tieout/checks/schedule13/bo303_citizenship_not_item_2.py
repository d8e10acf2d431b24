"""BO303."""

from collections.abc import Iterator

from tieout.checks.alike import Name, name
from tieout.checks.case import Case
from tieout.checks.places import agree, places
from tieout.checks.rule import CannotTell, Finding, NotApplicable, rule
from tieout.checks.words import listed
from tieout.facts import Fact, Missing
from tieout.forms.schedule13.model import ReportingPerson, Schedule13


@rule(
    "BO303",
    name="citizenship-not-item-2",
    on=ReportingPerson,
    cites=("Schedule 13D, row 6 and Item 2(f)", "Schedule 13G, row 4 and Item 2(c)"),
    weight="error",
)
def citizenship_not_item_2(person: ReportingPerson, case: Case[Schedule13]) -> Iterator[Finding | Missing]:
    """The cover gives a person another citizenship or place of organization than Item 2.

    Codes (DE, E9) and words are brought to one name each; a state lies in its country, and so do Canadian provinces. Where Item 2
    tells of a person several times, one that agrees is enough. In XML the item is one text for all persons: of a single person its
    places are the person's; of several it is only a warning, and only where the text does not name the cover's place at all. Over
    the 67 schedules at hand (2026-11) 188 persons agree and ten do not, each in a filing of its own: one group's templates give
    three of its companies other states than its Item 2.

    Why: it decides which law governs the person, and which of two companies of one name it is.
    Breaks: "Delaware" on the cover, "is a New York corporation" in Item 2
    Holds: DE on the cover, "a Delaware limited partnership" in Item 2
    Mend: take the place from the person's charter or passport, and give it in both places.
    """
    here = person.citizenship
    there = _own(person, case) or case.once(_text)
    if not here.value or not there:
        raise NotApplicable
    cover = places(here.value)
    named = [(fact, places((fact.value or "")[:400])) for fact in there]
    known = [(fact, found) for fact, found in named if found]
    if any(agree(cover, found) for _, found in known):
        return
    if not cover or len(known) < len(named):
        raise CannotTell(here if not cover else there[0], "it names no place that is known")
    told = listed([one.title() for one in sorted(set().union(*(found for _, found in known)))])
    printed = f"{listed([one.title() for one in sorted(cover)])} ({here.raw})" if len(here.value) == 2 else here.raw
    message = f"{person.name.raw} is of {printed} on the cover and of {told} in Item 2"
    shared = there is case.once(_text) and len(case.form.reporting_persons) > 1
    yield Finding(message, at=(here, *(fact for fact, _ in known)), expected="one place", weight="warning" if shared else "error")


def _own(person: ReportingPerson, case: Case[Schedule13]) -> tuple[Fact[str], ...]:
    """What Item 2 tells of a person by its name; with the legal form, where covers of two forms bear the same words."""
    mine = name(person.name.value or "")
    told = case.once(_told).get(tuple(sorted(mine.words)), ())
    if len(case.once(_forms).get(tuple(sorted(mine.words)), ())) > 1:
        return tuple(fact for one, fact in told if one.forms == mine.forms)
    return tuple(fact for one, fact in told if one.forms <= mine.forms or mine.forms <= one.forms)


def _told(case: Case[Schedule13]) -> dict[tuple[str, ...], list[tuple[Name, Fact[str]]]]:
    """The citizenships of Item 2 and the annexes, by the words of the name that they are told under."""
    found: dict[tuple[str, ...], list[tuple[Name, Fact[str]]]] = {}
    for one in case.form.background:
        parted = name(one.name.value or "")
        if one.citizenship.value and parted.words:
            found.setdefault(tuple(sorted(parted.words)), []).append((parted, one.citizenship))
    return found


def _forms(case: Case[Schedule13]) -> dict[tuple[str, ...], set[frozenset[str]]]:
    """The legal forms of the covers by the words of their names."""
    found: dict[tuple[str, ...], set[frozenset[str]]] = {}
    for person in case.form.reporting_persons:
        parted = name(person.name.value or "")
        found.setdefault(tuple(sorted(parted.words)), set()).add(parted.forms)
    return found


def _text(case: Case[Schedule13]) -> tuple[Fact[str], ...]:
    """The text of an XML schedule on citizenship, which is one for all persons; none where it names no place, or is long."""
    form = case.form
    item = next((one for one in form.items if one.number == "2"), None)
    if item is None or form.background:
        return ()
    part = item.parts.get("f" if form.schedule == "13D" else "c")
    if part is None or not part.value or len(part.value) > 400 or item.text.value or not places(part.value):
        return ()
    return (part,)
