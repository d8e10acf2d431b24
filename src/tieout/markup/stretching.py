"""Which lines of a page may be stretched to its margins, so that their wide gaps part no columns."""

from msgspec import Struct

from tieout.markup.pdfium import Glyph

WORD = 0.14  # of the height of letters; a wider gap parts words
SAME = 0.5  # how much of its height a letter shares with its line
ANY = 1000.0  # words of a text of several lines by the tags stand together, however far justified lines are stretched
LINES = 1.6  # heights of a letter: what reaches further up and down is of several lines
EQUAL, MARGIN = 0.1, 4.0  # of the same: what the gaps of a stretched line differ at most, how far from the margin it ends
ON_GRID = 0.1  # of a letter's width: how far a gap of typewriter text is off a number of letters


class _Content(Struct):
    """A marked content, or a line without one: its glyphs, how far it reaches, how high its letters are, the gaps of its words.

    typed: whether it is typewriter text, all letters of one width and every gap a number of them.
    """

    low: float
    high: float
    right: float
    glyphs: list[Glyph]
    tall: float = 0.0
    gaps: int = 0
    least: float = ANY
    most: float = 0.0
    typed: bool = True

    def stretched(self, margin: float) -> bool:
        """Whether its lines may be stretched: there are several, or one with equal gaps that ends at the margin.

        Those of a typewriter never are: the tags have a whole text of it (`<pre>`) as one content, and its gaps part columns.
        """
        if self.typed:
            return False
        if self.glyphs[0].mark >= 0 and self.high - self.low > LINES * self.tall:
            return True
        return self.gaps > 1 and self.most - self.least < EQUAL * self.tall and self.right > margin - MARGIN * self.tall


def stretched(glyphs: list[Glyph]) -> set[int]:
    """The glyphs (their identities) of lines that may be stretched; in every other line a wide gap parts columns."""
    contents: dict[int, _Content] = {}
    last: Glyph | None = None
    line = 0
    for glyph in glyphs:
        if glyph.char == " ":
            continue
        tall = glyph.top - glyph.bottom
        if last is None or last.mark != glyph.mark or abs(glyph.bottom - last.bottom) > SAME * tall or glyph.right < last.left:
            line += 1
        key = glyph.mark if glyph.mark >= 0 else -line
        content = contents.setdefault(key, _Content(glyph.bottom, glyph.top, glyph.right, []))
        content.low, content.high = min(content.low, glyph.bottom), max(content.high, glyph.top)
        content.right, content.tall = max(content.right, glyph.right), max(content.tall, tall)
        if last is not None and content.glyphs and (gap := glyph.left - last.right) > WORD * content.tall:
            content.gaps, content.least, content.most = content.gaps + 1, min(content.least, gap), max(content.most, gap)
            content.typed = content.typed and _whole(gap, last.right - last.left)
        content.typed = content.typed and glyph.font.fixed and glyph.right > glyph.left
        content.glyphs.append(glyph)
        last = glyph
    margin = max((content.right for content in contents.values()), default=0.0)
    return {id(glyph) for content in contents.values() if content.stretched(margin) for glyph in content.glyphs}


def _whole(gap: float, letter: float) -> bool:
    """Whether a gap is as wide as a number of letters of one width.

    >>> _whole(10.02, 2.0), _whole(2.8, 2.0)
    (True, False)
    """
    return letter > 0 and abs(gap / letter - round(gap / letter)) < ON_GRID
