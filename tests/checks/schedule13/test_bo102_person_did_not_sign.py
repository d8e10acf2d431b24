import pytest

from checking import holder, judged, outcome, stake
from tieout.checks.schedule13.bo102_person_did_not_sign import headings

ARDEN = holder("JOSEPHINE ARDEN", types="IN")
FUND = holder("HOLLIN CAPITAL LP")
BOTH = stake(ARDEN, FUND)
BLOCK = b"HOLLIN CAPITAL LP\nBy: /s/ Josephine Arden\nName: Josephine Arden\nTitle: Managing Member\n"
assert BLOCK in BOTH
HEAD = BOTH[: BOTH.index(b"SIGNATURES")]
CASES = [
    (BOTH, "holds"),
    (BOTH.replace(BLOCK, b""), "breaks"),
    (
        BOTH.replace(BLOCK, b"HOLLIN CAPITAL, L.P.\nBy: /s/ Josephine Arden\nName: Josephine Arden\nTitle: Managing Member\n"),
        "holds",
    ),
    (BOTH.replace(BLOCK, b"\nBy: /s/ Josephine Arden\nTitle: on behalf of each of the reporting persons\n"), "cannot tell"),
    (BOTH.replace(BLOCK, b"\n/s/ Lavinia Rudge\nLavinia Rudge, individually and as executrix\n"), "cannot tell"),
    (stake(FUND).replace(b"HOLLIN CAPITAL LP\nBy:", b"By:"), "holds"),  # one person, one signature
    (HEAD, "breaks"),
]


@pytest.mark.parametrize(("data", "expected"), CASES)
def test_outcomes(data: bytes, expected: str) -> None:
    assert outcome("BO102", data) == expected


def test_message_and_places() -> None:
    (finding,) = judged("BO102", BOTH.replace(BLOCK, b"")).findings
    assert finding.message == "HOLLIN CAPITAL LP has a cover page, but has not signed"
    assert (finding.weight, finding.expected) == ("error", "a signature of HOLLIN CAPITAL LP")
    assert [spot.path for spot in finding.at] == ["reporting_persons[1].name", "signatures[0].person"]


def test_without_any_signature_it_is_told_once_and_as_a_warning() -> None:
    (finding,) = judged("BO102", HEAD).findings
    assert (finding.message, finding.weight) == ("nobody has signed the statement", "warning")
    assert finding.at[0].path == "signatures"


def test_of_very_many_persons_only_equal_names_are_matched() -> None:
    many = stake(*(holder(f"HOLLIN CAPITAL {number} LP") for number in range(220)))
    assert outcome("BO102", many) == "holds"
    place = many.rindex(b"HOLLIN CAPITAL 219 LP")
    report = judged("BO102", many[:place] + b"HOLLIN KAPITAL 219 LP" + many[place + 21 :])
    assert [(one.path, one.why) for one in report.untold] == [
        ("reporting_persons[219].name", "there are so many persons and signatures that only equal names are matched")
    ]


AGREEMENT = """
JOINT FILING AGREEMENT

The undersigned agree to the joint filing of this statement.

HOLLIN CAPITAL LP
By: /s/ Lewis Pym
Lewis Pym, by power of attorney for HOLLIN CAPITAL LP
"""


@pytest.mark.parametrize(
    ("agreement", "weight"),
    [
        (AGREEMENT, "warning"),
        (AGREEMENT.replace("/s/ ", ""), "error"),  # it is not signed
        (AGREEMENT.replace("HOLLIN CAPITAL LP", "TREMLETT & SONS LLC"), "error"),  # it is another's
    ],
)
def test_one_for_whom_the_joint_filing_agreement_is_signed_is_a_warning(agreement: str, weight: str) -> None:
    distant = b"\n" + b"The shares are held by funds that the persons advise. " * 20
    (finding,) = judged("BO102", BOTH.replace(BLOCK, b"") + distant + agreement.encode()).findings
    assert finding.weight == weight


@pytest.mark.parametrize(
    ("text", "anchor", "ends"),
    [
        (b"joint filing agreement, joint filing", b"joint filing", [22]),
        (b"agreement regarding the joint filing", b"joint filing", [36]),
        (b"we agree and consent to the joint filing", b"joint filing", [40]),
        (b"rule 13d-1(k)(1) agreement", b"rule 13d-1(", [26]),
        (b"rule 13d-1(k)(1)", b"rule 13d-1(", []),
        (b"joint filing agreement " * 9, b"joint filing", [22, 45]),  # two are enough
    ],
)
def test_headings_of_agreements(text: bytes, anchor: bytes, ends: list[int]) -> None:
    assert list(headings(text, anchor, 0)) == ends
