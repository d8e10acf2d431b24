"""IN205."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from tieout.checks.balances import holding
from tieout.checks.case import Case
from tieout.checks.rule import CannotTell, Finding, NotApplicable, rule
from tieout.checks.words import number
from tieout.facts import Fact, Missing
from tieout.forms.form345.model import Form345, NonDerivative

DELIVERED = ("M", "A", "C", "X", "O")


@rule(
    "IN205",
    name="withheld-above-acquired",
    on=Form345,
    cites=("Form 4, Table I, column 4", "Form 4, General Instruction 8, codes F and M"),
    weight="warning",
    forms=("4", "5"),
)
def withheld_above_acquired(form: Form345, case: Case[Form345]) -> Iterator[Finding | Missing]:
    """More shares were withheld for price or tax than were acquired that day.

    Compared are the rows with code F and those that acquire shares from the issuer (M, A, C, X, O), of one day, security and
    holder. Without such a row the rule does not speak: stock that vested may have stood in Table I from the grant on. Where both
    stand, shares that vested may still have been withheld from besides, so it is a warning, and a footnote on the code or the
    amount of a row with F leaves it open.

    Measured in 2026-11 on 574 real filings: 55 such days in 49 filings, 1 beyond and footnoted, so that
    none breaks.

    Why: a row that takes away more than there was to take from has a wrong amount, or a row is lacking.
    Breaks: 400 shares acquired by exercise, 4,000 withheld the same day
    Holds: 400 shares acquired by exercise, 150 withheld
    Mend: correct the amount, or say in a footnote which shares were withheld.
    """
    days = _days(form)
    if not days:
        raise NotApplicable
    for withheld, acquired in days:
        try:
            taken, gained = _total(withheld), _total(acquired)
        except Missing as missing:
            yield missing
            continue
        if taken <= gained:
            continue
        told: list[Fact[Any]] = [fact for row in withheld for fact in (row.transaction_code, row.shares)]
        if marked := [fact for fact in (*told, *(row.shares for row in acquired)) if fact.footnotes]:
            yield CannotTell(marked[0], "a footnote hangs on it")
            continue
        message = f"{number(taken)} shares withheld, but {number(gained)} acquired that day"
        yield Finding(message, at=_amounts([*withheld, *acquired]), expected=f"at most {number(gained)}")


def _days(form: Form345) -> list[tuple[list[NonDerivative], list[NonDerivative]]]:
    """The rows that withhold and those that acquire, of each day and holding that has both."""
    days: dict[tuple[Any, ...], tuple[list[NonDerivative], list[NonDerivative]]] = defaultdict(lambda: ([], []))
    for row in form.non_derivative:
        code, letter = row.transaction_code.value, row.acquired_disposed.value
        if (code, letter) == ("F", "D") or (code in DELIVERED and letter == "A"):
            days[row.transaction_date.value, *holding(row)][letter == "A"].append(row)
    return [day for day in days.values() if all(day)]


def _total(rows: list[NonDerivative]) -> Decimal:
    return sum((row.shares.known for row in rows), Decimal(0))


def _amounts(rows: list[NonDerivative]) -> tuple[Fact[Decimal], ...]:
    return tuple(row.shares for row in rows)
