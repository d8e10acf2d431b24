"""Findings that are known already: a baseline, which neither moved bytes nor added rows make new again."""

import re
from collections import Counter
from collections.abc import Iterable
from hashlib import sha256

import msgspec
from msgspec import Struct

from tieout.checks.running import Broken, Report
from tieout.errors import UsageError

VERSION = 1
NUMBER = re.compile(r"\[\d+\]")


class Entry(Struct, frozen=True, kw_only=True):
    """A known finding. A filing is known by its accession number or its bytes, a bare document also by its name."""

    accession_number: str | None
    name: str
    sha256: str
    code: str
    fingerprint: str
    message: str
    paths: tuple[str, ...]


class Listed(Struct, frozen=True, kw_only=True):
    """A baseline as its file holds it."""

    version: int
    findings: tuple[Entry, ...]


def fingerprints(found: Iterable[Broken]) -> list[str]:
    """What each finding of a filing is known by: its rule, its places without the numbers of rows, what is printed there, and
    which of the findings alike it is. Sixteen hexadecimal digits each."""
    seen: Counter[str] = Counter()
    result = []
    for one in found:
        places = sorted((NUMBER.sub("[]", spot.path), spot.raw or "") for spot in one.at)
        text = "\n".join((one.code, *(part for place in places for part in place)))
        result.append(sha256(f"{seen[text]}\n{text}".encode(errors="replace")).hexdigest()[:16])
        seen[text] += 1
    return result


def entries(report: Report) -> list[Entry]:
    """The findings of a report, to be known from now on."""
    source, number = report.filing.source, report.accession_number
    return [
        Entry(
            accession_number=number, name=source.name, sha256=source.sha256, code=one.code, fingerprint=fingerprint,
            message=one.message, paths=tuple(spot.path for spot in one.at),
        )
        for one, fingerprint in zip(report.findings, fingerprints(report.findings), strict=True)
    ]  # fmt: skip


class Baseline(Struct, frozen=True):
    """The known findings, and their fingerprints by what their filing is known by."""

    entries: tuple[Entry, ...]
    by: dict[str, tuple[str, ...]]

    def known(self, report: Report) -> frozenset[str]:
        """The fingerprints that are known of a filing."""
        source = report.filing.source
        return frozenset(one for key in keys(report.accession_number, source.name, source.sha256) for one in self.by.get(key, ()))


def keys(accession_number: str | None, name: str, digest: str) -> tuple[str, str]:
    """What a filing is known by."""
    return f"sha256 {digest}", f"accession {accession_number}" if accession_number else f"name {name}"


def baseline(known: Iterable[Entry]) -> Baseline:
    """The baseline of these findings."""
    every = tuple(known)
    by: dict[str, list[str]] = {}
    for entry in every:
        for key in keys(entry.accession_number, entry.name, entry.sha256):
            by.setdefault(key, []).append(entry.fingerprint)
    return Baseline(every, {key: tuple(found) for key, found in by.items()})


def parse(data: bytes, name: str) -> Baseline:
    """The baseline that a file holds. Raises UsageError where it is none."""
    try:
        listed = msgspec.json.decode(data, type=Listed)
    except (msgspec.DecodeError, UnicodeDecodeError) as trouble:
        raise UsageError(f"{name}: no baseline ({trouble}); write one with --write-baseline") from trouble
    if listed.version != VERSION:
        raise UsageError(f"{name}: a baseline of version {listed.version}, this tieout reads {VERSION}; write it anew")
    return baseline(listed.findings)


def dump(known: Iterable[Entry]) -> bytes:
    """The file of a baseline: JSON, a finding a few lines, in an order that does not change without need."""
    order = sorted(set(known), key=lambda one: (one.accession_number or "", one.name, one.code, one.paths, one.fingerprint))
    return msgspec.json.format(msgspec.json.encode(Listed(version=VERSION, findings=tuple(order))), indent=1) + b"\n"
