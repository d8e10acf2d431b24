from pathlib import Path

import pytest

import tieout
from checking import holder, judged, outcome, stake, stating
from tieout.checks.running import Broken, check

ARDEN = holder("JOSEPHINE ARDEN", "2,050", "42,000", "2,050", "42,000", "44,050", percent="0.44", types="IN")
HOLLIN = holder()
CASES = [
    ("Ms. Arden is deemed to beneficially own an aggregate of 44,050 shares of Common Stock, or 0.44%.", "holds"),
    ("Ms. Arden is deemed to beneficially own an aggregate of 40,050 shares of Common Stock, or 0.40%.", "breaks"),
    ("Ms. Arden is deemed to beneficially own an aggregate of 44,050 shares of Common Stock, or 0.54%.", "breaks"),
    ("Ms. Arden may be deemed to beneficially own 42,000 shares held by Hollin Capital LP.", "holds"),  # a row of her cover
    ("As of December 31, 2019, Ms. Arden beneficially owned 40,050 shares.", "holds"),
    ("On May 20, 2024, Ms. Arden is the beneficial owner of 40,050 shares.", "breaks"),  # the day of the event
    ("Prior to the purchase, Ms. Arden is the beneficial owner of 40,050 shares.", "holds"),
    ("If all rights are used, Ms. Arden would beneficially own 940,050 shares.", "holds"),
    ("Ms. Arden may be deemed to beneficially own 40,050 shares of Series B Preferred Stock.", "holds"),
    ("Ms. Arden and Mr. Doe may be deemed to beneficially own 40,050 shares.", "holds"),  # one of several
    ("Ms. Arden has the sole power to vote and to dispose of all the shares beneficially owned by her.", "breaks"),
    ("Ms. Arden has the sole power to vote and to dispose of all the shares beneficially owned by Hollin.", "holds"),
    ("Ms. Arden has the sole power to vote all the shares beneficially owned by her, other than those of the fund.", "holds"),
    ("Hollin Capital LP has the sole power to vote all of the shares beneficially owned by it.", "holds"),
    ("Hollin Capital LP has shared voting power over all of the shares owned by it.", "breaks"),
    ("Ms. Arden has the sole power to vote all the shares owned by her, and shared power to vote those of the fund.", "holds"),
    ("Ms. Arden may be deemed to beneficially own 40,050 shares and 4,000 shares of Class B stock.", "holds"),
    ("Ms. Arden may be deemed to beneficially own 1,050 shares held in trust for her children.", "holds"),
    ("Ms. Arden is the beneficial owner of 40,050 shares, consisting of (i) 40,000 shares and (ii) 50 options.", "breaks"),
    ("Wye Trust is the beneficial owner of 2,000 shares or 0.05% of the Series B Preferred Stock.", "holds"),
    ("Wye Trust Company is the beneficial owner of 2,000 shares or 0.02% of the Common Stock outstanding.", "holds"),
    ("Wye Trust Company is the beneficial owner of 2,000 shares or 0.05% of the Common Stock outstanding.", "breaks"),
    ("The Statement relates to 850,000 shares, representing 8.5% of the 10,000,000 shares outstanding.", "holds"),
    ("The Statement relates to 850,000 shares, representing 8.9% of the 10,000,000 shares outstanding.", "breaks"),
    (
        "It relates to 850,000 shares, representing 7.9% of the 10,000,000 shares, with 900,000 shares underlying warrants.",
        "cannot tell",
    ),
]


@pytest.mark.parametrize("rendering", ["txt", "html", "xml"])
@pytest.mark.parametrize(("text", "expected"), CASES)
def test_outcomes(text: str, expected: str, rendering: str) -> None:
    assert outcome("BO312", stating(text, HOLLIN, ARDEN, rendering=rendering, amendment_number="1")) == expected


def found(data: bytes) -> list[Broken]:
    return list(judged("BO312", data).findings)


def test_amount_and_percent_are_told_together() -> None:
    (finding,) = found(stating(CASES[1][0], HOLLIN, ARDEN))
    assert finding.message == "the text gives JOSEPHINE ARDEN 40,050 shares, or 0.40 %, its cover 44,050, or 0.44 %"
    assert [spot.raw for spot in finding.at] == ["40,050", "44,050", "0.40", "0.44%"]
    assert [spot.path for spot in finding.at][:2] == ["items[1].text", "reporting_persons[1].aggregate_amount"]


def test_one_unit_of_the_percent_is_a_warning() -> None:
    text = "Ms. Arden is deemed to beneficially own an aggregate of 44,050 shares of Common Stock, or 0.4{}%."
    (far,) = found(stating(text.format("1"), HOLLIN, ARDEN))
    assert (far.message, far.weight) == ("the text gives JOSEPHINE ARDEN 0.41 %, its cover 0.44 %", "error")
    (cut,) = found(stating(text.format("3"), HOLLIN, ARDEN))
    assert cut.weight == "warning"
    assert found(stating(text.format(""), HOLLIN, ARDEN)) == []  # 0.4, rounded further


def test_a_row_of_an_annex_is_found_behind_the_signatures() -> None:
    annex = b"\n\nAPPENDIX A\n\nWye Trust Company is the beneficial owner of 2,000\nshares or 0.03% of the Common Stock.\n"
    (finding,) = found(stake() + annex)
    assert finding.message == "2,000 shares of 10,000,000 is 0.02 %, printed 0.03 %"
    assert finding.weight == "warning"  # one unit of the last place
    assert [(spot.path, spot.raw) for spot in finding.at] == [("documents[0]", "2,000"), ("documents[0]", "0.03")]


OPTIONS = "Represents (i) 2,012 shares of Common Stock and (ii) 2,001 shares of Common Stock underlying stock options."
DIRECTLY = "Shares owned directly by Mr. Arden"
ROWS = ("sole_voting_power", "sole_dispositive_power", "aggregate_amount")
WITH_OPTIONS = holder(
    "RUFUS ARDEN",
    *("4,013", "0", "4,013", "0", "4,013"),
    percent="<1",
    types="IN",
    notes={"1": OPTIONS},
    marks=dict.fromkeys(ROWS, "1"),
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "2,006 Shares owned directly by Mr. Arden were awards, and the other 6 Shares owned directly by Mr. Arden cost $11.",
            "holds",
        ),
        (
            "4,007 Shares owned directly by Mr. Arden were awards, and the other 6 Shares owned directly by Mr. Arden cost $11.",
            "breaks",
        ),
        (
            "1,006 Shares owned directly by Mr. Arden were awards, and the other 6 Shares owned directly by Mr. Arden cost $11.",
            "breaks",
        ),
        ("1,006 Shares owned directly by Mr. Arden were awards of the issuer.", "holds"),  # others may have been bought
    ],
)
def test_shares_owned_directly_are_added_up(text: str, expected: str) -> None:
    assert outcome("BO312", stating(text, WITH_OPTIONS)) == expected


def test_a_cover_that_tells_no_rights_apart_is_left_alone() -> None:
    text = "45,000 Shares owned directly by Ms. Arden were bought."
    assert outcome("BO312", stating(text, HOLLIN, ARDEN)) == "holds"


@pytest.mark.parametrize(
    ("folder", "name", "printed"),
    [
        ("seeds", "003_b55707ba54ced88b.txt", ["4,007"]),
        ("corpus/submissions", "SC-13DA__0001553350-20-000011__8a7df387.txt", ["sole", "4,601,618"]),
        ("corpus/submissions", "SC-13GA__0001104659-20-017881__db3a391b.txt", ["12,789"]),
        ("corpus/submissions", "SC-13GA__0001104659-20-018558__753984cf.txt", ["39,182"]),
    ],
)
def test_slips_of_real_filings(shared: Path, folder: str, name: str, printed: list[str]) -> None:
    report = check(tieout.read(shared / folder / name))
    assert [one.at[0].raw for one in report.findings if one.code == "BO312"] == printed
