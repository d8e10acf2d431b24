"""Figures as a message says them."""

from datetime import date as Day
from decimal import Decimal


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
