"""A trap in regular expressions of the Python that Debian 12 ships (3.11.2): a possessive group eats part of a failed round."""

import re
from pathlib import Path

import pytest

SRC = Path(__file__).parent.parent / "src" / "tieout"
POSSESSIVE_GROUP = re.compile(r"(?<!\\)\)(?:[*+?]|\{[\d,]+\})\+")


@pytest.mark.parametrize("path", sorted(SRC.rglob("*.py")), ids=lambda path: str(path.relative_to(SRC)))
def test_no_group_is_possessive(path: Path) -> None:
    assert POSSESSIVE_GROUP.findall(path.read_text()) == []


def test_a_possessive_group_is_caught_and_a_possessive_class_is_not() -> None:
    assert POSSESSIVE_GROUP.search("(?: [x]++)*+")
    assert not POSSESSIVE_GROUP.search(r"[x]++ \)*+ (a)*")
