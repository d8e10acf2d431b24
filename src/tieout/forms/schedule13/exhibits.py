"""The exhibits that Item 7 of Schedule 13D, or an index behind the items, lists as the schedule's own."""

import re

from tieout import values
from tieout.facts import ABSENT
from tieout.forms.schedule13.model import Exhibit
from tieout.forms.schedule13.sheet import Sheet
from tieout.markup.text import Text

# "99.1  Joint Filing Agreement", "Exhibit A: ...", "(1) Agreement", "Exhibit 99.2 -- ..."
LISTED = re.compile(
    r"(?im)^[ \t\xa0]{0,80}(?:[-•·*]\s+)?[\"“]?(?:(?:exhibit|"
    r"ex\.)\s*(?:no\.?\s*)?[-–—]?\s*(?P<named>\d{1,3}(?:\.\d{1,3})?|[A-Z]{1,2}|[IVX]{1,4})(?![\w])"
    r"|(?P<bare>\d{1,3}\.\d{1,3})(?![\d,%])|\(?(?P<plain>\d{1,2}|[A-Z])[.)](?=[ \t\xa0])|"
    r"(?P<column>\d{1,2}|[A-Z])(?=\t))[\"”]?[ \t\xa0]*[:.\-–—]{0,2}[ \t\xa0]*"
)
INDEX = re.compile(r"(?im)^[ \t\xa0*_]*(?:index\s+to\s+exhibits|exhibit\s+index|list\s+of\s+exhibits|exhibits)[ \t\xa0*_:.]*$")


def listed(sheet: Sheet, body: Text) -> tuple[Exhibit, ...]:
    """The exhibits listed in a text, in order, repeats kept: number and title."""
    marks = list(LISTED.finditer(body.string))
    explicit = [match for match in marks if match["named"] or match["bare"]]
    # "99.1" at the beginning of a wrapped line inside a list numbered 1, 2, 3 is another filing's exhibit
    if marks and marks[0] in explicit:
        marks = explicit
    elif marks:
        marks = [match for match in marks if match["plain"] or match["column"]]
    made = []
    for index, match in enumerate(marks):
        group = next(name for name in ("named", "bare", "plain", "column") if match[name])
        until = marks[index + 1].start() if index + 1 < len(marks) else len(body)
        text = body[match.end() : until].strip()
        stop = re.search(r"\n[ \t\xa0]*\n", text.string)
        text = text[: stop.start()].strip() if stop else text
        title = text.fact(values.text) if text else ABSENT
        made.append(Exhibit(number=body.group(match, group).fact(values.text), title=title))
    return tuple(made)


def indexed(sheet: Sheet, begin: int) -> tuple[Exhibit, ...]:
    """The exhibits of an index that stands behind the items."""
    match = INDEX.search(sheet.string, begin)
    if match is None:
        return ()
    return listed(sheet, sheet.part(match.end(), min(len(sheet.string), match.end() + 6000)))
