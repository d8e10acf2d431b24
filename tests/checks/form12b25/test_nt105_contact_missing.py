import pytest

from checking import exchanged, judged, notice, outcome

NAME, PHONE = "Iris Penhaligon              (555)", "(555)              555-0100"
CASES = [
    (notice(), "holds"),
    (exchanged(notice(), (PHONE, "")), "breaks"),
    (exchanged(notice(), (PHONE, "(555)")), "breaks"),  # the area code alone
    (exchanged(notice(), (NAME, "                             (555)")), "breaks"),
    (exchanged(notice(), (f"{NAME}              555-0100", "")), "breaks"),
]


@pytest.mark.parametrize(("data", "expected"), CASES)
def test_outcomes(data: bytes, expected: str) -> None:
    assert outcome("NT105", data) == expected


def test_messages() -> None:
    told = [judged("NT105", data).findings[0].message for data, _ in CASES[1:]]
    assert told == [
        "Part IV (1) gives no telephone number of a person to contact",
        "Part IV (1) gives no telephone number of a person to contact",
        "Part IV (1) gives no name of a person to contact",
        "Part IV (1) gives no name and no telephone number of a person to contact",
    ]
