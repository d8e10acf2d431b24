from decimal import Decimal

import pytest
from msgspec import UNSET

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
        ("All amounts are in thousands. Sales were $5.", Scale(5, 1000, sure=True)),
        ("(Dollar amounts in millions)", Scale(1, 10**6)),
        ("It serves customers in thousands of places and in millions of homes.", None),
        ("(in thousands) and (in millions)", None),
        ("Sales were $5.", None),
    ],
)
def test_what_tells_a_scale(text: str, scale: Scale | None) -> None:
    assert told(text) == scale


@pytest.mark.parametrize(
    "text",
    [
        "(in thousands): a net loss of $4,500,000 compared to a net loss of $850,000.",
        "(in millions): a net loss of $4,500,000 compared to a net loss of $850,000.",
        "Net loss (in thousands) was $4,500,000 compared to $850,000.",
    ],
)
def test_beside_an_amount_too_large_for_the_scale_all_are_in_dollars(text: str) -> None:
    (claim,) = claims(text_of(text), "IV")
    assert claim.value is not None and claim.prior_value is not None
    assert (claim.value.value, claim.prior_value.value) == (4_500_000, 850_000)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("(in thousands): a net loss of $450,000.", None),
        ("Cash (in thousands) was $12. A net loss of $450,000 was told.", None),
        ("Net loss (in thousands) was $450,000.", 450_000_000),
        ("All amounts are in thousands. A net loss of $450,000 was told.", 450_000_000),
        ("(in thousands): a net loss of $450,123.", 450_123_000),
        ("(in thousands): a net loss of $0.", 0),
    ],
)
def test_a_round_thousand_behind_a_lead_is_unclear(text: str, value: int | None) -> None:
    fact = claims(text_of(text), "IV")[-1].value
    assert fact is not None
    assert (fact.value, fact.raw) == (value, text[text.rindex("$") :].split()[0].rstrip("."))
    assert fact.state == ("unreadable" if value is None else UNSET)
