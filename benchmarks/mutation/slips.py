"""How a tired person mistypes: figures, dates and words, each written again in the style of the print."""

import random
import re
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from itertools import pairwise

FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?|\.\d+")
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
# one style a line; the groups are named for what they hold
DATES = (
    re.compile(r"(?P<y>\d{4})(?P<s>-)(?P<m>\d\d)-(?P<d>\d\d)"),
    re.compile(r"(?P<y>\d{4})(?P<m>\d\d)(?P<d>\d\d)"),
    re.compile(r"(?P<m>\d{1,2})(?P<s>[/-])(?P<d>\d{1,2})[/-](?P<y>\d{4}|\d\d)"),
    re.compile(rf"(?P<n>{'|'.join(MONTHS)})(?P<s>\s+)(?P<d>\d{{1,2}}),?\s+(?P<y>\d{{4}})", re.IGNORECASE),
)


def value(text: str) -> Decimal | None:
    """The number that a figure prints."""
    found = FIGURE.search(text)
    try:
        return Decimal(found[0].replace(",", "")) if found else None
    except InvalidOperation:
        return None


def figure(text: str) -> tuple[int, int] | None:
    """Where the only figure of a print stands in it; None where there is none, or several."""
    found = list(FIGURE.finditer(text))
    return found[0].span() if len(found) == 1 else None


def grouped(text: str, like: str) -> str:
    """A figure with commas where the one that it takes the place of has them."""
    whole, point, cents = text.replace(",", "").partition(".")
    whole = whole.lstrip("0") or "0"
    return (f"{int(whole):,}" if "," in like else whole) + point + cents


def swapped(text: str) -> Iterator[str]:
    """Two neighbouring digits change places."""
    digits = [at for at, sign in enumerate(text) if sign.isdigit()]
    for one, other in pairwise(digits):
        if text[one] != text[other] and not (one == digits[0] and text[other] == "0"):
            yield text[:one] + text[other] + text[one + 1 : other] + text[one] + text[other + 1 :]


def dropped(text: str) -> Iterator[str]:
    """A digit is lost."""
    for at, sign in enumerate(text):
        left = text[:at] + text[at + 1 :]
        if sign.isdigit() and re.search(r"[1-9]", left) and not left.replace(",", "").startswith(("0", ".")):
            yield grouped(left, text)


def doubled(text: str) -> Iterator[str]:
    """A digit is typed twice."""
    for at, sign in enumerate(text):
        if sign.isdigit() and re.search(r"[1-9]", text):
            yield grouped(text[: at + 1] + text[at:], text)


def mistyped(text: str) -> Iterator[str]:
    """A digit becomes its neighbour on the keys."""
    for at, sign in enumerate(text):
        if sign.isdigit():
            other = str(int(sign) + 1 if sign < "9" else 8)
            yield text[:at] + other + text[at + 1 :]


def scaled(text: str) -> Iterator[str]:
    """A unit slip: a thousand or ten times as much, or the point a place off."""
    whole = value(text)
    if whole:
        for factor in (Decimal(1000), Decimal(10), Decimal("0.1"), Decimal("0.001")):
            moved = (whole * factor).normalize()
            yield grouped(f"{moved:f}", text)


def decimal_comma(text: str) -> Iterator[str]:
    """A comma of thousands is read as a point: 36,000 becomes 36.000."""
    whole = value(text)
    if whole is not None and whole == int(whole) and 1000 <= whole < 10**6:
        yield f"{int(whole):,}".replace(",", ".")


def written(day: date, like: str) -> str | None:
    """A day in the style of a printed date; None where the style is none that is known."""
    found = next((match for style in DATES if (match := style.match(like))), None)
    if found is None:
        return None
    parts = found.groupdict()
    year = f"{day.year:04}"[-len(parts["y"]) :]
    wide = parts["d"].startswith("0") or len(parts.get("m") or "") == 2
    put = {"y": year, "m": f"{day.month:0{1 + wide}}", "d": f"{day.day:0{1 + wide}}", "n": MONTHS[day.month - 1]}
    out, at = "", 0
    for start, end, name in sorted((*found.span(name), name) for name in put if parts.get(name) is not None):
        out += like[at:start] + put[name]
        at = end
    return out + like[at:]


def year_off(day: date) -> Iterator[date]:
    """A year too early, a year too late."""
    for years in (-1, 1):
        try:
            yield day.replace(year=day.year + years)
        except ValueError:  # 29 February
            continue


def turned(day: date) -> Iterator[date]:
    """Day and month change places."""
    if day.day <= 12 and day.day != day.month:
        yield day.replace(day=day.month, month=day.day)


def day_off(day: date, chance: random.Random) -> Iterator[date]:
    """A digit of the day is another: days, a week or tens of days off."""
    for days in chance.sample((-20, -10, -7, 7, 10, 20), 6):
        moved = day + timedelta(days)
        if moved.month == day.month:
            yield moved


def letters(text: str, chance: random.Random) -> Iterator[str]:
    """A letter is lost, or two change places, in one of the longer words."""
    words = list(re.finditer(r"[A-Za-z]{5,}", text))
    for found in chance.sample(words, len(words)):
        at = chance.randrange(found.start() + 1, found.end() - 1)
        yield text[:at] + text[at + 1 :]
        if text[at] != text[at + 1]:
            yield text[:at] + text[at + 1] + text[at] + text[at + 2 :]
