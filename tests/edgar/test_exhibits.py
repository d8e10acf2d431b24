"""What exhibits call themselves in their first lines."""

import pytest

from tieout import markup
from tieout.edgar import exhibits


@pytest.mark.parametrize(
    ("data", "number", "title"),
    [
        (
            b"Exhibit 99.1\n\nJOINT FILING AGREEMENT\n\nThe undersigned agree that this statement is filed for each.",
            "99.1",
            "JOINT FILING AGREEMENT",
        ),
        (b"EXHIBIT 24\nFORM\nOF\nPOWER OF ATTORNEY\n\nKNOW ALL by these presents, that I sign.", "24", "FORM OF POWER OF ATTORNEY"),
        (b"EXHIBIT A: Joint Filing Agreement\n\nWe agree.", "A", "Joint Filing Agreement"),
        (
            b"<html><body><p>Exhibit No. 7.2</p><p><b>Letter to the board</b></p><p>Dear all, we write.</p></body></html>",
            "7.2",
            "Letter to the board",
        ),
        (b"Power of Attorney\n\nKnow all that I, the undersigned, appoint.", None, "Power of Attorney"),
        (b"Exhibit 99.1\n\nThis statement is filed jointly by the persons who are listed below.\n", "99.1", None),
        (b"We refer to Exhibit 4 of the report.\nNothing else is said.\n", None, None),
        (b"<PAGE>\n- 2 -\nEX-24\n\nExhibit 24.1 -- POWER OF ATTORNEY\n", "24.1", "POWER OF ATTORNEY"),
        (b"a" * 110 + b"!\n", None, None),
    ],
)
def test_an_exhibit_names_itself(data: bytes, number: str | None, title: str | None) -> None:
    found, called = exhibits.named(markup.printed(data, 0, len(data)))
    assert (found and found.value, called and called.value) == (number, title)
