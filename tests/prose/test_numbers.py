from decimal import Decimal

import pytest

from tieout.prose.figure import Figure
from tieout.prose.numbers import figures
from tieout.prose.tokens import tokens


def found(text: str) -> list[Figure]:
    return figures(tokens(text))


NUMBERS = [  # print, value, step, unit
    ("$13 million", "13000000", "1000000", "USD"),
    ("$1.970 million", "1970000", "1000", "USD"),
    ("$ 22.4 thousand", "22400", "100", "USD"),
    ("$40,000,000", "40000000", "1", "USD"),
    ("$70m", "70000000", "1000000", "USD"),
    ("$1.5billion", "1500000000", "100000000", "USD"),
    ("$4-million", "4000000", "1000000", "USD"),
    ("$0.25", "0.25", "0.01", "USD"),
    ("US$ 1.2 billion", "1200000000", "100000000", "USD"),
    ("C$3 million", "3000000", "1000000", "CAD"),
    ("RMB 20 million", "20000000", "1000000", "CNY"),
    ("€5.5 million", "5500000", "100000", "EUR"),
    ("5 million dollars", "5000000", "1000000", "USD"),
    ("$(3.1) million", "-3100000", "100000", "USD"),
    ("of ($3.1 million)", "-3100000", "100000", "USD"),
    ("(3.1) million", "-3100000", "100000", ""),
    ("($3.1) million", "-3100000", "100000", "USD"),
    ("$(0.31)", "-0.31", "0.01", "USD"),
    ("12 cents", "0.12", "0.01", "USD"),
    ("$nil", "0", "1", "USD"),
    ("($0.11)", "0.11", "0.01", "USD"),
    ("versus ($0.11)", "-0.11", "0.01", "USD"),
    ("three-fold", "200", "100", "percent"),
    ("38%", "38", "1", "percent"),
    ("25.30 percent", "25.30", "0.01", "percent"),
    ("five percent", "5", "1", "percent"),
    ("66 2/3%", "66.67", "0.33", "percent"),
    ("4 percentage points", "4", "1", "percent"),
    ("50 basis points", "0.5", "0.01", "percent"),
    ("doubled", "100", "100", "percent"),
    ("two-thirds of revenue", "66.67", "33.33", "percent"),
    ("7,500,000 Class B Ordinary Shares", "7500000", "1", "shares"),
    ("810,389 shares of Common Stock", "810389", "1", "shares"),
    ("500 of the Shares", "500", "1", "shares"),
    ("4,700,000 Private Placement Warrants", "4700000", "1", "warrants"),
    ("5.2 million units", "5200000", "100000", "units"),
    ("1,234 restricted stock units", "1234", "1", "units"),
]


@pytest.mark.parametrize(("text", "value", "step", "unit"), NUMBERS)
def test_a_figure_has_value_step_and_unit(text: str, value: str, step: str, unit: str) -> None:
    (one,) = found(text)
    assert (one.value, one.precision, one.unit) == (Decimal(value), Decimal(step), unit)


RANGES = [
    ("$1.2-1.5 billion", "1200000000", "1500000000"),
    ("$1.2 to $1.5 billion", "1200000000", "1500000000"),
    ("about $70m to $110m", "70000000", "110000000"),
    ("between $3.0 million and approximately $3.5 million", "3000000", "3500000"),
    ("20 to 25%", "20", "25"),
    ("decline by 10% to 15%", "10", "15"),
    ("prices ranging from $10.01 to $10.55", "10.01", "10.55"),
    ("average of several sales from $4.10 to $4.19", "4.10", "4.19"),
    ("a loss of $(0.21) to $(0.25) per share", "-0.21", "-0.25"),
]


@pytest.mark.parametrize(("text", "low", "high"), RANGES)
def test_a_range_has_two_ends(text: str, low: str, high: str) -> None:
    (one,) = found(text)
    assert one.to is not None
    assert (one.value, one.to.value) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    "text", ["increased from $3 million to $5 million", "decreased $4 million to $20 million", "$9 million to $4 million"]
)
def test_two_figures_that_are_no_range(text: str) -> None:
    assert [one.to for one in found(text)] == [None, None]


WEIGHTS = [
    ("approximately $5", True, None),
    ("an estimated $5", True, None),
    ("up to approximately $5", True, "up to"),
    ("no more than $5", False, "at most"),
    ("at least $5", False, "at least"),
    ("in excess of $5", False, "more than"),
    ("$5", False, None),
]


@pytest.mark.parametrize(("text", "approximate", "bound"), WEIGHTS)
def test_weights_stand_before_a_figure(text: str, approximate: bool, bound: str | None) -> None:
    (one,) = found(text)
    assert (one.approximate, one.bound, one.first) == (approximate, bound, 0)


def test_less_than_a_figure_is_a_limit_without_value() -> None:
    (one,) = found("less than 1% of sales")
    assert (one.value, one.below, one.bound) == (None, Decimal(1), "less than")


@pytest.mark.parametrize("text", ["$2.00 per share", "$2.00 each", "$2.00 per diluted share", "$2.00 a share", "$2.00/share"])
def test_a_price_is_told_by_what_follows(text: str) -> None:
    assert [one.price for one in found(text)] == [True]


NONE = [
    "at 5:30 p.m. or 5 30 p.m. Eastern time",
    "75 days instead of 119 days, approximately 2 minutes late",
    "a 52-week fiscal year and a 12 month period",
    "par value $0.0001 per share",
    "common stock, $.01 par value",
    "Exhibit 99.1 and Item 7.01, Amendment No. 1, list (1)",
    "ASC 205-20, ASU 2014-09 and Topic 606",
    "Rule 12b-25(b), Section 13(a), 5250(c)(1), SEC 1344 (06-19)",
    "123 Main Street, Suite 400, New York, NY 10001, (212) 555-0100",
    "Bank7, i-80 Gold, TTX-MC138, COVID-19 and Circle 8",
    "two material weaknesses and three directors",
    "its 8.00% Senior Notes due 2029",
    "a 51%-owned subsidiary and a 10% holder",
    "the 2019 warrants",
    "99999999999999999999999999 shares",
    "3 of 5 members",
    "an 1-for-20 split",
]


@pytest.mark.parametrize("text", NONE)
def test_what_looks_like_a_figure_and_is_none(text: str) -> None:
    assert found(text) == []


def test_the_longer_weight_is_read() -> None:
    assert [(one.bound, one.value) for one in found("no less than $5 and less than $6")] == [("at least", 5), ("less than", None)]
    assert [one.bound for one in found("grew to over $5, an increase over $4")] == ["more than", None]


def test_money_for_something_else_than_a_security_is_no_price() -> None:
    assert [(one.price, one.rate) for one in found("$41 per ton, $3 per share and $7")] == [
        (False, True),
        (True, False),
        (False, False),
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("grew 12 and 15 percent, respectively", ["12", "15"]),
        ("fell by 18 and 22 basis points", ["0.18", "0.22"]),
        ("fell by 20 to 30 basis points", ["0.2"]),
        ("in 2019 and 15 percent of sales", ["15"]),
        ("from 900 to 1,980 shares", ["1980"]),
        ("rose from 1,900 to 2,980 shares", ["1900", "2980"]),
        ("decreased by 22 basis points to 0.58 percent", ["0.22", "0.58"]),
        ("decreased by more than 1% to 4.9%", ["1", "4.9"]),
        ("decreased by at least $2 million to $9 million", ["2000000", "9000000"]),
        ("434,982 agent's warrants", ["434982"]),
    ],
)
def test_a_number_shares_the_sign_behind_the_second(text: str, told: list[str]) -> None:
    assert [one.value for one in found(text)] == [Decimal(number) for number in told]


def test_basis_points_make_a_range_of_points() -> None:
    (one,) = found("fell by 20 to 30 basis points")
    assert one.to is not None
    assert (one.value, one.precision, one.to.value, one.points) == (Decimal("0.2"), Decimal("0.01"), Decimal("0.3"), True)


def test_two_changes_to_two_levels_make_no_range() -> None:
    text = "decreased by $18 million and $22 million to $58 million and $69 million, respectively"
    assert [(one.value, one.to) for one in found(text)] == [(Decimal(n * 10**6), None) for n in (18, 22, 58, 69)]


def test_a_price_is_one_a_share_behind_the_name_of_a_result() -> None:
    assert [one.price for one in found("a $0.12 loss per share and a $0.12 loss per ton")] == [True, False]
