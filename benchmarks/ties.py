"""Count how many of the labelled ties between figures of sentences are evaluated, and with the right verdict.

Usage: python benchmarks/ties.py FOLDER [--show]
FOLDER holds `truth/claims.jsonl` and the texts it names. A labelled tie is found where a tie of ours joins the same figures (each
known by its sentence, its field and its number); then the verdicts are compared, and whether both call it stated. A figure that
the reader of claims has not read makes a tie unreadable, which is counted apart. `others` are ties of ours that no label has.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import tieout
from notices import wrapped
from tieout.checks.case import Case
from tieout.checks.rule import CannotTell
from tieout.checks.ties import change_tie, direction_breaks, list_ties, listed, percent_ties
from tieout.checks.wholes import bonds
from tieout.prose.model import Claim

OPERAND = re.compile(r"\b(\d+)\.([a-z_]+)")
Key = frozenset[tuple[str, str, int]]


class Ours:
    """One tie of ours: its figures, whether it holds, whether it is stated."""

    def __init__(self, figures: Key, holds: bool, stated: bool) -> None:
        self.figures, self.holds, self.stated = figures, holds, stated


def letters(text: str) -> str:
    """The letters and digits of a text, so that entities and line ends do not part two copies of a sentence."""
    return re.sub(r"&#?\w+;|\W", "", text).lower()


def same(one: str, other: str) -> bool:
    """Whether two copies of a sentence are one; a label may begin later, or end earlier, than the sentence read."""
    return one in other or other in one


def evaluated(case: Case[Any]) -> Iterator[Ours]:
    """Every tie that the rules evaluate for a notice."""
    named = {}
    for number, claim in enumerate(case.form.claims):
        for field in claim.__struct_fields__:
            fact = getattr(claim, field)
            if field.startswith(("value", "prior_value", "change", "percent")) and fact is not None:
                named[id(fact)] = (letters(claim.sentence.raw or ""), field, number)

    def figures(facts: tuple[Any, ...]) -> Key:
        return frozenset(named[id(fact)] for fact in facts if id(fact) in named)

    for claim in case.form.claims:
        ties = [tie for tie in (change_tie(claim), *percent_ties(claim)) if tie is not None]
        yield from (Ours(figures(tie.facts), tie.holds, tie.stated) for tie in ties)
        if claim.direction and claim.value is not None and claim.prior_value is not None:
            yield Ours(figures((claim.value, claim.prior_value)), not direction_breaks(claim), True)
    for total, items in case.once(listed):
        try:
            yield from (Ours(figures(tie.facts), tie.holds, tie.stated) for tie in list_ties(total, items))
        except CannotTell:
            continue
    yield from (Ours(figures(bond.tie.facts), bond.tie.holds, bond.tie.stated) for bond in case.once(bonds))


def matching(label: dict[str, Any], claims: tuple[Claim, ...]) -> dict[int, int]:
    """Which claim of ours each labelled claim is: the one of its sentence that shares the most numbers with it."""
    fields = ("value", "value_to", "prior_value", "change", "change_to", "percent", "percent_to")
    found: dict[int, int] = {}
    for index, wanted in enumerate(label["claims"]):
        best = 0
        for number, claim in enumerate(claims):
            if number in found.values() or not same(letters(claim.sentence.raw or ""), letters(wanted["sentence"])):
                continue
            shared = sum(_equal(getattr(claim, field), wanted.get(field)) for field in fields)
            shared = 2 * shared + ((claim.measure or "") in wanted["measure"])
            if shared > max(best, 1):
                best, found[index] = shared, number
    return found


def _equal(fact: Any, number: str | None) -> bool:
    return fact is not None and number is not None and fact.value is not None and fact.value == Decimal(number)


def main() -> None:
    """Compare every labelled tie."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--show", action="store_true", help="print each tie that is not found or has the wrong verdict")
    chosen = parser.parse_args()
    texts = {number: data for number, data, _ in wrapped(chosen.folder)}
    counts: Counter[str] = Counter()
    for line in (chosen.folder / "truth" / "claims.jsonl").read_text(encoding="utf-8").splitlines():
        label = json.loads(line)
        number = label["accession_number"]
        data = texts[number] if "narratives" in label["source"] else (chosen.folder / label["source"]).read_bytes()
        case: Case[Any] = Case(tieout.read(data, name=number))
        ours = list(evaluated(case))
        compared(label, case.form.claims, ours, counts, number if chosen.show else "")
    for what in ("labelled", "unreadable", "not evaluated", "wrong verdict", "right", "right, stated otherwise", "others"):
        print(f"{what:24}{counts[what]:5}")


def compared(label: dict[str, Any], claims: tuple[Claim, ...], ours: list[Ours], counts: Counter[str], show: str) -> None:
    """Count the labelled ties of one text against ours."""
    meant = matching(label, claims)
    used = set()
    for tie in label["ties"]:
        counts["labelled"] += 1
        operands = OPERAND.findall(tie["relation"])
        known = all(int(index) in meant and getattr(claims[meant[int(index)]], field) is not None for index, field in operands)
        figures = frozenset((field, meant[int(index)]) for index, field in operands) if known else None
        hits = [one for one in ours if frozenset((field, number) for _, field, number in one.figures) == figures]
        used.update(id(one) for one in hits)
        if figures is None:
            outcome = "unreadable"
        elif not hits:
            outcome = "not evaluated"
        elif not any(one.holds == (tie["verdict"] == "holds") for one in hits):
            outcome = "wrong verdict"
        else:
            outcome = "right"
            counts["right, stated otherwise"] += not any(one.stated == (tie["basis"] == "stated") for one in hits)
        counts[outcome] += 1
        if show and outcome != "right":
            print(f"{show} {outcome}: {tie['relation']} ({tie['basis']}, {tie['verdict']})")
    counts["others"] += sum(id(one) not in used for one in ours)


if __name__ == "__main__":
    main()
