import pytest

from checking import exchanged, insider, judged, outcome, row, submission

FORM4 = insider(row())
TIME = ("<ACCEPTANCE-DATETIME>20240524163015\n", "")


def changed(day: str, *more: tuple[str, str], **header: str) -> bytes:
    return exchanged(submission(FORM4, **header), ("CHANGE:\t\t" + header.get("filed", "20240524"), f"CHANGE:\t\t{day}"), *more)


CASES = [
    (changed("20240524"), "holds"),
    (changed("20240610"), "holds"),
    (changed("20240523"), "breaks"),
    (changed("20230524"), "breaks"),
    (changed("20240524", filed="20240528", accepted="20240524221000"), "holds"),  # accepted the evening before a long weekend
    (changed("20240523", filed="20240528", accepted="20240524221000"), "breaks"),
    (changed("20240523", TIME), "cannot tell"),
    (changed("20240510", TIME), "breaks"),
    (changed("20240524", TIME), "holds"),
    (changed("soon"), "cannot tell"),
    (exchanged(submission(FORM4), ("DATE AS OF CHANGE:\t\t20240524\n", "")), "does not apply"),
    (FORM4, "does not apply"),
]


@pytest.mark.parametrize(("data", "expected"), CASES)
def test_outcomes(data: bytes, expected: str) -> None:
    assert outcome("HD403", data) == expected


def test_message_and_places() -> None:
    (finding,) = judged("HD403", changed("20230524")).findings
    assert finding.message == "changed on 2023-05-24, but filed on 2024-05-24"
    assert [spot.path for spot in finding.at] == ["header.date_of_change", "header.filed", "header.accepted"]
    assert finding.expected == "2024-05-24 or later"
