from pathlib import Path

import pytest

from checking import insider, judged, outcome, row, submission

GENERATED = Path(__file__).parents[2] / "samples" / "generated"
CASES = [
    ("F1 F2", {"F1": "a", "F2": "b"}, "holds"),
    ("F1", {"F1": "a", "F2": "b"}, "breaks"),
    ("F1", {"F1": "see footnote 2", "F2": "b"}, "breaks"),  # XML wants a mark
    ("F1", {}, "does not apply"),
]


@pytest.mark.parametrize(("marks", "footnotes", "expected"), CASES)
def test_outcomes(marks: str, footnotes: dict[str, str], expected: str) -> None:
    assert outcome("IN304", insider(row(price_per_share=("14.5", marks)), footnotes=footnotes)) == expected


@pytest.mark.parametrize("name", ["form4-trades.html", "form4-trades.md", "form3-nine-owners.md", "form3-nine-owners.html"])
def test_it_holds_in_every_rendering(name: str) -> None:
    assert outcome("IN304", (GENERATED / name).read_bytes()) == "holds"


@pytest.mark.parametrize(
    ("text", "expected"),
    [(b"", "breaks"), (b"See note 2. ", "holds"), (b"See note 3. ", "breaks")],
)
def test_in_a_print_another_text_may_point_to_it(text: bytes, expected: str) -> None:
    page = (GENERATED / "form4-trades.md").read_bytes()
    lost = unmarked(page, b"By Oakes Family Trust")
    lost = lost.replace(b"Weighted average of purchases", text + b"Weighted average of purchases")
    assert outcome("IN304", lost) == expected
    if expected == "breaks":
        assert [one.weight for one in judged("IN304", lost).findings] == ["warning"]


def unmarked(page: bytes, words: bytes) -> bytes:
    """A page without the mark behind some words."""
    at = page.index(words) + len(words)
    end = page.index(b"|", at) if b"|" in page[at : at + 60] else page.index(b"\n", at)
    return page[:at] + b" " + page[end:]


def test_a_mark_that_hangs_on_no_single_field_points_to_its_footnote() -> None:
    data = insider(row(), footnotes={"F1": "a"})
    group = b"<transactionAmounts>"
    assert outcome("IN304", data.replace(group, group + b'<footnoteId id="F1"/>')) == "holds"


def test_message_and_places() -> None:
    data = insider(row(), footnotes={"F1": "a"})
    (finding,) = judged("IN304", data).findings
    assert finding.message == "no mark in the form points to footnote F1"
    assert [spot.path for spot in finding.at] == ["footnotes[0].text"] and finding.weight == "error"
    assert len(judged("IN304", submission(data)).doubts) == 1
