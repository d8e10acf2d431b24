import pytest

from checking import judged, outcome, stake, with_exhibits

AGREEMENT = ("EX-99.1", "JOINT FILING AGREEMENT\nThe undersigned agree.")
NOTE = ("EX-99.2", "FORM OF NOTE\nThe maker promises to pay.")


def listing(*exhibits: tuple[str, str], **changes: str) -> bytes:
    return stake(exhibits=exhibits, **changes)


ONE = (("99.1", "Joint Filing Agreement (filed herewith)"),)
TWO = (*ONE, ("99.2", "Form of Note (filed herewith)"))
CASES = [
    (with_exhibits(listing(*ONE), AGREEMENT), "holds"),
    (with_exhibits(listing(*ONE)), "breaks"),
    (with_exhibits(listing(*ONE, rendering="html")), "breaks"),
    (with_exhibits(listing(*TWO), AGREEMENT), "breaks"),
    (with_exhibits(listing(*TWO), AGREEMENT, NOTE), "holds"),
    (with_exhibits(listing(("99.1", "Joint Filing Agreement"))), "holds"),  # it may have been filed before
    (with_exhibits(listing(("99.1", "Note (incorporated by reference to the Form 8-K filed herewith)"))), "holds"),
    (with_exhibits(listing(("99.1", "Joint Filing Agreement (previously filed)"))), "holds"),
    (with_exhibits(listing(("A", "Joint Filing Agreement (attached hereto)")), AGREEMENT), "holds"),  # A is the first
    (with_exhibits(listing(("1", "Joint Filing Agreement (filed herewith)")), AGREEMENT), "holds"),
    (with_exhibits(listing(*ONE) + b"\n\nEXHIBIT 99.1\n\nThe undersigned agree to file together.\n"), "holds"),
    (with_exhibits(listing(*ONE) + b"\n\nJOINT FILING AGREEMENT\n\nThe undersigned agree.\n"), "holds"),
    (with_exhibits(listing(*ONE), count=2), "cannot tell"),  # a document of the submission is lost
    (with_exhibits(listing(("99.1", "Joint Filing Agreement")), AGREEMENT, NOTE), "breaks"),  # a warning
    (with_exhibits(listing(("99.1", "Joint Filing Agreement"), ("99.2", "Note")), AGREEMENT, NOTE), "holds"),
    (listing(*ONE), "does not apply"),  # nobody knows what was attached
]


@pytest.mark.parametrize(("data", "expected"), CASES)
def test_outcomes(data: bytes, expected: str) -> None:
    assert outcome("BO308", data) == expected


def test_the_mark_of_a_legend() -> None:
    marked = listing(("99.1", "Joint Filing Agreement*"), ("99.2", "Form of Note**"))
    data = marked.replace(b"SIGNATURES", b"* Filed herewith.\n\n** Previously filed.\n\nSIGNATURES")
    (finding,) = judged("BO308", with_exhibits(data)).findings
    assert [spot.raw for spot in finding.at] == ["99.1"]


def test_message_and_places() -> None:
    (finding,) = judged("BO308", with_exhibits(listing(*TWO), AGREEMENT)).findings
    assert finding.message == "exhibit 99.2 is listed as filed herewith and is not in the submission"
    assert [spot.path for spot in finding.at] == ["exhibits[1].number"]
    assert (finding.weight, finding.expected) == ("error", "a document for each exhibit")


def test_attached_and_not_listed_is_a_warning() -> None:
    (finding,) = judged("BO308", with_exhibits(listing(("99.1", "Joint Filing Agreement")), AGREEMENT, NOTE)).findings
    assert finding.message == "EX-99.2 is attached, and Item 7 does not list it"
    assert [spot.path for spot in finding.at] == ["documents[2].type"]
    assert (finding.weight, finding.expected) == ("warning", "an entry in Item 7")
