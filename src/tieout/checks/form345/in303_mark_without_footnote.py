"""IN303."""

from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.insiders_notes import marks
from tieout.checks.layouts import layout
from tieout.checks.rule import CannotTell, Finding, NotApplicable, rule
from tieout.facts import Missing
from tieout.forms.form345.model import Form345


@rule(
    "IN303",
    name="mark-without-footnote",
    on=Form345,
    cites=("EDGAR Ownership XML Technical Specification 3, section 4.3.5",),
    weight="error",
    gate=True,
)
def mark_without_footnote(form: Form345, case: Case[Form345]) -> Iterator[Finding | Missing]:
    """A footnote mark stands in the form, and there is no such footnote.

    EDGAR refuses it in XML: 0 of 574 forms of the corpus (2026-11). A print whose explanations were not found, or bear no
    numbers, cannot be told.

    Why: what was to be explained (a price range, a trust, a vesting) stays unsaid.
    Breaks: a price marked (2), footnotes numbered 1 only
    Holds: a price marked (2), footnotes numbered 1 and 2
    Mend: add the footnote, or take the mark away.
    """
    marked = case.once(marks)
    if not marked:
        raise NotApplicable
    known = {footnote.id for footnote in form.footnotes}
    loose = [identity for identity in marked if identity not in known]
    if loose and not known and layout(case) != "xml":
        raise CannotTell(marked[loose[0]][0], "no numbered explanation of responses was found")
    for identity in loose:
        facts = marked[identity]
        places = "" if len(facts) == 1 else f" (it stands in {len(facts)} places)"
        yield Finding(f"marked {identity}, but there is no footnote {identity}{places}", at=tuple(facts), expected="the footnote")
