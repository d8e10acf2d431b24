"""Which rules are meant: codes, beginnings of codes and names, known from the files of the rules without importing them."""

import difflib
import re
from collections.abc import Iterable
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from tieout.checks.running import FOLDERS
from tieout.errors import UsageError

MODULE = re.compile(r"([a-z]{2}\d{3})_([a-z0-9_]+)")
TITLES = {
    "HD": "Header and envelope",
    "NT": "Form 12b-25: late notices",
    "IN": "Forms 3, 4 and 5: insiders",
    "BO": "Schedules 13D and 13G: beneficial owners",
}
WHOLE = 99  # a name says more than any beginning of a code


@cache
def catalogue() -> dict[str, str]:
    """The name of every rule by its code, in the order of the families and codes. A rule's file is named for both.

    >>> catalogue()["IN206"]
    'negative-shares'
    """
    found: dict[str, str] = {}
    for folder in FOLDERS.values():
        home = import_module(f"tieout.checks.{folder}")
        for module in sorted(one.name for one in iter_modules(home.__path__)):
            if match := MODULE.fullmatch(module):
                found[match[1].upper()] = match[2].replace("_", "-")
    return found


def words(given: str | Iterable[str]) -> list[str]:
    """The codes and names in what was given: one text or several, each may hold several parted by commas.

    >>> words("IN2, negative-shares"), words(["IN2", "HD"])
    (['IN2', 'negative-shares'], ['IN2', 'HD'])
    """
    texts = [given] if isinstance(given, str) else given
    return [word for text in texts for word in text.replace(",", " ").split()]


def chosen(select: str | Iterable[str] = (), ignore: str | Iterable[str] = ()) -> frozenset[str]:
    """The codes of the rules that are meant; all where none are selected.

    A word is a code, the beginning of one or a rule's name. Where a rule is both selected and ignored, the longer word decides,
    and of equal ones the ignoring. Raises UsageError for a word that no rule answers to.

    >>> sorted(chosen("IN206, HD309", ignore="HD"))
    ['HD309', 'IN206']
    """
    selected, ignored = words(select), words(ignore)
    taken = _reach(selected) if selected else dict.fromkeys(catalogue(), 0)
    left = _reach(ignored)
    return frozenset(code for code, length in taken.items() if length > left.get(code, -1))


def _reach(given: list[str]) -> dict[str, int]:
    """The codes that words mean, each with the length of the longest word that means it."""
    found: dict[str, int] = {}
    for word in given:
        for code in meant(word):
            found[code] = max(found.get(code, 0), len(word) if code.startswith(word.upper()) else WHOLE)
    return found


def meant(word: str) -> list[str]:
    """The codes that a code, the beginning of one or a rule's name means. Raises UsageError where there is none.

    >>> meant("in206"), meant("negative-shares")
    (['IN206'], ['IN206'])
    """
    known = catalogue()
    codes = [code for code in known if code.startswith(word.upper())] if word else []
    codes = codes or [code for code, name in known.items() if name == word.lower()]
    if not codes:
        near = difflib.get_close_matches(word.upper(), known, n=2, cutoff=0.6)
        near = near or difflib.get_close_matches(word.lower(), known.values(), n=2, cutoff=0.6)
        hint = f"did you mean {' or '.join(near)}?" if near else "see 'tieout rules'"
        raise UsageError(f"no rule is called {word[:60]!r}; {hint}")
    return codes
