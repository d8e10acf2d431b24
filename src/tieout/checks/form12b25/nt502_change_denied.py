"""NT502."""

import re
from collections.abc import Iterator
from decimal import Decimal

from tieout.checks.case import Case
from tieout.checks.rule import Finding, NotApplicable, rule
from tieout.checks.ties import over
from tieout.checks.words import number
from tieout.facts import Fact, Missing
from tieout.forms.form12b25.model import Form12b25
from tieout.prose.model import Claim
from tieout.values import Interval, rounding

THRESHOLD = Decimal(25)  # percent of the prior period's figure: a choice of ours, the form gives none
RESULTS = re.compile(r"(?i)\b(?:revenues?|sales|income|loss(?:es)?|earnings|profits?|expenses?|costs?|margins?|ebitda|impairments?|results)\b")


@rule(
    "NT502",
    name="change-denied",
    on=Form12b25,
    cites=("Form 12b-25, Part IV, item (3)",),
    weight="warning",
)
def change_denied(form: Form12b25, case: Case[Form12b25]) -> Iterator[Finding | Missing]:
    """Part IV (3) is answered "No", and the text tells a change of results of 25 percent or more.

    Only measures of results count, with the figures of both periods, or with a percent of change and the period compared with;
    every figure stands for all that rounds to it, and the least of the changes that these allow must reach the threshold, which
    is ours. An error that is being reported is no change.

    Why: the SEC fined companies in 2021 and 2023 that answered "No" before a change that they knew of.
    Breaks: [X] No, "net sales were $36 million, compared to $20 million for the prior-year quarter"
    Holds: [X] No, "net sales were $36 million, compared to $35 million for the prior-year quarter"
    Mend: answer "Yes" and explain the change.
    """
    if form.significant_change.value is not False:
        raise NotApplicable
    told = [claim for claim in form.claims if RESULTS.search(claim.measure or "") and not claim.misstated and not claim.qualifier]
    shares = [(claim, share) for claim in told if (share := _least(claim)) is not None]
    if not shares:
        raise NotApplicable
    claim, (least, facts) = max(shares, key=lambda pair: pair[1][0])
    if least >= THRESHOLD:
        words = " and ".join(str(fact.raw) for fact in facts)
        message = f"no significant change is anticipated, but {claim.measure} changes by at least {number(round(least))} % ({words})"
        yield Finding(message, at=(form.significant_change, *facts), expected="Yes")


def _least(claim: Claim) -> tuple[Decimal, tuple[Fact[Decimal], ...]] | None:
    """The least change in percent that the claim's figures allow, and the figures; None where it does not compare two periods."""
    value, prior, percent = claim.value, claim.prior_value, claim.percent
    if claim.bound or claim.value_to or claim.percent_to or claim.change_to:
        return None
    if value is not None and prior is not None and value.value is not None and prior.value:
        later, earlier = rounding(value), rounding(prior)
        if earlier.low < 0:
            later, earlier = Interval(-later.high, -later.low), Interval(-earlier.high, -earlier.low)
        ratio = over(later, earlier)
        if ratio is None:
            return None
        return max(Decimal(0), 100 * max(ratio.low - 1, 1 - ratio.high)), (value, prior)
    if percent is not None and percent.value is not None and claim.prior_period is not None and claim.kind == "change":
        return rounding(percent).low, (percent,)
    return None
