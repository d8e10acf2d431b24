"""The name of row 1 without the number of a tax or of social security that stands behind or under it."""

import pytest

from forms.schedule13.pages import typed


@pytest.mark.parametrize(
    ("print_", "name"),
    [
        ("Jane Doe\n   Social Security No.:  (intentionally omitted)", "Jane Doe"),
        ("Jane Doe   Social Security No.: (intentionally omitted)", "Jane Doe"),
        ("Jane Doe\n   Social Security Number: withheld", "Jane Doe"),
        ("KILN BANCORP\n   E.I. NO. 06-1234567", "KILN BANCORP"),
        ("KILN BANCORP  E.I. No. 06-1234567", "KILN BANCORP"),
        ("KILN BANCORP (E.I.N. 06-1234567)", "KILN BANCORP"),
        ("E.I. Nolan Kilns and Company 51-1234567", "E.I. Nolan Kilns and Company"),
        ("E.I. de Kiln and Company", "E.I. de Kiln and Company"),
        ("Kiln Social Security Trust", "Kiln Social Security Trust"),
        ("Jane Doe\n                        (a) [ ]   \n2", "Jane Doe"),  # boxes and number of a row set to its middle
        ("Jane Doe\n                        (a)☐\n2\n                      (b)☒", "Jane Doe"),
    ],
)
def test_a_number_is_no_part_of_the_name(print_: str, name: str) -> None:
    (person,) = typed("Doe", {"1. NAME OF REPORTING PERSON": print_}).reporting_persons
    assert person.name.value == name
