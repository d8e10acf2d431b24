"""What an HTML tag means for its text: its name, the style it sets, its class, whether it draws a check box."""

import re
from enum import IntEnum

from msgspec import Struct

from tieout import values
from tieout.markup.boxes import EMPTY_SIGNS, MARKED_SIGNS
from tieout.markup.entities import PATTERN, entity

# The style of a stretch is a few bits: which symbol font, whether raised, how it stands out.
SYMBOLS, WINGDINGS, WINGDINGS_2, WEBDINGS = 3, 1, 2, 3
RAISED, BOLD, UNDERLINED, ITALIC = 4, 8, 16, 32
STANDS_OUT = BOLD | UNDERLINED | ITALIC

# The letters of the symbol fonts that draw a ballot box, a tick, a cross or a plain square. "R", "S", "T", "Q" are boxes in
# Wingdings 2 only, but filers' converters drop the "2", and what they are in Wingdings (a sun, a drop) no form prints.
BOX_LETTERS = {
    WINGDINGS: ("xnüýþûRSTQ", "oqrp¨"),
    WINGDINGS_2: ("RSTQPOVW", "£*¤¥¢"),
    WEBDINGS: ("argý", "c"),
}


class Kind(IntEnum):
    """What the text does at a tag."""

    STYLE = 0  # an inline element: opens or closes a style, or nothing
    BLOCK = 1
    BREAK = 2
    CELL = 3
    ROW = 4
    TABLE = 5
    HIDDEN = 6
    VERBATIM = 7
    BOX = 8


# Names of their own, since a function is called each time that Python 3.11 is asked for `Kind.CELL`
STYLE, BLOCK, BREAK, CELL, ROW, TABLE, HIDDEN, VERBATIM, BOX = Kind

BLOCKS = (
    "address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form",
    "h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol optgroup option p page section summary ul",
)
KINDS = (
    dict.fromkeys(" ".join(BLOCKS).split(), BLOCK)
    | dict.fromkeys(["td", "th"], CELL)
    | dict.fromkeys(["tr", "thead", "tbody", "tfoot"], ROW)
    | dict.fromkeys(["script", "style", "title", "head", "ix:header"], HIDDEN)
    | dict.fromkeys(["pre", "plaintext", "listing", "xmp"], VERBATIM)
    | {"br": BREAK, "table": TABLE, "input": BOX, "img": BOX}
)

STYLES = {
    "b": BOLD, "strong": BOLD, "u": UNDERLINED, "ins": UNDERLINED, "i": ITALIC, "em": ITALIC, "sup": RAISED,
    "h1": BOLD, "h2": BOLD, "h3": BOLD, "h4": BOLD, "h5": BOLD, "h6": BOLD, "th": BOLD,
}  # fmt: skip

NAME = re.compile(r"<[/!?]?([A-Za-z][A-Za-z0-9:_-]*)")
ATTRIBUTE = re.compile(r"""([A-Za-z][A-Za-z0-9:_-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
# In small letters, what stands in the attributes of a tag that set a style, a class or spans; of an inline element, what may raise
# it too. (Attributes are only read where one of these is found.)
TELLS, TELLS_INLINE = (re.compile(rf"class|face|font|text-decoration|{more}|&") for more in ("span", "vertical-align|top"))
ENTITY = re.compile(PATTERN)
SPAN = re.compile(r"\s*\+?(\d{1,9})")

TELLING = {"font", "font-family", "font-style", "font-weight", "top", "vertical-align"}  # declarations that set a style
HEAVY = re.compile(r"\b(?:(bold|bolder|[6-9]00)|(normal|lighter|[1-5]00))\b(?!\s*(?:pt|px|%))", re.IGNORECASE)
SIZE = re.compile(r"^.*?\d(?:pt|px|em|%|in|cm|mm)?(?:/[\d.]+[a-z%]*)?\s+", re.IGNORECASE)
# Alternative texts of images that draw a box: "checked", "[X]", "unchecked box", "checkbox"
CHECKED = re.compile(
    r"\s*(?:\[\s*[xX]\s*\]|checked(?:[ -]?box)?|(?:check|tick)[ -]?(?:ed|mark(?:ed)?)|(?:box )?[xX])\s*",
    re.IGNORECASE,
)
UNCHECKED = re.compile(
    r"\s*(?:\[[\s_]*\]|un-?checked(?:[ -]?box)?|not checked|(?:empty|blank)(?: (?:check ?)?box)?|check ?box)\s*",
    re.IGNORECASE,
)


class Tag(Struct, frozen=True, gc=False):
    """One tag as written: what it does, its name, open or close, the bits it clears and sets, its class, its spans.

    character: what it draws in the text (a box). print, size: of a cell and of what draws a box, the tag as the source has it,
    white space folded, and how many bytes it takes. (Thousands are remembered: the collector of garbage passes them by.)
    """

    kind: Kind
    name: str
    opens: bool
    clears: int = 0
    sets: int = 0
    names: str = ""
    rows: int = 1
    columns: int = 1
    character: str = ""
    print: str = ""
    size: int = 0


def unescaped(value: str) -> str:
    """An attribute's value with its entities read."""
    return ENTITY.sub(lambda match: entity(match[0])[0] + match[0][entity(match[0])[1] :], value)


def attributes(tag: str) -> dict[str, str]:
    """The attributes of a tag as written, names in lower case; the first of a name holds."""
    found: dict[str, str] = {}
    match = NAME.match(tag)
    for name, double, single, bare in ATTRIBUTE.findall(tag, match.end() if match else 0):
        name = name.lower()
        if name not in found:
            value = double or single or bare
            found[name] = unescaped(value) if "&" in value else value
    return found


def symbol_font(families: str) -> int:
    """Which symbol font the first family of a list is, 0 for none."""
    first = families.split(",", 1)[0].lower().replace(" ", "")
    if "wingdings2" in first:
        return WINGDINGS_2
    if "wingdings3" in first:
        return 0
    return WINGDINGS if "wingdings" in first else WEBDINGS if "webdings" in first else 0


def lifts(what: str, value: str) -> bool:
    """Whether a declaration raises inline text above its line."""
    return value in ("super", "text-top", "top") if what == "vertical-align" else what == "top" and value.startswith("-")


def declared(name: str, style: str) -> tuple[int, int, str]:
    """The bits that a `style` attribute clears and sets, and the font family it names ("" for none)."""
    clears, sets, family = 0, 0, ""
    for declaration in style.lower().split(";"):
        what, _, value = declaration.partition(":")
        what = what.strip()
        if what not in TELLING and not what.startswith("text-decoration"):
            continue
        value = value.strip()
        if what in ("font-weight", "font"):
            weight = HEAVY.search(value)
            if weight:
                clears, sets = (clears, sets | BOLD) if weight[1] else (clears | BOLD, sets & ~BOLD)
        if what in ("font-style", "font") and ("italic" in value or "oblique" in value):
            sets |= ITALIC
        elif what.startswith("text-decoration") and "underline" in value:
            sets |= UNDERLINED
        elif name not in KINDS and lifts(what, value):
            sets |= RAISED
        if what == "font-family" or (what == "font" and SIZE.match(value)):
            family = value if what == "font-family" else SIZE.sub("", value)
    return clears, sets, family


def style_bits(name: str, given: dict[str, str]) -> tuple[int, int]:
    """The style bits that an element clears, and those that it sets."""
    clears, sets, family = declared(name, given["style"]) if "style" in given else (0, 0, "")
    sets |= STYLES.get(name, 0) & ~clears
    family = family or given.get("face", "")
    if family.strip():
        clears |= SYMBOLS
        sets |= symbol_font(family)
    return clears, sets


def number(value: str | None) -> int:
    """A `rowspan` or `colspan`: 1 where it is none, 1,000 at most (as browsers have it)."""
    match = SPAN.match(value) if value else None
    return min(max(int(match[1]), 1), 1000) if match else 1


def box(name: str, given: dict[str, str]) -> str:
    """The box that an `input` or an image draws: marked, unmarked, or "" for none."""
    if name == "input":
        if given.get("type", "").strip().lower() not in ("checkbox", "radio"):
            return ""
        return "☒" if "checked" in given else "☐"
    alternative = given.get("alt", "")
    if CHECKED.fullmatch(alternative) or (alternative.strip() and alternative.strip() in MARKED_SIGNS):
        return "☒"
    return "☐" if UNCHECKED.fullmatch(alternative) or (alternative.strip() and alternative.strip() in EMPTY_SIGNS) else ""


def tag(source: str, size: int = 0) -> Tag:
    """A tag as written (`<TD colspan=2>`), read; `size`: how many bytes it takes, where not one a character.

    >>> found = tag('<TD COLSPAN="2" class=FormText>')
    >>> found.kind, found.name, found.columns
    (<Kind.CELL: 3>, 'td', 2)
    """
    match = NAME.match(source)
    name = match[1].lower() if match else ""
    kind = KINDS.get(name, STYLE)
    if source[1] in "/!?":
        return Tag(kind if source[1] == "/" else STYLE, name if source[1] == "/" else "", False)
    if kind is STYLE and source.endswith("/>"):
        return Tag(kind, "", False)
    told = kind is BOX or (TELLS_INLINE if kind is STYLE else TELLS).search(source.lower(), len(name) + 1)
    given = attributes(source) if told else {}
    clears, sets = style_bits(name, given)
    names = given.get("class", "").strip()
    if kind not in (CELL, BOX):
        return Tag(kind, name, True, clears, sets, names)
    rows, columns = (number(given.get("rowspan")), number(given.get("colspan"))) if kind is CELL else (1, 1)
    drawn = box(name, given) if kind is BOX else ""
    return Tag(kind, name, True, clears, sets, names, rows, columns, drawn, values.fold(source), size or len(source))
