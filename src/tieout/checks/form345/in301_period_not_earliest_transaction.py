"""IN301."""

from collections.abc import Iterator
from datetime import date as Day

from tieout.checks.case import Case
from tieout.checks.insiders_notes import is_part, rows
from tieout.checks.rule import CannotTell, Finding, NotApplicable, rule, unmarked
from tieout.checks.words import day
from tieout.facts import Fact
from tieout.forms.form345.model import Form345, NonDerivative


@rule(
    "IN301",
    name="period-not-earliest-transaction",
    on=Form345,
    cites=("Form 4, item 3", "EDGAR Ownership XML Technical Specification 3, appendix B"),
    weight="warning",
    forms=("4",),
    since=Day(2003, 6, 30),
)
def period_not_earliest_transaction(form: Form345, case: Case[Form345]) -> Iterator[Finding]:
    """The date of the earliest transaction on the cover is not the date of the earliest row.

    Filers leave rows out of it that they report early of their own will (those of a Form 5), and count a row by its deemed
    execution date; each way of counting is accepted. Before the form of 2003 the item asked for the month of the statement.
    A part of a split report and an amendment may name a day whose row stands elsewhere: an earlier day cannot be told
    there, but for the same day of another year. Counted by the earliest of all rows, 9 of 501 Forms 4 disagree (2026-11);
    so counted, 4: two name a day more than a year before their only rows, one a day later than its grants, one a day
    later than a row among its sales, although it says that others stand on additional forms.

    Why: data sets go by this date; it decides from when the two business days of a Form 4 are counted.
    Breaks: earliest transaction 2024-05-23 on the cover, the first row dated 2024-05-22
    Holds: the same where the first row is one of Form 5 reported early, or where its deemed execution date is 2024-05-23
    Mend: put the date of the earliest row on the cover, or correct the row's date.
    """
    traded = [row for row in rows(form) if row.kind == "transaction"]
    if not traded:
        raise NotApplicable
    period = form.period_of_report.known
    dated = [(row.transaction_date.known, row) for row in traded]
    if period in _earliest(dated):
        return
    unmarked(form.period_of_report)
    first, row = min(dated, key=lambda pair: pair[0])
    unmarked(row.transaction_date)
    year_off = (period.month, period.day) == (first.month, first.day)
    if period < first and not year_off and (case.is_amendment or is_part(case)):
        raise CannotTell(form.period_of_report, "the earliest transaction may stand on another form")
    which = "earliest" if len(traded) > 1 else "only"
    at: tuple[Fact[Day], ...] = (form.period_of_report, row.transaction_date)
    message = f"the earliest transaction is said to be of {day(period)}, but the {which} row is dated {day(first)}"
    yield Finding(message, at=at, expected=first.isoformat())


def _earliest(dated: list[tuple[Day, NonDerivative]]) -> set[Day]:
    """The earliest day of all rows and of those that belong on a Form 4; by the trade, and by the deemed execution."""
    found: set[Day] = set()
    for some in (dated, [pair for pair in dated if pair[1].transaction_form_type.value != "5"]):
        found.update([min(day for day, _ in some)] if some else ())
        found.update([min(row.deemed_execution_date.value or day for day, row in some)] if some else ())
    return found
