"""IN305."""

import re
from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.insiders_notes import marks_of
from tieout.checks.rule import Finding, NotApplicable, Weight, lighter, rule, unmarked
from tieout.forms.form345.model import Derivative, Form345, NonDerivative

WAYS = {"P": "A", "L": "A", "A": "A", "S": "D", "D": "D", "F": "D", "U": "D", "H": "D"}
DEEDS = {
    "P": "a purchase",
    "L": "a small acquisition",
    "A": "a grant or award",
    "S": "a sale",
    "D": "a disposition to the issuer",
    "F": "a payment in shares",
    "U": "a tender of shares",
    "H": "the expiration of a long position",
    "M": "the exercise of a derivative",
}
LETTERS = {"A": "acquired (A)", "D": "disposed of (D)"}
# units and rights may be kept in Table I, and are given up there when they are exercised
UNIT = re.compile(r"(?i)\b(?:units?|rsus?|psus?|rights?|options?|warrants?)\b")


@rule(
    "IN305",
    name="code-against-direction",
    on=(NonDerivative, Derivative),
    cites=("Forms 4 and 5, General Instruction 8", "Forms 4 and 5, Table I, columns 3 and 4", "Table II, columns 4 and 5"),
    weight="error",
)
def code_against_direction(row: NonDerivative, case: Case[Form345]) -> Iterator[Finding]:
    """The transaction code says one way and the letter A or D the other.

    P, L and A acquire; S, D, F, U and H dispose. In Table II, where a short position turns things round, and for code A it is
    a warning; so it is where a footnote hangs on the code, or one on the row tells of what was taken back (a reversal of
    shares withheld, a rescinded sale). A footnote on the letter cannot tell. Code M in Table I acquires; a D there is noted
    only where the title names no unit, since units may be kept in Table I. C, X and O go either way. Of 1,340 rows of the
    corpus with these codes 10 in 5 filings break it; the one in Table I is true (a purchase of 800,000 shares as D), and so
    are the other nine, as warnings: exercises coded A, a settlement coded P, warrants received as D (2026-11).

    Why: one of the two is wrong, and with it the sign of the trade.
    Breaks: code P with D; code S with A
    Holds: code P with A; code S with D
    Mend: find out which way the shares went; change the letter or the code.
    """
    code, letter = row.transaction_code, row.acquired_disposed
    way = WAYS.get(code.value or "")
    weight: Weight = "error"
    if way is None:
        if code.value != "M" or isinstance(row, Derivative) or UNIT.search(row.security_title.value or ""):
            raise NotApplicable
        way, weight = "A", "note"
    elif code.value == "A" or isinstance(row, Derivative):
        weight = "warning"
    if letter.known == way:
        return
    unmarked(letter)
    if letter.value not in LETTERS:
        raise NotApplicable
    if code.footnotes or _taken_back(row, case):
        weight = lighter(weight)
    message = f"{DEEDS[code.known]} (code {code.raw}), and yet {LETTERS[letter.known]}"
    yield Finding(message, at=(code, letter), expected=way, weight=weight)


# "Reverses the withholding of 120 shares", "the sale was rescinded", "shares returned because too many were withheld"
BACK = re.compile(
    r"(?i)\b(?:revers\w*|rescind\w*|rescission|unw[io]und\w*|return\w*|correct\w*|in error|over-?withheld|cancel\w*|restor\w*)\b"
)


def _taken_back(row: NonDerivative, case: Case[Form345]) -> bool:
    """Whether a footnote on the row tells that an earlier transaction was taken back."""
    hung = marks_of(row)
    return any(note.id in hung and BACK.search(note.text.raw or "") for note in case.form.footnotes)
