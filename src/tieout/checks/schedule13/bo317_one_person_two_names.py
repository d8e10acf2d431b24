"""BO317."""

from collections.abc import Iterator

from tieout.checks.addresses import street_words
from tieout.checks.alike import LONGEST, ROMAN, compare_names, is_company, name, person
from tieout.checks.case import Case
from tieout.checks.rule import Finding, NotApplicable, Place, rule
from tieout.checks.schedule13.bo302_name_spelled_otherwise import COMPANY
from tieout.facts import Fact
from tieout.forms.schedule13.model import Schedule13

Words = tuple[str, ...]
MOST = 100  # covers, and people to be notified, that are held against each other


@rule(
    "BO317",
    name="one-person-two-names",
    on=Schedule13,
    cites=("Schedule 13D, Item 2 and Instruction C", "Schedule 13G, Item 2(a)"),
    weight="warning",
)
def one_person_two_names(form: Schedule13, case: Case[Schedule13]) -> Iterator[Finding]:
    """One natural person stands in the filing under two names, or the one to be notified is a fund of another number.

    Compared are the names of the covers, of Item 2, of its annexes, and of those who receive notices. Two names are one person's
    where the surname and the first name are the same, the middle initials differ, and no two addresses are told for them; with
    the same first name and no middle name on one side nothing differs, and other first names are of other people of a family.
    A company among those who receive notices is held against the covers only where it differs from one of them by its number
    ("IV" for "VI"), for affiliates without a cover may be named there. Over the 67 schedules at hand (2026-11) it finds the one of
    each that the labels name, among 3,700 names.

    Why: names are all that joins a director of an annex to his own reports.
    Breaks: Robert B. Oakes in one annex and Robert M. Oakes in another, both at 70 Weir Street
    Holds: Robert B. Oakes in one annex, R.B. Oakes and Robert Oakes in others
    Mend: write each name as the person signs it.
    """
    people = list(_people(form))
    notified = list(_companies(form, case))
    if not people and not notified:
        raise NotApplicable
    told: dict[tuple[str, str, str | None], list[tuple[str, Fact[str], Words]]] = {}
    for fact, address in people:
        words, generation = person(fact.known)
        if len(words) < 3 or len(words[0]) < 2 or len(words[-1]) < 2:
            continue
        others = told.setdefault((words[0], words[-1], generation), [])
        middle = words[1]
        if len(others) < 4 and all(middle != other for other, _, _ in others):  # a handful of spellings tells enough
            for other, twin, elsewhere in others:
                if middle[0] != other[0] and (address == elsewhere or not address or not elsewhere):
                    yield Finding(f"{twin.raw} elsewhere is {fact.raw}", at=(twin, fact), expected=twin.raw)
            others.append((middle, fact, address))
    covers = [one.name for one in form.reporting_persons if one.name.value]
    for printed, at in notified if len(covers) <= MOST else ():
        cover = _other_number(printed, covers)
        if cover is not None:
            message = f"{printed} is to receive notices, but the reporting person is {cover.raw}"
            yield Finding(message, at=(at, cover), expected=cover.raw)


def _people(form: Schedule13) -> Iterator[tuple[Fact[str], Words]]:
    """The names that are no company's, with the street where one is told."""
    for one in form.background:
        if one.name.value and not is_company(one.name.value):
            yield one.name, street_words((one.address.value,)) if one.address.value else ()
    for cover in form.reporting_persons:
        if cover.name.value and not is_company(cover.name.value):
            yield cover.name, ()
    for notified in form.authorized_persons:
        if notified.name.value and not is_company(notified.name.value):
            yield notified.name, ()


def _companies(form: Schedule13, case: Case[Schedule13]) -> Iterator[tuple[str, Fact[str] | Place]]:
    """The companies that are to receive notices: by name, and among the lines of the address."""
    for notified in form.authorized_persons[:MOST]:
        if notified.name.value and is_company(notified.name.value):
            yield notified.name.value, notified.name
        for found in COMPANY.finditer((notified.address.text.raw or "")[:LONGEST]):
            yield found[0], case.placed(notified.address.text, found[0]) or notified.address.text


def _other_number(printed: str, covers: list[Fact[str]]) -> Fact[str] | None:
    """The one cover whose name is this one but for the number of the fund, and a word left out."""
    own, near = name(printed).words, []
    for cover in covers:
        if compare_names(printed, cover.known) == "same":
            return None
        other = name(cover.known).words
        numbers = [{word for word in words if word.isdigit() or ROMAN.fullmatch(word)} for words in (own, other)]
        rest, rests = set(own) - numbers[0], set(other) - numbers[1]
        if (
            own[:1] == other[:1]
            and all(numbers)
            and numbers[0] != numbers[1]
            and len(rest) > 1
            and (rest <= rests or rests <= rest)
        ):
            near.append(cover)
    return near[0] if len(near) == 1 else None
