"""Interests in paragraphs for each person, in tables of powers, of several that share: invented Items 5."""

import pytest

from forms.schedule13.schedules import read, typed
from tieout.facts import plain

FUND, FIRM, JANE = "Alder Fund, L.P.", "Alder GP, LLC", "Jane Q. Roe"
TWO = (
    'Item 2. Identity and Background\n\nThis statement is filed by Alder Fund, L.P. (the "Fund"), Alder GP, LLC\n'
    '(the "General Partner") and Jane Q. Roe.\n\nItem 5. Interest in Securities of the Issuer\n\n'
)


def told(body: str) -> list[tuple[str | None, ...]]:
    """Person, aggregate, percent, sole and shared voting, sole and shared dispositive of each interest."""
    form = read(typed("13D", [FUND, FIRM, JANE], TWO + body + "\n\nSIGNATURE\n"))
    return [tuple(one.values()) for one in plain(form.interests)]


def shared(name: str, figure: str) -> tuple[str | None, ...]:
    return (name, None, None, None, figure, None, figure)


def test_paragraphs_beneath_the_name_of_each_person() -> None:
    body = (
        "Alder Fund, L.P.:\n\n(a) 1,000,000 shares, representing 5.0% of the class.\n"
        "(b) Sole voting power: 0; shared voting power: 1,000,000\n\n"
        "Jane Q. Roe:\n\n(a) 1,200,000 shares, representing 6.0% of the class.\n"
        "(b) Sole voting power: 200,000; shared voting power: 1,000,000\n"
    )
    assert told(body) == [
        (FUND, "1000000", "5.0", "0", "1000000", None, None),
        (JANE, "1200000", "6.0", "200000", "1000000", None, None),
    ]


def test_such_a_paragraph_beneath_no_name_is_nobodys() -> None:
    assert told("(a) 1,000,000 shares, representing 5.0% of the class.\n") == []


def test_a_percent_in_brackets_behind_a_labelled_amount() -> None:
    body = (
        "A. Alder Fund, L.P.\n\n   (a) Amount beneficially owned: 1,000,000 shares (5.0%)\n\n"
        "B. Jane Q. Roe\n\n   (a) Amount beneficially owned: 1,200,000 shares of Common Stock (6.0%)\n"
    )
    assert [one[:3] for one in told(body)] == [(FUND, "1000000", "5.0"), (JANE, "1200000", "6.0")]
    body = "(a) Shares beneficially owned:\n\n     Alder Fund, L.P. -- 1,000,000 shares (5.0%)\n"
    body += "     Jane Q. Roe -- 1,200,000 shares (6.0%)\n"
    assert [one[:3] for one in told(body)] == [(FUND, "1000000", "5.0"), (JANE, "1200000", "6.0")]


def test_a_typed_table_of_powers_whose_zeros_stand_right_of_their_headings() -> None:
    body = (
        "(b)                         Sole        Shared         Sole        Shared\n"
        "                          Voting        Voting  Dispositive   Dispositive\n"
        "                           Power         Power        Power         Power\n\n"
        "Alder Fund, L.P.               0     1,000,000            0     1,000,000\n"
        "Jane Q. Roe              200,000     1,000,000      200,000     1,000,000\n"
    )
    assert told(body) == [
        (FUND, None, None, "0", "1000000", "0", "1000000"),
        (JANE, None, None, "200000", "1000000", "200000", "1000000"),
    ]


SHARING = [
    "(b) The Fund and the General Partner have shared voting and dispositive power with respect to 1,000,000 shares.",
    "(b) The Fund and the General Partner share the power to vote and to dispose of 1,000,000 shares.",
]


@pytest.mark.parametrize("sentence", SHARING)
def test_several_that_share_a_power(sentence: str) -> None:
    assert told(sentence) == [shared(FUND, "1000000"), shared(FIRM, "1000000")]


NOBODYS = [
    "(b) The Fund and the General Partner have sole voting power with respect to 1,000,000 shares.",  # each of them, or both?
    "(b) The Fund and its affiliates have shared voting and dispositive power with respect to 1,000,000 shares.",
    "(b) The Fund and Birch Corp. share the power to vote and to dispose of 1,000,000 shares.",
]


@pytest.mark.parametrize("sentence", NOBODYS)
def test_a_power_of_several_that_are_not_known_to_share_it_is_nobodys(sentence: str) -> None:
    assert told(sentence) == []


OWNING = [
    "(a) The Fund is the owner of 1,000,000 shares of Common Stock, constituting 5.0% of the outstanding shares.",
    "(a) The Fund directly holds 1,000,000 shares (approximately 5.0% of the outstanding shares).",
    "(a) The Fund may be deemed to own beneficially 1,000,000 shares of Common Stock (5.0%).",
    "(a) The aggregate number of shares beneficially owned by the Fund is 1,000,000, which represents 5.0% of the class.",
]


@pytest.mark.parametrize("sentence", OWNING)
def test_what_the_fund_owns(sentence: str) -> None:
    assert [one[:3] for one in told(sentence)] == [(FUND, "1000000", "5.0")]


COPIED = """(a) The persons own:


\xa0
Name
\t
Shares of
Common Stock
\t
% of Class


Alder Fund, L.P.
\xa0
Jane Q. Roe
\t
1,000,000
\xa0
200,000
\t
5.0%
\xa0
{last}
\xa0
Nobody else owns any.
(b) Each has the power to vote her own.
"""


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        ("1.0%", [(FUND, "1000000", "5.0"), (JANE, "200000", "1.0")]),
        ("not told", []),  # a percent is wanting: whose it is cannot be told
        ("1.0%\n0.5%", []),
    ],
)
def test_words_behind_the_last_column_of_a_table_copied_out_of_a_browser(last: str, expected: list[tuple[str, ...]]) -> None:
    assert [one[:3] for one in told(COPIED.format(last=last))] == expected
