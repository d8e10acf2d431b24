"""Reading an invented schedule, and a person's cover as three tuples: what the tests of layouts compare."""

from typing import Any

from places import agrees
from tieout.facts import Note, plain, walk
from tieout.forms.schedule13 import read_text
from tieout.markup import printed, rendering

Person = tuple[tuple[Any, ...], tuple[Any, ...], tuple[Any, ...]]

FIRST_PAGE = """SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549
SCHEDULE 13{letter}
Under the Securities Exchange Act of 1934
Quillback Marine Corp.
(Name of Issuer)
Common Stock
(Title of Class of Securities)
74899X 10 1
(CUSIP Number)
December 31, 1996
(Date of Event Which Requires Filing of this Statement)

"""


def read(document: str) -> tuple[dict[str, Any], list[Note]]:
    """The plain form and the notes of a document; every fact's bytes must give its print."""
    data = document.encode()
    kind = rendering(data, 0, len(data)) or "plain"
    notes: list[Note] = []
    form = read_text.read(printed(data, 0, len(data)), notes)
    assert [path for path, fact in walk(form) if not agrees(data, fact, kind)] == []
    return plain(form), notes


def rows(person: dict[str, Any]) -> Person:
    return (
        tuple(person[field] for field in ("name", "group", "source_of_funds", "legal_proceedings", "citizenship")),
        tuple(
            person[field]
            for field in ("sole_voting_power", "shared_voting_power", "sole_dispositive_power", "shared_dispositive_power")
        ),
        tuple(person[field] for field in ("aggregate_amount", "excludes_certain_shares", "percent_of_class", "person_types")),
    )


def persons(document: str) -> list[Person]:
    return [rows(person) for person in read(document)[0]["reporting_persons"]]
