"""A claim's names: `in` wherever the contract prints them."""

from decimal import Decimal

import msgspec

from tieout.facts import Fact, plain, walk
from tieout.prose.model import Claim

SENTENCE = Fact("Sales were $5.", "Sales were $5.", 0, 14)
CLAIM = Claim(
    in_="IV", kind="amount", measure="sales", value=Fact(Decimal(5), "$5", 11, 13, precision=Decimal(1)), sentence=SENTENCE
)


def test_the_place_is_called_in_everywhere() -> None:
    assert next(iter(msgspec.json.decode(msgspec.json.encode(CLAIM)))) == "in"
    assert plain(CLAIM)["in"] == "IV"
    assert "in_" not in plain(CLAIM)
    assert msgspec.json.decode(msgspec.json.encode(CLAIM), type=Claim) == CLAIM


def test_what_is_not_stated_is_null_and_has_no_path() -> None:
    assert plain(CLAIM)["prior_value"] is None
    assert [path for path, _ in walk((CLAIM,), "claims")] == ["claims[0].value", "claims[0].sentence"]


def test_a_number_carries_its_step() -> None:
    assert msgspec.json.decode(msgspec.json.encode(CLAIM))["value"]["precision"] == "1"
