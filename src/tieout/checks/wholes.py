"""Parts and their whole in the sentences of a notice, tied as intervals; what the text only suggests is never more than a note.

What a total includes, what a change is due to, what a sum consists of, a count times its price, amounts said to be the same.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby, pairwise
from typing import Any

from tieout.checks.bonds import Bond, Figure, Sentence, added, laid_out
from tieout.checks.case import Case
from tieout.checks.causes import causes, shares
from tieout.checks.ties import Tie, listed, over, say, times
from tieout.checks.unlike import any_sign, signs_free
from tieout.checks.words import number
from tieout.facts import Fact
from tieout.prose.model import Claim
from tieout.values import Interval, rounding

HUNDRED = Interval(Decimal(100), Decimal(100))
BACK = 40  # sentences before a cause in which its change may be told


def bonds(case: Case[Any]) -> tuple[Bond, ...]:
    """Every tie of parts with a whole that the claims of a form state or suggest."""
    told = [laid_out(list(group)) for _, group in groupby(case.form.claims, key=lambda claim: (claim.in_, claim.sentence.start))]
    found: list[Bond] = []
    for place, sentence in enumerate(told):
        found += _consisting(sentence)
        found += _counted(sentence)
        found += _of_base(sentence)
        found += _flat(sentence)
        found += _same(sentence, told[place - 1] if place else None)
        found += shares(sentence, told[max(0, place - BACK) : place])
        found += causes(sentence, told[max(0, place - BACK) : place], told[place + 1 : place + 6])
    found += _included(told)
    found += _nested([claim for sentence in told for claim in sentence.claims])
    found += _lines(case)
    return tuple(found)


def by_figure(case: Case[Any]) -> dict[tuple[str, int | None], list[Bond]]:
    """The bonds of a case by their rule and the place of their printed figure."""
    found: dict[tuple[str, int | None], list[Bond]] = {}
    for bond in case.once(bonds):
        found.setdefault((bond.code, bond.tie.facts[0].start), []).append(bond)
    return found


# ---- within a sentence

CONSISTING = re.compile(
    r"(?i)^[^.;]{0,60}\b(?:consist(?:s|ed|ing)? of|compris(?:ed|ing|es?)(?: of)?|(?:made up|composed) of)\b[^.;]{0,80}$"
)
CLAUSE = re.compile(r"\((?:\d|[ivx]{1,4}|[a-h])\)|;|[.] |\b(?:less|net of|plus|which|excluding|including|compared)\b")
CUT = re.compile(r"(?i)less|net of|plus|[;(]")
MOST = 800  # characters that a list of parts may take
JOINS = re.compile(r"(?i)(?:,|\band\b)")


def _consisting(sentence: Sentence) -> Iterator[Bond]:
    """ "A of approximately $25 million, consisting of B of $20 million and C of $5 million"."""
    figures = sentence.figures
    for i, whole in enumerate(figures[:-2]):
        between = sentence.text[whole.end : figures[i + 1].at]
        if whole.field != "value" or not CONSISTING.search(between):
            continue
        most = figures[i + 1].end + MOST
        end = CLAUSE.search(sentence.text, figures[i + 1].end, most)
        until = end.start() if end else min(most, len(sentence.text))
        parts = [one for one in figures[i + 1 : i + 20] if one.at < until]
        gaps = [sentence.text[one.end : other.at] for one, other in pairwise(parts)]
        units = {one.claim.unit for one in (whole, *parts)}
        if len(parts) < 2 or len(units) > 1 or any(one.field != "value" for one in parts) or not all(map(JOINS.search, gaps)):
            continue
        if sentence.text.count("$", figures[i + 1].at, until) > len(parts):
            continue  # a figure that was not read
        tie = added([one.fact for one in parts], whole.fact)
        if not tie.holds and end and CUT.match(end.group()):
            continue  # a part may stand behind
        free = not tie.holds and signs_free(whole.claim.measure, sentence.text[whole.end :])
        if free and any_sign([rounding(one.fact) for one in parts], rounding(whole.fact)) is not False:
            continue  # some of them count against the others
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


# ---- a total and what it includes

# "Revenue for the three months ended March 31, 2024 included"
INCLUDED = re.compile(
    r"(?i)^\W{0,4}(?:the |our |its )?(?:(?:registrant|company)(?:['’]?s)? )?(?P<measure>[a-z][a-z &-]{2,60}?)(?: (?:for|in"
    r"|during) [^.;]{3,90}?)? includ(?:ed|es)\b"
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
    for total in (
        [claim for sentence in told for claim in sentence.claims if not claim.qualifier and not claim.bound] if parts else ()
    ):
        for fact, period in ((total.value, total.period), (total.prior_value, total.prior_period)):
            found = parts.get(((total.measure or "").lower(), _period(period)), []) if period is not None else []
            if fact is not None and fact.value is not None and found and fact not in found:
                yield from _within(found[:20], fact, total.measure or "")


def _within(parts: list[Figure], whole: Figure, measure: str) -> Iterator[Bond]:
    signed = any(part.known < 0 for part in parts)
    for part in parts:
        tie = Tie(rounding(part), rounding(whole), str(part.raw), str(whole.raw), (whole, part), not signed, most=True)
        yield Bond(tie, "NT203", f"{measure} of {whole.raw} cannot include {part.raw}")
    if len(parts) > 1:
        tie = added(parts, whole, stated=False)._replace(most=True)
        yield Bond(tie, "NT203", f"the parts of {measure}, {tie.told}, come to {tie.result}, more than {whole.raw}")


def _period(period: Fact[str]) -> str:
    return " ".join((period.raw or "").lower().split())


YEARS = re.compile(r"\b(?:19|20)\d\d\b")
THROUGH = re.compile(r"(?i)\b(?:through|to|until)\b|[-–—]")


def _nested(claims: list[Claim]) -> Iterator[Bond]:
    """Amounts of one measure, of years within other years: the shorter time has no more."""
    spans: list[tuple[int, int, Claim, Figure]] = []
    for claim in claims:
        period, value = claim.period, claim.value
        if period is None or value is None or value.value is None or claim.kind != "amount":
            continue
        years = [int(year) for year in YEARS.findall(_period(period))]
        alone = claim.prior_value is None and not claim.bound and not claim.qualifier
        if len(years) == 2 and alone and THROUGH.search(_period(period)):
            spans.append((years[0], years[1], claim, value))
    for first, last, claim, value in spans[:20]:
        for begin, end, other, whole in spans[:20]:
            within = begin <= first and last <= end and (begin, end) != (first, last)
            if within and claim.measure == other.measure and claim.unit == other.unit and value.known >= 0:
                tie = Tie(rounding(value), rounding(whole), str(value.raw), str(whole.raw), (whole, value), False, most=True)
                yield Bond(
                    tie,
                    "NT203",
                    f"{claim.measure} of {value.raw} in {first} to {last} is more than {whole.raw} in {begin} to {end}",
                )


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
            tie = added(lines, whole, stated=False)._replace(most=True)
            yield Bond(
                tie, "NT203", f"the lines listed, {tie.told}, come to {tie.result}, more than {total.measure} of {whole.raw}"
            )
