"""IN311."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from tieout.checks.case import Case
from tieout.checks.prices import notes, range_of
from tieout.checks.rule import Finding, NotApplicable, rule
from tieout.checks.words import number
from tieout.facts import Fact
from tieout.forms.form345.model import Form345, NonDerivative

# "undertakes to provide ... upon request", "full information ... will be supplied", "are available"
UNDERTAKEN = re.compile(r"(?i)\bundertak|\bupon request|\bfull information|\bavailable\b")
# "on several days", "over two consecutive trading days", "on various dates"
DAYS = re.compile(
    r"\b(?:on|over) (?:several|multiple|two|three|four|five|various|different) (?:consecutive |trading ){0,2}(?:days|dates)\b"
)


def undertaken(case: Case[Form345]) -> bool:
    """Whether the filer undertakes somewhere to give the single prices."""
    texts = [note.text for note in case.form.footnotes] + [case.form.remarks]
    return any(UNDERTAKEN.search(text.value or "") for text in texts)


def first_with_range(case: Case[Form345]) -> int:
    """Which row is the first whose price has a footnote with a range, by identity: what lacks in the filing is told there, once."""
    texts = case.once(notes)
    ranged = {mark for mark, note in texts.items() if note.range is not None}
    return next((id(row) for row in case.form.non_derivative if ranged.intersection(row.price_per_share.footnotes)), 0)


def several_days(case: Case[Form345]) -> set[str]:
    """The footnotes that tell of trades on several days."""
    texts = ((note.id, note.text.value or "") for note in case.form.footnotes)
    return {mark for mark, text in texts if ("days" in text or "dates" in text) and DAYS.search(text)}


@rule(
    "IN311",
    name="price-range-too-wide",
    on=NonDerivative,
    cites=("SEC staff, no-action letter of 2008-06-25 on aggregate reporting",),
    weight="note",
    forms=("4", "5"),
    since=date(2008, 6, 25),
)
def price_range_too_wide(row: NonDerivative, case: Case[Form345]) -> Iterator[Finding]:
    """A row takes trades together that should stand apart.

    The staff lets trades of one day and one direction stand on one row at their average price where their prices lie within one
    dollar, the range stands in a footnote, and the filer undertakes to give the single prices to whoever may ask. The rule
    tells of a range wider than a dollar, of trades of several days, and, at the first such row, of an undertaking that
    stands nowhere in the filing.

    The range is read from the footnotes on the price; a note whose range was not read cannot be judged by. Measured in 2026-11
    on 574 real filings: 21 rows in 3 filings are wider than a dollar (a 22nd has a garbled range), 2 filings lack the
    undertaking. All are true, and a matter of practice.

    Why: an average over a wide range hides the prices at which an insider dealt.
    Breaks: 44.90 on one row, for prices from $43.18 to $45.37
    Holds: a row for $43.18 to $44.18, and one for $44.19 to $45.19
    Mend: give each range of one dollar, and each day, a row of its own; add the undertaking.
    """
    price = row.price_per_share
    if not price.footnotes or price.value is None:
        raise NotApplicable
    told = range_of(price, case)
    if told is None:
        raise NotApplicable
    if told.width > 1:
        message = f"the prices of one row are {number(told.width)} dollars apart, {told.low.raw} to {told.high.raw}"
        yield Finding(message, at=(price, told.low, told.high), expected="a row for each range of one dollar")
    texts = case.once(notes)
    several = case.once(several_days)
    for mark in dict.fromkeys((*price.footnotes, *row.transaction_date.footnotes)):
        if mark in several:
            message = "trades of several days stand on one row"
            yield Finding(message, at=(row.transaction_date, texts[mark].text), expected="a row for each day")
    if not case.once(undertaken) and case.once(first_with_range) == id(row):
        at: tuple[Fact[Any], ...] = (price, *(texts[mark].text for mark in price.footnotes[:1] if mark in texts))
        message = "a range of prices without an undertaking to give the single ones"
        yield Finding(message, at=at, expected="the undertaking in a footnote")
