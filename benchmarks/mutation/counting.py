"""Check mutants, and count what the rules notice."""

import random
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from mutation.model import Clean, Mutant, mutants
from tieout import Filing, read
from tieout.checks.running import Report, check, rules_of
from tieout.errors import TieoutError

Found = Counter[tuple[str, str]]


class Result(NamedTuple):
    """What became of a mutant: the codes of new findings, of the right kind or not; whether one of the right kind is an error."""

    clean: Clean
    mutant: Mutant
    codes: frozenset[str]
    error: bool

    @property
    def file(self) -> str:
        """The name of the file."""
        return Path(self.clean.name).name

    @property
    def found(self) -> bool:
        """Whether a rule of the right kind noticed."""
        return any(code.startswith(tuple(self.mutant.tells)) for code in self.codes)

    def told(self) -> str:
        """A line for a person who asks why it was missed."""
        wanted, said = " ".join(sorted(self.mutant.tells)), " ".join(sorted(self.codes)) or "nothing"
        return f"missed {self.mutant.mutator}: {self.file}: {self.mutant.what} (want {wanted}; said {said})"


def findings(report: Report) -> Found:
    """What is found, by code and message: places move with every byte put in or taken out."""
    return Counter((one.code, one.message) for one in (*report.findings, *report.doubts))


def judge(filing: Filing[Any], without: frozenset[str] = frozenset()) -> Report:
    """Run all rules but these over a filing."""
    return check(filing, [one for one in rules_of(filing) if one.code not in without])


def tried(clean: Clean, mutant: Mutant, before: Found, without: frozenset[str] = frozenset()) -> Result:
    """Check a mutant; one that can no longer be read counts as not noticed."""
    try:
        report = judge(read(clean.mutated(mutant), name=clean.name), without)
    except TieoutError:
        return Result(clean, mutant, frozenset(), False)
    new = findings(report) - before
    weights = {(one.code, one.message): one.weight for one in (*report.findings, *report.doubts)}
    error = any(weights[pair] == "error" and pair[0].startswith(tuple(mutant.tells)) for pair in new)
    return Result(clean, mutant, frozenset(code for code, _ in new), error)


def sampled(filings: list[Clean], seed: int, most: int, only: str = "") -> tuple[dict[int, list[Mutant]], Counter[str]]:
    """The mutants to try, by the number of their filing: of each mutator about as many; and how many of each nothing could tell."""
    able: dict[str, list[tuple[int, Mutant]]] = defaultdict(list)
    untold: Counter[str] = Counter()
    for number, one in enumerate(filings):
        for mutant in mutants(one, seed):
            if only in mutant.mutator:
                if mutant.tells:
                    able[mutant.mutator].append((number, mutant))
                else:
                    untold[mutant.mutator] += 1
    chance = random.Random(seed)
    for one_kind in able.values():
        chance.shuffle(one_kind)
    room, share = most, 0
    while room > 0 and any(len(kind) > share for kind in able.values()):
        share += 1
        room -= sum(len(kind) >= share for kind in able.values())
    picked: dict[int, list[Mutant]] = defaultdict(list)
    for kind in able.values():
        for number, mutant in kind[:share]:
            picked[number].append(mutant)
    return picked, untold


def run(filings: list[Clean], picked: dict[int, list[Mutant]], without: frozenset[str] = frozenset()) -> Iterator[Result]:
    """Try the mutants, filing by filing."""
    for number, some in sorted(picked.items()):
        before = findings(judge(filings[number].filing, without))
        for mutant in some:
            yield tried(filings[number], mutant, before, without)


def percent(part: int, whole: int) -> str:
    """A share, for a column."""
    return f"{100 * part / whole:.1f} %" if whole else "-"


def tables(results: list[Result], untold: Counter[str]) -> None:
    """Print what became of the mutants, by mutator, by rule, by rendering."""
    print(f"{'mutator':28}{'mutants':>9}{'found':>8}{'missed':>8}{'':>9}{'as error':>10}{'not tellable':>14}")
    for name in sorted({one.mutant.mutator for one in results} | set(untold)):
        some = [one for one in results if one.mutant.mutator == name]
        found, sure = sum(one.found for one in some), sum(one.found and one.error for one in some)
        print(f"{name:28}{len(some):9,}{found:8,}{len(some) - found:8,}{percent(found, len(some)):>9}{sure:10,}{untold[name]:14,}")
    found = sum(one.found for one in results)
    print(f"{'all':28}{len(results):9,}{found:8,}{len(results) - found:8,}{percent(found, len(results)):>9}")
    print(f"\n{'rule':8}{'might notice':>14}{'noticed':>9}{'another did':>13}{'missed':>8}")
    for code in sorted({code for one in results for code in one.mutant.tells if len(code) == len("IN201")}):
        some = [one for one in results if code in one.mutant.tells]
        own = sum(any(said.startswith(code) for said in one.codes) for one in some)
        others = sum(one.found for one in some) - own
        print(f"{code:8}{len(some):14,}{own:9,}{others:13,}{len(some) - own - others:8,}")
    print(f"\n{'rendering':12}{'mutants':>9}{'found':>8}")
    for name in sorted({one.clean.rendering for one in results}):
        some = [one for one in results if one.clean.rendering == name]
        found = sum(one.found for one in some)
        print(f"{name:12}{len(some):9,}{found:8,}{percent(found, len(some)):>9}")
