"""IN105."""

from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.layouts import layout
from tieout.checks.rule import Finding, NotApplicable, rule
from tieout.facts import Missing
from tieout.forms.form345.model import Form345


@rule(
    "IN105",
    name="amendment-without-original-date",
    on=Form345,
    cites=("Forms 4 and 5, item 4", "Form 3, item 5", "EDGAR Ownership XML Technical Specification, 3.5"),
    weight="error",
    gate=True,
)
def amendment_without_original_date(form: Form345, case: Case[Form345]) -> Iterator[Finding]:
    """An amendment does not say when the original was filed.

    A print without an item for the date cannot tell; nor can one that gives a month and no day. EDGAR refuses such XML: all 8
    amendments of the corpus bear the date (2026-11).

    Why: without the date nobody knows which report is corrected.
    Breaks: a Form 4/A, "If Amendment, Date of Original Filed" empty
    Holds: a Form 4/A with "06/05/2024" there
    Mend: give the day on which the original report was filed.
    """
    declared = case.filing.form_type or ""
    if not case.is_amendment and not declared.upper().endswith("/A"):
        raise NotApplicable
    original = form.date_of_original_submission
    if original.value is not None:
        return
    if original.state not in ("absent", "blank") or (original.state == "absent" and layout(case) != "xml"):
        raise Missing(original)
    kind = form.document_type
    if case.header is not None and not (kind.value or "").upper().endswith("/A"):
        kind = case.header.form_type
    at = original if original.start is not None else case.missing(form, "date_of_original_submission")
    yield Finding(
        "an amendment that does not say when the original was filed", at=(kind, at), expected="the date of the original filing"
    )
