"""Figures among tokens: money, percents, counts of securities and prices, with weight, range and the step of rounding.

A figure is a number that says what it counts: a currency sign, "%", or the name of a security behind it. So times of day, days,
rule and exhibit numbers, addresses, names and standards are none. A par value, the rate in a note's name ("8% Senior Notes") and a stake in
an adjective ("51%-owned") are none either.
"""

from decimal import Decimal
from typing import Literal

from msgspec import Struct, structs

from tieout.prose.tokens import Token
from tieout.prose.words import CHANGE_NOUNS, CHANGES, CURRENCIES, FACTORS, FRACTIONS, LETTERS, SCALES, SMALL

Bound = Literal["at least", "at most", "up to", "less than", "more than"]
LONGEST = 24  # digits of a number that is a figure

APPROXIMATELY = frozenset("approximately about around roughly nearly almost approx circa ~ some estimated".split())
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
PER = frozenset("share shares unit units warrant warrants ads adss security note right ordinary common diluted basic class preferred".split())
EACH = ("each", "apiece")

SECURITIES = {
    "share": "shares",
    "shares": "shares",
    "stock": "shares",
    "adss": "shares",
    "ads": "shares",
    "equivalents": "shares",
    "warrant": "warrants",
    "warrants": "warrants",
    "unit": "units",
    "units": "units",
    "rsus": "units",
    "psus": "units",
    "option": "options",
    "options": "options",
}
# words between a count and the security's name: "7,500,000 newly issued Class B Ordinary Shares"
DESCRIBING = frozenset(
    "common ordinary preferred class series a b c d e f g a-1 a-2 b-1 b-2 restricted private placement public founder founders additional newly issued "
    "unissued vested unvested fully paid nonassessable non-assessable convertible redeemable nonredeemable performance deferred phantom stock share "
    "depositary american subordinate voting non-voting limited partnership general llc op ltip warrant pre-funded prefunded penny "
    "of the its our such these company issuer registrant company's treasury membership incentive employee underlying beneficially owned "
    "outstanding capital new rights purchase working equity exchangeable sponsor initial".split()
)
NOTES = frozenset("notes note debentures debenture bonds bond preferred loan".split())
FAR = 8  # tokens looked at behind a count for its security


# words that a figure can begin with; otherwise it is a sign, a digit or a bracket
STARTS = frozenset((*CURRENCIES, *FACTORS, *FRACTIONS, *SMALL, "(", "-", "–", "−"))


class Figure(Struct, frozen=True, gc=False):
    """A figure in a run of tokens.

    at, until: its print, weights left out; first: where its weights begin. value: in units of one, None with `below`; precision: one step of
    its rounding; unit: a currency, "percent", or what is counted. to: the upper end of a range. points: percentage points.
    price: money a share. noun: the tokens of the counted security's name.
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
    noun: tuple[int, int] | None = None

    @property
    def end(self) -> int:
        """Behind the whole range."""
        return self.to.until if self.to else self.until


def figures(found: list[Token]) -> list[Figure]:
    """All figures of a sentence, in order; a range is one figure with `to`."""
    figures: list[Figure] = []
    i = 0
    while i < len(found):
        token = found[i]
        if token.kind not in ("number", "code", "sign") and token.lower not in STARTS:
            i += 1
            continue
        one = _range(found, i)
        if one and not _idle(found, one):
            figures.append(_weighed(found, one, figures[-1].end if figures else 0))
        i = max(i + 1, one.end if one else 0)
    return figures


def _word(found: list[Token], i: int) -> str:
    return found[i].lower if 0 <= i < len(found) else ""


def _number(found: list[Token], i: int) -> tuple[Decimal, Decimal, int] | None:
    """A number with its scale from token `i`: value, step, and the token behind; "13 million", "70m", "1,234.5"."""
    token = found[i] if i < len(found) else None
    if token is None or token.kind not in ("number", "code") or len(token.lower) > LONGEST:
        return None
    digits, scale, behind = token.lower, 1, i + 1
    if token.kind == "code":
        digits = token.lower.rstrip("kmnbt")
        scale = LETTERS.get(token.lower[len(digits) :], 0)
        if not scale:
            return None
    else:
        after = behind + (_word(found, behind) == "-" and found[behind].gap < 0)
        word = _word(found, after)
        if word in SCALES or (word in LETTERS and found[after].gap == 0 and word in ("mm", "bn")):
            scale, behind = SCALES.get(word) or LETTERS[word], after + 1
    digits = digits.replace(",", "")
    if digits.count(".") > 1 or not digits.replace(".", "").isascii() or not digits.replace(".", "").isdigit():
        return None
    value = Decimal(digits.rstrip("."))
    step = Decimal(1).scaleb(-len(digits.partition(".")[2]))
    return value * scale, step * scale, behind


def _sign(found: list[Token], i: int) -> str | None:
    token = found[i] if i < len(found) else None
    return CURRENCIES.get(token.lower) if token and token.kind in ("sign", "word") else None


def _money(found: list[Token], i: int) -> Figure | None:
    """"$13 million", "US$ 22.4 thousand", "$(3.1) million", "($3.1 million)", "-$5", "$70m", "5 million dollars"."""
    opened = _word(found, i) in ("(", "-", "–", "−")
    start = i + 1 if opened else i
    unit = _sign(found, start)
    if unit is None:
        return _unsigned(found, i, opened)
    if _word(found, start + 1) == "$":
        start += 1  # "USD $5"
    bracket = _word(found, start + 1) in ("(", "-", "–", "−")
    got = _number(found, start + 1 + bracket)
    if got is None:
        return None
    value, step, behind = got
    negative = False
    if bracket:
        negative = True
        if _word(found, start + 1) == "(":
            if _word(found, behind) != ")":
                return None
            behind += 1
            value, step, behind = _scaled(found, value, step, behind)
    elif opened:
        negative = _negates(found, i, behind)
        behind += negative and _word(found, i) == "("
        start = i if negative else start
    price, behind = _per(found, behind)
    return Figure(start if not opened or negative else i + 1, behind, start, -value if negative else value, step, unit, price=price)


def _scaled(found: list[Token], value: Decimal, step: Decimal, behind: int) -> tuple[Decimal, Decimal, int]:
    """The scale that stands behind a closing bracket: "(3.1) million"."""
    scale = SCALES.get(_word(found, behind), 0)
    return (value * scale, step * scale, behind + 1) if scale else (value, step, behind)


def _negates(found: list[Token], i: int, behind: int) -> bool:
    """Whether the mark before an amount makes it negative: a minus on its sign, or brackets where an amount is awaited."""
    if _word(found, i) != "(":
        return found[i].gap != -1 and found[i + 1].gap == -1
    before = _word(found, i - 1)
    if _word(found, behind) == ")" and _word(found, behind + 1) == "per":
        return True
    return _word(found, behind) == ")" and before in ("of", "was", "were", "to", "from", "is", "be", "by", "and", "with", "at", "approximately")


def _unsigned(found: list[Token], i: int, opened: bool) -> Figure | None:
    """"5 million dollars"; "(3.1) million", whose currency is not said."""
    got = _number(found, i + 1 if opened else i)
    if got is None:
        return None
    value, step, behind = got
    if opened and _word(found, i) == "(" and _word(found, behind) == ")" and _word(found, behind + 1) in SCALES:
        value, step, behind = _scaled(found, value, step, behind + 1)
        return Figure(i, behind, i, -value, step, "")
    if not opened and (_word(found, behind) == "dollars" or (_word(found, behind) == "u.s." and _word(found, behind + 1) == "dollars")):
        return Figure(i, behind + 1 + (_word(found, behind) == "u.s."), i, value, step, "USD")
    return None


def _per(found: list[Token], behind: int) -> tuple[bool, int]:
    """Whether "per share", "/share", "a share", "each" stands behind an amount; the print stays the amount's."""
    word = _word(found, behind)
    if word in EACH:
        return True, behind
    if word in ("per", "/", "a", "for"):
        after = behind + 1 + (_word(found, behind + 1) == "each" and word == "for")
        if word == "for" and _word(found, behind + 1) != "each":
            return False, behind
        return _word(found, after) in PER and not (word == "a" and _word(found, after) in ("note", "class", "common")), behind
    return False, behind


def _percent(found: list[Token], i: int) -> Figure | None:
    """"38%", "4.5 percent", "five per cent", "4 percentage points", "50 basis points"."""
    if i >= len(found):
        return None
    token = found[i]
    opened = token.lower in ("(", "-", "–") and _word(found, i + 2) == "%" and _word(found, i + 3) == ")"
    got = _number(found, i + opened)
    if got is None and token.lower in SMALL:
        got = Decimal(SMALL[token.lower]), Decimal(1), i + 1
    if got is None or got[0] > 10**6 or _word(found, i - 1) == "/":
        return None
    value, step, behind = got
    if part := _fraction(found, behind):
        over, under = part
        value, step, behind = value + round(Decimal(over) / under, 2), round(Decimal(1) / under, 2), behind + 3
    words = _word(found, behind), _word(found, behind + 1)
    if opened and token.lower == "(" and _word(found, i - 1) in ("of", "was", "to", "from"):
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
    """"2/3" of "66 2/3%", from token `i`."""
    over, under = _word(found, i), _word(found, i + 2)
    if _word(found, i + 1) != "/" or not (over.isdigit() and under.isdigit() and len(over + under) <= 4) or not int(under):
        return None
    return int(over), int(under)


def _worded(found: list[Token], i: int) -> Figure | None:
    """"doubled" (a rise of 100 percent) and "two-thirds of": their step is that of the factor or fraction itself."""
    word = _word(found, i)
    if word in FACTORS:
        return Figure(i, i + 1, i, Decimal(100 * (FACTORS[word] - 1)), Decimal(100), "percent")
    behind = i + 1
    if word in SMALL and _word(found, i + 1) in ("thirds", "third", "quarters", "fourths"):
        word, behind = f"{word}-{_word(found, i + 1)}", i + 2
    if word not in FRACTIONS or (_word(found, behind) != "of" and _word(found, i - 1) != "by"):
        return None
    over, under = FRACTIONS[word]
    if _word(found, i - 1) != "by" and over * 2 == under and _word(found, behind + 1) not in ("the", "its", "our", "all", "total"):
        return None
    if any(_word(found, k).isdigit() or found[k].lower in ("year", "fiscal", "quarter") for k in range(behind, min(behind + 4, len(found)))):
        return None  # "half of 2023"
    return Figure(i, behind, i, round(Decimal(100 * over) / under, 2), round(Decimal(100) / under, 2), "percent")


def _count(found: list[Token], i: int) -> Figure | None:
    """A number of securities, by the name behind it: "7,500,000 Class B Ordinary Shares", "810,389 shares of Common Stock"."""
    got = _number(found, i) if found[i].kind == "number" else None
    if got is None:
        return None
    value, step, behind = got
    noun = _security(found, behind)
    if noun is None or _year_like(found, i):
        return None
    at, until, unit = noun
    return Figure(i, behind, i, value, step, unit, noun=(at, until))


def _year_like(found: list[Token], i: int) -> bool:
    """"the 2019 Series A warrants": a year before the name of a security, and no number."""
    word = found[i].lower
    return len(word) == 4 and word.isdigit() and word[:2] in ("19", "20")


def _security(found: list[Token], i: int) -> tuple[int, int, str] | None:
    """The name of a security that begins at token `i` ("of the" before it left out): its tokens and what is counted."""
    start = i
    while start < i + 3 and _word(found, start) in ("of", "the", "its", "our", "such", "these"):
        start += 1
    for k in range(start, min(start + FAR, len(found))):
        word = found[k].lower
        if word in SECURITIES and not (word in ("stock", "share", "ads", "warrant") and _word(found, k + 1) in SECURITIES):
            if word == "stock" and _word(found, k + 1) in ("split", "price", "exchange", "market", "purchase", "options"):
                return None
            return start, _class_of(found, k), SECURITIES[word]
        if word not in DESCRIBING and found[k].kind != "owner":
            return _shared_name(found, start, k)
    return None


def _class_of(found: list[Token], k: int) -> int:
    """Behind "of Common Stock", "of Class A common stock" where it follows "shares"."""
    if _word(found, k + 1) != "of":
        return k + 1
    j = k + 2
    while j < min(k + 8, len(found)) and (found[j].lower in DESCRIBING or found[j].kind == "owner"):
        if found[j].lower == "stock":
            return j + 1
        j += 1
    return j + 1 if _word(found, j) in SECURITIES else k + 1


def _shared_name(found: list[Token], start: int, k: int) -> tuple[int, int, str] | None:
    """"1,000 Series A and 2,000 Series C common stock equivalents": the first number borrows the second's name."""
    if _word(found, k) != "and" or k == start or found[min(k + 1, len(found) - 1)].kind != "number":
        return None
    got = _number(found, k + 1)
    other = _security(found, got[2]) if got and _word(found, got[2]) == _word(found, start) else None
    return (start, k, other[2]) if other else None


def _range(found: list[Token], i: int) -> Figure | None:
    """The figure, or the range of two, that begins at token `i`."""
    one = _one(found, i)
    if one is None:
        return _open_range(found, i)
    mark = _word(found, one.until)
    if mark not in ("to", "-", "–", "—", "through", "and"):
        return one
    low, far = _word(found, i - 1), _word(found, i - 2)
    low, far = (far, _word(found, i - 3)) if low in APPROXIMATELY else (low, far)
    if mark == "and" and low != "between":
        return one
    if mark == "to" and (low in ("from", "by") and far not in RANGING or _governed(low)) and not _near(found, one, low):
        return one
    start = one.until + 1
    while _word(found, start) in APPROXIMATELY:
        start += 1
    two = _one(found, start) or _bare(found, start, one)
    if two is not None:
        one = _borrowed(found, one, two)
    if two is None or two.unit != one.unit or two.noun != one.noun or one.value is None or two.value is None or two.value < one.value:
        return one
    return structs.replace(one, to=two, price=one.price or two.price)


def _near(found: list[Token], one: Figure, low: str) -> bool:
    """Whether "by 10% to 15%" is a range of percents and no change with a level: the upper end is at most twice the lower."""
    two = _percent(found, one.until + 1) if low == "by" and one.unit == "percent" else None
    return two is not None and one.value is not None and two.value is not None and one.value < two.value <= 2 * one.value


def _bare(found: list[Token], i: int, one: Figure) -> Figure | None:
    """The upper end of a range of money that has no sign of its own: "$1.2-1.5 billion", "$12 to 15 million"."""
    got = _number(found, i)
    if got is None or one.unit in ("percent", "") or one.noun or _word(found, got[2]) in ("%", "percent"):
        return None
    return Figure(i, got[2], i, got[0], got[1], one.unit) if _word(found, got[2] - 1) in SCALES else None


def _borrowed(found: list[Token], one: Figure, two: Figure) -> Figure:
    """The lower end with the scale of the upper, where it has none of its own: "$1.2 to $1.5 billion"."""
    scale = SCALES.get(_word(found, two.until - 1), 0)
    if not scale or one.value is None or found[one.until - 1].kind != "number" or one.value >= 1000:
        return one
    return structs.replace(one, value=one.value * scale, precision=one.precision * scale)


RANGING = frozenset("range ranges ranging ranged prices price between vary varying varied".split())


def _governed(word: str) -> bool:
    """Whether "V A to B" tells of a change by A to the level B: "decreased $4 million to $20 million"."""
    return word in CHANGES and word not in CHANGE_NOUNS - {"increase", "decrease", "decline"}


def _open_range(found: list[Token], i: int) -> Figure | None:
    """A range whose first end lacks the scale or the unit that its second has: "$1.2-1.5 billion", "20 to 25%"."""
    sign = _sign(found, i)
    got = _number(found, i + 1 if sign else i)
    if got is None:
        return None
    value, step, behind = got
    if _word(found, behind) not in ("-", "–", "to", "and") or (_word(found, behind) == "and" and _word(found, i - 1) != "between"):
        return None
    two = (_money(found, behind + 1) if sign is None else None) or _percent(found, behind + 1)
    if sign or two is None or two.unit != "percent" or two.value is None or two.value < value:
        return None
    return Figure(i, behind, i, value, step, "percent", to=two)


def _one(found: list[Token], i: int) -> Figure | None:
    """The single figure that begins at token `i`; "$1.2" of "$1.2 to 1.5 billion" with the scale of its other end."""
    if i >= len(found):
        return None
    return _money(found, i) or _percent(found, i) or _worded(found, i) or _count(found, i)


def _idle(found: list[Token], one: Figure) -> bool:
    """Whether a figure is none: a par value, the rate in a note's name, a stake in an adjective."""
    if one.unit == "percent":
        following = [found[k].lower for k in range(one.end, min(one.end + 7, len(found)))]
        if following[:1] and (following[0] in ("owned", "-", "beneficial", "owner", "holder", "stockholder", "shareholder", "owners", "holders")):
            return True
        named = one.end < len(found) and found[one.end].capital
        return named and any(word in NOTES for word in following)
    return one.noun is None and _par(found, one)


def _par(found: list[Token], one: Figure) -> bool:
    """Whether an amount is a par value: "par value $0.001", "$0.0001 par value", "$.01 per share par value"."""
    start = one.first - (_word(found, one.first - 1) in ("of", ",", ":"))
    before = [_word(found, start - 1), _word(found, start - 2)]
    if "par" in before or before == ["value", "nominal"]:
        return True
    behind = one.end + 2 * (_word(found, one.end) == "per")
    return _word(found, behind) == "par" or (_word(found, behind) == "," and _word(found, behind + 1) == "par" and one.price)


def _weighed(found: list[Token], one: Figure, floor: int) -> Figure:
    """The figure with the weights that stand before it: "approximately", "up to", "less than"."""
    first, approximate, bound = one.first, False, one.bound
    while first > floor:
        word = _word(found, first - 1)
        if word in APPROXIMATELY or (word == "." and _word(found, first - 2) == "approx"):
            approximate, first = True, first - 1 - (word == ".")
            if _word(found, first - 1) == "an" and word == "estimated":
                first -= 1
            continue
        weight = next((weight for weight in BOUNDS if bound is None and _stands(found, first, weight, floor)), None)
        if weight is None:
            break
        bound, first = BOUNDS[weight], first - len(weight)
    if bound == "less than" and one.to is None:
        return structs.replace(one, first=first, approximate=approximate, bound=bound, below=one.value, value=None)
    return structs.replace(one, first=first, approximate=approximate, bound=bound)


def _stands(found: list[Token], first: int, weight: tuple[str, ...], floor: int) -> bool:
    start = first - len(weight)
    return start >= floor and all(_word(found, start + k) == word for k, word in enumerate(weight))
