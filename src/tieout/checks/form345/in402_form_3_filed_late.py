"""IN402."""

from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.due_days import counted, filed_or_signed, told
from tieout.checks.insiders_days import answered, form3_due
from tieout.checks.insiders_due import form3_doubt
from tieout.checks.rule import Finding, rule
from tieout.checks.words import day
from tieout.facts import Missing
from tieout.forms.form345.model import Form345


@rule(
    "IN402",
    name="form-3-filed-late",
    on=Form345,
    cites=("Securities Exchange Act of 1934, section 16(a)(2)(B)", "17 CFR 240.16a-3(a)", "17 CFR 240.0-3(a)"),
    weight="error",
    forms=("3",),
)
def form_3_filed_late(form: Form345, case: Case[Form345]) -> Iterator[Finding | Missing]:
    """An initial statement was filed later than ten days after its event.

    The ten days are calendar days and end on a business day. Where the event is the registration of the class, the statement was
    due on that very day; the form does not say which event it was, so only the longer time is held against it. Joint filers have
    events of their own, so theirs is a warning; an amendment tells nothing of its original; a foreign issuer's insiders of before
    2026-03-18 had another day. Measured 2026-11: 21 Forms 3 with a filing date, none late; in the SEC's table of 2024's third
    quarter 10 in 100 are.

    Why: until it is filed nobody can tell what an insider held when the duty began; late ones are named in the proxy statement.
    Breaks: became a director on Wednesday 2024-05-01, filed on Tuesday 2024-05-14
    Holds: became a director on Wednesday 2024-05-01, filed on Monday 2024-05-13 (the tenth day is a Saturday)
    Mend: file at once; if the date of the event is mistyped, mend that.
    """
    event, reported = form.period_of_report, told(case)
    due = form3_due(counted(event))
    if (said := answered(due, case)) is not None:
        yield from said
        return
    doubt = form3_doubt(due, case, reported)
    sure = case.filed is not None and doubt is None
    verb = filed_or_signed(case)
    yield Finding(
        f"event of {day(event.known)}, {due.late(reported.known, verb)}",
        at=(event, reported),
        expected=f"filed by {day(due.day)}",
        weight=due.weight(reported.known, "error" if sure else "warning"),
        arithmetic=due.steps(reported.known, verb),
    )
