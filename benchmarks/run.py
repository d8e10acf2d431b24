"""What `make bench` prints: how long tieout takes, beside published programs that read the same files in the same run.

    TIEOUT_PEER=.venv-peer/bin/python python benchmarks/run.py [--shared FOLDER] [--only SECTION]

Each program runs in its own interpreter. FOLDER holds the real filings (TIEOUT_SHARED); where it is not there, the samples of
this repository are read instead, and the page says so. Nothing is asserted: figures of one machine under one load.
"""

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).parent
SAMPLES = HERE.parent / "tests" / "samples" / "generated"
SHARED = Path(os.environ.get("TIEOUT_SHARED", HERE.parent.parent / "shared"))
# Everything the command imports is on disk and compiled after the first run; what is told is the best of the later ones.
STARTS = 7


def folder(shared: Path, name: str) -> Path:
    """A folder of the real filings; of our samples where it is not there."""
    found = shared / "corpus" / name
    return found if found.is_dir() else SAMPLES


def run(script: str, *arguments: str) -> None:
    """Run a benchmark of its own, which prints its lines; a failure is told and the others go on."""
    done = subprocess.run([sys.executable, str(HERE / script), *arguments], text=True, capture_output=True, check=False)
    for line in done.stdout.splitlines():
        print(f"  {line.rstrip()}", flush=True)
    if done.returncode:
        print(f"  not measured: {script} ended with {(done.stderr.splitlines() or ['?'])[-1]}")


def form4(shared: Path) -> None:
    """Form 4 in XML to a typed form"""
    run("form4.py", str(folder(shared, "ownership")), "--turns", "3")


def schedules(shared: Path) -> None:
    """Schedules 13D and 13G in XML to a typed form"""
    run("schedule13.py", str(folder(shared, "schedule13")))


def envelopes(shared: Path) -> None:
    """Complete submissions: header and documents"""
    run("envelope.py", str(folder(shared, "submissions")))


def pages(shared: Path) -> None:
    """HTML to text with places, beside edgartools' text; how it grows; what is lost (turbohtml builds its tree alone)"""
    if not (shared / "corpus").is_dir():
        print("  not measured: it needs the real filings")
        return
    run("html_text.py", str(shared / "corpus"), "--turns", "3")
    run("html_growth.py", str(shared / "corpus"))
    run("read_html.py", "--shared", str(shared), "--seconds", "4")


def checks(shared: Path) -> None:
    """All rules over a filing, beside reading it"""
    if not (shared / "corpus").is_dir():
        print("  not measured: it needs the real filings")
        return
    run("checking.py", str(shared))


def starts(shared: Path) -> None:
    """Start: wall time and peak memory of a process, the best of several"""
    file = str(SAMPLES / "form4-trades.xml")
    bare: tuple[float, float] | None = None
    for name, code in (
        ("python -c pass", "pass"),
        ("import tieout", "import tieout"),
        ("import tieout; tieout.read", "import tieout; tieout.read"),
        ("tieout --version", command("--version")),
        ("tieout read FORM4 --format jsonl", command("read", file, "--format", "jsonl")),
        ("tieout show FORM4", command("show", file)),
    ):
        one = started(sys.executable, code)
        bare = bare or one
        over = f"   over bare python: {(one[0] - bare[0]) * 1000:+6.0f} ms {one[1] - bare[1]:+6.1f} MB" if one is not bare else ""
        print(f"  {name:34} {one[0] * 1000:6.0f} ms  {one[1]:6.1f} MB{over}", flush=True)
    if peer := os.environ.get("TIEOUT_PEER"):
        seconds, memory = started(peer, "from edgar.ownership import Form4")
        print(f"  {'from edgar.ownership import Form4':34} {seconds * 1000:6.0f} ms  {memory:6.1f} MB")


def command(*arguments: str) -> str:
    """What `tieout ARGUMENTS` runs, as code of Python."""
    return f"from tieout.cli.main import main; main({list(arguments)!r})"


# Tells a process's own peak when it ends. What wait() tells of a child counts the parent's memory before exec, so it has a floor.
PEAK = """
import atexit, re, sys
atexit.register(lambda: print(re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())[1], file=sys.stderr))
"""


def started(python: str, code: str, times: int = STARTS) -> tuple[float, float]:
    """The least wall time in seconds, and the peak memory in MB, of a process that runs some code."""
    seconds = min(spent([python, "-c", code])[0] for _ in range(times))
    told = subprocess.run([python, "-c", PEAK + code], check=True, capture_output=True, text=True).stderr
    return seconds, int(told.splitlines()[-1]) / 1024


# Runs a command in a process of its own, so that the peak of its children is that of the one command.
WATCH = """
import json, resource, subprocess, sys, time
begun = time.perf_counter()
done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
seconds = time.perf_counter() - begun
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
print(json.dumps([seconds, peak, done.returncode, done.stderr.decode()[-300:]]))
"""


def spent(command: list[str]) -> tuple[float, float]:
    """Wall time in seconds and peak memory in MB of one run."""
    watch = [sys.executable, "-S", "-c", WATCH, *command]
    told = subprocess.run(watch, check=True, capture_output=True, text=True).stdout
    seconds, memory, code, said = json.loads(told)
    if code:
        raise SystemExit(f"{' '.join(command)} ended with {code}: {said}")
    return seconds, memory


def growth(shared: Path) -> None:
    """Growth: tieout read FOLDER --format jsonl over copies of the samples"""
    samples = [path for path in sorted(SAMPLES.iterdir()) if path.suffix in (".xml", ".html", ".txt", ".md", ".nc")]
    size = sum(path.stat().st_size for path in samples) / len(samples) / 1024
    print(f"  {len(samples)} samples of {size:.1f} KiB in all renderings, over and over")
    with tempfile.TemporaryDirectory() as place:
        made = 0
        for count in (100, 1_000, 10_000):
            for number in range(made, count):
                sample = samples[number % len(samples)]
                (Path(place) / f"{number:06}-{sample.name}").write_bytes(sample.read_bytes())
            made = count
            for jobs in ("1", "2"):
                command = [sys.executable, "-m", "tieout", "read", place, "--format", "jsonl", "--jobs", jobs]
                seconds, memory = spent(command)
                print(
                    f"  {count:6,} filings, --jobs {jobs}: {seconds:7.2f} s  {seconds / count * 1000:6.2f} ms each  "
                    f"peak {memory:6.1f} MB{' (the largest process)' if jobs == '2' else ''}",
                    flush=True,
                )


SECTIONS: dict[str, Callable[[Path], None]] = {
    "form4": form4,
    "schedule13": schedules,
    "envelope": envelopes,
    "html": pages,
    "check": checks,
    "start": starts,
    "growth": growth,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--shared", type=Path, default=SHARED, help="the real filings (TIEOUT_SHARED)")
    parser.add_argument("--only", choices=SECTIONS, help="one section alone")
    options = parser.parse_args()
    begun = time.perf_counter()
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    if not (options.shared / "corpus").is_dir():
        print("The real filings are not here (set TIEOUT_SHARED): the samples of this repository are read instead.")
    if not os.environ.get("TIEOUT_PEER"):
        print("No published program beside it: set TIEOUT_PEER to the python of a venv with edgartools, or run make bench.")
    for name, section in SECTIONS.items():
        if options.only in (None, name):
            print(f"\n{section.__doc__}", flush=True)
            section(options.shared)
    print(f"\n{time.perf_counter() - begun:.0f} s in all")


if __name__ == "__main__":
    main()
