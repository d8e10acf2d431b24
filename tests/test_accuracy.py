"""What `make accuracy` says without labels: whose each cover that does not tie out is; and what of it the page keeps."""

from collections import Counter
from pathlib import Path

import accuracy
import pytest
import tying_schedule13 as tying


def test_every_cover_that_does_not_tie_out_is_explained_and_every_explanation_still_stands(shared: Path) -> None:
    failing = {
        (name, fault)
        for name, form in tying.filings(shared)
        for person in form.reporting_persons
        for fault in tying.faults(person, form.shares_outstanding.shares, Counter())
    }
    known = tying.explained()
    assert sorted(failing - set(known)) == []
    assert sorted(set(known) - failing) == []


def test_a_fault_without_a_line_is_told_as_not_explained() -> None:
    lines = tying.whose(Counter({("a.txt", "sums"): 2, ("b.txt", "not whole"): 1}), {("b.txt", "not whole"): ("reader", "a row")})
    assert lines[0].endswith("1 the reader's, 2 not explained")
    assert lines[1] == "  a.txt: sums (2): not explained: docs/untied.tsv has no line for it"
    assert lines[2] == "  b.txt: not whole (1): reader: a row"


@pytest.mark.parametrize("lines", [["a.txt\tsums\tnobody\ta reason"], ["a.txt\tsums\tdocument\t"], ["a.txt\tsums\treader\tx"] * 2])
def test_a_line_that_explains_nothing_or_again_is_refused(tmp_path: Path, lines: list[str]) -> None:
    table = tmp_path / "untied.tsv"
    table.write_text("\n".join([tying.COLUMNS, *lines]))
    with pytest.raises(ValueError, match=r"untied\.tsv:\d"):
        tying.explained(table)


def test_the_page_keeps_differences_and_no_line_of_a_filing() -> None:
    printed = (
        "2 differences\na.txt field wrong: 1 for 2\n    what the filing says\nb.txt field missing: None for 2\n    more\n\nall\n"
    )
    kept = "2 differences\na.txt field wrong: 1 for 2\nb.txt field missing: None for 2\n\nall\n"
    assert accuracy.QUOTED.sub("", printed) == kept
