"""Findings as workflow commands, which GitHub shows beside the lines of a change. Only the first place of a finding has room."""

from collections.abc import Iterable

from tieout.checks.rule import Rule
from tieout.checks.running import Broken, Report
from tieout.export import Answer, Ending

BETWEEN = b""
# signs that a log's viewer would obey: control characters but tab and line ends, which are escaped below
CONTROLS = {code: "\N{REPLACEMENT CHARACTER}" for code in (*range(32), *range(127, 160)) if code not in (9, 10, 13)}
COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def head(rules: Iterable[Rule]) -> bytes:
    """Nothing: every line stands for itself."""
    return b""


def one(answer: Answer) -> bytes:
    """A command for each finding that is not known."""
    return "".join(command(answer.report, found) for found in answer.fresh()).encode("utf-8", "replace")


def tail(ending: Ending) -> bytes:
    """Nothing."""
    return b""


def command(report: Report, found: Broken) -> str:
    """The workflow command of a finding. It has line and column where the place is in the file itself."""
    properties = {"file": report.filing.source.name}
    first = next((spot for spot in found.at if spot.within is None), None)
    if first is not None:
        line, column = report.filing.source.line_column(max(first.start, first.end - 1))
        properties |= {"line": str(first.line), "col": str(first.column), "endLine": str(line)}
        if line == first.line:  # GitHub takes columns within one line only
            properties["endColumn"] = str(column)
    properties["title"] = f"{found.code} {found.name}"
    told = ",".join(f"{key}={escaped(value, ':,')}" for key, value in properties.items())
    expected = f" (expected: {found.expected})" if found.expected is not None else ""
    return f"::{COMMANDS[found.weight]} {told}::{escaped(found.message + expected)}\n"


def escaped(text: str, more: str = "") -> str:
    """A text that ends no command and begins none; more: what would end a property.

    >>> escaped("50 %\\n::a, b", ":,")
    '50 %25%0A%3A%3Aa%2C b'
    """
    safe = text.translate(CONTROLS)
    for char in ("%", "\r", "\n", *more):
        safe = safe.replace(char, f"%{ord(char):02X}")
    return safe
