"""What the tags of a PDF page say: which marked contents stand in one block, in what order they are to be read, what is a cell."""

import ctypes
from typing import Any

from msgspec import Struct, field

try:
    import pypdfium2.raw as pdfium
except ImportError:
    pdfium = None

DEEP, ELEMENTS = 200, 200_000  # how deep tags may stand in each other, and how many a page may have
INLINE = frozenset(("Span", "Link", "Strong", "Em", "Quote", "Code", "Annot", "Reference", "Sub", "Sup"))
TEXTS = frozenset(("NonStruct", "Span"))  # what holds one text, a marked content for each line or page of it
CELLS = frozenset(("TD", "TH"))
SPANNING = 64  # columns or rows of a cell


class Block(Struct, frozen=True, gc=False):
    """An element that is not inline: its type, where it stands, and how many rows and columns it takes if it is a cell.

    name: the same for the same element of the document on whatever page its contents stand; slot: its place among the children
    of the element around it; slots: how many children it has itself, those of other pages and empty ones among them.
    """

    kind: str
    name: int
    slot: int
    slots: int
    rows: int = 1
    columns: int = 1


class Tree(Struct):
    """The tags of a page: for each marked content, in the order of the tags, the number of the block that it stands in.

    above: for each block the one around it, which has a smaller number; 0 is around all. blocks: what each block is.
    first: for a marked content that only goes on with a text, the one where that begins; names: for each marked content the
    name of the element that it stands in.
    """

    marks: dict[int, int] = field(default_factory=dict)
    first: dict[int, int] = field(default_factory=dict)
    names: dict[int, int] = field(default_factory=dict)
    above: dict[int, int] = field(default_factory=dict)
    blocks: dict[int, Block] = field(default_factory=dict)


class _Open(Struct, gc=False):
    """An element that is still to be read: the block around it, its name and slot, how deep it stands."""

    element: Any
    above: int
    name: int
    slot: int
    depth: int


def tree(page: Any) -> Tree:
    """The tags of a page; empty for one without."""
    found = Tree()
    root = pdfium.FPDF_StructTree_GetForPage(page)
    if not root:
        return found
    try:
        count = min(pdfium.FPDF_StructTree_CountChildren(root), ELEMENTS)
        roots = [pdfium.FPDF_StructTree_GetChildAtIndex(root, index) for index in range(count)]
        waiting = [_Open(one, 0, hash((0, index)), index, 0) for index, one in reversed(list(enumerate(roots)))]
        seen = 0
        while waiting and seen < ELEMENTS:
            one = waiting.pop()
            if isinstance(one.element, int):
                found.marks.setdefault(one.element, one.above)
                found.names.setdefault(one.element, one.name)
                continue
            seen += 1
            waiting += reversed(_children(found, one, seen))
    finally:
        pdfium.FPDF_StructTree_Close(root)
    return found


def _children(found: Tree, one: _Open, number: int) -> list[_Open]:
    """What stands in an element; the element becomes a block where it is one."""
    element = one.element
    count = min(pdfium.FPDF_StructElement_CountChildren(element), ELEMENTS) if element else 0
    children = [pdfium.FPDF_StructElement_GetChildAtIndex(element, index) for index in range(count)]
    name = kind(element)
    own = one.above
    if name in CELLS or not (name in INLINE or not any(children)):
        own = number
        spans = (_span(element, b"RowSpan"), _span(element, b"ColSpan")) if name in CELLS else (1, 1)
        found.above[own], found.blocks[own] = one.above, Block(name, one.name, one.slot, count, *spans)
    inside = []
    for index, child in enumerate(children):
        mark = pdfium.FPDF_StructElement_GetChildMarkedContentID(element, index)
        if child and one.depth < DEEP:
            inside.append(_Open(child, own, hash((one.name, index)), index, one.depth + 1))
        elif mark >= 0:
            inside.append(_Open(mark, own, one.name, index, one.depth))
    marks = [child.element for child in inside if isinstance(child.element, int)]
    if name in TEXTS and len(marks) == len(inside) > 1:
        found.first.update(dict.fromkeys(marks[1:], marks[0]))
    return inside


def _span(element: Any, name: bytes) -> int:
    """How many rows or columns a cell takes."""
    number = ctypes.c_float()
    for index in range(min(max(pdfium.FPDF_StructElement_GetAttributeCount(element), 0), SPANNING)):
        attributes = pdfium.FPDF_StructElement_GetAttributeAtIndex(element, index)
        value = pdfium.FPDF_StructElement_Attr_GetValue(attributes, name) if attributes else None
        if value and pdfium.FPDF_StructElement_Attr_GetNumberValue(value, number) and 1 <= number.value <= SPANNING:
            return int(number.value)
    return 1


def kind(element: Any) -> str:
    """The type of a structure element: `P`, `TD`, `Span`."""
    if not element:
        return ""
    name = ctypes.create_string_buffer(64)
    size = pdfium.FPDF_StructElement_GetType(element, name, len(name))
    return name.raw[: max(0, min(size, len(name)) - 2)].decode("utf-16-le", "replace")
