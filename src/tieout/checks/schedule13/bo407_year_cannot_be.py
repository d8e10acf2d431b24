"""BO407."""

from collections.abc import Iterator
from datetime import date as Day

from tieout.checks.case import Case
from tieout.checks.due_days import told
from tieout.checks.rule import Finding, NotApplicable, Weight, rule, unmarked
from tieout.checks.stake_days import A_YEAR, in_another_year, mistyped_year
from tieout.checks.words import day
from tieout.facts import Fact, Missing
from tieout.forms.schedule13.model import Schedule13

ACT = Day(1968, 7, 29)  # the Williams Act: before it nothing required a Schedule 13D or 13G
SIGNED, BASE, TRADED = 30, 250, 75  # days before the filing in which a signature, the base's day and a transaction usually lie


@rule(
    "BO407",
    name="year-cannot-be",
    on=Schedule13,
    cites=("Schedule 13D, cover page, date of event", "Schedule 13G, cover page, date of event", "Schedule 13D, Item 5(c)"),
    weight="error",
)
def year_cannot_be(form: Schedule13, case: Case[Schedule13]) -> Iterator[Finding | Missing]:
    """A date bears a year that cannot be meant, though its day and month can.

    The event lies a year or more before the filing, and the same day of the filing's year would be shortly before it; or a
    signature lies so far from the filing, or the day of the shares outstanding or of a transaction that far behind it; or
    the event is older than the law. An event is an error on an amendment, and where the transactions listed are all later; on an
    initial statement it is a warning, since that may be a year late indeed. An event after the filing is BO404's. Measured 2026-11:
    two of 64 statements, both filed in March 2020 on an event of March 2019 with transactions of 2020.

    Why: the due day is counted from the event; a wrong year hides that a statement is late, or makes it seem so.
    Breaks: date of event March 6, 2019, filed on 2020-03-10
    Holds: date of event December 31, 2019, filed on 2020-02-10
    Mend: correct the year.
    """
    if form.event_date.value is None and case.filed is None:
        raise NotApplicable
    reported = told(case)
    filed = reported.known
    yield from _event(form, filed, reported, case)
    for one in form.signatures if case.filed is not None else ():
        yield from _other(one.date, filed, case, SIGNED, "signed", before=True)
    yield from _other(form.shares_outstanding.as_of, filed, case, BASE, "shares outstanding as of")
    for number, traded in enumerate(form.transactions):
        yield from _other(traded.date, filed, case, TRADED, "a transaction of", before=_between(form, number, filed))


def _event(form: Schedule13, filed: Day, reported: Fact[Day], case: Case[Schedule13]) -> Iterator[Finding]:
    if form.event_date.value is None or form.event_date.footnotes or form.event_date.known > filed:
        return
    event = form.event_date.known
    meant = mistyped_year(event, filed)
    if event >= ACT and meant is None:
        return
    dated = [one.date.value for one in form.transactions if one.date.value is not None]
    sure = event < ACT or case.is_amendment or (bool(dated) and min(dated) > event)
    weight: Weight = "error" if sure else "warning"
    verb = "filed" if case.filed is not None else "signed"
    yield Finding(
        f"event of {day(event)}, but {verb} on {day(filed)}, {(filed - event).days:,} days later",
        at=(form.event_date, reported),
        expected=meant.isoformat() if meant else None,
        weight=weight,
    )


def _other(
    fact: Fact[Day], filed: Day, case: Case[Schedule13], within: int, what: str, *, before: bool = False
) -> Iterator[Finding | Missing]:
    """The finding of another date that lies after the filing, or (with `before`) as far before it, by whole years alone."""
    if fact.value is None:
        return
    off = (fact.known - filed).days
    if not (off > 0 or (before and off < -A_YEAR)):
        return
    meant = in_another_year(fact.known, filed, within)
    if meant is None:
        return
    value = unmarked(fact)
    yield Finding(
        f"{what} {day(value)}, but the statement is of {day(filed)}",
        at=(fact, told(case)),
        expected=meant.isoformat(),
    )


def _between(form: Schedule13, number: int, filed: Day) -> bool:
    """Whether the transactions beside one all lie in the weeks before the filing, as those of a list do."""
    beside = [one.date.value for one in form.transactions[max(0, number - 1) : number + 2]]
    del beside[1 if number else 0]
    return bool(beside) and all(one is not None and 0 <= (filed - one).days <= TRADED for one in beside)
