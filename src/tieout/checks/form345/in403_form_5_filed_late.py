"""IN403."""

from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.due_days import counted, filed_or_signed, told
from tieout.checks.insiders_days import answered, form5_due
from tieout.checks.insiders_due import form5_doubt
from tieout.checks.rule import Finding, rule
from tieout.checks.words import day
from tieout.facts import Missing
from tieout.forms.form345.model import Form345


@rule(
    "IN403",
    name="form-5-filed-late",
    on=Form345,
    cites=("17 CFR 240.16a-3(f)(1)", "17 CFR 240.0-3(a)"),
    weight="error",
    forms=("5",),
)
def form_5_filed_late(form: Form345, case: Case[Form345]) -> Iterator[Finding | Missing]:
    """An annual statement was filed later than 45 days after the issuer's fiscal year.

    The year is that of the form's period. Where the header's fiscal year end is more than a week from it, the period is no year's
    end and nothing can be told; where it is up to a week later, being late by these days is a warning. Measured 2026-11: 16 Forms 5
    with a filing date, none late; in the SEC's table of 2024's third quarter 9 of 62.

    Why: it is the last day for all that was left out of Form 4 by right; what comes later is named in the proxy statement.
    Breaks: fiscal year ended 2023-12-31, filed on Thursday 2024-02-15
    Holds: fiscal year ended 2023-12-31, filed on Wednesday 2024-02-14
    Mend: file at once; if the end of the fiscal year is mistyped, mend that.
    """
    period, reported = form.period_of_report, told(case)
    due = form5_due(counted(period))
    if (said := answered(due, case)) is not None:
        yield from said
        return
    doubt = form5_doubt(due, case, reported)
    weight = due.weight(reported.known, "error" if case.filed is not None else "warning")
    verb = filed_or_signed(case)
    yield Finding(
        f"fiscal year ended {day(period.known)}, {due.late(reported.known, verb)}",
        at=(period, reported),
        expected=f"filed by {day(due.day)}",
        weight="warning" if doubt else weight,
        arithmetic=due.steps(reported.known, verb),
    )
