"""The number and the title that an exhibit gives itself in its first lines: "EXHIBIT 99.1", "JOINT FILING AGREEMENT"."""

import re

from tieout import values
from tieout.facts import Fact
from tieout.markup.text import Printed, Text, pieced

LOOK = 4000  # characters in which an exhibit names itself
MOST = 12  # lines before and behind the number
LONGEST = 120  # characters of a line of a title
NUMBER = re.compile(
    r"(?i)[^\w\n]{0,20}\bexhibit[ \t\xa0]{1,5}(?:no\.?[ \t\xa0]{0,5}|number[ \t\xa0]{1,5})?"
    r"(?P<number>\d{1,3}(?:\.\d{1,3})?(?:\([a-z0-9]{1,3}\)){0,2}|[A-Z]\d?)(?![\w.]*\w)"
    r"[ \t\xa0:.\-\u2013\u2014)]{0,20}(?P<title>[^\n]*)"
)
# "Joint Filing Agreement", "Power of Attorney": every word but these begins with a capital
SMALL = frozenset(("of", "and", "the", "to", "for", "in", "by", "as", "or", "a", "on"))
FURNITURE = re.compile(
    r"(?i)<page>|[-\u2013\u2014 ]*(?:page\s*)?\d{1,3}[-\u2013\u2014 ]*|[\W_]*|ex-\d[\w.\-]*|.{1,60}\.(?:txt|html?)"
)


def named(printed: Printed) -> tuple[Fact[str] | None, Fact[str] | None]:
    """The number and the title that the first lines of an exhibit print; None what they do not.

    A title is a line of capitals, of words with capitals, or one that stands out, with the lines of that kind right below it.
    """
    lines = [line.strip("*_") for line in printed.text[:LOOK].lines()]
    lines = [line for line in lines if not FURNITURE.fullmatch(line.string)][:MOST]
    for index, line in enumerate(lines):
        match = NUMBER.fullmatch(line.string)
        if match is not None:
            rest = line.group(match, "title")
            title = rest.fact(values.text) if _is_title(printed, rest) else _title(printed, lines[index + 1 :])
            return line.group(match, "number").fact(values.text), title
    return None, _title(printed, lines[:3])


def _title(printed: Printed, lines: list[Text]) -> Fact[str] | None:
    begin = next((index for index, line in enumerate(lines[:3]) if _is_title(printed, line)), None)
    if begin is None:
        return None
    parts = [lines[begin]]
    for line in lines[begin + 1 : begin + 3]:
        between = printed.text.string[parts[-1].offset + len(parts[-1]) : line.offset]
        if between.count("\n") > 1 or not _is_title(printed, line):
            break
        parts.append(line)
    return pieced(parts, values.text)


def _is_title(printed: Printed, line: Text) -> bool:
    """Whether a line can be a title: short, of words, in capitals or standing out."""
    letters = [char for char in line.string if char.isalpha()]
    if len(letters) < 2 or len(line) > LONGEST or line.string.rstrip().endswith((",", ";", ":")):
        return False
    if sum(map(str.isupper, letters)) * 10 >= len(letters) * 8:
        return True
    words = line.string.split()
    if (
        2 <= len(words) <= 9
        and ":" not in line.string
        and all(word[0].isupper() or word in SMALL for word in words)
        and words[0] not in SMALL
    ):
        return True
    return any(heading.at <= line.offset and line.offset + len(line) <= heading.until for heading in printed.headings[:40])
