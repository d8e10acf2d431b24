import pytest

from checking import holder, judged, outcome, stake, with_exhibits

TWO = (holder(), holder("TREMLETT & SONS LLC", types="OO"))
NONE = {"exhibits": (("99.1", "Form of Note"),)}
CASES = [
    (stake(*TWO), "holds"),  # in the list of exhibits
    (stake(*TWO, **NONE), "breaks"),
    (stake(holder(), **NONE), "does not apply"),
    (stake(*TWO, **NONE, amendment_number="2"), "cannot tell"),
    (stake(*TWO, **NONE, schedule="13G"), "cannot tell"),  # what was attached is not at hand
    (with_exhibits(stake(*TWO, **NONE)), "breaks"),
    (with_exhibits(stake(*TWO, **NONE), ("EX-99.1", "The undersigned agree to the joint\nfiling of this statement")), "holds"),
    (with_exhibits(stake(*TWO, **NONE), ("EX-99.1", "Agreement under Rule 13d-1(k)")), "holds"),
    (with_exhibits(stake(*TWO, **NONE), ("EX-99.1", "The parties form a joint venture")), "breaks"),
]


@pytest.mark.parametrize(("data", "expected"), CASES)
def test_outcomes(data: bytes, expected: str) -> None:
    assert outcome("BO103", data) == expected


@pytest.mark.parametrize("rendering", ["html", "md", "xml"])
def test_other_renderings(rendering: str) -> None:
    assert outcome("BO103", with_exhibits(stake(*TWO, rendering=rendering, **NONE), ("EX-99.1", "jointly filed"))) == "holds"


def test_what_was_attached_to_a_lone_13g_is_not_known() -> None:
    alone = stake(*TWO, schedule="13G", items={"4": ("Ownership.", "See the cover pages.")}, exhibits=())
    assert outcome("BO103", with_exhibits(alone, form_type="SC 13G")) == "breaks"
    assert outcome("BO103", with_exhibits(alone, form_type="SC 13G", count=2)) == "cannot tell"  # one document is lost


def test_message_and_places() -> None:
    (finding,) = judged("BO103", stake(*TWO, **NONE)).findings
    assert finding.message == "2 persons file one statement, and nothing in it speaks of their agreement on a joint filing"
    assert [spot.path for spot in finding.at] == ["exhibits"]
    assert (finding.weight, finding.expected) == ("warning", "a joint filing agreement as an exhibit")
