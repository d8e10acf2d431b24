import pytest

from tieout.checks.zip_codes import in_text
from tieout.facts import Fact

CASES = [
    ("c/o Wye Inc, 1 Quarry Lane, Suite 330, Hartwell, Ohio 45011", [("1 QUARRY LN", "OH", "45011")]),
    ("1290 Avenue of the Americas New York, NY 10104-1234", [("1290 AVE OF THE AMERICAS", "NY", "10104")]),
    ("One Corporate Center, Rye, New York 10580 and P.O. Box 218, Alexander, NY 14005",
     [("1 CORPORATE CTR", "NY", "10580"), ("BOX 218", "NY", "14005")]),
    ("5 Elm Street, Charleston, West Virginia 25301", [("5 ELM ST", "WV", "25301")]),
    ("the 5 Elm Street shares, in 45011 pieces", []),
    ("Hartwell, Ohio 45011", []),  # no street
    ("5 Elm Street, Toronto, Ontario M5H 3C2", []),
    ("5 Elm Street, Hartwell, or 45011", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_addresses_in_a_text(text: str, expected: list[tuple[str, str, str]]) -> None:
    found = [(" ".join(one.street), one.state, one.zip) for one in in_text(Fact(text, text, 0, len(text)))]
    assert found == expected
