"""Names as EDGAR conforms them against names as filers print them; all of them are made up."""

import time

import pytest

from tieout.checks import alike

NAMES = [  # one, other, how they stand to each other
    ("BRINDLE FOUNDRY CORP", "Brindle Foundry Corporation", "same"),
    ("BRINDLE FOUNDRY CORP /DE/", "Brindle Foundry Corp.", "same"),
    ("BRINDLE FOUNDRY CORP \\DE\\", "Brindle Foundry Corp.", "same"),
    ("BRINDLE FOUNDRY INC /NEW/", "Brindle Foundry, Incorporated", "same"),
    ("MADDER PARK CO", "The Madder Park Company", "same"),
    ("BRINDLE & SONS CO", "Brindle and Sons", "same"),
    ("ROWE T BRINDLE ASSOCIATES INC /MD/", "T. Rowe Brindle Associates, Inc.", "same"),
    ("ALDER FUND LLC", "Alder Fund, L.L.C.", "same"),
    ("ALDER FUND LLC", "Alder Fund, Limited Liability Company", "same"),
    ("ALDER PLC", "Alder Public Limited Company", "same"),
    ("U S BRINDLE CORP", "U.S. Brindle Corp", "same"),
    ("SOCIETE DU CHENE SA", "Société du Chêne S.A.", "same"),
    ("ALDER INVESTORS, INC. ET AL", "Alder Investors Inc", "same"),
    ("ALDER GROUP INC", "The Alder Group", "same"),  # one that leaves its legal form out contradicts nobody
    ("ALDER INTL CO LTD", "Alder International Ltd.", "same"),
    ("BRINDLE FOUNDRY CORP", "Brindle Foundry Inc", "other-legal-form"),
    ("ALDER ALPHA GP LLC", "Alder Alpha GP LP", "other-legal-form"),
    ("BRINDLE FOUNDRIES INC", "Brindle Foundry Inc", "different"),
    ("BRINDLE SCIENTIFICS INC", "Brindle Scientific Inc", "one-token-off"),
    ("BRINDLE ASSOCIATES LLC", "Brindle Asscociates LLC", "one-token-off"),
    ("ALDER HOLDINGS RSC LTD", "Alder International Holdings RSC Limited", "one-token-off"),
    ("ALDER", "Alder Foundry", "different"),  # one word in common is too little
    ("ALDER CAPITAL PARTNERS INC", "Alder Capital Management Inc", "different"),
    ("ALDER FUND II LP", "Alder Fund III LP", "different"),
    ("ALDER FUND LP", "Alder Fund II LP", "different"),
    ("ALDER 2016 GP LLC", "Alder 2017 GP LLC", "different"),
    ("BRINDLE SCIENTIFICS INC", "Brindle Scientific Corp", "different"),  # two slips at once
    ("BRINDLE FOUNDRY CORP", "Madder Park Inc", "different"),
    ("OAKES MARGUERITE T", "Marguerite T. Oakes", "same"),
    ("OAKES MARGUERITE TERESA", "Marguerite Oakes", "same"),
    ("OAKES M T", "Marguerite Oakes", "same"),
    ("OAKES MARGUERITE", "/s/ M. Oakes", "same"),
    ("DE LA VEGA MARIA T", "Maria de la Vega", "same"),
    ("O'HARA THOMAS JR", "Thomas O’Hara, Jr.", "same"),
    ("OAKES JULIAN III", "Dr. Julian Oakes, M.D.", "same"),
    ("OAKES JULIAN JR", "Julian Oakes, Sr.", "different"),
    ("OAKES JULIAN B", "Julian M. Oakes", "one-token-off"),
    ("OAKES JULIAN", "Julian Oaks", "one-token-off"),
    ("OAKES JULIAN", "Julain Oakes", "one-token-off"),
    ("OAKES JULIAN", "Jane Oakes", "different"),
    ("DILLON KENNETH", "OAKES KENNETH D", "different"),  # an initial is no surname
]


@pytest.mark.parametrize(("one", "other", "expected"), NAMES)
def test_names(one: str, other: str, expected: str) -> None:
    assert alike.compare_names(one, other) == expected
    assert alike.compare_names(other, one) == expected


def test_words_of_one_person_do_not_make_a_company() -> None:
    assert alike.compare_companies("OAKES MARGUERITE T", "Marguerite Oakes") == "different"
    assert alike.compare_people("OAKES MARGUERITE T", "Marguerite Oakes") == "same"


@pytest.mark.parametrize(
    ("one", "other", "distance"),
    [("", "", 0), ("", "ab", 2), ("abc", "abc", 0), ("abc", "acb", 1), ("abc", "xyz", 3), ("abcd", "bcde", 2), ("abcdef", "ab", 3)],
)
def test_edit_distance(one: str, other: str, distance: int) -> None:
    assert alike.edit_distance(one, other, 2) == distance
    assert alike.edit_distance(other, one, 2) == distance


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("001-12711", "1-12711"),
        ("1-12711", "1-12711"),
        ("000-00123", "0-123"),
        ("0-123", "0-123"),
        ("333-123456-01", "333-123456-1"),
        ("Commission File No.: 005 - 43509", "5-43509"),
        ("N/A", None),
        ("12345", None),
    ],
)
def test_file_numbers(printed: str, number: str | None) -> None:
    assert alike.file_number(printed) == number


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Common Stock", "Common Stock, $0.01 par value per share", True),
        ("Common Shares", "COMMON STOCK", True),
        ("Class A Common Stock", "Common Stock", True),
        ("Class A Common Stock", "Class B Common Stock", False),
        ("Series A Preferred Stock", "Common Stock", False),
        ("", "Common Stock", False),
    ],
)
def test_titles_of_class(one: str, other: str, expected: bool) -> None:
    assert alike.same_class(one, other) is expected
    assert alike.same_class(other, one) is expected


@pytest.mark.parametrize("hostile", ["A. " * 100_000, "/" * 300_000, "0-" * 100_000, "limited liability " * 20_000, "é" * 100_000])
def test_long_names_take_no_time(hostile: str) -> None:
    begun = time.perf_counter()
    alike.compare_names(hostile, hostile + "x")
    alike.file_number(hostile)
    alike.same_class(hostile, hostile + "x")
    assert time.perf_counter() - begun < 0.5
