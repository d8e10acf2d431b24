from pathlib import Path
from typing import Any

import pytest

from checking import OWNER, insider, judged, outcome, row, submission
from samples import insiders

PRINT = Path(__file__).parents[2] / "samples" / "generated" / "form4-trades.html"  # of OAKES alone
PYM = insiders.owner("0001999102", "PYM LEWIS", is_director="1")


def of(*owners: dict[str, str]) -> bytes:
    return submission(insider(row(), owners=owners))


def named(name: str) -> dict[str, str]:
    """An owner as a print has one: without a CIK."""
    return {key: value for key, value in {**OWNER, "name": name}.items() if key != "cik"}


CASES: list[tuple[tuple[dict[str, Any], ...], str]] = [
    ((OWNER,), "holds"),
    (({**OWNER, "cik": "1999101"},), "holds"),
    (({**OWNER, "cik": "0001999110"},), "breaks"),
    ((OWNER, PYM), "breaks"),
    ((PYM,), "breaks"),
    ((named("Marguerite T. Oakes"),), "holds"),
    ((named("Oakes M."),), "holds"),
    ((named("Marguerite T. Oaks"),), "breaks"),
    ((named("Lewis Pym"),), "breaks"),
]


@pytest.mark.parametrize(("owners", "expected"), CASES)
def test_outcomes(owners: tuple[dict[str, str], ...], expected: str) -> None:
    assert outcome("IN306", of(*owners)) == expected


def test_a_bare_document_has_no_header() -> None:
    assert outcome("IN306", insider(row())) == "does not apply"


def test_each_owner_of_one_side_alone_is_told() -> None:
    report = judged("IN306", of(PYM))
    assert [(one.message, one.weight) for one in report.doubts] == [
        ("owner PYM LEWIS (CIK 0001999102) is not an owner in the header", "error"),
        ("the header names OAKES MARGUERITE T as an owner, the form does not", "error"),
    ]
    assert report.findings == ()


def test_joint_filers_of_a_print_may_stand_elsewhere() -> None:
    data = of(OWNER)
    second = data.replace(b"REPORTING-OWNER:", b"REPORTING-OWNER:\n\n\tOWNER DATA:\t\n\t\tCOMPANY CONFORMED NAME:\t\t\tPYM LEWIS\n"
                          b"\t\tCENTRAL INDEX KEY:\t\t\t0001999102\n\nREPORTING-OWNER:", 1)  # fmt: skip
    assert outcome("IN306", second) == "breaks"
    begin, end = second.index(b"<XML>"), second.index(b"</XML>")
    page = PRINT.read_bytes()
    assert outcome("IN306", second[:begin] + page + second[end + 6 :]) == "cannot tell"


def test_a_name_is_a_warning() -> None:
    (doubt,) = judged("IN306", of(named("Lewis Pym"))).doubts
    assert doubt.message == "owner Lewis Pym is not an owner in the header, but OAKES MARGUERITE T"
    assert (doubt.weight, doubt.expected) == ("warning", "OAKES MARGUERITE T")
