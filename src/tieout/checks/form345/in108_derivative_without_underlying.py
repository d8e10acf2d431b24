"""IN108."""

from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.layouts import layout
from tieout.checks.rule import CannotTell, Finding, rule
from tieout.facts import Missing
from tieout.forms.form345.model import Derivative, Form345


@rule(
    "IN108",
    name="derivative-without-underlying",
    on=Derivative,
    cites=("Form 3, Table II, column 3", "Forms 4 and 5, Table II, column 7"),
    weight="error",
    gate=True,
)
def derivative_without_underlying(row: Derivative, case: Case[Form345]) -> Iterator[Finding | Missing]:
    """A derivative does not say which security it is on, or on how many of them.

    A footnote in the column says it as well as a figure does, and a value in dollars as well as a number. EDGAR refuses such
    XML: of 706 rows none lacks either; 36 give the amount by footnote alone (2026-11).

    Why: a right to an unnamed number of unnamed shares says nothing about what the insider may come to own.
    Breaks: "Stock Option (right to buy)", title and amount of the underlying security empty
    Holds: "Common Stock", 4,000; or "Common Stock" and a footnote in the place of the amount
    Mend: give title and amount of the underlying security.
    """
    title, amounts = row.underlying_security_title, (row.underlying_security_shares, row.underlying_security_value)
    empty = ("absent", "blank")
    named = title.state not in empty or bool(title.footnotes)
    counted = any(fact.state not in empty or fact.footnotes for fact in amounts)
    if named and counted:
        return
    if layout(case) == "loose":
        raise CannotTell(row.security_title, "the columns of a print of this layout are not surely told apart")
    for said, fact, field, what in (
        (named, title, "underlying_security_title", "which security it is on"),
        (counted, amounts[0], "underlying_security_shares", "on how many securities it is"),
    ):
        if not said:
            at = fact if fact.start is not None else case.missing(row, field)
            yield Finding(f"a derivative that does not say {what}", at=(row.security_title, at))
