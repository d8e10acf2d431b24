"""IN502."""

import re
from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.explanations import saying, says
from tieout.checks.rule import Finding, NotApplicable, rule
from tieout.forms.form345.model import Derivative, Form345, NonDerivative

# "cash-settled total return swap", "equity swaps"; "no equity swap" and "cash-settled restricted stock units" are none
SWAP = re.compile(
    r"(?i)(?<!no )(?<!not )(?<!non-)\b(?:(?:equity|total[ -]return|(?:cash|physically)[ -]settled)\s+swaps?\b"
    r"|cash[ -]settled\s+(?:equity|total|call|put|option|derivative|forward|swap|contract))"
)
HINTS = ("swap", "settled")


def _notes(case: Case[Form345]) -> frozenset[str]:
    return saying(case, SWAP, HINTS)


@rule(
    "IN502",
    name="swap-without-flag",
    on=(NonDerivative, Derivative),
    cites=("Forms 4 and 5, General Instruction 8, code K", "EDGAR Ownership XML Technical Specification, 4.3.8"),
    weight="note",
)
def swap_without_flag(row: NonDerivative, case: Case[Form345]) -> Iterator[Finding]:
    """The words tell of an equity swap, and the row is not marked as one.

    Looked for in the title and in the footnotes on title, code and amount of a row of code J, P or S. The mark may be set
    without the words, as on 17 rows of the corpus; no row has the words without the mark (2026-11).

    Why: a swap moves the economics and not the votes; the letter K is how readers find it.
    Breaks: "Cash-settled equity swap", code S, no K
    Holds: "Cash-settled equity swap", code S with a K behind it
    Mend: mark the equity swap (K behind the code).
    """
    code, title = row.transaction_code, row.security_title
    if code.value not in ("J", "P", "S"):
        raise NotApplicable
    if row.equity_swap_involved.value:
        return
    told = case.once(_notes)
    in_notes = told and not told.isdisjoint((*title.footnotes, *code.footnotes, *row.shares.footnotes))
    if in_notes or says(title.raw, SWAP, HINTS):
        place = "the title" if not in_notes else "a footnote"
        yield Finding(f"{place} tells of a swap, and the code is {code.raw} without a K", at=(title, code), expected=f"{code.raw}K")
