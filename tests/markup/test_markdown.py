from tieout import values
from tieout.markup import markdown
from tieout.markup.text import Printed


def of(data: str) -> Printed:
    raw = data.encode()
    return markdown.read(raw, 0, len(raw))


def rows(page: Printed, table: int = 0) -> list[list[str]]:
    return [[page.cell(cell).string for cell in row] for row in page.tables[table].rows()]


def test_lines_of_tabs_are_a_table_with_its_empty_cells() -> None:
    page = of("Table I\n\nCommon Stock\t3/4/2024\t\t1,983 \n\t\tx\t\n\nText\n")
    assert rows(page) == [["Common Stock", "3/4/2024", "", "1,983"], ["", "", "x", ""]]
    assert [cell.column for cell in page.tables[0].rows()[1]] == [0, 1, 2, 3]
    assert (page.tables[0].at, page.text.string[page.tables[0].until :]) == (9, "\n\nText\n")


def test_a_backslash_has_no_character_and_no_part_in_the_place() -> None:
    data = r"paid \$0.3856 \(net\) for C:\dir"
    page = of(data)
    assert page.text.string == r"paid $0.3856 (net) for C:\dir"
    price = page.text.search(r"\$[\d.]+")
    assert price is not None
    fact = price.fact(values.price)
    assert (str(fact.value), fact.raw, data[fact.start : fact.end]) == ("0.3856", "$0.3856", "$0.3856")


def test_drawn_boxes_are_one_character_with_the_tag_as_raw() -> None:
    data = '(a) <input checked="" type="checkbox"> (b) <input type="checkbox"/>\t[x] typed'
    page = of(data)
    assert page.text.string == "(a) ☒ (b) ☐\t[x] typed"
    assert [(box.marked, box.raw) for box in page.boxes] == [
        (True, '<input checked="" type="checkbox">'),
        (False, '<input type="checkbox"/>'),
        (True, "[x]"),
    ]
    assert [data[box.start : box.end] for box in page.boxes] == [box.raw for box in page.boxes]


def test_inline_tags_vanish_and_a_cell_has_exactly_its_bytes() -> None:
    data = '3. Date <p align="center">5/22/2024</p>\tAMES <small>(Last)</small> <br>Lund'
    page = of(data)
    assert rows(page) == [["3. Date 5/22/2024", "AMES (Last) Lund"]]
    date = page.text.search(r"\d+/\d+/\d+")
    assert date is not None
    assert data[date.start : date.end] == "5/22/2024"


def test_a_block_between_two_words_parts_them() -> None:
    assert of("Ames<br>Lund <b>Co</b>rp").text.string == "Ames Lund Corp"


def test_emphasis_goes_and_asterisks_of_footnotes_stay() -> None:
    page = of(
        "**UNITED STATES\nCOMMISSION**\n\n* If filed by *several*, *see* 4\n5,040* and 3* more\n\n2 * 3\tReporting Person * AMES\n"
    )
    assert (
        page.text.string
        == "UNITED STATES\nCOMMISSION\n\n* If filed by several, see 4\n5,040* and 3* more\n\n2 * 3\tReporting Person * AMES\n"
    )


def test_emphasis_never_spans_cells_or_paragraphs() -> None:
    assert of("*one\ttwo*\n\n**three\n\nfour**\n").text.string == "*one\ttwo*\n\n**three\n\nfour**\n"


def test_underscores_stay() -> None:
    assert of("_____ 10% Owner _X_ Director").text.string == "_____ 10% Owner _X_ Director"


def test_links_keep_their_text() -> None:
    assert of("See [**Form** 4](https://example.com/a_b) and [1](note)").text.string == "See Form 4 and [1](note)"


def test_headings_are_marked_or_wholly_bold() -> None:
    page = of("# Item 1. Security\n\n**Item 2.**\n\nsome **bold** text\n")
    assert [page.text.string[h.at : h.until] for h in page.headings] == ["Item 1. Security", "Item 2."]


def test_pipe_tables_lose_their_ruling_and_keep_empty_cells() -> None:
    data = "| Name | Shares | Note |\n| --- | ---: | :-: |\n| Ames \\| Lund | 1,000 | |\n\nEnd | of text\n"
    page = of(data)
    assert rows(page) == [["Name", "Shares", "Note"], ["Ames | Lund", "1,000", ""]]
    shares = page.cell(page.tables[0].rows()[1][1])
    assert data[shares.start : shares.end] == "1,000"
    assert page.text.string.endswith("\n\nEnd | of text\n")


def test_pipe_tables_without_outer_pipes() -> None:
    assert rows(of("Name | Shares\n--- | ---\nAmes | 12\n")) == [["Name", "Shares"], ["Ames", "12"]]


def test_rows_of_cells_with_several_lines_keep_their_columns() -> None:
    page = of("May 2, 2006| KITE FUND LP  \nBy: /s/ A. Pell  \nA. Pell  \n---|---  \n| KITE LLC  \n\nBox (a) |X| (b) | |\n")
    assert page.text.string == "May 2, 2006\tKITE FUND LP  \nBy: /s/ A. Pell  \nA. Pell  \n\t KITE LLC  \n\nBox (a) |X| (b) | |\n"
    assert rows(page) == [["May 2, 2006", "KITE FUND LP"]]
    assert rows(page, 1) == [["", "KITE LLC"]]
    assert of("May 2, 2006| KITE FUND LP\n").text.string == "May 2, 2006| KITE FUND LP\n"


def test_rows_without_outer_pipes_may_begin_with_an_empty_cell() -> None:
    page = of("A| B  \n---|---  \nText  \n| (e) | X | adviser  \n")
    assert rows(page, 1) == [["", "(e)", "X", "adviser"]]


def test_the_ruling_line_of_a_single_column_goes() -> None:
    assert of("Name| KITE LLC  \n---|---  \nAnn Pell  \n---  \n1 Kite Street\n").text.string.split() == (
        ["Name", "KITE", "LLC", "Ann", "Pell", "1", "Kite", "Street"]
    )
    assert of("Ann Pell\n---\n").text.string == "Ann Pell\n---\n"


def test_a_level_line_of_asterisks_has_no_text() -> None:
    assert of("9.99%*\n\n* * *\n\n* See Item 5.\n").text.string == "9.99%*\n\n\n\n* See Item 5.\n"


def test_superscript_marks_are_marks_and_stay_in_the_text() -> None:
    page = of("\\$0.39 ⁽¹⁾\t15,229")
    assert page.text.string == "$0.39 ⁽¹⁾\t15,229"
    assert [(mark.label, mark.raw) for mark in page.marks] == [("1", "⁽¹⁾")]


def test_entities_and_comments() -> None:
    assert of("Ames &amp; Lund <!-- a *b* \\$ --> Co\r\nx").text.string == "Ames & Lund  Co\nx"


def test_nothing_and_nonsense_do_not_raise() -> None:
    for data in ("", "\\", "***", "[](http:", "|", "|-|", "<!--", "<input", "\r\r\n", "**\t**", "# ", "`" * 9, "&#x110000;"):
        page = of(data)
        assert 0 <= page.text.start <= page.text.end <= len(data.encode())


def test_links_side_by_side_lose_their_brackets_however_long_their_words_are() -> None:
    title = "Joint Filing Agreement of " + ", ".join(f"Brindle Fund {number} LP" for number in range(40))
    assert 600 < len(title) < 2000
    page = of(f"- [99.1](#) [{title} \\(filed before\\).](https://www.sec.gov/x)\n")
    assert page.text.string == f"- 99.1 {title} (filed before).\n"


def test_blanks_in_a_cell_on_one_line_are_the_ends_of_its_lines() -> None:
    page = of("| Name  Office | Since |\n| --- | --- |\n| Jane Roe    John Poe | President  of Alder    Clerk |\n")
    assert rows(page) == [["Name\nOffice", "Since"], ["Jane Roe\n\nJohn Poe", "President\nof Alder\n\nClerk"]]
    assert rows(of("| a      |      b |\n| ------ | ------ |\n| long cell | c |\n"))[0] == ["a", "b"]


def test_the_ruling_of_a_table_within_a_cell_is_a_line_end() -> None:
    page = of("| Owner  |  |  | | --- | --- | | Jane Roe |  ---  | City |\n| --- | --- |\n")
    assert "---" not in page.text.string


def test_underscores_around_words_are_emphasis_but_not_a_rule_or_a_box() -> None:
    assert of("Item 2.  _Identity_\n\n_(CUSIP Number)_\n").text.string == "Item 2.  Identity\n\n(CUSIP Number)\n"
    for kept in ("_X_ Director", "_____ Other", "file_name_here", "By: ____Jane Roe____", "a _ b _ c"):
        assert of(kept).text.string == kept
    page = of("_Security and Issuer_\n\ntext _with_ more\n")
    assert [page.text.string[one.at : one.until] for one in page.headings] == ["Security and Issuer"]


def test_bold_that_holds_nothing_or_ends_behind_a_blank_has_no_character() -> None:
    assert of("** ** ** **Alder Inc.** ** ** By").text.string.split() == ["Alder", "Inc.", "By"]
    assert of("**Name of Issuer ** Alder").text.string == "Name of Issuer  Alder"
    assert of("(see the Notes).****\n").text.string == "(see the Notes).\n"
    assert of("one* two** three*** four****\n").text.string == "one* two** three*** four****\n"


def test_lines_wrapped_at_a_width_are_one_line() -> None:
    words = "the aggregate number of securities to which this statement relates is shown below and it is sole power "
    lines: list[str] = [""]
    for word in (words * 6).split():
        if len(lines[-1]) + len(word) >= 60:
            lines.append("")
        lines[-1] += f"{' ' if lines[-1] else ''}{word}"
    text = "\n".join(lines)
    assert of(text).text.string == text.replace("\n", " ")
    short = "/s/ Jane Roe\nJANE ROE\nTitle: Clerk\n\nAlder Inc.\nBy: Jane Roe\n"
    assert of(short).text.string == short


def test_a_line_goes_on_where_empty_lines_part_paragraphs() -> None:
    print_ = "One\n\nTwo\n\nNot\napplicable.\n\nThree\n\nPage 4 of 5\npages\n\n**Alder Inc.**\n\nBy: Jane Roe\nClerk\n"
    assert of(print_).text.string == print_.replace("Not\n", "Not ").replace("5\n", "5 ").replace("**", "")


def test_quoted_lines_and_wrapped_links_lose_their_signs() -> None:
    page = of("a\n\n> (i) Sole power\n> > 1,000\n\n[Jane\nRoe](https://example.org/cgi-bin/browse-\nedgar?CIK=1) owns\n")
    assert page.text.string == "a\n\n(i) Sole power\n1,000\n\nJane\nRoe owns\n"


def test_the_table_under_a_caption_of_one_cell_has_the_pipes_of_its_rows() -> None:
    page = of("**Table I**  \n---  \n1\\. Title  | 2\\. Date | 3\\. Code  \nStock | 3/4/2024 | P  \n\n---|---\n")
    assert rows(page) == [["1. Title", "2. Date", "3. Code"], ["Stock", "3/4/2024", "P"]]


def test_letters_of_a_lost_font_are_boxes_with_their_letter_as_raw() -> None:
    page = of("| (a) | ¨ | Broker |\n| --- | --- | --- |\n| (b) | x | Bank |\n")
    assert [(box.marked, box.raw) for box in page.boxes] == [(False, "¨"), (True, "x")]
