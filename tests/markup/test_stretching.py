"""Which lines may be stretched: lines of a typewriter never, justified ones always."""

import pytest

from tieout.markup.pdfium import Font, Glyph
from tieout.markup.stretching import stretched

MONO, SERIF = Font("couriernew", False, True), Font("timesnewroman", False, False)


def glyphs(*lines: str, font: Font, blank: float = 6.0, mark: int = 0) -> list[Glyph]:
    """Lines of letters six points wide, with blanks of any width."""
    found: list[Glyph] = []
    for number, line in enumerate(lines):
        left, bottom = 72.0, 700.0 - 12 * number
        for char in line:
            width = blank if char == " " else 6.0
            if char != " ":
                found.append(Glyph(char, left, left + width, bottom, bottom + 10, 0, mark, 1, font, 612.0))
            left += width
    return found


@pytest.mark.parametrize(
    ("font", "blank", "may"),
    [
        (MONO, 6.0, False),  # <pre>
        (MONO, 8.5, True),  # justified text in letters of one width
        (SERIF, 6.0, True),
    ],
)
def test_several_lines_of_one_content(font: Font, blank: float, may: bool) -> None:
    page = glyphs("NUMBER OF      SOLE VOTING", "SHARES            71,500", font=font, blank=blank)
    assert stretched(page) == ({id(glyph) for glyph in page} if may else set())


def test_a_letter_without_width_is_no_typewriters() -> None:
    page = glyphs("ab cd", "ef gh", font=MONO)
    page[1].right = page[1].left
    assert stretched(page) == {id(glyph) for glyph in page}


def test_contents_are_told_apart() -> None:
    typed, justified = glyphs("ab   cd", "ef   gh", font=MONO, mark=1), glyphs("ab   cd", "ef   gh", font=SERIF, mark=2)
    assert stretched([*typed, *justified]) == {id(glyph) for glyph in justified}
