"""Count how the reader of Schedules 13D and 13G agrees with hand labels, field by field, in two halves of the labels.

Usage: python benchmarks/accuracy_schedule13.py FOLDER [--half 0|1]
FOLDER holds `truth/schedule13/*.json` and the filings they name. Each label is right, wrong (another value was read),
missing (none was read) or spurious (a value where the label has none). The labels fall into two halves by a hash of their name:
rules are made on the first (0), the second (1) is only counted. Each difference is printed with its file, field, both values and
the line of the filing.
"""

import argparse
import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import tieout
from tieout.facts import Fact, plain

COVER = [
    "name",
    "group",
    "source_of_funds",
    "legal_proceedings",
    "citizenship",
    "sole_voting_power",
    "shared_voting_power",
    "sole_dispositive_power",
    "shared_dispositive_power",
    "aggregate_amount",
    "excludes_certain_shares",
    "percent_of_class",
    "person_types",
]
SIGNATURE = ["person", "by", "title", "date"]
INTEREST = [
    "person",
    "aggregate_amount",
    "percent_of_class",
    "sole_voting_power",
    "shared_voting_power",
    "sole_dispositive_power",
    "shared_dispositive_power",
]
KINDS = ("right", "wrong", "missing", "spurious")
GROUPS = {"cover pages": ("person.", "persons"), "items, interests, exhibits, signatures": ("item", "interest", "exhibit", "sign")}


def half(name: str) -> int:
    """The half that a label belongs to, whatever else is there: 0 or 1."""
    return hashlib.sha256(name.encode()).digest()[0] % 2


def same(read: Any, label: Any) -> bool:
    """Whether a value is what the label says; an empty list, one of words without a value, and none at all count as one."""
    return valued(read) == valued(label)


def valued(value: Any) -> Any:
    """A list without its entries that have no value ("None" in row 4), None for an empty one; anything else as it is."""
    return [entry for entry in value if entry is not None] or None if isinstance(value, list) else value


def compare(form: dict[str, Any], label: dict[str, Any]) -> Iterator[tuple[str, str, Any, Any]]:
    """Every field with its path in the form, what was read, and what the label says."""
    yield "schedule", "schedule", form["schedule"], label["schedule"]
    amendment = label["amendment_number"]
    yield "amendment_number", "amendment_number", form["amendment_number"], None if amendment is None else str(amendment)
    yield "issuer.name", "issuer.name", form["issuer"]["name"], label["issuer"]["name"]
    for field in ("security_title", "cusips", "event_date", "rule_designations"):
        yield field, field, form[field], label[field]
    yield from entries("person", "reporting_persons", form, label, COVER)
    for field in ("shares", "as_of"):
        path = f"shares_outstanding.{field}"
        yield path, path, form["shares_outstanding"][field], (label["shares_outstanding"] or {}).get(field)
    yield "items_present", "items", [item["number"] for item in form["items"]], label["items_present"]
    yield from entries("interest", "interests", form, label, INTEREST)
    yield "exhibits", "exhibits", [one["number"] for one in form["exhibits"]], [one["number"] for one in label["exhibits"]]
    yield from entries("signature", "signatures", form, label, SIGNATURE)


def entries(
    name: str, field: str, form: dict[str, Any], label: dict[str, Any], parts: list[str]
) -> Iterator[tuple[str, str, Any, Any]]:
    """The parts of each entry of a list that is labelled, and how many entries there are."""
    yield f"{name}s (count)", field, len(form[field]), len(label[field])
    for i, one in enumerate(label[field]):
        mine = form[field][i] if i < len(form[field]) else {}
        yield from ((f"{name}.{part}", f"{field}[{i}].{part}", mine.get(part), one[part]) for part in parts)


def verdict(read: Any, label: Any) -> str:
    """right, wrong, missing or spurious."""
    if same(read, label):
        return "right"
    if valued(read) is None:
        return "missing"
    return "spurious" if label is None or label == [] else "wrong"


def line_of(data: bytes, fact: Fact[Any] | None, expected: Any) -> str:
    """The line of the filing that a fact stands in, or else one that prints what was expected."""
    at = fact.start if fact is not None and fact.start is not None and not fact.within else None
    if at is None and isinstance(expected, str):
        spelt = f"{int(expected):,}" if expected.isdigit() else expected
        at = data.find(spelt.encode())
    if at is None or at < 0:
        return "(not found)"
    start, end = data.rfind(b"\n", 0, at) + 1, data.find(b"\n", at)
    return " ".join(data[max(start, at - 100) : min(end if end >= 0 else len(data), at + 100)].decode("utf-8", "replace").split())


def main() -> None:
    """Read every labelled filing and print the counts of both halves."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--half", type=int, choices=(0, 1), default=None, help="the differences of this half alone")
    chosen = parser.parse_args()
    counts: dict[str, list[Counter[str]]] = defaultdict(lambda: [Counter(), Counter()])
    odd: list[str] = []
    documents = [0, 0]
    for path in sorted((chosen.folder / "truth" / "schedule13").glob("*.json")):
        label, part = json.loads(path.read_text()), half(path.name)
        filing = tieout.read(chosen.folder / label["path"])
        facts = dict(filing.facts())
        documents[part] += 1
        for field, place, mine, told in compare(plain(filing.form), label["form"]):
            outcome = verdict(mine, told)
            counts[field][part][outcome] += 1
            if outcome != "right" and chosen.half in (None, part):
                line = line_of(filing.source.data, facts.get(place), told)
                odd.append(f"{path.stem} {place} {outcome}: {mine!r:.60} for {told!r:.60}\n    {line}")
    table(documents, counts)
    print("\n".join(["", f"{len(odd)} differences", *odd]))


def table(documents: list[int], counts: dict[str, list[Counter[str]]]) -> None:
    """Print a row a field, and one for groups of fields, each half beside the other."""
    head = "".join(f"{kind:>9}" for kind in KINDS)
    print(f"{'':32}{f'first half: {documents[0]} filings':^36}  {f'second half: {documents[1]} filings':^36}")
    print(f"{'field':32}{head}  {head}")
    for field, halves in counts.items():
        print(f"{field:32}" + "  ".join("".join(f"{one[kind]:9}" for kind in KINDS) for one in halves))
    for name, begins in {**GROUPS, "all": ("",)}.items():
        rows = [sum((halves[i] for field, halves in counts.items() if field.startswith(begins)), Counter()) for i in (0, 1)]
        share = f"{sum(row['right'] for row in rows) / sum(map(sum, (row.values() for row in rows))):.2%} right"
        print(f"{name + ': ' + share}\n{'':32}" + "  ".join("".join(f"{row[kind]:9}" for kind in KINDS) for row in rows))


if __name__ == "__main__":
    main()
