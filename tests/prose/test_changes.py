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
    (
        "Sales were $31 million, off 9% from $34 million, and rent was off $1 million (or 8%).",
        [
            {"measure": "sales", "value": "31000000", "percent": "9", "prior_value": "34000000", "direction": "decrease"},
            {"measure": "rent", "change": "1000000", "percent": "8", "direction": "decrease"},
        ],
    ),
    ("It paid off $5 million of notes.", [{"measure": "notes", "value": "5000000"}]),
    (
        "Sales will be about one-third lower than the $90 million reported for 2023.",
        [
            {
                "measure": "sales",
                "percent": "33.33",
                "prior_value": "90000000",
                "prior_period": "2023",
                "direction": "decrease",
                "approximate": True,
            }
        ],
    ),
    (
        "Revenue of $7.7 million is $0.6 million below the $8.3 million of 2023.",
        [
            {
                "measure": "revenue",
                "value": "7700000",
                "change": "600000",
                "prior_value": "8300000",
                "prior_period": "2023",
                "direction": "decrease",
            }
        ],
    ),
    (
        "It awaits a 30-35% reduction in revenue and a net loss of $8-10 million.",
        [
            {"measure": "revenue", "percent": "30", "percent_to": "35", "direction": "decrease", "unit": "percent"},
            {"measure": "net loss", "value": "8000000", "value_to": "10000000"},
        ],
    ),
    (
        "Backlog fell by half to $55 million.",
        [{"measure": "backlog", "value": "55000000", "percent": "50.00", "direction": "decrease"}],
    ),
    (
        "Rent was $0.5 million higher and payroll was $2 million lower than in 2023.",
        [
            {"measure": "rent", "change": "500000", "prior_period": "2023", "direction": "increase"},
            {"measure": "payroll", "change": "2000000", "prior_period": "2023", "direction": "decrease"},
        ],
    ),
    (
        "Net income is to decline between 40% and 50% compared to the net income of $2.5 million.",
        [
            {
                "measure": "net income",
                "percent": "40",
                "percent_to": "50",
                "prior_value": "2500000",
                "direction": "decrease",
            }
        ],
    ),
    (
        "It recognized $1 million less revenue in 2024 than in 2023.",
        [{"measure": "revenue", "change": "1000000", "period": "2024", "prior_period": "2023", "direction": "decrease"}],
    ),
    (
        "Income fell by $1.1 million, of which $0.7 million resulted from lower fees and $0.4 million from higher salaries.",
        [
            {"measure": "income", "change": "1100000", "direction": "decrease"},
            {"measure": "income", "qualifier": "from higher salaries", "change": "400000", "direction": "decrease"},
        ],
    ),
    (
        "It will increase net loss for 2023 from the previously reported $2.2 million to approximately $3.7 million.",
        [
            {
                "measure": "net loss",
                "prior_value": "2200000",
                "value": "3700000",
                "period": "2023",
                "direction": "increase",
                "approximate": True,
            }
        ],
    ),
    (
        "Interest expense rose $1.8 million, so that net interest expense grew to $4 million.",
        [
            {"measure": "interest expense", "change": "1800000", "direction": "increase"},
            {"measure": "net interest expense", "value": "4000000", "direction": "increase"},
        ],
    ),
    (
        "Sales increased $18 million, or 20%, in 1995, compared with an increase of $12 million, or 15%, in 1994.",
        [
            {"measure": "sales", "change": "18000000", "percent": "20", "period": "1995", "direction": "increase"},
            {"change": "12000000", "percent": "15", "period": "1994", "direction": "increase"},
        ],
    ),
    (
        "Rent will decrease approximately 45% to 50% compared with the prior year quarter.",
        [
            {
                "measure": "rent",
                "percent": "45",
                "percent_to": "50",
                "unit": "percent",
                "direction": "decrease",
                "approximate": True,
            }
            | {"prior_period": "prior year quarter"}
        ],
    ),
    (
        "Gross margin decreased 5% to 38%.",
        [
            {"measure": "gross margin", "percent": "5", "unit": "percent", "direction": "decrease"},
            {"measure": "gross margin", "percent": "38", "unit": "percent", "direction": "decrease"},
        ],
    ),
    ("The shortfall mellowed by $5 million.", []),
    (
        "The increase in net loss of $3.1 million resulted from lower revenues of $0.5 million and increased rent costs of $2.6 million.",
        [
            {"measure": "net loss", "change": "3100000", "direction": "increase"},
            {"measure": "revenues", "change": "500000", "direction": "decrease"},
            {"measure": "rent costs", "change": "2600000", "direction": "increase"},
        ],
    ),
    ("It reported increased rent costs of $2.6 million.", [{"measure": "rent costs", "value": "2600000"}]),
    (
        "Pre-tax income was $4.2 million, which was a $7.1 million, or 243%, improvement over a pre-tax loss of $2.9 million in 2010.",
        [
            {"measure": "pre-tax income", "value": "4200000", "prior_value": "-2900000", "change": "7100000", "percent": "243"}
            | {"prior_period": "2010"}
        ],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), CASES, ids=[case[0][:50] for case in CASES])
def test_a_change_is_read(sentence: str, expected: list[dict[str, Any]]) -> None:
    told = [{name: value for name, value in one.items() if name != "precision"} for one in read(sentence)]
    assert told == expected
