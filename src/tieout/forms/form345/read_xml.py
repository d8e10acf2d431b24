"""Forms 3, 4 and 5 from their XML, by the table in `fields`: every leaf a fact, nothing dropped.

`read` first tries `scan`, which reads only what is wholly regular; all else is read from the tree of `markup.xml`, and a
test holds both to the same form. How what is not regular is read:

- A leaf's print stands in its `value` or in itself. Where the print is only part of the element's content because
  further markup stands in it, `raw` is the whole content without tags.
- A mark on `transactionCoding` belongs to `transaction_code`, even where that has no element of its own (`footnoted`, at
  the mark). A mark on any other group belongs to no fact: it goes to `other`, with a note `footnote-place`.
- A second element for a field that is filled goes to `other`, with a note `repeated`; so does a second issuer.
- Unknown elements and attributes, and text between elements, go to `other` under their path in the XML: names parted by
  `/`, `[n]` (from 2) behind a name that stood among the same siblings before, `@name` for an attribute, `text()` for text.
- A leaf that the document's end cuts has no value (`unreadable`): what stands there may be half of it.
"""

import re

from tieout import values
from tieout.facts import Fact, Note, Other, doubts
from tieout.forms.form345 import scan
from tieout.forms.form345.fields import FOOTNOTE, FOOTNOTES, MARK, TREE, VALUE, Leaf, Node, Parse
from tieout.forms.form345.model import Form345
from tieout.forms.form345.parts import Branch, Parts, marked
from tieout.markup import xml

INNER = re.compile(r"<!--.*?-->|<!\[CDATA\[|\]\]>|<[^<>]*>", re.DOTALL)


def read(data: bytes, start: int, end: int, notes: list[Note]) -> Form345:
    """The form in the ownershipDocument at data[start:end]. Never raises; what was doubted or cut is in `notes`."""
    parts = scan.scan(data, start, end)
    if parts is None:
        parts = thorough(data, start, end, notes)
    form = parts.form345()
    if parts.doubtful:
        notes.extend(doubts(form))
    return form


def thorough(data: bytes, start: int, end: int, notes: list[Note]) -> Parts:
    """The parts of the form from the tree of elements: the reading that holds for every document."""
    root = xml.read(data, start, end, notes)
    reading = _Reading(data, notes)
    if root is None:
        return reading.parts
    if root.tag != TREE.tag:
        inner = next((element for _, element in root.walk() if element.tag == TREE.tag), None)
        message = f"the root element is {root.tag}, not {TREE.tag}"
        notes.append(Note(code="xml-root", message=message, start=root.start, end=root.end))
        if inner is None:
            reading.leftover(root, root.tag)
            return reading.parts
        root = inner
    reading.group(root, TREE, reading.parts.form, "")
    return reading.parts


class _Reading:
    """One document on its way from elements to parts."""

    def __init__(self, data: bytes, notes: list[Note]) -> None:
        self.data, self.notes, self.parts = data, notes, Parts()

    def group(self, element: xml.Element, node: Node, branch: Branch, path: str) -> None:
        """Everything in an element that holds others. Goes no deeper than the table does."""
        self.attributes(element, path)
        self.strays(element, path)
        marks: list[xml.Element] = []
        seen: dict[str, int] = {}
        for child in element.children:
            below = step(path, child.tag, seen)
            if leaf := node.leaves.get(child.tag):
                self.field(child, leaf, branch, below)
            elif inner := node.groups.get(child.tag):
                self.inner(child, inner, branch, below)
            elif child.tag == MARK and node.marks:
                marks.append(child)
            elif child.tag == FOOTNOTE and node.tag == FOOTNOTES:
                self.footnote(child, below)
            else:
                if child.tag == MARK:
                    self.note("footnote-place", "a footnote mark hangs on no single field", child, below)
                self.leftover(child, below)
        if marks and node.marks:
            ids = self.ids(marks, path)
            branch[node.marks] = marked(branch.get(node.marks), ids, marks[0].start, marks[0].end)

    def inner(self, child: xml.Element, node: Node, branch: Branch, path: str) -> None:
        if node.part is not None:
            begun = self.parts.begin(node.part)
            if begun is None:
                self.note("repeated", f"a second {child.tag}", child, path)
                self.leftover(child, path)
                return
            branch = begun
        self.group(child, node, branch, path)

    def field(self, child: xml.Element, leaf: Leaf, branch: Branch, path: str) -> None:
        name, parse, _ = leaf
        if name in branch:
            self.note("repeated", f"a second {child.tag}", child, path)
            self.leftover(child, path)
        else:
            branch[name] = self.leaf(child, parse, path)

    def leaf(self, child: xml.Element, parse: Parse, path: str) -> Fact[object]:
        """The fact of a leaf: its print in its `value` or in itself, and the marks beside it."""
        self.attributes(child, path)
        marks: list[xml.Element] = []
        held: list[xml.Element] = []
        others: list[xml.Element] = []
        for inner in child.children:
            (marks if inner.tag == MARK else held if inner.tag == VALUE else others).append(inner)
        footnotes = self.ids(marks, path)
        if held:
            self.strays(child, path)
            for inner in [*held[1:], *others]:
                self.leftover(inner, f"{path}/{inner.tag}")
            self.attributes(held[0], f"{path}/{VALUE}")
            raw, start, end = self.print(held[0])
            whole = held[0].whole
        elif not others and len(child.stray) == 1:
            (raw, start, end), whole = child.stray[0], child.whole
        else:
            raw, start, end = self.print(child)
            whole = child.whole
        fact = values.fact(parse, raw, start, end, footnotes)
        if not whole and raw:
            fact = Fact(None, raw, start, end, footnotes, "unreadable")
        if fact.state == "unreadable":
            self.parts.doubtful = True
        return fact

    def print(self, element: xml.Element) -> tuple[str, int, int]:
        """What an element prints: raw and bytes; all its content without tags where further markup stands in it."""
        start, end = element.text_start, element.text_end
        if all(inner.tag == MARK and not inner.raw for inner in element.children) and not element.stray:
            return element.raw, start, end
        for _, inner in element.walk():
            if inner is not element:
                self.attributes(inner, inner.tag)
        content = scan.unescaped(INNER.sub("", self.data[start:end].decode("utf-8", "replace")))
        return values.fold(content), start, end

    def footnote(self, element: xml.Element, path: str) -> None:
        identity = element.attributes.get("id", "").strip()
        if not identity:
            self.note("footnote-id", "a footnote without an id", element, path)
        self.attributes(element, path, known="id")
        raw, start, end = self.print(element)
        fact: Fact[str] = values.fact(values.text, raw, start, end)
        if not element.whole:
            self.parts.doubtful = True
            fact = Fact(None, raw, start, end, (), "unreadable")
        self.parts.footnotes.append((identity, fact))

    def ids(self, marks: list[xml.Element], path: str) -> tuple[str, ...]:
        """The ids of marks, each once, in order; one without an id is noted, what else it holds goes to `other`."""
        found: list[str] = []
        for mark in marks:
            identity = mark.attributes.get("id", "").strip()
            if identity:
                found.append(identity)
            else:
                self.note("footnote-id", "a footnote mark without an id", mark, path)
            self.attributes(mark, f"{path}/{MARK}", known="id")
            if mark.raw:
                self.other(f"{path}/{MARK}", mark.raw, mark.text_start, mark.text_end)
            self.strays(mark, f"{path}/{MARK}")
            for inner in mark.children:
                self.leftover(inner, f"{path}/{MARK}/{inner.tag}")
        return tuple(dict.fromkeys(found))

    def leftover(self, element: xml.Element, path: str) -> None:
        """An element without a field, and all below it: every leaf, attribute and stray text to `other`."""
        for below, inner in element.walk(path):
            self.attributes(inner, below)
            self.strays(inner, below)
            if not inner.children and (inner.raw or not inner.attributes):
                self.other(below, inner.raw, inner.text_start, inner.text_end)

    def attributes(self, element: xml.Element, path: str, known: str | None = None) -> None:
        spans = xml.attribute_spans(self.data, element) if element.attributes else {}
        for name, text in element.attributes.items():
            if name != known:
                start, end = spans.get(name, (element.start, element.end))
                self.other(f"{path}/@{name}".lstrip("/"), values.fold(text), start, end)

    def strays(self, element: xml.Element, path: str) -> None:
        for raw, start, end in element.stray:
            self.note("xml-text", "text stands between elements", element, path, start, end)
            self.other(f"{path}/text()".lstrip("/"), raw, start, end)

    def other(self, path: str, raw: str, start: int, end: int) -> None:
        self.parts.other.append(Other(path, values.fact(values.text, raw, start, end)))

    def note(
        self, code: str, message: str, element: xml.Element, path: str, start: int | None = None, end: int | None = None
    ) -> None:
        start = element.start if start is None else start
        end = element.end if end is None else end
        self.notes.append(Note(code=code, message=message, path=path, start=start, end=end))


def step(path: str, tag: str, seen: dict[str, int]) -> str:
    """The path one element deeper; `seen` counts the names among its siblings."""
    count = seen[tag] = seen.get(tag, 0) + 1
    below = f"{path}/{tag}" if path else tag
    return below if count == 1 else f"{below}[{count}]"
