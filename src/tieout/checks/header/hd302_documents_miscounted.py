"""HD302."""

from collections.abc import Iterator
from typing import Any

from tieout.checks.case import Case
from tieout.checks.rule import CannotTell, Finding, NotApplicable, Weight, rule
from tieout.edgar.model import Header

# the tags that only a whole submission begins with
WHOLE = frozenset(("SEC-DOCUMENT", "IMS-DOCUMENT", "SUBMISSION"))
CUT = ("submission-cut", "document-cut", "document-without-text")


@rule(
    "HD302",
    name="documents-miscounted",
    on=Header,
    cites=("EDGAR Filer Manual, volume II, submission header",),
    weight="warning",
)
def documents_miscounted(header: Header, case: Case[Any]) -> Iterator[Finding]:
    """The header counts other documents than the submission holds.

    A submission that was cut, or of which only the header is at hand, cannot be judged. Where some documents are missing the
    copy is more likely to blame than the filing (5 of 583 submissions, all of them 8-Ks from which a chart or a workbook was
    lost; 2026-11), so that is a note; more documents than the header counts, or none behind a whole header, is a warning (3 of
    590). All 382 Forms 3, 4 and 5 agree.

    Why: an exhibit was lost on the way, or one was added that EDGAR never took in.
    Breaks: PUBLIC DOCUMENT COUNT 1, two documents
    Holds: PUBLIC DOCUMENT COUNT 2, a Form 4 and its power of attorney
    Mend: get the submission again from EDGAR.
    """
    counted, found = header.public_document_count, len(case.documents)
    if counted.state == "absent":
        raise NotApplicable
    if found == 0 and not WHOLE.intersection(header.other):
        raise CannotTell(counted, "only the header is at hand")
    cut = next((note for note in case.filing.notes if note.code in CUT), None)
    if cut is not None:
        raise CannotTell(counted, cut.message)
    if counted.known != found:
        here = "none is" if found == 0 else "1 is" if found == 1 else f"{found} are"
        weight: Weight = "note" if 0 < found < counted.known else "warning"
        message = f"the header counts {counted.raw} document{'s' if counted.known != 1 else ''}, {here} here"
        yield Finding(message, at=(counted,), expected=str(found), weight=weight)
