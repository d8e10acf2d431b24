"""What in a sentence forbids to tie its figures, or lets them be tied otherwise: its wording, not its arithmetic."""

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import product

from tieout.facts import Fact
from tieout.prose.model import Claim
from tieout.values import Interval

DOWN = re.compile(r"(?i)\b(?:decreas\w*|declin\w*|fell|fall\w*|lower\w*|reduc\w*|drop\w*|down)\b")
UP = re.compile(r"(?i)\b(?:increas\w*|grew|grow\w*|rose|risen|rising|higher|up)\b")
# a percent "on a same-property basis" is not that of the amounts beside it
BASIS = re.compile(
    r"(?i)\b(?:same[- ](?:store|property|center|facility)|comparable[- ]\w+|constant[- ]currency|organic(?:ally)?|pro forma"
    r"|excluding|exclusive of|adjusted|annuali[sz]ed)\b"
)
POINTS = re.compile(r"(?i)%|\b(?:points?|bps)\b")
# an amount of one kind against one of the other: "a benefit of $0.2 million compared to an expense of $0.6 million"
PAIRS = tuple(
    (re.compile(rf"(?i)\b(?:{one})\b"), re.compile(rf"(?i)\b(?:{other})\b"))
    for one, other in (
        ("income|profits?|gains?|earnings|benefit|surplus", "loss(?:es)?|expenses?|provision|deficit|charge"),
        ("provided", "used"),
    )
)
RESULT = re.compile(r"(?i)\b(?:loss(?:es)?|income|profits?|earnings|ebitda|gains?|deficit)\b")
OFFSET = re.compile(r"(?i)\b(?:offset\w*|net of|less|reduced by|counterbalanced)\b")
MOST = 8  # parts of which every sign is tried


def between(claim: Claim, facts: Sequence[Fact[Decimal] | None]) -> str:
    """The text of the claim's sentence from the first to the last of some figures; empty where they are not found there."""
    text = claim.sentence.raw or ""
    begin, cursor = -1, 0
    for fact in sorted((one for one in facts if one is not None and one.start is not None), key=lambda one: one.start or 0):
        at = text.find(fact.raw or "", cursor)
        if at < 0:
            return ""
        begin, cursor = (at if begin < 0 else begin), at + len(fact.raw or "")
    return text[max(begin, 0) : cursor]


def two_ways(claim: Claim) -> bool:
    """Whether another direction than the claim's is told between its figures ("decreased 3% and increased $0.9 million")."""
    if claim.direction is None:
        return False
    told = between(claim, (claim.value, claim.prior_value, claim.change, claim.percent))
    return bool((UP if claim.direction == "decrease" else DOWN).search(told))


def in_brackets(claim: Claim) -> bool:
    """Whether a bracket that holds the change closes before the other figures ("less impairment of $1.0 million), compared to")."""
    if claim.change is None:
        return False
    told = between(claim, (claim.value, claim.prior_value, claim.change))
    begins = between(claim, (claim.change,))
    return told.startswith(begins) and told.partition(")")[0].count("(") < told[: told.find(")") + 1].count(")")


NEXT = re.compile(r"\s*(?:,\s*(?:and\s+)?|and\s+)[$(]{0,2}\d")


def enumerated(claim: Claim) -> bool:
    """Whether more figures follow the earlier value at once ("compared to $2.0 million, $0.4 million and $1.6 million")."""
    text, prior = claim.sentence.raw or "", claim.prior_value
    told = between(claim, (prior, claim.value)) if prior is not None else ""
    last = prior is not None and claim.value is not None and (prior.start or 0) > (claim.value.start or 0)
    if not told or not last:
        return False
    end = text.find(told) + len(told)
    return bool(NEXT.match(text, end))


def another_basis(claim: Claim) -> bool:
    """Whether the percent is of another basis than the amounts, or the amounts are percents themselves."""
    if any(one is not None and POINTS.search(one.raw or "") for one in (claim.value, claim.prior_value, claim.change)):
        return True
    return bool(BASIS.search(between(claim, (claim.value, claim.prior_value, claim.change, claim.percent))))


def opposed(claim: Claim) -> bool:
    """Whether the sentence sets an amount of one kind against one of the other, so that their difference is a sum."""
    text = claim.sentence.raw or ""
    return any(one.search(text) and other.search(text) for one, other in PAIRS)


def signs_free(measure: str | None, text: str) -> bool:
    """Whether parts may count for or against their whole: parts of a result, and where some are offset."""
    return bool(RESULT.search(measure or "")) or bool(OFFSET.search(text))


def any_sign(parts: Sequence[Interval], whole: Interval) -> bool | None:
    """Whether the parts, each added or taken away, can come to the whole, of either sign; None where they are too many to try."""
    if len(parts) > MOST:
        return None
    nothing = Interval(Decimal(0), Decimal(0))
    for signs in product((True, False), repeat=len(parts)):
        total = nothing
        for part, plus in zip(parts, signs, strict=True):
            total = total + part if plus else total - part
        if total.meets(whole):
            return True
    return False
