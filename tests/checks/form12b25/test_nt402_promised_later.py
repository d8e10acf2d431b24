import pytest

from checking import judged, notice, outcome, sent

FILES = "The Company expects to file the Form 10-Q {}."


def promise(words: str, **changes: str) -> bytes:
    return sent(notice(reasons=FILES.format(words), **changes))


CASES = [
    (promise("on or before May 20, 2024"), "holds"),
    (promise("on or before May 31, 2024"), "breaks"),
    (promise("no later than Friday, May 31, 2024"), "breaks"),
    (promise("within thirty (30) days of the due date"), "breaks"),
    (promise("within three days"), "does not apply"),
    (promise("within the extension period"), "does not apply"),
    (promise("by March 31, 2024"), "holds"),  # past: no promise
    (sent(notice(reasons="The Company does not expect to file the Form 10-Q by May 31, 2024.")), "does not apply"),
    (sent(notice(reasons="The Company expects to file the Form 10-K by May 31, 2024.")), "holds"),  # another report
    (promise("on May 31, 2024", period="spring"), "breaks"),  # the header's period
    (sent(notice(reasons=FILES.format("by May 31, 2024"), period="spring"), period="20240231"), "cannot tell"),
]


@pytest.mark.parametrize(("data", "expected"), CASES)
def test_outcomes(data: bytes, expected: str) -> None:
    assert outcome("NT402", data) == expected


def test_message_and_places() -> None:
    (finding,) = judged("NT402", CASES[1][0]).findings
    assert finding.message == "the report is promised for May 31, 2024, but the extension ends on Monday 2024-05-20 at the latest"
    assert finding.at[0].raw == "May 31, 2024" and finding.expected == "2024-05-20"


def test_the_box_of_part_ii_gives_the_weight() -> None:
    (asked,), (not_asked,) = (judged("NT402", promise("by May 31, 2024", relief=mark)).findings for mark in ("X", " "))
    assert (asked.weight, not_asked.weight) == ("error", "note")


def test_the_status_narrows_the_extension() -> None:
    data = sent(notice(reasons=FILES.format("by May 20, 2024")), "20240513")
    assert outcome("NT402", data) == "holds"
    assert outcome("NT402", data, filer="accelerated") == "breaks"
