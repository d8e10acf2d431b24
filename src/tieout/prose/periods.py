"""Periods in words: "three months ended March 31, 2024", "the same period of 2023", "fiscal 2023", dates.

Own small patterns over tokens and no library for dates: a period is kept as printed (what `three months` begins with is a matter
of the filer's calendar), libraries guess at what they half know, and the ones that read sentences cost more than the whole reader.
"""

from functools import lru_cache

from msgspec import Struct

from tieout.prose.tokens import Token
from tieout.values import MONTHS

FAR = 24  # tokens that one period may be long
DEEP = 3  # periods that one may hold inside another: "end of the third quarter of fiscal 2024"

COUNTS = frozenset(
    [
        "two",
        "three",
        "four",
        "six",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "twenty-six",
        "thirty-nine",
        "forty",
        "fifty-two",
        "fifty-three",
        "twenty-six-week",
    ]
)
ORDINALS = frozenset(["first", "second", "third", "fourth", "1st", "2nd", "3rd", "4th", "final"])
POINTING = frozenset(
    [
        "same",
        "comparable",
        "comparative",
        "corresponding",
        "prior",
        "previous",
        "preceding",
        "prior-year",
        "year-ago",
        "year-earlier",
        "prior-period",
        "equivalent",
        "like",
        "last",
        "this",
        "current",
        "immediately",
        "linked",
        "sequential",
        "most",
        "recent",
        "recently",
    ]
)
NAMES = frozenset(
    [
        "period",
        "periods",
        "quarter",
        "quarters",
        "year",
        "years",
        "months",
        "month",
        "weeks",
        "week",
        "half",
        "halves",
        "year-end",
        "quarter-end",
        "period-end",
    ]
)
QUALIFYING = frozenset(
    [
        "such",
        "fiscal",
        "calendar",
        "interim",
        "full",
        "quarterly",
        "annual",
        "reporting",
        "full-year",
        "fiscal-year",
        "transition",
        "year-to-date",
    ]
)
WITHIN = NAMES | ORDINALS | QUALIFYING
ENDS = ("year-end", "quarter-end", "period-end")
# what goes on telling which period it is: "during the period from the closing to the maturity"
LENGTHENED = frozenset(["from", "of", "between", "beginning", "commencing", "starting", "during", "in", "since", "prior", "before",
                        "covered", "that", "when", "to", "until", "through", "following", "after"])  # fmt: skip
LENGTHS = ("month", "week", "year")
SHORT = ("q1", "q2", "q3", "q4", "1q", "2q", "3q", "4q", "h1", "h2", "fy")


STARTS = frozenset((*COUNTS, *ORDINALS, *POINTING, *NAMES, *QUALIFYING, *MONTHS, "end", "beginning", "a", "inception", "date"))
AGO = ("ago", "earlier")
# words of an aside that tells what a date is: "March 2, 2020 (inception) through December 31, 2020"
BIRTHS = frozenset(["inception", "date", "of", "commencement", "operations", "formation", "incorporation", "organization", "the"])


class Period(Struct, frozen=True, gc=False):
    """A period in a run of tokens: its first token, the one behind its last; whether it is a bare calendar day or month.

    points: it names another period by its relation to one ("the same period of 2023", "prior year").
    """

    at: int
    until: int
    day: bool = False
    points: bool = False


def periods(found: list[Token]) -> list[Period]:
    """All periods of a sentence, in order, none inside another.

    >>> from tieout.prose.tokens import tokens
    >>> [(one.at, one.until) for one in periods(tokens("for the year ended May 3, 2025 and in 2024"))]
    [(2, 8), (10, 11)]
    """
    spans, i = [], 0
    for start in [k for k, token in enumerate(found) if _starts(token.lower)]:
        one = _period(found, start) if start >= i else None
        if one:
            spans.append(one)
            i = one.until
    return spans


@lru_cache(4096)
def _starts(word: str) -> bool:
    """Whether a period can begin with a word at all."""
    long = "-" in word and word.rpartition("-")[2].removesuffix("s") in LENGTHS
    return (len(word) <= 4 and word[:1].isdecimal()) or word.rstrip("-.") in STARTS or word[:2] in SHORT or long


def _word(found: list[Token], i: int) -> str:
    return found[i].lower if 0 <= i < len(found) else ""


def _year(found: list[Token], i: int) -> bool:
    """A year of four digits."""
    word = _word(found, i)
    return len(word) == 4 and word.isdecimal() and word[:2] in ("19", "20")


def _comma(found: list[Token], i: int) -> int:
    return i + 1 if _word(found, i) == "," else i


def _day_number(found: list[Token], i: int) -> bool:
    word = _word(found, i)
    if not word[:1].isdecimal():
        return False
    word = word.removesuffix("st").removesuffix("nd").removesuffix("rd").removesuffix("th")
    return word.isdecimal() and len(word) <= 2 and 1 <= int(word) <= 31


def date(found: list[Token], i: int) -> int:
    """Behind a date that begins at token `i`, else `i`: "March 31, 2024", "March 2024", "31 March 2024", "3/31/2024"."""
    month = _word(found, i).rstrip(".")
    if month in MONTHS:
        behind = i + 1 + (_word(found, i + 1) == ".")
        if _day_number(found, behind):
            year = _comma(found, behind + 1)
            return year + 1 if _year(found, year) else behind + 1 if found[i].capital else i
        year = _comma(found, behind)
        return year + 1 if _year(found, year) else i
    of = i + 1 + (_word(found, i + 1) == "of")
    if _day_number(found, i) and _word(found, of).rstrip(".") in MONTHS and _year(found, _comma(found, of + 1)):
        return _comma(found, of + 1) + 1
    slashes = _word(found, i + 1), _word(found, i + 3)
    if slashes == ("/", "/") and _day_number(found, i) and _word(found, i + 4).isdecimal():
        return i + 5
    return i


def _joined(found: list[Token], i: int) -> int:
    """Behind "and", "or", "to", "through", a comma or a dash that may stand between two dates or years, else `i`."""
    j = _comma(found, _born(found, i))
    if _word(found, j) in ("and", "or", "to", "through", "-", "–", "&"):
        return j + 1
    return j


def _born(found: list[Token], i: int) -> int:
    """Behind "(inception)", "(date of inception)" at token `i`, else `i`."""
    if _word(found, i) != "(":
        return i
    j = i + 1
    while _word(found, j) in BIRTHS:
        j += 1
    return j + 1 if j > i + 1 and _word(found, j) == ")" else i


def _since(found: list[Token], i: int) -> Period | None:
    """ "inception (March 2, 2020) through December 31, 2020", "date of inception through June 30, 2009"."""
    j = i + 2 if _word(found, i) == "date" and _word(found, i + 1) == "of" else i
    if _word(found, j) != "inception":
        return None
    end = j + 1
    if _word(found, end) == "(":
        told = end + 1 + (_word(found, end + 1) == "on")
        end = date(found, told) + 1 if date(found, told) > told and _word(found, date(found, told)) == ")" else end
    elif _word(found, end) == "on":
        end = date(found, end + 1)
    start = _joined(found, end)
    until = date(found, start)
    if until > start > end:
        return Period(i, until)
    alone = end > j + 1 or _word(found, end) in (",", ".", "")  # "since inception", "since inception (June 1, 2018)"
    return Period(i, end) if alone and _word(found, i - 1) == "since" else None


def dates(found: list[Token], i: int) -> int:
    """Behind one or several dates or years: "December 31, 2024 and 2023", "2016 through 2025"; `i` where none begins there."""
    end = i + 1 if _year(found, i) else date(found, i)
    while i < end < i + FAR:
        start = _joined(found, end)
        following = start + 1 if _year(found, start) else date(found, start)
        if start == end or following == start:
            break
        end = following
    return end


def _of(found: list[Token], i: int) -> int:
    """Behind "of the", "in", "for the" and the like that tie a period to a wider one, else `i`."""
    if _word(found, i) not in ("of", "in", "for", "from", "to", "during", "last"):
        return i
    j = i + 1
    return j + 1 if _word(found, j) in ("the", "its", "our") else j


def _modifiers(found: list[Token], i: int) -> tuple[int, bool, bool]:
    """Behind the words before a period's noun; whether there are any, and whether they point to another period."""
    j, points = i, False
    while j < min(len(found), i + FAR):
        word = found[j].lower.rstrip("-")
        if word in POINTING:
            points = True
        elif not (word in COUNTS or word in ORDINALS or word in QUALIFYING or _length(found, j)):
            following = _word(found, j + 1).rstrip("-")
            joined = word in ("and", ",", "-") and j > i and (_length(found, j + 1) or following in COUNTS or following in ORDINALS)
            # "same time period", "comparable 2022 period"
            told = points and (word == "time" or _year(found, j)) and following in WITHIN
            told = told or (points and word == "," and following in POINTING)  # "the like, year-ago period"
            if found[j].lower == "(" and j > i and following.isdecimal() and _word(found, j + 2) == ")":
                j += 2  # "three (3) months"
            elif not (joined or told):
                break
        j += 1
    return j, j > i, points


def _length(found: list[Token], i: int) -> bool:
    """ "52-week", "three-month", "13" before "weeks"."""
    word = _word(found, i)
    head, _, tail = word.partition("-")
    if tail.removesuffix("s") in LENGTHS:
        return head.isdecimal() or head in COUNTS or head == "one"
    return word.isdecimal() and len(word) <= 2 and _word(found, i + 1) in ("weeks", "months", "week", "and", "or")


def _period(found: list[Token], i: int, depth: int = 0) -> Period | None:
    """The period that begins at token `i`."""
    if depth > DEEP:
        return None
    word = _word(found, i)
    if word == "a" and _word(found, i + 1) not in ("year", "quarter"):
        return None
    end = date(found, i)
    if end > i and _word(found, end) not in QUALIFYING:
        return Period(i, dates(found, i), day=True)
    if end > i:
        return Period(i, end, day=True)
    if word[:2] in SHORT and word[2:].lstrip("-").removeprefix("fy").isdecimal() and not word[2:].isdecimal():
        return Period(i, i + 1)  # "Q4-FY26"
    if word[:2] in SHORT and (word[2:].isdecimal() or not word[2:]):
        end = i + 1 if word[2:] else dates(found, i + 1)
        if _word(found, end)[:2] == "fy" and _word(found, end)[2:].isdecimal():
            end += 1  # "Q1 FY24"
        end = dates(found, end) if end > i + 1 or word[:1] in "qh" else end
        alone = word[0] == "q" and _word(found, i - 1) in ("in", "for", "during")  # "margin for Q4 was"
        return Period(i, end) if end > i + 1 or word[2:].isdecimal() or alone else None
    if word in ("end", "beginning") and _word(found, i + 1) == "of":
        inner = _period(found, _of(found, i + 1), depth + 1)
        plain = _word(found, i + 3) if _word(found, i + 2) == "the" else ""
        if inner is None and plain in ("year", "quarter", "period", "month"):
            return Period(i, i + 4)  # "at the beginning of the year"
        return Period(i, inner.until, points=inner.points) if inner else None
    if _year(found, i):
        return _years(found, i)
    if _ago(found, i):
        return Period(i, i + 3, points=True)
    if word in ("inception", "date"):
        return _since(found, i)
    return _named(found, i, depth)


def _ago(found: list[Token], i: int) -> bool:
    """ "a year ago", "one year earlier" at token `i`."""
    unit = _word(found, i + 1) in ("year", "quarter")
    return _word(found, i) in ("a", "one") and unit and _word(found, i + 2) in AGO


def _years(found: list[Token], i: int) -> Period | None:
    """Bare years: "2023", "2022 and 2023 fiscal years", where a preposition of time or a determiner stands before them."""
    end = dates(found, i)
    owner = end < len(found) and found[end].kind == "owner"  # "2019's first quarter"
    j, modified, _ = _modifiers(found, end + owner)
    if _word(found, j) in NAMES:
        return Period(i, j + 1)
    before = _word(found, i - 1)
    if (
        before in ("in", "during", "for", "from", "to", "of", "through", "since", "with", "versus", "over", "than", "year")
        and not modified
    ):
        return Period(i, end)
    if (
        before == "("
        and _word(found, end) in (":", "-", "–", "—")
        and end + 1 < len(found)
        and found[end + 1].kind in ("sign", "word")
    ):
        return Period(i, end)  # "(2012: $5)"
    owned = before in ("the", "its", "our", "their", "full-year") or (i > 0 and found[i - 1].kind == "owner")
    return Period(i, end) if owned and end < len(found) and found[end].kind == "word" else None  # "its 2024 revenue"


def _named(found: list[Token], i: int, depth: int) -> Period | None:
    """A period by its noun: "three months ended D", "fiscal 2023", "first quarter of 2024", "same period last year"."""
    j, modified, points = _modifiers(found, i)
    noun = _word(found, j) in NAMES
    if not noun:
        if _word(found, i) == "year-to-date" and j == i + 1:
            return Period(i, j)  # "year-to-date sales"
        years = dates(found, j)
        fiscal = modified and any(found[k].lower in ("fiscal", "calendar", "full-year") for k in range(i, j))
        if not (fiscal and years > j and _year(found, j)):
            return None
        years = _fiscal_too(found, years)
        noun_at, some, _ = _modifiers(found, years)
        part = some and _word(found, noun_at) in NAMES  # "fiscal 2022 third quarter"
        return Period(i, noun_at + 1 if part else years, points=points)
    while _word(found, j) in NAMES:
        j += 1
    quarter, some, _ = _modifiers(found, j) if points and (_word(found, j) in ORDINALS or _length(found, j)) else (j, False, False)
    if some and _word(found, quarter) in NAMES:
        j = quarter + 1  # "prior year third quarter"
    end, tied = _tail(found, j, depth)
    if not tied and (joined := _another(found, end, depth)) and joined - i < FAR:
        return Period(i, joined, points=points)
    if not (modified or end > j):
        clear = (
            _word(found, i - 1) == "the"
            and _word(found, i - 2) in ("for", "during", "in")
            and _word(found, i - 3) not in ("earlier", "later")  # "earlier in the year"
            and (_word(found, i) in ("quarter", "year") or (_word(found, i) == "period" and _word(found, j) not in LENGTHENED))
        )
        told = _word(found, i) in ENDS and _word(found, i - 1) in ("at", "of", "since", "by")
        return Period(i, j) if clear or told else None
    if not (points or tied) and modified and _word(found, j - 1) in ("months", "month", "weeks", "week", "years"):
        return None  # "twelve months", "three years": a length and no period
    return Period(i, end, points=points)


def _fiscal_too(found: list[Token], end: int) -> int:
    """Behind further fiscal years that a list ends with: "fiscal 2024, fiscal 2023 and fiscal 2022"."""
    i = end
    while i < end + FAR:
        last = _word(found, i) == "and" or (_word(found, i) == "," and _word(found, i + 1) == "and")
        at = i + 1 + (last and _word(found, i) == ",")
        if not (last or _word(found, i) == ",") or _word(found, at) != "fiscal" or not _year(found, at + 1):
            return end
        i = at + 2
        if last:
            return i
    return end


def _another(found: list[Token], end: int, depth: int) -> int:
    """Behind a second period that tells the year of both: "fourth quarter and fiscal year 2024"; 0 where none follows."""
    other = (
        _named(found, end + 1, depth + 1)
        if depth < DEEP and _word(found, end) == "and" and not _word(found, end - 1).isdecimal()
        else None
    )
    if other is None:
        return 0
    dated = any(found[k].lower == "ended" or _year(found, k) for k in range(end, other.until))
    return other.until if dated else 0


def _tail(found: list[Token], j: int, depth: int) -> tuple[int, bool]:
    """Behind what follows a period's noun ("ended D", "of fiscal 2023", "last year"), and whether anything does."""
    if _word(found, j) in ("ended", "ending", "end"):
        end = dates(found, j + 1)
        if end == j + 1 and _word(found, j) == "end" and _word(found, j - 1) in ("year", "quarter"):
            return j + 1, True  # "at year end", "at the prior quarter end"
        return (end, True) if end > j + 1 else (j, False)
    if _word(found, j) == "then" and _word(found, j + 1) == "ended":
        return j + 2, True
    if _word(found, j) in AGO:
        return j + 1 + (_word(found, j + 1) in NAMES), True  # "a year ago", "the year ago period"
    if _ago(found, j):
        return j + 3, True  # "same quarter a year ago"
    if j < len(found) and found[j].kind == "owner":
        noun, some, _ = _modifiers(found, j + 1)
        return (noun + 1, True) if some and _word(found, noun) in NAMES else (j, False)  # "last year's third quarter"
    direct = dates(found, j)
    if direct > j:
        return direct, True
    if _word(found, j) in ("from", "since"):
        born = _since(found, j + 1 + (_word(found, j + 1) == "the"))
        if born:
            return born.until, True  # "period from inception (June 1, 2018) through June 30, 2019"
    start = _of(found, j)
    if start == j or depth >= DEEP:
        return j, False
    if _year(found, start) or date(found, start) > start:
        return dates(found, start), True
    modified, some, _ = _modifiers(found, start)
    if _word(found, start) in NAMES or (some and (_word(found, modified) in NAMES or _year(found, modified))):
        inner = _named(found, start, depth + 1) or (Period(start, start + 1) if _word(found, start) in NAMES else None)
        if inner:
            return inner.until, True
    return j, False
