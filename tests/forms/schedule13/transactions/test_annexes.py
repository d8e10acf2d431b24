"""Where the annexes begin that tell of transactions."""

import pytest

from tieout import markup
from tieout.forms.schedule13.sheet import Sheet
from tieout.forms.schedule13.transactions import annexes

TITLES = ["SCHEDULE A", "  Annex II", "**Exhibit 99.2 - Trading Data**", "| Appendix", "Attachment 1 (continued)", "schedule B-1"]
OTHERS = ["SCHEDULE 13D", "See Schedule A", "Schedules", "Exhibition 3", "Annexed hereto", "ſchedule A", "x" * 150 + " Annex A"]


def begins(print_: str, behind: int) -> list[int]:
    data = print_.encode()
    sheet = Sheet(markup.printed(data, 0, len(data), "plain"), [])
    return [part.offset for part in annexes(sheet, behind)]


@pytest.mark.parametrize("title", TITLES)
def test_a_line_that_names_an_annex_begins_it(title: str) -> None:
    print_ = f"{title}\nTransactions in the shares\n"
    assert begins(print_, 0) == [0]
    assert begins(f"Item 7.\n\n{print_}", 0) == begins(f"Item 7.\n\n{print_}", 9) == [9]


@pytest.mark.parametrize("title", OTHERS)
def test_other_lines_begin_none(title: str) -> None:
    assert begins(f"Item 7.\n{title}\nTransactions in the shares\n", 0) == []


def test_what_stands_before_the_offset_is_no_annex() -> None:
    print_ = "SCHEDULE A\nTransactions\nSCHEDULE A (continued)\ntransactions\nSCHEDULE B\nTransactions\n"
    assert begins(print_, 0) == [0, print_.index("SCHEDULE B")]
    assert begins(print_, 1) == [print_.index("SCHEDULE A (c"), print_.index("SCHEDULE B")]
    assert begins(print_, 5 + print_.index("SCHEDULE A (c")) == [print_.index("SCHEDULE B")]
