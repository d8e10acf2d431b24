"""What sentences state: a case a wording; the wordings are those of notices, the companies and figures are invented."""

import time
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from places import agrees
from prose.sentences import read
from tieout.facts import Fact, walk
from tieout.markup import printed
from tieout.prose import Claim, claims, text_of
from tieout.prose.cuts import promises
from tieout.prose.numbers import figures
from tieout.prose.tokens import tokens
from tieout.values import rounding

P, P0 = "three months ended June 30, 2024", "three months ended June 30, 2023"

Case = tuple[str, list[dict[str, Any]]]
LEVELS: list[Case] = [
    (
        f"Sales were about $13 million for the {P}, compared to sales of about $22 million for the {P0}.",
        [
            {
                "measure": "sales",
                "value": "13000000",
                "prior_value": "22000000",
                "period": P,
                "prior_period": P0,
                "approximate": True,
            }
        ],
    ),
    (
        "The Company had cash and cash equivalents of $4.4 million as of March 31, 2024.",
        [{"measure": "cash and cash equivalents", "value": "4400000", "period": "March 31, 2024"}],
    ),
    (
        "The Company's cash balance at March 31, 2024 was $0.9 million.",
        [{"measure": "cash balance", "value": "900000", "period": "March 31, 2024"}],
    ),
    (
        "Total net debt (defined as debt less cash) of $9.0 million (unaudited) as of the end of fiscal 2025 was expected.",
        [{"measure": "total net debt", "value": "9000000", "period": "end of fiscal 2025"}],
    ),
    (
        "It expects a charge in the range of $70m to $110m in the fourth quarter of 2024.",
        [{"measure": "charge", "value": "70000000", "value_to": "110000000", "period": "fourth quarter of 2024"}],
    ),
    ("It will have negative EBITDA of $2.0 million.", [{"measure": "ebitda", "value": "-2000000"}]),
    (
        "Net income was $1.5 million in 2024, compared to a net loss of $2.1 million in 2023.",
        [{"measure": "net income", "value": "1500000", "prior_value": "-2100000", "period": "2024", "prior_period": "2023"}],
    ),
    (
        "Revenue for fiscal 2024 included approximately $13 million from its subsidiary, Orrin Cranes, LLC, flat from $13 million for fiscal 2023.",
        [
            {
                "measure": "revenue",
                "qualifier": "from its subsidiary, Orrin Cranes, LLC",
                "value": "13000000",
                "prior_value": "13000000",
                "period": "fiscal 2024",
                "prior_period": "fiscal 2023",
                "approximate": True,
            }
        ],
    ),
    (
        "The review found approximately $7 million in the aggregate of unauthorized payments during fiscal years 2022 through 2025.",
        [{"measure": "unauthorized payments", "value": "7000000", "period": "fiscal years 2022 through 2025", "approximate": True}],
    ),
    (
        "Net loss was $3.1 million, or $0.25 per share, for fiscal 2024, compared to net loss of $2.0 million, or $0.17 per share, for fiscal 2023.",
        [
            {
                "measure": "net loss",
                "value": "3100000",
                "prior_value": "2000000",
                "period": "fiscal 2024",
                "prior_period": "fiscal 2023",
            },
            {
                "measure": "net loss",
                "value": "0.25",
                "prior_value": "0.17",
                "unit": "USD/share",
                "period": "fiscal 2024",
                "prior_period": "fiscal 2023",
            },
        ],
    ),
    (
        "Revenue of $14 million consisted of $4 million from hardware, $1 million from services and $9 million from software.",
        [
            {"measure": "revenue", "value": "14000000"},
            {"measure": "revenue", "qualifier": "from hardware", "value": "4000000"},
            {"measure": "revenue", "qualifier": "from services", "value": "1000000"},
            {"measure": "revenue", "qualifier": "from software", "value": "9000000"},
        ],
    ),
    (
        "Revenue, profit and loss were strong; revenues were $1.1 million and net loss was $0.4 million, "
        "compared to revenues of $2.2 million and net loss of $0.2 million.",
        [
            {"measure": "revenues", "value": "1100000", "prior_value": "2200000"},
            {"measure": "net loss", "value": "400000", "prior_value": "200000"},
        ],
    ),
    (
        "It expects revenue of $5.0 million, gross profit of $2.0 million and net loss of $1.0 million for fiscal 2024.",
        [
            {"measure": "revenue", "value": "5000000", "period": "fiscal 2024"},
            {"measure": "gross profit", "value": "2000000", "period": "fiscal 2024"},
            {"measure": "net loss", "value": "1000000", "period": "fiscal 2024"},
        ],
    ),
    (
        "Revenue and net loss for fiscal 2024 were $5 million and $2 million, respectively.",
        [
            {"measure": "revenue", "value": "5000000", "period": "fiscal 2024"},
            {"measure": "net loss", "value": "2000000", "period": "fiscal 2024"},
        ],
    ),
    ("The sponsor deposited $150,000 into the trust account.", [{"value": "150000"}]),
]

CHANGES: list[Case] = [
    (
        "The Company's revenue was $36 million for fiscal 2024, an increase of 24% from the $29 million for fiscal 2023.",
        [
            {
                "measure": "revenue",
                "value": "36000000",
                "prior_value": "29000000",
                "percent": "24",
                "direction": "increase",
                "period": "fiscal 2024",
                "prior_period": "fiscal 2023",
            }
        ],
    ),
    (
        "Operating expenses decreased to $20 million in 2024, representing a decrease of $12 million compared to $32 million in 2023.",
        [
            {
                "measure": "operating expenses",
                "value": "20000000",
                "prior_value": "32000000",
                "change": "12000000",
                "direction": "decrease",
                "period": "2024",
                "prior_period": "2023",
            }
        ],
    ),
    (
        "Administrative costs were $13 million in 2024, compared to $22 million in 2023, a decrease of $9 million, or approximately 41%.",
        [
            {
                "measure": "administrative costs",
                "value": "13000000",
                "prior_value": "22000000",
                "change": "9000000",
                "percent": "41",
                "direction": "decrease",
                "period": "2024",
                "prior_period": "2023",
                "approximate": True,
            }
        ],
    ),
    (
        "It does not expect an effect on total sales, which increased by $40.5 million in fiscal 2025 to $1.61 billion (unaudited).",
        [{"measure": "total sales", "value": "1610000000", "change": "40500000", "direction": "increase", "period": "fiscal 2025"}],
    ),
    (
        "Net sales increased from $10.2 million in 2022 to $12.4 million in 2023.",
        [
            {
                "measure": "net sales",
                "value": "12400000",
                "prior_value": "10200000",
                "direction": "increase",
                "period": "2023",
                "prior_period": "2022",
            }
        ],
    ),
    (
        "Cash totaled $3.2 million at December 31, 2024, down from $7.7 million at December 31, 2023.",
        [
            {
                "measure": "cash",
                "value": "3200000",
                "prior_value": "7700000",
                "direction": "decrease",
                "period": "December 31, 2024",
                "prior_period": "December 31, 2023",
            }
        ],
    ),
    (
        "Its net loss narrowed to $2.2 million in 2024 from $4.0 million in 2023.",
        [
            {
                "measure": "net loss",
                "value": "2200000",
                "prior_value": "4000000",
                "direction": "decrease",
                "period": "2024",
                "prior_period": "2023",
            }
        ],
    ),
    (
        "There was an increase in its mining operations of $4 million.",
        [{"measure": "mining operations", "change": "4000000", "direction": "increase"}],
    ),
    (
        "There was an increase in revenue of $1 million from its defense segment.",
        [{"measure": "revenue", "qualifier": "from its defense segment", "change": "1000000", "direction": "increase"}],
    ),
    (
        "The decrease was due to $5 million of lower stock expense and a $1 million lower bonus expense.",
        [
            {"measure": "stock expense", "change": "5000000", "direction": "decrease"},
            {"measure": "bonus expense", "change": "1000000", "direction": "decrease"},
        ],
    ),
    (
        "Approximately $1 million of the decrease in selling costs related to Brindle, which was sold in May 2023.",
        [
            {
                "measure": "selling costs",
                "qualifier": "related to Brindle",
                "change": "1000000",
                "direction": "decrease",
                "approximate": True,
            },
        ],
    ),
    (
        "A $4 million decrease in product revenue was offset by a $0.5 million increase in other revenue.",
        [
            {"measure": "product revenue", "change": "4000000", "direction": "decrease"},
            {"measure": "other revenue", "change": "500000", "direction": "increase"},
        ],
    ),
    (
        "It will report an adjustment increasing the opening deficit as of May 1, 2024 by $1.970 million and decreasing receivables for the same amount.",
        [
            {"measure": "opening deficit", "change": "1970000", "direction": "increase", "period": "May 1, 2024"},
            {"measure": "receivables", "change": "1970000", "direction": "decrease"},
        ],
    ),
    (
        "The error led to a reduction to inventory and retained earnings of $1.4 million.",
        [
            {"measure": "inventory", "change": "1400000", "direction": "decrease"},
            {"measure": "retained earnings", "change": "1400000", "direction": "decrease"},
        ],
    ),
    (
        "It expects a reduction in revenue for fiscal 2024 of $1.2 million to $1.5 million, or 4% to 5%, of the total $30.2 million of revenue "
        "previously reported for such year.",
        [
            {
                "measure": "revenue",
                "change": "1200000",
                "change_to": "1500000",
                "percent": "4",
                "percent_to": "5",
                "direction": "decrease",
                "period": "fiscal 2024",
            },
            {"measure": "revenue", "value": "30200000", "period": "such year"},
        ],
    ),
    (
        "Gross margin decreased 4 percentage points to 38% in the first quarter of fiscal 2024.",
        [
            {
                "measure": "gross margin",
                "change": "4",
                "percent": "38",
                "direction": "decrease",
                "unit": "percent",
                "period": "first quarter of fiscal 2024",
            }
        ],
    ),
    ("Revenue doubled to $5.0 million.", [{"measure": "revenue", "value": "5000000", "percent": "100", "direction": "increase"}]),
    (
        "Revenue will be 20% lower than in the prior year.",
        [{"measure": "revenue", "percent": "20", "direction": "decrease", "unit": "percent", "prior_period": "prior year"}],
    ),
    (
        "It would reduce net income by $1.3 million for fiscal 2023 and $0.4 million for fiscal 2024.",
        [
            {"measure": "net income", "change": "1300000", "direction": "decrease", "period": "fiscal 2023"},
            {"measure": "net income", "change": "400000", "direction": "decrease", "period": "fiscal 2024"},
        ],
    ),
]

ERRORS: list[Case] = [
    (
        "There may be a potential overstatement of up to $23.0 million in the aggregate to Orrin's receivable balance as of its May 3, 2025 year-end.",
        [{"measure": "receivable balance", "change": "23000000", "misstated": "over", "bound": "up to", "period": "May 3, 2025"}],
    ),
    (
        "They were overstatements of Advanced Tooling (AT) revenues for a cumulative total of $1.970 million.",
        [{"measure": "advanced tooling (at) revenues", "change": "1970000", "misstated": "over"}],
    ),
    (
        "Net revenue and operating expense were understated by $2.6 million and $2.7 million, respectively, for the years ended May 31, 2024 and 2023.",
        [
            {"measure": measure, "change": change, "misstated": "under", "period": "years ended May 31, 2024 and 2023"}
            for measure in ("net revenue", "operating expense")
            for change in ("2600000", "2700000")
        ],
    ),
    (
        "Receivables and revenue were overstated by $1.1 million and $0.9 million, respectively.",
        [
            {"measure": "receivables", "change": "1100000", "misstated": "over"},
            {"measure": "revenue", "change": "900000", "misstated": "over"},
        ],
    ),
    (
        "About $4.1 million in cumulative over recognition of revenue was found.",
        [{"measure": "revenue", "change": "4100000", "misstated": "over", "approximate": True}],
    ),
    (
        "It found that $2.1 million of revenue was recorded in the second quarter of 2024 when it should have been recorded in the third quarter.",
        [{"measure": "revenue", "value": "2100000", "misstated": "over", "period": "second quarter of 2024"}],
    ),
    (
        "There was an increase in cost of sales of $1.2 million and an equal overstatement of inventory.",
        [
            {"measure": "cost of sales", "change": "1200000", "direction": "increase"},
            {"measure": "inventory", "change": "1200000", "misstated": "over"},
        ],
    ),
]

DEALS: list[Case] = [
    (
        "On May 2, 2025, the Company purchased from the Sponsor 7,500,000 Class B Ordinary Shares and 4,700,000 Private Placement Warrants "
        "for an aggregate purchase price of $7,400,000.",
        [
            {"measure": "class b ordinary shares", "value": "7500000", "unit": "shares", "period": "May 2, 2025"},
            {"measure": "private placement warrants", "value": "4700000", "unit": "warrants", "period": "May 2, 2025"},
            {"measure": "aggregate purchase price", "value": "7400000", "period": "May 2, 2025"},
        ],
    ),
    (
        "On May 2, 2025, it sold 500,000 shares at a price of $2.00 each, for an aggregate of $1,000,000 consisting of cash of $600,000 "
        "and a note of $400,000.",
        [
            {"measure": "shares", "value": "500000", "unit": "shares", "period": "May 2, 2025"},
            {"measure": "price", "value": "2", "unit": "USD/share", "period": "May 2, 2025"},
            {"measure": "aggregate", "value": "1000000", "period": "May 2, 2025"},
            {"measure": "cash", "value": "600000", "period": "May 2, 2025"},
            {"measure": "note", "value": "400000", "period": "May 2, 2025"},
        ],
    ),
    (
        "It closed a $57.75 million private placement on May 2, 2025.",
        [{"measure": "private placement", "value": "57750000", "period": "May 2, 2025"}],
    ),
    (
        "As disclosed in the Form 8-K filed on January 5, 2025, it sold the unit for a purchase price of $20 million.",
        [{"measure": "purchase price", "value": "20000000"}],
    ),
    (
        "As previously reported, on May 2, 2025 the Company acquired 70% of Yarrow.",
        [{"measure": "yarrow", "percent": "70", "unit": "percent", "period": "May 2, 2025"}],
    ),
    (
        "There are 1,200 Series A and 3,400 Series C common stock equivalents.",
        [
            {"measure": "series a", "value": "1200", "unit": "shares"},
            {"measure": "series c common stock equivalents", "value": "3400", "unit": "shares"},
        ],
    ),
    (
        "The aggregate purchase price of the 1,234,567 Shares owned directly by Fund I is approximately $12,345,678.",
        [
            {"measure": "shares", "qualifier": "owned directly by Fund I", "value": "1234567", "unit": "shares"},
            {"measure": "aggregate purchase price", "value": "12345678", "approximate": True},
        ],
    ),
    (
        "These shares were sold in multiple transactions at prices ranging from $10.01 to $10.55, inclusive.",
        [{"measure": "prices", "value": "10.01", "value_to": "10.55", "unit": "USD/share"}],
    ),
    ("It was a swap of shares worth €7 each.", [{"measure": "shares", "value": "7", "unit": "EUR/share"}]),
    ("These shares were purchased in several trades at $1.95.", [{"value": "1.95", "unit": "USD/share"}]),
    (
        "Weighted average of purchases between $14.36 and $14.60.",
        [{"measure": "purchases", "value": "14.36", "value_to": "14.6", "unit": "USD/share"}],
    ),
    (
        "The note converted at a conversion price equal to $17.00 per Common Share plus 6,840 Common Shares.",
        [
            {"measure": "conversion price", "value": "17", "unit": "USD/share"},
            {"measure": "common shares", "value": "6840", "unit": "shares"},
        ],
    ),
]

SHARES: list[Case] = [
    (
        "Revenues related to this business were less than 1% of total revenues for fiscal 2024.",
        [
            {
                "measure": "revenues",
                "qualifier": "related to this business",
                "percent": "<1",
                "base": "total revenues",
                "bound": "less than",
                "unit": "percent",
                "period": "fiscal 2024",
            }
        ],
    ),
    (
        "It owns about 55.8% of the issued and outstanding shares of the Company.",
        [
            {"measure": "issued and outstanding shares", "percent": "55.8", "unit": "percent", "approximate": True},
        ],
    ),
    (
        "More than two-thirds of our revenue came from one customer.",
        [
            {"measure": "revenue", "percent": "66.67", "bound": "more than", "unit": "percent"},
        ],
    ),
    (
        "The Fund holds 1,433,624 shares, representing 15.45% of the 9,281,023 shares outstanding.",
        [
            {"measure": "shares", "value": "1433624", "unit": "shares"},
            {"measure": "shares", "percent": "15.45", "base": "9,281,023 shares", "unit": "percent"},
            {"measure": "shares", "value": "9281023", "unit": "shares"},
        ],
    ),
    (
        "It is controlled through an 83% ownership interest.",
        [{"measure": "ownership interest", "percent": "83", "unit": "percent"}],
    ),
]


HOLDINGS: list[Case] = [
    (
        "It may be deemed to own 9,051 Shares, consisting of (i) 3,040 shares of Common Stock held by Fund I, L.P. and (ii) 6,011 shares "
        "of Common Stock underlying stock options.",
        [
            {"measure": "shares", "value": "9051", "unit": "shares"},
            {"measure": "shares of common stock", "qualifier": "held by Fund I, L.P.", "value": "3040", "unit": "shares"},
            {"measure": "shares of common stock underlying stock options", "value": "6011", "unit": "shares"},
        ],
    ),
    (
        "It does not include 2,500 shares issuable upon conversion of the Note.",
        [{"measure": "shares", "qualifier": "issuable upon conversion of the Note", "value": "2500", "unit": "shares"}],
    ),
    (
        "He received 900,100 and 1,900,200 shares of restricted stock.",
        [
            {"measure": "shares of restricted stock", "value": "900100", "unit": "shares"},
            {"measure": "shares of restricted stock", "value": "1900200", "unit": "shares"},
        ],
    ),
    (
        "25% of the shares underlying the option vest on May 2, 2026.",
        [
            {
                "measure": "shares underlying the option",
                "percent": "25",
                "base": "shares underlying the option",
                "unit": "percent",
            }
        ],
    ),
    (
        "The restricted units vest as follows: 40% vest immediately, 60% vest on the first anniversary.",
        [
            {"measure": "restricted units", "percent": "40", "base": "restricted units", "unit": "percent"},
            {"measure": "restricted units", "percent": "60", "base": "restricted units", "unit": "percent"},
        ],
    ),
    (
        "The purchase price of the Note, which is currently convertible into 7,001 shares, owned directly by the Company is $17,500,001.",
        [
            {"measure": "shares", "value": "7001", "unit": "shares"},
            {"measure": "purchase price", "value": "17500001"},
        ],
    ),
    (
        "The range of purchase prices on the transaction date was $1.36 to $1.40 per share.",
        [{"measure": "purchase prices", "value": "1.36", "value_to": "1.4", "unit": "USD/share"}],
    ),
    (
        "They vest if the average closing price of the Company's stock reaches $11.50 using a 20-day period.",
        [{"measure": "average closing price", "value": "11.5", "unit": "USD/share"}],
    ),
    (
        "It may convert at the greater of $0.35 and the amount below.",
        [{"value": "0.35"}],
    ),
    (
        "Upon cancellation of $4,600,000 of term loans the price was paid.",
        [{"measure": "term loans", "value": "4600000"}],
    ),
    (
        "It paid a per share purchase price of $24.75 for them.",
        [{"measure": "per share purchase price", "value": "24.75", "unit": "USD/share"}],
    ),
    (
        "They sold many and the range of sale prices for the trades reported was $15.00 to $15.25.",
        [{"measure": "sale prices", "value": "15", "value_to": "15.25", "unit": "USD/share"}],
    ),
    (
        "The actual sales price for shares sold ranged from $35.10 to $36.20.",
        [{"measure": "actual sales price", "value": "35.1", "value_to": "36.2", "unit": "USD/share"}],
    ),
    ("The fund manages 5'288'262.50 shares.", [{"measure": "shares", "value": "5288262.5", "unit": "shares"}]),
]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    LEVELS + CHANGES + ERRORS + DEALS + SHARES + HOLDINGS,
    ids=lambda case: case[:50] if isinstance(case, str) else "",
)
def test_what_a_sentence_states(sentence: str, expected: list[dict[str, Any]]) -> None:
    assert read(sentence) == expected


SILENT = [
    "They are no longer beneficial owners of more than five percent of the class.",
    "They ceased to be beneficial owners of 5% or more of the Issuer's common stock.",
    "The filing is made under Rule 13d-1(b) by a 10% owner, and the trades under a Rule 10b5-1 plan of May 2, 2025.",
    "The price reported in Column 4 is a weighted average price for 12 trades.",
    "It votes so long as the aggregate interest of all filers does not exceed 25% of their total voting interest.",
    "It converts on the date on which Class B shares represent less than 10% of all shares outstanding.",
    "It used $5,281,127of clients to purchase them.",
    "It issued a 7% convertible promissory note.",
    "Then 1/12 of the shares subject to the option vest on each date.",
    "The filing missed the 5:30 p.m. Eastern time cut-off by approximately 2 minutes on March 31, 2025.",
    "It will file within the fifteen calendar day extension of Rule 12b-25.",
    "Its common stock, par value $0.0001 per share, trades on Nasdaq under Rule 5250(c)(1).",
    "It expects no impact on net income, earnings per share or cash.",
    "It identified two material weaknesses and adopted ASC 606 and ASU 2014-09.",
    "The Company experienced a decline in net sales during the year ended December 31, 2025.",
    "Risks include changes in revenue, cost, cash, shares, warrants and units.",
    "Call Ann Orrin at (212) 555-0100, Suite 400, 12 Quarry Lane, New York, NY 10001.",
]


@pytest.mark.parametrize("sentence", SILENT)
def test_a_text_without_a_figure_has_no_claim(sentence: str) -> None:
    assert read(sentence) == []


def test_the_kind_of_a_claim() -> None:
    kinds = [
        claim.kind
        for claim in claims(text_of("Sales were $5. Sales fell 3%. It owns 4% of Yarrow. Sales were overstated by $2."), "IV")
    ]
    assert kinds == ["amount", "change", "percent", "change"]


def test_a_claim_says_where_it_stands_and_keeps_its_sentence() -> None:
    (claim,) = claims(text_of("First. Sales were $5 million\nin 2024. Last."), "F1")
    assert (claim.in_, claim.sentence.raw, claim.sentence.start) == ("F1", "Sales were $5 million in 2024.", 7)


def test_the_printed_rounding_is_kept_with_the_number() -> None:
    (claim,) = claims(text_of("Sales were $1.970 million, up 24%."), "IV")
    assert claim.value == Fact(Decimal(1970000), "$1.970 million", 11, 25, precision=Decimal(1000))
    assert claim.percent is not None and claim.percent.precision == Decimal(1)
    assert rounding(claim.value).high == Decimal(1970500)


def test_a_table_and_an_endless_sentence_make_no_claim() -> None:
    assert read("Sales were " + "$5 million and " * 41 + "no more.") == []
    assert read("Sales were $5 million " + "and so on " * 500) == []
    assert len(read("Sales were $5 million.")) == 1


PLACED = [
    ("<p>The Company&rsquo;s revenue was <b>$36</b> million for the year ended May&nbsp;3, 2024, up 24%.</p>", "html"),
    ("The Company’s revenue was $36\nmillion for the year ended May 3,\n2024, up 24%.", "plain"),
]


@pytest.mark.parametrize(("page", "rendering"), PLACED)
def test_every_fact_leads_back_to_its_bytes(page: str, rendering: str) -> None:
    data = page.encode()
    (claim,) = claims(printed(data, 0, len(data)).text, "IV")
    facts = dict(walk(claim))
    assert facts.keys() == {"value", "percent", "period", "sentence"}
    assert facts["value"].value == 36000000
    for fact in facts.values():
        assert agrees(data, fact, rendering)


def test_a_plain_string_counts_bytes() -> None:
    text = "Orrin’s sales – “net” – were €5.5 million."
    (claim,) = claims(text_of(text), "III")
    assert claim.value is not None
    assert text.encode()[claim.value.start : claim.value.end] == "€5.5 million".encode()


PARTS = st.sampled_from(
    [
        "$",
        "$5",
        "5",
        "1.5",
        "million",
        "billion",
        "%",
        "percent",
        "(",
        ")",
        ",",
        ";",
        ".",
        "or",
        "and",
        "to",
        "from",
        "of",
        "in",
        "for",
        "by",
        "was",
        "were",
        "compared",
        "with",
        "than",
        "versus",
        "an",
        "a",
        "the",
        "increase",
        "decrease",
        "decreased",
        "increased",
        "lower",
        "higher",
        "revenue",
        "net",
        "loss",
        "sales",
        "cost",
        "shares",
        "warrants",
        "March",
        "31",
        "2024",
        "2023",
        "three",
        "months",
        "ended",
        "prior",
        "year",
        "quarter",
        "fiscal",
        "respectively",
        "approximately",
        "up",
        "less",
        "at",
        "least",
        "over",
        "overstated",
        "overstatement",
        "same",
        "amount",
        "equal",
        "doubled",
        "two-thirds",
        "price",
        "per",
        "share",
        "which",
        "Company",
        "'s",
        "s",
        "&rsquo;",
        "“",
        "”",
        "–",
        "-",
        "•",
        "12,345",
        "Class",
        "A",
        "on",
        "sold",
        "ranging",
        "between",
        "range",
        "total",
        "aggregate",
        "related",
        "\n",
        "\n\n",
        "’",
        "é",
        "\u2003",
    ]
)
BITS = st.lists(st.one_of(PARTS, st.text(max_size=6)), max_size=60).map(" ".join)


def checked(text: str) -> tuple[Claim, ...]:
    data = text.encode("utf-8", "surrogatepass")
    found = claims(text_of(text), "IV")
    for claim in found:
        for path, fact in walk(claim):
            assert fact.start is not None and fact.raw
            again = " ".join(data[fact.start : fact.end].decode("utf-8", "surrogatepass").split())
            assert again == " ".join(fact.raw.split()), path
    return found


@settings(max_examples=300, deadline=None)
@given(BITS)
def test_no_words_make_it_raise_and_every_place_reads_again(text: str) -> None:
    checked(text)


@pytest.mark.parametrize(
    "words",
    [
        "10 U.S. dollars",
        "five per cent",
        "50 basis points",
        "two-thirds of its revenue",
        "revenue doubled",
        "a loss of (3.1) million",
        "RMB 5",
        "7,500,000&nbsp;shares",
        "12 of the Company's units",
        "100's of 12,000 newly issued ADSs",
        "1,200 Series A and 3,400 Series C equivalents",
    ],
)
def test_no_text_with_a_figure_is_passed_over(words: str) -> None:
    assert figures(tokens(words))
    assert promises(words)


@pytest.mark.parametrize("words", ["Rule 10b5-1 of May 2, 2025", "the number of shares sold in 2024", "recently, per unit, 12"])
def test_a_text_without_a_figure_is_passed_over(words: str) -> None:
    assert not promises(words)


HOSTILE = [
    "1",
    "$",
    "compared to ",
    "$5 million ",
    "1,",
    "(",
    "5% ",
    "three months ended ",
    "quarter and ",
    "end of ",
    "loss of ",
    "\n",
    " ",
    "Inc. ",
    "&rsquo;",
    "a-",
    "1.",
    "$5, ",
]


@pytest.mark.parametrize("unit", HOSTILE)
def test_a_megabyte_of_one_thing_is_read_quickly(unit: str) -> None:
    begin = time.process_time()
    assert len(checked(unit * (1_000_000 // len(unit)))) == 0
    assert time.process_time() - begin < 20


@pytest.mark.parametrize(
    "unit",
    [
        "1,000 and ",
        "1 Series A and ",
        "5% vest and ",
        "shares held by ",
        "quarter and ",
        "quarter of the ",
        "end of ",
        "revenue and ",
        "loss of ",
        "(",
        "the same amount ",
        "increase in ",
        "1 ",
    ],
)
def test_a_long_sentence_of_one_thing_is_read(unit: str) -> None:
    checked("Sales rose by $5 to $6 " + unit * (4_900 // len(unit)) + ".")
    checked(unit * (4_000 // len(unit)) + " rose by $5 to $6 in the prior year.")
