"""NT301."""

from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.notices import base, boxed, of_type
from tieout.checks.rule import CannotTell, Finding, NotApplicable, rule
from tieout.checks.words import listed
from tieout.facts import Missing
from tieout.forms.form12b25.model import Form12b25


@rule(
    "NT301",
    name="box-not-form-type",
    on=Form12b25,
    cites=("Form 12b-25, cover", "EDGAR Filer Manual, volume II, submission types"),
    weight="error",
)
def box_not_form_type(form: Form12b25, case: Case[Form12b25]) -> Iterator[Finding | Missing]:
    """The box on the cover names another report than the form type of the submission.

    Forms 10-K405, 10-KSB and 10-KT are filed under NT 10-K, 10-QSB and 10-QT under NT 10-Q; the box of a transition report counts
    as its form's. Of several marked boxes one that agrees is enough. The report of Rule 15d-2 has no box of its own.

    Why: five or fifteen more days hang on it, and searches by type miss the notice.
    Breaks: NT 10-K, [X] Form 10-Q
    Holds: NT 10-K, [X] Form 10-KSB, or [X] Transition Report on Form 10-K
    Mend: mark the box of the late report, or file under its type.
    """
    typed = case.once(of_type)
    if case.header is None or typed is None or typed == "15D2":
        raise NotApplicable
    marked = [(box, boxed(box)) for box in form.boxes if box.marked.value]
    if not marked:
        if any(box.marked.value is None for box in form.boxes):
            raise CannotTell(form.report_type, "a box cannot be read")
        raise NotApplicable
    names = [named[0] for _, named in marked if named is not None]
    if len(names) < len(marked):
        raise CannotTell(form.report_type, "a marked box names no form that is known")
    if any(base(name) == base(typed) for name in names):
        return
    labels = listed([box.label.raw or "" for box, _ in marked])
    message = f"the box of {labels} is marked, but the notice was filed as {case.header.form_type.raw}"
    places = (*(box.label for box, _ in marked), case.header.form_type)
    yield Finding(message, at=places, expected=f"Form {typed}")
