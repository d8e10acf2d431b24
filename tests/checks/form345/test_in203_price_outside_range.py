import pytest

import tieout
from checking import insider, judged, outcome, row
from tieout.checks.running import check, rules

NARROW = "These shares were sold in multiple transactions at prices ranging from $20.00 to $20.22, inclusive."
NEXT = "These shares were sold in multiple transactions at prices ranging from $20.23 to $20.90, inclusive."
DOWNWARD = "Weighted average of sales at a range from $20.22 to $20.00."  # read as two amounts
GARBLED = "These shares were sold in multiple transactions at prices ranging from $20.00 to $20.2.2, inclusive."
PLAN = "Sold under a plan of 2023."
CASES = [
    ("20.15", {"F1": NARROW}, "holds"),
    ("20.25", {"F1": NARROW}, "breaks"),
    ("19.99", {"F1": NARROW}, "breaks"),
    ("20.2241", {"F1": NARROW}, "holds"),  # half a cent
    ("20.2261", {"F1": NARROW}, "breaks"),
    ("20", {"F1": NARROW}, "holds"),
    ("21", {"F1": NARROW}, "breaks"),
    ("20.60", {"F1": NARROW, "F2": NEXT}, "holds"),
    ("20.95", {"F1": NARROW, "F2": NEXT}, "breaks"),
    ("20.15", {"F1": DOWNWARD}, "holds"),
    ("20.25", {"F1": DOWNWARD}, "breaks"),
    ("20.25", {"F1": GARBLED}, "cannot tell"),
    ("20.25", {"F1": PLAN}, "does not apply"),
    ("", {"F1": NARROW}, "does not apply"),
]


@pytest.mark.parametrize(("price", "notes", "expected"), CASES)
def test_outcomes(price: str, notes: dict[str, str], expected: str) -> None:
    assert outcome("IN203", insider(row(price_per_share=(price, " ".join(notes))), footnotes=notes)) == expected


def test_only_the_footnotes_on_the_price_count() -> None:
    one = row(price_per_share="20.25", shares=("100", "F1"))
    assert outcome("IN203", insider(one, footnotes={"F1": NARROW})) == "does not apply"


def test_message_places_and_expected() -> None:
    data = insider(row(price_per_share=("20.25", "F1")), footnotes={"F1": NARROW})
    (finding,) = judged("IN203", data).findings
    assert finding.message == "20.25 is above the range of its footnote, $20.00 to $20.22"
    assert [spot.raw for spot in finding.at] == ["20.25", "$20.00", "$20.22"] and finding.expected == "$20.00 to $20.22"
    assert data[finding.at[2].start : finding.at[2].end] == b"$20.22"


def test_where_sentences_were_not_read_it_cannot_tell() -> None:
    filing = tieout.read(insider(row(price_per_share=("20.25", "F1")), footnotes={"F1": NARROW}), prose=False)
    report = check(filing, [one for one in rules() if one.code == "IN203"])
    assert report.findings == () and [one.why for one in report.untold] == ["the range of prices that it tells of was not read"]
