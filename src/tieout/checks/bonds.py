"""Figures of a sentence in their order, and ties that a rule speaks of."""

from decimal import Decimal
from typing import NamedTuple

from tieout.checks.rule import Finding, Weight
from tieout.checks.ties import Tie, say, summed
from tieout.checks.words import listed as in_a_row
from tieout.facts import Fact
from tieout.prose.model import Claim
from tieout.values import rounding

FIELDS = ("value", "value_to", "prior_value", "change", "change_to", "percent", "percent_to")
REACH = 2_000  # characters in which the next figure of a sentence must stand
Figure = Fact[Decimal]


class Bond(NamedTuple):
    """A tie, the rule that speaks of it, and what that says where the tie breaks."""

    tie: Tie
    code: str
    message: str

    def finding(self) -> Finding:
        """The finding of a tie that breaks: a note where it is only suggested."""
        expected = None if self.tie.most else self.tie.result
        weight: Weight | None = None if self.tie.stated else "note"
        return Finding(self.message, at=self.tie.facts, expected=expected, weight=weight, arithmetic=self.tie.steps)


class Placed(NamedTuple):
    """A figure and where it stands in the text of its sentence."""

    at: int
    end: int
    claim: Claim
    field: str
    fact: Figure


class Sentence(NamedTuple):
    """A sentence with its claims, and its figures in order."""

    text: str
    claims: list[Claim]
    figures: list[Placed]


def laid_out(claims: list[Claim]) -> Sentence:
    """The claims of one sentence with their figures, each found behind the one before it."""
    text = claims[0].sentence.raw or ""
    facts: dict[int, tuple[Claim, str, Figure]] = {}
    for claim in claims:
        for field in FIELDS:
            fact = getattr(claim, field)
            if fact is not None and fact.value is not None and fact.start is not None and fact.raw:
                facts.setdefault(fact.start, (claim, field, fact))
    figures, cursor = [], 0
    for _, (claim, field, fact) in sorted(facts.items()):
        raw = fact.raw or ""
        at = text.find(raw, cursor, cursor + REACH)
        if at >= 0:
            cursor = at + len(raw)
            figures.append(Placed(at, cursor, claim, field, fact))
    return Sentence(text, claims, figures)


def added(parts: list[Figure], whole: Figure, stated: bool = True) -> Tie:
    """The sum of parts against a whole."""
    told = in_a_row([str(part.raw) for part in parts])
    exact = say(sum((part.known for part in parts), Decimal(0)), whole)
    return Tie(summed([rounding(part) for part in parts]), rounding(whole), told, exact, (whole, *parts), stated)
