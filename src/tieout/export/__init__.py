"""What findings can be written as, for other programs. FORMATS is the one table: a format, and the module that writes it.

Such a module has three pure functions that give bytes, `head(rules)`, `one(answer)` and `tail(ending)`, and `BETWEEN`, which stands
between two filings that have something to print.
"""

from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import Protocol, cast

from msgspec import Struct

from tieout.checks.known import Entry, fingerprints
from tieout.checks.rule import Rule
from tieout.checks.running import Broken, Report

FORMATS: dict[str, str] = {
    "json": "tieout.export.array",
    "jsonl": "tieout.export.lines",
    "sarif": "tieout.export.sarif",
    "github": "tieout.export.github",
}


class Answer(Struct, frozen=True, kw_only=True):
    """What the rules say of one filing, and what of it is known already.

    known: the fingerprints of known findings; compared: whether there was a baseline; codes: the rules that ran, in order; explain:
    whether arithmetic and what could not be told are wanted.
    """

    report: Report
    known: frozenset[str] = frozenset()
    compared: bool = False
    codes: tuple[str, ...] = ()
    explain: bool = False

    def told(self) -> list[tuple[Broken, str]]:
        """Every finding with its fingerprint."""
        return list(zip(self.report.findings, fingerprints(self.report.findings), strict=True))

    def fresh(self) -> tuple[Broken, ...]:
        """The findings that are not known."""
        return tuple(one for one, fingerprint in self.told() if fingerprint not in self.known)


class Ending(Struct, frozen=True, kw_only=True):
    """What is told at the end of a run.

    files: name, SHA-256, bytes, encoding of every file with findings; doubts: about our reader; troubles: what could not be read;
    gone: known findings of checked filings that no longer occur; printed: whether any filing had something to print; status: the
    exit code.
    """

    files: Sequence[tuple[str, str, int, str]] = ()
    doubts: Sequence[str] = ()
    troubles: Sequence[str] = ()
    gone: Sequence[Entry] = ()
    printed: bool = False
    status: int = 0


class Export(Protocol):
    """A module of a format."""

    BETWEEN: bytes

    def head(self, rules: Iterable[Rule]) -> bytes:
        """What stands before all findings."""

    def one(self, answer: Answer) -> bytes:
        """The findings of a filing; empty where it has none to print."""

    def tail(self, ending: Ending) -> bytes:
        """What stands behind all findings."""


def export(form: str) -> Export:
    """The module of a format, imported when it is first needed."""
    return cast(Export, import_module(FORMATS[form]))
