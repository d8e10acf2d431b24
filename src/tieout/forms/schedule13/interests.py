"""What Item 5 of Schedule 13D, or Item 4 of 13G, states again in figures, and of which person of the cover."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec import Struct, structs

from tieout import values
from tieout.facts import Fact
from tieout.forms.schedule13.cover import LEADING, percentage
from tieout.forms.schedule13.model import Interest, ReportingPerson
from tieout.forms.schedule13.sheet import Sheet, lines
from tieout.markup.text import Text

FIGURE = r"(?P<{}>[-–—]\s?0\s?[-–—]?|(?:\d{{1,3}}(?:,\d{{3}})+|\d+)(?:\.\d+)?|none|nil|zero)(?![\w,.]*\d)"
POWER = re.compile(
    r"(?i)(?P<kind>sole|shared)\s+(?:voting\s+)?power\s+(?:to\s+|of\s+)?(?:direct\s+)?(?P<what>vot|dispos)[a-z]*"
    r"(?:(?:\s+or)?(?:\s+of)?(?:\s+or)?(?:\s+to)?\s+(?:direct|disposition|dispose|voting|vote|the|of|"
    r"to|or|shares?|such|securities)\b){0,8}\s*[:\-–—.]?\s*" + FIGURE.format("figure")
)
PERCENT = re.compile(r"(?i)\bpercent(?:age)?(?:\s+of\s+(?:the\s+)?class)?(?:\s+(?:beneficially\s+)?owned)?\s*:\s*(?=\S)")
PERCENT_BELOW = re.compile(
    r"(?i)^[ \t\xa0]*(?:\(b\)\s*)?percent(?:age)?\s+of\s+class\s*:?[ \t\xa0]*\n?\s{0,80}(?=\d|less)", re.MULTILINE
)
AMOUNT = re.compile(r"(?i)\bamount\s+beneficially\s+owned(?:\s+by[^:\n]{0,80})?\s*[:.\-–—]?\s*" + FIGURE.format("figure"))
DEEMED = re.compile(
    r"(?i)(?:may\s+be\s+deemed\s+to\s+(?:be\s+the\s+)?beneficial(?:ly)?\s+own(?:er\s+of)?|"
    r"beneficially\s+own(?:s|ed)|(?:owns?|owned)\s+directly|directly\s+own(?:s|ed))"
    r"\s+(?:an\s+aggregate\s+of\s+)?(?P<figure>\d{1,3}(?:,\d{3})+|\d+)\s+(?:[\w&.]+\s+){0,3}?shares"
)
PERSON = re.compile(
    r"(?m)^[ \t\xa0]*(?:(?P<letter>[A-Z]{1,2}|\d{1,2}|[ivx]{1,5})[.)]|\((?:[A-Z]|"
    r"\d{1,2})\))[ \t\xa0]+(?P<name>[^\n:]{2,90}?):?[ \t\xa0]*$"
)
SUFFIX = re.compile(
    r"(?i)[\s,]+(?:l\.?l\.?c\.?|l\.?p\.?|l\.?l\.?p\.?|inc\.?|incorporated|corp\.?|corporation|ltd\.?|"
    r"limited|plc|n\.?v\.?|s\.?a\.?|ag|gmbh|co\.?|company|trust|jr\.?|sr\.?|iii|ii|iv)$"
)


class Names:
    """The names of the covers, and the ways in which an item may speak of each."""

    def __init__(self, persons: Sequence[ReportingPerson]) -> None:
        self.names = [person.name.value for person in persons if person.name.value]
        self._exact: dict[str, set[str]] = {}
        self._bare: dict[str, set[str]] = {}
        self._last: dict[str, set[str]] = {}
        for name in self.names:
            self._exact.setdefault(_key(name), set()).add(name)
            self._bare.setdefault(_bare(name), set()).add(name)
            self._last.setdefault(_bare(name).split(" ")[-1], set()).add(name)

    def meant(self, words: str) -> str | None:
        """The cover name that some words mean: the name itself, or it without "LLC", "Inc." where that is one person alone."""
        courtesy = re.fullmatch(r"(?i)(?:mr|ms|mrs|dr)\.?\s+(.+)", words.strip())
        for table, key in ((self._exact, _key(words)), (self._bare, _key(words)), (self._bare, _bare(words))):
            if len(table.get(key, ())) == 1:
                return next(iter(table[key]))
        if courtesy and len(self._last.get(_bare(courtesy[1]), ())) == 1:
            return next(iter(self._last[_bare(courtesy[1])]))
        return None


def _key(name: str) -> str:
    return re.sub(r"[^a-z0-9&]+", " ", name.lower().replace("’", "'").replace(".", "")).strip()


def _bare(name: str) -> str:
    shorter = SUFFIX.sub("", name.strip())
    return _key(shorter if shorter else name)


class _Event(Struct, frozen=True):
    at: int
    kind: str  # "person" or the field of an interest
    text: Text
    name: str | None = None


def interests(sheet: Sheet, body: Text, schedule: str, persons: Sequence[ReportingPerson]) -> tuple[Interest, ...]:
    """The interests that an item states in figures, one for each person it goes through, in the order of the text."""
    names = Names(persons)
    groups: list[tuple[str | None, dict[str, Text]]] = []
    for event in sorted(_events(body, schedule, names), key=lambda event: event.at):
        if event.kind == "person":
            groups.append((event.name, {}))
        elif not groups or (event.kind in groups[-1][1]):
            if groups and event.kind in ("aggregate_amount",) and schedule == "13D" and len(groups[-1][1]) < 6:
                continue  # a sentence on the same person's shares again
            groups.append((None, {event.kind: event.text}))
        else:
            groups[-1][1][event.kind] = event.text
    found: list[Interest] = []
    for name, fields in groups:
        if not any(field != "percent_of_class" for field in fields):
            continue
        if name is None and len(names.names) == 1 and len([g for g in groups if g[1]]) == 1:
            name = names.names[0]
        found.append(_interest(sheet, name, fields, f"interests[{len(found)}]"))
    return tuple(found)


def _interest(sheet: Sheet, name: str | None, fields: dict[str, Text], path: str) -> Interest:
    facts: dict[str, Fact[Decimal]] = {}
    for field, text in fields.items():
        if field == "percent_of_class":
            line = next(iter(lines(text)), text)
            facts[field] = percentage(sheet, line, f"{path}.{field}")
        else:
            rest = sheet.part(text.offset + len(text), text.offset + len(text) + 12)
            facts[field] = text.fact(values.shares, sheet.labels(rest.before("\n")))
    if name is None:
        sheet.note("person-unknown", "the person that these figures are of is not named, or is no person of the covers", path)
    return structs.replace(Interest(person=name), **facts)


def _events(body: Text, schedule: str, names: Names) -> Iterator[_Event]:
    for match in PERSON.finditer(body.string):
        name = names.meant(match["name"])
        if name is not None:
            yield _Event(match.start(), "person", body.group(match, "name"), name)
    for line_at, line in _plain_names(body, names):
        yield _Event(line_at, "person", body[line_at : line_at + len(line)], names.meant(line))
    for match in POWER.finditer(body.string):
        what = "voting" if match["what"].lower() == "vot" else "dispositive"
        yield _Event(match.start(), f"{match['kind'].lower()}_{what}_power", body.group(match, "figure"))
    amount = AMOUNT if schedule == "13G" else DEEMED
    for match in amount.finditer(body.string):
        yield _Event(match.start(), "aggregate_amount", body.group(match, "figure"))
    percents = {match.end(): match.start() for pattern in (PERCENT, PERCENT_BELOW) for match in pattern.finditer(body.string)}
    for end, start in percents.items():
        if LEADING.match(body.string, end) or re.match(r"(?i)[\d.]+\s*%|less|under|<", body.string[end : end + 20]):
            yield _Event(start, "percent_of_class", body[end : end + 60])


def _plain_names(body: Text, names: Names) -> Iterator[tuple[int, str]]:
    """The lines that are nothing but a cover's name."""
    at = 0
    for line in body.string.split("\n"):
        tight = line.strip(" \t\xa0:*_")
        if 3 <= len(tight) <= 90 and not PERSON.match(line) and names.meant(tight):
            yield at + line.find(tight), tight
        at += len(line) + 1
