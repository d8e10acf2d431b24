"""BO108."""

import re
from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.enclosed import lowered
from tieout.checks.rule import Finding, NotApplicable, rule
from tieout.forms.schedule13.model import Item, Schedule13

ASKED = {  # its title, and a word that a heading without number has
    "3": ("source and amount of funds", b"source and amount"),
    "4": ("purpose of transaction", b"purpose of"),
    "6": ("contracts, arrangements, understandings or relationships", b"arrangements"),
}
# the words of an answer to parts (d) and (e) of Item 2, wherever it stands (an annex of officers gives it at times)
ANSWERED = {
    "d": ("convictions", re.compile(rb"convict|criminal")),
    "e": ("judgments under securities laws", re.compile(rb"civil(?:\s|<[^<>]{0,300}>){1,9}proceeding|judgment|judgement|decree")),
}


@rule(
    "BO108",
    name="item-unanswered",
    on=Schedule13,
    forms=("13D",),
    cites=("Schedule 13D, General Instruction B", "Schedule 13D, Items 2 to 6"),
    weight="warning",
)
def item_unanswered(form: Schedule13, case: Case[Schedule13]) -> Iterator[Finding]:
    """An initial Schedule 13D leaves an item without an answer: 2(d) or 2(e), 3, 4 or 6.

    "None" and "not applicable" are answers, and so is a reference to another item. An amendment gives only what changed. An item
    counts as left out where neither its heading nor its number stands anywhere in the document, as unanswered where nothing
    follows its heading; for 2(d) and 2(e) any word of convictions or judgments in the document is enough. All five initial
    statements at hand (2026-11) answer all.

    Why: plans and agreements are what a Schedule 13D is read for; an item left blank cannot be told from a plan kept quiet.
    Breaks: "Item 4. Purpose of Transaction." with nothing beneath it
    Holds: "Item 6. None."
    Mend: answer the item, or say that it is not applicable.
    """
    begin, end = case.body
    given = {item.number: item for item in form.items}
    if case.is_amendment or begin == end or not given:
        raise NotApplicable
    text = case.once(lowered)
    for number, (words, title) in ASKED.items():
        item = given.get(number)
        if item is not None and item.not_applicable.value:
            continue
        if item is None:
            heading = re.compile(rb"item(?:s|\s|&nbsp;|&#160;|<[^<>]{0,300}>){0,9}" + number.encode())
            if text.find(title, begin, end) < 0 and not heading.search(text, begin, end):
                yield _finding(case, f"Item {number} ({words}) is left out", f"items[{number}]")
        elif item.text.state in ("blank", "absent") and not any(part.raw for part in item.parts.values()):
            yield _finding(case, f"Item {number} ({words}) has no answer", f"items[{number}]")
    second = given.get("2")
    for letter, (words, answer) in ANSWERED.items() if second is not None else ():
        if not (second and _lettered(second, letter)) and not answer.search(text, begin, end):
            yield _finding(case, f"Item 2({letter}) on {words} has no answer", f"items[2].parts['{letter}']")


def _lettered(item: Item, letter: str) -> bool:
    """Whether a part of an item is there: read as one, or its letter with words behind it."""
    part = item.parts.get(letter)
    return bool(part is not None and part.raw) or re.search(rf"\({letter}\)[^\w(]{{0,9}}\w", item.text.raw or "") is not None


def _finding(case: Case[Schedule13], message: str, field: str) -> Finding:
    return Finding(message, at=(case.missing(case.form, field),), expected='an answer, or "None"')
