import re

import tieout
from checking import insider, row
from tieout.checks.case import Case
from tieout.checks.explanations import saying, says

NOTES = {"F1": "A weighted average price.", "F2": "A gift to a trust.", "F3": "A gift to a child."}


def test_the_footnotes_that_say_something() -> None:
    case = Case(tieout.read(insider(row(), footnotes=NOTES)))
    assert saying(case, re.compile("gift")) == {"F2", "F3"}
    assert saying(case, re.compile("sale")) == frozenset()


def test_a_text_without_a_hint_is_not_searched() -> None:
    assert says("A Swap.", re.compile("Swap"), ("swap",))
    assert not says("A Swap.", re.compile("Swap"), ("option",))
    assert not says(None, re.compile(""))
