import pytest

from checking import judged, outcome, stake, with_exhibits


def told(text: str, issuer: str = "Brindle Foundry Corp", rendering: str = "txt") -> bytes:
    """A Schedule 13D whose Item 1 says this."""
    return stake(issuer=issuer, items={"1": ("Security and Issuer.", text)}, rendering=rendering)


def listed(text: str, issuer: str = "Brindle Foundry Corp", rendering: str = "txt") -> bytes:
    """A Schedule 13G whose Item 1 says this."""
    return stake(schedule="13G", issuer=issuer, items={"1": ("", text)}, rendering=rendering)


PROSE = 'This statement relates to the common stock of {}, an Ohio corporation (the "Issuer").'
CASES = [
    (told(PROSE.format("Brindle Foundry Corporation")), "holds"),
    (told(PROSE.format("THE BRINDLE FOUNDRY CORP.")), "holds"),
    (told(PROSE.format("Brindle Foundry Corp"), rendering="html"), "holds"),
    (told(PROSE.format("Brindle Foundry LLC")), "holds"),  # the words of the cover's name stand there
    (told(PROSE.format("Brindle Foundy Corp")), "breaks"),
    (told(PROSE.format("Brindel Foundry Corp"), rendering="html"), "breaks"),
    (told(PROSE.format("Larkspur Instruments Inc")), "cannot tell"),  # prose may name others
    (told("This amends the statement of May 1, 2024."), "cannot tell"),
    (listed("(a) Name of Issuer: Brindle Foundry Corp"), "holds"),
    (listed("(a) Name of Issuer: Brindle Foundry Corp\n\n(b) Address: 40 Quarry Lane"), "holds"),
    (listed("(a) Name of Issuer: Brindle Foundy Corp\n\n(b) Address: 40 Quarry Lane"), "breaks"),
    (listed("(a) Name of Issuer: Larkspur Instruments Inc\n\n(b) Address: 40 Quarry Lane"), "breaks"),
    (listed('(a) Name of Issuer: Brindle Foundy Corp (the "Company")\n\n(b) Address: 40 Quarry Lane'), "breaks"),
    (listed("(a) Name of Issuer: See cover page\n\n(b) Address: 40 Quarry Lane"), "cannot tell"),
    (listed("(a) Name of Issuer: BFC\n\n(b) Address: 40 Quarry Lane"), "cannot tell"),
    (listed("(a) Name of Issuer: Larkspur Instruments Inc", rendering="html"), "breaks"),
    (stake(items={"4": ("Purpose of Transaction.", "Investment.")}), "does not apply"),
    (stake(rendering="xml"), "holds"),
    (stake(rendering="xml").replace(b"<issuerName>Brindle", b"<issuerName>Madder", 1), "breaks"),
]


@pytest.mark.parametrize(("data", "expected"), CASES)
def test_outcomes(data: bytes, expected: str) -> None:
    assert outcome("BO304", data) == expected


def test_message_and_places() -> None:
    (finding,) = judged("BO304", listed("(a) Name of Issuer: Larkspur Instruments Inc\n\n(b) Address: 40 Quarry Lane")).findings
    assert finding.message == "the issuer is Brindle Foundry Corp on the cover and Larkspur Instruments Inc in Item 1"
    assert [spot.path for spot in finding.at] == ["issuer.name", "items[0].parts['a']"]
    assert finding.at[1].raw == "Larkspur Instruments Inc"
    assert (finding.weight, finding.expected) == ("error", "Brindle Foundry Corp")
    (finding,) = judged("BO304", told(PROSE.format("Brindle Foundy Corp"))).findings
    assert finding.weight == "warning"


def test_hd304_alone_tells_of_a_cover_that_is_not_the_headers() -> None:
    slip = told(PROSE.format("Brindle Foundry Corp"), issuer="Brindle Foundy Corp")
    assert outcome("BO304", slip) == "breaks"
    assert outcome("BO304", with_exhibits(slip)) == "does not apply"
    assert outcome("HD304", with_exhibits(slip)) == "breaks"
    assert outcome("BO304", with_exhibits(told(PROSE.format("Brindle Foundy Corp")))) == "breaks"  # the cover is the header's


def test_an_accepted_xml_speaks_against_the_reader() -> None:
    data = with_exhibits(stake(rendering="xml").replace(b"<item1>", b"<item1><!-- -->", 1), form_type="SCHEDULE 13D")
    changed = data.replace(b"<securityTitle>", b"<securityTitle> ", 1)
    head, tail = changed.split(b"<item1>")
    report = judged("BO304", head + b"<item1>" + tail.replace(b"<issuerName>Brindle", b"<issuerName>Madder", 1))
    assert [doubt.code for doubt in report.doubts] == ["BO304"]
    assert not report.findings
