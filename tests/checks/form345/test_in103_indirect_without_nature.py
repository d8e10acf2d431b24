import pytest

from checking import insider, judged, outcome, row, submission

CASES = [
    ({"direct_or_indirect": "I"}, "breaks"),
    ({"direct_or_indirect": "I", "nature_of_ownership": "By Trust"}, "holds"),
    ({"direct_or_indirect": "I", "nature_of_ownership": ("", "F1")}, "holds"),
    ({"direct_or_indirect": "D"}, "does not apply"),
]


@pytest.mark.parametrize(("changes", "expected"), CASES)
def test_outcomes(changes: dict[str, str], expected: str) -> None:
    assert outcome("IN103", insider(row(**changes), footnotes={"F1": "Held by a trust."})) == expected


def test_the_place_of_what_is_missing_is_behind_the_field_before_it() -> None:
    data = insider(row(direct_or_indirect="I"))
    (finding,) = judged("IN103", data).findings
    here, missing = finding.at
    assert missing.path == "non_derivative[0].nature_of_ownership"
    assert missing.start == here.end == data.index(b"I</value>") + 1


def test_in_a_filing_that_edgar_accepted_it_speaks_against_the_reader() -> None:
    report = judged("IN103", submission(insider(row(direct_or_indirect="I"))))
    assert report.findings == () and len(report.doubts) == 1
