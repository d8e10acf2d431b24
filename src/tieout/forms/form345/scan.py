"""The quick reading of a regular ownershipDocument: one pattern, matched without a gap from the first byte to the last.

It reads ASCII without comments, unknown names, stray text or attributes but ids: nearly all that EDGAR has served since
2003. Nesting is checked against the table in `fields`, so whatever it accepts is well-formed; at the first thing that is
not regular it gives up, and `read_xml` reads the document by expat. Both give the same form, which a test holds them to
over every document of a corpus and over damaged ones.
"""

import re
from functools import lru_cache

from tieout import values
from tieout.facts import Fact
from tieout.forms.form345.fields import FOOTNOTES, TREE, Node, Part
from tieout.forms.form345.parts import Branch, Parts, marked

WHITE = " \t\r\n"
W = r"[ \t\r\n]*+"
T = r"[^<>\x00-\x08\x0b\x0c\x0e-\x1f]*+"  # `>` is allowed in XML, but seldom stands there, and `]]>` is not
M = rf'<footnoteId id="F[0-9]{{1,4}}"/>{W}'
# The two declarations EDGAR writes; ASCII is the same in all of these encodings.
PROLOG = re.compile(
    r'[ \t\r\n]*+(?:<\?xml version="1\.0"(?: encoding="(?:UTF-8|utf-8|US-ASCII|ASCII|ISO-8859-1|windows-1252)")?'
    r'(?: standalone="(?:yes|no)")?[ ]?\?>)?[ \t\r\n]*+<ownershipDocument>[ \t\r\n]*+'
)
TOKEN = re.compile(
    rf"<(\w+)>{W}(?:"  # 1 the name of
    rf"<value>({T})</value>{W}((?:{M})*)</\1>{W}"  # 2, 3 a leaf with a value and marks
    rf"|((?:{M})+)</\1>{W}"  # 4 one with marks only
    r"|(?=<[a-zA-Z])())"  # 5 or a group
    rf"|<(\w+)>({T})</\6>{W}"  # 6, 7 a leaf with its print in itself
    rf"|</(\w+)>{W}"  # 8 the end of a group
    rf"|<(\w+)/>{W}"  # 9 an empty leaf or group
    rf'|<footnoteId id="(F[0-9]{{1,4}})"/>{W}'  # 10 a mark on a group
    rf'|<footnote id="(F[0-9]{{1,4}})">({T})</footnote>{W}',  # 11, 12 a footnote
    re.ASCII,
)
VALUED, ONLY_MARKS, GROUP, LEAF, CLOSE, EMPTY, GROUP_MARK, NOTE = 3, 4, 5, 7, 8, 9, 10, 12
IDS = re.compile(r'"(F[0-9]+)"')
# &amp; &#8217; &#x2019;
REFERENCE = re.compile(r"&(?:(amp|lt|gt|quot|apos)|#([0-9]{1,7})|#x([0-9a-fA-F]{1,6}));")
NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}


class Irregular(Exception):
    """Something that only the thorough reading can place."""


@lru_cache(maxsize=1024)
def _ids(marks: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(IDS.findall(marks)))


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


def scan(data: bytes, start: int, end: int) -> Parts | None:
    """The parts of the form in data[start:end], None where something is not regular. Offsets count in `data`."""
    document = data[start:end]
    if not document.isascii():
        return None
    text = document.decode("ascii")
    prolog = PROLOG.match(text)
    if prolog is None:
        return None
    try:
        return _scan(text, prolog.end(), start)
    except Irregular:
        return None


def _scan(text: str, at: int, base: int) -> Parts:
    """Walk the tokens from `at`, behind the root's tag. base: the byte where the text begins. Raises Irregular.

    One loop with its state in local variables, the commonest tokens first: a call a token would cost a third more.
    """
    parts = Parts()
    node, branch = TREE, parts.form
    above: list[tuple[Node, Branch]] = []  # what stands above the open group
    hung: list[tuple[str, int, int]] = []  # the marks of the open group
    match = None
    for match in iter(TOKEN.scanner(text, at).match, None):  # type: ignore[attr-defined]
        kind = match.lastindex
        if kind == VALUED:
            tag, raw, marks = match.group(1, 2, 3)
            start, end = match.span(2)
            footnotes = _ids(marks) if marks else ()
        elif kind == LEAF:
            tag, raw = match.group(6, 7)
            start, end = match.span(7)
            footnotes = ()
        elif kind == CLOSE:
            if match[8] != node.tag:
                raise Irregular
            if hung:
                _hang(branch, node, hung)
            node, branch = above.pop() if above else (END, branch)
            continue
        elif kind == GROUP:
            inner = node.groups.get(match[1])
            if inner is None or hung:  # marks that stand before another group hang on something unusual
                raise Irregular
            above.append((node, branch))
            node = inner
            if node.part is not None:
                branch = _begin(parts, node.part)
            continue
        elif kind == ONLY_MARKS:
            tag, marks = match.group(1, 4)
            start = match.start(4)
            raw, end, footnotes = "", start + len(marks.rstrip(WHITE)), _ids(marks)
        elif kind == EMPTY:
            tag, raw, footnotes = match[9], "", ()
            start = match.start()
            end = start + len(tag) + 3
        elif kind == NOTE and node.tag == FOOTNOTES:
            raw, start, end = tidy(match[12], *match.span(12))
            parts.footnotes.append((match[11], values.fact(values.text, raw, start + base, end + base)))
            continue
        elif kind == GROUP_MARK and node.marks:
            hung.append((match[10], match.start() + base, match.end(10) + 3 + base))
            continue
        else:
            raise Irregular
        leaf = node.leaves.get(tag)
        if leaf is None:
            _empty_group(parts, node, tag, raw, kind)
            continue
        name, parse, quick = leaf
        if name in branch:
            raise Irregular
        if not raw:
            branch[name] = Fact(None, "", start + base, end + base, footnotes, "footnoted" if footnotes else "blank")
            continue
        if quick is None:
            if "&" not in raw and raw == " ".join(raw.split()):
                branch[name] = Fact(raw, raw, start + base, end + base, footnotes)
                continue
        else:
            try:
                branch[name] = Fact(quick(raw), raw, start + base, end + base, footnotes)
                continue
            except values.Unparsed:  # or it has references or spare white space
                pass
        raw, start, end = tidy(raw, start, end)
        fact = branch[name] = values.fact(parse, raw, start + base, end + base, footnotes)
        parts.doubtful |= fact.state == "unreadable"
    if node is not END or match is None or match.end() != len(text):
        raise Irregular
    return parts


def _begin(parts: Parts, part: Part) -> Branch:
    branch = parts.begin(part)
    if branch is None:
        raise Irregular
    return branch


def _hang(branch: Branch, node: Node, hung: list[tuple[str, int, int]]) -> None:
    """Give the marks of a group to the field they belong to."""
    if node.marks:
        footnotes = tuple(dict.fromkeys([identity for identity, _, _ in hung]))
        branch[node.marks] = marked(branch.get(node.marks), footnotes, hung[0][1], hung[0][2])
    hung.clear()


def _empty_group(parts: Parts, node: Node, tag: str, raw: str, kind: int) -> None:
    """A group with nothing in it: a table without rows. Raises Irregular for all else that is no leaf."""
    inner = node.groups.get(tag)
    if inner is None or kind not in (LEAF, EMPTY) or raw.strip(WHITE):
        raise Irregular
    if inner.part is not None:
        _begin(parts, inner.part)


# after the root's end tag: it holds nothing, so whatever follows is irregular
END = Node("")
