"""What `make accuracy` prints: on how many real documents each reader stands, and how much of them is read right.

    python benchmarks/accuracy.py [--shared FOLDER]

FOLDER holds real filings and labels made by hand (TIEOUT_SHARED). Without it only the samples of this repository are counted.
"""

import argparse
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
ROOT = HERE.parent
sys.path[:0] = [str(ROOT / "tests"), str(HERE)]

from judging import Tally, reports, verdicts  # noqa: E402
from judging import filings as real_filings  # noqa: E402
from lxml import etree  # noqa: E402

from places import agrees  # type: ignore[import-not-found]  # noqa: E402
from tieout import Fact, Filing, read_many, walk  # noqa: E402
from tieout.markup import rendering  # noqa: E402

SHARED = Path(os.environ.get("TIEOUT_SHARED", ROOT.parent / "shared"))
SAMPLES = [ROOT / "tests" / "samples" / name for name in ("generated", "form12b25", "byhand", "legacy345")]
FURNITURE = re.compile(rb"<PAGE>|\*\*")
QUOTED = re.compile(r"(?m)^    \S.*\n")  # a line of a filing, under a difference
RENDERINGS = ("xml", "html", "plain", "markdown")


def files(folders: list[Path]) -> list[Path]:
    """The filings of some folders: no expected outputs, programs or pages about the folder."""
    found = [path for folder in folders if folder.is_dir() for path in sorted(folder.iterdir()) if path.is_file()]
    return [path for path in found if path.suffix not in (".json", ".jsonl", ".py", ".tsv") and path.name != "README.md"]


def kind(filing: Filing[Any]) -> str:
    """`Form 12b-25`, `Form 4`, `Schedule 13D`: the form, whatever its amendment."""
    if filing.family == "form12b25":
        return "Form 12b-25"
    if filing.family == "schedule13":
        return f"Schedule {filing.form.schedule}"
    return f"Form {(filing.form.document_type.value or '?').removesuffix('/A')}"


def body(filing: Filing[Any]) -> tuple[int, int]:
    """The bytes of the document that the form was read from: the one its first fact stands in."""
    at = next((fact.start for _, fact in walk(filing.form) if fact.start is not None), 0)
    return next(((one.start, one.end) for one in filing.submission.documents if one.start <= at < one.end), (0, 0))


def forms(folders: list[Path]) -> Iterator[tuple[Filing[Any], str, int, int]]:
    """Every filing with a form, the rendering of its document, and the document's bytes."""
    for filing in read_many(files(folders)):
        if not isinstance(filing, Filing) or filing.form is None:
            continue
        start, end = body(filing)
        if end:
            yield filing, rendering(filing.source.data, start, end) or "plain", start, end


def leaves(data: bytes) -> Counter[str]:
    """The texts of all elements of an XML document that hold text alone, by lxml, white space folded."""
    root = etree.fromstring(data.strip(), etree.XMLParser(resolve_entities=False, no_network=True, recover=True))
    texts = (" ".join((leaf.text or "").split()) for leaf in root.iter("{*}*") if not len(leaf))
    return Counter(text for text in texts if text)


def furniture_aside(data: bytes, fact: Fact[Any], how: str) -> bool:
    """Whether a fact's bytes give its print once page marks of plain text and emphasis of Markdown are taken off as well."""
    if fact.start is None or fact.end is None:
        return False
    spans = fact.pieces or ((fact.start, fact.end),)
    again = b" ".join(FURNITURE.sub(b"", data[start:end]) for start, end in spans)
    return agrees(again, Fact(None, fact.raw, 0, len(again)), how)


def table(real: Counter[tuple[str, str]], ours: Counter[tuple[str, str]]) -> None:
    """Documents behind each form and rendering: real ones, and samples that this project wrote."""
    print(f"{'form':14}" + "".join(f"{name:>22}" for name in RENDERINGS))
    print(f"{'':14}" + "".join(f"{'real':>11}{'samples':>11}" for _ in RENDERINGS))
    for name in sorted({name for name, _ in real | ours}):
        print(f"{name:14}" + "".join(f"{real[name, one]:11}{ours[name, one]:11}" for one in RENDERINGS))


def counted(folders: list[Path]) -> tuple[Counter[tuple[str, str]], Counter[str], list[str]]:
    """Documents by form and rendering; facts, facts that read again, leaves of XML and those kept; the first differences."""
    documents: Counter[tuple[str, str]] = Counter()
    sums: Counter[str] = Counter()
    differences: list[str] = []
    for filing, how, start, end in forms(folders):
        documents[kind(filing), how] += 1
        data = filing.source.data
        prints: Counter[str] = Counter()
        for path, fact in walk(filing.form):
            sums["facts"] += 1
            sums["with a value"] += fact.value is not None
            if fact.start is None or fact.within:
                continue
            sums["with a place"] += 1
            right = agrees(data, fact, how)
            sums["read again"] += right
            if not right and furniture_aside(data, fact, how):
                sums["but for furniture"] += 1
                right = True
            prints[" ".join((fact.raw or "").split())] += 1
            if not right:
                differences.append(f"{Path(filing.source.name).name}: {path}: {fact.raw!r:.60}")
        if how == "xml":
            told = leaves(data[start:end])
            sums["XML leaves"] += sum(told.values())
            sums["XML leaves kept"] += sum((told & prints).values())
            differences += [f"{Path(filing.source.name).name}: no fact for {text!r:.60}" for text in told - prints]
    return documents, sums, differences


def write(page: Path, shared: Path) -> None:
    """Run this once more, print what it prints, and put that into the page between its fences, without lines of real filings."""
    command = [sys.executable, __file__, "--shared", str(shared)]
    printed = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    print(printed)
    told = re.sub(r" *$", "", QUOTED.sub("", printed), flags=re.MULTILINE)
    page.write_text(
        re.sub(r"(?s)(?<=```text\n).*?(?=```)", lambda _: told, page.read_text(encoding="utf-8"), count=1), encoding="utf-8"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--shared", type=Path, default=SHARED, help="real filings and labels (TIEOUT_SHARED)")
    parser.add_argument("--write", type=Path, metavar="PAGE", help="also write what is printed into this page's block of text")
    options = parser.parse_args()
    shared: Path = options.shared
    if options.write:
        write(options.write, shared)
        return
    corpus = [shared / "seeds", *(shared / "corpus" / name for name in ("submissions", "ownership", "schedule13", "late", "other"))]
    samples, ours, odd = counted(SAMPLES)
    real, sums, differences = counted(corpus)
    print("Documents behind each reader")
    table(real, samples)
    for name, found, strange in (("real filings", sums, differences), ("samples of this repository", ours, odd)):
        if not found:
            print(f"\n{name}: none here (set TIEOUT_SHARED)")
            continue
        print(f"\n{name}: {found['facts']:,} facts of the forms, {found['with a value']:,} of them with a value")
        print(f"  the bytes of a fact read again give its print: {found['read again']:,} of {found['with a place']:,}")
        if found["but for furniture"]:
            print(f"  and once <PAGE> (plain text) or ** (Markdown) inside is taken off: {found['but for furniture']:,} more")
        print(f"  texts of XML elements (by lxml) that stand in a fact: {found['XML leaves kept']:,} of {found['XML leaves']:,}")
        for line in strange[:5]:
            print(f"    {line}")
    if (shared / "truth" / "schedule13").is_dir():
        print("\nSchedules 13D and 13G in HTML and text, against labels made by hand")
        sys.stdout.flush()
        subprocess.run([sys.executable, str(HERE / "accuracy_schedule13.py"), str(shared)], check=True)
        print("\nThe same schedules and all others, without labels: covers that are whole and tie out in themselves")
        sys.stdout.flush()
        subprocess.run([sys.executable, str(HERE / "tying_schedule13.py"), str(shared)], check=True)
        print("\nDefects of these schedules that people labelled, and whether rules find them")
        sys.stdout.flush()
        subprocess.run([sys.executable, str(HERE / "defects.py"), str(shared)], check=True)
    if (shared / "truth" / "claims.jsonl").is_file():
        print("\nFigures in prose, against labels made by hand")
        sys.stdout.flush()
        subprocess.run([sys.executable, str(HERE / "accuracy_claims.py"), str(shared)], check=True)
    if (shared / "corpus").is_dir():
        print("\nThe rules over all real filings, and what people judged of their errors (docs/judged.tsv); true, false: filings")
        tally = Tally(verdicts())
        for filing, report in reports(real_filings(shared)):
            tally.add(filing, report)
        print("\n".join([*tally.rows(), *tally.summary()]))


if __name__ == "__main__":
    main()
