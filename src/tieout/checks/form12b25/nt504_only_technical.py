"""NT504."""

from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.late_reasons import technical
from tieout.checks.notices import at, sentences
from tieout.checks.rule import Finding, NotApplicable, rule
from tieout.forms.form12b25.model import Form12b25


@rule(
    "NT504",
    name="only-technical",
    on=Form12b25,
    cites=("17 CFR 240.12b-25(g)", "Form 12b-25, general instruction 5", "17 CFR 232.201"),
    weight="warning",
)
def only_technical(form: Form12b25, case: Case[Form12b25]) -> Iterator[Finding]:
    """The only reason told is a difficulty of filing electronically, for which the form is not meant.

    Read are EDGAR, transmission, software, XBRL, the filing agent and the missed hour; any other reason beside it (an audit, a
    review, the statements themselves) makes it hold. The rule's words rest on memory. Of 181 labelled narratives it finds the ten
    that their readers called technical, and no other (2026-11).

    Why: Regulation S-T 201, 202 and 13(b) help there; the five or fifteen days are not given for it.
    Breaks: "was not filed timely due to a technical transmission error at the time of filing"
    Holds: "due to technical difficulties and the additional time needed to complete the audit"
    Mend: ask for an adjustment of the filing date, or a hardship exemption.
    """
    told = [said for said in case.once(sentences) if said.fact is form.reasons]
    if not told:
        raise NotApplicable
    found = technical([said.text for said in told])
    if found is not None:
        place, words = found
        yield Finding(f"the only reason is one of electronic filing ({words!r})", at=(at(case, told[place], words),))
