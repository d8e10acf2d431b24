"""Several days in one sentence: "on each of May 1 and May 2, 1997", "1,000 and 2,000 shares, respectively"."""

import re
from datetime import date as Day

from msgspec import Struct

from tieout.facts import Fact
from tieout.forms.schedule13.transactions.phrases import BOUGHT, EIGHTHS, FLAGS, NOUN, ONE, SEVERAL, SOLD
from tieout.forms.schedule13.transactions.wording import CURRENCY, FIGURE, MONTH, day_of_year
from tieout.markup.text import Text, pieced

EACH_OF = re.compile(r"(?i)\bon\s{1,99}(?:each\s{1,99}of|both)\s{1,99}$")
LONGEST_LEAD = 120  # characters before the first of several days
# a day of a span, its month before it or said of an earlier one, its year behind it or said of a later one
ONE_DAY = re.compile(rf"(?i)(?P<day>(?:{MONTH}\s{{1,99}})?\d{{1,2}})(?!\d)(?:,?\s{{1,99}}(?P<year>(?:19|20)\d\d)(?!\d))?")
MONTH_OF = re.compile(rf"(?i){MONTH}")
_AND = r"(?:,\s{1,99}(?:and\s{1,99})?|\s{1,99}and\s{1,99})"
FIGURES = re.compile(
    rf"\b(?P<verb>{BOUGHT}|{SOLD})\s{{1,99}}(?P<figures>(?:{FIGURE})(?:{_AND}(?:{FIGURE})){{1,9}})\s{{1,99}}{NOUN}", FLAGS
)
_PRICE = rf"(?:{ONE}|{EIGHTHS})"
PRICES = re.compile(rf"(?P<prices>{_PRICE}(?:{_AND}{_PRICE}){{1,9}})", FLAGS)
A_FIGURE, A_PRICE = re.compile(rf"(?:{FIGURE})(?!\d)"), re.compile(_PRICE, FLAGS)
CURRENT = re.compile(CURRENCY)
SUMMED = re.compile(r"(?i)\b(?:aggregate|total|combined)\b")


class Respective(Struct, frozen=True):
    """What a sentence tells in lists of the same length: its verb, the days, the figures; prices: as many, one, or none."""

    verb: Text
    at: int
    end: int
    dates: list[Fact[Day]]
    figures: list[Text]
    prices: list[Text]


def days(span: Text) -> list[Fact[Day]]:
    """The days of a span, each with its month and year; none where one of them has not both, or is no day."""
    found: list[Fact[Day]] = []
    month: Text | None = None
    matches = list(ONE_DAY.finditer(span.string))
    for number, match in enumerate(matches):
        year = next((span.group(later, "year") for later in matches[number:] if later["year"]), None)
        day = span.group(match, "day")
        own = MONTH_OF.match(day.string)
        month = day.group(own) if own else month
        if year is None or month is None:
            return []
        parts = [span.group(match)] if own and match["year"] else [day, year] if own else [month, day, year]
        found.append(pieced(parts, day_of_year))
    return found if all(one.value is not None for one in found) else []


def on_each(sentence: Text, span: Fact[Day]) -> list[Fact[Day]]:
    """The days of "on each of May 1 and May 2, 1997", whose span is told; none where it is not said of each, or of a sum."""
    for match in SEVERAL.finditer(sentence.string):
        told = sentence.group(match, "span")
        before = sentence.string[max(0, match.start("span") - LONGEST_LEAD) : match.start("span")]
        if told.start == span.start and EACH_OF.search(before) and not SUMMED.search(sentence.string):
            return days(told)
    return []


def respective(sentence: Text) -> Respective | None:
    """The lists of a sentence that tells them "respectively"; None where they are not of the same length, or there are others."""
    amounts = list(FIGURES.finditer(sentence.string))
    spans = list(SEVERAL.finditer(sentence.string))
    if len(amounts) != 1 or len(spans) != 1 or SUMMED.search(sentence.string):
        return None
    told = sentence.group(amounts[0], "figures")
    figures = [told.group(match) for match in A_FIGURE.finditer(told.string)]
    dates = days(sentence.group(spans[0], "span"))
    behind = sentence[max(amounts[0].end(), spans[0].end() if spans[0].start() > amounts[0].end() else 0) :]
    lists = list(PRICES.finditer(behind.string))
    prices: list[Text] = []
    if lists:
        listed = behind.group(lists[0], "prices")
        prices = [listed.group(match) for match in A_PRICE.finditer(listed.string)]
    if len(dates) != len(figures) or len(lists) > 1 or (lists and len(prices) != len(figures)):
        return None
    if not lists and CURRENT.search(behind.string):
        return None  # one price of all, or a sum
    verb = sentence.group(amounts[0], "verb")
    return Respective(verb, amounts[0].start("verb"), amounts[0].end(), dates, figures, prices)
