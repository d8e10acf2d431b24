"""Change one fact in each of thousands of clean filings, as a tired person would, and count how often a rule says so.

    python benchmarks/mutate.py [--family form345] [--most 4000] [--seed 0] [--list] [--keep FOLDER] [--without IN201] [--only NAME]

A mutant counts where something printed in the filing contradicts the change; it counts as found where a rule of the right kind
gives a finding that it did not give in the clean filing. docs/checking-proof.md tells how each mutator decides both.
"""

import argparse
import contextlib
import io
import os
import sys
import time
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

from mutation.counting import run, sampled, tables  # noqa: E402
from mutation.families import FAMILIES, clean  # noqa: E402
from pages import put  # noqa: E402

SHARED = Path(os.environ.get("TIEOUT_SHARED", HERE.parent.parent / "shared"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=SHARED, help="the real filings (TIEOUT_SHARED)")
    parser.add_argument("--family", choices=tuple(FAMILIES), help="one family alone")
    parser.add_argument("--most", type=int, help="mutants of a family at most")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--list", action="store_true", help="print each mutant that was missed")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="write each mutant that was missed into this folder")
    parser.add_argument("--only", default="", help="mutators whose names hold this")
    parser.add_argument("--without", default="", help="codes of rules that are switched off, with commas")
    parser.add_argument("--write", type=Path, metavar="PAGE", help="also write the tables into this page")
    options = parser.parse_args()
    for name in [options.family] if options.family else FAMILIES:
        begun = time.perf_counter()
        filings = list(clean(options.shared, name))
        picked, untold = sampled(filings, options.seed, options.most or FAMILIES[name].most, options.only)
        results = list(run(filings, picked, frozenset(filter(None, options.without.split(",")))))
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            print(f"{FAMILIES[name].title}: {len(results):,} mutants of {len(picked):,} filings")
            tables(results, untold)
        print(f"\n{printed.getvalue()}", flush=True)
        print(f"{time.perf_counter() - begun:.0f} s", file=sys.stderr)
        if options.write:
            put(options.write, f"make mutate: {name}", printed.getvalue())
        for number, one in enumerate(results):
            if one.found:
                continue
            if options.list:
                print(one.told())
            if options.keep:
                options.keep.mkdir(parents=True, exist_ok=True)
                (options.keep / f"{number:05}-{one.file}").write_bytes(one.clean.mutated(one.mutant))


if __name__ == "__main__":
    main()
