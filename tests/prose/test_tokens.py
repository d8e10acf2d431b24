import pytest
from hypothesis import given
from hypothesis import strategies as st

from tieout.prose.tokens import pieces, sentences, tokens


def words(text: str) -> list[str]:
    return [token.lower for token in tokens(text)]


CUT = [
    ("$1,234.50", ["$", "1,234.50"]),
    ("US$ 5 and U.S. $5, C$3", ["us$", "5", "and", "u.s.$", "5", ",", "c$", "3"]),
    ("Series A $5.00", ["series", "a", "$", "5.00"]),
    ("Form 10-K, Rule 12b-25, $70m, 52-week", ["form", "10-k", ",", "rule", "12b-25", ",", "$", "70m", ",", "52-week"]),
    ("5'288'262.00 of 1’234 in '24", ["5'288'262.00", "of", "1’234", "in", "'", "24"]),
    ("$5,281,127of 2023,2024", ["$", "5,281,127of", "2023", ",", "2024"]),
    ("$4-million", ["$", "4", "-", "million"]),
    ("R&D and non-cash", ["r&d", "and", "non-cash"]),
    ("three- and six-month", ["three-", "and", "six-month"]),
    ("&ldquo;SMC&rdquo;&nbsp;up", ["“", "smc", "”", "up"]),
]


@pytest.mark.parametrize(("text", "expected"), CUT)
def test_a_text_is_cut_into_tokens(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize("text", ["the Company's", "the Company’s", "the Company&rsquo;s", "the Company&#x2019;s", "the Company s"])
def test_an_owner_is_told_however_the_apostrophe_stands(text: str) -> None:
    assert [token.kind for token in tokens(text)] == ["word", "word", "owner"]


def test_a_token_knows_its_place() -> None:
    text = "a  &rsquo;s\n$5"
    assert [text[token.at : token.until] for token in tokens(text)] == ["a", "&rsquo;s", "$", "5"]


SENTENCES = [
    ("Up. Down.", 2),
    ("Acme Inc. rose 5.5 points.", 1),
    ("It bought Acme Inc. The price was low.", 2),
    ("Acme Pte. Ltd. (the Buyer) rose.", 1),
    ("See No. 5 of Mr. J. Doe vs. Acme.", 1),
    ("First:\n• one;\n• two; and\n• three.", 4),
    ("One line\nof plain text", 1),
    ("One paragraph\n\nand another", 2),
    ("It rose. (The rest fell.) So it is.", 3),
    ("in the U.S. market. The end", 2),
]


@pytest.mark.parametrize(("text", "count"), SENTENCES)
def test_sentences_end_where_a_reader_ends_them(text: str, count: int) -> None:
    assert len(list(sentences(tokens(text)))) == count


def test_pieces_cover_the_text_and_cut_no_sentence() -> None:
    text = "Acme Corp. The rest of No. 5 fell. It rose.\n \nMore"
    spans = list(pieces(text))
    assert "".join(text[start:end] for start, end in spans) == text
    assert [text[start:end].strip() for start, end in spans] == ["Acme Corp. The rest of No. 5 fell.", "It rose.", "More"]


def test_a_letter_in_brackets_begins_a_piece_and_a_lower_word_none() -> None:
    assert parted("It rose. (b) It fell (see No. (5) above).") == [
        "It rose.",
        "(b) It fell (see No. (5) above).",
    ]


def parted(text: str) -> list[str]:
    return [text[start:end].strip() for start, end in pieces(text)]


WORDS = st.sampled_from(
    ["The", "plan", "sold", "$5", "10", "(b)", "(", ")", ".", "shares", "Inc.", "No.", "U.S.", "e.g.", "fell.", "rose!", "why?", ".”", '."',
     "12.", "10-K.", "b.", "’s.", "Co.", "Ltd.", "&nbsp;", ";", ":", "\n", "\n\n", "•", "-", "é.", "and"]
)  # fmt: skip


@given(st.lists(WORDS, max_size=20))
def test_no_sentence_goes_on_behind_its_piece(words: list[str]) -> None:
    text = " ".join(words)
    whole = [[token.at for token in one] for one in sentences(tokens(text))]
    cut = [[begin + token.at for token in one] for begin, end in pieces(text) for one in sentences(tokens(text[begin:end]))]
    assert cut == whole
