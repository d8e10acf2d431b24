"""A figure that an item states about a person: the common ground of the readers of labels, tables and sentences."""

import re

from msgspec import Struct

from tieout.forms.schedule13.names import Names
from tieout.markup.text import Text

FIGURE = r"(?:[-–—]\s?0\s?[-–—]?|(?:\d{1,3}(?:(?:,\d{3})+|(?:['’]\d{3})+)|\d++)(?:\.\d+)?|none\b|nil\b|zero\b)"
# The text begins with a figure that is not the beginning of something longer ("12/31", "5%", "1.(a)")
SHARES = re.compile(rf"(?i)\$?(?P<figure>{FIGURE})(?![\w]|[,.:/'’-]?\d|\s?%|\s?percent)")
PERCENT = re.compile(
    r"(?i)(?P<whole>(?:approximately\s+|approx\.?\s+|about\s+)?(?:(?:less\s+than|under|below|<)\s?)?\d{0,3}(?:\.\d{1,6})?\s?(?:%|percent\b|per\s+cent\b))"
)
BULLET = re.compile(r"^[\s\-•*]*(?:\(?(?:[ivxIVX]{1,5}|\d{1,2}|[a-zA-Z])[.)]\s*)?")


class Stake(Struct, frozen=True):
    """A figure: where its statement begins (offset in the document), the field, its text, whose.

    name: the cover name meant; whose: `named`, `current` (of the person whose heading stands above),
    `turn` (the same, and nobody's where no heading does), `total`, or `each` of several.
    """

    at: int
    field: str
    text: Text
    whose: str = "current"
    name: str | None = None


MARKED = re.compile(r"(?<!\s)\s*+(?:\(\d{1,2}\)|[*†‡]{1,3}|\[\d{1,2}\])\s*$")
MARK_ENDS = frozenset(")*†‡]")


class Turn(Struct, frozen=True):
    """A place from which figures are of another person; None: of several together, or of one that is on no cover."""

    at: int
    name: str | None


def named(names: Names, words: str) -> str | None:
    """The name that a cell or line is, without bullet and marks: "(i) Mr. Doe:", "Fund LP (1)"."""
    tight = words.strip(" \t\n\xa0:;.–—-_*|")
    tight = MARKED.sub("", tight) if tight.rstrip()[-1:] in MARK_ENDS else tight
    bullet = BULLET.match(tight)
    short = tight[bullet.end() :] if bullet else tight
    for told in dict.fromkeys((words.strip(" \t\n\xa0:*_"), tight, short)):
        if 2 <= len(told) <= 100 and (name := names.meant(" ".join(told.split()).strip(" :;–—_*"))):
            return name
    return names.begins(short) or names.implied(short) if len(short) <= 60 else None


def power(kind: str, words: str) -> list[str]:
    """The fields that a power is: "sole", "voting and dispositive" are the two sole powers."""
    told = words.lower()
    fields = []
    if "vot" in told:
        fields.append(f"{kind.lower()}_voting_power")
    if "dispos" in told or "invest" in told:
        fields.append(f"{kind.lower()}_dispositive_power")
    return fields
