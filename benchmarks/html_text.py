"""Schedules 13D and 13G in HTML to text, by tieout and by edgartools: the same pages, side by side, in one run.

    python benchmarks/html_text.py CORPUS --peer OTHER-VENV/bin/python

tieout gives the text with the way back to its bytes; "tieout, all" lays out the tables, finds boxes, footnote marks, headings and
classes too, and the bytes of every line. edgartools gives the text alone: `Filing.text()` parses the page and renders it (its
quickest public way: `parse_html(page).text()` is the same), `Attachment.text()` prints what `Document.parse` made. Pages are
already in memory. CORPUS holds `submissions/*.txt` and `schedule13/*`; `--peer` may come from TIEOUT_PEER.
"""

import re
from pathlib import Path

import turns

DOCUMENT = re.compile(rb"<TYPE>S(?:C|CHEDULE) 13[DG].{0,400}?<TEXT>\s*(.*?)</TEXT>", re.DOTALL)
MARKUP = re.compile(rb"<(?:html|table|div|font|p)\b", re.IGNORECASE)


def pages(corpus: Path) -> list[tuple[str, bytes]]:
    """The schedules of a corpus that are HTML."""
    found = [match[1] for path in sorted((corpus / "submissions").glob("*.txt")) for match in DOCUMENT.finditer(path.read_bytes())]
    found += [path.read_bytes() for path in sorted((corpus / "schedule13").iterdir()) if path.suffix in (".html", ".txt")]
    return [
        ("schedules in HTML", page) for page in found if MARKUP.search(page[:3000]) and not page.startswith((b"<XML>", b"<?xml"))
    ]


def tieout_reader() -> turns.Read:
    from tieout.markup import html

    def read(page: bytes) -> object:
        text = html.read(page, 0, len(page)).text
        return text.string, text.start, text.end

    return read


def whole_reader() -> turns.Read:
    from tieout.markup import html

    def read(page: bytes) -> object:
        printed = html.read(page, 0, len(page))
        found = printed.tables, printed.boxes, printed.marks, printed.headings, printed.spans
        return found, [(line.string, line.start, line.end) for line in printed.text.lines()]

    return read


def filing_reader() -> turns.Read:
    from edgar.documents import HTMLParser, ParserConfig  # type: ignore[import-not-found]

    # what Filing.text() does with the main document (edgartools 5.62, _filings.py)
    return lambda page: HTMLParser(ParserConfig(form="SC 13D")).parse(page.decode("utf-8", "replace")).text(table_max_col_width=500)


def attachment_reader() -> turns.Read:
    from edgar.richtools import rich_to_text  # type: ignore[import-not-found]

    from edgar import Document  # type: ignore[import-not-found]

    # what Attachment.text() does (attachments.py)
    return lambda page: rich_to_text(Document.parse(page.decode("utf-8", "replace")))


if __name__ == "__main__":
    readers = {
        "tieout": tieout_reader,
        "tieout, all": whole_reader,
        "edgartools Filing.text": filing_reader,
        "edgartools Attachment.text": attachment_reader,
    }
    turns.main((__doc__ or "").partition("\n")[0], __file__, readers, pages, rounds=1)
