from pathlib import Path
from typing import Any

import pytest

import tieout
from checking import exchanged, judged, notice, outcome, sent
from tieout.checks.case import Settings
from tieout.checks.running import check, rules

NON, FAST = {"filer": "non-accelerated"}, {"filer": "accelerated"}
YEAR = notice(k="X", q=" ", period="December 31, 2023")
CASES: list[tuple[bytes, dict[str, Any], str]] = [
    (sent(notice(), "20240513"), {}, "holds"),  # in time under every status
    (sent(notice(), "20240516"), {}, "cannot tell"),
    (sent(notice(), "20240516"), NON, "holds"),
    (sent(notice(), "20240516"), FAST, "breaks"),
    (sent(notice(), "20240517"), {}, "breaks"),
    (sent(notice(), "20240510"), {}, "holds"),  # before the report is due
    (sent(notice(), "20240517", form_type="NT 10-Q/A"), {}, "does not apply"),
    (sent(YEAR, "20240402", form_type="NT 10-K", period="20231231"), NON, "holds"),
    (sent(YEAR, "20240403", form_type="NT 10-K", period="20231231"), NON, "breaks"),
    (sent(notice(period="March 31, 2020"), "20200601", period="20200331"), {}, "cannot tell"),  # COVID-19
    (sent(notice(period="March 30, 2024"), "20240517"), {}, "cannot tell"),  # cover and header differ
    (sent(notice(reasons="Part III of its Annual Report is not finished."), "20240517"), {}, "cannot tell"),
    (notice(), {}, "cannot tell"),
]


@pytest.mark.parametrize(("data", "settings", "expected"), CASES)
def test_outcomes(data: bytes, settings: dict[str, Any], expected: str) -> None:
    assert outcome("NT401", data, **settings) == expected


def test_a_transition_report_cannot_be_told() -> None:
    data = exchanged(notice(), ("[ ] Transition Report on Form 10-Q", "[X] Transition Report on Form 10-Q"))
    assert outcome("NT401", sent(data, "20240517")) == "cannot tell"


def test_message_arithmetic_and_weight() -> None:
    (finding,) = judged("NT401", CASES[4][0]).findings
    told = (
        "filed Friday 2024-05-17, but the 10-Q for the period ended 2024-03-31 was due Wednesday 2024-05-15 (non-accelerated filer)"
    )
    assert finding.message == (
        f"{told} at the latest, and the notice Thursday 2024-05-16, unless the registrant is newly registered"
    )
    assert finding.weight == "error" and finding.expected == "2024-05-16 at the latest"
    assert any("45 days" in step for step in finding.arithmetic)


def test_what_may_be_a_first_report_is_a_warning() -> None:
    new = exchanged(CASES[4][0], ("CHANGE:\t19990704", "CHANGE:\t20240105"))
    (finding,) = judged("NT401", new).findings
    assert finding.weight == "warning"
    (half_a_year_on,) = judged("NT401", exchanged(new, ("AS OF DATE:\t\t20240517", "AS OF DATE:\t\t20241115"))).findings
    assert half_a_year_on.weight == "error"


def test_the_status_decides_for_a_real_notice(shared: Path) -> None:
    filing = tieout.read(shared / "seeds" / "001_96ddcac28e8332ae.txt")
    rule = [one for one in rules() if one.code == "NT401"]
    open_, non, fast = (check(filing, rule, Settings(filer=one)) for one in (None, "non-accelerated", "accelerated"))  # type: ignore[arg-type]
    assert "non-accelerated filer: by Thursday 2024-05-16" in open_.untold[0].why and not open_.findings
    assert non.held == {"NT401": 1}
    assert fast.findings[0].expected == "2024-05-13 at the latest"
