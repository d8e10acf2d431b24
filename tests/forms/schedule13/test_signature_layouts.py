"""Signatures as they stand on typed pages, one layout at a time: for whom, by whom, title, day."""

import pytest

from forms.schedule13.pages import ALDER, COVER, DOE, FIRST_PAGE, SIGNING, read_typed

DAY = "1999-03-04"
Signed = tuple[str | None, str, str | None]
LAYOUTS: dict[str, tuple[str, list[Signed]]] = {
    "partner over partner": (
        """\
Date: March 4, 1999

ALDER FUND, L.P.
By: Birch Management LLC,
    General Partner

By: /s/ Jane Q. Doe
    --------------------
    Jane Q. Doe, Managing Member

/s/ Jane Q. Doe
------------------------
Jane Q. Doe
""",
        [("ALDER FUND, L.P.", "Jane Q. Doe", "Managing Member"), ("Jane Q. Doe", "Jane Q. Doe", None)],
    ),
    "date beside the signature": (
        """\
                                   ALDER FUND, L.P.

                                   By:   BIRCH MANAGEMENT LLC
                                         its General Partner

Dated: March 4, 1999               By:   /s/ JANE Q. DOE
                                         ----------------------------
                                         Jane Q. Doe
                                         Member

Dated: March 4, 1999               /s/ JANE Q. DOE
                                   ----------------------------
                                   Jane Q. Doe
""",
        [("ALDER FUND, L.P.", "JANE Q. DOE", "Member"), ("Jane Q. Doe", "JANE Q. DOE", None)],
    ),
    "captions beneath": (
        """\
March 4, 1999
(Date)

/s/ Jane Q. Doe
(Signature)

Jane Q. Doe, President
(Name/Title)
""",
        [(None, "Jane Q. Doe", "President")],
    ),
    "labels apart": (
        """\
Signature:  /s/ Jane Q. Doe
            -----------------
Name:       Jane Q. Doe
Title:      Vice President
Date:       March 4, 1999
""",
        [(None, "Jane Q. Doe", "Vice President")],
    ),
    "date at the right": (
        """\
Alder Fund, L.P.


By:     /s/ Jane Q. Doe                              March 4, 1999
   -------------------------------                   -------------
        Jane Q. Doe                                      Date
        Chief Financial Officer
""",
        [("Alder Fund, L.P.", "Jane Q. Doe", "Chief Financial Officer")],
    ),
    "name over the mark": (
        """\
DATED:  March 4, 1999

                              Jane Q. Doe
                              /s/ Jane Q. Doe
                              -------------------
""",
        [("Jane Q. Doe", "Jane Q. Doe", None)],
    ),
    "two columns, two lines": (
        """\
Dated:  March 4, 1999

/s/Jane Q. Doe                          ALDER FUND, L.P.
---------------------------
Jane Q. Doe, individually               By:/s/Jane Q. Doe
                                           ------------------------
                                           Jane Q. Doe
                                           General Partner
""",
        [("Jane Q. Doe", "Jane Q. Doe", None), ("ALDER FUND, L.P.", "Jane Q. Doe", "General Partner")],
    ),
    "a partner of two lines": (
        """\
Date:  March 4, 1999               ALDER FUND, L.P.,
                                   a Delaware limited partnership

                                   By:  Birch Management LLC,
                                        a Delaware limited liability company
                                   Its: General Partner

                                        By:  /s/ Jane Q. Doe
                                             -----------------------
                                        Name:  Jane Q. Doe
                                        Its:   Manager
""",
        [("ALDER FUND, L.P.", "Jane Q. Doe", "Manager")],
    ),
    "no mark": (
        """\
                         ALDER FUND, L.P.

                         By:  _____________________________
                         Name:  Jane Q. Doe
                         Title:  Managing Partner

                         Date:  March 4, 1999
""",
        [("ALDER FUND, L.P.", "Jane Q. Doe", "Managing Partner")],
    ),
    "attorney in fact": (
        """\
Executed on this 4th day of March, 1999.

                           JANE Q. DOE

                           By: /s/ Sam Roe
                              ----------------
                              Name: Sam Roe
                              Title: Attorney-in-Fact for Jane Q. Doe
""",
        [("JANE Q. DOE", "Sam Roe", "Attorney-in-Fact for Jane Q. Doe")],
    ),
    "title and company": (
        """\
Date: 3/4/99

By: /s/ Jane Q. Doe
Name: Jane Q. Doe
Title: Secretary, Alder Fund, L.P.
""",
        [("Alder Fund, L.P.", "Jane Q. Doe", "Secretary")],
    ),
    "no mark, name twice": (
        """\
March 4, 1999                 Alder Fund, L.P.


                              By: Jane Q. Doe
                              ---------------
                              Jane Q. Doe
                              President
""",
        [("Alder Fund, L.P.", "Jane Q. Doe", "President")],
    ),
    "by beneath": (
        """\
     IN WITNESS WHEREOF, the undersigned has executed this statement.

     Dated as of March 4, 1999.

                              Alder Fund, L.P.

                              /s/ Jane Q. Doe
                              _________________________
                              By Jane Q. Doe, President
""",
        [("Alder Fund, L.P.", "Jane Q. Doe", "President")],
    ),
    "an asterisk for a signature": (
        """\
Date: March 4, 1999

ALDER FUND, L.P.
By: Birch Management LLC, its general partner

By:          *
    --------------------
    Jane Q. Doe
    Managing Member

             *
------------------------
Jane Q. Doe

                                   *By: /s/ Ida Moss
                                        -------------------
                                        Ida Moss
                                        As attorney-in-fact

This Schedule 13D was executed by Ida Moss pursuant to Powers of Attorney.
""",
        [("ALDER FUND, L.P.", "Ida Moss", "As attorney-in-fact"), ("Jane Q. Doe", "Ida Moss", "As attorney-in-fact")],
    ),
    "a partner on the line of the name": (
        """\
Date: March 4, 1999

Alder Fund, L.P., by Birch Management LLC, its General Partner

By: /s/ Jane Q. Doe
    Jane Q. Doe
    Managing Member
""",
        [("Alder Fund, L.P.", "Jane Q. Doe", "Managing Member")],
    ),
    "a partner's name on two lines": (
        """\
Date: March 4, 1999

ALDER FUND, L.P.

By: Birch & Moss Capital
    Management LLC,
    General Partner

By: /s/ Jane Q. Doe
    ---------------
    Jane Q. Doe
    Manager
""",
        [("ALDER FUND, L.P.", "Jane Q. Doe", "Manager")],
    ),
    "an office with an article": (
        """\
     Executed this 4th day of March, 1999.

                              Alder Fund, L.P.

                              By  /s/ Jane Q. Doe
                              Jane Q. Doe, a general partner
""",
        [("Alder Fund, L.P.", "Jane Q. Doe", "a general partner")],
    ),
    "very truly yours over the signature": (
        """\
                              Very truly yours,

                              Alder Fund, L.P.

                              By:____/s/ Jane Q. Doe____
                              Title:__General Partner__
                              Date:__March 4, 1999__
""",
        [("Alder Fund, L.P.", "Jane Q. Doe", "General Partner")],
    ),
    "a letter behind the signature": (
        """\
March 4, 1999

Alder Fund, L.P.
By: /s/ Jane Q. Doe
    Jane Q. Doe, General Partner

                              Very truly yours,

                              /s/ Carl Roe
""",
        [("Alder Fund, L.P.", "Jane Q. Doe", "General Partner")],
    ),
}


@pytest.mark.parametrize(("page", "signed"), LAYOUTS.values(), ids=LAYOUTS)
def test_each_layout(page: str, signed: list[Signed]) -> None:
    form = read_typed(FIRST_PAGE + COVER.format(ALDER) + COVER.format(DOE) + SIGNING + page)
    assert [(one.person.value, one.by.value, one.title.value) for one in form.signatures] == signed
    assert {str(one.date.value) for one in form.signatures} == {DAY}


def test_an_attorney_for_names_on_two_lines() -> None:
    page = """\
Date: March 4, 1999

/s/ Jane Q. Doe
JANE Q. DOE
Individually and as attorney-in-fact for Otto P. Lunt,
Una B. Gray and Ida C. Moss
"""
    others = ["Otto P. Lunt", "Una B. Gray", "Ida C. Moss"]
    covers = "".join(COVER.format(name) for name in [DOE, *others])
    form = read_typed(FIRST_PAGE + covers + SIGNING + page)
    assert [(one.person.value, one.by.value, one.title.value) for one in form.signatures] == [
        ("Jane Q. Doe", "Jane Q. Doe", None),
        *((name, "Jane Q. Doe", "attorney-in-fact") for name in others),
    ]


def test_who_signs_individually_and_as_trustee_of_the_next_line() -> None:
    page = """\
Dated: March 4, 1999

JANE Q. DOE, individually and as
Trustee of the Doe Family Trust

By: /s/ Carl Roe
    Carl Roe
    Attorney-in-fact
"""
    form = read_typed(FIRST_PAGE + COVER.format("Doe Family Trust") + COVER.format(DOE) + SIGNING + page)
    assert [(one.person.value, one.by.value, one.title.value) for one in form.signatures] == [
        ("JANE Q. DOE", "Carl Roe", "Attorney-in-fact"),
        ("Doe Family Trust", "Carl Roe", "Attorney-in-fact"),
    ]


def test_a_kind_of_company_is_no_office() -> None:
    page = "Dated: March 4, 1999\n\nAlder Fund, L.P.\n\n/s/ Jane Q. Doe\nJane Q. Doe, an individual\n"
    form = read_typed(FIRST_PAGE + COVER.format(ALDER) + SIGNING + page)
    assert [one.title.value for one in form.signatures] == [None]
