"""NT406."""

import re
from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.notices import FIVE_DAYS, NAMED, at, base, report, sentences
from tieout.checks.rule import CannotTell, Finding, NotApplicable, Weight, rule
from tieout.forms.form12b25.model import Form12b25

DAYS = r"\b(?:[ -]?\(\d{1,2}(?:th)?\))?[ -]{1,2}(?:(?:calendar|business|additional|extra)[ -]{1,2})?days?\b"
FIVE = re.compile(rf"(?i)\b(?:five|fifth|5(?:th)?){DAYS}")
FIFTEEN = re.compile(rf"(?i)\b(?:fifteen|fifteenth|15(?:th)?){DAYS}")
EXTENSION = re.compile(
    r"(?i)\b(?:extension|extended|grace|12b-25|following|after|prescribed|due date|additional|within|on or before|no later than)\b"
)
FILED = re.compile(r"(?i)\bfil(?:e|ed|ing)\b|\bsubmit(?:ted)?\b|\bcomplete the (?:form|annual|quarterly|report)\b")
# the printed words of Part II (b), which name reports of both kinds; not "the subject Quarterly Report on Form 10-Q"
SUBJECT = re.compile(
    r"(?i)\bsubject (?:annual|quarterly) report(?:,| o[rf] transition)|\bsemi-annual report\b|\bor portion thereof\b"
)


@rule(
    "NT406",
    name="fifth-not-fifteenth",
    on=Form12b25,
    cites=("17 CFR 240.12b-25(b)(2)(ii)",),
    weight="error",
)
def fifth_not_fifteenth(form: Form12b25, case: Case[Form12b25]) -> Iterator[Finding]:
    """The text speaks of fifteen days where the late report has five, or of five where it has fifteen.

    A Form 10-Q or 10-D is to come by the fifth calendar day, every other report by the fifteenth. Only the prose of Parts III and
    IV counts: the printed words of Part II name both. Five days for a Form 10-K promise less than is allowed, so that is a
    warning. Over 627 narratives (2026-11) it finds one quarterly report with fifteen days and two annual ones with five.

    Why: a sentence taken over from the other kind of notice makes the market expect the report ten days too late.
    Breaks: NT 10-Q, "no later than the fifteenth calendar day following the prescribed due date"
    Holds: NT 10-Q, "no later than the fifth calendar day following the prescribed due date"
    Mend: say five days for Forms 10-Q and 10-D, fifteen for the others.
    """
    named = case.once(report)
    told = [said for said in case.once(sentences) if _of_extension(said.text)]
    if not told:
        raise NotApplicable
    if named is None:
        raise CannotTell(form.report_type, "which report is late cannot be told")
    short = base(named) in FIVE_DAYS
    for said in told:
        right, wrong = (FIVE, FIFTEEN) if short else (FIFTEEN, FIVE)
        slip = wrong.search(said.text)
        if slip is None or right.search(said.text):
            continue
        forms = {base(one[0].upper()) for one in NAMED.finditer(said.text)}
        if short and forms and named not in forms:
            raise CannotTell(said.fact, "the sentence speaks of another report")
        days = "five" if short else "fifteen"
        message = f"the text says {slip[0]!r}, but a late Form {named} has {days} calendar days"
        weight: Weight = "error" if short else "warning"
        yield Finding(message, at=(at(case, said, slip[0]),), expected=f"{days} calendar days", weight=weight)
        return


def _of_extension(text: str) -> bool:
    days = FIVE.search(text) or FIFTEEN.search(text)
    return bool(days and FILED.search(text) and EXTENSION.search(text) and not SUBJECT.search(text))
