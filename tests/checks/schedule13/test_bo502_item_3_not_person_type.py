from pathlib import Path

import pytest

import tieout
from checking import holder, judged, outcome, stake
from tieout.checks.running import check

KINDS = {
    "a": "Broker or dealer registered under section 15 of the Act",
    "e": "An investment adviser in accordance with Rule 13d-1(b)(1)(ii)(E)",
    "g": "A parent holding company or control person in accordance with Rule 13d-1(b)(1)(ii)(G)",
    "k": "Group, in accordance with Rule 13d-1(b)(1)(ii)(K)",
}
THREE = "If this statement is filed pursuant to Rule 13d-1(b), check whether the person filing is a:"


def marked(letters: str, *types: str, eight: str = "Not applicable") -> bytes:
    """A 13G whose Item 3 marks these kinds, of persons of these types."""
    text = "  ".join(f"({letter}) [{'X' if letter in letters else ' '}] {words};" for letter, words in KINDS.items())
    persons = [holder(f"HOLLIN {number} LP", types=kind) for number, kind in enumerate(types, 1)]
    items = {
        "1": ("", "Brindle Foundry Corp"),
        "3": (THREE, text),
        "8": ("Identification and Classification of Members of the Group.", eight),
        "9": ("Notice of Dissolution of Group.", "Not applicable"),
    }
    return stake(*persons, schedule="13G", rule="13d-1(b)", items=items)


CASES = [
    (marked("e", "IA, PN"), "holds"),
    (marked("e", "PN", "IA"), "holds"),  # one of the persons is enough
    (marked("e", "HC, PN"), "breaks"),
    (marked("eg", "IA", "HC, IN"), "holds"),
    (marked("k", "IA"), "breaks"),
    (marked("k", "IA", eight="Hollin 1 LP and Wye Trust are the members of the group."), "holds"),
    (marked("", "IA"), "does not apply"),
    (marked("e", "XX"), "cannot tell"),
]


@pytest.mark.parametrize(("data", "expected"), CASES)
def test_outcomes(data: bytes, expected: str) -> None:
    assert outcome("BO502", data) == expected


def test_message_and_places() -> None:
    (finding,) = judged("BO502", marked("e", "HC, PN")).findings
    assert finding.message == "Item 3 marks (e), IA, but the covers have HC and PN in row 12"
    assert finding.at[0].path == "institution_types[0]"
    assert finding.expected == "IA in row 12 of a cover"


def test_a_real_group_of_none(shared: Path) -> None:
    report = check(tieout.read(shared / "corpus/submissions/SC-13GA__0001567619-20-003691__2d4b2bcc.txt"))
    (finding,) = [one for one in report.findings if one.code == "BO502"]
    assert finding.message == "Item 3 marks (k), a group, but Item 8 names no members, and row 12 has HC and IA"
