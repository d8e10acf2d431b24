"""Slips in the header of a submission, and in what a form repeats of it."""

import random
import re
from datetime import timedelta
from itertools import pairwise

from mutation import edits, slips
from mutation.insiders_cover import dated, moved, tokens
from mutation.model import Clean, Give, mutator
from tieout import Fact

OTHERS = {
    "form345": ("3", "4", "5", "4/A"),
    "schedule13": ("SC 13D", "SC 13G", "SC 13D/A", "SC 13G/A"),
    "form12b25": ("NT 10-K", "NT 10-Q", "NT 20-F", "NT 11-K"),
}
LEGAL = {"INC", "CORP", "CO", "LTD", "LLC", "LP", "PLC", "COMPANY", "CORPORATION", "INCORPORATED", "LIMITED", "THE"}


@mutator("header: dates", "form12b25")
@mutator("header: dates", "schedule13")
@mutator("header: dates", "form345")
def header_dates(clean: Clean, chance: random.Random) -> Give:
    header = clean.header
    if header is None:
        return
    accepted = header.accepted.value
    for name, day in moved(header.filed, chance):
        tells = {"HD401"} if accepted and abs(day - accepted.date()) > timedelta(5) else set()
        tells |= {"HD404"} if day.weekday() > 4 else set()
        number = header.accession_number.value or ""
        tells |= {"HD402"} if number[11:13].isdigit() and day.year % 100 != int(number[11:13]) else set()
        if clean.filing.family == "form345":
            signed = [one.date.known for one in clean.form.signatures if one.date.value]
            tells |= {"IN408", "IN405"} if signed and day < max(signed) else set()
            tells |= {"IN4"} if tells else set()
        yield f"header.filed {name}: {day} for {header.filed.raw}", dated(clean, header.filed, day), tells
    for name, day in moved(header.date_of_change, chance):
        first = min(filter(None, (clean.filed, accepted.date() if accepted else None)), default=None)
        yield (
            f"header.date_of_change {name}: {day} for {header.date_of_change.raw}",
            dated(clean, header.date_of_change, day),
            {"HD403"} if first and day < first else (),
        )
    period = getattr(
        clean.form, {"form345": "period_of_report", "form12b25": "period_ended"}.get(clean.filing.family or "", ""), None
    )
    for name, day in moved(header.period, chance):
        told = {"HD303", "IN302", "NT302", "NT4"} if period is not None and period.value == header.period.value else ()
        yield f"header.period {name}: {day} for {header.period.raw}", dated(clean, header.period, day), told


@mutator("header: type and count", "form12b25")
@mutator("header: type and count", "schedule13")
@mutator("header: type and count", "form345")
def header_type(clean: Clean, chance: random.Random) -> Give:
    header = clean.header
    if header is None:
        return
    kind = header.form_type
    first = clean.filing.submission.documents[0].type
    if kind.value and first.value == kind.value:
        for new in OTHERS[clean.filing.family or ""]:
            if new != kind.value and chance.random() < 0.5:
                yield f"header.form_type {new} for {kind.value}", [edits.whole(clean.data, kind, new)], {"HD301"}
        new = f"{kind.value}X"
        yield f"header.form_type {new} for {kind.value}", [edits.whole(clean.data, kind, new)], {"HD301", "HD501"}
    count = header.public_document_count
    if count.value == len(clean.filing.submission.documents):
        yield (
            f"header.public_document_count {count.value + 1} for {count.raw}",
            [edits.whole(clean.data, count, str(count.value + 1))],
            {"HD302"},
        )
    number = header.accession_number.value or ""
    if header.accepted.value and number[11:13].isdigit() and not number.startswith("99999999"):
        year = f"{(int(number[11:13]) + 3) % 100:02}"
        new = number[:11] + year + number[13:]
        yield f"header.accession_number {new}", [edits.whole(clean.data, header.accession_number, new)], {"HD402"}


@mutator("header: documents", "schedule13")
@mutator("header: documents", "form345")
def header_documents(clean: Clean, chance: random.Random) -> Give:
    documents = clean.filing.submission.documents
    for one, other in pairwise(documents):
        if one.sequence.value is not None and other.sequence.value == one.sequence.value + 1:
            yield (
                f"document {other.sequence.raw} numbered {one.sequence.raw}",
                [edits.whole(clean.data, other.sequence, one.sequence.raw or "")],
                {"HD308"},
            )
        if one.filename.value and other.filename.value:
            yield (
                f"document {other.sequence.raw} named {one.filename.raw}",
                [edits.whole(clean.data, other.filename, one.filename.raw or "")],
                {"HD309"},
            )


@mutator("header: who", "form345")
def header_who(clean: Clean, chance: random.Random) -> Give:
    header = clean.header
    if header is None:
        return
    form = clean.form
    parties = [(form.issuer, "issuer"), *((owner, "reporting_owner") for owner in form.reporting_owners)]
    for printed, role in parties:
        same = [one for one in header.parties if one.role == role and one.cik.value == printed.cik.value]
        if len(same) != 1 or printed.cik.value is None:
            continue
        code = "IN306" if role == "reporting_owner" else "IN302"
        for where, fact in (("form", printed.cik), ("header", same[0].cik)):
            chosen = list(slips.swapped(fact.raw or ""))
            if chosen:
                new = chance.choice(chosen)
                yield f"{role} CIK in the {where}: {new} for {fact.raw}", [edits.whole(clean.data, fact, new)], {"HD305", code}
        for where, fact in (("form", printed.name), ("header", same[0].name)):
            agree = tokens(printed.name.value) - LEGAL == tokens(same[0].name.value) - LEGAL
            for new in list(slips.letters(fact.raw or "", chance))[:2]:
                changed = agree and tokens(fact.raw) ^ tokens(new)
                told = {"HD304", code} if changed and not (tokens(fact.raw) ^ tokens(new)) & LEGAL else set()
                yield f"{role} name in the {where}: {new} for {fact.raw}", [edits.whole(clean.data, fact, new)], told


@mutator("header: address", "form345")
def header_address(clean: Clean, chance: random.Random) -> Give:
    header = clean.header
    if header is None:
        return
    for owner in clean.form.reporting_owners:
        blocks = [one for one in header.parties if one.cik.value == owner.cik.value and one.role == "reporting_owner"]
        addresses = [found for one in blocks for found in (one.business_address, one.mail_address) if found]
        for name in ("street1", "city"):
            fact: Fact[str] = getattr(owner, name)
            same = [
                one for one in addresses if _folded(getattr(one, name)) == _folded(fact) and _folded(one.zip) == _folded(owner.zip)
            ]
            if not fact.value or len(same) != len(addresses) or not same:
                continue
            for new in list(slips.letters(fact.raw or "", chance))[:1]:
                yield f"owner's {name}: {new} for {fact.raw}", [edits.whole(clean.data, fact, new)], {"HD307"}


def _folded(fact: Fact[str]) -> str:
    return " ".join(re.findall(r"\w+", (fact.value or "").upper()))


@mutator("header: issuer", "schedule13")
def header_issuer(clean: Clean, chance: random.Random) -> Give:
    header = clean.header
    if header is None:
        return
    printed = clean.form.issuer.name
    same = [one for one in header.parties if one.role == "subject_company"]
    if len(same) != 1:
        return
    agree = tokens(printed.value) - LEGAL == tokens(same[0].name.value) - LEGAL
    for where, fact in (("form", printed), ("header", same[0].name)):
        for new in list(slips.letters(fact.raw or "", chance))[:6]:
            changed = tokens(fact.raw) ^ tokens(new)
            told = {"HD304", "BO304"} if agree and changed and not changed & LEGAL else set()
            yield f"issuer name in the {where}: {new} for {fact.raw}", [edits.whole(clean.data, fact, new)], told
