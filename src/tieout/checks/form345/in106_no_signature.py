"""IN106."""

import re
from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.layouts import document, layout
from tieout.checks.rule import CannotTell, Finding, Place, rule
from tieout.facts import Missing
from tieout.forms.form345.model import Form345

CAPTION = b"Signature of Reporting Person"
HEADS = (b"<table", b"Signatures")  # what the line of signatures begins with: a table of EDGAR's page, a heading of a print
FAR = 4096  # bytes before the caption
BLANK = re.compile(rb"(?<=<table)[^<>]*>|<(?!table)[^<>]*>|&nbsp;|&#160;|[\s*_#-]|\xe2\x80[\x93\x94]")


@rule(
    "IN106",
    name="no-signature",
    on=Form345,
    cites=("17 CFR 240.16a-3(i)", "17 CFR 232.302", "EDGAR Ownership XML Technical Specification, 3.5"),
    weight="error",
    gate=True,
)
def no_signature(form: Form345, case: Case[Form345]) -> Iterator[Finding | Missing]:
    """Nobody signed the form, or a signature bears no name or no date.

    In a print the line over "Signature of Reporting Person" must be empty; one without that caption, or in a layout of its
    own, cannot tell, nor can a document that was cut. EDGAR refuses such XML: all 574 of the corpus are signed and dated (2026-11).

    Why: a report that nobody signed is not filed, and from its date it is judged whether it was made in time.
    Breaks: a draft without a signature; "/s/ Marguerite T. Oakes" without a date
    Holds: "/s/ Marguerite T. Oakes", 05/24/2024
    Mend: have the person, or one with power of attorney, sign and date it.
    """
    if not form.signatures:
        yield Finding("nobody signed it", at=(_unsigned(form, case),), expected="a signature and its date")
    for signature in form.signatures:
        for field, fact in (("name", signature.name), ("date", signature.date)):
            if fact.value is not None:
                continue
            if fact.state not in ("absent", "blank") or layout(case) == "loose":
                yield Missing(fact)
            else:
                at = fact if fact.start is not None else case.missing(signature, field)
                yield Finding(f"a signature bears no {field}", at=(at,), expected=f"the {field}")


def _unsigned(form: Form345, case: Case[Form345]) -> Place:
    """Where the signature should stand. Raises CannotTell where one may stand that was not found."""
    how = layout(case)
    if how == "xml":
        return case.missing(form, "signatures")
    data, start, end = document(case)
    at = data.find(CAPTION, start, end) if how == "page" else -1
    begin = max(data.rfind(head, max(start, at - FAR), at) for head in HEADS) if at >= 0 else -1
    if begin < 0 or BLANK.sub(b"", data[begin:at]) not in HEADS:
        raise CannotTell(form.document_type, "no signature was found in the print")
    return Place("signatures", at, at)
