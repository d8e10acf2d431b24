"""Figures that state nothing: par values, rates in the names of notes, stakes in adjectives, limits of law and contract."""

from tieout.prose.figure import Figure, word_at
from tieout.prose.tokens import Token

NOTES = frozenset(["notes", "note", "debentures", "debenture", "bonds", "bond", "preferred", "loan"])
# what a note or a bond with its rate before it may begin with: "7% convertible promissory note"
ISSUES = frozenset(["convertible", "exchangeable", "promissory", "senior", "secured", "unsecured", "subordinated", "note", "notes"])
MINIMUMS = frozenset([("more", "than"), ("greater", "than"), ("in", "excess", "of"), ("at", "least"), ("least", "a")])
EXCEEDING = frozenset(["exceed", "exceeds", "exceeding", "than"])
HELD = frozenset(["class", "outstanding", "stock", "shares", "securities", "voting", "equity", "ownership", "owner", "owners"])
CONDITIONS = frozenset([("date", "on", "which"), ("event", "that", "the"), ("so", "long", "as"), ("as", "long", "as")])


def idle(found: list[Token], one: Figure) -> bool:
    """Whether a figure is none: a par value, the rate in a note's name, a stake in an adjective."""
    if one.unit == "percent":
        following = [found[k].lower for k in range(one.end, min(one.end + 7, len(found)))]
        if following[:1] and (
            following[0] in ("owned", "-", "beneficial", "owner", "holder", "stockholder", "shareholder", "owners", "holders")
        ):
            return True
        if _threshold(found, one, following) or (following[:1] and following[0] in ISSUES and not NOTES.isdisjoint(following[:4])):
            return True
        named = one.end < len(found) and found[one.end].capital
        return named and any(word in NOTES for word in following)
    return one.noun is None and _par(found, one)


def _threshold(found: list[Token], one: Figure, following: list[str]) -> bool:
    """Whether a percent is a limit that the law or a contract names, and no one's share.

    "More than 5% of the class", "10% or more of the outstanding shares", "so long as ... does not exceed 25%".
    """
    last = [token.lower for token in found[max(0, one.at - 6) : one.at]]
    owned = following[:2] in (["or", "more"], ["or", "greater"]) or tuple(last[-2:]) in MINIMUMS or tuple(last[-3:]) in MINIMUMS
    if not owned and EXCEEDING.isdisjoint(last[-4:]):
        return False
    if owned and one.value in (5, 10) and not HELD.isdisjoint([*last, *(token.lower for token in found[one.end : one.end + 12])]):
        return True
    before = [token.lower for token in found[max(0, one.at - 40) : one.at]]
    return any(tuple(before[k : k + 3]) in CONDITIONS for k in range(len(before) - 2))


def _par(found: list[Token], one: Figure) -> bool:
    """Whether an amount is a par value: "par value $0.001", "$0.0001 par value", "$.01 per share par value"."""
    start = one.first - (word_at(found, one.first - 1) in ("of", ",", ":"))
    before = [word_at(found, start - 1), word_at(found, start - 2)]
    if "par" in before or before == ["value", "nominal"]:
        return True
    behind = one.end + 2 * (word_at(found, one.end) == "per")
    return word_at(found, behind) == "par" or (word_at(found, behind) == "," and word_at(found, behind + 1) == "par" and one.price)
