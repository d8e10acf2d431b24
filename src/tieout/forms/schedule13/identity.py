"""The first page of a schedule: issuer, class, CUSIP, date of event, authorised persons, amendment, boxes of rules."""

import re
from datetime import date
from itertools import pairwise
from typing import Any

from msgspec import structs

from tieout import values
from tieout.facts import ABSENT, Fact
from tieout.forms.schedule13 import amendments
from tieout.forms.schedule13.authorized import authorized
from tieout.forms.schedule13.cusips import cusips
from tieout.forms.schedule13.model import Address, AuthorizedPerson, Issuer, Schedule13
from tieout.forms.schedule13.offices import ISSUER_OFFICES
from tieout.forms.schedule13.seeking import places_of
from tieout.forms.schedule13.sheet import RULE, TO_MARK, Sheet, between, blank, chunks, joined, lines, unticked
from tieout.markup.text import Box, Text

TITLE = re.compile(
    r"(?im)^[\W_]{0,80}(?:securities\s+and\s+exchange\s+commission\W+)?(?:schedule|s c h e d u l e)\s+"
    r"1\s?3\s?-?\s?[\"\u201c]?(?P<schedule>[DG])\b[\"\u201d]?(?P<rest>[^\n]{0,80})$"
)
TITLE_REST = re.compile(
    r"(?i)\W*(?:/\s*A\b)?\W*(?:no\.?\s*\d{1,3}\W*)?(?:[(\[]?\s*(?:rule\s+13d|amendment|under|information|final|pursuant)\b.*)?"
)
OTHER_TITLE = re.compile(r"(?im)^[\W_]{0,80}(?:schedule\s+(?:to|14[a-z]|13e)\b|form\s+(?:\d|s-|n-|[sn]\d)[\w-]*)[^\n]{0,20}$")
WHERE_TITLE_STANDS = 12000  # characters from the beginning
CAPTIONS = {
    "issuer": r"names?\s+of\s+(?:the\s+)?(?:issuer|subject\s+company(?:\s*\(issuer\))?)",
    "security_title": r"titles?\s+(?:of|and)\s+class(?:es)?\s+of\s+securities|(?<=\()titles?\s+of\s+(?:class|securities)(?=\s?\))",
    "cusip": r"cusip\s+(?:numbers?|nos?\.?)(?:\s+of\s+class\s+of\s+securities)?",
    "issuer_address": ISSUER_OFFICES,
    "authorized": r"names?,?\s+address(?:es)?,?\s+and\s+telephone\s+numbers?\s+(?:of\s+)?(?:the\s+)?"
    r"persons?(?:\s?\(s\))?\s+authori[sz]ed\s+to\s+receive\s+notices?\s+and\s+communications?",
    "event_date": r"date\s+of\s+(?:the\s+)?events?\s+(?:(?:which|that)\s+requires?|requiring)\s+(?:the\s+)?fill?ing\s+(?:of\s+)?"
    r"(?:this\s+|the\s+)?(?:statement|schedule)?|(?<=\()date\s+of\s+events?(?=\s?\))",
}
CAPTION = re.compile(
    r"(?i)(?<![\w])(?:\([ \xa0]?)?(?:"
    + "|".join(f"(?P<{name}>{pattern})" for name, pattern in CAPTIONS.items())
    + r")(?:\s?\))?\*{0,2}(?P<colon>[ \xa0]?:)?"
)
FIRST_WORDS = ("name", "title", "cusip", "address", "date")  # with what they begin, each quickly found
# What may stand over the issuer's name and is none
HEADING = re.compile(
    r"(?i).*(?:schedule\s+13|securities\s+exchange\s+act|amendment\s+no|amendment\s+number|"
    r"rule\s+13d|240\.13d|information\s+(?:to\s+be|required)"
    r"|securities\s+and\s+exchange|washington,?\s+d|united\s+states\s*$|omb\s+(?:number|approval)|"
    r"expires|estimated\s+average|hours\s+per|under\s+the"
    r"|\.(?:txt|htm)\b|^<|statements?\s+filed|to\s+be\s+included).*|\W*|\(?initial filing\)?|\(amendment[\W_x]*"
)


LONGEST_HEAD = 300  # characters before the end of the title in which "Amendment No. 4 to" can stand
DATE = re.compile(
    r"(?i)[a-z]{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?\s?,?\s*\d{4}|\d{1,2}[/-]\d{1,2}[/-](?:\d{4}|\d\d)|"
    r"\d{1,2}(?:(?:st|nd|rd|th)?\s+day\s+of)?\s+[a-z]{3,9},?\s+\d{4}|\d{4}-\d\d-\d\d|"
    r"(?<!\d)\d{1,2}-[a-z]{3,9}-(?:\d{4}|\d\d)(?!\d)"
)
NO_MONTH = re.compile(r"(?i)(?:and|through|until)\b")  # "May 5 and 6, 1998"
# Behind the day, what happened on it, in words that may tell of other days: "April 18, 1996 - Appointment as trustee ..."
TELLS_OF = re.compile(r"\s{1,9}(?:[-–—]{1,2}|\()\s{0,9}[A-Za-z]{3}")
# Of two days that a range goes from and to: before the second, behind the first
RANGE_FROM = re.compile(
    r"(?i)\b[a-z]{3,9}\.?\s{1,9}\d{1,2}(?:,?\s{1,9}\d{4})?\s{0,9}(?:through|thru|until|till|to|and|&|[-–—])\s{0,9}\Z"
)
RANGE_TO = re.compile(rf"\s{{0,9}}[-–—]{{1,2}}\s{{0,9}}(?:{DATE.pattern.removeprefix('(?i)')})", re.IGNORECASE)
# "(12/31/2000)" on the line beneath the title of a schedule whose first page has no captions
TITLE_DATE = re.compile(rf"(?im)[ \t]*\n[ \t]*\((?P<date>{DATE.pattern.removeprefix('(?i)')})\)[ \t]*$")
DESIGNATION = re.compile(r"(?i)(?:rule|§+)\s*(?:240\.)?\s?13d\s?-\s?[1l]\s?\(\s?(?P<letter>[bcd])\s?\)")
BARE_RULE = re.compile(r"(?i)\b13d\s?-\s?1\s?\(\s?(?P<letter>[bcd])\s?\)(?!\s?\()")
DESIGNATE = re.compile(r"(?i)check\s+the\s+appropriate\s+box\s+to\s+designate\s+the\s+rule")
PREVIOUS = re.compile(  # not the question behind it, "Check the following box if a fee is being paid"
    r"(?i)check\s+the\s+following(?:\s+box\b(?!\s+if\s+(?:a\s+|the\s+)?(?:filing\s+)?fee\b)|(?=\s?:))[\s.:]*(?:\(see[^)\n]{0,40}\))?"
)
# A caption of the filer's own before a value, over the form's: "Issuer:   Alder Mills, Inc."
OWN_CAPTIONS = {
    "issuer": re.compile(r"(?i)(?:name\s+of\s+)?issuer\s?:\s{0,80}(?=\S)"),
    "security_title": re.compile(r"(?i)(?:title\s+of\s+)?(?:class|securit(?:y|ies))\s?:\s{0,80}(?=\S)"),
    "issuer_address": re.compile(r"(?i)address\s?:\s{0,80}(?=\S)"),
}
SHORT = re.compile(r"(?<!\s)\s*+\(\s*(?:the\s+)?[\"“'‘][^)\n]{1,60}\)\s*$")


def title(sheet: Sheet) -> re.Match[str] | None:
    """The line that calls the document a Schedule 13D or 13G; None where another form's title stands first."""
    string = sheet.string[:WHERE_TITLE_STANDS]
    for match in TITLE.finditer(string):
        if TITLE_REST.fullmatch(match["rest"]):
            other = OTHER_TITLE.search(string, 0, match.start())
            return None if other else match
    return None


def captions(sheet: Sheet, begin: int, end: int) -> dict[str, re.Match[str]]:
    """The first of each caption of the first page between two offsets."""
    found: dict[str, re.Match[str]] = {}
    string, done = sheet.string, begin
    for place in places_of(FIRST_WORDS, "", sheet.lower[begin:end]):
        at = place + begin
        bracket = next((at - lead for lead in (1, 2) if string[at - lead : at].rstrip(" \xa0") == "("), at)
        for start in (bracket, at):
            if start >= done and (match := CAPTION.match(string, start, end)) is not None:
                found.setdefault(_named(match), match)
                done = match.end()
                break
    return found


def _named(match: re.Match[str]) -> str:
    return next(name for name in CAPTIONS if match[name])


class FirstPage:
    """The first page: where its captions stand, and what is printed over (or behind) each."""

    def __init__(self, sheet: Sheet, begin: int, end: int) -> None:
        self.sheet, self.begin, self.end = sheet, begin, end
        self.captions = captions(sheet, begin, end)
        order = sorted(self.captions.values(), key=lambda match: match.start())
        self._before = {_named(match): (order[i - 1].end() if i else begin) for i, match in enumerate(order)}
        self._after = {_named(match): (order[i + 1].start() if i + 1 < len(order) else end) for i, match in enumerate(order)}
        self._places = self._all(order)

    def place(self, name: str) -> list[Text] | None:
        """The lines of a value: behind a caption with a colon, else the lines over it; None where there is no caption."""
        return self._places.get(name)

    def _all(self, order: list[re.Match[str]]) -> dict[str, list[Text]]:
        """The value of every caption: over it, in its column where captions stand side by side, or behind it on its line."""
        places: dict[str, list[Text]] = {}
        done = self.begin
        for line in self._lines(order):
            over = self._over(self.sheet.part(done, line[0].start()), done > self.begin)
            done = max(match.end() for match in line)
            for index, match in enumerate(line):
                name = _named(match)
                if match["colon"]:
                    behind = next(iter(lines(self.sheet.part(match.end(), self._after[name]))), None)
                    places[name] = [] if behind is None else [behind]
                elif len(line) > 1:
                    places[name] = _column(over, index, len(line))
                else:
                    places[name] = over or self._behind(match, name)
                if places[name] and places[name][0].offset > match.start():
                    done = places[name][-1].offset + len(places[name][-1])
        return places

    def _lines(self, order: list[re.Match[str]]) -> list[list[re.Match[str]]]:
        """The captions by the line that they stand on."""
        grouped: list[list[re.Match[str]]] = []
        for match in order:
            if grouped and "\n" not in self.sheet.string[grouped[-1][-1].end() : match.start()]:
                grouped[-1].append(match)
            else:
                grouped.append([match])
        return grouped

    def _behind(self, match: re.Match[str], name: str) -> list[Text]:
        """What follows a caption on its own line."""
        rest = self.sheet.part(match.end(), self._after[name])
        first = next(rest.lines(), rest).strip("_|:")
        return [first] if re.search(r"\w", first.string) and not HEADING.fullmatch(first.string) else []

    def _over(self, part: Text, words: bool) -> list[Text]:
        """The lines next over the end of a part. words: whether they may speak of the schedule, whose title stands elsewhere."""
        found: list[Text] = []
        for line in reversed(list(part.lines())):
            tight = line.strip("_|")
            if not tight or RULE.fullmatch(tight.string):
                if found and self.sheet.printed.rendering != "html" and not tight:
                    break
                continue
            if HEADING.fullmatch(tight.string) and not (words and found and not RULE.fullmatch(tight.string)):
                break
            found.append(tight)
        return found[::-1]

    def fact(self, name: str, parse: Any = values.text) -> Fact[Any]:
        """The fact over (or behind) a caption; `blank` where nothing is printed there."""
        place = self.place(name)
        if place is None:
            return ABSENT
        heads = [self.sheet.head(line)[0].strip("_|").strip() for line in place]
        heads = [head[: len(head) - len(match[0])] if (match := SHORT.search(head.string)) else head for head in heads]
        heads = [head for head in (head.strip("*_") for head in heads) if head]
        if heads and name in OWN_CAPTIONS and (own := OWN_CAPTIONS[name].match(heads[0].string)):
            heads[0] = heads[0][own.end() :]
        if not heads:
            match = self.captions[name]
            return blank(self.sheet.part(match.start(), match.start()))
        return joined(self.sheet, heads, parse)

    def issuer(self) -> Issuer:
        """The issuer, by the name over its caption, and the address over its own."""
        return Issuer(name=self.fact("issuer"), address=Address(text=self.fact("issuer_address")))

    def cusips(self) -> tuple[Fact[str], ...]:
        """The CUSIPs over their caption, one fact each; words ("N/A") have no value, nor has the fact of a place left blank."""
        place = self.place("cusip")
        if place is None:
            return ()
        if not place:
            match = self.captions["cusip"]
            return (blank(self.sheet.part(match.start(), match.start())),)
        return cusips(between(self.sheet, place))

    def event_date(self) -> Fact[Any]:
        """The date of the event; words that are no date ("Calendar Year 2019") give no value."""
        place = self.place("event_date")
        if place:
            whole = between(self.sheet, place)
            found = [match for match in DATE.finditer(whole.string) if not NO_MONTH.match(match[0])]
            behind = whole.string[found[0].end() :] if found and not found[0].start() else ""
            if found and (RANGE_FROM.search(whole.string[: found[-1].start()][-40:]) or RANGE_TO.match(behind)):
                return whole.fact(_no_day)
            if len(found) == 1 or TELLS_OF.match(behind):
                return whole.group(found[0]).fact(values.day)
        titled = TITLE_DATE.match(self.sheet.string, self.begin) if place is None else None
        if titled is not None:
            return self.sheet.text.group(titled, "date").fact(values.day)
        return self.fact("event_date", values.day)

    def authorized(self) -> tuple[AuthorizedPerson, ...]:
        """The persons over "Name, Address and Telephone Number": the first line is the name, a telephone number parts two."""
        match = self.captions.get("authorized")
        if match is None:
            return ()
        if match["colon"]:
            part = self.sheet.part(match.end(), self._after["authorized"])
        else:
            part = self.sheet.part(self._before["authorized"], match.start())
        return authorized(self.sheet, part)

    def amendment_number(self) -> Fact[str]:
        """The number of the amendment, over the issuer's name: behind the title, else in or before it."""
        caption = self.captions.get("issuer")
        until = min(self.end, caption.start() if caption else self.begin + 1500)
        head = max(0, self.begin - LONGEST_HEAD)
        return amendments.number(self.sheet.part(self.begin, until), self.sheet.part(head, self.begin))

    def final(self) -> Fact[bool]:
        """Whether the words "Final Amendment" stand on the first page."""
        return amendments.final(self.sheet.part(self.begin, self.end))

    def previously_filed_13g(self) -> Fact[bool]:
        """The box behind "check the following box" (13D). A rendering that lost the box gives no value: blank."""
        part = self.sheet.part(self.begin, self.end)
        match = PREVIOUS.search(part.string)
        if match is None:
            return ABSENT
        rest = part[match.end() :]
        until = re.search(r"(?i)\bnote\b|the\s+remainder|\n[^\n]*[^\s_/|\[\]xX][^\n]*\n", rest.string)
        rest = rest[: min(until.start() if until else 200, 200)]
        boxes = self.sheet.boxes(rest) or self.sheet.ticks(rest[:20])
        return boxes[0].fact() if len(boxes) == 1 else unticked(rest)

    def designations(self) -> tuple[Fact[str], ...]:
        """The rules whose box is marked (13G). Boxes stand all before or all behind their rules."""
        part = self.sheet.part(self.begin, self.end)
        match = DESIGNATE.search(part.string)
        if match is None:
            return self._designated_alone(part)
        part = part[match.end() :]
        rules = list(DESIGNATION.finditer(part.string))[:3]
        if not rules:
            return ()
        part = part[: rules[-1].end() + 40]
        line = part.string.find("\n", rules[-1].end())
        part = part[:line] if line >= 0 else part
        boxes = self.sheet.ticks(part)
        if len(boxes) < len(rules) and (told := _slotted(part, rules, boxes)) is not None:
            return tuple(part.group(rule).fact(_rule) for rule in told)
        chosen = [rule for rule in rules if self._marked(part, rules, rule, boxes)]
        return tuple(part.group(rule).fact(_rule) for rule in chosen)

    def _designated_alone(self, part: Text) -> tuple[Fact[str], ...]:
        """The same of the three rules on a line, without the sentence: "13d-1(b) ___  13d-1(c) _X_  13d-1(d) ___"."""
        rules = list(BARE_RULE.finditer(part.string)) if "13d-1" in part.string.lower() else []
        if [rule["letter"].lower() for rule in rules] != ["b", "c", "d"]:
            return ()
        begin, end = part.string.rfind("\n", 0, rules[0].start()) + 1, part.string.find("\n", rules[-1].end())
        if "\n" in part.string[rules[0].start() : rules[-1].end()]:
            return ()
        line = part[begin : end if end >= 0 else len(part)]
        rules = list(BARE_RULE.finditer(line.string))
        return tuple(line.group(rule).fact(_rule) for rule in _slotted(line, rules, self.sheet.ticks(line)) or ())

    def _marked(self, part: Text, rules: list[re.Match[str]], rule: re.Match[str], boxes: list[Box]) -> bool:
        """Whether the box of a rule is marked: with fewer boxes than rules, one on its line, or before the first of them."""
        index = rules.index(rule)
        before = bool(boxes) and boxes[0].at - part.offset < rules[0].start()
        if len(boxes) < len(rules):
            begin, newline = part.string.rfind("\n", 0, rule.start()) + 1, part.string.find("\n", rule.start())
            end = newline if newline >= 0 else len(part)
            alone = sum(begin <= other.start() < end for other in rules) == 1
            if alone and any(box.marked and begin <= box.at - part.offset < end for box in boxes):
                return True
            if not before:
                return False
        if before:
            low, high = (rules[index - 1].end() if index else 0), rule.start()
        else:
            low, high = rule.end(), (rules[index + 1].start() if index + 1 < len(rules) else len(part))
        return any(box.marked and low <= box.at - part.offset < high for box in boxes)


def _slotted(part: Text, rules: list[re.Match[str]], boxes: list[Box]) -> list[re.Match[str]] | None:
    """The rules that are marked, where each has a box or a short line to be marked upon, all before or all behind them."""
    slots = [(box.at - part.offset, box.marked) for box in boxes]
    slots = sorted(slots + [(line.start(), False) for line in TO_MARK.finditer(part.string)])
    if len(slots) != len(rules):
        return None
    order = [(slot, "slot") for slot, _ in slots] + [(rule.start(), "rule") for rule in rules]
    if any(one[1] == other[1] for one, other in pairwise(sorted(order))):
        return None
    return [rule for rule, (_, marked) in zip(rules, slots, strict=True) if marked]


def _column(over: list[Text], index: int, number: int) -> list[Text]:
    """The value over one of several captions on a line: the chunk of its column, where one line over them has one for each."""
    found = [cells for cells in (list(chunks(line)) for line in over) if len(cells) == number]
    return [found[0][index]] if len(found) == 1 == len(over) else []


def first_page_of_items(sheet: Sheet, form: Schedule13, bodies: dict[str, Text]) -> Schedule13:
    """The form with what its first page leaves out and Items 1 and 2 of a 13G say: issuer, title of class, CUSIP."""
    changes: dict[str, Any] = {}
    issuer, background = bodies.get("1"), bodies.get("2")
    if issuer is not None and form.issuer.name.value is None and (line := restated(issuer, "issuer")):
        changes["issuer"] = structs.replace(form.issuer, name=line.fact(values.text))
    if background is not None and form.security_title.value is None and (line := restated(background, "security_title")):
        changes["security_title"] = line.fact(values.text)
    if background is not None and not any(one.raw for one in form.cusips) and (line := restated(background, "cusip")):
        changes["cusips"] = cusips(line)
    return structs.replace(form, **changes) if changes else form


def restated(part: Text, name: str) -> Text | None:
    """The first line behind a caption in Items 1 and 2 of a 13G, which state again what a first page says."""
    match = re.search(rf"(?i)(?:{CAPTIONS[name]})\)?[\s.:\-–—]{{0,80}}", part.string)
    if match is None:
        return None
    line = next(lines(part[match.end() :]), None)
    return None if line is None or ANOTHER_PART.match(line.string) else line.strip("_|")


ANOTHER_PART = re.compile(r"(?i)\W*(?:item\b|\(?[a-e]\)|not\s+applicable|see\b)")


def _no_day(raw: str) -> date:
    raise values.Unparsed(raw)


def _rule(raw: str) -> str:
    match = DESIGNATION.search(raw) or BARE_RULE.search(raw)
    if match is None:
        raise values.Unparsed(raw)
    return f"13d-1({match['letter'].lower()})"
