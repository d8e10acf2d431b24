from tieout.markup.characters import Edit, character, cut, decode


def test_what_is_cut_leaves_no_character_and_keeps_the_places_behind_it() -> None:
    data = b"..one<X>two<Y>three"
    text = cut(decode(data, 2, len(data)), [Edit(3, 6), Edit(9, 12, "+")])
    assert text.string == "onetwo+three"
    assert [data[text[i:j].start : text[i:j].end] for i, j in ((0, 3), (3, 6), (6, 7), (7, 12))] == [
        b"one",
        b"two",
        b"<Y>",
        b"three",
    ]
    assert (text.start, text.end) == (2, len(data))


def test_a_cut_at_either_end() -> None:
    data = b"<X>one<Y>"
    text = cut(decode(data, 0, len(data)), [Edit(0, 3), Edit(6, 9)])
    assert (text.string, text.start, text.end) == ("one", 3, 6)


def test_a_text_that_is_cut_away_has_its_place() -> None:
    text = cut(decode(b"ab<X>", 2, 5), [Edit(0, 3)])
    assert (text.string, text.start, text.end) == ("", 2, 2)


def test_a_cut_among_wide_characters() -> None:
    data = "é<X>€é".encode()
    text = cut(decode(data, 0, len(data)), [Edit(1, 4)])
    assert [data[text[i : i + 1].start : text[i : i + 1].end].decode() for i in range(3)] == ["é", "€", "é"]


def test_nothing_cut_is_the_same_text() -> None:
    text = decode(b"abc", 0, 3)
    assert cut(text, []) is text


def test_references() -> None:
    cases = {"&#149;": "•", "&#x41;": "A", "&nbsp;": "\xa0", "&nosuch;": None, "&notit;": None, "&#xFFFE;": None}
    assert {reference: character(reference) for reference in cases} == cases
