"""Signatures over those whom they are for, put in the order of the others: first whom a signature is for, then the signature."""

import re
from collections.abc import Iterator

from tieout.forms.schedule13.sheet import Sheet
from tieout.forms.schedule13.signature_lines import NAME_LIST, SIGNED, is_company, is_office, is_prose
from tieout.markup.text import Text

BY_NAME = re.compile(r"(?i)by:?\s+(?=\S)(?P<name>[^\n]{4,60}?),?$")
# "Jane Doe, individually and as attorney-in-fact for", with the names on the lines behind
FOR_OTHERS = re.compile(
    r"(?i)(?P<name>[^\n,]{4,60}),\s+individually\s+and\s+as\s+(?P<title>attorney-in-fact)\s+for(?:\s+each\s+of)?(?P<rest>[^\n]*)$"
)
EACH = re.compile(r"(?i)(?:each\s+of|and)\s+")
NAMED = re.compile(r"(?:[^,]|,(?=\s+(?:Jr|Sr|I)\b)){3,60}?(?=,?\s+and\s|,(?!\s+(?:Jr|Sr|I)\b)|$)")
MOST = 24  # lines beneath a signature


def ordered(sheet: Sheet, cells: list[Text]) -> list[Text]:
    """The cells of a signature page, each block "/s/ Jane Doe, Alpha LLC, Beta LP, By Jane Doe, Manager" from its names on."""
    made: list[Text] = []
    at = 0
    while at < len(cells):
        signer = SIGNED.match(cells[at].string) if "/" in cells[at].string else None
        block = (_companies(cells, at, signer["name"]) or _others(sheet, cells, at, signer["name"])) if signer else None
        if block is None:
            made.append(cells[at])
            at += 1
        else:
            made += block[0]
            at = block[1]
    return made


def _companies(cells: list[Text], at: int, signer: str) -> tuple[list[Text], int] | None:
    """The block of one who signs over the companies that he signs for, where a line "By Jane Doe" says so; where it ends."""
    persons: list[Text] = []
    for index in range(at + 1, min(len(cells), at + MOST)):
        cell = cells[index]
        if SIGNED.match(cell.string) or is_prose(cell.string):
            return None
        if (by := BY_NAME.match(cell.string)) and _same(by["name"], signer):
            return ([*persons, cells[at]], index + 1) if persons else None
        bare = cell[len(led[0]) :] if (led := EACH.match(cell.string)) else cell
        if is_company(bare.string):
            persons.append(bare.strip(","))
        elif not is_office(cell.string) and not re.match(r"(?i)on\s+(?:its|their)\s+own\s+behalf", cell.string):
            return None
    return None


def _others(sheet: Sheet, cells: list[Text], at: int, signer: str) -> tuple[list[Text], int] | None:
    """The block of one who signs for himself and as attorney for others, who are listed beneath; where it ends."""
    beneath = cells[at + 1] if at + 1 < len(cells) else None
    match = FOR_OTHERS.match(beneath.string) if beneath is not None else None
    if beneath is None or match is None or not _same(match["name"], signer):
        return None
    end = at + 2
    while end < min(len(cells), at + MOST) and NAME_LIST.fullmatch(cells[end].string):
        end += 1
    last = cells[end - 1]
    begin = beneath.offset + match.start("rest")
    names = list(_names(sheet.part(begin, last.offset + len(last)).strip()))
    return [beneath.group(match, "name"), cells[at], *names, cells[at], beneath.group(match, "title")], end


def _names(listed: Text) -> Iterator[Text]:
    at = 0
    while at < len(listed):
        rest = listed[at:]
        lead = re.match(r"[\s,]*(?:(?:each\s+of|and)\s+)?", rest.string)
        at += lead.end() if lead else 0
        match = NAMED.match(listed.string, at)
        if match is None:
            return
        yield listed.group(match).strip()
        at = match.end()


def _same(one: str, other: str) -> bool:
    return re.sub(r"[^a-z]+", "", one.lower()) == re.sub(r"[^a-z]+", "", other.lower()) != ""
