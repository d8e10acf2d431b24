"""What several rules ask of a late notice: which report it is about, for which period, and what its sentences promise."""

import re
from collections.abc import Iterator
from datetime import date as Day
from datetime import timedelta
from typing import NamedTuple

from tieout import calendar, deadlines, law
from tieout.calendar import OutOfCalendar
from tieout.checks.case import Case
from tieout.checks.rule import Place
from tieout.deadlines import Deadline
from tieout.errors import UsageError
from tieout.facts import Fact
from tieout.forms.form12b25.information import SENTENCE
from tieout.forms.form12b25.model import Form12b25, FormBox

Notice = Case[Form12b25]

# "10-K405", "10-KSB", "10-KT" are Forms 10-K to a notice, "10-QSB", "10-QT" Forms 10-Q
SAME = {"10-K405": "10-K", "10-KSB": "10-K", "10-KSB40": "10-K", "10-KT": "10-K", "10-KT405": "10-K", "10-QSB": "10-Q", "10-QT": "10-Q"}
FIVE_DAYS = frozenset(["10-Q", "10-D"])
# "Form 10-Q", "the 10-K", "Form N-CEN"
NAMED = re.compile(r"(?i)\b(?:10-? ?[KQD](?:SB|T|405)?|20-?F|11-?K|N-?CEN|N-?CSR|N-?SAR)\b")

MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
ON = (
    r"\b(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>(?:19|20)\d\d)\b"
)
DATE = re.compile("(?i)" + ON)


class Said(NamedTuple):
    """A sentence of Part III or of the explanation in Part IV, and the fact that it is part of."""

    text: str
    fact: Fact[str]


def texts(case: Notice) -> tuple[Fact[str], ...]:
    """Part III and the explanation of Part IV (3), as far as they say something."""
    form = case.form
    return tuple(fact for fact in (form.reasons, form.change_explanation) if fact.value)


def sentences(case: Notice) -> tuple[Said, ...]:
    """The sentences of Part III and of the explanation, in order."""
    return tuple(Said(text, fact) for fact in texts(case) for text in SENTENCE.split(fact.raw or "") if text)


def at(case: Notice, said: Said, words: str) -> Fact[str] | Place:
    """Where words of a sentence stand; the whole part where they cannot be found in its bytes."""
    return case.placed(said.fact, words) or said.fact


def base(name: str) -> str:
    """The form whose box a form shares.

    >>> base("10-KSB"), base("N-CEN")
    ('10-K', 'N-CEN')
    """
    return SAME.get(name, name)


def of_type(case: Notice) -> str | None:
    """The report that the header's form type speaks of (`10-K` of NT 10-K/A); None without a header, or for another type."""
    typed = case.header.form_type.value if case.header is not None else None
    name = law.form_name(typed) if typed else None
    return law.NOTICES.get(name.removesuffix("/A")) if name else None


def boxed(box: FormBox) -> tuple[str, bool] | None:
    """The report that a box names, and whether it is the box of a transition report."""
    label = box.label.value or ""
    named = NAMED.search(label)
    return (report_name(named[0]), "transition" in label.lower()) if named else None


def report_name(text: str) -> str:
    """A report's name as EDGAR writes it.

    >>> report_name("10k"), report_name("n-cen"), report_name("10 -QSB")
    ('10-K', 'N-CEN', '10-QSB')
    """
    tight = re.sub(r"[^A-Z0-9]", "", text.upper())
    return f"{tight[0]}-{tight[1:]}" if tight.startswith("N") else f"{tight[:2]}-{tight[2:]}"


def report(case: Notice) -> str | None:
    """The report that is late, in the words of its box (`10-KSB`) where that agrees with the form type; None where neither tells."""
    typed, box = case.once(of_type), case.form.report_type.value
    if box is None:
        marked = [boxed(one) for one in case.form.boxes if one.marked.value]
        box = next((one[0] for one in marked if one), None)
    elif typed is not None and base(report_name(box)) != base(typed):
        return typed
    return report_name(box) if box and NAMED.fullmatch(box) else typed


def period(case: Notice) -> Fact[Day] | None:
    """The end of the period of the late report: the header's, else the form's."""
    form = case.form
    header = case.header.period if case.header is not None else None
    return next((one for one in (header, form.period_ended, form.transition_period_ended) if one is not None and one.value), None)


def is_transition(case: Notice) -> bool:
    """Whether a transition box is marked, or a transition period is printed."""
    form = case.form
    return bool(form.is_transition_report.value) or form.transition_period_ended.value is not None


def dues(case: Notice) -> tuple[Deadline, ...]:
    """When the late report was due under every status that its filer may have, the earliest first; empty where no law tells."""
    name, end = case.once(report), case.once(period)
    if name is None or end is None:
        return ()
    try:
        return tuple(one for one in deadlines.periodic_due(name, end.known, case.settings.filer) if one.due is not None)
    except (UsageError, OutOfCalendar):
        return ()


def extended(case: Notice) -> Day | None:
    """The latest day until which Form 12b-25 may keep the report timely, whatever the filer's status."""
    return max((one.extended for one in case.once(dues) if one.extended is not None), default=None)


def eased(case: Notice) -> bool:
    """Whether the SEC had put off reports that were due then (COVID-19), so that no day is sure."""
    return any(one.due is not None and calendar.relief(one.due, one.form) is not None for one in case.once(dues))


# "Part III of its Annual Report", "the Part III information"
PART_THREE = re.compile(r"(?i)\bPart III (?:of (?:its|the|our)|information)\b")
YEAR = timedelta(days=365)


def portion(case: Notice) -> bool:
    """Whether only a portion of the report is late."""
    return bool(case.form.portion_items.value) or any(PART_THREE.search(said.text) for said in case.once(sentences))


def established(case: Notice) -> bool:
    """Whether the notice shows that the late report cannot be the registrant's first: an annual report is late, the status asks for
    a year of reports, a name was given up more than a year before, or the text speaks of another annual report."""
    if base(case.once(report) or "") not in FIVE_DAYS or case.settings.filer in ("accelerated", "large-accelerated"):
        return True
    end, header = case.once(period), case.header
    former = [one.changed.value for party in header.parties for one in party.former_names] if header is not None else []
    if end is not None and any(changed is not None and changed < end.known - YEAR for changed in former):
        return True
    return any(base(report_name(one[0])) == "10-K" for said in case.once(sentences) for one in NAMED.finditer(said.text))


# ---- promises

MEANS = re.compile(
    r"(?i)\b(?:expects?|anticipates?|intends?|plans?|will(?! not| be unable)|undertakes?|expected|anticipated|anticipates)\b"
)
FILING = re.compile(r"(?i)\bfil(?:e|ed|ing)\b|\bsubmit(?:ted)?\b")
DENIED = re.compile(r"(?i)\b(?:not|unable|cannot|never|if|unless|should|event)\b")
# "on or before April 16, 2024", "no later than by Tuesday, April 1, 2025"
UNTIL = re.compile(
    r"(?i)\b(?:on or before|on or prior to|(?:no|not) later than(?: by)?|by(?: or before)?|before|prior to|on(?: or about)?)"
    r"(?: (?:Mon|Tues|Wednes|Thurs|Fri)day,?)? " + ON
)
REACH = 260  # characters from the filing that is meant to its day


class Promise(NamedTuple):
    """A day by which a sentence says that the report will be filed, and the words that say so."""

    day: Day
    words: str
    said: Said


def day_of(match: re.Match[str]) -> Day | None:
    """The day that DATE found; None where there is no such day."""
    month = next(number for number, name in enumerate(MONTHS, 1) if name.startswith(match["month"].lower()[:3]))
    try:
        return Day(int(match["year"]), month, int(match["day"]))
    except ValueError:
        return None


def promises(case: Notice) -> tuple[Promise, ...]:
    """The days by which the text says that a report will be filed ("expects to file the Form 10-K on or before April 16, 2024")."""
    return tuple(promise for said in case.once(sentences) for promise in _promises(said))


def meant(text: str) -> Iterator[tuple[int, int]]:
    """From where to where a sentence may say until when a filing that it means to make will come."""
    for means in MEANS.finditer(text):
        filing = FILING.search(text, means.end(), means.end() + 120)
        if filing and not DENIED.search(text, max(0, means.start() - 60), filing.start()):
            yield filing.end(), min(len(text), filing.end() + REACH)


def _promises(said: Said) -> Iterator[Promise]:
    told: set[int] = set()
    if not DATE.search(said.text):
        return
    for begin, end in meant(said.text):
        for until in UNTIL.finditer(said.text, begin, end):
            day = day_of(until)
            words = said.text[until.start("month") : until.end()]
            if day is not None and until.start() not in told:
                told.add(until.start())
                yield Promise(day, words, said)
