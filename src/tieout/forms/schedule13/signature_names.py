"""Names and lines of a signature page compared by their letters, whatever stands between those."""

import re
from functools import lru_cache

from tieout.forms.schedule13.signature_lines import SHORT, is_company

NO_LETTERS = re.compile(r"[^a-z]+")


def letters(text: str) -> str:
    """The letters of a text, small: what spellings of one name share.

    >>> letters("Foo & Bar, L.P.")
    'foobarlp'
    """
    return _of_short(text) if len(text) <= SHORT else NO_LETTERS.sub("", text.lower())


# The lines of a page are asked for several times, and filings of one maker repeat them
_of_short = lru_cache(maxsize=1024)(lambda text: NO_LETTERS.sub("", text.lower()))


def named_last(told: str, names: list[str]) -> list[int]:
    """Which names some letters end in: one, or several joined by "and", with something before them."""
    found: list[int] = []
    while True:
        last = [index for index, name in enumerate(names) if name and told.endswith(name) and index not in found]
        if not last:
            break
        index = max(last, key=lambda index: len(names[index]))
        found.append(index)
        told = told.removesuffix(names[index])
        if not told.endswith("and"):
            break
        told = told.removesuffix("and")
    return found if told else []


def ends(name: str) -> tuple[str, str]:
    """First and last word of a name, which its spellings share."""
    parts = [told for part in name.split() if (told := letters(part))]
    return (parts[0], parts[-1]) if parts else ("", "")


def titled(text: str) -> bool:
    """Whether a line that begins with "The" is the name of a company: "THE DOE FAMILY TRUST"."""
    return text[:4].lower() == "the " and is_company(text) and not re.search(r"\b[a-z]{4,}", text)


def capital(text: str) -> bool:
    """Whether a line has no small letter."""
    return text.upper() == text
