"""Changes in the bytes of a filing, by the places of its facts."""

import re
from collections.abc import Iterable
from html import escape
from typing import Any, NamedTuple

from mutation import slips
from tieout import Fact

XML_ROW = re.compile(rb"</?(?:nonDerivative|derivative)(?:Transaction|Holding)>")


class Edit(NamedTuple):
    """These bytes give way to others."""

    start: int
    end: int
    new: bytes


def applied(data: bytes, edits: Iterable[Edit]) -> bytes:
    """The bytes with the edits made."""
    for one in sorted(edits, reverse=True):
        data = data[: one.start] + one.new + data[one.end :]
    return data


def whole(data: bytes, fact: Fact[Any], new: str) -> Edit | None:
    """A fact's print gives way to another; None where its bytes are not simply its print."""
    if fact.start is None or fact.end is None or fact.within or fact.pieces or not fact.raw:
        return None
    stands = data[fact.start : fact.end]
    if stands not in (fact.raw.encode(), escape(fact.raw, quote=False).encode()):
        return None
    return Edit(fact.start, fact.end, (escape(new, quote=False) if b"&" in stands else new).encode())


def figure(data: bytes, fact: Fact[Any], new: str) -> Edit | None:
    """The only figure of a fact's print gives way to another, tags and signs around it stay."""
    if fact.start is None or fact.end is None or fact.within or fact.pieces or not fact.raw:
        return None
    stands = data[fact.start : fact.end].decode("latin-1")
    here, printed = slips.figure(re.sub(r"<[^>]*>", lambda tag: " " * len(tag[0]), stands)), slips.figure(fact.raw)
    if here is None or printed is None or stands[slice(*here)] != fact.raw[slice(*printed)]:
        return None
    return Edit(fact.start + here[0], fact.start + here[1], new.encode())


def lost(data: bytes, fact: Fact[Any]) -> Edit | None:
    """A fact's print is not there."""
    if fact.start is None or fact.end is None or fact.within or fact.pieces or not fact.raw:
        return None
    stands = data[fact.start : fact.end]
    if stands.count(b"</") != len(re.findall(rb"<[A-Za-z]", stands)):
        return None
    return Edit(fact.start - data[: fact.start].endswith(b"\\"), fact.end, b"")


def extent(data: bytes, start: int, end: int, rendering: str) -> tuple[int, int] | None:
    """The bytes of the row around a place: an element of XML, a row of HTML, a line of Markdown."""
    if rendering == "xml":
        opened = [found for found in XML_ROW.finditer(data, 0, start) if not found[0].startswith(b"</")]
        closed = XML_ROW.search(data, end)
        return (opened[-1].start(), closed.end()) if opened and closed else None
    if rendering == "html":
        before, behind = data.rfind(b"<tr", 0, start), data.find(b"</tr>", end)
        return (before, behind + 5) if before >= 0 and behind >= 0 else None
    if rendering == "markdown":
        before, behind = data.rfind(b"\n", 0, start) + 1, data.find(b"\n", end)
        return (before, behind + 1) if behind >= 0 else None
    return None
