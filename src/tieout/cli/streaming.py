"""Many sources through one function, as the commands do it: in order, with a bar for who waits, and an exit code at the end."""

import logging
import sys
from collections.abc import Callable, Iterable, Iterator
from glob import glob, has_magic
from typing import Any, BinaryIO, Generic, TypeVar

import click

from tieout.cli.inputs import is_there, standard_input
from tieout.cli.terminal import printable
from tieout.errors import NotFound, TieoutError
from tieout.finding import Found, sources
from tieout.source import Source
from tieout.workers import mapped

R = TypeVar("R")


def inputs(files: Iterable[str], max_bytes: int) -> Iterator[Found]:
    """The sources that the arguments mean, each named in the log as it is opened."""
    for one in sources(expanded(files), max_bytes=max_bytes):
        if one.source is not None:
            logging.info("%s: %s bytes", printable(one.source.name), f"{len(one.source.data):,}")
        yield one


def expanded(files: Iterable[str]) -> Iterator[str | BinaryIO]:
    """The inputs that the arguments mean: `-` is standard input, a pattern that no shell expanded is expanded here."""
    for name in files:
        if name == "-":
            yield standard_input()
        elif has_magic(name) and not is_there(name):
            matches = sorted(glob(name, recursive=True))  # noqa: PTH207 - the pattern may be absolute, which Path.glob refuses
            yield from matches or [name]
        else:
            yield name


class Stream(Generic[R]):
    """The results of a function over sources. What cannot be read is named on standard error, and the others go on.

    doing: the word on the bar; seen: the output is seen on a terminal while it grows, so that there is no bar; status: the exit
    code so far; troubles: how many could not be read; told: called with each of these, too;
    start: as `workers.mapped` takes it.
    """

    def __init__(
        self,
        work: Callable[[Source], R],
        found: Iterable[Found],
        jobs: int,
        *,
        doing: str,
        seen: bool,
        told: Callable[[TieoutError], None] | None = None,
        start: Callable[[], object] | None = None,
    ) -> None:
        self.start = start
        self.work, self.found, self.jobs, self.doing, self.seen, self.told = work, found, jobs, doing, seen, told
        self.status = self.troubles = 0

    def __iter__(self) -> Iterator[R]:
        with _progress(self.doing, self.seen) as advance:
            for result in mapped(self.work, self.found, self.jobs, self.start):
                advance()
                if isinstance(result, TieoutError):
                    self._trouble(result)
                else:
                    yield result

    def _trouble(self, trouble: TieoutError) -> None:
        click.echo(f"tieout: {printable(str(trouble))}", err=True)
        self.troubles += 1
        self.status = worse(self.status, 5 if isinstance(trouble, NotFound) else trouble.exit_code)
        if self.told:
            self.told(trouble)


def worse(one: int, other: int) -> int:
    """Which of two exit codes is told: input that cannot be read goes over all others but a bug.

    >>> worse(1, 3), worse(5, 1)
    (3, 5)
    """
    rank = {0: 0, 1: 1, 5: 2, 3: 3, 70: 4}
    return max(one, other, key=lambda code: rank.get(code, 1))


class _progress:
    """A bar on a terminal's standard error, unless the output itself is seen there; nothing elsewhere."""

    def __init__(self, doing: str, seen: bool) -> None:
        self.doing, self.seen = doing, seen

    def __enter__(self) -> Any:
        if self.seen or sys.stderr is None or not sys.stderr.isatty():
            self.bar = None
            return lambda: None
        from rich.console import Console  # only where a person looks
        from rich.progress import MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

        columns = (SpinnerColumn(), TextColumn(self.doing), MofNCompleteColumn(), TimeElapsedColumn())
        self.bar = Progress(*columns, console=Console(stderr=True), transient=True)
        task = self.bar.add_task(self.doing, total=None)
        self.bar.start()
        return lambda: self.bar.advance(task) if self.bar else None

    def __exit__(self, *_: object) -> None:
        if self.bar:
            self.bar.stop()
