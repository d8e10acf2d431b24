from collections import Counter
from pathlib import Path
from time import process_time

import pytest

from tieout import markup

KINDS = [
    (b'<?xml version="1.0"?>\n<edgarSubmission/>', "xml"),
    (b"\n\n<ownershipDocument><schemaVersion>X0508", "xml"),
    (b"<XML>\n<?xml version='1.0'?><informationTable>", "xml"),
    (b'<?xml version="1.0"?><!DOCTYPE html><html xmlns="x">', "html"),
    (b"<?xml version='1.0'?>\n<!-- made by hand -->\n<html>", "html"),
    (b"\xef\xbb\xbf<!doctype html><p>x", "html"),
    (b"<TITLE>x</TITLE><BODY>", "html"),
    (b"Cover\n<div>one</div><div>two</div>", "html"),
    (b"Cover<P>one<BR>two", "html"),
    (b"**SCHEDULE 13D**\n\npar value \\$0.001 per share", "markdown"),
    (b"| a | b |\n|---|---|\n| 1 | <br> |\n# Item 1", "markdown"),
    (b'1\tNAME <small>x</small>\n2\t<input type="checkbox"> (a)', "markdown"),
    (b"<PAGE>\n<TABLE>\n<S>  <C>\nAmes   1\n</TABLE>", "plain"),
    (b"** Less than one percent\n**......... 22\n* See Item 5", "plain"),
    (b"5,040*\n\n*Less than 1%\n[X] (a)  [ ] (b)\nA < B & C > D", "plain"),
    (b"%PDF-1.4\n", "pdf"),
    (b"\n %PDF-1.4\n", "pdf"),
    (b"text\x00text", None),
    (b"Cover\x00<P>one<BR>two" + b" more words" * 20, "html"),
    (b"<?xml\x00version='1.0'?><edgarSubmission>" + b" " * 200, "xml"),
    (b"words\x00" + b" words" * 40, "plain"),
    ("SCHEDULE 13D\n".encode("utf-16"), None),
    ("SCHEDULE 13D\n".encode("utf-16-le"), None),
    ("SCHEDULE 13D\n".encode("utf-16-be"), None),
    (b"begin 644 a.gif\nM1234", None),
    (b" \r\n\t", None),
    (b"", None),
]


@pytest.mark.parametrize(("data", "kind"), KINDS)
def test_a_rendering_is_told_by_its_content(data: bytes, kind: str | None) -> None:
    assert markup.rendering(data, 0, len(data)) == kind


def test_only_the_bytes_asked_for_count() -> None:
    data = b"%PDF- <html><body>x</body></html> \\$1 \\$2"
    assert markup.rendering(data, 6, 33) == "html"
    assert markup.rendering(data, 33, len(data)) == "markdown"


@pytest.mark.parametrize(("data", "kind"), [pair for pair in KINDS if pair[1] in ("html", "markdown", "plain")])
def test_what_is_printed_is_read_as_its_rendering(data: bytes, kind: str) -> None:
    assert markup.printed(data, 0, len(data)).rendering == kind


def kinds(folder: Path) -> Counter[tuple[str, str | None]]:
    found: Counter[tuple[str, str | None]] = Counter()
    for path in sorted(folder.iterdir()):
        if path.is_file():
            data = path.read_bytes()
            end = path.suffix.lstrip(".")
            begin = data.find(b"<TEXT>") + 6 if path.name.endswith(".doc.txt") else 0
            found[end, markup.rendering(data, begin, len(data))] += 1
    return found


def test_real_documents_of_each_kind(shared: Path) -> None:
    assert kinds(shared / "corpus" / "ownership") == {("xml", "xml"): 185, ("html", "html"): 5}
    assert kinds(shared / "corpus" / "schedule13") == {
        ("xml", "xml"): 8,
        ("html", "html"): 5,
        ("txt", "html"): 3,
        ("txt", "plain"): 1,
    }
    assert kinds(shared / "corpus" / "other") == {
        ("xml", "xml"): 11,
        ("html", "html"): 5,
        ("txt", "html"): 2,
        ("txt", "plain"): 11,
    }


def test_the_prints_among_the_seeds_are_markdown(shared: Path) -> None:
    for name in ("002_2faba80f5391c58b.txt", "003_b55707ba54ced88b.txt"):
        data = (shared / "seeds" / name).read_bytes()
        page = markup.printed(data, 0, len(data))
        assert page.rendering == "markdown"
        for table in page.tables:
            for cell in table.cells:
                text = page.cell(cell)
                assert text.raw.replace(" ", "")[:1].encode() in data[text.start : text.end] or "☐" in text.raw


@pytest.mark.parametrize("unit", [b"\t", b"|" + b"-" * 100_000 + b"x", b"| ", b"**a ", b"<input ", b"<?xml ", b"<!--"])
def test_the_kind_of_a_hostile_print_is_told_in_linear_time(unit: bytes) -> None:
    data = b"abc\n" + unit * (250_000 // len(unit))
    begun = process_time()
    markup.rendering(data, 0, len(data))
    assert process_time() - begun < 2


def test_damaged_bytes_are_told_with_the_place_of_the_first_and_their_count() -> None:
    data = b"skip" + "é — “x”".encode() + b"\xff\x00\xfe\x00"
    assert [(note.code, note.start, note.end) for note in markup.damage(data, 4, len(data))] == [
        ("mixed-encoding", 18, 19),
        ("illegal-bytes", 19, 20),
    ]
    mixed, illegal = markup.damage(data, 4, len(data))
    assert "2 bytes are not (the first is 0xFF)" in mixed.message
    assert illegal.message.startswith("2 bytes are 0x00")
    assert markup.damage(b"caf\xe9 \x93x\x94", 0, 8) == markup.damage("é“".encode(), 0, 5) == []


def test_tables_without_outer_pipes_and_rows_wider_than_a_page_are_markdown() -> None:
    row = "Stock\t" + "a long heading of a column, " * 6 + "\tCode\tPrice\tOwned\n"
    for print_, kind in (
        ("Name | Shares\n---|---\nAlder | 5\n\nFund | %\n---|---\nOak | 6\n", "markdown"),
        (row * 2, "markdown"),
        ("Date\t\tShares\t\tPrice\t\n" * 9, "plain"),
    ):
        data = print_.encode()
        assert markup.rendering(data, 0, len(data)) == kind
