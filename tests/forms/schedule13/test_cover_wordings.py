"""Covers and first pages in words of their own: side heads, labels and boxes that the form does not have so."""

import pytest

from forms.schedule13.pages import ALDER, COVER, FIRST_PAGE, SIGNING, read_typed
from tieout.facts import Note
from tieout.forms.schedule13 import read_text
from tieout.forms.schedule13.labels import POWERS
from tieout.forms.schedule13.model import Schedule13
from tieout.forms.schedule13.sheet import framed, squared
from tieout.markup import printed

PLACE = "6. CITIZENSHIP OR PLACE OF ORGANIZATION\n   Delaware\n"
LEGAL = "5. CHECK BOX IF DISCLOSURE OF LEGAL PROCEEDINGS IS REQUIRED PURSUANT TO ITEMS 2(d) OR 2(e) [ ]\n"
GROUP = "2. CHECK THE APPROPRIATE BOX IF A MEMBER OF A GROUP (a) [ ] (b) [X]\n"
EXCLUDES = "12. CHECK BOX IF THE AGGREGATE AMOUNT IN ROW (11) EXCLUDES CERTAIN SHARES [ ]\n"


def of_cover(old: str = "", new: str = "", notes: list[Note] | None = None) -> Schedule13:
    cover = COVER.format(ALDER)
    assert old in cover
    return read_typed(FIRST_PAGE + cover.replace(old, new) + SIGNING + "/s/ X\n", notes)


@pytest.mark.parametrize(
    "label",
    [
        "1. Name of Reporting Person and its\n   I.R.S. Identification Number      Alder Fund, L.P.\n",
        "1. Names of Reporting Persons and their I.R.S. Identification Numbers\n   Alder Fund, L.P.\n",
        "1. Name & I.R.S. No. of Reporting Person:  Alder Fund, L.P.\n",
        "1. Name of Reporting PersonAlder Fund, L.P.\n",  # a program took the tags off
    ],
)
def test_names_behind_other_labels(label: str) -> None:
    assert of_cover("1. NAME OF REPORTING PERSON\n   Alder Fund, L.P.\n", label).reporting_persons[0].name.value == ALDER


def test_a_label_in_capitals_is_not_cut_inside_a_word() -> None:
    form = of_cover(PLACE, "6. CITIZENSHIP OR PLACE OF ORGANIZATIONS\n   Delaware\n")
    assert form.reporting_persons[0].citizenship.value != "S"


@pytest.mark.parametrize(
    ("row", "place"),
    [
        ("6. Place of organization - Utah\n\n   Shares beneficially owned by the reporting person with:\n\n", "Utah"),
        ("6. Place of organization - Utah\n\n   Here follow the powers of the person\n", "Utah"),
        ("6. Place of organization - Republic of\n   Lower Utah\n", "Republic of Lower Utah"),
        ("6. Place of organization\n\n   Republic of\n\n   Lower Utah\n", "Republic of Lower Utah"),
        ("6. Citizenship or Place of OrganizationUtah\n", "Utah"),
        ("6. Citizenship or Place of Organization\n   Utah 1/\n", "Utah"),
    ],
)
def test_places(row: str, place: str) -> None:
    assert of_cover(PLACE, row).reporting_persons[0].citizenship.value == place


@pytest.mark.parametrize(
    ("figure", "mark"),
    [("1,234,567 1/", "1/"), ("1,234,567 12/ shares", "12/"), ("1,234,567 1/2", None), ("1,234,567 1/ 2", None)],
)
def test_a_mark_that_ends_with_a_stroke(figure: str, mark: str | None) -> None:
    fact = of_cover("7. SOLE VOTING POWER\n   100", f"7. SOLE VOTING POWER\n   {figure}").reporting_persons[0].sole_voting_power
    assert (fact.value, fact.footnotes[:1]) == ((1234567, (mark,)) if mark else (None, fact.footnotes[:1]))


@pytest.mark.parametrize(("letter", "value"), [("o", False), ("¨", False), ("x", True), ("b", None), ("o o", None)])
def test_the_letter_of_a_lost_symbol_font(letter: str, value: bool | None) -> None:
    person = of_cover(LEGAL, LEGAL.replace("[ ]", letter)).reporting_persons[0]
    assert person.legal_proceedings.value is value


@pytest.mark.parametrize(
    ("box", "value"),
    [
        ("Yes ___  No _X_", False),
        ("Yes _X_  No ___", True),
        ("___ Yes  X  No", False),
        ("[X] Yes  ___ No", True),
        ("Yes or No: X", None),
        ("Yes X No", None),
    ],
)
def test_one_mark_for_yes_and_no(box: str, value: bool | None) -> None:
    notes: list[Note] = []
    person = of_cover(LEGAL, LEGAL.replace("[ ]", f"  {box}"), notes).reporting_persons[0]
    assert person.legal_proceedings.value is value
    assert ("several-boxes" in {note.code for note in notes}) is (value is None)


def test_the_letters_of_the_group() -> None:
    person = of_cover(GROUP, GROUP.replace("[ ]", "o").replace("[X]", "x")).reporting_persons[0]
    assert (person.group.value, person.group_boxes.a.value, person.group_boxes.b.value) == ("b", False, True)


def test_a_short_label_of_row_12() -> None:
    assert of_cover(EXCLUDES, "12. EXCLUDES CERTAIN SHARES  __\n").reporting_persons[0].excludes_certain_shares.value is False


def test_a_table_that_is_nothing_but_a_box() -> None:
    box = "<table border=1><tr><td width=12 height=12>&nbsp;</td></tr></table>"
    for drawn, value in ((box, False), (box.replace("height=12", ""), None), (box.replace("12", "400"), None)):
        rows = COVER.format(ALDER).replace(EXCLUDES, f"{EXCLUDES[:-4]}<td>{drawn}</td>\n")
        cells = "".join(f"<tr><td>{line}</td></tr>" for line in rows.replace(".\n   ", ". ").split("\n") if line.strip())
        data = f"<html><body>SCHEDULE 13D<br>Foo Corp.<br>(Name of Issuer)<br><table>{cells}</table></body></html>".encode()
        (person,) = read_text.read(printed(data, 0, len(data)), []).reporting_persons
        assert person.excludes_certain_shares.value is value


def test_tags_that_draw_a_box() -> None:
    assert squared('<td style="width:10pt;height:12pt">')
    assert not squared("<td width=12 height=300>")
    assert not squared("<td height=12>")
    assert not framed("<td width=12 height=12>")


@pytest.mark.parametrize("day", ["30-Sep-2004", "30-September-2004", "30-Sep-04"])
@pytest.mark.parametrize(
    "caption",
    [
        "(Date of Event)",
        "(Date of Event Requiring Filing of this Statement)",
        "(Date of Event that Requires the Filing of this Statement)",
    ],
)
def test_dates_of_the_event(day: str, caption: str) -> None:
    form = read_typed(f"{FIRST_PAGE}{day}\n{caption}\n{COVER.format(ALDER)}{SIGNING}/s/ X\n")
    assert str(form.event_date.value) == "2004-09-30"


@pytest.mark.parametrize("day", ["30-Sop-2004", "130-Sep-2004", "31-Sep-2004"])
def test_no_dates(day: str) -> None:
    assert read_typed(f"{FIRST_PAGE}{day}\n(Date of Event)\n{COVER.format(ALDER)}{SIGNING}/s/ X\n").event_date.value is None


WRONG = {
    "6. CITIZENSHIP OR PLACE": "6. CITIZENSIHP OR PLACE",
    "7. SOLE VOTING": "7. SOLE VOTNG",
    "8. SHARED VOTING": "8. SHAREDD VOTNG",
    "9. SOLE DISPOSITIVE": "9. SOLE DIPOSITIVE",
    "11. AGGREGATE AMOUNT": "11. AGREGATE AMOUNT",
    "13. PERCENT OF CLASS": "13. PERCNT OF CLASS",
    "14. TYPE OF REPORTING": "14. TYPE OF REPROTING",
}


@pytest.mark.parametrize("labels", [*([label] for label in WRONG), list(WRONG)])
def test_labels_with_a_letter_wrong(labels: list[str]) -> None:
    cover = COVER.format(ALDER)
    whole = read_typed(FIRST_PAGE + cover + SIGNING + "/s/ X\n").reporting_persons
    for label in labels:
        assert label in cover
        cover = cover.replace(label, WRONG[label])
    (person,) = read_typed(FIRST_PAGE + cover + SIGNING + "/s/ X\n").reporting_persons
    for field in ("citizenship", *POWERS, "aggregate_amount", "percent_of_class"):
        assert getattr(person, field).value == getattr(whole[0], field).value
    assert [code.value for code in person.person_types] == ["CO"]


@pytest.mark.parametrize(
    "label",
    [
        "8. SOLE VOTNG POWER",  # the number of another row
        "7. SOUL VOTNGG PWER",  # too much is wrong
        "SOLE VOTNG POWER",
        "7. SOLE VESTING POWER",
    ],
)
def test_labels_of_which_nobody_is_sure(label: str) -> None:
    (person,) = of_cover("7. SOLE VOTING POWER", label).reporting_persons
    assert person.sole_voting_power.value is None
    assert person.citizenship.value in ("Delaware", None)


@pytest.mark.parametrize(
    ("line", "rules"),
    [
        ("Rule:  13d-1(b) ___  13d-1(c) _X_   13d-1(d) ___", ["13d-1(c)"]),
        ("[ ] 13d-1(b) [X] 13d-1(c) [ ] 13d-1(d)", ["13d-1(c)"]),
        ("____ 13d-1(b) ____ 13d-1(c) __X__ 13d-1(d)", ["13d-1(d)"]),
        ("13d-1(b) 13d-1(c) X 13d-1(d)", []),
        ("13d-1(b) or 13d-1(c), [X]", []),
        ("13d-1(b) [ ] 13d-1(c) [ ] 13d-1(d) [ ]", []),
        (
            "Check the appropriate box to designate the rule:\n___ Rule 13d-1(b)  __X__ Rule 13d-1(c)  ___ Rule 13d-1(d)",
            ["13d-1(c)"],
        ),
    ],
)
def test_rules_on_a_line(line: str, rules: list[str]) -> None:
    page = FIRST_PAGE.replace("13D", "13G")
    rows = ["1. NAME OF REPORTING PERSON  Alder Fund", "5. SOLE VOTING POWER  1", "6. SHARED VOTING POWER  0"]
    rows += ["7. SOLE DISPOSITIVE POWER  1", "8. SHARED DISPOSITIVE POWER  0"]
    form = read_typed("\n".join([page, line, "", *rows, SIGNING, "/s/ X\n"]))
    assert [rule.value for rule in form.rule_designations] == rules


def test_a_short_caption_of_the_class() -> None:
    page = FIRST_PAGE.replace("(Title of Class of Securities)", "(Title of Class)")
    assert read_typed(page + COVER.format(ALDER) + SIGNING + "/s/ X\n").security_title.value == "Common Stock"
