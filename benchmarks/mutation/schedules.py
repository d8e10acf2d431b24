"""Slips in Schedules 13D and 13G."""

import random
import re
from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from itertools import combinations

from mutation import edits, slips
from mutation.edits import Edit
from mutation.insiders_cover import dated, moved
from mutation.insiders_rows import DIGITS, UNITS, misprints
from mutation.model import Clean, Give, mutator
from mutation.ties13 import DISPOSITIVE, FORMS, POWERS, VOTING, Stakes, words
from mutation.ties345 import apart, known
from tieout import Fact
from tieout.forms.schedule13.model import ReportingPerson, Signature

OTHER_FORM = {
    "LLC": "LP",
    "L.L.C.": "L.P.",
    "LP": "LLC",
    "L.P.": "L.L.C.",
    "Inc.": "LLC",
    "INC.": "LLC",
    "INC": "LLC",
    "Ltd.": "LP",
    "LTD": "LP",
}
BEFORE = 120  # bytes before the first part of a figure in which the verb of the list stands
ACT = re.compile(rb"(?i)(Securities\s+)(Exchange\s+)(Act\s+of\s+1934)")


def persons(clean: Clean) -> Iterator[tuple[str, ReportingPerson]]:
    """The persons of the covers with their paths."""
    for at, person in enumerate(Stakes(clean).form.reporting_persons):
        yield f"reporting_persons[{at}]", person


@mutator("cover: power", "schedule13")
def power(clean: Clean, chance: random.Random) -> Give:
    stakes = Stakes(clean)
    for path, person in persons(clean):
        for name in POWERS:
            for what, new, edit in misprints(clean, getattr(person, name), DIGITS | UNITS, chance):
                off = stakes.adds_up(person) and not stakes.adds_up(person, **{name: new})
                tells = {"BO202", "BO313", "BO2"} if off else set()
                tells |= {"BO301"} if stakes.said_again(person, name) else set()
                yield f"{path}.{name} {what}", [edit], tells


@mutator("cover: powers swapped", "schedule13")
def powers_swapped(clean: Clean, chance: random.Random) -> Give:
    stakes = Stakes(clean)
    for path, person in persons(clean):
        for names in (VOTING, DISPOSITIVE):
            facts: list[Fact[Decimal]] = [getattr(person, name) for name in names]
            if all(fact.value is not None for fact in facts) and facts[0].value != facts[1].value:
                both = [
                    edits.whole(clean.data, facts[0], facts[1].raw or ""),
                    edits.whole(clean.data, facts[1], facts[0].raw or ""),
                ]
                told = {"BO301"} if any(stakes.said_again(person, name) for name in names) else ()
                yield f"{path}: {names[0]} and {names[1]} swapped", both, told


@mutator("cover: aggregate", "schedule13")
def aggregate(clean: Clean, chance: random.Random) -> Give:
    stakes = Stakes(clean)
    for path, person in persons(clean):
        for what, new, edit in misprints(clean, person.aggregate_amount, DIGITS | UNITS, chance):
            off = stakes.adds_up(person) and not stakes.adds_up(person, aggregate_amount=new)
            tells = {"BO202", "BO313", "BO2"} if off else set()
            tells |= {"BO301"} if stakes.said_again(person, "aggregate_amount") else set()
            tells |= {"BO201"} if stakes.fits(person) and not stakes.fits(person, shares=new) else set()
            yield f"{path}.aggregate_amount {what}", [edit], tells


def cut(text: str) -> Iterator[str]:
    """A percent rounded down, or one unit too low."""
    whole, point, cents = text.partition(".")
    if len(cents) > 1:
        yield f"{whole}.{cents[:-1]}"
    if point and Decimal(text) > Decimal("0.1"):
        yield str(Decimal(text) - Decimal(1).scaleb(-len(cents)))


@mutator("cover: percent", "schedule13")
def percent(clean: Clean, chance: random.Random) -> Give:
    stakes = Stakes(clean)
    for path, person in persons(clean):
        for what, new, edit in misprints(clean, person.percent_of_class, DIGITS | {"rounded down": cut}, chance):
            text = edit.new.decode() if edit else ""
            again = stakes.said_again(person, "percent_of_class")
            tells = {"BO301"} if again and apart(text, (again.raw or "").strip(" %")) else set()
            tells |= {"BO201"} if stakes.fits(person) and stakes.fits(person, percent=text) is False else set()
            tells |= {"BO207"} if new > 100 else set()
            yield f"{path}.percent_of_class {what}", [edit], tells


@mutator("shares outstanding", "schedule13")
def outstanding(clean: Clean, chance: random.Random) -> Give:
    stakes = Stakes(clean)
    for what, new, edit in misprints(clean, stakes.form.shares_outstanding.shares, DIGITS | UNITS, chance):
        off = new and any(stakes.fits(person) and stakes.fits(person, base=new) is False for _, person in persons(clean))
        yield f"shares_outstanding.shares {what}", [edit], {"BO201"} if off else ()


@mutator("figure of the item", "schedule13")
def figure_of_item(clean: Clean, chance: random.Random) -> Give:
    stakes = Stakes(clean)
    for path, person in persons(clean):
        for name in (*POWERS, "aggregate_amount", "percent_of_class"):
            again = stakes.said_again(person, name)
            if again is None:
                continue
            cover: Fact[Decimal] = getattr(person, name)
            for what, _, edit in misprints(clean, again, DIGITS, chance):
                text = edit.new.decode() if edit else ""
                told = {"BO301"} if apart(text, (cover.raw or "").strip(" %")) else ()
                yield f"the item's {name} of {path}: {what}", [edit], told


@mutator("part of a figure", "schedule13")
def component(clean: Clean, chance: random.Random) -> Give:
    for path, person in persons(clean):
        parts = [part.shares for part in person.components]
        figures = {getattr(person, name).value for name in (*POWERS, "aggregate_amount")}
        if len(parts) < 2 or not known(*parts) or sum(part.known for part in parts) not in figures:
            continue
        begin = parts[0].start or 0
        if b"includ" in clean.data[max(0, begin - BEFORE) : begin]:  # a part of the list, which may be less
            continue
        for at, part in enumerate(parts):
            for what, _, edit in misprints(clean, part, DIGITS, chance):
                yield f"{path}.components[{at}] {what}", [edit], {"BO203"}


def other_form(name: str) -> str | None:
    """A name with another legal form."""
    last = name.split()[-1] if name.split() else ""
    return name[: -len(last)] + OTHER_FORM[last] if last in OTHER_FORM else None


@mutator("legal form", "schedule13")
def legal_form(clean: Clean, chance: random.Random) -> Give:
    stakes = Stakes(clean)
    for path, person in persons(clean):
        blocks = [one for one in stakes.form.signatures if words(one.person.value) == words(person.name.value)]
        alike = [each for _, each in persons(clean) if words(each.name.value)[:-1] == words(person.name.value)[:-1]]
        new = other_form(person.name.value or "")
        if new and len(blocks) == 1 and len(alike) == 1:
            yield f"{path}.name {new} on the cover", [edits.whole(clean.data, person.name, new)], {"BO302", "BO102"}
            signed = other_form(blocks[0].person.value or "")
            if signed:
                yield f"{path} signs as {signed}", [edits.whole(clean.data, blocks[0].person, signed)], {"BO302", "BO102"}


@mutator("signature of a person", "schedule13")
def signature(clean: Clean, chance: random.Random) -> Give:
    stakes = Stakes(clean)
    signed = stakes.form.signatures
    for path, person in persons(clean):
        name = set(words(person.name.value)) - FORMS
        blocks = [one for one in signed if name and name <= set(words(said(one)))]
        if len(blocks) != 1 or not name <= set(words(blocks[0].person.value)) or len(signed) < 2:
            continue
        own = [
            fact
            for fact in facts(blocks[0])
            if not any(fact.start == each.start for one in signed if one is not blocks[0] for each in facts(one))
        ]
        yield f"{path} does not sign", [edits.lost(clean.data, fact) for fact in own], {"BO102"}


def facts(one: Signature) -> list[Fact[str]]:
    """What a signature prints but its date."""
    return [fact for fact in (one.person, one.by, one.title) if fact.raw and fact.start is not None]


def said(one: Signature) -> str:
    """All words of a signature."""
    return " ".join(fact.value or "" for fact in (one.person, one.by, one.title, one.comment))


@mutator("exhibit number", "schedule13")
def exhibit(clean: Clean, chance: random.Random) -> Give:
    listed = Stakes(clean).form.exhibits
    for one, other in combinations(listed, 2):
        if (
            one.number.value
            and other.number.value
            and one.number.value != other.number.value
            and one.title.value != other.title.value
        ):
            edit = edits.whole(clean.data, other.number, one.number.raw or "")
            yield f"exhibit {other.number.raw} numbered {one.number.raw}", [edit], {"BO309"}


def check_digit(cusip: str) -> bool:
    """Whether nine characters are a CUSIP: every second one counts twice, and the digits' sum is full tens with the last."""
    text = re.sub(r"[^0-9A-Z]", "", cusip.upper())
    if len(text) != 9:
        return False
    values = [(int(sign, 36)) * (1 + at % 2) for at, sign in enumerate(text[:8])]
    return str(-sum(value // 10 + value % 10 for value in values) % 10) == text[8]


@mutator("CUSIP", "schedule13")
def cusip(clean: Clean, chance: random.Random) -> Give:
    for fact in Stakes(clean).form.cusips:
        if not check_digit(fact.value or ""):
            continue
        for name, slip in (("swapped", slips.swapped), ("mistyped", slips.mistyped)):
            for new in slip(fact.raw or ""):
                yield (
                    f"CUSIP {name}: {new} for {fact.raw}",
                    [edits.whole(clean.data, fact, new)],
                    () if check_digit(new) else {"BO206"},
                )


@mutator("date of event", "schedule13")
def event(clean: Clean, chance: random.Random) -> Give:
    stakes = Stakes(clean)
    fact = stakes.form.event_date
    first = min([*stakes.signed, *filter(None, [clean.filed])], default=None)
    for name, day in moved(fact, chance):
        tells = {"BO404", "BO407", "BO4"} if first and day > first else set()
        tells |= {"BO407", "BO4"} if first and stakes.form.schedule == "13D" and day < first - timedelta(300) else set()
        yield f"event_date {name}: {day} for {fact.raw}", dated(clean, fact, day), tells


@mutator("date of a signature", "schedule13")
def signed(clean: Clean, chance: random.Random) -> Give:
    stakes = Stakes(clean)
    happened = stakes.form.event_date.value
    places = {one.date.start: one.date for one in stakes.form.signatures if one.date.start is not None}
    for fact in places.values():
        for name, day in moved(fact, chance):
            told = {"BO404", "BO407", "BO4"} if happened and day < happened else ()
            yield f"date of a signature {name}: {day} for {fact.raw}", dated(clean, fact, day), told


@mutator("the Act", "schedule13")
def act(clean: Clean, chance: random.Random) -> Give:
    found = next(ACT.finditer(clean.data, 0, 60_000), None)
    first = Stakes(clean).form.issuer.name.start
    if found and first is not None and found.start() < first:
        yield "Securities Act of 1934", [Edit(*found.span(2), b"")], {"BO315"}
        yield "Securities Exchange Act of 1933", [Edit(found.end(3) - 4, found.end(3), b"1933")], {"BO315"}


@mutator("group box", "schedule13")
def group(clean: Clean, chance: random.Random) -> Give:
    marked = [(path, person) for path, person in persons(clean) if person.group.value in ("a", "b")]
    for path, person in marked:
        others = {one.group.value for _, one in marked if one is not person}
        told = {"BO307"} if others == {person.group.value} else ()
        here, there = person.group_boxes.a, person.group_boxes.b
        new = "b" if person.group.value == "a" else "a"
        if person.group.raw == person.group.value:
            both = [edits.whole(clean.data, person.group, new)]
        elif here.start is None or there.start is None or here.end is None or there.end is None or here.start == there.start:
            continue
        else:
            both = [
                Edit(here.start, here.end, clean.data[there.start : there.end]),
                Edit(there.start, there.end, clean.data[here.start : here.end]),
            ]
        yield f"{path}: box ({new}) for ({person.group.value})", both, told


@mutator("type of person", "schedule13")
def person_type(clean: Clean, chance: random.Random) -> Give:
    for path, person in persons(clean):
        if len(person.person_types) != 1:
            continue
        kind = person.person_types[0]
        if (
            kind.value in ("CO", "PN", "OO", "IA")
            and words(person.name.value)[-1:]
            and words(person.name.value)[-1] in ("LLC", "LP", "INC", "CORP", "LTD", "LLP")
        ):
            yield f"{path} is a natural person", [edits.whole(clean.data, kind, "IN")], {"BO306"}
        yield f"{path} is of type XX", [edits.whole(clean.data, kind, "XX")], {"BO504"}


@mutator("row left blank", "schedule13")
def blank(clean: Clean, chance: random.Random) -> Give:
    stakes = Stakes(clean)
    for path, person in persons(clean):
        if clean.rendering == "xml" or stakes.adds_up(person) is None:
            continue
        for name in (*POWERS, "aggregate_amount", "percent_of_class"):
            fact: Fact[Decimal] = getattr(person, name)
            yield f"{path}.{name} lost", [edits.lost(clean.data, fact)], {"BO101"} if fact.value is not None else ()


@mutator("CUSIP or amendment lost", "schedule13")
def number_lost(clean: Clean, chance: random.Random) -> Give:
    form = Stakes(clean).form
    if len(form.cusips) == 1 and form.cusips[0].value:
        yield "CUSIP lost", [edits.lost(clean.data, form.cusips[0])], {"BO105"}
    if form.amendment_number.value and (clean.filing.form_type or "").endswith("/A") and clean.header:
        yield "amendment_number lost", [edits.lost(clean.data, form.amendment_number)], {"BO106"}
