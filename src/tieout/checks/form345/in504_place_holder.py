"""IN504."""

import re
from collections.abc import Iterator
from datetime import date as Day

from tieout.checks.case import Case
from tieout.checks.rule import CannotTell, Finding, rule
from tieout.facts import Missing
from tieout.forms.form345.model import Derivative, Form345

EARLIEST, LATEST = 1960, 2100
FILLER = Day(1988, 8, 8)  # what filing software of 2003 put where the form demanded a date and there was none
NINES = re.compile(r"9{2,6}\.9{2,4}|9{3,9}")
OPTION = re.compile(r"(?i)\b(?:options?|warrants?|rights?)\b")


@rule(
    "IN504",
    name="place-holder",
    on=Derivative,
    cites=("Form 3, Table II, columns 2 and 4", "Forms 4 and 5, Table II, columns 2 and 6"),
    weight="warning",
)
def place_holder(row: Derivative, case: Case[Form345]) -> Iterator[Finding | Missing]:
    """A date or an exercise price is no date or price, but fills a place.

    Years before 1960 and after 2100, the day 08/08/1988, and for options, warrants and rights a price of nines. An exercise
    price of 0 is right: restricted stock units have none. A footnote on the date or price cannot tell. None of the 706 rows
    of the corpus has one; the latest date is 2048, of a debenture (2026-11).

    Why: a made-up date makes an option expire, or last for ever, in every table that is drawn from it.
    Breaks: expiration date 12/31/9999; exercise price 9999
    Holds: expiration date empty with a footnote; exercise price 0
    Mend: leave the place empty and hang a footnote on it.
    """
    for what, day in (("exercisable", row.exercise_date), ("expiration", row.expiration_date)):
        if day.value is not None and (not EARLIEST <= day.value.year <= LATEST or day.value == FILLER):
            if day.footnotes:
                yield CannotTell(day, "a footnote hangs on it")
            else:
                yield Finding(f"{day.raw} is no {what} date, but fills a place", at=(day,), expected="a footnote in its place")
    price = row.conversion_or_exercise_price
    if price.raw and price.value is not None and NINES.fullmatch(price.raw.lstrip("$ ").replace(",", "")):
        if not OPTION.search(row.security_title.value or ""):
            return
        if price.footnotes:
            yield CannotTell(price, "a footnote hangs on it")
        else:
            yield Finding(f"{price.raw} looks like no exercise price, but fills a place", at=(price,))
