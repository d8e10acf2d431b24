import pytest

from checking import judged, notice, outcome, sent

CASES = [
    ("May 16, 2024", "holds"),
    ("May 14, 2024", "holds"),
    ("May 17, 2024", "breaks"),  # one day: a warning
    ("May 20, 2024", "breaks"),
    ("May 16, 2025", "breaks"),
    ("May 16, 2023", "breaks"),
    ("soon", "cannot tell"),
]


@pytest.mark.parametrize(("date", "expected"), CASES)
def test_outcomes(date: str, expected: str) -> None:
    assert outcome("NT403", sent(notice(date=date))) == expected


def test_a_bare_document_is_no_case() -> None:
    assert outcome("NT403", notice()) == "does not apply"


def test_messages_and_weights() -> None:
    found = [judged("NT403", sent(notice(date=date))).findings[0] for date, expected in CASES if expected == "breaks"]
    assert [one.weight for one in found] == ["warning", "error", "error", "warning"]
    assert found[1].message == "signed Monday 2024-05-20, but filed Thursday 2024-05-16"
    assert found[2].message.endswith("; the year is likely 2024")
    assert [spot.path for spot in found[0].at] == ["signature.date", "header.filed"]
