import pytest

from checking import holder, judged, outcome, stake
from tieout.checks.places import agree, places


def told(text: str, citizenship: str = "Delaware", **changes: str) -> bytes:
    """A Schedule 13D whose Item 2 says this of its one holder."""
    return stake(holder(citizenship=citizenship), items={"2": ("Identity and Background.", text)}, **changes)


IS = "Hollin Capital LP is a {} limited partnership."
CASES = [
    (told(IS.format("Delaware")), "holds"),
    (told(IS.format("Delaware"), citizenship="DE"), "holds"),
    (told(IS.format("Delaware"), citizenship="United States"), "holds"),  # a state lies in its country
    (told(IS.format("New York")), "breaks"),
    (told(IS.format("New York"), rendering="html"), "breaks"),
    (told(IS.format("New York"), rendering="md"), "breaks"),
    (told(IS.format("Cayman Islands"), citizenship="E9"), "holds"),
    (told(IS.format("Cayman Islands"), citizenship="Cayman Islands exempted partnership"), "holds"),
    (told(IS.format("Delaware"), citizenship="Ruritania"), "cannot tell"),
    (told("It is a fund."), "does not apply"),
]


@pytest.mark.parametrize(("data", "expected"), CASES)
def test_outcomes(data: bytes, expected: str) -> None:
    assert outcome("BO303", data) == expected


def test_each_person_is_held_against_its_own_place() -> None:
    text = "Hollin Capital LP is a New York limited partnership. Oswin Tremlett is a citizen of Ireland."
    people = (holder(), holder("OSWIN TREMLETT", types="IN", citizenship="Ireland"))
    report = judged("BO303", stake(*people, items={"2": ("Identity and Background.", text)}))
    assert [finding.at[0].path for finding in report.findings] == ["reporting_persons[0].citizenship"]
    assert report.held == {"BO303": 1}


def test_two_companies_of_one_name_are_told_apart_by_their_forms() -> None:
    people = (holder(citizenship="Cayman Islands"), holder("HOLLIN CAPITAL LLC", types="OO"))
    text = "Hollin Capital LLC is a Delaware limited liability company."
    report = judged("BO303", stake(*people, items={"2": ("Identity and Background.", text)}))
    assert not report.findings
    assert report.held == {"BO303": 1}


def test_xml_has_one_text_for_all_persons() -> None:
    both = (holder(), holder("OSWIN TREMLETT", types="IN", citizenship="Ireland"))
    data = stake(*both, schedule="13G", rendering="xml")  # its Item 2(c) says Ireland
    assert judged("BO303", data).findings[0].weight == "warning"
    alone = stake(both[0], schedule="13G", rendering="xml")
    (finding,) = judged("BO303", alone).findings
    assert finding.message == "HOLLIN CAPITAL LP is of Delaware (DE) on the cover and of Ireland in Item 2"
    assert finding.weight == "error"
    assert outcome("BO303", stake(both[1], schedule="13G", rendering="xml")) == "holds"


def test_message_and_places() -> None:
    (finding,) = judged("BO303", told(IS.format("New York"))).findings
    assert finding.message == "HOLLIN CAPITAL LP is of Delaware on the cover and of New York in Item 2"
    assert [spot.path for spot in finding.at] == ["reporting_persons[0].citizenship", "background[0].citizenship"]
    assert (finding.weight, finding.expected) == ("error", "one place")


PLACES = [
    ("Delaware", "a State of Delaware limited partnership", True),
    ("DE", "Delaware", True),
    ("X1", "U.S.A.", True),
    ("X0", "England and Wales", True),
    ("A6", "Canada", True),
    ("Georgia", "GA", True),
    ("2Q", "Georgia", True),
    ("D8", "British Virgin Islands", True),
    ("New Jersey", "Jersey", False),
    ("West Virginia", "Virginia", False),
    ("Indiana", "India", False),
    ("Ontario", "United States", False),
]


@pytest.mark.parametrize(("one", "other", "same"), PLACES)
def test_places(one: str, other: str, same: bool) -> None:
    assert agree(places(one), places(other)) is same
    assert agree(places(other), places(one)) is same


def test_nothing_is_no_place() -> None:
    assert places("") == places("not applicable") == frozenset()
    assert not agree(places(""), places("Delaware"))
