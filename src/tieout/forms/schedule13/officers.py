"""Officers and directors told in sentences: "Mr. Doe is the Treasurer; his business address is ...; he is a citizen of ..."."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from tieout.forms.schedule13.annexes import MOST, PEOPLE, Person, is_person
from tieout.forms.schedule13.biography import ADDRESS_NOUN, address, clause
from tieout.forms.schedule13.citizens import AMERICAN, CITIZEN
from tieout.forms.schedule13.everybody import Regions
from tieout.forms.schedule13.keys import key
from tieout.forms.schedule13.names import Names
from tieout.markup.text import Text

COURTESY = r"(?:Mr|Ms|Mrs|Miss|Dr)\.?\s{1,99}"
NAME = (
    r"[A-Z](?:\.|[\w’'-]{1,20})(?:\s{1,99}(?:[A-Z]\.|[A-Z][\w’'-]{1,20}|de|von|van|der)){1,4}"
    r"(?:,?\s{1,99}(?:Jr|Sr)\.|,?\s{1,99}I{2,3}\b|,\s{1,99}(?:M\.?D|Ph\.?D|Esq)\.)?"
)
# With what a paragraph or a sentence about somebody begins
INTRODUCED = re.compile(
    rf"[ \t\xa0]{{0,60}}(?:\(?(?:\d{{1,2}}|[a-z]|[ivx]{{1,4}})[.)]\s{{1,9}})?(?P<courtesy>{COURTESY})?(?P<name>{NAME})"
    rf"(?:,?\s{{1,99}}(?P<is>is|serves\s{{1,99}}as)\s|,\s{{1,99}}(?P<whose>whose)\s|\s?[.:–—-]{{1,2}}\s{{1,99}}(?=Mr\.|Ms\.|Mrs\.|Dr\.|H(?:is|er)\s))"
)
# "He is", "Ms. Doe's", as a paragraph goes on about the one before
GOES_ON = re.compile(
    r"[ \t\xa0]{0,60}(?:He|She|His|Her|(?:Mr|Ms|Mrs|Dr)\.\s{1,99}(?P<last>[A-Z](?:[\w-]|[’'](?=[A-Z])){1,20})(?:[’']s?)?)\s"
)
CALLED = re.compile(rf"\b{COURTESY}(?P<last>[A-Z](?:[\w-]|[’'](?=[A-Z])){{1,20}})")
NATURAL = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|Mr|Ms|Mrs|Dr|[Cc]itizen)\b")
OFFICE = re.compile(
    r"(?i)(?:[a-z,&’'.-]+\s+){0,8}?(?:president|chair(?:man|woman|person)?|chief|officer|director|treasurer|secretary|comptroller|controller|"
    r"counsel|partner|member|manager|trustee|professor|attorney|lawyer|physician|accountant|consultant|executive|principal|retired|"
    r"self-employed|employed|investor|engineer|banker)\b"
)
IS = re.compile(r"\b(?:is|serves\s{1,99}as)\s{1,99}(?:also\s|currently\s|presently\s|employed\s{1,99}as\s){0,2}\s{0,3}")
OCCUPATION = re.compile(
    r"(?i)(?:\b(?:his|her|whose)|[’']s?)\s{1,99}(?:(?:present|current|principal)\s{1,99}){1,2}(?:business|occupation|employment)"
    r"(?:\s{1,99}(?:or|and)\s{1,99}(?:employment|occupation))?\s{1,99}is\s{1,99}(?:that\s{1,99}of\s{1,99}|as\s{1,99})?"
)
ADDRESS = re.compile(
    rf"(?i)(?:\b(?:his|her|whose)|[’']s?)\s{{1,99}}{ADDRESS_NOUN}\s{{1,99}}is\s{{1,99}}(?:located\s{{1,99}})?(?:at\s{{1,99}})?(?=[A-Z0-9])"
)
# Where what is told of an occupation or an address goes over to something else of the same person
TURN = re.compile(
    r"(?i);|,?\s(?:and\s{1,99})?(?:whose\b|(?:his|her)\s{1,99}(?:business|residence|principal|office|address)|(?:he|she)\s{1,99}(?:is|has)\b|"
    r"is\s{1,99}an?\s{1,99}(?:citizen|u\.?s|united|national))|,\s{1,99}(?:and\s{1,99})?located\s{1,99}at\b"
)
LOCATED = re.compile(r",\s{1,99}(?:which\s{1,99}is\s{1,99})?located\s{1,99}at\s{1,99}(?=[A-Z0-9])")
ABOUT_HIM = ("He ", "She ", "His ", "Her ", "Mr. ", "Ms. ", "Mrs. ", "Dr. ")  # as a paragraph goes on about the one before
OF_HIM = re.compile(r"(?i)(?:\b(?:he|she|and|who)|[,;])\s{0,3}$")
MOST_OF_ONE = 1500  # characters that are told of one person
MOST_BLOCKS = 4 * MOST


def persons(body: Text | None, regions: Regions, prose: Callable[[Text], Text], names: Names, known: set[str]) -> Iterator[Person]:
    """The persons of whom sentences of Item 2 or of an annex tell an office, and an address or a citizenship.

    regions: the annexes; prose: makes a part one without ends of lines inside a paragraph; names: of the covers, whom others
    read; known: the keys of the names that tables of the annexes have. In an annex of officers or directors an office is enough.
    """
    parts = [(body, False)] if body is not None and " is" in body.string else []
    tail = regions.tail
    for _, begin, end in regions.all:
        part = tail[begin - tail.offset : end - tail.offset]
        if " is" in part.string:
            parts.append((part, PEOPLE.search(part.string[:600]) is not None))
    for part, listed in parts:
        if not (listed or "itizen" in part.string or "ddress is" in part.string):
            continue
        for name, told in _blocks(prose(part), listed):
            sure = is_person(name.string) and names.leading(name.string) is None and key(name.string) not in known
            person = _person(name, told) if sure and (listed or NATURAL.search(told.string)) else None
            if person is not None and person.occupation and (listed or person.address or person.citizenship):
                known.add(key(name.string))
                yield person


def _blocks(part: Text, listed: bool) -> Iterator[tuple[Text, Text]]:
    """Each person whom a paragraph or a sentence introduces, and what is told up to the next, the name in front.

    listed: whether a paragraph need not say anything but an office.
    """
    string = part.string
    done = count = 0
    for at, end in _telling(string):
        found = _introduced(string, at, string[at:end]) if at >= done and (listed or _tells(string, at, end)) else []
        if not found:
            continue
        for match, following in pairwise(found):
            yield part.group(match, "name"), part[match.start("name") : min(following.start(), match.start() + MOST_OF_ONE)]
        done = _until(string, found[-1], end)
        yield part.group(found[-1], "name"), part[found[-1].start("name") : min(done, found[-1].start() + MOST_OF_ONE)]
        count += len(found)
        if count > MOST_BLOCKS:
            return


def _telling(string: str) -> list[tuple[int, int]]:
    """The lines with a word that what introduces somebody has: where each begins and ends."""
    found: set[tuple[int, int]] = set()
    for word in (" is ", "whose ", " serves "):
        at = string.find(word)
        while at >= 0:
            end = string.find("\n", at)
            end = len(string) if end < 0 else end
            found.add((string.rfind("\n", 0, at) + 1, end))
            at = string.find(word, end)
    return sorted(found)


def _until(string: str, match: re.Match[str], end: int) -> int:
    """Where what is told of a person ends: behind the paragraphs that go on about him, or before the next person in one."""
    until = end
    while end < len(string) and end - match.start() < MOST_OF_ONE:
        at, end = end + 1, string.find("\n", end + 1)
        end = len(string) if end < 0 else end
        line = string[at:end]
        if not line or line.isspace():
            continue
        if not _of_same(match["name"], line):
            break
        if others := _introduced(string, at, line):
            return others[0].start() if others[0].start() > at else until
        until = end
    return until


def _tells(string: str, at: int, end: int) -> bool:
    """Whether a paragraph speaks of an address or a citizen, or the next one goes on about the same person."""
    if string.find("itizen", at, end) >= 0 or string.find("ddress", at, end) >= 0:
        return True
    return string[end : end + 200].lstrip().startswith(ABOUT_HIM)


def _introduced(string: str, at: int, line: str) -> list[re.Match[str]]:
    """The persons who are introduced in a paragraph: at its beginning, and where a sentence of it begins."""
    end = at + len(line)
    found: list[re.Match[str]] = []
    start = at
    while True:
        shortened = start > at and (string[start - 2].isupper() or string[start - 3 : start - 1] in ("Mr", "Ms", "rs", "Dr"))
        if (
            not shortened
            and (not found or start >= found[-1].end())
            and (match := INTRODUCED.match(string, start, end)) is not None
        ):
            found.append(match)
        start = string.find(". ", start, end) + 1
        if not start:
            return found


def _of_same(name: str, line: str) -> bool:
    """Whether a paragraph goes on about a person: "He is", "Mr. Doe is"."""
    goes_on = GOES_ON.match(line)
    return goes_on is not None and (goes_on["last"] is None or goes_on["last"] in name.split())


def _person(name: Text, told: Text) -> Person | None:
    """What is told of a person; None where somebody else comes into it."""
    string = told.string
    words = name.string.replace(",", " ").split()
    if any(match["last"] not in words for match in CALLED.finditer(string)):
        return None
    where = ADDRESS.search(string)
    place = address(told, where.end()) if where else None
    occupation = _occupation(name, told)
    if occupation is not None and (at := LOCATED.search(string, occupation.offset - told.offset)) and place is None:
        place = address(told, at.end())
    place = place and _turned(place)
    citizens = [
        told.group(match, "value").strip(".,")
        for pattern in (CITIZEN, AMERICAN)
        for match in pattern.finditer(string)
        if OF_HIM.search(string, max(0, match.start() - 12), match.start())
        or " ".join(string[max(0, match.start() - 40) : match.start()].split()[-1:]) in words
    ]
    alone = citizens if len({citizen.string for citizen in citizens}) == 1 else []
    return Person(name, [place] if place else [], [occupation] if occupation else [], alone[:1])


def _occupation(name: Text, told: Text) -> Text | None:
    if match := OCCUPATION.search(told.string):
        return _turned(clause(told, match.end()))
    for match in IS.finditer(told.string, len(name)):
        if OFFICE.match(told.string, match.end()):
            return _turned(clause(told, match.end()))
    return None


def _turned(text: Text | None) -> Text | None:
    if text is None:
        return None
    turn = TURN.search(text.string)
    return (text[: turn.start()] if turn else text).strip(" ,.;") or None
