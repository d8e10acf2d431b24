"""HTML entities, as browsers have read them since the nineties: without a semicolon, Windows numbers, unknown names kept."""

from functools import lru_cache
from html import unescape
from html.entities import html5

PATTERN = r"&(?:#[0-9]{1,12};?|#[xX][0-9a-fA-F]{1,12};?|[A-Za-z][A-Za-z0-9]{1,31};?)"
WHITE = dict.fromkeys(map(ord, "\t\n\r\f"), " ")


@lru_cache(maxsize=1024)  # an entity is at most 34 characters long, and a page repeats its few
def entity(print_: str) -> tuple[str, int]:
    """What an entity stands for, and how many of its characters belong to it (0 where it is none, but plain text).

    >>> entity("&nbsp;"), entity("&#150;"), entity("&ampx"), entity("&Tx")
    (('\\xa0', 6), ('–', 6), ('&', 4), ('', 0))
    """
    if print_[1] == "#":
        return unescape(print_).translate(WHITE), len(print_)
    name = print_[1:]
    if name in html5:
        return html5[name].translate(WHITE), len(print_)
    for length in range(len(name) - 1, 1, -1):
        if name[:length] in html5:
            return html5[name[:length]].translate(WHITE), length + 1
    return "", 0
