import pytest

from checking import insider, judged, outcome, printed, row

NAME = "/s/ Marguerite T. Oakes"
CASES = [
    ((), "breaks"),
    (((NAME, None),), "breaks"),
    (((NAME, ""),), "breaks"),
    (((None, "2024-05-24"),), "breaks"),
    (((NAME, "2024-05-24"), (None, "2024-05-24")), "breaks"),
    (((NAME, "2024-05-24"),), "holds"),
    (((NAME, "soon"),), "cannot tell"),
]


@pytest.mark.parametrize(("signatures", "expected"), CASES)
def test_outcomes(signatures: tuple[tuple[str | None, str | None], ...], expected: str) -> None:
    assert outcome("IN106", insider(row(), signatures=signatures)) == expected


def test_message_and_places() -> None:
    (finding,) = judged("IN106", insider(row(), signatures=())).findings
    assert (finding.message, finding.expected) == ("nobody signed it", "a signature and its date")
    assert [spot.path for spot in finding.at] == ["signatures"]
    (finding,) = judged("IN106", insider(row(), signatures=((NAME, None),))).findings
    assert (finding.message, finding.expected) == ("a signature bears no date", "the date")
    assert [spot.path for spot in finding.at] == ["signatures[0].date"]


@pytest.mark.parametrize("rendering", ["html", "markdown"])
def test_the_line_over_the_caption_of_a_print_is_empty(rendering: str) -> None:
    page = printed(rendering, row(), signatures=())
    (finding,) = judged("IN106", page).findings
    (spot,) = finding.at
    assert page[spot.start :].startswith(b"Signature of Reporting Person")
    assert outcome("IN106", printed(rendering, row())) == "holds"


def test_a_print_without_the_caption_or_with_words_over_it_cannot_tell() -> None:
    page = printed("html", row(), signatures=())
    assert outcome("IN106", page.replace(b"** Signature of Reporting Person", b"")) == "cannot tell"
    unread = page.replace(b"** Signature of", b"M. T. Oakes</td></tr><tr><td>** Signature of")
    assert outcome("IN106", unread) == "cannot tell"
    assert outcome("IN106", page[: page.index(b"** Signature")]) == "cannot tell"


def test_a_document_that_was_cut_cannot_tell() -> None:
    data = insider(row())
    assert outcome("IN106", data[: data.index(b"<ownerSignature>")]) == "cannot tell"
