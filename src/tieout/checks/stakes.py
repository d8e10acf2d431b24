"""What several rules of Schedules 13D and 13G ask of a cover page: its sums, its rights, the figures that the text names."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, NamedTuple

from tieout.checks.case import Case
from tieout.checks.rule import CannotTell, Finding
from tieout.checks.words import number
from tieout.facts import Fact, Missing
from tieout.forms.schedule13.model import Component, Footnote, Interest, ReportingPerson, Schedule13
from tieout.values import Interval, rounding

# words for a right to acquire shares that are not issued yet
RIGHT = re.compile(
    r"(?i)\b(?:options?|warrants?|convert\w*|conversion|debentures?|notes?|preferred|rights? to (?:acquire|purchase|buy)"
    r"|restricted stock units?|RSUs?|issuable|exercis\w+|underlying|calls?)\b"
)


class Powers(NamedTuple):
    """A pair of powers of one kind: to vote, or to dispose."""

    kind: str
    sole: Fact[Decimal]
    shared: Fact[Decimal]

    @property
    def facts(self) -> tuple[Fact[Decimal], ...]:
        """The two facts, without a place that the form does not have."""
        return tuple(one for one in (self.sole, self.shared) if one.start is not None)

    @property
    def total(self) -> Decimal:
        """Sole and shared together; a row left blank beside a filled one counts as none. Raises Missing where neither is told."""
        if self.sole.value is None and self.shared.value is None:
            raise Missing(self.sole)
        return sum((_none_or(one) for one in (self.sole, self.shared)), Decimal(0))


NOTHING = re.compile(r"(?i)(?:not applicable|n/?a|no|none|nil)\W*|[-–—]*")


def _none_or(fact: Fact[Decimal]) -> Decimal:
    """The number of a row; none where the row is blank, absent, or says that it does not apply. Raises Missing otherwise."""
    if fact.value is None and (fact.state in ("blank", "absent") or NOTHING.fullmatch(fact.raw or "")):
        return Decimal(0)
    return fact.known


def powers(part: Any) -> tuple[Powers, Powers]:
    """The powers to vote and those to dispose, of a cover page or of what an item states again."""
    return (
        Powers("voting", part.sole_voting_power, part.shared_voting_power),
        Powers("dispositive", part.sole_dispositive_power, part.shared_dispositive_power),
    )


def is_right(component: Component) -> bool:
    """Whether a part of a figure is not issued yet: an option, a warrant, a note to be converted."""
    named = component.instrument.raw or ""
    return bool(named) or bool(RIGHT.search(component.description.raw or ""))


def rights(person: ReportingPerson) -> Decimal:
    """The shares among a person's that are not issued yet, as its notes tell them; a note that tells none gives none."""
    told = (one.shares for one in person.components if is_right(one))
    return sum((one.value for one in told if one.value is not None), Decimal(0))


FIGURE = r"(\d{1,3}(?:,\d{3}){1,4})(?![\d,]*\d|\.\d|%)"
# "Warrants exercisable for 15,000 shares", "options to purchase up to 2,656,822", "conversion of the Notes into 5,724,888"
TOLD_BEHIND = re.compile(
    r"(?i)\b(?:exercisable|convertible|exchangeable|issuable|options?|warrants?|rights?|exercise|conversion)\b"
    rf"(?: (?!and\b|or\b)[^\s\d,;.]{{1,30}}){{0,8}} {FIGURE}"
)
# "7,500 shares underlying warrants", "4,000,000 Pre-Funded Warrants", not "150,000 shares and warrants"
TOLD_BEFORE = re.compile(
    rf"(?i)(?<![\d.,$]){FIGURE}(?: (?!and\b|or\b)[^\s\d,;.]{{1,30}}){{0,8}}? [(\"“]?(?:[a-z]{{1,12}}-)?"
    r"(?:options?|warrants?|underlying|issuable|convertible|exercisable|rights?|RSUs|restricted stock units|preferred|notes?)\b"
)


def texts(case: Case[Schedule13]) -> Iterator[Fact[str]]:
    """The running text of a schedule: items, comments and notes of the covers."""
    form = case.form
    for item in form.items:
        yield item.text
        if not item.text.raw:
            yield from item.parts.values()
    yield from (person.comment for person in form.reporting_persons)
    yield from (note.text for note in form.footnotes)


def named_rights(case: Case[Schedule13]) -> Decimal:
    """How many shares the text names at most beside words for a right to acquire them, each figure once."""
    found: set[str] = set()
    for text in texts(case):
        for pattern in (TOLD_BEHIND, TOLD_BEFORE):
            found.update(pattern.findall(text.raw or ""))
    return sum((Decimal(one.replace(",", "")) for one in found), Decimal(0))


# "purchased 75,000 shares of Common Stock from the Issuer", "the Issuer issued to the Fund 120,000 shares"
FROM_ISSUER = re.compile(
    rf"(?i)(?<![\d.,$]){FIGURE} (?:[^\s\d,;.]{{1,30}} ){{0,8}}?(?:directly )?(?:from|by) the (?:issuer|company)\b"
)
BY_ISSUER = re.compile(rf"(?i)\bthe (?:issuer|company) (?:issued|sold)\b(?: (?!and\b|or\b)[^\s\d,;.]{{1,30}}){{0,10}} {FIGURE}")


def named_issues(case: Case[Schedule13]) -> Decimal:
    """How many shares the text names at most as bought from the issuer, each figure once."""
    found: set[str] = set()
    for text in texts(case):
        for pattern in (FROM_ISSUER, BY_ISSUER):
            found.update(pattern.findall(text.raw or ""))
    return sum((Decimal(one.replace(",", "")) for one in found), Decimal(0))


def share(amount: Decimal, of: Decimal) -> Decimal:
    """How many percent an amount is of another."""
    return 100 * amount / of


def near(percent: Fact[Decimal], truth: Interval) -> bool:
    """Whether a percent is off by one unit of its last printed place at most: cut off, or rounded up."""
    return rounding(percent, units=1).meets(truth)


def beyond_powers(person: ReportingPerson) -> tuple[Powers, Decimal] | None:
    """The larger pair of powers and its sum where that is not the aggregate amount; None where it is. Raises Missing."""
    aggregate = person.aggregate_amount.known
    both = [pair for pair in powers(person) if pair.facts]
    if not both:
        raise Missing(person.sole_voting_power)
    total, larger = max(((pair.total, pair) for pair in both), key=lambda pair: pair[0])
    return None if total == aggregate else (larger, total)


def twice(person: ReportingPerson, pair: Powers) -> bool:
    """Whether the whole aggregate stands under sole and under shared power."""
    return bool(person.aggregate_amount.value) and pair.sole.value == pair.shared.value == person.aggregate_amount.value


def unequal(person: ReportingPerson, message: str) -> Iterator[Finding | CannotTell]:
    """The finding of an aggregate that is not the larger sum of powers, where the same shares are not told twice (BO208).

    message: takes `powers` ("1 sole and 2 shared voting power is 3") and `aggregate`. Raises Missing.
    """
    difference = beyond_powers(person)
    if difference is None or twice(person, difference[0]):
        return
    pair, total = difference
    if excuses := list(excused(person.aggregate_amount, *pair.facts)):
        yield from excuses
        return
    told = [number(one.value or Decimal(0)) for one in (pair.sole, pair.shared)]
    steps = f"{told[0]} sole and {told[1]} shared {pair.kind} power is {number(total)}"
    aggregate = person.aggregate_amount
    yield Finding(
        message.format(powers=steps, aggregate=number(aggregate.known)),
        at=(aggregate, *pair.facts),
        expected=number(total),
        weight="error" if total > aggregate.known else "warning",
        arithmetic=(f"{told[0]} + {told[1]} = {number(total)}", f"aggregate amount {number(aggregate.known)}"),
    )


def excused(*facts: Fact[Any]) -> Iterator[CannotTell]:
    """For the first fact with a footnote: that it may say more than the figure does."""
    for fact in facts:
        if fact.footnotes:
            yield CannotTell(fact, "a footnote hangs on it")
            return


def covers_by_name(case: Case[Schedule13]) -> dict[str, tuple[ReportingPerson, ...]]:
    """The cover pages by the name printed on them; a person of two classes may have two."""
    found: dict[str, tuple[ReportingPerson, ...]] = {}
    for person in case.form.reporting_persons:
        name = person.name.value or ""
        found[name] = (*found.get(name, ()), person)
    return found


def restated(case: Case[Schedule13]) -> dict[str, tuple[Interest, ...]]:
    """What the items state again, by the cover name of the person meant."""
    found: dict[str, tuple[Interest, ...]] = {}
    for one in case.form.interests:
        found[one.person or ""] = (*found.get(one.person or "", ()), one)
    return found


def notes_by_person(case: Case[Schedule13]) -> dict[int, tuple[Footnote, ...]]:
    """The notes beneath a person's cover and those that hang on no cover, by the identity of the person."""
    own: dict[int | None, list[Footnote]] = {}
    for note in case.form.footnotes:
        own.setdefault(note.person, []).append(note)
    common = own.get(None, [])
    return {id(person): (*own.get(number, ()), *common) for number, person in enumerate(case.form.reporting_persons)}
