"""BO405."""

import re
from collections.abc import Iterator
from datetime import date as Day
from datetime import timedelta
from decimal import Decimal
from typing import NamedTuple

from tieout.checks.case import Case
from tieout.checks.dealings import denial, one_percent, refers
from tieout.checks.rule import CannotTell, Finding, NotApplicable, rule
from tieout.checks.stakes import FIGURE
from tieout.checks.words import WORDED, worded_day
from tieout.facts import Missing
from tieout.forms.schedule13.model import Schedule13

PERIOD = timedelta(days=60)
# "On May 3, 2024, Hollin Capital LP purchased 125,000 shares"
DEALT = re.compile(
    rf"\b[Oo]n (?P<date>{WORDED}),?[^.;]{{0,120}}\b(?P<how>purchased|acquired|bought|sold|disposed of)\b[^.;\d]{{0,60}}"
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
    4") or points to a list that was not read tells nothing. Measured 2026-11: of 40 Schedules 13D 6 list no transaction, of
    which 4 deny any, each with such an exception. Two filings side by side are LK302's.

    Why: readers take the dates and prices of a stake from Item 5(c) alone.
    Breaks: "no transactions during the past sixty days" in Item 5(c), "On May 3, 2024 the Fund purchased 400,000 shares" in Item 3
    Holds: "except as described in Item 3, no transactions during the past sixty days"
    Mend: list the transaction in Item 5(c), with its date, amount and price, or refer to where it is told.
    """
    item = next((one for one in form.items if one.number == "5"), None)
    if item is None or form.transactions:
        raise NotApplicable
    denies, least = denial(item), one_percent(form)
    if denies is None:
        raise NotApplicable
    if refers(item, case.filing.notes):
        raise CannotTell(denies, "it refers to another place for transactions")
    if least is None:
        raise Missing(form.shares_outstanding.shares)
    event = form.event_date.known
    for one in form.items:
        for fact in (one.text, *one.parts.values()) if one.number in ("1", "3", "4", "6") else ():
            for told in _dealings(fact.raw or "", event):
                if told.moved >= least:
                    place = case.placed(fact, told.words) or fact
                    yield Finding(
                        f'Item 5(c) tells of no transaction, but Item {one.number} says "{told.words}"', at=(denies, place)
                    )
                    return


def _dealings(text: str, event: Day) -> Iterator[Told]:
    if " from " in text:
        for found in MOVED.finditer(text):
            first, then = (Decimal(one.replace(",", "")) for one in found.groups()[1:])
            yield Told(found[0], abs(then - first))
    for found in DEALT.finditer(text):
        dealt = worded_day(found["date"])
        if dealt is not None and event - PERIOD <= dealt:
            yield Told(found[0], Decimal(found[3].replace(",", "")))
