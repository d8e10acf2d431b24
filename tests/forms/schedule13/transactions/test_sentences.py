"""Sentences that tell of transactions, in the wordings that filers use; all of them written for these tests."""

import pytest
from msgspec import UNSET

from tieout.facts import Note
from tieout.forms.schedule13.model import Transaction
from tieout.forms.schedule13.transactions import of_leaf

Row = tuple[str | None, str | None, str | None, str, str | None, str | None]
FUND, MARCH = "Alder Fund, L.P.", "2020-03-03"
IPO = "from the underwriters in connection with the Issuer’s initial public offering"


def read(print_: str, notes: list[Note] | None = None) -> tuple[Transaction, ...]:
    data = print_.encode()
    return of_leaf(data, 0, len(data), [] if notes is None else notes)


def told(found: tuple[Transaction, ...]) -> list[Row]:
    """Person, day, way, shares, price, how: values, or the print where there is no value."""

    def plain(value: object) -> str | None:
        return None if value is None else str(value)

    return [
        (
            one.person.value,
            plain(one.date.value) or one.date.raw,
            one.acquired_disposed.value,
            str(one.shares.value),
            plain(one.price_per_share.value) or one.price_per_share.raw,
            one.how.value,
        )
        for one in found
    ]


WORDINGS: list[tuple[str, list[Row]]] = [
    (
        "On March 3, 2020, Alder Fund, L.P. purchased 10,000 shares of Common Stock in the open market at $5.01 per share.",
        [(FUND, MARCH, "A", "10000", "5.01", "in the open market")],
    ),
    (
        "On March 3, 2020, the Reporting Person sold an aggregate of 45,000 Shares at prices ranging from "
        "$5.00 to $5.25 per share in "
        "open market transactions.",
        [("the Reporting Person", MARCH, "D", "45000", "$5.00 to $5.25", "in open market transactions")],
    ),
    (
        "75,000 of the shares of Common Stock were purchased by Mr. Roe from the underwriters in connection "
        "with the Issuer’s initial "
        "public offering at a price of $8.00 per share for an aggregate purchase price of $600,000. The "
        "closing of such purchase "
        "occurred on December 18, 2012.",
        [("Mr. Roe", "2012-12-18", "A", "75000", "8", IPO)],
    ),
    (
        "On 3/4/2020, Birch LLC purchased 1,000 shares at $5.00 per share and on 3/5/2020 sold 500 shares at $5.10 per share.",
        [("Birch LLC", "2020-03-04", "A", "1000", "5", None), ("Birch LLC", "2020-03-05", "D", "500", "5.1", None)],
    ),
    (
        "On March 3, 2020, Birch LLC purchased 1,000 shares at $5.00 per share and 2,000 shares at $5.05 per share.",
        [("Birch LLC", MARCH, "A", "1000", "5", None), ("Birch LLC", MARCH, "A", "2000", "5.05", None)],
    ),
    (
        "Mr. Doe acquired 20,000 shares of Common Stock on April 1, 2021 pursuant to a private transaction "
        "at a price per share of $2.50.",
        [("Mr. Doe", "2021-04-01", "A", "20000", "2.5", "pursuant to a private transaction")],
    ),
    (
        "Between March 3, 2020 and March 10, 2020, the Fund bought 50,000 ADSs at a weighted average price of $12.3456 per ADS.",
        [("the Fund", "March 3, 2020 and March 10, 2020", "A", "50000", "12.3456", None)],
    ),
    (
        "On May 5, 2022, 5,000 shares were sold by Cedar Trust in the open market at an average price of $7.7.",
        [("Cedar Trust", "2022-05-05", "D", "5000", "7.7", "in the open market")],
    ),
    ("On June 1, 2021, Ms. Poe received 12,000 shares of restricted stock.", [("Ms. Poe", "2021-06-01", "A", "12000", None, None)]),
    (
        "During the past sixty days, the Reporting Person sold 4,500 shares of Common Stock.",
        [("the Reporting Person", None, "D", "4500", None, None)],
    ),
    (
        "Elm Corp. purchased, through a broker, 3,000 shares of Class A Common Stock on July 7, 2023 at $10.00 per share.",
        [("Elm Corp.", "2023-07-07", "A", "3000", "10", "through a broker")],
    ),
    ("On August 1, 2023, he purchased 100 shares at $1.00.", [(None, "2023-08-01", "A", "100", "1", None)]),
    (
        "On March 3, 4 and 5, 2020, Hazel sold 600 shares at $1.00 per share.",
        [("Hazel", "March 3, 4 and 5, 2020", "D", "600", "1", None)],
    ),
    (
        "Mr. Doe purchased 5,000 shares on each of 3/3/2020 and 3/4/2020 for $2.00 per share.",
        [("Mr. Doe", "3/3/2020 and 3/4/2020", "A", "5000", "2", None)],
    ),
    (
        "On March 31, 2025, Juniper Holdings exercised warrants and acquired 9,000 Common Shares upon "
        "exercise of warrants at an exercise "
        "price of $0.50 per share.",
        [("Juniper Holdings", "2025-03-31", "A", "9000", "0.5", "upon exercise of warrants")],
    ),
    ("On April 2, Hazel purchased 40 shares at $2.00 per share.", [("Hazel", "April 2", "A", "40", "2", None)]),
    (
        "Maple made open market purchases of 7,000 shares on May 1, 2020 at $3.33 per share.",
        [("Maple", "2020-05-01", "A", "7000", "3.33", "open market")],
    ),
    (
        "The Fund purchased the following shares: 3/3/2020 - 500 shares at $5.00; 3/4/2020 - 600 shares at $5.10",
        [(None, MARCH, "A", "500", "5", None), (None, "2020-03-04", "A", "600", "5.1", None)],
    ),
    (
        "On March 3, 2020, the Issuer issued the dividend. As previously disclosed, on March 4, 2020, Oak "
        "Ltd. disposed of 2,500 Ordinary "
        "Shares in a privately negotiated transaction for $4.00 per Ordinary Share.",
        [("Oak Ltd.", "2020-03-04", "D", "2500", "4", "in a privately negotiated transaction")],
    ),
    (
        "On March 3, 2020, 1,500 shares of Common Stock were issued to Ms. Poe upon the vesting of restricted stock units.",
        [("Ms. Poe", MARCH, "A", "1500", None, "upon the vesting of restricted stock units")],
    ),
    (
        "Pursuant to the Purchase Agreement dated February 1, 2020, on March 3, 2020, Alder Fund, L.P. "
        "acquired 100,000 shares of Common "
        "Stock at a purchase price of $1.25 per share.",
        [(FUND, MARCH, "A", "100000", "1.25", "Pursuant to the Purchase Agreement dated February 1, 2020")],
    ),
    (
        "In the past 60 days, Hazel LP has sold 10 shares on 1/2/2025 at $3.00, 20 shares on 1/3/2025 at $3.10 and 30 shares on "
        "1/6/2025 at $3.20.",
        [
            ("Hazel LP", "2025-01-02", "D", "10", "3", None),
            ("Hazel LP", "2025-01-03", "D", "20", "3.1", None),
            ("Hazel LP", "2025-01-06", "D", "30", "3.2", None),
        ],
    ),
    (
        "Hazel LP sold 10 Shares (at an average price of $4.12 per Share) on March 1, 2025 and 20 Shares (at an average price of "
        "$4.20 per Share) on March 2, 2025.",
        [("Hazel LP", "2025-03-01", "D", "10", "4.12", None), ("Hazel LP", "2025-03-02", "D", "20", "4.2", None)],
    ),
    (
        "Hazel LP sold 10 shares at $3.00 per share and on March 2, 2025 bought 20 shares at $3.10 per share.",
        [("Hazel LP", None, "D", "10", "3", None), ("Hazel LP", "2025-03-02", "A", "20", "3.1", None)],
    ),
    (
        "On January 6, 2025, as a result of the conversion of the Series A Stock, the Fund received 500 shares of Common Stock.",
        [("the Fund", "2025-01-06", "A", "500", None, None)],
    ),
    (
        "The Reporting Persons effected the following: (i) on 3/3/2020, the Fund purchased 10 shares at "
        "$1.00 per share; (ii) on 3/4/2020, "
        "the Fund purchased 20 shares at $2.00 per share.",
        [("the Fund", MARCH, "A", "10", "1", None), ("the Fund", "2020-03-04", "A", "20", "2", None)],
    ),
    (
        "On March 3, 1997, Alder Fund, L.P. purchased 1,000 shares at $5-1/4 per share. On March 4, 1997, it sold 500 shares "
        "at $5 3/8 per share. On March 5, 1997, Alder Fund, L.P. sold 5 shares at $12-1/3 per share.",
        [
            (FUND, "1997-03-03", "A", "1000", "5.25", None),
            (None, "1997-03-04", "D", "500", "5.375", None),
            (FUND, "1997-03-05", "D", "5", None, None),
        ],
    ),
    (
        "Alder Fund, L.P. bought 400 shares on March 3, 1997 at prices ranging from $5 1/4 to $5 3/8 per share.",
        [(FUND, "1997-03-03", "A", "400", "$5 1/4 to $5 3/8", None)],
    ),
    (
        "On March 3, 2020, Alder Fund, L.P. bought 400 shares at $5.00 - $5.25 per share, and on March 4, 2020 bought 50 shares "
        "at $6.00 and $6.25 per share.",
        [(FUND, MARCH, "A", "400", None, None), (FUND, "2020-03-04", "A", "50", None, None)],
    ),
    (
        "On each of March 3 and 4, 2020, Alder Fund, L.P. purchased 400 shares at $5.00 per share.",
        [(FUND, MARCH, "A", "400", "5", None), (FUND, "2020-03-04", "A", "400", "5", None)],
    ),
    (
        "On March 3, 2020 and March 5, 2020, Alder Fund, L.P. purchased an aggregate of 400 shares at $5.00 per share.",
        [(FUND, "March 3, 2020 and March 5, 2020", "A", "400", "5", None)],
    ),
    (
        "On March 3, 2020, Alder Fund, L.P. purchased 400 shares @ $12 1/4.",
        [(FUND, MARCH, "A", "400", "12.25", None)],
    ),
    (
        "C.   Mr. Roe acquired from Birch on March 3, 2020 400 shares of Common Stock at a price per share of $1.91; 70 shares of "
        "Common Stock at a price per share of $7.47.",
        [("Mr. Roe", MARCH, "A", "400", "1.91", None), ("Mr. Roe", MARCH, "A", "70", "7.47", None)],
    ),
    (
        "The Fund bought Shares on the exchange as follows: 400 shares on 3/3/2020 at $1.91; and 70 shares on 3/4/2020 at $2 3/8.",
        [(None, MARCH, "A", "400", "1.91", None), (None, "2020-03-04", "A", "70", "2.375", None)],
    ),
]


@pytest.mark.parametrize(("print_", "rows"), WORDINGS, ids=[print_[:50] for print_, _ in WORDINGS])
def test_wordings(print_: str, rows: list[Row]) -> None:
    notes: list[Note] = []
    found = read(print_, notes)
    assert told(found) == rows
    assert notes == []
    data = print_.encode()
    for one in found:
        for fact in (one.person, one.date, one.acquired_disposed, one.shares, one.price_per_share, one.how):
            spans = [(fact.start, fact.end)] if fact.pieces is UNSET else fact.pieces
            assert fact.raw is None or b" ".join(data[start:end] for start, end in spans).decode() == fact.raw


NOTHING = [
    "The Reporting Person has not effected any transactions in the past 60 days.",
    "None of the Reporting Persons has purchased or sold any of the 1,000,000 shares in the past sixty (60) days.",
    "The Reporting Person has not purchased 1,000 shares.",
    "The Reporting Persons may purchase 1,000 shares at $5.00 per share on March 3, 2020.",
    "The Fund will sell 1,000 shares at $5.00 per share.",
    "On January 2, 2024, the Issuer granted Mr. Doe options to purchase 50,000 shares at $3.00 per share.",
    "On January 2, 2024, the Fund purchased warrants to acquire 50,000 shares.",
    "On January 2, 2024, the Fund agreed to have sold 50,000 shares by March.",
    "Not applicable.",
    "The Fund purchased notes for $1,000,000 on March 3, 2020.",
]


@pytest.mark.parametrize("print_", NOTHING)
def test_nothing_is_read_where_nothing_was_done(print_: str) -> None:
    notes: list[Note] = []
    assert read(print_, notes) == ()
    assert notes == []


def test_what_is_told_respectively_is_noted() -> None:
    notes: list[Note] = []
    print_ = "On August 2, 2023, Alder and Birch purchased 100 and 200 shares, respectively, at $1.00 per share."
    assert read(print_, notes) == ()
    assert [(note.code, note.start) for note in notes] == [("transactions-unread", 0)]


def test_what_the_issuer_sold_is_no_transaction_of_the_person() -> None:
    assert read("On March 3, 2025, the Issuer completed its offering in which it sold 5,000 shares at $15.00 per share.") == ()
    assert read("On March 3, 2025, the Company sold 5,000 shares at $15.00 per share.") == ()


def test_items_that_are_pointed_to_are_noted() -> None:
    notes: list[Note] = []
    assert read("The information in Items 3 and 4 is incorporated herein by reference.", notes) == ()
    assert [note.message for note in notes] == ["Item 5(c) points to Items 3 and 4, where no transaction was read"]


def test_a_range_of_days_is_words() -> None:
    (one,) = read(WORDINGS[6][0])
    assert one.date.state == "words"


def test_brackets_around_an_average_do_not_hide_it() -> None:
    (one,) = read(
        "On 3/3/2020 the Fund sold 5 shares at a weighted average price of $5.05 (prices ranging from $5.00 to $5.10) per share."
    )
    assert str(one.price_per_share.value) == "5.05"


ELM = "Elm Holdings LLC"


@pytest.mark.parametrize(
    ("sentence", "rows"),
    [
        (
            f"On March 3, 2020, {ELM} exercised an option for 7,000 shares at an exercise price of $3.20 per share.",
            [(ELM, MARCH, "A", "7000", "3.2", None)],
        ),
        (
            f"On March 3, 2020, {ELM} exercised warrants to purchase 7,000 shares of Common Stock.",
            [(ELM, MARCH, "A", "7000", None, None)],
        ),
        (
            f"On March 3, 2020, {ELM} exercised options to purchase 7,000 shares and sold 7,000 shares at $9.00 per share.",
            [(ELM, MARCH, "A", "7000", None, None), (ELM, MARCH, "D", "7000", "9", None)],
        ),
        (
            f"On March 3, 2020, {ELM} exercised options to purchase 7,000 shares and received 7,000 shares.",
            [(ELM, MARCH, "A", "7000", None, None)],
        ),
        (f"On March 3, 2020, {ELM} gave 900 shares to a school for no consideration.", [(ELM, MARCH, "D", "900", None, None)]),
        (f"On March 3, 2020, {ELM} made a gift of 900 shares.", [(ELM, MARCH, "D", "900", None, None)]),
        (
            f"On March 3, 2020, {ELM} converted 5,000 Class B Shares into Class A Shares on a one-for-one basis.",
            [(ELM, MARCH, "A", "5000", None, None)],
        ),
        (
            f"On March 3, 2020, {ELM} converted 500 shares of Series A Preferred Stock into 5,000 shares of Common Stock.",
            [(ELM, MARCH, "A", "5000", None, None)],
        ),
        (
            "The sales were: on March 3, 2020, 500 Shares at a weighted average price of $13.84.",
            [(None, MARCH, "D", "500", "13.84", None)],
        ),
    ],
)
def test_options_gifts_and_conversions_are_read(sentence: str, rows: list[Row]) -> None:
    assert told(read(sentence)) == rows


@pytest.mark.parametrize(
    "sentence",
    [
        f"On March 3, 2020, {ELM} agreed that 5,000 Class B Shares may be converted into 5,000 Class A Shares.",
        "On March 3, 2020, each share of Series A Preferred was converted into 2 shares of Common Stock.",
        f"On March 3, 2020, {ELM} converted 500 Class B Shares into Class A Shares.",  # into how many is not said
        "On March 3, 2020, the underwriters exercised their option to purchase 9,000 shares.",
        f"On March 3, 2020, {ELM} exercised warrants to purchase 7,000 shares on a cashless basis.",
        f"On March 3, 2020, {ELM} may have exercised options to purchase 7,000 shares.",
    ],
)
def test_what_was_had_for_options_and_conversions_is_not_guessed(sentence: str) -> None:
    assert told(read(sentence)) == []


@pytest.mark.parametrize(
    ("sentence", "noted"),
    [
        (f"On March 3, 2020, {ELM} exercised warrants to purchase 7,000 shares on a cashless basis.", True),
        (f"On March 3, 2020, {ELM} converted 500 shares of preferred stock.", True),
        ("Purchase of Common Stock 40,000 14.2210 02/26/2020", True),
        ("On March 3, 2020, the underwriters exercised their option to purchase 9,000 shares.", False),
        ("On March 3, 2020, the Issuer’s board of directors met in its office of 12,000 square feet.", False),
    ],
)
def test_what_was_told_but_not_read_is_noted(sentence: str, noted: bool) -> None:
    notes: list[Note] = []
    assert read(sentence, notes) == ()
    assert [note.code for note in notes] == ["transactions-unread"] * noted


HEAD = "  Date        Number of Shares    Price Per Share\n"
TABLE = f"\n\n{HEAD} 3/05/20       1,000              $5.10\n 3/06/20       2,000              $5.20\n\n"


@pytest.mark.parametrize(
    ("before", "behind", "shares"),
    [
        (f"On March 3, 2020 {ELM} bought 10,000 Shares at $5.25 per share.", "", ["10000", "1000", "2000"]),
        ("", f"On March 9, 2020 {ELM} sold 300 Shares at $5.25 per share.", ["1000", "2000", "300"]),
        # the table, told again
        (f"On March 5, 2020 {ELM} bought 1,000 Shares at $5.10 per share.", "", ["1000", "2000"]),
        (f"Through March 7, 2020 {ELM} bought an aggregate of 3,000 Shares, as follows:", "", ["1000", "2000"]),
        (f"From March 5, 2020 to March 6, 2020 {ELM} bought 3,000 Shares.", "", ["1000", "2000"]),
    ],
)
def test_a_sentence_beside_a_table_tells_of_another_trade(before: str, behind: str, shares: list[str]) -> None:
    assert [str(one.shares.value) for one in read(f"(c) {before}{TABLE}{behind}")] == shares


def test_a_trade_beside_a_table_that_is_not_surely_read_is_noted() -> None:
    notes: list[Note] = []
    found = read(f"(c) {TABLE}On March 9, 2020 {ELM} exercised warrants to purchase 300 shares on a cashless basis.", notes)
    assert len(found) == 2 and [note.code for note in notes] == ["transactions-unread"]
