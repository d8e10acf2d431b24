"""How many of the defects that people found in real schedules, while they labelled them, the rules find.

    python benchmarks/defects.py FOLDER [--show]

FOLDER holds `truth/schedule13/*.json` and the filings they name. A label tells a defect in words; by these words it is of a kind,
and a kind is what some rules speak of. A defect is found where one of these rules has a finding that names what the label names: a
figure, or a word with a capital, in the message, at one of its places, or as what was expected. Then the filings without a labelled
defect, and how many of them get an error; a form filed late is a finding and counts apart.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from judging import DEADLINES

from tieout import read
from tieout.checks.running import Broken, check

KINDS = {  # kind: words of the label, rules that speak of it; the first kind whose words stand there
    "same shares sole and shared": (r"both sole and shared", ("BO208", "BO202", "BO313")),
    "an Act that is none": (r"\bAct of 19", ("BO315",)),
    "exhibit number": (r"\bexhibits?\b[^.]*\bnumber|\bcarry the number", ("BO309",)),
    "signature": (r"\b(?:no|one) signature\b", ("BO102",)),
    "percent of its base": (r"\b(?:do|does) not follow|as 0\.\d+ percent", ("BO201", "BO312")),
    "Item 3 against row 12": (r"\bItem 3 checks", ("BO502", "BO507")),
    "issuer against header": (r"\bissuer is\b.*\bheader", ("HD304", "BO304")),
    "address": (r"\bZIP\b|\bstreet\b", ("BO316", "HD307")),
    "name of a person": (r"\bnames (?:a|one) |\bcover names\b|\bon its cover and\b", ("BO302", "BO317")),
    "cover against item or note": (r"\bcovers?\b|\brows?\b", ("BO301", "BO312")),
}
NAMING = re.compile(r"\d[\d,.]*\d|[A-Z][A-Za-z]{2,}")
COMMON = {"The", "Item", "Act", "Two", "Three", "Annex", "Appendix", "Exhibit", "Rule", "Class", "Under"}


class Defect(NamedTuple):
    """A labelled defect: its filing, its kind (None where no words tell it), what the label says."""

    filing: str
    kind: str | None
    what: str
    found: bool


def kind(what: str) -> str | None:
    """The kind of a defect, by the words of its label."""
    return next((name for name, (pattern, _) in KINDS.items() if re.search(pattern, what, re.DOTALL)), None)


def naming(text: str) -> set[str]:
    """The figures and the words with a capital of a text, in small letters."""
    return {word.casefold() for word in NAMING.findall(text) if word not in COMMON}


def told(finding: Broken) -> str:
    """All that a finding names."""
    return " ".join([finding.message, finding.expected or "", *(spot.raw or "" for spot in finding.at)])


def speaks(finding: Broken, label: dict[str, Any], codes: tuple[str, ...]) -> bool:
    """Whether a finding is of the kind of a label and names what it names; where one of them names nothing, the kind is enough."""
    wanted, said = naming(f"{label['what']} {label['expected']}"), naming(told(finding))
    return finding.code in codes and (not wanted or not said or bool(wanted & said))


def judged(folder: Path) -> Iterator[tuple[str, list[Defect], list[Broken]]]:
    """Each labelled filing: its name, its defects, its errors."""
    for path in sorted((folder / "truth" / "schedule13").glob("*.json")):
        label = json.loads(path.read_text(encoding="utf-8"))
        report = check(read((folder / label["path"]).read_bytes(), name=label["path"]))
        findings = [*report.findings, *report.doubts]
        defects = []
        for one in label["defects"]:
            name = kind(one["what"])
            codes = KINDS[name][1] if name else ()
            defects.append(Defect(path.stem, name, one["what"], any(speaks(found, one, codes) for found in findings)))
        yield path.stem, defects, [found for found in findings if found.weight == "error"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--show", action="store_true", help="print each defect that was missed, and each error of a clean filing")
    chosen = parser.parse_args()
    filings = list(judged(chosen.folder))
    defects = [one for _, some, _ in filings for one in some]
    print(f"{'kind of defect':32}{'labelled':>9}{'found':>7}{'missed':>8}   rules")
    for name in (*KINDS, None):
        some = [one for one in defects if one.kind == name]
        if some:
            found = sum(one.found for one in some)
            rules = " ".join(KINDS[name][1]) if name else "none"
            print(f"{name or 'of no kind that has a rule':32}{len(some):9}{found:7}{len(some) - found:8}   {rules}")
    print(f"{'all':32}{len(defects):9}{sum(one.found for one in defects):7}{sum(not one.found for one in defects):8}")
    clean = [(name, errors) for name, some, errors in filings if not some]
    counts = Counter(any(one.code not in DEADLINES for one in errors) for _, errors in clean)
    late = sum(any(one.code in DEADLINES for one in errors) for _, errors in clean)
    print(f"{len(clean)} filings without a labelled defect: {counts[True]} get an error, {late} one of a late filing")
    if chosen.show:
        for one in defects:
            if not one.found:
                print(f"missed: {one.filing}: {one.kind}: {one.what}")
        for name, errors in clean:
            for error in errors:
                print(f"error of a clean filing: {name}: {error.code} {error.message}")


if __name__ == "__main__":
    main()
