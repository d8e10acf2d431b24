"""Compare the readers of HTML over real pages and damaged ones: what each loses, whether its places are right, how long it takes.

python benchmarks/read_html.py --shared DIR [--seconds 20]

DIR is a folder of filings with `corpus/submissions/*.txt` and `corpus/*/*.html`. The reference is a third, plain reading:
comments, scripts, styles, titles and heads cut out, tags taken off, entities read. A character of it that a reader does not
give is lost. turbohtml is compared where it is installed.
"""

import argparse
import html as standard
import random
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from tieout.markup import entities, html

try:
    import turbohtml
except ImportError:
    turbohtml = None

BODY = re.compile(rb"<TEXT>(.*?)</TEXT>", re.DOTALL | re.IGNORECASE)
MARKUP = re.compile(rb"<(?:html|table|div|font|p)\b", re.IGNORECASE)
OTHER = re.compile(rb"\s*(?:<PDF>|<XML>|begin \d)")
INVISIBLE = re.compile(
    r"<!--.*?-->|<(script|style|title|ix:header)\b[^<>]*>.*?(?=</\1)|<head\b[^<>]*>.*?(?=</head|<body)", re.DOTALL | re.IGNORECASE
)
TAG = re.compile(r"<[/!?]?[A-Za-z][^<>]*>")
ENTITY = re.compile(entities.PATTERN)
SPACE = re.compile(r"[\s\xa0\u2000-\u200b\u202f\u3000\ufeff]+")


def pages(shared: Path) -> Iterator[bytes]:
    """Every HTML page of the filings: the documents of the submissions, and the files that are pages themselves."""
    for path in sorted((shared / "corpus" / "submissions").glob("*.txt")):
        for match in BODY.finditer(path.read_bytes()):
            body = match[1]
            if MARKUP.search(body[:3000]) and not OTHER.match(body):
                yield body
    for path in sorted((shared / "corpus").glob("*/*.html")):
        yield path.read_bytes()


def decoded(page: bytes) -> str:
    try:
        return page.decode("utf-8")
    except UnicodeDecodeError:
        return page.decode("cp1252", "replace")


def reference(page: bytes) -> str:
    text = TAG.sub("", INVISIBLE.sub("", decoded(page)))
    return SPACE.sub("", ENTITY.sub(lambda match: standard.unescape(match[0]), text))


def own(page: bytes) -> str:
    printed = html.read(page, 0, len(page))
    raws = printed.text.seams.raws
    text = printed.text.string
    if raws:
        text = "".join(raws.get(place, character) for place, character in enumerate(text))
    return SPACE.sub("", text)


def whole(page: bytes) -> object:
    printed = html.read(page, 0, len(page))
    return printed.boxes, printed.marks, printed.headings, printed.spans


def turbo(page: bytes) -> str:
    document = turbohtml.parse(decoded(page), positions=False)
    for name in ("script", "style", "title", "head"):
        for element in document.find_all(name):
            element.decompose()
    return SPACE.sub("", document.text)


def places_wrong(page: bytes, chance: random.Random, slices: int = 40) -> tuple[int, int]:
    """How many of some slices of the text, read again from their bytes, give something else; and how many were tried."""
    text = html.read(page, 0, len(page)).text
    wrong = 0
    for _ in range(slices if len(text) else 0):
        begin = chance.randrange(len(text))
        part = text[begin : begin + chance.randrange(1, 60)]
        again = reference(page[part.start : part.end])
        wrong += again != SPACE.sub("", part.raw) and not INVISIBLE.search(decoded(page[part.start : part.end]))
    return wrong, slices


def damaged(page: bytes, chance: random.Random) -> bytes:
    """The page with a few pieces cut out, doubled, moved, or broken up by stray markup."""
    if len(page) > 20_000:
        begin = chance.randrange(len(page) - 20_000)
        page = page[begin : begin + 20_000]
    for _ in range(chance.randrange(1, 12)):
        at = chance.randrange(len(page) + 1)
        until = min(len(page), at + chance.randrange(1, 40))
        stray = [
            b"<",
            b">",
            b"&",
            b"</td>",
            b"<table>",
            b"<tr>",
            b"</table>",
            b"<td rowspan=9>",
            b"<!--",
            b'"',
            b"\xff",
            b"<p",
            b"<pre>",
        ]
        page = chance.choice(
            [page[:at] + page[until:], page[:at] + page[at:until] + page[at:], page[:at] + chance.choice(stray) + page[at:]]
        )
    return page


def compare(name: str, read: Callable[[bytes], str], some: list[bytes], known: list[str]) -> None:
    lost = pages_lost = moved = 0
    for page, whole in zip(some, known, strict=True):
        got = read(page)
        missing = sum((Counter(whole) - Counter(got)).values())
        lost += missing
        pages_lost += missing > 0
        moved += missing == 0 and got != whole
    print(f"  {name:10} characters lost {lost:8,}   pages that lose {pages_lost:4}   pages in another order or with more {moved:4}")


def timed(name: str, read: Callable[[bytes], object], some: list[bytes]) -> float:
    begin = time.process_time()
    for page in some:
        read(page)
    spent = time.process_time() - begin
    size = sum(map(len, some))
    print(f"  {name:34} {spent / size * 307_200 * 1000:6.1f} ms for 300 KiB   ({size / 1e6:.1f} MB in {spent:.2f} s)")
    return spent


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--seconds", type=float, default=10, help="how long to read damaged pages")
    options = parser.parse_args()
    chance = random.Random(1934)
    real = list(pages(options.shared))
    print(f"{len(real)} pages, {sum(map(len, real)) / 1e6:.1f} MB")
    readers: list[tuple[str, Callable[[bytes], str]]] = [("tieout", own)] + ([("turbohtml", turbo)] if turbohtml else [])
    known = [reference(page) for page in real]
    for name, read in readers:
        compare(name, read, real, known)
    checked = [places_wrong(page, chance) for page in real]
    print(f"  tieout: {sum(wrong for wrong, _ in checked)} of {sum(tried for _, tried in checked):,} slices wrong when read again")

    broken, until = [], time.monotonic() + options.seconds / 2
    while time.monotonic() < until:
        broken += [damaged(chance.choice(real), chance) for _ in range(50)]
        for page in broken[-50:]:
            html.read(page, 0, len(page))
    broken = broken[: int(options.seconds * 60)]
    print(f"{len(broken)} damaged pages")
    known = [reference(page) for page in broken]
    for name, read in readers:
        compare(name, read, broken, known)

    print("time")
    timed("tieout, text with places, tables", lambda page: html.read(page, 0, len(page)), real)
    timed("tieout, all that stands in it", whole, real)
    if turbohtml:
        timed("turbohtml, parse", lambda page: turbohtml.parse(decoded(page), positions=False), real)
        timed("turbohtml, parse with source spans", lambda page: turbohtml.parse(decoded(page), source_locations=True), real)
        timed("turbohtml, its tokens only", lambda page: list(turbohtml.tokenize(decoded(page))), real)


if __name__ == "__main__":
    main()
