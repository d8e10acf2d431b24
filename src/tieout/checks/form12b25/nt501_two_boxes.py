"""NT501."""

from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.notices import boxed
from tieout.checks.rule import Finding, NotApplicable, rule
from tieout.checks.words import listed
from tieout.forms.form12b25.model import Form12b25


@rule(
    "NT501",
    name="two-boxes",
    on=Form12b25,
    cites=("Form 12b-25, cover (check one)",),
    weight="warning",
)
def two_boxes(form: Form12b25, case: Case[Form12b25]) -> Iterator[Finding]:
    """More than one report is marked on the cover, where the form says "check one".

    The box of a transition report goes beside that of its form, and counts for itself only where none other does.

    Why: it is not said which report is late, nor whether five days or fifteen are asked for.
    Breaks: [X] Form 10-K [X] Form 10-Q
    Holds: [X] Form 10-K [X] Transition Report on Form 10-K
    Mend: file a notice for each late report.
    """
    marked = [(box, boxed(box)) for box in form.boxes if box.marked.value]
    if not marked:
        raise NotApplicable
    own = [box for box, named in marked if named is None or not named[1]]
    if len(own) > 1:
        labels = listed([box.label.raw or "" for box in own])
        yield Finding(f"the boxes of {labels} are both marked" if len(own) == 2 else f"the boxes of {labels} are all marked",
                      at=tuple(box.label for box in own))
