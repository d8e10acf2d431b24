"""The paragraphs of a long text: a fact's value has its white space folded, the source still has its lines."""

import re
from importlib import import_module
from typing import Any

from tieout.cli.summary import clean
from tieout.facts import Fact
from tieout.markup import rendering
from tieout.reading import Filing

LINE_END = re.compile(r"(?:&#(?:13|10|x0?[dDaA]);|\r\n?|\n)+")
BLANK_LINE = re.compile(r"\n[ \t\xa0]*\n")
BULLET = re.compile(r"\n(?=[ \t\xa0]*(?:\([a-zA-Z0-9]{1,4}\)|[-•*])[ \t\xa0])")
# What stands at the edge of a page
FURNITURE = re.compile(r"(?i)cusip\s+n.{0,120}|(?:page\s+)?-?\s?\d{1,3}\s?-?(?:\s+of\s+\d{1,3})?(?:\s+pages?)?|[-=_*\s]{3,}|<page>")
MARK = re.compile(r"\(?[a-zA-Z0-9]{1,4}[.)]|[☐☒•*-]")


def paragraphs(filing: Filing[Any], fact: Fact[str]) -> list[str]:
    """The paragraphs that a fact's text has in the source; one where the source cannot be asked again."""
    if fact.value is None or fact.start is None or fact.end is None or fact.pieces or fact.within:
        return [] if fact.value is None else [clean(fact.value)]
    kind = _rendering(filing, fact.start)
    data = filing.source.data
    if kind == "xml":
        lines = LINE_END.split(data[fact.start : fact.end].decode("utf-8", "replace"))
        found = [line for line in lines if line.strip()]
        return [clean(fact.value)] if len(found) < 2 or "<" in "".join(found) else [clean(_entities(line)) for line in found]
    string = import_module(f"tieout.markup.{kind}").read(data, fact.start, fact.end).text.string
    pieces = BLANK_LINE.split(BULLET.sub("\n\n", string)) if kind == "plain" else string.split("\n")
    told = [clean(" ".join(piece.split())) for piece in pieces]
    return _with_marks([paragraph for paragraph in told if paragraph and not FURNITURE.fullmatch(paragraph)])


def _with_marks(told: list[str]) -> list[str]:
    """The paragraphs with letters, boxes and bullets that stand in cells of their own before what they mark."""
    found: list[str] = []
    marks: list[str] = []
    for paragraph in told:
        if MARK.fullmatch(paragraph):
            marks.append(paragraph)
        else:
            found.append(" ".join([*marks, paragraph]))
            marks = []
    return [*found, *marks]


def _entities(line: str) -> str:
    for entity, char in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&amp;", "&")):
        line = line.replace(entity, char)
    return " ".join(line.split())


def _rendering(filing: Filing[Any], at: int) -> str:
    data = filing.source.data
    for document in filing.submission.documents:
        if document.start <= at < document.end:
            return rendering(data, document.start, document.end) or "plain"
    return rendering(data, 0, len(data)) or "plain"
