"""What a sentence is read as, short enough for a table of cases."""

from typing import Any

from tieout.facts import plain
from tieout.prose import Claim, claims, text_of

QUIET = (None, False)


def said(claim: Claim) -> dict[str, Any]:
    """The fields that a claim states, numbers as text; `unit` where it is not dollars, never `in`, `sentence`, `kind`."""
    made = {name: value for name, value in plain(claim).items() if value not in QUIET and name not in ("in", "sentence", "kind")}
    if made.get("unit") == "USD":
        del made["unit"]
    for name in ("value", "prior_value", "change", "percent"):
        fact = getattr(claim, name)
        if fact is not None and fact.value is None:
            made[name] = f"<{fact.below}"
    return made


def read(sentence: str) -> list[dict[str, Any]]:
    """All claims of a sentence."""
    return [said(claim) for claim in claims(text_of(sentence), "IV")]
