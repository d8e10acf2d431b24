"""Counts of securities: a number, and the name of what it counts behind it."""

from decimal import Decimal

from tieout.prose.figure import Figure, number, word_at
from tieout.prose.tokens import Token
from tieout.prose.words import CHANGES

SECURITIES = {
    "share": "shares",
    "shares": "shares",
    "stock": "shares",
    "adss": "shares",
    "ads": "shares",
    "equivalents": "shares",
    "warrant": "warrants",
    "warrants": "warrants",
    "unit": "units",
    "units": "units",
    "rsus": "units",
    "psus": "units",
    "option": "options",
    "options": "options",
}


# words between a count and the security's name: "7,500,000 newly issued Class B Ordinary Shares"
DESCRIBING = frozenset(
    [
        "common",
        "ordinary",
        "preferred",
        "class",
        "series",
        "a",
        "b",
        "c",
        "d",
        "e",
        "f",
        "g",
        "a-1",
        "a-2",
        "b-1",
        "b-2",
        "restricted",
        "private",
        "placement",
        "public",
        "founder",
        "founders",
        "additional",
        "newly",
        "issued",
        "unissued",
        "vested",
        "unvested",
        "fully",
        "paid",
        "nonassessable",
        "non-assessable",
        "convertible",
        "redeemable",
        "nonredeemable",
        "performance",
        "deferred",
        "phantom",
        "stock",
        "share",
        "depositary",
        "american",
        "subordinate",
        "voting",
        "non-voting",
        "limited",
        "partnership",
        "general",
        "llc",
        "op",
        "ltip",
        "warrant",
        "pre-funded",
        "prefunded",
        "penny",
        "of",
        "the",
        "its",
        "our",
        "such",
        "these",
        "company",
        "issuer",
        "registrant",
        "company's",
        "treasury",
        "membership",
        "incentive",
        "employee",
        "underlying",
        "beneficially",
        "owned",
        "outstanding",
        "capital",
        "new",
        "rights",
        "purchase",
        "working",
        "equity",
        "exchangeable",
        "sponsor",
        "agent",
        "agents",
        "underwriter",
        "underwriters",
        "initial",
    ]
)


ARTICLES = frozenset(["of", "the", "its", "our", "such", "these"])
LEADING_TO = 24  # tokens before "from A to B shares" in which the change is told
FAR = 8  # tokens looked at behind a count for its security


def count(found: list[Token], i: int, got: tuple[Decimal, Decimal, int]) -> Figure | None:
    """A number of securities, by the name behind it: "7,500,000 Class B Ordinary Shares", "810,389 shares of Common Stock".

    got: what `number` gives for token `i`.
    """
    if found[i].kind != "number" or (word_at(found, i - 1) == "/" and word_at(found, i - 2).isdecimal()):
        return None  # "1/12 of the shares"
    value, step, behind = got
    noun = _security(found, behind)
    if noun is None or _year_like(found, i):
        return None
    at, until, unit = noun
    return Figure(i, behind, i, value, step, unit, noun=(at, until))


def _year_like(found: list[Token], i: int) -> bool:
    """ "the 2019 Series A warrants": a year before the name of a security, and no number."""
    word = found[i].lower
    return len(word) == 4 and word.isdecimal() and word[:2] in ("19", "20")


def _security(found: list[Token], i: int, listed: bool = False) -> tuple[int, int, str] | None:
    """The name of a security that begins at token `i` ("of the" before it left out): its tokens and what is counted.

    listed: another count has asked for it to borrow the name; this one may not borrow in turn.
    """
    start = i
    while start < i + 3 and word_at(found, start) in ARTICLES:
        start += 1
    for k in range(start, min(start + FAR, len(found))):
        word = found[k].lower
        if word in SECURITIES and not (word in ("stock", "share", "ads", "warrant") and word_at(found, k + 1) in SECURITIES):
            if word == "stock" and word_at(found, k + 1) in ("split", "price", "exchange", "market", "purchase", "options"):
                return None
            return start, _class_of(found, k), SECURITIES[word]
        if word not in DESCRIBING and found[k].kind != "owner":
            return None if listed else _shared_name(found, start, k)
    return None


def _class_of(found: list[Token], k: int) -> int:
    """Behind "of Common Stock", "of Class A common stock" where it follows "shares"."""
    if word_at(found, k + 1) != "of":
        return k + 1
    j = k + 2
    while j < min(k + 8, len(found)) and (found[j].lower in DESCRIBING or found[j].kind == "owner"):
        if found[j].lower == "stock":
            return j + 1
        j += 1
    return j + 1 if word_at(found, j) in SECURITIES else k + 1


def _shared_name(found: list[Token], start: int, k: int) -> tuple[int, int, str] | None:
    """ "1,000 Series A and 2,000 Series C common stock equivalents": the first number borrows the second's name."""
    rising = word_at(found, k) == "to" and k == start and word_at(found, k - 2) == "from" and _changes(found, k)
    if not (rising or word_at(found, k) == "and") or found[min(k + 1, len(found) - 1)].kind != "number":
        return None
    if k == start:  # "900,000 and 1,980,000 shares", "increased from 900,000 to 1,980,000 shares"
        got = number(found, k + 1)
        listed = "," in found[k - 1].lower and "," in found[k + 1].lower
        other = _security(found, got[2], listed=True) if got and listed else None
        return (k, k, other[2]) if other else None
    got = number(found, k + 1)
    other = _security(found, got[2], listed=True) if got and word_at(found, got[2]) == word_at(found, start) else None
    return (start, k, other[2]) if other else None


def _changes(found: list[Token], k: int) -> bool:
    """Whether a word of change stands in the tokens before token `k`."""
    return any(found[i].lower in CHANGES for i in range(max(0, k - LEADING_TO), k))
