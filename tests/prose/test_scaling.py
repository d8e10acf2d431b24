from decimal import Decimal

import pytest

from tieout.prose import claims, text_of
from tieout.prose.scaling import Scale, told


def values(text: str) -> list[Decimal | None]:
    return [claim.value.value for claim in claims(text_of(text), "IV") if claim.value]


def test_a_scale_in_brackets_is_that_of_its_sentence_and_those_behind() -> None:
    text = "Cash was $12. Net loss (in thousands) was $4,512 for 2024. Sales were $7,100."
    assert values(text) == [12, 4512000, 7100000]


def test_the_step_of_rounding_is_scaled_too() -> None:
    (claim,) = claims(text_of("(amounts in millions) Sales were $12."), "IV")
    assert claim.value is not None
    assert (claim.value.value, claim.value.precision, claim.value.raw) == (12000000, 1000000, "$12")


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Sales were $7.1 million.", 7100000),
        ("Net loss was $3 per share.", 3),
        ("Net loss was $0.45.", Decimal("0.45")),
        ("Sales were $7,100,000.", 7100000),
        ("It sold 400 shares.", 400),
    ],
)
def test_what_has_its_own_scale_stays(sentence: str, value: Decimal) -> None:
    assert values(f"(in thousands, except per share data) {sentence}") == [value]


@pytest.mark.parametrize(
    ("text", "scale"),
    [
        ("All amounts are in thousands. Sales were $5.", Scale(5, 1000)),
        ("(Dollar amounts in millions)", Scale(1, 10**6)),
        ("It serves customers in thousands of places and in millions of homes.", None),
        ("(in thousands) and (in millions)", None),
        ("Sales were $5.", None),
    ],
)
def test_what_tells_a_scale(text: str, scale: Scale | None) -> None:
    assert told(text) == scale
