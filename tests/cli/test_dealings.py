"""Transactions and components as `tieout show` prints them."""

from datetime import date
from decimal import Decimal
from io import StringIO

from rich.console import Console, Group

from tieout.cli.dealings import MOST, dealings
from tieout.facts import Fact
from tieout.forms.schedule13.model import Component, ReportingPerson, Schedule13, Transaction


def shown(form: Schedule13) -> str:
    out = StringIO()
    Console(file=out, width=120).print(Group(*dealings(form)))
    return out.getvalue()


def test_a_schedule_without_either_prints_nothing() -> None:
    assert shown(Schedule13(schedule="13D")).strip() == ""


def test_both_are_tables() -> None:
    person = Fact("Alder LP", "Alder LP", 0, 8)
    sale = Transaction(
        person=person,
        date=Fact(date(2024, 1, 2), "1/2/2024", 9, 17),
        acquired_disposed=Fact("D", "Sale", 18, 22),
        shares=Fact(Decimal(1500), "1,500", 23, 28),
        price_per_share=Fact(None, "$1 - $2", 29, 36, ("(1)",), "words"),
        how=Fact("in the open market", "in the open market", 37, 55),
    )
    option = Component(shares=Fact(Decimal(40), "40", 0, 2), instrument=Fact("options", "options", 3, 10))
    page = shown(
        Schedule13(schedule="13D", reporting_persons=(ReportingPerson(name=person, components=(option,)),), transactions=(sale,))
    )
    rows = [line.split() for line in page.splitlines()]
    assert ["Alder", "LP", "40", "options"] in rows
    assert ["Alder", "LP", "1,500", "$1", "-", "$2(1)", "2024-01-02", "sold", "in", "the", "open", "market"] in rows


def test_more_than_a_page_shows_are_counted() -> None:
    one = Transaction(shares=Fact(Decimal(1), "1", 0, 1), acquired_disposed=Fact(None, "Gift", 2, 6, (), "words"))
    page = shown(Schedule13(schedule="13D", transactions=(one,) * (MOST + 5)))
    assert f"Transactions ({MOST + 5})" in page
    assert page.count("Gift") == MOST
    assert "… and 5 more" in page


def test_a_component_without_holder_and_instrument_is_told_in_its_own_words() -> None:
    told = "12 shares of Class A Common Stock"
    of_class = Component(shares=Fact(Decimal(12), "12", 0, 2), description=Fact(told, told, 0, len(told)))
    held = Component(
        shares=Fact(Decimal(5), "5", 40, 41), held_by=Fact("Moss LP", "Moss LP", 45, 52), description=of_class.description
    )
    person = ReportingPerson(name=Fact("Alder LP", "Alder LP", 60, 68), components=(of_class, held))
    rows = [line.split() for line in shown(Schedule13(schedule="13D", reporting_persons=(person,))).splitlines()]
    assert ["Alder", "LP", "12", *told.split()] in rows
    assert ["5", "Moss", "LP"] in rows
