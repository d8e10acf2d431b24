"""Levels and levels before told in other turns than "M was A compared to B"."""

from typing import Any

import pytest

from prose.sentences import read

Case = tuple[str, list[dict[str, Any]]]
CASES: list[Case] = [
    (
        "It recorded a goodwill charge of $78.6 million and $0.5 million of professional fees.",
        [{"measure": "goodwill charge", "value": "78600000"}, {"measure": "professional fees", "value": "500000"}],
    ),
    (
        "It recorded $1.3 million of bad debt and valuation charges in 2010 as compared to $1.2 million in 2009.",
        [
            {
                "measure": "bad debt and valuation charges",
                "value": "1300000",
                "prior_value": "1200000",
                "period": "2010",
                "prior_period": "2009",
            }
        ],
    ),
    (
        "The prices actually received ranged from $30.87 to $31.50.",
        [{"measure": "prices", "value": "30.87", "value_to": "31.5", "unit": "USD/share"}],
    ),
    (
        "There was a mill charge of $2.6 million ($2.5 million after tax, or $0.03 per diluted share).",
        [
            {"measure": "mill charge", "value": "2600000"},
            {"measure": "mill charge", "qualifier": "after tax", "value": "2500000"},
            {"measure": "mill charge", "qualifier": "after tax", "value": "0.03", "unit": "USD/share"},
        ],
    ),
    (
        "The improvement from its gross margin of 41.1% came from its mix.",
        [{"measure": "gross margin", "percent": "41.1", "unit": "percent"}],
    ),
    (
        "EBITDA swung to a positive $3 million from a negative $0.7 million.",
        [{"measure": "ebitda", "value": "3000000", "prior_value": "-700000"}],
    ),
    (
        "Bookings came in at $19 million, flat with the prior quarter.",
        [{"measure": "bookings", "value": "19000000", "prior_period": "prior quarter"}],
    ),
    ("Total costs came to $41.5 million.", [{"measure": "total costs", "value": "41500000"}]),
    ("EBITDA turned positive at $0.6 million.", [{"measure": "ebitda", "value": "600000"}]),
    (
        "Revenues will total $72 million to $74 million.",
        [{"measure": "revenues", "value": "72000000", "value_to": "74000000"}],
    ),
    (
        "Royalty income dropped to zero from $1.3 million.",
        [{"measure": "royalty income", "value": "0", "prior_value": "1300000", "direction": "decrease"}],
    ),
    (
        "The percentage of revenue fell from a range of 20% to 35% to a range of 15% to 25%.",
        [
            {
                "measure": "percentage of revenue",
                "percent": "15",
                "percent_to": "25",
                "prior_value": "20",
                "direction": "decrease",
                "unit": "percent",
            }
        ],
    ),
    (
        "Sales of pumps (which represent 14% of total sales) rose to $30.6 million.",
        [
            {"measure": "sales of pumps", "percent": "14", "base": "total sales", "unit": "percent"},
            {"measure": "sales of pumps", "value": "30600000", "direction": "increase"},
        ],
    ),
    (
        "Net income, including the fees noted above, was $768,000.",
        [{"measure": "net income", "value": "768000"}],
    ),
    (
        "It increased the use of stock compensation to $2.7 million.",
        [{"measure": "use of stock compensation", "value": "2700000", "direction": "increase"}],
    ),
    (
        "Net income was $44 million, or $0.89 per share ($0.88 per share on a diluted basis).",
        [
            {"measure": "net income", "value": "44000000"},
            {"measure": "net income", "value": "0.89", "unit": "USD/share"},
            {"measure": "net income", "value": "0.88", "unit": "USD/share"},
        ],
    ),
    (
        "Four customers accounted for 43% and 20% of total revenue in 2024.",
        [
            {"measure": "total revenue", "percent": "43", "period": "2024", "unit": "percent"},
            {"measure": "total revenue", "percent": "20", "period": "2024", "unit": "percent"},
        ],
    ),
    (
        "Interest rose to $6 million from $4 million, and payroll fell to $8 million from $9 million.",
        [
            {"measure": "interest", "value": "6000000", "prior_value": "4000000", "direction": "increase"},
            {"measure": "payroll", "value": "8000000", "prior_value": "9000000", "direction": "decrease"},
        ],
    ),
    (
        "Net loss was $2 million as opposed to a net loss of $1 million, which compares unfavorably with $0.5 million in 2022.",
        [{"measure": "net loss", "value": "2000000", "prior_value": "1000000"}],
    ),
    (
        "It had sales of $104 million (2023: $121 million) and an operating loss of $9 million (2023: operating income of $2 million).",
        [
            {"measure": "sales", "value": "104000000", "prior_value": "121000000", "prior_period": "2023"},
            {"measure": "operating loss", "value": "9000000", "prior_value": "-2000000", "prior_period": "2023"},
        ],
    ),
    (
        "Cost of goods sold, which includes $1.4 million of old stock, totaled $19.9 million.",
        [{"measure": "old stock", "value": "1400000"}, {"measure": "cost of goods sold", "value": "19900000"}],
    ),
    ("Cash dropped below $1.0 million.", [{"measure": "cash", "value": "<1000000", "bound": "less than", "direction": "decrease"}]),
    (
        "Gain on change in fair value of warrants was $4 million as compared to a loss of $2 million.",
        [{"measure": "gain on change in fair value of warrants", "value": "4000000", "prior_value": "-2000000"}],
    ),
    (
        "Net income rose 52% to a record $6.5 million.",
        [{"measure": "net income", "value": "6500000", "percent": "52", "direction": "increase"}],
    ),
    ("It expects to record $6.5 million of fees.", [{"measure": "fees", "value": "6500000"}]),
    ("The yield on earning assets was 8.06%.", [{"measure": "yield on earning assets", "percent": "8.06", "unit": "percent"}]),
    ("Cash flow from operations was $6 million.", [{"measure": "cash flow from operations", "value": "6000000"}]),
    ("Rental income was essentially unchanged at $3.3 million.", [{"measure": "rental income", "value": "3300000"}]),
    (
        "The loss is $22 million, inclusive of an $11 million goodwill charge.",
        [
            {"measure": "loss", "value": "22000000"},
            {"measure": "goodwill charge", "value": "11000000"},
        ],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), CASES, ids=[case[0][:50] for case in CASES])
def test_a_level_is_read(sentence: str, expected: list[dict[str, Any]]) -> None:
    told = [{name: value for name, value in one.items() if name != "precision"} for one in read(sentence)]
    assert told == expected
