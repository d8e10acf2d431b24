"""BO205."""

from collections.abc import Iterator
from decimal import Decimal

from tieout.checks.case import Case
from tieout.checks.rule import Finding, NotApplicable, rule
from tieout.checks.stakes import excused
from tieout.checks.words import number
from tieout.facts import Missing
from tieout.forms.schedule13.model import Interest, Schedule13


@rule(
    "BO205",
    name="group-total-out-of-range",
    on=Interest,
    cites=("17 CFR 240.13d-5(b)(1)", "Schedule 13D, Item 5(a)"),
    weight="error",
)
def group_total_out_of_range(total: Interest, case: Case[Schedule13]) -> Iterator[Finding | Missing]:
    """What all persons hold together is less than what the largest holds, or more than all their figures added up.

    Persons of one schedule overlap, since a fund's shares are its manager's too, so the total is not asked to be their sum; it
    is the union, which lies between the largest and the sum. Above the sum is a warning, because persons without a cover of their
    own may be counted.

    Why: one of the figures is wrong, and the total is the one that is quoted.
    Breaks: persons with 2,977 and 670,000 shares, together 607,977
    Holds: persons with 2,977 and 670,000 shares, together 672,977
    Mend: count every share once over all persons.
    """
    together = total.aggregate_amount
    amounts = [person.aggregate_amount for person in case.form.reporting_persons]
    if total.person is not None or together.value is None or not amounts:
        raise NotApplicable
    least, most = max(one.known for one in amounts), sum((one.known for one in amounts), Decimal(0))
    if least <= together.known <= most:
        return
    if excuses := list(excused(together)):
        yield from excuses
        return
    largest = next(one for one in amounts if one.known == least)
    if together.known < least:
        message = f"all persons together hold {together.raw} shares, but one of them alone {largest.raw}"
        yield Finding(message, at=(together, largest), expected=f"{number(least)} or more")
    else:
        message = f"all persons together hold {together.raw} shares, but the figures of all add up to {number(most)}"
        steps = " + ".join(number(one.known) for one in amounts) + f" = {number(most)}"
        at = (together, *(one for one in amounts if one.known))
        yield Finding(message, at=at, expected=f"{number(most)} or less", weight="warning", arithmetic=(steps,))
