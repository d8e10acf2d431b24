"""BO105."""

from collections.abc import Iterator
from datetime import date as Day

from tieout import markup
from tieout.checks.case import Case
from tieout.checks.enclosed import lowered
from tieout.checks.rule import CannotTell, Finding, NotApplicable, rule
from tieout.facts import Missing
from tieout.forms.schedule13.model import Schedule13

OPTIONAL = Day(2026, 3, 16)  # EDGAR 26.1: the XML may leave it out


@rule(
    "BO105",
    name="no-cusip",
    on=Schedule13,
    cites=("Schedule 13D, cover page, CUSIP number", "Schedule 13G, cover page, CUSIP number"),
    weight="warning",
)
def no_cusip(form: Schedule13, case: Case[Schedule13]) -> Iterator[Finding | Missing]:
    """The cover gives no CUSIP number of the class, and does not say that there is none.

    "N/A", "None" and zeros hold, since some classes have no number. In XML the field may be empty since EDGAR 26.1 of 2026-03-16.
    Where the word CUSIP is printed and no number was read beside it, only a caption with nothing in its place is told. All 67
    schedules at hand (2026-11) give one. Where the cover has the caption with nothing in its place and Item 2 of a Schedule 13G has
    the number, that is told, too: the number is known, and the cover is not complete.

    Why: the number is the one sure name of the class; names of companies change and repeat.
    Breaks: "(CUSIP Number)" with nothing above it
    Holds: 109215103, or "N/A"
    Mend: give the nine signs of the number, or say that the class has none.
    """
    begin, end = case.body
    if any(one.raw for one in form.cusips):
        if _only_behind(form, case, begin):
            number = form.cusips[0]
            yield Finding(f"the cover gives no CUSIP number, Item 2 has {number.raw}", at=(number,), expected=number.raw)
        return
    if begin == end or form.issuer.name.start is None:
        raise NotApplicable
    if markup.rendering(case.filing.source.data, begin, end) == "xml":
        filed = case.dates["filed"]
        if filed is None or filed >= OPTIONAL:
            raise NotApplicable
    elif not form.cusips and case.once(lowered).find(b"cusip", begin, end) >= 0:
        raise CannotTell(form.issuer.name, "the word CUSIP is printed, but no number was found beside it")
    at = form.cusips[0] if form.cusips else case.missing(form, "cusips")
    yield Finding("the cover gives no CUSIP number", at=(at,), expected='nine signs, or "N/A"')


def _only_behind(form: Schedule13, case: Case[Schedule13], begin: int) -> bool:
    """Whether the first page has the caption, and the number was read behind the first reporting person alone."""
    first = min((one.name.start for one in form.reporting_persons if one.name.start is not None), default=None)
    if first is None or any(one.start is None or one.start < first for one in form.cusips):
        return False
    issuer = form.issuer.name.start
    return issuer is not None and issuer < first and case.once(lowered).find(b"cusip", begin, first) >= 0
