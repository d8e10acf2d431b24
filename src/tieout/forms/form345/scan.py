"""The quick reading of a regular ownershipDocument: cut at every `<`, with no parser between.

It reads ASCII without comments, unknown names, stray text or attributes but ids: nearly all that EDGAR has served since
2003. Nesting is checked against the table in `fields`, so whatever it accepts is well-formed; at the first thing that is
not regular it gives up, and `read_xml` reads the document by expat. Both give the same form, which a test holds them to
over every document of a corpus and over damaged ones.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import accumulate
from typing import Any

from tieout import values
from tieout.facts import Fact
from tieout.forms.form345.fields import FOOTNOTES, TREE, Node, Parse, Part
from tieout.forms.form345.parts import Branch, Parts, marked

WHITE = " \t\r\n"
# a large document with fewer characters for each `<` is no form, and its pieces would fill the memory
LARGE, DENSE = 100_000, 8
CONTROL = [chr(code) for code in range(32) if code not in (9, 10, 13)]
# The two declarations EDGAR writes; ASCII is the same in all of these encodings.
PROLOG = re.compile(
    r'[ \t\r\n]*+(?:<\?xml version="1\.0"(?: encoding="(?:UTF-8|utf-8|US-ASCII|ASCII|ISO-8859-1|windows-1252)")?'
    r'(?: standalone="(?:yes|no)")?[ ]?\?>)?[ \t\r\n]*+<ownershipDocument>[ \t\r\n]*+(?=<)'
)
# what stands behind the `<` of a mark and of a footnote
MARK = re.compile(r'footnoteId id="(F[0-9]{1,4})"/>')
LONGEST_MARK = 30
NOTE = re.compile(r'footnote id="(F[0-9]{1,4})">')
# &amp; &#8217; &#x2019;
REFERENCE = re.compile(r"&(?:(amp|lt|gt|quot|apos)|#([0-9]{1,7})|#x([0-9a-fA-F]{1,6}));")
NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}


class Irregular(Exception):
    """Something that only the thorough reading can place."""


def _id(piece: str) -> str | None:
    """The id of a mark, None where a piece is none."""
    return _read_id(piece) if len(piece) < LONGEST_MARK else None


@lru_cache(maxsize=1024)
def _read_id(piece: str) -> str | None:
    match = MARK.fullmatch(piece)
    return match[1] if match else None


def _character(match: re.Match[str]) -> str:
    if match[1]:
        return NAMED[match[1]]
    return chr(int(match[2]) if match[2] else int(match[3], 16))


def unescaped(text: str) -> str:
    """The text with its references to characters replaced by them; one to no character of Unicode stays as it is."""
    return REFERENCE.sub(lambda match: _character(match) if _exists(match) else match[0], text)


def _exists(match: re.Match[str]) -> bool:
    code = 32 if match[1] else int(match[2]) if match[2] else int(match[3], 16)
    return code in (9, 10, 13) or 32 <= code < 0xD800 or 0xDFFF < code < 0xFFFE or 0xFFFF < code < 0x110000


def tidy(text: str, start: int, end: int) -> tuple[str, int, int]:
    """raw and bytes of a print: references resolved, white space folded and left out at the ends. Raises Irregular."""
    bare = text.strip(WHITE)
    if not bare:
        return "", start, start
    start += len(text) - len(text.lstrip(WHITE))
    end = start + len(bare)
    if "&" in bare:
        references = list(REFERENCE.finditer(bare))
        if len(references) != bare.count("&") or not all(map(_exists, references)):
            raise Irregular
        bare = unescaped(bare)
    # `split` and `fold` agree on the white space of ASCII, and `split` is quicker
    return " ".join(bare.split()) if bare.isascii() else values.fold(bare), start, end


# A leaf: the field, the parser, the parser with a short way (None for text), the end tag without `<`.
Leaf = tuple[str, Parse, Callable[[str], Any] | None, str]


class Level:
    """An element that holds others, by the pieces that may stand in it.

    opening: by `tag>`, which is all of the piece where another tag follows: a leaf, the level of a group, or this one for its own
    end; leaves: by the bare tag.
    """

    __slots__ = ("leaves", "node", "opening")

    def __init__(self, node: Node) -> None:
        self.node = node
        self.leaves: dict[str, Leaf] = {tag: (*leaf, f"/{tag}>") for tag, leaf in node.leaves.items()}
        self.opening: dict[str, Leaf | Level] = {f"{tag}>": leaf for tag, leaf in self.leaves.items()}
        self.opening.update((f"{tag}>", Level(inner)) for tag, inner in node.groups.items())
        self.opening[f"/{node.tag}>"] = self


TOP = Level(TREE)


def scan(data: bytes, start: int, end: int) -> Parts | None:
    """The parts of the form in data[start:end], None where something is not regular. Offsets count in `data`."""
    document = data[start:end]
    if not document.isascii():
        return None
    text = document.decode("ascii")
    prolog = PROLOG.match(text)
    if prolog is None or (len(text) > LARGE and DENSE * text.count("<") > len(text)):
        return None
    if any(map(text.__contains__, CONTROL)) or ("]" in text and "]]>" in text):
        return None
    try:
        return _Scanner(text[prolog.end() :], start + prolog.end()).run()
    except (Irregular, IndexError):  # a document that is cut ends before an end tag is found
        return None


class _Scanner:
    """The pieces between the `<` of a document, `tag>text`, and where each begins."""

    def __init__(self, text: str, base: int) -> None:
        self.parts = Parts()
        self.hung: list[tuple[str, int, int]] = []  # the marks of the open group
        self.rare = "&" in text or "\t" in text or "\r" in text  # most have none of these
        pieces = text.split("<")
        self.lengths = list(accumulate(map(len, pieces), initial=base))
        self.pieces = list(map(str.rstrip, pieces))  # of ASCII without control characters what `rstrip` takes off is white in XML

    def run(self) -> Parts:
        """Walk the pieces behind the root's tag. Raises Irregular, IndexError.

        One loop with its state in local variables, the commonest pieces first: a call a piece would cost a third more.
        """
        pieces, lengths, rare, parts, hung = self.pieces, self.lengths, self.rare, self.parts, self.hung
        level, branch, at = TOP, parts.form, 1
        above: list[tuple[Level, Branch]] = []  # what stands above the open group
        while True:
            piece = pieces[at]
            known = level.opening.get(piece)
            footnotes: tuple[str, ...] = ()
            if known is None:
                tag, _, raw = piece.partition(">")
                leaf = level.leaves.get(tag)
                if leaf is None or not raw:
                    at = self.rest(level, branch, piece, at)
                    continue
                name, parse, quick, ends = leaf
                end = at + lengths[at] + len(piece)
                start = end - len(raw)
                if pieces[at + 1] != ends:
                    raise Irregular
                at += 2
            elif isinstance(known, tuple):
                name, parse, quick, ends = known
                inner = pieces[at + 1]
                if inner[:6] == "value>" and pieces[at + 2] == "/value>":
                    raw = inner[6:]
                    end = at + 1 + lengths[at + 1] + len(inner)
                    start = end - len(raw)
                    at += 3
                    if pieces[at] != ends:
                        footnotes, at = self.marks(at, ends)
                else:
                    raw, (start, end, footnotes, at) = "", self.without(at, ends)
                at += 1
            elif known is level:
                at += 1
                if hung:
                    self.hang(branch, level.node)
                if not above:
                    break
                level, branch = above.pop()
                continue
            else:
                if hung:  # marks that stand before another group hang on something unusual
                    raise Irregular
                at += 1
                above.append((level, branch))
                level = known
                if level.node.part is not None:
                    branch = self.begin(level.node.part)
                continue
            if name in branch:
                raise Irregular
            if quick is not None:
                if raw:
                    try:
                        branch[name] = Fact(quick(raw), raw, start, end, footnotes)
                        continue
                    except values.Unparsed:  # or it has references or spare white space
                        pass
            elif raw >= "!" and not ("\n" in raw or "  " in raw or (rare and ("&" in raw or "\t" in raw or "\r" in raw))):
                branch[name] = Fact(raw, raw, start, end, footnotes)
                continue
            branch[name] = self.fact(parse, raw, start, end, footnotes)
        if at != len(pieces):
            raise Irregular
        return parts

    def fact(self, parse: Parse, raw: str, start: int, end: int, footnotes: tuple[str, ...] = ()) -> Fact[Any]:
        """The fact of a print, whatever stands in it."""
        if raw and (raw < "!" or "\n" in raw or "  " in raw or (self.rare and ("&" in raw or "\t" in raw or "\r" in raw))):
            raw, start, end = tidy(raw, start, end)
        if parse is values.text and raw:
            return Fact(raw, raw, start, end, footnotes)
        fact: Fact[Any] = values.fact(parse, raw, start, end, footnotes)
        self.parts.doubtful |= fact.state == "unreadable"
        return fact

    def without(self, at: int, ends: str) -> tuple[int, int, tuple[str, ...], int]:
        """Of the leaf of piece `at`, which has no value: its place (that of its marks, if any), its marks, its end tag's piece."""
        inside = at + self.lengths[at] + len(self.pieces[at])
        footnotes, last = self.marks(at + 1, ends)
        if not footnotes:
            return inside, inside, (), last
        start = at + self.lengths[at + 1]
        return start, last - 1 + self.lengths[last - 1] + len(self.pieces[last - 1]), footnotes, last

    def marks(self, at: int, ends: str) -> tuple[tuple[str, ...], int]:
        """The ids of the marks from a piece on, each once, and the piece of the end tag behind them."""
        found: list[str] = []
        while self.pieces[at] != ends:
            identity = _id(self.pieces[at])
            if identity is None:
                raise Irregular
            if identity not in found:
                found.append(identity)
            at += 1
        return tuple(found), at

    def begin(self, part: Part) -> Branch:
        branch = self.parts.begin(part)
        if branch is None:
            raise Irregular
        return branch

    def hang(self, branch: Branch, node: Node) -> None:
        """Give the marks of a group to the field they belong to."""
        if node.marks:
            footnotes = tuple(dict.fromkeys([identity for identity, _, _ in self.hung]))
            branch[node.marks] = marked(branch.get(node.marks), footnotes, self.hung[0][1], self.hung[0][2])
        self.hung.clear()

    def rest(self, level: Level, branch: Branch, piece: str, at: int) -> int:
        """Take piece `at`: a footnote, a mark on a group, an empty tag. Gives the piece behind."""
        start = at + self.lengths[at]
        end = start + len(piece)
        if level.node.tag == FOOTNOTES and (note := NOTE.match(piece)) and self.pieces[at + 1] == "/footnote>":
            fact = self.fact(values.text, piece[note.end() :], start + note.end(), end)
            self.parts.footnotes.append((note[1], fact))
            return at + 2
        if level.node.marks and (identity := _id(piece)):
            self.hung.append((identity, start - 1, end))
            return at + 1
        known = level.opening.get(f"{piece[:-2]}>") if piece[-2:] == "/>" else None
        if isinstance(known, tuple) and known[0] not in branch:
            branch[known[0]] = Fact(None, "", start - 1, end, (), "blank")
        elif isinstance(known, Level) and known is not level:
            if known.node.part is not None:
                self.begin(known.node.part)
        else:
            raise Irregular
        return at + 1
