"""NT203."""

from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.rule import Finding, NotApplicable, rule
from tieout.checks.ties import list_ties, listed
from tieout.checks.wholes import bonds
from tieout.facts import Missing
from tieout.forms.form12b25.model import Form12b25


@rule(
    "NT203",
    name="components-not-total",
    on=Form12b25,
    cites=("17 CFR 240.12b-25", "Form 12b-25, Part IV, item (3)"),
    weight="error",
)
def components_not_total(form: Form12b25, case: Case[Form12b25]) -> Iterator[Finding | Missing]:
    """Parts that the text gives of a total, or of a change, do not add up to it, or are more than it.

    Stated, and an error, are: a list that the text itself gives as the whole ("the decrease was due to the following:"), each
    item by the change that it prints, or by the difference of its two values; a sum with what it "consists of"; a count of
    securities with the price and the total of one sentence; a part "of the decrease", or one that revenue or an expense
    "included", which may not be more than the whole. Only suggested, and a note, are: the causes that one sentence, or several
    following ones, name for a change; several parts together against their total; lines of a list against the total's level;
    amounts of a period that lies within another's. Every figure stands for all that rounds to it, so the rounding of six figures
    to a million explains two million and more. Parts of a result, and where something is offset, may count for or against it; a
    list that says "primarily", or behind which something offsets it, is not the whole.

    Why: an item is wrong, or one is missing that the reader should know of.
    Breaks: a decrease of $12 million due to decreases of $4 million, $1 million and $12 million
    Holds: a decrease of $12 million due to decreases of $4 million, $1 million and $9 million
    Mend: add the items up before they are rounded, name what else changed, or correct the item.
    """
    lists = case.once(listed)
    joined = [bond for bond in case.once(bonds) if bond.code == "NT203"]
    if not lists and not joined:
        raise NotApplicable
    for bond in joined:
        if not bond.tie.holds:
            yield bond.finding()
    for total, items in lists:
        for tie in list_ties(total, items):
            if not tie.holds:
                change = tie.facts[0]
                message = (
                    f"{tie.told} add up to {tie.result}, but the {total.direction or 'change'} in {total.measure} is {change.raw}"
                )
                yield Finding(message, at=tie.facts, expected=tie.result, arithmetic=tie.steps)
