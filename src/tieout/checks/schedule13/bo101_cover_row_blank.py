"""BO101."""

import re
from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.rule import Finding, NotApplicable, Weight, rule
from tieout.checks.words import listed
from tieout.forms.schedule13.model import ReportingPerson, Schedule13

POWERS = {
    "sole_voting_power": "sole voting power",
    "shared_voting_power": "shared voting power",
    "sole_dispositive_power": "sole dispositive power",
    "shared_dispositive_power": "shared dispositive power",
}
SUMS = {"aggregate_amount": "aggregate amount", "percent_of_class": "percent of class"}
ROWS = POWERS | SUMS
TWINS = {
    "sole_voting_power": "shared_voting_power",
    "shared_voting_power": "sole_voting_power",
    "sole_dispositive_power": "shared_dispositive_power",
    "shared_dispositive_power": "sole_dispositive_power",
}
# "(Item 5)", "(See Item 4(a) below)", "shares of Common Stock": what filers print beside a figure, with none before it
ASIDE = re.compile(
    r"(?i)\(\s*(?:see\s+)?(?:items?|notes?|footnotes?)\b[^()]{0,40}(?:\([a-z\d]{1,3}\)[^()]{0,40})?\)"
    r"|shares?(?: of [a-z ]{1,40})?|%"
)


@rule(
    "BO101",
    name="cover-row-blank",
    on=ReportingPerson,
    cites=("17 CFR 240.13d-101, General Instruction B", "Schedule 13D, rows 7 to 13", "Schedule 13G, rows 5 to 11"),
    weight="warning",
    gate=True,
)
def cover_row_blank(person: ReportingPerson, case: Case[Schedule13]) -> Iterator[Finding]:
    """A row of figures of a cover page is printed and left blank.

    Asked for are the powers, the aggregate amount and the percent. An amendment need not restate a person's figures, so there a row
    is only told where others of the same cover are filled. A power left blank beside its filled twin (sole and shared) can only
    mean none; that is a note, since the form wants "None" or "0". A row that was not found at all says nothing, and a footnote mark
    alone may lead to the figure. "(Item 5)" in brackets, or "shares of Common Stock", is what stands beside a figure: alone,
    while other rows of the cover have theirs, it is a blank; "See Item 5" without brackets answers the row (BO505). Over the 67
    schedules at hand (2026-11) ten covers of one filing leave the shared powers blank.

    Why: nobody can tell a zero from a figure that was forgotten.
    Breaks: aggregate amount 850,000, percent of class blank
    Holds: shared voting power "None", "-0-" or "0"
    Mend: print the figure, or "None" where there is none.
    """
    facts = {field: getattr(person, field) for field in ROWS}
    printed = {field: fact for field, fact in facts.items() if fact.start is not None}
    blank = [field for field, fact in printed.items() if fact.state == "blank"]
    if any(fact.value is not None for fact in printed.values()):
        blank += [field for field, fact in printed.items() if fact.state == "words" and ASIDE.fullmatch(fact.raw or "")]
    if not printed or (len(blank) == len(printed) and case.is_amendment):
        raise NotApplicable
    if not blank:
        return
    if len(blank) == len(printed):
        yield _finding(person, blank, "warning")
        return
    alone = [field for field in blank if field in TWINS and facts[TWINS[field]].value is not None]
    if rest := [field for field in blank if field not in alone]:
        yield _finding(person, rest, "warning")
    if alone:
        yield _finding(person, alone, "note")


def _finding(person: ReportingPerson, fields: list[str], weight: Weight) -> Finding:
    rows = listed([ROWS[field] for field in fields])
    message = f"{rows} of {person.name.raw or 'a reporting person'} {'are' if len(fields) > 1 else 'is'} left blank"
    return Finding(message, at=tuple(getattr(person, field) for field in fields), expected='a figure, or "None"', weight=weight)
