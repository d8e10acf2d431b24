"""BO301."""

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from tieout.checks.case import Case
from tieout.checks.rule import CannotTell, Finding, NotApplicable, rule
from tieout.checks.stakes import covers_by_name, restated
from tieout.facts import Fact, Missing
from tieout.forms.schedule13.model import Interest, ReportingPerson, Schedule13
from tieout.values import Interval, rounding

ROWS = {
    "sole_voting_power": "sole voting power",
    "shared_voting_power": "shared voting power",
    "sole_dispositive_power": "sole dispositive power",
    "shared_dispositive_power": "shared dispositive power",
    "aggregate_amount": "aggregate amount",
    "percent_of_class": "percent of class",
}


@rule(
    "BO301",
    name="cover-not-item",
    on=Interest,
    cites=("Schedule 13D, Item 5(a) and (b)", "Schedule 13G, Item 4"),
    weight="error",
)
def cover_not_item(again: Interest, case: Case[Schedule13]) -> Iterator[Finding | Missing]:
    """A person's cover page and Item 5 (Item 4 of a Schedule 13G) give different figures.

    Compared is what both print for one person; an amendment need not restate every person, and a total of all is another rule's.
    Percents are compared as intervals, since items often round further. Where an item states a person's figure several times (by
    class of shares, by account), one that agrees is enough. Where the cover's figure stands anywhere in the item (tables with and
    without convertible shares have both), nothing is told, nor where a footnote hangs on the item's figure; the notes of a cover
    say what its figure is made of and explain no difference. Over the 67 schedules at hand (2026-11) 169 restatements hold, 10
    cannot be told, 4 figures of 3 filings differ, all of them slips of the filers.

    Why: the cover is copied into data bases, the item is what was signed; readers of the two see different stakes.
    Breaks: shared voting power 333,336 on the cover and 333,326 in Item 5
    Holds: 14.67% on the cover and 14.7% in Item 5
    Mend: correct the figure that does not follow from the person's holdings, here and wherever else it stands.
    """
    covers = case.once(covers_by_name).get(again.person or "", ())
    if not covers:
        raise NotApplicable
    compared = False
    for field, words in ROWS.items():
        there = getattr(again, field)
        if there.value is None:
            continue
        compared = True
        if any(_agree(getattr(cover, field), there) for cover in covers) or _told_elsewhere(covers, again, field, case):
            continue
        yield _difference(covers[0], there, field, words, case)
    if not compared:
        raise NotApplicable


def _agree(cover: Fact[Decimal], there: Fact[Decimal]) -> bool:
    if cover.value is None:
        return isinstance(cover.below, Decimal) and there.known < cover.below
    return cover.value == there.value or (rounding(cover).meets(rounding(there)) and "." in (cover.raw or "") + (there.raw or ""))


def _told_elsewhere(covers: tuple[ReportingPerson, ...], again: Interest, field: str, case: Case[Schedule13]) -> bool:
    """Whether the item states this person's figure somewhere else as the cover does."""
    others = (getattr(one, field) for one in case.once(restated).get(again.person or "", ()) if one is not again)
    return any(one.value is not None and _agree(getattr(cover, field), one) for one in others for cover in covers)


def _difference(cover: ReportingPerson, there: Fact[Decimal], field: str, words: str, case: Case[Schedule13]) -> Finding | Missing:
    here: Fact[Decimal] = getattr(cover, field)
    if here.value is None:
        return Missing(here)
    if _printed_besides(here, case):
        return CannotTell(there, "the item prints the figure of the cover, too")
    if there.footnotes:
        return CannotTell(there, "a footnote hangs on it")
    message = f"{words} of {cover.name.raw} is {here.raw} on the cover and {there.raw} in the item"
    return Finding(message, at=(here, there), expected=here.raw, arithmetic=_steps(rounding(here), rounding(there)))


def _printed_besides(figure: Fact[Decimal], case: Case[Schedule13]) -> bool:
    """Whether the item prints a figure more often than what was read from it does."""
    raw = (figure.raw or "").rstrip("% ")
    if len(raw) < 4:
        return False
    printed = len(re.findall(rf"(?<![\d.,]){re.escape(raw)}(?![\d,]*\d)", case.once(_item)))
    return printed > case.once(_figures)[raw]


def _figures(case: Case[Schedule13]) -> Counter[str]:
    """How often each figure was read from the item."""
    read = (getattr(one, field).raw or "" for one in case.form.interests for field in ROWS)
    return Counter(raw.rstrip("% ") for raw in read)


def _item(case: Case[Schedule13]) -> str:
    """The text of the item that states the figures again."""
    number = "5" if case.form.schedule == "13D" else "4"
    return " ".join(item.text.raw or "" for item in case.form.items if item.number == number)


def _steps(here: Interval, there: Interval) -> tuple[str, ...]:
    return (f"the cover stands for {here.low} to {here.high}, the item for {there.low} to {there.high}",)
