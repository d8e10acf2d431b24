"""Which filings are pairs."""

from typing import Any

import pytest

import tieout
from checking import filed_stake, holder, insider, notice, row, stake, submission
from tieout.checks.pairing import card, matched, pairs
from tieout.reading import Filing


def read(data: bytes, name: str = "filing") -> Filing[Any]:
    return tieout.read(data, name=name)


def form4(**changes: Any) -> bytes:
    return insider(row(), **changes)


def form4a(original: str | None = "2024-05-24", **changes: Any) -> bytes:
    return insider(row(shares="120"), document_type="4/A", date_of_original_submission=original, **changes)


def other(data: bytes, number: str) -> bytes:
    """The same submission under another accession number."""
    return data.replace(b"0001999001-24-000042", f"0001999001-24-{number}".encode())


FILED = submission(form4())  # on 2024-05-24
AMENDED = other(submission(form4a(), "4/A", filed="20240603"), "000050")
CASES = [  # original, amendment, whether they are a pair
    (FILED, AMENDED, True),
    (form4(), form4a(), True),  # bare: by their period
    (form4(), form4a(None), True),
    (FILED, form4a(), True),
    (FILED, form4a("2024-05-23"), False),  # another day
    (form4(period_of_report="2024-05-21"), form4a(), False),
    (form4(), form4a().replace(b"OAKES MARGUERITE", b"PELL ROSAMUND").replace(b"0001999101", b"0001999177"), False),
    (form4(document_type="5"), form4a(), False),
    (form4a(), form4a(None), False),  # two amendments
    (stake(), stake(amendment_number="1"), True),
    (stake(amendment_number="1"), stake(amendment_number="2"), True),
    (stake(), stake(amendment_number="2"), False),
    (stake(), stake(amendment_number="1", rendering="html"), True),
    (filed_stake(stake(), "SC 13D", "2024-05-24"), stake(amendment_number="1", rendering="xml"), True),
    (stake(), stake(amendment_number="1", schedule="13G"), False),
    (stake(), stake(amendment_number="1", issuer="Larkspur Instruments Inc", cusip="51711L209"), False),
    (stake(), stake(holder("TREMLETT & SONS LLC"), amendment_number="1"), False),
    (stake(), stake(holder("Hollin Capital, L.P."), amendment_number="1"), True),  # the same name
    (stake(), form4a(), False),
]


@pytest.mark.parametrize(("original", "amendment", "are"), CASES)
def test_pairs_in_any_order(original: bytes, amendment: bytes, are: bool) -> None:
    first, second = read(original, "original"), read(amendment, "amendment")
    for given in ([first, second], [second, first]):
        found = [(pair.earlier.source.name, pair.later.source.name) for pair in pairs(given)]
        assert found == ([("original", "amendment")] if are else [])


def test_the_previous_accession_number_pairs_what_has_no_number() -> None:
    first = filed_stake(stake(), "SC 13D", "2024-05-24")
    numbered = stake(amendment_number="7", rendering="xml").replace(b"0001999001-23-000017", b"0001999001-24-000042")
    assert len(pairs([read(first), read(numbered)])) == 1


def test_what_two_filings_may_be_is_neither() -> None:
    twin = other(FILED, "000043")
    assert pairs([read(FILED), read(twin), read(AMENDED)]) == []
    assert len(pairs([read(FILED), read(FILED), read(AMENDED)])) == 1  # one filing, given twice


def test_a_chain_pairs_each_with_the_one_before() -> None:
    chain = [
        read(stake(amendment_number=number, signed=f"2024-05-2{number or 0}"), str(number)) for number in (None, "1", "2", "3")
    ]
    assert [(pair.earlier.source.name, pair.later.source.name) for pair in pairs(chain)] == [("None", "1"), ("1", "2"), ("2", "3")]


def test_without_an_amendment_nothing_is_looked_up() -> None:
    cards = [(number, made) for number in range(3) if (made := card(read(form4()))) is not None]
    assert len(cards) == 3 and matched(cards) == []


def test_a_card_is_small_whatever_the_filing_holds() -> None:
    many = stake(*(holder(f"HOLDER {number} LP") for number in range(60)), amendment_number="2")
    made = card(read(many))
    assert made is not None and len(made.known) + len(made.sought) + len(made.identity) < 200


def test_notices_have_no_card() -> None:
    assert card(read(notice())) is None
