"""The one real notice at hand, whole: what it says, copied from the print by eye; each value with the bytes where it stands."""

from datetime import date
from pathlib import Path

import pytest

from places import agrees
from tieout.facts import walk
from tieout.forms.form12b25.model import Form12b25
from tieout.forms.form12b25.read import read
from tieout.markup import printed

LABELS = [
    *("Form 10-K", "Form 20-F", "Form 11-K", "Form 10-Q", "Form 10-D", "Form N-CEN", "Form N-CSR"),
    *(f"Transition Report on Form {name}" for name in ("10-K", "11-K", "20-F", "10-Q")),
]
# path: value, raw, what stands at its bytes (white space folded)
FACTS = {
    "report_type": ("10-Q", "Form 10-Q", b"Form 10-Q"),
    "is_transition_report": (False, "¨", b"&uml;"),
    "period_ended": (date(2024, 3, 31), "March 31, 2024", b"March 31, 2024"),
    "file_number": ("001-12711", "001-12711", b"001-12711"),
    "registrant_name": ("Ault Alliance, Inc.", "Ault Alliance, Inc.", b"Ault Alliance, Inc."),
    "address.city": ("Las Vegas", "Las Vegas", b"Las Vegas"),
    "address.state": ("NV", "NV", b"NV"),
    "address.zip": ("89141", "89141", b"89141"),
    "relief_requested": (True, "x", b"x"),
    "contact_name": ("Kenneth S. Cragun", "Kenneth S. Cragun", b"Kenneth S. Cragun"),
    "other_reports_filed": (True, "x", b"x"),
    "significant_change": (True, "x", b"x"),
    "signature.registrant": ("AULT ALLIANCE, INC.", "AULT ALLIANCE, INC.", b"AULT ALLIANCE, INC."),
    "signature.date": (date(2024, 5, 15), "May 15, 2024", b"May 15, 2024"),
    "signature.name": ("Kenneth S. Cragun", "Kenneth S. Cragun", b"Kenneth S. Cragun"),
    "signature.title": ("Chief Financial Officer", "Chief Financial Officer", b"Chief Financial Officer"),
}
STATES = {
    "transition_period_ended": "blank",
    "portion_items": "blank",
    "cusip": "absent",
    "former_name": "absent",
    "extension_promised": "absent",
    "reports_not_filed": "blank",
}


@pytest.fixture(scope="module")
def notice(shared: Path) -> tuple[bytes, Form12b25]:
    data = next((shared / "seeds").glob("001_*.txt")).read_bytes()
    notes: list = []  # type: ignore[type-arg]
    form = read(printed(data, data.index(b"<TEXT>") + 6, data.index(b"</TEXT>")), notes)
    assert notes == []
    return data, form


def test_boxes(notice: tuple[bytes, Form12b25]) -> None:
    data, form = notice
    assert [box.label.value for box in form.boxes] == LABELS
    assert [box.label.value for box in form.boxes if box.marked.value] == ["Form 10-Q"]
    marks = [data[box.marked.start : box.marked.end] for box in form.boxes]
    assert marks == [b"&uml;"] * 3 + [b"&yacute;"] + [b"&uml;"] * 7
    assert [box.marked.raw for box in form.boxes].count("ý") == 1


def test_values_and_places(notice: tuple[bytes, Form12b25]) -> None:
    data, form = notice
    facts = dict(walk(form))
    for path, (value, raw, print_) in FACTS.items():
        fact = facts[path]
        assert (path, fact.value, fact.raw, data[fact.start : fact.end]) == (path, value, raw, print_)
    assert {path: facts[path].state for path in STATES} == STATES
    assert form.address.street.value == "11411 Southern Highlands Parkway, Suite 240"


def test_the_number_in_two_cells_is_in_two_pieces(notice: tuple[bytes, Form12b25]) -> None:
    data, form = notice
    assert form.contact_phone.value == "(949) 444-5464"
    assert [data[start:end] for start, end in form.contact_phone.pieces or ()] == [b"(949)", b"444-5464"]


def test_free_text_without_prompt_and_page_numbers(notice: tuple[bytes, Form12b25]) -> None:
    _, form = notice
    reasons, change = form.reasons.known, form.change_explanation.known
    assert reasons.startswith("The compilation, dissemination") and reasons.endswith("expense to the registrant.")
    assert change.startswith("The Registrant’s revenue was approximately $36 million")
    assert change.endswith("approximately $49 million for the three months ended March 31, 2023.")
    assert " 2 " not in change.replace("$2 ", "") and len(form.change_explanation.pieces or ()) == 2
    assert "The decrease in operating expenses was due to" in change


def test_every_place_reads_again(notice: tuple[bytes, Form12b25]) -> None:
    data, form = notice
    assert [path for path, fact in walk(form) if not agrees(data, fact)] == []
