"""Patterns of levels and shares: each a function with an example, from a figure's node to its role,
None where it does not fit."""

from tieout.prose import phrases
from tieout.prose.changes import doubled, moved
from tieout.prose.cues import QUALIFIERS, REACH, SUMS, Role, behind, bracketed, cue, measure_behind, source, until_comma
from tieout.prose.earlier import CAUSES, from_level, revised
from tieout.prose.lists import joined
from tieout.prose.phrases import Phrase
from tieout.prose.securities import SECURITIES
from tieout.prose.sentence import Sentence
from tieout.prose.words import (
    ARISING,
    AUXILIARIES,
    CHANGE_NOUNS,
    CHANGES,
    COMPARES,
    COPULAS,
    DEALS,
    DETERMINERS,
    DOINGS,
    HEADS,
    HOLDING,
    LEVELS,
    POINTERS,
    PREPOSITIONS,
    SHARES_OF,
    VERBS,
    VESTS,
    direction,
)

GAINS = frozenset(["income", "ebitda", "earnings", "profit", "margin"])
ESTIMATED = ("estimated", "projected", "stood", "valued")  # behind these, "at" leads to a level
LEADS_ON = frozenset(
    ["be", "remained", "flat", "amounted", "equal", "amounts", "amounting", "amount", "came", "comes", "come", "unchanged"]
)
LEADS_ON_BY_TWO = frozenset([("came", "in"), ("come", "in"), ("turned", "positive")])  # and "at"
INCLUDING = frozenset(["includes", "included", "including", "include"])
DIVIDING = frozenset(["dividing", "divided", "multiplying", "multiplied"])
BASE_LEVELS = frozenset(["total", "approximate", "reach", "average"])  # behind "will" and "to"
NEAR = 6  # nodes between "prices" and "ranged"
ENTITIES = frozenset(["l.p", "lp", "llc", "l.l.c", "inc", "ltd", "corp", "limited"])  # behind a comma, part of a name


def to_level(sentence: Sentence, i: int) -> Role | None:
    """ "M decreased to A", "M increased by D in P to A", "M narrowed to A"."""
    j = cue(sentence, i)
    if sentence.word(j) != "to":
        return None
    for k in range(j - 1, max(-1, j - REACH), -1):
        word = sentence.word(k)
        if sentence.kind(k) == "figure" and doubled(sentence, k):
            return Role("value", phrases.subject(sentence, k), "increase")
        lower = word in ("lower", "higher") and sentence.word(k + 1) == "by"
        if word in CHANGES or word in ("up", "down") or lower or revised(sentence, k):
            noun = word in CHANGE_NOUNS and sentence.word(k + 1) in ("in", "of")
            measure = phrases.after(sentence, k + 2) if noun else phrases.told_first(sentence, k) or moved(sentence, k, j)
            return Role("value", measure, direction(word))
        if word in (";", "which") or word in CAUSES:
            return None
    return None


def apposition(sentence: Sentence, i: int) -> Role | None:
    """ "a decrease of D, or N%", "by D (N%)", "$3.1 million, or $0.25 per share"."""
    j = sentence.undetermined(sentence.left(i))
    if sentence.word(j) in (":", "-", "–", "—") and sentence.kind(j - 1) == "period" and sentence.word(j - 2) == "(":
        return Role("prior") if sentence.kind(j - 3) == "figure" else None  # "A (2012: B)"
    if sentence.word(j) == "of" and (name := phrases.before(sentence, j - 1)):  # "A (2012: income of B)"
        opens = [sentence.word(name.first - 1), sentence.kind(name.first - 2), sentence.word(name.first - 3)]
        if opens == [":", "period", "("] and sentence.kind(name.first - 4) == "figure":
            return Role("prior", name)
    if bracketed(sentence, i):
        return Role("prior")
    if sentence.word(j) == "by" and sentence.word(j - 1) == "or":
        j -= 1
    if sentence.word(j) == "(" and sentence.kind(j - 1) == "figure" and (taxed := _taxed(sentence, sentence.right(i))):
        return Role("like", qualifier=taxed, own=True)  # "a charge of $2.6 million ($2.5 million after tax)"
    if sentence.word(j) == "or" or (sentence.word(j) == "(" and sentence.kind(j - 1) == "figure"):
        return Role("like")
    again = sentence.word(j) == "(" and sentence.word(j - 1) in ("share", "unit") and sentence.figure(i).price
    return Role("like", own=True) if again else None  # "$0.89 per share ($0.88 per diluted share)"


def _taxed(sentence: Sentence, j: int) -> tuple[int, int] | None:
    """The nodes of "after tax", "net of taxes" that begin at node `j`."""
    of = sentence.word(j) == "net" and sentence.word(j + 1) == "of"
    last = j + 1 + of
    return (j, last) if (of or sentence.word(j) in ("after", "before")) and sentence.word(last) in ("tax", "taxes") else None


def counted(sentence: Sentence, i: int) -> Role | None:
    """ "7,500,000 Class B Ordinary Shares": the name is what is counted."""
    figure = sentence.figure(i)
    if figure.noun is None:
        return None
    name, last = _counted_name(sentence, i)
    link = sentence.word(cue(sentence, i))
    moved_to = from_level(sentence, i) if link == "from" else to_level(sentence, i) if link == "to" else None
    if moved_to and _counts_moved(sentence, i):
        return Role(moved_to.place, name, moved_to.direction)  # "decreased from N shares to N2 shares"
    if link == "from" and figure.noun[0] == figure.noun[1]:
        return None  # "from N to N2 shares": of what the first is, no verb tells
    return Role("value", name, qualifier=holding(sentence, last + 1), own=True)


def _counted_name(sentence: Sentence, i: int) -> tuple[Phrase | None, int]:
    """The name of what the figure at node `i` counts, and the last node of it (of the figure's, where the name is borrowed)."""
    noun = sentence.figure(i).noun
    assert noun is not None
    j = sentence.right(i)
    while sentence.word(j) in ("of", "the", "its", "our", "such", "these"):
        j += 1
    if noun[0] == noun[1]:  # "900,000 and 1,980,000 shares": the name stands behind the second
        other = sentence.right(j)
        borrowed = sentence.word(j) in ("and", "to") and sentence.kind(other) == "figure" and sentence.figure(other).noun
        return (_counted_name(sentence, other)[0] if borrowed else None), len(sentence.nodes)
    last = min(j + noun[1] - noun[0], len(sentence.nodes)) - 1
    under = phrases.after(sentence, last + 2) if sentence.word(last + 1) == "underlying" else None
    last = under.last if under else last
    return Phrase(j, max(j, last)), max(j, last)


def _counts_moved(sentence: Sentence, i: int) -> bool:
    """Whether a count of securities and one of the same unit beside it are told as "from N shares to N2 shares"."""
    unit = sentence.figure(i).unit
    links = {sentence.word(cue(sentence, k)) for k in sentence.figures() if sentence.figure(k).unit == unit}
    return {"from", "to"} <= links


def holding(sentence: Sentence, j: int) -> tuple[int, int] | None:
    """Whose the counted securities are, or what they come from: "held by the Fund", "issuable upon conversion of the Note"."""
    if sentence.word(j) not in HOLDING:
        return None
    k = j + 1
    while k < min(j + 16, len(sentence.nodes)) and not _held_ends(sentence, k):
        k += 1
    while k - 1 > j and (
        sentence.word(k - 1) in ("and", "or")
        or sentence.word(k - 1) in PREPOSITIONS
        or sentence.word(k - 1) in DETERMINERS
        or sentence.kind(k - 1) == "mark"
    ):
        k -= 1
    return (j, k - 1) if k - 1 > j else None


def _held_ends(sentence: Sentence, k: int) -> bool:
    """Whether what says whose securities are ends before node `k`."""
    node, word = sentence.nodes[k], sentence.word(k)
    if node.kind == "mark":
        named = word == "," and sentence.word(k + 1).rstrip(".") in ENTITIES
        return not (named or word in ("&", "-") or (word == "." and k + 1 < len(sentence.nodes)))
    if node.kind == "aside":
        return node.at != sentence.nodes[k - 1].until  # "401(k)"
    verb = word in VERBS and word not in HOLDING and word != "reporting" and not node.capital
    return node.kind in ("figure", "period") or word in POINTERS or word in AUXILIARIES or verb or word in ("as", "for")


def vesting(sentence: Sentence, i: int) -> Role | None:
    """ "the units vest as follows: 50% vest at once, 30% on May 2, 2026": a share of what vests."""
    if sentence.figure(i).unit != "percent":
        return None
    j, before = sentence.right(i), sentence.word(sentence.left(i))
    verbs = [k for k in range(i - 1, max(-1, i - 2 * REACH), -1) if sentence.word(k) in VESTS]
    own = sentence.word(j) in VESTS or (sentence.word(j) in AUXILIARIES and sentence.word(j + 1) in VESTS)
    listed = verbs and before in (":", ";", ",", "and", "additional") and sentence.word(j) in ("on", "at", "upon", "after")
    if not (own or listed):
        return None
    whole = next((found for verb in verbs if (found := phrases.agent(sentence, verb))), None)
    return Role("value", whole, base=(whole.first, whole.last) if whole else None, own=True)


def share_of(sentence: Sentence, i: int) -> Role | None:
    """ "M were less than N% of total M2", "acquired N% of X", "N% of the outstanding shares"."""
    j = behind(sentence, joined(sentence, i)[-1])
    if sentence.word(j) == "," and sentence.word(j + 1) == "respectively" and sentence.word(j + 2) == ",":
        j += 3  # "represented 16% and 17%, respectively, of revenue"
    if sentence.figure(i).unit != "percent" or sentence.word(j) != "of":
        return None
    of = j + 1 + (sentence.word(j + 1) in DETERMINERS)
    if sentence.kind(of) == "figure" and sentence.figure(of).noun:
        named = counted(sentence, of)
        last = named.measure.last if named and named.measure else of
        return Role("value", None, base=(of, last), own=True)  # "representing 5% of the 9,281,023 shares outstanding"
    whole = phrases.after(sentence, j + 1)
    if whole is None:
        return Role("value", None, own=True)
    verb = cue(sentence, i)
    if sentence.word(verb) in SHARES_OF:
        measure = phrases.subject(sentence, verb - 1 if sentence.word(verb) == "for" else verb)
        securities = measure is not None and sentence.word(measure.last) in SECURITIES  # "293 units, representing 1% of the units"
        if measure and (securities or phrases.measured(sentence, measure)):
            return Role("value", measure, base=(whole.first, whole.last), qualifier=measure.qualifier, own=True)
    vests = any(sentence.word(k) in VESTS for k in (*range(max(0, i - 8), i), *range(whole.last, whole.last + 12)))
    return Role("value", whole, base=(whole.first, whole.last) if vests else None, own=True)


def level_of(sentence: Sentence, i: int) -> Role | None:
    """ "M of A", "M (as defined) of A", "M of approximately A"."""
    j = cue(sentence, i)
    if sentence.word(j) not in ("of", "at", "worth", "between", ":") and not (
        sentence.word(j) == "in" and sentence.word(sentence.left(i)) == "of"
    ):
        return None
    k = j - 1
    if sentence.word(j) == "of" and sentence.word(k) == "range":
        k = sentence.undetermined(k - 1)
        k -= sentence.word(k) in ("in", "within")
        if sentence.word(k) in COPULAS:
            return Role("value", phrases.subject(sentence, k))  # "M is expected to be in the range of A to B"
    while sentence.kind(k) == "period":
        k = phrases.opening(sentence, k)
    measure = phrases.before(sentence, k)
    if measure and sentence.word(measure.last) in DOINGS:
        measure = measure_behind(sentence, i, ("of", "in")) or measure
    if measure and sentence.word(j) in ("at", "worth") and not rated(sentence, measure):
        return Role("value", None, own=True) if sentence.figure(i).price else None
    if measure and (sentence.word(measure.first - 1) in phrases.COMPARATIVES or _caused(sentence, measure.first - 1)):
        return Role("change", measure, direction(sentence.word(measure.first - 1)), own=True)
    return Role("value", measure, qualifier=measure.qualifier) if measure else None


def _caused(sentence: Sentence, j: int) -> bool:
    """Whether "increased" at node `j` stands before a name in a list of causes: "resulted from ... and increased costs of D"."""
    if sentence.word(j) not in ("increased", "decreased", "reduced"):
        return False
    for k in range(j - 1, max(-1, j - REACH), -1):
        if sentence.word(k) in CAUSES or sentence.word(k) in ARISING:
            return True
        if sentence.word(k) in (";", "which") or sentence.word(k) in COPULAS:
            return False
    return False


def lost(sentence: Sentence, i: int) -> Role | None:
    """ "EBITDA was a loss of A", "income swung to a loss of A": the level of what is told before, below zero."""
    j = cue(sentence, i)
    if sentence.word(j) != "of" or sentence.word(j - 1) != "loss" or sentence.word(j - 2) not in ("a", "an"):
        return None
    verb = j - 3
    if sentence.word(verb) == "to":
        verb = next((k for k in range(verb, max(-1, verb - REACH), -1) if sentence.word(k) in CHANGES), -1)
    elif sentence.word(verb) not in COPULAS:
        return None
    whole = phrases.subject(sentence, verb) if verb > 0 else None
    words = {sentence.word(k) for k in range(whole.first, whole.last + 1)} if whole else set()
    return Role("value", whole, below=True) if whole and words & GAINS and "loss" not in words else None


def stake(sentence: Sentence, i: int) -> Role | None:
    """ "his 50% pecuniary interest", "a 12% equity stake": a share, its name behind it."""
    measure = phrases.after(sentence, i + 1) if sentence.figure(i).unit == "percent" and phrases.content(sentence, i + 1) else None
    held = measure and sentence.word(measure.last) in ("interest", "stake", "ownership", "interests", "holding", "position")
    return Role("value", measure, own=True) if held else None


def rated(sentence: Sentence, measure: Phrase) -> bool:
    """Whether "at A" can be said of a name: a price, a rate, or securities."""
    words = {sentence.word(k) for k in range(measure.first, measure.last + 1)}
    return bool(
        words.intersection(("price", "prices", "average", "rate", "interest", "discount", "premium"))
        or words.intersection(SECURITIES)
    )


def named(sentence: Sentence, i: int) -> Role | None:
    """ "weighted average $10.30", "total revenue $5.1 million": the name right before the figure."""
    j = cue(sentence, i)
    measure = phrases.before(sentence, j) if phrases.content(sentence, j) else None
    return (
        Role("value", measure)
        if measure and measure.last == j and (phrases.measured(sentence, measure) or rated(sentence, measure))
        else None
    )


def ranging(sentence: Sentence, i: int) -> Role | None:
    """ "M ranging from A to B", "M in the range of A to B"."""
    j = cue(sentence, i)
    if sentence.word(j) in ("from", "between") and sentence.word(j - 1) in ("ranging", "ranged", "range", "ranges", "varying"):
        measure = phrases.subject(sentence, j - 1) if sentence.word(j - 2) == "to" else phrases.before(sentence, j - 2)
        return Role("value", measure or phrases.headed(sentence, j - 1) or _prices(sentence, j - 1))
    return None


def _prices(sentence: Sentence, j: int) -> Phrase | None:
    """The "prices" of the clause that ends at node `j`: "the prices actually received ranged from"."""
    near = range(j - 1, max(-1, j - NEAR), -1)
    found = next((k for k in near if sentence.word(k) == "prices" or sentence.kind(k) in ("figure", "mark")), -1)
    return Phrase(found, found) if sentence.word(found) == "prices" else None


def level_was(sentence: Sentence, i: int) -> Role | None:
    """ "M was A", "M for P is expected to be A", "M included A from S", "M totaled A"."""
    j = cue(sentence, i)
    if sentence.word(j) in INCLUDING and sentence.word(behind(sentence, i)) == "of" and sentence.figure(i).unit != "percent":
        return None  # "M, which includes A of N": the figure is of N
    part = sentence.word(j) == "including" and sentence.word(behind(sentence, i)) == "for"
    if part and (whole := until_comma(sentence, behind(sentence, i))):
        return Role("value", None, qualifier=whole, own=True)  # "by $61 million, including $1 million for S"
    j = _verb_of_level(sentence, j)
    if j < 0:
        return None
    if sentence.word(j) == "valued" and sentence.word(j - 1) not in COPULAS:
        return None  # "shares valued at A"
    measure = phrases.subject(sentence, j)
    if measure and sentence.word(measure.first - 1) == "in" and sentence.word(measure.first - 2) == "included":
        return None  # "Included in M is a $1 million M2"
    if sentence.figure(i).unit != "percent" and (measure is None or _outranked(sentence, measure)):
        measure = phrases.headed(sentence, measure.first if measure else j) or measure
    qualifier = (measure.qualifier if measure else None) or source(sentence, i)
    return Role("value", measure, qualifier=qualifier) if measure else None


def _verb_of_level(sentence: Sentence, j: int) -> int:
    """The verb of a level that ends at node `j`: "was", "amounted to", "came in at", "will total"; -1 where none does."""
    word, last = sentence.word(j), sentence.word(j - 1)
    if word in ("at", "to") and (last in LEADS_ON or last in ESTIMATED):
        return j - 1
    if word in ("at", "to") and (sentence.word(j - 2), last) in LEADS_ON_BY_TWO:
        return j - 2
    plain = word in LEVELS or word in ESTIMATED or word in ("flat", "amounted", "amounting", "amounts", "be")
    return j if plain or (word in BASE_LEVELS and last in ("will", "would", "to", "should", "could", "may")) else -1


def _outranked(sentence: Sentence, measure: Phrase) -> bool:
    """Whether a name is of a thing and not of money: a price or an amount told before it is the subject then."""
    words = {sentence.word(k) for k in range(measure.first, measure.last + 1)}
    return words.isdisjoint(HEADS - SECURITIES.keys() - {"equivalents"}) or not phrases.sensible(sentence, measure)


def of_behind(sentence: Sentence, i: int) -> Role | None:
    """ "identified $7 million of M", "$3 million in M", "a $57.75 million private placement"."""
    j = behind(sentence, i)
    if sentence.word(j) in ("of", "in") and sentence.kind(j + 1) != "period":
        measure = phrases.after(sentence, j + 1)
        return Role("value", measure, own=True) if measure else None
    if sentence.kind(j) != "word" or sentence.word(j) in QUALIFIERS:
        return None
    told = sentence.word(sentence.left(i)) in DETERMINERS or (sentence.figure(i).unit != "percent" and noun_next(sentence, j))
    measure = phrases.after(sentence, j) if told else None
    return Role("value", measure, own=True) if measure and measure.first == j else None


def noun_next(sentence: Sentence, j: int) -> bool:
    """Whether a noun can begin at node `j`, behind a figure without "of"."""
    word = sentence.word(j)
    return word not in PREPOSITIONS and word not in DETERMINERS and word not in ("and", "or", "respectively", "as", "when")


def _next_of(sentence: Sentence, j: int, i: int) -> bool:
    """Whether a figure behind "and" at node `j` has its name behind it, and the one before had its own: "M1 of A and B of M2"."""
    link = behind(sentence, i)
    if sentence.word(j) != "and" or sentence.word(link) != "of" or "respectively" in sentence.words:
        return False
    before = level_of(sentence, sentence.left(j))
    name = phrases.after(sentence, link + 1) if before and before.place == "value" else None
    return name is not None and phrases.measured(sentence, name)


def component(sentence: Sentence, i: int) -> Role | None:
    """ "$4 million from A, $1 million from B and $9 million from C": parts of the figure told before, of its measure."""
    qualifier = source(sentence, i)
    return Role("value", None, qualifier=qualifier, own=True) if qualifier else None


def deal(sentence: Sentence, i: int) -> Role | None:
    """ "purchased the shares for $7,400,000": an amount of money in a deal."""
    j = cue(sentence, i)
    if sentence.word(j) in ("for", "at") or sentence.word(j) in DEALS:
        return Role("value", sum_before(sentence, i), own=True)
    return None


def sum_before(sentence: Sentence, i: int) -> Phrase | None:
    """ "for an aggregate of B": the word of the sum itself, where no better name stands."""
    j = sentence.left(i)
    return Phrase(j - 1, j - 1) if sentence.word(j) == "of" and sentence.word(j - 1) in SUMS else None


def listed(sentence: Sentence, i: int) -> Role | None:
    """ "D1 and D2, respectively": as the figure before it."""
    j = sentence.left(i)
    if sentence.word(j) in ("and", "to") and sentence.word(j - 1) == ",":
        j -= 1
    if sentence.word(j) not in ("and", ","):
        return None
    k = sentence.left(j)
    if sentence.kind(k) == "figure":
        return None if _next_of(sentence, j, i) else Role("like")
    told = sentence.kind(k) == "period" and sentence.kind(phrases.opening(sentence, k)) == "figure"
    link = behind(sentence, i)
    ahead = sentence.word(link) in ("for", "in", "during", "at", "as")
    timed = sentence.kind(sentence.determined(link + 1 + (sentence.word(link + 1) == "of"))) == "period"
    return Role("like", own=True) if told and ahead and timed else None  # "by D1 for P1 and D2 for P2"


def stated(sentence: Sentence, i: int) -> Role | None:
    """ "The sponsor deposited $150,000": an amount whose name is not told, where nothing speaks of a change or comparison."""
    if sentence.word(cue(sentence, i)) in ("by", "below", "above", "than") and DIVIDING.isdisjoint(sentence.words):
        return None  # a difference from something, of which no pattern knows
    if sentence.figure(i).unit == "percent" or any(
        node.word in CHANGES or node.word in COMPARES or node.word == "than" for node in sentence.nodes
    ):
        return None
    return Role("value", None, own=True)
