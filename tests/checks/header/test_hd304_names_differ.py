from pathlib import Path

import pytest

from checking import exchanged, headed_notice, headed_stake, insider, judged, outcome, row, submission

FORM4 = submission(insider(row()))


def renamed(old: str, new: str) -> bytes:
    return exchanged(FORM4, (old, new))


CASES = [
    (FORM4, "holds"),
    (renamed("NAME:\t\t\tBRINDLE FOUNDRY CORP", "NAME:\t\t\tBRINDLE FOUNDRY CORPORATION /DE/"), "holds"),
    (renamed("<issuerName>Brindle Foundry Corp<", "<issuerName>Brindle Foundry Inc<"), "breaks"),
    (renamed("<issuerName>Brindle Foundry Corp<", "<issuerName>Brindle Foundy Corp<"), "breaks"),
    (renamed("<issuerName>Brindle Foundry Corp<", "<issuerName>Madder Park Inc<"), "breaks"),
    (renamed("<issuerName>Brindle Foundry Corp<", "<issuerName><"), "cannot tell"),
    (renamed("<rptOwnerName>OAKES MARGUERITE T<", "<rptOwnerName>Marguerite Oakes<"), "holds"),
    (renamed("<rptOwnerName>OAKES MARGUERITE T<", "<rptOwnerName>OAKS MARGUERITE T<"), "breaks"),
    (renamed("<rptOwnerName>OAKES MARGUERITE T<", "<rptOwnerName>ARDEN RUFUS<"), "breaks"),
    (headed_stake(), "holds"),
    (headed_stake(("DOVECOTE PLUMBING CORP /OH/", "DOVECOTE PLUMBINGS CORP /OH/")), "breaks"),
    (headed_notice(), "holds"),
    (headed_notice(("WINTERBOURNE LAMPS INC", "WINTERBORNE LAMPS INC")), "breaks"),
    (insider(row()), "does not apply"),
]


@pytest.mark.parametrize(("data", "expected"), CASES)
def test_outcomes(data: bytes, expected: str) -> None:
    assert outcome("HD304", data) == expected


def test_message_and_places() -> None:
    (finding,) = judged("HD304", renamed("<issuerName>Brindle Foundry Corp<", "<issuerName>Brindle Foundry Inc<")).findings
    assert (
        finding.message
        == "the issuer is BRINDLE FOUNDRY CORP in the header and Brindle Foundry Inc in the form: the legal forms differ"
    )
    assert [spot.path for spot in finding.at] == ["issuer.name", "header.parties[0].name"]
    assert (finding.expected, finding.weight) == ("BRINDLE FOUNDRY CORP", "warning")


def former(second: str) -> bytes:
    """The form names the issuer as its header did formerly; `second` is another former name with the day on which it began."""
    block = f"\n\tFORMER COMPANY:\t\n\t\tFORMER CONFORMED NAME:\t{second}\n"
    issuer = ("DATE OF NAME CHANGE:\t19990704\n", f"DATE OF NAME CHANGE:\t19990704\n{block}")
    return exchanged(renamed("<issuerName>Brindle Foundry Corp<", "<issuerName>Brindle Stove Works<"), issuer)


def test_a_former_name_is_a_note_since_nobody_says_until_when_it_was_in_force() -> None:
    (finding,) = judged("HD304", renamed("<issuerName>Brindle Foundry Corp<", "<issuerName>Brindle Stove Works<")).findings
    assert (
        finding.message == "the issuer is BRINDLE FOUNDRY CORP in the header, and the form has a former name, Brindle Stove Works"
    )
    assert finding.weight == "note"
    assert [spot.path for spot in finding.at][2] == "header.parties[0].former_names[0].name"


@pytest.mark.parametrize(
    ("began", "expected"),
    [("20230115", "holds"), ("20220525", "holds"), ("20220523", "breaks"), ("20010101", "breaks")],  # filed on 2024-05-24
)
def test_a_name_given_up_within_two_years_holds(began: str, expected: str) -> None:
    assert outcome("HD304", former(f"Brindle Ovens\n\t\tDATE OF NAME CHANGE:\t{began}")) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("SC-13GA__0001567619-20-002064__fa84bc13.txt", "one word differs"),
        ("SC-13GA__0001567619-20-003691__2d4b2bcc.txt", "the legal forms differ"),
    ],
)
def test_the_defects_that_people_found_in_real_schedules(shared: Path, name: str, expected: str) -> None:
    (finding,) = judged("HD304", (shared / "corpus/submissions" / name).read_bytes()).findings
    assert finding.message.endswith(expected)
