from typing import Any

import pytest

from checking import held, insider, judged, outcome, printed, row, submission
from tieout.forms.form345.codes import TRANSACTION_CODES


def coded(code: str) -> dict[str, Any]:
    return row(coding=("4", code, "0"))


@pytest.mark.parametrize("code", sorted(TRANSACTION_CODES))
def test_the_eighteen_codes_hold(code: str) -> None:
    assert outcome("IN501", insider(coded(code))) == "holds"


@pytest.mark.parametrize("code", ["B", "N", "K", "V", "s", "PS", "SK"])
def test_other_letters_break(code: str) -> None:
    assert outcome("IN501", insider(coded(code))) == "breaks"


def test_other_outcomes() -> None:
    assert outcome("IN501", insider(coded(""))) == "cannot tell"
    assert outcome("IN501", insider(held(row()))) == "does not apply"
    assert outcome("IN501", insider(held(row()), document_type="3")) == "does not apply"


def test_a_form_3_has_no_transactions() -> None:
    (finding,) = judged("IN501", insider(row(), document_type="3")).findings
    assert finding.message == "a transaction (code P) on a Form 3, which reports holdings"


def test_message_and_places() -> None:
    (finding,) = judged("IN501", insider(coded("B"))).findings
    assert finding.message == "there is no transaction code B"
    assert [spot.path for spot in finding.at] == ["non_derivative[0].transaction_code"]
    (finding,) = judged("IN501", insider(coded("V"))).findings
    assert (finding.message, finding.expected) == ("V is printed behind a code, and stands here alone", "a code with V")


def test_before_august_1996_the_list_was_another_one() -> None:
    old = insider(coded("B"), period_of_report="1996-07-31", signatures=(("/s/ Marguerite T. Oakes", "1996-08-09"),))
    assert outcome("IN501", old) == "does not apply"


def test_in_a_filing_that_edgar_accepted_it_speaks_against_the_reader() -> None:
    report = judged("IN501", submission(insider(coded("B"))))
    assert report.findings == () and len(report.doubts) == 1


@pytest.mark.parametrize("rendering", ["html", "markdown"])
def test_prints(rendering: str) -> None:
    assert outcome("IN501", printed(rendering, coded("B"))) == "breaks"
    assert outcome("IN501", printed(rendering, row())) == "holds"
