"""Long patterns looked for only where a short one says that they can begin: the same matches, found in a part of the time."""

import re
from collections.abc import Iterator


def matches(pattern: re.Pattern[str], begins: re.Pattern[str], string: str, shift: int = 0) -> Iterator[re.Match[str]]:
    """The matches of a pattern that do not overlap, in order, as `finditer` gives them.

    begins: must match wherever the pattern can; it is quick where it begins with one of a set, since places without one of
    these are never looked at. shift: how many characters behind its begin the pattern begins; with 1 the pattern is also
    tried where the string begins, before which no character stands.

    >>> pattern, begins = re.compile(r"\\b(?:cats?|dogs?)\\b"), re.compile("[cd](?:at|og)")
    >>> [match[0] for match in matches(pattern, begins, "dog, cat, cattle")]
    ['dog', 'cat']
    """
    done = 0
    if shift and (first := pattern.match(string)) is not None:
        yield first
        done = first.end()
    for begin in begins.finditer(string):
        at = begin.start() + shift
        if at >= done and (match := pattern.match(string, at)) is not None:
            yield match
            done = max(match.end(), at + 1)


def around(pattern: re.Pattern[str], anchor: re.Pattern[str], string: str, words: int, reach: int) -> Iterator[re.Match[str]]:
    """The matches of a pattern that do not overlap, each of which holds a match of `anchor`.

    words: how many words of it can stand before the anchor at most (a comma behind the one before counts as one of its own);
    reach: within how many characters on either side of the anchor's begin it stands.
    """
    done = 0
    for held in anchor.finditer(string):
        at = held.start()
        if at < done:
            continue
        low = max(done, at - reach)
        before = string[low:at].rsplit(None, words)
        if len(before) > words:
            low += len(before[0]) - 1
        match = pattern.search(string, low, at + reach)
        if match is not None:
            yield match
            done = match.end()
