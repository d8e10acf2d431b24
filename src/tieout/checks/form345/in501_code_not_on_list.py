"""IN501."""

from collections.abc import Iterator
from datetime import date as Day

from tieout.checks.case import Case
from tieout.checks.layouts import layout
from tieout.checks.rule import CannotTell, Finding, NotApplicable, rule
from tieout.forms.form345.codes import PRINTED_WITH, TRANSACTION_CODES
from tieout.forms.form345.model import Derivative, Form345, NonDerivative

REVISED = Day(1996, 8, 15)  # the list before Release 34-37260 held other letters


@rule(
    "IN501",
    name="code-not-on-list",
    on=(NonDerivative, Derivative),
    cites=("Forms 4 and 5, General Instruction 8", "EDGAR Ownership XML Technical Specification, 3.6.9"),
    weight="error",
    gate=True,
)
def code_not_on_list(row: NonDerivative, case: Case[Form345]) -> Iterator[Finding]:
    """A transaction code is none of the eighteen, or stands on a form that reports no transactions.

    K (equity swap) and V (reported early) are printed behind a code, never alone. A Form 3 has holdings only. Which form a
    code belongs on is no finding here: a Form 4 may report early what a Form 5 asks for. Forms of the time before August 1996
    are passed over, since the list was another one. EDGAR refuses other letters: none in the 2,060 transactions of the corpus
    (2026-11).

    Why: a letter without a meaning leaves open whether the trade is matched, exempt, or reported in time.
    Breaks: code B; code K alone; code P on a Form 3
    Holds: code P; code S with a K behind it
    Mend: take the code from General Instruction 8.
    """
    code = row.transaction_code
    if row.kind != "transaction" or (code.value is None and case.base == "3"):
        raise NotApplicable
    day = case.dates["filed"] or case.dates["period"]
    if day is not None and day < REVISED:
        raise NotApplicable
    letter = code.known
    if letter in PRINTED_WITH:
        yield Finding(f"{letter} is printed behind a code, and stands here alone", at=(code,), expected=f"a code with {letter}")
    elif letter not in TRANSACTION_CODES:
        yield Finding(f"there is no transaction code {letter[:20]}", at=(code,), expected="a code of General Instruction 8")
    elif case.base == "3":
        if layout(case) == "loose":
            raise CannotTell(code, "the columns of a print of this layout are not surely told apart")
        yield Finding(f"a transaction (code {letter}) on a Form 3, which reports holdings", at=(code,), expected="a holding")
