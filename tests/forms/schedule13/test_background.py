"""Who files and who stands behind it: sentences of Item 2, annexes in several layouts, Item 2 of 13G; and no guess of a pair."""

import time

import pytest

from forms.schedule13.schedules import html, read, typed
from tieout.facts import plain
from tieout.forms.schedule13.model import Schedule13

TWO = ["Alder Fund, L.P.", "Jane Q. Roe"]
END = "<p>SIGNATURE</p><p>/s/ Jane Q. Roe</p>"


def told(form: Schedule13) -> list[tuple[str | None, ...]]:
    """Name, address, occupation, citizenship, convicted."""
    return [tuple(one.values()) for one in plain(form.background)]


def test_sentences_by_letters() -> None:
    body = (
        "<p>Item 2. Identity and Background</p><p>(a) This statement is filed by Alder Fund, L.P., a "
        "Delaware limited partnership (the “Fund”), and Jane Q. Roe.</p>"
        "<p>(b) The business address of each of the Fund and Ms. Roe is 12 Tanner Row, Suite 4, Hollin, NY 10999.</p>"
        "<p>(c) Ms. Roe’s principal occupation is managing a nursery. The principal business of the "
        "Fund is investing in securities.</p>"
        "<p>(d) During the last five years, none of the Reporting Persons has been convicted in a criminal proceeding.</p>"
        "<p>(f) Ms. Roe is a citizen of the United States of America. The clients are citizens of Canada.</p>" + END
    )
    assert told(read(html("13D", TWO, body))) == [
        ("Alder Fund, L.P.", "12 Tanner Row, Suite 4, Hollin, NY 10999", "investing in securities", "Delaware", False),
        ("Jane Q. Roe", "12 Tanner Row, Suite 4, Hollin, NY 10999", "managing a nursery", "United States of America", False),
    ]


PLACES = [
    ("Ms. Roe, a citizen of Ireland, is the manager of Alder Fund, L.P., a Delaware limited partnership.", ("Delaware", "Ireland")),
    ("Ms. Roe is a director of Larkspur Inc., a Bermuda corporation.", (None, None)),
    ("Alder Fund, L.P. is a subsidiary of Larkspur Inc., organized under the laws of the State of Texas.", (None, None)),
    ("Alder Fund, L.P., whose manager is Larkspur LLC, a Nevada limited liability company, invests.", (None, None)),
    (
        "Filed by Alder Fund, L.P. (the “Fund”) and Jane Q. Roe. The Fund is organized in the Cayman Islands.",
        ("Cayman Islands", None),
    ),
    ("Alder Fund, L.P., a fund in New York, was organized under the laws of the State of Delaware.", ("Delaware", None)),
    ("Alder Fund, L.P. (the “Fund”), a Delaware limited partnership, and Jane Q. Roe file this.", ("Delaware", None)),
]


@pytest.mark.parametrize(("sentence", "places"), PLACES)
def test_a_place_is_of_what_stands_right_before_it(sentence: str, places: tuple[str | None, ...]) -> None:
    form = read(html("13D", TWO, f"<p>Item 2. Identity and Background</p><p>{sentence}</p>{END}"))
    found = {name: citizenship for name, _, _, citizenship, _ in told(form)}
    assert tuple(found.get(name) for name in TWO) == places


def test_typed_persons_each_with_an_office_of_its_own() -> None:
    body = (
        "Item 2. Identity and Background\n\n(a) through (c) and (f):\n\n(i)  Alder Fund, L.P., a Cayman "
        "Islands limited\n     partnership, having its principal office at Reed\n"
        "     House, George Town, Cayman Islands, is an investment\n     fund; and\n\n(ii) Birch Trust "
        "Company, a Delaware corporation, having\n     its principal office at 9 Ash Lane, Dover, DE "
        "19901,\n     is a trustee.\n"
    )
    assert told(read(typed("13D", ["Alder Fund, L.P.", "Birch Trust Company"], body))) == [
        ("Alder Fund, L.P.", "Reed House, George Town, Cayman Islands", "investment fund", "Cayman Islands", None),
        ("Birch Trust Company", "9 Ash Lane, Dover, DE 19901", None, "Delaware", None),
    ]


def test_a_table_of_officers_in_html() -> None:
    head = "".join(f"<td>{text}</td>" for text in ("Name", "Business Address", "Present Principal Occupation", "Citizenship"))
    rows = (
        "<tr><td colspan=4>Directors</td></tr><tr><td>Otto P. Lunt</td><td>12 Tanner Row<br>Hollin, NY "
        "10999</td><td>Retired</td><td>Canada</td></tr>"
    )
    body = (
        END + f"<p>SCHEDULE A</p><table><tr>{head}</tr>{rows}<tr><td>Una "
        f"Gray</td><td></td><td>Dentist</td><td>Ireland</td></tr></table>"
    )
    assert told(read(html("13D", TWO, body))) == [
        ("Otto P. Lunt", "12 Tanner Row Hollin, NY 10999", "Retired", "Canada", None),
        ("Una Gray", None, "Dentist", "Ireland", None),
    ]


def test_name_and_address_in_one_cell_and_employer_with_its_address() -> None:
    head = "<td>Name and Business Address</td><td>Principal Occupation</td>"
    rows = (
        "<tr><td>Otto P. Lunt<br>12 Tanner Row<br>Hollin, NY 10999</td><td>Retired</td></tr><tr><td>Una "
        "Gray, 9 Ash Lane, Dover</td><td>Dentist</td></tr>"
    )
    assert told(read(html("13D", TWO, END + f"<p>ANNEX I</p><table><tr>{head}</tr>{rows}</table>"))) == [
        ("Otto P. Lunt", "12 Tanner Row Hollin, NY 10999", "Retired", None, None)
    ]
    head = "<td>Name</td><td>Occupation and Business Address</td>"
    rows = (
        "<tr><td>Una Gray</td><td>Dentist<br>Gray and Sons<br>9 Ash Lane<br>Dover, DE 19901</td></tr>"
        "<tr><td>Ida Moss</td><td>Clerk, 9 Ash Lane, Dover</td></tr>"
    )
    assert told(read(html("13D", TWO, END + f"<table><tr>{head}</tr>{rows}</table>")))[0] == (
        "Una Gray",
        "9 Ash Lane Dover, DE 19901",
        "Dentist Gray and Sons",
        None,
        None,
    )


def test_names_in_one_cell_pair_only_with_as_many_occupations() -> None:
    before = END + "<p>Set forth below for each of the directors and executive officers: name and present principal occupation.</p>"
    cells = "<table><tr><td>Otto P. Lunt<br><br>Una Gray</td><td>{}</td></tr></table>"
    assert told(read(html("13D", TWO, before + cells.format("Director<br><br>Treasurer")))) == [
        ("Otto P. Lunt", None, "Director", None, None),
        ("Una Gray", None, "Treasurer", None, None),
    ]
    assert told(read(html("13D", TWO, before + cells.format("Director<br><br>Treasurer<br><br>Clerk")))) == []


def test_a_typed_annex_under_headings() -> None:
    body = (
        "SIGNATURE\n\n/s/ Jane Q. Roe\n\nANNEX A\n\nName                   Principal Occupation        "
        "Citizenship\n----                   --------------------        -----------\n\n"
        "Otto P. Lunt           President of Alder          Canada\n                       Nurseries\n\n"
        "Una Gray               Dentist                     Ireland\n"
    )
    assert told(read(typed("13D", TWO, body))) == [
        ("Otto P. Lunt", None, "President of Alder Nurseries", "Canada", None),
        ("Una Gray", None, "Dentist", "Ireland", None),
    ]


def test_a_typed_annex_without_headings() -> None:
    body = (
        "SIGNATURE\n\n/s/ Jane Q. Roe\n\n                  ANNEX A\n\n            ALDER NURSERIES, "
        "INC.\n            EXECUTIVE OFFICERS\n\n"
        "Otto P. Lunt                  President\n12 Tanner Row\nHollin, NY 10999\n\nUna "
        "Gray                      9 Ash Lane\n                              Dover, DE 19901\n\nIda "
        "Moss and 4 others         None\n"
    )
    assert told(read(typed("13D", TWO, body))) == [
        ("Otto P. Lunt", "12 Tanner Row Hollin, NY 10999", "President", None, None),
        ("Una Gray", "9 Ash Lane Dover, DE 19901", None, None, None),
    ]


def test_an_occupation_wins_over_a_position() -> None:
    head = "<tr><td>Name and Position</td><td>Present Principal Occupation</td><td>Nationality</td></tr>"
    row = "<tr><td>Otto P. Lunt<br>Chairman</td><td>Potter</td><td>Canadian</td></tr>"
    assert told(read(html("13D", TWO, f"{END}<p>ANNEX A</p><table>{head}{row}</table>"))) == [
        ("Otto P. Lunt", None, "Potter", "Canadian", None)
    ]
    alone = head.replace("Present Principal Occupation", "Business Address")
    row = row.replace("Potter", "12 Tanner Row, Hollin, NY 10999")
    assert told(read(html("13D", TWO, f"{END}<p>ANNEX A</p><table>{alone}{row}</table>"))) == [
        ("Otto P. Lunt", "12 Tanner Row, Hollin, NY 10999", "Chairman", "Canadian", None)
    ]


def test_a_rule_ends_typed_headings_and_a_city_is_no_occupation() -> None:
    body = (
        "SIGNATURE\n\n/s/ Jane Q. Roe\n\nSCHEDULE I\n\n"
        "                                 PRINCIPAL OCCUPATION\nNAME              POSITION       AND BUSINESS ADDRESS\n"
        "----              --------       --------------------\n"
        "Otto P. Lunt      Secretary      Chief Counsel,\n                                 Alder Nurseries\n\n"
        "Una Gray          Director       President, Gray Mills,\n                                 Akron, Ohio\n"
    )
    assert told(read(typed("13D", TWO, body))) == [
        ("Otto P. Lunt", None, "Chief Counsel, Alder Nurseries", None, None),
        ("Una Gray", None, None, None, None),
    ]


def test_what_a_business_concerns() -> None:
    body = (
        "<p>Item 2. Identity and Background</p><p>Alder Fund, L.P.’s principal business concerns growing trees. "
        "Ms. Roe’s business concerns me."
    )
    assert [one[2] for one in told(read(html("13D", TWO, f"{body}</p>{END}")))] == ["growing trees"]


PRONOUNS = [
    (
        "Jane Q. Roe is the manager of Alder Fund, L.P. Her office is near, and her principal occupation is dentist. She is "
        "a citizen of Ireland.",
        ("dentist", "Ireland"),
    ),
    ("Jane Q. Roe employs her sister, and her principal occupation is dentist. She is a citizen of Ireland.", (None, None)),
    ("Alder Fund, L.P. is managed by Jane Q. Roe. She is a citizen of Ireland.", (None, None)),
    ("Jane Q. Roe and Otto P. Lunt are partners, and his principal occupation is clerk. He is a citizen of Ireland.", (None, None)),
]


@pytest.mark.parametrize(("sentence", "roe"), PRONOUNS)
def test_what_is_said_of_her_two_sentences_on(sentence: str, roe: tuple[str | None, ...]) -> None:
    form = read(html("13D", TWO, f"<p>Item 2. Identity and Background</p><p>{sentence}</p>{END}"))
    found = {name: (occupation, citizenship) for name, _, occupation, citizenship, _ in told(form)}
    assert found.get("Jane Q. Roe", (None, None)) == roe
    assert found.get("Alder Fund, L.P.", (None, None)) == (None, None)


ONLY = [
    ("Alder Fund II, L.P.", "The Fund is a Cayman Islands exempted limited partnership.", "Cayman Islands"),
    ("Alder Fund Managers LLC", "The Fund is a Cayman Islands exempted limited partnership.", None),
    ("Alder Fund II, L.P.", "Elm Pool (the “Fund”) buys. The Fund is a Cayman Islands exempted limited partnership.", None),
    ("Alder Fund II, L.P.", "A fund as the fund is a Cayman Islands exempted limited partnership.", None),
]


@pytest.mark.parametrize(("name", "sentence", "place"), ONLY)
def test_the_only_fund_of_the_covers_is_the_fund(name: str, sentence: str, place: str | None) -> None:
    form = read(html("13D", [name, "Jane Q. Roe"], f"<p>Item 2. Identity and Background</p><p>{sentence}</p>{END}"))
    assert {one[0]: one[3] for one in told(form)}.get(name) == place


@pytest.mark.parametrize("word", ["the", "Name"])
def test_a_line_of_thousands_of_columns_heads_no_annex(word: str) -> None:
    body = "SIGNATURE\n\n/s/ Jane Q. Roe\n\nANNEX A\n\n" + f"{word}   " * 20000
    begun = time.process_time()
    assert told(read(typed("13D", TWO, body))) == []
    assert time.process_time() - begun < 5


def test_persons_of_13g_in_blocks() -> None:
    block = "<p>{}<br>{}<br>Citizenship: {}</p>"
    body = (
        "<p>Item 2(a). Name of Person Filing:<br>Item 2(b). Address of Principal Business Office:<br>Item 2(c). Citizenship:</p>"
        + block.format("Alder Fund, L.P.", "c/o Birch<br>12 Tanner Row<br>Hollin, NY 10999", "Delaware")
        + block.format("Jane Q. Roe", "9 Ash Lane<br>Dover, DE 19901", "United States")
        + "<p>Item 2(d). Title of Class of Securities: Common</p>"
    )
    assert told(read(html("13G", TWO, body))) == [
        ("Alder Fund, L.P.", "c/o Birch 12 Tanner Row Hollin, NY 10999", None, "Delaware", None),
        ("Jane Q. Roe", "9 Ash Lane Dover, DE 19901", None, "United States", None),
    ]


def test_persons_of_13g_by_numbers_and_one_address_for_all() -> None:
    body = (
        'Item 2(a)  Name of Person Filing:\n     (1) Alder Fund, L.P. ("Alder")\n     (2) Jane Q. Roe\n\n'
        "Item 2(b)  Address of Principal Business Office:\n     12 Tanner Row, Hollin, NY 10999\n\n"
        "Item 2(c)  Citizenship:\n     (1) Delaware\n     (2) United States\n\nItem 2(d)  Title of Class of Securities: Common\n"
    )
    assert told(read(typed("13G", TWO, body))) == [
        ("Alder Fund, L.P.", "12 Tanner Row, Hollin, NY 10999", None, "Delaware", None),
        ("Jane Q. Roe", "12 Tanner Row, Hollin, NY 10999", None, "United States", None),
    ]


def test_two_addresses_for_two_persons_without_a_sign_are_nobodys() -> None:
    body = (
        "Item 2(a)  Name of Person Filing:\n     Alder Fund, L.P.\n     Jane Q. Roe\n\nItem 2(b)  "
        "Address of Principal Business Office:\n     12 Tanner Row, Hollin, NY 10999\n     9 Ash Lane, "
        "Dover, DE 19901\n\n"
        "Item 2(c)  Citizenship:\n     Delaware\n     United States\n"
    )
    assert told(read(typed("13G", TWO, body))) == [
        ("Alder Fund, L.P.", None, None, None, None),
        ("Jane Q. Roe", None, None, None, None),
    ]


def test_a_block_of_an_annex_whose_columns_begin_side_by_side_says_nothing() -> None:
    body = "SIGNATURE\n\n/s/ Jane Q. Roe\n\nANNEX A\n\nEXECUTIVE OFFICERS\n\nO  Otto P. Lunt\n\nUna Gray          Clerk\n"
    assert told(read(typed("13D", TWO, body))) == [("Una Gray", None, "Clerk", None, None)]
