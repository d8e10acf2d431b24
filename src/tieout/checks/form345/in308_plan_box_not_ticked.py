"""IN308."""

from collections.abc import Iterator
from datetime import date as Day

from tieout.checks.case import Case
from tieout.checks.rule import CannotTell, Finding, rule
from tieout.checks.trading_plans import under_plan
from tieout.forms.form345.model import Form345


@rule(
    "IN308",
    name="plan-box-not-ticked",
    on=Form345,
    cites=("Form 4, Rule 10b5-1(c) box", "Form 5, Rule 10b5-1(c) box", "Release 33-11138"),
    weight="warning",
    forms=("4", "5"),
    since=Day(2023, 4, 1),
)
def plan_box_not_ticked(form: Form345, case: Case[Form345]) -> Iterator[Finding]:
    """A text says that a trade was made under a Rule 10b5-1 plan, and the box for it is not ticked.

    The text must hang on a transaction, or be the remarks, and say that a trade was made "pursuant to", "under" or "in
    accordance with" the plan. What will be traded, what was not traded under a plan, a plan that ended, and what an
    amendment tells of the box itself does not count; a plan of a spouse cannot be told. All 91 forms of the corpus that
    tell of such a plan were read, and the 91 remarks of 36,075 in the SEC's data set of 2024's third quarter that do: of
    185 forms filed since then 2 break, both truly (2026-11). Whether a ticked box is explained is the matter of IN410.

    Why: by the box alone data sets tell planned sales from sales of choice.
    Breaks: box not ticked, a sale with the note "effected pursuant to a Rule 10b5-1 trading plan"
    Holds: the box ticked, or the note "the seller intends to adopt a Rule 10b5-1 trading plan"
    Mend: tick the box and give the day on which the plan was adopted, or mend the note.
    """
    if form.aff10b5_one.value:
        return
    own, others = under_plan(case)
    if own or others:
        box = form.aff10b5_one
        _ = box.known
        if not own:
            raise CannotTell(others[0], "the plan is another's")
        words = own[0].known if len(own[0].known) <= 80 else own[0].known[:77].rstrip() + "..."
        yield Finding(f'the Rule 10b5-1 box is not ticked, but a text says "{words}"', at=(box, *own), expected="the box ticked")
