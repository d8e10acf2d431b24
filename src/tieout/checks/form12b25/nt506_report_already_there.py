"""NT506."""

import re
from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.notices import NAMED, at, base, report, report_name, sentences
from tieout.checks.rule import Finding, NotApplicable, rule
from tieout.forms.form12b25.model import Form12b25

# "The Form 10-K was filed on March 31, 2026", "filed its Annual Report on Form 10-K ... at approximately 9:45 p.m."
THERE = re.compile(
    r"(?i)\b(?:(?:was|has been|had been|were|being|not)(?: \w{1,20}ly)? (?:filed|accepted|submitted|received)(?: with the [\w ]{1,60}?)?(?: by the [\w ]{1,20})?"
    r"(?: (?:on|at|shortly|after|and)\b)|(?:filed|submitted) (?:its|the|our) (?:annual|quarterly)? ?(?:report)?[\w -]{0,40}?(?P<late>10-?[KQ])\b)"
)
LATER = re.compile(r"(?i)\b(?:approximately \d|minutes|shortly after|after 5[: ]30|p\.? ?m\b|past the|after the (?:prescribed )?(?:deadline|filing deadline|due))")
SECOND = re.compile(
    r"(?i)\b(?:previously|earlier|original(?:ly)?|initial|first|prior) (?:filed |submitted )?(?:a |the |its )?(?:form 12b-25|notification of late filing|form nt)"
)


@rule(
    "NT506",
    name="report-already-there",
    on=Form12b25,
    cites=("17 CFR 240.12b-25(b)",),
    weight="note",
)
def report_already_there(form: Form12b25, case: Case[Form12b25]) -> Iterator[Finding]:
    """The text says that the report was filed already, or that this is the second notice for it.

    Only what this notice itself says is read; other filings are for the ledger. The report counts as there where a sentence says
    that it was filed or accepted and by how much after the hour; amendments of a notice are no second notice.

    Why: a report filed after its day needs the notice all the same to count as timely; a second notice gives no further time.
    Breaks: "The Form 10-K was filed on March 31, 2026 at approximately 5:32 p.m."
    Holds: "The Company filed a Current Report on Form 8-K on March 13, 2026."
    Mend: nothing, if the notice was in time and the box of Part II is marked.
    """
    told = case.once(sentences)
    if not told:
        raise NotApplicable
    late = base(case.once(report) or "")
    whole = " ".join(said.text for said in told)
    for said in told:
        there, second = THERE.search(said.text), SECOND.search(said.text)
        if there and LATER.search(said.text) and _speaks_of(said.text, late):
            yield Finding("the text says that the report was filed already", at=(at(case, said, there[0]),))
            return
        if second and not case.is_amendment and "amend" not in whole.lower():
            yield Finding("the text speaks of an earlier notice for this report; a second gives no time", at=(at(case, said, second[0]),))
            return


def _speaks_of(text: str, late: str) -> bool:
    named = {base(report_name(one[0])) for one in NAMED.finditer(text)}
    return late in named or (not named and "report" in text.lower())
