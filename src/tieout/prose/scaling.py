"""A scale that a sentence or a text tells once for all its amounts: "net loss (in thousands) was $4,512"."""

import re
from decimal import Decimal
from functools import lru_cache

from msgspec import Struct, structs

from tieout.prose.figure import Figure, word_at
from tieout.prose.tokens import Token

WORDS = {"thousands": 1_000, "millions": 1_000_000}
# "(in thousands)", "(amounts in thousands, except per share data)", "All dollar amounts are in thousands."
TELLING = re.compile(
    r"\((?:all\s)?(?:(?:dollar\s)?(?:amounts|figures)\s|(?:u\.s\.\s)?dollars\s|\$\s)?(?:are\s)?(?:stated\s|expressed\s|presented\s)?"
    r"in\s(thousands|millions)\b"
    r"|\b(?:amounts|figures)\s(?:below\s|herein\s)?are\s(?:stated\s|expressed\s|presented\s)?in\s(thousands|millions)\b"
)
MOST = 1_000_000  # what is printed as large as this is in single dollars after all


class Scale(Struct, frozen=True, gc=False):
    """From which offset of a text on amounts are told in `by` dollars."""

    at: int
    by: int


@lru_cache(1)
def told(string: str) -> Scale | None:
    """The scale that a text tells for the amounts behind it, None where it tells none or two.

    >>> told("(dollars in thousands) Sales were $4,512.")
    Scale(at=1, by=1000)
    """
    lower = string.lower()
    if "thousands" not in lower and "millions" not in lower:
        return None
    found = [(match.start(), WORDS[match[1] or match[2]]) for match in TELLING.finditer(lower)]
    if len({by for _, by in found}) != 1:
        return None
    return Scale(found[0][0] + 1, found[0][1])


def scaled(found: list[Token], figures: list[Figure], scale: Scale | None, begin: int = 0) -> list[Figure]:
    """The figures of a sentence, amounts of money without a scale of their own multiplied by the one told before them.

    begin: the offset, in the text that tells the scale, that the places of the tokens count from.
    """
    if scale is None or begin + found[-1].until <= scale.at:
        return figures
    return [_by(found, one, scale.by) for one in figures]


def _by(found: list[Token], one: Figure, by: int) -> Figure:
    """A figure in units of one; what has a scale of its own, is a price, a count or a percent, or has cents, stays."""
    own = one.unit == "percent" or one.noun is not None or one.price or not one.unit or word_at(found, one.until).startswith("per")
    ends = (one, one.to) if one.to else (one,)
    if own or any(end.precision != 1 or (end.value or end.below or Decimal(0)) >= MOST for end in ends):
        return one
    upper = _by(found, one.to, by) if one.to else None
    value, below = (None if number is None else number * by for number in (one.value, one.below))
    return structs.replace(one, value=value, below=below, precision=one.precision * by, to=upper)
