"""Names in the letters by which they are compared: as keys, without what kind of company they are, and shortened."""

import re
from functools import lru_cache

SUFFIX = re.compile(
    r"(?i)(?<![\s,])[\s,]++(?:l\.?l\.?c\.?|l\.?p\.?|l\.?l\.?p\.?|inc\.?|incorporated|corp\.?|corporation|ltd\.?|"
    r"limited|plc|n\.?v\.?|s\.?a\.?|ag|gmbh|co\.?|company|trust|jr\.?|sr\.?|iii|ii|iv)$"
)
FORMS = frozenset(  # ... as keys
    "llc lp llp inc incorporated corp corporation ltd limited plc nv sa ag gmbh co company trust jr sr iii ii iv".split()  # noqa: SIM905
)
SHORT = 120  # characters of words whose key is kept
MOST_REMEMBERED = 4000  # names whose key is kept
OTHER = re.compile(r"[^a-z0-9&]+")  # what parts the words of a key
# What each character of ASCII is in a key
PLAIN = {code: chr(code).lower() if chr(code).isalnum() or chr(code) == "&" else " " for code in range(128)} | {ord("."): None}


def key(name: str) -> str:
    """A name in small letters, words parted by one blank, without stops and marks.

    >>> key("Foo & Bar, L.P.")
    'foo & bar lp'
    """
    return (_known_key if len(name) <= SHORT else _key)(name)


def _key(name: str) -> str:
    if name.isascii():
        return " ".join(name.translate(PLAIN).split())
    return OTHER.sub(" ", name.lower().replace("’", "'").replace(".", "")).strip()


_known_key = lru_cache(maxsize=MOST_REMEMBERED)(_key)  # a schedule says each name many times, and so do those of one maker


def shortens(short: str, name: str) -> bool:
    """Whether a key is the initials of a name, or words of it in their order, from the first one on.

    >>> shortens("fhc", "Foo Holding Company"), shortens("foo fund", "Foo Capital Fund LP"), shortens("fund", "Foo Fund")
    (True, True, False)
    """
    told, told_words = short.split(" "), key(name).split(" ")
    if len(told) == 1 and len(short) > 2 and short == "".join(word[0] for word in told_words if word):
        return True
    rest = iter(told_words)
    return told[0] == told_words[0] and all(word in rest for word in told)


def bare(name: str) -> str:
    """The key of a name without "LLC", "Inc.", "Jr." at its end.

    >>> bare("Foo Holdings, LLC")
    'foo holdings'
    """
    return (_known_bare if len(name) <= SHORT else _bare)(name)


def _bare(name: str) -> str:
    told = key(name)
    if told.rsplit(" ", 1)[-1] not in FORMS:
        return told
    shorter = SUFFIX.sub("", name.strip())
    return key(shorter) if shorter else told


_known_bare = lru_cache(maxsize=MOST_REMEMBERED)(_bare)
