"""When a filing was due, from its own facts, and whether it came in time."""

from collections.abc import Iterable, Iterator
from datetime import date as Day
from typing import Any, NamedTuple

from msgspec import UNSET, Struct, UnsetType, structs

from tieout import calendar, deadlines, law
from tieout.calendar import OutOfCalendar
from tieout.checks import insiders_due
from tieout.checks.case import Case, reason
from tieout.checks.due_days import Due, counted, reviewed
from tieout.checks.insiders_days import MOVED, executed, transactions
from tieout.checks.insiders_notes import rows
from tieout.counting import Step
from tieout.deadlines import Deadline
from tieout.edgar.model import Header
from tieout.errors import NotFound
from tieout.facts import Fact, Missing
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
    """A day to count from, the paths of its facts, and why it cannot be told whether that day was kept."""

    day: Day
    at: tuple[str, ...]
    untold: str | None = None


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
    case, filed = Case[Any](filing), _filed(filing.header, form_type)
    events = tuple(_events(case, name, filed))
    if not events:
        raise NotFound(f"{filing.source.name}: {_silent(form, name)}")
    given = {**_known(form), **{choice: value for choice, value in choices.items() if value is not None}}
    holders = given.pop("holders", ())
    return tuple(_merged(_answer(case, one, event, filed) for event in events for one in _counted(name, event.day, given, holders)))


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
    if name.startswith("4") and isinstance(form, Form345) and any(row.kind == "transaction" for row in rows(form)):
        return f"{name}: no transaction that must stand on a Form 4; nothing was due"
    return f"{name}: the day that it counts from has no value; give the form and --date or --period"


# ---- the days to count from


def _events(case: Case[Any], name: str, filed: Fact[Day] | None) -> Iterator[_Event]:
    form, header = case.form, case.header
    if isinstance(form, Form12b25):
        yield from () if name.removesuffix("/A") in ("NT 10-D", "NT 15D2") else _first(_periods(header, form))
    elif isinstance(form, Schedule13):
        yield from _first([("event_date", form.event_date)])
    elif name.startswith("4") and case.once(transactions):
        yield from _trades(case, filed)
    else:
        yield from _first([("period_of_report", form.period_of_report), *_header_period(header)])


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


def _trades(case: Case[Form345], filed: Fact[Day] | None) -> Iterator[_Event]:
    """The days of a Form 4's own transactions, the earliest first, each with the facts of its rows, those in doubt apart."""
    found: dict[_Event, list[str]] = {}
    for row in case.once(insiders_due.due_rows):
        if row.transaction_date.value is not None:
            event = _trade(row, case, filed)
            found.setdefault(event._replace(at=()), []).extend(event.at)
    for event in sorted(found, key=lambda one: (one.day, one.untold or "")):
        yield event._replace(at=tuple(found[event]))


def _trade(row: NonDerivative, case: Case[Form345], filed: Fact[Day] | None) -> _Event:
    path, traded, moved = case.paths[id(row)], row.transaction_date.known, _executed(row)
    untold = _row_untold(row, case, filed) if filed is not None else None
    return _Event(moved, (f"{path}.{'transaction_date' if moved == traded else 'deemed_execution_date'}",), untold)


def _executed(row: NonDerivative) -> Day:
    """The day of trade, or the deemed date of execution where the rule lets it move that day."""
    try:
        return executed(row) if row.transaction_code.value in MOVED else row.transaction_date.known
    except Missing:  # a footnote, or a year mistyped
        return row.transaction_date.known


def _row_untold(row: NonDerivative, case: Case[Form345], filed: Fact[Day]) -> str | None:
    """Why it cannot be told whether a row came in time; None where it can, as rule IN401 tells it."""
    try:
        due = insiders_due.row_due(row, case, filed)
    except Missing as missing:
        return _why(missing, case, case.paths[id(row)])
    if filed.known <= due.day:
        return None
    if case.is_amendment:
        return insiders_due.FIRST_TO_TELL
    return due.unsure(filed.known) or _but(insiders_due.in_time_by_period(row.transaction_date.known, case, filed))


def _but(doubt: str | None) -> str | None:
    return f"late, but {doubt}" if doubt else None


def _why(missing: Missing, case: Case[Form345], within: str = "") -> str:
    """What a rule says of what it cannot tell, behind the fact that keeps it from telling, named from the row that it stands in."""
    place = case.path(missing.fact).removeprefix(f"{within}.")
    return f"{place}: {reason(missing)}" if place else reason(missing)


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


def _answer(case: Case[Any], one: Deadline, event: _Event, filed: Fact[Day] | None) -> Timeliness:
    header, form_type = case.header, case.filing.form_type or ""
    in_time, untold = _judged(case, one, event, filed)
    return Timeliness(
        **structs.asdict(one),
        source=Origin(case.filing.source.name, case.filing.source.sha256),
        accession_number=header.accession_number.value if header else None,
        form_type=form_type,
        at=event.at,
        filed=filed.value if filed else None,
        in_time=in_time,
        untold=untold or UNSET,
    )


def _judged(case: Case[Any], one: Deadline, event: _Event, filed: Fact[Day] | None) -> tuple[bool | None, str | None]:
    """Whether a filing came in time, and why that cannot be told where it cannot."""
    if one.due is None:
        return None, one.steps[-1].why if len(one.steps) == 1 else "the law names no day"
    if filed is None:
        return None, "no header tells when it was filed"
    if event.untold:
        return None, event.untold
    in_time = _in_time(one, filed.known)
    if in_time is None:
        return None, "it hangs on a day of which nobody can be sure whether EDGAR was closed"
    doubt = None if in_time else _doubt(one, case, filed)
    return (None if doubt else in_time), doubt


def _filed(header: Header | None, form_type: str) -> Fact[Day] | None:
    """The header's filing date, else that of its time of acceptance; None where it has neither."""
    if header is None or header.filed.value is not None:
        return header.filed if header else None
    accepted = header.accepted
    if accepted.value is None or not calendar.FIRST <= accepted.value.date() < calendar.LAST:
        return None
    return Fact(calendar.filing_date(accepted.value, form_type), accepted.raw, accepted.start, accepted.end)


def _in_time(one: Deadline, filed: Day) -> bool | None:
    if filed <= (one.due if one.earliest is UNSET else one.earliest):  # type: ignore[operator]
        return True
    return False if filed > (one.due if one.latest is UNSET else one.latest) else None  # type: ignore[operator]


def _doubt(one: Deadline, case: Case[Any], filed: Fact[Day]) -> str | None:
    """Why a filing that came after its day is not called late."""
    if isinstance(case.form, Form345):
        return _insiders_doubt(one, case, filed)
    form_type = case.filing.form_type or ""
    if form_type.upper().endswith("/A") and law.form_name(form_type) not in law.table():
        return "an amendment has no due day of its own"
    granted = calendar.relief(one.due, form_type) if one.due else None
    until = granted and (granted.until or calendar.add_days(one.due or filed.known, granted.days or 0))
    return f"the SEC granted relief until {until} ({granted.why})" if granted and until and filed.known <= until else None


def _insiders_doubt(one: Deadline, case: Case[Form345], filed: Fact[Day]) -> str | None:
    """The same of a Form 3 or 5, as rules IN402 and IN403 tell it, and of a Form 4 without rows, which were judged before."""
    if one.form.startswith("4"):
        return None if case.once(transactions) else "it has no transaction that would have been due"
    if case.is_amendment:
        return insiders_due.FIRST_TO_TELL
    told = insiders_due.form3_doubt if one.form.startswith("3") else insiders_due.form5_doubt
    try:
        since, day = counted(case.form.period_of_report), one.due or filed.known
        due = Due(since, day, reviewed(day, day if one.latest is UNSET else one.latest))
        return _but(told(due, case, filed)) or due.unsure(filed.known)
    except Missing as missing:
        return _why(missing, case)
