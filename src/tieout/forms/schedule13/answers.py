"""Item 2 of Schedule 13D as answers: for each letter or caption a line or a block, person by person.

Persons stand one below the other, or side by side in a table. What is a sentence is read by `biography`.
"""

import re
from collections.abc import Iterator

from msgspec import Struct, field

from tieout.forms.schedule13.annexes import HEADED, ends_in_zip, is_person
from tieout.forms.schedule13.grids import Piece, grids
from tieout.forms.schedule13.names import Names
from tieout.forms.schedule13.sheet import RULE, Sheet
from tieout.markup.text import Text

# "(a)", "B.", "(iii) (c)", as they begin a line
MARK = re.compile(r"[ \t\xa0]*(?:\(?(?:\d{1,2}|[ivx]{1,4})[.)][ \t\xa0]+)?\(?(?P<letter>[a-fA-F])[.)]\.?(?=\s|$)[ \t\xa0]*")
# What an answer is of, where a caption says it; the first that fits
CAPTIONS = (
    ("convicted", re.compile(r"(?i)[^:]{0,60}?\bconvict(?:ion|ed|ions)\b[^:]{0,200}:")),
    ("occupation", re.compile(r"(?i)(?:(?:present|current|principal)\s+){0,2}(?:occupation|employment)\b[^:]{0,240}:")),
    ("address", re.compile(r"(?i)[^:\n]{0,60}?\baddress(?:es)?\b[^:\n]{0,60}:")),
    (
        "citizenship",
        re.compile(
            r"(?i)(?:[\w/]{1,15}[ \t]){0,3}?"
            r"(?:citizenship|nationality|(?:place|state|jurisdiction)\s+of\s+(?:organi[sz]ation|incorporation))\b[^:\n]{0,40}:"
        ),
    ),
    ("occupation", re.compile(r"(?i)(?:[\w/]{1,15}[ \t]){0,3}?(?:occupation|employment|principal\s+business)\b[^:\n]{0,100}:")),
    ("name", re.compile(r"(?i)(?:full\s+)?names?(?:\s+of\s+(?:the\s+)?(?:reporting\s+)?persons?(?:\s+filing)?)?\s{0,9}:")),
)
# Captions of two things at once, but for the form's own words on an employer: what they head is not told apart
MIXED = {
    "address": re.compile(r"(?i)\b(?:names?|occupation|employment|citizenship|title|position)\b"),
    "occupation": re.compile(r"(?i)\b(?:address|citizenship)\b(?!.{0,120}\b(?:conducted|corporation|organi[sz]ation|employer)\b)"),
    "citizenship": re.compile(r"(?i)\b(?:names?|address|occupation)\b"),
}
OTHER = re.compile(r"[A-Z][\w /'’-]{2,40}:(?:\s|$)")  # a caption of something else: "Telephone:"
ORDINAL = re.compile(r"\(?(?:[ivx]{1,4}|\d{1,2}|[g-h])[.)][ \t\xa0]+")
NOT_NAME = re.compile(r"(?i)\b(?:address|occupation|employment|position|title|citizenship|business|residence|office|principal)\b")
NATURAL = {"a": "name", "b": "address", "c": "occupation", "d": "convicted", "f": "citizenship"}
# What an annex of persons in blocks of captions has: for a quick look
OF_PERSONS = (("ame:", "AME:"), ("ccupation", "CCUPATION", "mployment", "MPLOYMENT"))
FIRST = frozenset("(abcdefABCDEFivx0123456789")  # with what a mark begins
NO = re.compile(r"(?i)(?:no|none)\W*")
# Behind the name of a person who files in several capacities: "individually and as executor of ..."
CAPACITY = re.compile(
    r"(?i),\s+(?:(?:not\s+)?individually|solely|in\s+(?:his|her|its)\s+capacity|as\s+(?:\w+\s+){0,2}?(?:trustee|execut(?:or|rix)|custodian|administrator))\b"
)
# "The Manager manages": who does what, before the rest of an answer
WHO_DOES = re.compile(r"(?P<who>(?:[Tt]he\s+)?[A-Z][\w.&'’-]*(?:\s+[A-Z][\w.&'’-]*){0,5})\s+[a-z]{3,}s\s")
MOST_OF_NAME = 4  # lines of a name with its capacities
SHORT = re.compile(r"\s*\((?:the\s+)?[\"“‘'].*$")
# What is no answer but a sentence, or leads elsewhere
ELSEWHERE = re.compile(
    r"(?i)\b(?:see|same|above|below|not\s+applicable|item|schedule|annex|exhibit|respectively|set\s+forth|following|unchanged)\b|\bn/a\b|:\s*$"
)
VERB = re.compile(r"(?i)\b(?:is|are|was|were|has|have|been|being|hereby|resides?)\b|\b(?:Mr|Ms|Mrs)\.")
PLACED = re.compile(r"\d|\b(?:Street|Avenue|Road|Box|Plaza|Building)\b")
PARTICLES = frozenset(["de", "del", "der", "den", "di", "da", "la", "le", "van", "von", "zu", "bin", "al", "and", "s"])
MOST_LINES, MOST_OF_ADDRESS = 2000, 8
LONGEST = {"name": 100, "address": 300, "occupation": 320, "citizenship": 60, "convicted": 12}


class Answered(Struct):
    """A person and what the answers say: the lines of each field."""

    name: Text
    lines: dict[str, list[Text]] = field(default_factory=dict)


def answered(sheet: Sheet, body: Text, names: Names) -> list[Answered]:
    """The persons of Item 2 who have answers of their own: those side by side in a table, else those one below the other."""
    if not any(_names(line) for line in body.string.split("\n")):
        return list(_blocks(body, names))
    lines = sheet.printed.rendering != "plain"
    beside = [person for grid in grids(sheet, body) for person in _beside(_cut(grid.rows), names)]
    return beside or [*_below(body, names, lines), *_blocks(body, names)]


def of_annex(part: Text) -> Iterator[Answered]:
    """The persons of an annex in blocks of lines under captions: "Name:", "Business Address:", "Principal Occupation:"."""
    heading = HEADED.search(part.string) if all(any(word in part.string for word in words) for words in OF_PERSONS) else None
    if heading is not None:
        for person in _below(part[heading.end() :], Names(()), captions=True):
            if "occupation" in person.lines:
                yield person


def _names(line: str) -> bool:
    """Whether a line begins with the letter or with the caption of a name."""
    mark = MARK.match(line) if line[:60].lstrip()[:1] in FIRST else None
    if mark is not None and mark["letter"] in "aA":
        return True
    return ":" in line and (found := _caption(line[mark.end() if mark else 0 :])) is not None and found[0] == "name"


def _may_be_marked(line: str) -> bool:
    """Whether a line can begin with a letter or with a caption."""
    begin = line[:60].lstrip()[:8]
    return (begin[:1] in FIRST and MARK.match(line) is not None) or (":" in line and _caption(line) is not None)


def _blocks(body: Text, names: Names) -> Iterator[Answered]:
    """Persons of the covers at the head of a block of lines whose rest is their address: "Alder Inc., a Texas corporation"."""
    first = last = begin = 0
    size = 0
    for line in [*body.string.split("\n"), ""]:
        if line and not line.isspace():
            first, last, size = begin if not size else first, begin + len(line), size + 1
        elif size:
            if 2 <= size <= MOST_OF_ADDRESS and ends_in_zip(body.string[first:last].rstrip()):
                block = [one.strip() for one in body[first:last].lines()]
                sure = names.leading(block[0].string) is not None and not VERB.search(block[0].string)
                if sure and _answers("address", block[1:], False):
                    yield Answered(block[0], {"address": block[1:]})
            size = 0
        begin += len(line) + 1


def _kind(line: Text) -> tuple[str | None, str | None, Text]:
    """The letter and the caption that a line begins with, and the rest of it."""
    mark = MARK.match(line.string)
    rest = line[mark.end() :] if mark else line
    letter = mark["letter"].lower() if mark else None
    if ":" in rest.string and (found := _caption(rest.string)) is not None:
        return letter, found[0], rest[found[1] :].strip()
    return letter, None, rest.strip()


def _caption(line: str) -> tuple[str, int] | None:
    """What the caption that a line begins with is of, and where it ends."""
    lead = len(line) - len(line.lstrip())
    if ordinal := ORDINAL.match(line, lead):
        lead = ordinal.end()
    for kind, pattern in CAPTIONS:
        if caption := pattern.match(line, lead):
            mixed = kind in MIXED and MIXED[kind].search(caption[0])
            return "mixed" if mixed else kind, caption.end()
    return None


def _below(body: Text, names: Names, whole: bool = False, captions: bool = False) -> Iterator[Answered]:
    """Persons whose answers stand one below the other: an answer goes to the next mark, caption or blank line.

    whole: each line is a paragraph, and a sentence on a line of its own ends an answer; captions: letters are none.
    """
    block: list[tuple[str | None, str | None, list[Text]]] = []
    open_ = False
    for number, line in enumerate(body.lines()):
        if number == MOST_LINES:
            break
        letter, caption, rest = _kind(line) if _may_be_marked(line.string) else (None, None, line)
        if captions and letter and not caption:
            letter, rest = None, line
        if letter or caption:
            if caption == "name" or letter == "a":
                yield from _person(block, names)
                block = []
            block.append((letter, caption, [rest] if rest else []))
            open_ = True
        elif not line.strip():
            open_ = open_ and bool(block) and not block[-1][2]
        elif open_ and block[-1][2] and _apart(line.string.strip(), block[-1][:2], names, whole):
            block.append((None, None, []))
            open_ = False
        elif OTHER.match(line.string.lstrip()):
            block.append((None, "other", []))
            open_ = False
        elif open_ and not RULE.fullmatch(line.string):
            block[-1][2].append(line.strip())
        elif block and not open_:
            block.append((None, None, []))  # a paragraph of its own ends what is told by letters
            open_ = False
    yield from _person(block, names)


def _apart(line: str, above: tuple[str | None, str | None], names: Names, whole: bool) -> bool:
    """Whether a line is no more of the answer above it: a name that heads the next person, or a sentence."""
    address = "address" in (above[1], NATURAL.get(above[0] or ""))
    named = not address and " " in line and len(line) <= LONGEST["name"] and names.meant(line) is not None
    return named or (whole and line.endswith(".") and line[:1].isupper() and VERB.search(line) is not None)


def _person(block: list[tuple[str | None, str | None, list[Text]]], names: Names) -> Iterator[Answered]:
    """The person of a block; none where its first answer is no name for sure."""
    natural = all(caption is None or letter is None or NATURAL.get(letter) == caption for letter, caption, _ in block)
    if not block or not block[0][2] or (len(block) > 1 and block[1][:2] == (None, None)):
        return  # behind the name there may be another one
    first, capacity = block[0][2][0], CAPACITY.search(block[0][2][0].string)
    if len(block[0][2]) > (MOST_OF_NAME if capacity else 1) or (capacity and " and " in first.string[: capacity.start()]):
        return
    name = _named(first[: capacity.start()] if capacity else first, names)
    if name is None:
        return
    person = Answered(name)
    last = block[0][0] or ""
    for letter, caption, lines in block[1:]:
        kind = caption or (NATURAL.get(letter or "") if natural else None)
        again = kind in person.lines and _string(person.lines[kind]) != _string(lines)
        if again or (letter or "z") <= last:
            break  # of another, whose name was not seen
        last = letter or last
        if kind in LONGEST and kind != "name" and _answers(kind, lines, caption is not None):
            person.lines[kind] = _without_subject(lines, names) if kind == "occupation" else lines
    if person.lines or names.meant(name.string) is not None:
        yield person


def _string(lines: list[Text]) -> str:
    return " ".join(" ".join(line.string for line in lines).split())


def _without_subject(lines: list[Text], names: Names) -> list[Text]:
    """An answer without the person of the covers with whom it begins: "The Fund invests in ..."."""
    told = WHO_DOES.match(lines[0].string)
    if told is None or names.meant(told["who"]) is None:
        return lines
    return [lines[0][told.end("who") :].strip(), *lines[1:]]


def _named(text: Text, names: Names) -> Text | None:
    short = SHORT.search(text.string)
    name = (text[: short.start()] if short else text).strip(";")
    if len(name) > LONGEST["name"] or NOT_NAME.search(name.string):
        return name if names.meant(name.string) is not None else None
    capital = all(word[:1].isupper() or word in PARTICLES for word in re.findall(r"[^\W\d_]+", name.string))
    return name if names.meant(name.string) is not None or (capital and is_person(name.string)) else None


def _answers(kind: str, lines: list[Text], captioned: bool) -> bool:
    """Whether some lines are an answer of a kind, and no sentence."""
    told = _string(lines)
    if not lines or len(told) > LONGEST[kind] or ELSEWHERE.search(told) or VERB.search(told):
        return kind == "convicted" and NO.fullmatch(told) is not None
    if kind == "convicted":
        return NO.fullmatch(told) is not None
    if kind == "address":
        return len(lines) <= MOST_OF_ADDRESS and PLACED.search(told) is not None and (len(lines) > 1 or "," in told)
    if kind == "citizenship":
        return len(lines) == 1 and told[:1].isupper()
    return captioned or told[:1].isupper()


def _cut(rows: list[list[Piece]]) -> Iterator[tuple[str | None, list[Piece]]]:
    """The rows of a table: what each is of, and the pieces behind its mark and its caption."""
    for row in rows:
        kind: str | None = None
        told = list(row)
        while told and len(told) > 1:
            letter, caption, rest = _kind(told[0].text)
            colon = None if letter or caption else _kind_of(told[0].text.string)
            if rest and not caption and not colon:
                break
            kind = caption or colon or (NATURAL.get(letter) if letter and kind is None else kind)
            if rest and caption:
                break
            told = told[1:]
            if not (letter or caption or colon):
                break
        yield kind, told


def _kind_of(caption: str) -> str | None:
    """What a caption without a colon is of: "Citizenship", alone in its cell."""
    return next((kind for kind, pattern in CAPTIONS if len(caption) < 120 and pattern.fullmatch(caption + ":")), None)


def _beside(rows: Iterator[tuple[str | None, list[Piece]]], names: Names) -> list[Answered]:
    """Persons side by side: a row of names, beneath it rows of as many answers; a row without a mark goes on with the one above."""
    persons: list[Answered] = []
    columns: list[Piece] = []
    last: str | None = None
    found: dict[str, list[list[Text]]] = {}
    for kind, pieces in rows:
        if kind in (None, "name") and len(pieces) > 1 and not columns:
            called = [_named(piece.text, names) for piece in pieces]
            if all(called) and (kind == "name" or all(names.meant(name.string) for name in called if name)):
                persons, columns = [Answered(name) for name in called if name], pieces
            continue
        if not columns:
            continue
        last = kind or last
        if last is None or (kind and kind in found):
            continue
        held = found.setdefault(last, [[] for _ in columns])
        for piece in pieces:
            over = [index for index, column in enumerate(columns) if column.under(piece)]
            if len(over) == 1:
                held[over[0]] += [line.strip() for line in piece.text.lines() if line.strip()]
            else:
                held[:] = [[] for _ in columns]
                last = None
                break
    for kind, told in found.items():
        for person, lines in zip(persons, told, strict=True):
            if kind in LONGEST and kind != "name" and _answers(kind, lines, True):
                person.lines[kind] = lines
    return [person for person in persons if person.lines]
