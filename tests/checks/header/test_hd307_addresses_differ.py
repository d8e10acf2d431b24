from pathlib import Path

import pytest

from checking import exchanged, headed_stake, insider, judged, outcome, row, submission

FORM4 = submission(insider(row()))  # the header has 40 QUARRY LANE, HARTWELL, OH 45011 for everyone


def at(address: str) -> bytes:
    return headed_stake(item_1=f"Item 1(b).  Address of Issuer's Principal Executive Offices:\n\n            {address}")


CASES = [
    (at("40 Quarry Lane, Hartwell, Ohio 45011"), "holds"),
    (at("40 Quarry Ln., Suite 300, Hartwell, OH 45011-2020"), "holds"),
    (at("40 Qaurry Lane, Hartwell, Ohio 45011"), "breaks"),
    (at("40 Quarry Lane, Hartwel, Ohio 45011"), "breaks"),
    (at("40 Qaurry Lane, Hartwell, Ohio 45012"), "does not apply"),  # not surely the same place
    (at("7 Alder Street, Hartwell, Ohio 45011"), "does not apply"),
    (headed_stake(), "does not apply"),
    (FORM4, "holds"),
    (exchanged(FORM4, ("<rptOwnerStreet1>40 QUARRY LANE<", "<rptOwnerStreet1>40 QUARY LANE<")), "breaks"),
    (exchanged(FORM4, ("<rptOwnerStreet1>40 QUARRY LANE<", "<rptOwnerStreet1>C/O BRINDLE FOUNDRY CORP<")), "does not apply"),
    (insider(row()), "does not apply"),
]


@pytest.mark.parametrize(("data", "expected"), CASES)
def test_outcomes(data: bytes, expected: str) -> None:
    assert outcome("HD307", data) == expected


def test_one_of_two_addresses_that_agrees_is_enough() -> None:
    business = (
        "\tBUSINESS ADDRESS:\t\n\t\tSTREET 1:\t\t40 QUARRYS LANE\n\t\tCITY:\t\t\tHARTWELL\n\t\tZIP:\t\t\t45011\n\n\tMAIL ADDRESS:"
    )
    assert outcome("HD307", exchanged(at("40 Quarry Lane, Hartwell, Ohio 45011"), ("\tMAIL ADDRESS:", business))) == "holds"


def test_message_and_places() -> None:
    (finding,) = judged("HD307", at("40 Qaurry Lane, Hartwell, Ohio 45011")).findings
    assert finding.message == "the address of the issuer has QAURRY in the form and QUARRY in the header"
    assert [spot.path for spot in finding.at] == ["issuer.address.text", "header.parties[0].mail_address.street1"]
    assert (finding.expected, finding.weight) == ("the same spelling in both", "warning")


def test_the_defect_that_people_found_in_a_real_schedule(shared: Path) -> None:
    data = (shared / "corpus/submissions/SC-13GA__0000834237-20-006741__b45b3317.txt").read_bytes()
    (finding,) = judged("HD307", data).findings
    assert finding.message.endswith("has RANDOR in the form and RADNOR in the header")
