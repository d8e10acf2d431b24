import pytest

from checking import insider, judged, outcome, row

CASES = [  # remarks, outcome with one row
    ("Form 1 of 2", "holds"),
    ("Form 3 of 2", "breaks"),
    ("Form 1 of 1", "breaks"),
    ("Form 0 of 2", "breaks"),
    ("This Form 4 is the first of two Form 4s being filed.", "holds"),
    ("The fifth of four Forms 4 filed relating to the same event.", "breaks"),
    ("Form 2 of 2. Two reports are filed. See Form 1 of 2 for the other owners.", "holds"),
    ("Form 1 of 2. See Form 3 of 3.", "breaks"),
    ("The first of two Form 4s; it has been split into two filings to cover all 48 individual transactions.", "holds"),
    ("The first of two Form 4s; it has been split into two filings to cover all 62 individual transactions.", "breaks"),
    ("The third of three tranches vested.", "does not apply"),
    ("Member of 10% owner group.", "does not apply"),
    ("Part of 1,435 shares.", "does not apply"),
    ("", "does not apply"),
]


@pytest.mark.parametrize(("remarks", "expected"), CASES)
def test_outcomes(remarks: str, expected: str) -> None:
    assert outcome("IN413", insider(row(), remarks=remarks)) == expected


def test_a_part_cannot_have_more_rows_than_all_parts() -> None:
    remarks = "Form 1 of 2. The two cover all 2 transactions."
    assert outcome("IN413", insider(row(), row(), remarks=remarks)) == "holds"
    (finding,) = judged("IN413", insider(row(), row(), row(), remarks=remarks)).findings
    assert finding.message == "2 parts are said to cover 2 transactions, but this part has 3"
    assert finding.arithmetic == ("3 rows here and at most 60 in each of the other 1 = 63",)


def test_message_and_places() -> None:
    (finding,) = judged("IN413", insider(row(), remarks="Form 3 of 2")).findings
    assert finding.message == '"Form 3 of 2" numbers no part of a split report'
    assert [spot.path for spot in finding.at] == ["remarks"] and finding.weight == "warning"
