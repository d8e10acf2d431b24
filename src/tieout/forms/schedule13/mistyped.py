"""Labels of a cover's rows with a letter wrong ("SOLE VOTNG POWER"), known by their numbers and their neighbours."""

import re
from collections.abc import Iterator

from tieout.forms.schedule13.labels import NUMBERS, RANK, TRAILER, Label
from tieout.forms.schedule13.sheet import Sheet

# The words of the labels that have little of their own behind them
PHRASES = {
    "citizenship": "citizenship or place of organization",
    "sole_voting_power": "sole voting power",
    "shared_voting_power": "shared voting power",
    "sole_dispositive_power": "sole dispositive power",
    "shared_dispositive_power": "shared dispositive power",
    "aggregate_amount": "aggregate amount beneficially owned by each reporting person",
    "percent_of_class": "percent of class represented by amount in row",
    "person_types": "type of reporting person",
}
NUMBER = re.compile(r"(?:(?<=[\n\t|(\[])|(?<=[ \xa0]{2}))[(\[]?(?P<number>\d{1,2})[.):\]]{0,2}(?=[ \t\xa0\n|]{1,40}[A-Za-z])")
WORD = re.compile(r"[\s|]{1,40}(?P<word>[A-Za-z]{1,20})(?![A-Za-z])")
BEHIND = re.compile(rf"(?i)(?:\s{{0,9}}\(?\s?\d{{1,2}}\s?\))?{TRAILER}")
LONGEST = 6000  # characters between two known labels that are looked through
LONGEST_LAST = 1500  # and behind the last
MOST_WRONG = 2  # words of a label


def completed(sheet: Sheet, run: list[Label], following: int) -> list[Label]:
    """The labels of a cover, with those that are missing between them and stand there a letter or two apart from their wording.

    Nothing is added but behind the number that is the next, where both neighbours have the numbers of the form.
    following: where the next cover begins.
    """
    made: list[Label] = []
    for one, other in zip(run, [*run[1:], None], strict=True):
        made.append(one)
        last = other.number if other is not None else max(NUMBERS["person_types"]) + 1
        if one.expected and one.number and (other is None or other.expected) and 1 < last - one.number <= len(PHRASES):
            end = other.number_at if other is not None else min(following, one.until + LONGEST_LAST)
            made += _between(sheet, one, RANK[other.field] if other is not None else len(RANK), last, min(end, one.until + LONGEST))
    return made


def _between(sheet: Sheet, one: Label, rank: int, last: int, end: int) -> Iterator[Label]:
    """The labels that stand behind one and before another, or the end of a cover, in order."""
    number = one.number + 1
    for match in NUMBER.finditer(sheet.string, one.until, end):
        if not number <= int(match["number"]) < last:
            continue
        for field, phrase in PHRASES.items():
            if int(match["number"]) in NUMBERS[field] and RANK[one.field] < RANK[field] < rank:
                until = _ends(phrase.split(), sheet.string, match.end(), end)
                if until:
                    number = int(match["number"]) + 1
                    yield Label(field, match.start(), match.start(), number - 1, True, True, False, match.end(), until)
                    break


def _ends(words: list[str], string: str, at: int, end: int) -> int:
    """Where a label of some words ends, of which few have a letter wrong; 0 where others stand there."""
    wrong = 0
    for word in words:
        found = WORD.match(string, at, end)
        if found is None or not near(found["word"].lower(), word):
            return 0
        wrong += found["word"].lower() != word
        at = found.end()
    behind = BEHIND.match(string, at, end)
    return 0 if wrong > MOST_WRONG else behind.end() if behind else at


def near(one: str, other: str) -> bool:
    """Whether two words are the same but for one letter: wrong, missing, too many, or two that changed places.

    >>> near("votng", "voting"), near("pwoer", "power"), near("sold", "sole"), near("vting", "power")
    (True, True, True, False)
    """
    if one == other:
        return True
    begin = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rest, wanted = one[begin:], other[begin:]
    if rest[1:] == wanted[1:] or rest[1:] == wanted or rest == wanted[1:]:
        return True
    return len(rest) > 1 and rest[:2] == wanted[1::-1] and rest[2:] == wanted[2:]
