"""Check boxes and footnote marks as they stand in a text, whatever rendering it came from."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping

from tieout.markup.text import MARKED, UNMARKED, Box, Mark, Text, places_of_signs

EMPTY_SIGNS = "☐□▢◻◽❏❐❑❒⬜🗆🞎🞏🞐⎕"
MARKED_SIGNS = "☒☑✓✔✗✘✕✖■▣◼◾⌧⊠🗵🗷🗹🗸🗴🞩⬛"

SIGNS = MARKED_SIGNS + EMPTY_SIGNS

# What stands inside typed brackets: nothing, blanks, a rule ("[_]"), or one mark with rules or blanks around it ("[ X ]").
# A newline or a tab never stands inside, so a box never runs over a line or a cell.
_PAD = r"[\ \xa0_]{0,8}"
_ROUND = rf"{_PAD}(?P<%s>[Xx]|[{MARKED_SIGNS}]){_PAD}|[\ \xa0_]{{1,8}}|[{EMPTY_SIGNS}]"

# "[X]", "[ ]", "( )", "(X)", "|X|", "|_|", "/X/", "/ /", "{X}", "_X_", and the signs themselves, also inside brackets.
# The first character is consumed before anything is asked, since a search for one of a set is quick; but not where the set goes
# far beyond ASCII, so the signs that stand by themselves are found one by one (`_typed`).
TYPED = re.compile(
    rf"""
    [\[({{|/_]
    (?: (?<=\[) (?<![\w\])]\[) (?:{_PAD}(?P<square>[XxüýþûVv√{MARKED_SIGNS}]|[Xx]{{2}})?{_PAD}|[{EMPTY_SIGNS}]) \]  (?![\[(])
      | (?<=\() (?<![\w)]\() (?:{_ROUND % "round"}) \)
      | (?<=\{{) (?<![\w}}]\{{) (?:{_ROUND % "curly"}) \}}
      | (?<=\|) (?<![\w|]\|) (?:[\ \xa0_]?(?P<bar>[Xx]|[{MARKED_SIGNS}])[\ \xa0_]?|_{{1,3}}|[\ \xa0]|[{EMPTY_SIGNS}]) \|  (?!\|)
      | (?<=/) (?<![\w/<]/) (?:[\ \xa0_]{{0,3}}(?P<slash>[Xx])[\ \xa0_]{{0,3}}|[\ \xa0_]{{1,4}}) /  (?![/\d])
      | (?<=_) (?<!\w_) _*+ (?P<rule>[Xx]) _++ (?![A-Za-z0-9])
    )
    """,
    re.VERBOSE,
)

SIGN = re.compile(rf"(?P<sign>[{MARKED_SIGNS}])|[{EMPTY_SIGNS}]")

# The letters that boxes of symbol fonts become where a rendering has not the font, standing alone or behind "(a)"; the first two
# of them are words too, the others stand alone as nothing else
LOST = dict.fromkeys("xþýüû", MARKED) | dict.fromkeys("o¨", UNMARKED)
WORDS, SURE = frozenset("xo"), "þýüû¨"
ALONE = re.compile(r"[xoþýüû¨](?<![^\s)|].)(?![^\s.,;:)|])")
# How boxes are typed: a print that has one has no use for a font
IN_LETTERS = ("[ ]", "[X]", "[x]", "[  ]", "[_]", "/ /", "/X/", "/x/", "/_/", "|_|", "|X|", "( )", "(X)", "☐", "☒")

SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾", "0123456789()")

MARKS = "⁽⁰¹²³⁴⁵⁶⁷⁸⁹†‡*"  # with which they begin
# "⁽¹⁾", "¹", "†"; "*" behind a word or a figure ("Total*"), or, to be looked at, anywhere else before a word
MARK = re.compile(
    r"""
    [⁽⁰¹²³⁴-⁹†‡*]
    (?: (?<=⁽) (?P<bracketed>[⁰¹²³⁴-⁹]{1,3}) ⁾
      | (?<=[⁰¹²³⁴-⁹]) (?P<number>[⁰¹²³⁴-⁹]{0,2})
      | (?<=[†‡]) (?P<dagger>[†‡]{0,2})
      | (?<=[\w.,;:)%"”’'\]]\*) (?P<star>\*{0,3}) (?![\w*])
      | (?<=\*) (?<!\*\*) (?P<note>\*{0,3}) (?=[\ \xa0]*[A-Z(])
    )
    """,
    re.VERBOSE,
)

# One label of a raised stretch: "(1)", "1", "*", "a", "(b)"; "th" of "4th" is none.
RAISED = re.compile(r"(?<![A-Za-z\d])\(?(?P<label>\d{1,3}|[A-Za-z]|\*{1,4}|[†‡]{1,3}|#{1,2})\)?(?![A-Za-z\d])")
NOT_MARKS = re.compile(r"[^\W\d_]{2}")


def lost(strings: Iterable[str]) -> frozenset[str]:
    """The letters that, standing alone in a print (given in parts), are the boxes of a symbol font that the print has not: ¨, þ, ý.

    `x` and `o` are such letters too where the print has those, or both of them, standing alone.
    """
    alone = frozenset(letter for string in strings for letter in ALONE.findall(string))
    return alone if alone - WORDS or alone >= WORDS else frozenset()


def lost_in(string: str) -> Iterator[re.Match[str]]:
    """Where in a text such letters stand; nowhere where its boxes are typed, unless it has a letter that nothing else is."""
    if any(sign in string for sign in SURE) or not any(typed in string for typed in IN_LETTERS):
        letters = lost((string,))
        if letters:
            yield from (match for match in ALONE.finditer(string) if match[0] in letters)


def lettered(string: str, at: int, until: int) -> bool:
    """Whether an "(x)" is a letter of a list ("the later of (x) July 1 or (y) ..."), not a box: its neighbours stand near."""
    return "(y)" in string[until : until + 600] or "(w)" in string[max(0, at - 600) : at] or "(ix)" in string[max(0, at - 600) : at]


def typed_boxes(text: Text, tags: Mapping[int, str] | None = None) -> list[Box]:
    """The check boxes of a text in order: typed ones (`[X]`, `( )`, `_X_`), Unicode ones, and those that markup or a font drew.

    tags: for each text offset of a box that markup alone drew, the source of its tag (it becomes the box's raw).

    >>> from tieout.markup.text import Seams
    >>> seams = Seams()
    >>> seams.add(0, 100, 115)
    >>> [(box.marked, box.raw, box.start) for box in typed_boxes(Text.whole("[X] Yes  [ ] No", seams))]
    [(True, '[X]', 100), (False, '[ ]', 109)]
    """
    found = []
    for match in _typed(text.string):
        if match.lastgroup == "round" and match["round"] == "x" and lettered(text.string, *match.span()):
            continue
        part = text[match.start() : match.end()]
        raw = (tags or {}).get(part.offset) if len(part) == 1 else None
        marked = match.lastgroup is not None
        found.append(Box(marked, part.offset, part.offset + len(part), raw or part.raw, part.start, part.end))
    return found


def _typed(string: str) -> list[re.Match[str]]:
    """The boxes of a text in order: those typed in brackets or with rules, and signs that stand in none of these."""
    found = list(TYPED.finditer(string))
    signs = places_of_signs(SIGNS, string)
    if signs:
        starts, ends = [match.start() for match in found], [0, *(match.end() for match in found)]
        alone = (at for at in signs if at >= ends[bisect_right(starts, at)])
        found += [match for at in alone if (match := SIGN.match(string, at))]
        found.sort(key=lambda match: match.start())
    return found


def footnote_marks(text: Text) -> list[Mark]:
    """The footnote marks that show themselves in a text: superscript characters, daggers, asterisks behind a word."""
    found = []
    string = text.string
    done = 0
    for place in places_of_signs(MARKS, string):
        match = MARK.match(string, place) if place >= done else None
        if match is None:
            continue
        at, until = match.span()
        done = until
        if match.lastgroup == "note" and string[max(0, at - 16) : at].rstrip(" \xa0")[-1:] not in ("", "\n", "\t"):
            continue  # an asterisk inside a line, before a word: no mark of a note
        raw = match[0]
        found.append(Mark(raw.translate(SUPERSCRIPT).strip("()"), raw, text.offset + at, text.offset + until))
    return found


def raised_marks(text: Text, raised: Iterable[tuple[int, int]]) -> list[Mark]:
    """The footnote marks in the stretches of a text that stand raised (`<sup>`), given as text offsets.

    A stretch with a word in it ("4th", "TM") has none.
    """
    found = []
    for at, until in raised:
        part = text.string[at:until]
        if NOT_MARKS.search(part):
            continue
        for match in RAISED.finditer(part):
            found.append(Mark(match["label"], match[0], at + match.start(), at + match.end()))
    return found


def in_order(*lists: list[Mark]) -> tuple[Mark, ...]:
    """The marks of several lists in order of place; of two that overlap, the one of the earlier list."""
    taken: set[int] = set()
    kept = []
    for marks in lists:
        fresh = [mark for mark in marks if taken.isdisjoint(range(mark.at, mark.until))]
        for mark in fresh:
            taken.update(range(mark.at, mark.until))
        kept += fresh
    return tuple(sorted(kept, key=lambda mark: mark.at))
