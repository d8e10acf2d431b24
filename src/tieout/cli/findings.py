"""A report as a person reads it: each finding with the printed lines, its places underlined, and what was expected."""

import textwrap
from collections.abc import Iterable, Iterator, Sequence

from msgspec import UNSET

from tieout.checks.running import Broken, Report, Spot, Untold
from tieout.cli.excerpts import Row, excerpts
from tieout.cli.terminal import Look, cells, printable
from tieout.facts import Fact
from tieout.source import Source

COLOURS = {"error": "1;31", "warning": "1;33", "note": "1;36", "cannot tell": "1;35"}
BOLD, DIM, BLUE, GREEN = "1", "2", "34", "32"
GUTTER = 8  # cells of a line's number and the rule beside it
PLACES = 8  # of a finding that are shown
DOUBT = "EDGAR refuses what breaks this rule, and accepted this filing: our reader may be wrong here; please report it"


def told(report: Report, findings: Iterable[Broken], look: Look, *, explain: bool) -> str:
    """The findings of a filing, then the doubts about our reader; with `explain` also what could not be told, and why."""
    blocks = [_finding(report, one, look, explain) for one in findings]
    blocks += [_finding(report, one, look, explain, doubt=True) for one in report.doubts]
    if explain and report.untold:
        name = printable(report.filing.source.name)
        blocks.append("\n".join(_untold(some, name, look) for some in _alike(report.untold)))
    return "".join(f"{block}\n\n" for block in blocks)


def _finding(report: Report, one: Broken, look: Look, explain: bool, *, doubt: bool = False) -> str:
    weight = "note" if doubt else one.weight
    lines = [_headline(f"{weight}[{one.code}]", f"{one.name}: {one.message}", COLOURS[weight], look)]
    lines += _places(report, one.at, look, COLOURS[weight])
    if one.expected is not None:
        lines.append(_remark("expected", one.expected, look, GREEN))
    if doubt:
        lines.append(_remark("doubt", DOUBT, look, ""))
    if explain:
        lines += [_remark("" if number else "because", step, look, "") for number, step in enumerate(one.arithmetic)]
    lines.append(_remark("law", "; ".join(one.cites), look, DIM))
    return "\n".join(lines)


def _headline(label: str, text: str, colour: str, look: Look) -> str:
    wrapped = _wrapped(f"{label} {text}", look.width, "  ")
    first = look.paint(label, colour) + look.paint(wrapped[0][len(label) :], BOLD)
    return "\n".join([first, *(look.paint(line, BOLD) for line in wrapped[1:])])


def _wrapped(text: str, width: int, indent: str, first: str = "") -> list[str]:
    return textwrap.wrap(printable(text), width, initial_indent=first, subsequent_indent=indent) or [first]


def _remark(label: str, text: str, look: Look, style: str) -> str:
    """A line below the excerpt, its label in a column of its own."""
    indent = " " * 17
    lines = _wrapped(text, look.width, indent, indent)
    lead = f"     {look.paint('=', BLUE)} {look.paint(f'{label + chr(58):<9}', BOLD)} " if label else indent
    return "\n".join([lead + look.paint(lines[0][17:], style), *(look.paint(line, style) for line in lines[1:])])


def _alike(untold: Iterable[Untold]) -> Iterable[list[Untold]]:
    """What one rule cannot tell for one reason, together: a footnote hangs on the same column of every row."""
    found: dict[tuple[str, str], list[Untold]] = {}
    for one in untold:
        found.setdefault((one.code, one.why), []).append(one)
    return found.values()


def _untold(some: Sequence[Untold], name: str, look: Look) -> str:
    paths = list(dict.fromkeys(one.path for one in some if one.path))
    more = f" and {len(paths) - PLACES} more" if len(paths) > PLACES else ""
    where = f" at {', '.join(paths[:PLACES])}{more}" if paths else ""
    return _headline(f"cannot tell[{some[0].code}]", f"{some[0].name}: {some[0].why}{where}, {name}", COLOURS["cannot tell"], look)


def _places(report: Report, at: Sequence[Spot], look: Look, colour: str) -> Iterator[str]:
    """Every place with its line, its column and its path, and the printed lines beneath; near places in one excerpt."""
    shown = sorted(at[:PLACES], key=lambda spot: (spot.within or "", spot.page or 0, spot.start, spot.end))
    named = [_where(report, spot, look) for spot in shown]
    short = any(cells(file + path) >= look.width - 8 for file, path in named)
    for spots in _of_one_source(shown):
        source = _source(report, spots[0])
        groups = excerpts(source, [(spot.start, spot.end) for spot in spots], look.width - GUTTER)
        for rows in groups:
            numbers = {row.number for row in rows}
            mine = [spot for spot in spots if spot.line in numbers]
            for number, spot in enumerate(mine):
                file, path = named[shown.index(spot)]
                yield _arrow(file, path, look, arrow=number == 0, first=spot is shown[0], short=short)
            yield from _excerpt(rows, look, colour)
    if len(at) > PLACES:
        yield look.paint(f"     … and {len(at) - PLACES} more places", DIM)


def _of_one_source(spots: Iterable[Spot]) -> list[list[Spot]]:
    """The places of each text that offsets count in: the file, an encoded payload, a page of a PDF."""
    found: dict[tuple[str | None, int | None], list[Spot]] = {}
    for spot in spots:
        found.setdefault((spot.within, spot.page), []).append(spot)
    return list(found.values())


def _source(report: Report, spot: Spot) -> Source:
    filing = report.filing
    if spot.within is None:
        return filing.source
    behind: Fact[str] = Fact(None, spot.raw, spot.start, spot.end, within=spot.within, page=spot.page or UNSET)
    return Source(filing.source.name, filing.data_behind(behind))


def _where(report: Report, spot: Spot, look: Look) -> tuple[str, str]:
    """A place as `file:line:column`, and its path."""
    inner = f" (page {spot.page})" if spot.page else f" ({spot.within})" if spot.within else ""
    path = printable(spot.path) + (" (nothing stands there)" if spot.path and spot.start == spot.end else "")
    return f"{printable(report.filing.source.name)}{inner}:{spot.line}:{spot.column}", path


def _arrow(place: str, path: str, look: Look, *, arrow: bool, first: bool, short: bool) -> str:
    """`--> file:line:column path`. Without room the first place has its path on the next line, the others leave out the file."""
    if not first and short:
        place = ":".join(place.rsplit(":", 2)[1:])
    gap = f"\n{'':8}" if first and cells(place + path) >= look.width - 8 else " "
    return f"    {look.paint('-->' if arrow else '   ', BLUE)} {place}{gap}{look.paint(path, DIM)}".rstrip()


def _excerpt(rows: Sequence[Row], look: Look, colour: str) -> Iterator[str]:
    rule = look.paint("│", BLUE)
    last = None
    for row in rows:
        number = look.paint(f"{row.number if row.number != last else '':>5}", BLUE)
        last = row.number
        yield f"{number} {rule} {row.text}".rstrip()
        if row.marks:
            carets, at = "", 0
            for start, length in row.marks:
                carets += " " * (start - at) + look.paint("^" * length, colour)
                at = start + length
            yield f"      {rule} {carets}"
        if row.more:
            yield f"    {look.paint('…', BLUE)} {rule}"
