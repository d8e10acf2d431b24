"""BO408."""

import re
from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.due_days import told
from tieout.checks.rule import CannotTell, Finding, NotApplicable, rule, unmarked
from tieout.checks.stakes import texts
from tieout.checks.words import day, number
from tieout.facts import Missing
from tieout.forms.schedule13.model import Schedule13

NO_LONGER = re.compile(r"(?i)13d-1\s?\(([efg])\)")


@rule(
    "BO408",
    name="dealt-in-cooling-off",
    on=Schedule13,
    forms=("13D",),
    cites=("17 CFR 240.13d-1(e)(2)", "17 CFR 240.13d-1(f)(2)"),
    weight="warning",
)
def dealt_in_cooling_off(form: Schedule13, case: Case[Schedule13]) -> Iterator[Finding | Missing]:
    """A holder who left Schedule 13G bought more between the change and ten days after its Schedule 13D.

    From the day on which a holder wants to influence control, or holds twenty percent, until the tenth day after its Schedule 13D,
    it may neither vote nor acquire more. Looked at is the initial Schedule 13D whose box says that a Schedule 13G came before:
    transactions of Item 5(c) that acquire shares after the date of event. What was dealt on the day of the event
    itself may be what passed twenty percent, so it holds. Where the text names Rule 13d-1(g) alone (an institution that is none any
    more) no cooling-off follows. A warning, since the date of event may be another than that of the change. Measured 2026-11: no
    initial statement of the corpus has the box marked.

    Why: shares bought in these days break the rule, and the company's lawyers will look for them.
    Breaks: date of event 2025-03-03, the box marked, a purchase of 2025-03-05 in Item 5(c)
    Holds: the same with a sale, or with a purchase of 2025-02-27
    Mend: if the date of the event or of the purchase is wrong, mend it; else the purchase is a question for counsel.
    """
    if case.is_amendment or not form.previously_filed_13g.value:
        raise NotApplicable
    named = {letter.lower() for text in texts(case) for letter in NO_LONGER.findall(text.raw or "")}
    if named == {"g"}:
        raise NotApplicable
    if not form.transactions:
        raise NotApplicable
    changed = unmarked(form.event_date)
    bought = []
    for one in form.transactions:
        if one.acquired_disposed.value == "D" or one.date.value is None or one.date.known <= changed:
            continue
        if one.acquired_disposed.value is None:
            yield CannotTell(one.acquired_disposed, "whether it acquires or disposes is not told")
        elif case.filed is None or one.date.known <= told(case).known:
            bought.append(one)
    if bought:
        first = bought[0]
        shares = f"{number(first.shares.value)} shares" if first.shares.value is not None else "shares"
        more = f" and {len(bought) - 1:,} more purchases followed" if len(bought) > 1 else ""
        yield Finding(
            f"the right to Schedule 13G ended on {day(changed)}, but {shares} were bought on {day(first.date.known)}{more}",
            at=(form.previously_filed_13g, form.event_date, *(one.date for one in bought)),
        )
