"""Printed text to value: shares, percent, price, date, CIK, CUSIP, accession and file numbers.

Every parser takes the text as printed, white space folded, and returns the value or raises one of the signals below;
`fact` makes the Fact of either. A parser never guesses: what it is not sure of is `Unparsed`.
"""

import re
from calendar import month_name
from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from functools import lru_cache
from typing import TypeVar

from msgspec import UNSET, Struct

from tieout.facts import Fact, State

T = TypeVar("T")

SPACE = re.compile(r"[\s\xa0\u2000-\u200b\u202f\u3000\ufeff]+")


class Unparsed(ValueError):
    """The print is not of the kind that was expected: the fact's state is `unreadable`."""


class Words(Unparsed):
    """The print is words that give no figure ("N/A", "See Item 5", "None of these"): the state is `words`."""


class Below(Unparsed):
    """The print gives only an upper bound ("less than 1%"). `bound` is that bound."""

    def __init__(self, bound: Decimal) -> None:
        self.bound = bound
        super().__init__(str(bound))


def fold(text: str) -> str:
    """The text with every run of white space as one blank, and none at its ends.

    >>> fold(" a\\xa0 b\\n")
    'a b'
    """
    if text.isprintable() and "  " not in text:  # no white space but single blanks
        return text.strip(" ")
    if text.isascii() or ("\u200b" not in text and "\ufeff" not in text):
        return " ".join(text.split())  # several times as quick; these two alone of SPACE are no space to `split`
    return SPACE.sub(" ", text).strip()


def fact(parse: Callable[[str], T], raw: str, start: int, end: int, footnotes: tuple[str, ...] = ()) -> Fact[T]:
    """The fact of a print: parsed, or with the state that says why it has no value."""
    if not raw:
        return Fact(None, "", start, end, footnotes, "footnoted" if footnotes else "blank")
    try:
        return Fact(parse(raw), raw, start, end, footnotes)
    except Below as bound:
        return Fact(None, raw, start, end, footnotes, "words", bound.bound)
    except Words:
        state: State = "words"
    except Unparsed:
        state = "unreadable"
    return Fact(None, raw, start, end, footnotes, state)


def maybe(parse: Callable[[str], T], raw: str) -> T | None:
    """The value of a print; None where it has none."""
    return fact(parse, raw, 0, len(raw)).value


def text(raw: str) -> str:
    """Any text, as it stands."""
    return raw


# "1,234,567", "1234567.50", "0.3856", ".5"
FIGURE = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+")
# "5'288'262.00", as the Swiss write it: all groups of three behind an apostrophe
APOSTROPHES = re.compile(r"\d{1,3}(?:['’]\d{3})+(?:\.\d*)?")
# "-0-", "None", "Nil", "zero" in a row for a number of shares say that there are none
NONE = re.compile(r"(?i)(?:[-–—]{1,2}\s*0\s*[-–—]{0,2}|zero|none|nil)\.?")
WORDY = re.compile(r"(?i)[a-z]{2}|n/a|\bn\.a\.|^[-–—*]+$")
DIGITS = 30  # what is longer is no number of shares or dollars, and sums, products and quotients of it could not be told exactly


def figured(figure: str) -> Decimal:
    """The number of what is known to be a FIGURE; trailing zeros after the point are dropped.

    >>> figured("1,234.50")
    Decimal('1234.5')
    """
    plain = figure.replace(",", "")
    if "." in plain:
        plain = plain.rstrip("0").rstrip(".") or "0"
    return _bounded(plain, figure)


def _bounded(plain: str, raw: str) -> Decimal:
    if len(plain) > DIGITS:
        raise Unparsed(raw)
    return Decimal(plain)


def _refuse(raw: str) -> Unparsed:
    return Words(raw) if WORDY.search(raw) else Unparsed(raw)


def number(raw: str) -> Decimal:
    """A figure in digits, thousands parted by commas or not; trailing zeros after the point are dropped.

    >>> number("1,234.50"), number("0.00")
    (Decimal('1234.5'), Decimal('0'))
    """
    match = FIGURE.fullmatch(raw)
    if match is None:
        raise _refuse(raw)
    return figured(raw)


UNIT = re.compile(r"(?i)\s*(?:shares?|units?|sh\.?)(?: of [\w ]+)?\.?$")


def shares(raw: str) -> Decimal:
    """A number of shares: "5,040", "-0-", "1,000 shares", "None".

    "None" is printed for no shares and is zero, as is "-0-"; "N/A" and "See Item 5" are words.

    >>> shares("-0-"), shares("6,063,953 shares"), shares("5'288'262.00")
    (Decimal('0'), Decimal('6063953'), Decimal('5288262'))
    """
    if FIGURE.fullmatch(raw):
        return figured(raw)
    figure = UNIT.sub("", raw).strip()
    if FIGURE.fullmatch(figure):
        return figured(figure)
    if APOSTROPHES.fullmatch(figure):
        return figured(figure.replace("'", "").replace("’", ""))
    if NONE.fullmatch(figure) or re.fullmatch(r"(?i)no shares\.?", raw):
        return Decimal(0)
    raise _refuse(raw)


def price(raw: str) -> Decimal:
    """An amount of dollars: "$0.3856", "14.50", "$ 1,000".

    >>> price("$0.3856")
    Decimal('0.3856')
    """
    return number(raw.removeprefix("US").removeprefix("$").strip())


PER_CENT = re.compile(r"(?i)\s*(?:%|percent|per cent)\.?$")
PLAIN_FIGURE = re.compile(r"\d+(?:\.\d*)?|\.\d+")
LESS = re.compile(r"(?i)(?:less than|under|below|<)\s*(\d+(?:\.\d+)?|one(?:-tenth of one)?)\s*(?:%|percent)?\.?")


def percent(raw: str) -> Decimal:
    """A percentage without its sign; the printed zeros are kept. Raises Below for "less than 1%".

    >>> percent("14.70%"), percent("0.0 %")
    (Decimal('14.70'), Decimal('0.0'))
    """
    figure = PER_CENT.sub("", raw).strip()
    if PLAIN_FIGURE.fullmatch(figure):
        return _bounded(figure.rstrip(".") if not figure.startswith(".") else "0" + figure, raw)
    if re.fullmatch(r"[-–—]\s*0\s*[-–—]", figure):
        return Decimal(0)
    if less := LESS.fullmatch(raw):
        bound = {"one": "1", "one-tenth of one": "0.1"}.get(less[1].lower(), less[1])
        raise Below(_bounded(bound, raw))
    raise _refuse(raw)


MONTHS = {name.lower(): number for number, name in enumerate(month_name) if name}
MONTHS |= {name[:3]: number for name, number in MONTHS.items()} | {"sept": 9}
ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:Z|[+-]\d\d:\d\d)?")
SLASHED = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d\d)")
COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)")
WORDED = re.compile(r"(?i)(?:the )?([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)? ?,? ?(\d{4})")
DAY_FIRST = re.compile(r"(?i)(\d{1,2})(?:st|nd|rd|th)?(?: day of)? ([a-z]+)\.?,? (\d{4})")
HYPHENED = re.compile(r"(?i)(\d{1,2})-([a-z]+)\.?-(\d{4}|\d\d)")


def _date(year: str, month: str | int | None, day: str, raw: str) -> date:
    try:
        full = int(year) + (0 if len(year) == 4 else 2000 if int(year) < 70 else 1900)
        return date(full, int(month or 0), int(day))
    except ValueError:
        raise Unparsed(raw) from None


def day(raw: str) -> date:
    """A calendar day: "2024-05-22", "05/22/2024", "5/22/24", "20240522", "May 22, 2024", "22nd day of May, 2024", "22-May-2024".

    A zone behind an ISO date (`-05:00`) is passed over, never converted.

    >>> day("May 22, 2024") == day("2024-05-22-05:00") == day("5/22/2024")
    True
    """
    if match := ISO.fullmatch(raw) or COMPACT.fullmatch(raw):
        return _date(match[1], match[2], match[3], raw)
    if match := SLASHED.fullmatch(raw):
        return _date(match[3], match[1], match[2], raw)
    if match := WORDED.fullmatch(raw):
        return _date(match[3], MONTHS.get(match[1].lower()), match[2], raw)
    if match := DAY_FIRST.fullmatch(raw) or HYPHENED.fullmatch(raw):
        return _date(match[3], MONTHS.get(match[2].lower()), match[1], raw)
    raise _refuse(raw)


def _sunday(year: int, month: int, nth: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(6 - first.weekday()) % 7 + 7 * (nth - 1))


STANDARD, DAYLIGHT = timezone(timedelta(hours=-5)), timezone(timedelta(hours=-4))


@lru_cache(maxsize=128)
def _daylight(year: int) -> tuple[datetime, datetime]:
    """When daylight saving begins and ends on New York's wall clock."""
    if year >= 2007:
        begin, end = _sunday(year, 3, 2), _sunday(year, 11, 1)
    else:
        last = date(year, 10, 31)
        begin, end = _sunday(year, 4, 1), last - timedelta(days=(last.weekday() + 1) % 7)
    return datetime(begin.year, begin.month, begin.day, 2), datetime(end.year, end.month, end.day, 2)


def _eastern(moment: datetime) -> timezone:
    begin, end = _daylight(moment.year)
    return DAYLIGHT if begin <= moment < end else STANDARD


def eastern(moment: datetime) -> datetime:
    """A moment on New York's wall clock. One without a zone is taken to stand on it already, as all times of EDGAR do.

    >>> eastern(datetime(2024, 5, 15, 21, 31, tzinfo=timezone.utc)).isoformat()
    '2024-05-15T17:31:00-04:00'
    """
    if moment.tzinfo is None:
        return moment.replace(tzinfo=_eastern(moment))
    standard = moment.astimezone(STANDARD)
    begin, end = _daylight(standard.year)
    summer = begin <= standard.replace(tzinfo=None) < end - timedelta(hours=1)  # it ends at two o'clock of daylight time
    return standard.astimezone(DAYLIGHT) if summer else standard


def acceptance(raw: str) -> datetime:
    """The header's acceptance time, `YYYYMMDDHHMMSS` in New York.

    >>> acceptance("20240515163015").isoformat()
    '2024-05-15T16:30:15-04:00'
    """
    if len(raw) != 14 or not raw.isascii() or not raw.isdecimal():
        raise Unparsed(raw)
    try:
        moment = datetime.fromisoformat(f"{raw[:8]}T{raw[8:]}")
    except ValueError:
        raise Unparsed(raw) from None
    return datetime.combine(moment, moment.time(), _eastern(moment))  # several times as quick as `replace`


def cik(raw: str) -> str:
    """A Central Index Key as ten digits.

    >>> cik("896493")
    '0000896493'
    """
    if not re.fullmatch(r"\d{1,10}", raw):
        raise _refuse(raw)
    return raw.zfill(10)


# letters, digits and three signs, a digit among them
CUSIP = re.compile(r"(?=.*[0-9])[0-9A-Z@*#]{8,12}")


def cusip(raw: str) -> str:
    """A CUSIP without spaces, as printed otherwise: nine characters in law, up to twelve in the XML of 2026.

    >>> cusip("09175M 408")
    '09175M408'
    """
    tight = (raw if raw.isalnum() else re.sub(r"[\s\-–—]", "", raw)).upper()
    if not CUSIP.fullmatch(tight):
        raise _refuse(raw)
    return tight


def accession_number(raw: str) -> str:
    """An accession number, `NNNNNNNNNN-YY-NNNNNN`."""
    if not re.fullmatch(r"\d{10}-\d\d-\d{6}", raw):
        raise _refuse(raw)
    return raw


FLAGS = {"1": True, "true": True, "0": False, "false": False, "y": True, "n": False, "yes": True, "no": False}


def flag(raw: str) -> bool:
    """A boolean of the XML forms: 1, true, Y; 0, false, N.

    >>> flag("1"), flag("N")
    (True, False)
    """
    try:
        return FLAGS[raw.lower()]
    except KeyError:
        raise Unparsed(raw) from None


def whole(raw: str) -> int:
    """A count, in digits."""
    if not re.fullmatch(r"\d{1,9}", raw):
        raise _refuse(raw)
    return int(raw)


class Interval(Struct, frozen=True):
    """All numbers from `low` to `high`, both included: what a rounded print can stand for."""

    low: Decimal
    high: Decimal

    def meets(self, other: "Interval") -> bool:
        """Whether some number lies in both.

        >>> Interval(Decimal(1), Decimal(2)).meets(Interval(Decimal(2), Decimal(3)))
        True
        """
        return self.low <= other.high and other.low <= self.high

    def __add__(self, other: "Interval") -> "Interval":
        return Interval(self.low + other.low, self.high + other.high)

    def __sub__(self, other: "Interval") -> "Interval":
        return Interval(self.low - other.high, self.high - other.low)


def step(fact: Fact[Decimal]) -> Decimal:
    """The step that a number was rounded to: its `precision`, else one unit of its last printed digit. Raises Missing.

    >>> step(Fact(Decimal("14.70"), "14.70%", 0, 6))
    Decimal('0.01')
    """
    value = fact.known
    if fact.precision is not UNSET:
        return fact.precision
    exponent = value.as_tuple().exponent
    return Decimal(1).scaleb(min(exponent, 0)) if isinstance(exponent, int) else Decimal(1)


def rounding(fact: Fact[Decimal], units: int = 0) -> Interval:
    """All numbers that a print can stand for: half a step to either side, and so many `units` (whole steps) more.

    units: 1 allows for a figure that was cut off, or rounded one step too far. Raises Missing where the fact has no value.

    >>> rounding(Fact(Decimal(13000000), "$13 million", 0, 11, precision=Decimal(1000000)))
    Interval(low=Decimal('12500000.0'), high=Decimal('13500000.0'))
    """
    reach = step(fact) * (units + Decimal("0.5"))
    return Interval(fact.known - reach, fact.known + reach)
