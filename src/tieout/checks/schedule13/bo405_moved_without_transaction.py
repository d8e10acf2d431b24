"""BO405."""

import re
from collections.abc import Iterator
from datetime import date as Day
from datetime import datetime, timedelta
from decimal import Decimal
from typing import NamedTuple

from tieout.checks.case import Case
from tieout.checks.rule import CannotTell, Finding, NotApplicable, rule
from tieout.checks.stakes import FIGURE
from tieout.facts import Fact, Missing
from tieout.forms.schedule13.model import Item, Schedule13

PERIOD = timedelta(days=60)
PART_C = re.compile(r"\(c\)")
PART_D = re.compile(r"\(d\)")
# "has not entered into any transactions in the Shares during the past sixty days", "no transactions"
DENIES = re.compile(
    r"(?i)\b(?:no|not|none|neither|nor)\b[^.;]{0,200}\b(?:transactions?|purchased|acquired|sold)\b|^\W*\(?c?\)?\W*none\b"
)
BUT = re.compile(
    r"(?i)\bexcept|\bother than\b|\bexclud|\bset forth\b|\bdescribed\b|\bdisclosed\b|\breported\b|\bItems? [1346]\b|\bsave\b"
)
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
DATE = rf"(?P<date>(?:{MONTHS}) \d{{1,2}}, \d{{4}})"
# "On May 3, 2024, Hollin Capital LP purchased 125,000 shares"
DEALT = re.compile(
    rf"\b[Oo]n {DATE},?[^.;]{{0,120}}\b(?P<how>purchased|acquired|bought|sold|disposed of)\b[^.;\d]{{0,60}}"
    rf"{FIGURE} (?:\w+ ){{0,3}}(?:[Ss]hares|[Uu]nits|ADSs?|ADRs?)\b"
)
# "its holdings rose from 1,200,000 to 1,450,000 shares"
MOVED = re.compile(
    r"\b(?P<how>(?:in|de)creas(?:e|es|ed|ing)|rose|fell|reduc(?:e|es|ed|ing))\b[^.;\d]{0,80}"
    rf"\bfrom {FIGURE}(?: (?:\w+ ){{0,3}}[Ss]hares)? to {FIGURE} (?:\w+ ){{0,3}}(?:[Ss]hares|[Uu]nits|ADSs?)\b"
)


class Told(NamedTuple):
    """What a text says of a dealing: in its words, and how many shares it moved."""

    words: str
    moved: Decimal


@rule(
    "BO405",
    name="moved-without-transaction",
    on=Schedule13,
    forms=("13D",),
    cites=("Schedule 13D, Item 5(c)", "17 CFR 240.13d-101"),
    weight="warning",
)
def moved_without_transaction(form: Schedule13, case: Case[Schedule13]) -> Iterator[Finding | Missing]:
    """Item 5(c) says that there were no transactions, and another item tells of a purchase, a sale or a change of the holding.

    Item 5(c) has every transaction of the past sixty days, or since the last statement if that is shorter. One filing alone shows
    a gap only where it tells of a dealing itself: of one percent of the class or more, on a day within sixty days before the
    event, or as a holding that went from one figure to another. An Item 5(c) that makes an exception ("except as set forth in Item
    4") or points to a list that was not read tells nothing. Measured 2026-11: of 43 Schedules 13D 5 list no transaction, of
    which 4 make such an exception. Two filings side by side are LK302's.

    Why: readers take the dates and prices of a stake from Item 5(c) alone.
    Breaks: "no transactions during the past sixty days" in Item 5(c), "On May 3, 2024 the Fund purchased 400,000 shares" in Item 3
    Holds: "except as described in Item 3, no transactions during the past sixty days"
    Mend: list the transaction in Item 5(c), with its date, amount and price, or refer to where it is told.
    """
    item = next((one for one in form.items if one.number == "5"), None)
    if item is None or form.transactions:
        raise NotApplicable
    denial, words = _part_c(item)
    if denial is None or not DENIES.search(words):
        raise NotApplicable
    unread = any(note.code == "transactions-unread" for note in case.filing.notes)
    if unread or BUT.search(words):
        raise CannotTell(denial, "it refers to another place for transactions")
    event = form.event_date.known
    least = _one_percent(form)
    for one in form.items:
        for fact in (one.text, *one.parts.values()) if one.number in ("1", "3", "4", "6") else ():
            for told in _dealings(fact.raw or "", event):
                if told.moved >= least:
                    place = case.placed(fact, told.words) or fact
                    yield Finding(
                        f'Item 5(c) tells of no transaction, but Item {one.number} says "{told.words}"', at=(denial, place)
                    )
                    return


def _part_c(item: Item) -> tuple[Fact[str] | None, str]:
    """What Item 5 says under (c), and the fact that holds it; nothing where the item has no such part."""
    part = item.parts.get("c")
    if part is not None and part.raw:
        return part, part.raw
    text = item.text.raw or ""
    begins = [found.start() for found in PART_C.finditer(text)]
    if not begins:
        return None, ""
    ends = [*begins[1:], len(text)]
    said = []
    for begin, end in zip(begins, ends, strict=True):
        stop = PART_D.search(text, begin, end)
        said.append(text[begin : stop.start() if stop else end])
    return item.text, "\n".join(said)


def _dealings(text: str, event: Day) -> Iterator[Told]:
    if " from " in text:
        for found in MOVED.finditer(text):
            first, then = (Decimal(one.replace(",", "")) for one in found.groups()[1:])
            yield Told(found[0], abs(then - first))
    for found in DEALT.finditer(text):
        try:
            dealt = datetime.strptime(found["date"], "%B %d, %Y").date()
        except ValueError:  # there is no such day
            continue
        if event - PERIOD <= dealt:
            yield Told(found[0], Decimal(found[3].replace(",", "")))


def _one_percent(form: Schedule13) -> Decimal:
    """One percent of the class: of the base, or of what a person's aggregate and percent imply. Raises Missing without both."""
    base = form.shares_outstanding.shares
    if base.value:
        return base.value / 100
    for person in form.reporting_persons:
        amount, percent = person.aggregate_amount.value, person.percent_of_class.value
        if amount and percent:
            return amount / percent
    raise Missing(base)
