"""BO315."""

import re
from collections.abc import Iterator

from tieout.checks.case import GAP, Case
from tieout.checks.enclosed import lowered
from tieout.checks.rule import Finding, NotApplicable, Place, rule
from tieout.forms.schedule13.model import Schedule13

# "Under the Securities Act of 1934", "Under the Securities Exchange Act of 1933"
HEADING = re.compile(GAP.join((rb"(?<!\w)under", rb"the", rb"securities", rb"(exchange" + GAP + rb")?act", rb"of", rb"(193[34])")))


@rule(
    "BO315",
    name="wrong-act",
    on=Schedule13,
    cites=("17 CFR 240.13d-101", "17 CFR 240.13d-102", "Securities Exchange Act of 1934, section 13(d)"),
    weight="error",
)
def wrong_act(form: Schedule13, case: Case[Schedule13]) -> Iterator[Finding]:
    """The heading names an Act that does not exist: the Securities Act of 1934, or the Securities Exchange Act of 1933.

    The schedules are filed under the Securities Exchange Act of 1934; the Securities Act is of 1933 and may be named in the text.
    Five of fifty schedules of the corpus have it, four of them in the second heading of a template.

    Why: it is a statement under an Act that Congress never passed.
    Breaks: Under the Securities Act of 1934
    Holds: Under the Securities Exchange Act of 1934
    Mend: write "Exchange" into the heading of the template.
    """
    begin, end = case.body
    if begin == end:
        raise NotApplicable
    seen = False
    for found in _headings(case, begin, end):
        seen = True
        exchange, year = found[1] is not None, found[2].decode()
        if exchange == (year == "1934"):
            continue
        act = "Securities Exchange Act of 1933" if exchange else "Securities Act of 1934"
        place = Place(case.document_path, found.start(), found.end(), f"Under the {act}")
        yield Finding(f"there is no {act}", at=(place,), expected="Securities Exchange Act of 1934")
    if not seen:
        raise NotApplicable


def _headings(case: Case[Schedule13], begin: int, end: int) -> Iterator[re.Match[bytes]]:
    """Each "under the Securities ... Act of 193x" of the document."""
    text = case.once(lowered)
    at = text.find(b"under", begin, end)
    while at >= 0:
        if found := HEADING.match(text, at, end):
            yield found
        at = text.find(b"under", at + 5, end)
