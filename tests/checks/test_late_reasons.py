import pytest

from tieout.checks.late_reasons import compiled, technical

TECHNICAL = [
    ("It was late due to technical difficulties experienced by our filing agent.", "technical difficulties"),
    ("A software issue related to XBRL tagging kept it back.", "software issue"),
    ("The submission was not received by the SEC until after 5:30 p.m.", "not received by the SEC until"),
    ("Although the audit was complete, we had technical issues with EDGAR.", "technical issues"),
    ("We had technical issues with EDGAR, and the audit took longer.", None),
    ("The audit took longer.", None),
]


@pytest.mark.parametrize(("text", "expected"), TECHNICAL)
def test_only_the_filing_itself(text: str, expected: str | None) -> None:
    found = technical([text])
    assert (found[1] if found else None) == expected


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (["We need additional time to complete our financial statements."], 0),
        (["Our kilns were cold.", "There were delays in completing the report."], 1),
        (["We need additional time to complete the audit."], None),
        (["We need additional time to complete the report.", "Our controller resigned."], None),
        (["Rowan Acquisition Corp needs additional time to prepare its report."], 0),  # the name is no cause
    ],
)
def test_only_the_usual_words(sentences: list[str], expected: int | None) -> None:
    found = compiled(sentences)
    assert (found[0] if found else None) == expected
