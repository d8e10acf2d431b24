"""IN210."""

from collections.abc import Iterator

from tieout.checks.balances import Link, share_tallies
from tieout.checks.case import Case
from tieout.checks.rule import Finding, NotApplicable, rule
from tieout.forms.form345.model import Form345


@rule(
    "IN210",
    name="one-tally-for-all-holders",
    on=Form345,
    cites=("Form 4, General Instruction 4(b)", "SEC staff, Section 16 FAQ of 2003-08-14"),
    weight="warning",
    forms=("4",),
)
def one_tally_for_all_holders(form: Form345, case: Case[Form345]) -> Iterator[Finding]:
    """Shares of different holders run in one tally.

    Shares owned directly, and those of each indirect holder, are told apart, each with its own balance. The balances of a title
    break when each holder is taken alone and follow one another when all are one: that is what this rule tells of. IN201 has
    the break itself.

    Measured in 2026-11 on 574 real filings: one finding, true.

    Why: neither holder's shares can be seen, and the direct holding looks larger than it is.
    Breaks: 25,368 owned directly; 1,251 of a trust sold, 24,117 left; 680 acquired directly, 24,797 owned
    Holds: the trust's sale prints what the trust has left
    Mend: print on each row what its own holder has left.
    """
    tallies = case.once(share_tallies)
    if len(tallies) < 2:
        raise NotApplicable
    for tally in tallies:
        links = [link for link in tally.links if link.one_tally and not link.later.row.shares_owned_following.footnotes]
        if links:
            yield _finding(links[0])


def _finding(link: Link) -> Finding:
    earlier, later = link.earlier, link.later
    title = later.row.security_title
    holders = f"the rows of all holders of {title.value or 'the title'}"
    message = f"row {later.number} follows from row {earlier.number} of Table I only if {holders} are one tally"
    return Finding(
        message,
        at=(earlier.row.shares_owned_following, later.row.shares_owned_following),
        expected="a balance for each holder",
    )
