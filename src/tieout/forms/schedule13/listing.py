"""The exhibits that a text of the XML lists, a line each: Item 7 of Schedule 13D, `exhibitInfo` of Schedule 13G."""

import html
import re

from tieout.facts import ABSENT, Fact
from tieout.forms.schedule13.model import Exhibit
from tieout.values import fold

# line ends as they stand in XML
BREAK = re.compile(rb"[\r\n]+|&#(?:13|10|x0?[dDaA]);")
# "Exhibit 99.1: Joint Filing Agreement", "EX-1 - Power of Attorney", "Exhibit No. A Letter", "2. Letter", "99.2 Letter"
LINE = re.compile(
    rb"""\s{0,40}
    (?: (?i:exhibit|ex)\b\.?\s{0,3}(?:(?i:no)\.?\s{0,3})?[-:]?\s{0,3}(?P<named>\d{1,3}(?:\.\d{1,3})?|[A-Z]\d?)
      | (?P<bare>\d{1,2}(?=[.)]\s)|\d{1,2}\.\d{1,2}) )
    (?!\w)
    [\s.:)\-*]*(?:\xe2\x80[\x93\x94]\s*)?
    (?P<title>[^\sa-z](?:.*\S)?)?\s*$""",
    re.VERBOSE | re.DOTALL,
)
LONGEST_LINE = 1000


def exhibits(data: bytes, spans: list[tuple[int, int]]) -> tuple[Exhibit, ...]:
    """The exhibits that the texts in some spans of XML list, with their places.

    A line that begins with a number but goes on in lower case is a sentence, not an entry.

    >>> found = exhibits(b"Exhibit 1: Agreement", [(0, 20)])
    >>> found[0].number.value, found[0].title.value
    ('1', 'Agreement')
    """
    found = []
    for start, end in spans:
        for at, until in lines(data, start, end):
            entry = LINE.match(data[at:until]) if until - at <= LONGEST_LINE else None
            if entry and (entry["named"] or entry["title"]):
                number = printed(data, at, entry, "named" if entry["named"] else "bare")
                title = printed(data, at, entry, "title") if entry["title"] else ABSENT
                found.append(Exhibit(number=number, title=title))
    return tuple(found)


def lines(data: bytes, start: int, end: int) -> list[tuple[int, int]]:
    """The spans of the lines in a span."""
    spans = []
    for match in BREAK.finditer(data, start, end):
        spans.append((start, match.start()))
        start = match.end()
    return [*spans, (start, end)]


def printed(data: bytes, at: int, entry: re.Match[bytes], group: str) -> Fact[str]:
    """The fact of a group of a match that was made in the bytes from `at` on."""
    start, end = at + entry.start(group), at + entry.end(group)
    raw = fold(html.unescape(data[start:end].decode("utf-8", "replace")))
    return Fact(raw, raw, start, end)
