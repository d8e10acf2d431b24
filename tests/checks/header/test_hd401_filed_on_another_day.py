import pytest

from checking import exchanged, headed_notice, headed_stake, insider, judged, outcome, row, submission

FORM4 = insider(row())


def late(accepted: str, filed: str) -> bytes:
    """A late notice; 2008-05-16 was a Friday, 2008-05-26 Memorial Day."""
    return headed_notice(
        ("<ACCEPTANCE-DATETIME>20080516120102", f"<ACCEPTANCE-DATETIME>{accepted}"), ("DATE:\t\t20080516", f"DATE:\t\t{filed}")
    )


CASES = [
    (late("20080516120102", "20080516"), "holds"),
    (late("20080516173000", "20080516"), "holds"),
    (late("20080516173459", "20080516"), "holds"),  # transmission began in time
    (late("20080516173459", "20080519"), "holds"),
    (late("20080516180500", "20080519"), "holds"),
    (late("20080516180500", "20080516"), "breaks"),
    (late("20080516120102", "20080519"), "breaks"),
    (late("20080523180500", "20080527"), "holds"),
    (late("20080516000000", "20080516"), "cannot tell"),
    (late("none", "20080516"), "cannot tell"),
    (late("20310516120102", "20310516"), "cannot tell"),
    (headed_notice(("<ACCEPTANCE-DATETIME>20080516120102\n", "")), "cannot tell"),
    (headed_notice(("FILED AS OF DATE:\t\t20080516\n", "")), "does not apply"),
    (
        headed_notice(
            ("ACCESSION NUMBER:\t\t0000990011", "ACCESSION NUMBER:\t\t9999999997"), ("DATE:\t\t20080516", "DATE:\t\t20080101")
        ),
        "does not apply",
    ),
    (submission(FORM4, accepted="20240524215900"), "holds"),  # until 10 p.m.
    (submission(FORM4, accepted="20240524220559"), "breaks"),
    (headed_stake(("<ACCEPTANCE-DATETIME>20240524163015", "<ACCEPTANCE-DATETIME>20240524215900")), "holds"),
    (exchanged(submission(FORM4, filed="20240529"), ("TYPE:\t4", "TYPE:\t8-K")), "does not apply"),
    (FORM4, "does not apply"),
]


@pytest.mark.parametrize(("data", "expected"), CASES)
def test_outcomes(data: bytes, expected: str) -> None:
    assert outcome("HD401", data) == expected


def test_message_places_and_steps() -> None:
    (finding,) = judged("HD401", late("20080516180500", "20080521")).findings
    assert finding.message == "accepted Friday 2008-05-16 at 18:05 and filed as of 2008-05-21"
    assert [spot.path for spot in finding.at] == ["header.filed", "header.accepted"]
    assert finding.expected == "2008-05-19"
    assert finding.arithmetic == ("NT 10-Q bears the same day's date until 17:30", "so the filing date is Monday 2008-05-19")


@pytest.mark.parametrize(
    ("filed", "weight"),
    [
        ("20080515", "note"),  # the staff may move a date back
        ("20080417", "note"),
        ("20080401", "error"),
        ("20070516", "error"),
        ("20080519", "warning"),  # one business day
        ("20080520", "error"),
        ("20090516", "error"),
    ],
)
def test_how_far_it_is_off_decides_its_weight(filed: str, weight: str) -> None:
    (finding,) = judged("HD401", late("20080516120102", filed)).findings
    assert finding.weight == weight


def test_the_end_of_the_calendar_is_no_trouble() -> None:
    assert outcome("HD401", late("20301231120000", "20301231")) in ("holds", "cannot tell")
