"""Count how the reader of printed Schedules 13D and 13G agrees with hand labels, field by field.

Usage: python benchmarks/accuracy_schedule13.py FOLDER [--show FIELD] [--only PART_OF_NAME] [--half 0|1]
FOLDER holds `truth/schedule13/*.json` and the filings they name. Each label is right, wrong (another value was read),
missing (none was read) or extra (a value where the label has none). `--half` takes one of the two halves that the labels
fall into by a hash of their name: rules are made on 0, 1 is only counted.
"""

import argparse
import hashlib
import json
import re
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from tieout.facts import Note, plain
from tieout.forms.schedule13 import read_text
from tieout.markup import printed, rendering

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
INTEREST = [
    "person",
    "aggregate_amount",
    "percent_of_class",
    "sole_voting_power",
    "shared_voting_power",
    "sole_dispositive_power",
    "shared_dispositive_power",
]
DOCUMENT = re.compile(rb"<TEXT>(.*?)</TEXT>", re.DOTALL)


def document(data: bytes) -> tuple[int, int]:
    """The first document's bytes; all of them where there is no envelope."""
    match = DOCUMENT.search(data)
    return match.span(1) if match else (0, len(data))


def half(name: str) -> int:
    """The half that a label belongs to, whatever else is there: 0 or 1."""
    return hashlib.sha256(name.encode()).digest()[0] % 2


def same(read: Any, label: Any) -> bool:
    """Whether a value is what the label says; an empty list, one of words without a value, and none at all count as one."""
    return valued(read) == valued(label)


def valued(value: Any) -> Any:
    """A list without its entries that have no value ("None" in row 4), None for an empty one; anything else as it is."""
    return [entry for entry in value if entry is not None] or None if isinstance(value, list) else value


def compare(read: dict[str, Any], label: dict[str, Any]) -> list[tuple[str, Any, Any]]:
    """Every field with what was read and what the label says."""
    pairs = [("schedule", read["schedule"], label["schedule"])]
    amendment = label["amendment_number"]
    pairs.append(("amendment_number", read["amendment_number"], None if amendment is None else str(amendment)))
    pairs.append(("issuer.name", read["issuer"]["name"], label["issuer"]["name"]))
    for field in ("security_title", "cusips", "event_date", "rule_designations"):
        pairs.append((field, read[field], label[field]))
    persons, known = read["reporting_persons"], label["reporting_persons"]
    pairs.append(("persons (count)", len(persons), len(known)))
    for i, one in enumerate(known):
        mine = persons[i] if i < len(persons) else {}
        pairs += [(f"person.{field}", mine.get(field), one[field]) for field in COVER]
    for field in ("shares", "as_of"):
        pairs.append(
            (f"shares_outstanding.{field}", read["shares_outstanding"][field], (label["shares_outstanding"] or {}).get(field))
        )
    pairs.append(("items_present", [item["number"] for item in read["items"]], label["items_present"]))
    pairs.append(("interests (count)", len(read["interests"]), len(label["interests"])))
    for i, one in enumerate(label["interests"]):
        mine = read["interests"][i] if i < len(read["interests"]) else {}
        pairs += [(f"interest.{field}", mine.get(field), one[field]) for field in INTEREST]
    pairs.append(("exhibits", [exhibit["number"] for exhibit in read["exhibits"]], [e["number"] for e in label["exhibits"]]))
    pairs.append(("signatures (count)", len(read["signatures"]), len(label["signatures"])))
    for i, one in enumerate(label["signatures"]):
        mine = read["signatures"][i] if i < len(read["signatures"]) else {}
        pairs += [(f"signature.{field}", mine.get(field), one[field]) for field in ("person", "by", "title", "date")]
    return pairs


def verdict(read: Any, label: Any) -> str:
    """right, wrong, missing or extra."""
    if same(read, label):
        return "right"
    if valued(read) is None:
        return "missing"
    return "extra" if label is None or label == [] else "wrong"


def main() -> None:
    """Read every labelled filing that is no XML and print the counts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--show", default=None, help="print each difference of the fields with this in their name")
    parser.add_argument("--only", default="")
    parser.add_argument(
        "--half", type=int, choices=(0, 1), default=None, help="only this half of the labels, by a hash of their name"
    )
    chosen = parser.parse_args()
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    documents = 0
    for path in sorted((chosen.folder / "truth" / "schedule13").glob("*.json")):
        if chosen.only not in path.name or chosen.half not in (None, half(path.name)):
            continue
        label = json.loads(path.read_text())
        data = (chosen.folder / label["path"]).read_bytes()
        start, end = document(data)
        if rendering(data, start, end) == "xml" or label["path"].endswith(".xml"):
            continue
        documents += 1
        print_ = printed(data, start, end)
        counts["is_form"]["right" if read_text.is_form(print_) else "wrong"] += 1
        notes: list[Note] = []
        read = plain(read_text.read(print_, notes))
        for field, mine, told in compare(read, label["form"]):
            outcome = verdict(mine, told)
            counts[field][outcome] += 1
            if chosen.show is not None and chosen.show in field and outcome != "right":
                print(f"{path.stem[:36]:38}{field:30}{outcome:9}{mine!r:.90} for {told!r:.90}")
    print(f"{documents} documents\n{'field':34}{'right':>7}{'wrong':>7}{'missing':>8}{'extra':>7}")
    for field, count in counts.items():
        print(
            f"{field:34}"
            + "".join(f"{count[kind]:>{8 if kind == 'missing' else 7}}" for kind in ("right", "wrong", "missing", "extra"))
        )
    for part in ("person.", "interest.", "signature.", ""):
        total = sum((count for field, count in counts.items() if field.startswith(part)), Counter())
        print(
            f"{part or 'all':34}"
            + "".join(f"{total[kind]:>{8 if kind == 'missing' else 7}}" for kind in ("right", "wrong", "missing", "extra"))
        )


if __name__ == "__main__":
    main()
