"""Wordings of Item 5 of Schedule 13D: what is owned, what was bought and sold."""

import pytest

from forms.schedule13.pages import ALDER, COVER, DOE, FIRST_PAGE, SIGNING, read_typed
from tieout.facts import plain

FIELDS = (
    "person",
    "aggregate_amount",
    "percent_of_class",
    "sole_voting_power",
    "shared_voting_power",
    "sole_dispositive_power",
    "shared_dispositive_power",
)
Row = tuple[str | None, ...]
OWNED: list[tuple[str, list[Row]]] = [
    (
        """(a) Alder Fund, L.P. is the beneficial owner of 100,000 shares of Common Stock, which
constitutes approximately 5.1% of the outstanding shares.
(b) Alder Fund, L.P. has the sole power to vote and dispose of the 100,000 shares.""",
        [("Alder Fund, L.P.", "100000", "5.1", "100000", None, "100000", None)],
    ),
    (
        "(a) The Reporting Person beneficially owns an aggregate of 100,000 shares (5.1%).",
        [("Alder Fund, L.P.", "100000", "5.1", None, None, None, None)],
    ),
    (
        '(a) Alder Fund, L.P. (the "Fund") owns 100,000 shares of Common Stock, representing 5.1% of the class.',
        [("Alder Fund, L.P.", "100000", "5.1", None, None, None, None)],
    ),
    (
        """(a)  Number of shares beneficially owned:  100,000
     Percent of class:  5.1%
(b)  Sole voting power:  100,000
     Shared voting power:  0
     Sole dispositive power:  100,000
     Shared dispositive power:  0""",
        [("Alder Fund, L.P.", "100000", "5.1", "100000", "0", "100000", "0")],
    ),
    ("(a) and (b) See Items 7 through 13 of the cover page.", []),
    (
        """(a) Based on 2,000,000 shares outstanding, the Reporting Persons beneficially own:

     Name                   Shares          Percent
     ----                   ------          -------
     Alder Fund, L.P.       100,000         5.0%
     Jane Q. Doe             50,000         2.5%
     Total                  150,000         7.5%
""",
        [
            ("Alder Fund, L.P.", "100000", "5.0", None, None, None, None),
            ("Jane Q. Doe", "50000", "2.5", None, None, None, None),
            (None, "150000", "7.5", None, None, None, None),
        ],
    ),
    (
        """(a) Alder Fund, L.P. beneficially owns 100,000 shares (5.0%) and Jane Q. Doe beneficially owns
50,000 shares (2.5%).
(b) Each of the Reporting Persons has sole power to vote and dispose of its shares.""",
        [("Alder Fund, L.P.", "100000", "5.0", None, None, None, None), ("Jane Q. Doe", "50000", "2.5", None, None, None, None)],
    ),
    (
        """(a) Ms. Doe may be deemed to beneficially own 150,000 shares, or 7.5%, of the Common Stock,
of which 100,000 shares are held by Alder Fund, L.P.
(b) Ms. Doe has shared power to vote 100,000 shares and sole power to vote 50,000 shares.""",
        [("Jane Q. Doe", "150000", "7.5", "50000", "100000", None, None)],
    ),
    (
        """(a) Alder Fund, L.P. beneficially owns 100,000 shares.
(c) During the past 60 days Alder Fund, L.P. purchased shares in the open market as follows:

     Date              Shares         Price
     4/1/98             1,000         $10.00
     4/15/98            2,000         $10.125
     5/1/98             3,000         $10 1/2
""",
        [("Alder Fund, L.P.", "100000", None, None, None, None, None)],
    ),
]
TRADED: list[tuple[str, list[Row]]] = [
    (
        """(a) Alder Fund, L.P. beneficially owns 100,000 shares.
(c) During the past 60 days Alder Fund, L.P. purchased shares in the open market as follows:

     Date              Shares         Price
     4/1/98             1,000         $10.00
     4/15/98            2,000         $10.125
     5/1/98             3,000         $10 1/2
""",
        [
            ("Alder Fund, L.P.", "1998-04-01", "A", "1000", "10"),
            ("Alder Fund, L.P.", "1998-04-15", "A", "2000", "10.125"),
            ("Alder Fund, L.P.", "1998-05-01", "A", "3000", "10.5"),
        ],
    ),
    (
        """(c) On April 1, 1998, the Reporting Person sold 5,000 shares of Common Stock in the open market at a
price of $12.50 per share.""",
        [("the Reporting Person", "1998-04-01", "D", "5000", "12.5")],
    ),
    (
        """(c) The Reporting Person acquired 2,000 shares on April 1, 1998 at $11.00 per share and 3,000 shares on
April 3, 1998 at $11.25 per share, all on Nasdaq.""",
        [("The Reporting Person", "1998-04-01", "A", "2000", "11"), ("The Reporting Person", "1998-04-03", "A", "3000", "11.25")],
    ),
    (
        """(c)  Trade Date      Buy/Sell     Quantity      Price
     ----------      --------     --------      -----
     04-01-98        B               1,000      10.00
     04-02-98        S               2,000      10.25
""",
        [(None, "1998-04-01", "A", "1000", "10"), (None, "1998-04-02", "D", "2000", "10.25")],
    ),
    (
        """(c)  Purchases:
     Date            Number of Shares       Average Price
     April 1            1,000                  10.00
     April 2            2,000                  10.25
""",
        [(None, None, "A", "1000", "10"), (None, None, "A", "2000", "10.25")],  # of which year is not told
    ),
    ("(c) No transactions were effected by the Reporting Person during the past sixty days.", []),
]


def item(text: str, names: tuple[str, ...]) -> dict[str, list[dict[str, str | None]]]:
    covers = "".join(map(COVER.format, names))
    body = f"\nItem 5.  Interest in Securities of the Issuer.\n\n{text}\n\nItem 7.  Material to be Filed as Exhibits.\n\n   None.\n"
    form: dict[str, list[dict[str, str | None]]] = plain(
        read_typed(
            FIRST_PAGE
            + covers
            + body
            + SIGNING
            + """/s/ X
"""
        )
    )
    return form


@pytest.mark.parametrize(("text", "owned"), OWNED)
def test_what_is_owned(text: str, owned: list[Row]) -> None:
    names = (ALDER, DOE) if "Doe" in text else (ALDER,)
    assert [tuple(one[field] for field in FIELDS) for one in item(text, names)["interests"]] == owned


@pytest.mark.parametrize(("text", "traded"), TRADED)
def test_what_was_traded(text: str, traded: list[Row]) -> None:
    fields = ("person", "date", "acquired_disposed", "shares", "price_per_share")
    assert [tuple(one[field] for field in fields) for one in item(text, (ALDER,))["transactions"]] == traded


def test_a_list_that_shortens_every_name_of_the_covers_once() -> None:
    text = """(a) Each of AFL and Doe may be deemed to beneficially own 100,000 shares, or 5.1%.
(b) Each of the Reporting Persons may be
deemed to have sole voting power over 5'000 shares and sole dispositive power over 100,000 shares."""
    covers = "".join(map(COVER.format, ("Alder Fund Limited", "Doe Holdings, Inc.")))
    told = plain(read_typed(f"{FIRST_PAGE}{covers}\nItem 5.  Interest in Securities of the Issuer.\n\n{text}\n{SIGNING}/s/ X\n"))
    figures = ("100000", "5.1", "5000", None, "100000", None)
    wanted = [("Alder Fund Limited", *figures), ("Doe Holdings, Inc.", *figures)]
    assert [tuple(one[field] for field in FIELDS) for one in told["interests"]] == wanted


HELD: list[tuple[str, list[Row]]] = [
    (  # of which the first is a part of the second
        "(a) Alder Fund, L.P. directly owns 100 shares, or 1.0% of the class.\n"
        "Alder Fund, L.P. may be deemed to beneficially own 500 shares, or 5.0% of the class.",
        [("Alder Fund, L.P.", "500", "5.0", None, None, None, None)],
    ),
    (
        "(a) Alder Fund, L.P. (A) holds directly 500 shares, which represents approximately 5.0% of the class, and (B) has hopes.",
        [("Alder Fund, L.P.", "500", "5.0", None, None, None, None)],
    ),
    (
        "(a) Alder Fund, L.P. beneficially owned 500 shares, representing percentage ownership of about 5.0% of the shares.",
        [("Alder Fund, L.P.", "500", "5.0", None, None, None, None)],
    ),
    (
        "(a) Alder Fund, L.P. beneficially owns 500 shares, or 5.0% of the shares outstanding and Ms. Doe beneficially owns 600\n"
        "shares, or 6.0% of the shares outstanding.",
        [("Alder Fund, L.P.", "500", "5.0", None, None, None, None), ("Jane Q. Doe", "600", "6.0", None, None, None, None)],
    ),
    (
        "(b) Alder Fund, L.P. has sole power to vote 500 shares and shared power to vote 40 shares; sole power to dispose of 500\n"
        "shares and shared power to dispose of 60 shares.",
        [("Alder Fund, L.P.", None, None, "500", "40", "500", "60")],
    ),
    (
        """(b) Number of shares as to which each has:
   (i)  sole power to vote or to direct the vote: 0 shares for Alder Fund,
        L.P.; 100 shares for Ms. Doe.

   (ii) shared power to vote or to direct the vote: 500 shares for each
        Reporting Person.
""",
        [("Alder Fund, L.P.", None, None, "0", "500", None, None), ("Jane Q. Doe", None, None, "100", "500", None, None)],
    ),
    (  # one of the two is nobody's
        "(b) (i) sole power to vote or to direct the vote: 0 shares for Alder Fund, L.P.; 100 shares for its landlord.\n",
        [],
    ),
    (  # a table of trades
        """Name                 Number of Shares     Date          Price Per Share
Alder Fund, L.P.          1,000           1/4/99            12.10
Jane Q. Doe                 200           1/5/99            12.20
""",
        [],
    ),
    (
        """A. Alder Fund, L.P.
(a) Number of shares beneficially owned: 500
B. Mr. Otto Lunt
(a) Number of shares beneficially owned: 900
""",
        [
            ("Alder Fund, L.P.", "500", None, None, None, None, None),
            (None, "900", None, None, None, None, None),
        ],
    ),
]


@pytest.mark.parametrize(("item", "expected"), HELD)
def test_what_is_held(item: str, expected: list[Row]) -> None:
    form = read_typed(
        FIRST_PAGE
        + COVER.format(ALDER)
        + COVER.format(DOE)
        + "\nItem 5. Interest in Securities of the Issuer\n\n"
        + item
        + "\n\n"
        + SIGNING
    )
    assert [tuple(one[field] for field in FIELDS) for one in plain(form.interests)] == expected
