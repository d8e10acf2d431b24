"""IN413."""

import re
from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.insiders_notes import Part, parts, rows
from tieout.checks.rule import Finding, NotApplicable, rule
from tieout.forms.form345.model import Form345

# "split into two filings to cover all 48 individual transactions"
COVERED = re.compile(
    r"(?i)\b(?:cover|report) all (?:of the )?(\d{1,4}) (?:individual |separate |reportable )?(?:transactions|rows)\b"
)
MOST = 60  # rows of a form, 30 a table


@rule(
    "IN413",
    name="parts-do-not-add-up",
    on=Form345,
    cites=("EDGAR Ownership XML Technical Specification 3, section 3.5",),
    weight="warning",
)
def parts_do_not_add_up(form: Form345, case: Case[Form345]) -> Iterator[Finding]:
    """A form says that it is a part of a split report, and what it says of the parts cannot be.

    EDGAR takes 30 rows a table and 10 owners; longer reports are split and bear "Form 1 of 2" in the remarks. Within one
    form only the numbering can be checked, and the number of transactions that all parts are said to cover: this form
    can have no more of them, and the others no more than 60 each. That all parts are there, on one day and for one person,
    needs the other filings. 15 forms of the corpus and 85 of 36,075 remarks in the SEC's data set of 2024's third quarter
    number themselves; none breaks (2026-11).

    Why: a reader who looks for a third of two parts, or misses one, adds up the wrong total.
    Breaks: remarks "Form 3 of 2", or "Form 1 of 2" in one place and "Form 1 of 3" in another
    Holds: remarks "Form 1 of 2"
    Mend: number the parts from 1, the same total on each.
    """
    said = case.once(parts)
    if not said:
        raise NotApplicable
    first = said[0]
    for part in said:
        if not 1 <= part.number <= part.total or part.total == 1:
            yield Finding(f'"{part.words}" numbers no part of a split report', at=(part.fact,))
        elif part.total != first.total and 1 <= first.number <= first.total:
            at = (first.fact,) if part.fact is first.fact else (first.fact, part.fact)
            yield Finding(f'"{first.words}" and "{part.words}" do not count the same parts', at=at)
    yield from _covered(form, first)


def _covered(form: Form345, part: Part) -> Iterator[Finding]:
    told = COVERED.search(part.fact.known)
    if told is None or not 1 <= part.number <= part.total:
        return
    here = sum(row.kind == "transaction" for row in rows(form))
    tables = sum(row.kind == "transaction" for row in form.non_derivative)
    most = here + MOST * (part.total - 1)
    if tables > int(told[1]) or most < int(told[1]):
        message = f"{part.total} parts are said to cover {told[1]} transactions, but this part has {here}"
        steps = (f"{here} rows here and at most {MOST} in each of the other {part.total - 1} = {most}",)
        yield Finding(message, at=(part.fact,), arithmetic=steps)
