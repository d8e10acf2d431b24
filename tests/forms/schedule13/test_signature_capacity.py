"""Whom one hand signs for by the capacity that it is told in, in invented signature pages."""

import pytest

from forms.schedule13.schedules import html, read, typed
from tieout.facts import plain
from tieout.forms.schedule13.model import Schedule13
from tieout.forms.schedule13.signature_capacity import named_in
from tieout.markup.text import Seams, Text

FUND, FIRM, JANE = "Alder Fund, L.P.", "Alder GP, LLC", "Jane Q. Roe"
HEAD = "SIGNATURES\n\nDated: May 4, 1998\n\n"
OFFICE = "managing member of Alder GP, LLC"


def signed(form: Schedule13) -> list[tuple[str | None, ...]]:
    """Person, hand and title of each signature."""
    return [(one["person"], one["by"], one["title"]) for one in plain(form.signatures)]


PAGES = [
    (
        "/s/ Jane Q. Roe\n---------------\nJane Q. Roe, individually and as managing member of\nAlder GP, LLC\n",
        [(JANE, JANE, None), (FIRM, JANE, OFFICE)],
    ),
    (
        "/s/ Jane Q. Roe (for herself and as managing member of Alder GP, LLC)\n",
        [(JANE, JANE, None), (FIRM, JANE, OFFICE)],
    ),
    (
        "/s/ Jane Q. Roe\n---------------\nJane Q. Roe, as managing member of Alder GP, LLC,\n"
        "general partner of Alder Fund, L.P.\n",
        [(name, JANE, f"{OFFICE}, general partner of Alder Fund, L.P.") for name in (FIRM, FUND)],
    ),
    (
        "By: /s/ Carl Vance\n    Carl Vance, attorney-in-fact for each of Alder Fund, L.P.,\n    Alder GP, LLC and Jane Q. Roe\n",
        [(name, "Carl Vance", "attorney-in-fact") for name in (FUND, FIRM, JANE)],
    ),
    (
        "/s/ Carl Vance\nCarl Vance for Alder Fund, L.P.\n\n/s/ Dora West\nDora West for Alder GP, LLC\n",
        [(FUND, "Carl Vance", None), (FIRM, "Dora West", None)],
    ),
    (
        "/s/ Carl Vance\nCarl Vance\nOn behalf of Alder Fund, L.P. and Alder GP, LLC\n",
        [(FUND, "Carl Vance", None), (FIRM, "Carl Vance", None)],
    ),
    (
        "/s/ Jane Q. Roe by Dora West, attorney-in-fact\n---------------\nJane Q. Roe\n",
        [(JANE, "Dora West", "attorney-in-fact")],
    ),
    (
        "ALDER GP, LLC, on its own behalf and as general partner of\nALDER FUND, L.P.\n\n"
        "By: /s/ Carl Vance\n    Carl Vance\n    President\n",
        [(name, "Carl Vance", "President") for name in ("ALDER GP, LLC", "ALDER FUND, L.P.")],
    ),
    (
        "ALDER FUND, L.P. and ALDER GP, LLC\n\nBy: /s/ Carl Vance\n    Name: Carl Vance\n    Title: President\n",
        [(name, "Carl Vance", "President") for name in ("ALDER FUND, L.P.", "ALDER GP, LLC")],
    ),
    (
        "For Alder Fund, L.P.:\n\nBy: /s/ Carl Vance\nCarl Vance, President\n",
        [(FUND, "Carl Vance", "President")],
    ),
    (
        "ALDER FUND, L.P.\n\nBy:  *\n    ---------\n\n      *\n------------\nJANE Q. ROE\n\n* By: /s/ Carl Vance\n"
        "     ---------------\n     Carl Vance, Attorney-in-fact\n",
        [(name, "Carl Vance", "Attorney-in-fact") for name in ("ALDER FUND, L.P.", "JANE Q. ROE")],
    ),
    (
        "Alder Fund, L.P.\nAlder GP, LLC\n\nBy:   /s/ Dora West\nName:  Dora West\n"
        "Title: Manager of Alder GP, LLC, for itself\n       and as general partner of Alder Fund, L.P.\n",
        [(name, "Dora West", f"Manager of {FIRM}, for itself and as general partner of {FUND}") for name in (FUND, FIRM)],
    ),
]


@pytest.mark.parametrize(("page", "expected"), PAGES)
def test_persons_by_the_capacity_of_the_hand(page: str, expected: list[tuple[str | None, ...]]) -> None:
    assert signed(read(typed("13D", [FUND, FIRM, JANE], HEAD + page))) == expected


def test_a_capacity_in_markup() -> None:
    page = "<p>SIGNATURE</p><p>/s/ Jane Q. Roe</p><p>Jane Q. Roe, individually and as managing member of<br>Alder GP, LLC</p>"
    assert signed(read(html("13D", [FUND, FIRM, JANE], page))) == [(JANE, JANE, None), (FIRM, JANE, OFFICE)]


NOBODY = [
    "/s/ Carl Vance\nCarl Vance, President of Birch Corp.\n",  # of no person of the covers
    "/s/ Carl Vance\nCarl Vance, as President of Alder GP, LLC Holdings\n",  # of another with a longer name
    "/s/ Carl Vance\nCarl Vance\nAttorney-in-fact for each of the Reporting Persons\n",  # whose names do not stand there
]


@pytest.mark.parametrize("page", NOBODY)
def test_a_capacity_that_names_no_person_of_the_covers_gives_none(page: str) -> None:
    [(person, by, title)] = signed(read(typed("13D", [FUND, FIRM, JANE], HEAD + page)))
    assert (person, by) == (None, "Carl Vance") and title is not None


def test_a_partner_that_signs_for_itself_elsewhere_only_acts_for_the_one_behind_it() -> None:
    page = (
        "ALDER GP, LLC\n\nBy: /s/ Dora West\n    Dora West\n    Manager\n\n"
        "/s/ Jane Q. Roe\nJane Q. Roe, as member of Alder GP, LLC, general partner of Alder Fund, L.P.\n"
    )
    form = read(typed("13D", [FUND, FIRM, JANE], HEAD + page))
    assert [(person, by) for person, by, _ in signed(form)] == [("ALDER GP, LLC", "Dora West"), (FUND, JANE)]


def test_names_stand_whole_and_the_longer_of_two() -> None:
    told = "agent of Elm Fund II, L.P., Elm Fund, L.P. and New Elm Fund, L.P."
    seams = Seams()
    seams.add(0, 0, len(told))
    found = named_in(Text.whole(told, seams), {"elmfundlp", "elmfundiilp"})
    assert [one.string for one in found] == ["Elm Fund II, L.P.", "Elm Fund, L.P."]
