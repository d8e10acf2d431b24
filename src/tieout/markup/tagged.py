"""What the tags of a PDF page say: which marked contents stand in one block, and in what order they are to be read."""

import ctypes
from typing import Any

try:
    import pypdfium2.raw as pdfium
except ImportError:
    pdfium = None

DEEP, ELEMENTS = 200, 200_000  # how deep tags may stand in each other, and how many a page may have
INLINE = frozenset(("Span", "Link", "Strong", "Em", "Quote", "Code", "Annot", "Reference", "Sub", "Sup"))


def blocks(page: Any) -> tuple[dict[int, int], dict[int, int]]:
    """For each marked content of a tagged page the number of the block (the innermost element that is not inline) it stands in.

    The marked contents come in the order of the tags. Beside them, for each block the one around it.
    """
    tree = pdfium.FPDF_StructTree_GetForPage(page)
    if not tree:
        return {}, {}
    found: dict[int, int] = {}
    around: dict[int, int] = {}
    try:
        count = pdfium.FPDF_StructTree_CountChildren(tree)
        roots = [pdfium.FPDF_StructTree_GetChildAtIndex(tree, index) for index in range(min(count, ELEMENTS))]
        waiting: list[tuple[Any, int, int]] = [(root, 0, 0) for root in reversed(roots)]
        seen = 0
        while waiting and seen < ELEMENTS:
            element, above, depth = waiting.pop()
            if isinstance(element, int):
                found.setdefault(element, above)
                continue
            seen += 1
            count = min(pdfium.FPDF_StructElement_CountChildren(element), ELEMENTS) if element else 0
            children = [pdfium.FPDF_StructElement_GetChildAtIndex(element, index) for index in range(count)]
            own = above if kind(element) in INLINE or not any(children) else seen
            if own != above:
                around[own] = above
            for index, child in reversed(list(enumerate(children))):
                mark = pdfium.FPDF_StructElement_GetChildMarkedContentID(element, index)
                if child and depth < DEEP:
                    waiting.append((child, own, depth + 1))
                elif mark >= 0:
                    waiting.append((mark, own, depth))
    finally:
        pdfium.FPDF_StructTree_Close(tree)
    return found, around


def kind(element: Any) -> str:
    """The type of a structure element: `P`, `TD`, `Span`."""
    if not element:
        return ""
    name = ctypes.create_string_buffer(64)
    size = pdfium.FPDF_StructElement_GetType(element, name, len(name))
    return name.raw[: max(0, min(size, len(name)) - 2)].decode("utf-16-le", "replace")
