"""A fact in a cell: its value for a person's eye, its footnote marks, and what stands there when it has no value."""

from datetime import datetime
from decimal import Decimal
from typing import Any

from rich.text import Text

from tieout.cli.summary import clean
from tieout.facts import Fact


def cell(fact: Fact[Any], sign: str = "") -> Text:
    """A fact as it stands in a page: thousands parted, marks behind; nothing where the form has no such place.

    A blank is a middle dot, words are quoted as printed, what could not be read is shown in red with a question mark.
    """
    text = _value(fact, sign)
    for mark in fact.footnotes:
        text.append(mark_of(mark), style="cyan")
    return text


def mark_of(mark: str) -> str:
    """A footnote mark as it stands behind a figure: stars and daggers as printed, anything else in brackets.

    >>> mark_of("F1"), mark_of("(2)"), mark_of("**")
    ('(1)', '(2)', '**')
    """
    bare = mark.removeprefix("F").strip("()")
    return f"({bare})" if any(map(str.isalnum, bare)) else bare


def _value(fact: Fact[Any], sign: str) -> Text:
    if fact.value is not None:
        return Text(shown(fact.value, sign))
    if fact.below:
        return Text(f"<{fact.below}%")
    if fact.state == "words":
        return Text(clean(fact.raw or ""), style="italic")
    if fact.state == "unreadable":
        return Text(f"{clean(fact.raw or '')} ?", style="red")
    return Text("·" if fact.state == "blank" else "", style="dim")


def shown(value: Any, sign: str = "") -> str:
    """A value for a person's eye.

    >>> shown(Decimal("6068993.5")), shown(True), shown(Decimal("0.3856"), "$")
    ('6,068,993.5', 'yes', '$0.3856')
    """
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Decimal):
        return f"{sign}{value:,f}"
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M:%S") + " New York"
    return clean(str(value))


def joined(*facts: Fact[Any], by: str = ", ") -> Text:
    """The facts that have something to show, in one line; a blank only where all are."""
    told = [(fact, text) for fact, text in zip(facts, map(cell, facts), strict=True) if text.plain]
    return Text(by).join([text for fact, text in told if fact.state != "blank"] or [text for _, text in told[:1]])


def tick(fact: Fact[bool]) -> Text:
    """A box: marked, empty, or (where it has no value) why not."""
    if fact.value is None:
        return Text(f"? ({fact.state})", style="yellow")
    return Text("☒" if fact.value else "☐")
