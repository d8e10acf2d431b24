"""XML elements know their bytes, and no bytes make the reading raise."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from places import bare
from tieout.facts import Note
from tieout.markup import xml
from tieout.values import SPACE


def tree(data: bytes) -> tuple[xml.Element | None, list[Note]]:
    notes: list[Note] = []
    return xml.read(data, 0, len(data), notes), notes


def test_elements_know_their_bytes() -> None:
    data = b'..<?xml version="1.0"?>\n<n:a xmlns:n="u" n:x="1>2"><b>  one &amp; two\n</b><c/><d></d></n:a>..'
    notes: list[Note] = []
    root = xml.read(data, 2, len(data) - 2, notes)
    assert notes == []
    assert root is not None
    assert (root.tag, root.attributes) == ("a", {"x": "1>2"})
    assert data[root.start : root.end] == data[24:-2]
    start, end = xml.attribute_spans(data, root)["x"]
    assert data[start:end] == b"1>2"
    b, c, d = root.children
    assert (b.raw, data[b.text_start : b.text_end]) == ("one & two", b"one &amp; two")
    assert (c.raw, data[c.text_start : c.text_end], data[c.start : c.end]) == ("", b"<c/>", b"<c/>")
    assert (d.raw, d.text_start, d.text_end, data[d.start : d.end]) == ("", d.start + 3, d.start + 3, b"<d></d>")


def test_text_between_elements_is_kept_with_its_bytes() -> None:
    data = b"<a>one<b/> two <c>x</c><!-- no text --></a>"
    root, _ = tree(data)
    assert root is not None
    assert [(raw, data[start:end]) for raw, start, end in root.stray] == [("one", b"one"), ("two", b"two")]
    assert [path for path, _ in root.walk()] == ["", "b", "c"]


def test_a_section_and_a_comment_within_text() -> None:
    data = b"<a>1 <![CDATA[< 2]]><!-- & --> 3</a>"
    root, notes = tree(data)
    assert notes == []
    assert root is not None
    assert (root.raw, data[root.text_start : root.text_end]) == ("1 < 2 3", data[3:-4])


CUTS = [  # document, tags read, code, place
    (b"<a><b>1</b><c>2", ["a", "b", "c"], "xml-cut", 15),
    (b"<a><b>1</b>x & y</a>", ["a", "b"], "xml-cut", 14),
    (b"<a><b>1</c></a>", ["a", "b"], "xml-cut", 9),
    (b"<a><b>&nbsp;</b></a>", ["a", "b"], "xml-cut", 6),
    (b"<a/>more", ["a"], "xml-cut", 4),
    (b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', [], "xml-doctype", 0),
    (b"<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", [], "xml-doctype", 0),
    (b"", [], "xml-cut", 0),
    ("<?xml version='1.0' encoding='utf-16'?><a>b</a>".encode("utf-16"), [], "xml-encoding", 0),
]


@pytest.mark.parametrize(("data", "tags", "code", "place"), CUTS)
def test_what_stood_before_a_fatal_error_is_kept(data: bytes, tags: list[str], code: str, place: int) -> None:
    root, notes = tree(data)

    assert [element.tag for _, element in root.walk()] == tags if root else tags == []
    assert [note.code for note in notes] == [code]
    if code == "xml-cut":
        assert notes[0].start == place


def test_an_element_that_was_cut_says_so() -> None:
    root, _ = tree(b"<a><b>1</b><c>123")
    assert root is not None
    assert [(e.tag, e.raw, e.whole) for _, e in root.walk()] == [("a", "", False), ("b", "1", True), ("c", "123", False)]


def test_illegal_characters_count_as_blanks_and_keep_places() -> None:
    data = b" \xef\xbb\xbf\n<a><b>x\x01y&#2;z</b><c>don\x92t</c></a>"
    root, notes = tree(data)
    assert root is not None
    assert [child.raw for child in root.children] == ["x y z", "don t"]
    assert [(note.code, data[note.start or 0 : note.end]) for note in notes] == [
        ("xml-illegal", b"\x01"),
        ("xml-illegal", b"&#2;"),
        ("xml-illegal", b"\x92"),
    ]
    assert [note.message.partition(":")[0] for note in notes] == ["byte 0x01", "the reference &#2;", "byte 0x92"]
    c = root.children[1]
    assert data[c.text_start : c.text_end] == b"don\x92t"


def test_a_tag_broken_by_the_end_of_an_overlong_line_is_made_whole() -> None:
    data = b"<a><b>" + b"x" * 1010 + b"</\nb><c>1</c></a>"
    root, notes = tree(data)
    assert root is not None
    assert [(child.tag, child.text_end - child.text_start) for child in root.children] == [("b", 1010), ("c", 1)]
    assert [note.code for note in notes] == ["xml-broken-tag"]
    _, notes = tree(b"<a><b>x</\nb></a>")
    assert [note.code for note in notes] == ["xml-cut"]


def test_declared_encodings() -> None:
    root, notes = tree(b'<?xml version="1.0" encoding="windows-1252"?><a>\x93\xe9\x94</a>')
    assert root is not None
    assert (root.raw, notes) == ("“é”", [])
    root, notes = tree(b'<?xml version="1.0" encoding="klingon"?><a>\xc3\xa9</a>')
    assert root is not None
    assert (root.raw, [note.code for note in notes]) == ("é", ["xml-encoding"])


def test_depth_is_limited() -> None:
    root, notes = tree(b"<a>" * 200_000)
    assert root is not None
    assert sum(1 for _ in root.walk()) == xml.MOST_DEPTH
    assert [note.code for note in notes] == ["xml-cut"]


ROOTS = [
    (b"<a>", "a"),
    (b"\xef\xbb\xbf \n<?xml version='1.0'?><!-- <b> --><?c d?><n:edgarSubmission xmlns:n='u'>", "edgarSubmission"),
    (b"<!DOCTYPE html><html>", "html"),
    (b"text <a>", None),
    (b"<>", None),
    (b"", None),
    (b"<!-- " * 100, None),
]


@pytest.mark.parametrize(("data", "name"), ROOTS)
def test_root(data: bytes, name: str | None) -> None:
    assert xml.root(data, 0, len(data)) == name


PIECES = b"<a>|</a>|<b c='>'>|</b>|<d/>|&amp;|&#65;|&#1;|&x;|text|\0|\xff|\xc3\xa9|<![CDATA[|]]>|<!--|-->|<?p|?>| |\n|<!DOCTYPE a>"
SOUP = st.lists(
    st.sampled_from(PIECES.split(b"|")),
    max_size=30,
)


@given(st.one_of(SOUP.map(b"".join), st.binary(max_size=60), SOUP.map(lambda parts: b"<a>" + b"".join(parts) + b"</a>")))
def test_no_bytes_raise_and_every_place_lies_within(data: bytes) -> None:
    root, notes = tree(data)
    assert root is not None or notes
    for note in notes:
        assert 0 <= (note.start or 0) <= (note.end or 0) <= len(data)
    for _, element in root.walk() if root else ():
        assert 0 <= element.start <= element.text_start <= element.text_end <= element.end <= len(data)


WORDS = st.text(st.sampled_from("ab <>&\"'é\n\u2019"), max_size=12)


@given(st.lists(WORDS, max_size=5), st.binary(max_size=4))
def test_bytes_at_a_text_read_again_are_its_raw(words: list[str], before: bytes) -> None:
    def escape(word: str) -> str:
        return word.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

    data = before + ("<a>" + "".join(f"<b>{escape(word)}</b>" for word in words) + "</a>").encode()
    notes: list[Note] = []
    root = xml.read(data, len(before), len(data), notes)
    assert root is not None
    assert notes == []
    for element, word in zip(root.children, words, strict=True):
        assert element.raw == SPACE.sub(" ", word).strip()
        assert bare(data[element.text_start : element.text_end]) == SPACE.sub("", word)
