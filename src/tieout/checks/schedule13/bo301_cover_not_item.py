"""BO301."""

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from tieout.checks.case import Case
from tieout.checks.rule import CannotTell, Finding, NotApplicable, rule
from tieout.checks.stakes import covers_by_name, restated
from tieout.checks.words import number
from tieout.facts import Fact, Missing
from tieout.forms.schedule13.model import Interest, Item, ReportingPerson, Schedule13
from tieout.values import rounding

ROWS = {
    "sole_voting_power": "sole voting power",
    "shared_voting_power": "shared voting power",
    "sole_dispositive_power": "sole dispositive power",
    "shared_dispositive_power": "shared dispositive power",
    "aggregate_amount": "aggregate amount",
    "percent_of_class": "percent of class",
}
FIGURE = re.compile(r"(?<![\d.,])\d[\d,]*(?:\.\d+)?")
NUMBER = re.compile(r"(?<![\d.,$])\d{1,3}(?:,\d{3})+(?![\d,]*\d|\.\d|\s?%)")
MOST_NUMBERS = 60  # different ones: among more, two that make up a difference by chance would not be rare
POWER = re.compile(rb"(?i)\bpower\b")
TAG = re.compile(rb"<[^<>]{0,300}>")
LABELLED = 4  # powers, each with its label, in a section of a person
REACH = 3_000  # bytes in which all figures of a section stand, and that it goes beyond them


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
    without convertible shares have both), nothing is told; an item that goes through the persons one by one, each figure with its
    label, is searched where it speaks of this person, and a power that is labelled once there has one figure. Nothing is told
    either where a footnote hangs on the item's figure, or where one or two other numbers of the item are what the cover has more
    (options, shares of a partnership, each in a sentence of its own). The notes of a cover say what its figure is made of and
    explain no difference. Over the 67 schedules at hand (2026-11) 169 restatements hold, 10 cannot be told, 4 figures of 3 filings
    differ, all of them slips of the filers.

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
        yield _difference(covers[0], again, there, field, words, case)
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


def _difference(
    cover: ReportingPerson, again: Interest, there: Fact[Decimal], field: str, words: str, case: Case[Schedule13]
) -> Finding | Missing:
    here: Fact[Decimal] = getattr(cover, field)
    if here.value is None:
        return Missing(here)
    if _printed_besides(here, again, field, case):
        return CannotTell(there, "the item prints the figure of the cover, too")
    if there.footnotes:
        return CannotTell(there, "a footnote hangs on it")
    if _adds_up(cover, again, field, case):
        return CannotTell(there, "other figures of the item make up the difference")
    message = f"{words} of {cover.name.raw} is {here.raw} on the cover and {there.raw} in the item"
    return Finding(message, at=(here, there), expected=here.raw, arithmetic=_steps(here, there))


def _adds_up(cover: ReportingPerson, again: Interest, field: str, case: Case[Schedule13]) -> bool:
    """Whether what the cover has more is one or two numbers of the item that are not read as this person's figures.

    It may state a holding in parts, each in a sentence of its own. A percent goes with the aggregate amount.
    """
    counted = "aggregate_amount" if field == "percent_of_class" else field
    whole, part = getattr(cover, counted).value, getattr(again, counted).value
    if whole is None or part is None or whole <= part:
        return False
    numbers, more = case.once(_numbers) - {getattr(again, name).value for name in ROWS}, whole - part
    return len(numbers) <= MOST_NUMBERS and (more in numbers or any(more - one in numbers for one in numbers if one + one != more))


def _numbers(case: Case[Schedule13]) -> set[Decimal]:
    """The numbers of four digits and more, with commas, that the item prints, amounts of money left out."""
    told = (number_ for item in _items(case) for number_ in NUMBER.findall(item.text.raw or ""))
    return {Decimal(one.replace(",", "")) for one in told}


class Section(NamedTuple):
    """The bytes of an item that speak of one person; once: whether each of the four powers is labelled once there."""

    begin: int
    end: int
    once: bool


def _printed_besides(figure: Fact[Decimal], again: Interest, field: str, case: Case[Schedule13]) -> bool:
    """Whether the item, or its section of this person, prints a figure more often than what was read from it does."""
    raw = (figure.raw or "").rstrip("% ")
    if len(raw) < 4:
        return False
    section = case.once(_sections).get(id(again))
    if section is None:
        return case.once(_item)[raw] > case.once(_figures)[raw]
    if section.once and field.endswith("power"):
        return False
    said = TAG.sub(b" ", case.filing.source.data[section.begin : section.end]).decode("utf-8", "replace")
    read = [(getattr(again, name).raw or "").rstrip("% ") for name in ROWS]
    return _printed(said)[raw] > read.count(raw)


def _printed(text: str) -> Counter[str]:
    """How often each figure is printed in a text."""
    return Counter(found.rstrip(",") for found in FIGURE.findall(text))


def _sections(case: Case[Schedule13]) -> dict[int, Section]:
    """From what is read of the person before to that of the person behind, by the identity of what the item states.

    Only where figures of persons follow one another, not line by line in columns, and stand behind labels of their own.
    """
    items = [(one.text.start, one.text.end) for one in _items(case) if one.text.start is not None and one.text.end is not None]
    if len(items) != 1:
        return {}
    first, last = items[0]
    spans = []
    for one in case.form.interests:
        places = [fact.start for field in ROWS if (fact := getattr(one, field)).start is not None and not fact.within]
        if len(places) >= LABELLED:
            spans.append((min(places), max(places), id(one)))
    spans.sort()
    data, found = case.filing.source.data, {}
    for index, (begin, end, which) in enumerate(spans):
        before = max(spans[index - 1][1] if index else first, begin - REACH)
        behind = min(spans[index + 1][0] if index + 1 < len(spans) else last, end + REACH)
        if before < begin and end < behind and end - begin < REACH:
            labels = len(POWER.findall(data, before, behind))
            if labels >= LABELLED - 1:
                found[which] = Section(before, behind, labels <= LABELLED + 1)  # the next person's first may be among them
    return found


def _figures(case: Case[Schedule13]) -> Counter[str]:
    """How often each figure was read from the item."""
    read = (getattr(one, field).raw or "" for one in case.form.interests for field in ROWS)
    return Counter(raw.rstrip("% ") for raw in read)


def _item(case: Case[Schedule13]) -> Counter[str]:
    """How often the item that states the figures again prints each."""
    return _printed(" ".join(item.text.raw or "" for item in _items(case)))


def _items(case: Case[Schedule13]) -> list[Item]:
    wanted = "5" if case.form.schedule == "13D" else "4"
    return [item for item in case.form.items if item.number == wanted]


def _steps(here: Fact[Decimal], there: Fact[Decimal]) -> tuple[str, ...]:
    """The difference of two counts, or what two percents stand for."""
    if "%" not in (here.raw or "") + (there.raw or ""):
        return (f"{number(here.known)} - {number(there.known)} = {number(here.known - there.known)}",)
    allowed = [(one.raw, rounding(one)) for one in (here, there)]
    return tuple(f"{raw} stands for {side.low} to {side.high} %" for raw, side in allowed)
