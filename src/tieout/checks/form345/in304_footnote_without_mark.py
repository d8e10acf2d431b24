"""IN304."""

import re
from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.insiders_notes import marks, texts
from tieout.checks.layouts import layout
from tieout.checks.rule import Finding, NotApplicable, rule
from tieout.forms.form345.model import Form345

# "continued from footnote 2", "see notes 3 and 4"
NAMED = re.compile(r"(?i)\b(?:foot)?notes?\s\(?(\d{1,2})\)?(?:(?:,|\sand|\sto|\sthrough)\s\(?(\d{1,2}))?")


@rule(
    "IN304",
    name="footnote-without-mark",
    on=Form345,
    cites=("EDGAR Ownership XML Technical Specification 3, section 4.3.6",),
    weight="error",
    gate=True,
)
def footnote_without_mark(form: Form345, case: Case[Form345]) -> Iterator[Finding]:
    """A footnote stands under the form, and no mark points to it.

    EDGAR refuses it in XML: 0 of 574 forms of the corpus (2026-11). In a print a footnote also counts as pointed to where
    another footnote or the remarks name it by its number, and what is left is only a warning, since a raised figure may
    have been lost on the way to the print.

    Why: the reader cannot see which row the explanation is for; often the mark was lost when a row was dropped.
    Breaks: footnotes 1 and 2, and only (1) stands in the tables
    Holds: footnotes 1 and 2, and both (1) and (2) stand in the tables
    Mend: put the mark where it belongs, or take the footnote out.
    """
    if not form.footnotes:
        raise NotApplicable
    marked = case.once(marks)
    loose = [footnote for footnote in form.footnotes if footnote.id not in marked]
    if not loose:
        return
    xml = layout(case) == "xml"
    named = set() if xml else _named(form)
    for footnote in loose:
        if footnote.id not in named:
            message = f"no mark in the form points to footnote {footnote.id}"
            yield Finding(message, at=(footnote.text,), expected="a mark", weight=None if xml else "warning")


def _named(form: Form345) -> set[str]:
    """The ids of the footnotes that another text names by number; a footnote that names itself does not count."""
    found: set[str] = set()
    for footnote, fact in texts(form):
        for match in NAMED.finditer(fact.known):
            found.update(f"F{number}" for number in match.groups() if number and (footnote is None or footnote.id != f"F{number}"))
    return found
