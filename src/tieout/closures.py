"""The special days of EDGAR and of the exchanges: the list in `closures.toml`, and what a user adds to it."""

import tomllib
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct

from tieout.errors import UsageError

Certainty = Literal["certain", "probable", "unknown"]

LIST = Path(__file__).with_name("closures.toml")


class Closure(Struct, frozen=True, forbid_unknown_fields=True):
    """A weekday on which EDGAR took no filing, by order. `certainty` says how sure that is."""

    date: date
    certainty: Certainty
    why: str


class Eased(Struct, frozen=True, forbid_unknown_fields=True):
    """Days that count as business days, though a deadline on them may have been moved (storms)."""

    first: date
    last: date
    why: str


class Relief(Struct, frozen=True, forbid_unknown_fields=True):
    """Filings due from `first` to `last` counted as timely until `until`, or for `days` more calendar days.

    condition: what the filer had to do for it, None where it held for all; without: form types that had no part in it.
    """

    first: date
    last: date
    why: str
    until: date | None = None
    days: int | None = None
    condition: str | None = msgspec.field(default=None, name="if")
    without: tuple[str, ...] = msgspec.field(default=(), name="except")


class Shut(Struct, frozen=True, forbid_unknown_fields=True):
    """A weekday on which the exchanges did not trade, besides their own holidays."""

    date: date
    why: str


class Closures(Struct, frozen=True, forbid_unknown_fields=True):
    """A list of special days. `reviewed`: the last day up to which closures were looked up; None in a list that only adds."""

    reviewed: date | None = None
    closure: tuple[Closure, ...] = ()
    eased: tuple[Eased, ...] = ()
    relief: tuple[Relief, ...] = ()
    exchange: tuple[Shut, ...] = ()

    def and_also(self, more: "Closures") -> "Closures":
        """Both lists as one; of a day that stands in both, what `more` says of it; reviewed to the later day."""
        said = {one.date for one in more.closure}
        return Closures(
            max((day for day in (self.reviewed, more.reviewed) if day), default=None),
            (*(one for one in self.closure if one.date not in said), *more.closure),
            (*self.eased, *more.eased),
            (*self.relief, *more.relief),
            (*self.exchange, *more.exchange),
        )


@cache
def own() -> Closures:
    """The list of this package."""
    return read(LIST)


def read(path: str | Path) -> Closures:
    """A list of special days from a TOML file of the shape of `closures.toml`.

    Raises UsageError where the file is not there, is no TOML, or says what such a list cannot say.
    """
    try:
        return msgspec.convert(tomllib.loads(Path(path).read_text(encoding="utf-8")), Closures)
    except OSError as trouble:
        raise UsageError(
            f"{path}: the list of closures cannot be read: {trouble.strerror}; give another file, or none"
        ) from trouble
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, msgspec.ValidationError) as trouble:
        raise UsageError(f"{path}: not a list of closures: {trouble}; docs/calendar.md shows one") from trouble


def days(first: date, last: date) -> list[date]:
    """Each day from the first to the last, both among them."""
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]
