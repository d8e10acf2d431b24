"""What a schedule says that its shares cost: totals and their parts, shares and their price, as they stand in sentences."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import Literal, NamedTuple

from tieout.checks.case import Case
from tieout.checks.rule import Place
from tieout.facts import Fact
from tieout.forms.schedule13.model import Schedule13
from tieout.values import Interval

SCALES = {"thousand": Decimal(1000), "million": Decimal(10**6), "billion": Decimal(10**9)}
MONEY = re.compile(
    r"(?<![A-Za-z$])(?:US)?\$ ?(?P<whole>\d{1,3}(?:,\d{3}){1,5}|\d{1,12})(?P<cents>\.\d{1,8})?(?!\d|,\d)"
    r"(?: (?P<scale>thousand|million|billion)\b)?"
)
LOOSE = re.compile(
    r"(?i)\b(?:approximately|approx\.?|about|roughly|around|nearly|almost|net of|commissions?|fees|costs|expenses|rounded)\b"
)
BOUND = re.compile(r"(?i)\b(?:up to|at least|at most|not more than|no more than|more than|less than|maximum|minimum|excess of)\b")
WIDE = Decimal("0.05")  # "approximately" reaches so far


class Amount(NamedTuple):
    """A sum of money, or a number of shares: as printed, its value, the step it was rounded to, where it stands in its text."""

    raw: str
    value: Decimal
    step: Decimal
    start: int
    end: int

    @property
    def span(self) -> Interval:
        """All that the print can stand for."""
        return Interval(self.value - self.step / 2, self.value + self.step / 2)


def money(text: str, begin: int = 0, end: int | None = None) -> Iterator[Amount]:
    """The sums of dollars in a text; those of other countries are no match.

    >>> [one.value for one in money("$1.5 million and US$2,000.50, not C$7 or 5%")]
    [Decimal('1500000.0'), Decimal('2000.50')]
    """
    for found in MONEY.finditer(text, begin, len(text) if end is None else end):
        scale = SCALES.get(found["scale"] or "", Decimal(1))
        cents = found["cents"] or ""
        value = Decimal(found["whole"].replace(",", "") + cents)
        step = Decimal(1).scaleb(-max(0, len(cents) - 1))
        yield Amount(found[0], value * scale, step * scale, found.start(), found.end())


class Told(NamedTuple):
    """A sentence, or a whole text, with the fact that it was read from."""

    text: str
    fact: Fact[str]

    def place(self, amount: Amount, case: Case[Schedule13]) -> Fact[str] | Place:
        """Where an amount stands in the file."""
        return case.placed(self.fact, amount.raw) or self.fact


def sentences(case: Case[Schedule13]) -> list[Told]:
    """The sentences that state figures, each print once, in the order of the text."""
    found: dict[str, Told] = {}
    for claim in case.form.claims:
        raw = claim.sentence.raw or ""
        if "$" in raw:
            found.setdefault(raw, Told(raw, claim.sentence))
    return list(found.values())


class Sum(NamedTuple):
    """A total and the parts that the text gives it.

    kind: what each person `used`, the `whole` that a total consists of, or `some` that it includes; loose: "approximately"
    stands before a figure; head: where the total stands, if not in the same sentence.
    """

    kind: Literal["used", "whole", "some"]
    told: Told
    total: Amount
    parts: list[Amount]
    loose: bool
    head: Told


# "The Reporting Persons used an aggregate of approximately $229,460", "Foundation used approximately $60,315"
SPENT = re.compile(
    r"(?i)\b(?P<verb>used|expended|paid|spent|invested)(?P<all> an? (?:aggregate|total)(?: amount)?(?: of)?)? "
    r"(?:approximately |about )?(?=US\$|\$)"
)
EVERYBODY = re.compile(r"(?i)\b(?:reporting|filing) persons?\b|\b(?:filers|funds|group|purchasers|investors)\b")
RESPECTIVELY = re.compile(r"\$[\d,.]{1,20}(?:, | and |, and )(?:approximately )?(?=US\$|\$)")


def spent(case: Case[Schedule13]) -> Iterator[Sum]:
    """In Item 3: what all used together, and behind it what each used, by the same verb."""
    for item in case.form.items:
        text = item.text.raw or ""
        if item.number != "3" or "$" not in text:
            continue
        told = Told(text, item.text)
        total: tuple[Amount, str] | None = None
        parts: list[Amount] = []
        for found in SPENT.finditer(text):
            amounts = _row(text, found.end())
            if not amounts:
                continue
            if found["all"]:
                if total is not None and len(parts) > 1:
                    yield Sum("used", told, total[0], parts, _loose(text, total[0], *parts), told)
                subject = text[max(0, found.start() - 60) : found.start()]
                total = (amounts[0], found["verb"].lower()) if EVERYBODY.search(subject) else None
                parts = []
            elif total is not None and found["verb"].lower() == total[1]:
                parts += amounts
        if total is not None and len(parts) > 1:
            yield Sum("used", told, total[0], parts, _loose(text, total[0], *parts), told)


def _row(text: str, begin: int) -> list[Amount]:
    """The sums of a row, "$3,933,217 and $767,105", from its first on."""
    found: list[Amount] = []
    while begin >= 0 and len(found) < 20:
        amount = next(money(text, begin, begin + 60), None)
        if amount is None or text[begin : amount.start].strip():
            break
        found.append(amount)
        link = RESPECTIVELY.match(text, amount.start) if text[amount.start] == "$" else None
        begin = link.end() if link else -1
    return found


def _loose(text: str, *amounts: Amount) -> bool:
    return any(LOOSE.search(text, max(0, one.start - 25), one.start) for one in amounts)


# "consisted of (i) $100 of cash and (ii) a note of $200", "of which $100 was paid by the Fund and $200 by the Trust"
ALL_OF = re.compile(
    r"(?i)\b(?:consist(?:s|ed|ing) of|compris(?:ed of|ed|ing)|(?:composed|made up|(?:is|was) the sum) of)(?: the following)?\b"
)
SOME_OF = re.compile(r"(?i)\b(?:of which|including|includes|included)\b")
NUMBERED = re.compile(r"(?<![\w.])\((?:[ivx]{1,4}|[a-h]|\d{1,2})\)")
PRICE = re.compile(r"(?i)\b(?:purchase price|consideration|price|cost|amount|funds|proceeds)\b")
NEAR = 60  # bytes, and tags, between two sentences
EACH = re.compile(r"(?i)\s?(?:per|a|an|each|/) ?(?:common |ordinary )?(?:share|unit|ADS|warrant|note|security)|\s?each\b")


def listed(case: Case[Schedule13]) -> Iterator[Sum]:
    """The totals that a sentence, or it and the one before, take apart: "$12 million, consisting of ..."."""
    before: Told | None = None
    for told in case.once(sentences):
        whole = ALL_OF.search(told.text)
        begin = whole or SOME_OF.search(told.text)
        if begin is not None and not BOUND.search(told.text):
            head, heads = told, _totals(told.text, begin.start())
            if not heads and whole and before is not None and _follows(before, told, begin.start()):
                head, heads = before, _totals(before.text, len(before.text))
            parts = _parts(told.text, begin.end())
            if len(heads) == 1 and len(parts) > 1:
                loose = _loose(told.text, *parts) or _loose(head.text, heads[0])
                yield Sum("whole" if whole else "some", told, heads[0], parts, loose, head)
        before = told


def _totals(text: str, end: int) -> list[Amount]:
    """The sums before a list that are no price of one share."""
    return [one for one in money(text, 0, end) if not EACH.match(text, one.end)]


def _follows(before: Told, told: Told, begin: int) -> bool:
    """Whether a list stands right behind the sentence with its total, and both speak of the same price."""
    subject, same = PRICE.search(told.text, 0, begin), PRICE.search(before.text)
    near = before.fact.end is not None and told.fact.start is not None and 0 <= told.fact.start - before.fact.end < NEAR
    return near and subject is not None and same is not None and subject[0].lower() == same[0].lower()


def _parts(text: str, begin: int) -> list[Amount]:
    """The sums of a list: the first of every numbered piece, or all where nothing is numbered; none where a price is among them."""
    marks = [found.end() for found in NUMBERED.finditer(text, begin)]
    if not marks:
        found = list(money(text, begin))
        return [] if any(EACH.match(text, one.end) for one in found) else found
    ends = [*marks[1:], len(text)]
    firsts = [next(money(text, at, end), None) for at, end in zip(marks, ends, strict=True)]
    return [one for one in firsts if one is not None] if all(firsts) else []


class Bought(NamedTuple):
    """A number of shares, the price of one, and what all cost together, as one clause gives them."""

    told: Told
    shares: Amount
    price: Amount
    total: Amount
    highest: Amount  # of a range of prices; else the price again
    loose: bool


CLAUSE = re.compile(r";|(?<![\w.])\((?:[ivx]{1,4}|[a-h]|\d{1,2})\)")
# "1,226,521.435 Common Shares", "206,095 shares of", "1,875,000 of the shares"
SHARES = re.compile(
    r"(?<![\w$.,])(?P<figure>\d{1,3}(?:,\d{3})+(?:\.\d{1,6})?|\d{1,9})(?![\d,]*\d|\.\d|%)"
    r"(?: (?:of|the|additional|newly|issued|restricted|Class|[A-Z][A-Za-z-]{0,20})){0,5}"
    r" (?:shares|Shares|ADSs|units|Units|warrants|Warrants)\b"
)
# what makes the sum before it a price for all
ALTOGETHER = re.compile(
    r"(?i)\b(?:aggregate|total|altogether|purchase price|consideration|proceeds|cost|(?:equal|equals|amount(?:s|ed|ing)?) to"
    r"|for|or)\b[^$;]{0,50}$"
)
RANGE = re.compile(r"(?i)^\s?(?:to|and|through|-|–|—)\s?$")


def bought(case: Case[Schedule13]) -> Iterator[Bought]:
    """The clauses with one number of shares, one price (or range of prices) and one total, and nothing else in money."""
    for told in case.once(sentences):
        edges = [0, *(found.start() for found in CLAUSE.finditer(told.text)), len(told.text)]
        for begin, end in pairwise(edges):
            clause = told.text[begin:end]
            sums = list(money(told.text, begin, end))
            if len(sums) not in (2, 3) or BOUND.search(clause):
                continue
            each = [one for one in sums if EACH.match(told.text, one.end)]
            rest = [one for one in sums if one not in each]
            numbers = [
                Amount(one["figure"], Decimal(one["figure"].replace(",", "")), Decimal(1), one.start("figure"), one.end("figure"))
                for one in SHARES.finditer(told.text, begin, end)
            ]
            if len(each) == 1 and len(rest) == 2 and RANGE.match(told.text[rest[0].end : each[0].start]):
                each, rest = [rest[0], each[0]], rest[1:]
            if len(numbers) != 1 or len(rest) != 1 or len(each) not in (1, 2):
                continue
            lead = told.text[max(begin, rest[0].start - 70) : rest[0].start]
            if ALTOGETHER.search(lead):
                loose = LOOSE.search(clause) is not None
                yield Bought(told, numbers[0], each[0], rest[0], each[-1], loose)
