import pytest

from checking import judged, notice, outcome, sent

TOLD = "The statement of our independent auditors required by Rule 12b-25(c) is attached hereto as Exhibit A."
CASES = [
    (sent(notice()), "does not apply"),
    (sent(notice(reasons=TOLD)), "breaks"),
    (sent(notice(reasons=TOLD), exhibit="We could not finish our audit."), "holds"),
    (sent(notice(reasons=TOLD) + b"\nEXHIBIT A\n\nWe could not finish our audit.\n"), "holds"),
    (notice(reasons=TOLD), "cannot tell"),
    (sent(notice(reasons="Our earnings release is attached hereto as Exhibit 99.")), "does not apply"),
]


@pytest.mark.parametrize(("data", "expected"), CASES)
def test_outcomes(data: bytes, expected: str) -> None:
    assert outcome("NT107", data) == expected


def test_message_and_place() -> None:
    (finding,) = judged("NT107", CASES[1][0]).findings
    assert finding.weight == "warning"
    assert finding.at[0].raw is not None and finding.at[0].raw.startswith("is attached hereto")
