"""What a page's own style sheet says about symbol fonts: simple rules, by class (`.box { font-family: Wingdings }`)."""

import re
from collections.abc import Iterator

from msgspec import structs

from tieout.markup.tags import SYMBOLS, Tag, declared, symbol_font

# ".box", "span.box": rules of other shapes (descendants, ids, states) are not followed
SELECTOR = re.compile(r"([A-Za-z][A-Za-z0-9]*)?\.(-?[A-Za-z_][\w-]*)")

Fonts = dict[tuple[str, str], int]  # by element ("" for any) and class: a symbol font, 0 for any other


def sheets(lowered: str, source: str) -> Iterator[str]:
    """The contents of the `style` elements of a page, given in lower case and as it is; one that never ends has none."""
    at = lowered.find("<style")
    while at >= 0:
        begin = lowered.find(">", at) + 1
        end = lowered.find("</style", begin)
        if not begin or end < 0:
            return
        yield source[begin:end]
        at = lowered.find("<style", end)


def symbol_fonts(sheet: str) -> Fonts:
    """The classes that a style sheet sets in a font; empty where no symbol font is among them.

    >>> symbol_fonts("p { margin: 0 } .box, td.tick { font: 10pt Wingdings }")
    {('', 'box'): 1, ('td', 'tick'): 1}
    """
    first, *others = sheet.replace("<!--", " ").replace("-->", " ").split("/*")
    found: Fonts = {}
    for rule in "".join([first, *(other.partition("*/")[2] for other in others)]).split("}"):
        selectors, _, body = rule.partition("{")
        family = declared("", body)[2] if "font" in body.lower() else ""
        for selector in selectors.split(",") if family else ():
            if (match := SELECTOR.fullmatch(selector.strip())) is not None:
                found[(match[1] or "").lower(), match[2]] = symbol_font(family)
    return found if any(found.values()) else {}


def classed(one: Tag, fonts: Fonts) -> Tag:
    """A tag with the font that its classes give it; its own style or `face` goes before."""
    if not one.names or one.clears & SYMBOLS:
        return one
    for name in one.names.split():
        font = fonts.get((one.name, name), fonts.get(("", name)))
        if font is not None:
            return structs.replace(one, clears=one.clears | SYMBOLS, sets=one.sets | font)
    return one
