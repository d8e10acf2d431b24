"""IN409."""

from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.due_days import counted, told
from tieout.checks.insiders_days import GIFTS, due_form, form4_due
from tieout.checks.rule import Finding, NotApplicable, rule, unmarked
from tieout.checks.words import day
from tieout.forms.form345.model import Derivative, Form345, NonDerivative


@rule(
    "IN409",
    name="gift-left-to-form-5",
    on=(NonDerivative, Derivative),
    cites=("17 CFR 240.16a-3(g)(1)", "Release 33-11138"),
    weight="error",
    forms=("4", "5"),
)
def gift_left_to_form_5(row: NonDerivative, case: Case[Form345]) -> Iterator[Finding]:
    """A gift that gives shares away is reported as if a Form 5 would still do for it.

    Since 2023-02-27 such a gift is due on Form 4 after two business days; a V beside it on a Form 4, or a Form 5 that calls it in
    time, rests on the older rule. Gifts received are still for Form 5. On a Form 5 a row that says that it belonged on Form 4,
    or is marked late, holds. A Form 5 whose print does not say it cannot be told. A V on a form filed within the two days is a
    warning: only the mark is wrong. Measured 2026-11: of 9 gifts given since that day 8 say Form 4; one (0001127602-23-020483)
    does not, and was filed in time.

    Why: gifts near a peak in price were told months later; the SEC shortened the time for that.
    Breaks: a gift of 2023-07-05, disposed, with a V on a Form 4
    Holds: the same without a V; a gift of 2023-02-24; a gift received
    Mend: report it as due on Form 4, without a V, within two business days.
    """
    code, date = row.transaction_code, row.transaction_date
    if row.kind != "transaction" or code.value != "G" or row.acquired_disposed.value == "A":
        raise NotApplicable
    if row.acquired_disposed.known != "D" or unmarked(date) < GIFTS:
        return
    form = due_form(row) if case.base == "4" else row.transaction_form_type.known
    if form != "5" or (case.base == "5" and row.transaction_timeliness.value == "L"):
        return
    unmarked(code)
    in_time = case.base == "4" and told(case).known <= form4_due(counted(date)).day
    yield Finding(
        f"given {day(date.known)} and told as a Form 5 item, but since {GIFTS.isoformat()} a gift is due on Form 4",
        at=(row.transaction_form_type, code, date),
        expected="4",
        weight="warning" if in_time else "error",
    )
