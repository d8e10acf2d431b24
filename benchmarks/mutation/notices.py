"""Slips in notices of late filing (Form 12b-25)."""

import random
import re
from collections.abc import Iterator
from decimal import Decimal

from mutation import edits, slips
from mutation.edits import Edit
from mutation.envelope import LEGAL
from mutation.insiders_cover import dated, moved, tokens
from mutation.insiders_rows import DIGITS
from mutation.model import Clean, Give, mutator
from tieout import Fact
from tieout.forms.form12b25.model import Form12b25
from tieout.prose.model import Claim

FIGURES = ("value", "prior_value", "change", "percent")
RISING = {"increase": "decrease", "increased": "decreased", "higher": "lower"}
WORDS = RISING | {new: old for old, new in RISING.items()}
Range = tuple[Decimal, Decimal]


def spans(claim: Claim) -> dict[str, Range]:
    """What each printed figure of a claim stands for: all that rounds to it."""
    found: dict[str, Range] = {}
    for name in FIGURES:
        fact: Fact[Decimal] | None = getattr(claim, name)
        if fact is not None and fact.value is not None and isinstance(fact.precision, Decimal):
            found[name] = (fact.value - fact.precision / 2, fact.value + fact.precision / 2)
    return found


def meets(one: Range, other: Range) -> bool:
    """Whether two ranges have a number in common."""
    return one[0] <= other[1] and other[0] <= one[1]


def ties(said: dict[str, Range]) -> dict[str, bool]:
    """The arithmetic of a sentence, as far as it tells the figures: is the change the difference, and the percent a share?"""
    found: dict[str, bool] = {}
    value, prior, change, percent = (said.get(name) for name in FIGURES)
    difference: Range | None = None
    if value and prior:
        ends = (abs(prior[0] - value[1]), abs(prior[1] - value[0]))
        difference = (Decimal(0) if meets(value, prior) else min(ends), max(ends))
        if change:
            found["difference"] = meets(difference, change)
    for name, part in (("percent of the change", change), ("percent of the values", difference)):
        if part and percent:
            bases = [base for base in (value, prior) if base and base[0] > 0]
            shares = [(100 * part[0] / base[1], 100 * part[1] / base[0]) for base in bases]
            if prior and shares:
                found[name] = any(meets(share, percent) for share in shares)
    return found


def stated(clean: Clean) -> Iterator[tuple[int, Claim]]:
    """The claims that tell levels and changes, without limits and errors being reported."""
    for number, claim in enumerate(clean.form.claims):
        if claim.bound is None and claim.misstated is None and not any((claim.value_to, claim.change_to, claim.percent_to)):
            yield number, claim


@mutator("figure of a sentence", "form12b25")
def figure(clean: Clean, chance: random.Random) -> Give:
    for number, claim in stated(clean):
        said = spans(claim)
        holds = ties(said)
        for name in said:
            fact: Fact[Decimal] = getattr(claim, name)
            found = slips.figure(fact.raw or "")
            if found is None or fact.value is None:
                continue
            printed = (fact.raw or "")[slice(*found)]
            for kind, slip in DIGITS.items():
                for new in slip(printed):
                    tells = noticed(said, holds, name, fact, printed, new)
                    yield f"claims[{number}].{name} {kind}: {new} for {printed}", [edits.figure(clean.data, fact, new)], tells


def noticed(said: dict[str, Range], holds: dict[str, bool], name: str, fact: Fact[Decimal], printed: str, new: str) -> set[str]:
    """The rules that see that a figure of a sentence is another: where some arithmetic that held no longer does."""
    old, now = slips.value(printed), slips.value(new)
    if not old or now is None or fact.value is None or not isinstance(fact.precision, Decimal):
        return set()
    places = len(new.partition(".")[2]) - len(printed.partition(".")[2])
    unit, step = fact.value / old, fact.precision.scaleb(-places)
    after = ties(said | {name: (now * unit - step / 2, now * unit + step / 2)})
    return {"NT201", "NT202", "NT203", "NT2"} if any(held and not after.get(one, True) for one, held in holds.items()) else set()


@mutator("direction of a sentence", "form12b25")
def direction(clean: Clean, chance: random.Random) -> Give:
    for number, claim in stated(clean):
        said = spans(claim)
        start, end = claim.sentence.start, claim.sentence.end
        if claim.direction is None or start is None or end is None:
            continue
        told = (
            {"NT204", "NT2"} if "value" in said and "prior_value" in said and not meets(said["value"], said["prior_value"]) else ()
        )
        pattern = rb"(?i)\b(" + "|".join(WORDS).encode() + rb")\b"
        found = [
            one for one in re.finditer(pattern, clean.data[start:end]) if rises(one[0].decode()) == (claim.direction == "increase")
        ]
        if len(found) == 1:
            new = WORDS[found[0][0].decode().lower()]
            loss = "loss" in (claim.measure or "")
            edit = Edit(start + found[0].start(), start + found[0].end(), new.encode())
            yield f"claims[{number}]: {new} for {found[0][0].decode()}", [edit], () if loss else told


def rises(word: str) -> bool:
    """Whether a word says that something grows."""
    return word.lower() in RISING


@mutator("boxes of the form", "form12b25")
def boxes(clean: Clean, chance: random.Random) -> Give:
    form: Form12b25 = clean.form
    base = [one for one in form.boxes if "ransition" not in (one.label.value or "") and one.marked.start is not None]
    marked, empty = [one for one in base if one.marked.value], [one for one in base if one.marked.value is False]
    if len(marked) != 1 or clean.header is None:
        return
    here = marked[0].marked
    for one in empty:
        there = one.marked
        if here.start is None or there.start is None or here.end is None or there.end is None:
            continue
        tick, none = clean.data[here.start : here.end], clean.data[there.start : there.end]
        swap = [Edit(here.start, here.end, none), Edit(there.start, there.end, tick)]
        yield f"box {one.label.raw} for {marked[0].label.raw}", swap, {"NT301"}
        yield f"boxes {one.label.raw} and {marked[0].label.raw}", [swap[1]], {"NT501", "NT301"}
        yield "no box", [swap[0]], {"NT106", "NT301"}


@mutator("relief not asked for", "form12b25")
def relief(clean: Clean, chance: random.Random) -> Give:
    form: Form12b25 = clean.form
    box = form.relief_requested
    if box.value and box.raw == "[X]":
        told = {"NT404"} if form.extension_promised.value else ()
        yield "box of Part II empty", [edits.whole(clean.data, box, "[ ]")], told


@mutator("period", "form12b25")
def period(clean: Clean, chance: random.Random) -> Give:
    form: Form12b25 = clean.form
    header = clean.header
    for name, day in moved(form.period_ended, chance):
        tells = {"NT302", "HD303"} if header and header.period.value == form.period_ended.value else set()
        tells |= {"NT405"} if clean.filed and day > clean.filed else set()
        yield (
            f"period_ended {name}: {day} for {form.period_ended.raw}",
            dated(clean, form.period_ended, day),
            tells | {"NT4"} if tells else tells,
        )


@mutator("signature", "form12b25")
def signature(clean: Clean, chance: random.Random) -> Give:
    form: Form12b25 = clean.form
    signed = form.signature
    for name, day in moved(signed.date, chance):
        after = clean.filed and day > clean.filed
        before = form.period_ended.value and day <= form.period_ended.value
        yield (
            f"signature.date {name}: {day} for {signed.date.raw}",
            dated(clean, signed.date, day),
            {"NT403"} if after else {"NT405", "NT403"} if before else (),
        )
    if signed.name.raw:
        # the name stands twice, as written and as typed
        name_of = re.escape(signed.name.raw.encode()).replace(rb"\ ", rb"\s+")
        begin = (signed.name.start or 0) - 200
        spots = [one for one in re.finditer(rb"(?:/s/\s*)?" + name_of, clean.data) if one.start() >= begin]
        gone = [Edit(*one.span(), b"") for one in spots] + [edits.lost(clean.data, signed.title)] * bool(signed.title.raw)
        yield "not signed", gone, {"NT102"}


@mutator("registrant", "form12b25")
def registrant(clean: Clean, chance: random.Random) -> Give:
    form: Form12b25 = clean.form
    header = clean.header
    if header is None or len(header.parties) != 1:
        return
    known = header.parties[0]
    agree = tokens(form.registrant_name.value) - LEGAL == tokens(known.name.value) - LEGAL
    for where, fact in (("form", form.registrant_name), ("header", known.name)):
        for new in list(slips.letters(fact.raw or "", chance))[:4]:
            changed = tokens(fact.raw) ^ tokens(new)
            told = {"NT304", "HD304"} if agree and changed and not changed & LEGAL else set()
            yield f"name in the {where}: {new} for {fact.raw}", [edits.whole(clean.data, fact, new)], told
    same = (form.file_number.value or "").lstrip("0") == (known.file_number.value or "").lstrip("0") != ""
    for where, fact in (("form", form.file_number), ("header", known.file_number)):
        for new in list(slips.swapped(fact.raw or ""))[:4]:
            number = new.lstrip("0") != (fact.value or "").lstrip("0")
            told = {"NT303", "HD306"} if same and number else set()
            yield f"file number in the {where}: {new} for {fact.raw}", [edits.whole(clean.data, fact, new)], told


@mutator("left out", "form12b25")
def left_out(clean: Clean, chance: random.Random) -> Give:
    form: Form12b25 = clean.form
    yield "reasons lost", [edits.lost(clean.data, form.reasons)], {"NT101"} if not form.change_explanation.value else ()
    both = [edits.lost(clean.data, fact) for fact in (form.contact_name, form.contact_phone) if fact.raw]
    yield "contact lost", both, {"NT105"} if both else ()
    if form.other_reports_filed.value and form.other_reports_filed.raw == "[X]":
        start = form.other_reports_filed.start or 0
        behind = clean.data.find(b"[ ]", start, start + 30)
        change = [
            edits.whole(clean.data, form.other_reports_filed, "[ ]"),
            Edit(behind, behind + 3, b"[X]") if behind > 0 else None,
        ]
        yield "not all reports filed, and none named", change, {"NT103"}


WITHIN = re.compile(rb"(?i)\b(?:five|fifteen|fifth|fifteenth)(?=[\s-]{1,3}(?:calendar\s+|\(\d+\)\s+)?day)")
OTHER_DAY = {b"five": b"fifteen", b"fifth": b"fifteenth", b"fifteen": b"five", b"fifteenth": b"fifth"}


@mutator("day of the extension", "form12b25")
def extension(clean: Clean, chance: random.Random) -> Give:
    form: Form12b25 = clean.form
    start, end = form.reasons.start, form.reasons.end
    kind = clean.filing.form_type or ""
    if start is None or end is None or not kind.startswith(("NT 10-K", "NT 10-Q")):
        return
    right = (b"fifteen", b"fifteenth") if "10-K" in kind else (b"five", b"fifth")
    for one in WITHIN.finditer(clean.data, start, end):
        if one[0].lower() in right:
            new = OTHER_DAY[one[0].lower()]
            yield f"{new.decode()} for {one[0].decode()} days", [Edit(*one.span(), new)], {"NT406"}
