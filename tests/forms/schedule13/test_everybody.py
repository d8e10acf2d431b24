"""Item 2 in answers of several lines, persons of annexes in blocks of captions, and citizenships told for many at once."""

import time

import pytest

from forms.schedule13.schedules import html, read, typed
from forms.schedule13.test_background import END, TWO, told

SIGNED = "SIGNATURE\n\n/s/ Jane Q. Roe\n\n"
BLOCKS = (
    "Name:                    Otto P. Lunt\nBusiness Address:        12 Tanner Row\n                         Hollin, NY 10999\n"
    "Principal Occupation:    Potter\n\nName:                    Una Gray\nPrincipal Occupation:    Dentist\n"
)


def test_an_answer_names_a_person_in_several_capacities() -> None:
    body = (
        "Item 2. Identity and Background\n\n(a)  Jane Q. Roe, individually and as executrix of the Estate of\n     Ira Roe.\n\n"
        "(b)  12 Tanner Row, Hollin, NY 10999\n\n(c)  Retired.\n\n(d)  No.\n\n(f)  Ireland\n\n" + SIGNED
    )
    assert told(read(typed("13D", TWO, body))) == [("Jane Q. Roe", "12 Tanner Row, Hollin, NY 10999", "Retired.", "Ireland", False)]
    two = body.replace("Jane Q. Roe, ind", "Jane Q. Roe and Otto P. Lunt, ind")
    assert all(citizenship is None for _, _, _, citizenship, _ in told(read(typed("13D", TWO, two))))


def test_a_sentence_or_the_next_name_ends_an_answer() -> None:
    body = (
        "<p>Item 2. Identity and Background</p><ol type='a'><li>Name: Jane Q. Roe<li>Business address: 1 Elm Way, Hollin, NY 10999"
        "<li>Present principal occupation: Dentist<li>Ms. Roe has been to no court.<li>Citizenship: Ireland</ol>" + END
    )
    assert told(read(html("13D", TWO, body))) == [("Jane Q. Roe", "1 Elm Way, Hollin, NY 10999", "Dentist", "Ireland", None)]
    lines = "<div>(b) 1 Elm Way, Hollin, NY 10999</div><div>(c) {}</div><div>(f) {}</div>"
    body = (
        "<p>Item 2. Identity and Background</p><div>Alder Fund, L.P.</div><div>(a) Alder Fund, L.P. (the “Fund”)</div>"
        + lines.format("The Fund invests in nurseries.", "Delaware")
        + "<div>Jane Q. Roe</div><div>(a) Jane Q. Roe</div>"
        + lines.format("Dentist", "Ireland")
        + END
    )
    assert [(name, occupation, place) for name, _, occupation, place, _ in told(read(html("13D", TWO, body)))] == [
        ("Alder Fund, L.P.", "invests in nurseries.", "Delaware"),
        ("Jane Q. Roe", "Dentist", "Ireland"),
    ]


OF_ALL = [
    ("", "Each is a citizen of Canada.", "Canada"),
    ("", "All of the persons listed below are citizens of\nCanada.", "Canada"),
    ("", "Each of the directors and executive officers named below is a Canadian citizen.", "Canadian"),
    ("", "All of the persons listed below are citizens of Canada, except Ms. Gray.", None),
    ("", "Unless otherwise noted, each of the persons listed below is a citizen of Canada.", "Canada"),
    ("", "Each of the Reporting Persons is a citizen of Canada.", None),
    ("", "Each is a citizen of Canada. All such persons are citizens of Ireland.", None),
    ("(f) All persons named in Schedule I are citizens of Canada.", "", "Canada"),
    ("(f) All persons named in Schedule II are citizens of Canada.", "", None),
    ("(f) All partners of Roe & Co. are citizens of Canada.", "", None),
]


@pytest.mark.parametrize(("item", "annex", "place"), OF_ALL)
def test_one_sentence_says_of_what_all_of_an_annex_are_citizens(item: str, annex: str, place: str | None) -> None:
    body = f"Item 2. Identity and Background\n\n{item}\n\n{SIGNED}SCHEDULE I\n\n{annex}\n\n{BLOCKS}"
    found = [one for one in told(read(typed("13D", TWO, body))) if one[0] not in TWO]
    assert found == [
        ("Otto P. Lunt", "12 Tanner Row Hollin, NY 10999", "Potter", place, None),
        ("Una Gray", None, "Dentist", place, None),
    ]


def test_blocks_of_captions_are_persons_only_in_an_annex_and_with_an_occupation() -> None:
    alone = f"{SIGNED}{BLOCKS}"
    notices = (
        f"{SIGNED}EXHIBIT A\n\nPrincipal Occupation:\n\nName:    Otto P. Lunt\nAddress:   12 Tanner Row\n     Hollin, NY 10999\n"
    )
    assert told(read(typed("13D", TWO, alone))) == told(read(typed("13D", TWO, notices))) == []


LISTS = [
    (
        "<tr><td>The Fund</td><td>Delaware</td></tr><tr><td>Ms. Roe</td><td>Republic of Ireland</td></tr>",
        ("Delaware", "Republic of Ireland"),
    ),
    ("<tr><td>Name</td><td>Citizenship</td></tr><tr><td>The Fund</td><td>Delaware</td></tr>", ("Delaware", None)),
    ("<tr><td>The Fund</td><td>1,000</td></tr><tr><td>Ms. Roe</td><td>Ireland</td></tr>", (None, None)),
    ("<tr><td>Elm Pool</td><td>Delaware</td></tr><tr><td>Ms. Roe</td><td>Ireland</td></tr>", (None, None)),
    ("<tr><td>The Fund</td><td>Delaware</td></tr><tr><td>Alder Fund, L.P.</td><td>Ireland</td></tr>", (None, None)),
]


@pytest.mark.parametrize(("rows", "places"), LISTS)
def test_a_list_of_citizenships(rows: str, places: tuple[str | None, ...]) -> None:
    body = (
        "<p>Item 2. Identity and Background</p><p>(a) Alder Fund, L.P. (the “Fund”) and Jane Q. Roe file this.</p>"
        f"<p>(f) The citizenship of each Reporting Person is as follows:</p><table>{rows}</table>{END}"
    )
    found = {name: place for name, _, _, place, _ in told(read(html("13D", TWO, body)))}
    assert tuple(found.get(name) for name in TWO) == places


@pytest.mark.parametrize(
    "line", ["Name: all \t" * 4000, "each citizen of all " * 8000, "citizenship: " * 8000, "SCHEDULE I\nNAME: occupation\n" * 8000]
)
def test_long_lines_take_no_longer_than_they_are(line: str) -> None:
    begun = time.process_time()
    read(typed("13D", TWO, f"Item 2. Identity and Background\n\n{line}\n\n{SIGNED}SCHEDULE I\n\n{BLOCKS}{line}\n"))
    assert time.process_time() - begun < 3


OVER = "Unless otherwise indicated, each person below is a citizen of Canada and {} business address is 4 Oak Row, Wye, NS B3H 1A1."
ROWS = (
    "<tr><td>Name</td><td>Position</td></tr>"
    "<tr><td>Otto P. Lunt{}</td><td>Potter</td></tr><tr><td>Una Gray</td><td>Dentist{}</td></tr>"
)
HERE, NOWHERE = ("4 Oak Row, Wye, NS B3H 1A1", "Canada"), (None, None)


@pytest.mark.parametrize(
    ("first", "last", "behind", "told_of_first"),
    [
        ("", "", "", (HERE, HERE)),
        ("", "<br>(Citizen of Ireland)", "", (HERE, (HERE[0], None))),  # the row has its own, which is not read
        ("", " (France)", "", (HERE, (HERE[0], None))),
        ("*", "", "<p>* Citizen of Ireland.</p>", ((HERE[0], None), (HERE[0], None))),  # a footnote may be anybody's
        ("*", "", "<p>* The address is 9 Elm Way, Hollin, NY 10999.</p>", ((None, "Canada"), (None, "Canada"))),
    ],
)
def test_what_holds_unless_otherwise_indicated(
    first: str, last: str, behind: str, told_of_first: tuple[tuple[str | None, str | None], ...]
) -> None:
    annex = f"<p>SCHEDULE I</p><p>{OVER.format('his or her')}</p><table>{ROWS.format(first, last)}</table>{behind}"
    found = [(address, place) for name, address, _, place, _ in told(read(html("13D", TWO, END + annex))) if name not in TWO]
    assert tuple(found) == told_of_first


def test_an_address_of_all_but_not_two_of_them() -> None:
    over = "<p>SCHEDULE I</p><p>The business address of each of the directors and officers is 4 Oak Row, Wye, ME 04001.</p>"
    rows = f"<table>{ROWS.format('', '')}</table>"
    for more, expected in (
        ("", "4 Oak Row, Wye, ME 04001"),
        ("<p>The business address of each of the other persons is 9 Elm Way, Hollin, NY 10999.</p>", None),
    ):
        found = told(read(html("13D", TWO, END + over + more + rows)))
        assert [address for name, address, *_ in found if name not in TWO] == [expected, expected]
    covers = over.replace("the directors and officers", "the Reporting Persons")
    found = told(read(html("13D", TWO, END + covers + rows)))
    assert [address for name, address, *_ in found if name not in TWO] == [None, None]
