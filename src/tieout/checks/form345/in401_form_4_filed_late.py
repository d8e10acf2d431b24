"""IN401."""

from collections.abc import Iterator
from datetime import date as Day

from tieout.checks.case import Case
from tieout.checks.due_days import filed_or_signed, told, unfiled
from tieout.checks.insiders_days import form4_due
from tieout.checks.insiders_due import FIRST_TO_TELL, due_rows, in_time_by_period, row_due
from tieout.checks.rule import CannotTell, Finding, NotApplicable, rule
from tieout.checks.words import day
from tieout.facts import Missing
from tieout.forms.form345.model import Form345, NonDerivative

Late = dict[tuple[Day, Day], list[NonDerivative]]  # the late rows by the day of trade and the day they are deemed executed


@rule(
    "IN401",
    name="form-4-filed-late",
    on=Form345,
    cites=(
        "17 CFR 240.16a-3(g)(1)",
        "17 CFR 240.16a-3(g)(2)-(4)",
        "17 CFR 240.16a-2(a)",
        "17 CFR 240.16a-4(d)",
        "17 CFR 232.13(a)(4)",
        "Form 4, General Instruction 1(a)",
    ),
    weight="error",
    forms=("4",),
)
def form_4_filed_late(form: Form345, case: Case[Form345]) -> Iterator[Finding | Missing]:
    """A transaction was reported later than two business days after it was executed.

    Each row has its own last day. Rows that belong on Form 5 (printed with a V) are left out. A deemed date of execution moves the
    last day, by three business days at most. What cannot be told: a small acquisition, a will, a voting trust or an older gift
    (a Form 5 may have been right), a deemed date for a grant or an exercise, to which the rule on deemed dates does not extend,
    a footnote on the date, a director's or officer's older trade on a form that speaks of going public (it was for the first
    Form 4 after that), a derivative that expired or was cancelled for nothing (17 CFR 240.16a-4(d)), one whose notes make it wait
    for a vote of the holders, an amendment (only its original tells), a document without a filing date.

    It is a warning where a trade on a day off is late by one day, which is in time for those who count it as the next business
    day's; where the count passes a day of which nobody is sure; where the period of report has the earliest trade later, so that
    the day of trade may be mistyped; where a document without a header was signed too late; and for a trade before 2002-08-29,
    when the tenth of the next month was the last day, by a law that is known here from memory alone.

    Measured 2026-11 on 340 Forms 4 with a filing date: naively 51 are late, of which 13 have late rows for Form 5 alone and 3 are
    excused by a deemed date; of 35 late row by row, one has small acquisitions, one a footnote on the date, two derivatives that
    ended for nothing and two notes that wait for a vote. Of the other 29, 23 are errors; 6 are warnings: 5 for a weekend or
    holiday, one for a period later than the trade. (A count made before this rule, with one filing less, had 50 naively and 34
    row by row.) Of 161 bare ones 5 were signed too late. In the SEC's table of 2024's third quarter 1,912 of 32,530 are late by
    their period, 5.9 in 100.

    Why: late reports are named in the issuer's proxy statement and have brought fines; readers act on them.
    Breaks: a sale of Friday 2024-05-17, filed on Wednesday 2024-05-22
    Holds: the same, filed on Tuesday 2024-05-21 before 10 p.m.; or deemed executed on Monday under a plan, filed on Wednesday
    Mend: file at once; a report that is late is still due. If the day of trade is mistyped, mend that.
    """
    rows = case.once(due_rows)
    if not rows:
        raise NotApplicable
    reported = told(case)
    late: Late = {}
    in_time: list[Day] = []
    for row in rows:
        try:
            due = row_due(row, case, reported)
            if reported.known <= due.day:
                in_time.append(due.day)
            else:
                late.setdefault((row.transaction_date.known, due.since), []).append(row)
        except Missing as missing:
            yield missing
    if late and case.is_amendment:
        raise CannotTell(form.date_of_original_submission, FIRST_TO_TELL)
    for (traded, began), dealt in late.items():
        yield _found(traded, began, dealt, case)
    if in_time and case.filed is None:
        yield unfiled(case, min(in_time))


def _found(traded: Day, began: Day, rows: list[NonDerivative], case: Case[Form345]) -> Finding:
    due, reported, verb = form4_due(began), told(case), filed_or_signed(case)
    weight = due.weight(reported.known, "error" if case.filed is not None else "warning")
    deemed = f", deemed executed {day(began)}" if began != traded else ""
    message = f"traded {day(traded)}{deemed}, {due.late(reported.known, verb)}"
    period, by_period = case.form.period_of_report, in_time_by_period(traded, case, reported)
    if by_period:
        message += f", but {by_period}"
    return Finding(
        message,
        at=(*(row.transaction_date for row in rows), *((period,) if by_period else ()), reported),
        expected=f"filed by {day(due.day)}",
        weight="warning" if by_period else weight,
        arithmetic=due.steps(reported.known, verb),
    )
