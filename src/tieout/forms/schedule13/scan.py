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
from tieout.facts import Fact, Other
from tieout.forms.schedule13 import fields
from tieout.forms.schedule13.gather import PLANS, Entry, Gathering, Plan, numbered
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
CONTROL = [chr(code) for code in range(32) if code not in (9, 10, 13)]
REFERENCE = re.compile(r"&(?:(amp|lt|gt|quot|apos)|#(\d{1,5})|#x([0-9A-Fa-f]{1,4}));")
NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
COMMON = {"street1", "street2", "city", "stateOrCountry", "zipCode"}


class Irregular(Exception):
    """The document is not wholly regular."""


class Leaf(NamedTuple):
    """An element that holds text alone: its end tag without `<`; struct, field, parse: where it goes and how; its plan.

    struct is None where it does not go to one place alone, parse None where the text is the value; many: that place is a
    list; kept: the contract has no place for it.
    """

    close: str
    struct: str | None
    field: str
    parse: Callable[[str], Any] | None
    plan: Plan
    many: bool
    kept: bool


class Group(NamedTuple):
    """An element that holds others: its end tag without `<`, its plan, what may stand in it by the name of the tag."""

    close: str
    plan: Plan
    leaves: dict[str, Leaf]
    groups: "dict[str, Group]"


def leaf(name: str, plan: Plan) -> Leaf:
    """The leaf of a plan, by the name of its tag."""
    if len(plan.targets) != 1 or plan.exhibits:
        return Leaf(f"/{name}>", None, "", None, plan, False, not plan.targets and not plan.exhibits)
    struct, field, many, parse = plan.targets[0]
    return Leaf(f"/{name}>", None if many else struct, field, None if parse is values.text else parse, plan, many, False)


def group(plan: Plan, name: str) -> Group:
    """The group of a plan; tags also with the prefix that EDGAR writes for the common names."""
    made = Group(f"/{name}>", plan, {}, {})
    for tag, sub in plan.children.items():
        for spelt in (tag, f"com:{tag}") if tag in COMMON else (tag,):
            if sub.known:
                made.leaves[spelt] = leaf(spelt, sub)
            else:
                made.groups[spelt] = group(sub, spelt)
    return made


ROOTS: dict[fields.Schedule, Group] = {schedule: group(plan, "edgarSubmission") for schedule, plan in PLANS.items()}


def scan(data: bytes, start: int, end: int) -> tuple[Gathering, fields.Schedule, Entry] | None:
    """What was gathered of a regular document, which schedule it is, and its facts; None of any other document."""
    head = HEAD.match(data, start, end)
    if head is None:
        return None
    body = data[head.end() : end]
    text = body.decode("latin-1")  # one character a byte
    simple = text.isascii()
    if any(map(text.__contains__, CONTROL)) or ("]" in text and "]]>" in text) or (not simple and b"\xef\xbf" in body):
        return None
    schedule: fields.Schedule = "13D" if head["schedule"] == b"13D" else "13G"
    found, entry = Gathering(data, []), Entry({"": {}})
    scanner = _Scanner(text, simple, head.end(), found)
    try:
        last = scanner.inside(1, ROOTS[schedule], "", entry)
        kind = next((kept.fact.raw or "" for kept in found.other if kept.path == "headerData/submissionType"), "")
    except (Irregular, UnicodeDecodeError):
        return None
    if last != len(scanner.pieces) - 1 or schedule not in kind:
        return None
    return found, schedule, entry


class _Scanner:
    """The pieces between the `<` of a document: `tag>text`, and where each begins."""

    def __init__(self, text: str, simple: bool, base: int, found: Gathering) -> None:
        self.found, self.simple = found, simple
        self.memory: dict[tuple[Any, str], Any] = {}  # what a print was parsed to: the same ones come again and again
        pieces = text.split("<")
        self.lengths = list(accumulate(map(len, pieces), initial=base))
        # of ASCII without control characters, what `rstrip` knows as blank are those of XML
        self.pieces = list(map(str.rstrip, pieces)) if simple else [piece.rstrip(BLANK) for piece in pieces]
        self.pieces.append("")

    def place(self, at: int) -> int:
        """Where a piece begins, behind its `<`."""
        return at + self.lengths[at]

    def inside(self, at: int, known: Group, path: str, entry: Entry) -> int:
        """Place what stands from the piece `at` to the end tag; gives the number of the piece behind that."""
        pieces, lengths, memory, simple, leaves = self.pieces, self.lengths, self.memory, self.simple, known.leaves
        counts: dict[str, int] = {}
        while True:
            piece = pieces[at]
            name, _, raw = piece.partition(">")
            leaf = leaves.get(name)
            if leaf is None:
                if piece == known.close:
                    return at + 1
                at = self.group(at, name, raw, known, path, counts, entry)
                continue
            ends, struct, field, parse, plan, _, _ = leaf
            end = at + lengths[at] + len(piece)
            if pieces[at + 1] != ends:
                self.ends(at + 1, ends)
            at += 2
            if raw[:1] <= " ":  # blank, or nothing
                raw = raw.lstrip(BLANK)
                if not raw:
                    end = self.place(at - 2) + len(name) + 1
                    self.found.leaf(plan, path, raw, end, end, entry)
                    continue
            start = end - len(raw)
            if parse is not None and (value := memory.get((parse, raw))) is not None:
                pass  # a print that was parsed before is clean: its characters need no second look
            elif "\n" in raw or "&" in raw or "  " in raw or "\t" in raw or "\r" in raw or not simple:
                raw = printed(raw)
            if struct is not None and (facts := entry.get(struct)) is not None and field not in facts:
                if parse is None:
                    value = raw or None
                if value is not None:
                    facts[field] = Fact(value, raw, start, end)
                    continue
            self.leaf(leaf, path, raw, start, end, entry)

    def leaf(self, leaf: Leaf, path: str, raw: str, start: int, end: int, entry: Entry) -> None:
        """Place a text that is the first of its struct, or to be parsed, of a list, or of no place or several."""
        _, struct, field, parse, plan, many, kept = leaf
        if raw and kept:
            self.found.other.append(Other(f"{path}/{plan.tag}" if path else plan.tag, Fact(raw, raw, start, end)))
            return
        if raw and (struct is not None or many):
            facts = entry.setdefault(struct or plan.targets[0].struct, {})
            if many or field not in facts:
                try:
                    fact: Fact[Any] = Fact(self.parsed(parse, raw), raw, start, end)
                except values.Unparsed:
                    pass
                else:
                    if many:
                        facts.setdefault(field, []).append(fact)
                    else:
                        facts[field] = fact
                    return
        self.found.leaf(plan, path, raw, start, end, entry)

    def parsed(self, parse: Callable[[str], Any] | None, raw: str) -> Any:
        """The value of a print, kept for its next time."""
        if parse is None:
            return raw
        value = self.memory.get((parse, raw))
        if value is None:
            value = self.memory[parse, raw] = parse(raw)
        return value

    def group(self, at: int, name: str, text: str, known: Group, path: str, counts: dict[str, int], entry: Entry) -> int:
        """An element that holds others, or a comment."""
        inner = known.groups.get(name)
        if inner is None:
            comment(self.pieces[at])
            return at + 1
        if text:
            raise Irregular
        plan = inner.plan
        path = f"{path}/{plan.tag}" if path else plan.tag
        if plan.opens:
            counts[name] = counts.get(name, 0) + 1
            made: Entry = {"": {}}
            after = self.inside(at + 1, inner, numbered(path, counts[name]), made)
            self.found.opened(plan, made, entry)
            return after
        if plan.item and (items := f"items[{plan.item}]") not in entry:
            entry[items] = {}
        after = self.inside(at + 1, inner, path, entry)
        if plan.address and after > at + 2:
            self.whole(plan, at, after - 1, entry)
        return after

    def whole(self, plan: Plan, at: int, last: int, entry: Entry) -> None:
        """An address in fields as a part of its item: from its first inner tag to its last."""
        texts = [piece.partition(">")[2].lstrip(BLANK) for piece in self.pieces[at + 1 : last]]
        end = self.place(last - 1) + len(self.pieces[last - 1])
        raw = " ".join(printed(text) for text in texts if text)
        self.found.whole(plan, raw, self.place(at + 1) - 1, end, entry)

    def ends(self, at: int, close: str) -> None:
        """Take an end tag that lost its `>` before white space, as `xml.mend` does; raise Irregular for anything else."""
        name = close[:-1]
        spaced = self.lengths[at + 1] - self.lengths[at] > len(name) if at < len(self.pieces) - 2 else False
        if not spaced or self.pieces[at] != name:
            raise Irregular
        self.found.notes.append(xml.unclosed_note(name[1:], self.place(at) + len(name)))


def comment(piece: str) -> None:
    """Pass over a comment that stands between elements; raise Irregular for anything else."""
    inside = piece[3:-3]
    if piece[:3] != "!--" or piece[-3:] != "-->" or len(piece) < 6 or "--" in inside or inside.endswith("-"):
        raise Irregular


def printed(text: str) -> str:
    """The print of a leaf: decoded (one character a byte until here), references resolved, white space folded."""
    if not text.isascii():
        return fold(resolved(text.encode("latin-1").decode()))
    if "&" in text:
        text = text.replace("&#13;", " ")  # EDGAR writes it at the end of every line
        if "&" in text:
            text = resolved(text)
            if not text.isascii():
                return fold(text)
        text = text.strip(BLANK)
    for blank in "\t\r":
        if blank in text:
            text = text.replace(blank, " ")
    if "\n" in text:
        text = " ".join(map(str.strip, text.split("\n")))  # lines are often set in by many blanks
    if "        " in text:
        text = text.replace("        ", " ")  # columns set apart
    while "  " in text:  # halves every run, and is quicker than a split into words
        text = text.replace("  ", " ")
    return text


def resolved(text: str) -> str:
    """The text with its references resolved; raise Irregular where there is an `&` that is none."""
    count = text.count("&")
    if count == text.count("&amp;"):
        return text.replace("&amp;", "&")
    text, found = REFERENCE.subn(_character, text)
    if found != count:
        raise Irregular
    return text


def _character(reference: re.Match[str]) -> str:
    if reference[1]:
        return NAMED[reference[1]]
    code = int(reference[2]) if reference[2] else int(reference[3], 16)
    if (code < 32 and code not in (9, 10, 13)) or 0xD7FF < code < 0xE000 or code > 0xFFFD:
        raise Irregular
    return chr(code)
