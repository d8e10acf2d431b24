"""Citizenships that Item 2 or an annex tells for many at once: of all persons of an annex, or of the covers in a list."""

import re
from collections.abc import Callable, Iterator

from tieout.forms.schedule13.annexes import HEADED
from tieout.forms.schedule13.biography import CITIZEN_WORD, CITIZENS, REACH_OF_LAWS, WORDS_BEFORE, last_sentence
from tieout.forms.schedule13.citizens import AMERICAN, CITIZEN
from tieout.forms.schedule13.names import Names
from tieout.forms.schedule13.seeking import around, matches, places_of
from tieout.markup.text import Text

# "Each", "All persons named in Schedule I", "To its knowledge, each of the directors and executive officers listed below"
ALL = re.compile(
    r"(?i)\s*(?:\(\w{1,3}\)\s{0,9}){0,2}(?:to\s[^.;,]{2,80}\bknowledge\b[^.;,]{0,60},\s+)?(?:each|all)\b(?:\s+of\b)?(?P<people>[^.;:]{0,240})"
)
PERSONS = re.compile(
    r"(?i)\b(?:persons?|individuals?|them|foregoing|directors?\b[^.;]{0,40}\bofficers?|officers?\b[^.;]{0,40}\bdirectors?)\b"
)
# Persons of the covers, or not all
OTHERS = re.compile(r"(?i)\b(?:reporting|filing|covers?|except|other\s+than|unless|otherwise|but|non-\w+)\b")
LABEL = re.compile(r"(?i)\b(?P<label>(?:annex|schedule|appendix|exhibit|attachment)\s+[\w-]{1,4})\b")
ENDS = re.compile(r"\s*(?:[.;]|\n\s*\n|$)")
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
    item: Text | None, tail: Text, lower: str, wanted: list[int], prose: Callable[[Text], Text]
) -> Iterator[tuple[int, int, Text]]:
    """The places of which all persons of an annex are citizens: where their names can stand (begin, end), and the place.

    item: Item 2; tail: what stands behind the items; lower: the whole text in `plain` letters; wanted: where the names stand of
    persons without a citizenship; prose: makes a part one without ends of lines inside a paragraph.
    """
    of_all = item is not None and _speaks(item.string, LABELS)
    if not of_all and not _speaks(tail.string):
        return
    regions = Regions(tail, lower[tail.offset : tail.offset + len(tail)])
    for begin, end in [(begin, end) for _, begin, end in regions.all]:
        if any(begin <= at < end for at in wanted):
            for people, place in _sentences(tail[begin - tail.offset : end - tail.offset], lower, prose):
                if not people.strip() or PERSONS.search(people):
                    yield begin, end, place
    if item is not None and of_all and regions.all:
        for people, place in _sentences(item, lower, prose):
            labels = LABEL.findall(people)
            region = regions.named(labels[0]) if len(labels) == 1 and PERSONS.search(people) else None
            if region is not None:
                yield *region, place


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


def _sentences(part: Text, lower: str, prose: Callable[[Text], Text]) -> Iterator[tuple[str, Text]]:
    """Of whom sentences of a part say that all are citizens of one place, and of which."""
    if not _speaks(part.string):
        return
    part = prose(part)
    places = places_of(CITIZENS, part.string, lower[part.offset : part.offset + len(part)])
    words = list(matches(CITIZEN_WORD, places, part.string))
    for pattern in (CITIZEN, AMERICAN):
        for match in around(pattern, words, part.string, WORDS_BEFORE, REACH_OF_LAWS):
            who = ALL.fullmatch(last_sentence(part.string[max(0, match.start("verb") - FAR) : match.start("verb")]))
            if who is not None and ENDS.match(part.string, match.end()) and not OTHERS.search(who["people"]):
                yield who["people"], part.group(match, "value").strip(".,")


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
