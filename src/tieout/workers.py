"""One function over many sources, in order, in this process or in several, a bounded number in flight."""

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from tieout.errors import TieoutError
from tieout.finding import Found
from tieout.source import Source

if TYPE_CHECKING:
    from concurrent.futures import Future

R = TypeVar("R")
IN_FLIGHT = 4  # batches a process: enough to keep it busy, few enough to hold little
BATCH_BYTES = 1 << 20
BATCH_FILES = 64


def mapped(
    work: Callable[[Source], R], found: Iterable[Found], jobs: int = 1, start: Callable[[], object] | None = None
) -> Iterator[R | TieoutError]:
    """The results of `work` in the order of the sources; a source that cannot be read gives its exception.

    jobs: processes; with more than one, `work` and its results travel between processes and must be picklable. start: called once
    in each of several processes before its first work, which is done in this process already.
    """
    if jobs == 1:
        for one in found:
            yield _one(work, one)
        return
    import multiprocessing  # only where several processes are asked for: they cost 14 ms to import
    from concurrent.futures import ProcessPoolExecutor

    pending: deque[Future[list[R | TieoutError]]] = deque()
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(jobs, mp_context=context, initializer=_begun, initargs=(start,)) as pool:
        try:
            for batch in _batches(found):
                with _uninterrupted():  # it may start a process
                    pending.append(pool.submit(_batch, work, batch))
                if len(pending) > jobs * IN_FLIGHT:
                    yield from pending.popleft().result()
            while pending:
                yield from pending.popleft().result()
        finally:
            pool.shutdown(wait=False, cancel_futures=True)  # what nobody waits for any more is not begun


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Let an interrupt wait; processes that start here never see one, not even while they import."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    from multiprocessing import resource_tracker

    resource_tracker.ensure_running()  # as it starts, it lets interrupts through again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begun(start: Callable[[], object] | None) -> None:
    """Leave an interrupt (Ctrl-C reaches every process of the terminal) to the process that gave the work, and start."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if start is not None:
        start()


def _one(work: Callable[[Source], R], found: Found) -> R | TieoutError:
    try:
        return work(found.known)
    except TieoutError as trouble:
        return trouble


def _batch(work: Callable[[Source], R], batch: list[tuple[str, bytes] | TieoutError]) -> list[R | TieoutError]:
    return [_one(work, Found(None, one) if isinstance(one, TieoutError) else Found(Source(*one))) for one in batch]


def _batches(found: Iterable[Found]) -> Iterator[list[tuple[str, bytes] | TieoutError]]:
    batch: list[tuple[str, bytes] | TieoutError] = []
    size = 0
    for one in found:
        if one.source is None:
            batch.append(one.trouble or TieoutError("nothing found"))
        else:
            batch.append((one.source.name, one.source.data))
            size += len(one.source.data)
        if len(batch) >= BATCH_FILES or size >= BATCH_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch
