"""BO103."""

import re
from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.enclosed import GAP, says, whole
from tieout.checks.rule import CannotTell, Finding, NotApplicable, rule
from tieout.facts import Missing
from tieout.forms.schedule13.model import Schedule13

# "Joint Filing Agreement", "agree to file jointly", "Joint Acquisition Statement", "Rule 13d-1(k)(1)", before 1998 "13d-1(f)"
# (each pattern begins with letters, so that a search leaps from one place of them to the next)
AGREED = (
    re.compile(rb"joint(?:ly)?" + GAP + rb"(?:fil|report|statement|schedule|acqui|agree|13)"),
    re.compile(rb"jointly(?![a-z])"),
    re.compile(rb"13d-1\s{0,3}\((?:k|f)\)"),
    re.compile(rb"filing" + GAP + rb"agreement"),
    re.compile(rb"agreement" + GAP + rb"(?:to|of|regarding|for|as" + GAP + rb"to)" + GAP + rb"(?:joint|fil)"),
)


@rule(
    "BO103",
    name="no-joint-filing-agreement",
    on=Schedule13,
    cites=("17 CFR 240.13d-1(k)(1)(iii)",),
    weight="warning",
)
def no_joint_filing_agreement(form: Schedule13, case: Case[Schedule13]) -> Iterator[Finding | Missing]:
    """Several persons file one statement, and nothing in it speaks of their agreement to do so.

    The agreement may be an exhibit, stand on the page of signatures or be incorporated by reference, so any word of it anywhere in
    the submission is enough. With an amendment it need not be attached again, and of a lone document nobody knows what was attached
    to it, unless the list of exhibits of a Schedule 13D stands in it; then nothing can be told. Of the 47 schedules at hand
    of several persons 40 speak of it, the rest cannot be told (2026-11).

    Why: without the agreement each person owes a statement of its own.
    Breaks: covers of A LP and B LLC, no exhibit and no word of a joint filing
    Holds: "Exhibit 99.1 Joint Filing Agreement"
    Mend: let all persons sign an agreement that the statement is filed for each of them, and attach it as an exhibit.
    """
    names = {(person.name.value or "").casefold() for person in form.reporting_persons} - {""}
    if len(names) < 2:
        raise NotApplicable
    if any(says(case, one) for one in AGREED):
        return
    second = form.reporting_persons[1].name
    if case.is_amendment:
        raise CannotTell(second, "the agreement may have been filed with the statement that this one amends")
    told = form.schedule == "13D" and any(item.number == "7" for item in form.items)
    if not told and not whole(case):
        raise CannotTell(second, "what was attached to the statement is not at hand")
    message = f"{len(names)} persons file one statement, and nothing in it speaks of their agreement on a joint filing"
    yield Finding(message, at=(case.missing(form, "exhibits"),), expected="a joint filing agreement as an exhibit")
