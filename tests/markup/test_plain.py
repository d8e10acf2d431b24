from tieout import values
from tieout.markup import plain
from tieout.markup.pages import furniture
from tieout.markup.text import Printed


def of(data: bytes, start: int = 0) -> Printed:
    return plain.read(data, start, len(data))


def test_ascii_is_one_seam_and_counts_in_the_whole_file() -> None:
    page = of(b"skipped Total 1,234 shares", 8)
    assert page.text.string == "Total 1,234 shares"
    assert len(page.text.seams.at) == 1
    figure = page.text.search(r"[\d,]+")
    assert figure is not None
    assert (figure.start, figure.end) == (14, 19)


def test_windows_1252_is_one_seam_where_bytes_are_no_utf8() -> None:
    page = of(b"Caf\xe9 \x93Marron\x94")
    assert page.text.string == "Café “Marron”"
    assert len(page.text.seams.at) == 1
    assert page.text[5:].start == 5


def test_characters_of_several_bytes_keep_their_places() -> None:
    data = "é€ 😀x1".encode()
    text = of(data).text
    assert [data[text[i : i + 1].start : text[i : i + 1].end].decode() for i in range(len(text))] == list("é€ 😀x1")


def test_every_line_end_is_one_newline_with_its_bytes() -> None:
    data = b"one\r\ntwo\rthree\n"
    page = of(data)
    assert page.text.string == "one\ntwo\nthree\n"
    assert [data[line.start : line.end] for line in page.text.lines()] == [b"one", b"two", b"three", b""]


def test_entities_stand_for_all_their_bytes() -> None:
    data = b"Ames &amp; Lund&#8212;AT&T;"
    text = of(data).text
    assert text.string == "Ames & Lund—AT&T;"
    assert data[text[5:6].start : text[5:6].end] == b"&amp;"
    fact = text[:11].fact(values.text)
    assert (fact.raw, fact.start, fact.end) == ("Ames & Lund", 0, 15)


def test_old_marks_are_no_text_and_a_page_is_a_form_feed() -> None:
    page = of(b"<PAGE>   2\n<TABLE>\n<CAPTION>\na<FN>\n</TABLE>")
    assert page.text.string == "\f   2\n\n\na\n"
    assert (page.text[:1].start, page.text[:1].end) == (0, 6)


def test_headings_stand_alone_in_capitals_or_are_underlined() -> None:
    page = of(b"SCHEDULE 13D\n\nItem 1.  Security\n-----------------\nText of it\nNOT ALONE\nmore\n\nA-1\n\n")
    assert [page.text.string[h.at : h.until] for h in page.headings] == ["SCHEDULE 13D", "Item 1.  Security"]


def test_boxes_and_footnote_marks_are_found() -> None:
    page = of(b"(a) [X]  (b) [ ]\nNet sales <F1>\n")
    assert [(box.marked, box.raw, box.start) for box in page.boxes] == [(True, "[X]", 4), (False, "[ ]", 13)]
    assert [(mark.label, mark.raw) for mark in page.marks] == [("1", "<F1>")]


def test_nothing_and_nonsense_do_not_raise() -> None:
    empty = plain.read(b"abc", 2, 2)
    assert (empty.text.string, empty.text.start, empty.text.end) == ("", 2, 2)
    assert furniture(empty) == []
    for data in (b"\r", b"<TABLE>", b"</TABLE><S>", b"\xff\xfe\x00", b"<C><TABLE><C>\x0c", b"&#99999999;&#0;&#xD800;"):
        page = of(data)
        furniture(page)
        assert 0 <= page.text.start <= page.text.end <= len(data)


def test_boxes_of_a_lost_font_and_lines_drawn_around_cells() -> None:
    data = "│1 │ Names\r\n┌──┬━━\r\n(a) ¨ (b) þ\r\n".encode()
    page = of(data)
    assert page.text.string == "|1 | Names\n+--+--\n(a) ☐ (b) ☒\n"
    assert [(box.marked, box.raw, data[box.start : box.end].decode()) for box in page.boxes] == [
        (False, "¨", "¨"),
        (True, "þ", "þ"),
    ]
    name = page.text.search("Names")
    assert name is not None and data[name.start : name.end] == b"Names"
