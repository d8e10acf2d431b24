"""NT402."""

import re
from collections.abc import Iterator
from datetime import date as Day

from tieout.checks.case import Case
from tieout.checks.notices import FIVE_DAYS, NAMED, Said, at, base, dues, eased, extended, meant, promises, report, sentences
from tieout.checks.rule import CannotTell, Finding, NotApplicable, Weight, rule
from tieout.checks.words import day as weekday
from tieout.facts import Missing
from tieout.forms.form12b25.model import Form12b25

COUNTS = {"ten": 10, "twenty": 20, "thirty": 30, "forty-five": 45, "sixty": 60, "ninety": 90}
# "within thirty (30) days"; five and fifteen are NT406's
WITHIN = re.compile(
    r"(?i)\b(?:within|(?:no|not) later than|in) (?:the |about |approximately )?(?P<count>ten|twenty|thirty|forty-five|sixty|ninety|\d{1,3})"
    r"(?: \(\d{1,3}\))?[ -](?:calendar |additional |business )?days?\b"
)


@rule(
    "NT402",
    name="promised-later",
    on=Form12b25,
    cites=("17 CFR 240.12b-25(b)(2)(ii)",),
    weight="error",
)
def promised_later(form: Form12b25, case: Case[Form12b25]) -> Iterator[Finding | Missing]:
    """The text promises the report for a later day than Form 12b-25 gives, and the box of Part II asks for the extension.

    The extension ends five days after the due day of a 10-Q or 10-D, fifteen after that of another report, both rolled to a
    business day; the latest is taken of all that the filer's status allows (`--filer` narrows it). A day in the past is no
    promise. Where the box is not marked, the notice claims no extension, and the finding is a note. "Five" and "fifteen" in words
    are compared by NT406. Of the days that 45 narratives of the corpus promise (2026-11) see `docs/judged.tsv`.

    Why: the box represents that the report will be filed in time; a later day in the text contradicts it.
    Breaks: a 10-Q due 2024-05-15, the box marked, "expects to file the Form 10-Q on or before May 31, 2024"
    Holds: "... on or before May 20, 2024", or "within the extension period"
    Mend: clear the box, or give the day until which the extension reaches.
    """
    promised = case.once(promises)
    counted = _counted(case)
    if not promised and not counted:
        raise NotApplicable
    last = case.once(extended)
    if promised and last is None:
        raise CannotTell(promised[0].said.fact, "until when the extension reaches cannot be told")
    if case.once(eased):
        raise CannotTell(form.reasons, "the SEC had put off the reports of those days")
    if promised and case.filed is not None and case.filed.known > max(one.nt_due for one in case.once(dues) if one.nt_due is not None):
        raise CannotTell(promised[0].said.fact, "the notice is late, or the report was due later than usual")
    asked = form.relief_requested.value
    weight: Weight = "error" if asked else "warning" if asked is None else "note"
    for one in promised:
        if last is not None and last < one.day and _plausible(one.day, last, case) and _this_report(one.said.text, case):
            message = f"the report is promised for {one.words}, but the extension ends on {weekday(last)} at the latest"
            yield Finding(message, at=(at(case, one.said, one.words), form.relief_requested), expected=last.isoformat(), weight=weight)
    most = 5 if base(case.once(report) or "") in FIVE_DAYS else 15
    for said, words, days in counted:
        if days > most:
            message = f"the report is promised {words}, but the extension is {most} calendar days"
            yield Finding(message, at=(at(case, said, words), form.relief_requested), expected=f"{most} days", weight=weight)


def _plausible(day: Day, last: Day, case: Case[Form12b25]) -> bool:
    """Whether the day may be that of a promise: after the notice, and within half a year."""
    told = case.filed.known if case.filed is not None else case.form.signature.date.value
    return (told is None or day > told) and (day - last).days < 183


def _this_report(text: str, case: Case[Form12b25]) -> bool:
    """Whether a sentence names the late report's form, or none."""
    named = {one[0].upper().replace(" ", "").replace("-", "") for one in NAMED.finditer(text)}
    late = (base(case.once(report) or "")).replace("-", "")
    return not named or any(name.startswith(late) for name in named)


def _counted(case: Case[Form12b25]) -> list[tuple[Said, str, int]]:
    """The numbers of days, but five and fifteen, within which a sentence says that the late report will be filed."""
    found = []
    for said in case.once(sentences):
        if "days" not in said.text.lower() or not _this_report(said.text, case):
            continue
        for begin, end in meant(said.text):
            one = WITHIN.search(said.text, begin, end)
            days = _number(one["count"]) if one else 0
            if one and days not in (0, 5, 15):
                found.append((said, one[0], days))
                break
    return found


def _number(count: str) -> int:
    return COUNTS.get(count.lower()) or (int(count) if count.isdigit() else 0)
