"""Item 2(a) to (c) of Schedule 13G where persons are named in one line or in sentences, and where headings are spaced out."""

import pytest

from forms.schedule13.schedules import read, typed
from forms.schedule13.test_background import told

TWO = ["Alder Fund, L.P.", "Jane Q. Roe"]
HEAD = "Item 2(a)  Name of Person Filing:\n\n"
REST = "Item 2(d)  Title of Class of Securities:\n\n    Common Stock\n\nItem 3.  Not applicable\n"


def of(body: str, names: list[str] = TWO, rest: str = REST) -> list[tuple[str | None, ...]]:
    """Name, address, citizenship."""
    return [(one[0], one[1], one[3]) for one in told(read(typed("13G", names, "Item 1. Issuer\n\n" + body + rest)))]


def test_headings_with_blanks_before_the_letter() -> None:
    body = (
        "ITEM 2  (a)  NAME OF PERSON FILING: Alder Fund, L.P.\n\nITEM 2  (b)  ADDRESS OF PRINCIPAL BUSINESS OFFICE:\n"
        "             9 Ash Lane\n             Dover, DE 19901\n\nITEM 2  (c)  CITIZENSHIP: Delaware\n\n"
    )
    assert of(body, TWO[:1]) == [("Alder Fund, L.P.", "9 Ash Lane Dover, DE 19901", "Delaware")]


def test_a_house_number_of_five_digits_is_no_postal_code() -> None:
    body = HEAD + "    Alder Fund, L.P.\n\nItem 2(b)  Address:\n    11100 Ash Lane\n    Dover, DE 19901\n\nItem 2(c)  N/A\n\n"
    assert of(body, TWO[:1]) == [("Alder Fund, L.P.", "11100 Ash Lane Dover, DE 19901", None)]


def test_a_name_over_two_lines_and_a_tax_number_behind_one() -> None:
    body = "Item 2(a)  Name of Person Filing: Alder Investment\n           Management Services, Inc.\n\nItem 2(c)  Ohio\n\n"
    assert of(body, ["Alder Investment Management Services, Inc."]) == [
        ("Alder Investment Management Services, Inc.", None, "Ohio")
    ]
    assert of(HEAD + "    Alder Fund, L.P.   12-3456789\n\n", TWO[:1]) == [("Alder Fund, L.P.", None, None)]


def test_two_names_in_one_line() -> None:
    body = (
        HEAD + "    Alder Fund, L.P. and Jane Q. Roe\n\nItem 2(b)  Address:\n    9 Ash Lane, Dover, DE 19901\n\n"
        "Item 2(c)  Citizenship:\n    Alder Fund, L.P. - Delaware\n    Jane Q. Roe - Ireland\n\n"
    )
    where = "9 Ash Lane, Dover, DE 19901"
    assert of(body) == [("Alder Fund, L.P.", where, "Delaware"), ("Jane Q. Roe", where, "Ireland")]


def test_addresses_by_number() -> None:
    body = (
        HEAD
        + "    (1) Alder Fund, L.P.\n    (2) Jane Q. Roe\n    -----------------\nItem 2(b)  Address of Principal Business Office:\n"
        "    (1) 9 Ash Lane, Dover, DE 19901\n    (2) 12 Tanner Row\n        Hollin, NY 10999\n    ---------------\n"
        "Item 2(c)  Citizenship:\n    (1) Delaware\n    (2) Ireland\n\n"
    )
    assert of(body) == [
        ("Alder Fund, L.P.", "9 Ash Lane, Dover, DE 19901", "Delaware"),
        ("Jane Q. Roe", "12 Tanner Row Hollin, NY 10999", "Ireland"),
    ]


SENTENCES = HEAD + (
    '    This statement is filed by Alder Fund, L.P., a Delaware limited\n    partnership ("Alder"), and by Jane Q.\n'
    '    Roe ("Roe").\n\n'
)


def test_persons_and_places_in_sentences() -> None:
    body = SENTENCES + (
        "Item 2(b)  Address of Principal Business Office:\n\n    The address of the business office of each of the Reporting\n"
        "    Persons is 9 Ash Lane, Dover, DE 19901.\n\nItem 2(c)  Citizenship:\n\n    Ms. Roe is a citizen of Ireland.\n\n"
    )
    where = "9 Ash Lane, Dover, DE 19901"
    assert of(body) == [("Alder Fund, L.P.", where, "Delaware"), ("Jane Q. Roe", where, "Ireland")]


@pytest.mark.parametrize(
    ("address", "given"),
    [
        ("The address of each is 9 Ash Lane, Dover, DE 19901.", ["9 Ash Lane, Dover, DE 19901"] * 2),
        ("9 Ash Lane, Dover, DE 19901", ["9 Ash Lane, Dover, DE 19901"] * 2),
        ("Ms. Roe: 9 Ash Lane, Dover, DE 19901", [None, None]),
        ("The address of the Foundation is 9 Ash Lane, Dover, DE 19901.", [None, None]),
        ("The address of Alder is 9 Ash Lane, Dover, DE 19901.", ["9 Ash Lane, Dover, DE 19901", None]),
        ("9 Ash Lane, Dover, DE 19901, and 12 Tanner Row, Hollin, NY 10999", [None, None]),
    ],
)
def test_one_address_is_of_those_whom_it_is_said_of(address: str, given: list[str | None]) -> None:
    body = SENTENCES + f"Item 2(b)  Address of Principal Business Office:\n\n    {address}\n\n"
    assert [found[1] for found in of(body)] == given


def test_a_sentence_gives_the_place_of_each_and_a_reference_none() -> None:
    persons = HEAD + "    Alder Fund, L.P.\n    Jane Q. Roe\n\nItem 2(c)  Citizenship:\n\n    "
    place = "Alder Fund, L.P. is a limited partnership organized under the\n    laws of the State of Delaware.\n\n"
    assert [found[2] for found in of(persons + place)] == ["Delaware", None]
    assert [found[2] for found in of(persons + "For citizenship see row 4 of each cover\n\n")] == [None, None]


def test_a_sentence_before_an_address_is_no_part_of_it() -> None:
    body = (
        HEAD + "    Jane Q. Roe\n\nItem 2(b)  Address:  The address and principal business office of\n    Ms. Roe is:\n\n"
        "    9 Ash Lane\n    Dover, DE 19901\n\n"
    )
    assert of(body, TWO[1:]) == [("Jane Q. Roe", "9 Ash Lane Dover, DE 19901", None)]
