"""The rules over real filings, and what people judged of their findings (docs/judged.tsv)."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from notices import wrapped

from tieout import Filing, read, read_many
from tieout.checks.running import Broken, Report, check, rules, rules_of

JUDGED = Path(__file__).parent.parent / "docs" / "judged.tsv"
FOLDERS = ("seeds", "corpus/ownership", "corpus/submissions", "corpus/schedule13", "corpus/other")
COLUMNS = ("holds", "cannot tell", "note", "warning", "error", "doubt")
DEADLINES = ("IN401", "IN402", "IN403", "NT401", "BO401", "BO402", "BO403")  # late is a finding, and no false alarm
ACCESSION = re.compile(r"\d{10}-\d{2}-\d{6}")


class Verdict(NamedTuple):
    """A line of docs/judged.tsv: whether what a rule finds in a filing is true, and why."""

    code: str
    filing: str
    true: bool
    reason: str


def files(shared: Path, folders: Iterable[str] = FOLDERS) -> list[Path]:
    """The real filings, in order."""
    return [path for folder in folders for path in sorted((shared / folder).iterdir()) if path.is_file()]


def key(filing: Filing[Any]) -> str:
    """What judged.tsv calls a filing: its accession number, by its header or its file's name, else the file's name."""
    header, name = filing.submission.header, Path(filing.source.name).name
    if header is not None and header.accession_number.value is not None:
        return header.accession_number.value
    found = ACCESSION.search(name)
    return found[0] if found else name


def filings(shared: Path) -> Iterator[Filing[Any]]:
    """The real filings that can be read, and the real narratives of late notices, each in a notice that tieout wrote around it."""
    yield from (filing for filing in read_many(files(shared)) if isinstance(filing, Filing))
    yield from (read(data, name=f"{number}.txt") for number, data, _ in wrapped(shared))


def reports(found: Iterable[Filing[Any]], codes: tuple[str, ...] = ("",)) -> Iterator[tuple[Filing[Any], Report]]:
    """Each filing with what the rules (whose codes begin so) say of it."""
    for filing in found:
        yield filing, check(filing, [one for one in rules_of(filing) if one.code.startswith(codes)])


def verdicts(table: Path = JUDGED) -> dict[tuple[str, str], Verdict]:
    """What was judged, by rule and filing. Raises ValueError where a line is not as the first line says, or stands twice."""
    found: dict[tuple[str, str], Verdict] = {}
    lines = table.read_text(encoding="utf-8").splitlines() if table.is_file() else ["code\tfiling\tverdict\treason"]
    if lines[:1] != ["code\tfiling\tverdict\treason"]:
        raise ValueError(f"{table}: the first line must name the columns")
    for number, line in enumerate(lines[1:], 2):
        cells = line.split("\t")
        if len(cells) != 4 or cells[2] not in ("true", "false") or not cells[3]:
            raise ValueError(f"{table}:{number}: want code, filing, true or false, and the reason, with tabs between")
        if (cells[0], cells[1]) in found:
            raise ValueError(f"{table}:{number}: {cells[0]} of {cells[1]} is judged twice")
        found[cells[0], cells[1]] = Verdict(cells[0], cells[1], cells[2] == "true", cells[3])
    return found


def verdict(table: dict[tuple[str, str], Verdict], code: str, filing: Filing[Any]) -> Verdict | None:
    """What was judged of a rule's findings in a filing; a bare file may be named by its own name."""
    return table.get((code, key(filing))) or table.get((code, Path(filing.source.name).name))


def errors(report: Report) -> list[Broken]:
    """The findings that count as errors; those of rules that EDGAR itself enforces speak against our reader, and count too."""
    return [one for one in (*report.findings, *report.doubts) if one.weight == "error"]


class Tally:
    """What the rules say of many filings: how often each holds, breaks, cannot tell, and what people judged of its errors."""

    def __init__(self, table: dict[tuple[str, str], Verdict]) -> None:
        self.table = table
        self.parts: Counter[tuple[str, str]] = Counter()  # by rule and column
        self.judged: dict[str, dict[str, Verdict | None]] = {}  # by rule, the filings in which it finds an error
        self.filings: Counter[str] = Counter()  # by family
        self.alarmed: dict[str, set[str]] = {"false": set(), "true": set(), "not judged": set()}

    def add(self, filing: Filing[Any], report: Report) -> None:
        """Count one filing."""
        self.filings[filing.family or "no form"] += 1
        for code, number in report.held.items():
            self.parts[code, "holds"] += number
        self.parts.update((one.code, "cannot tell") for one in report.untold)
        self.parts.update((one.code, one.weight) for one in report.findings)
        self.parts.update((one.code, "doubt") for one in report.doubts)
        for one in errors(report):
            said = verdict(self.table, one.code, filing)
            self.judged.setdefault(one.code, {})[key(filing)] = said
            if one.code not in DEADLINES:
                self.alarmed["not judged" if said is None else "true" if said.true else "false"].add(filing.source.name)

    def rows(self, codes: tuple[str, ...] = ("",)) -> Iterator[str]:
        """A line for each rule, beneath the names of the columns."""
        yield f"{'rule':46}" + "".join(f"{name:>12}" for name in COLUMNS) + f"{'true':>8}{'false':>7}{'unjudged':>10}"
        for one in rules():
            if one.code.startswith(codes):
                counts = "".join(f"{self.parts[one.code, name]:12,}" for name in COLUMNS)
                true, false, unsaid = _counted(self.judged.get(one.code, {}).values())
                yield f"{one.code} {one.name:40.40}{counts}{true:8,}{false:7,}{unsaid:10,}"

    def summary(self) -> Iterator[str]:
        """How many of the errors are true, and in how many filings an error is a false alarm."""
        true, false, unsaid = _counted([one for some in self.judged.values() for one in some.values()])
        yield f"errors, one a rule and filing: {true + false + unsaid:,}; judged true {true:,}, false {false:,}, not {unsaid:,}"
        forms = sum(number for family, number in self.filings.items() if family != "no form")
        yield f"filings: {sum(self.filings.values()):,}, {forms:,} of them with a form"
        clean = forms - len(self.alarmed["true"])
        yield f"with an error that is true, deadlines apart: {len(self.alarmed['true']):,}; without: {clean:,}"
        for name in ("false", "not judged"):
            some = len(self.alarmed[name] - self.alarmed["true"])
            yield f"  of those with an error that is {name}: {some:,} ({100 * some / max(clean, 1):.2f} %)"


def _counted(said: Iterable[Verdict | None]) -> tuple[int, int, int]:
    """How many verdicts say true, false, nothing."""
    some = list(said)
    return (
        sum(one is not None and one.true for one in some),
        sum(one is not None and not one.true for one in some),
        some.count(None),
    )
