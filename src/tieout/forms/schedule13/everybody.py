"""Citizenships that Item 2 or an annex tells for many at once: of all persons of an annex, or of the covers in a list."""

import re
from collections.abc import Callable, Iterator

from tieout.forms.schedule13.annexes import HEADED
from tieout.forms.schedule13.biography import CITIZEN_WORD, CITIZENS, REACH_OF_LAWS, WORDS_BEFORE, address, last_sentence
from tieout.forms.schedule13.citizens import AMERICAN, CITIZEN, PLACES
from tieout.forms.schedule13.names import Names
from tieout.forms.schedule13.seeking import around, each, matches, places_of
from tieout.markup.text import Text

# "Each", "All persons named in Schedule I", "To its knowledge, each of the directors and executive officers listed below"
ALL = re.compile(
    r"(?i)\s*(?:\(\w{1,3}\)\s{0,9}){0,2}(?P<unless>(?:unless|except\s+as)\s[^.;,]{2,60},\s+)?(?:to\s[^.;,]{2,80}\bknowledge\b[^.;,]{0,60},\s+)?(?:each|all)\b(?:\s+of\b)?(?P<people>[^.;:]{0,240})"
)
PERSONS = re.compile(
    r"(?i)\b(?:persons?|individuals?|them|foregoing|directors?\b[^.;]{0,40}\bofficers?|officers?\b[^.;]{0,40}\bdirectors?)\b"
)
# Persons of the covers, or not all
OTHERS = re.compile(r"(?i)\b(?:reporting|filing|covers?|except|other\s+than|unless|otherwise|but|non-\w+)\b")
LABEL = re.compile(r"(?i)\b(?P<label>(?:annex|schedule|appendix|exhibit|attachment)\s+[\w-]{1,4})\b")
ENDS = re.compile(r"\s*(?:[.;]|\n\s*\n|$|and\s+(?:his|her|their|the)\s)")
# "The business address of each of the persons below is", "Each officer is a citizen of Canada and his business address is"
ADDRESS_OF_ALL = re.compile(
    r"(?i)\s*(?P<unless>(?:unless|except\s+as)\s[^.;,]{2,80},\s+)?"
    r"(?:(?:the|each)\s+(?:\w+\s+){0,2}?address\s+(?:of|for)\s+(?P<people>(?:each|all|the|such|every)\b[^.;:]{2,160}?)"
    r"|(?:each|all)\s(?P<persons>[^.;:]{2,200}?)\s+and\s+(?:his(?:\s+or\s+her)?|her|the|their)\s+(?:\w+\s+){0,2}?address)"
    r"\s+is\s+(?:located\s+)?(?:at\s+)?(?=[A-Z0-9#]|c/o\s)"
)
ADDRESS_TOLD = re.compile(r"ddress\s+(?:(?:of|for)\s+(?:each|all|the|such|every)\b(?!\s+of\s+wh)|is\s)")
OTHERWISE = re.compile(rf"(?i:citizen|national)|\((?:{PLACES})\)")  # what tells another citizenship
ADDRESS_WORD = re.compile("(?i)address")
MARKED_LINE = re.compile(r"[ \t\xa0]*(?:\(\d{1,2}\)|\d[ \t]|[*†‡])")  # a footnote, which may be of any row
ROW = 500  # characters behind a name that may be of its person
# "The citizenship of each Reporting Person is as follows:"
LISTING = re.compile(r"(?i)(?:citizenship|place\s+of\s+organi[sz]ation)\b[^:.]{0,200}:[ \t\xa0]*\n")
PARTED = re.compile(r"\t|[ \xa0]{2,}|:\s|\s[-–—]+\s")  # a name from its place
PLACE = re.compile(r"[A-Z][^\t\n\d:;]{2,50}")
HEAD = re.compile(r"(?i)\b(?:citizenship|organi[sz]ation)\b")
VERBS = re.compile(r"(?i)\b(?:is|are|was|has|have)\b")
LABELS = ("schedule", "annex", "appendix", "exhibit", "attachment")
FAR = 400  # characters before the verb of a sentence
MOST, LONGEST = 60, 200  # lines of a list, and characters of one


class Regions:
    """The annexes of the part behind the items: what stands from the heading of each to the next."""

    def __init__(self, tail: Text, lower: str) -> None:
        """lower: the part in `plain` letters."""
        self.tail = tail
        string = tail.string
        lines = {string.rfind("\n", 0, at) + 1 for at in places_of(LABELS, string, lower)}
        heads = [head for begin in sorted(lines) if (head := HEADED.match(string, begin)) is not None]
        ends = [*(head.start() for head in heads[1:]), len(tail)]
        self.all = [(_label(head[0]), tail.offset + head.end(), tail.offset + end) for head, end in zip(heads, ends, strict=False)]

    def named(self, label: str) -> tuple[int, int] | None:
        """Where the annex of a label stands, if one alone has it."""
        found = [(begin, end) for one, begin, end in self.all if one == _label(label)]
        return found[0] if len(found) == 1 else None


def _label(words: str) -> str:
    return " ".join(words.strip(" \t\xa0.:*_#\n").lower().split())


def citizens(
    item: Text | None, regions: Regions, lower: str, wanted: list[int], prose: Callable[[Text], Text]
) -> Iterator[tuple[int, int, Text]]:
    """The places of which all persons of an annex are citizens: where their names can stand (begin, end), and the place.

    item: Item 2; regions: of what stands behind the items; lower: the whole text in `plain` letters; wanted: where the names of
    persons without a citizenship stand; prose: makes a part one without ends of lines inside a paragraph.
    """
    of_all = item is not None and _speaks(item.string, LABELS)
    tail = regions.tail
    if not of_all and not _speaks(tail.string):
        return
    for begin, end in [(begin, end) for _, begin, end in regions.all]:
        inside = [at for at in wanted if begin <= at < end]
        if inside:
            part = tail[begin - tail.offset : end - tail.offset]
            for people, place, unless in _sentences(part, lower, prose):
                if unless:
                    yield from ((at, at + 1, place) for at in _as_others(part, inside, OTHERWISE, place))
                elif not people.strip() or PERSONS.search(people):
                    yield begin, end, place
    if item is not None and of_all and regions.all:
        for people, place, unless in _sentences(item, lower, prose):
            labels = LABEL.findall(people)
            region = regions.named(labels[0]) if len(labels) == 1 and PERSONS.search(people) and not unless else None
            if region is not None:
                yield *region, place


def addresses(regions: Regions, wanted: list[int], prose: Callable[[Text], Text]) -> Iterator[tuple[int, Text]]:
    """The address that one sentence of an annex gives to its persons: by where their names stand; none where two sentences do.

    regions, wanted, prose: as of `citizens`, wanted being persons without an address.
    """
    tail = regions.tail
    places = [tail.offset + at for at in each("ddress", tail.string) if ADDRESS_TOLD.match(tail.string, at)] if wanted else []
    for _, begin, end in regions.all if places else ():
        inside = [at for at in wanted if begin <= at < end]
        told = [_addressed(tail, begin, end, at, prose) for at in places if begin <= at < end] if inside else []
        if len(told) != 1 or told[0] is None:
            continue
        unless, value = told[0]
        part = tail[begin - tail.offset : end - tail.offset]
        yield from ((at, value) for at in (_as_others(part, inside, ADDRESS_WORD, value) if unless else inside))


def _addressed(tail: Text, begin: int, end: int, at: int, prose: Callable[[Text], Text]) -> tuple[bool, Text] | None:
    """The address that a sentence around a place tells of all, and whether some may have another one; begin, end: of its annex."""
    part = prose(tail[max(begin, at - FAR) - tail.offset : min(end, at + FAR) - tail.offset])
    string = part.string
    first = max(string.rfind(mark, 0, at - part.offset) for mark in (". ", ".\n", "\n", "; ")) + 1
    match = ADDRESS_OF_ALL.match(string, first)
    people = (match["people"] or match["persons"]) if match else ""
    value = address(part, match.end()) if match and PERSONS.search(people) and not OTHERS.search(people) else None
    return (match["unless"] is not None, value) if match and value is not None else None


def _as_others(part: Text, wanted: list[int], word: re.Pattern[str], told: Text) -> list[int]:
    """Those of whom an annex does not say "otherwise": behind whose name no such word stands; none where a footnote has it.

    word: of what is told otherwise; told: what the sentence about all tells.
    """
    found = set(wanted)
    line = part.string.rfind("\n", 0, wanted[0] - part.offset) + 1
    for match in word.finditer(part.string, line):
        at = part.offset + match.start()
        begin = part.string.rfind("\n", 0, match.start()) + 1
        if abs(at - told.offset) < ROW and at < wanted[0]:
            continue
        before = max((name for name in wanted if name <= at), default=None)
        if before is None or at - before > ROW or MARKED_LINE.match(part.string, begin):
            return []
        found.discard(before)
    return [at for at in wanted if at in found]


def _speaks(string: str, also: tuple[str, ...] = ("",)) -> bool:
    """Whether a text can say of what citizens all are: with "each" or "all" before the word, and one of `also`."""
    for word in ("itizen", "ITIZEN", "ational of", "ationals of"):
        at = string.find(word)
        while at >= 0:
            before = string[max(0, at - FAR) : at].lower()
            if ("each" in before or "all" in before) and any(one in before for one in also):
                return True
            at = string.find(word, at + len(word))
    return False


def _sentences(part: Text, lower: str, prose: Callable[[Text], Text]) -> Iterator[tuple[str, Text, bool]]:
    """Of whom sentences of a part say that all are citizens of one place, of which, and whether some may be of another."""
    if not _speaks(part.string):
        return
    part = prose(part)
    places = places_of(CITIZENS, part.string, lower[part.offset : part.offset + len(part)])
    words = list(matches(CITIZEN_WORD, places, part.string))
    for pattern in (CITIZEN, AMERICAN):
        for match in around(pattern, words, part.string, WORDS_BEFORE, REACH_OF_LAWS):
            who = ALL.fullmatch(last_sentence(part.string[max(0, match.start("verb") - FAR) : match.start("verb")]))
            if who is not None and ENDS.match(part.string, match.end()) and not OTHERS.search(who["people"]):
                yield who["people"], part.group(match, "value").strip(".,"), who["unless"] is not None


def listed(body: Text, names: Names) -> Iterator[tuple[str, Text]]:
    """The persons of the covers in a list of citizenships, each with its place; none of a list with a name that is not known."""
    opened = LISTING.search(body.string) if "itizenship" in body.string else None
    if opened is None:
        return
    at = opened.end()
    found: list[tuple[str, Text]] = []
    for index, line in enumerate(body.string[at:].split("\n", MOST)[:MOST]):
        row = _row(body[at : at + len(line)], names)
        if row is not None:
            found.append(row)
        elif line.strip() and (found or index > 3 or not HEAD.search(line)):
            break
        at += len(line) + 1
    if len({name for name, _ in found}) == len(found):
        yield from found


def _row(line: Text, names: Names) -> tuple[str, Text] | None:
    """A person of the covers and the place beside the name; None where a line is no such pair alone."""
    tight = line.strip("().•*")
    parted = PARTED.search(tight.string) if len(line) <= LONGEST else None
    if parted is None or VERBS.search(tight.string):
        return None
    name, place = names.meant(tight.string[: parted.start()]), tight[parted.end() :].strip(" .;,-–—")
    sure = name is not None and PLACE.fullmatch(place.string) and not PARTED.search(place.string)
    return (name, place) if name is not None and sure else None
