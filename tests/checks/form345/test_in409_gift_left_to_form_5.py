from typing import Any

import pytest

from checking import insider, judged, outcome, row, submission


def gift(day: Any = "2024-05-22", form: str = "5", letter: str = "D", code: Any = "G", **changes: Any) -> dict[str, Any]:
    """A gift as a Form 5 item."""
    return row(transaction_date=day, coding=(form, code, "0"), acquired_disposed=letter, price_per_share="0", **changes)


CASES = [  # form, row, outcome
    ("4", gift(), "breaks"),
    ("4", gift(form="4"), "holds"),
    ("4", gift("2023-02-26"), "holds"),  # the day before the rule
    ("4", gift("2023-02-27"), "breaks"),
    ("4", gift(letter="A"), "does not apply"),  # received
    ("4", gift(code="S"), "does not apply"),
    ("5", gift(), "breaks"),
    ("5", gift(form="4"), "holds"),  # late by its own word
    ("5", gift(transaction_timeliness="L"), "holds"),
    ("4", gift(("2024-05-22", "F1")), "cannot tell"),
    ("4", row(coding=("5", "G", "0", "F1"), acquired_disposed="D"), "cannot tell"),
]


@pytest.mark.parametrize(("form", "one", "expected"), CASES)
def test_outcomes(form: str, one: dict[str, Any], expected: str) -> None:
    data = insider(one, document_type=form, footnotes={"F1": "To a family trust."})
    assert outcome("IN409", submission(data, form)) == expected


def test_a_mark_alone_is_a_warning_and_a_late_gift_an_error() -> None:
    def weigh(filed: str) -> list[str]:
        return [one.weight for one in judged("IN409", submission(insider(gift()), filed=filed)).findings]

    assert (weigh("20240524"), weigh("20240528")) == (["warning"], ["error"])


def test_message_and_places() -> None:
    (finding,) = judged("IN409", insider(gift(), document_type="5")).findings
    assert finding.message == "given Wednesday 2024-05-22 and told as a Form 5 item, but since 2023-02-27 a gift is due on Form 4"
    fields = [spot.path.removeprefix("non_derivative[0].") for spot in finding.at]
    assert fields == ["transaction_form_type", "transaction_code", "transaction_date"]
    assert (finding.expected, finding.weight) == ("4", "error")
