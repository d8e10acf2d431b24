"""The Markdown print of a Form 4 in the seeds, against a truth written by hand from the print."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from places import agrees
from tieout.facts import Note, walk
from tieout.forms.form345 import read_text
from tieout.forms.form345.model import Form345
from tieout.markup import printed

SEED = "seeds/002_2faba80f5391c58b.txt"
TICKED = '<input checked="" type="checkbox"/>'

# path: value, raw, marks; every fact that has a value
TRUTH: dict[str, tuple[Any, str, tuple[str, ...]]] = {
    "document_type": ("4", "4", ()),
    "period_of_report": (date(2024, 5, 22), "5/22/2024", ()),
    "issuer.name": ("Ault Alliance, Inc.", "Ault Alliance, Inc.", ()),
    "issuer.trading_symbol": ("AULT", "AULT", ()),
    "reporting_owners[0].name": ("AULT MILTON C III", "AULT MILTON C III", ()),
    "reporting_owners[0].street1": ("11411 SOUTHERN HIGHLANDS PARKWAY", "11411 SOUTHERN HIGHLANDS PARKWAY", ()),
    "reporting_owners[0].street2": ("SUITE 240", "SUITE 240", ()),
    "reporting_owners[0].city": ("LAS VEGAS", "LAS VEGAS", ()),
    "reporting_owners[0].state": ("NV", "NV", ()),
    "reporting_owners[0].zip": ("89141", "89141", ()),
    "reporting_owners[0].is_director": (True, TICKED, ()),
    "reporting_owners[0].is_officer": (True, TICKED, ()),
    "reporting_owners[0].is_ten_percent_owner": (False, "_____", ()),
    "reporting_owners[0].is_other": (False, "_____", ()),
    "reporting_owners[0].officer_title": ("Executive Chairman", "Executive Chairman", ()),
    "non_derivative[0].security_title": ("Common Stock", "Common Stock", ()),
    "non_derivative[0].transaction_date": (date(2024, 5, 22), "5/22/2024", ()),
    "non_derivative[0].transaction_code": ("P", "P", ()),
    "non_derivative[0].shares": (Decimal(1983), "1,983", ()),
    "non_derivative[0].price_per_share": (Decimal("0.3856"), "$0.3856", ("F1",)),
    "non_derivative[0].acquired_disposed": ("A", "A", ()),
    "non_derivative[0].shares_owned_following": (Decimal(2245), "2,245", ()),
    "non_derivative[0].direct_or_indirect": ("D", "D", ()),
    "non_derivative[1].security_title": ("Common Stock", "Common Stock", ()),
    "non_derivative[1].transaction_date": (date(2024, 5, 22), "5/22/2024", ()),
    "non_derivative[1].transaction_code": ("P", "P", ()),
    "non_derivative[1].shares": (Decimal(15000), "15,000", ()),
    "non_derivative[1].price_per_share": (Decimal("0.3916"), "$0.3916", ("F2",)),
    "non_derivative[1].acquired_disposed": ("A", "A", ()),
    "non_derivative[1].shares_owned_following": (Decimal(15229), "15,229", ()),
    "non_derivative[1].direct_or_indirect": ("I", "I", ()),
    "non_derivative[1].nature_of_ownership": ("By Ault & Company, Inc.", "By Ault & Company, Inc.", ("F3",)),
    "non_derivative[2].security_title": (
        "13% Series D Cumulative Redeemable Perpetual Preferred Stock",
        "13% Series D Cumulative Redeemable Perpetual Preferred Stock",
        (),
    ),
    "non_derivative[2].shares_owned_following": (Decimal(110), "110", ()),
    "non_derivative[2].direct_or_indirect": ("D", "D", ()),
    "signatures[0].name": ("/s/ Milton C. Ault, III", "/s/ Milton C. Ault, III", ()),
    "signatures[0].date": (date(2024, 5, 24), "5/24/2024", ()),
}
# the print lost the boxes at the top: their place is there, and unset is not false; item 4 is empty
BLANK = {
    "date_of_original_submission",
    "not_subject_to_section16",
    "aff10b5_one",
    *(f"non_derivative[{row}].deemed_execution_date" for row in range(3)),
    "non_derivative[0].nature_of_ownership",
    "non_derivative[2].nature_of_ownership",
    *(
        f"non_derivative[2].{name}"
        for name in ("transaction_date", "transaction_code", "shares", "acquired_disposed", "price_per_share")
    ),
}
# how each footnote begins and ends; its bytes are found in the file by the test itself
FOOTNOTES = [
    ("F1", "The common stock was purchased", "purchased at each price.", "$0.361 to $0.40 per share"),
    ("F2", "The common stock was purchased", "purchased at each price.", "$0.3905 to $0.3922 per share"),
    ("F3", "Milton C. Ault, III, is the Chief", "held by Ault & Co.", '("Ault & Co.")'),
]


@pytest.fixture(scope="module")
def seed(shared: Path) -> tuple[bytes, Form345, list[Note]]:
    data = (shared / SEED).read_bytes()
    notes: list[Note] = []
    return data, read_text.read(printed(data, 0, len(data)), notes), notes


def test_every_value_of_the_print_is_read_with_its_raw_and_marks(seed: tuple[bytes, Form345, list[Note]]) -> None:
    read = {path: (fact.value, fact.raw, fact.footnotes) for path, fact in walk(seed[1]) if fact.value is not None}
    assert {path: triple for path, triple in read.items() if not path.startswith("footnotes")} == TRUTH


def test_what_is_empty_is_blank_and_all_else_absent(seed: tuple[bytes, Form345, list[Note]]) -> None:
    states = {path: fact.state for path, fact in walk(seed[1]) if fact.value is None}
    assert {path for path, state in states.items() if state == "blank"} == BLANK
    assert {state for path, state in states.items() if path not in BLANK} == {"absent"}


def test_rows_and_kinds(seed: tuple[bytes, Form345, list[Note]]) -> None:
    form = seed[1]
    assert [row.kind for row in form.non_derivative] == ["transaction", "transaction", "holding"]
    assert form.derivative == ()
    assert len(form.reporting_owners) == 1
    assert seed[2] == []


def test_footnotes_have_their_texts_and_places(seed: tuple[bytes, Form345, list[Note]]) -> None:
    data, form, _ = seed
    assert [note.id for note in form.footnotes] == [id_ for id_, *_ in FOOTNOTES]
    for note, (_, begin, end, inside) in zip(form.footnotes, FOOTNOTES, strict=True):
        text = note.text.value or ""
        assert text.startswith(begin) and text.endswith(end) and inside in text
        printed_text = data[note.text.start : note.text.end].decode().replace("\\$", "$")
        assert printed_text == text


def test_every_fact_reads_again_at_its_place(seed: tuple[bytes, Form345, list[Note]]) -> None:
    data, form, _ = seed
    assert [path for path, fact in walk(form) if not agrees(data, fact, "markdown")] == []


@pytest.mark.parametrize(
    ("path", "before"),
    [
        ("non_derivative[0].price_per_share", b"1,983\tA\t\\"),
        ("non_derivative[1].nature_of_ownership", b"15,229\tI\t"),
        ("reporting_owners[0].is_officer", b"10% Owner "),
        ("reporting_owners[0].officer_title", b"Other (specify below) "),
        ("signatures[0].date", b"Milton C. Ault, III\n\n"),
    ],
)
def test_a_value_stands_where_it_is_printed(seed: tuple[bytes, Form345, list[Note]], path: str, before: bytes) -> None:
    data, form, _ = seed
    fact = dict(walk(form))[path]
    assert fact.start is not None and data[: fact.start].endswith(before)
