"""CUSIPs as filers print them: in groups, with a letter at the end, several, or words in their place."""

import pytest

from forms.schedule13.pages import ALDER, COVER, FIRST_PAGE, SIGNING, read_typed
from tieout.facts import Fact

PRINTS: dict[str, list[tuple[str | None, str]]] = {
    "123456 10 7": [("123456107", "123456 10 7")],
    "123456-10-7": [("123456107", "123456-10-7")],
    "123456 107": [("123456107", "123456 107")],
    "123 456 107": [("123456107", "123 456 107")],
    "123456.10.7": [("123456107", "123456.10.7")],
    "123456 \u2013 10 \u2013 7": [("123456107", "123456 \u2013 10 \u2013 7")],
    "1 2 3 4 5 6 1 0 7": [("123456107", "1 2 3 4 5 6 1 0 7")],
    "0 12345 10 7": [("012345107", "0 12345 10 7")],
    "G 1234E 10 7": [("G1234E107", "G 1234E 10 7")],
    "12345610": [("12345610", "12345610")],
    "12345610 A": [("12345610A", "12345610 A")],
    "12345610-A": [("12345610A", "12345610-A")],
    "12345610 A (Common)": [("12345610A", "12345610 A")],
    "12345610 A Shares": [("12345610", "12345610")],
    "123456 10 7 (Common)": [("123456107", "123456 10 7")],
    "123456107 A": [("123456107", "123456107")],
    "12345610 A; 12345620 B": [("12345610A", "12345610 A"), ("12345620B", "12345620 B")],
    "Common: 123456 10 7; Preferred: 123456 20 6": [("123456107", "123456 10 7"), ("123456206", "123456 20 6")],
    "N/A": [(None, "N/A")],
    "None": [(None, "None")],
    "SEDOL 1234567": [(None, "SEDOL 1234567")],
    "12 MAY 1998": [(None, "12 MAY 1998")],
    "1234": [(None, "1234")],
}


def facts(print_: str) -> tuple[Fact[str], ...]:
    return read_typed(FIRST_PAGE.replace("123456 10 7", print_) + COVER.format(ALDER) + SIGNING + "/s/ X\n").cusips


@pytest.mark.parametrize(("print_", "told"), PRINTS.items(), ids=list(PRINTS))
def test_each_print(print_: str, told: list[tuple[str | None, str]]) -> None:
    assert [(fact.value, fact.raw) for fact in facts(print_)] == told


def test_words_are_no_number() -> None:
    assert [fact.state for fact in facts("SEDOL 1234567")] == ["words"]


@pytest.mark.parametrize("head", ["CUSIP No. 12345610 A   PAGE 2", "CUSIP No. 12345610 A Page 2 of 4", "CUSIP No. 12345610-A"])
def test_the_head_of_a_page_keeps_its_letter(head: str) -> None:
    page = "SCHEDULE 13D\nFoo Corp.\n(Name of Issuer)\n" + f"{head}\n" + COVER.format(ALDER) + SIGNING + "/s/ X\n"
    assert [fact.value for fact in read_typed(page).cusips] == ["12345610A"]
