"""BO501."""

import re
from collections.abc import Iterator
from decimal import Decimal

from tieout.checks.case import Case
from tieout.checks.rule import CannotTell, Finding, NotApplicable, rule
from tieout.checks.stakes import share
from tieout.checks.words import number
from tieout.facts import Fact, Missing
from tieout.forms.schedule13.model import ReportingPerson, Schedule13
from tieout.values import Interval, rounding

FIVE = Decimal(5)
# "ceased to be the beneficial owners of 5% or more", "no longer have beneficial ownership", "less than five percent"
LEFT = re.compile(
    r"(?i)\b(?:ceased?\b.{0,40}\bbenefi|no longer\b.{0,60}\b(?:own|ha[sv]e|hold|benefi|more than)"
    r"|(?:below|less than|not (?:own )?more than|under) (?:5|five)\b|(?:5|five) ?(?:%|percent) or less"
    r"|exit filing|final amendment|no (?:shares|securities) (?:are|is|were)\b)"
)
# the sentence that Schedule 13G prints before its box says nothing
PRINTED = re.compile(r"(?i)\bif this statement is being filed to report the fact\b")
NOTHING = re.compile(r"(?i)\W*(?:not applicable|n/?a|none|inapplicable)\W*\d{0,3}\W*")


@rule(
    "BO501",
    name="five-percent-or-less-unsaid",
    on=Schedule13,
    cites=("Schedule 13D, Item 5(e)", "Schedule 13G, Item 5", "17 CFR 240.13d-1(a)"),
    weight="warning",
)
def five_percent_or_less_unsaid(form: Schedule13, case: Case[Schedule13]) -> Iterator[Finding | Missing]:
    """The largest person holds five percent or less, and the schedule does not say that it has fallen there.

    Many persons of a chain or a group hold less by themselves (34 of 96 labelled covers), so only the largest is asked for, and
    the group, where its total is stated; where it is not and the persons together may hold more than five, nothing is told. A
    percent printed as 5.0 may stand for more, so the shares outstanding decide where they are known. Over the 67 schedules at hand
    (2026-11) nine persons or groups are at five or less: all nine say so.

    Why: at five percent the duty to file ends; a reader must know whether this is the last statement or a wrong percent.
    Breaks: the largest person holds 4.3 %, and the box of Item 5 is not marked
    Holds: the largest person holds 4.3 %, and the box of Item 5 is marked; or it holds 5.3 %
    Mend: mark the box of Item 5 (13D: give the date in Item 5(e)), or correct the percent.
    """
    persons = [one for one in form.reporting_persons if one.percent_of_class.value is not None or _below(one) is not None]
    if not persons or len(persons) < len(form.reporting_persons):
        raise NotApplicable
    spans = [_span(one, form) for one in persons]
    totals = [one.percent_of_class for one in form.interests if one.person is None and one.percent_of_class.value is not None]
    if any(span.low > FIVE for span in spans) or any(rounding(total).low > FIVE for total in totals):
        return
    largest = max(persons, key=lambda one: one.percent_of_class.value or Decimal(0))
    if _says(form):
        return
    if any(span.high > FIVE for span in spans) or any(rounding(total).high > FIVE for total in totals):
        raise CannotTell(largest.percent_of_class, "rounded, it may stand for more than five percent")
    if len(persons) > 1 and not totals and sum((span.high for span in spans), Decimal(0)) > FIVE:
        raise CannotTell(largest.percent_of_class, "the persons together may hold more than five percent")
    box = form.five_percent_or_less
    if form.schedule == "13G" and box.value is None and (box.state == "unreadable" or _unread(form)):
        raise CannotTell(box, "the box of Item 5 could not be read")
    if form.schedule == "13D" and case.is_amendment and not _item(form):
        raise NotApplicable
    percent = largest.percent_of_class
    message = f"the largest person, {largest.name.raw}, holds {_percent(percent)}, and nothing says that it fell to 5 % or less"
    yield Finding(message, at=(percent, *((box,) if box.start is not None else ())), expected=_expected(form))


def _below(person: ReportingPerson) -> Decimal | None:
    below = person.percent_of_class.below
    return below if isinstance(below, Decimal) else None


def _percent(percent: Fact[Decimal]) -> str:
    raw = percent.raw or ""
    return raw if percent.value is None or "%" in raw else f"{number(percent.value)} %"


def _expected(form: Schedule13) -> str:
    return "the box of Item 5 marked" if form.schedule == "13G" else "the date in Item 5(e)"


def _span(person: ReportingPerson, form: Schedule13) -> Interval:
    """What the percent can stand for; by the shares themselves where the class is told."""
    percent, amount, issued = person.percent_of_class, person.aggregate_amount.value, form.shares_outstanding.shares.value
    if percent.value is None:
        return Interval(Decimal(0), _below(person) or Decimal(0))
    if amount is not None and issued:
        exact = share(amount, issued)
        if rounding(percent, units=1).meets(Interval(exact, exact)):
            return Interval(exact, exact)
    return rounding(percent)


def _item(form: Schedule13) -> str:
    """The text of Item 5."""
    five = (item for item in form.items if item.number == "5")
    return " ".join(fact.raw or "" for item in five for fact in ([item.text] if item.text.raw else item.parts.values()))


def _unread(form: Schedule13) -> bool:
    """Whether the words before the box stand there, and no answer was read."""
    text = _item(form)
    return not text or PRINTED.search(text) is not None


def _says(form: Schedule13) -> bool:
    """Whether the schedule says, by a box, a part of Item 5 or in words, that it fell to five percent or less."""
    if form.five_percent_or_less.value or form.is_final_amendment.value:
        return True
    part = next((item.parts.get("e") for item in form.items if item.number == "5" and form.schedule == "13D"), None)
    if part is not None and part.raw and any(letter.isdigit() for letter in part.raw) and not NOTHING.fullmatch(part.raw):
        return True
    texts = [_item(form), *(one.comment.raw or "" for one in form.reporting_persons)]
    texts += [item.text.raw or "" for item in form.items if item.number in ("1", "4")]
    return any(LEFT.search(text) for text in texts if not PRINTED.search(text))
