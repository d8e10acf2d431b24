"""What of a page is out of sight: comments, and what elements that do not show enclose, if they end."""

import re
from collections.abc import Iterator

# What may begin it; what ends it: a comment has no name
HIDING = re.compile(r"(?i)<(?:!--|(head|script|style|title|ix:header)(?![a-z0-9:_-])[^<>]*>)")
CLOSED_BY = {
    None: re.compile("-->"),
    "head": re.compile("(?i)</head|<body"),
    "ix:header": re.compile("(?i)</ix:header"),
    "script": re.compile("(?i)</script"),
    "style": re.compile("(?i)</style"),
    "title": re.compile("(?i)</title"),
}
TAG = re.compile(r"<([/!?]?[A-Za-z][^<>]*)>")
# What stands in a page where something is out of sight: first characters of what has the shape of a tag, and that no page has,
# since they are made blanks. White space alone behind one that is CLOSED is text; ENDS_IN_TAG is a comment that ends with the last
# tag in it: there it is not. ENDLESS and BARE are no stretches, but a comment that never ends: its `<!--` is text, which belongs to
# the text behind ENDLESS, and stands alone, with white space behind, in BARE.
CLOSED, ENDS_IN_TAG, ENDLESS, BARE = "\n", "\0", "\t", "\v"


class _Ends:
    """Where something that ends what is out of sight is found next; offsets come in rising order, so no byte is passed twice."""

    def __init__(self, page: str) -> None:
        self.page = page
        self.known: dict[str | None, int] = {}  # where each was last found, by what it closes; -1 where there is none any more

    def until(self, name: str | None, offset: int) -> int:
        """Where the sight begins again behind an element at an offset (a comment has no name); -1 where never."""
        last = self.known.get(name)
        if last is None or 0 <= last < offset:
            match = CLOSED_BY[name].search(self.page, offset)
            last = self.known[name] = match.start() if match else -1
        return last


def stretches(page: str, within: int | None = None) -> Iterator[tuple[int, int]]:
    """The stretches of a page that are out of sight, in order; within: of those only what begins so near its own begin."""
    ends, seen = _Ends(page), 0
    for match in HIDING.finditer(page, 0, len(page) if within is None else within):
        if match.start() >= seen:
            name = match[1] and match[1].lower()
            end = ends.until(name, match.start() + (0 if name else 4))
            if end >= 0:
                seen = end if name else end + 3
                yield match.start(), seen


def covered(page: str, hidden: list[tuple[int, int]]) -> tuple[str, set[str]]:
    """A page with each stretch that is out of sight made one tag of as many bytes, and what stood in the tags of those."""
    parts: list[str] = []
    tags: set[str] = set()
    done = 0
    for start, end in hidden:
        tags.update(TAG.findall(page, start, end))
        last = page.rfind("<", start + 1, end)
        fill = ENDS_IN_TAG if last > start and TAG.fullmatch(page, last, end) else CLOSED
        parts += page[done:start], "<", fill * (end - start - 2), ">"
        done = end
    return "".join([*parts, page[done:]]), tags
