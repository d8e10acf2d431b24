"""The clean filings of each family."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from mutation import envelope, insiders_cover, insiders_rows, narratives, notices, renderings, schedules  # noqa: F401 - they register themselves
from mutation.model import Clean
from tieout import Filing, read, read_many

SAMPLES = Path(__file__).parents[2] / "tests" / "samples"
SKIPPED = (".json", ".jsonl", ".py", ".tsv", ".pdf")
REPRINTED = 3  # every third real filing is tried in HTML and Markdown too


class Family(NamedTuple):
    """title: what its forms are called; ours: folders of samples; real: folders of real filings; most: mutants tried."""

    title: str
    ours: tuple[str, ...]
    real: tuple[str, ...]
    most: int


FAMILIES = {
    "form345": Family(
        "Forms 3, 4 and 5", ("generated", "byhand", "legacy345"), ("corpus/ownership", "corpus/submissions", "seeds"), 4000
    ),
    "schedule13": Family(
        "Schedules 13D and 13G", ("generated", "byhand", "layouts"), ("corpus/schedule13", "corpus/submissions", "seeds"), 2000
    ),
    "form12b25": Family("Forms 12b-25", ("form12b25",), ("seeds",), 2000),
}


def files(folders: Iterable[Path]) -> list[Path]:
    """The filings of some folders."""
    found = [path for one in folders if one.is_dir() for path in sorted(one.iterdir())]
    return [path for path in found if path.is_file() and path.suffix not in SKIPPED]


def read_all(paths: Iterable[Path], family: str) -> Iterator[Clean]:
    """The filings of a family among some files."""
    for one in read_many(paths):
        if isinstance(one, Filing) and one.family == family:
            yield Clean(one)


def clean(shared: Path, family: str) -> Iterator[Clean]:
    """The clean filings of a family: samples of this repository, real filings, and some of these in other renderings."""
    home = FAMILIES[family]
    yield from read_all(files(SAMPLES / name for name in home.ours), family)
    for number, one in enumerate(read_all(files(shared / name for name in home.real), family)):
        yield one
        if family == "form345" and number % REPRINTED == 0:
            yield from (Clean(read(data, name=name)) for name, data in renderings.printed(one.filing))
    if family == "form12b25":
        yield from (Clean(read(data, name=name)) for name, data in narratives.wrapped(shared))
