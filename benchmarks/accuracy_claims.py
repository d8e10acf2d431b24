"""Count how the claims read from prose agree with hand labels, field by field, on two halves of the labelled texts.

Usage: python benchmarks/accuracy_claims.py FOLDER [--half 0|1]
FOLDER holds `truth/claims.jsonl` and the texts it names. A number is found (same sentence, same field), wrong (same sentence,
another field) or missing; a number of ours that no label of its sentence has is spurious. The halves are parted by a hash of the
accession number: the grammar was written on the first. Each difference is printed with its text, field, both values and the
beginning of its sentence.
"""

import argparse
import hashlib
import json
import time
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import Any

from tieout import Filing, read_many
from tieout.facts import plain
from tieout.prose import Claim, claims, text_of

NUMBERS = ("value", "value_to", "prior_value", "change", "change_to", "percent", "percent_to")
OTHERS = (
    "measure",
    "period",
    "prior_period",
    "qualifier",
    "kind",
    "direction",
    "unit",
    "misstated",
    "bound",
    "approximate",
    "precision",
)
OUTCOMES = ("found", "wrong", "missing", "spurious")
HALVES = ("developed on", "held out")
Place = tuple[int, int]
Said = dict[str, Any]  # a claim or a label in one shape
Counts = Counter[tuple[str, str]]
Odd = tuple[str, str, Any, Any]  # field, outcome, what was given, what was expected
SHOWN = 100  # characters of a sentence that are printed with a difference


def half(accession_number: str) -> int:
    """0 for the texts that the grammar was written on, 1 for those held out."""
    return int(hashlib.sha256(accession_number.encode()).hexdigest(), 16) % 2


def folded(words: str | None) -> str | None:
    return None if words is None else " ".join(words.split()).lower()


def said(claim: Claim) -> Said:
    """A claim of ours in the labels' shape: numbers as text, `below` as "<1"."""
    made = plain(claim)
    for field in NUMBERS:
        fact = getattr(claim, field)
        if fact is not None:
            made[field] = f"<{fact.below}" if fact.value is None else str(fact.value)
    made["precision"] = {field: str(getattr(claim, field).precision) for field in NUMBERS if getattr(claim, field) is not None}
    made["span"] = claim.sentence.start, claim.sentence.end
    return made


def told(label: Said, narrative: str | None) -> Said:
    """A label in the same shape, its place in bytes."""
    made = dict(label)
    bounds = label["bound"] or {}
    made["bound"] = None
    for field, bound in bounds.items():
        if isinstance(bound, dict):
            made[field] = f"<{bound['below']}"
            made["bound"] = "less than"
        else:
            made["bound"] = "at most"
    start, end = label["start"], label["end"]
    if narrative is not None:
        start, end = (len(narrative[:at].encode()) for at in (start, end))
    made["span"] = start, end
    return made


def same(field: str, ours: Any, theirs: Any) -> bool:
    """Whether a field agrees: numbers by value, words without case and folded."""
    if field in NUMBERS:
        if ours is None or theirs is None or "<" in ours + theirs:
            return bool(ours == theirs)
        return Decimal(ours) == Decimal(theirs)
    if field == "bound":
        return (ours and ours.replace("up to", "at most")) == theirs
    if field == "precision":
        return all(Decimal(ours[name]) == Decimal(theirs[name]) for name in ours.keys() & theirs.keys())
    return folded(ours) == folded(theirs) if isinstance(ours, str) else ours == theirs


def groups(ours: list[Said], theirs: list[Said]) -> list[tuple[list[Said], list[Said]]]:
    """The labels of each sentence, and our claims whose sentence overlaps it; ours that overlap none come last, alone."""
    made: dict[Place, tuple[list[Said], list[Said]]] = {}
    for label in theirs:
        made.setdefault(label["span"], ([], []))[1].append(label)
    for claim in ours:
        start, end = claim["span"]
        place = next((one for one in made if one[0] < end and start < one[1]), (start, end))
        made.setdefault(place, ([], []))[0].append(claim)
    return list(made.values())


def count_numbers(ours: list[Said], theirs: list[Said], counts: Counts) -> list[Odd]:
    """Count the numbers of one sentence; returns (field, outcome, given, expected) of each that is not found."""
    mine = [(field, claim[field]) for claim in ours for field in NUMBERS if claim[field] is not None]
    wanted = [(field, label[field]) for label in theirs for field in NUMBERS if label[field] is not None]
    odd: list[Odd] = []
    rest = []
    for field, number in wanted:
        hit = next((one for one in mine if one[0] == field and same(field, one[1], number)), None)
        if hit:
            mine.remove(hit)
            counts[field, "found"] += 1
        else:
            rest.append((field, number))
    for field, number in rest:
        hit = next((one for one in mine if same(field, one[1], number)), None)
        outcome = "wrong" if hit else "missing"
        if hit:
            mine.remove(hit)
        counts[field, outcome] += 1
        odd.append((field, outcome, f"{number} as {hit[0]}" if hit else None, number))
    for field, number in mine:
        counts[field, "spurious"] += 1
        odd.append((field, "spurious", number, None))
    return odd


def pairs(ours: list[Said], theirs: list[Said]) -> list[tuple[Said, Said]]:
    """Our claims and the labels of one sentence, the most alike first."""

    def alike(claim: Said, label: Said) -> int:
        numbers = sum(claim[field] is not None and same(field, claim[field], label[field]) for field in NUMBERS)
        return (
            10 * numbers
            + 3 * same("measure", claim["measure"], label["measure"])
            + same("period", claim["period"], label["period"])
        )

    ranked = sorted(
        ((alike(claim, label), i, j) for i, claim in enumerate(ours) for j, label in enumerate(theirs)),
        key=lambda one: (-one[0], one[1:]),
    )
    used: tuple[set[int], set[int]] = set(), set()
    made = []
    for score, i, j in ranked:
        if score and i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            made.append((ours[i], theirs[j]))
    return made


def outcome_of(field: str, ours: Any, theirs: Any) -> str | None:
    """The outcome of a field that is no number; None where neither side has it."""
    if same(field, ours, theirs):
        return "found" if theirs not in (None, False) else None
    if theirs in (None, False):
        return "spurious"
    return "missing" if ours in (None, False) else "wrong"


def claims_of_file(path: Path) -> list[Claim]:
    """The claims of a whole filing."""
    return [claim for filing in read_many([path]) if isinstance(filing, Filing) for claim in filing.form.claims]


def table(name: str, counts: Counts, texts: Counter[str]) -> None:
    """The counts of one half."""
    print(
        f"\n{name}: {texts['texts']} texts, {texts['with']} of them with claims; "
        f"texts without claims that gave one: {texts['alarms']}"
    )
    print(f"{'field':16}" + "".join(f"{one:>10}" for one in OUTCOMES))
    for field in (*NUMBERS, *OTHERS):
        if any(counts[field, one] for one in OUTCOMES):
            print(f"{field:16}" + "".join(f"{counts[field, one]:10}" for one in OUTCOMES))
    for title, fields in (("numbers", NUMBERS), ("and periods", (*NUMBERS, "period", "prior_period"))):
        total = Counter({one: sum(counts[field, one] for field in fields) for one in OUTCOMES})
        wanted = total["found"] + total["wrong"] + total["missing"]
        given = total["found"] + total["wrong"] + total["spurious"]
        print(f"{title:16}" + "".join(f"{total[one]:10}" for one in OUTCOMES), end="")
        print(
            f"   found {total['found'] / max(1, wanted):.1%} of {wanted}, "
            f"right {total['found'] / max(1, given):.1%} of {given} given"
        )


def compare(ours: list[Said], theirs: list[Said], counts: Counts) -> list[tuple[Odd, str]]:
    """Count one text; returns each difference with its sentence."""
    odd: list[tuple[Odd, str]] = []
    for mine, labels in groups(ours, theirs):
        sentence = " ".join((labels or mine)[0]["sentence"].split())
        odd += [(one, sentence) for one in count_numbers(mine, labels, counts)]
        for claim, label in pairs(mine, labels):
            for field in OTHERS:
                outcome = outcome_of(field, claim[field], label.get(field))
                if outcome:
                    counts[field, outcome] += 1
                if outcome not in (None, "found"):
                    odd.append(((field, str(outcome), claim[field], label.get(field)), sentence))
    return odd


def told_difference(number: str, odd: Odd, sentence: str) -> str:
    """A difference in two lines: text, field, outcome, both values; the beginning of the sentence."""
    field, outcome, given, expected = odd
    return f"{number} {field} {outcome}: {given!r} for {expected!r}\n    {sentence[:SHOWN]}"


def main() -> None:
    """Read every labelled text and print the counts of both halves."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--half", type=int, choices=(0, 1), default=None, help="the differences of this half alone")
    chosen = parser.parse_args()
    lines = (chosen.folder / "corpus" / "late" / "nt_part3_narratives.jsonl").read_text(encoding="utf-8").splitlines()
    narratives = {one["accession_number"]: one["narrative"] for one in map(json.loads, lines)}
    counts: list[Counts] = [Counter(), Counter()]
    texts: list[Counter[str]] = [Counter(), Counter()]
    differences: list[str] = []
    for line in (chosen.folder / "truth" / "claims.jsonl").read_text(encoding="utf-8").splitlines():
        label = json.loads(line)
        number = label["accession_number"]
        part = half(number)
        narrative = narratives.get(number) if "narratives" in label["source"] else None
        read = claims(text_of(narrative), "III") if narrative is not None else claims_of_file(chosen.folder / label["source"])
        odd = compare([said(one) for one in read], [told(one, narrative) for one in label["claims"]], counts[part])
        texts[part] += Counter(texts=1, alarms=bool(read) and not label["claims"])
        texts[part]["with"] += bool(label["claims"])
        if chosen.half in (None, part):
            differences += (told_difference(number, one, sentence) for one, sentence in odd)
    for name, count, text in zip(HALVES, counts, texts, strict=True):
        table(name, count, text)
    print("\n".join([f"\n{len(differences)} differences", *differences]))
    begin = time.perf_counter()
    made = [claims(text_of(one), "III") for one in narratives.values()]
    took = time.perf_counter() - begin
    size = sum(len(one) for one in narratives.values())
    print(
        f"\nall {len(made)} narratives: {sum(map(len, made))} claims in {sum(map(bool, made))}; "
        f"{size / took / 1e6:.1f} million characters a second"
    )


if __name__ == "__main__":
    main()
