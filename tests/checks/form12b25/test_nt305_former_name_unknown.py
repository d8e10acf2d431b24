import pytest

from checking import exchanged, judged, notice, outcome, sent


def renamed(former: str, changed: str = "20240101") -> bytes:
    """Part I prints a former name; the header has Brindle Stove Works, changed on a day."""
    data = exchanged(notice(), ("N/A\nFormer Name", f"{former}\nFormer Name"))
    return exchanged(sent(data), ("CHANGE:\t19990704", f"CHANGE:\t{changed}"))


CASES = [
    (renamed("Brindle Stove Works"), "holds"),
    (renamed("Brindle Stove Works, Inc."), "holds"),
    (renamed("Rowan Mills Inc"), "breaks"),
    (renamed("Rowan Mills Inc", "19990704"), "cannot tell"),
    (renamed("Brindle Foundry Corporation"), "breaks"),  # the present name
    (renamed("N/A"), "does not apply"),
    (exchanged(notice(), ("N/A\nFormer Name", "Rowan Mills Inc\nFormer Name")), "does not apply"),
]


@pytest.mark.parametrize(("data", "expected"), CASES)
def test_outcomes(data: bytes, expected: str) -> None:
    assert outcome("NT305", data) == expected


def test_message() -> None:
    (finding,) = judged("NT305", CASES[2][0]).findings
    assert finding.message == "the former name is Rowan Mills Inc in Part I, and Brindle Stove Works in the header"
    assert finding.at[0].path == "former_name"
