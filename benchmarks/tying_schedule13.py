"""How many covers of real Schedules 13D and 13G are whole, and how many tie out in themselves, without any label.

    python benchmarks/tying_schedule13.py FOLDER [--list]

FOLDER holds real filings (TIEOUT_SHARED). A person is whole when the four powers, the aggregate and the percent have a value (a
percent also as "less than n%"). It ties out when sole and shared voting power, or sole and shared dispositive power, add up to the
aggregate, and, where the shares outstanding are stated, when the aggregate over them is the percent within its rounding; it may be
less, since a holder's own rights enlarge the class. `--list` prints every person that fails, with its figures as printed.

`docs/untied.tsv` says of each fault whose it is, by people who opened the document: the document's, the reader's, or nobody's
("rights": the percent counts the holder's own rights, or shares, into the class). Columns: filing, fault, whose, reason; a line
speaks of all persons of the filing that have the fault. What stands in no line is printed as not explained.
"""

import argparse
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from tieout import Fact, Filing, read_many
from tieout.forms.schedule13.model import ReportingPerson, Schedule13

FOLDERS = ("seeds", "corpus/schedule13", "corpus/submissions", "corpus/other")
EXPLAINED = Path(__file__).parent.parent / "docs" / "untied.tsv"
COLUMNS = "filing\tfault\twhose\treason"
WHOSE = ("document", "rights", "reader")
FIGURES = ("sole_voting_power", "shared_voting_power", "sole_dispositive_power", "shared_dispositive_power", "aggregate_amount")


def explained(table: Path = EXPLAINED) -> dict[tuple[str, str], tuple[str, str]]:
    """Whose each fault is and why, by filing and fault. Raises ValueError where a line is not as the first line says, or twice."""
    found: dict[tuple[str, str], tuple[str, str]] = {}
    first, *lines = table.read_text(encoding="utf-8").splitlines()
    if first != COLUMNS:
        raise ValueError(f"{table}: the first line must name the columns")
    for number, line in enumerate(lines, 2):
        cells = line.split("\t")
        if len(cells) != 4 or cells[2] not in WHOSE or not cells[3] or (cells[0], cells[1]) in found:
            raise ValueError(f"{table}:{number}: want filing, fault, one of {', '.join(WHOSE)}, and the reason, each fault once")
        found[cells[0], cells[1]] = cells[2], cells[3]
    return found


def filings(shared: Path) -> Iterator[tuple[str, Schedule13]]:
    """Every schedule of the folders, with the name of its file."""
    found = [path for folder in FOLDERS if (shared / folder).is_dir() for path in sorted((shared / folder).iterdir())]
    named = [path for path in found if path.suffix not in (".json", ".py", ".tsv", ".md")]
    for filing in read_many(path for path in named if path.is_file()):
        if isinstance(filing, Filing) and isinstance(filing.form, Schedule13):
            yield Path(filing.source.name).name, filing.form


def whole(person: ReportingPerson) -> bool:
    """Whether the four powers, the aggregate and the percent all have a value."""
    percent = person.percent_of_class
    return all(getattr(person, field).value is not None for field in FIGURES) and (
        percent.value is not None or isinstance(percent.below, Decimal)
    )


def adds_up(person: ReportingPerson) -> bool | None:
    """Whether the powers to vote, or those to dispose, add up to the aggregate; None where figures are missing."""
    sole_vote, shared_vote, sole_dispose, shared_dispose, aggregate = (getattr(person, field).value for field in FIGURES)
    if aggregate is None:
        return None
    pairs = ((sole_vote, shared_vote), (sole_dispose, shared_dispose))
    sums = [one + other for one, other in pairs if one is not None and other is not None]
    return aggregate in sums if sums else None


def is_of_class(person: ReportingPerson, outstanding: Fact[Decimal]) -> str | None:
    """Whether the percent is the aggregate over the shares outstanding within its rounding ("holds"), or "less" or "more" than it.

    None where one of the three is missing.
    """
    aggregate, percent, base = person.aggregate_amount.value, person.percent_of_class.value, outstanding.value
    if aggregate is None or percent is None or not base:
        return None
    exponent = percent.as_tuple().exponent
    half = Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0) / 2
    exact = 100 * aggregate / base
    return "holds" if abs(exact - percent) <= half else "less" if percent < exact else "more"


def shown(fact: Fact[Decimal]) -> str:
    """A fact as printed, with its state where it has no value."""
    return f"{(fact.raw or '')[:40]!r}" + ("" if fact.value is not None else f" ({fact.state})")


def faults(person: ReportingPerson, outstanding: Fact[Decimal], counts: Counter[str]) -> list[str]:
    """Count how a person comes out; gives what fails."""
    complete, sums, share = whole(person), adds_up(person), is_of_class(person, outstanding)
    counts["persons"] += 1
    counts["whole"] += complete
    counts["adds up: asked"] += sums is not None
    counts["adds up"] += sums is True
    counts[f"share {share}"] += 1
    failing = (("not whole", not complete), ("sums", sums is False), (f"percent {share}", share in ("less", "more")))
    return [word for word, bad in failing if bad]


def main() -> None:
    """Read every schedule and print the counts, and whose each fault is."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--list", action="store_true", help="print each person that is not whole or does not tie out")
    chosen = parser.parse_args()
    counts: Counter[str] = Counter()
    failing: Counter[tuple[str, str]] = Counter()
    for name, form in filings(chosen.folder):
        persons = form.reporting_persons
        counts["filings"] += 1
        counts["without a person"] += not persons
        counts["filings whole"] += bool(persons) and all(map(whole, persons))
        if not persons and chosen.list:
            print(f"{name}: no person")
        before = failing.total()
        for index, person in enumerate(persons):
            why = faults(person, form.shares_outstanding.shares, counts)
            failing.update((name, fault) for fault in why)
            counts["persons tying out"] += not why
            if chosen.list and why:
                figures = ", ".join(shown(getattr(person, field)) for field in (*FIGURES, "percent_of_class"))
                base = form.shares_outstanding.shares.raw
                print(f"{name} [{index}] {person.name.value!s:.40}: {'; '.join(why)}\n    {figures}; of {base}")
        counts["filings tying out"] += bool(persons) and failing.total() == before
    print("\n".join([*totals(counts), *whose(failing, explained())]))


def totals(counts: Counter[str]) -> list[str]:
    """The counts in lines."""
    asked = sum(counts[f"share {outcome}"] for outcome in ("holds", "less", "more"))
    filed, persons = counts["filings"], counts["persons"]
    tied = [(counts[f"{name} tying out"], name, counts[name] or 1) for name in ("filings", "persons")]
    return [
        f"filings {filed}, each person whole in {counts['filings whole']}, none in {counts['without a person']}",
        f"persons {persons}, whole {counts['whole']}",
        f"powers add up to the aggregate: {counts['adds up']} of {counts['adds up: asked']}",
        f"percent is the aggregate over the shares outstanding: {counts['share holds']} of {asked}, "
        f"less {counts['share less']}, more {counts['share more']}",
        "whole and tying out in all of these: " + ", ".join(f"{many} {name} ({many / of:.1%})" for many, name, of in tied),
    ]


def whose(failing: Counter[tuple[str, str]], known: dict[tuple[str, str], tuple[str, str]]) -> list[str]:
    """Each fault of a filing, of how many persons, whose it is and why; before them, how many are whose."""
    sums: Counter[str] = Counter()
    lines: list[str] = []
    for (name, fault), persons in sorted(failing.items()):
        side, reason = known.get((name, fault), ("not explained", "docs/untied.tsv has no line for it"))
        sums[side] += persons
        lines.append(f"  {name}: {fault} ({persons}): {side}: {reason}")
    told = {"document": "the document's own", "rights": "of the holder's rights, no fault", "reader": "the reader's"}
    parts = [f"{sums[side]} {words}" for side, words in told.items()]
    return [f"of {failing.total()} that fail, opened one by one: {', '.join(parts)}, {sums['not explained']} not explained", *lines]


if __name__ == "__main__":
    main()
