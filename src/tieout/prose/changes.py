"""Patterns of changes and of errors: each a function with an example, from a figure's node to its role, None where none fits."""

from tieout.prose import phrases
from tieout.prose.cues import REACH, SUMS, Role, behind, comparing, cue, error, factor, measure_behind, off, source, until_comma
from tieout.prose.phrases import Phrase
from tieout.prose.sentence import Sentence
from tieout.prose.words import (
    CHANGE_NOUNS,
    CHANGES,
    COPULAS,
    DETERMINERS,
    HEADS,
    HIGHER,
    LEADING,
    LOWER,
    MISSTATED,
    PARTS,
    PREPOSITIONS,
    VERBS,
    direction,
)


def change_behind(sentence: Sentence, i: int) -> Role | None:
    """ "a $4 million increase in M", "a 5% decline compared to"."""
    j = behind(sentence, i)
    for k in range(j, min(j + 4, len(sentence.nodes))):
        word = sentence.word(k)
        if word in CHANGE_NOUNS:
            measure = phrases.after(sentence, k + 2) if sentence.word(k + 1) in ("in", "to", "of") else None
            return Role("change", measure, direction(word), own=measure is not None)
        if word in MISSTATED:
            measure = phrases.after(sentence, k + 2) if sentence.word(k + 1) in ("of", "in", "to") else None
            return Role("change", measure, misstated=error(word), own=measure is not None)
        if sentence.kind(k) != "word" or word in PREPOSITIONS or word in ("and", "or", "which"):
            return None
    return None


def part_of_change(sentence: Sentence, i: int) -> Role | None:
    """ "about $1 million of the decrease in M related to S": a part of a change, a claim of its own."""
    j = behind(sentence, i)
    k = j + 1 + (sentence.word(j + 1) in DETERMINERS)
    while sentence.word(k) in ("total", "overall", "aggregate", "year-to-year", "year-over-year") or sentence.kind(k) == "figure":
        k += 1  # "D1 of the D decrease in M"
    if sentence.word(j) == "to" and sentence.word(cue(sentence, i)) in GIVING and sentence.word(k) in CHANGE_NOUNS:
        measure = phrases.after(sentence, k + 2) if sentence.word(k + 1) in ("in", "of") else None
        return Role("change", measure, direction(sentence.word(k)), own=True)  # "contributed D to the decrease in M"
    if sentence.word(j) != "of" or sentence.word(k) not in CHANGE_NOUNS or sentence.word(k + 1) not in ("in", "to", "of"):
        return None
    measure = phrases.after(sentence, k + 2)
    qualifier = None
    if measure:
        start = measure.last + 1
        while sentence.word(start) in ("was", "is", "were", "primarily", "mainly"):
            start += 1
        if sentence.word(start) in PARTS or sentence.word(start) in ("relates", "due", "came"):
            qualifier = until_comma(sentence, start)
    return Role("change", measure, direction(sentence.word(k)), qualifier=qualifier, own=True)


GIVING = frozenset(["contributed", "contributing", "added"])


def lower_behind(sentence: Sentence, i: int) -> Role | None:
    """ "$5 million of lower M", "a $1 million lower M", "5% lower than"."""
    j = behind(sentence, i)
    j += sentence.word(j) in ("of", "in")
    word = sentence.word(j)
    if word in ("below", "above") and sentence.kind(sentence.determined(j + 1)) in ("period", "figure"):
        return Role("change", None, "decrease" if word == "below" else "increase")  # "A, 18% below P0"
    if word in ("more", "less") and sentence.word(j + 1) == "than":  # "D more than for P0", "50% less than M"
        link = sentence.word(j + 2) in ("for", "in", "during")
        if sentence.figure(i).unit == "percent" or sentence.kind(sentence.determined(j + 2 + link)) == "period":
            return Role("change", said_of(sentence, i), direction(word))
    if word not in HIGHER and word not in LOWER:
        return None
    if word in ("more", "less"):  # "D less revenue than"
        name = phrases.after(sentence, j + 1) if sentence.figure(i).noun is None else None
        than = name is not None and "than" in sentence.words[name.last : name.last + REACH // 2]
        return Role("change", name, direction(word), own=True) if than and name and phrases.measured(sentence, name) else None
    timed = sentence.word(j + 1) in ("in", "for", "during") and sentence.kind(sentence.determined(j + 2)) == "period"
    if timed or sentence.word(j + 1) in ("than", "compared", "versus", "as", ",", ".", ";", "from", "and", "but", "while"):
        return Role("change", said_of(sentence, i), direction(word))
    measure = phrases.after(sentence, j + 1)
    return Role("change", measure, direction(word), own=True) if measure else None


def said_of(sentence: Sentence, i: int) -> Phrase | None:
    """The subject of the "was" that leads to the figure at node `i`."""
    verb = cue(sentence, i)
    return phrases.subject(sentence, verb) if sentence.word(verb) in COPULAS else None


def doubled(sentence: Sentence, i: int) -> Role | None:
    """ "M doubled": the word is verb and figure in one."""
    if not factor(sentence, i):
        return None
    measure = phrases.subject(sentence, i)
    return Role("change", measure, "increase") if measure and phrases.measured(sentence, measure) else None


def misstated(sentence: Sentence, i: int) -> Role | None:
    """ "M was overstated by D", "overstatement of D to M", "overstatements of M for a total of D", "overstated M by D"."""
    j = sentence.left(i)
    while j >= max(0, i - REACH) and sentence.word(j) not in MISSTATED:
        if sentence.word(j) in (";", "which", "that") or (
            sentence.kind(j) == "figure" and sentence.word(i - 1) not in ("and", ",")
        ):
            return None
        j -= 1
    if j < max(0, i - REACH):
        return None
    word = sentence.word(j)
    if word.startswith(("overstatement", "understatement")) or "-" in word:
        measure = (
            phrases.after(sentence, j + 2)
            if sentence.word(j + 1) in ("of", "in", "to") and sentence.kind(j + 2) != "figure"
            else None
        )
        measure = measure if measure and measure.last < i else None
        return Role("change", measure or measure_behind(sentence, i, ("to", "of", "in")), misstated=error(word))
    follows = phrases.after(sentence, j + 1) if sentence.word(j + 1) != "by" else None
    measure = follows if follows and follows.last < i else phrases.subject(sentence, j)
    return Role("change", measure, misstated=error(word))


def over_recognized(sentence: Sentence, i: int) -> Role | None:
    """ "D in cumulative over recognition of M": the error in two words behind the figure."""
    j = behind(sentence, i)
    for k in range(j, min(j + 4, len(sentence.nodes))):
        if sentence.word(k) in ("over", "under") and sentence.word(k + 1).startswith(
            ("recogni", "stat", "report", "accru", "bill")
        ):
            measure = phrases.after(sentence, k + 3) if sentence.word(k + 2) in ("of", "in") else None
            return Role("change", measure, misstated="over" if sentence.word(k) == "over" else "under", own=True)
    return None


def by(sentence: Sentence, i: int) -> Role | None:
    """ "M increased by D", "increasing M as of T by D", "decreasing M for the same amount"."""
    j = cue(sentence, i)
    if sentence.word(j) != "by" and not (sentence.nodes[i].reference and sentence.word(j) in ("for", "in")):
        return None
    k = j - 1
    while (
        k >= max(0, j - REACH)
        and sentence.word(k) not in CHANGES
        and sentence.word(k) not in ("higher", "lower", "greater", "smaller", "up", "down")
    ):
        if sentence.word(k) in AHEAD and any(sentence.kind(n) == "period" for n in range(k, j)):
            return Role("change", phrases.subject(sentence, k), "increase")  # "exceeded that of P0 by D"
        if sentence.kind(k) == "figure":
            return _by_too(sentence, j, k)
        if sentence.word(k) in (";", "offset"):
            return None
        k -= 1
    if k < max(0, j - REACH):
        return None
    measure = phrases.after(sentence, k + 1) if sentence.kind(k + 1) != "period" else None
    if measure is None or measure.last >= j:
        measure = phrases.subject(sentence, k)
    return Role("change", measure, direction(sentence.word(k)))


AHEAD = frozenset(["ahead", "exceeded", "exceeds", "exceed", "surpassed"])


def _by_too(sentence: Sentence, j: int, before: int) -> Role | None:
    """ "reduced M1 by D1 and M2 by D2": the second, whose "by" stands at node `j`, behind the figure at node `before`."""
    if sentence.word(j - 1) == "and":  # "reduced M by D1 in P1 and by D2 in P2"
        first = by(sentence, before)
        return Role("change", first.measure, first.direction, own=True) if first else None
    measure = phrases.before(sentence, j - 1)
    joint = sentence.undetermined(measure.first - 1) if measure else -1
    first = by(sentence, before) if sentence.word(joint) == "and" and sentence.left(joint) == before else None
    return Role("change", measure, first.direction, own=True) if first else None


def directly(sentence: Sentence, i: int) -> Role | None:
    """ "M decreased $4 million", "M rose approximately 5%", "M was up 12%"."""
    j = cue(sentence, i)
    word = sentence.word(j)
    if sentence.word(j - 1) in DETERMINERS or (word not in CHANGES and word not in ("up", "down") and not off(sentence, j)):
        return _object(sentence, j)
    node = sentence.nodes[i]
    level = sentence.string[node.at : node.at + 5].lower() in ("below", "under")  # "dropped below A"
    return Role("value" if level else "change", phrases.subject(sentence, j), direction(word))


def _object(sentence: Sentence, j: int) -> Role | None:
    """ "to decrease reported revenue $90 million", whose name ends at node `j`: what is to change, right before the figure."""
    name = phrases.before(sentence, j) if phrases.content(sentence, j) else None
    verb = -1 if name is None else sentence.undetermined(name.first - 1)
    while sentence.word(verb) in LEADING:
        verb = sentence.undetermined(verb - 1)
    told = sentence.word(verb) in ("increase", "decrease", "reduce", "lower") and sentence.word(verb - 1) in ("to", "will", "would")
    return Role("change", name, direction(sentence.word(verb)), own=True) if told and name and name.last == j else None


def moved(sentence: Sentence, verb: int, before: int) -> Phrase | None:
    """What a verb of change tells of: the name right behind it where it has one before a node ("reduced M to A"), its subject."""
    behind_it = phrases.after(sentence, verb + 1) if sentence.kind(verb + 1) in ("word", "owner") else None
    if behind_it and behind_it.last < before and phrases.measured(sentence, behind_it):
        return behind_it
    return phrases.subject(sentence, verb)


def listed_changes(sentence: Sentence, i: int) -> Role | None:
    """ "an increase of D1 in M1 and D2 in M2": the second, as the one before it."""
    j = cue(sentence, i)
    link = behind(sentence, i)
    if sentence.word(j) not in ("and", ",") or sentence.word(link) != "in" or sentence.kind(link + 1) == "period":
        return None
    first = next((k for k in range(j - 1, max(-1, j - REACH), -1) if sentence.kind(k) == "figure" or sentence.word(k) == ";"), -1)
    told = (
        change_of(sentence, first) if sentence.kind(first) == "figure" and sentence.word(behind(sentence, first)) == "in" else None
    )
    measure = phrases.after(sentence, link + 1) if told and told.measure else None
    return Role("change", measure, told.direction, own=True) if told and measure else None


def change_of(sentence: Sentence, i: int) -> Role | None:
    """ "an increase of D", "an increase in M of D", "an increase of D in M", "a reduction to M1 and M2 of D"."""
    j = cue(sentence, i)
    if sentence.word(j) != "of":
        return None
    if sentence.word(j - 1) in CHANGE_NOUNS:
        word = sentence.word(j - 1)
        measure = measure_behind(sentence, i, ("in", "to"))
        if measure is None and comparing(sentence, sentence.undetermined(j - 2)):
            return Role("change", None, direction(word), own=True)  # "compared with an increase of": that of the period before
        if measure is None and sentence.word(j - 2) in HEADS and sentence.word(j - 2) not in SUMS:
            measure = phrases.before(sentence, j - 2)  # "revenue growth of D"
        if measure is None and subject_has(sentence, j - 1):
            measure = phrases.subject(sentence, verb_before(sentence, j - 1))
        return Role("change", measure, direction(word))
    k = j - 1
    while k > max(0, j - REACH) and sentence.kind(k) != "figure" and sentence.word(k) not in CHANGE_NOUNS:
        if sentence.word(k) in (",", ";", "which", "was", "were", "to") and not (
            sentence.word(k) == "to" and sentence.word(k - 1) in CHANGE_NOUNS
        ):
            return None
        k -= 1
    if sentence.word(k) in CHANGE_NOUNS and sentence.word(k + 1) in ("in", "to", "of"):
        measure = phrases.after(sentence, k + 2)
        between = [sentence.word(n) for n in range(measure.last + 1, j)] if measure else []
        near = measure is not None and measure.last < j and VERBS.isdisjoint(between) and "and" not in between
        return Role("change", measure, direction(sentence.word(k)), qualifier=source(sentence, i), own=True) if near else None
    return None


def verb_before(sentence: Sentence, j: int) -> int:
    """The verb that governs the noun at node `j`: "M showed an increase of D"."""
    return sentence.undetermined(j - 1)


def subject_has(sentence: Sentence, j: int) -> bool:
    """Whether the noun at node `j` is what a subject "had", "showed" or "experienced"."""
    return sentence.word(verb_before(sentence, j)) in (
        "had",
        "saw",
        "showed",
        "experienced",
        "reflected",
        "reflects",
        "represents",
        "represented",
    )


def misplaced(sentence: Sentence, i: int) -> Role | None:
    """ "A of M was recorded in P when it should have been recorded in the next": too much for P."""
    j = behind(sentence, i)
    words = [sentence.word(k) for k in range(j, min(j + 40, len(sentence.nodes)))]
    booked = next((k for k, word in enumerate(words) if word in ("recorded", "recognized", "booked", "reported")), None)
    measure = phrases.after(sentence, j + 1) if sentence.word(j) in ("of", "in") else None
    if measure is None or booked is None or booked > measure.last - j + 4:
        return None
    rest = words[booked + 1 :]
    wrong = "should" in rest or "belonged" in rest or "instead" in rest or "rather" in rest
    return Role("value", measure, misstated="over", own=True) if wrong else None
