"""The cover: the form boxes, the periods, the portion, the file and CUSIP numbers."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

from msgspec import Struct

from tieout import values
from tieout.facts import ABSENT, Fact, Note
from tieout.forms.form12b25.boxes import Group, several
from tieout.forms.form12b25.layout import NOTHING, blank, day, filled, rows, stretch, wording
from tieout.forms.form12b25.model import FormBox
from tieout.markup.text import Printed, Text, pieced

T = TypeVar("T")

DASH = "[-‐‑‒–]?"
NAME = rf"(?:10\s?{DASH}\s?(?:KSB|QSB|K405|KT|QT|K|Q|D)(?:SB)?|20\s?{DASH}\s?F|11\s?{DASH}\s?K|N\s?{DASH}\s?(?:SAR|CSR|CEN))\b"
# "Form 10-K", "Form 10-K and Form 10-KSB", "10-Q", "Transition Report on Form 20-F"
LABEL = re.compile(
    rf"(?i)(?<![\w-])(?<!NT )(?P<kind>(?:annual|quarterly|semi-annual|transition)\s+report\s+(?:on\s+)?)?"
    rf"(?:Form\s*)?(?P<name>{NAME})(?P<more>(?:\s*(?:,|/|&|and|or)\s*(?:Form\s*)?{NAME})*)"
)
ONE_NAME = re.compile(rf"(?i){NAME}")
CHECK_ONE = re.compile(r"(?i)\(?\s{0,40}check\s{1,40}(?:appropriate\s{1,40})?(?:one|box)")
TITLE = re.compile(r"(?i)notification\s{1,40}of\s{1,40}late\s{1,40}filing")
AFTER_BOXES = re.compile(
    r"(?i)nothing\s{1,40}in\s{1,40}this\s{1,40}form|if\s{1,40}the\s{1,40}notification\s{1,40}relates|for\s{1,40}the\s{1,40}transition\s{1,40}period|read\s{1,40}(?:attached\s{1,40})?instruction"
)
PERIOD = re.compile(
    r"(?i)for\s{1,40}(?:the\s{1,40})?(?:(?:fiscal\s{1,40}|quarterly\s{1,40}|annual\s{1,40})?(?:period|year|quarter))\s{1,40}end(?:ed|ing)\s{0,40}:?"
)
TRANSITION = re.compile(r"(?i)for\s{1,40}(?:the\s{1,40})?transition\s{1,40}period\s{1,40}end(?:ed|ing)\s{0,40}:?")
PORTION = re.compile(
    r"(?i)identify\s{1,40}the\s{1,40}items?\s{0,40}(?:\(s\))?\s{1,40}to\s{1,40}which\s{1,40}(?:the|this)\s{1,40}notification\s{1,40}relates\s{0,40}[:.]?"
)
FILE_LABEL = re.compile(r"(?i)(?:SEC|commission)\s{1,40}file\s{1,40}(?:number|no\.?)s?\s{0,40}:?")
CUSIP_LABEL = re.compile(r"(?i)cusip\s{1,40}(?:number|no\.?)s?\s{0,40}:?")
FILE_NUMBER = re.compile(r"(?<![\w-])\d{1,3}[-‑–]\d{3,7}(?:-\d\d)?(?![\w-])")
# "05175A 10 9", "05175A109", "05175A-10-9"; a digit must be among them
CUSIP = re.compile(r"(?<![\w-])[0-9A-Z]{6}[ -]?[0-9A-Z]{2}[ -]?[0-9](?![\w-])")
DATE = re.compile(
    r"(?i)(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s{1,40}\d{1,2}(?:st|nd|rd|th)?\s{0,40},?\s{0,40}\d{4}(?!\d)"
    r"|(?<!\d)\d{1,2}[/-]\d{1,2}[/-](?:\d{4}|\d\d)(?!\d)|(?<!\d)\d{4}-\d\d-\d\d(?!\d)"
    r"|(?<!\d)\d{1,2}(?:st|nd|rd|th)?(?:\s{1,40}day\s{1,40}of)?\s{1,40}(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,?\s{1,40}\d{4}(?!\d)"
)
NEAR = 4  # lines below a label in which its value may stand


class Cover(Struct, frozen=True):
    """What the cover says; `after` tells on which side of their labels its marks stand (None: no box)."""

    boxes: tuple[FormBox, ...]
    report_type: Fact[str]
    is_transition_report: Fact[bool]
    period_ended: Fact[date]
    transition_period_ended: Fact[date]
    portion_items: Fact[str]
    file_number: Fact[str]
    cusip: Fact[str]
    after: bool | None


def read(printed: Printed, cover: Text, notes: list[Note]) -> Cover:
    """Read the cover, which ends where Part I begins."""
    boxes, report, transition, after = _boxes(printed, cover, notes)
    portion = cover.after(PORTION)
    return Cover(
        boxes=boxes,
        report_type=report,
        is_transition_report=transition,
        period_ended=_dated(printed, cover, PERIOD),
        transition_period_ended=_dated(printed, cover, TRANSITION),
        portion_items=ABSENT if portion is None else filled(_said(portion), portion.strip(), wording),
        file_number=_beside(printed, cover, FILE_LABEL, FILE_NUMBER, wording),
        cusip=_beside(printed, cover, CUSIP_LABEL, CUSIP, _cusip),
        after=after,
    )


def _said(part: Text) -> list[Text]:
    return [piece for piece in stretch(part) if re.search(r"\w", piece.string.replace("_", ""))]


def _cusip(raw: str) -> str:
    return values.cusip(wording(raw))


def _region(cover: Text) -> Text:
    """Where the form boxes stand: behind "(Check one)" or the title, before the sentences that follow them."""
    begin = max((match.end() for match in (CHECK_ONE.search(cover.string), TITLE.search(cover.string)) if match), default=0)
    if not LABEL.search(cover.string, begin):
        begin = 0  # "(Check one)" stands below or beside its boxes
    end = re.compile(r"(?i)nothing\s{1,40}in\s{1,40}this\s{1,40}form|if\s{1,40}the\s{1,40}notification\s{1,40}relates").search(
        cover.string, begin
    )
    return cover[begin : end.start()] if end else cover[begin:]


def _boxes(printed: Printed, cover: Text, notes: list[Note]) -> tuple[tuple[FormBox, ...], Fact[str], Fact[bool], bool | None]:
    region = _region(cover)
    matches = list(LABEL.finditer(region.string))
    labels = [region.group(match) for match in matches]
    if not labels:
        return (), ABSENT, ABSENT, None
    group = Group(printed, region, labels)
    notes += group.notes
    if not any(group.boxes):
        notes.append(_note("no-boxes", "no box is printed beside the forms' names", "boxes", labels[0]))
    boxes = tuple(FormBox(label=label.fact(values.text), marked=group.fact(n)) for n, label in enumerate(labels))
    moving = [number for number, match in enumerate(matches) if "transition" in (match["kind"] or "").lower()]
    report = _report_type(group, [n for n in group.marked() if n not in moving], matches, notes)
    return boxes, report, _transition(group, moving), group.after if any(group.boxes) else None


def _report_type(group: Group, marked: list[int], matches: list[re.Match[str]], notes: list[Note]) -> Fact[str]:
    if not marked:
        notes.append(_note("no-report-type", "no form is marked", "report_type", group.labels[0]))
        return blank(group.labels[0])
    if len(marked) > 1:
        labels = [group.labels[number] for number in marked]
        notes.append(_note("two-report-types", f"{len(marked)} forms are marked", "report_type", labels[0]))
        return pieced(labels, _no_one)
    label, match = group.labels[marked[0]], matches[marked[0]]
    if match["more"]:
        notes.append(_note("two-report-types", "one box stands for several forms", "report_type", label))
        return label.fact(_no_one)
    return label.fact(form_name)


def _no_one(raw: str) -> str:
    raise values.Unparsed(raw)


def form_name(raw: str) -> str:
    """The name of a form without "Form".

    >>> form_name("Form 10-KSB"), form_name("FORM NSAR")
    ('10-KSB', 'N-SAR')
    """
    match = ONE_NAME.search(raw)
    if match is None:
        raise values.Unparsed(raw)
    tight = re.sub(r"[\s‐‑‒–-]", "", match.group()).upper()
    head = 1 if tight.startswith("N") else 2
    return f"{tight[:head]}-{tight[head:]}"


def _transition(group: Group, moving: list[int]) -> Fact[bool]:
    """True where a transition box is marked, false where all of them are printed and empty."""
    boxes = [(number, group.boxes[number]) for number in moving]
    marked = [box for _, box in boxes if box is not None and box.marked]
    if marked:
        return marked[0].fact() if len(marked) == 1 else several(marked, True)
    if not boxes:
        return ABSENT
    first = boxes[0][1]
    return first.fact() if first is not None and all(box for _, box in boxes) else blank(group.labels[moving[0]])


def _dated(printed: Printed, cover: Text, label: re.Pattern[str]) -> Fact[date]:
    match = label.search(cover.string)
    if match is None:
        return ABSENT
    place = cover[match.end() :]
    stop = next((m.start() for m in (AFTER_BOXES.search(place.string), LABEL.search(place.string)) if m), len(place))
    lines = rows(place[: min(stop, 600)], printed)
    if not lines or printed.boxes_in(lines[0][0][:1]):
        return blank(place.strip() if not place.string.strip() else place[:0])
    cell = lines[0][0].strip("_")
    found = cell.search(DATE)
    return (found or cell).fact(day)


def _beside(printed: Printed, cover: Text, label: re.Pattern[str], value: re.Pattern[str], parse: Callable[[str], T]) -> Fact[T]:
    """The value of a label that stands beside it or below, be there other columns or not."""
    match = label.search(cover.string)
    if match is None:
        return ABSENT
    place = cover[match.end() : match.end() + 1500]
    lines = [line for line in place.lines() if line.string.strip()]
    near = (
        place[: lines[min(NEAR, len(lines)) - 1].offset + len(lines[min(NEAR, len(lines)) - 1]) - place.offset]
        if lines
        else place[:0]
    )
    other = CUSIP_LABEL if label is FILE_LABEL else FILE_LABEL
    near = near.before(other)
    if found := near.search(value):
        return found.fact(parse)
    for cells in rows(near, printed)[:2]:
        for cell in cells:
            if NOTHING.fullmatch(cell.string.strip()):
                return cell.fact(parse)
    return _above(cover, match, value, parse) or _unread(rows(near, printed)) or blank(place[:0])


def _unread(beside: list[list[Text]]) -> Fact[Any] | None:
    """A print with figures right beside a label that is not of the kind that the label asks for."""
    for cell in beside[0][:1] if beside else []:
        tight = cell.strip()
        if len(tight) <= 40 and sum(map(str.isdigit, tight.string)) >= 4:
            return Fact(None, tight.raw, tight.start, tight.end, (), "unreadable")
    return None


def _above(cover: Text, match: re.Match[str], value: re.Pattern[str], parse: Callable[[str], T]) -> Fact[T] | None:
    """The value printed right above its label."""
    before = cover[max(0, match.start() - 80) : match.start()]
    found = list(value.finditer(before.string))
    if found and not re.search(r"[^\s()\-_=]", before.string[found[-1].end() :]):
        return before.group(found[-1]).fact(parse)
    return None


def _note(code: str, message: str, path: str, place: Text) -> Note:
    return Note(code=code, message=message, path=path, start=place.start, end=place.end)
