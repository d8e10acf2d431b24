"""What a row of a cover prints, and the value it gives: a figure, words, or a doubt."""

from typing import Any

import pytest
from msgspec import UNSET

from tieout.forms.schedule13 import read_text
from tieout.forms.schedule13.model import ReportingPerson
from tieout.markup import printed

COVER = """SCHEDULE 13G
(Name of Issuer)
1. NAME OF REPORTING PERSON
   {name}
2. CHECK THE APPROPRIATE BOX IF A MEMBER OF A GROUP  (a) [ ] (b) [X]
4. CITIZENSHIP OR PLACE OF ORGANIZATION
   France
5. SOLE VOTING POWER
   {sole}
6. SHARED VOTING POWER
   0
7. SOLE DISPOSITIVE POWER
   0
8. SHARED DISPOSITIVE POWER
   0
9. AGGREGATE AMOUNT BENEFICIALLY OWNED BY EACH REPORTING PERSON
   150
11. PERCENT OF CLASS REPRESENTED BY AMOUNT IN ROW (9)
   {percent}
12. TYPE OF REPORTING PERSON
   {types}
"""


def person(name: str = "Ada Quist", sole: str = "1", percent: str = "1%", types: str = "IN") -> ReportingPerson:
    data = COVER.format(name=name, sole=sole, percent=percent, types=types).encode()
    (one,) = read_text.read(printed(data, 0, len(data)), []).reporting_persons
    return one


@pytest.mark.parametrize(
    ("printed_name", "name"),
    [
        ('Fund A, L.P. (the "Fund")', "Fund A, L.P."),
        ("Fund I.R.S. No. 12-3456789", "Fund"),
        ("ABC Inc.\n   EIN 12-3456789", "ABC Inc."),
        ("ABC LLC\n   (IRS # 12-3456789)", "ABC LLC"),
        ("ABC, L.P. - 12-3456789", "ABC, L.P."),
        ("ABC Co. (I.R.S. Identification No. Not Applicable)", "ABC Co."),
        ("Doe, Jane S.S. ###-##-####", "Doe, Jane"),
        ("1290 Fund Inc.", "1290 Fund Inc."),
        ("Nordseekabel- und Leitungsbau-\n   gesellschaft mbH", "Nordseekabel- und Leitungsbau- gesellschaft mbH"),
        ("Larch Partners -\n   a partnership", "Larch Partners a partnership"),
        ("Larch Partners-", "Larch Partners"),
        ("No. 1 Fund LP", "No. 1 Fund LP"),
        ("Internal Revenue Watch LLC", "Internal Revenue Watch LLC"),
        ("Ostermann Trust U/A/D 1/1/1990", "Ostermann Trust U/A/D 1/1/1990"),
    ],
)
def test_names(printed_name: str, name: str) -> None:
    assert person(name=printed_name).name.value == name


@pytest.mark.parametrize(
    ("sole", "value", "state"),
    [
        ("1,234,567.00", "1234567", UNSET),
        ("1,234,567 shs.", "1234567", UNSET),
        ("1,000 Common Shares", "1000", UNSET),
        ("0 (zero)", "0", UNSET),
        ("None.", "0", UNSET),
        ("12,345 - See Item 4", "12345", UNSET),
        ("1,234,567 of which 20,000 are options", "1234567", UNSET),
        ("1,000 ADSs representing 10,000 ordinary shares", None, "unreadable"),  # of which of the two is the class?
        ("1,000 (direct) 500 (indirect)", None, "unreadable"),
        ("1,000,000 plus 250,000 options", None, "unreadable"),
        ("1.234.567", None, "unreadable"),
        ("100,00", None, "unreadable"),
        ("1O0", None, "unreadable"),
        ("2.5 million", None, "unreadable"),
        ("$1,000", None, "unreadable"),
        ("See Item 4(a): 12,345", None, "words"),
        ("Approximately 1,000,000", None, "words"),
        ("up to 1,000", None, "words"),
        ("--", None, "words"),
        ("1,353,4681", None, "unreadable"),  # a note's mark set beside it, or a typing error
    ],
)
def test_figures(sole: str, value: str | None, state: Any) -> None:
    fact = person(sole=sole).sole_voting_power
    assert (None if fact.value is None else str(fact.value), fact.state) == (value, state)


@pytest.mark.parametrize(
    ("percent", "value", "state"),
    [
        ("9.9999%", "9.9999", UNSET),
        ("5.1% of Class A", "5.1", UNSET),
        ("approx. 5%", "5", UNSET),
        ("6.2 per cent.", "6.2", UNSET),
        ("-0-%", "0", UNSET),
        ("5.1% - 6.2%", None, "unreadable"),
        ("5.1% (Class A), 3% (total)", None, "unreadable"),
        ("5 1/2%", "5.5", UNSET),
        ("10-3/4 percent (1)", "10.75", UNSET),
        ("approximately 7⅛%", "7.125", UNSET),
        ("5.5% 1/", "5.5", UNSET),
        ("5 1/2", None, "unreadable"),
        ("5 1/3%", None, "unreadable"),
        ("5 5/4%", None, "unreadable"),
        ("5 12/30%", None, "unreadable"),
        ("5,1%", None, "unreadable"),
        ("up to 9.99%", None, "words"),
        ("greater than 5%", None, "words"),
        ("See Item 4", None, "words"),
        ("*", None, "words"),
        ("", None, "blank"),
    ],
)
def test_percents(percent: str, value: str | None, state: Any) -> None:
    fact = person(percent=percent).percent_of_class
    assert (None if fact.value is None else str(fact.value), fact.state) == (value, state)


@pytest.mark.parametrize(
    ("types", "codes"),
    [
        ("IN-IA-OO", ["IN", "IA", "OO"]),
        ("HC, BK and IA", ["HC", "BK", "IA"]),
        ("PN, IA\n   HC", ["PN", "IA", "HC"]),
        ("OO (Limited Liability Company)", ["OO"]),
        ("00", ["OO"]),
        ("IN\n   IN WITNESS WHEREOF", ["IN"]),
        ("Individual", [None]),
        ("Trust", [None]),
    ],
)
def test_types(types: str, codes: list[str | None]) -> None:
    assert [fact.value for fact in person(types=types).person_types] == codes


@pytest.mark.parametrize("boxes", ["(a)  Not\n   (b)  Applicable", "(a) Not\n   (b) Applicable", "Not Applicable\n (a) (b)"])
def test_a_group_that_is_not_applicable(boxes: str) -> None:
    text = COVER.format(name="Ada Quist", sole="1", percent="1%", types="IN").replace("(a) [ ] (b) [X]", boxes)
    (one,) = read_text.read(printed(text.encode(), 0, len(text)), []).reporting_persons
    assert (one.group.value, one.group.raw, one.group.state) == (None, "Not Applicable", "words")
