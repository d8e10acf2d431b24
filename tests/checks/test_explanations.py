import re

import tieout
from checking import insider, row
from tieout.checks.case import Case
from tieout.checks.explanations import marks, saying, says

NOTES = {"F1": "A weighted average price.", "F2": "A gift to a trust.", "F3": "A gift to a child."}


def test_the_marks_of_all_columns_of_a_row() -> None:
    first, second = tieout.read(
        insider(row(price_per_share=("9", "F1"), coding=("4", "G", "0", "F2")), row(), footnotes=NOTES)
    ).form.non_derivative
    assert marks(first) == {"F1", "F2"}
    assert marks(second) == frozenset()


def test_the_footnotes_that_say_something() -> None:
    case = Case(tieout.read(insider(row(), footnotes=NOTES)))
    assert saying(case, re.compile("gift")) == {"F2", "F3"}
    assert saying(case, re.compile("sale")) == frozenset()


def test_a_text_without_a_hint_is_not_searched() -> None:
    assert says("A Swap.", re.compile("Swap"), ("swap",))
    assert not says("A Swap.", re.compile("Swap"), ("option",))
    assert not says(None, re.compile(""))
