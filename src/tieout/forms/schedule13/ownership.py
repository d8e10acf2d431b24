"""Items 3 and 5 of Schedule 13G: the kind of institution, and "five percent or less"."""

import re

from tieout.facts import ABSENT, Fact
from tieout.forms.schedule13.sheet import TO_MARK, Sheet
from tieout.markup.text import Box, Text

# The kinds by their words, whose letters were moved in 2008 (code list of the schedules' XML)
KINDS = (
    ("BD", r"broker\s+or\s+dealer"),
    ("BK", r"bank\s+as\s+defined"),
    ("IC", r"insurance\s+company\s+(?:as|registered)"),
    ("IV", r"investment\s+company\s+registered"),
    ("IA", r"investment\s+advis[eo]r"),
    ("EP", r"employee\s+benefit\s+plan"),
    ("HC", r"parent\s+holding\s+company"),
    ("SA", r"savings?\s+associations?"),
    ("CP", r"church\s+plan"),
    ("FI", r"non[-\s]u\.?s\.?\s+institution"),
    ("OO", r"(?<=\W)group,?\s+in\s+accordance"),
)
KIND = re.compile("(?i)" + "|".join(f"(?P<{code}>{pattern})" for code, pattern in KINDS))
NEAR = 200  # characters between the only box of a list and its kind
LETTERED = re.compile(r"(?m)^[ \t\xa0]*\([a-j]\)\.?[ \t]?(?P<mark>X)(?=\s)")  # "(e).X  Investment Adviser"
# "... is a parent holding company", "(g) PARENT HOLDING COMPANY": the kind that follows is told, not to be chosen
STATED = re.compile(r"(?i)(?:\bis\s+an?|:\s*\([a-j]\))\s+$")
CEASED = re.compile(r"(?i)check\s+the\s+following")


def institution_types(sheet: Sheet, body: Text) -> tuple[Fact[str], ...]:
    """The codes of the kinds whose box is marked in Item 3; the place is the mark."""
    seen: dict[str, int] = {}
    for match in KIND.finditer(body.string):
        seen.setdefault(match.lastgroup or "", match.start())
    boxes = sheet.ticks(body) or [_lettered(body, match) for match in LETTERED.finditer(body.string)]
    if len(seen) == len(boxes) == 1 and boxes[0].marked:  # a list of the kind alone that applies
        (code, at), box = next(iter(seen.items())), boxes[0]
        low, high = sorted((box.at - body.offset, at))
        near = high - low < NEAR and "\n" not in body.string[low:high]
        return (Fact(code, box.raw, box.start, box.end),) if near else ()
    if len(seen) == 1 and not boxes and (named := KIND.search(body.string)) and STATED.search(body.string, 0, named.start()):
        words = body.group(named)
        return (Fact(next(iter(seen)), words.raw, words.start, words.end),)
    if len(seen) < 2 or not boxes:
        return ()
    order = sorted(seen.items(), key=lambda pair: pair[1])
    facts = []
    drawn = next((match.start() for match in TO_MARK.finditer(body.string)), len(body))  # a line to mark upon, left empty
    before = min(drawn, boxes[0].at - body.offset) < order[0][1]
    for index, (code, at) in enumerate(order):
        low = (order[index - 1][1] if index else 0) if before else at
        high = at if before else (order[index + 1][1] if index + 1 < len(order) else len(body))
        facts += [Fact(code, box.raw, box.start, box.end) for box in boxes if box.marked and low <= box.at - body.offset < high]
    return tuple(facts)


def _lettered(body: Text, match: re.Match[str]) -> Box:
    mark = body.group(match, "mark")
    return Box(True, mark.offset, mark.offset + len(mark), mark.raw, mark.start, mark.end)


def five_percent_or_less(sheet: Sheet, body: Text) -> Fact[bool]:
    """The box of Item 5; absent where none is printed."""
    part = body.after(CEASED)
    boxes = sheet.boxes(part if part is not None else body)
    return boxes[0].fact() if len(boxes) == 1 else ABSENT
