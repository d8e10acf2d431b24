import pytest

from checking import exchanged, judged, notice, outcome

ABOVE = "                              Brindle Foundry Corp\n"


def signed_for(name: str) -> bytes:
    return exchanged(notice(), (ABOVE, f"                              {name}\n"))


CASES = [
    ("Brindle Foundry Corp", "holds"),
    ("BRINDLE FOUNDRY CORPORATION", "holds"),
    ("Brindle Foundry Corp and Brindle Finance LLC", "holds"),  # a co-registrant beside it
    ("Brindle Foundry LLC", "breaks"),
    ("Brindle Foundries Corp", "breaks"),
    ("Rowan Mills Inc", "breaks"),
]


@pytest.mark.parametrize(("name", "expected"), CASES)
def test_outcomes(name: str, expected: str) -> None:
    assert outcome("NT304", signed_for(name)) == expected


def test_a_former_name_holds() -> None:
    data = exchanged(signed_for("Rowan Mills Inc"), ("N/A\nFormer Name", "Rowan Mills, Inc.\nFormer Name"))
    assert outcome("NT304", data) == "holds"


def test_message() -> None:
    (finding,) = judged("NT304", signed_for("Rowan Mills Inc")).findings
    told = "the registrant is Brindle Foundry Corp in Part I and Rowan Mills Inc above the signature: the names differ"
    assert (finding.message, finding.weight) == (told, "warning")
    assert [spot.path for spot in finding.at] == ["registrant_name", "signature.registrant"]
