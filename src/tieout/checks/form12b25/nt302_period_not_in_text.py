"""NT302."""

import re
from collections.abc import Iterator
from datetime import date as Day

from tieout.checks.case import Case
from tieout.checks.notices import ON, Said, at, base, day_of, report, report_name, sentences
from tieout.checks.rule import Finding, NotApplicable, Weight, rule
from tieout.facts import Missing
from tieout.forms.form12b25.model import Form12b25

NEAR = 45  # days
# "Quarterly Report on Form 10-Q for the fiscal quarter ended March 31, 2024"
OF_PERIOD = re.compile(
    r"(?i)\b(?P<form>10-? ?[KQD](?:SB|T|405)?|20-?F|11-?K|N-?CEN|N-?CSR|N-?SAR)\b\W{0,3}(?:\([^()]{0,40}\) )?(?:for|covering) "
    r"(?P<what>[\w’' -]{0,60}?)\b(?:ended|ending)(?: on)? " + ON
)
LATE = re.compile(
    r"(?i)\b(?:unable|not able|inability|could not|cannot|can not|not be able|not in a position|late|delay\w*|not filed|not timely"
    r"|will not|was not|impracticable|within the (?:prescribed|required))\b"
)


@rule(
    "NT302",
    name="period-not-in-text",
    on=Form12b25,
    cites=("Form 12b-25, cover and Part III",),
    weight="error",
)
def period_not_in_text(form: Form12b25, case: Case[Form12b25]) -> Iterator[Finding | Missing]:
    """The cover has another period than the text, where it says which report is late.

    Read are the first sentences of Part III and IV that say of a report on the same form, with its period, that it is late; where
    any sentence has the cover's period too, it holds. Up to 45 days apart is a warning: years of 52 or 53 weeks are often rounded
    to the month. The header's period is compared by HD303.

    Why: a notice copied from the last quarter's names the wrong report, and the right one gets no extension.
    Breaks: "For Period Ended: March 31, 2024", "unable to file its Form 10-Q for the quarter ended December 31, 2023"
    Holds: the same with "the quarter ended March 31, 2024"
    Mend: correct the one of the two that was copied.
    """
    covers = [one for one in (form.period_ended, form.transition_period_ended) if one.value is not None]
    if not covers:
        raise Missing(form.period_ended)
    late = base(case.once(report) or "")
    found = [(said, one, day) for said in case.once(sentences) for one, day in _periods(said, late)]
    if not found:
        raise NotApplicable
    if any(day == cover.value for _, _, day in found for cover in covers):
        return
    said, one, day = next((pair for pair in found if LATE.search(pair[0].text)), (None, None, None))
    if said is None or one is None or day is None:
        raise NotApplicable
    apart = min(abs((cover.known - day).days) for cover in covers)
    weight: Weight = "warning" if apart <= NEAR else "error"
    words = said.text[one.start("month") : one.end()]
    message = f"the cover has the period ended {covers[0].raw}, the text says that the {one['form']} of {words} is late"
    yield Finding(message, at=(covers[0], at(case, said, words)), expected=words, weight=weight)


def _periods(said: Said, late: str) -> Iterator[tuple[re.Match[str], Day]]:
    """The periods of reports on the late form that a sentence names."""
    for one in OF_PERIOD.finditer(said.text):
        day = day_of(one)
        if day is not None and base(report_name(one["form"])) == late:
            yield one, day
