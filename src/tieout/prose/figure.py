"""A figure among tokens, and the number in it: digits, scale, and the step of rounding."""

from decimal import Decimal
from functools import lru_cache
from string import ascii_lowercase
from typing import Literal

from msgspec import Struct

from tieout.prose.tokens import Token
from tieout.prose.words import LETTERS, SCALES

Bound = Literal["at least", "at most", "up to", "less than", "more than"]
APPROXIMATELY = frozenset(
    ["approximately", "about", "around", "roughly", "nearly", "almost", "approx", "circa", "~", "some", "estimated"]
)
BOUNDS: dict[tuple[str, ...], Bound] = {
    ("up", "to"): "up to",
    ("as", "much", "as"): "up to",
    ("no", "more", "than"): "at most",
    ("not", "more", "than"): "at most",
    ("no", "greater", "than"): "at most",
    ("not", "to", "exceed"): "at most",
    ("not", "exceeding"): "at most",
    ("at", "most"): "at most",
    ("a", "maximum", "of"): "at most",
    ("less", "than"): "less than",
    ("fewer", "than"): "less than",
    ("under",): "less than",
    ("below",): "less than",
    ("<",): "less than",
    ("at", "least"): "at least",
    ("no", "less", "than"): "at least",
    ("not", "less", "than"): "at least",
    ("a", "minimum", "of"): "at least",
    ("more", "than"): "more than",
    ("greater", "than"): "more than",
    ("in", "excess", "of"): "more than",
    ("exceeding",): "more than",
    (">",): "more than",
}
# behind these, "over $5" is more than that; behind a change it is a comparison
OVER_BEHIND = frozenset(["to", "of", "at", "was", "were", "is", "by", "had", "has", "totaled", "with"])
LONG_FIRST = sorted(BOUNDS, key=len, reverse=True)  # "no less than" before "less than"
# by its last word, each weight that can stand before a figure
WEIGHTS = {last: [weight for weight in LONG_FIRST if weight[-1] == last] for last in {weight[-1] for weight in BOUNDS}}
LONGEST = 24  # digits of a number that is a figure


class Figure(Struct, frozen=True, gc=False):
    """A figure in a run of tokens.

    at, until: its print, weights left out; first: where its weights begin. value: in units of one, None with `below`;
    precision: one step of its rounding; unit: a currency, "percent", or what is counted. to: the upper end of a range.
    points: percentage points. price: money a share; rate: money for something else ("per ton"). noun: the tokens of the
    counted security's name. unclear: a scale told elsewhere may be its own or not.
    """

    at: int
    until: int
    first: int
    value: Decimal | None
    precision: Decimal
    unit: str
    approximate: bool = False
    bound: Bound | None = None
    below: Decimal | None = None
    to: "Figure | None" = None
    points: bool = False
    price: bool = False
    rate: bool = False
    noun: tuple[int, int] | None = None
    unclear: bool = False

    @property
    def end(self) -> int:
        """Behind the whole range."""
        return self.to.until if self.to else self.until


def word_at(found: list[Token], i: int) -> str:
    """The lower-case word or mark at token `i`, "" where there is none."""
    return found[i].lower if 0 <= i < len(found) else ""


def number(found: list[Token], i: int) -> tuple[Decimal, Decimal, int] | None:
    """A number with its scale from token `i`: value, step, and the token behind; "13 million", "70m", "1,234.5"."""
    token = found[i] if i < len(found) else None
    if token is not None and token.lower == "nil":
        return Decimal(0), Decimal(1), i + 1  # "$nil"
    if token is None or token.kind not in ("number", "code") or len(token.lower) > LONGEST:
        return None
    digits, scale, behind = token.lower, 1, i + 1
    if token.kind == "code":
        digits = token.lower.rstrip(ascii_lowercase)
        letters = token.lower[len(digits) :]
        scale = LETTERS.get(letters) or SCALES.get(letters, 0)  # "70m", "10million"
        if not scale:
            return None
    else:
        after = behind + (word_at(found, behind) == "-" and found[behind].gap < 0)
        word = word_at(found, after)
        if word in SCALES or (word in LETTERS and found[after].gap == 0 and word in ("mm", "bn")):
            scale, behind = SCALES.get(word) or LETTERS[word], after + 1
    read = _read(digits, scale)
    return read and (*read, behind)


@lru_cache(1024)
def _read(digits: str, scale: int) -> tuple[Decimal, Decimal] | None:
    """The value of digits and their step, in units of one; None for what is no number."""
    digits = digits.replace(",", "").replace("'", "").replace("’", "")
    if digits.count(".") > 1 or not digits.replace(".", "").isascii() or not digits.replace(".", "").isdecimal():
        return None
    value = Decimal(digits.rstrip("."))
    step = Decimal(1).scaleb(-len(digits.partition(".")[2]))
    return value * scale, step * scale


def unpadded(value: Decimal) -> Decimal:
    """The same number without zeros behind the point and without an exponent.

    >>> unpadded(Decimal("1970000.000"))
    Decimal('1970000')
    """
    printed = str(value)
    if "E" not in printed and ("." not in printed or printed[-1] != "0"):
        return value  # it has neither, as nearly always
    return Decimal(format(value.normalize(), "f"))
