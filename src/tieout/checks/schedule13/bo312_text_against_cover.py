"""BO312."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from tieout.checks.case import Case
from tieout.checks.rule import CannotTell, Finding, NotApplicable, Place, Weight, rule
from tieout.checks.stakes import covers_by_name, is_right, named_rights, restated, share
from tieout.checks.statements import (
    AUXILIARY,
    FIGURE,
    HOLDS,
    MOST_PERSONS,
    RATIO,
    SHARE,
    Sentence,
    direct,
    figure,
    names,
    of_another_day,
    percent_span,
    said,
)
from tieout.checks.words import listed, number
from tieout.facts import Fact, Missing
from tieout.forms.schedule13.model import ReportingPerson, Schedule13
from tieout.values import Interval, rounding

# a figure of another time, of another's shares, or of a part
ASIDE = re.compile(
    r"(?i)\b(?:prior to|previously|formerly|immediately (?:before|after|following)|would|will|if|assuming|upon|up to|additional"
    r"|excludes?|excluding|(?:not|in) includ\w+|of which|increase[ds]?|decrease[ds]?|proposed|pro forma|maximum|as reported in)\b"
)
OTHER_CLASS = re.compile(
    r"(?i)\b(?:preferred|class [b-z]\b|series|warrants?|options?|notes?|ads|adss|units?|non-voting|convertible)\b"
)
REACH = 300  # characters before a verb in which its subject stands
PAST = re.compile(r"owned$")
HEREOF = re.compile(r"(?i)\bas of the (?:date|filing|close)|\bas of (?:today|this date)|\bdate hereof\b")


@rule(
    "BO312",
    name="text-against-cover",
    on=Schedule13,
    cites=("Schedule 13D, rows 7 to 13 and Items 3 to 5", "Schedule 13G, rows 5 to 11 and Items 4 and 7"),
    weight="error",
)
def text_against_cover(form: Schedule13, case: Case[Schedule13]) -> Iterator[Finding | Missing]:
    """A sentence, a note or an annex gives a person other shares, another percent or another kind of power than its cover.

    Taken is only what names one person and says what it holds now: "is deemed to beneficially own N shares, or P percent"; "sole
    power to vote all the shares beneficially owned by him"; the shares "owned directly by" a person, added up, against those in
    the note of its cover that are no options. Sentences on another day, on what would be or was, on another class are passed over.
    A row of an annex ("is the beneficial owner of 12,789 shares or 0.02%"), and a sentence with its own base, are worked out: where
    the percent is off by one unit of its last place it is a warning. What Item 5 (13G: Item 4) states again is another rule's.
    Over the 67 schedules at hand (2026-11) it finds the five slips that the labels name, a total of 4.975 percent printed
    as 5.00, and nothing else.

    Why: the note was written for the last amendment and not brought up to date; readers take what they find first.
    Breaks: "Mr. Arden is deemed to beneficially own an aggregate of 42,000 shares, or 8.3%", row 11 with 44,000
    Holds: "As of December 31, 2019 Mr. Arden beneficially owned 42,000 shares", row 11 with 44,000
    Mend: correct the sentence, or the cover, and every other place that follows from it.
    """
    if len(form.reporting_persons) > MOST_PERSONS:
        raise NotApplicable
    if case.body[0] == case.body[1] or not form.reporting_persons:
        raise NotApplicable
    for sentence in case.once(said):
        own = RATIO.search(sentence.text)
        if own is not None:
            yield from _of_base(sentence, own, figure(own["base"]), figure(own["base"]), case)
        yield from _holdings(sentence, case)
        yield from _power(sentence, case)
    if any(_issued(cover) for cover in form.reporting_persons):
        yield from _direct(case)


def _holdings(sentence: Sentence, case: Case[Schedule13]) -> Iterator[Finding | Missing]:
    """Each "beneficially owns N shares, or P percent" of a sentence against the cover of its subject, or against the class."""
    for found in HOLDS.finditer(sentence.text):
        before = sentence.text[: found.start()]
        if ASIDE.search(before) or (PAST.search(found["verb"]) and not HEREOF.search(before)):
            continue
        if of_another_day(sentence.text, case) or RATIO.match(sentence.text, found.start("shares")):
            continue
        cover_title = case.form.security_title.value or ""
        if OTHER_CLASS.search(found["title"]) and not OTHER_CLASS.search(cover_title):
            continue
        name = case.once(names).subject(AUXILIARY.sub("", before[-REACH:]))
        covers = case.once(covers_by_name).get(name or "", ())
        if covers:
            yield from _against(sentence, found, covers, case)
        elif name is None and found["percent"] and not re.search(r"(?i)\b(?:reporting|filing) persons\b", before):
            least, most = case.once(_base)
            if least:
                yield from _of_base(sentence, found, least, most, case)


def _against(
    sentence: Sentence, found: re.Match[str], covers: tuple[ReportingPerson, ...], case: Case[Schedule13]
) -> Iterator[Finding | Missing]:
    """The number and the percent of a sentence against the cover of the person that it speaks of."""
    shares, printed = figure(found["shares"]), found["percent"]
    again = case.once(restated).get(covers[0].name.value or "", ())
    if any(shares == one.aggregate_amount.value for one in again) or any(shares in _figures(cover) for cover in covers):
        return
    cover = covers[0]
    aggregate, percent = cover.aggregate_amount, cover.percent_of_class
    if aggregate.value is None:
        yield Missing(aggregate)
        return
    places: list[Fact[Any] | Place] = [sentence.place(found["shares"], case), aggregate]
    told, expected = f"{found['shares']} shares", aggregate.raw or ""
    on_cover = f"{aggregate.raw}"
    if printed and percent.value is not None and not percent_span(printed).meets(rounding(percent)):
        places += [sentence.place(printed, case), percent]
        told, on_cover = f"{told}, or {printed} %", f"{on_cover}, or {percent.raw}"
        expected = on_cover
    weight: Weight | None = None if found["all"] or printed else "warning"
    message = f"the text gives {cover.name.raw} {told}, its cover {on_cover}"
    yield Finding(message, at=tuple(places), expected=expected, weight=weight)


def _figures(cover: ReportingPerson) -> set[Decimal | None]:
    """Every figure of a cover, its parts among them, alone and together."""
    rows = (cover.aggregate_amount, cover.sole_voting_power, cover.shared_voting_power, cover.sole_dispositive_power)
    parts = [one.shares.value for one in cover.components if one.shares.value is not None]
    issued = [one.shares.value for one in cover.components if one.shares.value is not None and not is_right(one)]
    found: set[Decimal | None] = {one.value for one in (*rows, cover.shared_dispositive_power)}
    return found | {*parts, sum(parts, Decimal(0)), sum(issued, Decimal(0))}


def _base(case: Case[Schedule13]) -> tuple[Decimal, Decimal]:
    """The least and the largest class that the covers' own figures allow; none where a right may have enlarged it."""
    issued = case.form.shares_outstanding.shares.value
    if issued:
        return issued, issued
    least, most = Decimal(0), Decimal("Infinity")
    for cover in case.form.reporting_persons:
        amount, percent = cover.aggregate_amount.value, cover.percent_of_class
        if amount and percent.value and not percent.footnotes and not any(is_right(one) for one in cover.components):
            span = rounding(percent)
            if span.low > 0:
                least, most = max(least, 100 * amount / span.high), min(most, 100 * amount / span.low)
    return (least, most) if least and least <= most else (Decimal(0), Decimal(0))


def _of_base(
    sentence: Sentence, found: re.Match[str], least: Decimal, most: Decimal, case: Case[Schedule13]
) -> Iterator[Finding | Missing]:
    """The percent of a sentence against its number of shares and the class."""
    shares, printed = figure(found["shares"]), found["percent"]
    if not least or shares > most:
        return
    truth, allowed = Interval(share(shares, most), share(shares, least)), percent_span(printed)
    if allowed.meets(truth):
        return
    step = allowed.high - allowed.low
    near = Interval(allowed.low - step, allowed.high + step).meets(truth)
    place = sentence.place(found["shares"], case)
    if not near and least != most and case.once(named_rights):
        yield CannotTell(case.form.shares_outstanding.shares, "the text names rights to shares that may enlarge the class")
        return
    middle, places = (truth.low + truth.high) / 2, len(printed.partition(".")[2])
    whole = number(least) if least == most else "the class by the covers' own figures"
    message = f"{found['shares']} shares of {whole} is {number(round(middle, places + 2))} %, printed {printed} %"
    steps = (
        f"{found['shares']} of {number(round(least, 0))} to {number(round(most, 0))} is {truth.low:.4f} to {truth.high:.4f} %",
        f"{printed} % stands for {allowed.low} to {allowed.high} %",
    )
    weight: Weight | None = "warning" if near else None
    at = (place, sentence.place(printed, case))
    yield Finding(message, at=at, expected=str(round(middle, places)), weight=weight, arithmetic=steps)


# "possesses the sole power to vote ... of all securities of the Company beneficially owned by him"
SOLE = re.compile(
    r"\b(?:possess(?:es)?|has|have|holds|retains|exercises)(?: the)? (?P<kind>sole|shared) "
    r"(?P<what>(?:voting|dispositive|investment|power)\b.{0,160}?)"
    r"\b(?:all|any and all)\b.{0,80}?\b(?:beneficially )?(?:owned|held) by (?:him|her|it|them|such)\b"
)


def _power(sentence: Sentence, case: Case[Schedule13]) -> Iterator[Finding]:
    """Sole power over all that a person holds, where its cover has shared power, or the other way round."""
    found = SOLE.search(sentence.text) if " all " in sentence.text else None
    if found is None or re.search(r"(?i)\b(?:except|other than|excluding)\b", sentence.text):
        return
    name = case.once(names).subject(AUXILIARY.sub("", sentence.text[max(0, found.start() - REACH) : found.start()]))
    for cover in case.once(covers_by_name).get(name or "", ()):
        other = "shared" if found["kind"] == "sole" else "sole"
        facts = [getattr(cover, f"{other}_voting_power")] if "vot" in found["what"] else []
        facts += [getattr(cover, f"{other}_dispositive_power")] if re.search("dispos|invest", found["what"]) else []
        wrong = [fact for fact in facts if fact.value]
        if wrong:
            message = f"the text gives {cover.name.raw} {found['kind']} power over all its shares, its cover {other} power over "
            place = sentence.place(found["kind"], case)
            expected = f"{other} power over {wrong[0].raw}"
            yield Finding(message + (wrong[0].raw or ""), at=(place, *wrong), expected=expected)


# "4,007 Shares owned directly by Mr. Horne", "the other 6 Shares owned directly by Mr. Horne"
DIRECT = re.compile(
    rf"(?P<other>\b(?:other|remaining|balance of the) )?(?<![\w$.,])(?P<shares>{FIGURE}|\d{{1,3}}) (?:[A-Z][a-z]{{1,20}} )?{SHARE}"
    r"(?: of [A-Z][a-z]{1,20} [A-Z][a-z]{1,20})? (?:owned|held) directly by (?=(?P<by>[^;:()]{1,80}))"
)
VERB = re.compile(r" (?:were|was|is|are|and|which|at|for) ")


def _direct(case: Case[Schedule13]) -> Iterator[Finding]:
    """What a sentence has a person own directly, added up, against the shares in its cover's notes that are no rights."""
    for sentence in case.once(direct):
        parts: dict[str, list[re.Match[str]]] = {}
        for found in DIRECT.finditer(sentence.text):
            name = case.once(names).leading(VERB.split(found["by"], maxsplit=1)[0])
            if name is not None:
                parts.setdefault(name, []).append(found)
        for name, matches in parts.items():
            covers = case.once(covers_by_name).get(name, ())
            if len(covers) == 1:
                yield from _sum_of(sentence, matches, covers[0], case)


def _issued(cover: ReportingPerson) -> Decimal:
    """The shares that a cover's notes give the person itself, where they tell them from rights; else none."""
    own = [one for one in cover.components if one.shares.value is not None and not one.held_by.value]
    rights = any(is_right(one) for one in own)
    return sum((one.shares.known for one in own if not is_right(one)), Decimal(0)) if rights else Decimal(0)


def _sum_of(sentence: Sentence, matches: list[re.Match[str]], cover: ReportingPerson, case: Case[Schedule13]) -> Iterator[Finding]:
    issued = _issued(cover)
    if not issued:
        return
    told = sum((figure(one["shares"]) for one in matches), Decimal(0))
    if told > issued or (told < issued and any(one["other"] for one in matches)):
        printed = listed([one["shares"] for one in matches])
        message = f"the text has {cover.name.raw} own {printed} shares directly, its cover {number(issued)} besides rights"
        places = [sentence.place(one["shares"], case) for one in matches]
        facts = [one.shares for one in cover.components if not one.held_by.value]
        steps = (f"{' + '.join(one['shares'] for one in matches)} = {number(told)}, on the cover {number(issued)}",)
        yield Finding(message, at=(*places, *facts), expected=number(issued), arithmetic=steps)
