"""Findings as JSON Lines: one object a finding, as the public contract has it. It loses nothing but what could not be told."""

from collections.abc import Iterable

import msgspec

from tieout.checks.rule import Rule
from tieout.export import Answer, Ending

BETWEEN = b""


def head(rules: Iterable[Rule]) -> bytes:
    """Nothing: every line stands for itself."""
    return b""


def one(answer: Answer) -> bytes:
    """A line for each finding that is not known."""
    return b"".join(found + b"\n" for found in objects(answer))


def tail(ending: Ending) -> bytes:
    """Nothing."""
    return b""


def objects(answer: Answer) -> list[bytes]:
    """Each finding that is not known as an object."""
    pairs = zip(answer.report.records(explain=answer.explain), answer.told(), strict=True)
    return [msgspec.json.encode(record) for record, (_, fingerprint) in pairs if fingerprint not in answer.known]
