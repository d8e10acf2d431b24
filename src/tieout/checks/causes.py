"""A change and what a text says it is due to: parts "of the decrease", and causes that sentences name."""

import re
from collections.abc import Iterator

from tieout.checks.bonds import Bond, Figure, Placed, Sentence, added
from tieout.checks.ties import Tie, say
from tieout.prose.model import Claim
from tieout.values import Interval, rounding

WAY = r"(?P<way>decrease|increase|decline|reduction|rise|growth|change)"
# "Approximately $1 million of the decrease in selling and marketing costs related to SMC"
OF_CHANGE = re.compile(
    rf"(?i)^,? of (?:the|this|that|such) (?:overall |total )?{WAY}(?: in (?P<measure>[^.,;]{{3,80}}?))? ?(?:(?:is|was|were"
    rf"|are|which|that) )?"
    r"(?:relat\w+|due|attributable|result\w*|pertain\w*|came|stems?|stemmed)\b"
)
# "The decrease in general and administrative expenses from the comparative prior period was due to"
DUE = re.compile(
    rf"(?i)^\W{{0,4}}(?:the|this|such) {WAY}(?: in (?P<measure>[^.,;]{{3,80}}?))?(?: (?:from|compared|as compared|over|for"
    rf"|during)\b[^.;]{{0,80}}?)?"
    r" (?:was|is|were|resulted)(?: a| the)? ?(?:due to|attributable to|results? of|result of|caused by|driven by|from|because of)\b"
)
HEDGED = re.compile(
    r"(?i)\b(?:primarily|mainly|principally|largely|mostly|partially|partly|in part|among other|including|chiefly"
    r"|predominantly|significant portion|offset)\b"
)
GENERIC = frozenset("the and of total net our its s cost costs expense expenses company companys registrant registrants".split())  # noqa: SIM905


def _words(measure: str) -> frozenset[str]:
    words = re.findall(r"[a-z]+", measure.lower())
    return frozenset(words) - GENERIC or frozenset(words)


def _total(measure: str | None, before: list[Sentence]) -> Claim | None:
    """The last claim before that has a change, or both values, of a measure; of any measure where none is named."""
    for sentence in reversed(before):
        for claim in reversed(sentence.claims):
            moved = claim.change is not None or (claim.value is not None and claim.prior_value is not None)
            if not moved or claim.qualifier or claim.misstated or claim.bound or claim.change_to or not claim.measure:
                continue
            if measure is None or _words(measure) == _words(claim.measure):
                return claim
        if measure is None:
            return None  # "the decrease" without a name is the last sentence's, or nobody's
    return None


def _readings(total: Claim) -> list[tuple[Interval, tuple[Figure, ...], str, bool]]:
    """The change of a claim by its two values and as printed: what it allows, its figures, its words, whether it is printed."""
    found: list[tuple[Interval, tuple[Figure, ...], str, bool]] = []
    value, prior, change = total.value, total.prior_value, total.change
    if value is not None and prior is not None and value.value is not None and prior.value is not None:
        more, less = (prior, value) if value.known < prior.known else (value, prior)
        words = f"{more.raw} less {less.raw}, {say(more.known - less.known, more)}"
        found.append((rounding(more) - rounding(less), (more, less), words, False))
    if change is not None and change.value is not None:
        found.append((rounding(change), (change,), f"printed as {change.raw}", True))
    return found


def shares(sentence: Sentence, before: list[Sentence]) -> Iterator[Bond]:
    """ "Approximately $1 million of the decrease in M related to S": a part is no more than the whole change."""
    for part in sentence.figures:
        told = OF_CHANGE.search(sentence.text[part.end : part.end + 160]) if part.field == "change" else None
        total = _total(told["measure"], before) if told else None
        if told is None or total is None:
            continue
        readings = _readings(total)
        whole = max((one[0].high for one in readings), default=None)
        for allowed, figures, words, _ in readings:
            stated = whole is not None and rounding(part.fact).low > whole  # else another rule tells that both readings differ
            tie = Tie(
                rounding(part.fact), allowed, str(part.fact.raw), words, (part.fact, *figures), stated, most=True, against=words
            )
            way = told["way"].lower()
            yield Bond(tie, "NT203", f"{part.fact.raw} of the {way} in {total.measure} is more than the whole {way}, {words}")


def causes(sentence: Sentence, before: list[Sentence], behind: list[Sentence]) -> Iterator[Bond]:
    """The causes that a sentence and those right behind it name for a change, together against the change."""
    due = DUE.search(sentence.text)
    total = _total(due["measure"], before) if due else None
    if due is None or total is None or HEDGED.search(sentence.text):
        return
    parts = [one for one in sentence.figures if one.field == "change" and one.at >= due.end()]
    if len(parts) < len(sentence.figures):
        return
    for after in behind:
        more = [one for one in after.figures if _of(one, after, total)]
        if not more:
            break
        parts += more
    ways = {one.claim.direction for one in parts}
    if len(parts) < 2 or len(ways) != 1 or (total.direction is not None and ways != {total.direction}):
        return
    way = due["way"].lower()
    for allowed, figures, words, printed in _readings(total):
        sum_of = added([one.fact for one in parts], figures[0], stated=False)
        tie = sum_of._replace(printed=allowed, facts=(*figures, *(one.fact for one in parts)), against=words)
        if printed or total.change is None or tie.holds:  # that both readings differ is told by another rule
            message = f"the causes named, {tie.told}, come to {tie.result}, but the {way} in {total.measure} is {words}"
            yield Bond(tie, "NT203", message)


def _of(part: Placed, sentence: Sentence, total: Claim) -> bool:
    told = OF_CHANGE.search(sentence.text[part.end : part.end + 160]) if part.field == "change" else None
    return told is not None and (told["measure"] is None or _words(told["measure"]) == _words(total.measure or ""))
