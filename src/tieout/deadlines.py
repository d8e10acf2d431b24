"""When a filing is due: the law's table counted out by the calendar, with every step and its section.

`deadlines` answers for any form in any spelling, with all candidates where the answer hangs on something not given. The short
functions at the end answer one question of a rule each, without steps.
"""

import difflib
from collections.abc import Iterator
from datetime import date as Day
from datetime import timedelta
from typing import Any, NamedTuple

from msgspec import UNSET, Struct, UnsetType
from msgspec.structs import replace

from tieout import calendar, counting, law
from tieout.calendar import Doubtful
from tieout.counting import ROLLED, Step
from tieout.errors import UsageError
from tieout.law import Certainty, Row


class Deadline(Struct, frozen=True):
    """When a filing is due.

    due: the last day in time, None where the law says "promptly"; nt_due: the last day for the notice on Form 12b-25; extended: the
    day until which the report may then come; both None where there is none. when: the choice that a candidate stands for. earliest,
    latest: the other due days, where the count hangs on days that nobody can be sure of.
    """

    form: str
    due: Day | None
    nt_due: Day | None
    extended: Day | None
    steps: tuple[Step, ...]
    when: str | UnsetType = UNSET
    earliest: Day | UnsetType = UNSET
    latest: Day | UnsetType = UNSET

    @property
    def certainty(self) -> Certainty:
        """How sure the law behind the days is: that of its weakest step."""
        return max((step.certainty for step in self.steps if step.certainty is not None), default="D")


class _Asked(NamedTuple):
    """A question: the canonical form, the same without a "/A" that has no deadline of its own, and the choices."""

    name: str
    form: str
    given: dict[str, Any]

    @property
    def report(self) -> str:
        """The form whose lines of the law decide."""
        return _report(self.form)


def deadlines(
    form: str,
    *,
    period: Day | None = None,
    date: Day | None = None,
    filer: str | None = None,
    holder: str | None = None,
    trigger: str | None = None,
    erisa: bool | None = None,
) -> tuple[Deadline, ...]:
    """When a form is due. Several, the earliest first, each with `when`, where the answer hangs on what is not given.

    form: in any spelling; of an amendment without a deadline of its own (4/A, 10-K/A) the day of the form it amends.
    period: the end of the period of a periodic report, or of the report that a notice is about. date: the event otherwise (Form 3:
    becoming an insider; 4: the transaction; 5: the end of the fiscal year; 10-D: the distribution; 15D2: the effectiveness of the
    registration; NT alone: the day the report was due; 13D, 13G: crossing or change; N-CSR: the day the report was sent; 10-KT,
    10-QT: the decision to change the year; 10-Q with trigger "effectiveness": the day of it). filer, holder, trigger: one of
    `law.FILERS`, `HOLDERS`, `TRIGGERS`; erisa: the kind of plan of an 11-K.

    Raises UsageError where the form is unknown, what it needs is not given, or something is given that it has no use for;
    OutOfCalendar where a day lies outside 1993 to 2030.

    >>> [one] = deadlines("10-Q", period=Day(2024, 3, 31), filer="non-accelerated")
    >>> f"{one.due} {one.nt_due} {one.extended}"
    '2024-05-15 2024-05-16 2024-05-20'
    """
    name = law.form_name(form)
    if name is None:
        near = difflib.get_close_matches(form.upper(), law.names(), n=1, cutoff=0.7)
        hint = f"did you mean {near[0]}? " if near else ""
        raise UsageError(f"{form}: no form with a deadline; {hint}there is one for {', '.join(law.names())}")
    given = {"period": period, "date": date, "filer": filer, "holder": holder, "trigger": trigger, "erisa": erisa}
    asked = _Asked(name, name if name in law.table() else name.removesuffix("/A"), given)
    _check(asked)
    found = sorted(_found(asked), key=lambda one: one.due or Day.min)
    if asked.form != asked.name:
        found = [replace(one, steps=(_of_amendment(one), *one.steps)) for one in found]
    return tuple(found)


def _of_amendment(one: Deadline) -> Step:
    return Step(one.steps[0].date, "an amendment has no due day of its own: this is the day of the form it amends", (), "C")


# ---- what may be asked

BY_PERIOD = ("10-K", "10-KSB", "20-F", "11-K", "N-CEN", "N-SAR", "10-Q", "10-QSB")
TRANSITIONS = ("10-KT", "10-KT405", "10-QT")
EVENTS = {
    **dict.fromkeys(("10-K", "10-KSB", "20-F", "N-CEN", "5"), "end of the fiscal year"),
    **dict.fromkeys(("10-Q", "10-QSB"), "end of the quarter"),
    **dict.fromkeys(TRANSITIONS, "end of the transition period"),
    **dict.fromkeys(("3", "SC 13D", "SC 13G"), "event"),
    **dict.fromkeys(("SC 13D/A", "SC 13G/A"), "change"),
    "11-K": "end of the plan year",
    "N-SAR": "end of the half-year",
    "N-CSR": "end of the period",
    "10-D": "distribution",
    "15D2": "effectiveness of the registration",
    "4": "day of execution",
    law.ANY_NOTICE: "due day of the report",
}


def _event(form: str) -> str:
    """What the day is that the answer starts from."""
    return EVENTS.get(form) or EVENTS[_report(form)]


def _report(form: str) -> str:
    form = law.NOTICES.get(form, form)
    return law.SAME.get(form, form)


class _Uses(NamedTuple):
    """The choices that a form cannot do without, and the others that it has a use for."""

    needs: str | None
    may: set[str]


def _uses(form: str) -> _Uses:
    report = _report(form)
    rows = law.table().get(report, ())
    who = {one for row in rows for one in row.who}
    may = {name for name, kinds in (("filer", law.FILERS), ("holder", law.HOLDERS), ("erisa", ("erisa",))) if who & set(kinds)}
    may |= {"trigger"} if any(row.triggers for row in rows) else set()
    if report == "N-CSR":
        return _Uses(None, may | {"period", "date"})
    if report not in BY_PERIOD:
        return _Uses("date", may)
    further = {"date"} if form in TRANSITIONS else {"date", "trigger"} if report == "10-Q" else set()
    return _Uses("period", may | further)


def _check(asked: _Asked) -> None:
    """Raises UsageError where too little is given, or something that the form has no use for."""
    given = {choice: value for choice, value in asked.given.items() if value is not None}
    needs, may = _uses(asked.form)
    for choice, kinds in (("filer", law.FILERS), ("holder", law.HOLDERS), ("trigger", law.TRIGGERS)):
        if choice in given and given[choice] not in kinds:
            raise UsageError(f"--{choice} {given[choice]} is not known; give one of {', '.join(kinds)}")
    for choice in given:
        if choice != needs and choice not in may:
            instead = f"give --{needs}" if choice in ("period", "date") else "leave it out"
            raise UsageError(f"{asked.name}: --{choice} says nothing about its due day; {instead}")
    if needs and needs not in given:
        raise UsageError(f"{asked.name}: the {_event(asked.form)} is not given; give --{needs} YYYY-MM-DD")
    if not needs and not given.keys() & {"period", "date"}:
        raise UsageError(f"{asked.name}: give --period, its end, or --date, the day the report was sent to holders")
    if asked.form not in TRANSITIONS and needs == "period" and ("trigger" in given) != ("date" in given):
        raise UsageError(f"{asked.name}: --trigger effectiveness and --date, the day of it, go together")
    if needs == "period" and given.get("trigger", "effectiveness") != "effectiveness":
        raise UsageError(f"{asked.name}: --trigger {given['trigger']} is no case of it; the only one is effectiveness")


# ---- the answer


def _found(asked: _Asked) -> Iterator[Deadline]:
    if asked.report == law.ANY_NOTICE:
        yield from _any_notice(asked)
        return
    day = asked.given["period"] or asked.given["date"]
    rows = [row for row in law.table()[asked.report] if row.in_force(day)]
    fitting = [row for row in rows if _fits(row, asked)]
    if not fitting:
        raise UsageError(f"{asked.name}: no such case; the law of {day} knows {'; '.join(map(_case, rows))}")
    for row in fitting:
        yield _deadline(asked, row, row.when if len(fitting) > 1 else UNSET)


def _fits(row: Row, asked: _Asked) -> bool:
    filer, holder, trigger, erisa = (asked.given[name] for name in ("filer", "holder", "trigger", "erisa"))
    who = filer or holder or (None if erisa is None else "erisa" if erisa else "other")
    fits_trigger = trigger is None or not row.triggers or trigger in row.triggers
    return fits_trigger and (who is None or not row.who or who in row.who)


def _case(row: Row) -> str:
    holder = f"--holder {' or '.join(row.who)} " if row.who else ""
    return f"{holder}--trigger {' or '.join(row.triggers)}"


def _deadline(asked: _Asked, row: Row, when: str | UnsetType) -> Deadline:
    start, steps = _start(asked, row)
    anchor = counting.anchored(row, start)
    if anchor != start:
        steps.append(Step(anchor, counting.anchor_words(row)))
    if row.unit == "promptly":
        told = "promptly after it; no day is named, one or two business days were usual"
        steps.append(Step(anchor, told, row.cites, row.certainty))
        return Deadline(asked.name, None, None, None, tuple(steps), when)
    raw, due = counting.count(row, anchor)
    steps += counting.counted(asked.name, row, anchor, raw, due)
    others = {counting.count(row, anchor, doubtful)[1] for doubtful in ("open", "closed")} - {due}
    steps += counting.unsure(anchor, due, others)
    if asked.given["trigger"] == "effectiveness":
        due, more = _effective(asked.given["date"], due)
        steps += more
    steps += counting.relief(asked.name, due)
    if row.more is None:
        return Deadline(asked.name, due, None, None, (*steps, *counting.reviewed(due)), when, **_edges(due, others))
    notice, extended = nt_due(due), calendar.add_days(due, row.more)
    steps += (*counting.notice_steps(due, row.more), *counting.reviewed(extended))
    if asked.form in law.NOTICES:
        others = {nt_due(other) for other in others}
        return Deadline(asked.name, notice, notice, extended, tuple(steps), when, **_edges(notice, others))
    return Deadline(asked.name, due, notice, extended, tuple(steps), when, **_edges(due, others))


def _edges(due: Day, others: set[Day]) -> dict[str, Day]:
    """The earliest and the latest of the other due days, where they lie before and after it."""
    before, after = [day for day in others if day < due], [day for day in others if day > due]
    return {**({"earliest": min(before)} if before else {}), **({"latest": max(after)} if after else {})}


def _start(asked: _Asked, row: Row) -> tuple[Day, list[Step]]:
    """The day that the law counts from, and the steps that lead there."""
    period, date = asked.given["period"], asked.given["date"]
    day: Day = period or date
    counting.known_day(day)
    if asked.report == "N-CSR":
        return (date, [Step(date, "the report was sent to holders")]) if date else _sent(period)
    of_case = asked.report.startswith(("3", "SC")) and row.after == "event" and bool(row.when)
    steps = [Step(day, row.when if of_case else _event(asked.form))]
    if asked.form in TRANSITIONS and date and date > day:
        cites = ("17 CFR 240.13a-10", "17 CFR 240.15d-10")
        return date, [*steps, Step(date, "the later decision to change the fiscal year", cites, "C")]
    return day, steps


def _sent(period: Day) -> tuple[Day, list[Step]]:
    """The last day on which a fund's report may be sent to holders."""
    sent = period + timedelta(days=60)
    told = "60 days after it: the report is sent to holders at the latest"
    return sent, [Step(period, EVENTS["N-CSR"]), Step(sent, told, ("17 CFR 270.30e-1",), "C")]


def _effective(effective: Day, usual: Day) -> tuple[Day, list[Step]]:
    """A first 10-Q is due 45 days after the registration became effective, where that is later than its usual day."""
    due = calendar.add_days(effective, 45)
    cites = ("17 CFR 240.13a-13(a)", "17 CFR 240.15d-13(a)")
    steps = [Step(effective, EVENTS["15D2"]), Step(due, "45 days after it, rolled to a business day", cites, "C")]
    return max(due, usual), [*steps, Step(max(due, usual), "the later of both: due", cites, "C")]


def _any_notice(asked: _Asked) -> Iterator[Deadline]:
    """Notice and extension of a report whose due day is given."""
    given: Day = asked.given["date"]
    due = calendar.roll(given)
    steps = [Step(given, EVENTS[law.ANY_NOTICE])]
    if due != given:
        steps.append(Step(due, f"the first business day ({counting.closed_days(given, due)})", (ROLLED,), "A"))
    for more, when in ((5, "the report is a 10-Q or 10-D"), (15, "the report is a 10-K, 20-F, 11-K, N-CEN or N-CSR")):
        extended = calendar.add_days(due, more)
        own = (*steps, *counting.notice_steps(due, more), *counting.reviewed(extended))
        yield Deadline(asked.name, nt_due(due), nt_due(due), extended, own, when)


# ---- one question each, for rules


def form4_due(transaction: Day, doubtful: Doubtful = "likely") -> Day:
    """The last day for a Form 4 on a transaction of a day (of its deemed execution where 17 CFR 240.16a-3(g)(2)-(4) moves it).

    >>> form4_due(Day(2024, 12, 23)).isoformat(), form4_due(Day(2002, 8, 1)).isoformat()
    ('2024-12-27', '2002-09-10')
    """
    return _single("4", transaction, doubtful)


def deemed_at_latest(transaction: Day, doubtful: Doubtful = "likely") -> Day:
    """The latest day on which a transaction may be deemed executed: the third business day after it (17 CFR 240.16a-3(g)(4))."""
    return calendar.add_business_days(transaction, 3, doubtful)


def form3_due(event: Day, doubtful: Doubtful = "likely") -> Day:
    """The last day for a Form 3 of one who became an insider on a day. (Where the class was registered it is that day itself.)"""
    return _single("3", event, doubtful, trigger="role")


def form5_due(fiscal_year_end: Day, doubtful: Doubtful = "likely") -> Day:
    """The last day for a Form 5 of the issuer's fiscal year that ended on a day."""
    return _single("5", fiscal_year_end, doubtful)


def schedule13d_due(event: Day, doubtful: Doubtful = "likely") -> Day:
    """The last day for an initial Schedule 13D after crossing five percent, or losing the right to Schedule 13G, on a day."""
    return _single("SC 13D", event, doubtful, trigger="crossing")


def schedule13d_amendment_due(event: Day, doubtful: Doubtful = "likely") -> Day | None:
    """The last day for an amendment of Schedule 13D after a material change; None before 2024-02-05, when it was due promptly."""
    return _last(_row("SC 13D/A", event), event, doubtful)


# The boxes of Schedule 13G and the holders that they stand for
BOXES = {"b": "qii", "c": "passive", "d": "exempt"}


def schedule13g_due(event: Day, rule: str, doubtful: Doubtful = "likely") -> tuple[tuple[Day, str], ...]:
    """The days that an initial Schedule 13G may have been due by, each with the case, the earliest first.

    rule: the box, as printed (`Rule 13d-1(b)`) or its letter; without it ("") those of every box. Raises ValueError for another.
    """
    return tuple((day, when) for day, when in _of_13g("SC 13G", event, rule, doubtful) if day is not None)


def schedule13g_amendment_due(event: Day, rule: str, doubtful: Doubtful = "likely") -> tuple[tuple[Day | None, str], ...]:
    """The same of an amendment of Schedule 13G; the day is None where it was due promptly."""
    return _of_13g("SC 13G/A", event, rule, doubtful)


def holder(rule: str) -> str:
    """The kind of holder that a box of Schedule 13G stands for. Raises ValueError for another text.

    >>> holder("Rule 13d-1(b)"), holder("c")
    ('qii', 'passive')
    """
    letter = "".join(rule.lower().split()).removeprefix("rule").removeprefix("13d-1").strip("()")
    if letter not in BOXES:
        raise ValueError(f"no box of Schedule 13G: {rule!r}; Rule 13d-1(b), (c) or (d)")
    return BOXES[letter]


def _of_13g(form: str, event: Day, rule: str, doubtful: Doubtful) -> tuple[tuple[Day | None, str], ...]:
    rows = [row for row in law.table()[form] if row.in_force(event) and (not rule or holder(rule) in row.who)]
    return tuple(sorted(((_last(row, event, doubtful), row.when) for row in rows), key=lambda one: one[0] or Day.min))


def periodic_due(report_type: str, period: Day, filer: str | None = None) -> tuple[Deadline, ...]:
    """The candidates for a periodic report of a period, as `deadlines` gives them; a filer that makes no difference is passed over.

    None for Form 10-D and the report of Rule 15d-2, whose days do not follow from a period. Raises UsageError for another form.
    """
    name = law.form_name(report_type) or report_type
    if _report(name.removesuffix("/A")) in ("10-D", "15D2"):
        return ()
    needs_filer = "filer" in _uses(name.removesuffix("/A")).may
    return deadlines(report_type, period=period, filer=filer if needs_filer else None)


def nt_due(due: Day, doubtful: Doubtful = "likely") -> Day:
    """The last day for Form 12b-25: one business day after the due day of the report, rolled (17 CFR 240.12b-25(a), 240.0-3).

    >>> nt_due(Day(2024, 5, 15)).isoformat(), nt_due(Day(2024, 3, 31)).isoformat()
    ('2024-05-16', '2024-04-02')
    """
    return calendar.add_business_days(calendar.roll(due, doubtful), 1, doubtful)


def _row(form: str, day: Day, trigger: str | None = None) -> Row:
    [row] = [row for row in law.table()[form] if row.in_force(day) and (trigger is None or trigger in row.triggers)]
    return row


def _last(row: Row, event: Day, doubtful: Doubtful) -> Day | None:
    return None if row.unit == "promptly" else counting.count(row, counting.anchored(row, event), doubtful)[1]


def _single(form: str, event: Day, doubtful: Doubtful, trigger: str | None = None) -> Day:
    return counting.count(_row(form, event, trigger), event, doubtful)[1]
