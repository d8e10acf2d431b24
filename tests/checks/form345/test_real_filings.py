"""What the rules of parts left out and of codes say of the real filings: every finding was read against the filing."""

from collections import Counter
from pathlib import Path

import tieout
from tieout.checks.running import check, rules

CODES = ("IN101", "IN102", "IN104", "IN105", "IN106", "IN107", "IN108", "IN109", "IN207", "IN211", "IN305")
CODES += ("IN501", "IN502", "IN503", "IN504", "IN506", "IN507")
BROKEN = {
    ("IN109", "warning"): 2,
    ("IN207", "warning"): 5,
    ("IN211", "error"): 2,
    ("IN305", "error"): 1,
    ("IN305", "warning"): 8,
    ("IN305", "note"): 1,
    ("IN503", "warning"): 5,
}


def test_the_findings_over_the_corpus(shared: Path) -> None:
    chosen = [one for one in rules(("IN",)) if one.code in CODES]
    assert len(chosen) == len(CODES)
    broken: Counter[tuple[str, str]] = Counter()
    doubts = []
    files = [*(shared / "corpus" / "ownership").iterdir(), *(shared / "corpus" / "submissions").glob("[345]*")]
    for path in files:
        filing = tieout.read(path, prose=False)
        if filing.family == "form345":
            report = check(filing, chosen)
            broken.update((one.code, one.weight) for one in report.findings)
            doubts += [(path.name, one.code, one.message) for one in report.doubts]
    assert dict(broken) == BROKEN
    assert doubts == []
