import pytest

from checking import OWNER, insider, judged, outcome, row, submission
from samples import envelopes, insiders

CASES = [  # owner, signature, outcome
    ("OAKES MARGUERITE T", "/s/ Marguerite T. Oakes", "holds"),
    ("OAKES MARGUERITE T", "/s/ Peggy Oakes", "holds"),
    ("OAKES MARGUERITE T", "M. Okes", "holds"),
    ("DELACRUZ ANA M", "/s/ A. De La Cruz", "holds"),
    ("DE LA CRUZ ANA", "/s/ A. DelaCruz", "holds"),
    ("OAKES MARGUERITE T", "/s/ Lewis Pym", "breaks"),
    ("OAKES MARGUERITE T", "/s/ Lewis Forde Pym", "breaks"),  # no "for" stands there
    ("OAKES MARGUERITE T", "/s/ Lewis Pym, attorney-in-fact", "holds"),
    ("OAKES MARGUERITE T", "Lewis Pym (POA on file)", "holds"),
    ("OAKES MARGUERITE T", "/s/ Lewis Pym, by power of attorney", "holds"),
    ("OAKES MARGUERITE T", "Lewis Pym (Confirming Statement on File)", "holds"),
    ("OAKES MARGUERITE T", "See Exhibit 99.1", "holds"),
    ("OAKES MARGUERITE T", "/s/ Lewis Pym, Vice President", "cannot tell"),
    ("OAKES MARGUERITE T", "/s/", "cannot tell"),
    ("OAKES MARGUERITE T", "", "cannot tell"),
    ("OAKES FAMILY TRUST", "/s/ Lewis Pym", "does not apply"),
    ("HOLLIN CAPITAL GP LLC", "/s/ Lewis Pym", "does not apply"),
]


def signed(owner: str, name: str) -> bytes:
    return insider(row(), owners=({**OWNER, "name": owner},), signatures=((name, "2024-05-24"),))


@pytest.mark.parametrize(("owner", "name", "expected"), CASES)
def test_outcomes(owner: str, name: str, expected: str) -> None:
    assert outcome("IN309", signed(owner, name)) == expected


def test_several_owners_may_have_one_signer() -> None:
    pym = insiders.owner("0001999102", "PYM LEWIS", is_director="1")
    assert outcome("IN309", insider(row(), owners=(OWNER, pym), signatures=(("/s/ Ada Wye", "2024-05-24"),))) == "does not apply"


def test_an_exhibit_24_is_the_power() -> None:
    data = submission(signed("OAKES MARGUERITE T", "/s/ Lewis Pym"))
    assert outcome("IN309", data) == "breaks"
    power = envelopes.document("EX-24", "ex24.htm", "Power of attorney\n").encode()
    assert outcome("IN309", data.replace(b"</SEC-DOCUMENT>", power + b"</SEC-DOCUMENT>")) == "holds"


def test_message_and_places() -> None:
    (finding,) = judged("IN309", signed("OAKES MARGUERITE T", "/s/ Lewis Pym")).findings
    assert finding.message == "signed /s/ Lewis Pym, but the owner is OAKES MARGUERITE T"
    assert [spot.path for spot in finding.at] == ["reporting_owners[0].name", "signatures[0].name"][::-1]
    assert finding.weight == "warning"
