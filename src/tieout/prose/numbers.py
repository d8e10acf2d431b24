"""Figures among tokens: money, percents, counts of securities and prices, with weight, range and the step of rounding.

A figure is a number that says what it counts: a currency sign, "%", or the name of a security behind it. So times of day, days,
rule and exhibit numbers, addresses, names and standards are none. A par value, the rate in a note's name ("8% Senior Notes")
and a stake in an adjective ("51%-owned") are none either.
"""

from decimal import Decimal

from msgspec import structs

from tieout.prose.figure import APPROXIMATELY, BOUNDS, OVER_BEHIND, WEIGHTS, Figure, number, word_at
from tieout.prose.idle import idle
from tieout.prose.percents import PERCENTS, percent, worded
from tieout.prose.securities import ARTICLES, DESCRIBING, SECURITIES, count
from tieout.prose.tokens import Token
from tieout.prose.words import (
    CHANGE_NOUNS,
    CHANGES,
    COMPARES,
    CURRENCIES,
    FACTORS,
    FRACTIONS,
    REVISED,
    SCALES,
    SMALL,
)

# fmt: off
PER = frozenset(
    [
        "share", "shares", "unit", "units", "warrant", "warrants", "ads", "adss", "security", "note", "right",
        "ordinary", "common", "diluted", "basic", "class", "preferred",
    ]
)
# fmt: on
EACH = ("each", "apiece")
NAMED = frozenset(["loss", "income", "earnings", "profit"])  # between an amount and "per share"
# what can follow a number that is a figure without a sign
FOLLOWING = frozenset(
    (
        "%",
        "percent",
        "per",
        "percentage",
        "basis",
        "dollars",
        "cents",
        "cent",
        "¢",
        "u.s.",
        "-",
        "and",
        "to",
        *SCALES,
        *ARTICLES,
        *DESCRIBING,
        *SECURITIES,
    )
)
KINDS = frozenset(["number", "code", "sign"])
OPENING = frozenset("(-–−")
# words that a figure can begin with; otherwise it is a sign, a digit or a bracket
STARTS = frozenset((*CURRENCIES, *FACTORS, *FRACTIONS, *SMALL, *OPENING))


def figures(found: list[Token]) -> list[Figure]:
    """All figures of a sentence, in order; a range is one figure with `to`."""
    figures: list[Figure] = []
    behind = 0
    for i in [k for k, token in enumerate(found) if token.kind in KINDS or token.lower in STARTS]:
        if i < behind or (found[i].lower in OPENING and _opens_words(found, i)):
            continue
        one = _range(found, i)
        if one and not idle(found, one):
            figures.append(_weighed(found, one, figures[-1].end if figures else 0))
        behind = one.end if one else 0
    return figures


def _opens_words(found: list[Token], i: int) -> bool:
    """Whether no number and no currency stands behind the bracket or dash at token `i`."""
    return i + 1 == len(found) or (found[i + 1].kind not in KINDS and found[i + 1].lower not in CURRENCIES)


def _sign(found: list[Token], i: int) -> str | None:
    token = found[i] if i < len(found) else None
    return CURRENCIES.get(token.lower) if token and token.kind in ("sign", "word") else None


def _money(found: list[Token], i: int) -> Figure | None:
    """ "$13 million", "$(3.1) million", "($3.1 million)", "($3.1) million", "-$5", "$70m", "5 million dollars"."""
    opened = word_at(found, i) in ("(", "-", "–", "−")
    start = i + 1 if opened else i
    unit = _sign(found, start)
    if unit is None:
        return _unsigned(found, i, opened)
    if word_at(found, start + 1) == "$":
        start += 1  # "USD $5"
    bracket = word_at(found, start + 1) in ("(", "-", "–", "−")
    got = number(found, start + 1 + bracket)
    if got is None:
        return None
    value, step, behind = got
    negative = False
    if bracket:
        negative = True
        if word_at(found, start + 1) == "(":
            if word_at(found, behind) != ")":
                return None
            behind += 1
            value, step, behind = _scaled(found, value, step, behind)
    elif opened:
        scaled = word_at(found, i) == "(" and word_at(found, behind) == ")" and word_at(found, behind + 1) in SCALES
        negative = scaled or _negates(found, i, behind)
        behind += negative and word_at(found, i) == "("
        if scaled:
            value, step, behind = _scaled(found, value, step, behind)
        start = i if negative else start
    price, behind = _per(found, behind)
    rate = not price and word_at(found, behind) == "per"  # "$41 per ton"
    at = start if not opened or negative else i + 1
    return Figure(at, behind, start, -value if negative else value, step, unit, price=price, rate=rate)


def _scaled(found: list[Token], value: Decimal, step: Decimal, behind: int) -> tuple[Decimal, Decimal, int]:
    """The scale that stands behind a closing bracket: "(3.1) million"."""
    scale = SCALES.get(word_at(found, behind), 0)
    return (value * scale, step * scale, behind + 1) if scale else (value, step, behind)


def _negates(found: list[Token], i: int, behind: int) -> bool:
    """Whether the mark before an amount makes it negative: a minus on its sign, or brackets where an amount is awaited."""
    if word_at(found, i) != "(":
        return found[i].gap != -1 and found[i + 1].gap == -1
    before = word_at(found, i - 1)
    if word_at(found, behind) == ")" and word_at(found, behind + 1) == "per":
        return True
    return word_at(found, behind) == ")" and before in (
        "of",
        "was",
        "were",
        "to",
        "from",
        "is",
        "be",
        "by",
        "and",
        "with",
        "at",
        "approximately",
        "versus",
        "vs",
        "than",
        "against",
    )


def _unsigned(found: list[Token], i: int, opened: bool) -> Figure | None:
    """ "5 million dollars"; "(3.1) million", whose currency is not said."""
    got = number(found, i + 1 if opened else i)
    if got is None:
        return None
    value, step, behind = got
    if opened and word_at(found, i) == "(" and word_at(found, behind) == ")" and word_at(found, behind + 1) in SCALES:
        value, step, behind = _scaled(found, value, step, behind + 1)
        return Figure(i, behind, i, -value, step, "")
    if not opened and (
        word_at(found, behind) == "dollars" or (word_at(found, behind) == "u.s." and word_at(found, behind + 1) == "dollars")
    ):
        return Figure(i, behind + 1 + (word_at(found, behind) == "u.s."), i, value, step, "USD")
    if not opened and word_at(found, behind) in ("cents", "cent", "¢"):
        price, _ = _per(found, behind + 1)
        return Figure(i, behind + 1, i, value / 100, step / 100, "USD", price=price)
    return None


def _per(found: list[Token], behind: int) -> tuple[bool, int]:
    """Whether "per share", "/share", "a share", "each" stands behind an amount; the print stays the amount's."""
    if word_at(found, behind) in NAMED and word_at(found, behind + 1) == "per":
        return word_at(found, behind + 2) in PER, behind  # "$0.12 loss per share"
    word = word_at(found, behind)
    if word in EACH:
        return True, behind
    if word in ("per", "/", "a", "for"):
        after = behind + 1 + (word_at(found, behind + 1) == "each" and word == "for")
        if word == "for" and word_at(found, behind + 1) != "each":
            return False, behind
        return word_at(found, after) in PER and not (word == "a" and word_at(found, after) in ("note", "class", "common")), behind
    return False, behind


def _range(found: list[Token], i: int) -> Figure | None:
    """The figure, or the range of two, that begins at token `i`."""
    one = _one(found, i)
    if one is None:
        return _open_range(found, i) if word_at(found, i + 1) in RANGES else None
    mark = word_at(found, one.until)
    if mark not in ("to", "-", "–", "—", "through", "and"):
        return one
    low, far = word_at(found, i - 1), word_at(found, i - 2)
    low, far = (far, word_at(found, i - 3)) if low in APPROXIMATELY else (low, far)
    if low in WEIGHTS and (weight := next((one for one in WEIGHTS[low] if _stands(found, i, one, 0)), None)):
        low, far = (
            word_at(found, i - 1 - len(weight)),
            word_at(found, i - 2 - len(weight)),
        )  # "by more than D to A"
    before = next((k for k in range(i - 1, i - 5, -1) if word_at(found, k) not in REPORTED), i)
    if before < i - 1 and word_at(found, before) == "from":
        low, far = "from", word_at(found, before - 1)  # "from the previously reported $2 million to $3 million"
    if mark == "and" and low != "between":
        return one
    apart = (low == "from" and far not in RANGING and (far in REVISED or _moves(found, i))) or low == "by" or _governed(low)
    apart = apart or (low == "and" and _second(found, i))
    if mark == "to" and apart and not _near(found, one, low):
        return one
    start = one.until + 1
    while word_at(found, start) in APPROXIMATELY:
        start += 1
    two = _one(found, start) or _bare(found, start, one)
    if two is not None:
        one = _borrowed(found, one, two)
    if (
        two is None
        or two.unit != one.unit
        or two.noun != one.noun
        or two.points != one.points
        or one.value is None
        or two.value is None
        or abs(two.value) < abs(one.value)
        or (two.value < 0) != (one.value < 0)
    ):
        return one
    return structs.replace(one, to=two, price=one.price or two.price)


REPORTED = ("the", "previously", "originally", "reported", "estimated", "a")
SOON = 10  # tokens between a word of change and the second figure behind it
COMPARED = 40  # tokens behind a change in which what it is compared with stands
COMPARING = COMPARES | {"from", "than", "over"}
MOVING = frozenset(["went", "moved", "swung", "compared", "up", "down"])


# what stands behind the first end of a range that lacks scale or unit, or makes its scale
RANGES = frozenset(("-", "–", "to", "and", *SCALES))


def _second(found: list[Token], i: int) -> bool:
    """Whether the figure at token `i` is the second of "by D1 and D2 to A1 and A2, respectively": then "to" makes no range."""
    before = [word_at(found, k) for k in range(max(0, i - SOON), i - 1)]
    governed = any(word == "by" or _governed(word) for word in before) and "to" not in before
    return governed and any(word_at(found, k) == "respectively" for k in range(i, i + 2 * SOON))


def _moves(found: list[Token], i: int) -> bool:
    """Whether a word of change stands before "from A to B": then A is the level before; otherwise the two are a range."""
    words = {found[k].lower for k in range(max(0, i - 24), i)}
    return not words.isdisjoint(CHANGES) or not words.isdisjoint(MOVING)


def _near(found: list[Token], one: Figure, low: str) -> bool:
    """Whether "by 10% to 15%" is a range and no change with a level: the upper end is near the lower.

    Of money it is so only where nothing is compared with: "decreased by $2 million to $3 million from $5 million" is none.
    """
    if (low != "by" and not (_governed(low) and one.unit == "percent")) or one.value is None:
        return False
    two = percent(found, one.until + 1) if one.unit == "percent" else _money(found, one.until + 1)
    if two is None or two.value is None or not one.value < two.value:
        return False
    if one.unit == "percent":
        return 2 * two.value <= (4 if low == "by" else 3) * one.value  # "will fall 45% to 50%"
    rest = {found[k].lower for k in range(two.until, min(two.until + COMPARED, len(found)))}
    even = two.unit == one.unit and two.precision == one.precision and 2 * two.value <= 3 * one.value
    return even and rest.isdisjoint(COMPARING)


def _bare(found: list[Token], i: int, one: Figure) -> Figure | None:
    """The upper end of a range of money that has no sign of its own: "$1.2-1.5 billion", "$12 to 15 million"."""
    got = number(found, i)
    if got is None or one.unit in ("percent", "") or one.noun or word_at(found, got[2]) in ("%", "percent"):
        return None
    return Figure(i, got[2], i, got[0], got[1], one.unit) if word_at(found, got[2] - 1) in SCALES else None


def _borrowed(found: list[Token], one: Figure, two: Figure) -> Figure:
    """The lower end with the scale of the upper, where it has none of its own: "$1.2 to $1.5 billion"."""
    scale = SCALES.get(word_at(found, two.until - 1), 0)
    if not scale or one.value is None or found[one.until - 1].kind != "number" or one.value >= 1000:
        return one
    return structs.replace(one, value=one.value * scale, precision=one.precision * scale)


RANGING = frozenset(["range", "ranges", "ranging", "ranged", "prices", "price", "between", "vary", "varying", "varied"])


def _governed(word: str) -> bool:
    """Whether "V A to B" tells of a change by A to the level B: "decreased $4 million to $20 million"."""
    return word in CHANGES and word not in CHANGE_NOUNS - {"increase", "decrease", "decline"}


def _open_range(found: list[Token], i: int) -> Figure | None:
    """A range whose first end lacks the scale or the unit that its second has: "$1.2-1.5 billion", "20 to 25%"."""
    got = None if _sign(found, i) else number(found, i)
    if got is None:
        return None
    value, step, behind = got
    if word_at(found, behind) not in ("-", "–", "to", "and") or (
        word_at(found, behind) == "and" and word_at(found, i - 1) != "between"
    ):
        return None
    two = _money(found, behind + 1) or percent(found, behind + 1)
    if two is None or two.unit != "percent" or two.value is None:
        return None
    parts = _parts(found, two)
    if two.value < value / parts:
        return None
    return Figure(i, behind, i, value / parts, step / parts, "percent", to=two, points=two.points)


def _parts(found: list[Token], two: Figure) -> int:
    """How many of what a percent is told in make one: 100 basis points."""
    return 100 if word_at(found, two.until - 2) == "basis" else 1


def _paired(found: list[Token], i: int, got: tuple[Decimal, Decimal, int]) -> Figure | None:
    """The first of two percents that share their sign: "grew 12 and 15 percent", "fell by 18 and 22 basis points"."""
    value, step, behind = got
    before = i - 1 - (word_at(found, i - 1) in APPROXIMATELY)
    two = percent(found, behind + 1) if word_at(found, before) == "by" or word_at(found, before) in CHANGES else None
    if two is None or value >= 1000:
        return None
    parts = _parts(found, two)
    return Figure(i, behind, i, value / parts, step / parts, "percent", points=two.points)


MONEY = frozenset(("dollars", "u.s.", "cents", "cent", "¢"))  # behind a number without a sign


def _one(found: list[Token], i: int) -> Figure | None:
    """The single figure that begins at token `i`; "$1.2" of "$1.2 to 1.5 billion" with the scale of its other end."""
    if i >= len(found):
        return None
    token = found[i]
    if token.kind in ("number", "code"):
        if i + 1 == len(found) or not (found[i + 1].lower in FOLLOWING or found[i + 1].kind in ("number", "owner")):
            return None
        got = number(found, i)
        following = word_at(found, got[2]) if got else ""
        if following in MONEY and (one := _unsigned(found, i, opened=False)):
            return one
        per_cent = percent(found, i) if following in PERCENTS or following.isdecimal() else None
        per_cent = per_cent or (_paired(found, i, got) if got and following == "and" else None)
        return per_cent or (got and count(found, i, got))
    if token.kind == "sign":
        return _money(found, i)
    return _money(found, i) or percent(found, i) or worded(found, i)


def _weighed(found: list[Token], one: Figure, floor: int) -> Figure:
    """The figure with the weights that stand before it: "approximately", "up to", "less than"."""
    first, approximate, bound = one.first, False, one.bound
    while first > floor:
        word = word_at(found, first - 1)
        if word in APPROXIMATELY or (word == "." and word_at(found, first - 2) == "approx"):
            approximate, first = True, first - 1 - (word == ".")
            if word_at(found, first - 1) == "an" and word == "estimated":
                first -= 1
            continue
        if word == "over" and word_at(found, first - 2) in OVER_BEHIND:
            bound, first = "more than", first - 1
            break
        weight = next((one for one in WEIGHTS.get(word, ()) if bound is None and _stands(found, first, one, floor)), None)
        if weight is None:
            break
        bound, first = BOUNDS[weight], first - len(weight)
    if _priced(found, one, first):
        one = structs.replace(one, price=True)
    if first == one.first and not approximate and bound == one.bound:
        return one
    if bound == "less than" and one.to is None:
        return structs.replace(one, first=first, approximate=approximate, bound=bound, below=one.value, value=None)
    return structs.replace(one, first=first, approximate=approximate, bound=bound)


def _priced(found: list[Token], one: Figure, first: int) -> bool:
    """Whether dollars and cents are a price a share without saying so: "shares were sold at $1.95", "weighted average of"."""
    if one.unit == "percent" or one.noun or one.precision >= 1 or (one.value is not None and abs(one.value) >= 100_000):
        return False
    near = {found[k].lower for k in range(max(0, first - 16), first)}
    last = word_at(found, first - 1)
    ranging = last in RANGING or (last in ("from", "of", "between") and word_at(found, first - 2) in RANGING)
    return ((last == "at" or ranging) and not near.isdisjoint(SECURITIES)) or {"weighted", "average"} <= near


def _stands(found: list[Token], first: int, weight: tuple[str, ...], floor: int) -> bool:
    start = first - len(weight)
    return start >= floor and all(word_at(found, start + k) == word for k, word in enumerate(weight))
