"""What an amendment changed: facts of two filings of one kind, held against each other by what they mean, not by their print."""

from collections import deque
from collections.abc import Callable, Hashable, Iterable, Iterator
from decimal import Decimal
from typing import Any, TypeVar

from msgspec import Struct

from tieout.checks.alike import name
from tieout.facts import Fact
from tieout.forms.form345.model import Derivative, Form345, NonDerivative
from tieout.forms.schedule13.model import Item, ReportingPerson, Schedule13

R = TypeVar("R")


class Change(Struct, frozen=True):
    """One thing that differs. what: in words; at: the facts of the amendment; figure: whether it is one that must be explained."""

    what: str
    at: tuple[Fact[Any], ...] = ()
    figure: bool = False


def meaning(fact: Fact[Any]) -> Hashable:
    """What a fact says, so that one saying in two prints is equal: letters folded, nothing for blank, false and absent."""
    value = fact.value
    if isinstance(value, str):
        return " ".join(value.casefold().split()) or None
    return None if value is False else value


def differ(earlier: Fact[Any], later: Fact[Any]) -> bool:
    """Whether two facts say different things; one that says nothing differs from none."""
    return None not in (earlier.value, later.value) and meaning(earlier) != meaning(later)


def _was(what: str, earlier: Fact[Any], later: Fact[Any], figure: bool = False) -> Change:
    return Change(f"{what} was {_print(earlier)}, is {_print(later)}", (later,), figure)


def _print(fact: Fact[Any]) -> str:
    if isinstance(fact.value, bool):
        return "marked" if fact.value else "not marked"
    raw = (fact.raw or "blank").replace('"', "'")
    return raw if len(raw) <= 60 else f"{raw[:57]}..."


def paired(
    earlier: Iterable[R], later: Iterable[R], keys: Iterable[Callable[[R], Hashable]]
) -> Iterator[tuple[R | None, R | None]]:
    """Parts of two filings side by side: first those that are equal by the first key, then by each further one; then what is left.

    Linear: each part is looked up once a key. The pairs by the first key come out too.
    """
    before, after = list(earlier), list(later)
    for key in keys:
        waiting: dict[Hashable, deque[R]] = {}
        for one in before:
            waiting.setdefault(key(one), deque()).append(one)
        rest = []
        for one in after:
            same = waiting.get(key(one))
            if same:
                yield same.popleft(), one
            else:
                rest.append(one)
        before, after = [one for queue in waiting.values() for one in queue], rest
    yield from ((one, None) for one in before)
    yield from ((None, one) for one in after)


# ---- Forms 3, 4 and 5

ROW = tuple(dict.fromkeys((*NonDerivative.__struct_fields__, *Derivative.__struct_fields__)))
LABEL = ("kind", "security_title", "transaction_date", "transaction_code", "acquired_disposed")
BOXES = ("is_director", "is_officer", "is_ten_percent_owner", "is_other", "officer_title")
COVER = ("period_of_report", "not_subject_to_section16", "aff10b5_one", "no_securities_owned")


def of_insiders(earlier: Form345, later: Form345) -> list[Change]:
    """What differs between two Forms 3, 4 or 5: rows, the period, boxes and roles, notes and remarks."""
    found = list(_rows(earlier, later))
    for field in COVER:
        one, other = getattr(earlier, field), getattr(later, field)
        if differ(one, other):
            found.append(_was(_named(field), one, other, figure=field == "period_of_report"))
    by = (lambda owner: owner.cik.value, lambda owner: name(owner.name.value or "").words)
    for before, after in paired(earlier.reporting_owners, later.reporting_owners, by):
        for field in BOXES if before and after else ():
            if differ(getattr(before, field), getattr(after, field)):
                found.append(_was(_named(field), getattr(before, field), getattr(after, field)))
    found += [Change("a footnote or remark is new", (text,)) for text in new_texts(earlier, later)[:1]]
    return found


def new_texts(earlier: Form345, later: Form345) -> list[Fact[str]]:
    """The footnotes and remarks of an amendment that its original does not have word for word."""
    had = {meaning(text) for text in (*(note.text for note in earlier.footnotes), earlier.remarks)}
    texts = (*(note.text for note in later.footnotes), later.remarks)
    return [text for text in texts if text.value and meaning(text) not in had]


def _rows(earlier: Form345, later: Form345) -> Iterator[Change]:
    tables = (("Table I", earlier.non_derivative, later.non_derivative), ("Table II", earlier.derivative, later.derivative))
    by: tuple[Callable[[Any], Hashable], ...] = (_whole, lambda row: _part(row, LABEL), lambda row: _part(row, LABEL[:2]))
    found = {table: list(paired(before, after, by)) for table, before, after in tables}
    whole = any(
        one is not None and other is not None and _whole(one) == _whole(other) for side in found.values() for one, other in side
    )
    for table, _, after in tables:
        numbers = {id(row): number for number, row in enumerate(after, 1)}
        for one, other in found[table]:
            if one is None and other is not None:
                yield Change(f"row {numbers[id(other)]} of {table} is new", _facts(other), figure=True)
            elif one is not None and other is not None:
                yield from _in_row(one, other, f"row {numbers[id(other)]} of {table}")
        left_out = sum(other is None for _, other in found[table])
        if left_out and whole:  # an amendment need not repeat rows; where it does, one that is missing was taken back
            yield Change(f"{left_out:,} row{'s' * (left_out != 1)} of {table} left out")


def _in_row(one: Any, other: Any, where: str) -> Iterator[Change]:
    for field in ROW:
        before, after = getattr(one, field, None), getattr(other, field, None)
        if isinstance(before, Fact) and isinstance(after, Fact) and meaning(before) != meaning(after):
            yield _was(f"{_named(field)} in {where}", before, after, figure=True)


def _whole(row: Any) -> Hashable:
    return _part(row, ROW)


def _part(row: Any, fields: Iterable[str]) -> Hashable:
    values = (getattr(row, field, None) for field in fields)
    return tuple(meaning(one) if isinstance(one, Fact) else one for one in values)


def _facts(row: Any) -> tuple[Fact[Any], ...]:
    title: Fact[str] = row.security_title
    return (title,) if title.start is not None else ()


def _named(field: str) -> str:
    return field.removeprefix("is_").replace("_", " ")


# ---- Schedules 13D and 13G

POWERS = ("sole_voting_power", "shared_voting_power", "sole_dispositive_power", "shared_dispositive_power")
FIGURES = (*POWERS, "aggregate_amount", "percent_of_class")


def of_stakes(earlier: Schedule13, later: Schedule13) -> list[Change]:
    """What differs between two schedules: figures of the covers, persons, class, CUSIP and boxes, the texts of items."""
    found: list[Change] = []
    for before, after in paired(earlier.reporting_persons, later.reporting_persons, (_person,)):
        if after is None:
            found.append(Change(f"{_print(before.name) if before else ''} has no cover page any more", figure=True))
        elif before is None:
            found.append(Change(f"{_print(after.name)} is new", (after.name,), figure=True))
        else:
            found += _figures(before, after)
    if differ(earlier.security_title, later.security_title):
        found.append(_was("title of class", earlier.security_title, later.security_title))
    for one, other in zip(earlier.cusips, later.cusips, strict=False):
        if differ(one, other):
            found.append(_was("CUSIP", one, other))
    for one, other in zip(earlier.rule_designations, later.rule_designations, strict=False):
        if differ(one, other):
            found.append(_was("rule box", one, other))
    return [*found, *_items(earlier, later)]


def _person(person: ReportingPerson) -> Hashable:
    return name(person.name.value or "").words


def _figures(before: ReportingPerson, after: ReportingPerson) -> Iterator[Change]:
    for field in FIGURES:
        one, other = getattr(before, field), getattr(after, field)
        if differ(one, other):
            yield _was(f"{_named(field)} of {_print(after.name)}", one, other, figure=field != "percent_of_class")


def most_moved(earlier: Schedule13, later: Schedule13) -> Decimal:
    """By how many shares a person's aggregate amount moved at most."""
    most = Decimal(0)
    for before, after in paired(earlier.reporting_persons, later.reporting_persons, (_person,)):
        if before and after and None not in (before.aggregate_amount.value, after.aggregate_amount.value):
            most = max(most, abs(after.aggregate_amount.known - before.aggregate_amount.known))
    return most


def _items(earlier: Schedule13, later: Schedule13) -> Iterator[Change]:
    had = items(earlier)
    for number, item in items(later).items():
        if number not in had or told(had[number]) != told(item):
            yield Change(f"Item {number} is {'restated' if number in had else 'added'}", _place(item))


def items(form: Schedule13) -> dict[str, Item]:
    """The items by number, the first of each."""
    found: dict[str, Item] = {}
    for item in form.items:
        found.setdefault(item.number, item)
    return found


def told(item: Item | None) -> Hashable:
    """What an item says, its parts among it; nothing where it is not there."""
    if item is None:
        return ()
    return tuple(meaning(text) for text in (item.text, *item.parts.values()))


def _place(item: Item) -> tuple[Fact[Any], ...]:
    texts = (item.title, item.text, *item.parts.values())
    return next(((text,) for text in texts if text.start is not None), ())


def listed(changes: list[Change], most: int = 4) -> str:
    """Changes in a row, the first few, with the number of the others.

    >>> listed([Change("Item 4 is added"), Change("CUSIP was 1, is 2")], most=1)
    'Item 4 is added; and 1 more'
    """
    more = f"; and {len(changes) - most:,} more" if len(changes) > most else ""
    return "; ".join(one.what for one in changes[:most]) + more
