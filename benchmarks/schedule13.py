"""Schedules 13D and 13G read by tieout and by edgartools, and parsed bare by lxml: the same files, side by side, in one run.

    python benchmarks/schedule13.py FOLDER --peer OTHER-VENV/bin/python

tieout yields every leaf typed with its bytes; edgartools the fields of `Schedule13D.parse_xml` and `Schedule13G.parse_xml`,
without places; lxml only a tree of elements, which is no reading at all. Bytes are already in memory. `--peer` may come
from TIEOUT_PEER; without it tieout and lxml stand alone.
"""

from pathlib import Path

import turns


def documents(folder: Path) -> list[tuple[str, bytes]]:
    """The files of the folder that are Schedules 13D or 13G in XML."""
    found = [path.read_bytes() for path in sorted(folder.glob("*.xml"))]
    kinds = ((b"edgar/schedule13D", "Schedules 13D"), (b"edgar/schedule13g", "Schedules 13G"))
    return [(kind, data) for mark, kind in kinds for data in found if b"<edgarSubmission" in data and mark in data]


def tieout_reader() -> turns.Read:
    from tieout.forms.schedule13 import read_xml

    return lambda data: read_xml.read(data, 0, len(data), [])


def edgartools_reader() -> turns.Read:
    from edgar.beneficial_ownership import Schedule13D, Schedule13G  # type: ignore[import-not-found]

    def read(data: bytes) -> object:
        schedule = Schedule13D if b"edgar/schedule13D" in data else Schedule13G
        return schedule.parse_xml(data.decode("utf-8", "replace"))

    return read


def lxml_reader() -> turns.Read:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
    return lambda data: etree.fromstring(data.strip(), parser)


if __name__ == "__main__":
    readers = {"tieout": tieout_reader, "lxml (tree only)": lxml_reader, "edgartools": edgartools_reader}
    turns.main((__doc__ or "").partition("\n")[0], __file__, readers, documents, rounds=40)
