from decimal import Decimal

import pytest

from tieout.checks.slips import digits_swapped, point_moved


@pytest.mark.parametrize(
    ("printed", "meant", "expected"),
    [
        ("36", "36000", True),
        ("36000", "36", True),
        ("12.345", "12345", True),
        ("36", "36", False),
        ("36", "3600.5", False),
        ("0", "0", False),
        ("0", "100", False),
        ("-36", "-360", False),
    ],
)
def test_point_moved(printed: str, meant: str, expected: bool) -> None:
    assert point_moved(Decimal(printed), Decimal(meant)) is expected


@pytest.mark.parametrize(
    ("printed", "meant", "expected"),
    [
        ("1324", "1234", True),
        ("1234", "1234", False),
        ("4231", "1234", False),  # not neighbours
        ("1243", "1253", False),
        ("123", "1234", False),
        ("100", "1", False),
    ],
)
def test_digits_swapped(printed: str, meant: str, expected: bool) -> None:
    assert digits_swapped(Decimal(printed), Decimal(meant)) is expected
