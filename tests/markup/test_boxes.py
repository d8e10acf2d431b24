"""Typed and drawn check boxes, and footnote marks: what is one, and beside it what is none."""

import pytest

from tieout.markup.boxes import footnote_marks, lost_in, raised_marks, typed_boxes
from tieout.markup.text import Seams, Text


def text(string: str) -> Text:
    seams = Seams()
    seams.add(0, 0, len(string))
    return Text.whole(string, seams)


MARKED = ["[X]", "[x]", "[ X ]", "[_X_]", "[XX]", "[ü]", "(X)", "( x )", "|X|", "/X/", "/ X /", "{X}", "_X_", "__x__", "[☒]", "(✓)"]
MARKED += list("☒☑✓✔✗■")
UNMARKED = ["[ ]", "[]", "[_]", "[  ]", "[\xa0\xa0]", "( )", "(__)", "|_|", "| |", "/ /", "/_/", "{ }", "[☐]", "☐", "□", "◻", "❑"]
NONE = [
    "(1)",
    "f(x)",
    "()",
    "[1]",
    "[GOOG]",
    "[*]",
    "//",
    "||",
    "/s/",
    "and/or",
    "12/ /05",
    "____",
    "x",
    "X",
    "A_X_B",
    "[\n]",
    "a[]",
    "(\t)",
]


@pytest.mark.parametrize("typed", MARKED)
def test_a_marked_box(typed: str) -> None:
    page = text(f"Yes {typed} No")
    assert [(b.marked, page.string[b.at : b.until], b.start) for b in typed_boxes(page)] == [(True, typed, 4)]


@pytest.mark.parametrize("typed", UNMARKED)
def test_an_unmarked_box(typed: str) -> None:
    page = text(f"Yes {typed} No")
    assert [(b.marked, page.string[b.at : b.until], b.end) for b in typed_boxes(page)] == [(False, typed, 4 + len(typed))]


@pytest.mark.parametrize("typed", NONE)
def test_what_is_no_box(typed: str) -> None:
    assert typed_boxes(text(f"Yes {typed} No")) == []


def test_boxes_of_a_cover_in_order() -> None:
    page = text("(a) [ ]  (b) [X]\n/X/ Rule 13d-1(b)   / / Rule 13d-1(c)")
    assert [(b.marked, b.raw, b.at) for b in typed_boxes(page)] == [
        (False, "[ ]", 4),
        (True, "[X]", 13),
        (True, "/X/", 17),
        (False, "/ /", 37),
    ]


def test_a_letter_of_a_list_is_no_box() -> None:
    assert typed_boxes(text("the later of (x) July 1 or (y) the day")) == []
    assert [b.raw for b in typed_boxes(text("(a) (x) (b) ( )"))] == ["(x)", "( )"]


def test_boxes_of_a_slice_count_in_the_whole_text() -> None:
    page = text("Form 10-K [X] Form 10-Q [ ]")
    assert [(b.at, b.until, b.start) for b in typed_boxes(page[14:])] == [(24, 27, 24)]


def test_a_normalised_box_has_the_print_of_its_source() -> None:
    page = text("☒ ☐")
    page.seams.raws.update({0: "ý", 2: ""})
    assert [(b.marked, b.raw) for b in typed_boxes(page, {2: "<input type=checkbox>"})] == [
        (True, "ý"),
        (False, "<input type=checkbox>"),
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("1,000¹", [("1", "¹", 5)]),
        ("1,000⁽¹²⁾ x", [("12", "⁽¹²⁾", 5)]),
        ("Person* of", [("*", "*", 6)]),
        ("Person** of", [("**", "**", 6)]),
        ("* If the form", [("*", "*", 0)]),
        ("x\n  ** Intentional", [("**", "**", 4)]),
        ("x\t* If", [("*", "*", 2)]),
        ("5.1%† and ‡", [("†", "†", 4), ("‡", "‡", 10)]),
        ("a * b * C", []),
        ("* * *", []),
        ("*****************", []),
        ("2*3", []),
        ("plain (1)", []),
    ],
)
def test_footnote_marks_of_a_text(line: str, expected: list[tuple[str, str, int]]) -> None:
    assert [(m.label, m.raw, m.at) for m in footnote_marks(text(line))] == expected


@pytest.mark.parametrize(
    ("raised", "labels"),
    [
        ("(1)", ["1"]),
        ("1", ["1"]),
        ("(1)(2)", ["1", "2"]),
        ("1, 2", ["1", "2"]),
        ("a", ["a"]),
        ("**", ["**"]),
        ("th", []),
        ("TM", []),
    ],
)
def test_marks_of_a_raised_stretch(raised: str, labels: list[str]) -> None:
    page = text("x" + raised)
    marks = raised_marks(page, [(1, len(page))])
    assert [m.label for m in marks] == labels
    assert all(page.string[m.at : m.until] == m.raw for m in marks)


def test_signs_alone_and_signs_in_brackets_stand_in_order_and_once() -> None:
    string = "\u2611 a [\u2612] b (\u25a1) [X]\u2610 /X/ \u2713\u2713 [ ] \u2610"
    found = typed_boxes(text(string))
    told = [(string[box.at : box.until], box.marked) for box in found]
    assert told == [
        ("\u2611", True),
        ("[\u2612]", True),
        ("(\u25a1)", False),
        ("[X]", True),
        ("\u2610", False),
        ("/X/", True),
        ("\u2713", True),
        ("\u2713", True),
        ("[ ]", False),
        ("\u2610", False),
    ]


@pytest.mark.parametrize(
    ("print_", "letters"),
    [
        ("(a) ¨ Broker (b) x Bank", "¨x"),
        ("(a)o Broker\n(b)x Bank", "ox"),
        ("| o | Broker | x| Bank", "ox"),
        ("check the following þ.", "þ"),
        ("o a bullet\no another", ""),  # only one of them
        ("by x of y", ""),
        ("o Broker [X] Bank x", ""),  # its boxes are typed
        ("¨ Broker [X] Bank", "¨"),
        ("a.o, box-x, naïve", ""),
    ],
)
def test_letters_of_a_lost_font(print_: str, letters: str) -> None:
    assert "".join(match[0] for match in lost_in(print_)) == letters
