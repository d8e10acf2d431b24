"""Schedules 13D and 13G read by tieout and by edgartools, and parsed bare by lxml: the same files, side by side, in one run.

    python benchmarks/schedule13.py FOLDER --peer OTHER-VENV/bin/python

Each program runs in its own interpreter and times itself, best of several rounds over all files, bytes already in memory.
tieout yields every leaf typed with its bytes; edgartools the fields of `Schedule13D.parse_xml` and `Schedule13G.parse_xml`,
without places; lxml only a tree of elements, which is no reading at all. The programs take turns. `--peer` may come from
TIEOUT_PEER; without it tieout and lxml stand alone.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

Reader = tuple[Callable[[bytes], object], Callable[[bytes], int] | None]


def documents(folder: Path) -> list[bytes]:
    """The files of the folder that are Schedules 13D or 13G in XML."""
    found = [path.read_bytes() for path in sorted(folder.glob("*.xml"))]
    return [data for data in found if b"<edgarSubmission" in data and b"edgar/schedule13" in data]


def best(read: Callable[[bytes], object], files: list[bytes], rounds: int) -> tuple[float, int]:
    """Seconds for all files in the best round, and how many files the reader refused."""
    fastest, refused = float("inf"), 0
    for _ in range(rounds):
        refused = 0
        begun = time.perf_counter()
        for data in files:
            try:
                read(data)
            except Exception:  # noqa: BLE001  a peer may raise anything; it is counted
                refused += 1
        fastest = min(fastest, time.perf_counter() - begun)
    return fastest, refused


def tieout_reader() -> Reader:
    from tieout.facts import Note, walk
    from tieout.forms.schedule13 import read_xml

    def read(data: bytes) -> object:
        notes: list[Note] = []
        return read_xml.read(data, 0, len(data), notes)

    return read, lambda data: sum(fact.start is not None for _, fact in walk(read(data)))


def edgartools_reader() -> Reader:
    from edgar.beneficial_ownership import Schedule13D, Schedule13G  # type: ignore[import-not-found]

    def read(data: bytes) -> object:
        schedule = Schedule13D if b"edgar/schedule13D" in data else Schedule13G
        return schedule.parse_xml(data.decode("utf-8", "replace"))

    return read, None


def lxml_reader() -> Reader:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
    return lambda data: etree.fromstring(data.strip(), parser), None


READERS = {"tieout": tieout_reader, "edgartools": edgartools_reader, "lxml (tree only)": lxml_reader}


def measure(name: str, folder: Path, rounds: int) -> None:
    """Time one reader in this interpreter and print the figures as JSON."""
    read, count = READERS[name]()
    files = documents(folder)
    seconds, refused = best(read, files, rounds)
    facts = sum(map(count, files)) if count else None
    size = sum(map(len, files))
    print(json.dumps({"seconds": seconds, "files": len(files), "bytes": size, "refused": refused, "facts": facts}))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path, help="folder of XML files, Schedules 13D and 13G among them")
    parser.add_argument("--peer", default=os.environ.get("TIEOUT_PEER"), help="python of a venv with edgartools (TIEOUT_PEER)")
    parser.add_argument("--rounds", type=int, default=40, help="rounds a turn, the best counts (40)")
    parser.add_argument("--turns", type=int, default=3, help="turns of each program (3)")
    parser.add_argument("--only", choices=READERS, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.only:
        measure(options.only, options.folder, options.rounds)
        return
    pythons = {"tieout": sys.executable, "lxml (tree only)": sys.executable}
    if options.peer:
        pythons["edgartools"] = options.peer
    figures: dict[str, dict[str, float]] = {}
    for _ in range(options.turns):
        for name, python in pythons.items():
            command = [python, __file__, str(options.folder), "--rounds", str(options.rounds), "--only", name]
            told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
            figure = json.loads(told.splitlines()[-1])
            if name not in figures or figure["seconds"] < figures[name]["seconds"]:
                figures[name] = figure
    report(figures)


def report(figures: dict[str, dict[str, float]]) -> None:
    ours = figures["tieout"]
    files = int(ours["files"])
    print(f"{files} schedules, {ours['bytes'] / files / 1024:.1f} KiB each, {int(ours['facts'])} facts with places")
    for name, figure in figures.items():
        each, ratio = figure["seconds"] / files * 1e6, figure["seconds"] / ours["seconds"]
        print(f"{name:18} {each:9.1f} us a schedule   {ratio:6.2f} x tieout's time   {int(figure['refused'])} refused")


if __name__ == "__main__":
    main()
