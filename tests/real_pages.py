"""The real pages beside the project: the forms that are HTML, as a browser and other programs take them."""

from collections.abc import Iterator
from pathlib import Path

from tieout import markup
from tieout.reading import Filing, read_many

FOLDERS = ("schedule13", "ownership", "late", "submissions", "other")


def utf8(data: bytes, folder: Path) -> Path:
    """A page as a browser reads it rightly: in UTF-8, with its mark."""
    try:
        text = data.decode()
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    page = folder / "page.html"
    page.write_bytes(b"\xef\xbb\xbf" + text.encode())
    return page


def real_pages(shared: Path) -> Iterator[tuple[str, bytes]]:
    """The real forms that are HTML, each once, by the name of their file."""
    seen: set[bytes] = set()
    files = [
        path for folder in FOLDERS for path in sorted((shared / "corpus" / folder).rglob("*")) if path.suffix in (".html", ".txt")
    ]
    for filing in read_many([*files, shared / "seeds"]):
        if not isinstance(filing, Filing) or filing.form is None:
            continue
        begin = min(
            (
                fact.start
                for path, fact in filing.facts()
                if fact.start is not None and not path.startswith(("header.", "documents["))
            ),
            default=0,
        )
        body = next((one for one in filing.submission.documents if one.start <= begin < one.end), None)
        data = b"" if body is None or body.encoding else filing.source.data[body.start : body.end]
        if data not in seen and markup.rendering(data, 0, len(data)) == "html":
            seen.add(data)
            yield Path(filing.source.name).name, data
