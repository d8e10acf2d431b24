"""The reader of HTML: lines, cells, entities, boxes, marks, headings, and the way back to the bytes."""

import gc
import html as standard
import random
import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tieout.markup import html
from tieout.markup.text import Printed, Text


def read(source: str | bytes) -> Printed:
    data = source.encode("cp1252") if isinstance(source, str) else source
    return html.read(data, 0, len(data))


def string(source: str | bytes) -> str:
    return read(source).text.string


def part(page: Printed, words: str) -> Text:
    at = page.text.string.index(words)
    return page.text[at : at + len(words)]


LINES = [
    ("<p>One<p>Two", "One\nTwo"),
    ("<P>One</P>\r\n\r\n<DIV>Two</DIV>", "One\nTwo"),
    ("One<br>Two<BR/>Three", "One\nTwo\nThree"),
    ("One<br><br><br><br>Two", "One\n\nTwo"),
    ("<p></p><div><div></div></div><p>One", "One"),
    ("a <b>bold</b> <i>word</i>", "a bold word"),
    ("<b>No</b>break<font size=2>ing</font>", "Nobreaking"),
    ("one\r\ntwo\tthree", "one  two three"),
    ("<p>&nbsp;</p><p>x", "\xa0\nx"),
    ("<pre>one\n  two</pre>three", "one\n  two\nthree"),
    ("<PRE>a  &lt;b&gt;\n c", "a  <b>\n c"),
    ("one<PAGE>two", "one\ntwo"),
    ("<h2>Item 1.</h2>Text", "Item 1.\nText"),
    ("<html><head><title>no</title><meta x></head><body>yes", "yes"),
    ("<style>p {}</style>a<script>if (a<b && c>d) x()</script>b<!-- <p>c --> d", "ab d"),
    ("a<!--b--><!-- c > d -->e", "ae"),
    ("never <!-- ends <b>here", "never <!-- ends here"),
    ("<title>never ends <p>here", "never ends \nhere"),
    ("a < b and c <5% of <d", "a < b and c <5% of <d"),
    ("<ul><li>one<li>two</ul>three", "one\ntwo\nthree"),
    ("<a href=x>link</a>, <sup>(1)</sup>", "link, (1)"),
    ("", ""),
    ("   \n ", ""),
]


@pytest.mark.parametrize(("source", "expected"), LINES)
def test_a_line_of_the_text_is_a_line_as_a_reader_sees_it(source: str, expected: str) -> None:
    assert string(source) == expected


ENTITIES = [
    ("a&nbsp;b", "a\xa0b"),
    ("R&D, AT&T, S&P &c", "R&D, AT&T, S&P &c"),
    ("&#150;&#151;&#146;&#149;", "–—’•"),
    ("&#160&#xA0;&nbsp", "\xa0\xa0\xa0"),
    ("&lt;b&gt; &amp;amp; &quot;&copy", '<b> &amp; "©'),
    ("&ampx &unknown; &#9999999999;", "&x &unknown; �"),
    ("a&#10;b&#9;c", "a b c"),
]


@pytest.mark.parametrize(("source", "expected"), ENTITIES)
def test_entities_of_every_age(source: str, expected: str) -> None:
    assert string(source) == expected


def test_a_table_is_rows_of_lines_and_cells_parted_by_tabs() -> None:
    page = read("<TABLE><TR><TD>A<TD><P>B</P></TD><TR><TD>C</TD> <TD></TD>\n<TD>D<BR>E</TABLE>end")
    assert page.text.string == "A\tB\nC\t\tD\nE\nend"
    table = page.tables[0]
    assert [(c.row, c.column, page.cell(c).string) for c in table.cells] == [
        (0, 0, "A"), (0, 1, "B"), (1, 0, "C"), (1, 1, ""), (1, 2, "D\nE"),
    ]  # fmt: skip
    assert page.text.string[table.at : table.until] == "A\tB\nC\t\tD\nE"


def test_spans_are_resolved() -> None:
    page = read("<table><tr><td rowspan=2>A<td colspan=2>B<td>C<tr><td>D<td>E<td>F<tr><td>G</table>")
    assert [(c.row, c.column, c.rows, c.columns) for c in page.tables[0].cells] == [
        (0, 0, 2, 1), (0, 1, 1, 2), (0, 3, 1, 1), (1, 1, 1, 1), (1, 2, 1, 1), (1, 3, 1, 1), (2, 0, 1, 1),
    ]  # fmt: skip


def test_absurd_spans_are_cut() -> None:
    cell = read("<table><tr><td rowspan=0 colspan=99999999>A</table>").tables[0].cells[0]
    assert (cell.rows, cell.columns) == (1, 1000)


def test_tables_in_tables_keep_their_depth_and_cells() -> None:
    page = read("<table><tr><td>A<table><tr><td>B<td>C</table>D<td>E</table>")
    outer, inner = page.tables
    assert (outer.depth, inner.depth) == (0, 1)
    assert page.text.string == "A\nB\tC\nD\tE"
    assert [page.cell(c).string for c in outer.cells] == ["A\nB\tC\nD", "E"]
    assert [page.cell(c).string for c in inner.cells] == ["B", "C"]


def test_rows_without_tr_and_stray_ends_lose_nothing() -> None:
    assert string("</td></tr></table><table><td>A<td>B</table></table>C</tr>D") == "A\tB\nC\nD"


def test_every_stretch_knows_its_bytes() -> None:
    source = "<p>Held <b>1,2</b>34&nbsp;shares\r\n of &#147;A &amp; B&#148;</p>"
    page = read(source)
    for words, printed in [("1,234", "1,2</b>34"), ("shares   of", "shares\r\n of"), ("A & B", "A &amp; B"), ("“A", "&#147;A")]:
        found = part(page, words)
        assert source[found.start : found.end] == printed


def test_offsets_count_in_the_whole_file() -> None:
    data = b"<TEXT>\n<p>Name</p>\n</TEXT>"
    page = html.read(data, 7, 19)
    assert page.text.string == "Name"
    assert (page.text.start, page.text.end) == (10, 14)


def test_utf_8_is_read_where_it_is_valid_and_windows_otherwise() -> None:
    page = read("<p>“Añb” 7".encode())
    assert page.text.string == "“Añb” 7"
    assert (part(page, "ñ").start, part(page, "ñ").end, part(page, "7").start) == (7, 9, 14)
    assert string(b"<meta charset=utf-8>\x93A\x94 \x96 \xa7") == "“A” – §"
    assert string(b"\xef\xbb\xbf<p>A") == "A"


def test_a_character_cut_by_the_end_of_the_data_ends_there() -> None:
    page = read("é“".encode()[:-1])
    assert (page.text.string, page.text.end) == ("é��", 4)


def test_letters_of_a_symbol_font_are_boxes_only_there() -> None:
    page = read(
        "<p><font face=Wingdings>&#254;</font> Yes <font FACE='Wingdings'>o</font> No xo"
        "<font face=Wingdings><font face=Arial>x</font></font>"
        '<p style="font-family: Wingdings, serif">q <span style="font-family:Times">q</span></p>q'
        '<span style="font:10pt Wingdings 2">R</span><font face=Wingdings>expiration</font>'
    )
    assert page.text.string == "☒ Yes ☐ No xox\n☐ q\nq☒expiration"
    assert [(b.marked, b.raw) for b in page.boxes] == [(True, "þ"), (False, "o"), (False, "q"), (True, "R")]
    assert page.text[:1].raw == "þ"


def test_a_box_of_a_symbol_font_stands_in_its_bytes() -> None:
    source = "<td><font face=Wingdings>&#253;</font></td>"
    box = read(source).boxes[0]
    assert source[box.start : box.end] == "&#253;"
    assert box.fact().value is True


@pytest.mark.parametrize(
    ("tag", "marked"),
    [
        ("<input type=checkbox checked>", True),
        ('<INPUT TYPE="radio">', False),
        ('<img src=a.gif alt="[X]">', True),
        ('<img src=a.gif alt="unchecked">', False),
        ("<img src=a.gif alt=checked>", True),
    ],
)
def test_boxes_drawn_by_markup_have_the_tag_as_raw(tag: str, marked: bool) -> None:
    page = read(f"<p>{tag} Form 10-K")
    box = page.boxes[0]
    assert (box.marked, box.raw, box.start, box.end) == (marked, tag, 3, 3 + len(tag))
    assert page.text.string == ("☒" if marked else "☐") + " Form 10-K"


def test_a_tag_that_draws_a_box_is_printed_as_the_page_has_it() -> None:
    tag = '<img src=a.gif  title="schl\u00fcssel"\n alt="\u2612">'
    data = f"<p>\u20ac{tag} Yes".encode()
    (box,) = html.read(data, 0, len(data)).boxes
    assert (box.marked, box.raw) == (True, " ".join(tag.split()))
    assert data[box.start : box.end] == tag.encode()


def test_a_cell_knows_its_opening_tag() -> None:
    data = '\n<table><tr><td  align="center"\n></td><TH>\u00e9</TH><td title=\u00e9>x</table>'.encode()
    cells = html.read(data, 1, len(data)).tables[0].cells
    assert [cell.tag for cell in cells] == ['<td align="center" >', "<TH>", "<td title=\u00e9>"]
    again = [data[cell.tag_start : cell.tag_end].decode() for cell in cells]
    assert again == [
        '<td  align="center"\n>',
        "<TH>",
        "<td title=\u00e9>",
    ]


def test_a_symbol_font_may_come_from_a_class_of_the_pages_style_sheet() -> None:
    sheet = "/* .c {font-family: Wingdings} */ p.b, .box { FONT-FAMILY: 'Wingdings'; color: red } .text { font: 9pt Arial }"
    page = read(
        f"<head><style type=text/css><!-- {sheet} --></style></head>"
        "<p class=b>x</p><p class='wide box'>o<span class=text>o</span></p><span class=b>x</span>"
        "<div class=c>x</div><span class=box style='font-family: Arial'>x</span><style>.d {font-family: Wingdings}"
    )
    assert [(box.marked, box.raw) for box in page.boxes] == [(True, "x"), (False, "o")]
    assert page.text.string.startswith("☒\n☐o\nx\nx\nx")


def test_other_inputs_and_images_draw_nothing() -> None:
    assert string('<input type=text value=x><img src=a.gif alt="Logo">A') == "A"


def test_footnote_marks_are_raised_or_typed() -> None:
    page = read("<p>1,000<sup>(1)(2)</sup> the 4<SUP>th</SUP> day <span style='vertical-align: super'>3</span> Total* x² <p>* Note")
    assert [(m.label, m.raw) for m in page.marks] == [("1", "(1)"), ("2", "(2)"), ("3", "3"), ("*", "*"), ("2", "²"), ("*", "*")]


def test_lines_that_stand_out_are_headings() -> None:
    page = read(
        "<h1>Form</h1><p><b>Item 1.</b> text<p><B>Item</B> <u>2.</u><p style='font-weight:bold'>Item 3</p>text<br><i>See</i>"
    )
    assert [page.text.string[h.at : h.until] for h in page.headings] == ["Form", "Item 2.", "Item 3", "See"]


def test_stretches_with_a_class_are_told() -> None:
    page = read(
        '<td class="Label">Name<br><span class="FormData">ROE JANE</span><sup>(<span class=FootnoteData>1</span>)</sup></td>'
    )
    assert [(s.name, page.text.string[s.at : s.until]) for s in page.spans] == [
        ("Label", "Name\nROE JANE(1)"), ("FormData", "ROE JANE"), ("FootnoteData", "1"),
    ]  # fmt: skip
    assert [(m.label, m.raw) for m in page.marks] == [("1", "(1)")]


WORDS = (
    "<p> </p> <td> </td> <tr> <table> </table> <b> </b> <sup> (1) <pre> </pre> <br> &nbsp; &#254; <font_face=Wingdings> </font>",
    "x o word 1,234 < > & <!-- --> <head> </head> <input_type=checkbox> <td_rowspan=3> [X] é “ \xff <i_class=a> </i> <td/>",
)
PIECES = st.lists(
    st.sampled_from([word.replace("_", " ") for word in " ".join(WORDS).split(" ")])
    | st.text(max_size=4)
    | st.sampled_from([" ", "\n", "\r\n"]),
    max_size=40,
)
INVISIBLE = re.compile(r"<!--.*?-->|<(head|title|style|script)\b.*?(?=</\1)", re.DOTALL | re.IGNORECASE)


@settings(max_examples=300, deadline=None)
@given(PIECES, st.sampled_from(["utf-8", "cp1252"]))
def test_any_page_is_read_and_its_places_rise(pieces: list[str], charset: str) -> None:
    data = "".join(pieces).encode(charset, "replace")
    page = html.read(data, 0, len(data))
    seams = page.text.seams
    places = list(zip(seams.starts, seams.ends, strict=True))
    assert all(0 <= start <= end <= len(data) for start, end in places)
    assert list(seams.starts) == sorted(seams.starts)
    assert list(seams.at) == sorted(set(seams.at))
    length = len(page.text)
    for stretch in [*page.tables, *page.boxes, *page.marks, *page.headings, *page.spans]:
        assert 0 <= stretch.at <= stretch.until <= length
    for table in page.tables:
        assert all(table.at <= cell.at <= cell.until <= table.until for cell in table.cells)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_read(data: bytes) -> None:
    assert html.read(data, 0, len(data)).rendering == "html"


HOSTILE = {
    "depth": b"<table><tr><td>",
    "unclosed": b"<font color=red><b>x",
    "comments": b"<!-- x ",
    "bare": b"<a ",
    "quotes": b"<p a=\"b style='font: x ",
    "styles": b'<p style="' + b"font:" * 40 + b'">',
    "entities": b"&nbsp;",
    "numbers": b"&#00000000000000",
    "spans": b"<td rowspan=1000 colspan=1000>",
    "hidden": b"<title><style><head>",
    "blanks": b"<b> ",
    "stars": b"a **** ",
    "rules": b"___ / / [ ",
    "classes": b"<i class=x>",
    "angles": b"<",
    "ampersands": b"&",
    "characters": b"&amp;",
    "heads": b"<head></head>",
    "closed comments": b"<!---->",
    "raised": b"<sup>1</sup>",
    "boxes": "☐".encode(),
    "rows": b"<tr><td rowspan=9>x<td>",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_pages_take_time_in_proportion_to_their_size(name: str) -> None:
    def spent(size: int) -> float:
        data = b"<table>" * (name in ("spans", "rows")) + HOSTILE[name] * (size // len(HOSTILE[name]))
        begin = time.process_time()
        page = html.read(data, 0, len(data))
        assert page.tables is not None and page.boxes is not None and page.marks is not None and page.headings is not None
        assert page.text.start <= page.text[len(page.text) // 2 :].start <= page.text.end
        return time.process_time() - begin

    def best(size: int) -> float:  # of three: one run may meet a collection of all that the tests before left behind
        return min(spent(size) for _ in range(3))

    assert best(400_000) < 12 * best(100_000) + 0.2


def test_nothing_of_a_real_page_is_lost(shared) -> None:  # type: ignore[no-untyped-def]
    paths = sorted((shared / "corpus" / "schedule13").glob("*.html")) + sorted((shared / "corpus" / "ownership").glob("*.html"))
    assert len(paths) >= 10
    chance = random.Random(16)
    for path in paths:
        data = path.read_bytes()
        page = html.read(data, 0, len(data))
        raws = page.text.seams.raws
        got = "".join("".join(raws.get(at, character) for at, character in enumerate(page.text.string)).split())
        whole = INVISIBLE.sub("", data.decode("utf-8", "replace") if not raws else data.decode("cp1252", "replace"))
        assert got == "".join(standard.unescape(re.sub(r"<[/!?]?[A-Za-z][^<>]*>", "", whole)).split()), path.name
        for _ in range(50):
            at = chance.randrange(len(page.text))
            cut = page.text[at : at + 30]
            again = INVISIBLE.sub("", data[cut.start : cut.end].decode("utf-8", "replace"))
            if not raws and "�" not in again:
                assert "".join(standard.unescape(re.sub(r"<[^<>]*>", "", again)).split()) == "".join(cut.raw.split())


def test_what_reads_a_page_leaves_nothing_to_the_collector_of_garbage() -> None:
    page = b"<style>a</style><table><tr><td class=x>a&nbsp;b<td>c</table><p><b>d</b>"
    gc.collect()
    gc.disable()
    try:
        printed = html.read(page, 0, len(page))
        assert len(printed.tables) == len(printed.spans) == 1
        del printed
        assert gc.collect() == 0
    finally:
        gc.enable()
