"""HD301."""

from collections.abc import Iterator
from typing import Any

from tieout.checks.case import Case
from tieout.checks.rule import CannotTell, Finding, NotApplicable, rule
from tieout.edgar.model import Header
from tieout.facts import ABSENT
from tieout.forms import family
from tieout.forms.form345.model import Form345


@rule(
    "HD301",
    name="types-differ",
    on=Header,
    cites=("EDGAR Filer Manual, volume II, submission types",),
    weight="error",
)
def types_differ(header: Header, case: Case[Any]) -> Iterator[Finding]:
    """The header's form type is not that of the form.

    Compared are the type of the first document and, in the XML of Forms 3, 4 and 5, the form's own. SC 13D and SCHEDULE 13D are
    one form. Only late notices, Forms 3, 4, 5 and schedules are asked: elsewhere EDGAR itself names the document otherwise (a
    letter of the staff is filed as UPLOAD and typed LETTER; 3 of 583 submissions). None of 433 such submissions breaks it
    (2026-11).

    Why: who searches for a Form 4 or a 13G by type does not find one that was sent under another.
    Breaks: CONFORMED SUBMISSION TYPE 4/A, first document of type 4
    Holds: CONFORMED SUBMISSION TYPE SC 13D/A, first document of type SCHEDULE 13D/A
    Mend: give the submission and its first document the same type.
    """
    typed = header.form_type
    first = case.documents[0].type if case.documents else ABSENT
    own = case.form.document_type if isinstance(case.form, Form345) else ABSENT
    if not any(family(one.value or "") for one in (typed, first)):
        raise NotApplicable
    if first.value is None and own.value is None:
        raise CannotTell(typed, "no document is at hand")
    for one, what in ((first, "the document"), (own, "the form")):
        if one.value is not None and _kind(one.value) != _kind(typed.known):
            yield Finding(f"the header says {typed.raw}, {what} {one.raw}", at=(typed, one), expected=typed.raw)


def _kind(form_type: str) -> str:
    return " ".join(form_type.upper().split()).replace("SCHEDULE 13", "SC 13")
