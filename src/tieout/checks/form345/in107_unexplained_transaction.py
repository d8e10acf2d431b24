"""IN107."""

from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.insiders_notes import marks_of
from tieout.checks.layouts import layout
from tieout.checks.rule import CannotTell, Finding, NotApplicable, rule
from tieout.forms.form345.model import Derivative, Form345, NonDerivative


@rule(
    "IN107",
    name="unexplained-transaction",
    on=(NonDerivative, Derivative),
    cites=("Forms 4 and 5, General Instruction 8, code J", "Forms 4 and 5, General Instruction 8, code K"),
    weight="error",
)
def unexplained_transaction(row: NonDerivative, case: Case[Form345]) -> Iterator[Finding]:
    """A transaction of code J, or in an equity swap, is not explained.

    Code J reads "describe transaction"; a footnote anywhere on the row does it, or the remarks. Of 70 rows of code J in the
    corpus 16 have no footnote on the code itself and none has no footnote at all; all 17 swaps are explained (2026-11). What
    the instruction asks of a swap is known from memory alone, so there it is a warning.

    Why: J says "other" and nothing more; what was done, and whether it can be matched under Section 16(b), is unknown.
    Breaks: code J, no footnote on the row, no remarks
    Holds: code J with a footnote on the shares that tells of a distribution to partners
    Mend: describe the transaction in a footnote and hang it on the code.
    """
    code, swap = row.transaction_code, row.equity_swap_involved
    if code.value != "J" and not swap.value:
        raise NotApplicable
    if case.form.remarks.value or marks_of(row):
        return
    if layout(case) == "loose":
        raise CannotTell(code, "the mark of a footnote may not have been found in a print of this layout")
    if code.value == "J":
        yield Finding('code J is "other", and no footnote says what was done', at=(code,), expected="a footnote")
    else:
        yield Finding("an equity swap, and no footnote describes it", at=(swap,), expected="a footnote", weight="warning")
