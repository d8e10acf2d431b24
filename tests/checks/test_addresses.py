import pytest

from tieout.checks.addresses import Slip, address_slips, street_words

KNOWN = (["40 NORTH QUARRY-MILL ROAD", "SUITE 200"], "HARTWELL", "45011-1234")
PRINTED = [
    ("40 North Quarry-Mill Road, Suite 200, Hartwell, Ohio 45011", ()),
    ("40 N. Quarry Mill Rd., 2nd Floor, Hartwell OH 45011-9999", ()),
    ("Madder Center, 40 North Quarry Mill Rd, Hartwell 45011", ()),
    ("40 North Qaurry-Mill Road, Hartwell, Ohio 45011", (Slip("QAURRY", "QUARRY"),)),
    ("40 North Quarry-Mill Road, Hartwel, Ohio 45011", (Slip("HARTWEL", "HARTWELL"),)),
    ("40 Nort Quarry-Mill Road, Hartwell, Ohio 45011", (Slip("NORT", "N"),)),  # a word known in its shortest print
    ("40 North Quarry-Mill Road, Hartwell, Ohio 45012", None),  # another ZIP code: another place, or another trouble
    ("7 Alder Street, Hartwell, Ohio 45011", None),
    ("P.O. Box 7, Hartwell, Ohio 45011", None),
    ("40 North Quarry-Mill Road", None),
    ("", None),
]


@pytest.mark.parametrize(("printed", "slips"), PRINTED)
def test_slips(printed: str, slips: tuple[Slip, ...] | None) -> None:
    assert address_slips(printed, *KNOWN) == slips


def test_swapped_digits_are_a_slip_and_another_house_is_not() -> None:
    assert address_slips("1328 Alder St, Hartwell 45011", ["1382 ALDER ST"], "HARTWELL", "45011") == (Slip("1328", "1382"),)
    assert address_slips("1330 Alder St, Hartwell 45011", ["1382 ALDER ST"], "HARTWELL", "45011") is None


def test_nothing_known_is_no_address() -> None:
    assert address_slips("40 Quarry Lane, Hartwell 45011", [None, None], "HARTWELL", "45011") is None
    assert address_slips("40 Quarry Lane, Hartwell 45011", ["40 QUARRY LANE"], None, "45011") is None


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (["C/O ALDER CORP", "40 QUARRY LANE, SUITE 5"], ("40", "QUARRY", "LN")),
        (["40 QUARRY LANE", "5TH FLOOR"], ("40", "QUARRY", "LN")),
        (["25 FIRST STREET, 2ND FLOOR"], ("25", "1ST", "ST")),
        (["ONE ALDER PARK WAY", None], ("1", "ALDER", "PARK", "WAY")),
        (["ALDER HOUSE", "18 UPPER GROUND"], ("18", "UPPER", "GROUND")),
        ([None, ""], ()),
    ],
)
def test_the_street_is_picked_from_the_lines(lines: list[str | None], words: tuple[str, ...]) -> None:
    assert street_words(tuple(lines)) == words
