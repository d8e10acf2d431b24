"""The name of a measure: words in a row before or behind a figure, ended by verbs, determiners and foreign prepositions.

No tagger of parts of speech: closed lists of the words that end such a name, and of the nouns that carry a preposition in it
("loss from continuing operations", "cost of sales").
"""

from msgspec import Struct

from tieout.prose.sentence import Sentence
from tieout.prose.words import (
    ADVERBS,
    AFTER_COMMA,
    AGENTS,
    ASIDES,
    AUXILIARIES,
    BASES,
    BEFORE_COMMA,
    CARRIERS,
    CHANGE_NOUNS,
    COMPOUNDS,
    COPULAS,
    DETERMINERS,
    HEADS,
    LEADING,
    OUTLETS,
    PARTS,
    POINTERS,
    PREPOSITIONS,
    REPORTS,
    RESULTS,
    UNMEASURED,
    VALUES,
    VERBS,
)

ASIDE_OPENS = frozenset(["basic", "diluted", "unaudited", "as", "before", "after"])
LONGEST = 16  # nodes of a phrase
FAR = 40  # nodes that a subject may stand before its verb
LONG_INSERTED = 24  # nodes of what is put between a name and its verb
TAILS = frozenset(["volume", "volumes", "mix", "rate", "rates", "ratio", "activity"])  # nouns that go on with a name of money
INSERTED = frozenset(["representing", "including", "excluding", "which", "net", "inclusive", "exclusive", "comprising"])
COMPARATIVES = frozenset(["lower", "higher", "greater", "smaller", "more", "less", "fewer"])
# what a result is told before, in a list: "earnings before interest, income taxes, depreciation and amortization"
TAKEN_OUT = frozenset(
    ["interest", "income", "tax", "taxes", "expense", "net", "depreciation", "depletion", "amortization", "provision", "for"]
)
QUOTES = frozenset("“”\"'‘’")
INSIDE = frozenset(["of", "from", "for", "in", "to", "on", "per", "by"])  # prepositions that a name may hold


class Phrase(Struct, frozen=True, gc=False):
    """A run of nodes, both ends included; `qualifier` narrows it ("related to this business")."""

    first: int
    last: int
    qualifier: tuple[int, int] | None = None


def text(sentence: Sentence, first: int, last: int) -> str:
    """The words from one node to another as printed, white space folded."""
    return " ".join(sentence.string[sentence.nodes[first].at : sentence.nodes[last].until].split())


def content(sentence: Sentence, i: int) -> bool:
    """Whether node `i` is a word that a name may hold: no verb, determiner, pronoun or preposition."""
    word = sentence.word(i)
    if word == "a" and sentence.word(i - 1) in ("class", "series") and sentence.nodes[i].capital:
        return True
    if word == "sold" and sentence.word(i - 1) in ("goods", "products", "services"):
        return True  # "cost of goods sold"
    if (word == "used" and sentence.word(i + 1) not in ("in", "by", "for")) or (word[:1].isdecimal() and len(word) > 2):
        return False
    if sentence.kind(i) != "word" or word in DETERMINERS or word in POINTERS or word in VERBS or word in PREPOSITIONS:
        return False
    if word in REPORTS and sentence.word(i - 1) in AGENTS:
        return False
    if word in COMPARATIVES or (word in PARTS and sentence.word(i + 1) in ("to", "with", "from", "by")):
        return False
    noun = word in ("total", "purchase") and sentence.word(i + 1) in HEADS and sentence.word(i - 1) == "and"
    return noun or not (word in BASES and sentence.word(i - 1) in ("to", "will", "would", "not", "may", "could", "and"))


def _comma_inside(sentence: Sentence, i: int) -> bool:
    """Whether the comma at node `i` belongs to a name: "selling, general and administrative"."""
    if sentence.word(i) != ",":
        return False
    return (sentence.word(i + 1) in AFTER_COMMA and sentence.word(i - 1) in BEFORE_COMMA) or _taken_out(sentence, i)


def _taken_out(sentence: Sentence, i: int) -> bool:
    """Whether the comma at node `i` stands in what a result is told before: "earnings before interest, taxes, depreciation"."""
    return sentence.word(i + 1) in TAKEN_OUT and _in_what_is_taken_out(sentence, i)


def _in_what_is_taken_out(sentence: Sentence, i: int) -> bool:
    """Whether the comma or "and" at node `i` follows what a result is told before."""
    j = i - 1
    while j > i - LONGEST and (sentence.word(j) in TAKEN_OUT or sentence.word(j) == ","):
        j -= 1
    return sentence.word(j) == "before" and sentence.word(sentence.left(j)) in RESULTS


def before(sentence: Sentence, i: int) -> Phrase | None:
    """The name that ends at node `i`: "M" of "M of $5 million", for `i` the node before "of"."""
    while i >= 0 and (sentence.kind(i) == "aside" or sentence.word(i) in QUOTES or (sentence.word(i) == "," and i)):
        i -= 1
    first, j = -1, i
    while j >= 0 and i - j < LONGEST:
        if content(sentence, j) and not (sentence.word(j) in CHANGE_NOUNS and first < 0):
            if sentence.word(j) not in ("and", "or"):
                first = j
            elif not (content(sentence, j - 1) or _comma_inside(sentence, j - 1)) or sentence.word(j - 1) in ADVERBS or first < 0:
                break
        elif sentence.word(j) == "per" and first == j + 1 and sentence.word(first) in ("share", "unit") and first < i:
            behind = j + 3 if sentence.word(j + 2) in ("and", ",") and j + 3 <= i else j + 1
            first = behind if sentence.kind(j - 1) == "figure" else j  # "a per share purchase price"; "$1 per share and dividends"
            break
        elif sentence.word(j) == "a" and first == j + 1 and sentence.word(first) == "percentage" and sentence.word(j - 1) == "as":
            j -= 1  # "gross profit as a percentage of sales"
        elif first == j + 1 and _net_of(sentence, j):
            pass  # "loss before income taxes"
        elif sentence.word(j) in INSIDE and first >= 0:
            if sentence.word(j - 1) in PARTS and sentence.word(j) != "in":
                return _narrowed(sentence, j - 1, i)
            if sentence.word(j - 1) not in CARRIERS or (sentence.word(j) == "for" and sentence.word(j - 1) in ("shares", "stock")):
                break
        elif sentence.word(j) in DETERMINERS and sentence.word(j - 1) in INSIDE and sentence.word(j - 2) in PARTS and first >= 0:
            return _narrowed(sentence, j - 2, i)
        elif not (sentence.kind(j) == "aside" or sentence.word(j) in QUOTES or _comma_inside(sentence, j)):
            break
        j -= 1
    return _trimmed(sentence, first, i) if first >= 0 else None


def _net_of(sentence: Sentence, j: int) -> bool:
    """Whether "before" or "after" at node `j` belongs to a name: "loss before income taxes", "income after provision"."""
    word, behind = sentence.word(j), sentence.word(j + 1)
    stands = word == "before" or (word == "after" and behind in ("tax", "taxes", "income", "provision"))
    return stands and sentence.word(sentence.left(j)) in RESULTS


def _narrowed(sentence: Sentence, part: int, last: int) -> Phrase | None:
    """ "M related to S": M, with the rest as its qualifier."""
    head = before(sentence, part - 1) if part > 0 else None
    return Phrase(head.first, head.last, (part, last)) if head and head.last == part - 1 else None


def _trimmed(sentence: Sentence, first: int, last: int) -> Phrase | None:
    """The phrase without the words before its name that are none of it ("estimated", "also")."""
    while first <= last and (
        (sentence.word(first) in LEADING and not _alike(sentence, first))
        or sentence.word(first) in ADVERBS
        or sentence.kind(first) != "word"
        or (sentence.word(first) in INSIDE and sentence.word(first) != "per")
    ):
        first += 1
    while first <= last and (
        not content(sentence, last) or sentence.word(last) in ("and", "or", "underlying") or sentence.word(last) in ADVERBS
    ):
        last -= 1
    return Phrase(first, last) if first <= last else None


def _alike(sentence: Sentence, i: int) -> bool:
    """Whether "same" or "comparable" at node `i` belongs to a name: "comparable store sales"."""
    return sentence.word(i) in ("same", "comparable") and sentence.word(i + 1) in OUTLETS


def after(sentence: Sentence, i: int) -> Phrase | None:
    """The name that begins at node `i` or behind "the", "its", "the Company's" there."""
    while (
        sentence.word(i) in DETERMINERS
        or sentence.kind(i) == "owner"
        or (sentence.word(i) in LEADING and not _alike(sentence, i))
        or (sentence.word(i) == "previously" and sentence.word(i + 1) == "reported")
        or sentence.kind(i) == "aside"
    ):
        i += 1
    first, j, last = i, i, -1
    while j < len(sentence.nodes) and j - first < LONGEST:
        word = sentence.word(j)
        if sentence.kind(j) == "owner":
            first, last = j + 1, -1
        elif word in ("and", "or", "&"):
            if not content(sentence, j + 1) or last < 0 or _verb_soon(sentence, j + 1):
                break
        elif word in ADVERBS and last >= 0:
            break
        elif content(sentence, j) or (word == "issued" and sentence.word(j + 1) == "and"):
            last = j
        elif word in DETERMINERS and sentence.word(j - 1) == "underlying" and content(sentence, j + 1):
            pass  # "shares underlying the option"
        elif last >= 0 and _net_of(sentence, j) and content(sentence, j + 1):
            pass
        elif word in INSIDE and last >= 0:
            if sentence.word(j - 1) not in CARRIERS or not content(sentence, j + 1):
                break
        elif not (sentence.kind(j) == "aside" or word in QUOTES or _comma_inside(sentence, j)):
            break
        j += 1
    return _trimmed(sentence, first, last) if last >= first else None


def _verb_soon(sentence: Sentence, i: int) -> bool:
    """Whether a finite verb of a new clause follows within few words: "... and net loss was"."""
    for k in range(i, min(i + 6, len(sentence.nodes))):
        if sentence.word(k) in ("was", "were", "is", "are", "decreased", "increased", "increasing", "decreasing"):
            return True
        if not content(sentence, k):
            return False
    return False


def subject(sentence: Sentence, verb: int) -> Phrase | None:
    """The name that a verb at node `verb` speaks of, periods, asides and auxiliaries between them passed over."""
    j = _apposed(sentence, _over(sentence, _inserted(sentence, verb), verb - FAR))
    near = before(sentence, j) if j >= 0 else None
    link = sentence.undetermined(near.first - 1) if near and not sensible(sentence, near) else -1
    if sentence.word(link) in ("for", "on", "during", "in", "at", "over"):
        near = before(sentence, link - 1) or near  # "prices on the transaction date"
    if near and (measured(sentence, near) or near.qualifier):
        return near
    far = _far(sentence, j, verb - FAR)
    if far and near and near.last == j and any(sentence.kind(k) == "figure" for k in range(far.last, near.first)):
        return near if sensible(sentence, near) else far  # "fees rose to A and payroll fell to B": no more of the fees
    return far or near


def _inserted(sentence: Sentence, verb: int) -> int:
    """The node before a verb, or before what is put between it and its name.

    ", representing 20% of total sales," and "(which represents 14% of sales)" are.
    """
    j = verb - 1
    while j > 0 and (sentence.word(j) in AUXILIARIES or sentence.word(j) in ADVERBS):
        j -= 1
    if sentence.word(j) not in (",", ")"):
        return verb - 1
    opens = "," if sentence.word(j) == "," else "("
    for k in range(j - 1, max(0, j - LONG_INSERTED), -1):
        if sentence.word(k) == ";" or (sentence.word(k) == "(" and opens == ","):
            break
        if sentence.word(k) == opens and (opens == "(" or sentence.word(k + 1) in INSERTED):
            name = before(sentence, _over(sentence, k - 1, k - FAR))
            return k - 1 if name and measured(sentence, name) else verb - 1
    return verb - 1


def agent(sentence: Sentence, verb: int) -> Phrase | None:
    """The name right before a verb at node `verb`, auxiliaries passed over: "the units" of "the units will vest"."""
    j = _over(sentence, verb - 1, verb - FAR)
    near = before(sentence, j) if j >= 0 else None
    told = near is not None and near.last == j and sensible(sentence, near) and sentence.word(near.first - 1) not in ("per", "and")
    return near if told else None


def sensible(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a figure can be of a name: of no day, no person, and no bare "greater"."""
    return sentence.word(phrase.last) not in UNMEASURED


def headed(sentence: Sentence, verb: int) -> Phrase | None:
    """The price, amount or value that the clause of a verb tells of before it, whatever nouns hang on it.

    "The purchase price of the Note, which is convertible, owned by the Company is": the purchase price.
    """
    for k in range(verb - 1, max(-1, verb - FAR), -1):
        word = sentence.word(k)
        if word in (";", ":") or (sentence.kind(k) == "figure" and sentence.figure(k).noun is None):
            return None
        if word in COPULAS and not any(sentence.word(n) in POINTERS for n in range(max(0, k - 3), k)):
            return None
        if word in VALUES and sentence.word(k + 1) in ("of", "for", "on", "payable", "paid", "received"):
            return before(sentence, k)
    return None


def measured(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase holds a noun that figures are commonly of."""
    return any(sentence.word(k) in HEADS for k in range(phrase.first, phrase.last + 1))


def _over(sentence: Sentence, j: int, floor: int) -> int:
    """The last node at `j` or before it that is no auxiliary, adverb, period or aside."""
    while j >= max(0, floor):
        if sentence.kind(j) == "period":
            j = opening(sentence, j)
        elif sentence.word(j) == "basis":
            while j > 0 and sentence.word(j) != "on":
                j -= 1
            j -= 1
        elif (
            sentence.kind(j) == "aside"
            or sentence.word(j) in AUXILIARIES
            or sentence.word(j) in ADVERBS
            or sentence.word(j) in (",", "which", "that")
            or (sentence.word(j) == "(" and sentence.word(j + 1) == "which")
        ):
            j -= 1
        else:
            break
    return j


def _apposed(sentence: Sentence, j: int) -> int:
    """The last node of the name before an aside between commas that ends at node `j`: "net loss, net of tax, was"."""
    k = j
    while k > 0 and sentence.word(k) in ASIDES:
        k -= 1
    opens = sentence.word(k + 1) in ASIDE_OPENS or (sentence.word(k + 1) == "net" and sentence.word(k + 2) == "of")
    return k - 1 if k < j and opens and sentence.word(k) in (",", "–", "—", "-") and content(sentence, k - 1) else j


def opening(sentence: Sentence, j: int) -> int:
    """The node before a period at node `j` and before "for the", "as of its" that lead to it."""
    k = sentence.undetermined(j - 1)
    if sentence.word(k) in ("of", "at") and sentence.word(k - 1) == "as":
        return k - 2
    if sentence.word(k) in ("for", "in", "during", "at", "of", "on", "ended", "from", "since", "through", "and"):
        return k - 1 if sentence.word(k) != "and" else k
    return k


def _far(sentence: Sentence, j: int, floor: int) -> Phrase | None:
    """The nearest name of a measure before node `j` in the same clause."""
    while j >= max(0, floor):
        if sentence.word(j) in (";", ":") or (sentence.word(j) in VERBS and sentence.word(j) in ("was", "were", "is", "are")):
            return None
        found = before(sentence, _last_noun(sentence, j)) if sentence.word(j) in HEADS else None
        if found and sentence.kind(found.first - 1) != "figure":
            return found
        j = found.first - 1 if found else j - 1
    return None


def _last_noun(sentence: Sentence, j: int) -> int:
    """The last word of the name that the noun at node `j` stands in: "sales volume"."""
    return j + 1 if sentence.word(j + 1) in TAILS else j


def parted(sentence: Sentence, phrase: Phrase) -> list[Phrase]:
    """The measures that a phrase joins by "and" ("net revenue and operating expense"); one where it names a single measure."""
    cut = next((k for k in range(phrase.first + 1, phrase.last) if sentence.word(k) == "and"), None)
    if cut is None or phrase.qualifier:
        return [phrase]
    left, right = sentence.word(cut - 1), sentence.word(phrase.last)
    if left not in HEADS or right not in HEADS or _compound(sentence, cut):
        return [phrase]
    return [Phrase(phrase.first, cut - 1), Phrase(cut + 1, phrase.last)]


def listed(sentence: Sentence, phrase: Phrase, count: int) -> list[Phrase]:
    """The measures of a list that ends with a phrase ("revenue, gross profit and net loss"); none where they are not `count`."""
    cuts = [k for k in range(phrase.last - 1, phrase.first, -1) if sentence.word(k) == "and"]
    starts = [[Phrase(phrase.first, cut - 1), Phrase(cut + 1, phrase.last)] for cut in cuts if not _compound(sentence, cut)]
    if last := _item_before(sentence, phrase.first, "and"):
        starts.append([last, phrase])
    for parts in starts:
        while len(parts) < count and (item := _item_before(sentence, parts[0].first, ",")):
            parts.insert(0, item)
        if len(parts) == count and all(measured(sentence, part) for part in parts):
            return parts
    return []


def _item_before(sentence: Sentence, first: int, joint: str) -> Phrase | None:
    """The measure of a list before the one at node `first`, where "and" or a comma joins them."""
    j = sentence.undetermined(first - 1)
    if sentence.word(j) != joint:
        return None
    j -= 1 + (joint == "and" and sentence.word(j - 1) == ",")
    item = before(sentence, j)
    return item if item and item.last == j else None


def _compound(sentence: Sentence, cut: int) -> bool:
    """Whether the "and" at node `cut` stands inside one name: "sales and marketing"."""
    return (sentence.word(cut - 1), sentence.word(cut + 1)) in COMPOUNDS or (
        sentence.word(cut - 1) in TAKEN_OUT and _in_what_is_taken_out(sentence, cut)
    )


def told_first(sentence: Sentence, verb: int) -> Phrase | None:
    """What a sentence speaks of before a participle behind a comma: "sales were lower than in 2023, falling from B to A"."""
    if sentence.word(verb - 1) != ",":
        return None
    told = (subject(sentence, k) for k in range(max(0, verb - FAR), verb) if sentence.word(k) in COPULAS)
    return next((found for found in told if found and measured(sentence, found)), None)
