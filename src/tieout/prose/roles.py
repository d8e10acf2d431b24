"""What each figure of a sentence is: a level, the level before, a change, a share; told by the words around it.

Each pattern is a function with an example; the first that fits decides. A figure that none fits has no role.
"""

from collections.abc import Callable
from typing import Literal

from msgspec import Struct

from tieout.prose import phrases
from tieout.prose.numbers import SECURITIES
from tieout.prose.phrases import Phrase
from tieout.prose.sentence import Sentence
from tieout.prose.tokens import COMPANY
from tieout.prose.words import (
    ADVERBS,
    CHANGE_NOUNS,
    CHANGES,
    COMPARES,
    COPULAS,
    DEALS,
    DETERMINERS,
    FACTORS,
    HIGHER,
    LEADING,
    LEVELS,
    LOWER,
    MISSTATED,
    OVER,
    PARTS,
    PREPOSITIONS,
    SHARES_OF,
    VERBS,
    Direction,
    direction,
)

Place = Literal["value", "prior", "change", "like"]
REACH = 30  # nodes that a word may stand from the figure it decides
SUMS = frozenset("aggregate total sum amount maximum".split())
QUALIFIERS = frozenset("from related attributable associated".split())


class Role(Struct, frozen=True, gc=False):
    """What a figure is. place: value, prior (level), change (or percent of change), like (as the figure before it).

    measure: the name it is of, None where it is that of the claim before; own: it begins a claim of its own.
    """

    place: Place
    measure: Phrase | None = None
    direction: Direction | None = None
    misstated: Literal["over", "under"] | None = None
    qualifier: tuple[int, int] | None = None
    base: tuple[int, int] | None = None
    own: bool = False


def role(sentence: Sentence, i: int) -> Role | None:
    """The role of the figure at node `i`, None where no pattern fits."""
    return next((found for pattern in PATTERNS if (found := pattern(sentence, i))), None)


def cue(sentence: Sentence, i: int) -> int:
    """The node of the word that leads to the figure at node `i`: "the", "a total of", "an aggregate of" passed over."""
    j = sentence.undetermined(sentence.left(i))
    if sentence.word(j) in ("(", "“", "-", "–", "—"):
        return j
    while sentence.word(j) in LEADING and sentence.word(j) not in ("and", "or"):
        j = sentence.undetermined(j - 1)
    if sentence.word(j) == "of" and sentence.word(j - 1) in SUMS:
        k = j - 2
        while sentence.word(k) in ("cumulative", "combined", "grand", "the", "aggregate", "total"):
            k -= 1
        if k < j - 2 or sentence.word(k) in PREPOSITIONS or sentence.word(k) in DETERMINERS:
            return sentence.undetermined(k)
    if sentence.word(j) == "between" and sentence.word(j - 1) in ("by", "of", "to", "be", "was", "were", "is"):
        return j - 1
    if sentence.word(j) == "aggregate" and sentence.word(j - 1) in ("the", "an") and sentence.word(j - 2) == "in":
        return sentence.undetermined(j - 3)
    return j


def _behind(sentence: Sentence, i: int) -> int:
    """The node behind the figure and what hangs on it: asides, "in the aggregate", "per share", "or 5%"."""
    j = sentence.right(i)
    if sentence.word(j) in ("per", "/") and sentence.kind(j + 1) == "word":
        j = j + 3 if sentence.word(j + 1) in ("diluted", "common", "basic") else j + 2
    if sentence.word(j) == "in" and sentence.word(j + 1) in ("the", "total") and sentence.word(j + 2 - (sentence.word(j + 1) == "total")) in SUMS:
        j += 3 if sentence.word(j + 1) == "the" else 2
    if sentence.word(j) == "or" and sentence.kind(j + 1) == "figure":
        j = sentence.right(j + 1)
    return j


def _change_behind(sentence: Sentence, i: int) -> Role | None:
    """"a $4 million increase in M", "a 5% decline compared to"."""
    j = _behind(sentence, i)
    for k in range(j, min(j + 4, len(sentence.nodes))):
        word = sentence.word(k)
        if word in CHANGE_NOUNS:
            measure = phrases.after(sentence, k + 2) if sentence.word(k + 1) in ("in", "to", "of") else None
            return Role("change", measure, direction(word), own=measure is not None)
        if word in MISSTATED:
            measure = phrases.after(sentence, k + 2) if sentence.word(k + 1) in ("of", "in", "to") else None
            return Role("change", measure, misstated=_error(word), own=measure is not None)
        if sentence.kind(k) != "word" or word in PREPOSITIONS or word in ("and", "or", "which"):
            return None
    return None


def _part_of_change(sentence: Sentence, i: int) -> Role | None:
    """"about $1 million of the decrease in M related to S": a part of a change, a claim of its own."""
    j = _behind(sentence, i)
    k = j + 1 + (sentence.word(j + 1) in DETERMINERS)
    while sentence.word(k) in ("total", "overall", "aggregate"):
        k += 1
    if sentence.word(j) != "of" or sentence.word(k) not in CHANGE_NOUNS or sentence.word(k + 1) not in ("in", "to", "of"):
        return None
    measure = phrases.after(sentence, k + 2)
    qualifier = None
    if measure:
        start = measure.last + 1
        while sentence.word(start) in ("was", "is", "were", "primarily", "mainly"):
            start += 1
        if sentence.word(start) in PARTS or sentence.word(start) in ("relates", "due", "came"):
            qualifier = _until_comma(sentence, start)
    return Role("change", measure, direction(sentence.word(k)), qualifier=qualifier, own=True)


def _lower_behind(sentence: Sentence, i: int) -> Role | None:
    """"$5 million of lower M", "a $1 million lower M", "5% lower than"."""
    j = _behind(sentence, i)
    j += sentence.word(j) in ("of", "in")
    word = sentence.word(j)
    if word not in HIGHER and word not in LOWER or word in ("more", "less"):
        return None
    if sentence.word(j + 1) in ("than", "compared", "versus", "as", ",", ".", "from"):
        verb = cue(sentence, i)
        return Role("change", phrases.subject(sentence, verb) if sentence.word(verb) in COPULAS else None, direction(word))
    measure = phrases.after(sentence, j + 1)
    return Role("change", measure, direction(word), own=True) if measure else None


def _doubled(sentence: Sentence, i: int) -> Role | None:
    """"M doubled": the word is verb and figure in one."""
    if sentence.string[sentence.nodes[i].print_at : sentence.nodes[i].print_until].lower() not in FACTORS:
        return None
    measure = phrases.subject(sentence, i)
    return Role("change", measure, "increase") if measure and phrases.measured(sentence, measure) else None


def _misstated(sentence: Sentence, i: int) -> Role | None:
    """"M was overstated by D", "overstatement of D to M", "overstatements of M for a total of D", "overstated M by D"."""
    j = sentence.left(i)
    while j >= max(0, i - REACH) and sentence.word(j) not in MISSTATED:
        if sentence.word(j) in (";", "which", "that") or (sentence.kind(j) == "figure" and sentence.word(i - 1) not in ("and", ",")):
            return None
        j -= 1
    if j < max(0, i - REACH):
        return None
    word = sentence.word(j)
    if word.startswith(("overstatement", "understatement")) or "-" in word:
        measure = phrases.after(sentence, j + 2) if sentence.word(j + 1) in ("of", "in", "to") and sentence.kind(j + 2) != "figure" else None
        measure = measure if measure and measure.last < i else None
        return Role("change", measure or _measure_behind(sentence, i, ("to", "of", "in")), misstated=_error(word))
    follows = phrases.after(sentence, j + 1) if sentence.word(j + 1) != "by" else None
    measure = follows if follows and follows.last < i else phrases.subject(sentence, j)
    return Role("change", measure, misstated=_error(word))


def _error(word: str) -> Literal["over", "under"]:
    return "over" if word in OVER else "under"


def _over_recognized(sentence: Sentence, i: int) -> Role | None:
    """"D in cumulative over recognition of M": the error in two words behind the figure."""
    j = _behind(sentence, i)
    for k in range(j, min(j + 4, len(sentence.nodes))):
        if sentence.word(k) in ("over", "under") and sentence.word(k + 1).startswith(("recogni", "stat", "report", "accru", "bill")):
            measure = phrases.after(sentence, k + 3) if sentence.word(k + 2) in ("of", "in") else None
            return Role("change", measure, misstated="over" if sentence.word(k) == "over" else "under", own=True)
    return None


def _measure_behind(sentence: Sentence, i: int, words: tuple[str, ...]) -> Phrase | None:
    """The name behind the figure and one of some prepositions: "D in M", "D of M"."""
    j = _behind(sentence, i)
    return phrases.after(sentence, j + 1) if sentence.word(j) in words and sentence.kind(j + 1) != "period" else None


def _compared(sentence: Sentence, i: int) -> Role | None:
    """"compared to B", "versus M of B", "from B", "from M of B", "flat from B"."""
    j = cue(sentence, i)
    if comparing(sentence, j):
        return Role("prior", direction=_pointing(sentence, j))
    k = j if sentence.word(j) in ("of", "was", "were", ",") or phrases.content(sentence, j) else -1
    while k >= max(0, i - REACH) and sentence.kind(k) not in ("figure", "period") and (k == j or sentence.word(k) != ","):
        if comparing(sentence, k):
            name = phrases.before(sentence, j if phrases.content(sentence, j) else j - 1)
            return Role("prior", name, _pointing(sentence, k))
        k -= 1
    if k >= 0 and sentence.kind(k) == "period" and (sentence.word(j) in (",", "of", "when", "was", "were") or sentence.kind(j) == "period"):
        before = phrases.opening(sentence, k) + 1
        if comparing(sentence, before) or comparing(sentence, before - 1):
            return Role("prior")
    return None


def _pointing(sentence: Sentence, j: int) -> Direction | None:
    """Whither "up from", "lower than" point."""
    return direction(sentence.word(j - 1)) if sentence.word(j) in ("from", "than") else None


def _from_level(sentence: Sentence, i: int) -> Role | None:
    """"M increased from B to A", "M, which fell from B in P0 to A": the level before, told first."""
    j = cue(sentence, i)
    k = j - 1
    while sentence.word(k) in ADVERBS or sentence.kind(k) == "aside":
        k -= 1
    word = sentence.word(k)
    if sentence.word(j) != "from":
        return None
    name = phrases.before(sentence, k)
    if name and sentence.word(name.first - 1) in ("in", "of") and sentence.word(name.first - 2) in CHANGE_NOUNS:
        return Role("prior", name, direction(sentence.word(name.first - 2)))
    if word not in CHANGES:
        return None
    noun = word in CHANGE_NOUNS and sentence.word(k - 1) in DETERMINERS
    return Role("prior", None if noun else phrases.subject(sentence, k), direction(word))


def _base_of_change(sentence: Sentence, i: int) -> Role | None:
    """"a reduction of D, or N%, of the total B of M previously reported": the level that was changed."""
    j = sentence.undetermined(sentence.left(i))
    if sentence.word(j) in SUMS:
        j = sentence.undetermined(j - 1)
    before = sentence.left(j)
    before -= sentence.word(before) == ","
    ahead = {sentence.word(k) for k in range(i + 1, min(i + 10, len(sentence.nodes)))}
    earlier = ahead.intersection(("previously", "originally", "initially")) and "reported" in ahead
    return Role("prior") if sentence.word(j) == "of" and sentence.kind(before) == "figure" and earlier else None


def comparing(sentence: Sentence, j: int) -> bool:
    """Whether the node at `j` ends a word of comparison: "compared to", "versus", "from" and "over" behind a change."""
    word, last = sentence.word(j), sentence.word(j - 1)
    if word in ("to", "with"):
        return last in COMPARES or (last == "when" and sentence.word(j - 2) in COMPARES)
    if word in ("versus", "vs", "against"):
        return True
    if word == "." and last == "vs":
        return True
    if word == "than":
        return True
    if word in ("from", "over"):
        return last not in PARTS and _change_before(sentence, j)
    return False


def _change_before(sentence: Sentence, j: int) -> bool:
    """Whether a change or "flat", "up", "down" stands before node `j` in its clause, and no later "included" or "received"."""
    for k in range(j - 1, max(-1, j - REACH), -1):
        word = sentence.word(k)
        if word in CHANGES or word in ("flat", "up", "down", "unchanged") or word in HIGHER or word in LOWER:
            return True
        if word in (";", "received", "included", "includes", "ranging", "purchased", "proceeds"):
            return False
    return False


def _by(sentence: Sentence, i: int) -> Role | None:
    """"M increased by D", "increasing M as of T by D", "decreasing M for the same amount"."""
    j = cue(sentence, i)
    if sentence.word(j) != "by" and not (sentence.nodes[i].reference and sentence.word(j) in ("for", "in")):
        return None
    k = j - 1
    while k >= max(0, j - REACH) and sentence.word(k) not in CHANGES and sentence.word(k) not in ("higher", "lower", "greater", "smaller"):
        if sentence.kind(k) == "figure" or sentence.word(k) in (";", "offset"):
            return None
        k -= 1
    if k < max(0, j - REACH):
        return None
    measure = phrases.after(sentence, k + 1) if sentence.kind(k + 1) != "period" else None
    if measure is None or measure.last >= j:
        measure = phrases.subject(sentence, k)
    return Role("change", measure, direction(sentence.word(k)))


def _directly(sentence: Sentence, i: int) -> Role | None:
    """"M decreased $4 million", "M rose approximately 5%", "M was up 12%"."""
    j = cue(sentence, i)
    word = sentence.word(j)
    if sentence.word(j - 1) in DETERMINERS or (word not in CHANGES and word not in ("up", "down")):
        return None
    return Role("change", phrases.subject(sentence, j), direction(word))


def _to_level(sentence: Sentence, i: int) -> Role | None:
    """"M decreased to A", "M increased by D in P to A", "M narrowed to A"."""
    j = cue(sentence, i)
    if sentence.word(j) != "to":
        return None
    for k in range(j - 1, max(-1, j - REACH), -1):
        word = sentence.word(k)
        if sentence.kind(k) == "figure" and _doubled(sentence, k):
            return Role("value", phrases.subject(sentence, k), "increase")
        if word in CHANGES:
            noun = word in CHANGE_NOUNS and sentence.word(k + 1) in ("in", "of")
            measure = phrases.after(sentence, k + 2) if noun else phrases.subject(sentence, k)
            return Role("value", measure, direction(word))
        if word in (";", "which"):
            return None
    return None


def _change_of(sentence: Sentence, i: int) -> Role | None:
    """"an increase of D", "an increase in M of D", "an increase of D in M", "a reduction to M1 and M2 of D"."""
    j = cue(sentence, i)
    if sentence.word(j) != "of":
        return None
    if sentence.word(j - 1) in CHANGE_NOUNS:
        word = sentence.word(j - 1)
        measure = _measure_behind(sentence, i, ("in", "to"))
        if measure is None and _subject_has(sentence, j - 1):
            measure = phrases.subject(sentence, _verb_before(sentence, j - 1))
        return Role("change", measure, direction(word))
    k = j - 1
    while k > max(0, j - REACH) and sentence.kind(k) != "figure" and sentence.word(k) not in CHANGE_NOUNS:
        if sentence.word(k) in (",", ";", "which", "was", "were", "to") and not (sentence.word(k) == "to" and sentence.word(k - 1) in CHANGE_NOUNS):
            return None
        k -= 1
    if sentence.word(k) in CHANGE_NOUNS and sentence.word(k + 1) in ("in", "to", "of"):
        measure = phrases.after(sentence, k + 2)
        near = measure is not None and measure.last < j and not any(sentence.word(n) in VERBS for n in range(measure.last + 1, j))
        return Role("change", measure, direction(sentence.word(k)), qualifier=_from(sentence, i), own=True) if near else None
    return None


def _verb_before(sentence: Sentence, j: int) -> int:
    """The verb that governs the noun at node `j`: "M showed an increase of D"."""
    return sentence.undetermined(j - 1)


def _subject_has(sentence: Sentence, j: int) -> bool:
    return sentence.word(_verb_before(sentence, j)) in ("had", "saw", "showed", "experienced", "reflected", "reflects", "represents", "represented")


def _apposition(sentence: Sentence, i: int) -> Role | None:
    """"a decrease of D, or N%", "by D (N%)", "$3.1 million, or $0.25 per share"."""
    j = sentence.undetermined(sentence.left(i))
    if sentence.word(j) == "by" and sentence.word(j - 1) == "or":
        j -= 1
    if sentence.word(j) == "or" or (sentence.word(j) == "(" and sentence.kind(j - 1) == "figure"):
        return Role("like")
    return None


def _counted(sentence: Sentence, i: int) -> Role | None:
    """"7,500,000 Class B Ordinary Shares": the name is what is counted."""
    figure = sentence.figure(i)
    if figure.noun is None:
        return None
    j = sentence.right(i)
    while sentence.word(j) in ("of", "the", "its", "our", "such", "these"):
        j += 1
    last = j
    while last + 1 < len(sentence.nodes) and last + 1 < j + figure.noun[1] - figure.noun[0]:
        last += 1
    return Role("value", Phrase(j, last), own=True)


def _share_of(sentence: Sentence, i: int) -> Role | None:
    """"M were less than N% of total M2", "acquired N% of X", "N% of the outstanding shares"."""
    j = _behind(sentence, i)
    if sentence.figure(i).unit != "percent" or sentence.word(j) != "of":
        return None
    of = j + 1 + (sentence.word(j + 1) in DETERMINERS)
    if sentence.kind(of) == "figure" and sentence.figure(of).noun:
        counted = _counted(sentence, of)
        last = counted.measure.last if counted and counted.measure else of
        return Role("value", None, base=(of, last), own=True)  # "representing 5% of the 9,281,023 shares outstanding"
    whole = phrases.after(sentence, j + 1)
    if whole is None:
        return Role("value", None, own=True)
    verb = cue(sentence, i)
    if sentence.word(verb) in SHARES_OF:
        measure = phrases.subject(sentence, verb - 1 if sentence.word(verb) == "for" else verb)
        if measure and phrases.measured(sentence, measure):
            return Role("value", measure, base=(whole.first, whole.last), qualifier=measure.qualifier, own=True)
    return Role("value", whole, own=True)


def _level_of(sentence: Sentence, i: int) -> Role | None:
    """"M of A", "M (as defined) of A", "M of approximately A"."""
    j = cue(sentence, i)
    if sentence.word(j) not in ("of", "at", "between", ":") and not (sentence.word(j) == "in" and sentence.word(sentence.left(i)) == "of"):
        return None
    k = j - 1
    if sentence.word(j) == "of" and sentence.word(k) == "range":
        k = sentence.undetermined(k - 1)
        k -= sentence.word(k) in ("in", "within")
    while sentence.kind(k) == "period":
        k = phrases.opening(sentence, k)
    measure = phrases.before(sentence, k)
    if measure and sentence.word(j) == "at" and not _rated(sentence, measure):
        return Role("value", None, own=True) if sentence.figure(i).price else None
    if measure and sentence.word(measure.first - 1) in phrases.COMPARATIVES:
        return Role("change", measure, direction(sentence.word(measure.first - 1)), own=True)
    return Role("value", measure, qualifier=measure.qualifier) if measure else None


def _stake(sentence: Sentence, i: int) -> Role | None:
    """"his 50% pecuniary interest", "a 12% equity stake": a share, its name behind it."""
    measure = phrases.after(sentence, i + 1) if sentence.figure(i).unit == "percent" and phrases.content(sentence, i + 1) else None
    held = measure and sentence.word(measure.last) in ("interest", "stake", "ownership", "interests", "holding", "position")
    return Role("value", measure, own=True) if held else None


def _rated(sentence: Sentence, measure: Phrase) -> bool:
    """Whether "at A" can be said of a name: a price, a rate, or securities."""
    words = {sentence.word(k) for k in range(measure.first, measure.last + 1)}
    return bool(words.intersection(("price", "prices", "average", "rate", "interest", "discount", "premium")) or words.intersection(SECURITIES))


def _named(sentence: Sentence, i: int) -> Role | None:
    """"weighted average $10.30", "total revenue $5.1 million": the name right before the figure."""
    j = cue(sentence, i)
    measure = phrases.before(sentence, j) if phrases.content(sentence, j) else None
    return Role("value", measure) if measure and measure.last == j and (phrases.measured(sentence, measure) or _rated(sentence, measure)) else None


def _ranging(sentence: Sentence, i: int) -> Role | None:
    """"M ranging from A to B", "M in the range of A to B"."""
    j = cue(sentence, i)
    if sentence.word(j) in ("from", "between") and sentence.word(j - 1) in ("ranging", "ranged", "range", "ranges", "varying"):
        return Role("value", phrases.subject(sentence, j - 1) if sentence.word(j - 2) == "to" else phrases.before(sentence, j - 2))
    return None


def _level_was(sentence: Sentence, i: int) -> Role | None:
    """"M was A", "M for P is expected to be A", "M included A from S", "M totaled A"."""
    j = cue(sentence, i)
    word = sentence.word(j)
    j -= word in ("at", "to") and sentence.word(j - 1) in ("be", "remained", "flat", "amounted", "equal", "amounts", "amounting")
    if sentence.word(j) not in LEVELS and sentence.word(j) not in ("flat", "amounted", "amounting", "amounts", "be"):
        return None
    measure = phrases.subject(sentence, j)
    qualifier = (measure.qualifier if measure else None) or _from(sentence, i)
    return Role("value", measure, qualifier=qualifier) if measure else None


def _from(sentence: Sentence, i: int) -> tuple[int, int] | None:
    """The part that a figure comes from: "$13 million from its subsidiary S, flat from" gives "from its subsidiary S"."""
    j = _behind(sentence, i)
    return _until_comma(sentence, j) if sentence.word(j) in QUALIFIERS and sentence.kind(j + 1) not in ("period", "figure") else None


QUALIFIER_ENDS = frozenset("which that flat compared as a an representing versus and or but while including for up down who".split())


BEFORE = frozenset("prior previous comparable corresponding preceding same year quarter".split())


def _until_comma(sentence: Sentence, j: int) -> tuple[int, int] | None:
    """From node `j` to where a qualifier ends: a figure, a period, an aside, a semicolon, or a comma that ends it."""
    k = j
    while k < min(len(sentence.nodes), j + REACH):
        ends = sentence.word(k) == "," and (sentence.word(k + 1) in QUALIFIER_ENDS or sentence.kind(k + 1) != "word")
        later = k > j and sentence.word(k) in ("for", "during", "compared", "versus", "and", "as") and sentence.kind(k + 1) != "word"
        if sentence.kind(k) == "figure" or sentence.word(k) in BEFORE:
            return None  # "from revenue of $20 million", "from the prior year": a comparison and no part
        point = sentence.word(k) == "." and k + 1 == len(sentence.nodes) and sentence.word(k - 1) not in COMPANY
        if ends or later or sentence.kind(k) in ("period", "aside") or sentence.word(k) in (";", ":") or point:
            break
        k += 1
    while k - 1 > j and sentence.word(k - 1) in ("and", "the", "for", "during", "in", "as", "of", ",", "or"):
        k -= 1
    return (j, k - 1) if k - 1 > j else None


def _of_behind(sentence: Sentence, i: int) -> Role | None:
    """"identified $7 million of M", "$3 million in M", "a $57.75 million private placement"."""
    j = _behind(sentence, i)
    if sentence.word(j) in ("of", "in") and sentence.kind(j + 1) != "period":
        measure = phrases.after(sentence, j + 1)
        return Role("value", measure, own=True) if measure else None
    if sentence.kind(j) != "word" or sentence.word(j) in QUALIFIERS:
        return None
    told = sentence.word(sentence.left(i)) in DETERMINERS or (sentence.figure(i).unit != "percent" and _noun_next(sentence, j))
    measure = phrases.after(sentence, j) if told else None
    return Role("value", measure, own=True) if measure and measure.first == j else None


def _noun_next(sentence: Sentence, j: int) -> bool:
    word = sentence.word(j)
    return word not in PREPOSITIONS and word not in DETERMINERS and word not in ("and", "or", "respectively", "as", "when")


def _component(sentence: Sentence, i: int) -> Role | None:
    """"$4 million from A, $1 million from B and $9 million from C": parts of the figure told before, of its measure."""
    qualifier = _from(sentence, i)
    return Role("value", None, qualifier=qualifier, own=True) if qualifier else None


def _deal(sentence: Sentence, i: int) -> Role | None:
    """"purchased the shares for $7,400,000": an amount of money in a deal."""
    j = cue(sentence, i)
    if sentence.word(j) in ("for", "at") or sentence.word(j) in DEALS:
        return Role("value", _sum_before(sentence, i), own=True)
    return None


def _sum_before(sentence: Sentence, i: int) -> Phrase | None:
    """"for an aggregate of B": the word of the sum itself, where no better name stands."""
    j = sentence.left(i)
    return Phrase(j - 1, j - 1) if sentence.word(j) == "of" and sentence.word(j - 1) in SUMS else None


def _listed(sentence: Sentence, i: int) -> Role | None:
    """"D1 and D2, respectively": as the figure before it."""
    j = sentence.left(i)
    if sentence.word(j) in ("and", "to") and sentence.word(j - 1) == ",":
        j -= 1
    if sentence.word(j) not in ("and", ","):
        return None
    k = sentence.left(j)
    if sentence.kind(k) == "figure":
        return Role("like")
    told = sentence.kind(k) == "period" and sentence.kind(phrases.opening(sentence, k)) == "figure"
    ahead = sentence.word(sentence.right(i)) in ("for", "in", "during", "at", "as")
    return Role("like", own=True) if told and ahead else None  # "by D1 for P1 and D2 for P2"


def _misplaced(sentence: Sentence, i: int) -> Role | None:
    """"A of M was recorded in P when it should have been recorded in the next": too much for P."""
    j = _behind(sentence, i)
    words = [sentence.word(k) for k in range(j, min(j + 40, len(sentence.nodes)))]
    booked = next((k for k, word in enumerate(words) if word in ("recorded", "recognized", "booked", "reported")), None)
    measure = phrases.after(sentence, j + 1) if sentence.word(j) in ("of", "in") else None
    if measure is None or booked is None or booked > measure.last - j + 4:
        return None
    rest = words[booked + 1 :]
    wrong = "should" in rest or "belonged" in rest or "instead" in rest or "rather" in rest
    return Role("value", measure, misstated="over", own=True) if wrong else None


def _stated(sentence: Sentence, i: int) -> Role | None:
    """"The sponsor deposited $150,000": an amount whose name is not told, where nothing speaks of a change or comparison."""
    if sentence.figure(i).unit == "percent" or any(node.word in CHANGES or node.word in COMPARES or node.word == "than" for node in sentence.nodes):
        return None
    return Role("value", None, own=True)


Pattern = Callable[[Sentence, int], Role | None]
PATTERNS: tuple[Pattern, ...] = (
    _counted,
    _misplaced,
    _part_of_change,
    _change_behind,
    _over_recognized,
    _lower_behind,
    _doubled,
    _ranging,
    _misstated,
    _by,
    _directly,
    _apposition,
    _from_level,
    _base_of_change,
    _compared,
    _to_level,
    _change_of,
    _share_of,
    _stake,
    _level_of,
    _level_was,
    _listed,
    _component,
    _of_behind,
    _named,
    _deal,
    _stated,
)
