"""The name of a measure in its sentence."""

import pytest

from prose.sentences import read

NAMED = [
    ("Income (loss) before income taxes was $5,000.", "income (loss) before income taxes"),
    ("Earnings before interest of $5,000 were told.", "earnings before interest"),
    ("Income from continuing operations before income taxes was $5,000.", "income from continuing operations before income taxes"),
    ("It closed an offering on May 3, 2024, resulting in net proceeds of $5,000.", "net proceeds"),
    ("The review found improper payments of $5,000.", "improper payments"),
    ("The merger price was valued at $5,000.", "merger price"),
    ("The board authorized the repurchase of $5,000 of common stock.", "common stock"),
    ("Interest income after provision for loan losses was $5,000.", "interest income after provision for loan losses"),
    ("Comparable store sales rose 5%.", "comparable store sales"),
    ("Same restaurant sales fell 5%.", "same restaurant sales"),
    (
        "Earnings before interest, taxes, depreciation and amortization were $5,000.",
        "earnings before interest, taxes, depreciation and amortization",
    ),
    ("Loss before interest, income tax and amortization of $5,000.", "loss before interest, income tax and amortization"),
    ("Before interest, taxes were $5,000.", "taxes"),
    ("Comparable amounts were $5,000.", "amounts"),
    ("Net loss per share, basic and diluted, was $0.12.", "net loss per share"),
    ("Loss from discontinued operations, net of tax, was $5,000.", "loss from discontinued operations"),
    ("The Registrant estimates total assets of $5,000.", "total assets"),
    ("Preliminary results indicate revenues of $5,000.", "revenues"),
    ("It had cash of $4,000 and total debt of $5,000.", "total debt"),
    ("Its cost of goods sold rose to $5,000.", "cost of goods sold"),
    ("As a result, net income fell to $5,000.", "net income"),
    ("An error will increase previously reported net loss by $5,000.", "net loss"),
    ("Sales were lower than in 2023, falling to $5,000.", "sales"),
    ("The loss is expected to be in the range of $4,000 to $5,000.", "loss"),
    ("Premiums were up 9% to $5,000.", "premiums"),
    ("Gross profit as a percentage of sales fell to 18%.", "gross profit as a percentage of sales"),
    ("The notes bear interest at 8% of face value.", "face value"),
    ("The lamp maker has drawn its $14 million term loan and cannot close its books on time.", "term loan"),
]


@pytest.mark.parametrize(("sentence", "measure"), NAMED)
def test_a_measure_has_its_whole_name(sentence: str, measure: str) -> None:
    assert read(sentence)[-1]["measure"] == measure
