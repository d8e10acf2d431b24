"""NT103."""

from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.notices import NAMED, base, report, report_name, sentences
from tieout.checks.rule import CannotTell, Finding, NotApplicable, rule
from tieout.facts import Missing
from tieout.forms.form12b25.model import Form12b25


@rule(
    "NT103",
    name="missing-reports-unnamed",
    on=Form12b25,
    cites=("Form 12b-25, Part IV, item (2)",),
    weight="error",
)
def missing_reports_unnamed(form: Form12b25, case: Case[Form12b25]) -> Iterator[Finding | Missing]:
    """Part IV (2) says that other reports were not filed either, and no place says which.

    The names may stand beneath the box, in Part III or in the explanation; there another form than the late one counts, or two
    of its kind in one text. With an exhibit, or where the text says "see above", it cannot be told.

    Why: who reads "No" must be able to see how far behind the registrant is.
    Breaks: "(2) ... [ ] Yes [X] No" and no report named
    Holds: "(2) ... [ ] Yes [X] No  Form 10-Q for the quarter ended September 30, 2002"
    Mend: name each missing report with its period.
    """
    if form.other_reports_filed.value is not False:
        if form.other_reports_filed.value is None and form.other_reports_filed.state != "blank":
            raise Missing(form.other_reports_filed)
        raise NotApplicable
    named = form.reports_not_filed
    if named.value or _told_elsewhere(case):
        return
    if len(case.documents) > 1 or (named.raw and any(word in named.raw.lower() for word in ("see", "part", "attach", "exhibit"))):
        raise CannotTell(named, "the reports may be named in another place")
    place = named if named.start is not None else case.missing(form, "reports_not_filed")
    yield Finding("other reports were not filed either, but none is named", at=(form.other_reports_filed, place))


def _told_elsewhere(case: Case[Form12b25]) -> bool:
    late = base(case.once(report) or "")
    found = {base(report_name(one[0])) for said in case.once(sentences) for one in NAMED.finditer(said.text)}
    return bool(found - {late})
