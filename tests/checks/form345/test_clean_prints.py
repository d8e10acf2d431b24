"""No rule speaks against a sample only because a rendering has no place for what the rule asks for."""

from pathlib import Path

import pytest

import tieout
from tieout.checks.running import check, rules

SAMPLES = Path(__file__).parent.parent.parent / "samples"
FORMS = [path for folder in ("generated", "legacy345", "byhand") for path in sorted((SAMPLES / folder).glob("form*"))]
FORMS += [path for path in sorted((SAMPLES / "legacy345").iterdir()) if path.suffix != ".json" and path not in FORMS]
GATES = {one.code for one in rules(("IN",)) if one.gate}
# rules of what is missing or out of place, which EDGAR does not enforce
ASKING = GATES | {"IN107", "IN109", "IN207", "IN211", "IN305", "IN502", "IN503", "IN504", "IN507"}


@pytest.mark.parametrize("path", [path for path in FORMS if path.suffix != ".json"], ids=lambda path: path.name)
def test_a_clean_form_breaks_none(path: Path) -> None:
    filing = tieout.read(path)
    assert filing.family == "form345"
    report = check(filing, [one for one in rules(("IN",)) if one.code in ASKING])
    assert [(one.code, one.message) for one in (*report.findings, *report.doubts)] == []
