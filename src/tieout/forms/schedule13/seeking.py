"""Long patterns looked for only where a short one says that they can begin: the same matches, found in a part of the time."""

import re
from collections.abc import Iterable, Iterator, Sequence


def places(begins: re.Pattern[str], string: str) -> list[int]:
    """Where a short pattern matches; it is quick where it begins with one of a set."""
    return [match.start() for match in begins.finditer(string)]


def places_of(words: Iterable[str], string: str, lower: str | None = None, begin: int = 0) -> list[int]:
    """Where some words in small letters begin, in whatever letters they are printed, with no letter of ASCII before them.

    lower: the string in `plain` letters, should the caller have it; begin: from which offset on they are looked for.

    >>> places_of(["sole", "name"], "Sole, SOLE, resole name")
    [0, 6, 19]
    """
    lower = plain(string) if lower is None else lower
    find = lower.find
    found = []
    for word in words:
        at = find(word, begin)
        while at >= 0:
            if not at or not "a" <= lower[at - 1] <= "z":
                found.append(at)
            at = find(word, at + len(word))
    return sorted(found)


def each(sign: str, string: str, begin: int = 0) -> Iterator[int]:
    """Where a character, or several in a row, stand in a string, in order, from an offset on.

    >>> list(each(")", "(a) and (b)"))
    [2, 10]
    """
    at = string.find(sign, begin)
    while at >= 0:
        yield at
        at = string.find(sign, at + 1)


def plain(string: str) -> str:
    """A string in small letters of ASCII, each character in its place; other letters are as they are, or "?"."""
    return string.encode("latin-1", "replace").lower().decode("latin-1")


def small(string: str) -> str:
    """A string in small letters, each character in its place."""
    lower = string.lower()
    if len(lower) != len(string):  # a letter that is two in small letters
        lower = "".join(char if len(low := char.lower()) != 1 else low for char in string)
    return lower


def phrase(words: Sequence[str], string: str, lower: str | None = None) -> tuple[int, int] | None:
    """Where some words first stand one behind the other, parted by any white space, in whatever letters; None where nowhere.

    The same as a search for them, without the time that a pattern of them takes to compile. lower: the string in `small` letters,
    should the caller have it; `plain` ones will do for words of ASCII without "?".

    >>> phrase(["Alder", "Fund"], "alder of Alder\\n  FUND")
    (9, 21)
    """
    lower = small(string) if lower is None else lower
    low = [small(word) for word in words]
    typed = " ".join(low)
    last = lower.find(typed) if typed else -1  # where they stand parted by single blanks; mostly there is no place before
    at = lower.find(low[0]) if low else -1
    while at >= 0:
        if at == last:
            return at, at + len(typed)
        end = at + len(low[0])
        for word in low[1:]:
            begin = end
            while end < len(string) and string[end].isspace():
                end += 1
            if end == begin or not lower.startswith(word, end):
                break
            end += len(word)
        else:
            return at, end
        at = lower.find(low[0], at + 1)
    return None


def matches(pattern: re.Pattern[str], starts: Iterable[int], string: str) -> Iterator[re.Match[str]]:
    """The matches of a pattern that do not overlap, in order, as `finditer` gives them.

    starts: every place where the pattern can match, in rising order, and others.

    >>> pattern, begins = re.compile(r"\\b(?:cats?|dogs?)\\b"), re.compile("[cd](?:at|og)")
    >>> [match[0] for match in matches(pattern, places(begins, "dog, cat, cattle"), "dog, cat, cattle")]
    ['dog', 'cat']
    """
    done = 0
    for at in starts:
        if at >= done and (match := pattern.match(string, at)) is not None:
            yield match
            done = max(match.end(), at + 1)


def starts_before(begins: re.Pattern[str], places: Iterable[int], string: str, reach: int) -> list[int]:
    """Where one character, as a pattern has it, stands at some places or at most so many characters before them, in order.

    >>> starts_before(re.compile(r"\\b[ab]"), [9], "a cab, a bat", 5)
    [7, 9]
    """
    found: set[int] = set()
    done = 0
    for at in places:
        found.update(match.start() for match in begins.finditer(string, max(done, at - reach), at + 1))
        done = at + 1
    return sorted(found)


def of_lines(pattern: re.Pattern[str], string: str, begin: int = 0) -> Iterator[re.Match[str]]:
    """The matches of a pattern that begins with a line (`^`), from an offset on: looked for at the begin of each line alone.

    >>> [match[0] for match in of_lines(re.compile(r"(?m)^b\\w+"), "bow abbey\\nbark\\ncab")]
    ['bow', 'bark']
    """
    line = done = begin if not begin or string[begin - 1] == "\n" else string.find("\n", begin) + 1 or len(string) + 1
    while line <= len(string):
        if line >= done and (match := pattern.match(string, line)) is not None:
            yield match
            done = max(match.end(), line + 1)
        line = string.find("\n", line) + 1 or len(string) + 1


def on_lines(pattern: re.Pattern[str], word: re.Pattern[str], string: str, lower: str, begin: int = 0) -> Iterator[re.Match[str]]:
    """The matches of a pattern that begins with a line (`^`), from an offset on.

    lower: the string in `plain` letters; word: must match there where the first characters of the pattern's line that are no
    furniture of it stand.
    """
    return on_lines_of(pattern, (found.start() for found in word.finditer(lower, begin)), string, begin)


def on_lines_of(pattern: re.Pattern[str], places: Iterable[int], string: str, begin: int = 0) -> Iterator[re.Match[str]]:
    """The same, the places of such words (in order, none before `begin`) being known."""
    done, last = begin, begin - 1
    for at in places:
        newline = string.rfind("\n", max(0, last), at)
        again = newline < 0 and last >= 0  # a second word on its line
        last = at
        line = newline + 1
        if not again and line >= done and (match := pattern.match(string, line)) is not None:
            yield match
            done = max(match.end(), line + 1)


def around(
    pattern: re.Pattern[str], anchors: Iterable[re.Match[str]], string: str, words: int, reach: int
) -> Iterator[re.Match[str]]:
    """The matches of a pattern that do not overlap, each of which holds one of some shorter matches, given in their order.

    words: how many words of it can stand before the anchor at most (a comma behind the word before them may be its begin);
    reach: within how many characters on either side of the anchor's begin it stands.
    """
    done = 0
    for held in anchors:
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
