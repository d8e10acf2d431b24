"""A claim: all that one sentence states about one measure of one period; names as in the JSON contract."""

from decimal import Decimal
from typing import Literal

from msgspec import Struct

from tieout.facts import Fact

Kind = Literal["amount", "change", "percent"]
Direction = Literal["increase", "decrease"]
Misstated = Literal["over", "under"]
Bound = Literal["at least", "at most", "up to", "less than", "more than"]
Number = Fact[Decimal] | None
Words = Fact[str] | None


class Claim(Struct, frozen=True, kw_only=True, gc=False, rename={"in_": "in"}):
    """All that one sentence states about one measure of one period: level, prior level, change and percent.

    in (in Python `in_`): where it stands, "III", "IV", "EX", "item 3", "F1". kind: `change` where a difference or a percent of
    change is stated, `percent` for a share of something, else `amount`. measure: words of the sentence, lower case, None
    where they could not be told; qualifier: words that narrow it to a part; base: what a percent is a percent of.
    value, prior_value, change (dollars, shares, ... as `unit` says), percent (in hundredths): facts with `precision`, the step
    of rounding; `..._to` is the upper end of a range. `change` and `percent` are positive and `direction` says whither; a loss
    told as a loss is positive. misstated: the figure is an error being reported. approximate: some figure has "approximately"
    before it. What the sentence does not state is None.
    """

    in_: str
    kind: Kind
    measure: str | None = None
    qualifier: str | None = None
    period: Words = None
    prior_period: Words = None
    value: Number = None
    value_to: Number = None
    prior_value: Number = None
    direction: Direction | None = None
    change: Number = None
    change_to: Number = None
    percent: Number = None
    percent_to: Number = None
    base: Words = None
    misstated: Misstated | None = None
    bound: Bound | None = None
    unit: str | None = None
    approximate: bool = False
    sentence: Fact[str]
