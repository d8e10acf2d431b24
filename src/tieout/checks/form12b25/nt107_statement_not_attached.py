"""NT107."""

import re
from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.notices import at, sentences
from tieout.checks.rule import CannotTell, Finding, NotApplicable, rule
from tieout.facts import Missing
from tieout.forms.form12b25.model import Form12b25

STATEMENT = re.compile(r"(?i)\b(?:statement|letter|explanation|representation)s?\b")
OTHERS = re.compile(r"(?i)\b(?:accountants?|auditors?|accounting firm|rule 12b-25\(c\)|third part(?:y|ies)|counsel)\b")
ATTACHED = re.compile(r"(?i)\b(?:(?:is|are|has been|have been|will be)? ?(?:attached|annexed|filed|furnished|included) (?:hereto|herewith|to this|as|with this|hereby)[\w ,.-]{0,40})")
EXHIBIT = re.compile(rb"(?i)\bexhibit\b")


@rule(
    "NT107",
    name="statement-not-attached",
    on=Form12b25,
    cites=("17 CFR 240.12b-25(c)", "Form 12b-25, Part II (c)"),
    weight="warning",
)
def statement_not_attached(form: Form12b25, case: Case[Form12b25]) -> Iterator[Finding | Missing]:
    """The text says that a statement of the auditor, or of another person, is attached, and the submission has none.

    An exhibit inside the document counts, behind the signature. Of a bare document it cannot be told. None of 628 notices
    (2026-11) says so without an exhibit that could be missed.

    Why: a report that is late because of another person needs that person's signed statement, or the extension is not given.
    Breaks: "The statement of our accountants is attached hereto as Exhibit A.", one document without an exhibit
    Holds: the same with an EX-99 in the submission
    Mend: attach the statement, or strike the sentence.
    """
    for said in case.once(sentences):
        attached = ATTACHED.search(said.text)
        if not (attached and STATEMENT.search(said.text) and OTHERS.search(said.text)):
            continue
        if len(case.documents) > 1 or _inside(case):
            return
        if case.header is None:
            raise CannotTell(said.fact, "the submission is not at hand")
        message = "a statement of another person is said to be attached, but the submission has one document alone"
        yield Finding(message, at=(at(case, said, attached[0]),))
        return
    raise NotApplicable


def _inside(case: Case[Form12b25]) -> bool:
    """Whether the document goes on with an exhibit behind the signature."""
    signed = case.form.signature.date.end or case.form.signature.name.end
    return signed is not None and EXHIBIT.search(case.filing.source.data, signed, case.body[1]) is not None
