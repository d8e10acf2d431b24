from pathlib import Path

import pytest

import tieout
from checking import explained, judged, outcome
from tieout.checks.running import check

QUARTERS = "for the three months ended March 31, 2024, compared to {} for the three months ended March 31, 2023"
TOTAL = f"Operating expenses were $20 million {QUARTERS.format('$32 million')}, a decrease of $12 million.\n\n"
TOTAL += "The decrease in operating expenses was due to the following:\n\n"
ITEMS = f"""- Selling expenses were $5 million {QUARTERS.format("$9 million")};

- Research expenses were $1 million {QUARTERS.format("$2 million")}; and

- Administrative expenses were $13 million {QUARTERS.format("$22 million")}{{}}.
"""
CASES = [
    (TOTAL + ITEMS.format(", a decrease of $9 million"), "holds"),
    (TOTAL + ITEMS.format(""), "holds"),  # 4 + 1 + 9 of six rounded figures
    (TOTAL + ITEMS.format(", a decrease of $12 million"), "breaks"),
    (TOTAL.replace("$12 million", "$22 million") + ITEMS.format(""), "breaks"),
    (TOTAL + ITEMS.format(", a decrease of up to $12 million"), "cannot tell"),
    (TOTAL, "does not apply"),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_outcomes(text: str, expected: str) -> None:
    assert outcome("NT203", explained(text)) == expected


def test_message() -> None:
    (finding,) = judged("NT203", explained(CASES[2][0])).findings
    told = "$4 million, $1 million and $12 million add up to $17 million, but the decrease in operating expenses is $12 million"
    assert finding.message == told
    assert finding.at[0].raw == "$12 million" and len(finding.at) == 6


def test_three_breaks_are_stated_in_a_real_notice(shared: Path) -> None:
    report = check(tieout.read(shared / "seeds" / "001_96ddcac28e8332ae.txt"))
    errors = [(one.code, one.at[0].raw) for one in report.findings if one.code.startswith("NT2") and one.weight == "error"]
    assert sorted(errors) == [("NT201", "$12 million"), ("NT202", "38%"), ("NT203", "$12 million")]
