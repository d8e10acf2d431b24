"""NT204."""

from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.rule import Finding, NotApplicable, Weight, rule
from tieout.checks.ties import LOSS, direction_breaks
from tieout.checks.wholes import bonds
from tieout.facts import Missing
from tieout.forms.form12b25.model import Form12b25
from tieout.prose.model import Claim


@rule(
    "NT204",
    name="direction-not-values",
    on=Claim,
    cites=("17 CFR 240.12b-25", "Form 12b-25, Part IV, item (3)"),
    weight="error",
)
def direction_not_values(claim: Claim, case: Case[Form12b25]) -> Iterator[Finding | Missing]:
    """A sentence says that a measure rose, and its values fall, or the other way.

    Only values of one sign are compared, and only where no rounding can turn them about. A loss is told as a positive figure, and
    an "increase" in a result that is a loss can mean either way, so such a sentence is a note. "Flat" and "unchanged" are held to
    their values too.

    Why: the values stand in the wrong order, or the word is left over from last year's notice.
    Breaks: revenue increased to $29 million from $36 million
    Holds: revenue increased to $36 million from $29 million
    Mend: correct the word, or put each value with its period.
    """
    value, prior = claim.value, claim.prior_value
    for bond in case.once(bonds):
        if bond.code == "NT204" and bond.tie.facts == (value, prior):
            if not bond.tie.holds:
                yield bond.finding()
            return
    if claim.direction is None or value is None or prior is None:
        raise NotApplicable
    if (value.known < 0) != (prior.known < 0):
        raise NotApplicable
    if direction_breaks(claim):
        message = f"{claim.measure or 'a measure'} is said to {claim.direction}, but goes from {prior.raw} to {value.raw}"
        weight: Weight = "note" if LOSS.search(claim.measure or "") or value.known < 0 else "error"
        other = "increase" if claim.direction == "decrease" else "decrease"
        yield Finding(message, at=(value, prior), expected=other, weight=weight)
