"""BO406."""

import re
from collections.abc import Iterator
from datetime import date as Day
from datetime import timedelta
from itertools import islice
from typing import NamedTuple

from tieout.checks.case import Case
from tieout.checks.due_days import told
from tieout.checks.rule import CannotTell, Finding, rule
from tieout.checks.stakes import texts
from tieout.checks.words import WORDED, day, worded_day
from tieout.facts import Fact, Missing
from tieout.forms.schedule13.model import Schedule13

SIXTY = timedelta(days=60)
MOST = 200  # clauses of a text that are looked at
BEFORE = 400  # characters before the words on time in which it is said whether the shares are counted
FIGURE = re.compile(r"(?<![\d.,$])\d{1,3}(?:,\d{3}){1,4}(?![\d,]*\d|%)")
# What opens what is said of shares: counted, or left out
COUNTED = re.compile(
    r"(?i)(?P<out>\bexclud(?:es?|ing|ed)\b|\b(?:does|do|did) not include\b|\bnot including\b|\bnot includ(?:ed|e)\b)"
    r"|\binclud(?:es?|ing)\b|\bconsist(?:s|ing) of\b|\brepresents?\b|\bcomprised of\b"
)
RIGHT = re.compile(
    r"(?i)\b(?:options?|warrants?|units|RSUs?|notes?|debentures?|preferred|convertible|issuable|underlying|exercise"
    r"|rights? to (?:acquire|purchase|buy|receive))\b"
)
WITHIN = re.compile(r"(?P<time>within (?:60|sixty|\(60\))(?: \(60\))? days)")
BEYOND = re.compile(r"(?i)\b(?:not|none|neither|nor|no)\b[^.;,]{0,80}$")
# "exercisable on March 1, 2026", "not exercisable until April 15, 2024", "vest in full on ..."
FROM = re.compile(
    r"(?:exercisable|convertible|vest(?:s|ing)?)(?P<time> "
    r"(?:in full |only |beginning |commencing |starting ){0,2}(?:on|until|after|from|as of) "
    rf"(?P<date>{WORDED}))"
)
ANCHORS = ("exercisable", "convertible", "vest")
# a clause that holds the count down, so that a right is left out though it could be used
CAPPED = re.compile(
    r"(?i)\blimit|\bblock|\bprohibit|\brestrict|\bpreclud|\bcap\b|\b[49]\.9\d?%|\bdisclaim"
    r"|\bin excess of\b|\bsubject to\b|\bapproval\b|\bcondition"
)
# "immediately exercisable": an option that can be used before it vests
EARLY = re.compile(r"(?i)\b(?:immediately|currently|presently|early|now)\b")
# "... are not included in the number above"
LATER = re.compile(r"(?i)\bnot (?:been )?(?:included|counted|reflected)\b|\bexclude[sd]?\b")


class Right(NamedTuple):
    """Shares that can be acquired: in the text's words, whether they are counted, and from which day they can be had.

    begins: None where the text says only whether that is within sixty days, as `soon`.
    """

    words: str
    counted: bool
    soon: bool
    begins: Day | None


@rule(
    "BO406",
    name="rights-and-sixty-days",
    on=Schedule13,
    cites=("17 CFR 240.13d-3(d)(1)(i)",),
    weight="warning",
)
def rights_and_sixty_days(form: Schedule13, case: Case[Schedule13]) -> Iterator[Finding | Missing]:
    """Shares are counted that cannot be acquired within sixty days, or left out that can be.

    A right to acquire shares within sixty days (an option, a warrant, a note to convert) is ownership. Looked at are clauses that
    say so of a figure: "includes 50,000 options not exercisable within 60 days", "excludes 20,000 shares issuable on exercise
    of warrants exercisable within 60 days", or with a day, counted from the later of event and filing where shares are counted and
    from the event where they are left out. Where a cap, a condition or a disclaimer is named, leaving out holds. A holder who
    wants control counts rights of any time, so of a Schedule 13D it cannot be told whether they are too many. Measured 2026-11 over
    67 schedules: 8 clauses on sixty days, all of them right.

    Why: the count decides who is above five, ten and twenty percent.
    Breaks: "includes 50,000 shares underlying options that are not exercisable within 60 days" on a Schedule 13G
    Holds: "includes 50,000 shares underlying options exercisable within 60 days"; "excludes ... not exercisable until" a later year
    Mend: count what can be acquired within sixty days of the event, and nothing else.
    """
    for text in texts(case):
        raw = text.raw or ""
        for right in _rights(raw):
            yield from _judged(right, text, form, case)


def _judged(right: Right, text: Fact[str], form: Schedule13, case: Case[Schedule13]) -> Iterator[Finding | Missing]:
    soon = right.soon
    if right.begins is not None:
        event = form.event_date.known
        soon = right.begins <= (max(event, told(case).known) if right.counted else event) + SIXTY
        if not right.counted and right.begins <= event:
            return  # a day gone by says nothing of what is left of the right
    if soon == right.counted:
        return
    if right.counted and form.schedule == "13D":
        yield CannotTell(text, "a holder who wants control counts rights beyond sixty days, too")
        return
    when = f" (from {day(right.begins)})" if right.begins else ""
    told_so = f"counted are shares that cannot be acquired within sixty days{when}"
    if not right.counted:
        told_so = f"left out are shares that can be acquired within sixty days{when}"
    yield Finding(f'{told_so}: "{right.words}"', at=(case.placed(text, right.words) or text,))


def _rights(text: str) -> Iterator[Right]:
    """What a text says of rights and the time in which they can be used, where it names a figure."""
    if "days" in text:
        for found in islice(WITHIN.finditer(text), MOST):
            clause = _clause(text, found)
            if clause is not None:
                words, counted = clause
                yield Right(f"{words}{found['time']}", counted, not BEYOND.search(words), None)
    if any(anchor in text for anchor in ANCHORS):
        for found in islice(FROM.finditer(text), MOST):
            clause = _clause(text, found)
            begins = worded_day(found["date"])
            if clause is not None and begins is not None:
                words, counted = clause
                if not (counted and EARLY.search(words)):
                    yield Right(f"{words}{found['time']}", counted, False, begins)


def _clause(text: str, time: re.Match[str]) -> tuple[str, bool] | None:
    """The words from the last opening up to those on time, and whether they count shares.

    None without a figure of a right, and where something else is said of it: that it is left out after all, or why.
    """
    since = time.start("time")
    begin, end = max(0, since - BEFORE), time.end() + BEFORE
    openings = list(COUNTED.finditer(text, begin, since))
    if not openings:
        return None
    words = text[openings[-1].start() : since]
    figures = [found.end() for found in FIGURE.finditer(words)]
    if not figures or not RIGHT.search(words, figures[-2] if len(figures) > 1 else 0) or ". " in words:
        return None
    counted = openings[-1]["out"] is None
    excuse = LATER.search(text, time.end(), time.end() + BEFORE // 3) if counted else CAPPED.search(text, begin, end)
    return None if excuse else (words, counted)
