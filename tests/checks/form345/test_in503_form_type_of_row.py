from typing import Any

import pytest

from checking import held, insider, judged, outcome, printed, row

PLAN = {"footnotes": {"F1": "Acquired under the employee stock purchase plan."}}
CASES: list[tuple[dict[str, Any], dict[str, Any], str]] = [
    *[(row(coding=("5", code, "0")), {}, "breaks") for code in "PSMXCADF"],
    *[(row(coding=("5", code, "0")), {}, "holds") for code in "GLWJIE"],
    (row(coding=("4", "S", "0")), {}, "holds"),
    (row(coding=("5", "A", "0", "F1")), PLAN, "holds"),
    (row(coding=("5", "A", "0")), PLAN, "breaks"),  # the footnote hangs on no part of the row
    (row(coding=("5", "A", "0"), security_title="Common Stock (ESPP)"), {}, "holds"),
    (row(coding=("5", "P", "0")), {"remarks": "Exempt under Rule 16a-6."}, "holds"),
    (row(coding=("5", "S", "0")), {"document_type": "5"}, "holds"),
    (row(coding=("4", "S", "0")), {"document_type": "5"}, "holds"),
    (row(coding=("3", "S", "0")), {}, "breaks"),
    (row(coding=("3", "S", "0")), {"document_type": "5"}, "breaks"),
    (held(row()), {}, "does not apply"),
    (row(coding=("5", "A", "0")), {"period_of_report": "2002-08-28"}, "does not apply"),  # it could wait for Form 5 then
    (row(coding=("5", "A", "0")), {"period_of_report": "2002-08-29"}, "breaks"),
]


@pytest.mark.parametrize(("one", "changes", "expected"), CASES)
def test_outcomes(one: dict[str, Any], changes: dict[str, Any], expected: str) -> None:
    assert outcome("IN503", insider(one, **changes)) == expected


def test_message_and_places() -> None:
    (finding,) = judged("IN503", insider(row(coding=("5", "S", "0")))).findings
    assert finding.message == "code S is due on Form 4, and the row says that it could wait for Form 5 (form type 5)"
    assert [spot.path for spot in finding.at] == ["non_derivative[0].transaction_form_type", "non_derivative[0].transaction_code"]
    assert (finding.expected, finding.weight) == ("4", "warning")
    (finding,) = judged("IN503", insider(row(coding=("3", "S", "0")))).findings
    assert (finding.message, finding.expected) == ("a transaction on a Form 4 bears the form type 3", "4 or 5")


def test_a_print_shows_the_type_as_a_v() -> None:
    assert outcome("IN503", printed("html", row(coding=("5", "S", "0"), voluntary="1"))) == "breaks"
    assert outcome("IN503", printed("html", row())) == "does not apply"
