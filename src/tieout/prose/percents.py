"""Percents among tokens, in digits or in words: "38%", "five per cent", "50 basis points", "doubled", "two-thirds of"."""

from decimal import Decimal

from tieout.prose.figure import Figure, number, word_at
from tieout.prose.tokens import Token
from tieout.prose.words import FACTORS, FRACTIONS, HIGHER, LOWER, SMALL

# what stands behind the number of a percent, but a fraction: "66 2/3%"
PERCENTS = frozenset(("%", "percent", "per", "percentage", "basis"))


def percent(found: list[Token], i: int) -> Figure | None:
    """ "38%", "4.5 percent", "five per cent", "4 percentage points", "50 basis points"."""
    if i >= len(found):
        return None
    token = found[i]
    opened = token.lower in ("(", "-", "–") and word_at(found, i + 2) == "%" and word_at(found, i + 3) == ")"
    got = number(found, i + opened)
    if got is None and token.lower in SMALL:
        got = Decimal(SMALL[token.lower]), Decimal(1), i + 1
    if got is None or got[0] > 10**6 or word_at(found, i - 1) == "/":
        return None
    value, step, behind = got
    if part := _fraction(found, behind):
        over, under = part
        value, step, behind = value + round(Decimal(over) / under, 2), round(Decimal(1) / under, 2), behind + 3
    words = word_at(found, behind), word_at(found, behind + 1)
    if opened and token.lower == "(" and word_at(found, i - 1) in ("of", "was", "to", "from"):
        return Figure(i, behind + 2, i, -value, step, "percent")
    at = i + opened
    if words[0] == "%" or words[0] == "percent":
        points = words[1] in ("points", "point")
        return Figure(at, behind + 1 + points, at, value, step, "percent", points=points)
    if words == ("per", "cent"):
        return Figure(at, behind + 2, at, value, step, "percent")
    if words[0] == "percentage" and words[1] in ("points", "point"):
        return Figure(at, behind + 2, at, value, step, "percent", points=True)
    if words[0] == "basis" and words[1] in ("points", "point"):
        return Figure(at, behind + 2, at, value / 100, step / 100, "percent", points=True)
    return None


def _fraction(found: list[Token], i: int) -> tuple[int, int] | None:
    """ "2/3" of "66 2/3%", from token `i`."""
    over, under = word_at(found, i), word_at(found, i + 2)
    if word_at(found, i + 1) != "/" or not (over.isdecimal() and under.isdecimal() and len(over + under) <= 4) or not int(under):
        return None
    return int(over), int(under)


def worded(found: list[Token], i: int) -> Figure | None:
    """ "doubled" (a rise of 100 percent) and "two-thirds of": their step is that of the factor or fraction itself."""
    word = word_at(found, i)
    if word in FACTORS:
        return Figure(i, i + 1, i, Decimal(100 * (FACTORS[word] - 1)), Decimal(100), "percent")
    behind = i + 1
    if word in SMALL and word_at(found, i + 1) in ("thirds", "third", "quarters", "fourths"):
        word, behind = f"{word}-{word_at(found, i + 1)}", i + 2
    compared = word_at(found, behind) in HIGHER or word_at(found, behind) in LOWER
    if word not in FRACTIONS or (word_at(found, behind) != "of" and word_at(found, i - 1) != "by" and not compared):
        return None
    over, under = FRACTIONS[word]
    if (
        word_at(found, i - 1) != "by"
        and not compared
        and over * 2 == under
        and word_at(found, behind + 1) not in ("the", "its", "our", "all", "total")
    ):
        return None
    if word_at(found, behind) == "of" and any(
        word_at(found, k).isdecimal() or found[k].lower in ("year", "fiscal", "quarter")
        for k in range(behind, min(behind + 4, len(found)))
    ):
        return None  # "half of 2023"
    return Figure(i, behind, i, round(Decimal(100 * over) / under, 2), round(Decimal(100) / under, 2), "percent")
