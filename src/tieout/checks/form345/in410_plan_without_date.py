"""IN410."""

from collections.abc import Iterator
from datetime import date as Day

from tieout.checks.case import Case
from tieout.checks.insiders_notes import texts
from tieout.checks.rule import CannotTell, Finding, NotApplicable, rule
from tieout.checks.trading_plans import RULE, tells_adoption
from tieout.forms.form345.model import Form345


@rule(
    "IN410",
    name="plan-without-date",
    on=Form345,
    cites=("Form 4, General Instruction 10", "Release 33-11138"),
    weight="warning",
    forms=("4", "5"),
    since=Day(2023, 4, 1),
)
def plan_without_date(form: Form345, case: Case[Form345]) -> Iterator[Finding]:
    """The box for a Rule 10b5-1 plan is ticked, and no footnote or remark gives the day on which the plan was adopted.

    A date counts as that of the adoption where the word nearest before it is "adopted", "entered into", "dated" or the
    like; the date of a Form 8-K that told of the plan, or of its end, is not one. An exhibit 99 may hold the explanation:
    then it cannot be told. Of 35 forms with the box ticked 4 have no such date (2026-11): one has no text at all, one names no
    day, two name the day of a Form 8-K.

    Why: the cooling-off period of 90 days or more can only be checked against that day.
    Breaks: box ticked, footnote "sold under a Rule 10b5-1 plan"
    Holds: box ticked, footnote "sold under a Rule 10b5-1 plan adopted on February 2, 2024"
    Mend: give the day of adoption in a footnote or in the remarks.
    """
    if not form.aff10b5_one.known:
        raise NotApplicable
    said = [fact for _, fact in texts(form)]
    if any(tells_adoption(fact.known) for fact in said):
        return
    if any((document.type.value or "").upper().startswith("EX-99") for document in case.documents):
        raise CannotTell(form.aff10b5_one, "an exhibit may give the day of adoption")
    plans = [fact for fact in said if RULE.search(fact.known)]
    where = "the text on the plan does not give" if plans else "no footnote or remark gives"
    yield Finding(
        f"the Rule 10b5-1 box is ticked, but {where} the day on which the plan was adopted",
        at=(form.aff10b5_one, *plans),
        expected="the day of adoption",
    )
