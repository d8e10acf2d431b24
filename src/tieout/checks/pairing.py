"""Which filing amends which: filings that are checked together, paired by what each says of itself.

A filing becomes a `Card`: a few digests, so that a run over a whole folder keeps no filing and no text. Of Forms 3, 4 and 5 an
amendment names the day of its original; of Schedules 13D and 13G it has the next number after the statement that it amends.
"""

import hashlib
from collections.abc import Hashable, Iterable, Iterator
from itertools import product
from typing import Any, NamedTuple, TypeVar

from msgspec import Struct

from tieout.checks.alike import name
from tieout.forms.form345.model import Form345
from tieout.forms.schedule13.model import Schedule13
from tieout.reading import Filing

SIZE = 8  # bytes of a digest

K = TypeVar("K", bound=Hashable)


class Pair(NamedTuple):
    """A filing and its amendment."""

    earlier: Filing[Any]
    later: Filing[Any]


class Card(Struct, frozen=True, gc=False):
    """What pairing needs of a filing. known: what it is known by, digests behind each other; sought: what its original is known by,
    the surest first, none of what amends nothing; identity: its accession number, or its bytes where it has none, as a digest."""

    known: bytes
    sought: bytes
    identity: bytes


def card(filing: Filing[Any]) -> Card | None:
    """The card of a filing; None for one of a family without amendments that could be paired."""
    form = filing.form
    if isinstance(form, Form345):
        known, sought = _insiders(form, filing)
    elif isinstance(form, Schedule13):
        known, sought = _stakes(form, filing)
    else:
        return None
    accession = _accession(filing)
    identity = _digest(accession) if accession else bytes.fromhex(filing.source.sha256)[:SIZE]
    return Card(b"".join(map(_digest, known)), b"".join(map(_digest, sought)), identity)


def matched(cards: Iterable[tuple[K, Card]]) -> list[tuple[K, K]]:
    """The keys of each original and its amendment, in the order of the amendments; linear in the number of cards.

    What two different filings are known by names neither.
    """
    held = [(key, one) for key, one in cards]
    wanted = {digest for _, one in held for digest in _digests(one.sought)}
    if not wanted:
        return []
    found: dict[bytes, tuple[K, bytes] | None] = {}
    for key, one in held:
        for digest in _digests(one.known):
            if digest in wanted:
                before = found.setdefault(digest, (key, one.identity))
                if before is not None and before[1] != one.identity:
                    found[digest] = None
    pairs: list[tuple[K, K]] = []
    for key, one in held:
        hits = (found[digest] for digest in _digests(one.sought) if digest in found)
        hit = next(hits, None)
        if hit is not None and hit[1] != one.identity:
            pairs.append((hit[0], key))
    return pairs


def pairs(filings: Iterable[Filing[Any]]) -> list[Pair]:
    """The pairs among filings at hand."""
    every = list(filings)
    cards = ((number, made) for number, made in enumerate(map(card, every)) if made is not None)
    return [Pair(every[earlier], every[later]) for earlier, later in matched(cards)]


def _digests(packed: bytes) -> Iterator[bytes]:
    return (packed[at : at + SIZE] for at in range(0, len(packed), SIZE))


def _digest(text: str) -> bytes:
    return hashlib.blake2b(text.encode(), digest_size=SIZE).digest()


def _accession(filing: Filing[Any]) -> str | None:
    return filing.header.accession_number.value if filing.header is not None else None


def _number(cik: str | None) -> str | None:
    """A CIK without its zeros, marked as one."""
    return f"cik {cik.lstrip('0')}" if cik and cik.strip("0") else None


def _words(printed: str | None) -> str | None:
    """A name as it is compared, marked as one; words in any order, since EDGAR puts a surname first."""
    return f"name {' '.join(sorted(name(printed).words))}" if printed else None


# ---- Forms 3, 4 and 5


def _insiders(form: Form345, filing: Filing[Any]) -> tuple[list[str], list[str]]:
    typed = (form.document_type.value or filing.form_type or "").upper()
    base, period = typed.removesuffix("/A"), form.period_of_report.value
    filed = filing.header.filed.value if filing.header is not None else None
    whose = [f"{base} {one}" for one in _owners(form)]
    if not typed.endswith("/A"):
        days = [f"of {period}"] + ([f"filed {filed}", f"filed {filed} of {period}"] if filed else [f"unfiled of {period}"])
        return [f"{who} {day}" for who in whose for day in days], []
    original = form.date_of_original_submission.value
    days = [f"filed {original} of {period}", f"filed {original}", f"unfiled of {period}"] if original else [f"of {period}"]
    return [], [f"{who} {day}" for day in days for who in whose]


def _owners(form: Form345) -> list[str]:
    """Issuer and owners in words: by their CIKs, or by their names where one of them has none, as on a print."""
    owners = form.reporting_owners
    ids = [_number(form.issuer.cik.value), *sorted(_number(one.cik.value) or "" for one in owners)]
    if not all(ids):
        ids = [_words(form.issuer.name.value), *sorted(_words(one.name.value) or "" for one in owners)]
    return ["; ".join(filter(None, ids))] if owners and all(ids) else []


# ---- Schedules 13D and 13G


def _stakes(form: Schedule13, filing: Filing[Any]) -> tuple[list[str], list[str]]:
    issuers, holders = _issuers(form, filing), _holders(form, filing)
    whose = [f"{form.schedule} {issuer}; {holder}" for issuer, holder in product(issuers, holders)]
    amends = (filing.form_type or "").upper().endswith("/A") or form.amendment_number.value is not None
    printed = str(form.amendment_number.value or "")
    number = int(printed) if amends and printed.isascii() and printed.isdecimal() and len(printed) < 4 else 0
    known = [f"{who} number {number}" for who in whose] if number or not amends else []
    accession = _accession(filing)
    known += [f"accession {accession}"] if accession else []
    if not amends:
        return known, []
    sought = [f"{who} number {number - 1}" for who in whose] if number else []
    previous = form.previous_accession_number.value
    return known, [*sought, *([f"accession {previous}"] if previous else [])]


def _issuers(form: Schedule13, filing: Filing[Any]) -> list[str]:
    """What the issuer may be known by: its CUSIP, its CIK, its name."""
    cusip = "".join(filter(str.isalnum, form.cusips[0].value or "")).upper() if form.cusips else ""
    cik = form.issuer.cik.value
    for party in filing.header.parties if filing.header is not None else ():
        cik = cik or (party.cik.value if party.role == "subject_company" else None)
    return list(filter(None, (f"cusip {cusip}" if len(cusip) == 9 else None, _number(cik), _words(form.issuer.name.value))))


def _holders(form: Schedule13, filing: Filing[Any]) -> list[str]:
    """What the one who files may be known by: the CIK of the header's or of the first person, the name of the first person."""
    people = form.reporting_persons
    first = people[0] if people else None
    parties = filing.header.parties if filing.header is not None else ()
    filer = next((party.cik.value for party in parties if party.role == "filed_by"), None)
    ids = (_number(filer), _number(first.cik.value) if first else None, _words(first.name.value) if first else None)
    return list(dict.fromkeys(filter(None, ids)))
