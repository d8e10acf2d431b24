"""Figures of sentences against each other: what a sentence, or a list, itself joins, compared as intervals.

A figure printed with step s stands for all that rounds to it; a tie holds where the two sides can meet. What the text states
("a decrease of", "or 38%", "due to the following") can be an error; what it only suggests is a note.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, NamedTuple

from tieout.checks.case import Case
from tieout.checks.rule import CannotTell
from tieout.checks.unlike import OFFSET, another_basis, any_sign, enumerated, in_brackets, opposed, signs_free, two_ways
from tieout.checks.words import listed as listed_words
from tieout.checks.words import number
from tieout.facts import Fact
from tieout.prose.model import Claim
from tieout.values import Interval, rounding

LOSS = re.compile(r"(?i)\b(?:loss(?:es)?|deficit|deficiency)\b")


class Tie(NamedTuple):
    """Two sides that must meet.

    computed: what the figures of the one side give; printed: what the other side's figure allows; told: the computation in words
    ("$22 million less $13 million"); facts: every figure of it, the printed one first; stated: the text itself joins them;
    most: the print is an upper bound of what is computed, a whole of its parts; against: the other side in words, where it is no
    single figure.
    """

    computed: Interval
    printed: Interval
    told: str
    result: str
    facts: tuple[Fact[Decimal], ...]
    stated: bool = True
    most: bool = False
    against: str = ""

    @property
    def holds(self) -> bool:
        """Whether some values that the prints allow agree."""
        return self.computed.low <= self.printed.high if self.most else self.computed.meets(self.printed)

    @property
    def steps(self) -> tuple[str, ...]:
        """The arithmetic, a line each."""
        sides = (self.computed, self.printed)
        low, high = ([number(round(edge, 4)) for edge in (side.low, side.high)] for side in sides)
        other = self.against or f"printed {self.facts[0].raw}"
        return (f"{self.told} can be {low[0]} to {low[1]}", f"{other}, which stands for {high[0]} to {high[1]}")


def times(one: Interval, other: Interval) -> Interval:
    """All products of two intervals."""
    edges = [a * b for a in (one.low, one.high) for b in (other.low, other.high)]
    return Interval(min(edges), max(edges))


def over(one: Interval, other: Interval) -> Interval | None:
    """All quotients of two intervals; None where the divisor may be zero or less."""
    if other.low <= 0:
        return None
    edges = [a / b for a in (one.low, one.high) for b in (other.low, other.high)]
    return Interval(min(edges), max(edges))


SCALES = (("billion", Decimal(10**9)), ("million", Decimal(10**6)), ("thousand", Decimal(1000)))


def say(value: Decimal, like: Fact[Decimal]) -> str:
    """A figure in the words of another print: "$9 million" beside "$22 million".

    >>> say(Decimal(9000000), Fact(Decimal(22000000), "$22 million", 0, 11))
    '$9 million'
    """
    raw = (like.raw or "").lower()
    sign = "$" if "$" in raw else ""
    for word, scale in SCALES:
        if word in raw:
            return f"{sign}{number(round(value / scale, 3))} {word}"
    return sign + number(round(value, 4))


def _known(*facts: Fact[Decimal] | None) -> bool:
    return all(fact is not None and fact.value is not None for fact in facts)


def _single(claim: Claim) -> bool:
    """Whether the claim's figures are plain ones: no range, no bound, no error that is being reported."""
    return not (claim.value_to or claim.change_to or claim.percent_to or claim.bound or claim.misstated)


def change_tie(claim: Claim) -> Tie | None:
    """The change against the two values that it lies between, whichever is more; None where one of the three is not told.

    A profit against a loss, or an expense against a benefit, changes by the sum of both.
    """
    value, prior, change = claim.value, claim.prior_value, claim.change
    if value is None or prior is None or change is None or not _known(value, prior, change) or not _single(claim):
        return None
    if two_ways(claim) or in_brackets(claim) or enumerated(claim):
        return None
    more, less = (value, prior) if value.known >= prior.known else (prior, value)
    exact = say(more.known - less.known, change)
    tie = Tie(rounding(more) - rounding(less), rounding(change), f"{more.raw} less {less.raw}", exact, (change, more, less))
    if not tie.holds and less.known > 0 and opposed(claim):
        both = Tie(rounding(more) + rounding(less), tie.printed, f"{more.raw} and {less.raw}", exact, tie.facts)
        return both if both.holds else tie
    return tie


def percent_ties(claim: Claim) -> Iterator[Tie]:
    """The percent of change against the two values, and against the change printed beside it.

    A percent is of the prior value; where only the later value as its base fits, that is accepted too.
    """
    value, prior, percent, change = claim.value, claim.prior_value, claim.percent, claim.change
    if claim.kind == "percent" or percent is None or prior is None or not _known(percent, prior) or not _single(claim):
        return
    if two_ways(claim) or in_brackets(claim) or another_basis(claim) or enumerated(claim):
        return
    if not prior.value:
        return  # nothing grows from nothing by a percent
    bases = [base for base in (prior, value) if base is not None and base.value]
    if value is not None and value.value is not None:
        moves = [(base, _moved(value if base is prior else prior, base)) for base in bases]
        exact = abs(value.known - prior.known)
        yield from _best(moves, exact, f"from {prior.raw} to {value.raw}", percent, (value, prior))
    if change is not None and change.value is not None:
        shares = [(base, over(rounding(change), rounding(base))) for base in bases]
        yield from _best(shares, change.known, f"{change.raw} of {prior.raw}", percent, (change, prior))


def _moved(other: Fact[Decimal], base: Fact[Decimal]) -> Interval | None:
    """By which share of the base the other value is away from it, either way."""
    ratio = over(rounding(other), rounding(base))
    if ratio is None:
        return None
    one = Interval(Decimal(1), Decimal(1))
    return ratio - one if other.known > base.known else one - ratio


def _best(
    moves: list[tuple[Fact[Decimal], Interval | None]],
    exact: Decimal,
    told: str,
    percent: Fact[Decimal],
    facts: tuple[Fact[Decimal], ...],
) -> Iterator[Tie]:
    """The tie by the first base that fits; by the prior value where none does."""
    ties = []
    for base, move in moves:
        if move is not None:
            computed = times(move, Interval(Decimal(100), Decimal(100)))
            result = f"{number(round(100 * exact / base.known, 1))} %"
            ties.append(Tie(computed, rounding(percent), told, result, (percent, *facts)))
    yield from ([tie for tie in ties if tie.holds] or ties)[:1]


def direction_breaks(claim: Claim) -> bool:
    """Whether the words say up and the figures down, or the other way, whatever the prints stand for."""
    value, prior = claim.value, claim.prior_value
    if claim.direction is None or value is None or prior is None or not _known(value, prior) or not _single(claim):
        return False
    if two_ways(claim) or enumerated(claim):
        return False
    later, earlier = rounding(value), rounding(prior)
    if LOSS.search(claim.measure or "") and later.high < 0 and earlier.high < 0:
        later, earlier = earlier, later  # a loss in brackets grows downward
    return later.high < earlier.low if claim.direction == "increase" else later.low > earlier.high


class Move(NamedTuple):
    """By how much a measure moved: what its figures allow, the figures, and the move in words."""

    by: Interval
    facts: tuple[Fact[Decimal], ...]
    told: str


def delta(claim: Claim, direction: str | None, printed: bool) -> Move | None:
    """By how much a claim's measure moved, positive in `direction`; None where it does not say.

    printed: by the change as printed, where there is one; otherwise by its two values, where both are told.
    """
    if not _single(claim):
        return None
    value, prior, change = claim.value, claim.prior_value, claim.change
    both = value is not None and prior is not None and _known(value, prior)
    if change is not None and change.value is not None and (printed or not both):
        if claim.direction and direction and claim.direction != direction:
            return Move(summed([]) - rounding(change), (change,), f"-{change.raw}")
        return Move(rounding(change), (change,), str(change.raw))
    if value is None or prior is None or not both:
        return None
    more, less = (prior, value) if direction == "decrease" else (value, prior)
    return Move(rounding(more) - rounding(less), (more, less), say(more.known - less.known, more))


def list_ties(total: Claim, items: list[Claim]) -> Iterator[Tie]:
    """The items of a list against the change that it explains: by their two values, and by the changes as printed.

    Raises CannotTell where an item tells no change.
    """
    change = total.change
    if change is None or change.value is None or total.bound or total.misstated:
        return
    told: set[tuple[Decimal, Decimal]] = set()
    for printed in (False, True):
        moves = [delta(item, total.direction, printed) for item in items]
        known = [move for move in moves if move is not None]
        if len(known) < len(moves):
            raise CannotTell(change, "an item of the list tells no change")
        whole = summed([move.by for move in known])
        free = signs_free(total.measure, "") and not whole.meets(rounding(change))
        if free and any_sign([move.by for move in known], rounding(change)) is not False:
            raise CannotTell(change, "an item of the list may count against the others")
        if (whole.low, whole.high) not in told:
            told.add((whole.low, whole.high))
            exact = say((whole.low + whole.high) / 2, change)
            words = listed_words([move.told for move in known])
            yield Tie(whole, rounding(change), words, exact, (change, *(fact for move in known for fact in move.facts)))


def summed(parts: list[Interval]) -> Interval:
    """The sum of intervals; zero for none."""
    return sum(parts, Interval(Decimal(0), Decimal(0)))


# "was due to the following:", "consisted of the following items:"
FOLLOWING = re.compile(r"(?i)\b(?:due|attributable|related|result\w*|consist\w*|compris\w*|following|follows)\b[^.;:]{0,120}:")
MARKER = re.compile(r"(?:[·•●▪◦■§*–—-]|(?<![\w.])\(?(?:[ivx]{1,4}|[a-h]|\d)[).])\s*$")


def listed(case: Case[Any]) -> list[tuple[Claim, list[Claim]]]:
    """Each change that a list explains ("the decrease was due to the following:"), with the first claim of every item."""
    claims = case.form.claims
    found: list[tuple[Claim, list[Claim]]] = []
    for text in _texts(case):
        placed = sorted(_placed(claims, text), key=lambda pair: pair[0])
        for begin in FOLLOWING.finditer(text):
            before = [claim for at, claim in placed if at < begin.start() and claim.change is not None]
            items = _items(placed, text, begin.end())
            if before and len(items) > 1 and not _partial(text, begin, items):
                found.append((before[-1], items))
    return found


# "primarily due to the following:"
PARTLY = re.compile(r"(?i)\b(?:primarily|mainly|principally|largely|mostly|partially|partly|in part|chiefly|predominantly)\b")
BULLET = re.compile(r"(?m)^[ \t]*(?:[·•●▪◦■§*–—-]|\(?(?:[ivx]{1,4}|[a-h]|\d{1,2})[).])[ \t]")
BEHIND = 300  # characters behind the last item in which what offsets the list may stand


def _partial(text: str, begin: re.Match[str], items: list[Claim]) -> bool:
    """Whether a list is not the whole: it says so, something offsets it, or an item of it told no figure that was read."""
    if PARTLY.search(text, max(0, begin.start() - 60), begin.end()):
        return True
    last = items[-1].sentence.raw or ""
    end = text.find(last, begin.end()) + len(last)
    if OFFSET.search(text, begin.end(), end + BEHIND):
        return True
    return len(BULLET.findall(text, begin.end(), end + 1)) > len(items)


def _texts(case: Case[Any]) -> list[str]:
    form = case.form
    return [fact.raw for fact in (form.reasons, form.change_explanation) if fact.raw and ":" in fact.raw]


def _placed(claims: tuple[Claim, ...], text: str) -> Iterator[tuple[int, Claim]]:
    at = 0
    for claim in claims:
        sentence = claim.sentence.raw or ""
        found = text.find(sentence, at) if sentence else -1
        if found >= 0:
            at = found
            yield found, claim


def _items(placed: list[tuple[int, Claim]], text: str, begin: int) -> list[Claim]:
    """The first claim of each item of a list: the one whose sentence stands right behind a bullet or a number."""
    items: list[Claim] = []
    seen = -1
    for at, claim in placed:
        if at < begin or at == seen:
            continue
        seen = at
        if MARKER.search(text[max(begin, at - 8) : at]) or MARKER.match(text[at : at + 2]):
            items.append(claim)
    return items
