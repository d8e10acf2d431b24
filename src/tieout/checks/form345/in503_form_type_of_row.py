"""IN503."""

import re
from collections.abc import Iterator
from datetime import date as Day

from tieout.checks.case import Case
from tieout.checks.explanations import saying, says
from tieout.checks.insiders_notes import marks_of
from tieout.checks.rule import Finding, NotApplicable, rule
from tieout.forms.form345.model import Derivative, Form345, NonDerivative

ALLOWED = {("4", "transaction"): "45", ("5", "transaction"): "45", ("5", "holding"): "3"}
DUE_ON_4 = frozenset("PSMXCADF")
# what a Form 5 may wait for: small acquisitions, plans that are exempt, reinvested dividends
EXEMPT = re.compile(
    r"(?i)16a-(?:3\(f\)|6|9|11)|16b-3\(c\)|\bESPP\b|(?:stock|share) purchase plan|401\s?\(k\)|dividend reinvestment"
    r"|(?:deferred compensation|savings|retirement) (?:plan|program)"
)


def _notes(case: Case[Form345]) -> frozenset[str]:
    return saying(case, EXEMPT)


def _remarks(case: Case[Form345]) -> bool:
    return says(case.form.remarks.raw, EXEMPT)


@rule(
    "IN503",
    name="form-type-of-row",
    on=(NonDerivative, Derivative),
    cites=("17 CFR 240.16a-3(f) and (g)", "Release 34-46421", "EDGAR Ownership XML Technical Specification, 4.3.8"),
    weight="warning",
    forms=("4", "5"),
    since=Day(2002, 8, 29),
    dated="event",
)
def form_type_of_row(row: NonDerivative, case: Case[Form345]) -> Iterator[Finding]:
    """A row says that it belongs on a form on which it does not belong.

    Type 5 on a Form 4 is an item reported early, which is allowed; but purchases, sales, grants and exercises are due on Form 4,
    but for what a rule exempts and a title or footnote names (a purchase plan, 401(k), Rule 16a-6). Type 3 belongs to a holding
    on a Form 5. Before 29 August 2002
    grants and other dealings with the issuer could wait for Form 5. Prints show no type but a V, so most of their rows are passed
    over. Of 41 rows of type 5 on
    Forms 4 of the corpus 5 in 3 filings break it: conversions before a gift, and a grant of performance shares; 3 more name their
    plan (2026-11).

    Why: the type decides by which deadline the row is judged.
    Breaks: code S, type 5, on a Form 4
    Holds: code G, type 5, on a Form 4; code A, type 5, with a footnote on an employee stock purchase plan
    Mend: give type 4, or name the rule by which the transaction may wait for Form 5.
    """
    kind, code = row.transaction_form_type, row.transaction_code
    if kind.value is None:
        raise NotApplicable
    allowed = ALLOWED.get((case.base or "", row.kind), "")
    if kind.value not in tuple(allowed):
        what = f"a {row.kind} on a Form {case.base}"
        yield Finding(f"{what} bears the form type {kind.raw}", at=(kind,), expected=" or ".join(allowed) or "no form type")
    elif kind.value == "5" and case.base == "4" and code.value in DUE_ON_4:
        told = case.once(_notes)
        if says(row.security_title.raw, EXEMPT) or (told and not told.isdisjoint(marks_of(row))) or case.once(_remarks):
            return
        message = f"code {code.raw} is due on Form 4, and the row says that it could wait for Form 5 (form type {kind.raw})"
        yield Finding(message, at=(kind, code), expected="4")
