"""NT101."""

import re
from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.rule import CannotTell, Finding, rule
from tieout.facts import Missing
from tieout.forms.form12b25.model import Form12b25

ELSEWHERE = re.compile(r"(?i)\b(?:attach|exhibit|annex|appendix|schedule|part iv|below|see)")


@rule(
    "NT101",
    name="narrative-empty",
    on=Form12b25,
    cites=("17 CFR 240.12b-25(a)", "Form 12b-25, Part III"),
    weight="error",
)
def narrative_empty(form: Form12b25, case: Case[Form12b25]) -> Iterator[Finding | Missing]:
    """Part III gives no reason why the report is late.

    Some filers write the narrative into Part IV, or attach it; so it counts as empty only where the explanation of Part IV is
    empty too and the submission has no exhibit. "N/A" is no reason. None of 628 notices (2026-11) breaks it.

    Why: the rule asks for the reasons in reasonable detail; without them the notice is no notice.
    Breaks: PART III - NARRATIVE, and nothing beneath
    Holds: PART III - NARRATIVE, "The registrant needs more time to count its inventories."
    Mend: say what kept the report from being finished.
    """
    if form.reasons.value:
        return
    if form.reasons.raw and ELSEWHERE.search(form.reasons.raw):
        raise CannotTell(form.reasons, "it points to another place")
    if form.change_explanation.value or len(case.documents) > 1:
        raise CannotTell(form.reasons, "Part IV or an exhibit may hold the reasons")
    place = form.reasons if form.reasons.start is not None else case.missing(form, "reasons")
    printed = f"says only {form.reasons.raw}" if form.reasons.raw else "is empty"
    yield Finding(f"Part III {printed}: no reason is given why the report is late", at=(place,))
