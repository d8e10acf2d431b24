"""Which period each figure of a sentence is of: (measure, period, prior period) of every claim."""

import pytest

from prose.sentences import read

P, P0 = "quarter ended June 30, 2024", "quarter ended June 30, 2023"
Spans = list[tuple[str | None, str | None, str | None]]

CASES: list[tuple[str, Spans]] = [
    (f"Sales fell to $4 million from $5 million, and cost rose to $2 million from $1 million, for the {P} as compared to the {P0}.", [("sales", P, P0), ("cost", P, P0)]),
    (f"For the {P} compared to the {P0}, sales fell by $4 million.", [("sales", P, P0)]),
    (
        f"It had sales of $4 million and a net loss of $1 million for the {P}, as compared to sales of $5 million and a net loss of $2 million for the {P0}.",
        [("sales", P, P0), ("net loss", P, P0)],
    ),
    ("Product sales rose 23% and service sales fell 4% compared to the same quarter in 2012.", [("product sales", None, "same quarter in 2012"), ("service sales", None, "same quarter in 2012")]),
    ("Sales for fiscal 2012 rose by $6 million, or 11%, over the prior fiscal year.", [("sales", "fiscal 2012", "prior fiscal year")]),
    ("It recorded an allowance of $3 million against its deferred tax assets as of May 3, 2024.", [("allowance", "May 3, 2024", None)]),
    ("Sales were $3 million against $4 million in 2023.", [("sales", None, "2023")]),
    ("Cash was $3 million, down from $9 million at year end, after capital expenditures of $1 million.", [("cash", None, "year end"), ("capital expenditures", None, None)]),
    ("Sales were $31 million compared to $54 million a year earlier.", [("sales", None, "a year earlier")]),
    ("It holds 3,402 units that vest on May 1, 2026 and 1,118 shares in a plan.", [("units", None, None), ("shares", None, None)]),
    ("It holds 114 units in installments of 56 on 5/5/2023 and 58 on 5/5/2024; 974 units vest later.", [("units", None, None), ("units", None, None)]),
    ("Cost rose $2.7 million during 2025, compared to the same period in 2024, and fell $1 million in May 2025.", [("cost", "2025", "same period in 2024"), ("cost", "May 2025", None)]),
    ("As compared to the same period of 2002, sales fell by $1.1 million.", [("sales", None, "same period of 2002")]),
    ("In the 2012 third quarter, sales were $7 million; in the 2011 third quarter, sales were $8 million.", [("sales", "2012 third quarter", None), ("sales", "2011 third quarter", None)]),
    (
        "He sold 3,000 shares on June 2, 2024 at $8 per share and 2,000 shares on June 6, 2024 at $9 per share.",
        [("shares", "June 2, 2024", None), ("shares", "June 2, 2024", None), ("shares", "June 6, 2024", None), ("shares", "June 6, 2024", None)],
    ),
    ("Losses totalled $0.3 million this quarter versus $0.1 million last year.", [("losses", "this quarter", "last year")]),
    ("Working capital was $1.1 million at year-end.", [("working capital", "year-end", None)]),
    ("It recorded $15 million of impairments since fiscal 2018.", [("impairments", "fiscal 2018", None)]),
    ("Income will be 50% less than income for fiscal 2001 of $2,400,000.", [("income", None, "fiscal 2001")]),
    ("The third quarter of fiscal 2013 includes a loss of $4,101.", [("loss", "third quarter of fiscal 2013", None)]),
    ("The third quarter of fiscal 2013 passed. A loss of $4,101 came.", [("loss", None, None)]),
    ("As at March 31, 2007, our cash was $28 million.", [("cash", "March 31, 2007", None)]),
    ("It covers taxes on the 4,001 units awarded May 2, 2025.", [("units", "May 2, 2025", None)]),
    ("It has 4,001 shares issuable upon exercise of a warrant issued May 2, 2025.", [("shares", None, None)]),
    ("It covers the $4,001 charge awarded May 2, 2025.", [("charge", None, None)]),
    ("Margin for Q4 was 29%.", [("margin", "Q4", None)]),
    ("It recorded $3 million of rent and valuation charges in 2010.", [("rent and valuation charges", "2010", None)]),
    ("A loss of $2 million is anticipated for the quarter.", [("loss", "quarter", None)]),
    ("From inception (March 2, 2020) through December 31, 2020, it had a net loss of $87,412.", [("net loss", "inception (March 2, 2020) through December 31, 2020", None)]),
    ("Includes 1,250 shares acquired under a plan on June 30, 2024.", [("shares", "June 30, 2024", None)]),
    ("Between May 3, 2024 and May 17, 2024, the Fund purchased 85,000 shares.", [("shares", "May 3, 2024 and May 17, 2024", None)]),
    ("Sales for fiscal 2024 and fiscal 2023 were $3 million.", [("sales", "fiscal 2024 and fiscal 2023", None)]),
    ("Cash at May 31, 2024 was $3 million, which is a decrease of $1 million since May 31, 2023.", [("cash", "May 31, 2024", "May 31, 2023")]),
    ("Cash was $3 million, down from $6 million at the beginning of the year.", [("cash", None, "beginning of the year")]),
    ("The rate is 5% during the period from the closing to the maturity.", [("rate", None, None)]),
    ("Net assets were $48.8 million on May 31, 2024.", [("net assets", "May 31, 2024", None)]),
    ("A claim of $48.8 million on May 31, 2024 is unknown.", [("claim", None, None)]),
    ("Since inception, it has incurred losses of $18.9 million.", [("losses", "inception", None)]),
    ("Sales were $3 million compared to $2 million the previous year.", [("sales", None, "previous year")]),
    ("The margin was 3%, down from 4% in the linked quarter.", [("margin", None, "linked quarter")]),
    ("Year-to-date sales were $3 million.", [("sales", "Year-to-date", None)]),
    ("Equity fell from $31 million to $22 million in 2024.", [("equity", "2024", None)]),
    ("Equity fell from $31 million to $22 million over the twelve months ended June 30, 2024.", [("equity", "twelve months ended June 30, 2024", None)]),
    (
        f"Net loss was $12 million, or $1.05 per basic and diluted share, for the {P} compared to $9 million, or $0.93 per share (based on 8 million shares), for the {P0}.",
        [("net loss", P, P0), ("net loss", P, P0), ("shares", P0, None)],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "spans"), CASES, ids=lambda case: case[:50] if isinstance(case, str) else "")
def test_a_figure_is_of_its_period(sentence: str, spans: Spans) -> None:
    assert [(one.get("measure"), one.get("period"), one.get("prior_period")) for one in read(sentence)] == spans
