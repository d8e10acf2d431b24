"""The short ways to a value give what the parsers give."""

from collections.abc import Callable
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from tieout import values
from tieout.forms.form345.fields import QUICK

PRINTS = st.text(st.sampled_from("0123456789.,-$/ x٣"), max_size=34)


def read(parse: Callable[[str], Any], raw: str) -> str:
    """The value with its exponent, or the kind of the refusal: a refusal of one kind may stand for another's."""
    try:
        return repr(parse(raw))
    except values.Unparsed:
        return "none"


@given(PRINTS)
@example("10.25")
@example("10.50")
@example("007")
@example("0.0")
@example("1" * 31)
@example("1." + "2" * 29)
@example("2024-05-22")
@example("2024-02-30")
@example("2024-W01-1")
@example("0000896493")
def test_a_short_way_gives_the_same_value(raw: str) -> None:
    for parse, quick in QUICK.items():
        if parse is not values.price:  # its short way is that of a number
            assert read(quick, raw) == read(parse, raw), parse.__name__
    assert read(QUICK[values.price], raw) in ("none", read(values.price, raw))
