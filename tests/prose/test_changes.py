"""Changes told in turns that name no "increase of": (what is stated of each measure, in order of print)."""

from typing import Any

import pytest

from prose.sentences import read

Case = tuple[str, list[dict[str, Any]]]
CASES: list[Case] = [
    (
        "Sales are expected to decrease by $2 million to $3 million.",
        [{"measure": "sales", "change": "2000000", "change_to": "3000000", "direction": "decrease"}],
    ),
    (
        "Sales decreased by $2 million to $3 million from $5 million.",
        [{"measure": "sales", "change": "2000000", "value": "3000000", "prior_value": "5000000", "direction": "decrease"}],
    ),
    (
        "Sales rose by $2.1 million to $18.4 million.",
        [{"measure": "sales", "change": "2100000", "value": "18400000", "direction": "increase"}],
    ),
    (
        "The effect was to decrease reported revenue $90 million.",
        [{"measure": "revenue", "change": "90000000", "direction": "decrease"}],
    ),
    (
        "The rate decreased the net loss by $132 million in 1992 and by $81 million in 1991.",
        [
            {"measure": "net loss", "change": "132000000", "direction": "decrease", "period": "1992"},
            {"measure": "net loss", "change": "81000000", "direction": "decrease", "period": "1991"},
        ],
    ),
    (
        "The strike contributed $1.6 million to the decline in bookings.",
        [{"measure": "bookings", "change": "1600000", "direction": "decrease"}],
    ),
    (
        "Costs rose, driven by an increase of $3.2 million in wages and $0.9 million in rent.",
        [
            {"measure": "wages", "change": "3200000", "direction": "increase"},
            {"measure": "rent", "change": "900000", "direction": "increase"},
        ],
    ),
    (
        "Sales stood at $61.3 million, ahead of last year by $7.7 million, or 14.4%.",
        [
            {
                "measure": "sales",
                "value": "61300000",
                "change": "7700000",
                "percent": "14.4",
                "direction": "increase",
                "prior_period": "last year",
            }
        ],
    ),
    (
        "It will reduce net income for fiscal 2023 by $1.4 million, from $5.2 million to $3.8 million.",
        [
            {
                "measure": "net income",
                "change": "1400000",
                "prior_value": "5200000",
                "value": "3800000",
                "direction": "decrease",
                "period": "fiscal 2023",
            }
        ],
    ),
    (
        "Revenues were lower by $11 million, to $96 million.",
        [{"measure": "revenues", "change": "11000000", "value": "96000000", "direction": "decrease"}],
    ),
    (
        "Room revenue increased to $118 from $109, or by 8%.",
        [{"measure": "room revenue", "value": "118", "prior_value": "109", "percent": "8", "direction": "increase"}],
    ),
    (
        "Product sales and service sales were $5 million and $2 million, respectively, decreases of 12% and 20%, respectively.",
        [
            {"measure": "product sales", "value": "5000000", "percent": "12", "direction": "decrease"},
            {"measure": "service sales", "value": "2000000", "percent": "20", "direction": "decrease"},
        ],
    ),
    (
        "It decreased operating expenses in 2024 by $61 million, including $1 million for its Tarn unit.",
        [
            {"measure": "operating expenses", "change": "61000000", "direction": "decrease", "period": "2024"},
            {
                "measure": "operating expenses",
                "qualifier": "for its Tarn unit",
                "change": "1000000",
                "direction": "decrease",
                "period": "2024",
            },
        ],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), CASES, ids=[case[0][:50] for case in CASES])
def test_a_change_is_read(sentence: str, expected: list[dict[str, Any]]) -> None:
    told = [{name: value for name, value in one.items() if name != "precision"} for one in read(sentence)]
    assert told == expected
