import pytest

from checking import exchanged, judged, notice, outcome, sent

CASES = [
    (notice(), "holds"),
    (notice(reasons=""), "breaks"),
    (notice(reasons="N/A"), "breaks"),
    (notice(reasons="See Exhibit A"), "holds"),  # a reason, if elsewhere
    (notice(reasons="", change="X", same=" ", explanation="Revenue fell because the kilns were cold."), "cannot tell"),
    (sent(notice(reasons=""), exhibit="The kilns were cold."), "cannot tell"),
    (sent(notice(reasons="")), "breaks"),
]


@pytest.mark.parametrize(("data", "expected"), CASES)
def test_outcomes(data: bytes, expected: str) -> None:
    assert outcome("NT101", data) == expected


def test_message_and_place() -> None:
    data = notice(reasons="")
    (finding,) = judged("NT101", data).findings
    assert finding.message == "Part III is empty: no reason is given why the report is late"
    assert finding.at[0].path == "reasons"
    assert data.index(b"PART III") < finding.at[0].start <= data.index(b"PART IV")


def test_a_notice_without_the_part_breaks_it() -> None:
    data = notice()
    start, end = data.index(b"PART III"), data.index(b"PART IV")
    assert outcome("NT101", exchanged(data, (data[start:end].decode(), ""))) == "breaks"
