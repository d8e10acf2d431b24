"""When a filing was due, from its own facts, and whether it came in time."""

from collections.abc import Iterable, Iterator
from datetime import date as Day
from typing import Any, NamedTuple

from msgspec import UNSET, Struct, UnsetType, structs

from tieout import calendar, deadlines, law
from tieout.calendar import OutOfCalendar
from tieout.counting import Step
from tieout.deadlines import Deadline
from tieout.edgar.model import Header
from tieout.errors import NotFound
from tieout.facts import Fact
from tieout.forms import family
from tieout.forms.form12b25.model import Form12b25
from tieout.forms.form345.model import Form345, NonDerivative
from tieout.forms.schedule13.model import Schedule13
from tieout.reading import Filing


class Origin(Struct, frozen=True):
    """The file that a filing was read from."""

    name: str
    sha256: str


class Timeliness(Deadline, frozen=True, kw_only=True):
    """A deadline of a filing: the facts that it was counted from, the day of filing, and whether that was in time.

    at: the paths of the facts; filed: the header's filing date, else that of its time of acceptance, None where it has neither.
    in_time: true, false, or None where it cannot be told; untold then says why. Of several candidates each answers for its own
    `when`.
    """

    source: Origin
    accession_number: str | None
    form_type: str
    at: tuple[str, ...]
    filed: Day | None
    in_time: bool | None
    untold: str | UnsetType = UNSET


class _Event(NamedTuple):
    """A day to count from, the paths of its facts, and what keeps a late filing from being called late."""

    day: Day
    at: tuple[str, ...]
    doubt: str | None = None
    deemed: Day | None = None  # the doubt is that the day may be this one: it helps nobody who filed too late for this one, too


def timeliness(filing: Filing[Any], **choices: Any) -> tuple[Timeliness, ...]:
    """When a filing was due, and whether it came in time: one answer for each day it counts from and each candidate.

    choices: filer, holder, trigger, erisa, as `deadlines.deadlines` takes them, where known. Of a day outside the calendar there is
    an answer without a due day, whose `untold` says so. Raises NotFound where the form has no deadline or does not tell the day
    that it counts from, UsageError where a choice does not fit.
    """
    form, form_type = filing.form, filing.form_type
    name = law.form_name(form_type or "")
    if form_type is None or name is None or form is None:
        raise NotFound(f"{filing.source.name}: {_nothing(filing)}")
    events = tuple(_events(filing, form, name))
    if not events:
        raise NotFound(f"{filing.source.name}: {_silent(form, name)}")
    given = {**_known(form), **{choice: value for choice, value in choices.items() if value is not None}}
    holders = given.pop("holders", ())
    return tuple(_merged(_answer(filing, one, event) for event in events for one in _counted(name, event.day, given, holders)))


def _merged(answers: Iterable[Timeliness]) -> Iterator[Timeliness]:
    """The answers, of those that differ in their facts alone one with the facts of all."""
    facts: dict[Timeliness, list[str]] = {}
    for one in answers:
        facts.setdefault(structs.replace(one, at=()), []).extend(one.at)
    for one, paths in facts.items():
        yield structs.replace(one, at=tuple(sorted(paths, key=_place)))


def _place(path: str) -> tuple[bool, int]:
    """Where a row stands: those of Table I first."""
    number = path.partition("[")[2].partition("]")[0]
    return path.startswith("derivative["), int(number or 0)


def _nothing(filing: Filing[Any]) -> str:
    instead = "give FORM and --date or --period instead"
    if filing.form is not None:
        return f"the kind of its form is not known; {instead}"
    named = filing.form_type or "an unknown form"
    if family(named) is None:
        return f"{named} is no form that tieout reads; {instead}"
    return f"its form ({named}) was not found or not read; {instead}"


def _silent(form: Any, name: str) -> str:
    if name.removesuffix("/A") in ("NT 10-D", "NT 15D2"):
        event = "the distribution" if "10-D" in name else "the effectiveness of the registration"
        return f"{name} counts from {event}, which the notice does not tell; give the form and --date"
    if name.startswith("4") and _has_trades(form):
        return f"{name}: no transaction that must stand on a Form 4; nothing was due"
    return f"{name}: the day that it counts from has no value; give the form and --date or --period"


# ---- the days to count from


def _events(filing: Filing[Any], form: Any, name: str) -> Iterator[_Event]:
    if isinstance(form, Form12b25):
        yield from () if name.removesuffix("/A") in ("NT 10-D", "NT 15D2") else _first(_periods(filing.header, form))
    elif isinstance(form, Schedule13):
        yield from _first([("event_date", form.event_date)])
    elif isinstance(form, Form345):
        if name.startswith("4") and _has_trades(form):
            yield from _trades(form)
        else:
            yield from _first([("period_of_report", form.period_of_report), *_header_period(filing.header)])


def _periods(header: Header | None, form: Form12b25) -> list[tuple[str, Fact[Day]]]:
    own = [("period_ended", form.period_ended), ("transition_period_ended", form.transition_period_ended)]
    return [*_header_period(header), *own]


def _header_period(header: Header | None) -> list[tuple[str, Fact[Day]]]:
    return [("header.period", header.period)] if header else []


def _first(facts: list[tuple[str, Fact[Day]]]) -> Iterator[_Event]:
    for path, fact in facts:
        if fact.value is not None:
            yield _Event(fact.value, (path,), "a footnote hangs on the day" if fact.footnotes else None)
            return


def _has_trades(form: Form345) -> bool:
    return any(row.kind == "transaction" for row in (*form.non_derivative, *form.derivative))


MOVED = frozenset("PSIJF")  # a plan of Rule 10b5-1(c), or a discretionary transaction, may stand behind these


def _trades(form: Form345) -> Iterator[_Event]:
    """The days of a Form 4's own transactions, the earliest first, each with the facts of its rows, those in doubt apart."""
    found: dict[_Event, list[str]] = {}
    for table, rows in (("non_derivative", form.non_derivative), ("derivative", form.derivative)):
        for place, row in enumerate(rows):
            if row.kind == "transaction" and row.transaction_form_type.value != "5" and row.transaction_date.value:
                event = _trade(row, f"{table}[{place}]")
                found.setdefault(event._replace(at=()), []).extend(event.at)
    for event in sorted(found, key=lambda one: (one.day, one.doubt is not None)):
        yield event._replace(at=tuple(found[event]))


def _trade(row: NonDerivative, path: str) -> _Event:
    traded, deemed = row.transaction_date, row.deemed_execution_date
    day = traded.known
    moved = min(deemed.value, _deemed_at_latest(day)) if deemed.value and day < deemed.value else day
    doubt = "a footnote hangs on the day" if traded.footnotes or deemed.footnotes else _waits(row)
    code = row.transaction_code.value or ""
    if moved != day and not doubt and code not in MOVED:
        return _Event(day, (f"{path}.transaction_date",), f"code {code} has no deemed date of execution by the rule", moved)
    return _Event(moved, (f"{path}.{'transaction_date' if moved == day else 'deemed_execution_date'}",), doubt)


def _waits(row: NonDerivative) -> str | None:
    """Why a transaction could be left to a Form 5; None where it could not."""
    code = row.transaction_code.value or ""
    if code == "L":
        return "a small acquisition (code L) may wait until its sum passes 10,000 dollars (17 CFR 240.16a-6)"
    if code == "G" and row.transaction_date.known < Day(2023, 2, 27):
        return "before 2023-02-27 code G could wait for a Form 5"
    exempt = code in ("W", "Z") or (code == "G" and row.acquired_disposed.value != "D")
    return f"code {code} may wait for a Form 5" if exempt else None


def _deemed_at_latest(traded: Day) -> Day:
    try:
        return deadlines.deemed_at_latest(traded)
    except OutOfCalendar:  # a year mistyped
        return traded


# ---- the candidates


def _known(form: Any) -> dict[str, Any]:
    """What a form tells of the choices."""
    if not isinstance(form, Schedule13):
        return {}
    if form.schedule == "13D":
        return {"trigger": "ineligible"} if form.previously_filed_13g.value and not form.amendment_number.value else {}
    return {"holders": tuple(_holders(form))}


def _holders(form: Schedule13) -> Iterator[str]:
    for box in form.rule_designations:
        try:
            yield deadlines.holder(box.value or "")
        except ValueError:  # a box that no rule has: it says nothing
            continue


def _counted(name: str, day: Day, given: dict[str, Any], holders: tuple[str, ...]) -> list[Deadline]:
    """The candidates; one without a due day where the day that a filing prints lies outside the calendar (a year mistyped)."""
    try:
        return list(_candidates(name, day, given, holders))
    except OutOfCalendar as outside:
        told = outside if calendar.FIRST <= day <= calendar.LAST else OutOfCalendar(day)
        return [Deadline(name, None, None, None, (Step(day, str(told)),))]


def _candidates(name: str, day: Day, given: dict[str, Any], holders: tuple[str, ...]) -> Iterator[Deadline]:
    by_period = name.startswith("NT")
    asked = {"period" if by_period else "date": day, **given}
    if not holders or "holder" in given:
        yield from deadlines.deadlines(name, **asked)
        return
    found = {one.when: one for holder in holders for one in deadlines.deadlines(name, **asked, holder=holder)}
    yield from sorted(found.values(), key=lambda one: one.due or Day.min)


# ---- in time or not


def _answer(filing: Filing[Any], one: Deadline, event: _Event) -> Timeliness:
    header = filing.header
    form_type = filing.form_type or ""
    filed = _filed(header, form_type)
    in_time = None if filed is None or one.due is None else _in_time(one, filed)
    untold = None
    if one.due is None:
        untold = one.steps[-1].why if len(one.steps) == 1 else "the law names no day"
    elif filed is None:
        untold = "no header tells when it was filed"
    elif in_time is None:
        untold = "it hangs on a day of which nobody can be sure whether EDGAR was closed"
    elif not in_time and (doubt := _doubt(one, event, filed, form_type)):
        in_time, untold = None, doubt
    return Timeliness(
        **structs.asdict(one),
        source=Origin(filing.source.name, filing.source.sha256),
        accession_number=header.accession_number.value if header else None,
        form_type=form_type,
        at=event.at,
        filed=filed,
        in_time=in_time,
        untold=untold or UNSET,
    )


def _filed(header: Header | None, form_type: str) -> Day | None:
    if header is None or header.filed.value is not None:
        return header.filed.value if header else None
    accepted = header.accepted.value
    if accepted is None or not calendar.FIRST <= accepted.date() < calendar.LAST:
        return None
    return calendar.filing_date(accepted, form_type)


def _in_time(one: Deadline, filed: Day) -> bool | None:
    if filed <= (one.due if one.earliest is UNSET else one.earliest):  # type: ignore[operator]
        return True
    return False if filed > (one.due if one.latest is UNSET else one.latest) else None  # type: ignore[operator]


def _doubt(one: Deadline, event: _Event, filed: Day, form_type: str) -> str | None:
    """Why a filing that came after its day is not called late."""
    if event.doubt and (event.deemed is None or filed <= calendar.add_business_days(event.deemed, 2)):
        return event.doubt
    if form_type.upper().endswith("/A") and law.form_name(form_type) not in law.table():
        return "an amendment has no due day of its own"
    granted = calendar.relief(one.due, form_type) if one.due else None
    until = granted and (granted.until or calendar.add_days(one.due or filed, granted.days or 0))
    return f"the SEC granted relief until {until} ({granted.why})" if granted and until and filed <= until else None
