from typing import Any

import pytest

from checking import held, insider, judged, option, outcome, row

NOTES = {"F1": "Includes shares of a plan.", "F2": "By Hollin Fund I.", "F3": "By Hollin Fund II."}
Rows = list[dict[str, Any]]
BY_VALUE = row(shares=None, total_value="5", shares_owned_following=None, value_owned_following="5")


def sold(shares: str, left: str, **changes: Any) -> dict[str, Any]:
    one = row(coding=("4", "S", "0"), acquired_disposed="D", shares=shares, shares_owned_following=left)
    return {**one, **changes}


def bought(shares: str, left: str, **changes: Any) -> dict[str, Any]:
    return row(shares=shares, shares_owned_following=left, **changes)


TUESDAY, THURSDAY = "2024-05-21", "2024-05-23"
INDIRECT = {"direct_or_indirect": "I", "nature_of_ownership": "By Trust"}
CASES: list[tuple[str, Rows, str]] = [
    ("follows", [bought("100", "1100"), sold("40", "1060")], "holds"),
    ("does not follow", [bought("100", "1100"), sold("40", "1050")], "breaks"),
    ("printed backwards", [sold("40", "1060"), bought("100", "1100")], "holds"),
    ("days backwards", [sold("40", "1060", transaction_date=THURSDAY), bought("100", "1100", transaction_date=TUESDAY)], "holds"),
    ("any order", [sold("10", "1050"), bought("100", "1100"), sold("40", "1060")], "holds"),
    ("last balance on each row of a day", [bought("100", "1060"), sold("40", "1060")], "holds"),
    ("last balance on each row of two days", [sold("40", "960"), sold("50", "960", transaction_date=THURSDAY)], "breaks"),
    ("all sold, then acquired anew", [sold("500", "0"), bought("40", "40")], "holds"),
    ("more sold than acquired", [bought("40", "40"), sold("500", "0")], "breaks"),
    ("the same the day before", [bought("40", "40"), sold("500", "0", transaction_date=TUESDAY)], "holds"),
    ("twice acquired and sold", [bought("40", "40"), bought("50", "50"), sold("40", "0"), sold("50", "0")], "holds"),
    ("backwards, as other rows show", [sold("10", "80"), bought("90", "90"), sold("500", "0")], "holds"),
    ("one row", [bought("100", "1100")], "holds"),
    ("a holding is no link", [bought("100", "1100"), held(row(), shares_owned_following="5")], "holds"),
    ("other titles", [bought("100", "1100"), sold("40", "7", security_title="Preferred Stock")], "holds"),
    ("other holders", [bought("100", "1100"), sold("40", "7", **INDIRECT)], "holds"),
    (
        "other funds by their footnotes",
        [
            bought("100", "1100", direct_or_indirect="I", nature_of_ownership=("See footnote", "F2")),
            sold("40", "7", direct_or_indirect="I", nature_of_ownership=("See footnote", "F3")),
        ],
        "holds",
    ),
    (
        "marks on the title that part grants",
        [
            sold("10", "90", security_title=("Units", "F2")),
            sold("5", "400", security_title=("Units", "F3")),
            sold("10", "80", security_title=("Units", "F2")),
        ],
        "holds",
    ),
    (
        "marks on the title that tell of prices",
        [sold("10", "90", security_title=("Common Stock", "F2")), sold("5", "85", security_title=("Common Stock", "F3"))],
        "holds",
    ),
    ("footnote on the balance", [bought("100", "1100"), sold("40", ("1050", "F1"))], "cannot tell"),
    ("footnote on another row's balance", [bought("100", "1100"), sold("40", "1050"), sold("5", ("1045", "F1"))], "breaks"),
    ("no balance", [bought("100", "1100"), sold("40", ""), sold("5", "900")], "cannot tell"),
    ("a row as on Form 5", [bought("100", "1100"), sold("40", "3", coding=("5", "G", "0"))], "holds"),
    ("fractions of shares", [bought("0.6", "1100"), sold("40", "1060.4")], "holds"),
    ("nothing sold", [bought("1,018,275", "1,018,275"), sold("0", "0")], "breaks"),
    ("by value", [bought("100", "1100"), BY_VALUE], "holds"),
    ("a value alone", [BY_VALUE], "does not apply"),
    ("more acquired than owned", [bought("1000", "100")], "breaks"),
    ("more acquired than owned, in a footnoted balance", [bought("1000", ("100", "F1"))], "cannot tell"),
    ("more acquired than the last balance of the day", [bought("1000", "100"), sold("900", "100")], "holds"),
    ("less than a share more", [bought("100.6", "100")], "holds"),
    ("no balance on the only row", [bought("1000", "")], "cannot tell"),
]


@pytest.mark.parametrize(("rows", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_outcomes(rows: Rows, expected: str) -> None:
    assert outcome("IN201", insider(*rows, footnotes=_notes(rows))) == expected


def _notes(rows: Rows) -> dict[str, str]:
    return {mark: text for mark, text in NOTES.items() if mark in str(rows)}


def test_it_does_not_speak_of_form_5_nor_of_month_end_balances() -> None:
    rows = bought("100", "1100"), sold("40", "1050")
    assert outcome("IN201", insider(*rows, document_type="5")) == "does not apply"
    assert outcome("IN201", insider(*rows, period_of_report="2002-08-28")) == "does not apply"


def test_message_places_and_arithmetic() -> None:
    (finding,) = judged("IN201", insider(bought("1018275", "1018275"), sold("0", "0"))).findings
    assert finding.message == "1,018,275 and 0 sold is 1,018,275, printed 0 (row 2 of Table I, after row 1)"
    assert [spot.path for spot in finding.at] == [
        "non_derivative[0].shares_owned_following",
        "non_derivative[1].shares",
        "non_derivative[1].shares_owned_following",
    ]
    assert finding.expected == "1,018,275" and finding.weight == "error"
    assert finding.arithmetic == (
        "row 1: 0 + 1,018,275 = 1,018,275",
        "row 2: 1,018,275 - 0 = 1,018,275, printed 0",
        "1,018,275 disposed of would give 0",
    )


@pytest.mark.parametrize(
    ("second", "said", "weight"),
    [
        (sold("36.000", "64000"), "; with the point elsewhere, 36,000 moved, it fits", "error"),
        (sold("40", "9996"), "; the point of the balance stands elsewhere", "error"),
        (sold("1324", "98766"), "; two digits changed places: 1,234 fits", "error"),
        (sold("1000", "90900"), "; two digits changed places: 99,000 fits", "error"),
        (bought("1000", "99000"), "; with the other letter of A and D it fits", "error"),
        (sold("40", "99959"), "", "warning"),  # one share
        (sold("40", "99000"), "", "error"),
    ],
)
def test_the_slip_is_told(second: dict[str, Any], said: str, weight: str) -> None:
    (finding,) = judged("IN201", insider(bought("100", "100000"), second)).findings
    assert finding.message.endswith("after row 1)" + said) and finding.weight == weight


def test_a_balance_that_alone_is_off_is_told_once() -> None:
    (finding,) = judged("IN201", insider(bought("100", "1100"), sold("40", "1170"), sold("60", "1000"))).findings
    assert finding.message == "1,100 and 40 sold is 1,060, printed 1,170 (row 2 of Table I, after row 1)"


def test_more_acquired_than_owned() -> None:
    (finding,) = judged("IN201", insider(bought("1000", "100"), bought("50", "150"))).findings
    assert finding.message == "1,000 bought, but 100 owned then (row 1 of Table I)" and finding.weight == "error"
    assert [spot.raw for spot in finding.at] == ["1000", "100"] and finding.expected == "at least 1,000"
    assert finding.arithmetic == ("row 1: 100 - 1,000 = -900 owned before",)


def test_a_row_is_told_once() -> None:
    (finding,) = judged("IN201", insider(bought("100", "1100"), bought("5001", "1150"))).findings
    assert finding.message == "1,100 and 5,001 bought is 6,101, printed 1,150 (row 2 of Table I, after row 1)"


def test_one_tally_for_two_holders_is_told() -> None:
    rows = bought("100", "1100"), sold("40", "1060", **INDIRECT), sold("50", "1010")
    (finding,) = judged("IN201", insider(*rows)).findings
    assert finding.message.endswith("(row 3 of Table I, after row 1); it fits if the rows of all holders are one tally")


def exercised(shares: str, left: str, **changes: Any) -> dict[str, Any]:
    return option(shares=shares, underlying_security_shares=shares, shares_owned_following=left, **changes)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([exercised("40", "60"), exercised("10", "50")], "holds"),
        ([exercised("40", "60"), exercised("10", "7", conversion_or_exercise_price="9")], "does not apply"),  # each grant by itself
        ([exercised("40", "60"), exercised("10", "50", conversion_or_exercise_price="9")], "holds"),  # by class
        ([exercised("40", "60"), exercised("10", "7")], "cannot tell"),  # two grants of one set of terms
        ([exercised("40", "60"), exercised("10", "50"), exercised("5", "45"), exercised("5", "4")], "breaks"),
    ],
)
def test_derivatives_by_grant_and_by_class(rows: Rows, expected: str) -> None:
    report = judged("IN201", insider(derivative=rows))
    assert outcome("IN201", insider(derivative=rows)) == expected
    assert [finding.weight for finding in report.findings] == ["warning"] * (expected == "breaks")


def test_a_class_that_runs_as_a_tally_is_told_though_each_grant_has_one_row() -> None:
    lefts = (("40", "960"), ("10", "950"), ("50", "900"), ("5", "866"))
    rows = [exercised(shares, left, conversion_or_exercise_price=str(price)) for price, (shares, left) in enumerate(lefts, 2)]
    (finding,) = judged("IN201", insider(derivative=rows)).findings
    assert finding.message == "900 and 5 disposed of is 895, printed 866 (row 4 of Table II, after row 3)"


def test_in_a_document_that_was_cut_it_warns() -> None:
    data = insider(bought("100", "1100"), sold("40", "1050"))
    (finding,) = judged("IN201", data[: data.index(b"<ownerSignature>")]).findings
    assert finding.weight == "warning"


def test_many_rows_in_disorder() -> None:
    rows = [bought("1", str(1001 + number * 577 % 600)) for number in range(600)]
    assert outcome("IN201", insider(*rows)) == "holds"
