"""What the exhibits of a submission add to its form, and what they call themselves."""

from collections.abc import Iterator
from importlib import import_module
from typing import TypeVar

from msgspec import structs

from tieout import markup
from tieout.edgar import exhibits
from tieout.edgar.model import Document, Submission
from tieout.facts import Note, doubts
from tieout.forms.form12b25.model import Form12b25
from tieout.forms.form345.model import Form345
from tieout.forms.schedule13.model import Schedule13
from tieout.markup.text import Printed
from tieout.prose import Claim, stated

F = TypeVar("F", Form12b25, Form345, Schedule13)
HEAD = 20_000  # bytes of an exhibit in which it names itself


def with_exhibits(form: F, envelope: Submission, data: bytes, notes: list[Note], prose: bool) -> tuple[F, Submission]:
    """The form and the submission with what the exhibits say.

    A Schedule 13D whose Item 5(c) points to an exhibit gets its transactions; a Form 12b-25 the claims of its exhibits 99, which
    are part of Part IV (only where `prose` is asked for); the documents the numbers and titles that they print.
    """
    changes: dict[str, object] = {}
    if isinstance(form, Schedule13) and form.schedule == "13D" and not form.transactions:
        changes["transactions"] = _transactions(envelope, data, notes)
    if prose and isinstance(form, Form12b25):
        found = changes["claims"] = (*form.claims, *_claims(envelope, data))
        notes += doubts(found, notes, "claims")
    documents = tuple(_titled(data, document) for document in envelope.documents) if prose else envelope.documents
    return structs.replace(form, **changes), structs.replace(envelope, documents=documents)


def _of(envelope: Submission, kind: str) -> list[Document]:
    """The documents of a type that stand as they are, not encoded."""
    return [one for one in envelope.documents if one.encoding is None and (one.type.value or "").upper().startswith(kind)]


def _printed(data: bytes, start: int, end: int) -> Printed | None:
    readable = markup.rendering(data, start, end) in ("html", "plain", "markdown")
    return markup.printed(data, start, end) if readable else None


def _claims(envelope: Submission, data: bytes) -> Iterator[Claim]:
    for document in _of(envelope, "EX-99"):
        printed = _printed(data, document.start, document.end)
        if printed is not None:
            yield from stated(printed, printed.text, "EX")


def _transactions(envelope: Submission, data: bytes, notes: list[Note]) -> tuple[object, ...]:
    """The transactions of the first exhibit that lists some, where a note tells that the schedule points to one."""
    if not any(note.code == "transactions-unread" for note in notes):
        return ()
    home = import_module("tieout.forms.schedule13.transactions")
    pointer = home.points_to_exhibit(notes)
    for document in _of(envelope, "EX-99") if pointer is not None else ():
        found: tuple[object, ...] = home.of_exhibit(markup.printed(data, document.start, document.end), notes)
        if found:
            notes.remove(pointer)
            return found
    return ()


def _titled(data: bytes, document: Document) -> Document:
    """A document with the number and the title that it prints, if it is an exhibit."""
    if document.encoding is not None or not (document.type.value or "").upper().startswith("EX-"):
        return document
    printed = _printed(data, document.start, min(document.end, document.start + HEAD))
    if printed is None:
        return document
    number, title = exhibits.named(printed)
    return structs.replace(document, number=number, title=title)
