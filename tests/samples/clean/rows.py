"""Rows and forms of dealings in order; the data are those of `insiders.SAMPLES`, with the day of filing."""

from typing import Any

from samples.insiders import ISSUER, NINE, OAKES, owner

QUILL = owner("0001999104", "QUILL BARNABY", is_director="1")
FUNDS = NINE[:3]


def deal(day: str, code: str, shares: Any, price: Any, letter: str, after: Any, nature: Any = None, **more: Any) -> dict[str, Any]:
    """A row of Table I, held indirectly where its nature is told."""
    told = {"nature_of_ownership": nature} if nature else {}
    return {
        "kind": "transaction",
        "security_title": "Common Stock",
        "transaction_date": day,
        "coding": ("4", code, "0"),
        "shares": shares,
        "price_per_share": price,
        "acquired_disposed": letter,
        "shares_owned_following": after,
        "direct_or_indirect": "I" if nature else "D",
        **told,
        **more,
    }


def held(after: Any, nature: Any = None, **more: Any) -> dict[str, Any]:
    """A holding of Table I."""
    told = {"nature_of_ownership": nature} if nature else {}
    row = {"kind": "holding", "security_title": "Common Stock", "shares_owned_following": after}
    return {**row, "direct_or_indirect": "I" if nature else "D", **told, **more}


def right(
    day: str, code: str, units: Any, letter: str, after: Any, title: str = "Restricted Stock Units", **more: Any
) -> dict[str, Any]:
    """A row of Table II: units of one share each that have no price and do not expire, unless told otherwise."""
    return {
        "kind": "transaction",
        "security_title": title,
        "conversion_or_exercise_price": ("", "F1"),
        "transaction_date": day,
        "coding": ("4", code, "0"),
        "shares": units,
        "price_per_share": "0",
        "acquired_disposed": letter,
        "exercise_date": ("", "F1"),
        "expiration_date": ("", "F1"),
        "underlying_security_title": "Common Stock",
        "underlying_security_shares": units,
        "shares_owned_following": after,
        "direct_or_indirect": "D",
        **more,
    }


def form(filed: str, period: str, *rows: Any, derivative: Any = (), signed: str | None = None, **more: Any) -> dict[str, Any]:
    """A Form 4 of a director and officer, signed on the day of filing."""
    owners = more.get("owners", (OAKES,))
    names = (" ".join([*one["name"].split()[1:], one["name"].split()[0]]).title() for one in owners)
    return {
        "document_type": "4",
        "schema_version": "X0508",
        "period_of_report": period,
        "not_subject_to_section16": "0",
        "aff10b5_one": "0",
        "issuer": ISSUER,
        "owners": owners,
        "non_derivative": rows,
        "derivative": tuple(derivative),
        "footnotes": {},
        "remarks": "",
        "signatures": tuple((f"/s/ {one}", signed or filed) for one in names),
        "filed": filed,
        **more,
    }


UNIT = "Each restricted stock unit represents a contingent right to receive one share of the issuer's common stock."
