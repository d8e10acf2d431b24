"""Wordings of Item 2 of Schedule 13D: what a sentence says of whom, and what it does not."""

import pytest

from forms.schedule13.schedules import html, read
from forms.schedule13.test_background import END, told

NAMES = ["Alder Fund, L.P.", "Alder Fund (GP) LLC", "Jane Q. Roe", "Zhao Min"]
FILED = (
    "<p>Item 2. Identity and Background</p><p>(a) The Reporting Persons are: 1. Alder Fund, L.P. (the “Fund”) 2. Alder Fund (GP) "
    "LLC (the “Fund GP”) 3. Jane Q. Roe 4. Zhao Min</p>"
)


def of(sentences: str) -> dict[str | None, tuple[str | None, ...]]:
    """Address, occupation and citizenship by name, of persons of whom something is told."""
    found = told(read(html("13D", NAMES, FILED + sentences + END)))
    return {name: fields for name, *fields, _ in found if any(fields)} if found else {}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The citizenship of each of Jane Q. Roe and Zhao Min is the United States.", {"Jane Q. Roe", "Zhao Min"}),
        ("The filing is of the Fund and Jane Q. Roe, a citizen of the United States.", {"Jane Q. Roe"}),
        ("Jane Q. Roe, an individual and a citizen of the United States, is one.", {"Jane Q. Roe"}),
        ("Mr. Zhao is a citizen of the United States.", {"Zhao Min"}),  # the family's name first
        ("Ms. Roe is the manager of the Fund GP and is a citizen of the United States.", {"Jane Q. Roe"}),
        ("Ms. Roe, a United States citizen, is the manager of the Fund GP.", {"Jane Q. Roe"}),
        ("Ms. Roe is married, her husband is a potter and is a citizen of the United States.", set()),
        ("The cousin of Ms. Roe, a United States citizen, is a potter.", set()),
        ("Mr. Jane is a citizen of the United States.", {"Jane Q. Roe"}),
        ("Mr. Alder is a citizen of the United States.", set()),  # begins names of firms
        ("The members of the Fund, citizens of the United States, are not named.", set()),
        ("The citizenship of each person named on Schedule I is the United States.", set()),
    ],
)
def test_citizens(sentence: str, expected: set[str]) -> None:
    found = {name for name, (_, _, place) in of(f"<p>(f) {sentence}</p>").items() if place == "United States"}
    assert found == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The Fund is primarily engaged in the business of growing pears.", {"Alder Fund, L.P.": "growing pears"}),
        ("The Fund is an entity engaged in investment activities.", {"Alder Fund, L.P.": "investment activities"}),
        ("The Fund GP is a private investment vehicle.", {"Alder Fund (GP) LLC": "a private investment vehicle"}),
        ("The Fund is a holding company whose principal business is growing pears.", {"Alder Fund, L.P.": "growing pears"}),
        ("The Fund is a Delaware limited partnership.", {}),
        ("The Fund is a company organized under the laws of Texas.", {}),
        ("The tenant of the Fund is engaged in growing pears.", {}),
    ],
)
def test_what_a_firm_does(sentence: str, expected: dict[str, str]) -> None:
    found = of(f"<p>(c) {sentence}</p><p>(d) None.</p>")
    assert {name: told_ for name, (_, told_, _) in found.items() if told_} == expected


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (
            "<p>(b) The business address of each of the Reporting Persons is:</p><p>c/o Alder House</p><p>12 Tanner Row</p>"
            "<p>Hollin, NY 10999</p><p>(212) 555-0101</p>",
            dict.fromkeys(NAMES, "c/o Alder House 12 Tanner Row Hollin, NY 10999"),
        ),
        ("<p>(b) The business address of each of the Reporting Persons is:</p><p>Alder House is closed, NY 10999</p>", {}),
        (
            "<p>(b) The principal business address of each of (i) the Fund is 16690 Tanner Row, Hollin, FL 33160, and (ii) "
            "Ms. Roe is c/o Alder House, 16690 Tanner Row, Hollin, FL 33160.</p>",
            {
                "Alder Fund, L.P.": "16690 Tanner Row, Hollin, FL 33160",
                "Jane Q. Roe": "c/o Alder House, 16690 Tanner Row, Hollin, FL 33160",
            },
        ),
        (
            "<p>(b) The registered office of the Fund is P.O. Box 9, Wye Town, Bermuda.</p>",
            {"Alder Fund, L.P.": "P.O. Box 9, Wye Town, Bermuda"},
        ),
        ("<p>(b) The address of its principal office is 12 Tanner Row, Hollin, NY 10999.</p>", {}),  # whose, of four
        (
            "<p>(b) The Fund is a partnership. The address of its principal office is 12 Tanner Row, Hollin, NY 10999.</p>",
            {"Alder Fund, L.P.": "12 Tanner Row, Hollin, NY 10999"},
        ),
    ],
)
def test_addresses(sentences: str, expected: dict[str, str]) -> None:
    assert {name: address for name, (address, *_) in of(sentences).items() if address} == expected


def test_the_office_of_the_only_one() -> None:
    said = "Alder Fund, L.P. grows pears. The address of its principal office is 1 Elm Way, Wye, ME 04001."
    body = f"<p>Item 2. Identity and Background</p><p>{said}</p>"
    assert told(read(html("13D", ["Alder Fund, L.P."], body + END)))[0][1] == "1 Elm Way, Wye, ME 04001"


def test_where_persons_without_a_definition_are_told() -> None:
    assert (
        of("<p>(f) Foreign law and Jane Q. Roe is set forth above and Ms. Roe is a citizen of Ireland.</p>")["Jane Q. Roe"][2]
        == "Ireland"
    )
