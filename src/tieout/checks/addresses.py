"""Whether two prints give the same address, and which words of it they spell otherwise."""

from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct

from tieout.checks.alike import DROPPED, SIGNS, edit_distance, fold_letters, misspelt

# Each word in its shortest print; "ST" is a street and a saint
SHORT = {
    "STREET": "ST", "SAINT": "ST", "AVENUE": "AVE", "AV": "AVE", "BOULEVARD": "BLVD", "ROAD": "RD", "DRIVE": "DR", "LANE": "LN",
    "COURT": "CT", "PLACE": "PL", "PARKWAY": "PKWY", "HIGHWAY": "HWY", "SQUARE": "SQ", "PLAZA": "PLZ", "CIRCLE": "CIR",
    "TERRACE": "TER", "CENTER": "CTR", "CENTRE": "CTR", "TURNPIKE": "TPKE", "EXPRESSWAY": "EXPY", "FREEWAY": "FWY",
    "TRAIL": "TRL", "PKY": "PKWY", "MOUNT": "MT", "FORT": "FT", "NORTH": "N", "SOUTH": "S", "EAST": "E", "WEST": "W",
    "NORTHEAST": "NE", "NORTHWEST": "NW", "SOUTHEAST": "SE", "SOUTHWEST": "SW", "ONE": "1", "TWO": "2", "THREE": "3", "FOUR": "4",
    "FIVE": "5", "SIX": "6", "SEVEN": "7", "EIGHT": "8", "NINE": "9", "TEN": "10", "FIRST": "1ST", "SECOND": "2ND",
    "THIRD": "3RD", "FOURTH": "4TH", "FIFTH": "5TH", "SIXTH": "6TH", "SEVENTH": "7TH", "EIGHTH": "8TH", "NINTH": "9TH",
    "TENTH": "10TH",
}  # fmt: skip
LONG: dict[str, tuple[str, ...]] = {}  # the words that each short one stands for
for _word, _short in SHORT.items():
    LONG[_short] = (*LONG.get(_short, ()), _word)
# From such a word on, a line speaks of rooms in the house
ROOMS = frozenset(
    ["SUITE", "STE", "FLOOR", "FL", "FLR", "ROOM", "RM", "UNIT", "APT", "BUILDING", "BLDG", "BOX", "PO", "MAIL", "MS", "ATTN"]
)
ROOMS_AT_FRONT = frozenset(["C", "CO", "CARE", "ATTN", "PO", "SUITE", "STE", "FLOOR", "BOX"])


class Slip(Struct, frozen=True, gc=False):
    """A word of an address that two prints spell otherwise: as it is printed, and as it is known."""

    printed: str
    known: str


@lru_cache(maxsize=1024)
def address_words(text: str) -> tuple[str, ...]:
    """The words of an address, each in its shortest print.

    >>> address_words("170 North Radnor-Chester Road")
    ('170', 'N', 'RADNOR', 'CHESTER', 'RD')
    """
    return tuple(SHORT.get(word, word) for word in SIGNS.split(fold_letters(text).translate(DROPPED)) if word)


@lru_cache(maxsize=1024)
def street_words(lines: tuple[str | None, ...]) -> tuple[str, ...]:
    """The words of the line that names the street, without suite and floor; "c/o" lines are passed over.

    >>> street_words(("C/O ALDER INC", "30 CORPORATE DR., SUITE 200"))
    ('30', 'CORPORATE', 'DR')
    """
    kept = []
    for line in lines:
        words = address_words(line or "")
        if not words or words[0] in ROOMS_AT_FRONT:
            continue
        rooms = next((at for at, word in enumerate(words) if at and word in ROOMS), len(words))
        while rooms > 1 and rooms < len(words) and words[rooms] in ("FLOOR", "FL", "FLR") and words[rooms - 1][0].isdigit():
            rooms -= 1  # "25 First Street, 2nd Floor"
        kept.append(words[:rooms])
    numbered = next((words for words in kept if words[0][0].isdigit()), None)
    return numbered or (kept[0] if kept else ())


def address_slips(printed: str, lines: Sequence[str | None], town: str | None, zip_code: str | None) -> tuple[Slip, ...] | None:
    """The words that a printed address spells otherwise than the known one; none where it gives the same; None for another place.

    printed: street, town and ZIP code in a row; lines, town, zip_code: of the address that it is held against. It is the same
    place only where the ZIP code (its first five digits) agrees and all words of street and town but one or two stand in the print.

    >>> address_slips("170 NORTH RANDOR-CHESTER ROAD SUITE 200 RADNOR PA 19087", ["170 N RADNOR-CHESTER RD"], "RADNOR", "19087")
    (Slip(printed='RANDOR', known='RADNOR'),)
    >>> address_slips("1 Quarry Lane, Hartwell, OH 45011", ["1 QUARRY LN", "SUITE 5"], "HARTWELL", "45011")
    ()
    """
    if not town or not zip_code or (zip_code.split() or [""])[0][:5].upper() not in printed.upper():
        return None
    street, here = street_words(tuple(lines)), address_words(town)
    words, code = address_words(printed), address_words(zip_code)[:1]
    if not street or not here or not code or code[0] not in words:
        return None
    known = [*street, *here]
    tight = "".join(words)
    if "".join(street) in tight and "".join(here) in tight:
        return ()
    left = list(words)
    lacking = []
    for word in known:
        if word in left:
            left.remove(word)
        else:
            lacking.append(word)
    slips = [Slip(other, word) for word in lacking for other in [_slipped(word, left)] if other is not None]
    return tuple(slips) if len(slips) == len(lacking) <= 2 else None


def _slipped(known: str, left: list[str]) -> str | None:
    """The word among those left that is the known one mistyped: its letters, or two digits of a house number swapped."""
    for word in left:
        digits = known.isdigit() and len(known) > 2 and sorted(word) == sorted(known) and edit_distance(word, known, 1) == 1
        if digits or misspelt(word, known) or any(misspelt(word, long) for long in LONG.get(known, ())):
            left.remove(word)
            return word
    return None
