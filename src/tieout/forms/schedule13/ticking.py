"""The rows of a cover page that are answered with a mark or a code: the group, the check boxes, the sources of funds, the types."""

import re
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple

from tieout.facts import ABSENT, Fact
from tieout.forms.schedule13.labels import TAILS
from tieout.forms.schedule13.model import GroupBoxes
from tieout.forms.schedule13.sheet import LOST_BOXES, TO_MARK, Sheet, blank, joined, keeping, kept, unticked
from tieout.markup.text import Box, Text
from tieout.values import Words


class Codes(NamedTuple):
    """The codes that a row can have: one of them, a list of nothing else, the same in small letters, one in any letters,
    one in brackets behind what it means.
    """

    each: re.Pattern[str]
    alone: re.Pattern[str]
    small: re.Pattern[str]
    any_case: re.Pattern[str]
    glossed: re.Pattern[str]


def _codes(known: str) -> Codes:
    return Codes(
        re.compile(rf"(?<![\w&])(?:{known})(?![\w&])"),
        re.compile(rf"(?:(?:{known})(?:\s*\([^()]{{0,80}}\))?[\s,;/&+*†‡|.\-–—]*|and\s+|or\s+)+"),
        re.compile(rf"(?i)(?:{known})(?:\s*[,;/&]\s*(?:{known}))*\W*"),
        re.compile(rf"(?i)\b(?:{known})\b"),
        re.compile(rf"[A-Z][a-z][A-Za-z/ -]{{1,60}}[\s:–-]\(?(?P<code>{known})\)[.*]?"),
    )


# "H.C." is HC; "S.A." is how the name of a company ends
PERSON_CODES = _codes("BD|BK|CP|CO|EP|IN|IA|IC|IV|HC|PN|SA|OO|FI|00|B\\.D\\.|E\\.P\\.|I\\.[ANCV]\\.|H\\.C\\.|P\\.N\\.")
FUND_CODES = _codes("SC|BK|AF|WC|PF|OO|00|W\\.C\\.|P\\.F\\.|O\\.O\\.")
IN_BRACKETS = re.compile(r"\((?P<told>[^()]{2,40})\)\W*")
BRACKETS, WORDY = re.compile(r"\([^()]*\)"), re.compile(r"\w")
NOT_APPLICABLE = re.compile(r"(?i)\s*(?:not\s+applicable|n\s?/\s?a|n\.\s?a\.?|none|no)\s*[.:]?\s*")
# "(a)", or a bare letter: "a." before a box or a blank, "a" before one drawn "/ /" or "["
LETTER = re.compile(
    r"(?i)(?:\(\s*(?P<letter>[ab])\.?\s*\)|(?m:(?:^|\t|  )[ \t\xa0]{0,200}(?P<bare>[AB])"
    r"(?:[.):](?=[\s_\[(☐☒]|$)|(?=[ \xa0]{1,3}(?:/[ _xX\xa0]{1,4}/|\[)))))"
)
YES_OR_NO = re.compile(r"(?i)\b(?P<yes>yes)\b|(?<!cusip\s)\b(?P<no>no)\b")
SHORT = 300  # characters of a row that is likely to come again
ADJACENT = 12  # characters between a letter and the only box of a row that is its own


def codes(part: Text, known: Codes, tail: frozenset[str]) -> tuple[Fact[str], ...]:
    """The codes that a row begins with, one fact each; words where it has none. None printed, or "None": an empty list."""
    facts: list[Fact[str]] = []
    for chunk in keeping(part, tail):
        if not facts and (glossed := known.glossed.fullmatch(chunk.string)):  # "Investment Adviser (IA)"
            return (chunk.group(glossed, "code").fact(_code),)
        plain = BRACKETS.sub(lambda match: " " * len(match[0]), chunk.string) if "(" in chunk.string else chunk.string
        if not WORDY.search(plain):
            if facts or not (inside := IN_BRACKETS.fullmatch(chunk.string)) or not known.alone.fullmatch(inside["told"]):
                continue
            chunk = chunk.group(inside, "told")  # "(CO)"
            plain = chunk.string
        if facts:
            if not known.alone.fullmatch(plain.lstrip(" ,;/&")):
                break
            found = list(known.each.finditer(plain))
        else:
            found = _first(plain, known)
            if not found:
                return (Fact(None, chunk.raw, chunk.start, chunk.end, (), "words"),)
        for match in found:
            facts.append(chunk[match.start() : match.end()].fact(_code, _marks(chunk.string[match.end() :])))
        if re.search(r"[a-z]{3}", plain):
            break
    return tuple(facts)


# "OO - limited liability company", "PN Limited Partnership": what may follow a code, not "IN WITNESS WHEREOF"
GLOSS = re.compile(r"\W*$|\s*[-–—=:,;(/*†\[]|\s+[A-Z]?[a-z]|\s+\d")


def _first(plain: str, known: Codes) -> list[re.Match[str]]:
    """The codes of the first words of a row: they stand at its beginning, or behind a short word."""
    found = list(known.each.finditer(plain))
    if not found:
        return list(known.any_case.finditer(plain)) if known.small.fullmatch(plain.strip()) else []
    if re.search(r"\w{3}", plain[: found[0].start()]):
        return []
    leading: list[re.Match[str]] = []
    for match in found:
        if leading and re.search(r"\w{4}", plain[leading[-1].end() : match.start()]) and match[0] in ("IN", "CO", "SA", "00"):
            break
        leading.append(match)
    behind = plain[leading[-1].end() :]
    return leading if GLOSS.match(behind) or len(leading) > 1 else []


def _code(raw: str) -> str:
    return "OO" if raw == "00" else raw.upper().replace(".", "")


def _marks(behind: str) -> tuple[str, ...]:
    match = re.match(r"\s?(\(\s?\d{1,2}\s?\)|[*†‡]{1,3}|[¹²³⁴-⁹])", behind)
    return () if match is None else (match[1].replace(" ", "").translate(str.maketrans("¹²³⁴⁵⁶⁷⁸⁹", "123456789")),)


def box(sheet: Sheet, part: Text | None, field: str, path: str) -> Fact[bool]:
    """The box of a row: its mark, the words "not applicable", or an empty cell drawn as a box, which leave it unmarked.

    Blank where none of them is printed.
    """
    if part is None:
        return ABSENT
    boxes = sheet.ticks(part)
    asked = _asked(part) if boxes else []
    if len(boxes) == 1 and len(asked) < 2:
        return boxes[0].fact()
    if boxes:
        if (answer := _answer(part, boxes)) is not None:
            return answer
        tight = part.strip()
        sheet.note("several-boxes", "the row has more than one box", path, part)
        return Fact(None, tight.raw, tight.start, tight.end, (), "unreadable")
    found = kept(part, TAILS[field])
    if not found:
        frames = sheet.frames(part)
        if len(frames) == 1:
            return Fact(False, frames[0].tag, frames[0].tag_start, frames[0].tag_end)
        return unticked(part)
    whole = found[0]
    if len(found) == 1 and whole.string in LOST_BOXES:
        return unticked(whole)
    if NOT_APPLICABLE.fullmatch(whole.string):
        return Fact(False, whole.raw, whole.start, whole.end)
    if re.fullmatch(r"(?i)yes\.?", whole.string):
        return Fact(True, whole.raw, whole.start, whole.end)
    return Fact(None, whole.raw, whole.start, whole.end, (), "words")


def _asked(part: Text) -> list[re.Match[str]]:
    """The words "yes" and "no" of a part that has one of each; none of another."""
    words = list(YES_OR_NO.finditer(part.string))
    return words if [match.lastgroup for match in words] in (["yes", "no"], ["no", "yes"]) else []


def _answer(part: Text, boxes: list[Box]) -> Fact[bool] | None:
    """The answer of two boxes, "YES [ ] NO [X]", or of one and a line to be marked upon, "YES ___ NO _X_": that of the marked one.

    Both stand before, or both behind, their words.
    """
    words = _asked(part)
    lines = [(line.start(), None) for line in TO_MARK.finditer(part.string)] if len(boxes) == 1 else []
    slots: list[tuple[int, Box | None]] = [*((found.at - part.offset, found) for found in boxes), *lines]
    slots.sort(key=itemgetter(0))
    if len(slots) != 2 or not words:
        return None
    places, apart = [place for place, _ in slots], [match.start() for match in words]
    if not (places[0] < apart[0] < places[1] < apart[1] or apart[0] < places[0] < apart[1] < places[1]):
        return None
    marked = [(word, box) for word, (_, box) in zip(words, slots, strict=True) if box is not None and box.marked]
    if len(marked) != 1:
        return None
    word, mark = marked[0]
    return Fact(word.lastgroup == "yes", mark.raw, mark.start, mark.end)


def group(sheet: Sheet, part: Text | None, path: str) -> tuple[Fact[str], GroupBoxes]:
    """Row 2: the letter of the marked box, and both boxes."""
    if part is None:
        return ABSENT, GroupBoxes()
    letters = _letters_of_short(part.string) if len(part) <= SHORT else _letters(part.string)
    boxes = sheet.ticks(part)
    facts = _boxes(sheet, part, letters, boxes)
    if facts is None:
        sheet.note("several-boxes", "more boxes than letters", path, part)
        return _unreadable(part), GroupBoxes()
    if not facts and (boxes or letters):
        sheet.note("group-boxes", "boxes that cannot be told apart", path, part)
    pair = GroupBoxes(**facts)
    marked = [letter for letter in "ab" if letter in facts and facts[letter].value]
    if len(marked) == 1:
        mark = facts[marked[0]]
        return Fact(marked[0], mark.raw, mark.start, mark.end), pair
    if marked:
        sheet.note("group-both", "both boxes are marked", path, part)
        return _unreadable(part), pair
    if "n" in part.string.lower():  # each of the words has one
        told = kept(part, TAILS["group"])
        rest = [chunk for chunk in told if NOT_APPLICABLE.fullmatch(chunk.string)]
        if rest:
            return Fact(None, rest[0].raw, rest[0].start, rest[0].end, (), "words"), pair
        words = [tight for chunk in told if (tight := _behind_letter(chunk))]
        if NOT_APPLICABLE.fullmatch(" ".join(word.string for word in words)):  # "(a) Not", "(b) Applicable"
            return joined(sheet, words, _no_letter), pair
    return blank(part), pair


def _behind_letter(chunk: Text) -> Text:
    letter = LETTER.match(chunk.string)
    return chunk[letter.end() :].strip() if letter else chunk


def _no_letter(raw: str) -> str:
    raise Words(raw)


def _letters(string: str) -> dict[str, tuple[int, int]]:
    """Where the letters of the boxes first stand."""
    letters: dict[str, tuple[int, int]] = {}
    for match in LETTER.finditer(string):
        letters.setdefault((match["letter"] or match["bare"]).lower(), match.span())
    return letters


_letters_of_short = lru_cache(maxsize=256)(_letters)  # the rows of one cover and the next look alike


def _unreadable(part: Text) -> Fact[str]:
    tight = part.strip()
    return Fact(None, tight.raw, tight.start, tight.end, (), "unreadable")


def _boxes(sheet: Sheet, part: Text, letters: dict[str, tuple[int, int]], boxes: list[Box]) -> dict[str, Fact[bool]] | None:
    """The boxes by letter; none where they cannot be told apart; None where there are more boxes than letters."""
    if len(letters) == 1 and len(boxes) == 1:
        (letter, (low, high)) = next(iter(letters.items()))
        at = boxes[0].at - part.offset
        return {letter: boxes[0].fact()} if low - ADJACENT <= at <= high + ADJACENT else {}
    if len(letters) != 2:
        return {}
    if letters["a"] > letters["b"]:
        return _turned(part, letters, boxes)
    a, b = letters["a"][0] + part.offset, letters["b"][0] + part.offset
    first = bool(boxes) and boxes[0].at < a  # the boxes stand before their letters
    facts: dict[str, Fact[bool]] = {}
    for found in boxes:
        letter = ("a" if found.at < a else "b") if first else ("b" if found.at > b else "a")
        if letter in facts or (first and found.at > b):
            return None
        facts[letter] = found.fact()
    for letter, end in (("a", letters["b"][0]), ("b", len(part))):
        if letter not in facts:
            rest = part[letters[letter][1] : end]
            typed = [] if first else sheet.typed(rest)
            lost = rest.strip().string in LOST_BOXES
            facts[letter] = typed[0].fact() if len(typed) == 1 else unticked(rest) if lost else blank(rest)
    return facts


def _turned(part: Text, letters: dict[str, tuple[int, int]], boxes: list[Box]) -> dict[str, Fact[bool]]:
    """The boxes of a row that has (b) before (a): one directly behind, or one before, each letter; else none."""
    order = sorted(letters, key=lambda letter: letters[letter])
    places = [found.at - part.offset for found in boxes]
    starts = [letters[letter][0] for letter in order]
    if len(boxes) != len(order):
        return {}
    behind = starts[0] < places[0] < starts[1] < places[1]
    before = places[0] < starts[0] < places[1] < starts[1]
    near = all(abs(place - start) <= ADJACENT for place, start in zip(places, starts, strict=True))
    return {letter: found.fact() for letter, found in zip(order, boxes, strict=True)} if near and (behind or before) else {}
