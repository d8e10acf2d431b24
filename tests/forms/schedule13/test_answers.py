"""Item 2 of Schedule 13D told in letters and captions, in numbered paragraphs, of several persons at once; no trait to another."""

import pytest

from forms.schedule13.schedules import html, read, typed
from forms.schedule13.test_background import END, told
from tieout.forms.schedule13.model import Schedule13

TWO = ["Alder Fund, L.P.", "Jane Q. Roe"]
HEAD = "Item 2. Identity and Background\n\n"


def of(body: str, names: list[str] = TWO) -> dict[str | None, tuple[str | None, ...]]:
    """Address, occupation, citizenship, convicted, by name, of typewriter text."""
    return by_name(read(typed("13D", names, HEAD + body)))


def by_name(form: Schedule13) -> dict[str | None, tuple[str | None, ...]]:
    found = told(form)
    assert len({name for name, *_ in found}) == len(found)
    return {name: tuple(rest) for name, *rest in found}


def test_bare_answers_by_letters() -> None:
    body = (
        "     (a)   Jane Q. Roe\n\n     (b)   Roe & Sons\n           12 Tanner Row\n           Hollin, NY 10999\n\n"
        "     (c)   President of Roe & Sons; sale of\n           seeds.\n\n     (d)   No.\n\n     (e)   No.\n\n     (f)   Canada\n"
    )
    assert of(body) == {
        "Jane Q. Roe": ("Roe & Sons 12 Tanner Row Hollin, NY 10999", "President of Roe & Sons; sale of seeds.", "Canada", False)
    }


CAPTIONED = (
    "(a) Name: {}\n(b) Residence or business address: {}\n(c) Present principal occupation or employment: {}\n"
    "(d) Criminal convictions: None\n(f) Citizenship: {}\n"
)


def test_a_block_for_each_person_under_captions() -> None:
    body = CAPTIONED.format("Jane Q. Roe", "12 Tanner Row, Hollin, NY 10999", "Nurserywoman", "Ireland")
    other = CAPTIONED.format("Otto P. Lunt", "9 Ash Lane\n    Dover, DE 19901", "Retired", "Canada")
    assert of(f"{body}\n{other}") == {
        "Jane Q. Roe": ("12 Tanner Row, Hollin, NY 10999", "Nurserywoman", "Ireland", False),
        "Otto P. Lunt": ("9 Ash Lane Dover, DE 19901", "Retired", "Canada", False),
    }


def test_captions_rule_over_letters() -> None:
    body = (
        "(a)  Name:                    Alder Fund, L.P.\n     State of Organization:   Delaware\n\n"
        "(b)  Principal business:      Investments\n\n(c)  Address of principal office:   9 Ash Lane\n"
        "                                    Dover, DE 19901\n\n(d)  No\n\n(f)  Ireland\n"
    )
    assert of(body) == {"Alder Fund, L.P.": ("9 Ash Lane Dover, DE 19901", "Investments", "Delaware", None)}


@pytest.mark.parametrize(
    "body",
    [
        "(a)  Alder Fund, L.P.\n\n     Jane Q. Roe\n\n(b)  9 Ash Lane\n     Dover, DE 19901\n\n(f)  Canada\n",
        "(a)  Alder Fund, L.P.\n     Jane Q. Roe\n\n(b)  9 Ash Lane\n     Dover, DE 19901\n\n(f)  Canada\n",
        "(a)  the statement is filed by several persons\n\n(b)  9 Ash Lane, Dover, DE 19901\n\n(f)  Canada\n",
        "(b)  9 Ash Lane, Dover, DE 19901\n\n(f)  Canada\n",
    ],
)
def test_answers_that_may_be_of_another_are_nobodys(body: str) -> None:
    assert of(body) == {}


def test_references_are_no_answers() -> None:
    body = "(a)  Jane Q. Roe\n\n(b)  Same as above, 9 Ash Lane\n\n(c)  See Schedule A\n\n(d)  Not applicable\n\n(f)  See Item 6\n"
    assert of(body) == {"Jane Q. Roe": (None, None, None, None)}


def test_the_lines_beneath_a_name_are_its_address() -> None:
    body = 'Alder Fund, L.P., a Delaware limited partnership (the "Fund")\n9 Ash Lane\nDover, DE 19901\n\nThe Fund holds shares.\n'
    assert of(body) == {"Alder Fund, L.P.": ("9 Ash Lane Dover, DE 19901", None, "Delaware", None)}


def test_persons_side_by_side() -> None:
    typed_ = (
        "(a)   Jane Q. Roe             Otto P. Lunt\n\n(b)   12 Tanner Row           9 Ash Lane\n"
        "      Hollin, NY 10999        Dover, DE 19901\n\n(c)   Dentist                 Retired\n\n"
        "(d)   No                      No\n\n(f)   Ireland                 Canada\n"
    )
    sides = {
        "Jane Q. Roe": ("12 Tanner Row Hollin, NY 10999", "Dentist", "Ireland", False),
        "Otto P. Lunt": ("9 Ash Lane Dover, DE 19901", "Retired", "Canada", False),
    }
    assert of(typed_, ["Jane Q. Roe", "Otto P. Lunt"]) == sides
    rows = [
        ("(a)", "Name", "Jane Q. Roe", "Otto P. Lunt"),
        ("(b)", "Address", "12 Tanner Row<br>Hollin, NY 10999", "9 Ash Lane<br>Dover, DE 19901"),
        ("(c)", "Occupation", "Dentist", "Retired"),
        ("(d)", "Convictions", "No", "No"),
        ("(f)", "Citizenship", "Ireland", "Canada"),
    ]
    table = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    body = f"<p>Item 2. Identity and Background</p><table>{table}</table>{END}"
    assert by_name(read(html("13D", ["Jane Q. Roe", "Otto P. Lunt"], body))) == sides


def test_an_answer_across_two_columns_is_nobodys() -> None:
    body = (
        "(a)   Jane Q. Roe             Otto P. Lunt\n\n(b)   12 Tanner Row, Suite 7, Hollin, NY 10999\n\n"
        "(f)   Ireland                 Canada\n"
    )
    found = of(body, ["Jane Q. Roe", "Otto P. Lunt"])
    assert found == {"Jane Q. Roe": (None, None, "Ireland", None), "Otto P. Lunt": (None, None, "Canada", None)}


THREE = ["Alder Fund, L.P.", "Jane Q. Roe", "Otto P. Lunt"]
SENTENCES = [
    ("Messrs. Roe and Lunt are citizens of Canada.", (None, "Canada", "Canada")),
    ("Messrs. Roe and Moss are citizens of Canada.", (None, "Canada", None)),
    ("Each of the Reporting Persons other than Alder Fund, L.P. is a citizen of Ireland.", (None, "Ireland", "Ireland")),
    ("Each of the Reporting Persons other than the Foundation is a citizen of Ireland.", (None, None, None)),
    ("Jane Q. Roe, Ida Moss and Otto P. Lunt are citizens of Ireland.", (None, "Ireland", "Ireland")),
    ("The sons of Jane Q. Roe and Otto P. Lunt are citizens of Ireland.", (None, None, None)),
    ("The General Partner of Foo and Alder Fund, L.P. are Delaware corporations.", (None, None, None)),
    ("Otto P. Lunt is a citizen and resident of Canada.", (None, None, "Canada")),
]


@pytest.mark.parametrize(("sentence", "places"), SENTENCES)
def test_several_persons_at_once(sentence: str, places: tuple[str | None, ...]) -> None:
    found = of(sentence + "\n", THREE)
    assert tuple(found.get(name, (None,) * 4)[2] for name in THREE) == places


ADDRESSES = [
    ("Alder Fund, L.P., a Delaware limited partnership, having its principal office at 9 Ash Lane, Dover, DE 19901, files.", 0),
    ("Larkspur Inc., a Delaware corporation, having its principal office at 9 Ash Lane, Dover, DE 19901, files.", None),
    (
        "Alder Fund, L.P., which conducts its principal business and maintains its principal office at 9 Ash Lane, Dover, DE 199.",
        0,
    ),
    ("Jane Q. Roe, whose business address is #9 Ash Lane, Dover, DE 19901, files this.", 1),
    ("Jane Q. Roe, the sister of Ida Moss, whose business address is 9 Ash Lane, Dover, DE 19901, files this.", None),
    ("(2) Jane Q. Roe is a dentist. Her business address is 9 Ash Lane, Dover, DE 19901.", 1),
    ("(2) Jane Q. Roe is a dentist. Larkspur Inc. employs her. Its principal office is 9 Ash Lane, Dover, DE 19901.", None),
    ("(2) Jane Q. Roe is a dentist with Larkspur Inc. Its business address is 9 Ash Lane, Dover, DE 19901.", None),
    ("(2) Jane Q. Roe is married to Ira Moss. Her business address is 9 Ash Lane, Dover, DE 19901.", None),
    ("(2) Jane Q. Roe works for Otto P. Lunt. His business address is 9 Ash Lane, Dover, DE 19901.", None),
    ("(1) Alder Fund, L.P. is a fund. Its business address is 9 Ash Lane, Dover, DE 19901.", 0),
    ("Jane Q. Roe is a member of Larkspur LLC, a Delaware company, having its principal office at 9 Ash, Dover, DE 19901.", None),
    ("Alder Fund, L.P. is a Delaware limited partnership having its principal office at 9 Ash Lane, Dover, DE 19901.", 0),
    ("(1) Alder Fund, L.P., whose partner is Larkspur Inc. Its business address is 9 Ash Lane, Dover, DE 19901.", None),
]


@pytest.mark.parametrize(("sentence", "whose"), ADDRESSES)
def test_whose_address_a_sentence_gives(sentence: str, whose: int | None) -> None:
    found = of(sentence + "\n", THREE)
    holders = [name for name in THREE if found.get(name, (None,))[0] is not None]
    assert holders == ([] if whose is None else [THREE[whose]])


def test_each_having_an_office_is_each_of_those_named_before() -> None:
    body = (
        '"Alder Fund, L.P. ("Alder"), Birch Inc. ("Birch") and Cedar LLC ("Cedar") file this.\n\nBirch is a New York corporation '
        "and Alder, Dogwood and Cedar are Delaware partnerships, each having its principal office at 9 Ash Lane, Dover, DE 19901.\n"
    )
    found = of(body, ["Alder Fund, L.P.", "Birch Inc.", "Cedar LLC"])
    assert {name: (fields[0], fields[2]) for name, fields in found.items()} == {
        "Birch Inc.": ("9 Ash Lane, Dover, DE 19901", "New York"),
        "Alder Fund, L.P.": ("9 Ash Lane, Dover, DE 19901", "Delaware"),
        "Cedar LLC": ("9 Ash Lane, Dover, DE 19901", "Delaware"),
    }


def test_whose_business_ends_where_the_next_person_of_a_list_begins() -> None:
    body = (
        "Filed by (i) Alder Fund, L.P., whose principal business is investing, (ii) Jane Q. Roe, "
        "whose principal occupation is dentist.\n"
    )
    assert {name: fields[1] for name, fields in of(body).items()} == {"Alder Fund, L.P.": "investing", "Jane Q. Roe": "dentist"}


def test_captions_behind_small_numbers_and_other_captions_between() -> None:
    body = (
        "(i)   Name: Jane Q. Roe\n(ii)  Business address: 12 Tanner Row, Hollin, NY 10999\n      Telephone: 555-0100\n"
        "(iii) Present principal occupation or employment and the name, principal business and address of any corporation or\n"
        "      organization in which such employment is conducted: Dentist\n(vi)  Citizenship: Ireland\n"
    )
    assert of(body)["Jane Q. Roe"][::2] == ("12 Tanner Row, Hollin, NY 10999", "Ireland")


@pytest.mark.parametrize(
    "line",
    [
        "Name and address: Jane Q. Roe, 9 Ash Lane, Dover",
        "Occupation and business address: Dentist, 9 Ash Lane, Dover",
        "Name and citizenship: Otto P. Lunt, Ireland",
    ],
)
def test_a_caption_of_two_things_is_read_for_neither(line: str) -> None:
    assert of(f"Name: Jane Q. Roe\n{line}\n") == {"Jane Q. Roe": (None, None, None, None)}


def test_letters_that_begin_again_are_of_another() -> None:
    body = "(a) Jane Q. Roe\n(b) 12 Tanner Row, Hollin, NY 10999\n\nThe second\n\n(b) 9 Ash Lane, Dover, DE 19901\n(f) Ireland\n"
    assert of(body) == {"Jane Q. Roe": ("12 Tanner Row, Hollin, NY 10999", None, None, None)}


def test_headings_of_columns_are_nobodys_name() -> None:
    assert of("Name: Principal Occupation\nAddress: 9 Ash Lane, Dover, DE 19901\n") == {}


def test_an_address_ends_where_the_next_of_a_list_begins() -> None:
    body = (
        "The business address of (i) Alder Fund, L.P. is 9 Ash Lane, Georgetown, Cayman Islands and (ii) Jane Q. Roe is "
        "12 Tanner Row, Hollin, NY 10999.\n"
    )
    assert {name: fields[0] for name, fields in of(body).items()} == {
        "Alder Fund, L.P.": "9 Ash Lane, Georgetown, Cayman Islands",
        "Jane Q. Roe": "12 Tanner Row, Hollin, NY 10999",
    }


def test_rows_of_two_things_and_of_names_again_say_nothing() -> None:
    body = (
        "(a)   Jane Q. Roe             Otto P. Lunt\n\n(b)   Name and address:   9 Ash Lane, Dover   8 Ash Lane, Dover\n\n"
        "Name:   Ida Moss   Una Gray\n\n(f)   Ireland                 Canada\n"
    )
    found = of(body, ["Jane Q. Roe", "Otto P. Lunt"])
    assert found == {"Jane Q. Roe": (None, None, "Ireland", None), "Otto P. Lunt": (None, None, "Canada", None)}
