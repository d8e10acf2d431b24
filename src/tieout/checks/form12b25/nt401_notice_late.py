"""NT401."""

from collections.abc import Iterator
from datetime import date as Day

from msgspec import UnsetType

from tieout.checks.case import Case
from tieout.checks.notices import dues, eased, established, is_transition, period, portion, report
from tieout.checks.rule import CannotTell, Finding, NotApplicable, Weight, rule
from tieout.checks.words import day
from tieout.deadlines import Deadline, nt_due
from tieout.facts import Fact, Missing
from tieout.forms.form12b25.model import Form12b25

NEW = 180  # days from the end of a period beyond which no registrant can be so new that a report on it is its first


@rule(
    "NT401",
    name="notice-late",
    on=Form12b25,
    cites=("17 CFR 240.12b-25(a)", "17 CFR 240.0-3(a)"),
    weight="error",
)
def notice_late(form: Form12b25, case: Case[Form12b25]) -> Iterator[Finding | Missing]:
    """The notice was filed later than one business day after the report was due.

    When a report was due hangs on the filer's status, which the notice does not print: where the statuses disagree it cannot be
    told, and `--filer` decides. It is late only after the latest day of all, and in time on the earliest. Not judged are
    amendments of a notice, reports of a transition period, a portion alone (Part III of a 10-K is due after 120 days), and days
    that the SEC put off (COVID-19). A first Form 10-Q is due 45 days after registration where that is later: of eight narratives
    filed too late by the usual days at least four are of companies just listed (2026-11), so a Form 10-Q is a warning unless it
    shows that the registrant reported before (`--filer` accelerated, a former name, a Form 10-K in the text) or half a year has
    gone by. Due days that rest on memory (Forms N-CSR, 10-KSB ...) give a warning too.

    Why: without a notice in time the report is late even if it comes within the extension, and Form S-3 is lost for a year.
    Breaks: period ended 2024-03-31, Form 10-Q of a non-accelerated filer, filed 2024-05-17
    Holds: the same filed 2024-05-16
    Mend: nothing mends it; file the report at once.
    """
    if case.is_amendment:
        raise NotApplicable
    found = case.once(dues)
    end = case.once(period)
    if not found or end is None:
        if case.once(report) in ("10-D", "15D2"):
            raise CannotTell(form.period_ended, "the due day of this report does not follow from a period")
        raise Missing(form.period_ended)
    if case.filed is None:
        raise CannotTell(form.signature.date, "the filing date is not at hand")
    filed = case.filed
    by = [(one.nt_due, one) for one in found if one.nt_due is not None]
    if filed.known <= min(last for last, _ in by):
        return
    if is_transition(case):
        raise CannotTell(end, "a transition report is due later where the year was changed later")
    if portion(case):
        raise CannotTell(end, "only a portion is late, which may have been due on another day")
    if case.once(eased):
        raise CannotTell(end, "the SEC had put off the reports of those days")
    last, latest = max(by, key=lambda pair: pair[0])
    if filed.known <= last:
        told = "; ".join(f"{one.when}: by {day(due)}" for due, one in by)
        raise CannotTell(filed, f"it hangs on the filer's status (--filer): {told}")
    if form.period_ended.value is not None and form.period_ended.value != end.known:
        raise CannotTell(form.period_ended, "header and cover have different periods")
    if filed.known <= max(_at_latest(one) for _, one in by):
        raise CannotTell(filed, "it hangs on a day on which EDGAR may have been closed")
    sure = latest.certainty in ("A", "B") and (case.once(established) or (filed.known - end.known).days > NEW)
    yield _finding(filed, last, latest, end, "error" if sure else "warning")


def _at_latest(one: Deadline) -> Day:
    """The last day for the notice, were EDGAR closed on every day of which that is not sure."""
    due = one.due if isinstance(one.latest, UnsetType) else one.latest
    return nt_due(due, "closed") if due is not None else Day.max


def _finding(filed: Fact[Day], last: Day, latest: Deadline, end: Fact[Day], weight: Weight) -> Finding:
    status = f" ({latest.when})" if latest.when else ""
    due = f"the {latest.form} for the period ended {end.known.isoformat()} was due {_said(latest.due)}{status} at the latest"
    message = f"filed {day(filed.known)}, but {due}, and the notice {day(last)}, unless the registrant is newly registered"
    steps = tuple(f"{day(step.date)}: {step.why}" for step in latest.steps)
    return Finding(message, at=(filed, end), expected=f"{last.isoformat()} at the latest", weight=weight, arithmetic=steps)


def _said(due: Day | None) -> str:
    return day(due) if due is not None else "promptly"
