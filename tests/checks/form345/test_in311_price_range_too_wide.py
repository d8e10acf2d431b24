import pytest

from checking import insider, judged, outcome, row

UNDERTAKING = " The reporting person undertakes to provide full information upon request."
DOLLAR = "Sold in multiple transactions at prices ranging from $43.01 to $44.01, inclusive."
WIDE = "Sold in multiple transactions at prices ranging from $43.00 to $45.37, inclusive."
DAYS = "Sold over two consecutive days at prices ranging from $43.01 to $44.01, inclusive."
GARBLED = "Sold at prices ranging from $43.00 to $4.5.37, inclusive."
CASES = [
    ({"F1": DOLLAR + UNDERTAKING}, "holds"),
    ({"F1": WIDE + UNDERTAKING}, "breaks"),
    ({"F1": DAYS + UNDERTAKING}, "breaks"),
    ({"F1": DOLLAR}, "breaks"),
    ({"F1": GARBLED + UNDERTAKING}, "cannot tell"),
    ({"F1": "Sold under a plan." + UNDERTAKING}, "does not apply"),
]


@pytest.mark.parametrize(("notes", "expected"), CASES)
def test_outcomes(notes: dict[str, str], expected: str) -> None:
    assert outcome("IN311", insider(row(price_per_share=("43.9", " ".join(notes))), footnotes=notes)) == expected


def test_the_undertaking_may_stand_elsewhere() -> None:
    assert outcome("IN311", insider(row(price_per_share=("43.9", "F1")), footnotes={"F1": DOLLAR}, remarks=UNDERTAKING)) == "holds"


def test_it_does_not_speak_of_filings_before_the_letter() -> None:
    signed = (("/s/ Marguerite T. Oakes", "2008-06-24"),)
    data = insider(row(price_per_share=("43.9", "F1")), footnotes={"F1": WIDE}, signatures=signed)
    assert outcome("IN311", data) == "does not apply"


@pytest.mark.parametrize(
    ("note", "message"),
    [
        (WIDE + UNDERTAKING, "the prices of one row are 2.37 dollars apart, $43.00 to $45.37"),
        (DAYS + UNDERTAKING, "trades of several days stand on one row"),
        (DOLLAR, "a range of prices without an undertaking to give the single ones"),
    ],
)
def test_messages(note: str, message: str) -> None:
    (finding,) = judged("IN311", insider(row(price_per_share=("43.9", "F1")), footnotes={"F1": note})).findings
    assert finding.message == message and finding.weight == "note"


def test_an_undertaking_that_lacks_is_told_once() -> None:
    rows = [row(price_per_share=("43.9", "F1")), row(price_per_share=("43.8", "F1")), row(price_per_share=("43.7", "F2"))]
    data = insider(*rows, footnotes={"F1": DOLLAR, "F2": WIDE})
    assert [one.at[0].path for one in judged("IN311", data).findings] == [
        "non_derivative[0].price_per_share",
        "non_derivative[2].price_per_share",
    ]
