"""Header and documents of complete submissions, by tieout and by edgartools: the same files by size, side by side, in one run.

    python benchmarks/envelope.py FOLDER --peer OTHER-VENV/bin/python

tieout yields every header field as a fact with its place, and the documents; edgartools its header object and the list of
attachments. Bytes are already in memory. `--peer` may come from TIEOUT_PEER; without it tieout stands alone.
"""

from pathlib import Path

import turns

SIZES = (("submissions under 20 KB", 20_000), ("submissions of 20 to 200 KB", 200_000), ("submissions over 200 KB", 1 << 62))


def submissions(folder: Path) -> list[tuple[str, bytes]]:
    """The complete submissions of the folder by size."""
    found = [path.read_bytes() for path in sorted(folder.iterdir()) if path.suffix in (".txt", ".nc")]
    sized = [(next(label for label, below in SIZES if len(data) < below), data) for data in found]
    return sorted(sized, key=lambda one: len(one[1]))


def tieout_reader() -> turns.Read:
    from tieout.edgar import submission

    return lambda data: submission.read(data, [])


def edgartools_reader() -> turns.Read:
    from edgar.sgml import FilingSGML  # type: ignore[import-not-found]

    def read(data: bytes) -> object:
        filing = FilingSGML.from_text(data.decode("latin-1"))
        return filing.header, filing.attachments

    return read


if __name__ == "__main__":
    readers = {"tieout": tieout_reader, "edgartools": edgartools_reader}
    turns.main((__doc__ or "").partition("\n")[0], __file__, readers, submissions, rounds=5)
