"""The number of an amendment as filers print it, and whether it is the final one."""

import pytest

from forms.schedule13.pages import ALDER, COVER, FIRST_PAGE, SIGNING, read_typed

NUMBERS: dict[str, str | None] = {
    "(Amendment No. 1)*": "1",
    "(Amendment No. 10)(1)": "10",
    "(Amendment No. __3__)*": "3",
    "(Amendment No._2_)": "2",
    "(Amendment No. [3])": "3",
    "(Amendment 4)": "4",
    "Amendment #5": "5",
    "(Amendment No. Three)": "3",
    "(Amendment No. sixteen)": "16",
    "AMENDMENT NUMBER TWENTY-ONE": "21",
    "First Amendment": "1",
    "Twenty-First Amendment": "21",
    "Thirtieth Amendment": "30",
    "(22nd Amendment)": "22",
    "(Amendment No. IV)": "4",
    "AMENDMENT NO. XXIX": "29",
    "(Amendment No. I)*": "1",
    "Amendment No. Vice": None,
    "(Amendment No. ___)*": None,
    "(Amendment No.   )": None,
}


@pytest.mark.parametrize(("print_", "number"), NUMBERS.items(), ids=list(NUMBERS))
def test_numbers(print_: str, number: str | None) -> None:
    page = FIRST_PAGE.replace("SCHEDULE 13D\n", f"SCHEDULE 13D\n{print_}\n")
    fact = read_typed(page + COVER.format(ALDER) + SIGNING + "/s/ X\n").amendment_number
    assert fact.value == number
    assert number is not None or fact.state == "blank"


@pytest.mark.parametrize(
    ("print_", "final"),
    [
        ("(Final Amendment)", True),
        ("(Amendment No. 4 - Final)", True),
        ("(Amendment No. 4 and Final)", True),
        ("Amendment No. 4 (Final)", True),
        ("(Amendment No. 4)", None),
    ],
)
def test_final(print_: str, final: bool | None) -> None:
    page = FIRST_PAGE.replace("SCHEDULE 13D\n", f"SCHEDULE 13D\n{print_}\n")
    assert read_typed(page + COVER.format(ALDER) + SIGNING + "/s/ X\n").is_final_amendment.value is final


@pytest.mark.parametrize("print_", ["(Amendment No. X)", "(Amendment No. XX)", "(Amendment No. VIIII)"])
def test_letters_that_are_no_sure_number(print_: str) -> None:
    """X is ten, or a place that nobody filled in."""
    page = FIRST_PAGE.replace("SCHEDULE 13D\n", f"SCHEDULE 13D\n{print_}\n")
    fact = read_typed(page + COVER.format(ALDER) + SIGNING + "/s/ X\n").amendment_number
    assert (fact.value, fact.state) == (None, "unreadable")
