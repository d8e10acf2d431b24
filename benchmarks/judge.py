"""Run the rules over real filings and print each finding with the lines around it, to be judged.

    python benchmarks/judge.py [--select IN2,HD3] [--weight error] [--unjudged] [--untold] [--shared FOLDER] [FILE...]

The findings of at least --weight, each with what docs/judged.tsv says of it; then each rule: the parts for which it holds and of
which it cannot tell, its findings by weight, doubts (hits of a rule that EDGAR itself enforces, in XML that it accepted), and how
many filings with an error were judged. FILE: these instead of all of the folder.
"""

import argparse
import os
import sys
from collections import Counter
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

from judging import Tally, Verdict, filings, key, reports, verdict, verdicts  # noqa: E402

from tieout import Filing, read_many  # noqa: E402
from tieout.checks.rule import WEIGHTS  # noqa: E402
from tieout.checks.running import Broken, Spot  # noqa: E402

SHARED = Path(os.environ.get("TIEOUT_SHARED", HERE.parent.parent / "shared"))
AROUND = 2  # lines before and behind a place
WIDEST = 180  # characters of a line


def lines(data: bytes, spot: Spot) -> list[str]:
    """The lines around a place, those of the place itself marked; a long line is cut to what stands around the place."""
    before, behind = data[: spot.start].replace(b"\r\n", b"\n"), data[spot.end :].replace(b"\r\n", b"\n")
    head = before.split(b"\n")[-AROUND - 1 :]
    tail = behind.split(b"\n")[: AROUND + 1]
    middle = head.pop()[-WIDEST // 2 :] + b">>>" + data[spot.start : spot.end] + b"<<<" + tail.pop(0)[: WIDEST // 2]
    shown = [*(b"    " + one[:WIDEST] for one in head), b"  > " + middle, *(b"    " + one[:WIDEST] for one in tail)]
    return [one.decode("utf-8", "replace").rstrip() for one in shown if one.strip()]


def told(filing: Filing[Any], one: Broken, doubtful: bool, said: Verdict | None) -> None:
    """One finding: what it says, what was judged of it, and each place with its lines."""
    print(f"\n{one.code} {'doubt, ' if doubtful else ''}{one.weight}: {key(filing)}  {filing.source.name}")
    print(f"  {one.message}; expected: {one.expected}")
    for step in one.arithmetic:
        print(f"    = {step}")
    print(f"  judged: {('true' if said.true else 'FALSE') + ', ' + said.reason if said else 'not yet'}")
    for spot in one.at:
        print(f"  {spot.path} {spot.raw!r} line {spot.line}")
        if not spot.within:
            print("\n".join(f"    {line}" for line in lines(filing.source.data, spot)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=SHARED, help="the real filings (TIEOUT_SHARED)")
    parser.add_argument("--select", default="", help="codes or their beginnings, with commas")
    parser.add_argument("--weight", choices=("none", *WEIGHTS), default="error", help="the lightest findings to print")
    parser.add_argument("--unjudged", action="store_true", help="only findings of which docs/judged.tsv says nothing")
    parser.add_argument("--untold", action="store_true", help="also print what each rule cannot tell, and why")
    parser.add_argument("file", nargs="*", type=Path)
    options = parser.parse_args()
    codes = tuple(options.select.split(","))
    known = verdicts()
    tally = Tally(known)
    printed = WEIGHTS[WEIGHTS.index(options.weight) :] if options.weight != "none" else ()
    why: Counter[tuple[str, str]] = Counter()
    given = (one for one in read_many(options.file) if isinstance(one, Filing))
    for filing, report in reports(given if options.file else filings(options.shared), codes):
        tally.add(filing, report)
        for lost in report.untold:
            why[lost.code, lost.why] += 1
            if options.untold and options.file:
                print(f"{lost.code} cannot tell: {lost.path}: {lost.why}")
        for doubtful, found in ((False, report.findings), (True, report.doubts)):
            for one in found:
                said = verdict(known, one.code, filing)
                if one.weight in printed and not (options.unjudged and said):
                    told(filing, one, doubtful, said)
    print()
    if options.untold:
        for (code, reason), number in sorted(why.items(), key=lambda item: (item[0][0], -item[1])):
            print(f"{code} cannot tell {number:6,} times: {reason}")
        print()
    print("\n".join([*tally.rows(codes), "", *tally.summary()]))


if __name__ == "__main__":
    main()
