"""Header and documents of complete submissions, by tieout and by edgartools: the same files by size, side by side, in one run.

    python benchmarks/envelope.py FOLDER --peer OTHER-VENV/bin/python

Each program runs in its own interpreter and times itself, the best of three readings of each file, bytes already in memory.
tieout yields every header field as a fact with its place, and the documents; edgartools its header object and documents.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

SIZES = (("under 20 KB", 20_000), ("20 to 200 KB", 200_000), ("over 200 KB", 1 << 62))


def tieout_reader() -> Callable[[bytes], object]:
    from tieout.edgar import submission
    from tieout.facts import Note

    def read(data: bytes) -> object:
        notes: list[Note] = []
        return submission.read(data, notes)

    return read


def edgartools_reader() -> Callable[[bytes], object]:
    from edgar.sgml import FilingSGML  # type: ignore[import-not-found]

    return lambda data: FilingSGML.from_text(data.decode("latin-1")).header


READERS = {"tieout": tieout_reader, "edgartools": edgartools_reader}


def measure(name: str, folder: Path, rounds: int) -> None:
    """Time one reader in this interpreter and print `{size: {files, bytes, seconds, refused, each: {file: seconds}}}` as JSON."""
    read = READERS[name]()
    found: dict[str, dict[str, float]] = {}
    for path in sorted(folder.iterdir()):
        if path.suffix not in (".txt", ".nc"):
            continue
        data = path.read_bytes()
        label = next(label for label, below in SIZES if len(data) < below)
        fastest, refused = float("inf"), 0
        for _ in range(rounds):
            begun = time.perf_counter()
            try:
                read(data)
            except Exception:  # noqa: BLE001  a peer may raise anything; it is counted
                refused = 1
            fastest = min(fastest, time.perf_counter() - begun)
        bin_ = found.setdefault(label, {"files": 0, "bytes": 0, "seconds": 0.0, "refused": 0})
        for key, value in (("files", 1), ("bytes", len(data)), ("seconds", fastest), ("refused", refused)):
            bin_[key] += value
    print(json.dumps(found))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path, help="folder of complete submissions (.txt, .nc)")
    parser.add_argument("--peer", default=os.environ.get("TIEOUT_PEER"), help="python of a venv with edgartools (TIEOUT_PEER)")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", choices=READERS, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.only:
        measure(options.only, options.folder, options.rounds)
        return
    pythons = {"tieout": sys.executable} | ({"edgartools": options.peer} if options.peer else {})
    figures = {}
    for name, python in pythons.items():
        command = [python, __file__, str(options.folder), "--rounds", str(options.rounds), "--only", name]
        figures[name] = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()[-1])
    for label, _ in SIZES:
        for name, found in figures.items():
            if label in found:
                one, ours = found[label], figures["tieout"][label]
                print(
                    f"{int(one['files']):4} submissions {label:13} {name:11} {one['seconds'] / one['files'] * 1e6:9.0f} us each "
                    f"{one['seconds'] / ours['seconds']:6.2f} x tieout's time   {int(one['refused'])} refused"
                )


if __name__ == "__main__":
    main()
