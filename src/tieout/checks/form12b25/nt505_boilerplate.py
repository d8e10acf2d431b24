"""NT505."""

from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.late_reasons import compiled
from tieout.checks.notices import at, sentences
from tieout.checks.rule import Finding, NotApplicable, rule
from tieout.forms.form12b25.model import Form12b25


@rule(
    "NT505",
    name="boilerplate",
    on=Form12b25,
    cites=("Form 12b-25, Part III",),
    weight="note",
)
def boilerplate(form: Form12b25, case: Case[Form12b25]) -> Iterator[Finding]:
    """The reasons are the usual words alone: more time to compile, prepare or review, and no cause of it.

    It is the commonest narrative (76 of 181 labelled ones) and the staff accepts it; so it is a remark. A specific cause anywhere
    in Part III (an audit, an acquisition, a valuation, staff, a restatement) makes it hold.

    Why: the form asks for the reasons in reasonable detail, and where results change, the market reads them for more.
    Breaks: "could not complete the compilation, dissemination and review of the information without undue hardship"
    Holds: "needs more time to review the accounting for the warrants issued in June"
    Mend: say what took the time.
    """
    told = [said for said in case.once(sentences) if said.fact is form.reasons]
    if not told:
        raise NotApplicable
    found = compiled([said.text for said in told])
    if found is not None:
        place, words = found
        yield Finding("the reasons are the usual words, and no cause is named", at=(at(case, told[place], words),))
