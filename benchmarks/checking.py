"""Checking against reading: the same filings read and then checked by turns, in one process; nothing is asserted.

    python benchmarks/checking.py FOLDER [--turns 7]

FOLDER: the real filings. Each turn takes every filing: it is read (with prose, as `tieout check` does) and then checked with all
rules that speak of it, a new Case each time; the ratio is taken within a turn, and the middle of the turns counts. Then the
largest schedules, what checking costs beyond reading.
"""

import argparse
import statistics
import time
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

from tieout import Filing, read
from tieout.checks.rule import Rule
from tieout.checks.running import check, rules_of

NAMES = {"form345": "Forms 3, 4 and 5", "schedule13": "Schedules 13D and 13G", "form12b25": "Forms 12b-25"}
SAMPLES = Path(__file__).parent.parent / "tests" / "samples"
LARGE = 200_000  # bytes


class Time(NamedTuple):
    """Seconds of one reading, without and with prose, and of one check."""

    bare: float
    prose: float
    check: float


def timed(data: bytes) -> Time:
    """Read and check once, each timed."""
    begun = time.perf_counter()
    read(data, prose=False)
    between = time.perf_counter()
    filing = read(data)
    behind = time.perf_counter()
    check(filing)
    return Time(between - begun, behind - between, time.perf_counter() - behind)


def documents(folder: Path) -> dict[str, list[tuple[str, bytes]]]:
    """The filings by family; late notices from the samples too, since hardly a real one is at hand."""
    found: dict[str, list[tuple[str, bytes]]] = defaultdict(list)
    folders = [folder / "corpus" / name for name in ("ownership", "submissions", "schedule13")] + [folder / "seeds"]
    for path in [path for one in [*folders, SAMPLES / "form12b25"] if one.is_dir() for path in sorted(one.iterdir())]:
        if path.suffix in (".json", ".jsonl"):
            continue
        data = path.read_bytes()
        filing = read(data)
        if isinstance(filing, Filing) and filing.family is not None and filing.form is not None:
            found[filing.family].append((path.name, data))
    return found


def told(family: str, files: list[tuple[str, bytes]], rounds: int) -> None:
    """What checking a family takes beside reading it."""
    turns = [[timed(data) for _, data in files] for _ in range(rounds)]
    spent = [Time(*(sum(one) for one in zip(*turn, strict=True))) for turn in turns]
    bare, prose, checked = (statistics.median(one[at] for one in spent) / len(files) * 1e6 for at in range(3))
    print(f"{len(files)} {NAMES[family]}, {len(rules_of(read(files[0][1])))} rules")
    print(f"  reading {prose:9.1f} us each (without sentences {bare:.1f}), checking {checked:9.1f} us each")
    ratio = statistics.median(one.check / one.prose for one in spent)
    plain = statistics.median(one.check / one.bare for one in spent)
    print(f"  checking takes {ratio:.2f} of the time of reading, {plain:.2f} of that without sentences", flush=True)


def by_rule(files: list[tuple[str, bytes]], rounds: int) -> None:
    """What each rule takes by itself, beyond what a check without a rule takes."""
    filings = [read(data) for _, data in files]
    chosen = rules_of(filings[0])

    def spent(some: tuple[Rule, ...]) -> float:
        times = []
        for _ in range(rounds):
            begun = time.perf_counter()
            for filing in filings:
                check(filing, some)
            times.append(time.perf_counter() - begun)
        return statistics.median(times) / len(filings) * 1e6

    nothing = spent(())
    print(f"  no rule {nothing:.1f} us, all {spent(chosen):.1f} us; each alone, what it shares with others included:")
    for took, one in sorted(((spent((one,)) - nothing, one.code) for one in chosen), reverse=True):
        print(f"    {one} {took:7.1f} us")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--turns", type=int, default=7)
    parser.add_argument("--rules", action="store_true", help="also what each rule takes")
    parser.add_argument("--family", choices=tuple(NAMES))
    options = parser.parse_args()
    for family, files in documents(options.folder).items():
        if options.family not in (None, family):
            continue
        told(family, files, options.turns)
        if options.rules:
            by_rule(files, options.turns)
        for name, data in files:
            if family == "schedule13" and len(data) >= LARGE:
                one = [timed(data) for _ in range(options.turns)]
                reading, checked = (statistics.median(each[at] for each in one) * 1000 for at in (1, 2))
                print(f"  {len(data) / 1000:.0f} kB, {name[:28]}: reading {reading:.1f} ms, checking {checked:.2f} ms more")


if __name__ == "__main__":
    main()
