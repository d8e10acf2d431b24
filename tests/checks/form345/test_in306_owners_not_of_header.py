from pathlib import Path

import pytest

from checking import OWNER, insider, judged, outcome, row, submission
from samples import insiders

PRINT = Path(__file__).parents[2] / "samples" / "generated" / "form4-trades.html"  # of OAKES alone
PYM = insiders.owner("0001999102", "PYM LEWIS", is_director="1")


def of(*owners: dict[str, str]) -> bytes:
    """A submission whose header names OAKES."""
    return submission(insider(row(), owners=owners))


def named(name: str) -> dict[str, str]:
    """An owner as a print has one: without a CIK."""
    return {key: value for key, value in {**OWNER, "name": name}.items() if key != "cik"}


CASES = [
    ((OWNER,), "holds"),
    (({**OWNER, "cik": "1999101"},), "holds"),
    (({**OWNER, "cik": "0001999110"},), "holds"),  # the name finds her; HD305 tells of the CIK
    ((named("Marguerite T. Oakes"),), "holds"),
    ((named("Oakes M."),), "holds"),
    ((named("Lewis Pym"),), "breaks"),
    ((PYM,), "breaks"),
    ((OWNER, PYM), "holds"),  # HD305 tells of him
    ((OWNER, OWNER), "breaks"),
]


@pytest.mark.parametrize(("owners", "expected"), CASES)
def test_outcomes(owners: tuple[dict[str, str], ...], expected: str) -> None:
    assert outcome("IN306", of(*owners)) == expected


def test_a_bare_document_has_no_header() -> None:
    assert outcome("IN306", insider(row())) == "does not apply"


def test_joint_filers_of_a_print_may_stand_elsewhere() -> None:
    second = of(OWNER).replace(
        b"REPORTING-OWNER:",
        b"REPORTING-OWNER:\n\n\tOWNER DATA:\t\n\t\tCOMPANY CONFORMED NAME:\t\t\tPYM LEWIS\n"
        b"\t\tCENTRAL INDEX KEY:\t\t\t0001999102\n\nREPORTING-OWNER:",
        1,
    )
    assert outcome("IN306", second) == "breaks"
    begin, end = second.index(b"<XML>"), second.index(b"</XML>")
    assert outcome("IN306", second[:begin] + PRINT.read_bytes() + second[end + 6 :]) == "cannot tell"


def test_message_and_places() -> None:
    report = judged("IN306", of(PYM))
    (doubt,) = report.doubts
    assert doubt.message == "the header names OAKES MARGUERITE T as an owner, the form does not"
    assert [spot.path for spot in doubt.at] == ["header.parties[1].cik"] and doubt.weight == "error"
    assert report.findings == ()
    (doubt,) = judged("IN306", of(OWNER, OWNER)).doubts
    assert doubt.message == "the owner with the CIK 0001999101 stands twice on the form"
