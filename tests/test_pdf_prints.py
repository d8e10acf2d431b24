"""The same filing as HTML and as PDF: every HTML sample, and the real pages beside the project, printed and read again."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from places import agrees
from printing import Printer, browser, chromium
from real_pages import real_pages, utf8
from tieout.facts import Fact
from tieout.reading import Filing, read

pytest.importorskip("pypdfium2", reason="the extra tieout[pdf] is not installed")

SAMPLES = Path(__file__).parent / "samples"
MODERATE = 10  # real documents in `make test`
# what a print of a sample lacks: by its name and whether it is tagged, the values that are missing
LACKING = {
    # in a narrow column a line that the page ends and one that was wrapped look the same, where no tags part their texts
    ("05-form4-html-2002.htm", False): {f"reporting_owners[0].{part}" for part in ("street1", "city", "state", "zip")},
}
# pages whose paragraphs have no empty line between them: a sentence of the page takes in the heading above it, which a print parts
CLOSE = {"13d-nine-persons.html", "13d-agent-split-rows.htm"}
# pages whose print is another document: without the marks of form controls or of a symbol font
UNLIKE = {"13g-powers-beside.htm", "13g-word-export.htm"}
PAGES = sorted(path for path in SAMPLES.rglob("*") if path.suffix in (".html", ".htm") and path.name not in UNLIKE)
TOLD = ("transactions", "background", "interests", "claims", "components")  # what is told in sentences and tables


@pytest.fixture(scope="module")
def printer() -> Iterator[Printer]:
    if browser() is None:
        pytest.skip("no Chromium to print with (apt-get install chromium)")
    with chromium() as running:
        yield running


def leaves(tree: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """The leaves of plain values, with their paths; white space folded."""
    if isinstance(tree, dict):
        for key, branch in tree.items():
            yield from leaves(branch, f"{path}.{key}" if path else key)
    elif isinstance(tree, list):
        for number, branch in enumerate(tree):
            yield from leaves(branch, f"{path}[{number}]")
    else:
        yield path, " ".join(tree.split()) if isinstance(tree, str) else tree


def compared(page: Filing[Any], print_: Filing[Any]) -> dict[str, str]:
    """For every path with a value in either: equal, different, missing (only the page has it) or extra (only the print has it)."""
    one, other = (dict(leaves(filing.to_dict(plain_values=True)["form"])) for filing in (page, print_))
    verdicts = {}
    for path in dict.fromkeys([*one, *other]):
        left, right = one.get(path), other.get(path)
        if left is not None or right is not None:
            verdicts[path] = "equal" if left == right else "missing" if right is None else "extra" if left is None else "different"
    return verdicts


def astray(filing: Filing[Any]) -> list[str]:
    """The facts of a PDF that the text of their page does not give again."""
    wrong = []
    for path, fact in filing.facts():
        if fact.start is None or path.startswith(("header.", "documents[")):
            continue
        data = filing.data_behind(fact)
        if fact.within != "pdf" or not fact.page or not agrees(data, fact, "plain"):
            wrong.append(f"{path}: {fact.raw!r:.60} is not {data[fact.start : fact.end]!r:.60}")
    return wrong


@pytest.mark.parametrize("tagged", [True, False], ids=["tagged", "untagged"])
@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_a_sample_printed_as_pdf_gives_the_values_of_its_html(path: Path, tagged: bool, printer: Printer) -> None:
    page, print_ = read(path), read(printer.pdf(path, tagged=tagged), name=path.name)
    verdicts = compared(page, print_)
    wrong = {name: verdict for name, verdict in verdicts.items() if verdict != "equal"}
    if any(note.code == "cut-at-edge" for note in print_.notes):  # what the paper is too narrow for is not in the PDF
        wrong = {name: verdict for name, verdict in wrong.items() if verdict != "missing" or "derivative[" not in name}
    if path.name in CLOSE:
        one, other = (dict(leaves(filing.to_dict(plain_values=True)["form"])) for filing in (page, print_))
        wrong = {name: verdict for name, verdict in wrong.items() if not name.endswith(".sentence") or other[name] not in one[name]}
    lacking = LACKING.get((path.name, tagged), set())
    assert wrong == dict.fromkeys(lacking, "missing")
    assert len(verdicts) > 15
    assert astray(print_) == []


def test_a_value_cut_by_the_edge_of_the_paper_is_none(printer: Printer) -> None:
    print_ = read(printer.pdf(SAMPLES / "generated" / "form4-options.html"))
    fact = print_.fact("derivative[0].underlying_security_shares")
    assert fact.value is None
    assert [note.code for note in print_.notes if note.code == "cut-at-edge"] != []


VERDICTS = ("equal", "different", "missing", "extra")
Tally = tuple[dict[str, Counter[str]], Counter[str], Counter[str], list[str]]


def tally(shared: Path, printer: Printer, folder: Path, step: int) -> Tally:
    """Values by group and verdict, documents, differences by path, and facts astray, over every step-th real page."""
    groups: dict[str, Counter[str]] = {}
    verdicts: Counter[str] = Counter()
    paths: Counter[str] = Counter()
    wrong: list[str] = []
    for name, data in list(real_pages(shared))[::step]:
        path = utf8(data, folder)
        page, print_ = read(path), read(printer.pdf(path))
        found = compared(page, print_)
        for name_of_value, verdict in found.items():
            groups.setdefault(group(name_of_value), Counter())[verdict] += 1
        verdicts["documents"] += 1
        verdicts["documents all equal"] += set(found.values()) == {"equal"}
        paths.update(f"{verdict}  {re.sub(r'[0-9]+', '', path)}" for path, verdict in found.items() if verdict != "equal")
        wrong += [f"{name}: {one}" for one in astray(print_)]
    return groups, verdicts, paths, wrong


def group(path: str) -> str:
    """What a path belongs to: one of TOLD, or the cover, items and signatures."""
    name = re.split(r"[.\[]", path)[0]
    return name if name in TOLD else "cover, items"


def table(groups: dict[str, Counter[str]], verdicts: Counter[str], paths: Counter[str]) -> str:
    lines = [f"{verdicts[name]:>8}  {name}" for name in ("documents", "documents all equal")]
    lines += [f"{name:>16}" + "".join(f"{found[one]:>7} {one}" for one in VERDICTS) for name, found in groups.items()]
    return "\n".join([*lines, *(f"{count:>8}  {path}" for path, count in paths.most_common())])


def within_bounds(groups: dict[str, Counter[str]], told: str) -> None:
    """Of every group's values one in a hundred differs at most and one in fifty is missing; of what is told half of that."""
    for name, found in groups.items():
        share = 2 if name in TOLD else 1
        assert found["different"] * 100 * share <= found["equal"], (name, told)
        assert (found["missing"] + found["extra"]) * 50 * share <= found["equal"], (name, told)


def test_some_real_pages_printed_as_pdf_keep_their_values(shared: Path, printer: Printer, tmp_path: Path) -> None:
    groups, verdicts, paths, wrong = tally(shared, printer, tmp_path, step=max(1, len(list(real_pages(shared))) // MODERATE))
    told = table(groups, verdicts, paths)
    print(told)
    assert verdicts["documents"] >= MODERATE
    within_bounds(groups, told)
    assert wrong == []


@pytest.mark.soak
def test_every_real_page_printed_as_pdf_keeps_its_values(shared: Path, printer: Printer, tmp_path: Path) -> None:
    groups, verdicts, paths, wrong = tally(shared, printer, tmp_path, step=1)
    told = table(groups, verdicts, paths)
    print(told)
    within_bounds(groups, told)
    assert wrong == []


# PDF that were printed from samples once and lie here, so that they are read where there is no Chromium
PRINTED = {
    "13d-powers-in-one-cell.pdf": "byhand/13d-powers-in-one-cell.htm",
    "08_transition.pdf": "form12b25/08_transition.htm",
    "13g-pre.pdf": "layouts/13g-pre.htm",  # tagged: the lines of typewriter text are one content
}


@pytest.mark.parametrize(("name", "page"), PRINTED.items(), ids=PRINTED)
def test_a_printed_sample_has_the_values_of_its_page(name: str, page: str) -> None:
    path = SAMPLES / "pdf" / name
    print_ = read(path)
    assert set(compared(read(SAMPLES / page), print_).values()) == {"equal"}
    assert astray(print_) == []
    assert path.stat().st_size <= 30 << 10


def test_a_fact_that_lies_about_its_page_is_caught() -> None:

    print_ = read(SAMPLES / "pdf" / "08_transition.pdf")
    name: Fact[Any] = print_.form.registrant_name
    moved = msgspec.structs.replace(print_.form, registrant_name=msgspec.structs.replace(name, start=(name.start or 0) + 1))
    assert [line.split(":")[0] for line in astray(msgspec.structs.replace(print_, form=moved))] == ["registrant_name"]
