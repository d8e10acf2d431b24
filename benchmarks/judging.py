"""The rules over real filings, and what people judged of their findings (docs/judged.tsv)."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from tieout import Filing, read_many
from tieout.checks.running import Broken, Report, check, rules_of

JUDGED = Path(__file__).parent.parent / "docs" / "judged.tsv"
FOLDERS = ("seeds", "corpus/ownership", "corpus/submissions", "corpus/schedule13", "corpus/other")
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


def reports(paths: Iterable[Path], codes: tuple[str, ...] = ("",)) -> Iterator[tuple[Filing[Any], Report]]:
    """Each filing that can be read, with what the rules (whose codes begin so) say of it."""
    for filing in read_many(paths):
        if isinstance(filing, Filing):
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
