"""The XML of Schedules 13D and 13G, as EDGAR disseminates it since December 2024, to the tree of facts.

Both layouts are read: the first one, with a single CUSIP, and X0202 of 2026, with several. Which element goes where is
told in `fields`; what has no place there, or stands where it should not, is kept in `other` under its path in the XML:
names parted by `/`, `[n]` (from 2) behind an entry of a list, `@name` for an attribute, `text()` for text between elements.

`read` first tries `scan`, which reads only what is wholly regular; all else is read from the tree of `markup.xml`, and a
test holds both to the same form.
"""

from tieout import values
from tieout.facts import Fact, Note
from tieout.forms.schedule13 import fields, scan
from tieout.forms.schedule13.gather import PLANS, Entry, Gathering, Plan, below, empty_entry, numbered
from tieout.forms.schedule13.model import Schedule13
from tieout.markup import xml
from tieout.markup.xml import Element


def is_form(data: bytes, start: int, end: int) -> bool:
    """Whether an `edgarSubmission` is a Schedule 13D or 13G: other forms (13F, D, N-CEN) have the same root element.

    A schema or a list of the schedule names it too, and has another root.
    """
    if xml.root(data, start, end) not in (None, "edgarSubmission", "XML"):
        return False
    head = data[start : min(end, start + 4096)].lower()
    return b"edgar/schedule13" in head or b"<submissiontype>schedule 13" in head


def read(data: bytes, start: int, end: int, notes: list[Note]) -> Schedule13:
    """The schedule in data[start:end], with places that count in `data`; what could not be placed is told in `notes`.

    Never raises: of XML that is cut or damaged, what stands before the damage is read.
    """
    scanned = scan.scan(data, start, end)
    if scanned is not None:
        found, schedule, entry = scanned
        notes.extend(found.notes)
        found.notes = notes
        return found.form(schedule, entry)
    root = xml.read(data, start, end, notes)
    if root is None:
        notes.append(Note(code="schedule13-empty", message="no XML could be read here", start=start, end=end))
        return Schedule13(schedule="13D")
    schedule = schedule_of(root, notes)
    reading, entry = Reading(data, notes), empty_entry()
    reading.inside(root, PLANS[schedule], "", entry)
    return reading.found.form(schedule, entry)


def schedule_of(root: Element, notes: list[Note]) -> fields.Schedule:
    """Which schedule it is: by the namespace, else by the submission type, else by the elements."""
    head = root.find("headerData")
    kind = head.find("submissionType") if head else None
    typed = _named(kind.raw if kind else "")
    spaced = _named(root.attributes.get("xmlns", ""))
    body = root.find("formData")
    drawn: fields.Schedule | None = None
    if body is not None:
        drawn = "13D" if body.find("reportingPersons") else None
        drawn = "13G" if body.find("coverPageHeaderReportingPersonDetails") else drawn
    if typed and (spaced or drawn or typed) != typed and kind:
        message = f"{kind.raw!r}, but the elements are those of the other schedule"
        notes.append(Note(code="schedule13-kind", message=message, start=kind.text_start, end=kind.text_end))
    found = spaced or drawn or typed
    if found is None:
        message = "neither namespace nor submission type says which schedule this is; read as 13D"
        notes.append(Note(code="schedule13-kind", message=message, start=root.start, end=root.start))
    return found or "13D"


def _named(text: str) -> fields.Schedule | None:
    lower = text.lower()
    return "13D" if "13d" in lower else "13G" if "13g" in lower else None


class Reading:
    """One document on its way from elements to facts: the reading that holds for every document."""

    def __init__(self, data: bytes, notes: list[Note]) -> None:
        self.data, self.notes = data, notes
        self.found = Gathering(data, notes)

    def inside(self, element: Element, known: Plan, path: str, entry: Entry) -> None:
        """Place every child of an element."""
        for raw, start, end in element.stray:
            self.found.keep(f"{path}/text()", Fact(raw, raw, start, end))
        counts: dict[str, int] = {}
        for child in element.children:
            sub = known.children.get(child.tag)
            if sub is None or (sub.known and child.children):
                self.unknown(child, below(path, child.tag))
                continue
            if child.attributes:
                self.attributes(child, below(path, child.tag))
            if sub.known:
                self.found.leaf(sub, path, child.raw, child.text_start, child.text_end, entry)
            elif sub.opens:
                counts[child.tag] = counts.get(child.tag, 0) + 1
                made = empty_entry()
                self.group(child, sub, numbered(below(path, child.tag), counts[child.tag]), made)
                self.found.opened(sub, made, entry)
            else:
                self.group(child, sub, below(path, child.tag), entry)

    def group(self, element: Element, known: Plan, path: str, entry: Entry) -> None:
        """An element that only holds others: an item is there even where it is empty."""
        if known.item:
            entry[f"items[{known.item}]"]
        if element.raw:
            self.found.keep(f"{path}/text()", Fact(element.raw, element.raw, element.text_start, element.text_end))
        self.inside(element, known, path, entry)
        flat = not any(child.children for child in element.children)
        if known.address and element.children and flat and not element.stray:
            raw = " ".join(child.raw for child in element.children if child.raw)
            self.found.whole(known, raw, element.text_start, element.text_end, entry)

    def unknown(self, element: Element, path: str) -> None:
        """An element that the schemas do not have here: every text beneath it is kept."""
        message = f"{path} is no element of this schedule, or holds what it should not; kept in `other`"
        self.notes.append(Note(code="element-unknown", message=message, start=element.start, end=element.end))
        for under, part in element.walk(path):
            self.attributes(part, under)
            for raw, start, end in part.stray:
                self.found.keep(f"{under}/text()", Fact(raw, raw, start, end))
            if not part.children:
                self.found.keep(under, values.fact(values.text, part.raw, part.text_start, part.text_end))

    def attributes(self, element: Element, path: str) -> None:
        """Attributes, of which the schemas have none, are kept; declarations of namespaces say nothing of the form."""
        spans = xml.attribute_spans(self.data, element) if element.attributes else {}
        for name, value in element.attributes.items():
            if name != "xmlns" and "://" not in value:
                start, end = spans.get(name, (element.start, element.end))
                self.found.keep(f"{path}/@{name}", values.fact(values.text, values.fold(value), start, end))
