"""The same filing as HTML, as Markdown and as plain text: the real pages beside the project, through other programs.

What a program leaves out of its print (see docs/markup.md) is missing there; no other value may stand in its place.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from places import SPACE
from printing import browser, chromium
from real_pages import real_pages, utf8
from renderings import SIGNS, compared, group, programs, table, values
from tieout.reading import read

NAMES = ("html2text.md", "markdownify.md", "inscriptis.txt", "copied.txt")
MODERATE = 7  # real pages in `make test`
SURE = ("covers", "identity", "notice", "form 3/4/5, tables")  # groups in which no value may be another
# of all values: so many may be missing in a hundred (a program that runs the lines of a cell together loses annexes of officers)
LOST = {"html2text.md": 16, "markdownify.md": 1, "inscriptis.txt": 22, "copied.txt": 2}
LINK = re.compile(r"\]\([^()]*\)")
Pages = list[tuple[str, bytes]]
Programs = dict[str, Callable[[Path], str]]
Found = tuple[dict[str, Counter[str]], Counter[str], list[str], list[str]]


@pytest.fixture(scope="module")
def made() -> Iterator[Programs]:
    if browser() is None:
        yield programs(None)
        return
    with chromium() as running:
        yield programs(running)


@pytest.fixture(scope="module")
def pages(shared: Path) -> Pages:
    return list(real_pages(shared))


def astray(path: Path, data: bytes) -> list[str]:
    """The facts of a print that its bytes do not give again, but for signs of tables, emphasis and links."""
    wrong = []
    filing = read(path)
    for name, fact in filing.facts():
        if fact.start is None or fact.end is None or name.startswith(("header.", "documents[")):
            continue
        spans = fact.pieces or ((fact.start, fact.end),)
        again = "".join(data[start:end].decode() for start, end in spans)
        left, right = (SPACE.sub("", SIGNS.sub("", LINK.sub("", text.replace("[", "")))) for text in (again, fact.raw or ""))
        if left != right:
            wrong.append(f"{name}: {fact.raw!r:.60} is not {again!r:.60}")
    return wrong


def tally(pages: Pages, render: Callable[[Path], str], folder: Path, name: str) -> Found:
    """Verdicts by group, differences by path, the values that are others, and the facts astray, over some pages."""
    groups: dict[str, Counter[str]] = {}
    paths: Counter[str] = Counter()
    others: list[str] = []
    wrong: list[str] = []
    for title, data in pages:
        page = utf8(data, folder)
        print_ = folder / name
        print_.write_text(render(page), encoding="utf-8")
        for path, verdict, left, right in compared(values(read(page)), values(read(print_))):
            groups.setdefault(group(path), Counter())[verdict] += 1
            if verdict != "equal":
                paths[f"{verdict}  {re.sub(r'[0-9]+', '', path)}"] += 1
            if verdict in ("different", "extra"):
                others.append(f"{title}: {path}: {left!r:.120} is {right!r:.120}")
        wrong += [f"{title}: {one}" for one in astray(print_, print_.read_bytes())]
    return groups, paths, others, wrong


def within_bounds(found: Found, name: str) -> None:
    """No wrong value on a cover, one in five hundred elsewhere (texts of items are what programs set anew), and few lost."""
    groups, paths, others, wrong = found
    told = "\n".join([name, table(groups, paths), *others])
    whole = sum(groups.values(), Counter())
    for one in SURE:
        count = groups.get(one, Counter())
        assert count["different"] + count["extra"] == 0, told
        assert count["missing"] * 50 <= count["equal"] or one.startswith("form"), told
    texts = groups.get("items", Counter())
    assert (whole["different"] + whole["extra"] - texts["different"] - texts["extra"]) * 500 <= whole["equal"], told
    assert texts["different"] * 20 <= texts["equal"], told
    assert whole["missing"] * 100 <= LOST[name] * whole.total(), told
    assert wrong == []


def program(made: Programs, name: str) -> Callable[[Path], str]:
    if name not in made:
        pytest.skip(f"the program that makes {name} is not installed")
    return made[name]


@pytest.mark.parametrize("name", NAMES)
def test_a_program_keeps_the_values_of_some_real_pages(name: str, pages: Pages, made: Programs, tmp_path: Path) -> None:
    render = program(made, name)
    some = pages[:: max(1, len(pages) // MODERATE)]
    assert len(some) >= MODERATE
    within_bounds(tally(some, render, tmp_path, name), name)


@pytest.mark.soak
@pytest.mark.parametrize("name", NAMES)
def test_a_program_keeps_the_values_of_every_real_page(name: str, pages: Pages, made: Programs, tmp_path: Path) -> None:
    found = tally(pages, program(made, name), tmp_path, name)
    print(f"\n{name}\n{table(*found[:2])}", *found[2], sep="\n")
    within_bounds(found, name)


def test_two_readings_are_compared_row_by_row() -> None:
    one = {
        "name": "Alder Inc.",
        "items": [{"number": "1", "text": "a | b’s"}, {"number": "4", "text": "left right"}],
        "rows": ["1", "2"],
    }
    other = {"name": "Alder", "items": [{"number": "4", "text": "right left"}], "rows": ["1", "2"]}
    assert [(path, verdict) for path, verdict, _, _ in compared(one, other)] == [
        ("name", "different"),
        ("items[0].number", "missing"),
        ("items[0].text", "missing"),
        ("items[1].number", "equal"),
        ("items[1].text", "reordered"),
        ("rows[0]", "equal"),
        ("rows[1]", "equal"),
    ]
    assert [verdict for _, verdict, _, _ in compared({"reasons": "“a” – b"}, {"reasons": '"a" - b'})] == ["equal"]
