"""Filings spoiled by chance, and what is wrong with a reader that stumbles over one."""

import random
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from tieout.errors import TieoutError
from tieout.reading import Filing

SLOWEST = 5.0  # seconds a file
MARKS = (b"<", b">", b"&", b"]]>", b"<!--", b"<TEXT>", b"</DOCUMENT>", b"|", b"<table><tr><td>", b"\r", b"\t" * 40)
JUNK = (*MARKS, b"\x00", b"\xff", b"\xe2\x82", b"\x1b[2J")


def mutant(data: bytes, chance: random.Random) -> bytes:
    """The bytes with one to three wounds."""
    for _ in range(chance.randint(1, 3)):
        data = _wounded(data, chance) or b"\n"
    return data


def _wounded(data: bytes, chance: random.Random) -> bytes:
    """Bytes cut, taken out, tripled, moved, put in, changed, or their line ends changed."""
    here, there = sorted((chance.randrange(len(data) + 1), chance.randrange(len(data) + 1)))
    there = min(there, here + chance.choice((1, 20, 400, 10**6)))
    before, part, behind = data[:here], data[here:there], data[there:]
    wounds = (
        lambda: before,
        lambda: behind,
        lambda: before + behind,
        lambda: before + part * 3 + behind,
        lambda: behind + before + part,
        lambda: before + chance.choice(JUNK) * chance.choice((1, 1, 50)) + part + behind,
        lambda: before + chance.randbytes(len(part[:9])) + part[9:] + behind,
        lambda: before + part.swapcase() + behind,
        lambda: data.replace(b"\n", chance.choice((b"\r", b"\r\n", b"", b" "))),
    )
    return chance.choice(wounds)()


def mutants(files: list[Path], count: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """So many mutants of some files, each with a name that says which it is; the same for the same seed."""
    for number in range(count):
        file = files[number % len(files)]
        yield f"{file.name} seed {seed} number {number}", mutant(file.read_bytes(), random.Random(f"{seed}/{number}"))


def trouble(read: Callable[[bytes], Filing[Any]], data: bytes) -> str | None:
    """What is wrong with a reader's answer to some bytes: an exception not ours, slowness, places outside the file."""
    begun = time.perf_counter()
    try:
        filing = read(data)
        filing.to_json()
    except TieoutError as error:
        return None if len(str(error).splitlines()) == 1 else f"an error of several lines: {error}"
    except Exception as error:  # noqa: BLE001 - this is what is looked for
        return f"{type(error).__name__}: {error}"
    if (took := time.perf_counter() - begun) > SLOWEST:
        return f"{took:.1f} seconds"
    behind: dict[object, int] = {}
    for path, fact in filing.facts():
        if fact.within not in behind:
            behind[fact.within] = len(filing.data_behind(fact))
        if fact.start is None and (fact.raw or fact.value is not None):
            return f"{path}: a value without bytes"
        if fact.start is not None and not 0 <= fact.start <= (fact.end or 0) <= behind[fact.within]:
            return f"{path}: bytes {fact.start}-{fact.end} of {behind[fact.within]}"
    for note in filing.notes:
        if note.start is not None and not 0 <= note.start <= (note.end or 0):
            return f"note {note.code}: bytes {note.start}-{note.end}"
    return None
