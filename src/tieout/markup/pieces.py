"""A page cut into runs of tags and the texts between them.

A run is one tag or more with nothing but white space between them. A page repeats its runs (`</td> <td style="…">`) and has many
times fewer different ones than tags, so each different one is read once.
"""

import re
from itertools import pairwise
from typing import NamedTuple

from tieout.markup import sight
from tieout.markup.acts import BEGIN, UNSEEN, Meaning, meaning_of

TEXT = re.compile(r">( *+[^ <][^<]*)")  # what follows the `>` of a tag, unless it is white space alone
COMMENT = "!--"
NEAR = 4096  # characters: what is out of sight mostly stands in the head of a page, and comments cover no tags

Parts = dict[str, list[str]]  # what stands behind each `<` of each different run, its last `>` put back
Meanings = dict[str, tuple[Meaning, int, str]]  # of each different part: its tag, how many bytes that takes, the white space behind


class Pieces(NamedTuple):
    """A page, cut: its runs without their last `>`, the text behind each, the parts of each different run, what those mean.

    The first run is empty where text stands before it; the last text may be white space or empty.
    """

    runs: list[str]
    texts: list[str]
    parts: Parts
    meanings: Meanings


def pieces(page: str, unicode: bool) -> tuple[Pieces, list[Meaning]]:
    """A page (one character a byte), cut, and the tags in it that are out of sight."""
    hidden = list(sight.stretches(page, NEAR))
    seen, tags = sight.covered(page, hidden)
    found = cut(seen, unicode)
    if found is None or any([one.hides for one, _, _ in found.meanings.values()]):
        every = list(sight.stretches(page))
        if every != hidden:
            seen, tags = sight.covered(page, every)
            found = cut(seen, unicode)
    beside = [one for tag in tags if (one := meaning_of(tag, unicode)) is not None]
    return found or mended(seen, unicode), beside


def cut(page: str, unicode: bool) -> Pieces | None:
    """The pieces of a page in which every `<` begins a tag; None for any other."""
    runs = TEXT.split(page)
    texts = runs[1::2]
    del runs[1::2]
    begin = runs[0].find("<")
    if begin < 0:
        return None
    if begin:
        texts.insert(0, runs[0][:begin])
        runs[:1] = "", runs[0][begin:]
    last = runs.pop()
    if last:
        tight = last.rstrip(" ")
        if tight[-1] != ">":
            return None
        runs.append(tight[:-1])
        texts.append(last[len(tight) :])
    return read(runs, texts, unicode)


def read(runs: list[str], texts: list[str], unicode: bool) -> Pieces | None:
    """The pieces of a page with its tags read; None where one begins no tag."""
    parts = {run: (run[1:] + ">").split("<") if run else [] for run in set(runs)}
    meanings: Meanings = {}
    for part in set[str]().union(*parts.values()):
        print_, closed, behind = part.partition(">")
        one = meaning_of(print_, unicode)
        if one is None or not closed:
            return None
        meanings[part] = one, len(print_) + 2 if print_ != sight.ENDLESS else 0, behind
    return Pieces(runs, texts, parts, meanings)


def mended(page: str, unicode: bool) -> Pieces:
    """The pieces of a page in which some `<` begins no tag, and is text: cut at each `<`, and put together again.

    A comment that never ends stands as ENDLESS in its run; the text behind that begins with its `<!--`.
    """
    behind = page.split("<")
    begins = [number for number, part in enumerate(behind) if not number or _begins(part)]
    lead, *others = ("<".join(behind[at:until]) for at, until in pairwise([*begins, len(behind)]))
    runs, texts, run = [""], [lead], list[str]()
    for number, part in enumerate(others, 1):
        print_, closed, text = part.partition(">")
        if not (closed and _is_tag(print_)):
            print_, text = sight.ENDLESS, "<" + part
        run.append(print_)
        if text.strip(" ") or number == len(others):
            runs.append("<" + "<".join(run))
            texts.append(text)
            run.clear()
        else:
            run[-1] += ">" + text
    found = read(runs, texts, unicode)
    assert found is not None
    return found


def _begins(part: str) -> bool:
    """Whether what follows a `<` begins with a tag or a comment."""
    return part.startswith(COMMENT) or (">" in part and _is_tag(part))


def _is_tag(print_: str) -> bool:
    return BEGIN.match(print_) is not None or print_[:1] in UNSEEN
