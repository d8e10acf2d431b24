"""PDF to text with places: lines, cells, tables, boxes, marks, pages, and what cannot be read."""

from typing import Any

import pytest

from pdfs import box, line, pdf, text

pytest.importorskip("pypdfium2", reason="the extra tieout[pdf] is not installed")

from tieout.facts import Fact, Note
from tieout.markup import Unopened
from tieout.markup import pdf as reader
from tieout.markup.pdf import Extracted, paged
from tieout.markup.text import MARKED, UNMARKED


def extracted(*pages: str, **more: Any) -> Extracted:
    return reader.read(pdf(*pages, **more))


def string(*pages: str, **more: Any) -> str:
    return extracted(*pages, **more).printed.text.string


def test_words_of_a_line_and_lines_of_a_page() -> None:
    assert string(text(72, 700, "Common") + text(116, 700, "Stock") + text(72, 660, "Par value")) == "Common Stock\n\nPar value\n"


def test_a_wide_gap_parts_cells() -> None:
    page = text(72, 700, "Name of issuer") + text(300, 700, "10922X104") + text(72, 680, "A line with printed blanks in it")
    assert string(page).split("\n")[0] == "Name of issuer\t10922X104"


def test_a_cell_of_several_lines_is_read_before_the_one_beside_it() -> None:
    page = text(72, 700, "NUMBER OF") + text(72, 688, "SHARES") + text(200, 700, "7") + text(220, 700, "SOLE VOTING POWER")
    assert string(page) == "NUMBER OF\nSHARES\t7\tSOLE VOTING POWER\n"


def marked(*words: tuple[float, str], number: int = 0, y: float = 700) -> str:
    """Words of a line that stand in one marked content."""
    return f"/P << /MCID {number} >> BDC\n{''.join(text(x, y, word) for x, word in words)}EMC\n"


def test_wide_gaps_of_a_line_in_one_marked_content_part_columns() -> None:
    assert string(marked((72, "1/09/20"), (200, "3,000"), (290, "6.7252"))) == "1/09/20\t3,000\t6.7252\n"


def test_a_line_with_equal_gaps_up_to_the_margin_is_stretched() -> None:
    words = [(100.0, "wwww"), (200.0, "wwww"), (300.0, "wwww")]
    wide = text(72, 660, "An unbroken line that says how far to the right the text goes")
    assert string(marked(*words) + wide).split("\n")[0] == "wwww wwww wwww"
    assert string("".join(text(x, 700, word) for x, word in words) + wide).split("\n")[0] == "wwww wwww wwww"


def test_a_gap_of_several_blanks_is_printed_as_such() -> None:
    assert string(text(72, 700, "Inc.") + text(97, 700, "Number") + text(72, 600, "x" * 80)).split("\n")[0] == "Inc.  Number"


def test_a_line_that_was_wrapped_goes_on() -> None:
    long = "The reporting person acquired the shares in the ordinary course of business and"
    short = "holds them."
    full = text(40, 640, "x " * 60) + text(40, 620, "x " * 60) + text(40, 600, "x " * 60) + text(40, 580, "x " * 60)
    page = text(40, 700, long, 14) + text(40, 684, short, 14) + full
    assert string(page).split("\n")[0] == f"{long} {short}"


def test_a_line_whose_successor_would_have_fitted_does_not_go_on() -> None:
    assert string(text(40, 700, "One Corporate Center") + text(40, 688, "Rye, New York")) == "One Corporate Center\nRye, New York\n"


def test_content_that_jumps_about_is_read_from_top_to_bottom() -> None:
    lines = [text(72, 700 - 14 * number, f"Line {number}") for number in range(12)]
    shuffled = "".join(lines[number] for number in (7, 3, 9, 1, 11, 5, 0, 8, 2, 10, 4, 6))
    assert [one for one in string(shuffled).split("\n") if one] == [f"Line {number}" for number in range(12)]


def test_a_text_beside_the_middle_of_two_lines_is_read_before_them() -> None:
    page = text(300, 708, "ORIEL PARTNERS LIMITED PARTNERSHIP") + text(300, 694, "By:")
    page += text(340, 700, "Oriel Advisers LLC") + text(340, 688, "General Partner")
    assert string(page) == "ORIEL PARTNERS LIMITED PARTNERSHIP\nBy:\tOriel Advisers LLC\nGeneral Partner\n"


def test_figures_in_the_middle_of_a_row_stand_apart_from_its_last_line() -> None:
    page = text(72, 700, "Purchase of a call option ($17.50") + text(72, 688, "strike price)") + text(123.8, 692, "1", 8)
    page += text(300, 695.5, "100,000") + text(338, 695.5, "0.9400")
    assert string(page) == "Purchase of a call option ($17.50\nstrike price)1\t100,000 0.9400\n"


SALES = [("Sale of shares", "4,000", "17.88"), ("Sale of shares", "3,500", "18.10"), ("Gift of shares", "2,500", "17.75")]


@pytest.mark.parametrize(("rows", "parts"), [(3, "\t"), (2, " ")])
def test_what_begins_over_each_other_in_three_rows_stands_in_a_column(rows: int, parts: str) -> None:
    page = "".join(
        text(72, 700 - 20 * row, name) + text(200, 700 - 20 * row, count) + text(228, 700 - 20 * row, price)
        for row, (name, count, price) in enumerate(SALES[:rows])
    )
    assert string(page).split("\n")[0] == f"Sale of shares\t4,000{parts}17.88"


def test_lines_at_the_right_of_an_empty_page_are_its_own() -> None:
    assert (
        string(text(330, 700, "Name: Dorcas Lamb") + text(330, 688, "Title: President")) == "Name: Dorcas Lamb\nTitle: President\n"
    )


def test_tables_with_a_paragraph_between_them_are_two() -> None:
    def table(y: float) -> str:
        cells = [(x, top) for x in (72, 172) for top in (y, y - 20)]
        return "".join(box(x, top, 100, 20) + text(x + 5, top + 5, f"{x} {top:g}") for x, top in cells)

    page = table(700) + text(72, 640, "A paragraph between two tables.") + table(580)
    assert [len(table.cells) for table in extracted(page).printed.tables] == [4, 4]


def sides(low: float, high: float, *across: float) -> str:
    """A frame on a page: its sides from one height to another, and level lines."""
    return line(72, low, 72, high) + line(472, low, 472, high) + "".join(line(72, y, 472, y) for y in across)


CUT = sides(0, 300, 300) + text(80, 280, "The first table") + text(80, 20, "begins")


def test_the_rest_of_a_cell_takes_no_frame_behind_other_text_with_it() -> None:
    rest = sides(700, 792, 700) + text(80, 770, "and ends") + text(72, 660, "A note below it.")
    words = string(CUT, rest + sides(400, 600, 400, 600) + text(80, 580, "The second table"))
    assert " ".join(words.split()) == "The first table begins and ends A note below it. The second table"
    assert words.index("ends") < words.index("\f")


def test_a_frame_below_paragraphs_goes_on_with_no_cell_of_the_page_before() -> None:
    notes = text(72, 770, "A note on the first.") + text(72, 740, "Another one.")
    words = string(CUT, notes + sides(400, 600, 400, 600) + text(80, 580, "The second table"))
    assert " ".join(words.split()) == "The first table begins A note on the first. Another one. The second table"


def test_ruled_lines_make_a_table() -> None:
    rules = "".join(line(x, 600, x, 700) for x in (50, 150, 250, 350)) + "".join(line(50, y, 350, y) for y in (600, 650, 700))
    cells = [text(60 + 100 * column, 670 - 50 * row, f"r{row}c{column}") for row in (0, 1) for column in (0, 1, 2)]
    found = extracted(rules + "".join(cells))
    (table,) = found.printed.tables
    print_ = [[found.printed.cell(cell).string for cell in row] for row in table.rows()]
    assert print_ == [["r0c0", "r0c1", "r0c2"], ["r1c0", "r1c1", "r1c2"]]
    assert [(cell.row, cell.column) for cell in table.cells] == [(row, column) for row in (0, 1) for column in (0, 1, 2)]
    assert found.printed.text.string == "r0c0\tr0c1\tr0c2\n\nr1c0\tr1c1\tr1c2\n"


def test_a_cell_over_two_columns_covers_both() -> None:
    rules = line(50, 700, 250, 700) + line(50, 650, 250, 650) + line(50, 600, 250, 600) + line(150, 600, 150, 650)
    rules += line(50, 600, 50, 700) + line(250, 600, 250, 700)
    (table,) = extracted(rules + text(60, 670, "over both") + text(60, 620, "one") + text(160, 620, "two")).printed.tables
    assert [(cell.row, cell.column, cell.columns) for cell in table.cells] == [(0, 0, 2), (1, 0, 1), (1, 1, 1)]


def test_an_underline_is_no_border() -> None:
    rules = box(50, 600, 100, 100) + box(150, 600, 100, 100)
    underlined = text(60, 640, "Brindle") + line(60, 639, 95, 639) + text(160, 640, "Foundry")
    (table,) = extracted(rules + underlined).printed.tables
    assert [(cell.row, cell.column) for cell in table.cells] == [(0, 0), (0, 1)]


def test_drawn_squares_are_boxes() -> None:
    crossed = box(60, 698, 10, 10) + line(60, 698, 70, 708) + line(60, 708, 70, 698)
    page = crossed + text(80, 700, "Yes") + box(160, 698, 10, 10) + text(180, 700, "No") + text(60, 660, "and so on")
    found = extracted(page).printed
    assert found.text.string.split("\n")[0] == f"{MARKED}\tYes\t{UNMARKED}\tNo"
    assert [(one.marked, one.raw) for one in found.boxes] == [(True, MARKED), (False, UNMARKED)]


def test_a_letter_in_a_square_marks_it_and_keeps_its_print() -> None:
    found = extracted(box(60, 697, 12, 12) + text(63, 700, "X") + text(80, 700, "Director")).printed
    assert found.text.string == f"{MARKED}\tDirector\n"
    assert [(one.marked, one.raw) for one in found.boxes] == [(True, "X")]


def test_cells_of_a_table_are_no_boxes() -> None:
    rules = "".join(line(x, 680, x, 700) for x in (50, 70, 90, 110)) + line(50, 700, 110, 700) + line(50, 680, 110, 680)
    assert extracted(rules + text(52, 686, "Code") + text(92, 686, "A")).printed.boxes == ()


def test_a_dingbat_is_a_box() -> None:
    page = text(60, 700, "8", font="Z") + text(75, 700, "Form 10-K") + text(60, 680, "o", font="Z") + text(75, 680, "Form 20-F")
    found = extracted(page)
    assert [one.marked for one in found.printed.boxes] == [True, False]


def test_lone_letters_of_a_lost_symbol_font_are_boxes() -> None:
    found = extracted(text(60, 700, "x Form 10-K") + text(60, 680, "o Form 20-F") + text(60, 660, "oxen")).printed
    assert [(one.marked, one.raw) for one in found.boxes] == [(True, "x"), (False, "o")]
    assert extracted(text(60, 700, "3 x 4 is twelve")).printed.boxes == ()


def test_a_raised_number_is_a_footnote_mark() -> None:
    found = extracted(text(60, 700, "42,000") + text(91, 704, "(1)", 6)).printed
    assert found.text.string == "42,000(1)\n"
    assert [(mark.label, mark.raw) for mark in found.marks] == [("1", "(1)")]


def test_a_bold_line_is_a_heading() -> None:
    found = extracted(text(60, 700, "Item 4. Purpose", font="B") + text(60, 670, "To vote.")).printed
    assert [found.text.string[one.at : one.until] for one in found.headings] == ["Item 4. Purpose"]


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_turned_page_is_read_as_it_is_seen(turn: int) -> None:
    turned = {90: "0 1 -1 0 612 0 cm", 180: "-1 0 0 -1 612 792 cm", 270: "0 -1 1 0 0 792 cm"}[turn]
    page = f"q {turned}\n" + text(72, 500, "First") + text(300, 500, "beside it with blanks") + text(72, 488, "Second line") + "Q"
    assert string(page, more=f"/Rotate {turn}") == "First\tbeside it with blanks\nSecond line\n"


def test_facts_count_in_the_text_of_their_page() -> None:
    found = extracted(text(72, 700, "Caf\xe9 one"), text(72, 700, "42,000 shares"))
    print_ = found.printed.text.search("42,000")
    assert print_ is not None
    fact = paged(print_.fact(lambda raw: raw), found)
    assert (fact.within, fact.page) == ("pdf", 2)
    assert found.pages[1][fact.start : fact.end] == b"42,000"
    assert found.printed.text.string == "Caf\xe9 one\n\f\n42,000 shares\n"


def test_what_goes_on_over_a_page_counts_on() -> None:
    found = extracted(text(72, 700, "begun"), text(72, 700, "and ended"))
    fact = paged(found.printed.text.fact(lambda raw: raw), found)
    assert (fact.page, fact.start) == (1, 0)
    assert b"\f".join(found.pages)[fact.start : fact.end].split() == [b"begun", b"and", b"ended"]


def test_what_the_edge_of_a_page_cuts_has_no_value() -> None:
    found = extracted(text(560, 700, "12,345,678"))
    assert [note.code for note in found.notes] == ["cut-at-edge", "pdf-untagged"]
    fact = paged(found.printed.text.fact(lambda raw: raw), found)
    assert (fact.value, fact.state) == (None, "unreadable")


def test_a_place_of_a_note_is_told_by_its_page() -> None:
    found = extracted(text(72, 700, "one"), text(72, 700, "two"))
    note = reader.on_page(Note(code="c", message="doubt", start=5, end=6), found.pages)
    assert (note.message, note.start, note.end) == ("doubt (page 2)", None, None)


def test_a_cell_that_a_page_break_cuts_is_read_where_it_began() -> None:
    down = "".join(line(x, 20, x, 100) for x in (50, 150, 250)) + line(50, 100, 250, 100)
    first = down + text(60, 60, "Stock") + text(60, 48, "Option") + text(160, 60, "42")
    rest = "".join(line(x, 600, x, 770) for x in (50, 150, 250)) + line(50, 700, 250, 700) + line(50, 600, 250, 600)
    second = rest + text(60, 740, "(right to buy)") + text(60, 650, "Warrants") + text(160, 650, "7")
    found = extracted(first, second)
    assert found.printed.text.string.startswith("Stock\nOption\n(right to buy)\t42\n\f\n")
    one, other = found.printed.tables
    whole = found.printed.cell(one.cells[0])
    assert [found.printed.cell(cell).string for cell in other.cells] == ["Warrants", "7"]
    fact: Fact[str] = paged(whole.fact(lambda raw: raw), found)
    data = b"\f".join(found.pages)
    assert fact.raw == "Stock Option (right to buy)"
    assert b" ".join(data[start:end] for start, end in fact.pieces or ()) == b"Stock\nOption (right to buy)"


LOCK = f"<< /Filter /Standard /V 1 /R 2 /P -4 /O ({'o' * 32}) /U ({'u' * 32}) >>"
IMAGE = "q 100 0 0 100 72 600 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x80 EI Q"


@pytest.mark.parametrize(
    ("data", "reason", "remedy"),
    [
        (b"%PDF-1.7\n1 0 obj", "damaged", "get it again"),
        (pdf(), "damaged", "get it again"),
        (pdf(""), "without text", "OCR"),
        (pdf(IMAGE), "without text", "OCR"),
        (pdf(text(72, 700, "x"), trailer=f"/Encrypt {LOCK} /ID [(a) (a)] "), "encrypted", "without a password"),
    ],
    ids=["cut", "no page", "empty page", "image", "encrypted"],
)
def test_what_cannot_be_read_says_why_and_what_to_do(data: bytes, reason: str, remedy: str) -> None:
    with pytest.raises(Unopened) as trouble:
        reader.read(data)
    assert reason in trouble.value.reason
    assert remedy in trouble.value.remedy


def test_a_page_that_is_an_image_is_told_of() -> None:
    found = extracted(text(72, 700, "Cover"), IMAGE)
    assert (found.notes[0].code, found.notes[0].message) == ("page-without-text", "page 2 is an image without text")


def test_pages_beyond_the_limit_are_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "PAGES", 3)
    found = extracted(*(text(72, 700, f"page {number}") for number in range(5)))
    assert len(found.pages) == 3
    assert found.notes[0].message == "only 3 of 5 pages were read"


def test_characters_beyond_the_limit_are_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "CHARACTERS", 10)
    found = extracted(*(text(72, 700, f"this is page {number}") for number in range(5)))
    assert len(found.pages) == 1
    assert [note.code for note in found.notes] == ["pdf-cut"]


def test_a_giant_page_takes_no_longer() -> None:
    many = "".join(line(10, 10 * number, 14000, 10 * number) for number in range(1, 1400))
    found = extracted(many + text(72, 705, "small words"), size=(14400, 14400))
    assert "small words" in found.printed.text.string


def test_a_missing_extra_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tieout.markup.pdfium.pypdfium2", None)
    with pytest.raises(Unopened, match=r"pip install 'tieout\[pdf\]'"):
        reader.read(pdf(text(72, 700, "unread before")))
