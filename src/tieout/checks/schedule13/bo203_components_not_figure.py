"""BO203."""

import re
from collections.abc import Iterator
from decimal import Decimal

from tieout.checks.case import Case
from tieout.checks.rule import Finding, NotApplicable, rule
from tieout.checks.stakes import notes_by_person
from tieout.checks.words import number
from tieout.facts import Fact, Missing
from tieout.forms.schedule13.model import Component, ReportingPerson, Schedule13

FIGURES = (
    "sole_voting_power",
    "shared_voting_power",
    "sole_dispositive_power",
    "shared_dispositive_power",
    "aggregate_amount",
)
# the list of parts is whole only where the note says so; "includes" begins one that may go on
WHOLE = re.compile(r"(?i)\b(?:consist(?:s|ing)? of|represents?|comprised of|comprises|is the sum of)\b")
SENTENCE = 300  # bytes before a list of parts in which the figure stands that they make up


@rule(
    "BO203",
    name="components-not-figure",
    on=ReportingPerson,
    cites=("Schedule 13D, rows 7 to 11", "Schedule 13G, rows 5 to 9", "17 CFR 240.13d-3(d)(1)(i)"),
    weight="error",
)
def components_not_figure(person: ReportingPerson, case: Case[Schedule13]) -> Iterator[Finding | Missing]:
    """What a note says a figure is made of does not add up to the figure.

    "Consists of" and "represents" give the whole list, which must be the figure that the note hangs on; "includes" gives a part,
    which must not be more than it. A note of a comment that hangs on no figure is compared with all of the person's, and so are
    parts that a sentence of an item lists behind a figure of the person's cover ("an aggregate of 3,000 shares, consisting of
    ...").

    Why: shares were bought or options fell due, and only one of the two places was brought up to date.
    Breaks: 5,040 shares, "represents 3,093 shares and 2,001 shares underlying options"
    Holds: 5,040 shares, "represents 3,039 shares and 2,001 shares underlying options"
    Mend: add the parts up again, and correct the part or the figure.
    """
    lists = list(_lists(person, case))
    if not lists:
        raise NotApplicable
    for whole, parts, figures in lists:
        total = sum((one.shares.known for one in parts), Decimal(0))
        if any(total == figure.value for figure in figures):
            continue
        if not whole and any(figure.value is not None and total < figure.value for figure in figures):
            continue
        figure = min(figures, key=lambda one: abs(one.known - total))
        yield _finding(figure, parts, total, whole)


def _finding(figure: Fact[Decimal], parts: list[Component], total: Decimal, whole: bool) -> Finding:
    told = " and ".join(number(one.shares.known) for one in parts)
    relation = "but the figure is" if whole else "more than the figure of"
    message = f"the note's {told} shares add up to {number(total)}, {relation} {number(figure.known)}"
    steps = " + ".join(number(one.shares.known) for one in parts) + f" = {number(total)}"
    return Finding(message, at=(figure, *(one.shares for one in parts)), expected=number(total), arithmetic=(steps,))


def _lists(person: ReportingPerson, case: Case[Schedule13]) -> Iterator[tuple[bool, list[Component], list[Fact[Decimal]]]]:
    """Each list of parts: whether it is whole, and the figures that it hangs on."""
    if not person.components:
        return
    every = [fact for fact in (getattr(person, name) for name in FIGURES) if fact.value is not None]
    noted = False
    for mark, text in _notes(person, case):
        parts = [one for one in person.components if _within(one.shares, text)]
        figures = [fact for fact in every if mark in fact.footnotes] if mark else every
        noted |= bool(parts)
        if parts and figures:
            yield WHOLE.search(text.raw or "") is not None, parts, figures
    if not noted:
        yield from _in_item(list(person.components), every, case)


def _in_item(
    parts: list[Component], every: list[Fact[Decimal]], case: Case[Schedule13]
) -> Iterator[tuple[bool, list[Component], list[Fact[Decimal]]]]:
    """The parts that a sentence of an item lists, where a figure of the cover stands shortly before them."""
    begin = parts[0].shares.start
    if begin is None or any(one.shares.value is None for one in parts):
        return
    before = case.filing.source.data[max(0, begin - SENTENCE) : begin].decode("utf-8", "replace")
    if any(fact.value and f"{fact.value:,.0f}" in before for fact in every):
        yield WHOLE.search(before) is not None, parts, every


def _notes(person: ReportingPerson, case: Case[Schedule13]) -> Iterator[tuple[str, Fact[str]]]:
    for note in case.once(notes_by_person).get(id(person), ()):
        yield note.mark, note.text
    if person.comment.value:
        yield "", person.comment


def _within(fact: Fact[Decimal], text: Fact[str]) -> bool:
    if fact.start is None or fact.end is None or text.start is None or text.end is None:
        return False
    return text.start <= fact.start and fact.end <= text.end
