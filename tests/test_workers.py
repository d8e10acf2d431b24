import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tieout import workers
from tieout.errors import NotFound, TieoutError, Unreadable
from tieout.finding import Found
from tieout.source import Source


def shouted(source: Source) -> str:
    if source.data == b"bad":
        raise Unreadable(source.name, 3, "it is bad", "leave it out")
    time.sleep(0.002 if len(source.data) == 1 else 0)
    return f"{source.name}:{source.data.decode().upper()}"


def blundered(source: Source) -> str:
    raise ZeroDivisionError(source.name)


def some(count: int) -> list[Found]:
    found = [Found(Source(str(number), b"a" if number % 3 else b"bad")) for number in range(count)]
    found.insert(2, Found(None, NotFound("gone")))
    return found


def told(results: list[str | TieoutError]) -> list[str]:
    return [one if isinstance(one, str) else f"{type(one).__name__} {one}" for one in results]


def test_order_and_errors_are_kept_by_any_number_of_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "BATCH_FILES", 3)
    alone = told(list(workers.mapped(shouted, some(40))))
    assert alone[:4] == ["Unreadable 0, byte 3: it is bad; leave it out", "1:A", "NotFound gone", "2:A"]
    assert told(list(workers.mapped(shouted, some(40), jobs=2))) == alone


def test_an_error_keeps_its_parts_on_its_way_between_processes() -> None:
    (trouble,) = workers.mapped(shouted, [Found(Source("x", b"bad"))], jobs=2)
    assert isinstance(trouble, Unreadable)
    assert (trouble.name, trouble.offset, trouble.reason, trouble.remedy) == ("x", 3, "it is bad", "leave it out")


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_bug_is_not_swallowed(jobs: int) -> None:
    with pytest.raises(ZeroDivisionError):
        list(workers.mapped(blundered, [Found(Source("x", b""))], jobs))


def test_one_process_reads_a_source_only_when_its_result_is_asked_for() -> None:
    taken: list[str] = []

    def found() -> object:
        for one in some(10):
            taken.append(one.name)
            yield one

    results = workers.mapped(shouted, found())  # type: ignore[arg-type]
    next(results)
    next(results)
    assert taken == ["0", "1"]


def test_several_processes_run_only_a_bounded_way_ahead(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "BATCH_FILES", 1)
    taken = 0

    def found() -> object:
        nonlocal taken
        for one in some(200):
            taken += 1
            yield one

    results = workers.mapped(shouted, found(), jobs=2)  # type: ignore[arg-type]
    next(results)
    assert taken == 2 * workers.IN_FLIGHT + 1
    results.close()  # type: ignore[attr-defined]


def test_an_interrupt_ends_several_processes_quietly(tmp_path: Path) -> None:
    form = Path(__file__).parent / "samples" / "generated" / "form4-trades.xml"
    for number in range(4000):
        (tmp_path / f"{number:04}.xml").symlink_to(form)
    command = [sys.executable, "-m", "tieout", "read", str(tmp_path), "--jobs", "2"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
    assert process.stdout is not None
    assert process.stdout.readline().startswith(b"{")
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to the workers too
    _, said = process.communicate(timeout=60)
    assert (process.returncode, said.strip()) == (130, b"")
