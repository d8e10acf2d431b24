"""IN103."""

from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.rule import Finding, NotApplicable, rule
from tieout.forms.form345.model import Derivative, Form345, NonDerivative


@rule(
    "IN103",
    name="indirect-without-nature",
    on=(NonDerivative, Derivative),
    cites=("Form 4, Table I, column 7", "Form 4, Table II, column 11", "Form 4, General Instruction 4(b)(iv)"),
    weight="error",
    gate=True,
)
def indirect_without_nature(row: NonDerivative, case: Case[Form345]) -> Iterator[Finding]:
    """A row is held indirectly and does not say through whom.

    A footnote in the column says it as well as words do.

    Why: "I" alone hides whether a spouse, a trust or a fund holds the shares, and rows of different holders must not be added up.
    Breaks: ownership form I, nature of ownership blank
    Holds: ownership form I, nature of ownership "By Trust", or only a footnote there
    Mend: name the nature of the indirect ownership in the last column.
    """
    if row.direct_or_indirect.value != "I":
        raise NotApplicable
    nature = row.nature_of_ownership
    if nature.state in ("absent", "blank"):
        at = case.missing(row, "nature_of_ownership") if nature.state == "absent" else nature
        yield Finding(
            "held indirectly, but by whom is not said", at=(row.direct_or_indirect, at), expected="the nature of ownership"
        )
