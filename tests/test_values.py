from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tieout import values
from tieout.facts import Fact, Missing

SHARES = [
    ("5,040", "5040"),
    ("6,063,953", "6063953"),
    ("2100000.00", "2100000"),
    ("1,000.5", "1000.5"),
    ("-0-", "0"),
    ("0", "0"),
    ("None", "0"),
    ("NONE", "0"),
    ("1,000 shares", "1000"),
]


@pytest.mark.parametrize(("raw", "value"), SHARES)
def test_shares_that_can_be_read(raw: str, value: str) -> None:
    assert str(values.shares(raw)) == value


@pytest.mark.parametrize("raw", ["N/A", "See Item 5", "Not applicable", "none of the shares below"])
def test_words_are_no_figure(raw: str) -> None:
    with pytest.raises(values.Words):
        values.shares(raw)


@pytest.mark.parametrize("raw", ["1,23", "12,34,567", "1.2.3", "5 040 1", "(5)", "1,000-2,000"])
def test_a_figure_in_doubt_is_not_read(raw: str) -> None:
    with pytest.raises(values.Unparsed):
        values.shares(raw)


@pytest.mark.parametrize(
    ("raw", "value"), [("14.69%", "14.69"), ("0.0", "0.0"), ("9.90 %", "9.90"), ("100%", "100"), (".5%", "0.5"), ("5 percent", "5")]
)
def test_percents_keep_their_zeros_and_lose_their_sign(raw: str, value: str) -> None:
    assert str(values.percent(raw)) == value


@pytest.mark.parametrize(("raw", "bound"), [("Less than 1%", "1"), ("less than one percent", "1"), ("<0.1%", "0.1")])
def test_less_than_is_a_bound_and_no_value(raw: str, bound: str) -> None:
    fact = values.fact(values.percent, raw, 0, len(raw))
    assert (fact.value, fact.below) == (None, Decimal(bound))


DAYS = [
    "2024-05-22",
    "2024-05-22-05:00",
    "05/22/2024",
    "5/22/24",
    "20240522",
    "May 22, 2024",
    "MAY 22,2024",
    "22nd day of May, 2024",
]


@pytest.mark.parametrize("raw", DAYS)
def test_days(raw: str) -> None:
    assert values.day(raw) == date(2024, 5, 22)


@pytest.mark.parametrize("raw", ["2024-02-30", "13/45/2024", "Mai 22, 2024", "0022-01-01x", "May 2024", "31"])
def test_a_day_that_cannot_be_is_not_moved(raw: str) -> None:
    with pytest.raises(values.Unparsed):
        values.day(raw)


@pytest.mark.parametrize(
    ("raw", "iso"),
    [
        ("20240310015959", "2024-03-10T01:59:59-05:00"),
        ("20240310030000", "2024-03-10T03:00:00-04:00"),
        ("20241103030000", "2024-11-03T03:00:00-05:00"),
        ("19990405120000", "1999-04-05T12:00:00-04:00"),
        ("20061029120000", "2006-10-29T12:00:00-05:00"),
    ],
)
def test_acceptance_is_new_york_time_by_the_law_of_the_year(raw: str, iso: str) -> None:
    assert values.acceptance(raw).isoformat() == iso


def test_states_of_a_value_without_a_figure() -> None:
    def state(raw: str, marks: tuple[str, ...] = ()) -> object:
        return values.fact(values.shares, raw, 0, len(raw), marks).state

    assert (state(""), state("", ("F1",)), state("See Item 5"), state("1,2,3")) == ("blank", "footnoted", "words", "unreadable")


@pytest.mark.parametrize("parse", [values.number, values.shares, values.price, values.percent])
def test_a_figure_of_more_than_thirty_digits_is_not_read(parse: Callable[[str], Decimal]) -> None:
    assert parse("9" * 30) == 10**30 - 1
    for raw in ("9" * 31, "0." + "3" * 40, "9" * 100_000):
        assert values.fact(parse, raw, 0, len(raw)).state == "unreadable"
    assert values.shares("7." + "0" * 40) == 7


@pytest.mark.parametrize(
    ("raw", "value"), [("09175M 408", "09175M408"), ("037833 10 0", "037833100"), ("G1151C-10-1", "G1151C101")]
)
def test_cusips_lose_their_spaces(raw: str, value: str) -> None:
    assert values.cusip(raw) == value


@given(st.decimals(0, 10**12, places=2))
def test_a_written_number_is_read_again(number: Decimal) -> None:
    assert values.number(f"{number:,}") == number


@given(st.text())
def test_no_text_makes_a_parser_raise_outside_its_signals(raw: str) -> None:
    for parse in (
        values.shares,
        values.percent,
        values.price,
        values.day,
        values.cusip,
        values.flag,
        values.acceptance,
        values.cik,
    ):
        fact: Fact[object] = values.fact(parse, values.fold(raw), 0, 0)  # type: ignore[arg-type]
        assert (fact.value is None) == (fact.state in ("blank", "words", "unreadable"))


ROUNDED = [  # value, precision, units, low, high
    ("13000000", "1000000", 0, "12500000", "13500000"),
    ("1970000", "1000", 0, "1969500", "1970500"),
    ("14.70", None, 0, "14.695", "14.705"),
    ("1500", None, 0, "1499.5", "1500.5"),
    ("8.3", None, 1, "8.15", "8.45"),
]


@pytest.mark.parametrize(("value", "precision", "units", "low", "high"), ROUNDED)
def test_a_rounded_print_stands_for_an_interval(value: str, precision: str | None, units: int, low: str, high: str) -> None:
    kept = {} if precision is None else {"precision": Decimal(precision)}
    fact = Fact(Decimal(value), value, 0, 1, **kept)
    assert values.rounding(fact, units=units) == values.Interval(Decimal(low), Decimal(high))


def test_a_figure_that_is_missing_has_no_interval() -> None:
    with pytest.raises(Missing):
        values.rounding(Fact(None, "n/a", 0, 3, state="words"))


def test_intervals_meet_at_their_ends_and_add_up() -> None:
    one, two = values.Interval(Decimal(8), Decimal(10)), values.Interval(Decimal(10), Decimal(12))
    assert one.meets(two)
    assert not one.meets(values.Interval(Decimal("10.5"), Decimal(12)))
    assert two - one == values.Interval(Decimal(0), Decimal(4))
    assert one + two == values.Interval(Decimal(18), Decimal(22))
