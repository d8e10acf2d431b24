"""Findings as one JSON array, of the objects that JSON Lines has."""

from collections.abc import Iterable

from tieout.checks.rule import Rule
from tieout.export import Answer, Ending
from tieout.export.lines import objects

BETWEEN = b",\n"


def head(rules: Iterable[Rule]) -> bytes:
    """The array begins."""
    return b"[\n"


def one(answer: Answer) -> bytes:
    """The findings of a filing that are not known."""
    return BETWEEN.join(objects(answer))


def tail(ending: Ending) -> bytes:
    """The array ends."""
    return b"\n]\n"
