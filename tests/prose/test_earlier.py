"""Levels before: what a level is compared with, whatever leads to it."""

from typing import Any

import pytest

from prose.sentences import read

Case = tuple[str, list[dict[str, Any]]]
CASES: list[Case] = [
    (
        "Net income was $2.1 million, or $0.13 per share, compared with a $2.0 million net loss, or $0.12 loss per share, in 2021.",
        [
            {"measure": "net income", "value": "2100000", "prior_value": "-2000000", "prior_period": "2021"},
            {"measure": "net income", "value": "0.13", "prior_value": "-0.12", "unit": "USD/share", "prior_period": "2021"},
        ],
    ),
    (
        "Net loss was $2.1 million, compared with a $2.0 million net loss in 2021.",
        [{"measure": "net loss", "value": "2100000", "prior_value": "2000000", "prior_period": "2021"}],
    ),
    (
        "Orrin's rent income was $3 million in 2021, from $5 million in 2020.",
        [
            {
                "measure": "rent income",
                "value": "3000000",
                "prior_value": "5000000",
                "period": "2021",
                "prior_period": "2020",
            }
        ],
    ),
    (
        "Receipts were $9 million in 2021, $5 million from Yarrow and $4 million from Brindle.",
        [
            {"measure": "receipts", "value": "9000000", "period": "2021"},
            {"measure": "receipts", "qualifier": "from Yarrow", "value": "5000000", "period": "2021"},
            {"measure": "receipts", "qualifier": "from Brindle", "value": "4000000", "period": "2021"},
        ],
    ),
    (
        "Interest expense doubled to $2.4 million from $1.2 million.",
        [{"measure": "interest expense", "value": "2400000", "prior_value": "1200000", "percent": "100", "direction": "increase"}],
    ),
    (
        "Sales of kilns were $126 million, plunging nearly 19% from $155 million in 2020.",
        [
            {"measure": "sales of kilns", "value": "126000000", "prior_value": "155000000", "prior_period": "2020"}
            | {"percent": "19", "direction": "decrease", "approximate": True},
        ],
    ),
    (
        "The net loss was $0.45 per share compared to $0.30 in 2023.",
        [{"measure": "net loss", "value": "0.45", "prior_value": "0.3", "unit": "USD/share", "prior_period": "2023"}],
    ),
    (
        "The net loss was $0.45 per share compared to a net loss of 30 cents in 2023.",
        [{"measure": "net loss", "value": "0.45", "prior_value": "0.3", "unit": "USD/share", "prior_period": "2023"}],
    ),
    (
        "Kiln sales rose steadily in the third quarter from $580 in 1992 to $700.",
        [
            {"measure": "kiln sales", "value": "700", "prior_value": "580", "direction": "increase"}
            | {"period": "third quarter", "prior_period": "1992"},
        ],
    ),
    (
        "It grew compared to 1997, and sales rose in 1998 from 22% to 25% of the market.",
        [{"measure": "sales", "percent": "25", "prior_value": "22", "unit": "percent", "direction": "increase", "period": "1998"}],
    ),
    (
        "Prices ranged from $18.19 to $51.69 in 1993, from $7.03 to $30.69 in 1992.",
        [
            {"measure": "prices", "value": "18.19", "value_to": "51.69", "unit": "USD/share", "period": "1993"},
            {"value": "7.03", "value_to": "30.69", "period": "1992"},
        ],
    ),
    (
        "Rent was $5.1 million, nearly triple the $1.8 million paid in 2021.",
        [{"measure": "rent", "value": "5100000", "prior_value": "1800000", "prior_period": "2021"}],
    ),
    (
        "It reduced its accrued rent from $5 million to $3 million.",
        [{"measure": "accrued rent", "value": "3000000", "prior_value": "5000000", "direction": "decrease"}],
    ),
    (
        "His holdings decreased from 4,001 shares to 3,502 shares.",
        [{"measure": "shares", "value": "3502", "prior_value": "4001", "unit": "shares", "direction": "decrease"}],
    ),
    (
        "The plan was amended to increase the number of shares from 1,000,000 to 2,500,000 shares of Common Stock.",
        [
            {
                "measure": "shares of common stock",
                "value": "2500000",
                "prior_value": "1000000",
                "unit": "shares",
                "direction": "increase",
            }
        ],
    ),
    (
        "He received 5,000 shares from 10,000 shares held by the Trust.",
        [
            {"measure": "shares", "value": "5000", "unit": "shares"},
            {"measure": "shares", "qualifier": "held by the Trust", "value": "10000", "unit": "shares"},
        ],
    ),
]

SEVERAL: list[Case] = [
    (
        "Sales were $5 million, compared to $4 million in 2023 and $3 million in 2022.",
        [
            {"measure": "sales", "value": "5000000", "prior_value": "4000000", "prior_period": "2023"},
            {"measure": "sales", "value": "3000000", "period": "2022"},
        ],
    ),
    (
        "The gross margin was 19.1% compared with 24.8% in the prior year and 23.0% in the third quarter of 2023.",
        [
            {"measure": "gross margin", "percent": "19.1", "prior_value": "24.8", "unit": "percent", "prior_period": "prior year"},
            {"measure": "gross margin", "percent": "23.0", "unit": "percent", "period": "third quarter of 2023"},
        ],
    ),
    (
        "Write-offs were $5.9 million, or 0.25% of loans, versus $4.6 million, or 0.22%, for 2011.",
        [
            {"measure": "write-offs", "value": "5900000", "prior_value": "4600000", "prior_period": "2011"},
            {
                "measure": "write-offs",
                "percent": "0.25",
                "prior_value": "0.22",
                "unit": "percent",
                "base": "loans",
                "prior_period": "2011",
            },
        ],
    ),
    (
        "Sales were $5 million compared with $4 million in 2023 and $2 million in costs.",
        [
            {"measure": "sales", "value": "5000000", "prior_value": "4000000", "prior_period": "2023"},
            {"measure": "costs", "value": "2000000"},
        ],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), CASES + SEVERAL, ids=[case[0][:50] for case in CASES + SEVERAL])
def test_a_level_before_is_read(sentence: str, expected: list[dict[str, Any]]) -> None:
    told = [{name: value for name, value in one.items() if name != "precision"} for one in read(sentence)]
    assert told == expected
