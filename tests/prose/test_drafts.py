"""Which figures of a sentence make one claim: (measure, figures by field) of every claim."""

from typing import Any

import pytest

from prose.sentences import read

FIELDS = ("value", "prior_value", "change", "percent")
Claims = list[tuple[str | None, dict[str, str]]]

CASES: list[tuple[str, Claims]] = [
    (
        "Revenue, gross profit and net loss were $10 million, $4 million and $2 million, respectively, compared to $12 million, $5 million and $1 million, respectively, in 2022.",
        [("revenue", {"value": "10000000", "prior_value": "12000000"}), ("gross profit", {"value": "4000000", "prior_value": "5000000"}), ("net loss", {"value": "2000000", "prior_value": "1000000"})],
    ),
    (
        "It expects revenue, net loss and net loss per share of $6.5 million, $1.2 million and $0.08, respectively.",
        [("revenue", {"value": "6500000"}), ("net loss", {"value": "1200000"}), ("net loss per share", {"value": "0.08"})],
    ),
    (
        "Net sales and operating loss were $88 million and $3 million, compared to net sales and operating income of $101 million and $2 million in 2022.",
        [("net sales", {"value": "88000000", "prior_value": "101000000"}), ("operating loss", {"value": "3000000", "prior_value": "-2000000"})],
    ),
    (
        "Sales and marketing expenses were $5 million and $4 million for the three and nine months ended June 30, 2024, respectively.",
        [("sales and marketing expenses", {"value": "5000000"}), ("sales and marketing expenses", {"value": "4000000"})],
    ),
    (
        "It had sales of $4 million and a net loss of $1 million, as compared to sales of $5 million and net income of $2 million.",
        [("sales", {"value": "4000000", "prior_value": "5000000"}), ("net loss", {"value": "1000000", "prior_value": "-2000000"})],
    ),
    (
        "Loss before income taxes was $640,000, as compared with income before income taxes of $112,000.",
        [("loss before income taxes", {"value": "640000", "prior_value": "-112000"})],
    ),
    (
        "Net loss was $4 million, or $(0.45) per share, compared to net income of $1 million, or $0.08 per share.",
        [("net loss", {"value": "4000000", "prior_value": "-1000000"}), ("net loss", {"value": "-0.45", "prior_value": "0.08"})],
    ),
    (
        "Selling expenses were $22 million, or 31% of net sales, versus $19 million, or 28% of net sales, in 2012.",
        [("selling expenses", {"value": "22000000", "prior_value": "19000000"}), ("selling expenses", {"percent": "31", "prior_value": "28"})],
    ),
    ("Sales rose to RMB 88.2 million (US$12.4 million).", [("sales", {"value": "88200000"}), ("sales", {"value": "12400000"})]),
    (
        "Sales rose to RMB 88 million (US$12 million) in 2022, compared to RMB 70 million (US$10 million) in 2021.",
        [("sales", {"value": "88000000", "prior_value": "70000000"}), ("sales", {"value": "12000000", "prior_value": "10000000"})],
    ),
    (
        "Net income fell from $1,113,000, or $.21 per share, in 2001 to $218,000, or $.04 per share, in 2002.",
        [("net income", {"value": "218000", "prior_value": "1113000"}), ("net income", {"value": "0.04", "prior_value": "0.21"})],
    ),
    (
        "Revenues for the two quarters were $0.6 million and $2.4 million, respectively, compared to $3.1 million and $6.0 million in 2019.",
        [("revenues", {"value": "600000", "prior_value": "3100000"}), ("revenues", {"value": "2400000", "prior_value": "6000000"})],
    ),
    ("Net loss per share was ($0.27) versus ($0.11) in 2007.", [("net loss per share", {"value": "-0.27", "prior_value": "-0.11"})]),
    ("Income tax benefit was $1.4 million compared to income tax expense of $0.9 million.", [("income tax benefit", {"value": "1400000", "prior_value": "-900000"})]),
    (
        "Net income was $1.1 million, or $0.04 per share, compared to a net loss of $11.3 million, or $(0.40) per share.",
        [("net income", {"value": "1100000", "prior_value": "-11300000"}), ("net income", {"value": "0.04", "prior_value": "-0.4"})],
    ),
    (
        "Sales fell $13,569 from the year ended May 3, 2013 mainly due to a decrease of $14,000 in store sales.",
        [("sales", {"change": "13569"}), ("store sales", {"change": "14000"})],
    ),
    ("The exercise price was adjusted from $12.00 to $9.50 per share.", [("exercise price", {"value": "9.5", "prior_value": "12"})]),
    ("Approximately $0.6 million of the $2.9 million decrease in gross profit was due to write-downs.", [("gross profit", {"change": "600000"}), ("gross profit", {"change": "2900000"})]),
    ("Total expenses were up by $0.7 million.", [("total expenses", {"change": "700000"})]),
    ("Adjusted EBITDA was $1 million, compared to a loss of $2 million.", [("adjusted ebitda", {"value": "1000000", "prior_value": "-2000000"})]),
    ("Loss per share was 12 cents compared with earnings of 3 cents per share in 1999.", [("loss per share", {"value": "0.12", "prior_value": "-0.03"})]),
    ("EBITDA was a loss of $2.2 million, compared to a loss of $0.5 million.", [("ebitda", {"value": "-2200000", "prior_value": "-500000"})]),
    ("Income from operations swung from $2.5 million to a loss of $0.7 million.", [("income from operations", {"value": "-700000", "prior_value": "2500000"})]),
    ("The backlog grew by 50% to over $30 million.", [("backlog", {"value": "30000000", "percent": "50"})]),
    ("Included in net loss is a $1.1 million loss on extinguishment of debt.", [("loss on extinguishment of debt", {"value": "1100000"})]),
    (
        "Fees were $88,201 and $45,900 for the years ended May 31, 2014 and 2013, respectively, an increase of $42,301.",
        [("fees", {"value": "88201", "change": "42301"}), ("fees", {"value": "45900"})],
    ),
    ("Net loss was $3.2 million, in contrast to net income of $0.4 million.", [("net loss", {"value": "3200000", "prior_value": "-400000"})]),
    ("The decrease in net income is due to a $1.9 million after-tax charge.", [("after-tax charge", {"value": "1900000"})]),
    ("Net interest margin compressed 22 basis points to 3.11%.", [("net interest margin", {"change": "0.22", "percent": "3.11"})]),
    ("The net loss was $1.3 million more than for the same period in 2002.", [("net loss", {"change": "1300000"})]),
    ("The Fund bought 410,000 Shares for total consideration of $3,690,112.", [("shares", {"value": "410000"}), ("total consideration", {"value": "3690112"})]),
    (
        "Research costs were $0.8 million and $2.9 million during the three and nine months ended June 30, 2014, compared to $0.5 million and $1.6 million in 2013.",
        [("research costs", {"value": "800000", "prior_value": "500000"}), ("research costs", {"value": "2900000", "prior_value": "1600000"})],
    ),
    ("Gains on loans were $1.2 million lower in the second quarter of 2022.", [("gains on loans", {"change": "1200000"})]),
    ("Income will be 50% less than income for fiscal 2001 of $2,400,000.", [("income", {"percent": "50", "prior_value": "2400000"})]),
    ("EBITDA of $5.5 million compares to EBITDA of $8.1 million.", [("ebitda", {"value": "5500000", "prior_value": "8100000"})]),
    ("It had a stockholders' deficit of $14 million compared with stockholders' equity of $3 million.", [("stockholders' deficit", {"value": "14000000", "prior_value": "-3000000"})]),
    (
        "It reduced pre-tax earnings by $1.8 million and net earnings by $1.1 million.",
        [("pre-tax earnings", {"change": "1800000"}), ("net earnings", {"change": "1100000"})],
    ),
    (
        "Losses per share were $0.31 and $0.30, respectively, versus earnings per share of $0.12 and $0.11, respectively, a year ago.",
        [("losses per share", {"value": "0.31", "prior_value": "-0.12"}), ("losses per share", {"value": "0.3", "prior_value": "-0.11"})],
    ),
    ("Stock expense totaled $1,034,221 (2012: $455,900).", [("stock expense", {"value": "1034221", "prior_value": "455900"})]),
    ("Operating loss was $2.9 million ($2.4 million in 2023).", [("operating loss", {"value": "2900000", "prior_value": "2400000"})]),
    ("Adjusted EBITDA was negative $1.3 million, as compared to positive $0.2 million.", [("adjusted ebitda", {"value": "-1300000", "prior_value": "200000"})]),
    ("Research expense went from $3 million in 2022 to $7 million in 2023.", [("research expense", {"value": "7000000", "prior_value": "3000000"})]),
    ("Net loss is estimated at $1.5 million.", [("net loss", {"value": "1500000"})]),
    ("Administrative expenses increased threefold to $9.3 million.", [("administrative expenses", {"value": "9300000", "percent": "200"})]),
    ("It expects revenue growth of 5%.", [("revenue", {"percent": "5"})]),
    ("Net revenue was $5 million, 18% below the second quarter of 2023.", [("net revenue", {"value": "5000000", "percent": "18"})]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), CASES, ids=lambda case: case[:50] if isinstance(case, str) else "")
def test_figures_are_paired(sentence: str, expected: Claims) -> None:
    def figures(one: dict[str, Any]) -> dict[str, str]:
        return {field: one[field] for field in FIELDS if field in one}

    assert [(one.get("measure"), figures(one)) for one in read(sentence)] == expected
