from tieout.markup import plain
from tieout.markup.text import Printed

TABLE = b"""Before.
<TABLE>
<CAPTION>
                            1997         1996
<S>                      <C>       <C>
Net revenue              $  1,405     $  1,601
Sales of lumber and
  of timber                   223          348
Note:
  Freight                      75    in all
                           ------       ------
</TABLE>
After.
"""


def of(data: bytes, start: int = 0) -> Printed:
    return plain.read(data, start, len(data))


def rows(page: Printed, table: int = 0) -> list[list[tuple[int, str]]]:
    return [[(cell.column, page.cell(cell).string) for cell in row] for row in page.tables[table].rows()]


def test_a_table_has_the_columns_of_its_rows() -> None:
    page = of(TABLE)
    assert rows(page) == [
        [(1, "1997"), (2, "1996")],
        [(0, "Net revenue"), (1, "$  1,405"), (2, "$  1,601")],
        [(0, "Sales of lumber and\n  of timber"), (1, "223"), (2, "348")],
        [(0, "Note:")],
        [(0, "Freight"), (1, "75"), (2, "in all")],
    ]


def test_a_cell_knows_its_bytes() -> None:
    page = of(TABLE)
    cell = page.cell(page.tables[0].rows()[2][1])
    assert TABLE[cell.start : cell.end] == b"223"


def test_a_cell_begins_behind_a_single_blank_where_c_says_so() -> None:
    page = of(b"<TABLE>\n<S>      <C>       <C>\nAmes Co  1,952,142 Shared\nLund Co     12,142 Sole\n</TABLE>")
    assert rows(page) == [[(0, "Ames Co"), (1, "1,952,142"), (2, "Shared")], [(0, "Lund Co"), (1, "12,142"), (2, "Sole")]]


def test_lines_that_share_three_columns_are_a_table_without_marks() -> None:
    page = of(b"Trades were these.\n\n3/1/99    1,000    $2.50\n3/2/99      250    $2.75\n3/9/99       75   $12.00\n\nNo others.\n")
    assert rows(page)[2] == [(0, "3/9/99"), (1, "75"), (2, "$12.00")]


def test_prose_is_no_table() -> None:
    assert of(b"One sentence.  Another one.\nA third.  A fourth.  And\nmore of it.  The end.\n").tables == ()


def test_a_currency_sign_belongs_to_its_figure() -> None:
    page = of(b"<TABLE>\nAmes   $   12   $ 3\nLund       14     5\n</TABLE>")
    assert rows(page)[0] == [(0, "Ames"), (1, "$   12"), (2, "$ 3")]
