"""Typed covers whose powers stand over or left of their labels, side by side, or on the next page; invented."""

import pytest

from tieout.forms.schedule13 import read_text
from tieout.forms.schedule13.model import ReportingPerson
from tieout.markup import printed

TOP = """SCHEDULE 13D
(Name of Issuer)

1.  Name of Reporting Person
    Alder Fund, L.P.
2.  Check the Appropriate Box if a Member of a Group    (a) [ ]  (b) [X]
3.  SEC Use Only
4.  Source of Funds
    WC
5.  Check Box if Disclosure of Legal Proceedings is Required   [ ]
6.  Citizenship or Place of Organization
    Delaware
"""
END = """11. Aggregate Amount Beneficially Owned by Each Reporting Person
    1,500
12. Check Box if the Aggregate Amount in Row (11) Excludes Certain Shares [ ]
13. Percent of Class Represented by Amount in Row (11)
    8.1%
14. Type of Reporting Person
    PN
"""


def powers(typed: str, top: str = TOP) -> tuple[ReportingPerson, tuple[str | None, ...]]:
    data = (top + typed + END).encode()
    (one,) = read_text.read(printed(data, 0, len(data)), []).reporting_persons
    figures = (one.sole_voting_power, one.shared_voting_power, one.sole_dispositive_power, one.shared_dispositive_power)
    return one, tuple(None if fact.value is None else str(fact.value) for fact in figures)


LAYOUTS = [
    """1,500        7.  Sole Voting Power
0            8.  Shared Voting Power
1,200        9.  Sole Dispositive Power
300          10. Shared Dispositive Power
""".replace("300 ", "none"),
    """                                      1,500
7.  Sole Voting Power            ______________________
                                      0
8.  Shared Voting Power          ______________________
                                      1,200
9.  Sole Dispositive Power       ______________________
                                      none
10. Shared Dispositive Power     ______________________
""",
    """    7.  Sole Voting Power          8.  Shared Voting Power
        1,500                          0

    9.  Sole Dispositive Power     10. Shared Dispositive Power
        1,200                          none

""",
]


@pytest.mark.parametrize("typed", LAYOUTS)
def test_powers_over_left_of_or_beside_each_other(typed: str) -> None:
    one, figures = powers(typed)
    assert figures == ("1500", "0", "1200", "0")
    assert (one.citizenship.value, str(one.aggregate_amount.value)) == ("Delaware", "1500")


def test_a_last_power_that_is_blank_lifts_no_other() -> None:
    _, figures = powers(
        "7. Sole Voting Power  1,500\n8. Shared Voting Power  0\n9. Sole Dispositive Power  1,200\n10. Shared Dispositive Power\n"
    )
    assert figures == ("1500", "0", "1200", None)


NEXT_PAGE = "<PAGE>\nCUSIP No. 950123 10 9          SCHEDULE 13D          Page 3 of 6 Pages\nAlder Fund, L.P. (continued)\n\n"


def test_what_the_head_of_the_next_page_says_is_no_part_of_a_place() -> None:
    typed = NEXT_PAGE + "7.  Sole Voting Power   1,500\n8.  Shared Voting Power  0\n9.  Sole Dispositive Power 1,200\n"
    one, figures = powers(typed + "10. Shared Dispositive Power  none\n")
    assert one.citizenship.value == "Delaware"
    assert figures == ("1500", "0", "1200", "0")


@pytest.mark.parametrize(
    ("printed_name", "name"),
    [
        ("____Alder Fund, L.P.______________", "Alder Fund, L.P."),
        ("____Alder Mills Inc.______________", "Alder Mills Inc."),
        ("____Alder Mills.______________", "Alder Mills"),
        ("Alder Fund, L.P ................", "Alder Fund, L.P"),
    ],
)
def test_a_rule_beneath_a_name_leaves_the_stop_of_a_short_form(printed_name: str, name: str) -> None:
    one, _ = powers(LAYOUTS[2], TOP.replace("Alder Fund, L.P.", printed_name))
    assert one.name.value == name


def test_columns_of_two_persons_with_a_short_label_of_row_12() -> None:
    page = """SCHEDULE 13D
(Name of Issuer)

1.  Name of Reporting Person              Alder Fund, L.P.     Birch Fund, L.P.
2.  Member of a Group                     (a)[ ] (b)[X]        (a)[ ] (b)[X]
3.  SEC Use Only
4.  Source of Funds                       WC                   WC
6.  Citizenship or Place of Organization  Delaware             Delaware
7.  Sole Voting Power                     1,500                500
8.  Shared Voting Power                   0                    0
9.  Sole Dispositive Power                1,500                500
10. Shared Dispositive Power              0                    0
11. Aggregate Amount Beneficially Owned   1,500                500
12. Aggregate Amount Excludes Shares      [ ]                  [ ]
13. Percent of Class in Row (11)          8.1%                 4.0%
14. Type of Reporting Person              PN                   PN
"""
    persons = read_text.read(printed(page.encode(), 0, len(page)), []).reporting_persons
    assert [str(one.aggregate_amount.value) for one in persons] == ["1500", "500"]
