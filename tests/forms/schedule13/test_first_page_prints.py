"""First pages as filers typed them: each caption with its value over it, behind it, or in its column."""

from typing import Any

import pytest

from forms.schedule13.pages import ALDER, COVER, SIGNING, read_typed
from tieout.facts import plain
from tieout.forms.schedule13 import identity, read_text
from tieout.markup import printed

PAGES: list[tuple[str, dict[str, Any]]] = [
    (
        """SCHEDULE 13D/A
(Amendment No. 3)
Foo Corp.
(Name of Issuer)
Common
(Title of Class of Securities)
123456 10 7
(CUSIP Number)
May 5, 1998
(Date of Event which Requires Filing of this Statement)
""",
        {"amendment_number": "3", "issuer": "Foo Corp.", "event_date": "1998-05-05"},
    ),
    (
        """SCHEDULE 13D
Under the Securities Exchange Act of 1934
(Amendment No. ______)*
FOO CORP.
-----
(Name of Issuer)
COMMON STOCK, $.01
PAR VALUE PER SHARE
-----
(Title of Class of Securities)
123456107
------
(CUSIP Number)
5/5/98
(Date of Event which Requires Filing of this Statement)
""",
        {"amendment_number": None, "security_title": "COMMON STOCK, $.01 PAR VALUE PER SHARE", "event_date": "1998-05-05"},
    ),
    (
        """Amendment No. 4 to
SCHEDULE 13D
Foo Corp.
(Name of Issuer)
Common
(Title of Class of Securities)
N/A
(CUSIP Number)
May 5th, 1998
(Date of Event which Requires Filing of this Statement)
""",
        {"amendment_number": "4", "cusips": [None], "event_date": "1998-05-05"},
    ),
    (
        """SCHEDULE 13D
(Amendment No. 1 )
FOO CORP. (formerly Bar Corp.)
(Name of Issuer)
Common
(Title of Class of Securities)
123456 10 7 and 123456 20 6
(CUSIP Number)
May 5, 1998 and May 8, 1998
(Date of Event which Requires Filing of this Statement)
""",
        {"issuer": "FOO CORP. (formerly Bar Corp.)", "cusips": ["123456107", "123456206"], "event_date": None},
    ),
    (
        """SCHEDULE 13D
(Amendment No. 1)(1)
Foo
Corp.
(Name of Issuer)
Common
(Title of Class of Securities)
123456 10 7
(CUSIP Number)
Jane Doe
Foo LLC
1 Elm St.
Reno, NV 89501
Telephone: (702) 555-0100
(Name, Address and Telephone Number of Person Authorized to Receive Notices
and Communications)
May 5, 1998
(Date of Event which Requires Filing of this Statement)
""",
        {"issuer": "Foo Corp.", "auth": [("Jane Doe", "Foo LLC 1 Elm St. Reno, NV 89501", "(702) 555-0100")]},
    ),
    (
        """SCHEDULE 13D
(Amendment No. 1)
Foo Corp.
(Name of Issuer)
Common
(Title of Class of Securities)
123456 10 7
(CUSIP Number)
Jane Doe                    Sam Roe
Foo LLC                     Roe & Roe
1 Elm St.                   2 Oak St.
Reno, NV 89501              Reno, NV 89502
(702) 555-0100              (702) 555-0101
(Name, Address and Telephone Number of Person Authorized to Receive Notices
and Communications)
May 5, 1998
(Date of Event which Requires Filing of this Statement)
""",
        {
            "auth": [
                ("Jane Doe", "Foo LLC 1 Elm St. Reno, NV 89501", "(702) 555-0100"),
                ("Sam Roe", "Roe & Roe 2 Oak St. Reno, NV 89502", "(702) 555-0101"),
            ]
        },
    ),
    (
        """SCHEDULE 13G
(Amendment No. 1)*
Foo Corp.
(Name of Issuer)
Common
(Title of Class of Securities)
123456 10 7
(CUSIP Number)
December 31, 1999
(Date of Event which Requires Filing of this Statement)
Check the appropriate box to designate the rule pursuant to which this Schedule
is filed:
_X_ Rule 13d-1(b)
___ Rule 13d-1(c)
___ Rule 13d-1(d)
""",
        {"rule_designations": ["13d-1(b)"]},
    ),
    (
        """SCHEDULE 13G
Foo Corp.
(Name of Issuer)
Common
(Title of Class of Securities)
123456 10 7
(CUSIP Number)
December 31, 1999
(Date of Event which Requires Filing of this Statement)
Check the appropriate box to designate the rule pursuant to which this Schedule
is filed:
   Rule 13d-1(b)
 X Rule 13d-1(c)
   Rule 13d-1(d)
""",
        {"rule_designations": ["13d-1(c)"]},
    ),
    (
        """SCHEDULE 13G
Foo Corp.
(Name of Issuer)
Common
(Title of Class of Securities)
123456 10 7
(CUSIP Number)
December 31, 1999
(Date of Event which Requires Filing of this Statement)
Check the appropriate box to designate the rule pursuant to which this Schedule
is filed:
 Rule 13d-1(b) [ ]   Rule 13d-1(c) [X]   Rule 13d-1(d) [ ]
""",
        {"rule_designations": ["13d-1(c)"]},
    ),
    (
        """SCHEDULE 13G
Foo Corp.
(Name of Issuer)
Common
(Title of Class of Securities)
123456 10 7
(CUSIP Number)
December 31, 1999
(Date of Event which Requires Filing of this Statement)
Check the appropriate box to designate the rule pursuant to which this Schedule
is filed:
 (X) Rule 13d-1(b)
 ( ) Rule 13d-1(c)
 (X) Rule 13d-1(d)
""",
        {"rule_designations": ["13d-1(b)", "13d-1(d)"]},
    ),
    (
        """                                 SCHEDULE 13D

Name of Issuer:                    Foo Corp.
Title of Class of Securities:      Common Stock
CUSIP Number:                      123456 10 7
Date of Event Which Requires
Filing of this Statement:          May 5, 1998
""",
        {"issuer": "Foo Corp.", "security_title": "Common Stock", "cusips": ["123456107"], "event_date": "1998-05-05"},
    ),
    (
        """S C H E D U L E   1 3 D
Foo Corp.
(Name of Issuer)
Common
(Title of Class of Securities)
123456 10 7
(CUSIP Number)
""",
        {"issuer": "Foo Corp."},
    ),
    (
        """Schedule 13-D
Amendment Number Seven
Foo Corp.
(Name of Issuer)
Common
(Title of Class of Securities)
123456 10 7
(CUSIP Number)
""",
        {"issuer": "Foo Corp.", "amendment_number": "7"},
    ),
    (
        """SCHEDULE 13D
Foo Corp.
(Name of Subject Company (Issuer))
Common
(Title of Class of Securities)
123456 10 7
(CUSIP Number of Class of Securities)
May 5, 1998
(Date of Event which Requires Filing of this Statement)
""",
        {"issuer": "Foo Corp.", "cusips": ["123456107"]},
    ),
    (
        """SCHEDULE 13D
(Final Amendment)

Foo Corp.                                 Common Stock
---------                                 ------------
(Name of Issuer)                  (Title of Class of Securities)

123456 10 7
(CUSIP Number)
May 5, 1998
(Date of Event which Requires Filing of this Statement)
""",
        {"issuer": "Foo Corp.", "security_title": "Common Stock"},
    ),
    (
        """SCHEDULE 13D
Foo Corp.
(Name of Issuer)
Common
(Title of Class of Securities)
123456 10 7
(CUSIP Number)
May 5, 1998
(Date of Event which Requires Filing of this Statement)
If the filing person has previously filed a statement on Schedule 13G to report
the acquisition which is the subject of this Schedule 13D, and is filing this
schedule because of Rule 13d-1(b)(3) or (4), check the following box /X/
""",
        {"previously_filed_13g": True},
    ),
]


@pytest.mark.parametrize(("page", "told"), PAGES)
def test_each_page(page: str, told: dict[str, Any]) -> None:
    form = plain(read_typed(page + COVER.format(ALDER) + SIGNING + "/s/ X\n"))
    form["issuer"] = form["issuer"]["name"]
    form["auth"] = [(one["name"], one["address"]["text"], one["phone"]) for one in form["authorized_persons"]]
    assert {field: form[field] for field in told} == told


def test_a_cusip_that_only_heads_the_pages() -> None:
    page = "SCHEDULE 13D\nFoo Corp.\n(Name of Issuer)\nCusip #123456107\n"
    assert plain(read_typed(page + COVER.format(ALDER)))["cusips"] == ["123456107"]
    other = "Cusip #654321107\n"
    assert plain(read_typed(page + COVER.format(ALDER) + other + COVER.format(ALDER)))["cusips"] == []


@pytest.mark.parametrize(
    ("boxes", "rules"),
    [
        ("[X]\nRule 13d-1(b)\n\nRule 13d-1(c)\n\nRule 13d-1(d)\n", ["13d-1(b)"]),
        ("X Rule 13d-1(b)   Rule 13d-1(c)   Rule 13d-1(d)\n", ["13d-1(b)"]),
        ("Rule 13d-1(b)\nRule 13d-1(c)  [X]\nRule 13d-1(d)\n", ["13d-1(c)"]),
        ("Rule 13d-1(b)\n\n[X]\nRule 13d-1(c)\n\nRule 13d-1(d)\n", []),  # of the rule over it, or of that beneath it?
    ],
)
def test_a_mark_without_the_other_boxes(boxes: str, rules: list[str]) -> None:
    page = f"SCHEDULE 13G\nFoo Corp.\n(Name of Issuer)\nCheck the appropriate box to designate the rule:\n{boxes}"
    assert plain(read_typed(page + COVER.format(ALDER)))["rule_designations"] == rules


@pytest.mark.parametrize(
    "text",
    [
        "(Name of Issuer) ( Title of Class of Securities) ((CUSIP Number)",
        "Foo(Name of Issuer)\nrename of issuer: Title and Classes of Securities: CUSIP NO.",
        "Name of Issuer) Date of Event which Requires Filing of this Statement\n(\xa0name of the subject company (issuer))",
        "(Name, Address and Telephone Number of Person Authorized to Receive Notices and Communications)(Name of Issuer)",
        "date name title cusip address of issuer's principal executive offices",
    ],
)
def test_captions_are_those_that_a_search_finds(text: str) -> None:
    data = text.encode()
    sheet = read_text.Sheet(printed(data, 0, len(data)), [])
    for begin in (0, 1, 4):
        found: dict[str, tuple[int, int]] = {}
        for match in identity.CAPTION.finditer(sheet.string, begin, len(sheet.string)):
            found.setdefault(next(name for name in identity.CAPTIONS if match[name]), match.span())
        captions = identity.captions(sheet, begin, len(sheet.string))
        assert {name: match.span() for name, match in captions.items()} == found
