"""HD501."""

import re
from collections.abc import Iterator
from typing import Any

from tieout.checks.case import Case
from tieout.checks.rule import Finding, NotApplicable, rule
from tieout.edgar.model import Header
from tieout.forms import family

LOOKS_LIKE = re.compile(r"(?i)NT|(?:SC|SCHEDULE|FORM)?[ -]?13-?[DG]|SC(?:HEDULE)? ?13[A-Z]|(?:FORM ?)?[345](?:[-/ ]?A?$|[/ -])")
# reports that EDGAR marks as late by the type, and schedules of others (13E-1, 13E-3, 13E4F)
RELABELLED = re.compile(r"(?i)NT (?:N-CEN|NPORT-P|NPORT-EX|N-MFP[1-3]?)(?:/A)?")
OTHERS = re.compile(r"(?i)SC 13E-?\d?[A-Z]?(?:/A)?")


@rule(
    "HD501",
    name="unknown-form-type",
    on=Header,
    cites=("EDGAR Filer Manual, volume II, submission types",),
    weight="note",
)
def unknown_form_type(header: Header, case: Case[Any]) -> Iterator[Finding]:
    """The form type looks like one of a late notice, a Form 3, 4, 5 or a schedule, and is none.

    EDGAR knows several hundred types of other filings, which are not asked. Reports that EDGAR itself marks as late (NT N-CEN,
    NT NPORT-P, NT N-MFP) are no notices and hold.

    Why: such a filing is read by no one who goes by types, and its other rules are not asked.
    Breaks: CONFORMED SUBMISSION TYPE NT 10-KQ; SC 13H
    Holds: CONFORMED SUBMISSION TYPE NTN 10K; SCHEDULE 13G/A; 8-K
    Mend: give the type as EDGAR lists it.
    """
    typed = header.form_type.known
    if family(typed) is not None:
        return
    if not LOOKS_LIKE.match(typed) or RELABELLED.fullmatch(typed) or OTHERS.fullmatch(typed):
        raise NotApplicable
    yield Finding(f"EDGAR has no form type {header.form_type.raw}", at=(header.form_type,))
