"""IN307."""

import re
from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.rule import CannotTell, Finding, NotApplicable, rule, unmarked
from tieout.forms.form345.model import Derivative, Form345, NonDerivative

# words that name no other holder: "Direct", "N/A", "held directly", "by self"
NOBODY = re.compile(
    r"(?i)\W{0,9}(?:(?:held |owned )?direct(?:ly)?(?: ownership)?|(?:by )?(?:self|reporting (?:person|owner))"
    r"|n/?a|none|not applicable)?\W{0,9}"
)
ELSEWHERE = re.compile(r"(?i)\W{0,9}(?:see |foot)|\W{0,9}\(?\d{1,2}\)?\W{0,9}")


@rule(
    "IN307",
    name="direct-with-nature",
    on=(NonDerivative, Derivative),
    cites=(
        "Form 4, Table I, columns 6 and 7",
        "Form 4, Table II, columns 10 and 11",
        "EDGAR Ownership XML Technical Specification 3, section 5",
    ),
    weight="error",
    gate=True,
)
def direct_with_nature(row: NonDerivative, case: Case[Form345]) -> Iterator[Finding]:
    """A row is held directly and still names through whom it is held.

    EDGAR refuses it in XML: 0 of 1,587 direct rows of the corpus (2026-11); the SEC's own data set shows it in 1,028 rows
    because its columns are scrambled there. "Direct" or "N/A" in the column says nothing else than the letter D; "See
    footnote", and a footnote on the letter, may say anything.

    Why: shares of a spouse or a trust are added to what the person holds itself.
    Breaks: ownership form D, nature of ownership "By Trust"
    Holds: ownership form D, nature of ownership blank, or only a footnote there
    Mend: put an I where somebody else holds, or take the nature away.
    """
    if row.direct_or_indirect.value != "D":
        raise NotApplicable
    nature = row.nature_of_ownership
    if not nature.raw or NOBODY.fullmatch(nature.raw):
        return
    unmarked(row.direct_or_indirect)
    if ELSEWHERE.match(nature.raw):
        raise CannotTell(nature, "the nature of ownership points elsewhere")
    message = f'held directly (D), but the nature of ownership is "{nature.raw}"'
    yield Finding(message, at=(row.direct_or_indirect, nature), expected="I, or no nature of ownership")
