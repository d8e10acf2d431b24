"""Slips in the dates, boxes, footnotes and signatures of Forms 3, 4 and 5."""

import random
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from mutation import edits, slips
from mutation.edits import Edit
from mutation.insiders_rows import facts_of
from mutation.model import Clean, Give, mutator
from mutation.ties345 import Row, Ties, known
from tieout import Fact
from tieout.forms.form345.model import Derivative

GIFTS_ON_FORM_4 = date(2023, 2, 27)
BOX_OF_PLANS = date(2023, 4, 1)
LATE = timedelta(8)  # more than two business days, whatever holidays
PLAN = re.compile(r"(?i)10b-?5-?1")
STRANGER = "Zachary Q. Undershaw"


def moved(fact: Fact[date], chance: random.Random) -> Iterator[tuple[str, date]]:
    """The days that a date might be mistyped for."""
    if fact.value is None:
        return
    for name, days in (
        ("a year off", slips.year_off(fact.value)),
        ("day and month turned", slips.turned(fact.value)),
        ("days off", list(slips.day_off(fact.value, chance))[:2]),
    ):
        for day in days:
            yield name, day


def dated(clean: Clean, fact: Fact[date], day: date) -> list[Edit | None]:
    """The edit that has a fact print another day, in its style."""
    text = slips.written(day, fact.raw or "")
    return [edits.whole(clean.data, fact, text) if text else None]


def tells_of_trade(ties: Ties, one: Row, day: date) -> set[str]:
    """The rules that see that a transaction was not of this day."""
    tells: set[str] = set()
    filed = ties.clean.filed
    if filed and day > filed:
        tells.add("IN405")
    if ties.signed and day > max(ties.signed):
        tells |= {"IN408", "IN405"}
    others = [
        other.row.transaction_date.known for other in ties.trades if other.path != one.path and other.row.transaction_date.value
    ]
    if ties.period_is_earliest and min([*others, day]) != ties.form.period_of_report.value:
        tells.add("IN301")
    code = one.row.transaction_code.value
    free = code in ("L", "Z", "W") or (code == "G" and day < GIFTS_ON_FORM_4)
    if ties.base == "4" and one.row.transaction_form_type.value == "4" and filed and day < filed - LATE and not free:
        tells.add("IN401")
    if code in ("P", "S") and day.weekday() > 4:
        tells.add("IN411")
    return tells | {"IN4"} if tells else tells  # all rules of the calendar look at this day


@mutator("transaction date", "form345")
def transaction_date(clean: Clean, chance: random.Random) -> Give:
    ties = Ties(clean)
    for one in ties.trades:
        fact = one.row.transaction_date
        for name, day in moved(fact, chance):
            tells = tells_of_trade(ties, one, day) if known(fact) and not one.row.deemed_execution_date.value else set()
            yield f"{one.path}.transaction_date {name}: {day} for {fact.raw}", dated(clean, fact, day), tells


@mutator("deemed execution date", "form345")
def deemed_date(clean: Clean, chance: random.Random) -> Give:
    for one in Ties(clean).trades:
        fact, traded = one.row.deemed_execution_date, one.row.transaction_date
        for name, day in moved(fact, chance):
            odd = known(fact, traded) and not traded.known <= day <= traded.known + timedelta(7)
            yield (
                f"{one.path}.deemed_execution_date {name}: {day} for {fact.raw}",
                dated(clean, fact, day),
                {"IN406"} if odd else (),
            )


@mutator("exercisable or expiring", "form345")
def option_dates(clean: Clean, chance: random.Random) -> Give:
    for one in Ties(clean).rows:
        if not isinstance(one.row, Derivative):
            continue
        begins, ends = one.row.exercise_date, one.row.expiration_date
        if known(begins, ends):
            told = {"IN407"} if begins.value != ends.value else ()
            both = dated(clean, begins, ends.known) + dated(clean, ends, begins.known)
            yield f"{one.path}: {begins.raw} and {ends.raw} change places", both, told
        if ends.value is None:
            continue
        for years in (-100, -10, 100):
            day = date(ends.value.year + years, ends.value.month, min(ends.value.day, 28))
            before = known(begins) and known(ends) and day < begins.known
            over = known(ends, one.row.transaction_date) and day < one.row.transaction_date.known
            never = known(ends) and (day.year < 1960 or day.year > 2100)
            tells = {code for code, odd in (("IN407", before or over), ("IN504", never)) if odd}
            yield f"{one.path}.expiration_date {day} for {ends.raw}", dated(clean, ends, day), tells


@mutator("period of report", "form345")
def period(clean: Clean, chance: random.Random) -> Give:
    ties = Ties(clean)
    fact, header = ties.form.period_of_report, clean.header
    for name, day in moved(fact, chance):
        tells = {"IN301"} if ties.period_is_earliest else set()
        if header and header.period.value == fact.value:
            tells |= {"HD303", "IN302"}
        if ties.base == "3" and ties.signed and day > min(ties.signed):
            tells |= {"IN408", "IN405"}
        if ties.base == "3" and clean.filed and day < clean.filed - timedelta(20):
            tells |= {"IN402", "IN4"}
        yield f"period_of_report {name}: {day} for {fact.raw}", dated(clean, fact, day), tells


@mutator("date of original", "form345")
def original(clean: Clean, chance: random.Random) -> Give:
    ties = Ties(clean)
    fact = ties.form.date_of_original_submission
    for name, day in moved(fact, chance):
        by = clean.filed or max(ties.signed, default=None)
        odd = (by and day > by + timedelta(0 if clean.filed else 7)) or (ties.dated and day < min(ties.dated))
        yield f"date_of_original_submission {name}: {day} for {fact.raw}", dated(clean, fact, day), {"IN412"} if odd else ()
    if fact.value is not None:
        yield "date_of_original_submission lost", [edits.lost(clean.data, fact)], {"IN105"}


@mutator("date of a signature", "form345")
def signature_date(clean: Clean, chance: random.Random) -> Give:
    ties = Ties(clean)
    late = {one.row.transaction_timeliness.value for one in ties.trades}
    for at, signature in enumerate(ties.form.signatures):
        fact = signature.date
        for name, day in moved(fact, chance):
            last = max(ties.dated, default=None) if ties.base != "3" else ties.form.period_of_report.value
            odd = (clean.filed and day > clean.filed) or (last and day < last and "E" not in late)
            yield f"signatures[{at}].date {name}: {day} for {fact.raw}", dated(clean, fact, day), {"IN408"} if odd else ()


@mutator("signature", "form345")
def signature(clean: Clean, chance: random.Random) -> Give:
    ties = Ties(clean)
    signed, owners = ties.form.signatures, ties.form.reporting_owners
    for at, one in enumerate(signed):
        gone = [edits.lost(clean.data, fact) for fact in (one.name, one.date) if fact.raw]
        yield f"signatures[{at}] dropped", gone, {"IN106"} if len(signed) == 1 else ()
    if len(signed) == len(owners) == 1 and (words := tokens(owners[0].name.value)) and words & tokens(signed[0].name.value):
        alone = tokens(signed[0].name.value) <= words | {"S"}  # signs for himself, in no other's name
        new = edits.whole(clean.data, signed[0].name, f"/s/ {STRANGER}")
        yield f"signatures[0] by {STRANGER}", [new], {"IN309"} if alone else ()


def tokens(text: str | None) -> set[str]:
    """The words of a name."""
    return set(re.findall(r"[A-Z]+", (text or "").upper()))


BOXES = ("is_director", "is_officer", "is_ten_percent_owner", "is_other")


@mutator("box of a relationship", "form345")
def relationship(clean: Clean, chance: random.Random) -> Give:
    if clean.rendering == "markdown":  # it tells of the relationships twice
        return
    for at, owner in enumerate(Ties(clean).form.reporting_owners):
        ticked = [name for name in BOXES if getattr(owner, name).value]
        for name in ticked:
            told = {"IN101", "IN104"} if len(ticked) == 1 or (name == "is_officer" and owner.officer_title.value) else set()
            yield f"reporting_owners[{at}].{name} lost", [unticked(clean, getattr(owner, name))], told
        if owner.is_officer.value and owner.officer_title.value and not owner.officer_title.footnotes:
            remarks = "remarks" in owner.officer_title.value.lower()
            told = set() if remarks else {"IN104"}
            yield f"reporting_owners[{at}].officer_title lost", [edits.lost(clean.data, owner.officer_title)], told


def unticked(clean: Clean, box: Fact[bool]) -> Edit | None:
    """A tick taken away, in the way of the rendering."""
    if box.raw in ("1", "true"):
        return edits.whole(clean.data, box, "0" if box.raw == "1" else "false")
    if box.start is not None and box.end is not None and clean.data[box.start : box.end] == b"X":
        return Edit(box.start, box.end, b" " if clean.rendering == "plain" else b"")
    stands = clean.data[box.start or 0 : box.end or 0]
    if b'checked=""' in stands:
        return Edit(box.start or 0, box.end or 0, stands.replace(b' checked=""', b""))
    return None


@mutator("box of a plan", "form345")
def plan(clean: Clean, chance: random.Random) -> Give:
    ties = Ties(clean)
    box, day = ties.form.aff10b5_one, clean.filed or max(ties.signed, default=None)
    if day is None or day < BOX_OF_PLANS:
        return
    if box.value:
        said = [
            note.id
            for note in ties.form.footnotes
            if re.search(r"(?i)(pursuant to|under) a[^.]{0,60}10b-?5-?1", note.text.value or "")
        ]
        tied = any(
            mark in said
            for one in ties.trades
            if one.row.transaction_code.value in ("P", "S")
            for fact in facts_of(one)
            for mark in fact.footnotes
        )
        yield "aff10b5_one lost", [unticked(clean, box)], {"IN308"} if tied else ()
    elif box.value is False and box.raw in ("0", "false"):
        told = () if PLAN.search(ties.prose) else {"IN308", "IN410"}
        yield "aff10b5_one given", [edits.whole(clean.data, box, "1" if box.raw == "0" else "true")], told


@mutator("box that nothing is owned", "form345")
def nothing_owned(clean: Clean, chance: random.Random) -> Give:
    form = Ties(clean).form
    if form.no_securities_owned.value and not form.non_derivative and not form.derivative:
        box = form.no_securities_owned
        edit = unticked(clean, box) if clean.rendering == "xml" else edits.lost(clean.data, box)
        yield "no_securities_owned lost", [edit], {"IN102"}


MARKS = {
    "xml": rb'\s*<footnoteId id="(F\d+)"\s*/>',
    "html": rb"<sup>\((\d+)\)</sup>",
    "markdown": rb" ?\xe2\x81\xbd((?:\xc2[\xb2\xb3\xb9]|\xe2\x81[\xb0-\xb9])+)\xe2\x81\xbe",
}
RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def marks(clean: Clean) -> list[tuple[str, int, int]]:
    """Every footnote mark and its bytes: the id of the footnote, start, end."""
    pattern = MARKS.get(clean.rendering)
    found = re.finditer(pattern, clean.data) if pattern else ()
    return [("F" + one[1].decode().translate(RAISED).removeprefix("F"), *one.span()) for one in found]


@mutator("footnote mark", "form345")
def footnote_mark(clean: Clean, chance: random.Random) -> Give:
    ties = Ties(clean)
    found = marks(clean)
    ids = {note.id for note in ties.form.footnotes}
    counts = Counter(mark for mark, _, _ in found)
    swaps = {
        fact_mark
        for one in ties.trades
        if one.row.transaction_code.value == "J"
        for fact in facts_of(one)
        for fact_mark in fact.footnotes
    }
    alone = not ties.form.remarks.value and len(swaps) == 1
    for mark, start, end in found:
        told = {"IN304"} if counts[mark] == 1 and mark in ids else set()
        told |= {"IN107"} if alone and mark in swaps and counts[mark] == 1 else set()
        yield f"mark {mark} at byte {start} lost", [Edit(start, end, b"")], told
        text = clean.data[start:end]
        if clean.rendering in ("xml", "html") and "F99" not in ids:
            number = mark.removeprefix("F").encode()
            at = text.rfind(number)
            yield f"mark F99 for {mark} at byte {start}", [Edit(start + at, start + at + len(number), b"99")], {"IN303"}


@mutator("footnote dropped", "form345")
def footnote_dropped(clean: Clean, chance: random.Random) -> Give:
    ties = Ties(clean)
    used = set(ties.marks())
    for note in ties.form.footnotes:
        if note.text.start is None or note.text.end is None:
            continue
        start, end = note.text.start, note.text.end
        if clean.rendering == "xml":
            before, behind = clean.data.rfind(b"<footnote ", 0, start), clean.data.find(b"</footnote>", end)
            place = (before, behind + len(b"</footnote>")) if before >= 0 and behind >= 0 else None
        else:
            place = edits.extent(clean.data, start, end, clean.rendering)
        yield f"footnote {note.id} dropped", [Edit(*place, b"") if place else None], {"IN303"} if note.id in used else ()
