"""IN201."""

from collections.abc import Iterator
from datetime import date

from tieout.checks.balances import Link, Step, Tally, derivative_tallies, share_tallies
from tieout.checks.case import Case
from tieout.checks.layouts import layout
from tieout.checks.rule import CannotTell, Finding, NotApplicable, Weight, rule
from tieout.checks.words import number
from tieout.facts import Missing
from tieout.forms.form345.model import Form345

VERBS = {"S": "sold", "P": "bought"}


@rule(
    "IN201",
    name="running-balance",
    on=Form345,
    cites=("Form 4, Table I, column 5", "Form 4, Table II, column 9", "SEC staff, Section 16 FAQ of 2003-08-14"),
    weight="error",
    forms=("4",),
    since=date(2002, 8, 29),
    dated="event",
)
def running_balance(form: Form345, case: Case[Form345]) -> Iterator[Finding | Missing]:
    """The shares owned after a transaction do not follow from those owned before it.

    The format gives the order of rows no meaning. So the rows of one title, ownership form and nature (footnote marks count, since
    "See footnotes" stands for different funds) may follow in any order, of which that none is left is no sign; a day may print
    its last balance on every row. Nor can more have been acquired than is owned then. Left out are Form 5, links of rows reported
    as on Form 5 (other forms lie between them) and holdings. A footnote on a balance, which often tells of shares from a plan, a
    gift or a split, means that its row cannot be told; the other rows are judged. One share of difference is a warning, and none
    where fractions of shares are printed. A print of which a row may not have been read (paper's layout, a document that was cut)
    gives warnings too.

    Before 2002-08-29 the column held what was owned at the end of the month, and the rule does not speak of it.

    Table II counts by grant or by class, and grants of the same terms stand apart, so there a break is a warning, told only
    where more rows follow than break.

    Measured in 2026-11 on 574 real filings: 213 Forms 4 have linked rows in Table I, 68 in Table II. 4 filings break, in 5 holdings
    of Table I, all of them true slips; in 10 a row cannot be told, in 5 of them for a footnote.

    Why: the balance is what the next report, and everybody who follows the holding, starts from.
    Breaks: 1,018,275 owned, 0 sold, 0 owned then
    Holds: 1,018,275 owned, 1,018,275 sold, 0 owned then
    Mend: correct the amount, the letter A or D, or the balance of the row named; if the balance holds other shares too, say
      so in a footnote to it.
    """
    tables = (("Table I", case.once(share_tallies)), ("Table II", case.once(derivative_tallies)))
    if not any(tallies for _, tallies in tables):
        raise NotApplicable
    for table, tallies in tables:
        for tally in tallies:
            yield from tally.blank[:1]
            yield from _judged(tally, table, case)


def _judged(tally: Tally, table: str, case: Case[Form345]) -> Iterator[Finding | Missing]:
    told = {link.later.number for link in tally.links}
    for step in tally.short if table == "Table I" else ():
        if step.number not in told:
            yield from _short(step, case)
    for link in tally.links:
        balance = link.later.row.shares_owned_following
        if balance.footnotes:
            yield CannotTell(balance, "a footnote hangs on it")
        elif tally.blank:
            yield CannotTell(balance, "a row of this holding has no figures")
        elif table == "Table II" and not tally.running:
            yield CannotTell(balance, "the rows may be grants that stand apart")
        else:
            sure = table == "Table I" and abs(link.later.left - link.expected) != 1 and layout(case) != "loose"
            yield _finding(link, table, "error" if sure else "warning")


def _short(step: Step, case: Case[Form345]) -> Iterator[Finding | Missing]:
    """What there is to say of a row before which less than nothing would have been owned."""
    balance = step.row.shares_owned_following
    if balance.footnotes:
        yield CannotTell(balance, "a footnote hangs on it")
        return
    message = f"{_moved(step)}, but {number(step.left)} owned then (row {step.number} of Table I)"
    sum_ = f"row {step.number}: {number(step.left)} - {number(step.moved)} = {number(step.before)} owned before"
    weight: Weight = "warning" if layout(case) == "loose" else "error"
    at = (step.row.shares, balance)
    yield Finding(message, at=at, expected=f"at least {number(step.moved)}", weight=weight, arithmetic=(sum_,))


def _finding(link: Link, table: str, weight: Weight) -> Finding:
    earlier, later = link.earlier, link.later
    message = (
        f"{number(earlier.left)} and {_moved(later)} is {number(link.expected)}, printed {number(later.left)} "
        f"(row {later.number} of {table}, after row {earlier.number}){_why(link)}"
    )
    meant = abs(link.needed) if link.expected < 0 else link.amount_meant
    return Finding(
        message,
        at=(earlier.row.shares_owned_following, later.row.shares, later.row.shares_owned_following),
        expected=number(link.expected) if meant is None else f"{number(meant)} shares moved",
        weight=weight,
        arithmetic=(
            f"row {earlier.number}: {number(earlier.before)} {_signed(earlier)} = {number(earlier.left)}",
            f"row {later.number}: {number(earlier.left)} {_signed(later)} = {number(link.expected)}, printed {number(later.left)}",
            f"{number(abs(link.needed))} {'acquired' if link.needed > 0 else 'disposed of'} would give {number(later.left)}",
        ),
    )


def _moved(step: Step) -> str:
    """What a row moved, in words: "0 sold"."""
    verb = "acquired" if step.row.acquired_disposed.value == "A" else "disposed of"
    verb = VERBS.get(step.row.transaction_code.value or "", verb)
    return f"{number(abs(step.moved))} {verb}" + (f" in {step.rows} rows" if step.rows > 1 else "")


def _signed(step: Step) -> str:
    return f"{'-' if step.row.acquired_disposed.value == 'D' and step.moved <= 0 else '+'} {number(abs(step.moved))}"


def _why(link: Link) -> str:
    """What slip would make such a break."""
    if link.one_tally:
        return "; it fits if the rows of all holders are one tally"
    if (meant := link.amount_meant) is not None:
        return f"; with the point elsewhere, {number(meant)} moved, it fits"
    if link.balance_meant is not None:
        return "; the point of the balance stands elsewhere"
    if (meant := link.swapped) is not None:
        return f"; two digits changed places: {number(meant)} fits"
    if link.needed and link.needed == -link.later.moved:
        return "; with the other letter of A and D it fits"
    return ""
