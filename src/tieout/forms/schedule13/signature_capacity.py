"""In what capacity one signs: "individually and as managing member of Alpha LLC", "attorney-in-fact for each of A, B and C"."""

import re
from collections.abc import Collection

from msgspec import Struct

from tieout.forms.schedule13.seeking import plain
from tieout.forms.schedule13.signature_lines import DESCRIBED, GOES_ON, is_company, is_office
from tieout.markup.text import Text

# "individually", "for herself", "in his individual capacity", "on its own behalf"
SELF = (
    r"(?:individually|for\s+(?:itself|himself|herself|themselves)|"
    r"(?:on|in)\s+(?:its|his|her|their)\s+(?:own\s+behalf|(?:own\s+)?(?:individual|personal)\s+capacity))"
)
LED_BY_SELF = re.compile(rf"(?i){SELF}(?:[\s,]+(?:and|as\s+well\s+as)\b)?[\s,]*")
# What a partner or an attorney is to whom he signs for, as it stands between the names of several that sign by one hand
ACTING = (
    r"(?:also\s+)?as\s+(?:(?:the|its|an?|sole|managing|general|co)[\s-]+){0,4}(?:partner|member|manager|trustee|advis[eo]r|agent)"
    r"\s+(?:of|to)"
)
PARTS = r"[\s,;:()*&–—-]"
JOINS = re.compile(rf"(?i){PARTS}*(?:(?:and|the|each\s+of|on\s+behalf\s+of|for|{SELF}|{ACTING})(?![a-z]){PARTS}*){{0,5}}")
# "a general partner", which is an office though an article stands before it
ROLE_OF_ONE = re.compile(
    r"(?i)an?\s+(?:(?:general|managing|authorized|senior|executive|vice)\s+){0,2}"
    r"(?:partner|member|manager|trustee|director|officer|president|principal|signatory|agent)(?:\s+thereof)?\.?"
)
OWN = re.compile(rf"(?i)\b{SELF}")
ACTS = re.compile(rf"(?i)\b{ACTING}")
# Before the first of those whom one signs for
FOR = re.compile(r"(?i)(?<![\s,(])[\s,(]*+\b(?:for|on\s+behalf\s+of|by\s+and\s+on\s+behalf\s+of)(?:\s+each\s+of)?\s*$")
# What stands behind a signer's own name: "Jane Doe (for herself ...", "Jane Doe, as President", "Jane Doe for Alpha LLC"
BEHIND = re.compile(r"[\s.]*(?:[,/(]\s*|\s[–—-]\s+|\s(?=(?i:for|as|individually|on\s+behalf\s+of|in\s+(?:his|her))\b))")
CAPACITY = re.compile(rf"(?i)(?:{SELF}|for\b|as\b|on\s+behalf\s+of\b)")
BRACKET = re.compile(r"(?P<name>[^(\n]{3,60}?)\s?\((?=(?P<told>[^\n]{3,600}))")
# "Jane Doe by Carl Roe", "Carl Roe for Jane Doe"
BY = re.compile(r"(?P<person>[^,(\n]{3,60}?),?\s+(?i:by:?)\s+(?P<name>[A-Z][^\n]{2,200})")
FOR_WHOM = re.compile(r"\s(?=(?i:for|on\s+behalf\s+of)\s)")
BEFORE_NAMES = frozenset("and as behalf by each for manager member of or partner president the to trustee director".split())  # noqa: SIM905
# What stands behind a name on a cover and not over a signature
AS_WHAT = re.compile(
    r"(?i),?\s+(?:as\s+(?:trustee|executor|executrix|custodian|agent|administrator)\b|individually\b|solely\b).{0,200}$"
)
FORMER = re.compile(r"(?i)\s*\((?:formerly|f/k/a|f\.k\.a|previously|d/b/a)[^()]{0,120}\)")
LEAD_AS = re.compile(r"(?i)as\s+(?=\S)")
LONGEST = 6000  # characters of a capacity
NEAR = 80  # characters around a name, of which its line's last word before it and the first one behind it are
SHORTEST = 4  # letters of a name that is looked for within words


class Capacity(Struct, frozen=True):
    """Whom some words say that one signs for: the persons of the covers, himself among them or not, and the office."""

    persons: list[Text]
    himself: bool
    title: Text


def capacity(told: Text, known: Collection[str]) -> Capacity:
    """The capacity that some words tell. known: the letters of the names of the covers."""
    led = LED_BY_SELF.match(told.string)
    title = told[led.end() :] if led else told
    persons = named_in(title, known)
    if (
        persons
        and (mark := FOR.search(title.string, 0, persons[0].offset - title.offset))
        and joined_by(title[mark.start() :], persons)
    ):
        title = title[: mark.start()]
    elif not persons and led is None:
        title = told
    title = title.strip(",;()")
    if as_ := LEAD_AS.match(title.string):
        title = title[as_.end() :]
    return Capacity(persons, led is not None, title)


def together(told: Text, known: Collection[str]) -> list[Text]:
    """The persons of the covers that some words name one behind the other, with nothing but joining words around them.

    A partner that acts for another is one of them only where it signs for itself too.
    """
    persons = named_in(told, known)
    if not persons or not joined_by(told, persons) or (ACTS.search(told.string) and not OWN.search(told.string)):
        return []
    return persons


def joined_by(told: Text, persons: list[Text]) -> bool:
    """Whether nothing but joining words stands around and between some persons of a text."""
    at = told.offset
    for person in persons:
        if not JOINS.fullmatch(told.string, at - told.offset, person.offset - told.offset):
            return False
        at = person.offset + len(person)
    return JOINS.fullmatch(told.string, at - told.offset) is not None


def named_in(told: Text, known: Collection[str]) -> list[Text]:
    """The names of the covers that stand in some words, in order; of two that begin or end within each other the longer."""
    string = told.string[:LONGEST]
    lower = plain(string)
    places = [at for at, letter in enumerate(lower) if "a" <= letter <= "z"]
    flat = "".join([lower[at] for at in places])
    found: list[tuple[int, int]] = []
    for name in sorted(known, key=len, reverse=True):
        at = flat.find(name) if len(name) >= SHORTEST else -1
        while at >= 0:
            begin, end = places[at], places[at + len(name) - 1] + 1
            if string[end : end + 1] == "." and is_company(string[begin:end]):
                end += 1
            if _stands(string, begin, end) and not any(low < end and begin < high for low, high in found):
                found.append((begin, end))
            at = flat.find(name, at + 1)
    return [told[begin:end] for begin, end in sorted(found)]


def _stands(string: str, begin: int, end: int) -> bool:
    """Whether a name is whole where it stands: no further word of a name is before it or behind it on its line."""
    before, behind = string[max(0, begin - NEAR) : begin].rsplit("\n", 1)[-1], string[end : end + NEAR].split("\n", 1)[0]
    if before[-1:].isalnum() or behind[:1].isalnum():
        return False
    last, first = before.rstrip(" \t\xa0"), behind.lstrip(" \t\xa0")[:1]
    word = re.split(r"[^\w]", last)[-1]
    leads = not word or word.islower() or word.lower() in BEFORE_NAMES
    return leads and not (first.isupper() or first.isdigit())


def behind_name(cell: Text, signer: str) -> Text | None:
    """What a line says behind the signer's own name; None where something else stands there. signer: the name's letters."""
    count = 0
    for at, letter in enumerate(plain(cell.string)):
        if "a" <= letter <= "z":
            count += 1
            if count == len(signer):
                mark = BEHIND.match(cell.string, at + 1)
                return cell[mark.end() :].strip("()") if mark else None
    return None


def describes(title: Text, known: Collection[str]) -> bool:
    """Whether what stands behind a signer's name is no title: "an individual", with no person of the covers in it or behind it."""
    goes_on = GOES_ON.search(title.string) or ROLE_OF_ONE.fullmatch(title.string) or named_in(title, known)
    return DESCRIBED.fullmatch(title.string) is not None and not goes_on


def parted(name: Text, known: Collection[str]) -> tuple[Text, list[Text]]:
    """A signature's name and what its line says behind it: "Jane Doe, as President", "Jane Doe (for herself and as ...)"."""
    head, comma, tail = name.string.partition(",")
    bracket = BRACKET.match(name.string) if "(" in name.string else None
    if bracket and CAPACITY.match(bracket["told"]):
        return name[: bracket.end("name")], [name[bracket.end() :].strip("()")]
    if comma and head and is_office(tail):
        title = name[len(head) + 1 :].strip()
        return name[: len(head)], [title[3:].strip() if title.string[:3].lower() == "as " else title]
    if (mark := FOR_WHOM.search(name.string)) and together(name[mark.end() :], known):
        return name[: mark.start()].strip(), [name[mark.end() :]]
    return name, []
