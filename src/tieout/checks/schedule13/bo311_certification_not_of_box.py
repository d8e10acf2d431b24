"""BO311."""

import re
from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.enclosed import phrase, says
from tieout.checks.rule import CannotTell, Finding, NotApplicable, rule
from tieout.facts import Fact, Missing
from tieout.forms.schedule13.model import Schedule13

CERTIFIED = re.compile(r"(?i)ordinary\s+course|changing\s+or\s+influencing|chang(?:e|ing)\s+(?:or|nor)\s+influenc")
COURSE = re.compile(r"(?i)ordinary\s+course")
NONE = re.compile(r"(?i)not\s+applicable|\bn/?a\b|inapplicable|\bnone\b")
ANYWHERE = phrase("changing", "or", "influencing"), phrase("ordinary", "course", "of", "business")


@rule(
    "BO311",
    name="certification-not-of-box",
    on=Schedule13,
    forms=("13G",),
    cites=("Schedule 13G, Item 10", "17 CFR 240.13d-1(b), (c) and (d)"),
    weight="warning",
)
def certification_not_of_box(form: Schedule13, case: Case[Schedule13]) -> Iterator[Finding | Missing]:
    """The certification of Item 10 is not the one that the rule box of the cover asks for.

    Under 13d-1(b) a filer certifies the ordinary course of business and that control is no purpose, under 13d-1(c) the latter;
    under 13d-1(d) nothing. Missing under (b) or (c) it is a warning, needless under (d) a note, since templates carry both texts.
    Nothing is told where several boxes are marked, where the item is not there because an amendment leaves it out or the copy is
    cut before the signatures, or where the words stand elsewhere in the file. None of the
    26 statements at hand breaks it (2026-11).

    Why: the certification is the price of the short form; without it the holder owes a Schedule 13D.
    Breaks: box 13d-1(b), "Item 10. Certification: Not applicable"
    Holds: box 13d-1(d), "Item 10. Certification: Not applicable"
    Mend: take the text that Item 10 gives for the rule under which the statement is filed.
    """
    boxes = {one.value for one in form.rule_designations}
    item = next((one for one in form.items if one.number == "10"), None)
    if len(boxes) != 1 or not boxes <= {"13d-1(b)", "13d-1(c)", "13d-1(d)"}:
        raise NotApplicable
    box = form.rule_designations[0]
    told = form.certification if form.certification.raw else item.text if item is not None else form.certification
    text = told.raw or ""
    if box.value == "13d-1(d)":
        if CERTIFIED.search(text) and not NONE.search(text):
            message = "the statement is filed under Rule 13d-1(d), which asks for no certification, and Item 10 has one"
            yield Finding(message, at=(box, told), expected="not applicable, or the box of the certification", weight="note")
        return
    if not CERTIFIED.search(text):
        yield from _lacking(box, told, case)
    elif box.value == "13d-1(b)" and not COURSE.search(text) and not any(says(case, one) for one in ANYWHERE[1:]):
        message = "filed under Rule 13d-1(b), but the certification does not speak of the ordinary course of business"
        yield Finding(message, at=(box, told), expected="acquired and held in the ordinary course of business")


def _lacking(box: Fact[str], told: Fact[str], case: Case[Schedule13]) -> Iterator[Finding | Missing]:
    form = case.form
    if any(says(case, one) for one in ANYWHERE):
        return
    there = any(item.number == "10" for item in form.items)
    if case.body == (0, 0) or not form.signatures or (not there and case.is_amendment):
        raise CannotTell(box, "Item 10 is not in the document")
    message = f"the statement is filed under Rule {box.value}, and Item 10 has no certification"
    at = told if told.start is not None else case.missing(form, "certification")
    yield Finding(message, at=(box, at), expected="the certification of Item 10")
