"""BO312."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from tieout.checks.case import Case
from tieout.checks.rule import CannotTell, Finding, NotApplicable, Place, Weight, rule
from tieout.checks.stakes import covers_by_name, is_right, named_rights, near, restated, share
from tieout.checks.statements import (
    AUXILIARY,
    FIGURE,
    HOLDS,
    MOST_PERSONS,
    OF_CLASS,
    PERCENT,
    RATIO,
    SHARE,
    Sentence,
    Stated,
    direct,
    figure,
    names,
    of_another_day,
    said,
)
from tieout.checks.words import listed, number
from tieout.facts import Fact, Missing
from tieout.forms.schedule13.model import Interest, ReportingPerson, Schedule13
from tieout.values import Interval, rounding

# a figure of another time, of another's shares, or of a part
ASIDE = re.compile(
    r"(?i)\b(?:prior to|previously|formerly|immediately (?:before|after|following)|would|will|if|assuming|upon|up to|additional"
    r"|excludes?|excluding|(?:not|in) includ\w+|of which|increase[ds]?|decrease[ds]?"
    r"|proposed|pro forma|maximum|as reported in|following the|giving effect|as adjusted)\b"
)
OTHER_CLASS = re.compile(
    r"(?i)\b(?:preferred|class [b-z]\b|series|warrants?|options?|notes?|ads|adss|units?|non-voting|convertible)\b"
)
Base = tuple[Decimal, Decimal]  # the least and the largest class that figures allow
REACH = 300  # characters before a verb in which its subject stands
# "1,000 shares held by the trust", "and 500,000 shares of Class B": only a part of what the person has
PART = re.compile(
    r"[^.;,]{0,40}?\b(?:issuable|underlying|exercis|subject to|upon|held (?:by|in|for|through)|owned (?:by|of record)"
    r"|(?:in)?directly|through|as (?:trustee|custodian|a (?:trustee|custodian)))"
)
WHOLE = re.compile(r"(?i)\b(?:consist|compris|includ|of which|represent|constitut)")
ADDED = re.compile(rf"(?:\band|,|\bplus|\() ?(?:\([a-z]{{1,4}}\) )?(?:an additional )?(?:{FIGURE}) ")
TOGETHER = re.compile(r"(?i)\b(?:reporting|filing) persons\b")
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
    A row of an annex ("is the beneficial owner of 12,789 shares or 0.02%"), and a sentence with its own base, are worked out: off
    by one unit of the last place, or of a class told elsewhere, it is a warning. What Item 5 (13G: Item 4) states again is
    another rule's. Over the 67 schedules at hand (2026-11) it finds the five slips that the labels name, a total of 4.975 percent
    printed as 5.00, and nothing else.

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
            base = figure(own["base"])
            yield from _of_base(sentence, Stated(own["shares"], own["percent"]), (base, base), case, own=True)
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
        behind = OF_CLASS.match(sentence.text, found.end())
        title = found["title"] + (behind[0] if behind else "")
        if OTHER_CLASS.search(title) and not OTHER_CLASS.search(case.form.security_title.value or ""):
            continue
        percent = PERCENT.match(sentence.text, found.end())
        stated = Stated(found["shares"], percent["percent"] if percent else None)
        name = case.once(names).subject(AUXILIARY.sub("", before[-REACH:]))
        covers = case.once(covers_by_name).get(name or "", ())
        if OTHER_CLASS.search(sentence.text, percent.end() if percent else found.end(), found.end() + 120) and not covers:
            continue
        if covers and not _in_part(sentence.text, found.end()):
            yield from _against(sentence, stated, covers, found["all"] is not None, case)
        elif not covers and name is None and stated.percent and not TOGETHER.search(before):
            yield from _of_base(sentence, stated, case.once(_base), case)


def _in_part(text: str, begin: int) -> bool:
    """Whether the words behind a number of shares make it one of several, or a part."""
    end = WHOLE.search(text, begin, begin + 100)
    return PART.match(text, begin) is not None or ADDED.search(text, begin, end.start() if end else begin + 100) is not None


def _against(
    sentence: Sentence, stated: Stated, covers: tuple[ReportingPerson, ...], whole: bool, case: Case[Schedule13]
) -> Iterator[Finding | Missing]:
    """The number and the percent of a sentence against the cover of the person that it speaks of."""
    cover = covers[0]
    again = case.once(restated).get(cover.name.value or "", ())
    if any(stated.amount == one.aggregate_amount.value and _told_again(stated, one) for one in again):
        return  # what the item states again is BO301's
    aggregate, percent = cover.aggregate_amount, cover.percent_of_class
    if any(stated.amount == one.aggregate_amount.value for one in covers):
        if not any(_same_percent(stated, one) for one in covers):
            yield _differs(sentence, stated, cover, case)
        return
    if any(stated.amount in _figures(one) for one in covers):
        return
    if aggregate.value is None:
        yield Missing(aggregate)
        return
    places: list[Fact[Any] | Place] = [sentence.place(stated.shares, case), aggregate]
    told, on_cover = f"{stated.shares} shares", number(aggregate.known)
    if stated.percent and not _same_percent(stated, cover):
        places += [sentence.place(stated.percent, case), percent]
        told, on_cover = f"{told}, or {stated.percent} %", f"{on_cover}, or {percent.value} %"
    weight: Weight | None = None if whole or stated.percent else "warning"
    message = f"the text gives {cover.name.raw} {told}, its cover {on_cover}"
    yield Finding(message, at=tuple(places), expected=on_cover, weight=weight)


def _told_again(stated: Stated, again: Interest) -> bool:
    """Whether an item gives the percent of a sentence too, or the sentence none."""
    return stated.percent is None or again.percent_of_class.value == Decimal(stated.percent)


def _same_percent(stated: Stated, cover: ReportingPerson) -> bool:
    """Whether a sentence's percent is the cover's: the same figure, or one that was rounded further."""
    percent = cover.percent_of_class
    if percent.value is None or stated.percent is None:
        return True
    if percent.value.as_tuple().exponent == -stated.decimals:
        return percent.value == Decimal(stated.percent)
    return stated.span.meets(rounding(percent))


def _differs(sentence: Sentence, stated: Stated, cover: ReportingPerson, case: Case[Schedule13]) -> Finding | Missing:
    """The finding of a percent that differs although the number of shares is the cover's."""
    percent, printed = cover.percent_of_class, stated.percent or ""
    if percent.footnotes:
        return CannotTell(percent, "a footnote hangs on it")
    message = f"the text gives {cover.name.raw} {printed} %, its cover {percent.value} %"
    weight: Weight | None = "warning" if near(percent, stated.span) else None
    return Finding(message, at=(sentence.place(printed, case), percent), expected=f"{percent.value} %", weight=weight)


def _figures(cover: ReportingPerson) -> set[Decimal | None]:
    """Every figure of a cover, its parts among them, alone and together."""
    rows = (cover.aggregate_amount, cover.sole_voting_power, cover.shared_voting_power, cover.sole_dispositive_power)
    parts = [one.shares.value for one in cover.components if one.shares.value is not None]
    issued = [one.shares.value for one in cover.components if one.shares.value is not None and not is_right(one)]
    found: set[Decimal | None] = {one.value for one in (*rows, cover.shared_dispositive_power)}
    return found | {*parts, sum(parts, Decimal(0)), sum(issued, Decimal(0))}


def _base(case: Case[Schedule13]) -> Base:
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
    sentence: Sentence, stated: Stated, base: Base, case: Case[Schedule13], own: bool = False
) -> Iterator[Finding | Missing]:
    """The percent of a sentence against its number of shares and the class; a warning where the class is not its own."""
    (least, most), printed = base, stated.percent
    if not least or printed is None or stated.amount > most:
        return
    truth, allowed = Interval(share(stated.amount, most), share(stated.amount, least)), stated.span
    if allowed.meets(truth):
        return
    step = allowed.high - allowed.low
    close = Interval(allowed.low - step, allowed.high + step).meets(truth)
    if allowed.high < truth.low and 100 * stated.amount / allowed.high - most <= case.once(named_rights):
        yield CannotTell(case.form.shares_outstanding.shares, "the text names rights to shares that may enlarge the class")
        return
    middle = (truth.low + truth.high) / 2
    whole = number(least) if least == most else "the class by the covers' own figures"
    message = f"{stated.shares} shares of {whole} is {number(round(middle, stated.decimals + 2))} %, printed {printed} %"
    steps = (
        f"{stated.shares} of {number(round(least, 0))} to {number(round(most, 0))} is {truth.low:.4f} to {truth.high:.4f} %",
        f"{printed} % stands for {allowed.low} to {allowed.high} %",
    )
    weight: Weight | None = "warning" if close or not own else None
    at = (sentence.place(stated.shares, case, before=own), sentence.place(printed, case))
    yield Finding(message, at=at, expected=str(round(middle, stated.decimals)), weight=weight, arithmetic=steps)


# "possesses the sole power to vote ... of all securities of the Company beneficially owned by him"
SOLE = re.compile(
    r"\b(?:possess(?:es)?|has|have|holds|retains|exercises)(?: the)? (?P<kind>sole|shared) "
    r"(?P<what>(?:voting|dispositive|investment|power)\b.{0,160}?)"
    r"\b(?:all|any and all)\b.{0,80}?\b(?:beneficially )?(?:owned|held) by (?:him|her|it|them|such)\b"
)


LIMITED = re.compile(r"(?i)\b(?:except|other than|excluding|save for|subject to)\b")


def _power(sentence: Sentence, case: Case[Schedule13]) -> Iterator[Finding]:
    """Sole power over all that a person holds, where its cover has shared power, or the other way round."""
    found = SOLE.search(sentence.text) if " all " in sentence.text else None
    if found is None or LIMITED.search(sentence.text) or sentence.text.startswith(" directly", found.end()):
        return
    if ("shared" if found["kind"] == "sole" else "sole") in sentence.text:
        return  # it parts what the person holds
    name = case.once(names).subject(AUXILIARY.sub("", sentence.text[max(0, found.start() - REACH) : found.start()]))
    for cover in case.once(covers_by_name).get(name or "", ()):
        other = "shared" if found["kind"] == "sole" else "sole"
        facts = [getattr(cover, f"{other}_voting_power")] if "vot" in found["what"] else []
        facts += [getattr(cover, f"{other}_dispositive_power")] if re.search("dispos|invest", found["what"]) else []
        wrong = [fact for fact in facts if fact.value]
        if wrong:
            message = f"the text gives {cover.name.raw} {found['kind']} power over all its shares, its cover {other} power over "
            place = sentence.place(found["kind"], case, before=True)
            expected = f"{other} power over {wrong[0].raw}"
            yield Finding(message + (wrong[0].raw or ""), at=(place, *wrong), expected=expected)


# "4,007 Shares owned directly by Mr. Horne", "the other 6 Shares owned directly by Mr. Horne"
DIRECT = re.compile(
    rf"(?P<other>\b(?:other|remaining|balance of the) )?(?<![\w$.,])(?P<shares>{FIGURE}|\d{{1,3}}) (?:[A-Z][a-z]{{1,20}} )?{SHARE}"
    r"(?: of [A-Z][a-z]{1,20} [A-Z][a-z]{1,20})? (?:owned|held) directly by (?=(?P<by>[^;:()]{1,80}))"
)
# what ends a name: a word in small letters, a sign, a figure; "and Ms. Doe" makes it one of several
BEHIND = re.compile(r" (?=(?!(?:of|de|van|von|der)\b)[a-z$\d])|$")
SEVERAL = re.compile(r" and (?:the )?[A-Z]")


def _direct(case: Case[Schedule13]) -> Iterator[Finding]:
    """What a sentence has a person own directly, added up, against the shares in its cover's notes that are no rights."""
    for sentence in case.once(direct):
        parts: dict[str, list[re.Match[str]]] = {}
        for found in DIRECT.finditer(sentence.text):
            ends = BEHIND.search(found["by"])
            end = ends.start() if ends else 0
            name = case.once(names).leading(found["by"][:end])
            if name is not None and not SEVERAL.match(found["by"], end):
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
        places = [sentence.place(one["shares"], case, before=True) for one in matches]
        facts = [one.shares for one in cover.components if not one.held_by.value]
        steps = (f"{' + '.join(one['shares'] for one in matches)} = {number(told)}, on the cover {number(issued)}",)
        yield Finding(message, at=(*places, *facts), expected=number(issued), arithmetic=steps)
