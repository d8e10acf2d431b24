"""One source before the rules, as each process of `tieout check` does it: read, checked, compared with what is known, printed."""

from collections import Counter
from fnmatch import fnmatchcase
from pathlib import PurePath
from typing import Any

from msgspec import Struct

from tieout.checks.asking import check_filing
from tieout.checks.case import Settings
from tieout.checks.choosing import chosen
from tieout.checks.known import Baseline, Entry, entries, keys
from tieout.checks.running import Broken, Report
from tieout.cli.findings import DOUBT, told
from tieout.cli.terminal import Look
from tieout.export import Answer, export
from tieout.export.characters import Characters
from tieout.reading import read_source
from tieout.source import Source


class Task(Struct, frozen=True, kw_only=True):
    """What is to be done with every source. codes: the rules, in order; collect: whether findings are wanted for a new baseline."""

    codes: tuple[str, ...]
    form: str
    look: Look
    settings: Settings
    explain: bool = False
    known: Baseline | None = None
    collect: bool = False
    ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()


class Checked(Struct, frozen=True, kw_only=True):
    """What came of a source: what is printed, and what is counted.

    weights: findings that are not known; known, keys: what of the baseline was met, and what the filing is known by; entries: all
    findings, where a new baseline wants them; file: name, SHA-256, bytes and encoding, where SARIF tells of it.
    """

    printed: bytes
    weights: dict[str, int]
    held: int
    untold: int
    known: tuple[str, ...]
    keys: tuple[str, ...]
    entries: tuple[Entry, ...]
    doubts: tuple[str, ...]
    file: tuple[str, str, int, str] | None


def work(task: Task, source: Source) -> Checked:
    """Read a source, check it and print what is found. Raises what reading raises."""
    filing = read_source(source)
    report = check_filing(filing, _codes(task, source.name), task.settings)
    known = task.known.known(report) if task.known else frozenset()
    answer = Answer(report=report, known=known, compared=task.known is not None, codes=task.codes, explain=task.explain)
    met = tuple(fingerprint for _, fingerprint in answer.told() if fingerprint in known) if known else ()
    fresh = answer.fresh()
    return Checked(
        printed=_printed(task, answer),
        weights=dict(Counter(one.weight for one in fresh)),
        held=sum(report.held.values()),
        untold=len(report.untold),
        known=met,
        keys=keys(report.accession_number, source.name, source.sha256) if task.known or task.collect else (),
        entries=tuple(entries(report)) if task.collect else (),
        doubts=tuple(doubt(report, one) for one in report.doubts),
        file=_file(source) if task.form == "sarif" and report.findings else None,
    )


def _codes(task: Task, name: str) -> frozenset[str]:
    """The rules for a file: without those that the configuration ignores for its name."""
    left = [rules for pattern, rules in task.ignores if fnmatchcase(name, pattern) or fnmatchcase(PurePath(name).name, pattern)]
    return frozenset(task.codes) - frozenset().union(*(chosen(rules) for rules in left)) if left else frozenset(task.codes)


def _printed(task: Task, answer: Answer) -> bytes:
    if task.form != "table":
        return export(task.form).one(answer)
    return task.look.encode(told(answer.report, answer.fresh(), task.look, explain=task.explain))


def doubt(report: Report, found: Broken) -> str:
    """A doubt about our reader, as a sentence."""
    spot = found.at[0] if found.at else None
    where = f":{spot.line}:{spot.column}: {spot.path}" if spot else ""
    return f"{report.filing.source.name}{where}: {found.code} {found.name}: {found.message}; {DOUBT}"


def _file(source: Source) -> tuple[str, str, int, str]:
    return source.name, source.sha256, len(source.data), Characters(source).encoding


class Tally:
    """What all sources came to. telling: keep the doubts, since the format tells of them at its end."""

    def __init__(self, known: Baseline | None, *, telling: bool) -> None:
        self.filings = self.held = self.untold = self.known = 0
        self.weights: Counter[str] = Counter()
        self.doubts: list[str] = []
        self.files: list[tuple[str, str, int, str]] = []
        self.entries: list[Entry] = []
        self.printed = False
        self._baseline, self._telling = known, telling
        self._met: set[tuple[str, str]] = set()
        self._seen: set[str] = set()

    def add(self, one: Checked) -> None:
        """Count a source."""
        self.filings += 1
        self.held += one.held
        self.untold += one.untold
        self.known += len(one.known)
        self.weights.update(one.weights)
        self.doubts += one.doubts if self._telling else ()
        self.entries += one.entries
        self.files += [one.file] if one.file else ()
        self.printed = self.printed or bool(one.printed)
        if self._baseline is not None:
            mine = [key for key in one.keys if key in self._baseline.by]
            self._seen.update(mine)
            self._met.update((key, fingerprint) for key in mine for fingerprint in one.known)

    def gone(self) -> list[Entry]:
        """The known findings of filings that were checked, which no longer occur."""
        found: list[Entry] = []
        for entry in self._baseline.entries if self._baseline else ():
            mine = [key for key in keys(entry.accession_number, entry.name, entry.sha256) if key in self._seen]
            if mine and not any((key, entry.fingerprint) in self._met for key in mine):
                found.append(entry)
        return found

    def unchecked(self) -> list[Entry]:
        """The known findings of filings that were not checked."""
        every: Any = self._baseline.entries if self._baseline else ()
        return [one for one in every if not self._seen.intersection(keys(one.accession_number, one.name, one.sha256))]

    def fails(self, weights: frozenset[str]) -> bool:
        """Whether there is a finding of one of these weights that is not known."""
        return any(self.weights[weight] for weight in weights)
