"""Programs that take turns at the same files, each in an interpreter of its own; what is told is the median over the turns.

A machine is quicker in one second than in the next, so a ratio is taken within each turn, and the middle one counts.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

Read = Callable[[bytes], object]
Readers = dict[str, Callable[[], Read]]
Figure = dict[str, float]  # seconds (the sum over the files of each one's best), files, bytes, refused


def seconds(read: Read, data: bytes, rounds: int) -> tuple[float, bool]:
    """The least time that a reader takes for some bytes, and whether it refused them."""
    fastest, refused = float("inf"), False
    for _ in range(rounds):
        begun = time.perf_counter()
        try:
            read(data)
        except Exception:  # noqa: BLE001  a peer may raise anything; it is counted
            refused = True
        fastest = min(fastest, time.perf_counter() - begun)
    return fastest, refused


def measured(read: Read, files: list[tuple[str, bytes]], rounds: int) -> dict[str, Figure]:
    """The figures of one reader by kind of file."""
    found: dict[str, Figure] = {}
    for kind, data in files:
        took, refused = seconds(read, data, rounds)
        figure = found.setdefault(kind, {"seconds": 0.0, "files": 0, "bytes": 0, "refused": 0})
        for name, value in (("seconds", took), ("files", 1), ("bytes", len(data)), ("refused", refused)):
            figure[name] += value
    return found


def main(about: str, script: str, readers: Readers, files: Callable[[Path], list[tuple[str, bytes]]], rounds: int) -> None:
    """The command of a benchmark: time the readers by turns and print a line for each kind of file and reader.

    files: the bytes to read and the kind that each is counted under. tieout is the first reader; those that begin with
    "edgartools" run by the python of `--peer`.
    """
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("folder", type=Path, help="folder of the files to read")
    parser.add_argument("--peer", default=os.environ.get("TIEOUT_PEER"), help="python of a venv with edgartools (TIEOUT_PEER)")
    parser.add_argument("--rounds", type=int, default=rounds, help=f"times each file is read in a turn, the best counts ({rounds})")
    parser.add_argument("--turns", type=int, default=5, help="turns of each program (5)")
    parser.add_argument("--only", choices=readers, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.only:
        print(json.dumps(measured(readers[options.only](), files(options.folder), options.rounds)))
        return
    pythons = {name: options.peer if name.startswith("edgartools") else sys.executable for name in readers}
    taken: dict[str, list[dict[str, Figure]]] = {name: [] for name, python in pythons.items() if python}
    for _ in range(options.turns):
        for name, turns in taken.items():
            command = [pythons[name], script, str(options.folder), "--rounds", str(options.rounds), "--only", name]
            told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
            turns.append(json.loads(told.splitlines()[-1]))
    report(taken)


def report(taken: dict[str, list[dict[str, Figure]]]) -> None:
    """Print the median time and the median ratio to tieout's time of each kind and program, and of all kinds together."""
    ours = taken["tieout"]
    kinds = list(ours[0])
    for kind in [*kinds, *(["all"] if len(kinds) > 1 else [])]:
        members = kinds if kind == "all" else [kind]
        files, size = (sum(int(ours[0][member][name]) for member in members) for name in ("files", "bytes"))
        print(f"{files} {kind}, {size / files / 1024:.1f} KiB each")
        for name, turns in taken.items():
            times = [sum(turn[member]["seconds"] for member in members) for turn in turns]
            own = [sum(turn[member]["seconds"] for member in members) for turn in ours]
            ratio = statistics.median(one / other for one, other in zip(times, own, strict=True))
            refused = sum(int(turns[0][member]["refused"]) for member in members)
            print(f"  {name:18} {statistics.median(times) / files * 1e6:9.1f} us each   {ratio:6.2f} x tieout   {refused} refused")
