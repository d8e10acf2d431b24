"""LK302."""

import re
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any, NamedTuple

from tieout.checks.case import Case
from tieout.checks.changes import Change, items, listed, most_moved, new_texts, of_insiders, of_stakes, told
from tieout.checks.dealings import denial, one_percent, refers
from tieout.checks.pairing import Pair
from tieout.checks.rule import Finding, NotApplicable, rule
from tieout.checks.words import day, number
from tieout.facts import Fact
from tieout.forms.form345.model import Form345
from tieout.forms.schedule13.model import Item, Schedule13
from tieout.reading import Filing

MOST = 40  # places of a finding
# "to correct a typographical error", "amends and replaces in its entirety", "adjusted to reflect"
TELLS = re.compile(
    r"(?i)\b(?:amend|correct|error|erroneous|mistak|inadvertent|omit|omission|typographical|clerical|restat|revis|replac|supersed"
    r"|adjust|original|previously|prior |earlier |late |re-?fil|sole purpose|solely)"
)

FIGURES = re.compile(r"\d[\d,]*(?:\.\d+)?(?<!,)")


class _Trouble(NamedTuple):
    """Why a change is not told of, and where in the amendment."""

    why: str
    at: tuple[Fact[Any], ...] = ()


@rule(
    "LK302",
    name="changed-by-amendment",
    on=Pair,
    cites=("17 CFR 240.13d-2", "Schedule 13D, Item 5", "Form 4, General Instruction 9"),
    weight="warning",
)
def changed_by_amendment(pair: Pair, case: Case[Any]) -> Iterator[Finding]:
    """An amendment changes figures without a word on it, or changes nothing; else what it changes, as a note.

    Two filings that are checked together are a pair where one amends the other: of Forms 3, 4 and 5 by issuer, owners and the date
    of the original submission, of Schedules 13D and 13G by issuer, filer and the number of the amendment. What is held
    against each other is what was meant, not how it was printed.

    Of Forms 3, 4 and 5 a row that is new or has another figure is told of by a footnote or remark that the original does not have
    and that speaks of amending, or hangs on what changed. An amendment need not repeat rows, so one left out is a change only
    where another is repeated. Of Schedule 13D other shares or powers on the covers, or other persons,
    are told of by an Item 5 that is there and is not the old one, and whose part (c) does not deny all transactions though the
    aggregate moved by one percent of the class. A Schedule 13G tells by its covers alone, but an Item 4 that is
    word for word the old one and has the old figure contradicts them. Measured 2026-11: 3 pairs of Forms 4
    and 13 of schedules, which all tell.

    Why: nobody finds by eye what changed among nine covers or thirty rows, and an unexplained change is asked about.
    Breaks: a Form 4/A with 1,200 shares for 1,000 and the same footnotes; a Schedule 13D/A with another aggregate and no Item 5
    Holds: never in silence: what changed and is told of is a note
    Mend: say in a footnote, in the remarks or in Item 5 what was changed and why.
    """
    earlier, later = pair.earlier.form, pair.later.form
    trouble: _Trouble | None = None
    if isinstance(earlier, Form345) and isinstance(later, Form345):
        changes = of_insiders(earlier, later)
        figures = [one for one in changes if one.figure]
        if figures and not _says_so(earlier, later, figures):
            trouble = _Trouble("no new footnote or remark tells of it")
    elif isinstance(earlier, Schedule13) and isinstance(later, Schedule13):
        changes = of_stakes(earlier, later)
        figures = [one for one in changes if one.figure]
        trouble = _silent_13d(pair) if figures and later.schedule == "13D" else _stale_13g(earlier, later) if figures else None
    else:
        raise NotApplicable
    before = _of(pair.earlier)
    if trouble is not None:
        yield Finding(f"other than in {before}: {listed(figures)}; {trouble.why}", at=(*_places(figures), *trouble.at))
    elif changes:
        yield Finding(f"other than in {before}: {listed(changes, 6)}", at=_places(changes) or _title(later), weight="note")
    else:
        yield Finding(f"it says what {before} says, and changes nothing", at=_title(later), weight="note")


def _of(earlier: Filing[Any]) -> str:
    header = earlier.header
    number = header.accession_number.value if header is not None else None
    filed = header.filed.value if header is not None else None
    named = number or PurePath(earlier.source.name).name
    return f"{named}, filed {day(filed)}" if filed else str(named)


def _places(changes: list[Change]) -> tuple[Fact[Any], ...]:
    return tuple(fact for one in changes for fact in one.at if fact.start is not None)[:MOST]


def _title(form: Any) -> tuple[Fact[Any], ...]:
    fact = form.document_type if isinstance(form, Form345) else form.amendment_number
    return (fact,) if fact.start is not None else ()


def _says_so(earlier: Form345, later: Form345, figures: list[Change]) -> bool:
    """Whether a text that the original does not have speaks of amending, or hangs on a fact that changed."""
    new = new_texts(earlier, later)
    if any(TELLS.search(text.value or "") for text in new):
        return True
    marks = {mark for one in figures for fact in one.at for mark in fact.footnotes}
    mine = {text.start for text in new}
    return any(note.text.start in mine for note in later.footnotes if note.id in marks)


def _silent_13d(pair: Pair) -> _Trouble | None:
    """What Item 5 lacks where shares, powers or persons on the covers of a Schedule 13D are others."""
    earlier, later = pair.earlier.form, pair.later.form
    had, has = items(earlier).get("5"), items(later).get("5")
    if has is None:
        return _Trouble("it has no Item 5")
    if had is not None and told(had) == told(has):
        return _Trouble("Item 5 is word for word the old one", _first(has))
    denies, least = denial(has), one_percent(later)
    if later.transactions or denies is None or least is None or refers(has, pair.later.notes):
        return None
    moved = most_moved(earlier, later)
    if moved < least:
        return None
    return _Trouble(f"Item 5(c) tells of no transaction, though {number(moved)} shares are more than one percent", (denies,))


def _stale_13g(earlier: Schedule13, later: Schedule13) -> _Trouble | None:
    """An Item 4 of a Schedule 13G that is word for word the old one, and has an aggregate amount that is not on the covers now."""
    had, has = items(earlier).get("4"), items(later).get("4")
    if had is None or has is None or told(had) != told(has):
        return None
    now = {person.aggregate_amount.value for person in later.reporting_persons}
    said = {figure for text in (has.text, *has.parts.values()) for figure in FIGURES.findall(text.raw or "")}
    for person in earlier.reporting_persons:
        amount = person.aggregate_amount
        if amount.value and amount.value not in now and amount.raw in said:
            return _Trouble(f"Item 4 still has {amount.raw}", _first(has))
    return None


def _first(item: Item) -> tuple[Fact[Any], ...]:
    return next(((text,) for text in (item.text, *item.parts.values(), item.title) if text.start is not None), ())
