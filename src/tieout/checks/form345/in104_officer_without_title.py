"""IN104."""

from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.layouts import layout
from tieout.checks.rule import CannotTell, Finding, NotApplicable, rule
from tieout.facts import Fact, Missing
from tieout.forms.form345.model import Form345, ReportingOwner


@rule(
    "IN104",
    name="officer-without-title",
    on=ReportingOwner,
    cites=("Form 3, item 4", "Forms 4 and 5, item 5", "EDGAR Ownership XML Technical Specification, 3.3"),
    weight="error",
    gate=True,
)
def officer_without_title(owner: ReportingOwner, case: Case[Form345]) -> Iterator[Finding | Missing]:
    """An officer's title is not given, or "Other" is marked and not said what.

    A print of several persons, or in a layout of its own, cannot tell where no title was found: it may stand at another place.
    EDGAR refuses such XML; none of the corpus lacks either (2026-11).

    Why: the title tells whether a vice president or the chief executive dealt; "Other" alone tells nothing.
    Breaks: Officer marked, no title
    Holds: Officer marked, "Chief Executive Officer"
    Mend: give the title below the box, and below "Other" what the person is.
    """
    asked: tuple[tuple[Fact[bool], Fact[str], str, str], ...] = (
        (owner.is_officer, owner.officer_title, "officer_title", "an officer, but without a title"),
        (owner.is_other, owner.other_text, "other_text", "marked as Other, but not said what"),
    )
    if not any(box.value for box, *_ in asked):
        raise NotApplicable
    for box, words, field, message in asked:
        if not box.value or words.value is not None or words.footnotes:
            continue
        if words.state not in ("absent", "blank"):
            yield CannotTell(words, "it cannot be read")
        elif layout(case) == "loose" or (layout(case) == "page" and len(case.form.reporting_owners) > 1):
            yield CannotTell(box, "the words to this box may stand at another place of the print")
        else:
            at = words if words.start is not None else case.missing(owner, field)
            yield Finding(message, at=(box, at), expected="the officer's title" if field == "officer_title" else "an explanation")
