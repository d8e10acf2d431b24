"""Where the annexes begin that tell of transactions."""

import pytest

from tieout import markup
from tieout.forms.schedule13.sheet import Sheet
from tieout.forms.schedule13.transactions import annexes, transactions

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


@pytest.mark.parametrize(
    ("told", "count"),
    [
        ("All are listed in Schedule A.", 1),
        ("Except as listed in Schedule A, no person has effected any.", 1),
        ("None of the persons named in Schedule A has effected any.", 0),
        ("All are listed in Schedule B.", 0),
    ],
)
def test_an_annex_that_item_5_points_to_need_not_say_what_it_is(told: str, count: int) -> None:
    item = f"(a) 5 shares.\n(c) {told}\n"
    print_ = f"{item}\nSCHEDULE A\n\nDate   Shares   Price\n3/05/20   1,000   9.50\n".encode()
    sheet = Sheet(markup.printed(print_, 0, len(print_), "plain"), [])
    assert len(transactions(sheet, sheet.text[: len(item)], len(item))) == count
