"""Forms 4 read by tieout, by edgartools, and parsed bare by lxml: the same files, side by side, in one run.

    python benchmarks/form4.py FOLDER --peer OTHER-VENV/bin/python

tieout yields every leaf typed with its bytes; edgartools its Form4 object, with its network look-up of owners replaced by a
constant, which is in its favour; lxml only a tree of elements, which is no reading at all. Bytes are already in memory.
`--peer` may come from TIEOUT_PEER; without it tieout and lxml stand alone.
"""

from pathlib import Path

import turns


def documents(folder: Path) -> list[tuple[str, bytes]]:
    """The files of the folder that are ownershipDocuments of type 4 or 4/A."""
    found = [path.read_bytes() for path in sorted(folder.glob("*.xml"))]
    return [("Forms 4", data) for data in found if b"<ownershipDocument" in data and b"<documentType>4" in data]


def tieout_reader() -> turns.Read:
    from tieout.forms.form345 import read_xml

    return lambda data: read_xml.read(data, 0, len(data), [])


def edgartools_reader() -> turns.Read:
    from edgar.ownership import Form4, owners  # type: ignore[import-not-found]

    class Offline:
        is_company = False

        def __init__(self, *_: object) -> None:
            self.data, self.name = self, ""

    owners.Entity = Offline
    return lambda data: Form4.parse_xml(data.decode("utf-8", "replace"))


def lxml_reader() -> turns.Read:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    return lambda data: etree.fromstring(data.strip(), parser)


if __name__ == "__main__":
    readers = {"tieout": tieout_reader, "lxml (tree only)": lxml_reader, "edgartools": edgartools_reader}
    turns.main((__doc__ or "").partition("\n")[0], __file__, readers, documents, rounds=3)
