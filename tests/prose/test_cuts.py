"""What is kept of a text serves a text with other digits, and no other text: as if each were cut by itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tieout.prose import text_of
from tieout.prose.cuts import KEPT, cuts, promises, zeroed
from tieout.prose.sentence import plain_node
from tieout.prose.tokens import Token, pieces, sentences, tokens

RANGE = "These shares were sold at prices ranging from ${} to ${}, inclusive, on May {}, 2024."


def cut(string: str) -> list[tuple[str, list[Token]]]:
    """The sentences that can state a figure, with the text that their places count in."""
    return [(part.string, one.tokens) for part, one in cuts(text_of(string))]


def alone(string: str) -> list[tuple[str, list[Token]]]:
    """The same without anything kept."""
    parts = [string[start:end] for start, end in pieces(string)]
    return [(part, found) for part in parts if promises(part) for found in sentences(tokens(part))]


def test_a_sentence_with_other_digits_has_its_own() -> None:
    for figures in (("10.25", "11.10", "7"), ("98.76", "99.99", "9"), ("10.25", "11.10", "7")):
        ((part, found),) = cut(RANGE.format(*figures))
        assert [part[token.at : token.until] for token in found if token.kind == "number"] == [*figures, "2024"]
        assert [token.lower for token in found if token.kind == "number"] == [*figures, "2024"]


def test_the_nodes_are_those_of_the_tokens() -> None:
    for string in (
        RANGE.format("1.00", "2.00", "3"),
        RANGE.format("4.56", "7.89", "3"),
        "The 10b5-1 plan covers $5 of Series A-1 units.",
    ):
        for _, one in cuts(text_of(string)):
            assert one.nodes() == [plain_node(token) for token in one.tokens]


def test_the_digits_of_an_entity_stay_its_own() -> None:
    for entity, sign in (("&#8220;", "“"), ("&#8221;", "”")):
        ((_, found),) = cut(f"The {entity}plan paid $5 for it.")
        assert found[1].lower == sign


def test_what_cannot_state_a_figure_is_not_cut() -> None:
    assert cut("The plan was adopted on March 9, 2021. The options vested.") == []
    assert cut("The shares were sold under a plan of Rule 10b5-1.") == []


def test_a_long_piece_is_cut_like_a_short_one() -> None:
    long = "The company " + "sold and bought " * (KEPT // 10) + "shares for $5 and $6."
    assert len(long) > KEPT
    assert cut(long) == alone(long) != []


WORDS = st.sampled_from(
    ["The", "plan", "sold", "$", "%", "10", "1,234.5", "7", "10b5-1", "shares", "of", "(", ")", ".", "-", "$1.95", "half", "percent",
     "Inc.", "million", "&nbsp;", "&#36;", "dollars", "US$", "Series", "A-1", "and", "to", "\n\n", "•", "é", "٣", "2024", "may", "’s"]
)  # fmt: skip


@given(st.lists(WORDS, max_size=30), st.integers(0, 9), st.integers(0, 9))
def test_kept_or_not_a_text_is_cut_the_same(words: list[str], old: int, new: int) -> None:
    string = " ".join(words)
    for text in (string, string.replace(str(old), str(new))):
        assert cut(text) == alone(text)


@pytest.mark.parametrize("figure", ["$9", "12%", "7 shares", "3 ) million", "5 usd", "10b5-1 shares", "one half"])
def test_a_promise_hangs_on_no_digit(figure: str) -> None:
    assert promises(figure) == promises(zeroed(figure))
