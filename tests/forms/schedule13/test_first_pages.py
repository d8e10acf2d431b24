"""Invented first pages: issuer, class, CUSIP, date of event, amendment and rule, wherever their captions stand."""

from typing import Any

import pytest

from tieout.facts import Note, plain
from tieout.forms.schedule13 import read_text
from tieout.markup import printed

PLAIN = """
                       SECURITIES AND EXCHANGE COMMISSION
                             Washington, D.C.  20549

                                  SCHEDULE 13D

                    Under the Securities Exchange Act of 1934
                               (Amendment No. 12)*

                             Marlow Textiles, Inc.
- -----------------------------------------------------------------------
                                (Name of Issuer)

                     Common Stock, par value $1.00 per share
- -----------------------------------------------------------------------
                         (Title of Class of Securities)

                                   573215 10 7
- -----------------------------------------------------------------------
                                 (CUSIP Number)

                                  May 20, 1997
- -----------------------------------------------------------------------
             (Date of Event Which Requires Filing of this Statement)
"""

BEHIND = """SCHEDULE 13G
Under the Securities Exchange Act of 1934

(Name of Issuer) MARLOW TEXTILES INC

COMMON STOCK
(Title of Class of Securities)

573215107
(CUSIP Number)

December 31, 2001
(Date of Event Which Requires Filing of this Statement)

Check the appropriate box to designate the rule pursuant to which this Schedule is filed:
X Rule 13d-1(b)
  Rule 13d-1(c)
  Rule 13d-1(d)
"""

COLON = """AMENDMENT NO. 3 TO
SCHEDULE 13G

Name of Issuer:                 Marlow Textiles, Inc.
Title of Class of Securities:   Common Stock
CUSIP Number:                   573215107
Date of Event Which Requires Filing of this Statement:   12/31/2001
"""

BESIDE = """SCHEDULE 13D
(Second Amendment)

Marlow Textiles, Inc.
(Name of Issuer)

Common Stock                         573215 10 7
(Title of Class of Securities)       (CUSIP Number)

May 20, 1997
(Date of Event Which Requires Filing of this Statement)
"""

NO_COLON = """SCHEDULE 13G
NAME OF ISSUER            Marlow Textiles, Inc.
TITLE OF CLASS OF SECURITIES    Common Stock
CUSIP NUMBER    573215107
DATE OF EVENT WHICH REQUIRES FILING OF THIS STATEMENT    December 31, 2001
"""

NONE_YET = """SCHEDULE 13D
(Amendment No. ____)*

Marlow Textiles, Inc.
(Name of Issuer)

Class A Common Stock
(Title of Class of Securities)

None
(CUSIP Number)

Various dates
(Date of Event Which Requires Filing of this Statement)
"""

QUOTED = """Securities and Exchange Commission
SCHEDULE 13G/A NO. 4
MARLOW TEXTILES, INC.
(NAME OF ISSUER)
COMMON
(TITLE OF CLASS OF SECURITIES)
573215107
(CUSIP NUMBER)
"""

ISSUER = "Marlow Textiles, Inc."
CASES = [
    ("typed", PLAIN, ("12", ISSUER, "Common Stock, par value $1.00 per share", ["573215107"], "1997-05-20")),
    ("issuer behind", BEHIND, (None, "MARLOW TEXTILES INC", "COMMON STOCK", ["573215107"], "2001-12-31")),
    ("colons", COLON, ("3", ISSUER, "Common Stock", ["573215107"], "2001-12-31")),
    ("side by side", BESIDE, ("2", ISSUER, "Common Stock", ["573215107"], "1997-05-20")),
    ("no colons", NO_COLON, (None, ISSUER, "Common Stock", ["573215107"], "2001-12-31")),
    ("words", NONE_YET, (None, ISSUER, "Class A Common Stock", [None], None)),
    ("number in the title", QUOTED, ("4", "MARLOW TEXTILES, INC.", "COMMON", ["573215107"], None)),
]


def read(document: str, notes: list[Note] | None = None) -> dict[str, Any]:
    data = document.encode()
    return plain(read_text.read(printed(data, 0, len(data)), [] if notes is None else notes))  # type: ignore[no-any-return]


@pytest.mark.parametrize(("page", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_first_pages(page: str, expected: tuple[Any, ...]) -> None:
    form = read(page)
    assert (
        form["amendment_number"],
        form["issuer"]["name"],
        form["security_title"],
        form["cusips"],
        form["event_date"],
    ) == expected


def test_a_typed_letter_marks_the_rule_behind_it() -> None:
    assert read(BEHIND)["rule_designations"] == ["13d-1(b)"]


WITHOUT_COVER = """SCHEDULE 13G
Under the Securities Exchange Act of 1934

ITEM 1
(a) Name of Issuer: Marlow Textiles, Inc.
(b) Address of Issuer's Principal Offices: 1 Mill Lane, Lowell, MA

ITEM 2
(a) Name of Person Filing: {name}
(b) Address of Principal Office: 2 Quay, Boston, MA
(c) Citizenship: Massachusetts
(d) Title of Class of Securities: Common
(e) CUSIP Number: 573215107

ITEM 4
(a) Amount beneficially owned: 812,300
(b) Percent of Class: 6.1%
(c) Number of shares as to which the person has:
    (i) Sole power to vote or to direct the vote: 800,000
    (ii) Shared power to vote or to direct the vote: 12,300
    (iii) Sole power to dispose or to direct the disposition of: 812,300
    (iv) Shared power to dispose or to direct the disposition of: None
"""


def test_without_a_cover_the_person_stands_in_items_2_and_4() -> None:
    notes: list[Note] = []
    form = read(WITHOUT_COVER.format(name="Harbour Trust Co. (IRS No. 04-7654321)"), notes)
    (person,) = form["reporting_persons"]
    assert (form["issuer"]["name"], form["security_title"], form["cusips"]) == (ISSUER, "Common", ["573215107"])
    assert (person["name"], person["citizenship"]) == ("Harbour Trust Co.", "Massachusetts")
    assert (person["sole_voting_power"], person["shared_voting_power"]) == ("800000", "12300")
    assert (person["sole_dispositive_power"], person["shared_dispositive_power"]) == ("812300", "0")
    assert (person["aggregate_amount"], person["percent_of_class"]) == ("812300", "6.1")
    assert form["interests"][0]["person"] == "Harbour Trust Co."
    assert [note.code for note in notes] == ["no-cover-page"]


def test_without_a_cover_several_persons_are_told_apart_by_nobody() -> None:
    notes: list[Note] = []
    form = read(WITHOUT_COVER.format(name="Harbour Trust Co.\n    Harbour Advisers LLC"), notes)
    assert form["reporting_persons"] == []
    assert {"no-cover-page", "several-persons"} <= {note.code for note in notes}
