"""NT201."""

from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.rule import CannotTell, Finding, NotApplicable, rule
from tieout.checks.ties import change_tie
from tieout.facts import Missing
from tieout.forms.form12b25.model import Form12b25
from tieout.prose.model import Claim


@rule(
    "NT201",
    name="change-not-difference",
    on=Claim,
    cites=("17 CFR 240.12b-25", "Form 12b-25, Part IV, item (3)"),
    weight="error",
)
def change_not_difference(claim: Claim, case: Case[Form12b25]) -> Iterator[Finding | Missing]:
    """A change told in a sentence is not the difference of the two values that the sentence tells.

    Each figure stands for all values that round to it: $1.6 billion against $33.9 million is an increase of $1.5 billion, because
    1.6 may be as little as 1.55. A loss against a profit, or an expense against a benefit, changes by the sum of both. Figures told
    as a limit ("up to") or as an error being reported are left out, and so are sentences that tell of an increase and a decrease.

    Why: Part IV (3) is read by investors months before the report; regulators have fined companies for its figures.
    Breaks: $13 million compared to $22 million, a decrease of $12 million
    Holds: $20 million compared to $32 million, a decrease of $12 million
    Mend: subtract the two values again before they are rounded, and correct the one of the three that is wrong.
    """
    tie = change_tie(claim)
    if tie is None:
        raise NotApplicable
    if tie.holds:
        return
    change = tie.facts[0]
    if change.footnotes:
        raise CannotTell(change, "a footnote hangs on it")
    word = claim.direction or "change"
    message = f"{tie.told} is {tie.result}, but the {word} is printed as {change.raw}"
    yield Finding(message, at=tie.facts, expected=tie.result, arithmetic=tie.steps)
