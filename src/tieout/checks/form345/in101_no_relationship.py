"""IN101."""

from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.layouts import layout
from tieout.checks.rule import Finding, rule
from tieout.facts import Missing
from tieout.forms.form345.model import Form345, ReportingOwner


@rule(
    "IN101",
    name="no-relationship",
    on=ReportingOwner,
    cites=("Form 3, item 4", "Forms 4 and 5, item 5", "EDGAR Ownership XML Technical Specification, 3.3"),
    weight="error",
    gate=True,
)
def no_relationship(owner: ReportingOwner, case: Case[Form345]) -> Iterator[Finding]:
    """A reporting person is neither director, officer, ten percent owner nor other.

    In XML a box that is left out is not marked. A print whose boxes were lost on the way cannot tell. EDGAR refuses such XML:
    of 855 persons in 574 filings of the corpus none lacked a relationship (2026-11).

    Why: who has none of the four relationships has nothing to report under Section 16(a), and readers cannot tell why he does.
    Breaks: all four boxes empty
    Holds: one of them marked
    Mend: mark what the person was on the day of the event or transaction.
    """
    boxes = (owner.is_director, owner.is_officer, owner.is_ten_percent_owner, owner.is_other)
    if any(box.value for box in boxes):
        return
    unread = [box for box in boxes if box.value is None]
    if unread and (layout(case) != "xml" or any(box.state not in ("absent", "blank") for box in unread)):
        raise Missing(unread[0])
    at = tuple(box for box in boxes if box.start is not None) or (case.missing(owner, "is_director"),)
    yield Finding(
        "no box says what the reporting person is to the issuer", at=at, expected="Director, Officer, 10% Owner or Other marked"
    )
