"""NT405."""

from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.rule import CannotTell, Finding, rule
from tieout.checks.words import day
from tieout.facts import Missing
from tieout.forms.form12b25.model import Form12b25


@rule(
    "NT405",
    name="period-not-over",
    on=Form12b25,
    cites=("17 CFR 240.12b-25(a)", "Form 12b-25, cover"),
    weight="error",
)
def period_not_over(form: Form12b25, case: Case[Form12b25]) -> Iterator[Finding | Missing]:
    """The period on the cover ends on the day of the notice or later, so that no report on it can be late.

    The notice's day is that of its filing, of a bare document that of its signature.

    Why: the year of the period, or the whole date, was mistyped, and the extension is asked for another report.
    Breaks: "For Period Ended: March 31, 2025", filed 2024-05-15
    Holds: "For Period Ended: March 31, 2024", filed 2024-05-15
    Mend: correct the period.
    """
    ends = [one for one in (form.period_ended, form.transition_period_ended) if one.value is not None]
    if not ends:
        raise Missing(form.period_ended)
    told = case.filed or form.signature.date
    if told.value is None:
        raise CannotTell(told, "the day of the notice is not known")
    for end in ends:
        if end.known >= told.known:
            what = "filed" if case.filed is not None else "signed"
            message = f"the period ends on {day(end.known)}, and the notice was {what} on {day(told.known)}"
            yield Finding(message, at=(end, told))
