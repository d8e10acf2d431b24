"""Slips in the rows of Forms 3, 4 and 5."""

import random
import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from mutation import edits, slips
from mutation.edits import Edit
from mutation.model import Clean, Give, mutator
from mutation.ties345 import ACQUIRES, DISPOSES, NEARBY, Row, Ties, apart, half, known
from tieout import Fact
from tieout.forms.form345.model import Derivative

Slip = Callable[[str], Iterator[str]]
DIGITS: dict[str, Slip] = {
    "digits swapped": slips.swapped,
    "digit dropped": slips.dropped,
    "digit doubled": slips.doubled,
    "digit mistyped": slips.mistyped,
}
UNITS: dict[str, Slip] = {"unit slip": slips.scaled, "decimal comma": slips.decimal_comma}
NO_CODE = "BNQRTY"  # letters that stand for no transaction


def misprints(
    clean: Clean, fact: Fact[Decimal], kinds: dict[str, Slip], chance: random.Random
) -> Iterator[tuple[str, Decimal, Edit | None]]:
    """Each kind of slip once in the figure of a fact: what it is, what the figure then says, the edit."""
    found = slips.figure(fact.raw or "")
    if fact.value is None or found is None:
        return
    printed = (fact.raw or "")[slice(*found)]
    for name, slip in kinds.items():
        chosen = [new for new in slip(printed) if slips.value(new) != slips.value(printed)]
        if chosen:
            new = chance.choice(chosen)
            yield f"{name}: {new} for {printed}", slips.value(new) or Decimal(0), edits.figure(clean.data, fact, new)


def tells_of_shares(ties: Ties, one: Row, new: Decimal) -> set[str]:
    """The rules that see a changed number of shares."""
    off = abs(new - one.row.shares.known)
    tells = {"IN201", "IN209"} if ties.breaks(one, shares=new) else set()
    if not one.second and ties.exercised(one) and off > len(ties.trades):
        tells |= {"IN204", "IN209"}
    return tells | {"IN2"} if tells else tells


def tells_of_balance(ties: Ties, one: Row, new: Decimal) -> set[str]:
    """The rules that see a changed balance."""
    return {"IN201", "IN209", "IN2"} if ties.breaks(one, shares_owned_following=new) else set()


def tells_of_price(ties: Ties, one: Row, new: Decimal, printed: str) -> set[str]:
    """The rules that see a changed price."""
    price, tells = one.row.price_per_share, set()
    inside = ties.range_of(price)
    if inside and not inside[0] - 2 * half(printed) <= new <= inside[1] + 2 * half(printed):
        tells.add("IN203")
    strike = ties.strike_of(one)
    if strike and not one.second and apart(printed, strike[1].raw or ""):
        tells.add("IN312")
    others = ties.prices_of_day(one)
    if others and all(max(new, other) > NEARBY * min(new, other) for other in others):
        tells |= {"IN505", "IN212"}
    return tells


@mutator("shares: digits", "form345")
def shares_digits(clean: Clean, chance: random.Random) -> Give:
    ties = Ties(clean)
    for one in ties.trades:
        for what, new, edit in misprints(clean, one.row.shares, DIGITS, chance):
            yield f"{one.path}.shares {what}", [edit], tells_of_shares(ties, one, new)


@mutator("shares: unit", "form345")
def shares_unit(clean: Clean, chance: random.Random) -> Give:
    ties = Ties(clean)
    for one in ties.trades:
        for what, new, edit in misprints(clean, one.row.shares, UNITS, chance):
            yield f"{one.path}.shares {what}", [edit], tells_of_shares(ties, one, new)


@mutator("shares: none", "form345")
def shares_none(clean: Clean, chance: random.Random) -> Give:
    ties = Ties(clean)
    for one in ties.trades:
        if one.row.shares.value:
            sale = one.row.transaction_code.value in ("P", "S") and not one.row.shares.footnotes
            tells = tells_of_shares(ties, one, Decimal(0)) | ({"IN211", "IN2"} if sale else set())
            yield f"{one.path}.shares 0 for {one.row.shares.raw}", [edits.figure(clean.data, one.row.shares, "0")], tells


@mutator("balance: digits", "form345")
def balance_digits(clean: Clean, chance: random.Random) -> Give:
    ties = Ties(clean)
    for one in ties.trades:
        for what, new, edit in misprints(clean, one.row.shares_owned_following, DIGITS, chance):
            yield f"{one.path}.shares_owned_following {what}", [edit], tells_of_balance(ties, one, new)


@mutator("balance: unit", "form345")
def balance_unit(clean: Clean, chance: random.Random) -> Give:
    ties = Ties(clean)
    for one in ties.trades:
        for what, new, edit in misprints(clean, one.row.shares_owned_following, UNITS, chance):
            yield f"{one.path}.shares_owned_following {what}", [edit], tells_of_balance(ties, one, new)


@mutator("underlying shares: digits", "form345")
def underlying_digits(clean: Clean, chance: random.Random) -> Give:
    ties = Ties(clean)
    for one in ties.trades:
        if isinstance(one.row, Derivative):
            beneath = one.row.underlying_security_shares
            for what, new, edit in misprints(clean, beneath, DIGITS | UNITS, chance):
                told = {"IN204", "IN209", "IN2"} if ties.exercised(one) and abs(new - beneath.known) > len(ties.trades) else set()
                yield f"{one.path}.underlying_security_shares {what}", [edit], told


@mutator("sign", "form345")
def sign(clean: Clean, chance: random.Random) -> Give:
    for one in Ties(clean).rows:
        for name in ("shares", "shares_owned_following"):
            fact: Fact[Decimal] = getattr(one.row, name)
            found = slips.figure(fact.raw or "")
            if fact.value and found:
                printed = (fact.raw or "")[slice(*found)]
                new = f"({printed})" if clean.rendering != "xml" and chance.random() < 0.5 else f"-{printed}"
                yield f"{one.path}.{name} {new} for {printed}", [edits.figure(clean.data, fact, new)], {"IN206"}


@mutator("price: digits", "form345")
def price_digits(clean: Clean, chance: random.Random) -> Give:
    ties = Ties(clean)
    for one in ties.trades:
        for what, new, edit in misprints(clean, one.row.price_per_share, DIGITS, chance):
            yield f"{one.path}.price_per_share {what}", [edit], tells_of_price(ties, one, new, edit.new.decode() if edit else "")


@mutator("price: unit", "form345")
def price_unit(clean: Clean, chance: random.Random) -> Give:
    ties = Ties(clean)
    for one in ties.trades:
        for what, new, edit in misprints(clean, one.row.price_per_share, UNITS, chance):
            yield f"{one.path}.price_per_share {what}", [edit], tells_of_price(ties, one, new, edit.new.decode() if edit else "")


@mutator("price: the total", "form345")
def price_total(clean: Clean, chance: random.Random) -> Give:
    ties = Ties(clean)
    for one in ties.trades:
        price, shares = one.row.price_per_share, one.row.shares
        if price.value and shares.value and shares.value > 1:
            total = price.value * shares.value
            new = slips.grouped(f"{total.quantize(Decimal('0.01')):f}", price.raw or "")
            told = tells_of_price(ties, one, total, new)
            yield f"{one.path}.price_per_share total {new} for {price.raw}", [edits.figure(clean.data, price, new)], told


@mutator("price: lost or given", "form345")
def price_lost(clean: Clean, chance: random.Random) -> Give:
    for one in Ties(clean).trades:
        price, code = one.row.price_per_share, one.row.transaction_code.value
        if one.row.transaction_code.footnotes:
            continue
        if price.value and code in ("P", "S") and not one.second and not price.footnotes:
            yield f"{one.path}.price_per_share lost", [edits.lost(clean.data, price)], {"IN109"}
            yield f"{one.path}.price_per_share 0 for {price.raw}", [edits.figure(clean.data, price, "0")], {"IN109"}
        if price.value == 0 and code in ("G", "W") and not price.footnotes:
            yield f"{one.path}.price_per_share 36.4 of a gift", [edits.figure(clean.data, price, "36.4")], {"IN207"}


@mutator("strike: digits", "form345")
def strike_digits(clean: Clean, chance: random.Random) -> Give:
    ties = Ties(clean)
    for one in ties.rows:
        if isinstance(one.row, Derivative):
            strike, tied = one.row.conversion_or_exercise_price, ties.strike_of(one)
            for what, _, edit in misprints(clean, strike, DIGITS | UNITS, chance):
                told = {"IN312"} if tied and edit and apart(edit.new.decode(), tied[0].raw or "") else set()
                yield f"{one.path}.conversion_or_exercise_price {what}", [edit], told


@mutator("range in a footnote", "form345")
def footnote_range(clean: Clean, chance: random.Random) -> Give:
    ties = Ties(clean)
    for note in ties.form.footnotes:
        rows = [one for one in ties.trades if note.id in one.row.price_per_share.footnotes]
        if note.text.start is None or len(rows) != 1 or not (inside := ties.range_of(rows[0].row.price_per_share)):
            continue
        price = rows[0].row.price_per_share.known
        for which, bound in enumerate(inside):
            spot = [
                found
                for found in re.finditer(rb"\$ ?(\d[\d,]*\.\d+)", clean.data[note.text.start : note.text.end])
                if slips.value(found[1].decode()) == bound
            ]
            printed = spot[0][1].decode() if len(spot) == 1 else ""
            for name, slip in DIGITS.items():
                new = chance.choice(list(slip(printed)) or [printed])
                moved = slips.value(new)
                if moved is None or moved == bound:
                    continue
                low, high = sorted((moved, inside[1 - which]))  # some print the higher end first
                told = {"IN203"} if not low - 2 * half(new) <= price <= high + 2 * half(new) else set()
                at = note.text.start + spot[0].start(1)
                yield f"footnote {note.id}, {name}: {new} for {printed}", [Edit(at, at + len(printed), new.encode())], told


@mutator("row dropped", "form345")
def row_dropped(clean: Clean, chance: random.Random) -> Give:
    ties = Ties(clean)
    for one in ties.trades:
        tells = {"IN201"} if ties.breaks(one) else set()
        if ties.exercised(one) and any(len(first if not one.second else second) > 1 for first, second in ties.exercises):
            tells.add("IN204")
        marks = [mark for fact in facts_of(one) for mark in fact.footnotes]
        if any(marks.count(mark) == list(ties.marks()).count(mark) for mark in marks):
            tells.add("IN304")
        others = [day for day in ties.dated if day != one.row.transaction_date.value]
        if (
            ties.period_is_earliest
            and others
            and len(others) == len(ties.dated) - 1
            and min(others) != ties.form.period_of_report.value
        ):
            tells.add("IN301")
        yield f"{one.path} dropped", [row_edit(clean, one, b"")], tells | {"IN2"} if tells else tells


@mutator("row twice", "form345")
def row_twice(clean: Clean, chance: random.Random) -> Give:
    for one in Ties(clean).trades:
        if one.row.shares.value:
            edit = row_edit(clean, one, None)
            yield f"{one.path} twice", [edit], {"IN310", "IN201"}


def facts_of(one: Row) -> list[Fact[object]]:
    """The facts of a row."""
    return [fact for name in one.row.__struct_fields__ if isinstance(fact := getattr(one.row, name), Fact)]


def row_edit(clean: Clean, one: Row, new: bytes | None) -> Edit | None:
    """The row gives way to other bytes; None: it stands there twice."""
    title = one.row.security_title  # a letter A or D may stand in the head of its column
    if title.start is None or title.end is None:
        return None
    found = edits.extent(clean.data, title.start, title.end, clean.rendering)
    return Edit(*found, clean.data[slice(*found)] * 2 if new is None else new) if found else None


@mutator("acquired or disposed", "form345")
def acquired_disposed(clean: Clean, chance: random.Random) -> Give:
    ties = Ties(clean)
    for one in ties.trades:
        letter, code = one.row.acquired_disposed, one.row.transaction_code.value or "?"
        if letter.value not in ("A", "D") or letter.raw != letter.value:
            continue
        told = {"IN305"} if code in ACQUIRES + DISPOSES and known(one.row.transaction_code) else set()
        new = "D" if letter.value == "A" else "A"
        told |= {"IN201"} if ties.breaks(one, acquired_disposed=new) else set()
        yield f"{one.path}.acquired_disposed {new} for {letter.value}", [edits.whole(clean.data, letter, new)], told


@mutator("transaction code", "form345")
def transaction_code(clean: Clean, chance: random.Random) -> Give:
    for one in Ties(clean).trades:
        code, letter = one.row.transaction_code, one.row.acquired_disposed.value
        if code.value is None or code.raw != code.value:
            continue
        for new in ("P", "S", "A", "F", "M"):
            if new != code.value and chance.random() < 0.5:
                told = {"IN305"} if new in (DISPOSES if letter == "A" else ACQUIRES) and known(code) else set()
                yield f"{one.path}.transaction_code {new} for {code.value}", [edits.whole(clean.data, code, new)], told
        new = chance.choice(NO_CODE)
        yield f"{one.path}.transaction_code {new} for {code.value}", [edits.whole(clean.data, code, new)], {"IN501"}


@mutator("form type of a row", "form345")
def row_form_type(clean: Clean, chance: random.Random) -> Give:
    ties = Ties(clean)
    for one in ties.trades:
        kind = one.row.transaction_form_type
        if ties.base == "4" and kind.value == "4" and one.row.transaction_code.value in ("P", "S", "M", "F") and not kind.footnotes:
            yield f"{one.path}.transaction_form_type 5 for 4", [edits.whole(clean.data, kind, "5")], {"IN503"}


def names_holder(nature: Fact[str]) -> bool:
    """Whether a nature of ownership names a holder itself, and does not point to a footnote."""
    return nature.value is not None and not re.match(r"(?i)\W*(?:see|refer|n/?a\b|none\b|direct)", nature.value)


@mutator("direct or indirect", "form345")
def direct_indirect(clean: Clean, chance: random.Random) -> Give:
    ties = Ties(clean)
    for one in ties.rows:
        letter, nature = one.row.direct_or_indirect, one.row.nature_of_ownership
        if letter.value not in ("D", "I") or letter.raw != letter.value:
            continue
        new = "I" if letter.value == "D" else "D"
        said = nature.value is not None or bool(nature.footnotes)
        told = {"IN103"} if new == "I" and not said else {"IN307"} if new == "D" and names_holder(nature) else set()
        told |= {"IN201", "IN210"} if ties.breaks(one) else set()
        yield f"{one.path}.direct_or_indirect {new} for {letter.value}", [edits.whole(clean.data, letter, new)], told


@mutator("word lost in a row", "form345")
def word_lost(clean: Clean, chance: random.Random) -> Give:
    for one in Ties(clean).rows:
        nature = one.row.nature_of_ownership
        if nature.value and not nature.footnotes and one.row.direct_or_indirect.value == "I":
            yield f"{one.path}.nature_of_ownership lost", [edits.lost(clean.data, nature)], {"IN103"}
        if isinstance(one.row, Derivative) and one.row.underlying_security_title.value:
            title = one.row.underlying_security_title
            if not title.footnotes:
                yield f"{one.path}.underlying_security_title lost", [edits.lost(clean.data, title)], {"IN108"}
