"""BO107."""

import re
from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.enclosed import lowered
from tieout.checks.rule import CannotTell, Finding, NotApplicable, rule
from tieout.facts import Missing
from tieout.forms.schedule13.model import Schedule13

OUTSTANDING = (b"outstanding", b"issued share", b"share capital", b"shares in issue")
WORDS = (*OUTSTANDING, b"based ", b"calculated", b"computed")
FIGURE = re.compile(
    rb"(?<![#\w.,:])(?:(?P<figure>\d{1,3}(?:[,.' ]\d{3}){1,4}|\d{5,12})(?![\w%])|\d[\d.,]{0,8}\s{1,3}(?P<words>million|billion))"
)
SIGNS = re.compile(rb"\D")
NEAR = 400  # bytes of the text before and behind the word


@rule(
    "BO107",
    name="base-not-stated",
    on=Schedule13,
    forms=("13D",),
    cites=("Schedule 13D, Item 5(a)", "17 CFR 240.13d-1(j)"),
    weight="warning",
)
def base_not_stated(form: Schedule13, case: Case[Schedule13]) -> Iterator[Finding | Missing]:
    """The percents of class are given, but not the number of shares that they are percents of.

    Any figure above the largest holding counts that stands near the words "outstanding" or "based on", in Item 5, beneath a cover
    or anywhere else. Where only the words are there ("the
    number of shares represented by the Issuer to be outstanding"), nothing is told. An amendment that does not give Item 5 need not
    state it, nor does a Schedule 13G. Over the 67 schedules at hand (2026-11) one statement, printed twice, does not say it.

    Why: without the base nobody can follow the percent, nor see whether it is an old one.
    Breaks: "5,288,262 shares, which represents 5.02 % of the total number of shares"
    Holds: "based on 35,600,478 shares outstanding as of October 23, 2023"
    Mend: state the number of shares outstanding, its day, and the report of the issuer that it was taken from.
    """
    if form.shares_outstanding.shares.start is not None:
        return
    item = next((one for one in form.items if one.number == "5"), None)
    percents = [one.percent_of_class for one in form.reporting_persons if one.percent_of_class.value]
    begin, end = case.body
    if item is None or not percents or begin == end:
        raise NotApplicable
    text, named = case.once(lowered), False
    least = max((one.aggregate_amount.value or 0 for one in form.reporting_persons), default=0)
    for word in WORDS:
        at = text.find(word, begin, end)
        while at >= 0:
            named = named or word in OUTSTANDING
            near = FIGURE.finditer(text, max(begin, at - NEAR), min(end, at + NEAR))
            if any(one["words"] or int(SIGNS.sub(b"", one["figure"])) > least for one in near):
                return
            at = text.find(word, at + NEAR, end)
    if named:
        raise CannotTell(percents[0], "the shares outstanding are spoken of, but no number was found")
    message = f"{percents[0].raw} of the class, but the number of shares outstanding is not stated"
    yield Finding(message, at=tuple(percents[:12]), expected="the number of shares outstanding, and its day")
