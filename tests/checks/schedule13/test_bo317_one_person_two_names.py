from pathlib import Path

import pytest

import tieout
from checking import holder, judged, outcome, stake
from tieout.checks.running import check


def notified(name: str, *covers: str, company: str = "") -> bytes:
    """A 13D of these persons with somebody to receive notices."""
    people = [holder(one, types="IN" if " " in one and not one.endswith("LP") else "PN") for one in covers]
    text = stake(*people).decode()
    lines = [name, *filter(None, [company]), "1 Quarry Lane", "Hartwell, OH 45011"]
    caption = "(Name, Address and Telephone Number of Person Authorized to Receive Notices and Communications)"
    mark = f"{'(CUSIP Number)':^72}".rstrip()
    assert mark in text
    return text.replace(mark, "\n".join([mark, "", *lines, caption]), 1).encode()


CASES = [
    (("Josephine Q. Arden", "JOSEPHINE Q. ARDEN"), "holds"),
    (("Josephine R. Arden", "JOSEPHINE Q. ARDEN"), "breaks"),
    (("Josephine Arden", "JOSEPHINE Q. ARDEN"), "holds"),  # nothing is said of the middle name
    (("Josephine Quill Arden", "JOSEPHINE Q. ARDEN"), "holds"),
    (("Rufus R. Arden", "JOSEPHINE Q. ARDEN"), "holds"),  # of the family
    (("Josephine R. Arden, Jr.", "JOSEPHINE Q. ARDEN"), "holds"),
    (("Hollin Fund IV LP", "HOLLIN FUND VI LP"), "breaks"),
    (("Hollin Fund IV LP", "HOLLIN FUND VI LP", "HOLLIN FUND IV LP"), "holds"),
    (("Hollin Advisers LP", "HOLLIN FUND VI LP"), "holds"),  # an affiliate without a cover
]


@pytest.mark.parametrize(("names", "expected"), CASES)
def test_outcomes(names: tuple[str, ...], expected: str) -> None:
    assert outcome("BO317", notified(*names)) == expected


def test_message_and_places() -> None:
    (finding,) = judged("BO317", notified("Josephine R. Arden", "JOSEPHINE Q. ARDEN")).findings
    assert finding.message == "JOSEPHINE Q. ARDEN elsewhere is Josephine R. Arden"
    assert [spot.path for spot in finding.at] == ["reporting_persons[0].name", "authorized_persons[0].name"]
    assert finding.weight == "warning"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("SC-13D__0000950123-03-000221__bd112116.txt", "Robert B. Sandler elsewhere is Robert M. Sandler"),
        (
            "SC-13DA__0001553350-20-000011__8a7df387.txt",
            "Seed-One IV, LLC is to receive notices, but the reporting person is Seed-One Holdings VI, LLC",
        ),
        ("SC-13DA__0000807249-20-000001__8e16c6f4.txt", None),  # four Gabellis
    ],
)
def test_real_names(shared: Path, name: str, told: str | None) -> None:
    report = check(tieout.read(shared / "corpus" / "submissions" / name))
    assert [one.message for one in report.findings if one.code == "BO317"] == ([told] if told else [])
