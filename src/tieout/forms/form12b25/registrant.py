"""Part I: names and address of the registrant, whether labels stand above, beside or below what they name."""

import re

from msgspec import Struct

from tieout import values
from tieout.facts import ABSENT, Fact, Note
from tieout.forms.form12b25.layout import blank, rows, wording
from tieout.forms.form12b25.model import Address
from tieout.markup.text import Printed, Text, pieced

LABELS = {
    "name": r"(?:exact\s{1,40}|full\s{1,40})?name\s{1,40}of\s{1,40}(?:the\s{1,40})?registrant"
    r"(?:\s{1,40}as\s{1,40}specified\s{1,40}in\s{1,40}(?:its\s{1,40})?charter)?",
    "former": r"former\s{1,40}name\s{0,40}\(?,?\s{0,40}if\s{1,40}applicable\s{0,40}\)?|former\s{1,40}name(?=\s{0,40}:)",
    "street": r"address\s{1,40}of\s{1,40}(?:the\s{1,40})?principal\s{1,40}executive\s{1,40}offices?"
    r"(?:\s{0,40}\(\s{0,40}street\s{1,40}and\s{1,40}number\s{0,40}\))?",
    "city": r"city\s{0,40},?\s{0,40}state\s{0,40},?\s{0,40}(?:and|&)?\s{0,40}zip(?:\s{1,40}code)?",
    "and": r"street\s{1,40}and\s{1,40}number",
}
LABEL = re.compile("(?i)" + "|".join(rf"(?P<{name}>{pattern})" for name, pattern in LABELS.items()))
PUNCTUATION = " \t\xa0()_:;.-–—*="
HEADING = re.compile(r"(?i)\W*+(?:part\s{1,40}(?:i|1|one)\b\W*+)?(?:registrant\s{1,40}information\W*+)?")
# "Las Vegas, NV 89141", "Toronto, Ontario M5V 2T6", "Springfield, Illinois"
CITY = re.compile(
    r"(?P<city>[^,\d]+?)\s{0,40},\s{0,40}(?P<state>[^,\d]+?)\s{0,40},?\s{0,40}"
    r"(?P<zip>\d{5}(?:\s{0,40}-\s{0,40}\d{4})?|(?=[A-Z0-9 -]*\d)[A-Z0-9]{2,5}(?:[ -][A-Z0-9]{2,4})?)?"
)
LONGEST = 300  # characters of a line with city, state and zip code
LOOSE = re.compile(r"(?P<city>[^,\d]+?)\s{1,40}(?P<state>[A-Z]{2})\.?\s{1,40}(?P<zip>\d{5}(?:-\d{4})?)")


class Registrant(Struct, frozen=True):
    """What Part I says."""

    name: Fact[str]
    former: Fact[str]
    address: Address


def read(printed: Printed, part: Text, notes: list[Note]) -> Registrant:
    """Read Part I."""
    heading = re.search(r"(?i)registrant\s{1,40}information", part.string)
    inner = part[heading.end() :] if heading else part
    tokens = _tokens(printed, inner)
    facts = _attached(tokens, _follows(inner, tokens))
    return Registrant(
        name=_fact(facts, "name"),
        former=_fact(facts, "former"),
        address=_address(inner, facts, notes),
    )


def _tokens(printed: Printed, part: Text) -> list[tuple[str | None, Text]]:
    """Labels (with their name) and values (None), in order of print."""
    found: list[tuple[str | None, Text]] = []
    begin = 0
    for match in LABEL.finditer(part.string):
        found += _values(printed, part[begin : match.start()])
        name = match.lastgroup or ""
        if name != "and":
            found.append((name, part.group(match)))
        begin = match.end()
    return found + _values(printed, part[begin:])


def _values(printed: Printed, part: Text) -> list[tuple[str | None, Text]]:
    cells = [cell.strip(":") for row in rows(part, printed) for cell in row]
    return [(None, cell) for cell in cells if cell.strip(PUNCTUATION) and not HEADING.fullmatch(cell.string)]


def _follows(part: Text, tokens: list[tuple[str | None, Text]]) -> bool:
    """Whether values follow their labels (beside or below them) or stand above; one way within a form."""
    if not tokens:
        return True
    first, last = tokens[0][0], tokens[-1][0]
    if first is None or last is None:
        return first is not None
    # both ends are labels, so the first or the last is blank: a rule to write on stands on the side of the value
    before = part.string[: tokens[0][1].offset - part.offset]
    return "__" not in before and "--" not in before


def _attached(tokens: list[tuple[str | None, Text]], follows: bool) -> dict[str, tuple[Text, list[Text]]]:
    """For each label its print and the values that belong to it."""
    facts: dict[str, tuple[Text, list[Text]]] = {}
    waiting: list[Text] = []
    label: str | None = None
    for name, text in tokens:
        if name is None:
            (facts[label][1] if follows and label else waiting).append(text)
        elif name in facts:
            label, waiting = None, []
        else:
            facts[name] = text, [] if follows else waiting
            label, waiting = name, []
    return facts


def _fact(facts: dict[str, tuple[Text, list[Text]]], name: str) -> Fact[str]:
    if name not in facts:
        return ABSENT
    label, found = facts[name]
    return pieced(found, wording) if found else blank(label)


def _address(part: Text, facts: dict[str, tuple[Text, list[Text]]], notes: list[Note]) -> Address:
    street = _fact(facts, "street")
    if "city" not in facts:
        return _under_street(part, facts) or Address(street=street)
    label, found = facts["city"]
    if not found:
        return Address(street=street, city=blank(label), state=blank(label), zip=blank(label))
    tight = part[found[0].offset - part.offset : found[-1].offset + len(found[-1]) - part.offset].strip()
    match = (CITY.fullmatch(tight.string) or LOOSE.fullmatch(tight.string)) if len(tight) < LONGEST else None
    if match is None:
        fact = pieced(found, _unsure)
        message = "city, state and zip code cannot be told apart"
        notes.append(Note(code="city-unread", message=message, path="address.city", start=fact.start, end=fact.end))
        return Address(street=street, city=fact, state=fact, zip=fact)
    return _told(street, tight, match)


def _under_street(part: Text, facts: dict[str, tuple[Text, list[Text]]]) -> Address | None:
    """The address of a form that has one label for all of it: its last cells, where they are a city, a state and a zip code."""
    found = facts["street"][1] if "street" in facts else []
    for count in range(1, min(4, len(found))):
        line = part[found[-count].offset - part.offset : found[-1].offset + len(found[-1]) - part.offset].strip()
        match = CITY.fullmatch(line.string) if len(line) < LONGEST else None
        if match and match["zip"]:
            return _told(pieced(found[:-count], wording), line, match)
    return None


def _told(street: Fact[str], line: Text, match: re.Match[str]) -> Address:
    zipped = line.group(match, "zip").fact(values.text) if match["zip"] else blank(line[len(line) :])
    return Address(
        street=street,
        city=line.group(match, "city").fact(values.text),
        state=line.group(match, "state").fact(values.text),
        zip=zipped,
    )


def _unsure(raw: str) -> str:
    raise values.Unparsed(raw)
