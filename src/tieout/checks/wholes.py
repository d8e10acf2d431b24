"""Parts and their whole in the sentences of a notice: what a total includes, what a change is due to, what a sum consists of, a count
times its price, amounts said to be the same. Each is tied as intervals; what the text only suggests is never more than a note."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby
from typing import Any, NamedTuple

from tieout.checks.case import Case
from tieout.checks.rule import Finding
from tieout.checks.ties import Tie, listed, over, say, summed, times
from tieout.checks.words import listed as in_a_row
from tieout.checks.words import number
from tieout.facts import Fact
from tieout.prose.model import Claim
from tieout.values import Interval, rounding

FIELDS = ("value", "value_to", "prior_value", "change", "change_to", "percent", "percent_to")
HUNDRED = Interval(Decimal(100), Decimal(100))
Figure = Fact[Decimal]


class Bond(NamedTuple):
    """A tie, the rule that speaks of it, and what that says where the tie breaks."""

    tie: Tie
    code: str
    message: str

    def finding(self) -> Finding:
        """The finding of a tie that breaks: a note where it is only suggested."""
        expected = None if self.tie.most else self.tie.result
        weight = None if self.tie.stated else "note"
        return Finding(self.message, at=self.tie.facts, expected=expected, weight=weight, arithmetic=self.tie.steps)  # type: ignore[arg-type]


class Placed(NamedTuple):
    """A figure and where it stands in the text of its sentence."""

    at: int
    end: int
    claim: Claim
    field: str
    fact: Figure


class Sentence(NamedTuple):
    """A sentence with its claims, and its figures in order."""

    text: str
    claims: list[Claim]
    figures: list[Placed]


def bonds(case: Case[Any]) -> tuple[Bond, ...]:
    """Every tie of parts with a whole that the claims of a form state or suggest."""
    told = [_sentence(list(group)) for _, group in groupby(case.form.claims, key=lambda claim: (claim.in_, claim.sentence.start))]
    found: list[Bond] = []
    for place, sentence in enumerate(told):
        found += _consisting(sentence)
        found += _counted(sentence)
        found += _of_base(sentence)
        found += _flat(sentence)
        found += _same(sentence, told[place - 1] if place else None)
        found += _share(sentence, told[:place])
        found += _causes(place, told)
    found += _included(told)
    found += _nested([claim for sentence in told for claim in sentence.claims])
    found += _lines(case)
    return tuple(found)


def _sentence(claims: list[Claim]) -> Sentence:
    text = claims[0].sentence.raw or ""
    facts = {}
    for claim in claims:
        for field in FIELDS:
            fact = getattr(claim, field)
            if fact is not None and fact.value is not None and fact.start is not None and fact.raw:
                facts.setdefault(fact.start, (claim, field, fact))
    figures, cursor = [], 0
    for _, (claim, field, fact) in sorted(facts.items()):
        at = text.find(fact.raw, cursor)
        if at >= 0:
            cursor = at + len(fact.raw)
            figures.append(Placed(at, cursor, claim, field, fact))
    return Sentence(text, claims, figures)


# ---- within a sentence

CONSISTING = re.compile(r"(?i)^[^.;]{0,60}\b(?:consist(?:s|ed|ing)? of|compris(?:ed|ing|es?)(?: of)?|(?:made up|composed) of)\b[^.;]{0,80}$")
CLAUSE = re.compile(r"\((?:\d|[ivx]{1,4}|[a-h])\)|;|[.] |\b(?:less|net of|plus|which|excluding|including|compared)\b")
JOINS = re.compile(r"(?i)(?:,|\band\b)")


def _consisting(sentence: Sentence) -> Iterator[Bond]:
    """ "A of approximately $25 million, consisting of B of $20 million and C of $5 million"."""
    figures = sentence.figures
    for i, whole in enumerate(figures[:-2]):
        between = sentence.text[whole.end : figures[i + 1].at]
        if whole.field != "value" or not CONSISTING.search(between):
            continue
        end = CLAUSE.search(sentence.text, figures[i + 1].end)
        until = end.start() if end else len(sentence.text)
        parts = [one for one in figures[i + 1 :] if one.at < until]
        gaps = [sentence.text[one.end : other.at] for one, other in zip(parts, parts[1:], strict=False)]
        units = {one.claim.unit for one in (whole, *parts)}
        if len(parts) < 2 or len(units) > 1 or any(one.field != "value" for one in parts) or not all(map(JOINS.search, gaps)):
            continue
        if sentence.text.count("$", figures[i + 1].at, until) > len(parts):
            continue  # a figure that was not read
        tie = _sum([one.fact for one in parts], whole.fact)
        yield Bond(tie, "NT203", f"{tie.told} add up to {tie.result}, but {whole.claim.measure} is {whole.fact.raw}")


PRICED = re.compile(r"(?i)\b(?:price|at|for)\b")
TOTAL = re.compile(r"(?i)\b(?:aggregate|total|gross proceeds|purchase price|consideration)\b")
NOT_TOTAL = re.compile(r"(?i)\b(?:net|exercise|conversion|maximum|up to|strike|including|plus|discount)\b")


def _counted(sentence: Sentence) -> Iterator[Bond]:
    """ "223.7337 shares for a price per share of $111,740, for an aggregate purchase price of approximately $25 million"."""
    for count, price, total in zip(sentence.figures, sentence.figures[1:], sentence.figures[2:], strict=False):
        units = (count.claim.unit, price.claim.unit, total.claim.unit)
        if units[0] not in ("shares", "units", "warrants") or units[1] != "USD/share" or units[2] != "USD":
            continue
        if {count.field, price.field, total.field} != {"value"} or any(one.claim.bound for one in (count, price, total)):
            continue
        at, then = sentence.text[count.end : price.at], sentence.text[price.end : total.at]
        if not PRICED.search(at) or not TOTAL.search(then) or NOT_TOTAL.search(at + then) or CLAUSE.search(then):
            continue
        told = f"{count.fact.raw} times {price.fact.raw}"
        computed = times(rounding(count.fact), rounding(price.fact))
        exact = say(count.fact.known * price.fact.known, total.fact)
        tie = Tie(computed, rounding(total.fact), told, exact, (total.fact, count.fact, price.fact))
        yield Bond(tie, "NT203", f"{told} is {exact}, printed {total.fact.raw}")


BASE = re.compile(r"(?i)^\W{0,3}of (?:the |its |our )?(?:total |aggregate |approximately |about )*$")


def _of_base(sentence: Sentence) -> Iterator[Bond]:
    """ "a reduction of $1.5 million to $2.5 million, or 5.2% to 8.6%, of the total $29.1 million": each end of its percent."""
    for percent, base in zip(sentence.figures, sentence.figures[1:], strict=False):
        claim = percent.claim
        if percent.field not in ("percent", "percent_to") or base.field != "value" or base.claim is claim:
            continue
        if claim.bound or not BASE.search(sentence.text[percent.end : base.at]) or base.claim.unit != claim.unit:
            continue
        for change, share in ((claim.change, claim.percent), (claim.change_to, claim.percent_to)):
            ratio = over(rounding(change), rounding(base.fact)) if change and change.value is not None else None
            if change is None or share is None or share.value is None or ratio is None:
                continue
            told = f"{change.raw} of {base.fact.raw}"
            exact = f"{number(round(100 * change.known / base.fact.known, 1))} %"
            tie = Tie(times(ratio, HUNDRED), rounding(share), told, exact, (share, change, base.fact))
            yield Bond(tie, "NT202", f"{told} is {exact}, printed {share.raw}")


FLAT = re.compile(r"(?i)\b(?:flat|unchanged|the same as)\b")


def _flat(sentence: Sentence) -> Iterator[Bond]:
    """ "$13 million, flat from $13 million"."""
    for one, other in zip(sentence.figures, sentence.figures[1:], strict=False):
        if one.claim is not other.claim or (one.field, other.field) != ("value", "prior_value"):
            continue
        if FLAT.search(sentence.text[one.end : other.at]):
            tie = Tie(rounding(other.fact), rounding(one.fact), str(other.fact.raw), str(other.fact.raw), (one.fact, other.fact))
            message = f"{one.claim.measure or 'a measure'} is said to be flat, but goes from {other.fact.raw} to {one.fact.raw}"
            yield Bond(tie, "NT204", message)


SAME = re.compile(r"(?i)\b(?:the same|an equal|a like|an identical|a corresponding) amount\b")
RESULT = re.compile(r"(?i)^\W{0,4}(?:as a result|accordingly|consequently)\b")
CUMULATIVE = re.compile(r"(?i)\b(?:cumulative|aggregate|in total|total)\b")


def _same(sentence: Sentence, before: Sentence | None) -> Iterator[Bond]:
    """ "increasing the deficit by $1.970 million and decreasing receivables for the same amount"; an error and its correction."""
    changes = [claim.change for claim in sentence.claims if claim.change is not None and claim.change.value is not None]
    if SAME.search(sentence.text) and len(changes) == 2:
        yield _equal(changes[1], changes[0], stated=True)
    if before is None or not changes or not RESULT.search(sentence.text) or not CUMULATIVE.search(before.text):
        return
    errors = [claim.change for claim in before.claims if claim.misstated and not claim.bound and claim.change is not None]
    if len(errors) == 1 and errors[0].value is not None:
        yield _equal(changes[0], errors[0], stated=False)


def _equal(one: Figure, other: Figure, stated: bool) -> Bond:
    tie = Tie(rounding(other), rounding(one), str(other.raw), str(other.raw), (one, other), stated)
    return Bond(tie, "NT203", f"{other.raw} is to be the same as {one.raw}")


# ---- a change and its causes

WAY = r"(?P<way>decrease|increase|decline|reduction|rise|growth|change)"
# "Approximately $1 million of the decrease in selling and marketing costs related to SMC"
OF_CHANGE = re.compile(rf"(?i)^,? of (?:the|this|that|such) (?:overall |total )?{WAY}(?: in (?P<measure>[^.,;]{{3,80}}?))? ?(?:(?:is|was|were|are|which|that) )?"
                       r"(?:relat\w+|due|attributable|result\w*|pertain\w*|came|stems?|stemmed)\b")
# "The decrease in general and administrative expenses from the comparative prior period was due to"
DUE = re.compile(rf"(?i)^\W{{0,4}}(?:the|this|such) {WAY}(?: in (?P<measure>[^.,;]{{3,80}}?))?(?: (?:from|compared|as compared|over|for|during)\b[^.;]{{0,80}}?)?"
                 r" (?:was|is|were|resulted)(?: a| the)? ?(?:due to|attributable to|results? of|result of|caused by|driven by|from|because of)\b")
HEDGED = re.compile(r"(?i)\b(?:primarily|mainly|principally|largely|mostly|partially|partly|in part|among other|including|chiefly|predominantly|significant portion|offset)\b")
GENERIC = frozenset("the and of total expense expenses cost costs registrant registrants company companys s our its net".split())


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


def _share(sentence: Sentence, before: list[Sentence]) -> Iterator[Bond]:
    for part in sentence.figures:
        told = OF_CHANGE.search(sentence.text[part.end : part.end + 160]) if part.field == "change" else None
        total = _total(told["measure"], before) if told else None
        if told is None or total is None:
            continue
        readings = _readings(total)
        whole = max((one[0].high for one in readings), default=None)
        for allowed, figures, words, _ in readings:
            stated = whole is not None and rounding(part.fact).low > whole  # else another rule tells that both readings differ
            tie = Tie(rounding(part.fact), allowed, str(part.fact.raw), words, (part.fact, *figures), stated, most=True)
            way = told["way"].lower()
            yield Bond(tie, "NT203", f"{part.fact.raw} of the {way} in {total.measure} is more than the whole {way}, {words}")


def _causes(place: int, told: list[Sentence]) -> Iterator[Bond]:
    """The causes that a sentence and those right behind it name for a change, together against the change."""
    sentence = told[place]
    due = DUE.search(sentence.text)
    total = _total(due["measure"], told[:place]) if due else None
    if due is None or total is None or HEDGED.search(sentence.text):
        return
    parts = [one for one in sentence.figures if one.field == "change" and one.at >= due.end()]
    if len(parts) < len(sentence.figures):
        return
    for after in told[place + 1 : place + 6]:
        more = [one for one in after.figures if _of(one, after, total)]
        if not more:
            break
        parts += more
    ways = {one.claim.direction for one in parts}
    if len(parts) < 2 or len(ways) != 1 or (total.direction is not None and ways != {total.direction}):
        return
    for allowed, figures, words, printed in _readings(total):
        added = _sum([one.fact for one in parts], figures[0], stated=False)
        tie = added._replace(printed=allowed, facts=(*figures, *(one.fact for one in parts)))
        if printed:
            message = f"the causes named, {tie.told}, come to {tie.result}, but the {due['way'].lower()} in {total.measure} is {words}"
            yield Bond(tie, "NT203", message)
        elif total.change is None or tie.holds:
            yield Bond(tie, "NT203", f"the causes named, {tie.told}, come to {tie.result}, but the {due['way'].lower()} in {total.measure} is {words}")


def _of(part: Placed, sentence: Sentence, total: Claim) -> bool:
    told = OF_CHANGE.search(sentence.text[part.end : part.end + 160]) if part.field == "change" else None
    return told is not None and (told["measure"] is None or _words(told["measure"]) == _words(total.measure or ""))


# ---- a total and what it includes

# "Revenue for the three months ended March 31, 2024 included"
INCLUDED = re.compile(
    r"(?i)^\W{0,4}(?:the |our |its )?(?:(?:registrant|company)(?:['’]?s)? )?(?P<measure>[a-z][a-z &-]{2,60}?)(?: (?:for|in|during) [^.;]{3,90}?)? includ(?:ed|es)\b"
)
OF_PARTS = re.compile(r"(?i)\b(?:revenues?|sales|expenses?|costs?)\b")  # of a result, a part may be more than the whole


def _included(told: list[Sentence]) -> Iterator[Bond]:
    """The parts that sentences say a total included, alone and together, in either period."""
    parts: dict[tuple[str, str], list[Figure]] = {}
    for sentence in told:
        head = INCLUDED.match(sentence.text)
        if head is None or not OF_PARTS.search(head["measure"]):
            continue
        for claim in sentence.claims:
            for fact, period in ((claim.value, claim.period), (claim.prior_value, claim.prior_period)):
                if fact is not None and fact.value is not None and period is not None and not claim.bound:
                    parts.setdefault((head["measure"].lower(), _period(period)), []).append(fact)
    for total in [claim for sentence in told for claim in sentence.claims if not claim.qualifier and not claim.bound] if parts else ():
        for fact, period in ((total.value, total.period), (total.prior_value, total.prior_period)):
            found = parts.get(((total.measure or "").lower(), _period(period)), []) if period is not None else []
            if fact is not None and fact.value is not None and found and fact not in found:
                yield from _within(found, fact, total.measure or "")


def _within(parts: list[Figure], whole: Figure, measure: str) -> Iterator[Bond]:
    signed = any(part.known < 0 for part in parts)
    for part in parts:
        tie = Tie(rounding(part), rounding(whole), str(part.raw), str(whole.raw), (whole, part), not signed, most=True)
        yield Bond(tie, "NT203", f"{measure} of {whole.raw} cannot include {part.raw}")
    if len(parts) > 1:
        tie = _sum(parts, whole, stated=False)._replace(most=True)
        yield Bond(tie, "NT203", f"the parts of {measure}, {tie.told}, come to {tie.result}, more than {whole.raw}")


def _period(period: Fact[str]) -> str:
    return " ".join((period.raw or "").lower().split())


YEARS = re.compile(r"\b(?:19|20)\d\d\b")
THROUGH = re.compile(r"(?i)\b(?:through|to|until)\b|[-–—]")


def _nested(claims: list[Claim]) -> Iterator[Bond]:
    """Amounts of one measure, of years within other years: the shorter time has no more."""
    spans = []
    for claim in claims:
        years = [int(year) for year in YEARS.findall(_period(claim.period))] if claim.period is not None else []
        alone = claim.kind == "amount" and claim.prior_value is None and not claim.bound and not claim.qualifier
        if len(years) == 2 and alone and THROUGH.search(_period(claim.period)) and claim.value is not None and claim.value.value is not None:  # type: ignore[arg-type]
            spans.append((years[0], years[1], claim, claim.value))
    for first, last, claim, value in spans[:20]:
        for begin, end, other, whole in spans[:20]:
            within = begin <= first and last <= end and (begin, end) != (first, last)
            if within and claim.measure == other.measure and claim.unit == other.unit and value.known >= 0:
                tie = Tie(rounding(value), rounding(whole), str(value.raw), str(whole.raw), (whole, value), False, most=True)
                yield Bond(tie, "NT203", f"{claim.measure} of {value.raw} in {first} to {last} is more than {whole.raw} in {begin} to {end}")


def _lines(case: Case[Any]) -> Iterator[Bond]:
    """The levels of the lines that a list names against the level of their total, in either period."""
    for total, items in case.once(listed):
        for field in ("value", "prior_value"):
            whole: Figure | None = getattr(total, field)
            lines = [getattr(item, field) for item in items]
            if whole is None or whole.value is None or any(line is None or line.value is None or line.value < 0 for line in lines):
                continue
            if not OF_PARTS.search(total.measure or ""):
                continue
            tie = _sum(lines, whole, stated=False)._replace(most=True)
            yield Bond(tie, "NT203", f"the lines listed, {tie.told}, come to {tie.result}, more than {total.measure} of {whole.raw}")


def _sum(parts: list[Figure], whole: Figure, stated: bool = True) -> Tie:
    told = in_a_row([str(part.raw) for part in parts])
    exact = say(sum((part.known for part in parts), Decimal(0)), whole)
    return Tie(summed([rounding(part) for part in parts]), rounding(whole), told, exact, (whole, *parts), stated)
