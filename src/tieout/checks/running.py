"""Run the rules over a filing: what holds, what breaks, what cannot be told."""

from collections.abc import Iterable
from decimal import localcontext
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import msgspec
from msgspec import UNSET, Struct, UnsetType

from tieout.checks.case import Case, Settings, reason
from tieout.checks.pairing import Pair
from tieout.checks.rule import RULES, Finding, NotApplicable, Place, Rule, Weight
from tieout.facts import Fact, Missing, Within
from tieout.reading import Filing

PRECISION = 100  # digits: quotients of the longest numbers (values.DIGITS), to the longest step, without an overflow

FOLDERS = {"HD": "header", "NT": "form12b25", "IN": "form345", "BO": "schedule13", "LK": "across"}


class Spot(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Where a fact stands, as the contract prints it. line, column from 1; within, page as in a Fact."""

    path: str
    raw: str | None
    start: int
    end: int
    line: int
    column: int
    within: Within | None = None
    page: int | None = None


class Broken(Struct, frozen=True, kw_only=True):
    """A finding as it is told: the rule's code, name and weight, what is wrong, what was expected, and every place."""

    code: str
    name: str
    weight: Weight
    message: str
    expected: str | None
    at: tuple[Spot, ...]
    cites: tuple[str, ...]
    arithmetic: tuple[str, ...] = ()


class Sourced(Struct, frozen=True, kw_only=True):
    """The source of a finding as the contract prints it."""

    name: str
    sha256: str


class Record(Struct, frozen=True, kw_only=True):
    """One object of `tieout check`: a finding in the public JSON contract."""

    source: Sourced
    accession_number: str | None
    form_type: str | None
    code: str
    name: str
    weight: Weight
    message: str
    expected: str | None
    at: tuple[Spot, ...]
    cites: tuple[str, ...]
    arithmetic: tuple[str, ...] | UnsetType = UNSET


class Untold(Struct, frozen=True, kw_only=True):
    """A part that a rule could not judge: the fact that was in the way, and why."""

    code: str
    name: str
    path: str
    why: str


class Report(Struct, frozen=True, kw_only=True):
    """What the rules say of one filing.

    findings: in the order of the bytes; untold: what could not be told; doubts: hits of rules that EDGAR itself enforces, in a
    filing it accepted: there our reader is wrong; held: how many parts each rule holds for, by its code.
    """

    filing: Filing[Any]
    findings: tuple[Broken, ...]
    untold: tuple[Untold, ...]
    doubts: tuple[Broken, ...]
    held: dict[str, int]

    @property
    def accession_number(self) -> str | None:
        """The accession number of the header; None for a bare document."""
        header = self.filing.header
        return header.accession_number.value if header is not None else None

    def records(self, *, explain: bool = False) -> list[Record]:
        """The findings as the public JSON contract has them, with `explain` each with its arithmetic."""
        source = Sourced(name=self.filing.source.name, sha256=self.filing.source.sha256)
        more: dict[str, Any] = {"source": source, "accession_number": self.accession_number, "form_type": self.filing.form_type}
        found = []
        for one in self.findings:
            told = msgspec.structs.asdict(one) | ({} if explain else {"arithmetic": UNSET})
            found.append(Record(**more, **told))
        return found

    def to_dict(self) -> dict[str, Any]:
        """The whole report as JSON types: `source`, `accession_number`, `form_type`, `findings`, `untold`, `doubts`, `held`."""
        whole: dict[str, Any] = msgspec.json.decode(self.to_json())
        return whole

    def to_json(self) -> bytes:
        """The same as one line of JSON."""
        source = self.filing.source
        return msgspec.json.encode(
            {
                "source": Sourced(name=source.name, sha256=source.sha256),
                "accession_number": self.accession_number,
                "form_type": self.filing.form_type,
                "findings": self.findings,
                "untold": self.untold,
                "doubts": self.doubts,
                "held": self.held,
            }
        )


def rules(prefixes: Iterable[str] = tuple(FOLDERS)) -> tuple[Rule, ...]:
    """The rules of the families by their codes (`HD`, `IN`), in the order of the codes."""
    wanted = tuple(prefixes)
    for prefix in wanted:
        home = import_module(f"tieout.checks.{FOLDERS[prefix]}")
        for module in iter_modules(home.__path__):
            import_module(f"{home.__name__}.{module.name}")
    return tuple(RULES[code] for code in sorted(RULES) if code.startswith(wanted))


_OF: dict[str | None, tuple[Rule, ...]] = {}


def rules_of(filing: Filing[Any]) -> tuple[Rule, ...]:
    """The rules that speak of such a filing: of its envelope, where it has one, and of its family."""
    family = filing.family if filing.form is not None else None
    if family not in _OF:
        _OF[family] = rules(prefix for prefix, folder in FOLDERS.items() if folder in ("header", family))
    return _OF[family]


def check(filing: Filing[Any], chosen: Iterable[Rule] | None = None, settings: Settings | None = None) -> Report:
    """Run rules over a filing; all that speak of it where none are chosen. Nothing of the filing is changed."""
    case: Case[Any] = Case(filing, settings)
    return _report(case, case.parts, rules_of(filing) if chosen is None else chosen)


def check_pair(
    earlier: Filing[Any], later: Filing[Any], chosen: Iterable[Rule] | None = None, settings: Settings | None = None
) -> Report:
    """Run the rules of several filings over a filing and its amendment; the report is the amendment's."""
    case: Case[Any] = Case(later, settings)
    return _report(case, {Pair: [Pair(earlier, later)]}, rules(("LK",)) if chosen is None else chosen)


def _report(case: Case[Any], parts: dict[type, list[Any]], chosen: Iterable[Rule]) -> Report:
    broken: list[tuple[Rule, Finding]] = []
    untold: list[tuple[Rule, Missing]] = []
    held: dict[str, int] = {}
    with localcontext() as context:
        context.prec = PRECISION
        for one in chosen:
            if one.forms and case.base not in one.forms:
                continue
            if (one.since or one.until) and not _in_force(one, case):
                continue
            for kind in one.on:
                if kind in parts:
                    _judge(one, parts[kind], case, broken, untold, held)
    found = [(rule.gate and case.accepted_xml, _told(rule, finding, case)) for rule, finding in broken]
    found.sort(key=lambda pair: (min((spot.start for spot in pair[1].at), default=0), pair[1].code))
    return Report(
        filing=case.filing,
        findings=tuple(one for doubtful, one in found if not doubtful),
        untold=tuple(_untold(rule, missing, case) for rule, missing in untold),
        doubts=tuple(one for doubtful, one in found if doubtful),
        held=held,
    )


def _in_force(one: Rule, case: Case[Any]) -> bool:
    """Whether the law of a rule was in force on the date that it names; without that date the rule does not speak."""
    day = case.dates[one.dated]
    if day is None:
        return False
    return (one.since is None or day >= one.since) and (one.until is None or day <= one.until)


def _judge(
    one: Rule,
    parts: list[Any],
    case: Case[Any],
    broken: list[tuple[Rule, Finding]],
    untold: list[tuple[Rule, Missing]],
    held: dict[str, int],
) -> None:
    body, holds = one.body, 0
    for part in parts:
        troubled = False
        try:
            for result in body(part, case):
                troubled = True
                if isinstance(result, Missing):
                    untold.append((one, result))
                else:
                    broken.append((one, result))
        except NotApplicable:
            continue
        except Missing as missing:
            troubled = True
            untold.append((one, missing))
        holds += not troubled
    if holds:
        held[one.code] = held.get(one.code, 0) + holds


def _told(one: Rule, finding: Finding, case: Case[Any]) -> Broken:
    return Broken(
        code=one.code,
        name=one.name,
        weight=finding.weight or one.weight,
        message=finding.message,
        expected=finding.expected,
        at=tuple(spot(at, case) for at in finding.at),
        cites=one.cites,
        arithmetic=finding.arithmetic,
    )


def spot(at: Fact[Any] | Place, case: Case[Any]) -> Spot:
    """Where a fact or a place stands, with line and column."""
    filing, source = case.filing, case.filing.source
    if isinstance(at, Place):
        line, column = source.line_column(at.start)
        return Spot(path=at.path, raw=at.raw, start=at.start, end=at.end, line=line, column=column)
    start = at.start if at.start is not None else case.start
    end = at.end if at.end is not None else start
    if at.within:
        source = type(source)(source.name, filing.data_behind(at))
    line, column = source.line_column(start)
    within, page = at.within or None, at.page or None
    return Spot(path=case.path(at), raw=at.raw, start=start, end=end, line=line, column=column, within=within, page=page)


def _untold(one: Rule, missing: Missing, case: Case[Any]) -> Untold:
    return Untold(code=one.code, name=one.name, path=case.path(missing.fact), why=reason(missing))
