"""Officers and directors told in sentences, in Item 2 or in an annex."""

import pytest
from tests.forms.schedule13.schedules import typed

from tieout.forms.schedule13 import read_text
from tieout.markup import printed

Row = tuple[str | None, str | None, str | None]
JONES = {"Harold Jones": ("the Treasurer", "9 Elm, Reno, NV 89501", "France")}


def told(item: str, annex: str = "", cover: str = "Alder Mills Corp.") -> dict[str | None, Row]:
    body = f"Item 2. Identity and Background.\n\n{item}\n\nItem 3. Source of Funds.\n\nNone.\n\nSIGNATURE\n\n{annex}"
    data = typed("13D", [cover], body)
    made = read_text.read(printed(data, 0, len(data)), [])
    return {one.name.value: (one.occupation.value, one.address.value, one.citizenship.value) for one in made.background}


@pytest.mark.parametrize(
    "sentences",
    [
        "Mr. Harold Jones is the Treasurer; his business address is 9 Elm, Reno, NV 89501; he is a citizen\nof France.",
        "Harold Jones is the Treasurer. Mr. Jones's business address is 9 Elm, Reno, NV 89501. Mr. Jones is\na citizen of France.",
        "1. Harold Jones, whose business address is 9 Elm, Reno, NV 89501, is the Treasurer and is a citizen\nof France.",
        "Harold Jones is the Treasurer, his business address is 9 Elm, Reno, NV 89501 and he is a citizen\nof France.",
        "Harold Jones. His principal occupation is the Treasurer,\nlocated at 9 Elm, Reno, NV 89501. He is a citizen of France.",
        "Harold Jones is the Treasurer.\n\nHis business address is 9 Elm, Reno, NV 89501.\n\nHe is a citizen of France.",
    ],
)
def test_a_person_is_read_from_sentences(sentences: str) -> None:
    assert told("See Annex A.", f"ANNEX A\n\nOfficers of the Company\n\n{sentences}\n") == JONES
    assert told(sentences) == JONES


def test_each_sentence_can_introduce_another() -> None:
    both = (
        "Mr. Harold Jones is the Treasurer; his business address is 9 Elm, Reno, NV 89501; he is a citizen "
        "of France. Ms. Ellen Marsh is a partner of Marsh & Ogle and she is a citizen of Canada."
    )
    assert told("None.", f"SCHEDULE I\n\n{both}\n") == JONES | {"Ellen Marsh": ("a partner of Marsh & Ogle", None, "Canada")}


def test_an_office_is_enough_in_an_annex_of_officers() -> None:
    rows = "Harold Jones is President and a director.\n\nEllen Marsh is Vice President.\n"
    found = {"Harold Jones": ("President and a director", None, None), "Ellen Marsh": ("Vice President", None, None)}
    assert told("None.", f"ANNEX A\n\nDirectors and Executive Officers\n\n{rows}") == found
    assert told("None.", f"ANNEX A\n\nOther Matters\n\n{rows}") == {}


@pytest.mark.parametrize(
    "sentences",
    [
        "Harold Jones and Oscar Pym are directors of the Company. Mr. Jones is the son-in-law of Mr. Pym.",
        "Alder Capital is the manager of the Fund. The business address of Alder Capital is 9 Elm, Reno, NV 89501.",
        "Harold Jones is the Treasurer. Mr. Pym's business address is 9 Elm, Reno, NV 89501.",
        "The Company is a director of nothing. He is a citizen of Canada.",
    ],
)
def test_what_is_not_sure_makes_no_person(sentences: str) -> None:
    assert told(sentences) == {}


def test_the_address_of_an_officer_is_not_that_of_the_company() -> None:
    item = "Alder Mills Corp. files this statement. Ellen Marsh is its Secretary. Her business address is 3 Elm, Boston, MA 02108."
    found = told(item)
    assert "Alder Mills Corp." not in found
    assert found["Ellen Marsh"][1] == "3 Elm, Boston, MA 02108"


def test_a_person_of_the_covers_is_not_told_twice() -> None:
    item = "Harold Jones is the Treasurer. His business address is 9 Elm, Reno, NV 89501."
    assert list(told(item, cover="Harold Jones")) == ["Harold Jones"]
