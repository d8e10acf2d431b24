"""IN102."""

from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.layouts import layout
from tieout.checks.rule import CannotTell, Finding, rule
from tieout.facts import Fact
from tieout.forms.form345.model import Form345


@rule(
    "IN102",
    name="no-rows-nor-statement",
    on=Form345,
    cites=("Form 3, General Instruction 5", "EDGAR Ownership XML Technical Specification, 4.3 and 5"),
    weight="error",
    gate=True,
)
def no_rows_nor_statement(form: Form345, case: Case[Form345]) -> Iterator[Finding]:
    """Neither table has a row, and nothing says why; or a Form 3 says that no securities are owned and lists some.

    A Form 3 of a person who owns nothing says so; a Form 4 or 5 may be empty where its exit box is marked. EDGAR writes the
    statement of a Form 3 itself when it takes the XML in, so a draft without it cannot tell; nor can a print in a layout of its
    own, whose rows may not have been found, or a document that was cut. The 6 Forms 3 of the corpus without rows all bear the
    statement, and of 24 Forms 4 and 5 with a marked exit box none is empty (2026-11).

    Why: an empty form may mean that nothing is owned, or that the tables were lost on the way.
    Breaks: a Form 4 without a row whose exit box is not marked
    Holds: a Form 3 without a row that says "No securities are beneficially owned"
    Mend: give the rows; in a Form 3, state that none are owned; in a Form 4 or 5, mark the exit box where that is why it is filed.
    """
    first, owned = case.base == "3", form.no_securities_owned
    if form.non_derivative or form.derivative:
        if first and owned.value and layout(case) == "xml":  # a print may say this sentence of one person among several
            yield Finding("it says that no securities are owned, and lists some", at=(owned,), expected="the statement left out")
        return
    said = owned if first else form.not_subject_to_section16
    if said.value:
        return
    _sure(said, first, form, case)
    field = "no_securities_owned" if first else "not_subject_to_section16"
    message = "neither table has a row, and "
    message += "it does not say that no securities are owned" if first else "the exit box is not marked"
    yield Finding(message, at=(case.missing(form, "non_derivative"), said if said.start is not None else case.missing(form, field)))


def _sure(said: Fact[bool], first: bool, form: Form345, case: Case[Form345]) -> None:
    """Raises CannotTell where rows or statement may be there and were not read, or are EDGAR's to add."""
    how = layout(case)
    if how == "loose" or (how == "page" and not form.signatures):
        raise CannotTell(form.document_type, "no row was found, and one may stand there unread, or be cut off")
    if how == "xml" and first and said.value is None and form.schema_version.value is None:
        raise CannotTell(form.document_type, "EDGAR itself adds the statement that no securities are owned")
    if how == "page" and not first:
        said.known  # noqa: B018 - the box of a print may have been lost
