"""What a tag says, whether its attributes have to be read for it or not."""

import pytest

from tieout.markup.tags import BOLD, RAISED, SYMBOLS, UNDERLINED, WEBDINGS, Kind, tag


@pytest.mark.parametrize(
    ("source", "sets"),
    [
        ("<p STYLE='margin-top:0px; Font-Weight:BOLD'>", BOLD),
        ("<p style='font-weigh&#116;:bold'>", BOLD),
        ("<div style='TEXT-DECORATION:underline'>", UNDERLINED),
        ("<span style='position:relative; Top:-4pt'>", RAISED),
        ("<a style='vertical-align:super'>", RAISED),
        ("<td style='vertical-align:top; top:-4pt'>", 0),
        ("<font FACE=Webdings>", WEBDINGS),
        ("<p style='margin-top:0px'>", 0),
    ],
)
def test_a_style_is_found_wherever_it_stands(source: str, sets: int) -> None:
    assert tag(source).sets == sets


def test_classes_spans_and_fonts_are_found() -> None:
    assert tag("<div CLASS=' a b '>").names == "a b"
    cell = tag("<td WIDTH=4 ROWSPAN=2 ColSpan='3'>")
    assert (cell.kind, cell.rows, cell.columns) == (Kind.CELL, 2, 3)
    assert tag("<font face=Arial size=2>").clears == SYMBOLS
    assert tag("<font size=2>").clears == 0
