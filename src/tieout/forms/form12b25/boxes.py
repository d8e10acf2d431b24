"""Which box belongs to which label, judged over a whole group of boxes: a mark stands before or after its label."""

import re
from collections.abc import Sequence

from tieout.facts import Fact, Note
from tieout.forms.form12b25.layout import blank
from tieout.markup.text import BLANKS, Box, Printed, Text

# What may stand between a mark and its label: "[X]: Yes", "Yes .... [X]"
BETWEEN = BLANKS + "_:.-–*"
# A mark that no markup shows to be a box: one sign alone, or a rule with or without a mark ("X Yes", "___ No", "__X__")
BARE_BEFORE = re.compile(r"(?<![^\s_])(?P<mark>_*[^\W_]_*|[^\w\s]|_+)[\s:]{0,40}\Z")
BARE_AFTER = re.compile(r"[\s:]{0,40}(?P<mark>_*[^\W_]_*|[^\w\s,.;:()\[\]]|_+)(?![^\s_])")
CROSSED, OPEN = frozenset("xXþýüûRSTVv√✓✔"), frozenset("oq¨£□¡")
NEAR = 60


class Group:
    """The boxes of a group and the labels they belong to, in order of print."""

    def __init__(self, printed: Printed, region: Text, labels: Sequence[Text], after: bool | None = None) -> None:
        """after: how marks stand elsewhere in the document (after their labels or before), where the group cannot tell."""
        self.region, self.labels = region, list(labels)
        self.notes: list[Note] = []
        boxes = printed.boxes_in(region)
        self.after, self.boxes = self._paired(boxes, after)
        if any(box is None for box in self.boxes):
            self._bare(boxes)

    def _paired(self, boxes: list[Box], after: bool | None) -> tuple[bool, list[Box | None]]:
        before_, after_ = self._nearest(boxes, False), self._nearest(boxes, True)
        counts = [sum(box is not None for box in side) for side in (before_, after_)]
        if len(boxes) == len(self.labels) > max(counts):
            return bool(after), list(boxes)  # boxes stand in a row or column of their own
        if counts[0] == counts[1]:
            late = self._distance(after_, True) < self._distance(before_, False) if after is None else after
        else:
            late = counts[1] > counts[0]
        return late, after_ if late else before_

    def _nearest(self, boxes: list[Box], after: bool) -> list[Box | None]:
        """For each label the box beside it with nothing but blanks between."""
        string, start = self.region.string, self.region.offset
        found: list[Box | None] = []
        for number, label in enumerate(self.labels):
            at, until = label.offset, label.offset + len(label)
            if after:
                limit = self.labels[number + 1].offset if number + 1 < len(self.labels) else start + len(string)
                near = next((box for box in boxes if until <= box.at < limit), None)
                gap = string[until - start : near.at - start] if near else "x"
            else:
                limit = self.labels[number - 1].offset + len(self.labels[number - 1]) if number else start
                near = next((box for box in reversed(boxes) if limit <= box.at and box.until <= at), None)
                gap = string[near.until - start : at - start] if near else "x"
            found.append(near if near and not gap.strip(BETWEEN) else None)
        return found

    def _distance(self, side: list[Box | None], after: bool) -> int:
        total = 0
        for box, label in zip(side, self.labels, strict=True):
            if box is not None:
                total += box.at - label.offset - len(label) if after else label.offset - box.until
        return total

    def _bare(self, boxes: list[Box]) -> None:
        """Marks typed without brackets, on the side where most labels have one."""
        sides = [[self._bare_mark(number, after) for number in range(len(self.labels))] for after in (False, True)]
        taken = {position for box in boxes for position in range(box.at, box.until)}
        sides = [[mark if mark and mark.offset not in taken else None for mark in side] for side in sides]
        counts = [sum(mark is not None for mark in side) for side in sides]
        late = self.after if any(self.boxes) or counts[0] == counts[1] else counts[1] > counts[0]
        marks = sides[late]
        if not any(marks):
            return
        if not any(self.boxes):
            self.after = late
        odd = self._odd_one(marks)
        for number, mark in enumerate(marks):
            if mark is None or self.boxes[number] is not None:
                continue
            sign = mark.string.strip("_") or "_"
            crossed = sign in CROSSED if sign in CROSSED | OPEN | {"_"} else odd == sign if odd else None
            if crossed is not None:
                self.boxes[number] = Box(crossed, mark.offset, mark.offset + len(mark), mark.raw, mark.start, mark.end)

    def _bare_mark(self, number: int, after: bool) -> Text | None:
        label, start = self.labels[number], self.region.offset
        if after:
            begin = label.offset + len(label) - start
            limit = self.labels[number + 1].offset - start if number + 1 < len(self.labels) else len(self.region)
            part = self.region[begin : min(limit, begin + NEAR)]
            match = BARE_AFTER.match(part.string)
        else:
            end = label.offset - start
            limit = self.labels[number - 1].offset + len(self.labels[number - 1]) - start if number else 0
            part = self.region[max(limit, end - NEAR) : end]
            match = BARE_BEFORE.search(part.string)
        return part.group(match, "mark") if match else None

    def _odd_one(self, marks: Sequence[Text | None]) -> str | None:
        """The sign that only one of at least three labels has, where all the others have one and the same other sign."""
        signs = [mark.string.strip("_") or "_" for mark in marks if mark]
        kinds = sorted(set(signs), key=signs.count)
        if len(signs) < 3 or len(signs) < len(self.labels) or len(kinds) != 2 or signs.count(kinds[0]) != 1:
            return None
        odd = next(mark for mark in marks if mark and (mark.string.strip("_") or "_") == kinds[0])
        message = f"{kinds[0]!r} is read as a mark because all other boxes of the group are {kinds[1]!r}"
        self.notes.append(Note(code="box-by-group", message=message, path="boxes", start=odd.start, end=odd.end))
        return kinds[0]

    def marked(self) -> list[int]:
        """Which labels are marked."""
        return [number for number, box in enumerate(self.boxes) if box is not None and box.marked]

    def fact(self, number: int) -> Fact[bool]:
        """One label's box as a fact; blank, at the label, where the label has none."""
        box = self.boxes[number]
        return box.fact() if box is not None else blank(self.labels[number])


YES = re.compile(r"\b(?:Yes|YES)\b")
NO = re.compile(r"\b(?:No|NO)\b(?!\s{0,40}\.\s{0,40}\d)")


class Answer:
    """A question's Yes and No: the fact, the text offsets that the labels and their marks take up, the notes."""

    def __init__(self, printed: Printed, region: Text, path: str, after: bool | None) -> None:
        self.path, self.region = path, region
        self.notes: list[Note] = []
        self.span: tuple[int, int] | None = None
        labels = self._labels()
        if not labels:
            self.fact: Fact[bool] = blank(region[len(region) :])
            self._note("no-answer", "neither Yes nor No is printed", region)
            return
        begin, end = labels[0].offset - region.offset, labels[-1].offset + len(labels[-1]) - region.offset
        around = region[max(0, begin - NEAR) : end + NEAR]
        group = Group(printed, around, labels, after)
        self.notes += group.notes
        boxes = [box for box in group.boxes if box is not None]
        edges = [label.offset for label in labels] + [box.at for box in boxes]
        ends = [label.offset + len(label) for label in labels] + [box.until for box in boxes]
        self.span = min(edges), max(ends)
        self.fact = self._judged(group, labels)

    def _labels(self) -> list[Text]:
        string = self.region.string
        yes = YES.search(string)
        if yes is None:
            return []
        found = [self.region.group(yes)]
        no = NO.search(string, yes.end(), yes.end() + NEAR * 3)
        if no is None:
            start = max(0, yes.start() - NEAR)
            no = NO.search(string, start, yes.start())
        return sorted([*found, self.region.group(no)], key=lambda label: label.offset) if no else found

    def _judged(self, group: Group, labels: list[Text]) -> Fact[bool]:
        marked = group.marked()
        if len(marked) == 1:
            box = group.boxes[marked[0]]
            assert box is not None
            return Fact(labels[marked[0]].string.lower() == "yes", box.raw, box.start, box.end)
        if not marked:
            self._note("no-answer", "neither Yes nor No is marked", labels[0])
            return blank(labels[0])
        boxes = [box for box in group.boxes if box is not None and box.marked]
        self._note("two-answers", "both Yes and No are marked", labels[0])
        return several(boxes)

    def _note(self, code: str, message: str, place: Text) -> None:
        self.notes.append(Note(code=code, message=message, path=self.path, start=place.start, end=place.end))


def several(boxes: Sequence[Box], value: bool | None = None) -> Fact[bool]:
    """The fact that several boxes state together; unreadable where they have no value together."""
    boxes = sorted(boxes, key=lambda box: box.start)
    raw = " ".join(box.raw for box in boxes)
    spans = tuple((box.start, box.end) for box in boxes)
    if value is None:
        return Fact(None, raw, spans[0][0], spans[-1][1], (), "unreadable", pieces=spans)
    return Fact(value, raw, spans[0][0], spans[-1][1], pieces=spans)
