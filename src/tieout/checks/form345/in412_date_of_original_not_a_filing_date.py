"""IN412."""

from collections.abc import Iterator

from tieout import calendar
from tieout.checks.case import Case
from tieout.checks.due_days import counted
from tieout.checks.insiders_days import last_signature
from tieout.checks.rule import Finding, NotApplicable, rule
from tieout.checks.words import day
from tieout.forms.form345.model import Form345

A_WEEK = 7  # days


@rule(
    "IN412",
    name="date-of-original-not-a-filing-date",
    on=Form345,
    cites=("Form 4, item 4", "Form 3, item 5", "Form 5, item 4"),
    weight="error",
)
def date_of_original_not_a_filing_date(form: Form345, case: Case[Form345]) -> Iterator[Finding]:
    """An amendment names a day on which its original cannot, or can hardly, have been filed.

    Later than the amendment itself is an error. A day on which EDGAR dates nothing, the day of the event instead of a filing, or
    one before it is a warning; the amendment's own day is a note, since an original can be amended on the day it was filed.
    Forms 3 and 5 are held to the day itself only, since a Form 3 may come before its event. Without a filing date an original
    later by more than a week than the amendment's signature is a warning; an amendment may bear that of its original. Measured
    2026-11: 8 amendments; one (0000707549-25-000004) has the day of the trade. In the SEC's table of 2024's third quarter 1 of 617
    is later than its amendment, 38 have its day, and 43 that of the trade, one before it, or a day off.

    Why: the original is found by issuer, owner and this day; by a wrong one it is not, and the trade counts twice.
    Breaks: filed 2024-06-10, original filed 2024-06-12; period 2024-06-03, original filed 2024-06-03
    Holds: period 2024-06-03, original filed 2024-06-05, amendment filed 2024-06-10
    Mend: give the filing date of the form that is amended.
    """
    original, period = form.date_of_original_submission, form.period_of_report
    if not case.is_amendment or original.state == "absent":
        raise NotApplicable
    named = counted(original)
    said = f"original filed {day(named)}"
    if case.filed is not None and named > case.filed.known:
        yield Finding(f"{said}, after its amendment of {day(case.filed.known)}", at=(original, case.filed))
    elif case.filed is not None and named == case.filed.known:
        yield Finding(f"{said}, the day of the amendment itself", at=(original, case.filed), weight="note")
    elif case.filed is None and (last := case.once(last_signature)) is not None and (named - last.known).days > A_WEEK:
        yield Finding(f"{said}, but its amendment was signed {day(last.known)}", at=(original, last), weight="warning")
    elif calendar.status(named) == "closed":
        yield Finding(f"{said}, but EDGAR was closed ({calendar.why_closed(named)})", at=(original,), weight="warning")
    elif case.base == "4" and period.value is not None and not period.footnotes and named <= period.value:
        when = "the day of the transaction" if named == period.value else f"before the transaction of {day(period.value)}"
        yield Finding(f"{said}, {when}", at=(original, period), expected="the filing date of the original", weight="warning")
