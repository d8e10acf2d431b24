"""BO104."""

import re
from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.rule import Finding, NotApplicable, rule
from tieout.forms.schedule13.model import Item, Schedule13

# Any word that tells of dealings, or leads to the place that does
TOLD = re.compile(
    r"(?i)transact|sixty|\b60[- ]day|purchas|acqui(?:red|sition)|\bsold\b|\bsales?\b|\btrad(?:e|es|ing|ed)\b"
    r"|effected|dispos(?:ed|itions? of)"
    r"|\bgrant|\bissued\b|\bitems?\s(?:3|4|6|iii|iv|vi)\b|\b(?:schedule|annex|exhibit|appendix)\s(?!13)"
    # "(c) None", "(a) through (e): see ..."
    r"|\(c\)[^\w(]{0,9}\w|\(a\)\s{0,3}(?:[-–—]|through|to)\s{0,3}\([c-e]\)"
)
ENTIRELY = re.compile(r"(?i)in (?:its|their) entirety|restated")


@rule(
    "BO104",
    name="transactions-not-told",
    on=Schedule13,
    forms=("13D",),
    cites=("Schedule 13D, Item 5(c)",),
    weight="warning",
)
def transactions_not_told(form: Schedule13, case: Case[Schedule13]) -> Iterator[Finding]:
    """Item 5 says nothing of transactions during the past sixty days, neither that there were some nor that there were none.

    Any word of a purchase, sale or transaction in the item is an answer to part (c), and so is a reference to Item 3, 4 or 6 or to
    an annex. An amendment may leave (c) as it was, and is only asked where it restates the item in its entirety, or gives the parts
    before and behind (c). All 40 Schedules 13D at hand tell it (2026-11).

    Why: it is there that the market learns how a stake was built, and at what prices.
    Breaks: Item 5 with (a), (b), (d) and (e)
    Holds: "(c) None", or "Except as set forth in Item 3, no transactions"
    Mend: list the transactions of the past sixty days, or say that there were none.
    """
    item = next((one for one in form.items if one.number == "5"), None)
    if item is None or not (item.text.value or item.parts):
        raise NotApplicable
    if item.parts.get("c") is not None and item.parts["c"].value:
        return
    texts = " ".join(part.raw or "" for part in (item.text, *item.parts.values()))
    if TOLD.search(texts):
        return
    if case.is_amendment and not (ENTIRELY.search(texts[:400]) or _around(item)):
        raise NotApplicable
    place = case.missing(item, "parts['c']")
    message = "Item 5 says nothing of transactions during the past sixty days"
    yield Finding(message, at=(place,), expected='the transactions, or "None" under (c)')


def _around(item: Item) -> bool:
    """Whether parts before and behind (c) are given."""
    given = {letter for letter, part in item.parts.items() if part.value}
    return bool(given & {"a", "b"}) and bool(given & {"d", "e"})
