"""A page cut into runs of tags and the texts between them.

A run is one tag or more with nothing but white space between them. A page repeats its runs (`</td> <td style="…">`) and has many
times fewer different ones than tags, so each different one is read once.
"""

import re
from itertools import pairwise
from typing import NamedTuple

from tieout.markup import sight
from tieout.markup.acts import BEGIN, HIDES, UNSEEN, Meaning, meaning
from tieout.markup.runs import Run, holding, run

TEXT = re.compile(r">( *+[^ <][^<]*)")  # what follows the `>` of a tag, unless it is white space alone
COMMENT = "!--"
NEAR = 4096  # characters: what is out of sight mostly stands in the head of a page, and comments cover no tags


class Pieces(NamedTuple):
    """A page, cut.

    lead: what stands before its first tag; runs, texts: its runs without their last `>`, and the text behind each, of which the
    last may be empty; end: white space that stands behind all. read: each different run, read; tags: the
    different tags of the page, also those that are out of sight.
    """

    lead: str
    runs: list[str]
    texts: list[str]
    end: str
    read: dict[str, Run]
    tags: set[Meaning]


def pieces(page: str, unicode: bool) -> Pieces:
    """A page (one character a byte), cut."""
    hidden = list(sight.stretches(page, NEAR))
    seen, tags = sight.covered(page, hidden)
    found = cut(seen, unicode)
    if found is None or holding(found.tags, HIDES):
        every = list(sight.stretches(page))
        if every != hidden:
            seen, tags = sight.covered(page, every)
            found = cut(seen, unicode)
    if found is None:
        found = mended(seen, unicode)
    found.tags.update([one for tag in tags if (one := meaning(tag, unicode)) is not None])
    return found


def cut(page: str, unicode: bool) -> Pieces | None:
    """The pieces of a page in which every `<` begins a tag; None for any other."""
    runs = TEXT.split(page)
    texts = runs[1::2]
    del runs[1::2]
    begin = runs[0].find("<")
    if begin < 0:
        return None
    lead, runs[0] = runs[0][:begin], runs[0][begin:]
    last, end = runs.pop(), ""
    if last:
        tight = last.rstrip(" ")
        if tight[-1] != ">":
            return None
        runs.append(tight[:-1])
        texts.append("")
        end = last[len(tight) :]
    read = _read(runs, unicode)
    return None if read is None else Pieces(lead, runs, texts, end, read, tags_of(read))


def _read(runs: list[str], unicode: bool) -> dict[str, Run] | None:
    """The different ones of some runs, read; None where a part of one is no tag."""
    read: dict[str, Run] = {}
    for print_ in set(runs):
        found = run(print_, unicode)
        if found is None:
            return None
        read[print_] = found
    return read


def tags_of(read: dict[str, Run]) -> set[Meaning]:
    """The different tags of some runs."""
    return set[Meaning]().union(*[run.parts[0] for run in read.values()])


def mended(page: str, unicode: bool) -> Pieces:
    """The pieces of a page in which some `<` begins no tag, and is text: cut at each `<`, and put together again.

    A comment that never ends stands in its run as `sight` has it.
    """
    behind = page.split("<")
    begins = [number for number, part in enumerate(behind) if not number or _begins(part)]
    lead, *others = ("<".join(behind[at:until]) for at, until in pairwise([*begins, len(behind)]))
    runs, texts, run = list[str](), list[str](), list[str]()
    for number, part in enumerate(others, 1):
        print_, closed, text = part.partition(">")
        if not (closed and _is_tag(print_)):
            print_, text = sight.ENDLESS, "<" + part
            if part.strip(" ") == COMMENT:
                print_, text = 2 * sight.BARE, part[len(COMMENT) :]
        run.append(print_)
        if text.strip(" ") or number == len(others):
            runs.append("<" + "<".join(run))
            texts.append(text)
            run.clear()
        else:
            run[-1] += ">" + text
    end = texts.pop() if texts and not texts[-1].strip(" ") else ""
    texts += [""] * (len(runs) - len(texts))
    read = _read(runs, unicode) or {}
    return Pieces(lead, runs, texts, end, read, tags_of(read))


def _begins(part: str) -> bool:
    """Whether what follows a `<` begins with a tag or a comment."""
    return part.startswith(COMMENT) or (">" in part and _is_tag(part))


def _is_tag(print_: str) -> bool:
    return BEGIN.match(print_) is not None or print_[:1] in UNSEEN
