"""What looks like a cover page and is none: a note tells where it stands."""

from forms.schedule13.schedules import ROWS, typed
from tieout.facts import Note
from tieout.forms.schedule13 import read_text
from tieout.markup import printed


def test_a_cover_page_without_powers_makes_no_person_and_a_note() -> None:
    data = typed("13D", ["Alder Fund, L.P.", "Birch Fund, L.P."], "Item 4. Purpose of Transaction\nNone.\n")
    powers = "\n".join(ROWS["13D"][7:15]).encode()
    head, _, tail = data.rpartition(powers + b"\n")
    notes: list[Note] = []
    form = read_text.read(printed(head + tail, 0, len(head + tail)), notes)
    assert [person.name.value for person in form.reporting_persons] == ["Alder Fund, L.P."]
    (note,) = notes
    assert note.code == "cover-without-powers"
    assert (head + tail)[note.start : note.end].startswith(b"NAME OF REPORTING PERSON")
