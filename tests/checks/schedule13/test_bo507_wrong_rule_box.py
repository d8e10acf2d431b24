import pytest

from checking import holder, judged, outcome, stake

OFFICE = "Mr. Arden is the Chief Executive Officer and Chairman of the Issuer."


def filed(rule: str, *types: str, two: str = "1 Quarry Lane, Hartwell", three: str = "") -> bytes:
    """A 13G under a rule, of persons of these types, with what Items 2 and 3 say."""
    persons = [holder(f"HOLLIN {number} LP", types=kind) for number, kind in enumerate(types, 1)]
    items = {
        "1": ("", "Brindle Foundry Corp"),
        "2": ("Name and Address of Person Filing.", two),
        **({"3": ("Type of Person.", three)} if three else {}),
    }
    return stake(*persons, schedule="13G", rule=rule, items=items)


CASES = [
    (filed("13d-1(b)", "IN"), "breaks"),
    (filed("13d-1(b)", "CO", "OO, PN"), "breaks"),
    (filed("13d-1(b)", "IN", "IA"), "holds"),
    (filed("13d-1(b)", "IN, HC"), "holds"),
    (filed("13d-1(b)", "OO", three="This statement is filed by an investment adviser under Rule 13d-1(b)(1)(ii)(E)."), "holds"),
    (filed("13d-1(c)", "IN"), "holds"),
    (filed("13d-1(c)", "IN", two=OFFICE), "breaks"),
    (filed("13d-1(c)", "IN", two="Mr. Arden is a director of the Issuer."), "breaks"),
    (filed("13d-1(c)", "IN", two="Mr. Arden is the managing director of Hollin Capital LP."), "holds"),
    (filed("13d-1(c)", "IN", two="The address of the Issuer is that of its Chief Executive Officer."), "holds"),
    (filed("13d-1(d)", "IN", two=OFFICE), "does not apply"),
    (stake(holder(types="IN")), "does not apply"),  # a 13D
]


@pytest.mark.parametrize(("data", "expected"), CASES)
def test_outcomes(data: bytes, expected: str) -> None:
    assert outcome("BO507", data) == expected


def test_message_and_places() -> None:
    (finding,) = judged("BO507", filed("13d-1(b)", "IN")).findings
    assert finding.message == "Rule 13d-1(b) is for institutions, but the covers have IN in row 12"
    assert [spot.path for spot in finding.at] == ["rule_designations[0]", "reporting_persons[0].person_types[0]"]
    (finding,) = judged("BO507", filed("13d-1(c)", "IN", two=OFFICE)).findings
    assert finding.at[1].raw == "is the Chief Executive Officer and Chairman of the Issuer"
