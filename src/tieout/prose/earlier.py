"""Patterns of earlier levels, which a level or a change is compared with: each a function with an example, from a figure's node
to its role, None where it does not fit."""

from tieout.prose import phrases
from tieout.prose.changes import by, moved
from tieout.prose.cues import REACH, Role, behind, comparing, cue
from tieout.prose.phrases import Phrase
from tieout.prose.sentence import Sentence
from tieout.prose.words import (
    ADVERBS,
    AUXILIARIES,
    CHANGE_NOUNS,
    CHANGES,
    DETERMINERS,
    GAINS,
    LOSSES,
    REVISED,
    Direction,
    direction,
)

CAUSES = frozenset(["due", "because", "attributable", "resulting", "offset", "driven"])  # behind these, no level is compared with
SIGNED = frozenset((*LOSSES, *GAINS))


def compared(sentence: Sentence, i: int) -> Role | None:
    """ "compared to B", "versus M of B", "from B", "from M of B", "flat from B"."""
    j = cue(sentence, i)
    if comparing(sentence, j):
        return Role("prior", signed(sentence, i), pointing(sentence, j))
    if sentence.word(j) == "from" and _follows(sentence, i, j):
        return Role("prior")
    if sentence.word(j) == "of" and sentence.word(j - 1) in CHANGE_NOUNS:
        return None  # "compared with an increase of": the change before, and no level
    named = phrases.content(sentence, j) and sentence.word(j) not in ("and", "or")
    k = j if sentence.word(j) in ("of", "was", "were", ",") or named else -1
    while k >= max(0, i - REACH) and sentence.kind(k) not in ("figure", "period") and (k == j or sentence.word(k) != ","):
        if sentence.word(k) in CAUSES:
            return None  # "decreased by D from P0 due to a decrease of"
        if sentence.word(k) == "from" and sentence.kind(k - 1) == "figure" and sentence.word(j) != "of":
            return None  # "$4 million from A, $1 million from B"
        if comparing(sentence, k):
            name = phrases.before(sentence, j if phrases.content(sentence, j) else j - 1)
            return Role("prior", name, pointing(sentence, k))
        k -= 1
    if (
        k >= 0
        and sentence.kind(k) == "period"
        and (sentence.word(j) in (",", "of", "when", "was", "were") or sentence.kind(j) == "period")
    ):
        before = phrases.opening(sentence, k) + 1
        if comparing(sentence, before) or comparing(sentence, before - 1):
            return Role("prior")
        name = phrases.before(sentence, before - 1) if sentence.word(j) == "of" else None
        if name and name.last == before - 1 and comparing(sentence, sentence.undetermined(name.first - 1)):
            return Role("prior", name)  # "than M for P0 of B"
    return None


def signed(sentence: Sentence, i: int) -> Phrase | None:
    """ "compared to a $2 million net loss": the name right behind a figure, where it tells which sign it has."""
    j = sentence.right(i)
    name = phrases.after(sentence, j) if phrases.content(sentence, j) else None
    told = name is not None and name.first == j and any(sentence.word(k) in SIGNED for k in range(j, name.last + 1))
    return name if told else None


def _follows(sentence: Sentence, i: int, j: int) -> bool:
    """Whether "from" at node `j` leads from a level of one period to that of another: "M was A in P, from B in P0"."""
    k = j - 1 - (sentence.word(j - 1) == ",")
    if sentence.kind(k) != "period":
        return False
    while sentence.kind(k) == "period":
        k = phrases.opening(sentence, k)
    link = behind(sentence, i)
    timed = sentence.word(link) in ("in", "for", "at", "during") and sentence.kind(sentence.determined(link + 1)) == "period"
    if sentence.kind(k) != "figure" or sentence.figure(k).to or sentence.figure(i).to:
        return False  # "prices from A to B in P, from C to D in P0"
    like = sentence.figure(k).unit == sentence.figure(i).unit and not sentence.figure(k).noun
    return like and (timed or sentence.kind(link) == "period")


def pointing(sentence: Sentence, j: int) -> Direction | None:
    """Whither "up from", "lower than" point."""
    return direction(sentence.word(j - 1)) if sentence.word(j) in ("from", "than") else None


def from_level(sentence: Sentence, i: int) -> Role | None:
    """ "M increased from B to A", "M, which fell from B in P0 to A": the level before, told first."""
    j = cue(sentence, i)
    k = j - 1
    while sentence.word(k) in ADVERBS or sentence.word(k).endswith("ly") or sentence.kind(k) == "aside":
        k -= 1
    word = sentence.word(k)
    if sentence.word(j) != "from":
        return None
    if word == "," and sentence.kind(k - 1) == "figure" and by(sentence, k - 1):
        return Role("prior")  # "reduced M by D, from B to A"
    told = k
    while sentence.kind(told) == "period":
        told = phrases.opening(sentence, told)
    while sentence.word(told).endswith("ly"):
        told -= 1
    if told < k and sentence.word(told) in CHANGES and sentence.word(told - 1) not in DETERMINERS:
        return Role("prior", moved(sentence, told, j), direction(sentence.word(told)))  # "M rose in P from B to A"
    name = phrases.before(sentence, told)
    verb = sentence.undetermined(name.first - 1) if name and name.last == told else -1
    verb = sentence.undetermined(verb - 1) if sentence.word(verb) == "authorized" else verb
    if sentence.word(verb) == "of" and sentence.word(verb - 1) in ("number", "amount"):
        verb = sentence.undetermined(verb - 2)  # "increase the number of authorized shares from"
    done = sentence.word(verb).endswith(("ed", "ing")) or sentence.word(verb - 1) in ("to", "will", "would")
    if sentence.word(verb) in CHANGES and done and name:
        return Role("prior", name, direction(sentence.word(verb)))  # "will increase M for P from B to A", "reduced M from B to A"
    name = phrases.before(sentence, k)
    if name and sentence.word(name.first - 1) in ("in", "of") and sentence.word(name.first - 2) in CHANGE_NOUNS:
        return Role("prior", name, direction(sentence.word(name.first - 2)))
    if word not in CHANGES and not revised(sentence, k):
        return None
    noun = word in CHANGE_NOUNS and sentence.word(k - 1) in DETERMINERS
    return Role("prior", None if noun else phrases.told_first(sentence, k) or moved(sentence, k, j), direction(word))


def revised(sentence: Sentence, k: int) -> bool:
    """Whether the word at node `k` tells that a figure was replaced: "was adjusted", "has been restated"."""
    return sentence.word(k) in REVISED and sentence.word(k - 1) in AUXILIARIES
