from decimal import Decimal

import pytest

from tieout import markup
from tieout.markup.text import Printed
from tieout.prose import tables
from tieout.prose.model import Claim

HTML = b"""<html><body><p>Preliminary results (in thousands, except per share data)</p>
<table><tr><td></td><td colspan=5>Three Months Ended March 31,</td><td colspan=3></td></tr>
<tr><td></td><td></td><td>2024</td><td></td><td></td><td>2023</td><td></td><td>Increase (Decrease)</td><td>% Change</td></tr>
<tr><td>Revenue</td><td>$</td><td>1,250.5</td><td></td><td>$</td><td>1,000</td><td></td><td>250.5</td><td>25%</td></tr>
<tr><td>Net loss</td><td>$</td><td>(300</td><td>)</td><td>$</td><td>(400</td><td>)</td><td>(100</td><td>(25)%</td></tr>
<tr><td>Interest expense</td><td></td><td>12</td><td></td><td></td><td>&#8212;</td><td></td><td></td><td></td></tr>
<tr><td>Net loss per share:</td></tr>
<tr><td>Basic</td><td>$</td><td>(0.03</td><td>)</td><td>$</td><td>(0.04</td><td>)</td><td></td><td></td></tr>
<tr><td>Weighted average shares outstanding</td>
<td></td><td>10,000</td><td></td><td></td><td>9,500</td><td></td><td></td><td></td></tr>
<tr><td>Gross margin</td><td></td><td>31.5%</td><td></td><td></td><td>30%</td><td></td><td></td><td></td></tr>
</table></body></html>"""

TYPED = b"""NOTES
                              Three Months Ended        Six Months Ended
                            ----------------------   ----------------------
                             June 30,    June 30,     June 30,    June 30,
                               1998        1997         1998        1997
Net sales                     $ 1,945     $ 1,530      $ 4,288     $ 3,240
Cost of sales                   1,396       1,127        3,132       2,355
Operating income (loss)          (60)         116        (900)       1,417
"""


def read(data: bytes) -> tuple[Printed, tuple[Claim, ...]]:
    printed = markup.printed(data, 0, len(data))
    return printed, tuple(claim for table in printed.tables for claim in tables.claims(printed, table, "IV"))


def by_measure(data: bytes) -> dict[str, list[Claim]]:
    found: dict[str, list[Claim]] = {}
    for claim in read(data)[1]:
        found.setdefault(claim.measure or "", []).append(claim)
    return found


def test_a_pair_of_years_with_its_change_is_one_claim() -> None:
    (revenue,) = by_measure(HTML)["revenue"]
    assert (revenue.kind, revenue.in_, revenue.unit, revenue.direction) == ("change", "IV", "USD", "increase")
    assert revenue.value and revenue.prior_value and revenue.change and revenue.percent
    assert revenue.value.value == Decimal("1250500.0") and revenue.value.precision == Decimal("100")
    assert revenue.prior_value.value == Decimal(1000000) and revenue.prior_value.precision == Decimal(1000)
    assert revenue.change.value == Decimal("250500.0") and revenue.percent.value == Decimal(25)
    assert revenue.period and revenue.period.raw == "Three Months Ended March 31, 2024"
    assert revenue.prior_period and revenue.prior_period.raw == "Three Months Ended March 31, 2023"
    assert revenue.sentence.raw == "Revenue $ 1,250.5 $ 1,000 250.5 25%"


def test_brackets_are_negative_and_the_change_is_positive_with_its_direction() -> None:
    (loss,) = by_measure(HTML)["net loss"]
    assert loss.value and loss.prior_value and loss.change and loss.percent
    assert (loss.value.value, loss.prior_value.value, loss.change.value) == (Decimal(-300000), Decimal(-400000), Decimal(100000))
    assert (loss.direction, loss.percent.value) == ("decrease", Decimal(25))
    assert loss.value.raw == "$ (300 )"


def test_a_figure_may_begin_with_its_point() -> None:
    (loss,) = by_measure(HTML.replace(b"(0.03", b"(.03").replace(b"(0.04", b"(.04"))["net loss per share: basic"]
    assert loss.value and loss.prior_value
    assert (loss.value.value, loss.prior_value.value, loss.value.precision) == (Decimal("-0.03"), Decimal("-0.04"), Decimal("0.01"))


def test_money_has_no_zeros_behind_its_point_and_a_percent_keeps_its_own() -> None:
    (revenue,), (margin,) = (by_measure(HTML.replace(b"31.5%", b"31.0%"))[name] for name in ("revenue", "gross margin"))
    assert revenue.value and margin.percent
    assert (str(revenue.value.value), str(revenue.value.precision), str(margin.percent.value)) == ("1250500", "100", "31.0")


def test_a_dash_is_no_figure() -> None:
    (interest,) = by_measure(HTML)["interest expense"]
    assert interest.value and interest.value.value == Decimal(12000)
    assert interest.prior_value is None and interest.prior_period is None and interest.kind == "amount"


def test_a_dash_in_the_current_column_leaves_the_level_before() -> None:
    (interest,) = by_measure(
        HTML.replace(b"<td>12</td><td></td><td></td><td>&#8212;</td>", b"<td>&#8212;</td><td></td><td></td><td>12</td>")
    )["interest expense"]
    assert interest.value and interest.value.value == Decimal(12000) and interest.prior_value is None
    assert interest.period and interest.period.raw == "Three Months Ended March 31, 2023"


def test_figures_a_share_are_not_in_thousands_and_counts_of_shares_are() -> None:
    found = by_measure(HTML)
    (basic,), (shares,) = found["net loss per share: basic"], found["weighted average shares outstanding"]
    assert basic.value and shares.value
    assert (basic.value.value, basic.unit) == (Decimal("-0.03"), "USD/share")
    assert (shares.value.value, shares.unit) == (Decimal(10_000_000), "shares")


def test_a_level_in_percent_is_a_percent() -> None:
    (margin,) = by_measure(HTML)["gross margin"]
    assert margin.percent and (margin.kind, margin.percent.value, margin.value) == ("percent", Decimal("31.5"), None)


def test_typewriter_columns_share_the_banner_that_stands_in_their_middle() -> None:
    three, six = by_measure(TYPED)["net sales"]
    assert three.period and six.period and six.prior_period and six.prior_value
    assert three.period.raw == "Three Months Ended June 30, 1998"
    assert (six.period.raw, six.prior_period.raw) == ("Six Months Ended June 30, 1998", "Six Months Ended June 30, 1997")
    assert six.prior_value.value == Decimal(3240)
    _, income = by_measure(TYPED)["operating income (loss)"]
    assert income.value and income.value.value == Decimal(-900)


@pytest.mark.parametrize(
    ("caption", "money", "shares"),
    [
        (b"(in millions)", 1_000_000, 1_000_000),
        (b"(in thousands, except share and per share amounts)", 1000, 1),
        (b"(In millions, except number of shares which are reflected in thousands and per share amounts)", 1_000_000, 1000),
        (b"(unaudited)", 1, 1),
    ],
)
def test_the_scale_is_that_of_the_caption(caption: bytes, money: int, shares: int) -> None:
    found = by_measure(HTML.replace(b"(in thousands, except per share data)", caption))
    (interest,), (counted,) = found["interest expense"], found["weighted average shares outstanding"]
    assert interest.value and counted.value
    assert (interest.value.value, counted.value.value) == (12 * money, 10_000 * shares)


@pytest.mark.parametrize(
    "data",
    [
        b"<table><tr><td>Item</td><td>Amount</td></tr><tr><td>Revenue</td><td>12</td></tr></table>",  # no year
        b"<table><tr><td></td><td>2024 and 2023</td></tr><tr><td>Revenue</td><td>12</td></tr></table>",  # which one?
        b"<table><tr><td></td><td>2024 $M</td></tr><tr><td>Revenue</td><td>12</td></tr></table>",  # a scale of its own
        b"<table><tr><td></td><td>2024</td></tr><tr><td></td><td>12</td></tr></table>",  # no label
        b"<table><tr><td>(1)</td><td>The report for 2024 is late.</td></tr></table>",
    ],
)
def test_what_a_table_does_not_say_is_no_claim(data: bytes) -> None:
    assert read(data)[1] == ()


LEAD = b"""NOTES

     %s

                                   Years Ended June 30,
                                    2001          2000
                                  --------      --------
     Rental income                $  4,120      $  3,980
     Net loss                         (61)          (75)
     Net loss per-share               (.04)         (.05)
     Loss/share                       (.04)         (.05)
     Weighted average shares         1,525         1,500
"""
LEAD_HTML = b"""<p>%s</p><table><tr><td></td><td>2001</td><td>2000</td></tr><tr><td>Rental income</td><td>$4,120</td>
<td>$3,980</td></tr><tr><td>Net loss per-share</td><td>(.04)</td><td>(.05)</td></tr>
<tr><td>Weighted average shares</td><td>1,525</td><td>1,500</td></tr></table>"""


@pytest.mark.parametrize("layout", [LEAD, LEAD_HTML])
@pytest.mark.parametrize(
    ("lead", "money"),
    [
        (b"We look for about these figures (in\n     thousands):", 1000),
        (b"We look for about these figures (dollars in thousands, except per\n     share):", 1000),
        (b"We look for about these figures, in\n     millions, except per share data:", 1_000_000),
        (b"These are our figures. All amounts are in thousands\n     of dollars.", 1000),
        (b"Our figures stand below in thousands of U.S. dollars.", 1000),
        (b"We look for about these figures:", 1),
        (b"We print lamps in thousands of colours, and look for these figures:", 1),
        (b"Lamps were sold in millions\n     of homes; our figures follow:", 1),
    ],
)
def test_the_scale_of_the_lead_sentence_holds_for_the_table(layout: bytes, lead: bytes, money: int) -> None:
    found = by_measure(layout % lead)
    (rent,), (share,), (counted,) = found["rental income"], found["net loss per-share"], found["weighted average shares"]
    assert rent.value and rent.prior_value and share.value and counted.value
    assert (rent.value.value, rent.value.precision, rent.value.raw.replace(" ", "")) == (4120 * money, money, "$4,120")
    assert rent.prior_value.value == 3980 * money
    assert (share.value.value, share.unit) == (Decimal("-0.04"), "USD/share")
    assert counted.value.value == 1525 * money


def test_a_row_named_by_the_share_is_never_scaled() -> None:
    found = by_measure(LEAD % b"Our figures (in thousands):")
    assert [claim.value and claim.value.value for claim in found["loss/share"]] == [Decimal("-0.04")]


@pytest.mark.parametrize(("layout", "gap"), [(LEAD, b"\n\n     "), (LEAD_HTML, b"</p><p>")])
@pytest.mark.parametrize(
    ("between", "money"),
    [
        (b"The lamp works were closed for most of that spring.", 1),  # a sentence of its own: the unit was told for something else
        (b"RESULTS OF OPERATIONS", 1000),  # a line of the head
    ],
)
def test_a_scale_told_before_another_sentence_is_not_of_the_table(layout: bytes, gap: bytes, between: bytes, money: int) -> None:
    found = by_measure(layout % (b"Our lenders were shown these loans in thousands." + gap + between))
    assert [claim.value and claim.value.value for claim in found["rental income"]] == [4120 * money]


def test_the_head_of_a_table_outdoes_its_lead_sentence() -> None:
    data = LEAD_HTML.replace(b"<tr><td></td>", b"<tr><td>(in millions)</td>") % b"We look for these figures (in thousands):"
    (rent,) = by_measure(data)["rental income"]
    assert rent.value and rent.value.value == 4_120_000_000


@pytest.mark.parametrize("data", [HTML, TYPED, LEAD % b"Our figures (in\n     thousands):"])
def test_every_figure_stands_where_it_says(data: bytes) -> None:
    claims = read(data)[1]
    assert len(claims) >= 5
    for claim in claims:
        for fact in (claim.value, claim.prior_value, claim.change, claim.percent, claim.period):
            if fact is not None:
                places = fact.pieces or ((fact.start, fact.end),)
                again = b" ".join(data[start:end] for start, end in places)  # type: ignore[misc]
                assert b" ".join(again.split()).decode() == fact.raw
