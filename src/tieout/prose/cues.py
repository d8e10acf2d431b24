"""What leads to a figure and what follows it: the words that patterns of roles ask for."""

from typing import Literal

from msgspec import Struct

from tieout.prose import phrases
from tieout.prose.phrases import Phrase
from tieout.prose.sentence import Sentence
from tieout.prose.tokens import COMPANY
from tieout.prose.words import (
    ARISING,
    CHANGES,
    COMPARES,
    COPULAS,
    DETERMINERS,
    FACTORS,
    HIGHER,
    LEADING,
    LOWER,
    OVER,
    PARTS,
    PREPOSITIONS,
    Direction,
)

Place = Literal["value", "prior", "change", "like"]


REACH = 30  # nodes that a word may stand from the figure it decides
OPPOSED = 8  # nodes between "against" and the figure that it compares with


# "from the previously reported $2 million", "swung to a positive $2 million"
LEADS_IN = LEADING - {"and", "or"} | {"positive", "previously", "originally", "initially"}
SUMS = frozenset(["aggregate", "total", "sum", "amount", "maximum"])


QUALIFIERS = frozenset(["from", "related", "attributable", "associated"])


class Role(Struct, frozen=True, gc=False):
    """What a figure is. place: value, prior (level), change (or percent of change), like (as the figure before it).

    measure: the name it is of, None where it is that of the claim before; own: it begins a claim of its own; below: its level
    is below zero ("was a loss of A").
    """

    place: Place
    measure: Phrase | None = None
    direction: Direction | None = None
    misstated: Literal["over", "under"] | None = None
    qualifier: tuple[int, int] | None = None
    base: tuple[int, int] | None = None
    own: bool = False
    below: bool = False


def cue(sentence: Sentence, i: int) -> int:
    """The node of the word that leads to the figure at node `i`: "the", "a total of", "an aggregate of" passed over."""
    found = sentence.seen.get(("cue", i))
    if found is None:
        found = sentence.seen["cue", i] = _cue(sentence, i)
    return int(found)


def _cue(sentence: Sentence, i: int) -> int:
    j = sentence.undetermined(sentence.left(i))
    if sentence.word(j) in ("(", "“", "-", "–", "—"):
        return j
    if sentence.word(j) == "record" and sentence.word(j - 1) in DETERMINERS:
        j = sentence.undetermined(j - 1)  # "rose to a record $6 million"
    while sentence.word(j) in LEADS_IN:
        j = sentence.undetermined(j - 1)
    if sentence.word(j) == "of" and sentence.word(j - 1) in SUMS:
        k = j - 2
        while sentence.word(k) in ("cumulative", "combined", "grand", "the", "aggregate", "total"):
            k -= 1
        if k < j - 2 or sentence.word(k) in PREPOSITIONS or sentence.word(k) in DETERMINERS:
            return sentence.undetermined(k)
    if sentence.word(j) == "of" and sentence.word(j - 1) == "range":
        k = sentence.undetermined(j - 2)
        return k if sentence.word(k) in ("from", "to") else j  # "decreased from a range of B to a range of A"
    if sentence.word(j) == "between" and (
        sentence.word(j - 1) in ("by", "of", "to", "be", "was", "were", "is") or sentence.word(j - 1) in CHANGES
    ):
        return j - 1
    if sentence.word(j) == "aggregate" and sentence.word(j - 1) in ("the", "an") and sentence.word(j - 2) == "in":
        return sentence.undetermined(j - 3)
    return j


def behind(sentence: Sentence, i: int) -> int:
    """The node behind the figure and what hangs on it: asides, "in the aggregate", "per share", "or 5%"."""
    j = sentence.right(i)
    if sentence.word(j) in ("per", "/") and sentence.kind(j + 1) == "word":
        j = j + 3 if sentence.word(j + 1) in ("diluted", "common", "basic") else j + 2
    if (
        sentence.word(j) == "in"
        and sentence.word(j + 1) in ("the", "total")
        and sentence.word(j + 2 - (sentence.word(j + 1) == "total")) in SUMS
    ):
        j += 3 if sentence.word(j + 1) == "the" else 2
    inserted = sentence.word(j) == "," and sentence.word(j + 1) == "or" and sentence.kind(j + 2) == "figure"
    if inserted and sentence.word(after := sentence.right(j + 2)) == ",":
        j = after + 1  # "a $7.1 million, or 24%, improvement"
    elif sentence.word(j) == "or" and sentence.kind(j + 1) == "figure":
        j = sentence.right(j + 1)
    return j


def error(word: str) -> Literal["over", "under"]:
    """Which way a word of misstatement points."""
    return "over" if word in OVER else "under"


def measure_behind(sentence: Sentence, i: int, words: tuple[str, ...]) -> Phrase | None:
    """The name behind the figure and one of some prepositions: "D in M", "D of M"."""
    j = behind(sentence, i)
    return phrases.after(sentence, j + 1) if sentence.word(j) in words and sentence.kind(j + 1) != "period" else None


def comparing(sentence: Sentence, j: int) -> bool:
    """Whether the node at `j` ends a word of comparison: "compared to", "versus", "from" and "over" behind a change."""
    word, last = sentence.word(j), sentence.word(j - 1)
    if word in ("to", "with"):
        return last in COMPARES or last == "flat" or (last in JUDGED and sentence.word(j - 2) in COMPARES)
    if (word == "of" and last == "ahead") or word in MULTIPLES:
        return True  # "nearly triple the $2 million"
    if word in ("versus", "vs", "against"):
        return compares(sentence, j) or word == "vs"
    if word == "." and last == "vs":
        return True
    if word == "than" or (word in ("below", "above") and sentence.kind(j - 1) == "figure"):
        return True
    if word in ("from", "over"):
        return last not in PARTS and last not in ARISING and change_before(sentence, j)
    return False


def bracketed(sentence: Sentence, i: int) -> bool:
    """Whether the figure at node `i` is the level before, in brackets behind a level: "A ($B in 2023)"."""
    j, link = sentence.left(i), sentence.right(i)
    ends = sentence.word(link) in ("in", "for", "at", "during") and sentence.kind(sentence.determined(link + 1)) == "period"
    if not ends or sentence.word(j) != "(" or sentence.kind(j - 1) != "figure":
        return False
    same = sentence.figure(j - 1).unit == sentence.figure(i).unit
    return same and sentence.word(sentence.determined(link + 1) + 1) == ")"


def compares(sentence: Sentence, j: int) -> bool:
    """Whether the word at node `j` compares; "against" does only with a figure or a period soon behind it."""
    word = sentence.word(j)
    if word != "against" or sentence.word(j - 1) == "as":
        return word in COMPARES
    if sentence.kind(sentence.determined(j + 1)) in ("figure", "period"):
        return True
    near = range(j + 1, min(j + OPPOSED, len(sentence.nodes)))
    return any(sentence.kind(k) == "figure" for k in near)


MOVED = HIGHER | LOWER | {"flat", "up", "down", "unchanged"}
MULTIPLES = frozenset(["double", "triple", "quadruple", "twice"])
JUDGED = ("when", "favorably", "unfavorably")  # "compared when", "compares favorably with"


def off(sentence: Sentence, k: int) -> bool:
    """Whether the word at node `k` is the "off" of "was off 9%", "$5 million, off 9% from"; "paid off $5 million" has another."""
    before = sentence.word(k - 1)
    return sentence.word(k) == "off" and sentence.kind(sentence.right(k)) == "figure" and (before == "," or before in COPULAS)


def factor(sentence: Sentence, k: int) -> bool:
    """Whether node `k` is "doubled" and the like: a verb and a figure in one."""
    if sentence.kind(k) != "figure" or sentence.figure(k).unit != "percent":
        return False
    node = sentence.nodes[k]
    return sentence.string[node.print_at : node.print_until].lower() in FACTORS


def change_before(sentence: Sentence, j: int) -> bool:
    """Whether a change or "flat", "up", "down" stands before node `j` in its clause, and no later "included" or "received"."""
    for k in range(j - 1, max(-1, j - REACH), -1):
        word = sentence.word(k)
        if word in CHANGES or word in MOVED or off(sentence, k) or factor(sentence, k):
            return True
        if word in (";", "received", "included", "includes", "ranging", "purchased", "proceeds"):
            return False
    return False


def source(sentence: Sentence, i: int) -> tuple[int, int] | None:
    """The part that a figure comes from: "$13 million from its subsidiary S, flat from" gives "from its subsidiary S"."""
    j = behind(sentence, i)
    return until_comma(sentence, j) if sentence.word(j) in QUALIFIERS and sentence.kind(j + 1) not in ("period", "figure") else None


QUALIFIER_ENDS = frozenset(
    [
        "which",
        "that",
        "flat",
        "compared",
        "as",
        "a",
        "an",
        "representing",
        "versus",
        "and",
        "or",
        "but",
        "while",
        "including",
        "for",
        "up",
        "down",
        "who",
    ]
)


BEFORE = frozenset(["prior", "previous", "comparable", "corresponding", "preceding", "same", "year", "quarter"])


def until_comma(sentence: Sentence, j: int) -> tuple[int, int] | None:
    """From node `j` to where a qualifier ends: a figure, a period, an aside, a semicolon, or a comma that ends it."""
    k = j
    while k < min(len(sentence.nodes), j + REACH):
        ends = sentence.word(k) == "," and (sentence.word(k + 1) in QUALIFIER_ENDS or sentence.kind(k + 1) != "word")
        later = (
            k > j and sentence.word(k) in ("for", "during", "compared", "versus", "and", "as") and sentence.kind(k + 1) != "word"
        )
        if sentence.kind(k) == "figure" or sentence.word(k) in BEFORE:
            return None  # "from revenue of $20 million", "from the prior year": a comparison and no part
        point = sentence.word(k) == "." and k + 1 == len(sentence.nodes) and sentence.word(k - 1) not in COMPANY
        if ends or later or sentence.kind(k) in ("period", "aside") or sentence.word(k) in (";", ":") or point:
            break
        k += 1
    while k - 1 > j and sentence.word(k - 1) in ("and", "the", "for", "during", "in", "as", "of", ",", "or"):
        k -= 1
    return (j, k - 1) if k - 1 > j else None
