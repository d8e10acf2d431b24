import pytest

from checking import holder, judged, outcome, stake

CASES = [
    ("HOLLIN CAPITAL LP", "PN", "holds"),
    ("HOLLIN CAPITAL LP", "IN", "breaks"),
    ("TREMLETT & SONS, L.L.C.", "IN", "breaks"),
    ("Tremlett Mills Incorporated", "IN", "breaks"),
    ("TREMLETT & SONS LLC", "IN, HC", "holds"),
    ("OSWIN TREMLETT", "IN", "holds"),
    ("OSWIN TREMLETT", "HC", "holds"),  # people report as many things
    ("OSWIN TREMLETT IRA, BRAMBLE TRUST CO LTD", "IN", "holds"),
    ("THE TREMLETT FAMILY TRUST", "IN", "holds"),
    ("MARIA SA", "IN", "holds"),  # a surname
    ("LI CO", "IN", "holds"),
    ("OSWIN TREMLETT D/B/A TREMLETT LLC", "IN", "holds"),
]


@pytest.mark.parametrize(("name", "types", "expected"), CASES)
def test_outcomes(name: str, types: str, expected: str) -> None:
    assert outcome("BO306", stake(holder(name, types=types))) == expected


@pytest.mark.parametrize("rendering", ["html", "md", "xml"])
def test_other_renderings(rendering: str) -> None:
    assert outcome("BO306", stake(holder(types="IN"), rendering=rendering)) == "breaks"
    assert outcome("BO306", stake(holder(), rendering=rendering)) == "holds"


def test_without_a_type_it_does_not_apply() -> None:
    assert outcome("BO306", stake(holder(types=""))) == "does not apply"


def test_message_and_places() -> None:
    (finding,) = judged("BO306", stake(holder(types="IN"))).findings
    assert finding.message == "HOLLIN CAPITAL LP is reported as an individual (IN)"
    assert [spot.path for spot in finding.at] == ["reporting_persons[0].name", "reporting_persons[0].person_types[0]"]
    assert (finding.weight, finding.expected) == ("error", "CO, PN or OO")
