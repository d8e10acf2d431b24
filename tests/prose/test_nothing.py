import pytest

from prose.sentences import read

TOLD = [
    ("Sales were $3 million compared to nil in 2023.", [("sales", "3000000", "0")]),
    ("Sales were nil compared to $145,000 in 2023.", [("sales", "0", "145000")]),
    ("It had a charge of $nil, compared to a charge of $2,000.", [("charge", "0", "2000")]),
    ("Sales fell to zero in 2024 from $5,000 in 2023.", [("sales", "0", "5000")]),
    ("Sales were $3 million, compared with none in 2023.", [("sales", "3000000", "0")]),
]


@pytest.mark.parametrize(("sentence", "levels"), TOLD)
def test_a_word_for_nothing_is_an_amount(sentence: str, levels: list[tuple[str, str, str]]) -> None:
    assert [(one["measure"], one["value"], one["prior_value"]) for one in read(sentence)] == levels


@pytest.mark.parametrize(
    "sentence",
    [
        "It paid $5,000 and keeps zero tolerance of nil returns.",
        "Of its officers none resigned after the sale for $5,000.",
    ],
)
def test_a_word_for_nothing_elsewhere_is_no_amount(sentence: str) -> None:
    assert [one["value"] for one in read(sentence)] == ["5000"]


def test_nothing_without_an_amount_beside_it_has_no_unit_and_is_no_figure() -> None:
    assert read("Sales were nil compared to zero in 2023.") == []
