"""IN411."""

import re
from collections.abc import Iterator

from tieout import calendar
from tieout.checks.case import Case
from tieout.checks.due_days import counted
from tieout.checks.insiders_days import is_foreign
from tieout.checks.rule import CannotTell, Finding, NotApplicable, rule, unmarked
from tieout.checks.words import day
from tieout.facts import Fact, walk
from tieout.forms.form345.model import Derivative, Form345, NonDerivative

# "in a privately negotiated transaction", "Securities Purchase Agreement", "public offering", "purchased from the Issuer"
NO_MARKET = re.compile(r"(?i)\bprivate|\bpurchase agreement\b|\boffering\b|\bsubscri|\bfrom the (?:issuer|company)\b|\bforeign\b")


@rule(
    "IN411",
    name="traded-while-markets-were-shut",
    on=(NonDerivative, Derivative),
    cites=("Form 4, Table I, column 2", "Form 4, General Instruction 8, codes P and S"),
    weight="warning",
    forms=("4", "5"),
)
def traded_while_markets_were_shut(row: NonDerivative, case: Case[Form345]) -> Iterator[Finding]:
    """A purchase or a sale is dated on a day on which no exchange traded.

    The calendar is that of the exchanges: Good Friday is a day off, Columbus Day and Veterans Day are not, other than for EDGAR.
    The codes also stand for private deals, which any day allows: so no more than a warning, a note in Table II, and nothing can be
    told where a footnote of the row speaks of a private deal, an agreement or an offering, or of a foreign issuer on a weekday.
    Measured 2026-11: none in the corpus; 4 rows on days off of EDGAR's alone hold.

    Why: such a date is most often the day of settlement or of the letter, or a slip; the price of no market fits it.
    Breaks: a sale of Saturday 2024-05-18, or of Good Friday 2024-03-29
    Holds: a sale of Columbus Day, Monday 2024-10-14; a private sale of a Sunday that a footnote tells of
    Mend: give the day of the trade; tell of a private deal in a footnote.
    """
    if row.transaction_code.value not in ("P", "S"):
        raise NotApplicable
    traded = counted(row.transaction_date)
    if calendar.exchange_open(traded):
        return
    unmarked(row.transaction_code)
    if is_foreign(case) and traded.weekday() < 5:
        raise CannotTell(row.transaction_date, "the issuer trades abroad, where other holidays are kept")
    marks = {mark for _, fact in walk(row) for mark in fact.footnotes}
    for mark in sorted(marks & case.once(_private).keys()):
        raise CannotTell(case.once(_private)[mark], "it may tell of a deal outside the exchanges, which any day allows")
    what = "bought" if row.transaction_code.value == "P" else "sold"
    yield Finding(
        f"{what} {day(traded)}, when the exchanges were shut",
        at=(row.transaction_date, row.transaction_code),
        weight="note" if isinstance(row, Derivative) else "warning",
    )


def _private(case: Case[Form345]) -> dict[str, Fact[str]]:
    """The footnotes that may tell of deals outside the exchanges."""
    return {note.id: note.text for note in case.form.footnotes if NO_MARKET.search(note.text.raw or "")}
