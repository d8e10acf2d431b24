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
# by scale, what is printed as large as this is in single dollars after all, and so are the amounts beside it
MOST = {1_000: 1_000_000, 1_000_000: 100_000}
ROUND = 1_000  # a multiple of this is as often in single dollars: behind a lead of some other sentence it is unclear


class Scale(Struct, frozen=True, gc=False):
    """From which offset of a text on amounts are told in `by` dollars; sure: a sentence says so, and no words in brackets."""

    at: int
    by: int
    sure: bool = False


@lru_cache(1)
def told(string: str) -> Scale | None:
    """The scale that a text tells for the amounts behind it, None where it tells none or two.

    >>> told("(dollars in thousands) Sales were $4,512.")
    Scale(at=1, by=1000, sure=False)
    """
    lower = string.lower()
    if "thousands" not in lower and "millions" not in lower:
        return None
    found = [(match.start(), WORDS[match[1] or match[2]], match[2] is not None) for match in TELLING.finditer(lower)]
    if len({by for _, by, _ in found}) != 1:
        return None
    at, by, sure = found[0]
    return Scale(at + 1, by, sure)


def scaled(found: list[Token], figures: list[Figure], scale: Scale | None, begin: int = 0) -> list[Figure]:
    """The figures of a sentence, amounts of money without a scale of their own multiplied by the one told before them.

    A lead in brackets ("(in thousands):") is that of a table. A sentence behind it has its scale too, but for one with an amount
    too large for it, whose amounts are all in single dollars; and of a round thousand it is unclear. In a sentence ("net loss
    (in thousands) was") and of all amounts ("amounts are in thousands") it is sure.
    begin: the offset, in the text that tells the scale, that the places of the tokens count from.
    """
    if scale is None or begin + found[-1].until <= scale.at:
        return figures
    plain = [one for one in figures if _without_scale(found, one)]
    if any((end.value or end.below or Decimal(0)) >= MOST[scale.by] for one in plain for end in _ends(one)):
        return figures
    sure = scale.sure or begin + found[0].at + 1 < scale.at
    return [_by(one, scale.by, sure) if one in plain else one for one in figures]


def _ends(one: Figure) -> tuple[Figure, ...]:
    return (one, one.to) if one.to else (one,)


def _without_scale(found: list[Token], one: Figure) -> bool:
    """Whether a figure has no scale of its own, and is no price, count or percent, and has no cents."""
    own = one.unit == "percent" or one.noun is not None or one.price or not one.unit or word_at(found, one.until).startswith("per")
    return not own and all(end.precision == 1 for end in _ends(one))


def _by(one: Figure, by: int, sure: bool) -> Figure:
    """A figure in units of one, `unclear` where it may be so as it is printed."""
    number = one.value if one.value is not None else one.below
    if number and not sure and number % ROUND == 0:
        return structs.replace(one, unclear=True)
    upper = _by(one.to, by, sure) if one.to else None
    value, below = (None if number is None else number * by for number in (one.value, one.below))
    return structs.replace(one, value=value, below=below, precision=one.precision * by, to=upper)
