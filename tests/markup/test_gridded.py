"""Tables that the tags of a PDF tell, from tags and glyphs made by hand."""

import pytest

from tieout.markup.gridded import Side, Tags, Told, joined, moves, tables
from tieout.markup.text import Table

pytest.importorskip("pypdfium2", reason="the extra tieout[pdf] is not installed")

from tieout.markup.pdfium import Font, Glyph, Sheet
from tieout.markup.tagged import Block, Tree

Print = tuple[float, float, str]  # left, top, words


def page(kinds: tuple[str, str, str], *rows: list[Print | None], first: int = 0, wide: int = 1) -> tuple[Tags, str]:
    """The tags of a page with one table, its rows (None: a cell without print), and the page's text."""
    tree, glyphs, made = Tree(), [], []
    number = 1
    tree.blocks[1], tree.above[1] = Block(kinds[0], 1, 0, len(rows)), 0
    for index, row in enumerate(rows, first):
        number += 1
        above = number
        tree.blocks[above], tree.above[above] = Block(kinds[1], 100 + index, index, len(row)), 1
        for slot, cell in enumerate(row):
            if cell is not None:
                number += 1
                spans = (1, wide) if index == 0 and slot == 0 and kinds[2] == "TD" else (1, 1)
                tree.blocks[number], tree.above[number] = Block(kinds[2], 1000 + 10 * index + slot, slot, 1, *spans), above
                left, top, words = cell
                for at, char in enumerate(words):
                    place = left + 5 * at
                    glyphs.append(Glyph(char, place, place + 5, top - 10, top, number, number, number, Font(), 600))
                made.append((number, words))
    tags = Tags(Sheet(600, 800, glyphs, [], [], [], tree))
    string = ""
    for segment, (block, words) in enumerate(made):
        for told in tags.around(block):
            told.write(segment, len(string), len(string) + len(words), (block, block))
        string += f"{words}\t"
    return tags, string


def grid(found: list[Table], string: str) -> list[list[tuple[int, str]]]:
    """The rows of the only table: each cell's column and text; cells without print left out."""
    (table,) = found
    return [[(cell.column, string[cell.at : cell.until]) for cell in row if cell.at < cell.until] for row in table.rows()]


def told(tags: Tags) -> list[Told]:
    return list(tags.cells.values())


DATA, LAYOUT = ("Table", "TR", "TD"), ("NonStruct", "NonStruct", "NonStruct")


def test_rows_and_cells_by_their_types() -> None:
    tags, string = page(DATA, [(10, 700, "Date"), (100, 700, "Price")], [(10, 680, "1/2"), (110, 680, "5.0")])
    assert grid(tables(told(tags)), string) == [[(0, "Date"), (1, "Price")], [(0, "1/2"), (1, "5.0")]]


def test_a_cell_without_print_has_its_place() -> None:
    rows = [[(10, 700, "Code"), (60, 700, "V"), (100, 700, "Price")], [(10, 680, "S"), None, (100, 680, "5.0")]]
    tags, string = page(DATA, *rows)
    assert grid(tables(told(tags)), string)[1] == [(0, "S"), (2, "5.0")]


def test_a_cell_over_two_columns() -> None:
    tags, string = page(
        DATA, [(10, 700, "Owned shares now"), (200, 700, "P")], [(10, 680, "5"), (60, 680, "6"), (200, 680, "7")], wide=2
    )
    assert grid(tables(told(tags)), string) == [[(0, "Owned shares now"), (2, "P")], [(0, "5"), (1, "6"), (2, "7")]]


def test_blocks_side_by_side_in_rows_are_a_table_for_the_layout() -> None:
    tags, string = page(LAYOUT, [(10, 700, "Ann"), (100, 700, "Chair")], [(10, 680, "Bob"), (100, 680, "Clerk")])
    assert grid(tables(told(tags)), string) == [[(0, "Ann"), (1, "Chair")], [(0, "Bob"), (1, "Clerk")]]


def test_the_tags_say_which_cells_stand_in_one_row() -> None:
    tags, _ = page(DATA, [(10, 690, "By:"), (100, 700, "Ann")], [(10, 680, "Its:"), (100, 680, "Chair")])
    by, ann, its = (next(number for number, cell in tags.cells.items() if cell.name == name) for name in (1000, 1001, 1010))
    assert [tags.further(by, ann), tags.further(ann, by), tags.further(ann, its), tags.further(by, by)] == [True, None, False, None]
    assert tags.further(-1, ann) is None


def test_blocks_below_each_other_are_none() -> None:
    tags, _ = page(LAYOUT, [(10, 700, "One paragraph")], [(10, 680, "another one")])
    assert told(tags) == []
    tags, _ = page(("NonStruct", "P", "NonStruct"), [(10, 700, "Ann"), (100, 700, "Chair")])
    assert told(tags) == []


def test_columns_that_are_counted_wrong_are_those_of_the_print() -> None:
    """A first cell over two columns, of which a table for the layout says nothing."""
    rows = [[(10, 700, "Total of both funds"), (200, 700, "9")], [(10, 680, "Fund"), (80, 680, "4"), (200, 680, "5")]]
    tags, string = page(LAYOUT, *rows)
    assert grid(tables(told(tags)), string) == [[(0, "Total of both funds"), (2, "9")], [(0, "Fund"), (1, "4"), (2, "5")]]


def test_a_table_on_two_pages_is_one() -> None:
    one, before = page(DATA, [(10, 700, "Date"), (100, 700, "Price")])
    other, after = page(DATA, [(10, 700, "1/2"), (100, 700, "5.0")], first=1)
    for cell in told(other):
        cell.at, cell.until = cell.at + len(before), cell.until + len(before)
    both = before + after
    assert grid(tables(joined([told(one), told(other)], both)), both) == [[(0, "Date"), (1, "Price")], [(0, "1/2"), (1, "5.0")]]


def test_a_heading_printed_again_is_the_same() -> None:
    one, before = page(DATA, [(10, 700, "Date"), (100, 700, "Price")])
    other, after = page(DATA, [(10, 700, "Date"), (100, 700, "Price")])
    assert list(moves(Side(0, before, told(one)), Side(1, after, told(other)))) == []
    for cell in told(other):
        cell.at, cell.until = cell.at + len(before), cell.until + len(before)
    assert grid(tables(joined([told(one), told(other)], before + after)), before) == [[(0, "Date"), (1, "Price")]]


def test_what_goes_on_with_a_cell_is_read_before_the_cells_right_of_it() -> None:
    one, before = page(DATA, [(10, 30, "Ann"), (100, 30, "Chair")])
    other, after = page(DATA, [(10, 700, "Bob"), (100, 700, "Clerk")])
    (move,) = moves(Side(0, before, told(one)), Side(1, after, told(other)))
    assert (after[move.begin : move.end], before[: move.at]) == ("Bob", "Ann")


def test_a_cell_in_two_stretches_gives_no_row() -> None:
    tags, string = page(DATA, [(10, 700, "Ann"), (100, 700, "Chair")], [(10, 680, "Bob"), (100, 680, "Clerk")])
    told(tags)[0].write(9, len(string), len(string) + 1, (0, 0))
    assert grid(tables(told(tags)), string) == [[(0, "Bob"), (1, "Clerk")]]
