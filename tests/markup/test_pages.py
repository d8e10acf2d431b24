from tieout.markup import html, plain
from tieout.markup.pages import furniture
from tieout.markup.text import Printed


def of(data: bytes, start: int = 0) -> Printed:
    return plain.read(data, start, len(data))


def cut(page: Printed) -> list[str]:
    return [page.text.string[at:until] for at, until in furniture(page)]


def test_page_numbers_breaks_and_heads_are_furniture() -> None:
    sheet = b"CUSIP No. 12345X 10 1   13D   Page %d of 4\n\n" + b"A sentence goes on and on here. " * 20 + b"\n\n"
    page = of(b"".join(sheet % n + b"       %d\n<PAGE>\n" % n for n in (1, 2, 3, 4)))
    assert cut(page)[0] == "CUSIP No. 12345X 10 1   13D   Page 1 of 4"
    assert cut(page)[1] == "       1\n\f\nCUSIP No. 12345X 10 1   13D   Page 2 of 4"
    assert cut(page)[-1] == "       4\n\f"


def test_a_number_that_says_page_is_furniture_wherever_it_stands_alone() -> None:
    assert cut(of(b"goes on\n\n   Page 3 of 12 Pages\n\nhere. Page 3 of\n-4-\n")) == ["   Page 3 of 12 Pages", "-4-"]


def test_row_numbers_of_a_cover_are_not_furniture() -> None:
    assert cut(of(b"7\nSOLE VOTING POWER\n100\n8\nSHARED VOTING POWER\n0\n9\nSOLE DISPOSITIVE POWER\n100\n")) == []


def test_numbers_that_count_on_a_page_apart_are_furniture() -> None:
    body = b"A sentence goes on and on here. " * 30 + b"\n"
    assert cut(of(body + b"1\n" + body + b"2\n" + body + b"17\n" + body)) == ["1", "2"]


def test_a_lone_page_number_between_blocks_of_html_is_furniture() -> None:
    body = b"<p>" + b"A sentence goes on and on here. " * 30 + b"</p>"
    data = body + b"<p>2</p><hr>" + body + b"<p>3</p><hr>" + body + b"<table><tr><td>4</td></tr></table>" + body
    assert [text.strip() for text in cut(html.read(data, 0, len(data)))][:2] == ["2", "3"]
