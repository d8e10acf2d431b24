import tieout
from checking import insider, row
from tieout.checks.insiders_notes import marks_of

NOTES = {"F1": "A weighted average price.", "F2": "A gift to a trust."}


def test_the_marks_of_all_columns_of_a_row() -> None:
    first, second = tieout.read(
        insider(row(price_per_share=("9", "F1"), coding=("4", "G", "0", "F2")), row(), footnotes=NOTES)
    ).form.non_derivative
    assert marks_of(first) == {"F1", "F2"}
    assert marks_of(second) == set()
