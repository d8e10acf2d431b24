"""A real late notice, as EDGAR disseminated it: nothing of its header breaks, and all that can be told holds."""

from pathlib import Path

import tieout
from tieout.checks.running import check, rules


def test_the_header_of_a_real_notice_ties_out(shared: Path) -> None:
    report = check(tieout.read(shared / "seeds/001_96ddcac28e8332ae.txt"), rules(("HD",)))
    assert not report.findings + report.doubts
    assert not report.untold
    assert {"HD301", "HD302", "HD303", "HD304", "HD306", "HD307", "HD401", "HD402", "HD403", "HD404", "HD501", "HD502"} <= set(
        report.held
    )
