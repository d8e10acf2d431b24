"""NT104."""

import re
from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.notices import DATE, NAMED
from tieout.checks.rule import CannotTell, Finding, NotApplicable, rule
from tieout.facts import Missing
from tieout.forms.form12b25.model import Form12b25

# no figures of results: years, "(1)", "12b-25", "Rule 13a-14", "Item 4.02", "Form 8-K", "three (3) months"
NO_FIGURES = re.compile(
    r"(?i)\b(?:19|20)\d\d\b|\(\s?[\divx]{1,4}\s?\)|\b12b-25\b|\b1[35][ad]-\d+|\b(?:item|part|section|rule|note|exhibit|topic)s? \d[\d.]*"
    r"|\b8-K\b|\b\d{1,2} (?:months?|weeks?|days?|quarters?|calendar|business)\b|\b(?:Q[1-4]|[1-4]Q)\b"
)
# what cannot be estimated, or not yet
UNABLE = re.compile(
    r"(?i)\b(?:unable|not able|cannot|can not|could not|not (?:yet )?(?:been )?(?:determin|quantif|complet|finali[sz]|availab|known|possible"
    r"|practicable|in a position|estimat|reasonabl)\w*|no (?:reasonable )?estimate|(?:still|continu\w+|in the process) \w{0,20}"
    r" ?(?:to )?(?:determin|evaluat|assess|review|complet|finali[sz]|analy[sz])\w*|to be determined|premature|pending|until)\b"
)


@rule(
    "NT104",
    name="change-without-figures",
    on=Form12b25,
    cites=("Form 12b-25, Part IV, item (3)",),
    weight="error",
)
def change_without_figures(form: Form12b25, case: Case[Form12b25]) -> Iterator[Finding | Missing]:
    """Part IV (3) says that results will change significantly, and no place says by how much, or why that cannot be said.

    Figures may stand in the explanation, in Part III or in an exhibit; dates, years and numbers of forms and rules are none.
    Any sentence of inability ("cannot be estimated", "have not been finalized") is the reason that the form allows.

    Why: the form asks for it narratively and quantitatively; the SEC fined companies in 2021 and 2023 for leaving it out.
    Breaks: [X] Yes, "Revenue decreased because a plant was closed."
    Holds: [X] Yes, "Revenue fell to $4.1 million from $6.0 million", or "a reasonable estimate cannot be made because ..."
    Mend: give both periods' figures, or the reasons why a reasonable estimate of the results cannot be made.
    """
    if form.significant_change.value is not True:
        raise NotApplicable
    told = [fact.raw or "" for fact in (form.change_explanation, form.reasons)]
    if form.claims or any(_figures(text) or UNABLE.search(text) for text in told):
        return
    explained = form.change_explanation
    if len(case.documents) > 1 or (explained.state == "words" and case.header is None):
        raise CannotTell(explained, "an exhibit may hold the figures")
    place = explained if explained.start is not None else case.missing(form, "change_explanation")
    printed = "without a figure" if explained.raw else "not explained"
    message = f"a significant change of results is anticipated, but {printed}, and no reason says why it cannot be estimated"
    yield Finding(message, at=(form.significant_change, place))


def _figures(text: str) -> bool:
    for pattern in (DATE, NAMED, NO_FIGURES):
        text = pattern.sub(" ", text)
    return any(one.isdigit() for one in text)
