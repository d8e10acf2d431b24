"""BO201."""

from collections.abc import Iterator
from decimal import Decimal

from tieout.checks.case import Case
from tieout.checks.rule import CannotTell, Finding, NotApplicable, Weight, rule
from tieout.checks.stakes import excused, named_issues, named_rights, near, rights, share
from tieout.checks.words import number
from tieout.facts import Fact, Missing
from tieout.forms.schedule13.model import ReportingPerson, Schedule13
from tieout.values import Interval, rounding

MOST_PARTS = 10  # of an aggregate, whose every sum is tried


@rule(
    "BO201",
    name="percent-not-of-class",
    on=ReportingPerson,
    cites=("17 CFR 240.13d-3(d)(1)(i)", "Schedule 13D, row 13", "Schedule 13G, row 11"),
    weight="error",
)
def percent_not_of_class(person: ReportingPerson, case: Case[Schedule13]) -> Iterator[Finding | Missing]:
    """The percent of class is not the aggregate amount over the shares outstanding.

    Rights usable within 60 days count among a person's shares and enlarge the class for that person alone. A cover seldom says how
    many of them are unissued, so every class between the two readings is accepted; only where its notes take the whole aggregate
    apart must the class be the shares outstanding with some of the parts or none. Where the notes tell of no rights but the text
    names figures of options, warrants or convertible securities that would make the percent right, nothing can be told. A percent
    that is off by one unit of its last place was cut off or rounded up: blockers of 9.99 % and habits of rounding make that common,
    and it is a warning. So is a lower percent where the text tells of shares bought from the issuer, which the number outstanding
    on an earlier day lacks, as long as these and the rights named would explain it.

    Why: five, ten and twenty percent decide which form is due and when; a percent that does not follow from its own figures hides
    on which side of them a holder stands.
    Breaks: 850,000 of 10,000,000 shares as 9.5%
    Holds: 850,000 of 10,000,000 shares as 8.5%, or as 8.3% with 200,000 options among them
    Mend: divide row 11 (13G: row 9) by the shares outstanding, with the person's own unissued shares added to both, and state the
    number of shares outstanding that was used.
    """
    shares, percent, issued = person.aggregate_amount, person.percent_of_class, case.form.shares_outstanding.shares
    if issued.state == "absent" or (percent.value is None and not isinstance(percent.below, Decimal)):
        raise NotApplicable
    if issued.known == 0:
        raise CannotTell(issued, "nothing can be a percentage of no shares")
    own = rights(person)
    truth = Interval(share(shares.known, issued.known + own), share(shares.known, issued.known))
    if truth.low < percent.below if isinstance(percent.below, Decimal) else rounding(percent).meets(truth):
        if percent.value is None or percent.footnotes or case.once(named_issues) or _with_some_parts(person, issued.known, percent):
            return
        yield _finding(person, case, truth, "error")
        return
    if excuses := list(excused(percent, shares, issued)):
        yield from excuses
    elif percent.value is None:
        yield _finding(person, case, truth, "error")
    elif near(percent, truth):
        yield _finding(person, case, truth, "warning")
    elif percent.known < truth.low and _class_with(shares.known, percent) - issued.known - own <= case.once(named_rights):
        yield CannotTell(percent, "the text names rights to shares that may enlarge the class")
    elif percent.known < truth.low and _class_with(shares.known, percent) - issued.known - own <= _since(case):
        yield _finding(person, case, truth, "warning", since=True)
    else:
        yield _finding(person, case, truth, "error")


def _with_some_parts(person: ReportingPerson, issued: Decimal, percent: Fact[Decimal]) -> bool:
    """Whether a percent is, to a unit, of the shares outstanding with some parts of the aggregate, or with none.

    So too where the parts are not told in full, or are very many: then any of the classes between may be meant.
    """
    parts = [one.shares.value for one in person.components]
    aggregate = person.aggregate_amount.known
    if len(parts) > MOST_PARTS or None in parts or sum(filter(None, parts), Decimal(0)) != aggregate:
        return True
    classes = {issued}
    for part in parts:
        classes |= {one + (part or 0) for one in classes}
    allowed = rounding(percent, units=1)
    return any(allowed.low <= share(aggregate, one) <= allowed.high for one in classes)


def _since(case: Case[Schedule13]) -> Decimal:
    """How many shares the text names at most as bought from the issuer, or as rights."""
    issued = case.once(named_issues)
    return issued + case.once(named_rights) if issued else Decimal(0)


def _class_with(shares: Decimal, percent: Fact[Decimal]) -> Decimal:
    """The smallest class of which the shares are the percent."""
    return 100 * shares / rounding(percent).high


def _finding(person: ReportingPerson, case: Case[Schedule13], truth: Interval, weight: Weight, since: bool = False) -> Finding:
    shares, percent, issued = person.aggregate_amount, person.percent_of_class, case.form.shares_outstanding.shares
    step = Decimal(1).scaleb(min(-1, _places(percent)))
    nearest = truth.high if percent.value is None or percent.value > truth.high else truth.low
    whole = issued.known if nearest == truth.high else issued.known + rights(person)
    exact = nearest.quantize(step / 10 if weight == "warning" and not since else step)
    message = f"{number(shares.known)} of {number(whole)} shares is {exact} %, printed {percent.raw}"
    if since:
        message += "; the shares that the issuer has issued since would have to be in the class"
    steps = [f"{number(shares.known)} / {number(issued.known)} = {truth.high:.4f} %"]
    if truth.low != truth.high:
        own = rights(person)
        steps.append(f"{number(shares.known)} / ({number(issued.known)} + {number(own)} of its own rights) = {truth.low:.4f} %")
    if percent.value is not None:
        allowed = rounding(percent)
        steps.append(f"{percent.raw} stands for {allowed.low} to {allowed.high} %")
    expected = str(nearest.quantize(step))
    return Finding(message, at=(percent, shares, issued), expected=expected, weight=weight, arithmetic=tuple(steps))


def _places(percent: Fact[Decimal]) -> int:
    exponent = percent.value.as_tuple().exponent if percent.value is not None else -1
    return exponent if isinstance(exponent, int) else -1
