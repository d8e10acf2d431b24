from datetime import date
from decimal import Decimal

import msgspec
import pytest
from msgspec import Struct

from tieout.facts import ABSENT, Fact, Missing, Note, doubts, placed, plain, walk


class Row(Struct, frozen=True):
    shares: Fact[Decimal]
    dates: tuple[Fact[date], ...] = ()
    parts: dict[str, Fact[str]] = msgspec.field(default_factory=dict)


ROW = Row(Fact(Decimal("1983"), "1,983", 10, 15), (Fact(date(2024, 5, 22), "5/22/2024", 20, 29),), {"a": ABSENT})


def test_a_known_fact_gives_its_value() -> None:
    assert ROW.shares.known == 1983


def test_a_fact_without_value_raises_missing_with_itself() -> None:
    with pytest.raises(Missing) as caught:
        _ = ABSENT.known
    assert caught.value.fact is ABSENT


def test_walk_gives_every_fact_with_the_path_that_show_takes() -> None:
    assert [path for path, _ in walk(ROW)] == ["shares", "dates[0]", "parts['a']"]


def test_json_has_the_five_keys_always_and_the_others_only_where_they_apply() -> None:
    assert msgspec.json.decode(msgspec.json.encode(ROW.shares)) == {
        "value": "1983",
        "raw": "1,983",
        "start": 10,
        "end": 15,
        "footnotes": [],
    }
    assert msgspec.json.decode(msgspec.json.encode(ABSENT))["state"] == "absent"


def test_plain_replaces_every_fact_by_its_value() -> None:
    assert plain(ROW) == {"shares": "1983", "dates": ["2024-05-22"], "parts": {"a": None}}


def test_a_mark_on_a_blank_makes_it_footnoted_and_stands_once() -> None:
    blank: Fact[str] = Fact(None, "", 3, 3, ("F1",), "blank")
    marked = blank.marked(("F2", "F1"))
    assert (marked.footnotes, marked.state) == (("F1", "F2"), "footnoted")


def test_placed_tells_the_payload_on_every_fact_that_has_a_place() -> None:
    inside = placed(ROW, "base64")
    assert inside.shares.within == "base64"
    assert inside.parts["a"] == ABSENT


def test_doubts_tell_of_each_print_that_is_not_readable_by_its_path_in_order_of_the_tree() -> None:
    def bad(at: int) -> Fact[date]:
        return Fact(None, "x" * 70, at, at + 1, (), "unreadable")

    row = Row(bad(5), (ROW.dates[0], bad(7), bad(9)), {"a": ABSENT, "b": bad(3)})  # type: ignore[arg-type]
    told = [Note(code="seen", message="", start=7)]
    found = doubts((row, ROW), told, "rows")
    assert [note.path for note in found] == [
        path for path, fact in walk((row, ROW), "rows") if fact.state == "unreadable" and fact.start != 7
    ]
    assert [note.path for note in found] == ["rows[0].shares", "rows[0].dates[2]", "rows[0].parts['b']"]
    assert {note.message[:64] for note in found} == {f"'{'x' * 60}' c"} and [note.start for note in found] == [5, 9, 3]
