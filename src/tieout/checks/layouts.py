"""In which layout a Form 3, 4 or 5 was filed: what an empty place in it means, and how sure its reading is."""

from typing import Any, Literal

from tieout import markup
from tieout.checks.case import Case
from tieout.facts import Fact
from tieout.forms.form345.model import Form345

# xml: what is left out is left out; page: EDGAR's own page of the XML, or a Markdown print of it, with every box and column at
# its place; loose: paper's layout, a page that somebody made otherwise, a PDF, a document that was cut: what was not found there
# may yet be there
Layout = Literal["xml", "page", "loose"]
OWN_PAGE = b"FormData"  # the class that EDGAR's page gives to everything that the filer said
CUT = frozenset(("xml-cut", "document-cut", "submission-cut"))  # notes of the readers


def layout(case: Case[Form345]) -> Layout:
    """The layout of the document that the form was read from."""
    return case.once(_layout)


def _layout(case: Case[Form345]) -> Layout:
    data, start, end = document(case)
    kind = markup.rendering(data, start, end)
    if any(note.code in CUT for note in case.filing.notes):
        return "loose"
    if kind == "xml":
        return "xml"
    return "page" if kind == "markdown" or (kind == "html" and data.find(OWN_PAGE, start, end) >= 0) else "loose"


def document(case: Case[Form345]) -> tuple[bytes, int, int]:
    """The bytes that hold the form, and where in them it stands; of a PDF, its extracted text."""
    form = case.form
    facts: tuple[Fact[Any], ...] = (form.document_type, form.period_of_report, form.issuer.name)
    anchor = next((fact for fact in facts if fact.start is not None), None)
    if anchor is not None and anchor.within:
        data = case.filing.data_behind(anchor)
        return data, 0, len(data)
    data, at = case.filing.source.data, case.start if anchor is None or anchor.start is None else anchor.start
    return next(((data, one.start, one.end) for one in case.documents if one.start <= at < one.end), (data, 0, len(data)))
