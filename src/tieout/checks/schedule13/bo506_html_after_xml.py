"""BO506."""

from collections.abc import Iterator
from datetime import date

from tieout.checks.case import Case
from tieout.checks.rule import CannotTell, Finding, NotApplicable, rule
from tieout.checks.words import day
from tieout.facts import Missing
from tieout.forms.schedule13.model import Schedule13


@rule(
    "BO506",
    name="html-after-xml",
    on=Schedule13,
    cites=("SEC Release 33-11253", "17 CFR 232.201"),
    weight="error",
    since=date(2024, 12, 18),
)
def html_after_xml(form: Schedule13, case: Case[Schedule13]) -> Iterator[Finding | Missing]:
    """A schedule filed on or after 2024-12-18 is HTML or plain text, not the XML that was required from that day on.

    Only a filing with its EDGAR header is judged: a bare document may be EDGAR's own page of the XML, or a print of it. A filing
    of a type `SC 13D` or `SC 13G` is of the old kind for sure; of a `SCHEDULE 13D` without XML it cannot be told whether the XML
    was left out in copying. No filing of the corpus is of that time and has a header (2026-11).

    Why: the data of the statement reach no table, and EDGAR may refuse the filing.
    Breaks: SC 13G filed on 2025-02-14 as HTML
    Holds: SCHEDULE 13G filed on 2025-02-14 as XML; SC 13G filed on 2024-12-17 as HTML
    Mend: file the statement again through EDGAR's form for Schedules 13D and 13G.
    """
    header = case.header
    if header is None or case.filed is None or header.form_type.value is None:
        raise NotApplicable
    if any(document.wrapper == "XML" for document in case.documents):
        return
    typed = header.form_type
    if not typed.known.upper().startswith("SC 13"):
        raise CannotTell(typed, "the XML may have been left out of this copy")
    message = f"the schedule was filed on {day(case.filed.known)} as {typed.raw}, without XML"
    yield Finding(message, at=(typed, case.filed), expected=typed.known.upper().replace("SC ", "SCHEDULE ") + " as XML")
