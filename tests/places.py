"""Read the bytes of a fact again, independently of the readers: tags and entities taken off, white space folded."""

import html
import re

from tieout.facts import Fact

TAG = re.compile(r"<!--.*?-->|<!\[CDATA\[|\]\]>|<[/!?]?[A-Za-z][^<>]*>", re.DOTALL)
SPACE = re.compile(r"[\s\xa0\u2000-\u200b\u202f\u3000\ufeff]+")


def decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def bare(data: bytes, rendering: str = "html") -> str:
    """The print that stands in some bytes, all white space taken off (a tag may or may not part two words)."""
    text = decoded(data)
    if rendering == "markdown":
        text = re.sub(r"\\([\\`*_{}\[\]()#+.!$>|~-])", r"\1", text)
    if rendering != "plain":
        text = html.unescape(TAG.sub("", text))
    return SPACE.sub("", text)


def agrees(data: bytes, fact: Fact, rendering: str = "html") -> bool:  # type: ignore[type-arg]
    """Whether the bytes at a fact's span give its raw print again (white space apart)."""
    if fact.start is None:
        return fact.raw is None
    spans = fact.pieces or ((fact.start, fact.end),)
    again = "".join(bare(data[start:end], rendering) for start, end in spans)
    raw = SPACE.sub("", fact.raw or "")
    return again == raw or SPACE.sub("", decoded(data[fact.start : fact.end])) == raw
