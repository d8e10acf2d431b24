"""Amounts that are told to be nothing: "$nil", "compared to nil", "were zero", "compared with none"."""

from decimal import Decimal

from tieout.prose.figure import Figure, word_at
from tieout.prose.tokens import Token
from tieout.prose.words import COMPARES

WORDS = frozenset(["nil", "zero", "none"])
LEADS = frozenset(["to", "was", "were", "is", "of", "from", "versus", "with", "at", "and"])
# what stands behind an amount; so "zero tolerance" and "none of them" are none
BEHIND = frozenset([".", ",", ";", ")", "in", "for", "from", "during", "compared", "as", "versus", "and", "at", "on", ""])


def nothings(found: list[Token], figures: list[Figure]) -> list[Figure]:
    """The figures of a sentence with the words for nothing among them; their unit is that of the first amount of money there."""
    unit = next((one.unit for one in figures if one.unit != "percent" and one.noun is None and one.unit), None)
    if unit is None:
        return figures
    taken = {k for one in figures for k in range(one.first, one.end)}
    made = [
        Figure(i, i + 1, i, Decimal(0), Decimal(1), unit)
        for i, token in enumerate(found)
        if token.lower in WORDS and i not in taken and _amount(found, i)
    ]
    return sorted([*figures, *made], key=lambda one: one.first) if made else figures


def _amount(found: list[Token], i: int) -> bool:
    """Whether the word at token `i` stands where an amount would; "none" only in a comparison."""
    before, far = word_at(found, i - 1), word_at(found, i - 2)
    compared = before in ("to", "with") and far in COMPARES
    stands = compared if found[i].lower == "none" else before in LEADS
    return (stands or before == "versus") and word_at(found, i + 1) in BEHIND
