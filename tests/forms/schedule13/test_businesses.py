"""What a person of the covers is or does, told without the words "principal business"."""

import pytest
from tests.forms.schedule13.schedules import typed

from tieout.forms.schedule13 import read_text
from tieout.markup import printed


def businesses(text: str, *names: str) -> dict[str | None, str | None]:
    data = typed(
        "13D",
        list(names) or ["Alder Fund, L.P."],
        f"Item 2. Identity and Background.\n\n{text}\n\nItem 3. Source of Funds.\n\nNone.\n",
    )
    made = read_text.read(printed(data, 0, len(data)), [])
    return {one.name.value: one.occupation.value for one in made.background}


@pytest.mark.parametrize(
    ("sentence", "business"),
    [
        ("Alder Fund, L.P. is a holding company.", "holding company"),
        ("Alder Fund, L.P. is an investment adviser registered under the Act.", "investment adviser registered under the Act"),
        ("Alder Fund, L.P. is a registered broker-dealer.", "registered broker-dealer"),
        ("Alder Fund, L.P. is a bank holding company organized under the laws of Ohio.", "bank holding company"),
        ("Alder Fund, L.P. is engaged in the business of\n     felling trees.", "felling trees"),
        ("Alder Fund, L.P., a Delaware limited partnership, is principally engaged in felling trees.", "felling trees"),
        ("Alder Fund, L.P., through its subsidiaries, is engaged primarily in felling trees.", "felling trees"),
        ("Alder Fund, L.P. is a Delaware limited partnership that is engaged in felling trees.", "felling trees"),
        ("Alder Fund, L.P. engages principally in felling trees.", "felling trees"),
        ("Alder Fund, L.P. is a limited partnership formed for the purpose of felling trees.", "felling trees"),
        ("Alder Fund, L.P.'s principal business is that of felling trees.", "felling trees"),
        ("The principal business of Alder Fund, L.P. is that of felling trees.", "felling trees"),
    ],
)
def test_a_business_is_told_in_many_ways(sentence: str, business: str) -> None:
    assert businesses(sentence)["Alder Fund, L.P."] == business


@pytest.mark.parametrize(
    "sentence",
    [
        "Alder Fund, L.P. is engaged in discussions with the Issuer.",
        "Alder Fund, L.P. is engaged in preliminary talks.",
        "Alder Fund, L.P. is a subsidiary of a bank holding company.",
        "Alder Fund, L.P. is not engaged in any business.",
        "The Issuer is a holding company.",
        "Alder Fund, L.P. is a party to a suit.",
        "These entities, other than Alder Fund, L.P., engage in felling trees.",
    ],
)
def test_what_is_no_business_is_none(sentence: str) -> None:
    assert businesses(sentence).get("Alder Fund, L.P.") is None


def test_the_words_principal_business_go_over_what_somebody_is() -> None:
    told = businesses("Alder Fund, L.P. is a holding company. The principal business of Alder Fund, L.P. is felling trees.")
    assert told == {"Alder Fund, L.P.": "felling trees"}


def test_each_person_has_its_own() -> None:
    text = (
        "Alder Fund, L.P. is a private investment partnership.\n\nRowan Advisers, Inc. is engaged in the business of giving advice."
    )
    told = businesses(text, "Alder Fund, L.P.", "Rowan Advisers, Inc.")
    assert told == {"Alder Fund, L.P.": "private investment partnership", "Rowan Advisers, Inc.": "giving advice"}
