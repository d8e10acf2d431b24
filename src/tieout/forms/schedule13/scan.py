"""The quick reading of a regular document: cut at every `<`, with no parser between.

Regular is what EDGAR disseminates: UTF-8, the root with its namespaces, known elements without attributes in their places,
each leaf's text without markup, comments between elements only. Whatever differs in the least ends the scan (`Irregular`),
and the document is read from its tree instead; so nothing is decided here that the tree would decide otherwise.
"""

import re
from collections.abc import Callable
from functools import cache, lru_cache
from itertools import accumulate
from typing import Any

from tieout import values
from tieout.facts import Fact, Other
from tieout.forms.schedule13 import fields
from tieout.forms.schedule13.gather import PLANS, Entry, Gathering, Plan, empty_entry, numbered
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
LARGE, DENSE = (
    100_000,
    8,
)  # a large document with fewer characters for each `<` is no schedule, and its pieces would fill the memory
CONTROL = [chr(code) for code in range(32) if code not in (9, 10, 13)]
REFERENCE = re.compile(r"&(?:(amp|lt|gt|quot|apos)|#(\d{1,5})|#x([0-9A-Fa-f]{1,4}));")
NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
COMMON = {"street1", "street2", "city", "stateOrCountry", "zipCode"}


class Irregular(Exception):
    """The document is not wholly regular."""


# An element that holds text alone: its end tag without `<`; the struct and the field it goes to, None where that is not one
# place alone; its parser, None where the text is the value; whether its place is a list; its plan.
Leaf = tuple[str, str | None, str, Callable[[str], Any] | None, bool, Plan]


@cache
def kept(parse: Callable[[str], Any]) -> Callable[[str], Any]:
    """A parser of short prints with its last answers kept: the same come again and again, in one document and the next."""
    return lru_cache(maxsize=4096)(parse)


class Group:
    """An element that holds others: its end tag without `<`, its plan, what may stand in it by the name of the tag.

    item: the struct of the item that it is, None where it is none. tail: whether its end tag has more to do than to end it.
    """

    __slots__ = ("close", "groups", "item", "leaves", "opens", "plan", "tail")

    def __init__(self, plan: Plan, name: str) -> None:
        self.close, self.plan = f"/{name}>", plan
        self.opens, self.tail = bool(plan.opens), bool(plan.opens or plan.address)
        self.item = f"items[{plan.item}]" if plan.item and not plan.opens else None
        self.leaves: dict[str, Leaf] = {}
        self.groups: dict[str, Group] = {}
        for tag, sub in plan.children.items():
            for spelt in (tag, f"com:{tag}") if tag in COMMON else (tag,):  # EDGAR writes the common names with a prefix
                if sub.known:
                    self.leaves[spelt] = leaf(spelt, sub)
                else:
                    self.groups[spelt] = Group(sub, spelt)


def leaf(name: str, plan: Plan) -> Leaf:
    """The leaf of a plan, by the name of its tag."""
    if len(plan.targets) != 1 or plan.exhibits:
        return f"/{name}>", None, "", None, False, plan
    struct, field, many, parse = plan.targets[0]
    if parse is values.text:
        return f"/{name}>", None if many else struct, field, None, many, plan
    return f"/{name}>", struct, field, parse if parse is fields.signer else kept(parse), many, plan  # a name may be of any length


ROOTS: dict[fields.Schedule, Group] = {schedule: Group(plan, "edgarSubmission") for schedule, plan in PLANS.items()}


def scan(data: bytes, start: int, end: int) -> tuple[Gathering, fields.Schedule, Entry] | None:
    """What was gathered of a regular document, which schedule it is, and its facts; None of any other document."""
    head = HEAD.match(data, start, end)
    if head is None:
        return None
    body = data[head.end() : end]
    text = body.decode("latin-1")  # one character a byte
    simple = text.isascii()
    if len(text) > LARGE and DENSE * text.count("<") > len(text):
        return None
    if any(map(text.__contains__, CONTROL)) or ("]" in text and "]]>" in text) or (not simple and b"\xef\xbf" in body):
        return None
    schedule: fields.Schedule = "13D" if head["schedule"] == b"13D" else "13G"
    found, entry = Gathering(data, []), empty_entry()
    scanner = _Scanner(text, simple, head.end(), found)
    try:
        last = scanner.run(ROOTS[schedule], entry)
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
        self.references = "&" in text
        self.rare = not simple or "\t" in text or "\r" in text  # most have none of these
        pieces = text.split("<")
        self.lengths = list(accumulate(map(len, pieces), initial=base))
        # of ASCII without control characters, what `rstrip` knows as blank are those of XML
        self.pieces = list(map(str.rstrip, pieces)) if simple else [piece.rstrip(BLANK) for piece in pieces]
        self.pieces.append("")

    def place(self, at: int) -> int:
        """Where a piece begins, behind its `<`."""
        return at + self.lengths[at]

    def run(self, root: Group, entry: Entry) -> int:
        """Place all that stands in the root; gives the number of the piece behind its end tag.

        One flat loop, since nearly all the time of a reading passes here.
        """
        pieces, lengths, simple, found = self.pieces, self.lengths, self.simple, self.found
        references, rare = self.references, self.rare
        counts: dict[str, int] = {}
        above: list[tuple[Group, str, Entry, int]] = []
        known, path, begun, at = root, "", 0, 1
        leaves = root.leaves
        while True:
            piece = pieces[at]
            name, _, raw = piece.partition(">")
            leaf = leaves.get(name)
            if leaf is None:
                if piece == known.close:
                    if not above:
                        return at + 1
                    ended, last, made = known, begun, entry
                    known, path, entry, begun = above.pop()
                    if ended.tail:
                        self.ended(ended, last, at, made, entry)
                elif (group := known.groups.get(name)) is not None and not raw:
                    above.append((known, path, entry, begun))
                    known, begun = group, at
                    path = f"{path}/{group.plan.tag}" if path else group.plan.tag
                    if group.opens:
                        counts[path] = count = counts.get(path, 0) + 1
                        path, entry = numbered(path, count), empty_entry()
                    elif group.item:
                        entry[group.item]  # an item is there even where it is empty
                else:
                    comment(piece)
                leaves = known.leaves
                at += 1
                continue
            ends, struct, field, parse, many, plan = leaf
            end = at + lengths[at] + len(piece)
            if pieces[at + 1] != ends:
                self.ends(at + 1, ends)
            at += 2
            if raw < "!":  # it begins with a blank, or there is nothing
                raw = raw.lstrip(BLANK)
                if not raw:
                    end = self.place(at - 2) + len(name) + 1
                    found.leaf(plan, path, raw, end, end, entry)
                    continue
            start = end - len(raw)
            if "\n" in raw or "  " in raw or (references and "&" in raw) or (rare and ("\t" in raw or "\r" in raw or not simple)):
                raw = printed(raw)
            if struct is None:
                if not plan.targets and not plan.exhibits and raw:
                    found.other.append(Other(f"{path}/{plan.tag}" if path else plan.tag, Fact(raw, raw, start, end)))
                    continue
            elif raw:
                facts = entry[struct]
                try:
                    fact = Fact(raw if parse is None else parse(raw), raw, start, end)
                except values.Unparsed:
                    pass
                else:
                    if many:
                        facts.setdefault(field, []).append(fact)
                        continue
                    if field not in facts:
                        facts[field] = fact
                        continue
            found.leaf(plan, path, raw, start, end, entry)

    def ended(self, group: Group, at: int, last: int, made: Entry, entry: Entry) -> None:
        """Keep the entry that a group opened; an address in fields is a part of its item, from its first tag to its last."""
        plan = group.plan
        if group.opens:
            self.found.opened(plan, made, entry)
            return
        if last <= at + 1:
            return
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
        text = text.replace("&#13;\n", "\n").replace("&#13;", " ")  # EDGAR writes it at the end of every line
        if "&" in text:
            text = resolved(text)
            if not text.isascii():
                return fold(text)
    if "\t" in text:  # a table: blanks everywhere
        return " ".join(text.split())
    text = text.replace("\r", " ").replace("\n", " ").strip()
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
