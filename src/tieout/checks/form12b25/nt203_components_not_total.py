"""NT203."""

from collections.abc import Iterator
from decimal import Decimal

from tieout.checks.case import Case
from tieout.checks.rule import CannotTell, Finding, NotApplicable, rule
from tieout.checks.ties import delta, listed, say, summed
from tieout.checks.words import listed as row
from tieout.checks.words import number
from tieout.facts import Missing
from tieout.forms.form12b25.model import Form12b25
from tieout.prose.model import Claim
from tieout.values import rounding


@rule(
    "NT203",
    name="components-not-total",
    on=Form12b25,
    cites=("17 CFR 240.12b-25", "Form 12b-25, Part IV, item (3)"),
    weight="error",
)
def components_not_total(form: Form12b25, case: Case[Form12b25]) -> Iterator[Finding | Missing]:
    """The items of a list that explains a change do not add up to the change.

    Compared is a list that the text itself gives as the whole ("the decrease was due to the following:"), each item by the change
    that it prints, or by the difference of its two values. Every figure stands for all that rounds to it, so the rounding of six
    figures to a million explains two million and more.

    Why: an item is wrong, or one is missing that the reader should know of.
    Breaks: a decrease of $12 million due to decreases of $4 million, $1 million and $12 million
    Holds: a decrease of $12 million due to decreases of $4 million, $1 million and $9 million
    Mend: add the items up before they are rounded, name what else changed, or correct the item.
    """
    lists = case.once(listed)
    if not lists:
        raise NotApplicable
    for total, items in lists:
        yield from _tied(total, items)


def _tied(total: Claim, items: list[Claim]) -> Iterator[Finding | Missing]:
    change = total.change
    if change is None or change.value is None or total.bound or total.misstated:
        return
    told: set[tuple[Decimal, Decimal]] = set()
    for printed in (False, True):
        moves = [delta(item, total.direction, printed) for item in items]
        if any(move is None for move in moves):
            yield CannotTell(change, "an item of the list tells no change")
            return
        known = [move for move in moves if move is not None]
        whole = summed([move.by for move in known])
        if (whole.low, whole.high) in told or whole.meets(rounding(change)):
            continue
        told.add((whole.low, whole.high))
        exact = say((whole.low + whole.high) / 2, change)
        words = row([move.told for move in known])
        message = f"{words} add up to {exact}, but the {total.direction or 'change'} in {total.measure} is {change.raw}"
        steps = (
            f"{' + '.join(move.told for move in known)} can be {number(whole.low)} to {number(whole.high)}",
            f"printed {change.raw}, which stands for {number(rounding(change).low)} to {number(rounding(change).high)}",
        )
        at = (change, *(fact for move in known for fact in move.facts))
        yield Finding(message, at=at, expected=exact, arithmetic=steps)
