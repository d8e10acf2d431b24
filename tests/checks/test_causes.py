from pathlib import Path

import pytest

import tieout
from checking import explained, judged
from tieout.checks.running import check

QUARTERS = "for the three months ended March 31, 2024, compared to {} for the three months ended March 31, 2023"
TOTAL = f"General and administrative expenses were $10 million {QUARTERS.format('$22 million')}, a decrease of $12 million. "
DUE = "The decrease in general and administrative expenses was due to $5 million of lower stock compensation expense "
DUE += "and a ${} million lower bonus expense. "
SHARE = "Approximately ${} million of the decrease in general and administrative costs related to a closed plant."
CASES = [  # text, weights of the findings
    (TOTAL + DUE.format(7), []),
    (TOTAL + DUE.format(1), ["note"]),  # 6 of 12
    (TOTAL + DUE.format(1) + SHARE.format(6), []),
    (TOTAL + DUE.format(1) + SHARE.format(3), ["note"]),
    (TOTAL + DUE.format(1).replace("was due", "was primarily due"), []),  # not all of it
    (TOTAL + SHARE.format(3), []),
    (TOTAL + SHARE.format(14), ["error", "error"]),  # more than the whole, by the values and as printed
    (TOTAL + SHARE.format(14).replace("administrative", "marketing"), []),  # of another line
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_causes_against_their_change(text: str, expected: list[str]) -> None:
    assert [one.weight for one in judged("NT203", explained(text)).findings] == expected


def test_messages() -> None:
    (note,) = judged("NT203", explained(CASES[3][0])).findings
    told = "the causes named, $5 million, $1 million and $3 million, come to $9 million, "
    assert note.message == f"{told}but the decrease in general and administrative expenses is printed as $12 million"
    assert note.arithmetic == (
        "$5 million, $1 million and $3 million can be 7,500,000 to 10,500,000",
        "printed as $12 million, which stands for 11,500,000 to 12,500,000",
    )
    error, _ = judged("NT203", explained(CASES[6][0])).findings
    assert error.message.startswith(
        "$14 million of the decrease in general and administrative expenses is more than the whole decrease"
    )


def test_a_fourth_break_of_a_real_notice_is_a_note(shared: Path) -> None:
    report = check(tieout.read(shared / "seeds" / "001_96ddcac28e8332ae.txt"))
    notes = [one for one in report.findings if one.code.startswith("NT2") and one.weight != "error"]
    assert [(one.code, one.weight, one.at[0].raw) for one in notes] == [("NT203", "note", "$12 million")]
