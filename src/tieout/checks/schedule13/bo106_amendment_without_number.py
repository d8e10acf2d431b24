"""BO106."""

import re
from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.enclosed import lowered
from tieout.checks.rule import CannotTell, Finding, NotApplicable, rule
from tieout.facts import Missing
from tieout.forms.schedule13.model import Schedule13

NUMBERED = re.compile(rb"amendment\s")


@rule(
    "BO106",
    name="amendment-without-number",
    on=Schedule13,
    cites=("Schedule 13D, cover page, Amendment No.", "Schedule 13G, cover page, Amendment No."),
    weight="warning",
    gate=True,
)
def amendment_without_number(form: Schedule13, case: Case[Schedule13]) -> Iterator[Finding | Missing]:
    """An amendment does not say the how-manieth it is.

    It is one by its form type ("SC 13D/A"). "Final Amendment" without a number holds. Where the caption is not found but the word
    stands elsewhere on the cover, nothing is told. All 56 amendments at hand (2026-11) are numbered.

    Why: which text is in force follows from the order of the amendments alone.
    Breaks: SC 13D/A, "(Amendment No. ___)"
    Holds: SC 13D/A, "(Amendment No. 3)"
    Mend: count the amendments of this statement, those of Schedule 13D and of 13G apart, and give the number.
    """
    if not (case.filing.form_type or "").upper().endswith("/A"):
        raise NotApplicable
    number = form.amendment_number
    if number.value is not None or form.is_final_amendment.value:
        return
    if number.state == "blank":
        yield Finding("the amendment has no number", at=(number,), expected="Amendment No. 1, 2, ...")
        return
    begin, end = case.body
    first = form.issuer.name.start
    if number.start is not None or first is None or begin == end:
        raise Missing(number)
    if NUMBERED.search(case.once(lowered), begin, max(first, min(end, begin + 8000))):
        raise CannotTell(number, "the word amendment is printed, but no number was found beside it")
    yield Finding("the amendment has no number", at=(case.missing(form, "amendment_number"),), expected="Amendment No. 1, 2, ...")
