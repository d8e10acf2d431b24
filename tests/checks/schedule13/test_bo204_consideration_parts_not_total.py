from pathlib import Path

import pytest

import tieout
from checking import judged, outcome, stating
from tieout.checks.running import check

USED = "The Reporting Persons used an aggregate of approximately $229,460 to purchase the shares. Hollin used approximately "
NOTE = "The purchase price of the Note is $17,000. The purchase price of the Note was comprised of the following: "
PRODUCT = "1,875,000 shares were bought at a price of $8.00 per share for an aggregate purchase price of $15,200,000."
CASES = [
    ("The Fund paid $200,000, consisting of $120,000 in cash and a note of $80,000.", "holds"),
    ("The Fund paid $200,000, consisting of $120,000 in cash and a note of $90,000.", "breaks"),
    ("The Fund paid $200,000, consisting of $120,000 in cash and a note of $70,000.", "breaks"),
    ("The Fund paid $0.2 million, consisting of $120,000 in cash and a note of $90,000.", "holds"),  # $150,000 to $250,000
    ("The price was $200,000, of which $120,000 was borrowed and $70,000 was paid in cash.", "holds"),  # not all of it
    ("The price was $200,000, of which $120,000 was borrowed and $90,000 was paid in cash.", "breaks"),
    ("The price was up to $200,000, consisting of $120,000 in cash and a note of $90,000.", "does not apply"),
    ("The Fund paid C$200,000, consisting of C$120,000 in cash and a note of C$90,000.", "does not apply"),
    ("The Fund paid $200,000, consisting of $120,000 in cash, a note of $50,000 and 1,000 shares of its own.", "does not apply"),
    ("The Fund paid $200,000, consisting of $120,000 (of which $20,000 is on margin) and a note of $80,000.", "holds"),
    (USED + "$162,925 of working capital. Mr. Arden used approximately $66,535 of personal funds.", "holds"),
    (USED + "$162,925 of working capital. Mr. Arden used approximately $66,635 of personal funds.", "breaks"),
    (USED + "$162,925 and $66,535, respectively, of working capital.", "holds"),
    (USED + "$162,925 of working capital.", "holds"),  # one part tells little
    (USED + "$262,925 of working capital.", "breaks"),
    (NOTE + "(i) cancellation of $4,000 of loans; (ii) $11,000 of loans against a payment of $900; and (iii) $2,000.", "holds"),
    (NOTE + "(i) cancellation of $4,000 of loans; (ii) $11,000 of loans against a payment of $900; and (iii) $1,250.", "breaks"),
    ("1,875,000 shares were bought at a price of $8.00 per share for an aggregate purchase price of $15,000,000.", "holds"),
    (PRODUCT, "breaks"),
    ("1,875,000 shares were bought at $8.00 per share for approximately $15,200,000, including commissions.", "holds"),
    ("The Fund bought 10,000 shares at prices ranging from $8.00 to $9.00 per share for a total of $85,000.", "holds"),
    ("The Fund bought 10,000 shares at prices ranging from $8.00 to $9.00 per share for a total of $95,000.", "breaks"),
    ("The Fund bought 10,000 shares and 5,000 shares at $8.00 per share for a total of $95,000.", "does not apply"),
]


@pytest.mark.parametrize("rendering", ["txt", "html", "xml"])
@pytest.mark.parametrize(("text", "expected"), CASES)
def test_outcomes(text: str, expected: str, rendering: str) -> None:
    assert outcome("BO204", stating(text, rendering=rendering, amendment_number="1")) == expected


def test_message_places_and_arithmetic() -> None:
    (finding,) = judged("BO204", stating(CASES[1][0])).findings
    assert finding.message == "$120,000 and $90,000 add up to $210,000, but the total is $200,000"
    assert [spot.raw for spot in finding.at] == ["$200,000", "$120,000", "$90,000"]
    assert (finding.weight, finding.expected) == ("error", "$210,000")
    assert finding.arithmetic[0] == "$120,000 + $90,000 = $210,000"


def test_a_product_is_told_with_its_figures() -> None:
    (finding,) = judged("BO204", stating(PRODUCT)).findings
    assert finding.message == "1,875,000 shares at $8.00 are $15,000,000, but the text says $15,200,000"
    assert [spot.raw for spot in finding.at] == ["$15,200,000", "1,875,000", "$8.00"]


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        (USED + "$162,925 of working capital. Mr. Arden used $66,000 of personal funds.", "warning"),  # somebody may be left out
        (USED + "$162,925 of working capital. Mr. Arden used $67,000 of personal funds.", "warning"),  # approximately
        (USED + "$162,925 of working capital. Mr. Arden used $166,535 of personal funds.", "error"),
    ],
)
def test_what_falls_short_or_is_near_is_lighter(text: str, weight: str) -> None:
    assert [one.weight for one in judged("BO204", stating(text)).findings] == [weight]


def test_the_consideration_of_a_real_note_adds_up(shared: Path) -> None:
    report = check(tieout.read(shared / "seeds" / "003_b55707ba54ced88b.txt"))
    assert not [one for one in report.findings if one.code == "BO204"]
    assert report.held["BO204"] == 1
