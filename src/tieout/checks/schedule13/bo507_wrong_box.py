"""BO507."""

import re
from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.rule import Finding, NotApplicable, Place, rule
from tieout.checks.words import listed
from tieout.facts import Fact
from tieout.forms.schedule13.codes import INSTITUTION_TYPES
from tieout.forms.schedule13.model import Schedule13

INSTITUTION, PASSIVE = "13d-1(b)", "13d-1(c)"
INSTITUTIONS = frozenset(INSTITUTION_TYPES) - {"OO"}
PLAIN = frozenset(["IN", "CO", "PN", "OO"])  # what says nothing of an institution
# "Mr. Oakes is a director of the Issuer", "the Chief Executive Officer and Chairman of the Company"
OFFICER = re.compile(
    r"\b(?:is|serves as|are)(?: currently| also)?(?: an?| the| its)? "
    r"(?:member of the [Bb]oard(?: of [Dd]irectors)?|[Dd]irector|[Oo]fficer"
    r"|(?:[Cc]o-)?(?:[Pp]resident|[Cc]hair(?:man|woman|person)?|[Cc]hief [A-Z][a-z]{1,20} [Oo]fficer))"
    r"(?:,?(?: and)?(?: an?| the)?(?: [A-Z][\w-]{1,20}){1,5}){0,2} (?:of|to) the (?:Issuer|Company)\b"
)


@rule(
    "BO507",
    name="wrong-rule-box",
    on=Schedule13,
    forms=("13G",),
    cites=("17 CFR 240.13d-1(b)(1)(ii)", "17 CFR 240.13d-1(c)"),
    weight="warning",
)
def wrong_rule_box(form: Schedule13, case: Case[Schedule13]) -> Iterator[Finding]:
    """The rule that is marked is not one for such a person.

    Rule 13d-1(b) is for institutions: where it alone is marked, some cover has the type of an institution in row 12, or Item 3
    tells the kind. Rule 13d-1(c) is for holders without any influence on control, which a director or officer of the issuer
    has; only a sentence that says so is taken for it. Of the 67 schedules at hand (2026-11) 25 mark one of the two, and all hold.

    Why: each box has its own day on which the statement is due, and its own certification.
    Breaks: Rule 13d-1(b), and row 12 of the only cover has IN
    Holds: Rule 13d-1(b), row 12 of one cover has IA and of another IN
    Mend: mark the rule that the person may use; with control in mind file a Schedule 13D.
    """
    rules = [one.value for one in form.rule_designations]
    types = [one for person in form.reporting_persons for one in person.person_types]
    if rules == [INSTITUTION] and types:
        known = {one.value for one in types}
        told = any(one.value in INSTITUTIONS for one in form.institution_types) or _named(form)
        if known <= PLAIN and not told:
            codes = listed(sorted(one for one in known if one))
            message = f"Rule 13d-1(b) is for institutions, but the covers have {codes} in row 12"
            yield Finding(message, at=(form.rule_designations[0], *types), expected="the type of an institution, or another rule")
    elif rules == [PASSIVE]:
        for text, words in _offices(form):
            place: Fact[str] | Place = case.placed(text, words) or text
            message = f"Rule 13d-1(c) is for holders without influence, but the statement says {words!r}"
            yield Finding(message, at=(form.rule_designations[0], place), expected="Rule 13d-1(d), or a Schedule 13D")
            return
    else:
        raise NotApplicable


def _named(form: Schedule13) -> bool:
    """Whether Item 3 tells the kind in words or by boxes that were not read: all that is more than "not applicable"."""
    three = next((item for item in form.items if item.number == "3"), None)
    return three is not None and len(three.text.raw or "") > 60


def _offices(form: Schedule13) -> Iterator[tuple[Fact[str], str]]:
    for item in form.items:
        for text in [item.text] if item.text.raw else item.parts.values():
            if found := OFFICER.search(text.raw or ""):
                yield text, found[0]
    for note in form.footnotes:
        if found := OFFICER.search(note.text.raw or ""):
            yield note.text, found[0]
