"""Whether a print is a form or a text about one: what stands in a block of code or in quotes is no title and no label."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

# "```console", "~~~": a line that opens or closes a block of code
_FENCE = re.compile(r"(?m)^[ \t]{0,8}(?:`{3,9}|~{3,9})[^`\n]{0,80}$")
QUOTES = "\"'`“”‘’«»"
# What stands between the beginning of a line or a cell and what it begins with
BEGIN = rf"(?:^|[\t|]|[ \xa0]{{2}})[^\w\n\t{QUOTES}]{{0,40}}"
# "1.", "2a)", "(3)", "Item 2(d).": the number before a label
NUMBERED = r"(?:(?:Item\s)?\(?\d{1,2}\s?(?:[a-z]|\([a-z]\))?[.):]?[ \xa0\t*]{0,8})?"
BEGINS = re.compile(rf"(?i)(?:^|[\n\t|(]|[ \xa0]{{2}})[^\w\n{QUOTES}]{{0,40}}{NUMBERED}\Z")


def labels(*words: str) -> tuple[re.Pattern[str], ...]:
    """A pattern for each label of a form, which begins a line or a cell, behind its number where it has one."""
    return tuple(re.compile(rf"(?im){BEGIN}{NUMBERED}(?:{one})") for one in words)


class Telling:
    """A print's text as it is asked whether it is a form: titles and labels outside blocks of code."""

    def __init__(self, string: str) -> None:
        self.string = string
        fences = [match.start() for match in _FENCE.finditer(string)]
        self._opened, self._closed = fences[::2], fences[1::2]

    def quoted(self, at: int) -> bool:
        """Whether a place stands in a block of code that is closed."""
        index = bisect_right(self._opened, at) - 1
        return 0 <= index < len(self._closed) and at < self._closed[index]

    def outside(self, matches: Iterable[re.Match[str]]) -> Iterator[re.Match[str]]:
        """The matches that stand in no block of code."""
        return (match for match in matches if not self.quoted(match.start()))

    def count(self, patterns: Iterable[re.Pattern[str]], begin: int, end: int) -> int:
        """How many of some labels stand between two places, outside blocks of code."""
        found = (next(self.outside(pattern.finditer(self.string, begin, end)), None) for pattern in patterns)
        return sum(1 for one in found if one is not None)

    def begins(self, match: re.Match[str]) -> bool:
        """Whether a match begins a line, a cell or a bracket."""
        return match[0].startswith("(") or BEGINS.search(self.string[max(0, match.start() - 60) : match.start()]) is not None
