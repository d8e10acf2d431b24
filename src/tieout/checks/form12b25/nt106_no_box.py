"""NT106."""

from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.rule import Finding, NotApplicable, rule
from tieout.checks.notices import of_type
from tieout.facts import Missing
from tieout.forms.form12b25.model import Form12b25


@rule(
    "NT106",
    name="no-box",
    on=Form12b25,
    cites=("Form 12b-25, cover (check one)",),
    weight="error",
)
def no_box(form: Form12b25, case: Case[Form12b25]) -> Iterator[Finding | Missing]:
    """No box on the cover is marked: the notice does not say which report is late.

    The box of a transition report counts. Where a box could not be read, or none was found (Wingdings lost in copying), nothing
    can be told. With a header its form type says which report is meant, and the finding is a warning.

    Why: the form asks to check one; by it a reader knows whether five days or fifteen are given.
    Breaks: [ ] Form 10-K [ ] Form 20-F [ ] Form 10-Q
    Holds: [ ] Form 10-K [ ] Form 20-F [X] Form 10-Q
    Mend: mark the box of the late report.
    """
    marks = [box.marked for box in form.boxes]
    if any(mark.value for mark in marks):
        return
    unread = next((mark for mark in marks if mark.value is None), None)
    if unread is not None:
        raise Missing(unread)
    if not marks:
        raise NotApplicable
    places = tuple(box.label for box in form.boxes[:1])
    expected = case.once(of_type)
    message = f"none of the {len(marks)} boxes for the late report is marked"
    yield Finding(message, at=places, expected=f"Form {expected}" if expected else None, weight="warning" if expected else "error")
