"""The quick reading of a regular document: cut at every `<`, with no parser between.

Regular is what EDGAR disseminates: UTF-8, the root with its namespaces, known elements without attributes in their places,
each leaf's text without markup, comments between elements only. Whatever differs in the least ends the scan (`Irregular`),
and the document is read from its tree instead; so nothing is decided here that the tree would decide otherwise.
"""

import re
from collections.abc import Callable
from itertools import accumulate
from typing import Any, NamedTuple

from tieout import values
from tieout.facts import Fact
from tieout.forms.schedule13 import fields
from tieout.forms.schedule13.gather import PLANS, Entry, Gathering, Plan, below, numbered
from tieout.markup import xml
from tieout.values import fold

BLANK = " \t\r\n"
# the declaration and root tag of a schedule: <edgarSubmission xmlns="http://www.sec.gov/edgar/schedule13g" xmlns:com="...">
HEAD = re.compile(
    rb"""[ \t\r\n]{0,100}(?:<\?xml\ version="1\.0"(?:\ encoding="(?i:utf-8)")?\ ?(?:standalone="(?:yes|no)"\ ?)?\?>)?
    [ \t\r\n]{0,100}<edgarSubmission\s+xmlns="http://www\.sec\.gov/edgar/schedule(?P<schedule>13D|13g)"
    (?:\s+xmlns:com="http://www\.sec\.gov/edgar/common")?\s*>[ \t\r\n]*(?=<)""",
    re.VERBOSE,
)
CONTROL = bytes(code for code in range(32) if code not in (9, 10, 13))
REFERENCE = re.compile(r"&(?:(amp|lt|gt|quot|apos)|#(\d{1,5})|#x([0-9A-Fa-f]{1,4}));")
NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
COMMON = {"street1", "street2", "city", "stateOrCountry", "zipCode"}


class Irregular(Exception):
    """The document is not wholly regular."""


class Tag(NamedTuple):
    """What a start tag opens: its end tag without `<`, its plan, the tags beneath it.

    leaf: it holds text alone; struct, field, parse: where that goes and how, struct None where it is not one place alone.
    """

    close: str
    leaf: bool
    struct: str | None
    field: str
    parse: Callable[[str], Any] | None
    plan: Plan
    below: "Tags"


Tags = dict[str, Tag]


def tags(plan: Plan) -> Tags:
    """The tags beneath an element, also with the prefix that EDGAR writes for the common names."""
    made: Tags = {}
    for name, sub in plan.children.items():
        alone = len(sub.targets) == 1 and not sub.targets[0].many and not sub.exhibits
        struct, field, _, parse = sub.targets[0] if alone else (None, "", False, None)
        quick = None if parse is values.text else parse
        for spelt in (name, f"com:{name}") if name in COMMON else (name,):
            made[spelt] = Tag(f"/{spelt}>", sub.known, struct, field, quick, sub, tags(sub))
    return made


TAGS: dict[fields.Schedule, Tags] = {schedule: tags(plan) for schedule, plan in PLANS.items()}


def scan(data: bytes, start: int, end: int) -> tuple[Gathering, fields.Schedule, Entry] | None:
    """What was gathered of a regular document, which schedule it is, and its facts; None of any other document."""
    head = HEAD.match(data, start, end)
    if head is None:
        return None
    body = data[head.end() : end]
    if len(body.translate(None, CONTROL)) != len(body) or b"\xef\xbf" in body or b"]]>" in body:
        return None
    schedule: fields.Schedule = "13D" if head["schedule"] == b"13D" else "13G"
    found, entry = Gathering(data, []), Entry({"": {}})
    scanner = _Scanner(body, head.end(), found)
    try:
        last = scanner.inside(1, TAGS[schedule], "/edgarSubmission>", "", entry)
        kind = next((kept.fact.raw or "" for kept in found.other if kept.path == "headerData/submissionType"), "")
    except (Irregular, UnicodeDecodeError):
        return None
    if last != len(scanner.pieces) - 1 or schedule not in kind:
        return None
    return found, schedule, entry


class _Scanner:
    """The pieces between the `<` of a document: `tag>text`, and where each begins."""

    def __init__(self, body: bytes, base: int, found: Gathering) -> None:
        self.found, self.base = found, base
        self.memory: dict[tuple[Any, str], Any] = {}  # what a print was parsed to: the same ones come again and again
        self.pieces = body.decode("latin-1").split("<")
        self.lengths = list(accumulate(map(len, self.pieces), initial=0))
        self.pieces.append("")

    def place(self, at: int) -> int:
        """Where a piece begins, behind its `<`."""
        return self.base + at + self.lengths[at]

    def inside(self, at: int, known: Tags, close: str, path: str, entry: Entry) -> int:
        """Place what stands from the piece `at` to the end tag; gives the number of the piece behind that."""
        pieces, lengths, base, memory = self.pieces, self.lengths, self.base, self.memory
        counts: dict[str, int] = {}
        while True:
            piece = pieces[at]
            name, _, text = piece.partition(">")
            tag = known.get(name)
            if tag is None:
                if piece.rstrip(BLANK) == close:
                    return at + 1
                between(piece)
                at += 1
                continue
            ends, leaf, struct, field, parse, plan, _ = tag
            if not leaf:
                if text.strip(BLANK):
                    raise Irregular
                at = self.group(at, name, tag, path, counts, entry)
                continue
            if pieces[at + 1].rstrip(BLANK) != ends:
                self.ends(at + 1, ends)
            start = base + at + lengths[at] + len(name) + 1
            bare = text.strip(BLANK)
            if bare and len(bare) != len(text):
                start += text.index(bare[0])
            raw = printed(bare)
            end = start + len(bare)
            at += 2
            if raw and struct is not None:
                facts = entry.get(struct)
                if facts is None:
                    facts = entry[struct] = {}
                if field not in facts:
                    if parse is None:
                        facts[field] = Fact(raw, raw, start, end)
                        continue
                    try:
                        if (value := memory.get((parse, raw))) is None:
                            value = memory[parse, raw] = parse(raw)
                        facts[field] = Fact(value, raw, start, end)
                        continue
                    except values.Unparsed:
                        pass
            self.found.leaf(plan, path, raw, start, end, entry)

    def group(self, at: int, name: str, tag: Tag, path: str, counts: dict[str, int], entry: Entry) -> int:
        """An element that holds others."""
        plan = tag.plan
        path = below(path, plan.tag)
        if plan.opens:
            counts[name] = counts.get(name, 0) + 1
            made: Entry = {"": {}}
            after = self.inside(at + 1, tag.below, tag.close, numbered(path, counts[name]), made)
            self.found.opened(plan, made, entry)
            return after
        if plan.item:
            entry.setdefault(f"items[{plan.item}]", {})
        after = self.inside(at + 1, tag.below, tag.close, path, entry)
        if plan.address and after > at + 2:
            self.whole(plan, at, after - 1, entry)
        return after

    def whole(self, plan: Plan, at: int, last: int, entry: Entry) -> None:
        """An address in fields as a part of its item: from its first inner tag to its last."""
        texts = [piece.partition(">")[2].strip(BLANK) for piece in self.pieces[at + 1 : last]]
        end = self.place(last - 1) + len(self.pieces[last - 1].rstrip(BLANK))
        raw = " ".join(printed(text) for text in texts if text)
        self.found.whole(plan, raw, self.place(at + 1) - 1, end, entry)

    def ends(self, at: int, close: str) -> None:
        """Take an end tag that lost its `>` before white space, as `xml.mend` does; raise Irregular for anything else."""
        piece = self.pieces[at]
        name = close[:-1]
        if len(piece) == len(name) or piece.rstrip(BLANK) != name or at == len(self.pieces) - 2:
            raise Irregular
        self.found.notes.append(xml.unclosed_note(name[1:], self.place(at) + len(name)))


def between(piece: str) -> None:
    """Pass over a comment that stands between elements; raise Irregular for anything else."""
    if piece[:3] != "!--":
        raise Irregular
    inside, ended, after = piece[3:].partition("-->")
    if not ended or after.strip(BLANK) or "--" in inside or inside.endswith("-"):
        raise Irregular


def printed(text: str) -> str:
    """The print of a leaf: decoded (one character a byte until here), references resolved, white space folded."""
    if text.isascii() and "&" not in text:
        tight = "  " not in text and "\n" not in text and "\t" not in text and "\r" not in text
        return text if tight else " ".join(text.split())
    raw, count = REFERENCE.subn(_character, text.encode("latin-1").decode())
    if count != text.count("&"):
        raise Irregular
    return fold(raw)


def _character(reference: re.Match[str]) -> str:
    if reference[1]:
        return NAMED[reference[1]]
    code = int(reference[2]) if reference[2] else int(reference[3], 16)
    if (code < 32 and code not in (9, 10, 13)) or 0xD7FF < code < 0xE000 or code > 0xFFFD:
        raise Irregular
    return chr(code)
