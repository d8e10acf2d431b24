"""IN506."""

import re
from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.rule import Finding, NotApplicable, rule, unmarked
from tieout.forms.form345.model import Form345, NonDerivative

BRACKETS = re.compile(r"\((?!right)[^()]{0,100}\)", re.IGNORECASE)
# "Stock Option (right to buy)", "Warrants", "Convertible Notes due 2028"; "Common Stock (acquired by option)" is a share
RIGHT = re.compile(
    r"(?i)\brights? to (?:buy|purchase|acquire|sell)\b|(?<!non-)(?<!non)\bconvertible\b"
    r"|\b(?:options?|warrants?|notes?)(?: due \d{4})?$"
)
UNIT = re.compile(r"(?i)\bunits?\b")


@rule(
    "IN506",
    name="derivative-in-table-i",
    on=NonDerivative,
    cites=("Form 3, Table I", "Forms 4 and 5, Table I", "17 CFR 240.16a-1(c)"),
    weight="warning",
)
def derivative_in_table_i(row: NonDerivative, case: Case[Form345]) -> Iterator[Finding]:
    """An option, a warrant or a convertible stands in Table I.

    Stock units may stand in either table, and units may consist of a share and a warrant; both hold. What stands in brackets
    behind "Common Stock" is passed over. A footnote on the title cannot tell. Of the 95 titles of the corpus that sound like
    derivatives all are stock units, so none breaks it (2026-11).

    Why: Table II asks for price, expiration and underlying shares, which are lost in Table I, and its rows count as shares held.
    Breaks: "Stock Option (right to buy)" in Table I
    Holds: "Class C Google Stock Units" in Table I; "Common Stock (restricted)" in Table I
    Mend: report it in Table II with the columns that belong to it.
    """
    title = row.security_title
    if not title.raw:
        raise NotApplicable
    name = BRACKETS.sub("", title.raw[:200]).strip()
    if not RIGHT.search(name) or UNIT.search(name):
        return
    unmarked(title)
    yield Finding(f"{title.raw} is a derivative, and stands in Table I", at=(title,), expected="a row of Table II")
