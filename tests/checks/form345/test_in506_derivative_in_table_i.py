import pytest

from checking import insider, judged, outcome, printed, row

TITLES = [
    ("Stock Option (right to buy)", "breaks"),
    ("Employee Stock Options", "breaks"),
    ("Warrants", "breaks"),
    ("Series B Convertible Preferred Stock", "breaks"),
    ("2.5% Convertible Notes due 2028", "breaks"),
    ("Promissory Note", "breaks"),
    ("Right to purchase common shares", "breaks"),
    ("Common Stock", "holds"),
    ("Class C Google Stock Units", "holds"),
    ("Restricted Stock Units", "holds"),
    ("Units, each of one share and one warrant", "holds"),
    ("Common Stock (acquired by option)", "holds"),
    ("Common Stock (restricted)", "holds"),
    ("Common Stock issued under Option Plan", "holds"),
    ("Non-convertible Preferred Stock", "holds"),
    ("", "does not apply"),
]


@pytest.mark.parametrize(("title", "expected"), TITLES)
def test_outcomes(title: str, expected: str) -> None:
    assert outcome("IN506", insider(row(security_title=title))) == expected


def test_a_footnote_on_the_title_cannot_tell() -> None:
    data = insider(row(security_title=("Warrants", "F1")), footnotes={"F1": "Each stands for one share."})
    assert outcome("IN506", data) == "cannot tell"


def test_message_and_place() -> None:
    (finding,) = judged("IN506", insider(row(security_title="Stock Option (right to buy)"))).findings
    assert finding.message == "Stock Option (right to buy) is a derivative, and stands in Table I"
    assert ([spot.path for spot in finding.at], finding.weight) == (["non_derivative[0].security_title"], "warning")
    assert finding.expected == "a row of Table II"


def test_prints() -> None:
    assert outcome("IN506", printed("html", row(security_title="Warrants"))) == "breaks"
    assert outcome("IN506", printed("markdown", row())) == "holds"
