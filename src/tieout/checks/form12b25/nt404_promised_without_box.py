"""NT404."""

import re
from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.rule import Finding, NotApplicable, rule
from tieout.facts import Missing
from tieout.forms.form12b25.model import Form12b25

REGISTRANT = re.compile(r"(?i)\b(?:company|registrant|we|our|us|issuer|partnership|trust|fund|corporation|bank|plan|management|inc|corp)\b")


@rule(
    "NT404",
    name="promised-without-box",
    on=Form12b25,
    cites=("17 CFR 240.12b-25(b)(2)", "Form 12b-25, Part II"),
    weight="error",
)
def promised_without_box(form: Form12b25, case: Case[Form12b25]) -> Iterator[Finding | Missing]:
    """The text promises the report within the extension, and the box of Part II, by which the extension is asked for, is empty.

    The box must be read as empty, and a sentence of which the registrant is the subject must promise; the printed words of Part II
    are no promise. A box that cannot be read is no case.

    Why: the extension is given to who represents, by this box, that the delay could not be avoided without unreasonable effort.
    Breaks: [ ] in Part II, "The Company expects to file its Form 10-K within the fifteen-day extension period."
    Holds: [X] in Part II, and the same sentence
    Mend: mark the box, or say that the report will not come within the extension.
    """
    promised, box = form.extension_promised, form.relief_requested
    if promised.value is not True or not REGISTRANT.search(promised.raw or ""):
        raise NotApplicable
    if not box.known:
        message = "the text promises the report within the extension, but the box of Part II is not marked"
        yield Finding(message, at=(box, promised), expected="a marked box")
