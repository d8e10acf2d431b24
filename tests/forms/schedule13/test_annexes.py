"""Who is in a line of an annex, where a program ran its lines together: no guess."""

import pytest

from forms.schedule13.schedules import html, read, typed
from tieout.facts import plain
from tieout.forms.schedule13.annexes import is_person

ONE = ["Alder Fund, L.P."]
HEAD = "<p>Schedule I</p><p>The name, business address and principal occupation of each executive officer and director:</p>"
END = "<p>SIGNATURE</p><p>/s/ Jane Q. Roe</p>"


@pytest.mark.parametrize(
    "name", ["Jane Q. Roe", "Henry G. Van der Eb", "J. D. Roe, Jr.", "George H. W. Roe", "Jane Q. Roe Poe", "M. A. Roe"]
)
def test_a_name(name: str) -> None:
    assert is_person(name)


@pytest.mark.parametrize("names", ["Jane Q. Roe John Poe", "Jane Q. Roe John B. Poe", "A. Roe Jane Doe Poe"])
def test_several_names_in_one_line_are_none(names: str) -> None:
    assert not is_person(names)


@pytest.mark.parametrize(
    ("told", "address"),
    [
        ("12 Tanner Street, Hollin, NY 10999", "12 Tanner Street, Hollin, NY 10999"),
        ("President, Alder Inc. 12 Tanner Street, Hollin, NY 10999", None),
    ],
)
def test_a_line_of_an_office_and_an_address_is_no_address(told: str, address: str | None) -> None:
    rows = f"<table><tr><td>Jane Q. Roe</td><td>{told}</td></tr><tr><td>John Poe</td><td>Clerk of Alder</td></tr></table>"
    body = f"<p>Item 2. Identity and Background</p><p>See Schedule I.</p>{END}{HEAD}{rows}"
    found = {one["name"]: one["address"] for one in plain(read(html("13D", ONE, body)).background)}
    assert found.get("Jane Q. Roe") == address
    assert "John Poe" in found


COPIED = """Item 2. Identity and Background

See Schedule I.

SIGNATURE

/s/ Jane Q. Roe

Schedule I

The name, business address and principal occupation of each executive officer and director:

Officers:
\t
\xa0


Jane Q. Roe
\xa0
John B. Poe
\t
President
Alder Inc.
12 Tanner Street
Hollin, NY 10999
\xa0
Clerk of Alder Inc.


Mary Doe
\t
Treasurer
"""


def test_an_annex_copied_out_of_a_browser_has_cells_of_several_lines() -> None:
    found = plain(read(typed("13D", ONE, COPIED)).background)
    assert [(one["name"], one["occupation"], one["address"]) for one in found] == [
        ("Jane Q. Roe", "President Alder Inc.", "12 Tanner Street Hollin, NY 10999"),
        ("John B. Poe", "Clerk of Alder Inc.", None),
        ("Mary Doe", "Treasurer", None),
    ]
