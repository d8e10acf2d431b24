"""IN310."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from msgspec.structs import astuple

from tieout.checks.case import Case
from tieout.checks.rule import Finding, NotApplicable, rule
from tieout.checks.words import number
from tieout.facts import Fact
from tieout.forms.form345.model import Form345, NonDerivative


@rule(
    "IN310",
    name="same-row-twice",
    on=Form345,
    cites=("Form 4, Tables I and II", "Form 4, General Instruction 4(a)"),
    weight="warning",
)
def same_row_twice(form: Form345, case: Case[Form345]) -> Iterator[Finding]:
    """A row stands twice: two transactions one under the other, or two holdings, alike in every column and every mark.

    Two lots of one day may be of one size and one price, so rows that differ in the balance alone, or stand apart, are
    none: 17 rows in 12 filings, and 5 in 2 filings whose balance comes back to where it was. Alike to the balance they are an error
    where other rows of the day show that the balance runs on; grants of one size in Table II have a balance each, and
    some filers print the last balance in every row. In 574 forms (2026-11) one breaks, truly: two trusts by one name.

    Why: the second row doubles what was bought, or what is owned.
    Breaks: 100 bought at 14.5, 1,100 owned after it, twice running
    Holds: 100 bought at 14.5, 1,100 and then 1,200 owned after it
    Mend: take the second row out, or correct its balance, or name the other holder.
    """
    if len(form.non_derivative) < 2 and len(form.derivative) < 2:
        raise NotApplicable
    for table in (form.non_derivative, form.derivative):
        yield from _transactions(table, running=table is form.non_derivative)
        yield from _holdings(table)


def _transactions(table: tuple[NonDerivative, ...], running: bool) -> Iterator[Finding]:
    balances: dict[Any, set[Any]] | None = None
    for one, other in pairwise(table):
        shares = one.shares.value
        if one.kind == "transaction" and shares and shares == other.shares.value and _print(one) == _print(other):
            if balances is None:
                balances = _balances(table)
            moves = running and len(balances[_lot(one)]) > 1
            message = f"two rows running report {number(shares)} shares with the same balance after it, alike in all else"
            at = (one.shares, other.shares, one.shares_owned_following, other.shares_owned_following)
            yield Finding(message, at=at, expected="one row", weight="error" if moves else None)


def _holdings(table: tuple[NonDerivative, ...]) -> Iterator[Finding]:
    seen: dict[Any, NonDerivative] = {}
    for row in table:
        if row.kind == "holding" and row.shares_owned_following.value:
            first = seen.setdefault(_print(row), row)
            if first is not row:
                message = f"a holding of {number(row.shares_owned_following.known)} shares stands twice, alike in all else"
                at = (first.shares_owned_following, row.shares_owned_following)
                yield Finding(message, at=at, expected="one row, or another holder")


def _print(row: NonDerivative) -> tuple[Any, ...]:
    """All that a row prints, its marks among it."""
    return tuple(
        [(fact.value, fact.value is None and fact.raw, fact.footnotes) for fact in astuple(row) if fact.__class__ is Fact]
        + [row.kind]
    )


def _lot(row: NonDerivative) -> tuple[Any, ...]:
    """What rows of one balance share: security, day, holder."""
    facts = (row.security_title, row.transaction_date, row.direct_or_indirect, row.nature_of_ownership)
    return tuple(fact.value for fact in facts)


def _balances(table: tuple[NonDerivative, ...]) -> dict[Any, set[Any]]:
    """The balances that the transactions of each lot print."""
    found: dict[Any, set[Any]] = {}
    for row in table:
        if row.kind == "transaction":
            found.setdefault(_lot(row), set()).add(row.shares_owned_following.value)
    return found
