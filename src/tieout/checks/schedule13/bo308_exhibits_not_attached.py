"""BO308."""

import re
from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.enclosed import attached, lowered, whole
from tieout.checks.rule import CannotTell, Finding, NotApplicable, rule
from tieout.checks.words import listed
from tieout.facts import Fact, Missing
from tieout.forms.schedule13.model import Exhibit, Schedule13

HEREWITH = re.compile(
    r"(?i)\b(?:filed|furnished|attached|enclosed|submitted|included)\s+(?:here(?:with|to|in)|with this|as an exhibit to this)"
)
ELSEWHERE = re.compile(
    r"(?i)incorporated|previously|by reference|on file|(?:filed|included) (?:as|on|with|in)\b(?! this)|to be filed"
)
LEGEND = re.compile(r"(?im)(?:^|\s)(?P<mark>\*{1,3}|†{1,2})\s?(?:filed|furnished|attached)\s+here(?:with|to)")
MARK = re.compile(r"[^*†\s]\s?(\*{1,3}|†{1,2})$")
BEHIND = re.compile(rb"(?:\s|<[^<>]{0,300}>){0,3}(\*{1,3}|(?:\xe2\x80\xa0){1,2})(?!\*)")
NUMBER = re.compile(r"(?i)(?:EX-)?(?:99[.-])?\(?([a-z]{1,4}|\d{1,3})\)?(?:[.-](\d{1,3}))?")
MOST = 60  # exhibits that are looked for in the document
ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9}


@rule(
    "BO308",
    name="exhibits-not-attached",
    on=Schedule13,
    cites=("Schedule 13D, Item 7", "17 CFR 232.102"),
    weight="error",
)
def exhibits_not_attached(form: Schedule13, case: Case[Schedule13]) -> Iterator[Finding | Missing]:
    """An exhibit is listed as filed herewith and is not in the submission, or one is attached that Item 7 does not list.

    Only a complete submission is asked. "Filed herewith" must stand with the exhibit, or in the legend of its mark; what is
    incorporated by reference or was filed before is not missed. An exhibit is there as a document of its own (EX-99.1 may be
    Exhibit 1, A or 99.1) or beneath a heading or its own title behind the signatures. Attached and not listed is a warning, and
    is only told of a Schedule 13D where more exhibits are attached than are listed. None of the seven
    submissions at hand that list any breaks it (2026-11).

    Why: a reader who follows the list finds nothing, or never learns of the document that nobody lists.
    Breaks: "99.2 Form of Note (filed herewith)" and no document EX-99.2
    Holds: "99.2 Form of Note (incorporated by reference to the Form 8-K of May 1, 2024)"
    Mend: attach the exhibit, or correct the list.
    """
    if case.header is None or not (form.exhibits or (attached(case) and form.schedule == "13D")):
        raise NotApplicable
    yield from _lost(case)
    if form.schedule == "13D" and any(item.number == "7" for item in form.items):
        yield from _unlisted(case)


def _lost(case: Case[Schedule13]) -> Iterator[Finding]:
    """What is listed as filed herewith and is not there."""
    documents = attached(case)
    wanted = [one for one in case.form.exhibits if one.number.value and _herewith(one, case)]
    there = {_rank(one.type.value or "") for one in documents} - {(0, 0)}
    lost = [one for one in wanted if _rank(one.number.value or "") not in there]
    lost = [one for one in lost[:MOST] if not _within(one, case)]
    if not lost or len(documents) >= len(wanted):
        return
    if not whole(case):
        raise CannotTell(lost[0].number, "not all that was attached is at hand")
    numbers = listed([one.number.raw or "" for one in lost])
    message = f"exhibit {numbers} is listed as filed herewith and is not in the submission"
    yield Finding(message, at=tuple(one.number for one in lost[:12]), expected="a document for each exhibit")


def _unlisted(case: Case[Schedule13]) -> Iterator[Finding]:
    """What is attached and not listed, where more is attached than the list says is new."""
    documents, exhibits = attached(case), case.form.exhibits
    new = [one for one in exhibits if not ELSEWHERE.search(one.title.raw or "")]
    listed_ones = {_rank(one.number.value or "") for one in exhibits} - {(0, 0)}
    unlisted = [one for one in documents if _rank(one.type.value or "") not in listed_ones]
    if unlisted and len(documents) > len(new):
        types, many = listed([one.type.raw or "" for one in unlisted]), len(unlisted) > 1
        message = f"{types} {'are' if many else 'is'} attached, and Item 7 does not list {'them' if many else 'it'}"
        yield Finding(message, at=tuple(one.type for one in unlisted[:12]), expected="an entry in Item 7", weight="warning")


def _herewith(exhibit: Exhibit, case: Case[Schedule13]) -> bool:
    """Whether the list says that the exhibit is filed with the schedule: in its title, or by the legend of its mark."""
    title = exhibit.title.raw or ""
    if ELSEWHERE.search(HEREWITH.sub("", title)):
        return False
    if HEREWITH.search(title):
        return True
    legend = case.once(_legend)
    return bool(legend) and legend in (_mark(exhibit.title, case), _mark(exhibit.number, case))


def _legend(case: Case[Schedule13]) -> str:
    """The mark that says "filed herewith" beneath the list; empty where none does."""
    item = next((one for one in case.form.items if one.number == "7"), None)
    found = LEGEND.search(item.text.raw or "") if item is not None else None
    return found["mark"] if found else ""


def _mark(fact: Fact[str], case: Case[Schedule13]) -> str:
    """The mark that hangs on a fact: in its print, or right behind it."""
    if own := MARK.search(fact.raw or ""):
        return own[1]
    behind = BEHIND.match(case.filing.source.data, fact.end or 0) if fact.end is not None and not fact.within else None
    return behind[1].decode("utf-8", "replace") if behind else ""


def _rank(number: str) -> tuple[int, int]:
    """The place of an exhibit in its list: A, I, 1 and 99.1 are all the first; B.2 is (2, 2)."""
    found = NUMBER.fullmatch(number.strip())
    if found is None:
        return (0, 0)
    main = found[1].upper()
    rank = int(main) if main.isdigit() else ROMAN.get(main, ord(main[0]) - 64 if len(main) == 1 else 0)
    return rank, int(found[2] or 0)


def _within(exhibit: Exhibit, case: Case[Schedule13]) -> bool:
    """Whether the exhibit stands in the document of the form: behind the list, a heading with its number, or its own title."""
    text, (_, end) = case.once(lowered), case.body
    begin = exhibit.title.end or exhibit.number.end or end
    gap = rb"(?:\s|&nbsp;|&#160;|[\x22:.-]|\xe2\x80.|<[^<>]{0,300}>){1,20}"
    number = re.escape((exhibit.number.value or "").lower().encode())
    if re.compile(rb"exhibit" + gap + rb"(?:no\.?" + gap + rb")?" + number + rb"(?![\w.]\w)").search(text, begin, end):
        return True
    words = re.findall(r"[a-z]+", (exhibit.title.raw or "").lower())[:3]
    return len(words) == 3 and re.compile(gap.join(word.encode() for word in words)).search(text, begin, end) is not None
