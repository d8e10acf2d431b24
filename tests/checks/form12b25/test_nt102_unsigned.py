import pytest

from checking import exchanged, judged, notice, outcome

NAME, TITLE = "Name: Iris Penhaligon", "Title: Chief Financial Officer"
CASES = [
    (notice(), "holds"),
    (notice(signed="Iris Penhaligon"), "holds"),  # typed without "/s/"
    (exchanged(notice(signed=""), (NAME, "")), "holds"),  # the title alone
    (exchanged(notice(signed=""), (NAME, ""), (TITLE, "")), "breaks"),
]


@pytest.mark.parametrize(("data", "expected"), CASES)
def test_outcomes(data: bytes, expected: str) -> None:
    assert outcome("NT102", data) == expected


def test_the_registrants_name_alone_is_a_warning() -> None:
    (finding,) = judged("NT102", CASES[3][0]).findings
    assert finding.weight == "warning"
    assert finding.message == "only the registrant's name, Brindle Foundry Corp, stands for a signature"


def test_without_any_signature_it_is_an_error() -> None:
    data = notice()
    begin = data.index(b"                              Brindle Foundry Corp\n")
    (finding,) = judged("NT102", data[:begin]).findings
    assert (finding.weight, finding.message) == ("error", "nobody signed the notice")
