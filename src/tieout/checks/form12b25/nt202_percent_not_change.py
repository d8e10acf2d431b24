"""NT202."""

from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.rule import Finding, NotApplicable, rule
from tieout.checks.ties import percent_ties
from tieout.checks.wholes import by_figure
from tieout.facts import Missing
from tieout.forms.form12b25.model import Form12b25
from tieout.prose.model import Claim


@rule(
    "NT202",
    name="percent-not-change",
    on=Claim,
    cites=("17 CFR 240.12b-25", "Form 12b-25, Part IV, item (3)"),
    weight="error",
)
def percent_not_change(claim: Claim, case: Case[Form12b25]) -> Iterator[Finding | Missing]:
    """A percent of change does not follow from the values, or from the change, told in the same sentence.

    The percent is tied to the two values, and to the printed change, each for itself: 38 % agrees with 22 and 13, but "12 million,
    or 38%" of 22 does not. A percent that fits the later value as its base is accepted. Of a range each end is tied to the base
    that the sentence names ("or 5.2% to 8.6%, of the total $29.1 million"). Figures stand for all that rounds to them. Percents on
    another basis (of the same stores, at constant currency) and points of a percent are left out.

    Why: of a change and its percent, one is then copied from another line.
    Breaks: from $22 million, a decrease of $12 million, or 38%
    Holds: from $32 million, a decrease of $12 million, or 38%
    Mend: divide the change by the earlier value, and correct the one that is wrong.
    """
    ties = list(percent_ties(claim))
    shares = [fact for fact in (claim.percent, claim.percent_to) if fact is not None]
    based = [bond for fact in shares for bond in case.once(by_figure).get(("NT202", fact.start), ())]
    if not ties and not based:
        raise NotApplicable
    for bond in based:
        if not bond.tie.holds:
            yield bond.finding()
    for tie in ties:
        if not tie.holds:
            percent = tie.facts[0]
            message = f"{tie.told} is {tie.result}, printed {percent.raw}"
            yield Finding(message, at=tie.facts, expected=tie.result, arithmetic=tie.steps)
