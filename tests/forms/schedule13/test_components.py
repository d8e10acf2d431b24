"""What notes, comments and Item 5 say that figures are made of."""

import time
from decimal import Decimal

import pytest

from tieout.facts import Fact
from tieout.forms.schedule13 import components
from tieout.forms.schedule13.model import Component, ReportingPerson
from tieout.forms.schedule13.sheet import Sheet
from tieout.markup import plain
from tieout.reading import read

Made = list[tuple[str, str | None, str | None]]


def sheet_of(print_: str) -> Sheet:
    data = print_.encode()
    return Sheet(plain.read(data, 0, len(data)), [])


def told(made: tuple[Component, ...]) -> Made:
    return [(str(part.shares.value), part.held_by.value, part.instrument.value) for part in made]


def person(name: str, amount: int) -> ReportingPerson:
    return ReportingPerson(name=Fact(name, name, 0, 1), aggregate_amount=Fact(Decimal(amount), str(amount), 0, 1))


NOTES: list[tuple[str, Made]] = [
    ("Includes 2,000 shares underlying warrants exercisable within 60 days.", [("2000", None, "warrants")]),
    (
        "Consists of (i) 100,000 shares held by Alder LP, (ii) 50,000 shares issuable upon exercise of options held by Mr. Doe.",
        [("100000", "Alder LP", None), ("50000", "Mr. Doe", "options")],
    ),
    (
        "Consists of 100,000 shares held directly by Alder LP, 40,000 shares held by Birch LLC and 2,000 "
        "shares underlying options.",
        [("100000", "Alder LP", None), ("40000", "Birch LLC", None), ("2000", None, "options")],
    ),
    (
        "Consists 615 shares of Class B Common Stock held by Ann Doe and 911 shares of Class B Common Stock "
        "held by Oak Trust FBO Ann Doe.",
        [("615", "Ann Doe", None), ("911", "Oak Trust FBO Ann Doe", None)],
    ),
    (
        "Represents (a) options to purchase 4,814 shares of Common Stock and (b) 27,565 shares held by the Doe Revocable Trust.",
        [("4814", None, "options"), ("27565", "the Doe Revocable Trust", None)],
    ),
    (
        "Comprised of (1) 2,333 shares of Common Stock (2) 1,363 shares that it has the right to acquire "
        "through the exercise of a "
        "Pre-Funded Warrant (the “Warrant”).",
        [("2333", None, None), ("1363", None, "Pre-Funded Warrant")],
    ),
    (
        "Mr. Doe is a director. Includes an aggregate of 1,000 shares subject to stock options. Also "
        "includes 30 shares held in the name "
        "of Ann Doe.",
        [("1000", None, "stock options"), ("30", "Ann Doe", None)],
    ),
    (
        "Includes 10,000 shares (6,000 shares held by Elm LP and 4,000 shares held by Elm II LP) and 500 shares held by Mr. Roe.",
        [("10000", None, None), ("500", "Mr. Roe", None)],
    ),
]


@pytest.mark.parametrize(("print_", "made"), NOTES, ids=[print_[:40] for print_, _ in NOTES])
def test_notes(print_: str, made: Made) -> None:
    sheet = sheet_of(print_)
    found = components.components(sheet, sheet.text)
    assert told(found) == made
    for part in found:
        for fact in (part.shares, part.held_by, part.instrument, part.description):
            assert fact.raw is None or print_.encode()[fact.start : fact.end].decode() == fact.raw


NONE = [
    "Does not include 5,000 shares held by Mr. Doe.",
    "Excludes 900 shares. The figure is not one that includes 5,000 shares.",
    "Based on 37,345 Common Shares outstanding, including 2,880 restricted Common Shares.",
    "The percentage represents 23,380 of the shares outstanding.",
    "Mr. Doe represents the Fund.",
]


@pytest.mark.parametrize("print_", NONE)
def test_what_is_no_part_of_a_figure(print_: str) -> None:
    sheet = sheet_of(print_)
    assert components.components(sheet, sheet.text) == ()


ITEM = (
    "Alder Management LLC (the “Manager”) runs the fund. Mr. Doe may be deemed to beneficially own 5,000 Shares, consisting of "
    "(i) 4,000 Shares and (ii) 1,000 Shares underlying options. The Manager beneficially owns 7,000 "
    "Shares, which include 6,000 Shares "
    "held by Alder LP. Mr. Roe beneficially owns 9,999 Shares, consisting of 1 Share."
)


def test_an_item_tells_it_of_the_person_named_with_that_aggregate() -> None:
    sheet = sheet_of(ITEM)
    persons = (person("JOHN DOE", 5000), person("Alder Management LLC", 7000), person("JANE ROE", 5000))
    found = components.with_told(sheet, sheet.text, persons)
    assert [told(one.components) for one in found] == [
        [("4000", None, None), ("1000", None, "options")],
        [("6000", "Alder LP", None)],
        [],
    ]


def test_an_item_adds_nothing_where_a_note_tells_it() -> None:
    sheet = sheet_of(ITEM)
    known = components.components(sheet, sheet_of("Includes 3 shares.").text)
    (one,) = components.with_told(
        sheet, sheet.text, (ReportingPerson(components=known, aggregate_amount=Fact(Decimal(5000), "", 0, 1)),)
    )
    assert one.components == known


SCHEDULE = """<?xml version="1.0" encoding="UTF-8"?>
<edgarSubmission xmlns="http://www.sec.gov/edgar/schedule13D"><headerData><submissionType>SCHEDULE 13D</submissionType></headerData>
<formData><reportingPersons><reportingPersonInfo><reportingPersonName>Alder LP</reportingPersonName>
<aggregateAmountOwned>5000.00</aggregateAmountOwned>
<commentContent>Includes 700 shares issuable upon exercise of call options.</commentContent>
</reportingPersonInfo></reportingPersons>
<items1To7><item5>
<transactionDesc>On March 3, 2020, Alder LP sold 10 shares at $5.00 per share.</transactionDesc></item5></items1To7>
</formData></edgarSubmission>
"""


@pytest.mark.parametrize(
    "markup", [SCHEDULE, SCHEDULE.replace("<item5>", "<item5><!-- a - comment -- -->").replace(" -- -->", " -->")]
)
def test_comments_and_transactions_of_the_xml(markup: str) -> None:
    filing = read(markup.encode())
    assert told(filing.form.reporting_persons[0].components) == [("700", None, "call options")]
    (sale,) = filing.form.transactions
    assert (sale.person.value, str(sale.date.value), sale.acquired_disposed.value) == ("Alder LP", "2020-03-03", "D")
    assert markup.encode()[sale.shares.start : sale.shares.end] == b"10"


def seconds(print_: str) -> float:
    sheet = sheet_of(print_)
    begin = time.process_time()
    components.components(sheet, sheet.text)
    components.with_told(sheet, sheet.text, tuple(person(f"Alder {number} LP", 5000) for number in range(100)))
    return time.process_time() - begin


HOSTILE = [
    "includes ",
    "5,000 includes 5 shares and ",
    "5,000 includes 5 shares. X ",
    "includes 5 shares" + " " * 500,
    "includes (i) ",
]


@pytest.mark.parametrize("body", HOSTILE)
def test_a_long_text_takes_no_longer_than_it_is(body: str) -> None:
    short, long = (seconds(body * (size // len(body))) for size in (50_000, 400_000))
    assert long < 16 * max(short, 0.05)


@pytest.mark.parametrize(("aggregate", "made"), [(9_000, True), (9_001, False)])
def test_what_each_holder_has_is_told_where_it_sums_to_the_figure(aggregate: int, made: bool) -> None:
    note = (
        "Mr. Doe held: (i) 3,000 shares directly; and (ii) options to purchase 1,000 shares. In addition, Alder Holdings, LLC, a "
        'Delaware company ("Alder"), held 4,000 shares and Birch LP held 1,000 shares.'
    )
    parts = [
        ("3000", "Mr. Doe", None),
        ("1000", "Mr. Doe", "options"),
        ("4000", "Alder Holdings, LLC", None),
        ("1000", "Birch LP", None),
    ]
    assert told(components.held(sheet_of(note).text, [Decimal(aggregate)])) == (parts if made else [])
