from decimal import Decimal

from tieout.checks.unlike import MOST, any_sign, signs_free
from tieout.values import Interval


def exact(value: int) -> Interval:
    return Interval(Decimal(value), Decimal(value))


def test_parts_may_count_for_or_against() -> None:
    assert any_sign([exact(5), exact(3)], exact(2))
    assert any_sign([exact(5), exact(3)], exact(8))
    assert any_sign([exact(5), exact(3)], exact(7)) is False


def test_too_many_parts_are_not_tried() -> None:
    assert any_sign([exact(1)] * (MOST + 1), exact(3)) is None


def test_signs_are_free_in_results_and_where_something_is_offset() -> None:
    assert signs_free("net loss", "")
    assert signs_free("operating expenses", "salaries of $2 million, offset by a credit of $1 million")
    assert not signs_free("operating expenses", "salaries of $2 million and rent of $1 million")
