"""Invented cover pages in typewriter text, in the layouts that filers have used since 1993: what each row of each gives.

Expected are, for each person: name, group, source of funds, legal proceedings, citizenship; the four powers; aggregate, excludes,
percent, types. None stands for no value, whatever the state.
"""

import re

import pytest

from covers import FIRST_PAGE, Person, persons, read
from tieout.forms.schedule13 import read_text
from tieout.markup import printed

# A typewriter of 1994: labels broken by the box beside them, the form's own number column, a page break between rows
TYPEWRITER = """
CUSIP NO. 74899X 10 1                13G                 PAGE 2 OF 5 PAGES
_______________________________________________________________________________
1    NAME OF REPORTING PERSON
     S.S. OR I.R.S. IDENTIFICATION NO. OF ABOVE PERSON

       Thornapple Investment Council, Inc.
       38-0012345
_______________________________________________________________________________
2    CHECK THE APPROPRIATE BOX IF A MEMBER              (A) / /
     OF A GROUP*                                        (B) /X/
_______________________________________________________________________________
3    SEC USE ONLY

_______________________________________________________________________________
4    CITIZENSHIP OR PLACE                     Michigan
     OF ORGANIZATION
_______________________________________________________________________________
                       5    SOLE VOTING POWER
   NUMBER OF
     SHARES                      412,300
  BENEFICIALLY       ___________________________________________________________
    OWNED BY           6    SHARED VOTING POWER
      EACH
   REPORTING                     - 0 -
     PERSON          ___________________________________________________________
      WITH             7    SOLE DISPOSITIVE POWER

                                 590,000

<PAGE>
CUSIP NO. 74899X 10 1                13G                 PAGE 3 OF 5 PAGES

                       8    SHARED DISPOSITIVE POWER

                                 None
_______________________________________________________________________________
9    AGGREGATE AMOUNT BENEFICIALLY OWNED      590,000
     BY EACH REPORTING PERSON
_______________________________________________________________________________
10   CHECK BOX IF THE AGGREGATE AMOUNT IN ROW (9)       / /
     EXCLUDES CERTAIN SHARES*
_______________________________________________________________________________
11   PERCENT OF CLASS REPRESENTED BY          approximately 5.1%
     AMOUNT IN ROW 9
_______________________________________________________________________________
12   TYPE OF REPORTING PERSON*                IA
_______________________________________________________________________________
                     *SEE INSTRUCTION BEFORE FILLING OUT!

Item 1(a)  Name of Issuer: Quillback Marine Corp.
"""

# Dotted leaders, upper and lower case mixed, the number behind a bracket
LEADERS = """
(1)  Name of reporting person .................. Ostermann Family Trust
(2)  Check the appropriate box if a member of a group ..... (a) [ ]
                                                            (b) [ ]
(3)  SEC use only ..........................................
(4)  Citizenship or place of organization ...... Ohio
     Number of shares beneficially owned by each reporting person with:
(5)  Sole voting power ......................... 1,204,500.5
(6)  Shared voting power ....................... 0
(7)  Sole dispositive power .................... 1,204,500.5
(8)  Shared dispositive power .................. 0
(9)  Aggregate amount beneficially owned by each
     reporting person .......................... 1,204,500.5
(10) Check if the aggregate amount in row (9) excludes certain shares ... [ ]
(11) Percent of class represented by amount in row (9) ... 9.99%(1)
(12) Type of reporting person .................. OO

(1) Based on 12,057,062 shares outstanding.
"""

# A box of dashes and bars
BOXED = """
+-----------------------------------------------------------------------+
|  1  | NAMES OF REPORTING PERSONS                                       |
|     | I.R.S. IDENTIFICATION NOS. OF ABOVE PERSONS (ENTITIES ONLY)      |
|     |                                                                  |
|     | Palisade Harbor Offshore Fund, Ltd.                              |
+-----------------------------------------------------------------------+
|  2  | CHECK THE APPROPRIATE BOX IF A MEMBER OF A GROUP    (a)  [X]     |
|     |                                                     (b)  [ ]     |
+-----------------------------------------------------------------------+
|  3  | SEC USE ONLY                                                     |
+-----------------------------------------------------------------------+
|  4  | SOURCE OF FUNDS                                                  |
|     | WC, OO                                                           |
+-----------------------------------------------------------------------+
|  5  | CHECK BOX IF DISCLOSURE OF LEGAL PROCEEDINGS IS REQUIRED    [ ]  |
|     | PURSUANT TO ITEM 2(d) OR 2(e)                                    |
+-----------------------------------------------------------------------+
|  6  | CITIZENSHIP OR PLACE OF ORGANIZATION                             |
|     | British Virgin Islands                                           |
+-----------------------------------------------------------------------+
|               |  7  | SOLE VOTING POWER                                |
|   NUMBER OF   |     | 0                                                |
|    SHARES     +--------------------------------------------------------+
| BENEFICIALLY  |  8  | SHARED VOTING POWER                              |
|   OWNED BY    |     | 2,310,000                                        |
|     EACH      +--------------------------------------------------------+
|   REPORTING   |  9  | SOLE DISPOSITIVE POWER                           |
|    PERSON     |     | 0                                                |
|     WITH      +--------------------------------------------------------+
|               | 10  | SHARED DISPOSITIVE POWER                         |
|               |     | 2,310,000                                        |
+-----------------------------------------------------------------------+
| 11  | AGGREGATE AMOUNT BENEFICIALLY OWNED BY EACH REPORTING PERSON     |
|     | 2,310,000                                                        |
+-----------------------------------------------------------------------+
| 12  | CHECK BOX IF THE AGGREGATE AMOUNT IN ROW (11) EXCLUDES      [X]  |
|     | CERTAIN SHARES                                                   |
+-----------------------------------------------------------------------+
| 13  | PERCENT OF CLASS REPRESENTED BY AMOUNT IN ROW (11)               |
|     | 7.0%                                                             |
+-----------------------------------------------------------------------+
| 14  | TYPE OF REPORTING PERSON                                         |
|     | CO                                                               |
+-----------------------------------------------------------------------+
"""

# The powers in a run, names over several lines with the tax number behind, values behind colons
RUNNING = """
(1) Names of reporting persons: Bellweather Growth Partners III,
    a California limited partnership (I.R.S. No. 94-7654321)
(2) Check the appropriate box if a member of a group: (a) (b) X
(3) SEC use only:
(4) Citizenship or place of organization: California
Number of shares beneficially owned by each reporting person with:
(5) Sole voting power: 0 (6) Shared voting power: 733,120 (7) Sole dispositive power: 0 (8) Shared dispositive power: 733,120
(9) Aggregate amount beneficially owned by each reporting person: 733,120
(10) Check if the aggregate amount in row (9) excludes certain shares: N/A
(11) Percent of class represented by amount in row (9): Less than 5%
(12) Type of reporting person: PN
"""

# No numbers at all
UNNUMBERED = """
NAME OF REPORTING PERSON

   Sybil Marchbanks

CHECK THE APPROPRIATE BOX IF A MEMBER OF A GROUP

   (a) [ ]   (b) [ ]

SEC USE ONLY

CITIZENSHIP OR PLACE OF ORGANIZATION

   U.S.A.

NUMBER OF SHARES BENEFICIALLY OWNED BY EACH REPORTING PERSON WITH

SOLE VOTING POWER

   7

SHARED VOTING POWER

   12

SOLE DISPOSITIVE POWER

   7

SHARED DISPOSITIVE POWER

   12

AGGREGATE AMOUNT BENEFICIALLY OWNED BY EACH REPORTING PERSON

   19

CHECK BOX IF THE AGGREGATE AMOUNT IN ROW 9 EXCLUDES CERTAIN SHARES

   [ ]

PERCENT OF CLASS REPRESENTED BY AMOUNT IN ROW 9

   0.00

TYPE OF REPORTING PERSON

   IN
"""

# The number of the row stands behind its label
NUMBER_BEHIND = """
NAMES OF REPORTING PERSONS                                      1
   Lantern Rock Advisers LLC
CHECK THE APPROPRIATE BOX IF A MEMBER OF A GROUP                2
   (a) [ ]
   (b) [X]
SEC USE ONLY                                                    3

CITIZENSHIP OR PLACE OF ORGANIZATION                            4
   Delaware
SOLE VOTING POWER                                               5

SHARED VOTING POWER                                             6
   6
SOLE DISPOSITIVE POWER                                          7
   0
SHARED DISPOSITIVE POWER                                        8
   88,000
AGGREGATE AMOUNT BENEFICIALLY OWNED BY EACH REPORTING PERSON    9
   88,000
CHECK BOX IF THE AGGREGATE AMOUNT IN ROW (9) EXCLUDES CERTAIN SHARES   10
   [ ]
PERCENT OF CLASS REPRESENTED BY AMOUNT IN ROW (9)              11
   1.1%
TYPE OF REPORTING PERSON (See Instructions)                    12
   IA, OO
"""

# Each value over its label, as on the first page
VALUE_OVER = """

Corvus Lake Holdings, Inc.
(1) Name of Reporting Person

(a) [ ] (b) [X]
(2) Check the Appropriate Box if a Member of a Group


(3) SEC Use Only

Nevada
(4) Citizenship or Place of Organization

100,000
(5) Sole Voting Power

0
(6) Shared Voting Power

100,000
(7) Sole Dispositive Power

0
(8) Shared Dispositive Power

100,000
(9) Aggregate Amount Beneficially Owned by Each Reporting Person

[ ]
(10) Check Box if the Aggregate Amount in Row (9) Excludes Certain Shares

6.25%
(11) Percent of Class Represented by Amount in Row (9)

CO
(12) Type of Reporting Person
"""

# Power "to vote or to direct the vote", rows called lines, values behind two dashes
TO_DIRECT = """
Item 1:  NAME OF REPORTING PERSON -- Wexcombe Trust Company
Item 2:  MEMBER OF A GROUP -- (a) [ ] (b) [ ]
Item 4:  CITIZENSHIP -- Massachusetts
Item 5:  SOLE POWER TO VOTE OR TO DIRECT THE VOTE -- 40,112
Item 6:  SHARED POWER TO VOTE OR TO DIRECT THE VOTE -- 0
Item 7:  SOLE POWER TO DISPOSE OR TO DIRECT THE DISPOSITION OF -- 40,112
Item 8:  SHARED POWER TO DISPOSE OR TO DIRECT THE DISPOSITION OF -- 0
Item 9:  AGGREGATE AMOUNT BENEFICIALLY OWNED -- 40,112
Item 11: PERCENT OF CLASS REPRESENTED BY LINE 9 -- 4.470780155
Item 12: TYPE OF REPORTING PERSON -- BK
"""

# Rows numbered as in neither form
RENUMBERED = """
1.  Names of Reporting Persons
    Hollin & Daughters, L.P.
2.  Check the Appropriate Box if a Member of a Group   (a) [ ]  (b) [ ]
3.  Citizenship or Place of Organization
    Texas
4.  Sole Voting Power

5.  Shared Voting Power
    5,100
6.  Sole Dispositive Power

7.  Shared Dispositive Power
    5,100
8.  Aggregate Amount Beneficially Owned by Each Reporting Person
    5,100
9.  Check Box if the Aggregate Amount in Row (8) Excludes Certain Shares  [ ]
10. Percent of Class Represented by Amount in Row (8)

11. Type of Reporting Person
    PN
"""

# What stands in a row and is no figure, or more than one
DOUBTS = """
1.  NAME OF REPORTING PERSON
    Eleanor Voss*
2.  CHECK THE APPROPRIATE BOX IF A MEMBER OF A GROUP      Not Applicable
3.  SEC USE ONLY
4.  SOURCE OF FUNDS
    Not applicable
5.  CHECK BOX IF DISCLOSURE OF LEGAL PROCEEDINGS IS REQUIRED PURSUANT TO ITEMS 2(d) or 2(e)    YES [ ]   NO [X]
6.  CITIZENSHIP OR PLACE OF ORGANIZATION
    United Kingdom
7.  SOLE VOTING POWER
    See Item 5
8.  SHARED VOTING POWER
    N/A
9.  SOLE DISPOSITIVE POWER
    1,500,000, including 250,000 shares issuable upon exercise of options
10. SHARED DISPOSITIVE POWER
    100,000 Class A Shares and 250,000 Class B Shares
11. AGGREGATE AMOUNT BENEFICIALLY OWNED BY EACH REPORTING PERSON
    Common Stock: 1,500,000 shares
12. CHECK BOX IF THE AGGREGATE AMOUNT IN ROW (11) EXCLUDES CERTAIN SHARES
    None
13. PERCENT OF CLASS REPRESENTED BY AMOUNT IN ROW (11)
    5.1% to 6.2%
14. TYPE OF REPORTING PERSON
    Individual

* Held through a nominee.
"""

# Two persons in two columns
BESIDE = """
1.  NAME OF REPORTING PERSON             Ardent Fund, L.P.        Ardent Management, Inc.
2.  CHECK THE APPROPRIATE BOX IF A MEMBER OF A GROUP
                                         (a) [ ] (b) [X]          (a) [ ] (b) [X]
3.  SEC USE ONLY
4.  CITIZENSHIP OR PLACE OF ORGANIZATION Delaware                 New York
5.  SOLE VOTING POWER                    0                        310,000
6.  SHARED VOTING POWER                  250,000                  250,000
7.  SOLE DISPOSITIVE POWER               0                        310,000
8.  SHARED DISPOSITIVE POWER             250,000                  250,000
9.  AGGREGATE AMOUNT BENEFICIALLY OWNED BY EACH REPORTING PERSON
                                         250,000                  560,000
10. CHECK BOX IF THE AGGREGATE AMOUNT IN ROW (9) EXCLUDES CERTAIN SHARES
                                         [ ]                      [ ]
11. PERCENT OF CLASS REPRESENTED BY AMOUNT IN ROW (9)
                                         2.5%                     5.6%
12. TYPE OF REPORTING PERSON             PN                       CO
"""

# The rows by number alone, as an adviser of many funds prints them
BARE = """
Item 1: Reporting Person - Greyfriars Advisory Corp. - (Tax ID: 04-1234567)
Item 2: (a)  [ ]
        (b)  [ ]
Item 4: Commonwealth of Massachusetts
Item 5: 1,220
Item 6: 0
Item 7: 3,220,100
Item 8: 0
Item 9: 3,220,100
Item 11: 8.985%
Item 12: HC

Item 1: Reporting Person - Ellen K. Greyfriar
Item 2: (a)  [ ]
        (b)  [ ]
Item 4: United States of America
Item 5: 0
Item 6: 0
Item 7: 3,220,100
Item 8: 0
Item 9: 3,220,100
Item 11: 8.985%
Item 12: IN


Item 1(a).  Name of Issuer:
"""

CASES: list[tuple[str, str, str, list[Person]]] = [
    (
        "typewriter",
        "G",
        TYPEWRITER,
        [
            (
                ("Thornapple Investment Council, Inc.", "b", [], None, "Michigan"),
                ("412300", "0", "590000", "0"),
                ("590000", False, "5.1", ["IA"]),
            )
        ],
    ),
    (
        "dotted leaders",
        "G",
        LEADERS,
        [
            (
                ("Ostermann Family Trust", None, [], None, "Ohio"),
                ("1204500.5", "0", "1204500.5", "0"),
                ("1204500.5", False, "9.99", ["OO"]),
            )
        ],
    ),
    (
        "boxed",
        "D",
        BOXED,
        [
            (
                ("Palisade Harbor Offshore Fund, Ltd.", "a", ["WC", "OO"], False, "British Virgin Islands"),
                ("0", "2310000", "0", "2310000"),
                ("2310000", True, "7.0", ["CO"]),
            )
        ],
    ),
    (
        "running",
        "G",
        RUNNING,
        [
            (
                ("Bellweather Growth Partners III, a California limited partnership", "b", [], None, "California"),
                ("0", "733120", "0", "733120"),
                ("733120", False, None, ["PN"]),
            )
        ],
    ),
    (
        "unnumbered",
        "G",
        UNNUMBERED,
        [(("Sybil Marchbanks", None, [], None, "U.S.A."), ("7", "12", "7", "12"), ("19", False, "0.00", ["IN"]))],
    ),
    (
        "number behind",
        "G",
        NUMBER_BEHIND,
        [
            (
                ("Lantern Rock Advisers LLC", "b", [], None, "Delaware"),
                (None, "6", "0", "88000"),
                ("88000", False, "1.1", ["IA", "OO"]),
            )
        ],
    ),
    (
        "value over label",
        "G",
        VALUE_OVER,
        [
            (
                ("Corvus Lake Holdings, Inc.", "b", [], None, "Nevada"),
                ("100000", "0", "100000", "0"),
                ("100000", False, "6.25", ["CO"]),
            )
        ],
    ),
    (
        "to direct the vote",
        "G",
        TO_DIRECT,
        [
            (
                ("Wexcombe Trust Company", None, [], None, "Massachusetts"),
                ("40112", "0", "40112", "0"),
                ("40112", None, "4.470780155", ["BK"]),
            )
        ],
    ),
    (
        "renumbered",
        "G",
        RENUMBERED,
        [
            (
                ("Hollin & Daughters, L.P.", None, [], None, "Texas"),
                (None, "5100", None, "5100"),
                ("5100", False, None, ["PN"]),
            )
        ],
    ),
    (
        "doubts",
        "D",
        DOUBTS,
        [
            (
                ("Eleanor Voss", None, [None], False, "United Kingdom"),
                (None, None, "1500000", None),
                ("1500000", False, None, [None]),
            )
        ],
    ),
    (
        "side by side",
        "G",
        BESIDE,
        [
            (("Ardent Fund, L.P.", "b", [], None, "Delaware"), ("0", "250000", "0", "250000"), ("250000", False, "2.5", ["PN"])),
            (
                ("Ardent Management, Inc.", "b", [], None, "New York"),
                ("310000", "250000", "310000", "250000"),
                ("560000", False, "5.6", ["CO"]),
            ),
        ],
    ),
    (
        "numbers alone",
        "G",
        BARE,
        [
            (
                ("Greyfriars Advisory Corp.", None, [], None, "Commonwealth of Massachusetts"),
                ("1220", "0", "3220100", "0"),
                ("3220100", None, "8.985", ["HC"]),
            ),
            (
                ("Ellen K. Greyfriar", None, [], None, "United States of America"),
                ("0", "0", "3220100", "0"),
                ("3220100", None, "8.985", ["IN"]),
            ),
        ],
    ),
]


@pytest.mark.parametrize(("letter", "cover", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_typed_layouts(letter: str, cover: str, expected: list[Person]) -> None:
    assert persons(FIRST_PAGE.format(letter=letter) + cover) == expected


def test_the_base_of_a_percent_may_stand_in_its_row_alone() -> None:
    base = "9.99% (based on 12,057,062 shares of Common Stock outstanding as of November 1, 1996)"
    document = FIRST_PAGE.format(letter="G") + LEADERS.replace("9.99%(1)", base).replace(
        "(1) Based on 12,057,062 shares outstanding.", ""
    )
    form, _ = read(document)
    assert form["reporting_persons"][0]["percent_of_class"] == "9.99"
    assert form["shares_outstanding"] == {"shares": "12057062", "as_of": "1996-11-01"}


def test_words_for_the_source_of_funds_are_kept() -> None:
    data = (FIRST_PAGE.format(letter="D") + DOUBTS).encode()
    (person,) = read_text.read(printed(data, 0, len(data)), []).reporting_persons
    (fact,) = person.source_of_funds
    assert (fact.value, fact.raw, fact.state) == (None, "Not applicable", "words")


def test_a_row_that_runs_on_is_read_at_its_beginning_with_a_note() -> None:
    document = FIRST_PAGE.format(letter="D") + DOUBTS.replace("See Item 5", "See Item 5" + " of this statement" * 400)
    form, notes = read(document)
    assert form["reporting_persons"][0]["sole_dispositive_power"] == "1500000"
    assert "long-row" in {note.code for note in notes}


def test_more_than_a_hundred_percent_is_doubted() -> None:
    form, notes = read(FIRST_PAGE.format(letter="D") + DOUBTS.replace("5.1% to 6.2%", "512%"))
    assert form["reporting_persons"][0]["percent_of_class"] is None
    assert "above-100" in {note.code for note in notes}


def test_a_number_in_brackets_is_that_of_its_row() -> None:
    rows = re.sub(r"(?m)^(\d{1,2})\.", r"[\1]", DOUBTS.replace("    See Item 5\n", "").replace("    None\n", ""))
    form, _ = read(FIRST_PAGE.format(letter="D") + rows)
    (person,) = form["reporting_persons"]
    assert person["sole_dispositive_power"] == "1500000"
    data = (FIRST_PAGE.format(letter="D") + rows).encode()
    (told,) = read_text.read(printed(data, 0, len(data)), []).reporting_persons
    assert (told.sole_voting_power.state, told.sole_voting_power.raw) == ("blank", "")
    assert (told.excludes_certain_shares.state, told.excludes_certain_shares.raw) == ("blank", "")


# Numbers stand with the values, the labels beneath a line
NUMBERED_VALUES = """
 1  Alder Fund, L.P.
    --------------------------------
    Name of Reporting Person
 2  (a) [ ]  (b) [X]
    --------------------------------
    Check the Appropriate Box if a Member of a Group
 4  WC
    --------------------------------
    Source of Funds
 6  Delaware
    --------------------------------
    Citizenship or Place or Organization
 7  100,000
    --------------------------------
    Sole Voting Power
 8  9
    --------------------------------
    Shared Voting Power
 9  100,000
    --------------------------------
    Sole Dispositive Power
10  0
    --------------------------------
    Shared Dispositive Power
11  100,000
    --------------------------------
    Aggregate Amount Beneficially Owned by Each Reporting Person
13  5.1%
    --------------------------------
    Percent of Class Represented by Amount in Row (11)
14  PN
    --------------------------------
    Type of Reporting Person
"""


def test_numbers_before_values_that_stand_over_their_labels_are_no_persons_figures() -> None:
    assert persons(FIRST_PAGE.format(letter="D") + NUMBERED_VALUES) == [
        (("Alder Fund, L.P.", "b", ["WC"], None, "Delaware"), ("100000", "9", "100000", "0"), ("100000", None, "5.1", ["PN"]))
    ]


MIDDLE = """
                 NAMES OF REPORTING PERSONS
1.
                 Alder Fund, L.P.

                                                                   (a) [ ]
2.               CHECK THE APPROPRIATE BOX IF A MEMBER OF A GROUP
                                                                   (b) [X]

3.               SEC USE ONLY

                 SOURCE OF FUNDS
4.
                 WC

5.               CHECK BOX IF DISCLOSURE OF LEGAL PROCEEDINGS IS REQUIRED PURSUANT TO ITEM 2(d) or 2(e) [ ]

                 CITIZENSHIP OR PLACE OF ORGANIZATION
6.
                 Delaware

7.               SOLE VOTING POWER: 100,000
8.               SHARED VOTING POWER: 9
9.               SOLE DISPOSITIVE POWER: 100,000
10.              SHARED DISPOSITIVE POWER: 0
11.              AGGREGATE AMOUNT BENEFICIALLY OWNED BY EACH REPORTING PERSON: 100,000
12.              CHECK BOX IF THE AGGREGATE AMOUNT IN ROW (11) EXCLUDES CERTAIN SHARES [ ]

                 PERCENT OF CLASS REPRESENTED BY AMOUNT IN ROW (11)
13.
                 5.1%

                 TYPE OF REPORTING PERSON
14               PN
"""


def test_a_rows_number_that_is_set_to_the_middle_of_its_lines_is_no_part_of_the_answer() -> None:
    ((told, *rest),) = persons(FIRST_PAGE.format(letter="D") + MIDDLE)
    assert (told[0], told[2], told[4]) == ("Alder Fund, L.P.", ["WC"], "Delaware")
    assert rest == [("100000", "9", "100000", "0"), ("100000", False, "5.1", ["PN"])]
