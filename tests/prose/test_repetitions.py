"""Text made to keep a grammar busy: time stays in proportion to its length, whatever word comes again and again."""

import time

import pytest

from tieout.prose import claims, text_of

STATED = "Revenue was $13 million for the three months ended March 31, 2024, a decrease of $9 million from $22 million."
UNITS = (
    " ", "\n", "\t", "a", "a ", "A ", "1", "1,", ",", ". ", "; ", "( ", "(1) ", "- ", "%", "$", "’s ", "and ", "in ", "of the ",
    "$1 ", "$1 million ", "$1 million and ", "38% ", "from $1 million to ", "million ", "shares ", "two-thirds ", "respectively, ",
    "three months ended ", "March 31, 2024 ", "fiscal 2023 ", "the same period of 2023 ", "compared to ", "less than ", "between ",
    "increase of ", "decreased by ", "approximately ", "Inc. ",
)  # fmt: skip
SHAPES = ("{stated} {units}", "{units} {stated}", "{stated} {units} {stated}")


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("unit", UNITS)
def test_repetitions_take_time_in_proportion_to_their_length(unit: str, shape: str) -> None:
    def spent(size: int) -> float:
        text = text_of(shape.format(stated=STATED, units=unit * (size // len(unit))))
        begin = time.process_time()
        claims(text, "III")
        return time.process_time() - begin

    spent(500)
    assert spent(40_000) < 20 * spent(5_000) + 0.3
