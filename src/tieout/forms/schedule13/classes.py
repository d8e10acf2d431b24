"""Rows of a cover that tell a figure for each of several classes: "1,000 Class A / 500 Class B"."""

import re

from tieout import values
from tieout.forms.schedule13.model import Component
from tieout.markup.text import Text

_FIGURE = r"(?<![\w.,$-])(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,12})(?![\d,.%]{0,20}\d|\s?%)"
_CLASS = r"(?:(?:class|series)\s{1,9}[a-z1-9]|common|ordinary|preferred|preference|non-voting|voting|options|warrants|adss)\b"
# "500 Class B", "500 shares of Class B Common Stock"
FIGURE_FIRST = re.compile(rf"(?i)(?P<figure>{_FIGURE})\s{{1,9}}(?:shares?\s{{1,9}}(?:of\s{{1,9}})?)?(?P<class>{_CLASS})")
# "Class B: 500", "Class B Common Stock - 500"
CLASS_FIRST = re.compile(
    rf"(?i)\b(?P<class>{_CLASS})(?:\s{{1,9}}[a-z]{{4,8}}){{0,2}}\s{{0,9}}[:\-–—=]\s{{0,9}}(?P<figure>{_FIGURE})"
)
# Of what all rows of several classes have one, in small letters
WORDS = ("class", "series", "common", "ordinary", "prefer", "voting", "options", "warrants", "adss")
NOUGHT = re.compile(r"[-–—0]*")
BETWEEN = re.compile(r"(?i)(?:common|ordinary|preferred|stock|shares?|units?|and|plus|[\s.,;:/&|()*])*")
LONGEST = 600  # characters of a row


def another(rest: str, figure: str) -> re.Match[str] | None:
    """The figure of another class behind a row's first figure; none where it is nought, as the first one is.

    >>> bool(another(" Class A / 500 Class B", "1,000")), bool(another(" Class A / 0 Class B", "0"))
    (True, False)
    """
    lower = rest.lower()
    if not any(word in lower for word in WORDS):
        return None
    for pattern in (FIGURE_FIRST, CLASS_FIRST):
        for match in pattern.finditer(rest[:LONGEST]):
            if not (NOUGHT.fullmatch(figure) and NOUGHT.fullmatch(match["figure"])):
                return match
    return None


def told(row: Text) -> tuple[Component, ...]:
    """What a row says of each class, where nothing else stands in it and no class comes again."""
    if len(row) > LONGEST or not row.string.strip():
        return ()
    for pattern in (FIGURE_FIRST, CLASS_FIRST):
        found = list(pattern.finditer(row.string))
        begins, ends = [match.start() for match in found], [match.end() for match in found]
        parted = [row.string[before:after] for before, after in zip([0, *ends], [*begins, len(row)], strict=True)]
        called = {" ".join(match["class"].lower().split()) for match in found}
        if 1 < len(found) == len(called) and all(BETWEEN.fullmatch(one) for one in parted):
            parts = [row[at:end].strip("\n/;,&|") for at, end in zip(begins, [*begins[1:], len(row)], strict=True)]
            return tuple(
                Component(shares=row.group(match, "figure").fact(values.shares), description=part.fact(values.text))
                for match, part in zip(found, parts, strict=True)
            )
    return ()
