"""The number of an amendment, in figures or in words, and whether it is the final one."""

import re

from tieout.facts import ABSENT, Fact
from tieout.forms.schedule13.seeking import plain
from tieout.forms.schedule13.sheet import blank
from tieout.markup.text import Text
from tieout.values import Unparsed

UNITS = "zero one two three four five six seven eight nine".split()  # noqa: SIM905
TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()  # noqa: SIM905
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()  # noqa: SIM905
UNITH = "first second third fourth fifth sixth seventh eighth ninth".split()  # noqa: SIM905
TEENTH = (
    "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split()  # noqa: SIM905
)
TENTH = [ten.replace("y", "ieth") for ten in TENS]
MEANT = {
    **{word: number for number, word in enumerate(UNITS + TEENS)},
    **{word: number for number, word in enumerate(UNITH + TEENTH, 1)},
    **{word: 10 * number for number, word in enumerate(TENS, 2)},
    **{word: 10 * number for number, word in enumerate(TENTH, 2)},
}
_TENS = rf"(?:{'|'.join(TENS)})"
_NUMERAL = rf"(?:{_TENS}[-\s](?:{'|'.join(UNITS[1:])})|{_TENS}|{'|'.join(UNITS + TEENS)})"
_ORDINAL = rf"(?:{_TENS}[-\s](?:{'|'.join(UNITH)})|{'|'.join(UNITH + TEENTH + TENTH)})"
# "IV", in capitals, up to thirty-nine
ROMAN = re.compile(r"(?P<tens>X{0,3})(?P<units>IX|IV|V?I{0,3})")
ROMAN_LETTERS = frozenset("IVX")
ROMAN_UNITS = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
PLACEHOLDER = frozenset(("X", "XX", "XXX"))  # ten, twenty or thirty, or a place that nobody filled in
# "Amendment No. 4", "Amendment No. __4__", "Amendment Number Four", "Amendment No. IV", "Amendment 4",
# "Schedule 13D/A No. 4", "4th Amendment"
AMENDMENT = re.compile(
    rf"(?i)amendment\s*(?:no\b\.?|number|\#)(?:\s*+[.:#]*+(?:[\s_\[]*+(?P<number>\d{{1,3}}|{_NUMERAL}|(?-i:[IVX]{{1,7}}))(?![0-9A-Za-z])|[\s_]*\b)|\b)"
    r"|amendment\s{1,3}(?P<bare>\d{1,3})(?=[\s)*]|$)"
    r"|schedule\s+13\s?-?\s?[dg]\s?/\s?a\s{0,9}\W?\s?no\.?\s?(?P<titled>\d{1,3})\b"
    r"|(?<![\w.])(?P<nth>\d{1,3})(?:st|nd|rd|th)\s{1,9}amendment\b"
    rf"|(?<![\w-])(?P<ordinal>{_ORDINAL})\s{{1,9}}amendment\b"
)
HINTS = ("amendment", "schedule")  # one of them begins a match, or follows its ordinal
LONGEST_ORDINAL = 40
# (Final Amendment)   (Amendment No. 4 - Final)   Amendment No. 4 (Final)
FINAL = re.compile(
    r"(?i)\(\s*final\s+amendment\s*\)|^[^\S\n]*final\s+amendment\s*$|"
    r"\(\s*amendment\s+(?:no\.?|number)\s*\d{1,3}\s*(?:[-\u2013\u2014,;]{1,2}|and)\s*final(?:\s+amendment)?\s*\)|"
    r"amendment\s+(?:no\.?|number)\s*\d{1,3}\s{0,9}\(\s*final\s*\)",
    re.MULTILINE,
)


def number(*parts: Text) -> Fact[str]:
    """The number that the first of some parts tells, blank where its place is left so; absent where none speaks of one."""
    for part in parts:
        begin = min((at for at in map(plain(part.string).find, HINTS) if at >= 0), default=None)
        match = None if begin is None else AMENDMENT.search(part.string, max(0, begin - LONGEST_ORDINAL))
        if match is not None:
            told = match.lastgroup
            return blank(part[match.end() :]) if told is None else part.group(match, told).fact(_in_figures)
    return ABSENT


def final(part: Text) -> Fact[bool]:
    """Whether a part calls the amendment final."""
    words = part.search(FINAL) if "final" in plain(part.string) else None
    return ABSENT if words is None else Fact(True, words.strip().raw, words.strip().start, words.strip().end)


def _in_figures(raw: str) -> str:
    """The number of figures or words.

    >>> _in_figures("Twenty-first"), _in_figures("XIV")
    ('21', '14')
    """
    if raw.isdecimal():
        return raw
    if ROMAN_LETTERS.issuperset(raw):
        roman = ROMAN.fullmatch(raw)
        if roman is None or raw in PLACEHOLDER:
            raise Unparsed(raw)
        return str(10 * len(roman["tens"]) + ROMAN_UNITS.index(roman["units"]))
    return str(sum(MEANT[word] for word in re.split(r"[-\s]+", raw.lower())))
