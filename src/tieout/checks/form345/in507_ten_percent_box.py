"""IN507."""

import re
from collections.abc import Iterator
from typing import Any

from tieout.checks.case import Case
from tieout.checks.explanations import says
from tieout.checks.layouts import layout
from tieout.checks.rule import Finding, NotApplicable, Place, rule
from tieout.facts import Fact, Missing
from tieout.forms.form345.model import Form345, ReportingOwner

TEN = r"(?:10\s?%|ten[ -]percent)"
# "is no longer a 10% owner", "ceased to be a more than ten percent holder", "decreased our ownership below 10%"
FORMER = re.compile(
    rf"(?i)\b(?:(?:no longer|ceased|ceases)\b[^.;]{{0,60}}{TEN}[^.;]{{0,30}}\b(?:owner|holder|stockholder|shareholder)"
    rf"|(?:decreased|reduced|brought|fell|dropped)\b[^.;]{{0,60}}\b(?:ownership|holdings)\b[^.;]{{0,30}}\b(?:below|under) {TEN})"
)
HINTS = ("10%", "10 %", "ten percent", "ten-percent")


def _telling(case: Case[Form345]) -> Fact[Any] | None:
    """The footnote or remark that says so."""
    texts = (*(note.text for note in case.form.footnotes), case.form.remarks)
    return next((text for text in texts if says(text.raw, FORMER, HINTS)), None)


def _exit_box(case: Case[Form345]) -> Place:
    return case.missing(case.form, "not_subject_to_section16")


@rule(
    "IN507",
    name="ten-percent-box",
    on=ReportingOwner,
    cites=("Forms 4 and 5, item 5", "17 CFR 240.16a-2(c)"),
    weight="note",
    forms=("4", "5"),
)
def ten_percent_box(owner: ReportingOwner, case: Case[Form345]) -> Iterator[Finding | Missing]:
    """A person who is ten percent owner and nothing else has fallen below ten percent, and the exit box is not marked.

    Rows cannot tell who holds ten percent: holdings need not be repeated, and groups count together. So only words are
    heard, of a footnote or the remarks. A person who is director or officer as well stays subject to Section 16. One filing of
    the corpus says so, and its exit box is marked (2026-11).

    Why: readers go on waiting for reports that are no longer owed.
    Breaks: 10% Owner alone, "the reporting persons are no longer 10% owners", exit box not marked
    Holds: the same with the exit box marked
    Mend: mark "no longer subject to Section 16", or leave the sentence out.
    """
    alone = owner.is_ten_percent_owner.value and not (owner.is_director.value or owner.is_officer.value)
    told = case.once(_telling) if alone else None
    if told is None:
        raise NotApplicable
    box = case.form.not_subject_to_section16
    if box.value:
        return
    if box.value is None and (box.state != "absent" or layout(case) != "xml"):
        raise Missing(box)
    at = box if box.start is not None else case.once(_exit_box)
    yield Finding("the text says that ten percent are no longer held, and the exit box is not marked", at=(told, at))
