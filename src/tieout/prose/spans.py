"""Which period of a sentence a claim is of, and which its prior level is of."""

from msgspec import Struct

from tieout.prose import phrases
from tieout.prose.cues import bracketed, compares, comparing, cue
from tieout.prose.drafts import Draft
from tieout.prose.sentence import Sentence
from tieout.prose.words import CHANGES, COMPARES, DEALS, PARTS, PREPOSITIONS, VERBS, VESTS

REACH = 30  # nodes between a figure and its period
BESIDE = 6  # nodes between a period and the one it is compared with
ENDS = frozenset(["which", "that", "who", "whom", "whereby", "because", "although", "while", "but"])
LATER = VESTS | {"expire", "expires", "mature", "matures", "due"}  # the day of these is that of no deal told behind it
PARTING = ENDS | {";", ":"}
DAYS = frozenset(("on", "effective", "about"))  # words that lead to the day of a deal
SHARES = frozenset(("basic", "diluted"))  # behind "per", joined by "and": "$1.05 per basic and diluted share"
TELLS = frozenset(["include", "includes", "included", "reflects", "reflected"])  # behind a period that is a sentence's subject
# behind a count of securities, and before the day of it: "units awarded May 2, 2025"
GRANTS = frozenset(["awarded", "granted", "issued", "purchased", "acquired", "sold", "transferred", "forfeited", "vested"])
LINKS = frozenset(("for", "in", "during", "of", "at", "through", "ended", "since"))
# verbs between a figure and its period that part them not: "$3 million of revenue was recorded in the first quarter"
PASSED = frozenset(
    [
        "due",
        "derived",
        "owned",
        "primarily",
        "was",
        "were",
        "recorded",
        "recognized",
        "booked",
        "incurred",
        "paid",
        "reported",
        "earned",
        "generated",
        "issued",
        "filed",
        "included",
        "is",
        "are",
        "expected",
        "anticipated",
        "estimated",
    ]
)
BEHIND_COMMA = frozenset(["flat", "ahead", "for", "as", "during", "in", "or", "at", "compared", "versus", "on", "over", "from"])


class Found(Struct, frozen=True, gc=False):
    """The node of a period, and whether words of comparison lead to it ("over the prior year")."""

    node: int
    prior: bool = False


def current(sentence: Sentence, draft: Draft, before: int | None) -> int | None:
    """The node of the period that a claim is of, None where the sentence prints none for it. before: what `prior` gives."""
    if not sentence.periods:
        return None
    if pair := _pair(sentence):
        return pair[0]
    nodes = draft.current()
    for i in nodes:
        found = _behind(sentence, i, draft)
        if found and not found.prior:
            return found.node
    if nodes and (left := _before(sentence, draft, nodes[0])) is not None:
        return left
    leading = _leading(sentence, draft)
    if leading is not None or not nodes:
        return leading
    trailing = _shared(sentence, draft, nodes[-1])
    return _only(sentence, draft, before) if trailing is None else trailing


def _only(sentence: Sentence, draft: Draft, before: int | None) -> int | None:
    """The one period that a sentence prints, where it is no day of an event and no "which" parts it from the figure."""
    told = sentence.periods
    period = sentence.nodes[told[0]].period if len(told) == 1 else None
    if period is None or draft.share or told[0] == before or _compared_soon(sentence, told[0]):
        return None
    owner = phrases.opening(sentence, told[0])
    if sentence.kind(owner) == "figure" and comparing(sentence, cue(sentence, owner)):
        return None  # "down from B at year end": the period of the level before
    link, near = _link(sentence, told[0]), sentence.undetermined(told[0] - 1)
    stands = (
        link in ("for", "during", "at") or (link == "of" and sentence.word(near - 1) == "as") or (link == "in" and not period.day)
    )
    if not stands:
        return None
    between = range(*sorted((told[0], draft.current()[0])))
    parted = any(sentence.word(k) in (";", "which", "who", "because") or compares(sentence, k) for k in between)
    others = period.day and any(sentence.kind(k) == "figure" for k in list(between)[1:])  # a balance's day is of that balance
    return told[0] if not parted and not others else None


def _pair(sentence: Sentence) -> tuple[int, int] | None:
    """The two periods that all figures of a sentence share: "M1 rose to A from B and M2 to C from D, for P compared to P0"."""
    told = sentence.periods
    if len(told) != 2:
        return None
    if "pair" not in sentence.seen:
        sentence.seen["pair"] = _paired(sentence, told)
    found: tuple[int, int] | None = sentence.seen["pair"]
    return found


def _paired(sentence: Sentence, told: tuple[int, ...]) -> tuple[int, int] | None:
    """Two periods as what all figures share, where both stand before or behind them all and the second is compared with."""
    if _link(sentence, told[0]) not in ("for", "during", "in", "at"):
        return None
    figures = sentence.figures()
    aside = told[0] > figures[-1] or told[1] < figures[0]
    near = all(sentence.kind(k) != "figure" and sentence.word(k) not in (";", *ENDS) for k in range(told[0] + 1, told[1]))
    return (told[0], told[1]) if aside and near and _compared_soon(sentence, told[1]) else None


def _shared(sentence: Sentence, draft: Draft, i: int) -> int | None:
    """The period behind the last figure of the list that the figure at node `i` stands in: "M1 of A, M2 of B and M3 of C for P"."""
    told = next((node for node in sentence.periods if node > i), None)
    if told is None or sentence.word(phrases.opening(sentence, told)) == ",":
        return None
    last = max(k for k in sentence.figures() if k < told)
    if not any(word in ("and", "or") for word in sentence.words[i:last]):
        return None
    parted = any(
        word in PARTING or (word in COMPARES and compares(sentence, i + k)) for k, word in enumerate(sentence.words[i:told])
    )
    found = None if parted else _behind(sentence, last, draft)
    return found.node if found and not found.prior else None


def prior(sentence: Sentence, draft: Draft) -> int | None:
    """The node of the period of the prior level, or of a comparison without figure ("over the prior year")."""
    if not sentence.periods:
        return None
    i = draft.fields.get("prior_value")
    if i is None:
        for node in draft.current():
            found = _behind(sentence, node, draft, compare=True)
            if found and found.prior:
                return found.node
            if found and (beside := _compared_beside(sentence, found.node)) is not None:
                return beside
        return _compared_last(sentence, draft)
    if pair := _pair(sentence):
        return pair[1]
    found = _behind(sentence, i, draft)
    if found:
        later = next((draft.fields[field] for field in ("value", "percent") if field in draft.fields), i)
        return None if i < later < found.node else found.node  # "from B to A in P": the period of A alone
    j = i - 1
    while j >= max(0, i - REACH) and not (sentence.kind(j) == "figure" or sentence.word(j) in CHANGES or compares(sentence, j)):
        if sentence.kind(j) == "period" and (_compared_soon(sentence, j) or sentence.word(j + 1) == "of"):
            return j  # "compared to P0 M of B", "than M for P0 of B"
        j -= 1
    return _shared(sentence, draft, i)


def _compared_beside(sentence: Sentence, node: int) -> int | None:
    """The period that is compared with right behind the one at a node: "during 2025, compared to the same period in 2024"."""
    following = next((k for k in sentence.periods if k > node), None)
    if following is None or following > node + BESIDE or not _compared_soon(sentence, following):
        return None
    return None if any(sentence.kind(k) == "figure" for k in range(node, following)) else following


def _compared_last(sentence: Sentence, draft: Draft) -> int | None:
    """The period that changes told one after the other are all compared with: "M1 rose 5% and M2 fell 3% compared to P0"."""
    if pair := _pair(sentence):
        return pair[1]
    changed = max((draft.fields[field] for field in ("change", "percent") if field in draft.fields), default=None)
    last, period, opening = sentence.figures()[-1], sentence.periods[-1], sentence.periods[0]
    if changed is not None and not draft.share and opening < sentence.figures()[0] and _opens_comparing(sentence, opening):
        return opening
    if changed is None or draft.share or not changed < last < period or not _compared_soon(sentence, period):
        return None
    between = range(changed + 1, period)
    joined = any(sentence.word(k) == "and" for k in between)
    parted = any(sentence.word(k) in (";", *ENDS) or (sentence.kind(k) == "period") for k in between)
    return period if joined and not parted and not any(compares(sentence, k) for k in range(changed, last)) else None


def _opens_comparing(sentence: Sentence, j: int) -> bool:
    """Whether the period at node `j` is what a sentence begins by comparing with: "As compared to P0, M fell by D"."""
    begin = sentence.words[: max(0, sentence.undetermined(j - 1))]
    return (
        len(begin) < BESIDE and _compared_soon(sentence, j) and sentence.word(j + 1) == "," and not any(w in VERBS for w in begin)
    )


def _compared_soon(sentence: Sentence, j: int) -> bool:
    """Whether a word of comparison leads to the period at node `j`: "compared to prior year revenue of"."""
    k = phrases.opening(sentence, j)
    near = sentence.undetermined(j - 1)
    if (sentence.word(j - 1) == "(" and sentence.kind(j - 2) == "figure") or (
        sentence.kind(k) == "figure" and bracketed(sentence, k)
    ):
        return True  # "A (2012: B)", "A ($B in 2012)"
    return comparing(sentence, near) or comparing(sentence, k) or comparing(sentence, sentence.undetermined(k))


def _link(sentence: Sentence, j: int) -> str:
    """The word that leads to the period at node `j`: "for", "of" (as of), "in", "from"."""
    return sentence.word(sentence.undetermined(j - 1))


def _behind(sentence: Sentence, i: int, draft: Draft, compare: bool = False) -> Found | None:
    """The first period behind the figure at node `i` that nothing parts from it.

    compare: go on behind "compared to", for a period that is compared with and no figure.
    """
    own = set(draft.fields.values())
    seen_comparison = False
    inside = range(draft.measure.first, draft.measure.last) if draft.measure else ()  # "A of M1 and M2 in P"
    for j in range(i + 1, min(i + REACH, len(sentence.nodes), sentence.periods[-1] + 1)):
        word = sentence.word(j)
        if j in inside:
            continue
        if sentence.kind(j) == "period":
            return _accepted(sentence, j, draft, seen_comparison)
        if sentence.kind(j) == "figure":
            listed = sentence.word(j - 1) in ("or", "and", "(", ",") and (sentence.figure(j).noun is None or draft.counted)
            listed = listed or _aside(sentence, j, i)
            if seen_comparison or not (j in own or listed) or j == draft.fields.get("prior_value"):
                return None
        elif (word in COMPARES and compares(sentence, j)) or word in ("vs", "than"):
            if not compare:
                return None
            seen_comparison = True
        elif word == "," and not (
            sentence.word(j + 1) in BEHIND_COMMA or sentence.word(j + 1) == "respectively" or sentence.kind(j + 1) == "period"
        ):
            if not (
                sentence.word(j - 1) == "respectively" or (sentence.kind(j + 1) == "figure" and sentence.kind(j - 1) == "figure")
            ):
                return None
        elif (
            (word == "and" and sentence.kind(j + 1) not in ("figure", "period") and sentence.word(j + 1) not in LINKS | SHARES)
            or (word == "as" and sentence.word(j + 1) in ("reported", "described", "disclosed", "set", "defined", "previously"))
            or word in (";", ":")
            or word in ENDS
            or (word in VERBS and word not in PASSED and not (word in DEALS and draft.counted))
        ):
            return None
    return None


def _aside(sentence: Sentence, j: int, i: int) -> bool:
    """Whether the figure at node `j` stands in brackets that open behind node `i`: "$1.05 (on 8.9 million shares)"."""
    opened = next((k for k in range(j - 1, i, -1) if sentence.word(k) in ("(", ")")), -1)
    return sentence.word(opened) == "("


def _accepted(sentence: Sentence, j: int, draft: Draft, compared: bool) -> Found | None:
    """The period at node `j` if the word before it ties it to a figure."""
    link = _link(sentence, j)
    near = sentence.undetermined(j - 1)
    period = sentence.nodes[j].period
    if link == "over" and draft.fields.get("prior_value", j) < j and period and not period.points:
        return Found(j)  # "from B to A over P"
    if compared or (
        link in ("from", "of", "over", "than", "versus", "against", "with", "below", "above") and comparing(sentence, near)
    ):
        return Found(j, prior=True)
    if period and period.points and (sentence.kind(near) == "figure" or sentence.word(j - 1) == ","):
        return Found(j)  # "B a year ago", "B1 and B2, respectively, a year ago"
    if link in DAYS:
        another = sentence.word(near - 1)[:1].isdecimal()  # "units in installments of 56 on D"
        value = near - 1 if near - 1 in draft.fields.values() else -1
        balance = sentence.word(sentence.left(value)) in ("was", "were") if value > 0 else False  # "net assets were A on D"
        return Found(j) if period and period.day and not another and (balance or deal(sentence, draft, 0)) else None
    if link in GRANTS and period and period.day and draft.counted and draft.measure:
        between = sentence.words[draft.measure.last + 1 : near]
        return None if any(word in PREPOSITIONS for word in between) else Found(j)  # "upon exercise of a warrant issued D"
    if link == "since" and "value" in draft.fields and not draft.fields.keys().isdisjoint(("change", "percent")):
        return Found(j, prior=True)  # "A, a decrease of D since P0"
    tied = (link == "to" and sentence.word(near - 1) in PARTS) or link == "from"
    return Found(j) if tied or link in LINKS or link == "respectively" else None


def _before(sentence: Sentence, draft: Draft, i: int) -> int | None:
    """The period between a measure and its figure ("revenue for P was A"), or right before the measure ("P revenue")."""
    measure = draft.measure
    if measure is None or measure.first > i:
        return None
    earlier = draft.fields.get("prior_value", i)  # "M rose in P from B in P0 to A": what stands behind B is of B
    for j in range(min(i, earlier) - 1, measure.last, -1):
        if sentence.kind(j) == "period" and _link(sentence, j) in LINKS and not _compared_soon(sentence, j):
            return j
    ahead = measure.first - 1
    return ahead if sentence.kind(ahead) == "period" and not _compared_soon(sentence, ahead) else None


def _leading(sentence: Sentence, draft: Draft) -> int | None:
    """The period that opens the sentence ("For P, ...", "As of D, ..."), or the day of a deal ("on D, the Company")."""
    first = min(draft.fields.values(), default=0)
    near = max((j for j in sentence.periods if j < first), default=None) if draft.unit.endswith("/share") else None
    if near is not None and _link(sentence, near) in DAYS and not any(sentence.kind(k) == "figure" for k in range(near, first)):
        return near  # "sold 3,000 shares on D at $8 and 2,000 shares on D2 at $9"
    ahead = [j for j in sentence.periods if j < min(first, REACH * 3)]
    begin = max((k for k in range(first) if sentence.word(k) == ";"), default=-1) if ahead else -1
    for j in sorted(ahead, key=lambda j: (j < begin, j)):
        link, period = _link(sentence, j), sentence.nodes[j].period
        if period and period.day and _dates(sentence, j) and deal(sentence, draft, j):
            return j
        if link in DAYS:
            continue
        before = phrases.opening(sentence, j)
        opens = before <= begin or sentence.word(before) in ("•", "·", "-", "●")
        if (
            opens
            and link in (*LINKS, "from", "since")
            and sentence.word(j + 1) in (",", "and", "the", "our", "we", "compared", "total", "net")
        ):
            return j
        if begin < 0 and before < 0 and not link and sentence.word(j + 1) in TELLS:
            return j  # "The third quarter of 2013 includes a charge of A"
        clause = link in ("for", "during") and sentence.word(before) in (",", "that") and sentence.word(j + 1) == ","
        if link in LINKS and (_heads(sentence, j) or clause):
            return j
    return _clause(sentence, first)


def _dates(sentence: Sentence, j: int) -> bool:
    """Whether the day at node `j` is that of a deal: "on D", "effective D"; that of a report or a contract is not."""
    link = sentence.word(j - 1)
    if link == "of" and sentence.word(j - 2) == "as":
        return sentence.word(j - 3) == "effective"
    start = max((k for k in range(max(0, j - 8), j) if sentence.word(k) == ","), default=max(0, j - 8))
    if sentence.kind(j - 2) == "figure" or sentence.word(j - 2)[:1].isdecimal():
        return False  # "units of 56 on D1 and 58 on D2": the day of that number alone
    near = {sentence.word(k) for k in range(start, j)}
    return link in (*DAYS, "in", "between", "from") and not near.intersection(
        ("filed", "8-k", "10-k", "10-q", "reported", "disclosed", *LATER)
    )


def _clause(sentence: Sentence, i: int) -> int | None:
    """The period told before the figure at node `i` in the same clause: "recorded in the fourth quarter a charge of A"."""
    for j in range(i - 1, max(-1, i - REACH // 2), -1):
        word = sentence.word(j)
        if sentence.kind(j) == "period":
            period = sentence.nodes[j].period
            told = _link(sentence, j) in ("for", "in", "during") and period and not period.day and not _compared_soon(sentence, j)
            return j if told else None
        if sentence.kind(j) == "figure" or word in (";", ":", ",", "and") or word in ENDS or compares(sentence, j):
            return None
    return None


def _heads(sentence: Sentence, j: int) -> bool:
    """Whether the period at node `j` belongs to the sentence's first subject: "Revenue for P included"."""
    start = phrases.opening(sentence, j)
    plain = all(sentence.kind(k) in ("word", "owner", "aside") and sentence.word(k) not in VERBS for k in range(start + 1))
    return start >= 0 and plain and sentence.word(j + 1) in VERBS


def deal(sentence: Sentence, draft: Draft, day: int) -> bool:
    """Whether a claim is a term of a deal done on the day at a node: counted, priced or bought, and no change of a measure."""
    if "change" in draft.fields or draft.direction or draft.misstated:
        return False
    if draft.unit not in ("USD", "percent"):
        return True
    return any(sentence.word(j) in DEALS for j in range(max(0, day - 12), max(draft.fields.values(), default=0)))
