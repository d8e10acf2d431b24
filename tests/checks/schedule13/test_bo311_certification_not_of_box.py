import pytest

from checking import judged, outcome, stake, with_exhibits

COURSE = "By signing below I certify that the securities were acquired and are held in the ordinary course of business and not {}."
CONTROL = "with the purpose of changing or influencing the control of the issuer"


def certified(rule: str, text: str, **changes: str) -> bytes:
    """A Schedule 13G under a rule whose Item 10 says this."""
    items = {"5": ("Ownership of Five Percent or Less of a Class.", "Not applicable")}
    return stake(schedule="13G", rule=rule, items={**items, "10": ("Certification.", text)} if text else items, **changes)


CASES = [
    (certified("13d-1(b)", COURSE.format(CONTROL)), "holds"),
    (certified("13d-1(c)", f"I certify that the securities were not acquired {CONTROL}."), "holds"),
    (certified("13d-1(d)", "Not applicable."), "holds"),
    (certified("13d-1(b)", "Not applicable."), "breaks"),
    (certified("13d-1(c)", "Not applicable."), "breaks"),
    (certified("13d-1(c)", "Not applicable.", rendering="html"), "breaks"),
    (certified("13d-1(b)", ""), "breaks"),
    (certified("13d-1(b)", "", amendment_number="2"), "cannot tell"),
    (certified("13d-1(b)", f"I certify that the securities were not acquired {CONTROL}."), "breaks"),
    (certified("13d-1(d)", COURSE.format(CONTROL)), "breaks"),  # a note
    (certified("13d-1(d)", f"Not applicable. Under (b): {COURSE.format(CONTROL)}"), "holds"),  # a template
    (certified("", "Not applicable."), "does not apply"),
    (stake(), "does not apply"),
]


@pytest.mark.parametrize(("data", "expected"), CASES)
def test_outcomes(data: bytes, expected: str) -> None:
    assert outcome("BO311", data) == expected


def test_words_elsewhere_in_the_file_hold() -> None:
    exhibit = ("EX-99.1", COURSE.format(CONTROL))
    assert outcome("BO311", with_exhibits(certified("13d-1(b)", "See Exhibit 99.1."), exhibit, form_type="SC 13G")) == "holds"


def test_a_copy_cut_before_the_signatures_cannot_be_told() -> None:
    whole = certified("13d-1(b)", "")
    assert outcome("BO311", whole[: whole.index(b"SIGNATURES")]) == "cannot tell"


def test_message_and_places() -> None:
    (finding,) = judged("BO311", certified("13d-1(c)", "Not applicable.")).findings
    assert finding.message == "the statement is filed under Rule 13d-1(c), and Item 10 has no certification"
    assert finding.at[0].path == "rule_designations[0]"
    assert finding.weight == "warning"
    (finding,) = judged("BO311", certified("13d-1(d)", COURSE.format(CONTROL))).findings
    assert finding.weight == "note"
