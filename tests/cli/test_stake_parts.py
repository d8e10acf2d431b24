"""What the page of a printed schedule shows behind its covers: paragraphs, background, interests, exhibits, signatures."""

from pathlib import Path

import pytest

from forms.schedule13.schedules import html
from tieout.cli.main import main

BODY = """<p>Item 2. Identity and Background</p><p>(a) Alder Fund, L.P. is a Delaware limited partnership.</p>
<p>Item 4. Purpose of Transaction</p><p>First paragraph.</p><p>CUSIP No. 123456789 Page 4 of 5</p><p>Second paragraph.</p>
<p>Item 5. Interest in Securities of the Issuer</p><p>(a) Alder Fund, L.P. beneficially owns 12 shares, or 5.0% of the class.</p>
<p>Item 7. Material to be Filed as Exhibits</p><p>Exhibit 1: Letter</p>
<p>SIGNATURE</p>
<p>Dated: May 4, 2008</p><p>ALDER FUND, L.P.</p><p>By: /s/ Carl Vance</p><p>Name: Carl Vance</p><p>Title: Partner</p>"""
HEAD = b"<DOCUMENT>\n<TYPE>EX-%s\n<SEQUENCE>2\n<FILENAME>a.htm\n<DESCRIPTION>%s\n"
EXHIBITS = HEAD + b"<TEXT>\n<p>x</p>\n</TEXT>\n</DOCUMENT>\n"


class Pages:
    """Shows a document in 80 columns, as lines."""

    def __init__(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        monkeypatch.setenv("COLUMNS", "80")
        self.file, self.capsys = tmp_path / "13d.htm", capsys

    def __call__(self, data: bytes) -> list[str]:
        self.file.write_bytes(data)
        with pytest.raises(SystemExit) as left:
            main(["show", str(self.file)])
        assert left.value.code == 0
        return [line.rstrip() for line in self.capsys.readouterr().out.split("\n")]


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Pages:
    return Pages(tmp_path, monkeypatch, capsys)


def test_items_stand_in_paragraphs_without_the_edges_of_pages(page: Pages) -> None:
    lines = page(html("13D", ["Alder Fund, L.P."], BODY))
    at = lines.index("Item 4  Purpose of Transaction")
    assert lines[at + 1 : at + 3] == ["  First paragraph.", "  Second paragraph."]


def test_background_and_interests_stand_under_their_items(page: Pages) -> None:
    lines = page(html("13D", ["Alder Fund, L.P."], BODY))
    heads = [lines.index(line) for line in lines if line.startswith("Item ")]
    two, five = lines[heads[0] : heads[1]], lines[heads[2] : heads[3]]
    assert any(line.split() == ["Alder", "Fund,", "L.P.", "Delaware"] for line in two)
    assert any(line.split()[-2:] == ["12", "5.0%"] for line in five)


def test_exhibits_stand_once_and_tell_what_the_submission_holds(page: Pages) -> None:
    whole = b"<SEC-DOCUMENT>x.txt\n<SEC-HEADER>x.hdr\n</SEC-HEADER>\n<DOCUMENT>\n<TYPE>SC 13D\n<SEQUENCE>1\n<TEXT>\n"
    main = html("13D", ["Alder Fund, L.P."], BODY) + b"\n</TEXT>\n</DOCUMENT>\n"
    data = whole + main + EXHIBITS % (b"1", b"LETTER") + EXHIBITS % (b"2", b"MAP") + b"</SEC-DOCUMENT>\n"
    lines = page(data)
    at = lines.index("Item 7  Material to be Filed as Exhibits")
    assert lines[at + 1 : at + 3] == ["  1  Letter (attached)", "  2  MAP (attached, in no list)"]
    assert "Exhibits" not in lines


def test_an_exhibit_is_known_by_its_own_number_and_by_what_stands_behind_99(page: Pages) -> None:
    whole = b"<SEC-DOCUMENT>x.txt\n<SEC-HEADER>x.hdr\n</SEC-HEADER>\n<DOCUMENT>\n<TYPE>SC 13D\n<SEQUENCE>1\n<TEXT>\n"
    listed = "<p>Exhibit 1: Letter</p><p>Exhibit 2: Map</p><p>Exhibit 3: Deed (incorporated by reference to the Form 8-K)</p>"
    main = html("13D", ["Alder Fund, L.P."], BODY.replace("<p>Exhibit 1: Letter</p>", listed)) + b"\n</TEXT>\n</DOCUMENT>\n"
    own = EXHIBITS.replace(b"<p>x</p>", b"<p>EXHIBIT 2</p><p>MAP OF THE QUARRY</p>") % (b"99.1", b"MAP")
    behind = [EXHIBITS % (kind, b"OTHER") for kind in (b"99.1", b"99.3")]
    lines = page(whole + main + own + b"".join(behind) + b"</SEC-DOCUMENT>\n")
    at = lines.index("Item 7  Material to be Filed as Exhibits")
    assert lines[at + 1 : at + 5] == [
        "  1     Letter (attached)",
        "  2     Map (attached)",
        "  3     Deed (incorporated by reference to the Form 8-K)",
        "  99.3  OTHER (attached, in no list)",
    ]


def test_two_exhibits_of_one_type_both_stand(page: Pages) -> None:
    whole = b"<SEC-DOCUMENT>x.txt\n<SEC-HEADER>x.hdr\n</SEC-HEADER>\n<DOCUMENT>\n<TYPE>SC 13D\n<SEQUENCE>1\n<TEXT>\n"
    main = html("13D", ["Alder Fund, L.P."], BODY) + b"\n</TEXT>\n</DOCUMENT>\n"
    lines = page(whole + main + EXHIBITS % (b"99", b"LETTER") + EXHIBITS % (b"99", b"MAP") + b"</SEC-DOCUMENT>\n")
    assert [line.split()[1] for line in lines if line.endswith("(attached, in no list)")] == ["LETTER", "MAP"]


def test_a_shared_power_never_stands_in_the_line_of_the_sole_one(page: Pages) -> None:
    told = "<p>(a) Alder Fund, L.P. beneficially owns 12 shares, or 5.0% of the class.</p>"
    shared = f"{told}<p>(b) Alder Fund, L.P. has shared power to vote and to dispose of 12 shares.</p>"
    lines = page(html("13D", ["Alder Fund, L.P."], BODY.replace(told, shared)))
    at = next(index for index, line in enumerate(lines) if line.split()[:1] == ["STATED"]) + 2
    assert lines[at].split() == ["Alder", "Fund,", "L.P.", "12", "5.0%"]
    assert lines[at + 1].split() == ["12", "12"]


def test_a_long_title_stands_beside_its_number(page: Pages) -> None:
    title = "Contracts, Arrangements, Understandings or Relationships with Respect to Securities of the Issuer"
    lines = page(html("13D", ["Alder Fund, L.P."], BODY.replace("<p>Item 7", f"<p>Item 6. {title}</p><p>None.</p><p>Item 7")))
    at = next(index for index, line in enumerate(lines) if line.startswith("Item 6"))
    assert lines[at + 1] == "        Securities of the Issuer"


def test_stars_stand_as_printed_and_what_the_cover_lacks_is_told(page: Pages) -> None:
    lines = page(html("13D", ["Alder Fund, L.P."], BODY).replace(b"5.0%", b"5.0%*", 1))
    assert any(line.endswith(" 5.0%*") for line in lines)
    assert next(line for line in lines if line.startswith("event")).split(maxsplit=1) == ["event", "none printed"]


def test_signatures_stand_in_columns(page: Pages) -> None:
    lines = page(html("13D", ["Alder Fund, L.P."], BODY))
    at = lines.index("Signatures")
    assert lines[at + 1].split("  ")[1:] == ["ALDER FUND, L.P.", "Carl Vance, Partner", "2008-05-04"]
