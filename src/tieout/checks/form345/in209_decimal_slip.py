"""IN209."""

import re
from collections.abc import Iterator

from msgspec import structs

from tieout.checks.balances import Link, derivative_tallies, share_tallies
from tieout.checks.case import Case
from tieout.checks.layouts import layout
from tieout.checks.rule import Finding, NotApplicable, rule
from tieout.checks.words import number
from tieout.forms.form345.model import Form345

THOUSANDS = re.compile(r"\d{1,3}\.000")  # 36.000


@rule(
    "IN209",
    name="decimal-slip",
    on=Form345,
    cites=("Form 4, Table I, columns 4 and 5", "Form 4, Table II, columns 5 and 9"),
    weight="error",
    forms=("3", "4", "5"),
)
def decimal_slip(form: Form345, case: Case[Form345]) -> Iterator[Finding]:
    """A number of shares has its point in the wrong place.

    It shows where the balance moved by the same digits with another number of zeros; then it is an error (a warning in a print of
    which a row may not have been read). A figure with three zeros behind a point, alone of its kind in the filing, is a warning:
    the point may be meant as a comma.

    Fractions of shares are common, often with three places; without zeros they say nothing. Measured in 2026-11 on 566 real
    filings: one finding, true (36.000 sold where the balance fell by 36,000).

    Why: a program reads 36.000 as thirty-six shares.
    Breaks: 36.000 sold, and the balance falls from 125,218 to 89,218
    Holds: 29.313 acquired under a plan, and the balance rises by 29.313
    Mend: print whole shares without a point.
    """
    rows = (*form.non_derivative, *form.derivative)
    if not rows:
        raise NotApplicable
    tallies = [*case.once(share_tallies), *(one for one in case.once(derivative_tallies) if one.running)]
    links = [link for tally in tallies for link in tally.links if case.base == "4"]  # other forms have no tally
    told: set[int] = set()
    for link in links:
        if not link.later.row.shares_owned_following.footnotes and (finding := _slipped(link)):
            told.update(id(fact) for fact in finding.at)
            yield structs.replace(finding, weight="warning" if layout(case) == "loose" else None)
    pointed = [fact for row in rows for fact in (row.shares, row.shares_owned_following) if "." in (fact.raw or "")]
    if len(pointed) == 1 and THOUSANDS.fullmatch(pointed[0].raw or "") and id(pointed[0]) not in told:
        whole = (pointed[0].raw or "").replace(".", ",")
        yield Finding(f"{pointed[0].raw} shares: is the point a comma?", at=(pointed[0],), expected=whole, weight="warning")


def _slipped(link: Link) -> Finding | None:
    row = link.later.row
    balances = link.earlier.row.shares_owned_following, row.shares_owned_following
    if (meant := link.amount_meant) is not None:
        ways = "rose" if link.needed > 0 else "fell"
        message = f"{row.shares.raw} shares, but the balance {ways} by {number(meant)}"
        return Finding(message, at=(row.shares, *balances), expected=number(meant))
    if (meant := link.balance_meant) is not None:
        message = f"{row.shares_owned_following.raw} shares owned, but {number(meant)} follows from the row before"
        return Finding(message, at=(row.shares_owned_following, row.shares, balances[0]), expected=number(meant))
    return None
