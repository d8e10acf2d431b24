"""Figures and days as a message says them, and days as a sentence does."""

from datetime import date as Day
from decimal import Decimal

from tieout import values

# "May 3, 2024", as sentences give a day
WORDED = r"(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}"


def number(value: Decimal) -> str:
    """A figure with commas, without zeros behind the point.

    >>> number(Decimal("6068993.50")), number(Decimal("1E+3"))
    ('6,068,993.5', '1,000')
    """
    text = f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def day(value: Day) -> str:
    """A day with its weekday, since that decides whether it counts.

    >>> day(Day(2024, 5, 17))
    'Friday 2024-05-17'
    """
    return f"{value:%A} {value.isoformat()}"


def listed(words: list[str]) -> str:
    """Words in a row.

    >>> listed(["a", "b", "c"])
    'a, b and c'
    """
    return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def worded_day(printed: str) -> Day | None:
    """The day that WORDED found; None where there is no such day.

    >>> worded_day("May 3, 2024"), worded_day("February 30, 2024")
    (datetime.date(2024, 5, 3), None)
    """
    try:
        return values.day(printed)
    except values.Unparsed:
        return None
