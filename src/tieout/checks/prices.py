"""Prices of Forms 4 and 5: what they can stand for, and the ranges that footnotes give for them."""

import re
from decimal import Decimal

from msgspec import Struct

from tieout.checks.case import Case
from tieout.checks.rule import CannotTell
from tieout.facts import Fact
from tieout.forms.form345.model import Form345
from tieout.prose.model import Claim
from tieout.values import Interval, step

CENT = Decimal("0.01")
HALF = Decimal("0.5")
# "prices ranging from", "a range of prices", "between $14.01 and"
DOLLARS = r"\$ ?(\d[\d,]{0,12}(?:\.\d{1,6})?)"
DOWNWARD = re.compile(rf"{DOLLARS} (?:to|and|through) {DOLLARS}(?![.,]?\d)")
RANGED = re.compile(r"(?i)\brang(?:e|es|ed|ing)\b|\bbetween\b|\bfrom \$")


class Range(Struct, frozen=True, kw_only=True):
    """The prices that footnotes tell of: the lowest and the highest, each as it stands in a note; rough: "approximately" stands
    there."""

    low: Fact[Decimal]
    high: Fact[Decimal]
    rough: bool

    @property
    def width(self) -> Decimal:
        """How far apart they are."""
        return self.high.known - self.low.known

    def __or__(self, other: "Range") -> "Range":
        low, high = min(self.low, other.low, key=_value), max(self.high, other.high, key=_value)
        return Range(low=low, high=high, rough=self.rough or other.rough)


def _value(fact: Fact[Decimal]) -> Decimal:
    return fact.known


def rounded(price: Fact[Decimal]) -> Interval:
    """All prices that a print can stand for; whole dollars are printed to the cent. Raises Missing."""
    reach = min(step(price), CENT) * HALF
    return Interval(price.known - reach, price.known + reach)


class Note(Struct, frozen=True, kw_only=True):
    """A footnote: its text, the range of prices that it tells of, and whether it speaks of one that was not read."""

    text: Fact[str]
    range: Range | None
    unread: bool


def notes(case: Case[Form345]) -> dict[str, Note]:
    """The footnotes by their ids."""
    ranges: dict[str, Range] = {}
    for claim in case.form.claims:
        if (told := _range(claim)) is not None:
            ranges[claim.in_] = ranges[claim.in_] | told if claim.in_ in ranges else told
    found = {}
    for note in case.form.footnotes:
        told = ranges.get(note.id) or _downward(note.text)
        found[note.id] = Note(text=note.text, range=told, unread=told is None and _speaks_of_range(note.text.value or ""))
    return found


def _range(claim: Claim) -> Range | None:
    """The range of prices of a share that a claim tells; None where it tells none."""
    low, high = claim.value, claim.value_to
    if low is None or high is None or low.value is None or high.value is None or not (claim.unit or "").startswith("USD"):
        return None
    low, high = sorted((low, high), key=_value)
    return Range(low=low, high=high, rough=claim.approximate)


def _downward(text: Fact[str]) -> Range | None:
    """The range of a note that gives its higher end first ("from $20.22 to $20.00"), which is read as two amounts."""
    told = text.value or ""
    if told.count("$") < 2 or not RANGED.search(told):
        return None
    pairs = [(found[1], found[2]) for found in DOWNWARD.finditer(told)]
    if len(pairs) != 1:
        return None
    high, low = (Fact(Decimal(one.replace(",", "")), f"${one}", text.start, text.end) for one in pairs[0])
    return Range(low=low, high=high, rough=False) if low.known < high.known else None


def _speaks_of_range(text: str) -> bool:
    return text.count("$") > 1 and "price" in text.lower() and RANGED.search(text) is not None


def range_of(price: Fact[Decimal], case: Case[Form345]) -> Range | None:
    """What the footnotes on a price tell of its range, all of them together; None where they tell of none.

    Raises CannotTell where a note speaks of a range of dollars that was not read.
    """
    told: Range | None = None
    for note in filter(None, map(case.once(notes).get, price.footnotes)):
        if note.unread:
            raise CannotTell(note.text, "the range of prices that it tells of was not read")
        if note.range is not None:
            told = told | note.range if told else note.range
    return told
