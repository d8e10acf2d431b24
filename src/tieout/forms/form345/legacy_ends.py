"""What stands behind the tables of a typed form: explanation of responses, remarks, signatures, the sheet of joint filers."""

import re
from bisect import bisect_right
from datetime import date
from typing import Any

from msgspec import Struct

from tieout import values
from tieout.facts import ABSENT, Fact, Note
from tieout.forms.form345.endings import NUMBERED
from tieout.forms.form345.legacy_items import CIK, DAY, RELATIONS, address, day
from tieout.forms.form345.legacy_lines import COVER, Chunk, Flow, Lines, fact
from tieout.forms.form345.model import Footnote, ReportingOwner, Signature
from tieout.forms.form345.page import Page
from tieout.markup.text import Text, pieced

EXPLANATION = re.compile(
    r"(?im)\bExplanations?\s+(?:of|to)\s+(?:the\s+)?(?:Responses?|Footnotes)\b[ \t]{0,9}(?:\([^()\n]{0,60}\))?\s{0,9}:?"
    r"|^[ \t]{0,80}Footnotes?\s?:"
)
UNHEADED = re.compile(r"(?m)^[ \t\xa0]{0,40}\(1\)[ \t\xa0]{1,20}[A-Z][a-z']{0,20}[ \t]\w{1,20}[ \t,]{1,3}\w")
REMARKS = re.compile(r"(?im)^[ \t]{0,80}Remarks?\s?:[ \t]*")
CLOSING = re.compile(
    r"(?im)^[ \t|*]{0,80}(?:Intentional\s+misst|If\s+the\s+form\s+is|Signature\s|Note:\s|Reminder|Potential\s+persons"
    r"|Reporting\s+Owners?\s*$|Persons\s+who|SIGNATURES?\s*$|/s/|By:|Attention:|Joint\s+Filer|SEC\s+\d{4}|Remarks?\s?:|Dated?\s?:)"
)
INDENTED = re.compile(r"\n[ \t]{0,99}\n[ \t]{24,99}[^\n]{1,80}$")
CAPTION = re.compile(r"(?i)\**\s?Signature\s+of\s+(?:the\s+)?Reporting\s+Persons?(?:\(s\))?\s?\**:?")
SIGNED = re.compile(r"(?i)(?:\**\s?Signature[\w ]{0,30}\s?:\s*)?(?P<name>(?:By\s?:\s*)?/s/.*|By\s?:\s*\S.*)")
SIGNS = re.compile(r"(?i)/s/|\bBy\s?:")
DATED = re.compile(r"(?i)(?:(?:Date|Dated)\s?:?\s*)?(?P<day>" + DAY.pattern + r")")
NO_NAME = re.compile(r"(?i)\**\s?(?:Signature|Date\b|Intentional|\(?Print|Note:|Explanation|Footnote|\(?\d{1,2}[.)]|Page\s)")
BEHIND = 6  # lines behind or before a signature in which its caption or its day is sought
MOST = 40  # signatures; persons
LONGEST = 1000  # lines of the sheet of joint filers


class Ends(Struct):
    """Explanation and remarks as stretches of the text; the lines that hold the signatures."""

    explanation: Text | None
    remarks: Text | None
    signatures: tuple[Signature, ...]


def endings(page: Page, begin: int) -> Ends:
    """The parts behind a text offset: where the tables begin."""
    text = page.text
    tail = Lines(text, begin, len(text), COVER)
    signed = _signatures(page, tail)
    match = EXPLANATION.search(text.string, begin)
    start = match.end() if match else None
    if match is None and (bare := UNHEADED.search(text.string, begin)):
        start = bare.start()
    remarked = REMARKS.search(text.string, begin if start is None else start)
    return Ends(
        None if start is None else _until(text, start, signed),
        None if remarked is None else _until(text, remarked.end(), signed),
        tuple(signature for _, signature in signed),
    )


def _until(text: Text, start: int, signed: list[tuple[int, Signature]]) -> Text:
    closing = CLOSING.search(text.string, start)
    ends = [at for at, _ in signed if at >= start] + ([closing.start()] if closing else []) + [len(text)]
    part = text[start : min(ends)].strip("_-=")
    while (tail := INDENTED.search(part.string[-400:])) is not None:  # the name over a signature
        part = part[: len(part) - min(400, len(part)) + tail.start()].strip()
    return part


def explained(ends: Ends, skipped: list[tuple[int, int]], notes: list[Note]) -> tuple[Footnote, ...]:
    """The footnotes, numbered upwards; words of the explanation that bear no number become a note."""
    part = ends.explanation
    if part is None:
        return ()
    begins: list[tuple[int, int, int]] = []
    for match in NUMBERED.finditer(part.string):
        number = int(match["a"] or match["b"])
        if number > 0 and number == (begins[-1][0] + 1 if begins else number):
            begins.append((number, match.start(), match.end()))
    rest = part[: begins[0][1]] if begins else part
    if re.search(r"\w{3}", rest.string) and not re.fullmatch(r"(?i)\W{0,9}(?:none|not applicable)\W{0,9}", rest.string):
        message = "words of the explanation that bear no number belong to no mark"
        notes.append(Note(code="explanation-not-numbered", message=message, path="footnotes", start=rest.start, end=rest.end))
    stops = [*(at for _, at, _ in begins[1:]), len(part)] if begins else []
    return tuple(
        Footnote(id=f"F{number}", text=_told(part[begin:stop], skipped))
        for (number, _, begin), stop in zip(begins, stops, strict=True)
    )


def _told(part: Text, skipped: list[tuple[int, int]]) -> Fact[str]:
    """A text without what belongs to the page alone (a page's number, its break)."""
    pieces, begin, end = [], part.offset, part.offset + len(part)
    first = max(0, bisect_right(skipped, (part.offset, 0)) - 1)
    for at, until in skipped[first:]:
        if at >= end:
            break
        if until > begin:
            pieces.append(part[begin - part.offset : max(begin, at) - part.offset])
            begin = until
    pieces.append(part[begin - part.offset :])
    return pieced([piece for piece in pieces if piece.strip()] or [part[:0]], values.text)


def remarks(ends: Ends, skipped: list[tuple[int, int]]) -> Fact[str]:
    """The remarks; absent where the form has no such heading."""
    return ABSENT if ends.remarks is None else _told(ends.remarks, skipped)


def _signatures(page: Page, tail: Lines) -> list[tuple[int, Signature]]:
    """The signatures with the text offsets where they begin: lines with "/s/" or "By:", else the line over the caption."""
    found: list[tuple[int, Signature]] = []
    last = -1
    for index in tail.having(SIGNS):
        if index <= last or len(found) >= MOST:
            continue
        chunk = next((chunk for chunk in tail[index].chunks if SIGNED.match(chunk.text.string)), None)
        if chunk is not None and not _by_another(tail, index, chunk):
            last = _signed(page, tail, index, chunk, found)
    return found or _over_caption(page, tail)


def _by_another(tail: Lines, index: int, chunk: Chunk) -> bool:
    """Whether a line "By: Example Corp., its general partner" is no signature: the signature ("/s/") stands below it."""
    if "/s/" in chunk.text.string.lower():
        return False
    below = (one.text.string.lower() for line in tail[index : index + 5] for one in line.chunks)
    return any(words.startswith(("/s/", "by: /s/", "by:  /s/")) for words in below)


def _signed(page: Page, tail: Lines, index: int, chunk: Chunk, found: list[tuple[int, Signature]]) -> int:
    """One signature that begins with a chunk of a line; gives the last line that belongs to its name."""
    match = SIGNED.match(chunk.text.string)
    name = chunk.text.group(match, "name") if match else chunk.text
    inner = DATED.search(name.string)
    names = [name[: inner.start()] if inner else name]
    last = index
    for at in range(index + 1, min(len(tail), index + 4)):
        below = [one for one in tail[at].chunks if one.left < chunk.right and one.right > chunk.left]
        if tail[at].ruled or not below or NO_NAME.match(below[0].text.string) or DAY.match(below[0].text.string):
            break
        if SIGNED.match(below[0].text.string) and not re.match(r"(?i)By", below[0].text.string):
            break
        if len(below[0].text) > 80 or re.search(r"[a-z]{3}\.$", below[0].text.string):
            break
        names.append(below[0].text)
        last = at
    texts = [part for part in (one.strip("_*") for one in names) if part]
    if not texts:
        return index
    if inner:
        when = name.group(inner, "day").fact(day)
    else:
        when = _day(page, tail, index, chunk) or _day(page, tail, last, chunk) or texts[-1][len(texts[-1]) :].fact(day)
    found.append((tail[index].at, Signature(name=fact(page.text, texts, values.text), date=when)))
    return last


def _day(page: Page, tail: Lines, index: int, chunk: Chunk) -> Fact[date] | None:
    """The day of a signature: in its own line, else the only one in the lines around it."""
    own = [one.text for one in tail[index].chunks if one is not chunk and DATED.fullmatch(one.text.string)]
    if own:
        return _dated(own[0])
    near: list[Text] = []
    for at in range(index + 1, min(len(tail), index + BEHIND)):
        if any(SIGNED.match(one.text.string) for one in tail[at].chunks):
            break
        near += [one.text for one in tail[at].chunks if DATED.fullmatch(one.text.string)]
    if not near:
        near = [
            one.text
            for at in range(max(0, index - 3), index)
            for one in tail[at].chunks
            if re.match(r"(?i)Dated?\s?:", one.text.string)
        ]
        near = [text for text in near if DATED.fullmatch(text.string)]
    return _dated(near[0]) if len(near) == 1 else None


def _dated(text: Text) -> Fact[date]:
    found = text.search(DATED, "day")
    return (text if found is None else found).fact(day)


def _over_caption(page: Page, tail: Lines) -> list[tuple[int, Signature]]:
    """Names that no "/s/" marks: the one line right over the caption "Signature of Reporting Person"."""
    found: list[tuple[int, Signature]] = []
    for index in tail.having(CAPTION)[:MOST]:
        line = tail[index]
        caption = next((chunk for chunk in line.chunks if CAPTION.match(chunk.text.string)), None)
        if caption is None or len(found) >= MOST:
            continue
        match = CAPTION.match(caption.text.string)
        behind = caption.text[match.end() if match else 0 :].strip()
        above = next((at for at in range(index - 1, max(-1, index - 4), -1) if tail[at].chunks), None)
        if re.search(r"\w\w", behind.string) and not behind.string.lower().startswith("date"):
            found.append(
                (line.at, Signature(name=behind.fact(values.text), date=_day(page, tail, index, caption) or _none(behind)))
            )
        elif above is not None and not NO_NAME.match(tail[above].chunks[0].text.string):
            names = [one.text for one in tail[above].chunks if not DATED.fullmatch(one.text.string)]
            if len(names) == 1 and len(names[0]) <= 80 and not re.search(r"[a-z]{3}\.$", names[0].string):
                when = _day(page, tail, above, Chunk(names[0], 0, 0)) or _none(names[0])
                found.append((tail[above].at, Signature(name=names[0].strip("_").fact(values.text), date=when)))
    return found


def _none(text: Text) -> Fact[Any]:
    return text[len(text) :].fact(day)


JOINT = re.compile(r"(?i)Joint\s+Fil(?:er|ing)|Additional\s+Reporting\s+(?:Person|Owner)")
FIELD = re.compile(
    r"(?i)(?P<name>Names?(?:\s+of\s+(?:Joint\s+Filer|Reporting\s+Person|Additional\s+[\w ]{0,20}))?)\s?:"
    r"|(?P<address>(?:Business\s+)?Address[\w ]{0,30})\s?:"
    r"|(?P<relationship>Relationship[\w ]{0,40})\s?:|(?P<other>[A-Z][\w /()'&-]{2,60})\s?:"
)


def joint_filers(page: Page, begin: int, known: list[ReportingOwner], notes: list[Note]) -> list[ReportingOwner]:
    """The persons of an attached sheet: blocks of "Name:", "Address:" and what else bears a label."""
    joint = JOINT.search(page.text.string, begin)
    if joint is None:
        return []
    blocks: list[dict[str, list[list[Text]]]] = []
    field = ""
    for line in Lines(page.text, page.text.string.rfind("\n", 0, joint.start()) + 1, len(page.text), COVER)[:LONGEST]:
        if not line.chunks:
            field = field if field == "address" and line.empty else ""
            continue
        row = [chunk.text for chunk in line.chunks]
        match = FIELD.match(row[0].string)
        if match is not None:
            field = match.lastgroup or ""
            if field == "name" and len(blocks) < MOST:
                blocks.append({})
            row = [text for text in [row[0][match.end() :].strip(), *row[1:]] if text]
        if blocks and field and field != "other" and row:
            blocks[-1].setdefault(field, []).append(row)
    names = {owner.name.value for owner in known}
    found = [_person(page, block, notes, f"reporting_owners[{len(known) + number}]") for number, block in enumerate(blocks)]
    return [owner for owner in found if owner.name.raw and owner.name.value not in names]


def _person(page: Page, block: dict[str, list[list[Text]]], notes: list[Note], path: str) -> ReportingOwner:
    name, where, roles = block.get("name", []), block.get("address", []), block.get("relationship", [])
    flow = Flow(page.text, [*name, *where])
    facts: dict[str, Fact[Any]] = address(flow, [*name[:1], *where], notes, path)
    if len(name) > 1:
        facts["name"] = fact(page.text, [text for row in name for text in row], values.text)
    told = Flow(page.text, roles)
    if match := CIK.search(flow.string):
        facts["cik"] = fact(page.text, flow.between(*match.span("cik")), values.cik)
    for match in RELATIONS.finditer(told.string):
        facts.setdefault(match.lastgroup or "", fact(page.text, told.between(*match.span()), bool))
    return ReportingOwner(**facts)
