"""Rows that are printed alike: each person's facts stand at that person's own place, and a doubt is told of each."""

import pytest

from forms.schedule13.pages import COVER, FIRST_PAGE, SIGNING, read_typed, typed
from tieout.facts import Fact, Note, plain, walk
from tieout.forms.schedule13 import alike, read_text
from tieout.forms.schedule13.model import ReportingPerson, Schedule13
from tieout.markup import printed

NAMES = ("Alder Fund, L.P.", "Birch Fund, L.P.", "Cedar Fund, L.P.")


def persons(*changes: tuple[str, str], notes: list[Note] | None = None) -> tuple[str, tuple[ReportingPerson, ...]]:
    """Three covers with the same rows, each with the same changes: the text, and its persons."""
    cover = COVER
    for old, new in changes:
        cover = cover.replace(old, new)
    text = FIRST_PAGE + "".join(cover.format(name) for name in NAMES) + SIGNING + "/s/ X\n"
    return text, read_typed(text, notes).reporting_persons


@pytest.mark.parametrize(
    "change",
    [
        (" 0\n", " -0-\n"),
        (" 100\n", " 1,234,567 shares (see Item 5)\n"),
        (" Delaware\n", " State of\n   Delaware\n"),
        (" CO\n", " PN, OO\n"),
        (" 5.1%\n", " Less than 1%\n"),
        (" WC\n", "\n"),
    ],
)
def test_every_fact_stands_where_it_is_printed(change: tuple[str, str]) -> None:
    text, found = persons(change)
    data = text.encode()
    assert len(found) == len(NAMES)
    for index, one in enumerate(found):
        low = text.index(NAMES[index])
        for path, fact in walk(one):
            if fact.raw and fact.start is not None:
                assert low <= fact.start < low + len(COVER) + 100, path
                assert data[fact.start : fact.end].decode().split() == fact.raw.split(), path
        assert plain(one) == plain(found[0]) | {"name": NAMES[index]}


def test_a_value_in_pieces_has_each_persons_pieces() -> None:
    _, found = persons(
        ("6. CITIZENSHIP OR PLACE OF ORGANIZATION\n   Delaware", "6. CITIZENSHIP OR PLACE     New\n   OF ORGANIZATION       York")
    )
    places = [one.citizenship.pieces for one in found]
    assert [one.citizenship.value for one in found] == ["New York"] * 3
    assert len(set(places)) == 3


def test_a_doubt_is_told_of_each_person() -> None:
    notes: list[Note] = []
    text, found = persons((" 100\n", " 100,000 and 200,000\n"), notes=notes)
    assert [one.sole_voting_power.value for one in found] == [None] * 3
    told = [note for note in notes if note.path and note.path.endswith(".sole_voting_power")]
    assert [note.path for note in told] == [f"reporting_persons[{index}].sole_voting_power" for index in range(3)]
    assert [text.encode()[note.start : note.end] for note in told] == [b"100,000 and 200,000"] * 3
    assert len({note.start for note in told}) == 3


def test_a_row_of_entities_has_their_bytes() -> None:
    row = "<tr><td>7. SOLE VOTING POWER</td><td>&#160;{}&#160;</td></tr>"
    page = "<p>SCHEDULE 13D</p><p>Foo Corp.</p><p>(Name of Issuer)</p>" + "".join(
        "<table><tr><td>1. NAME OF REPORTING PERSON</td><td>Alder &amp; Birch</td></tr>"
        "<tr><td>2. CHECK THE APPROPRIATE BOX IF A MEMBER OF A GROUP</td><td>(a) [ ] (b) [X]</td></tr>"
        "<tr><td>6. CITIZENSHIP OR PLACE OF ORGANIZATION</td><td>C&#244;te d&#8217;Azur</td></tr>"
        + row.format(figure)
        + "<tr><td>8. SHARED VOTING POWER</td><td>0</td></tr>"
        "<tr><td>11. AGGREGATE AMOUNT BENEFICIALLY OWNED BY EACH REPORTING PERSON</td><td>5</td></tr></table>"
        for figure in ("1,000", "1,000")
    )
    data = page.encode()
    form: Schedule13 = read_text.read(printed(data, 0, len(data)), [])
    one, other = form.reporting_persons
    assert [data[fact.start : fact.end] for fact in (one.sole_voting_power, other.sole_voting_power)] == [b"1,000"] * 2
    assert [data[fact.start : fact.end] for fact in (one.name, other.name)] == [b"Alder &amp; Birch"] * 2
    assert [data[fact.start : fact.end] for fact in (one.citizenship, other.citizenship)] == [b"C&#244;te d&#8217;Azur"] * 2
    assert one.sole_voting_power.start != other.sole_voting_power.start


def test_a_short_row_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[str] = []

    def reader(_sheet: object, part: object, _path: str) -> Fact[str]:
        looked.append(str(part))
        return Fact("x", "x", 0, 1)

    text = "Alder\nAlder\n" + "A" * alike.LONGEST * 2
    page = printed(text.encode(), 0, len(text))
    sheet = read_text.Sheet(page, [])
    first, again = (alike.told(reader, sheet, sheet.part(at, at + 5), "a.name") for at in (0, 6))
    assert len(looked) == 1
    assert isinstance(first, Fact) and isinstance(again, Fact)
    assert (first.start, again.start) == (0, 6)
    long = sheet.part(12, len(text))
    assert alike.told(reader, sheet, long, "a.name") == alike.told(reader, sheet, long, "a.name")
    assert len(looked) == 3


def test_boxes_and_marks_are_read_in_their_place() -> None:
    assert typed("Alder", {"7. SOLE VOTING POWER": "\u2612"}).reporting_persons[0].sole_voting_power.raw == "\u2612"
