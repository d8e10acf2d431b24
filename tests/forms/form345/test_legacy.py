"""Typed Forms 3, 4 and 5, part by part; whole documents are read in `tests/samples/test_legacy345.py`."""

# ruff: noqa: E501 -- a row of a print stands in one line

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

import tieout
from samples import typed
from tieout.facts import Note, plain, walk
from tieout.forms.form345 import legacy, legacy_cells, read_text
from tieout.forms.form345.legacy_columns import is_heading
from tieout.forms.form345.model import Form345
from tieout.markup import printed

HEAD = "FORM 4\nSTATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP\nFiled pursuant to Section 16(a)\n\n"
COLUMNS = """
1. Title of Security | 2. Trans- | 3. Trans- | 4. Securities Acquired (A) | 5. Amount of  | 6. Owner- | 7. Nature of |
                     | action    | action    |    or Disposed of (D)      | Securities    | ship Form:| Indirect     |
                     | Date      | Code      | Amount   | (A)/(D) | Price | Owned at End  | Direct (D)| Ownership    |
---------------------|-----------|-----------|----------|---------|-------|---------------|-----------|--------------|
"""


def read(text: str) -> tuple[Form345, list[Note]]:
    notes: list[Note] = []
    data = text.encode()
    return read_text.read(printed(data, 0, len(data)), notes), notes


def rows(body: str) -> tuple[list[dict[str, Any]], list[str]]:
    form, notes = read(HEAD + "Table I\n" + COLUMNS + body + "\nExplanation of Responses:\n(1) A note.\n")
    found = [
        {name: plain(getattr(row, name).value) for name in ("security_title", "transaction_date", "shares")}
        for row in form.non_derivative
    ]
    return found, [note.code for note in notes if note.code in ("row-unread", "wrap-unsure", "none-printed")]


@pytest.mark.parametrize("layout", typed.LAYOUTS)
def test_one_list_of_rows_typed_in_every_layout_reads_the_same(layout: str) -> None:
    form = tieout.read(typed.document(layout).encode()).form
    assert {path: plain(fact.value) for path, fact in walk(form) if fact.value is not None} == typed.expected()["values"]


@pytest.mark.parametrize(("number", "layout"), [("11-form4-typed-bars", "barred"), ("12-form4-typed-ruled", "ruled")])
def test_the_typed_samples_are_as_the_module_types_them(number: str, layout: str) -> None:
    assert (typed.HERE / f"{number}.txt").read_text("utf-8") == typed.document(layout)


@pytest.mark.parametrize(
    ("line", "name", "symbol"),
    [
        ("Petrel Instruments, Inc. (PTRL)", "Petrel Instruments, Inc.", "PTRL"),
        ("Petrel Instruments, Inc. [PTRL]", "Petrel Instruments, Inc.", "PTRL"),
        ('Petrel Instruments, Inc. ("PTRL")', "Petrel Instruments, Inc.", "PTRL"),
        ("Petrel Instruments, Inc. (NYSE: PTR.A)", "Petrel Instruments, Inc.", "PTR.A"),
        ("Petrel Instruments, Inc. - PTRL", "Petrel Instruments, Inc.", "PTRL"),
        ("Petrel Instruments, Inc.    PTRL", "Petrel Instruments, Inc.", "PTRL"),
        ("Petrel Instruments, Inc.\n   PTRL", "Petrel Instruments, Inc.", "PTRL"),
        ("Petrel Instruments (Europe) Ltd. (None)", "Petrel Instruments (Europe) Ltd.", "None"),
        ("Petrel Instruments, Inc.", "Petrel Instruments, Inc.", None),
        ("Petrel Instruments PTRL", None, None),
    ],
)
def test_the_symbol_is_parted_from_the_issuers_name_only_where_something_parts_them(
    line: str, name: str | None, symbol: str | None
) -> None:
    form, notes = read(HEAD + f"2. Issuer Name and Ticker or Trading Symbol\n   {line}\n4. Statement for Month/Year\n   3/99\n")
    assert (form.issuer.name.value, form.issuer.trading_symbol.value) == (name, symbol)
    assert ("no-trading-symbol" in [note.code for note in notes]) == (symbol is None)


@pytest.mark.parametrize(
    ("printed_day", "day", "state"),
    [
        ("3/15/99", date(1999, 3, 15), None),
        ("03/15/1999", date(1999, 3, 15), None),
        ("3-15-99", date(1999, 3, 15), None),
        ("March 15, 1999", date(1999, 3, 15), None),
        ("3 / 15 / 1999", date(1999, 3, 15), None),
        ("3/99", None, "unreadable"),
        ("March 1999", None, "unreadable"),
        ("13/45/99", None, "unreadable"),
        ("", None, "blank"),
    ],
)
def test_a_month_is_not_a_day(printed_day: str, day: date | None, state: str | None) -> None:
    form, notes = read(HEAD + f"4. Statement for Month/Year\n   {printed_day}\n6. Relationship of Reporting Person to Issuer\n")
    assert form.period_of_report.value == day
    assert form.period_of_report.state == (state if state else form.period_of_report.state)
    assert [note.code for note in notes if note.code == "month-only"] == (
        ["month-only"] if printed_day in ("3/99", "March 1999") else []
    )


@pytest.mark.parametrize(
    ("boxes", "marked"),
    [
        (
            "[X] Director  [ ] 10% Owner  [x] Officer (give title below)  ( ) Other (specify below)\nTreasurer",
            (True, False, True, False),
        ),
        ("( X ) Director  (   ) 10% Owner  ( ) Officer (give title below)", (True, False, False, None)),
        (
            "_X_ Director   ___ 10% Owner   __X__ Officer (give title below)   ____ Other (specify below)\nTreasurer",
            (True, False, True, False),
        ),
        ("X  Director     10% Owner     Officer (give title below)", (True, None, None, None)),
        ("/X/ Director  / / 10% Owner", (True, False, None, None)),
        ("|X| Director  |_| 10% Owner", (True, False, None, None)),
        ("Director [X]   10% Owner [ ]   Officer [X] Other [ ]\nTreasurer", (True, False, True, False)),
        ("Director X   10% Owner", (None, None, None, None)),
    ],
)
def test_boxes_stand_before_their_labels_or_behind_them(boxes: str, marked: tuple[bool | None, ...]) -> None:
    form, notes = read(
        HEAD
        + "1. Name and Address of Reporting Person\nRoe, Jane\n6. Relationship of Reporting Person to Issuer (Check all applicable)\n"
        + boxes
    )
    owner = form.reporting_owners[0]
    flags = (owner.is_director, owner.is_ten_percent_owner, owner.is_officer, owner.is_other)
    assert tuple(fact.value for fact in flags) == marked
    assert (owner.officer_title.value == "Treasurer") == ("Treasurer" in boxes)
    assert ("box-of-no-label" in [note.code for note in notes]) == (not any(value is not None for value in marked))


@pytest.mark.parametrize(
    ("title", "words"),
    [("Name and Address of Reporting Person", True), ("tion Date", True), ("cisable", True), ("(Instr. 3, 4 and 5)", True),
     ("Common Stock", False), ("3/15/99", False), ("1,000", False), ("Class A", False)],
)  # fmt: skip
def test_headings_are_known_by_the_forms_own_words(title: str, words: bool) -> None:
    assert is_heading(title) == (words and "Address" not in title)


ROW = "{:<21}| {:<10}| {:<10}| {:<9}| {:<8}| {:<6}| {:<14}| {:<10}|              |\n"


def test_a_row_a_line_without_rulings() -> None:
    body = ROW.format("Common Stock", "3/15/99", "S", "1,000", "D", "5", "", "") + ROW.format(
        "Common Stock", "3/16/99", "S", "2,000", "D", "5", "7", "D"
    )
    assert [(row["transaction_date"], row["shares"]) for row in rows(body)[0]] == [("1999-03-15", "1000"), ("1999-03-16", "2000")]


def test_a_title_that_is_not_printed_again_is_blank_not_the_one_above() -> None:
    body = ROW.format("Common Stock", "3/15/99", "S", "1,000", "D", "5", "", "") + ROW.format(
        "", "3/16/99", "S", "2,000", "D", "5", "7", "D"
    )
    assert [row["security_title"] for row in rows(body)[0]] == ["Common Stock", None]


def test_words_that_go_on_deeper_belong_to_the_row_above() -> None:
    body = ROW.format("Common Stock, par", "3/15/99", "S", "1,000", "D", "5", "", "") + ROW.format(
        "  value $1", "", "", "", "", "", "", ""
    )
    body += ROW.format("Preferred Stock", "3/16/99", "S", "2,000", "D", "5", "7", "D")
    assert [row["security_title"] for row in rows(body)[0]] == ["Common Stock, par value $1", "Preferred Stock"]


def test_as_many_lines_below_each_rows_figures_are_its_own() -> None:
    one = ROW.format("Common Stock,", "3/15/99", "S", "1,000", "D", "5", "", "") + ROW.format(
        "Par Value $1", "", "", "", "", "", "", ""
    )
    two = ROW.format("Common Stock,", "3/16/99", "S", "2,000", "D", "5", "7", "D") + ROW.format(
        "Par Value $1", "", "", "", "", "", "", ""
    )
    assert [row["security_title"] for row in rows(one + two)[0]] == ["Common Stock, Par Value $1"] * 2


def test_words_below_words_are_one_print() -> None:
    body = ROW.format("Common Stock", "Various", "L", "12", "A", "5", "7", "D") + ROW.format(
        "", "(see (1))", "", "", "", "", "", ""
    )
    body = HEAD + "Table I\n" + COLUMNS + body + "\nExplanation of Responses:\n(1) A note.\n"
    (row,) = read(body)[0].non_derivative
    assert (row.transaction_date.raw, row.transaction_date.state) == ("Various (see (1))", "words")


def test_a_row_above_lines_that_are_none_is_none() -> None:
    body = ROW.format("Common Stock", "3/15/99", "S", "1,000", "D", "5", "", "") + ROW.format("", "3/16/99", "", "", "", "", "", "")
    assert rows(body) == ([], ["row-unread", "row-unread"])


def test_words_that_may_begin_the_next_row_make_both_unread() -> None:
    body = ROW.format("Common Stock", "3/15/99", "S", "1,000", "D", "5", "", "") + ROW.format("Class B", "", "", "", "", "", "", "")
    body += ROW.format("Stock", "3/16/99", "S", "2,000", "D", "5", "7", "D")
    assert rows(body) == ([], ["row-unread", "row-unread"])


@pytest.mark.parametrize("word", ["None", "N/A", "NOT APPLICABLE", "-0-"])
def test_a_table_that_says_none_has_no_row(word: str) -> None:
    assert rows(ROW.format(word, "", "", "", "", "", "", "")) == ([], ["none-printed"])


@pytest.mark.parametrize(
    ("first", "second", "day"),
    [
        ("3/15/", "1999", "1999-03-15"),
        ("3/15/199", "9", "1999-03-15"),
        ("March", "15, 1999", "1999-03-15"),
        ("3/15/99", "3/16/99", None),
    ],
)
def test_a_date_broken_over_lines_is_put_together_and_two_dates_are_not(first: str, second: str, day: str | None) -> None:
    body = ROW.format("Common Stock", first, "S", "1,000", "D", "5", "", "") + ROW.format("", second, "", "", "", "", "", "")
    found, codes = rows(body + "-" * 110 + "\n")
    assert [row["transaction_date"] for row in found] == ([day] if day else [])
    assert codes == ([] if day else ["row-unread", "row-unread"])


@pytest.mark.parametrize(
    ("raw", "price"),
    [("$12.50", "12.5"), ("31 1/16", "31.0625"), ("$8-1/4", "8.25"), ("1,000.5", "1000.5"), ("$ 3.98", "3.98")],
)
def test_prices_in_eighths_are_exact(raw: str, price: str) -> None:
    assert legacy_cells.price(raw) == Decimal(price)


@pytest.mark.parametrize("raw", ["1/4", "8 4/4", "8 1/3", "1-for-1", "see note"])
def test_what_is_no_price_is_not_guessed(raw: str) -> None:
    with pytest.raises(ValueError):
        legacy_cells.price(raw)


def test_edgars_own_page_and_other_documents_are_not_read_as_typed() -> None:
    edgar = '<html><span class="FormData">x</span>FORM 4 STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP Social Security Number</html>'
    assert not legacy.is_legacy(printed(edgar.encode(), 0, len(edgar)))
    proxy = "Section 16(a) Beneficial Ownership Reporting Compliance\nForms 3, 4 and 5 were filed by each Reporting Person.\n"
    assert not read_text.is_form(printed(proxy.encode(), 0, len(proxy)))


def test_more_lines_than_a_form_has_are_told_and_not_read() -> None:
    line = ROW.format("Common Stock", "3/15/99", "S", "1,000", "D", "5", "", "")
    found, codes = rows(line * 2500)
    assert len(found) == 2000
    assert codes == ["row-unread"]
