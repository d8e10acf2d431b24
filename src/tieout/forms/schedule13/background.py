"""Who files and who stands behind it: Item 2 of either schedule, and the annexes of officers and directors."""

import re
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from typing import Any

from msgspec import structs

from tieout import values
from tieout.facts import ABSENT, Fact
from tieout.forms.schedule13.citizens import AMERICAN, CITIZEN
from tieout.forms.schedule13.headings import letters_of
from tieout.forms.schedule13.items import PART, marks_of
from tieout.forms.schedule13.keys import bare, key
from tieout.forms.schedule13.model import Background, Item, ReportingPerson
from tieout.forms.schedule13.names import Names
from tieout.forms.schedule13.seeking import of_lines, phrase, small
from tieout.forms.schedule13.sheet import RULE, Sheet, between, joined
from tieout.markup.text import Text

# The captions of Item 2 of Schedule 13G, which stand over or before what is told
NAME_CAPTION = re.compile(r"(?i)\s*names?\s+of\s+(?:the\s+)?persons?(?:\(s\))?\s+filing(?:\s+this\s+statement)?[\s:.\-–—*_]*")
ADDRESS_CAPTION = re.compile(
    r"(?i)\s*address(?:es)?\s+(?:of|or)\s+(?:the\s+)?principal\s+(?:business\s+)?offices?"
    r"(?:\s*,?\s*(?:or,?\s*)?if\s+none,?\s*(?:the\s+)?residence(?:\s+of\s+each)?)?[\s:.\-–—*_]*|address(?:es)?\s{0,9}:\s*"
)
CITIZEN_CAPTION = re.compile(r"(?i)\s*citizenship(?:\s+or\s+place\s+of\s+organi[sz]ation)?[\s:.\-–—*_]*")
ADDRESS_IS = re.compile(
    r"(?i)(?:the\s+)?(?:(?:principal|business|executive)\s+){0,3}(?:address(?:es)?|offices?|place\s+of\s+business)\b"
    r"(?P<who>[^:;]{0,200}?)\s(?:is|are)\b\s*+(?:located\s*+)?(?:at\s*+)?:?\s*+(?=(?-i:[A-Z])|\d)"
)
WRAP = re.compile(r"\n(?![ \t\xa0]{0,200}(?:\n|\([a-zA-Z]{1,5}\)))")
ZIP = re.compile(r"\b\d{5}(?:-\d{4})?\b")
CODE = re.compile(
    r"(?m)(?:[^\W\d_][.,]{0,2}[ \t\xa0]{1,9}|^[ \t\xa0]{0,40}(?=[\d-]{5,10}\s*$))\d{5}(?:-\d{4})?\b"
)  # no house's number
SPACED = re.compile(r"(?im)^[ \t\xa0]{0,60}item[ \t\xa0]{1,9}2[ \t\xa0]{1,9}(?P<letters>\([a-e]\))[ \t\xa0]*")  # "Item 2  (b)"
SENTENCE = re.compile(r"\b(?:is|are|filed)\b")
EACH = re.compile(r"(?i)(?:each|all)(?:\s+of\s+(?:them|the\s+(?:foregoing|above|persons|filing\s+persons)))?")
OF_ONE = re.compile(r"[^\d:]{2,80}:")  # "Jane Doe: 1 Main Street"
REFERRED = re.compile(r"(?i)\b(?:see|item|cover)\b")
NUMBERED = re.compile(r"\s*\(?(\d{1,2}|[ivx]{1,4})[.)]\s+")
NO_PLACE = re.compile(r"(?i)\W*(?:not\s+applicable|n/a|see\b.*|none)\W*")
CAPITAL = re.compile(r"(?m)^[ \t\xa0]*(?P<letter>[A-F])\.[ \t\xa0]+(?=\S)")
MOST_LINES = 400


def of_13d(sheet: Sheet, body: Text | None, covers: Sequence[ReportingPerson], names: Names, end: int) -> tuple[Background, ...]:
    """What Item 2 of Schedule 13D and the annexes behind the signatures say of persons.

    body: Item 2; end: where the items end. Persons of the covers come first, in the order of Item 2, then those of tables.
    """
    found: list[Background] = []
    no = of_annexes = ABSENT  # whether persons of the covers, and of annexes, have been convicted
    if body is not None:
        biography = import_module("tieout.forms.schedule13.biography")  # its patterns take time to compile, and 13G needs none
        told: dict[str, dict[str, Fact[Any]]] = {}
        prose = _unwrapped(body) if sheet.printed.rendering == "plain" else body
        lower = sheet.lower[body.offset : body.offset + len(body)]
        parts = _spans(body) if any(mark in body.string for mark in ("c)", "C)", "C.")) else {}  # (c) alone is asked for
        for trait in sorted(biography.traits(prose, lower, parts, names), key=lambda trait: trait.text.offset):
            fields = told.setdefault(trait.name, {})
            if trait.field not in fields:
                fields[trait.field] = trait.text.fact(values.text)
        clean = biography.convicted(body)
        if clean is not None:
            no = Fact(False, clean[0].raw, *clean[0].span)
            of_annexes = no if clean[1] else ABSENT
            for name in names.names:
                told.setdefault(name, {})
        others = _answered(sheet, body, names, told)
        idle = {name for name in names.names if "occupation" not in told.get(name, {})}
        if idle:
            for name, place in import_module("tieout.forms.schedule13.businesses").businesses(prose, lower, names, idle):
                told.setdefault(name, {}).setdefault("occupation", place.fact(values.text))
        if any("citizenship" not in told.get(name, {}) for name in names.names):
            for name, place in import_module("tieout.forms.schedule13.everybody").listed(body, names):
                told.setdefault(name, {}).setdefault("citizenship", place.fact(values.text))
        for name, fields in told.items():
            if no is not ABSENT:
                fields["convicted"] = no
            found.append(Background(name=_name(body, lower, name, covers), **fields))
        found += others
    return (*found, *_of_annexes(sheet, body, names, end, of_annexes).values())


def _of_annexes(sheet: Sheet, body: Text | None, names: Names, end: int, convicted: Fact[bool]) -> dict[int, Background]:
    """The persons of tables, captions and sentences of Item 2 and of what stands behind the items, by where their names stand.

    convicted: what is told of all of annexes.
    """
    annexes, everybody = (import_module(f"tieout.forms.schedule13.{name}") for name in ("annexes", "everybody"))
    tail = sheet.part(end, len(sheet.string))
    found: dict[int, Background] = {}
    for part in [part for part in (body, tail) if part]:
        for person in annexes.persons(sheet, part):
            found[person.name.offset] = _background(sheet, person, convicted)
    found |= _in_blocks(sheet, tail, {one.name.value or "" for one in found.values()}, convicted)
    regions = everybody.Regions(tail, sheet.lower[tail.offset : tail.offset + len(tail)])
    officers = import_module("tieout.forms.schedule13.officers")
    for person in officers.persons(body, regions, _prose(sheet), names, {key(one.name.value or "") for one in found.values()}):
        found[person.name.offset] = _background(sheet, person, convicted)
    if any(one.citizenship is ABSENT for one in found.values()):
        _told_of_all(sheet, body, regions, found)
    if unplaced := [at for at, one in found.items() if one.address is ABSENT and at >= tail.offset]:
        for at, address in everybody.addresses(regions, sorted(unplaced), _prose(sheet)):
            found[at] = structs.replace(found[at], address=address.fact(values.text))
    return found


def _background(sheet: Sheet, person: Any, convicted: Fact[bool]) -> Background:
    return Background(
        name=person.name.fact(values.text),
        address=_fact(sheet, person.address),
        occupation=_fact(sheet, person.occupation),
        citizenship=_fact(sheet, person.citizenship),
        convicted=convicted,
    )


def _in_blocks(sheet: Sheet, tail: Text, known: set[str], convicted: Fact[bool]) -> dict[int, Background]:
    """The persons of annexes in blocks of captions, by where their names stand. convicted: what is told of all of annexes."""
    answers = import_module("tieout.forms.schedule13.answers")
    return {
        person.name.offset: structs.replace(
            Background(name=person.name.fact(values.text), convicted=convicted),
            **{kind: _fact(sheet, lines) for kind, lines in person.lines.items() if kind != "convicted"},
        )
        for person in answers.of_annex(tail)
        if person.name.string not in known
    }


def _told_of_all(sheet: Sheet, body: Text | None, regions: Any, annexed: dict[int, Background]) -> None:
    """Puts into the persons of annexes the citizenship that one sentence gives to all; none where two of them do."""
    everybody = import_module("tieout.forms.schedule13.everybody")
    wanted = [at for at, one in annexed.items() if one.citizenship is ABSENT]
    told: dict[int, list[Text]] = {}
    for begin, end, place in everybody.citizens(body, regions, sheet.lower, wanted, _prose(sheet)):
        for at in wanted:
            if begin <= at < end:
                told.setdefault(at, []).append(place)
    for at, places in told.items():
        if len({place.string for place in places}) == 1:
            annexed[at] = structs.replace(annexed[at], citizenship=places[0].fact(values.text))


def _prose(sheet: Sheet) -> Callable[[Text], Text]:
    """What makes of a part one without ends of lines inside a paragraph."""
    return _unwrapped if sheet.printed.rendering == "plain" else Text.strip


def _answered(sheet: Sheet, body: Text, names: Names, told: dict[str, dict[str, Fact[Any]]]) -> list[Background]:
    """What the answers of Item 2 say: of persons of the covers into `told`, where no sentence says it; of others for themselves."""
    others = []
    answers = import_module("tieout.forms.schedule13.answers")
    for person in answers.answered(sheet, body, names):
        fields: dict[str, Fact[Any]] = {kind: _fact(sheet, lines) for kind, lines in person.lines.items() if kind != "convicted"}
        if "convicted" in person.lines:
            line = person.lines["convicted"][0]
            fields["convicted"] = Fact(False, line.raw, *line.span)
        name = names.meant(person.name.string) or names.leading(person.name.string)
        if name is None:
            others.append(structs.replace(Background(name=person.name.fact(values.text)), **fields))
        else:
            told[name] = {**fields, **told.get(name, {})}
    return others


def _unwrapped(body: Text) -> Text:
    """Typewriter text with a blank for each end of a line inside a paragraph, every character in its place."""
    return Text(WRAP.sub(" ", body.string), body.seams, body.offset, body.total)


def _fact(sheet: Sheet, lines: list[Text]) -> Fact[str]:
    return joined(sheet, lines, values.text) if lines else ABSENT


def _spans(body: Text) -> dict[str, tuple[int, int]]:
    """The stretches of the parts with a letter of their own, the first of each."""
    marks = [(match.start(), letters_of(match["letters"])) for match in marks_of(body.string)]
    stops = [*(at for at, _ in marks[1:]), len(body)]
    if "C." in body.string and not any(letters == "c" for _, letters in marks):
        marks = [(match.start(), match["letter"].lower()) for match in of_lines(CAPITAL, body.string)]
        stops = [*(at for at, _ in marks[1:]), len(body)]
    spans: dict[str, tuple[int, int]] = {}
    for (at, letters), stop in zip(marks, stops, strict=False):
        if len(letters) == 1:
            spans.setdefault(letters, (at, stop))
    return spans


def _name(body: Text, lower: str, name: str, covers: Sequence[ReportingPerson]) -> Fact[str]:
    """The name where Item 2 prints it in full, else where the cover does. lower: Item 2 in `plain` letters."""
    known = lower if name.isascii() and "?" not in name else None
    place = phrase(name.split(), body.string, known)
    if place is not None:
        return body[place[0] : place[1]].fact(values.text)
    return next((person.name for person in covers if person.name.value == name), ABSENT)


def of_13g(
    sheet: Sheet, body: Text | None, item: Item | None, names: Names, covers: Sequence[ReportingPerson] = ()
) -> tuple[Background, ...]:
    """Who files according to Item 2(a) to (c) of Schedule 13G.

    Several persons are told apart where each has its own lines, a number, or where there is one address for all; else by what
    sentences say of them.
    """
    if body is None or item is None:
        return ()
    blocks = _blocks(sheet, body, names)
    if len(blocks) > 1:
        return tuple(blocks)
    parts = _parts(body)
    filing = _filing(sheet, _lines(parts.get("a"), NAME_CAPTION), names)
    if not filing:
        return tuple(_by_sentences(sheet, body, parts, names, covers))
    addresses, citizens = _lines(parts.get("b"), ADDRESS_CAPTION), _lines(parts.get("c"), CITIZEN_CAPTION)
    places = _of_sentences(sheet, parts.get("c"), names)
    found = []
    for index, (number, line) in enumerate(filing):
        place = places.get(names.meant(_plain(line.string)) or "", {}).get("citizenship")
        found.append(
            Background(
                name=_without_short(line).fact(values.text),
                address=_address_of(sheet, _numbered(addresses, number), names.meant(_plain(line.string)), len(filing), names),
                citizenship=place or _citizenship_of(citizens, line, names, number, index, len(filing)),
            )
        )
    return tuple(found)


def _filing(sheet: Sheet, lines: list[Text], names: Names) -> list[tuple[str | None, Text]]:
    """The persons whom the lines of Item 2(a) name, each with its number if it has one; none where that is not sure."""
    marks = [NUMBERED.match(line.string) for line in lines]
    called = [(mark[1] if mark else None, line[mark.end() :] if mark else line) for line, mark in zip(lines, marks, strict=True)]
    told = [(number, line) for number, line in called if _in_full(_plain(line.string), names)]
    if not told and called and not any(marks) and names.meant(_plain(" ".join(line.string for line in lines))):
        told = [(None, between(sheet, lines))]  # a name on two lines
    if not told and len(called) == 1:
        line = called[0][1]
        several = [place for name in names.several(line.string) if (place := phrase(name.split(), line.string))]
        told = [(None, line[begin:end]) for begin, end in sorted(several)] if len(several) > 1 else called
    sure = all(len(line) <= 120 and not NO_PLACE.fullmatch(line.string) and not line.string.endswith(":") for _, line in told)
    return told if sure else []


def _in_full(words: str, names: Names) -> bool:
    """Whether some words are a name of a cover, and not one word of it: "Roe", at the end of a sentence that broke there."""
    name = names.meant(words)
    return name is not None and (" " in key(words) or " " not in bare(name))


def _by_sentences(
    sheet: Sheet, body: Text, parts: dict[str, Text], names: Names, covers: Sequence[ReportingPerson]
) -> Iterator[Background]:
    """The persons of the covers of whom sentences of Item 2 say something, and those whom its part (a) names in full."""
    told = _of_sentences(sheet, body, names)
    named = parts.get("a")
    if named is not None and not NO_PLACE.fullmatch(named.string.strip()):
        lower = small(named.string)
        filing = [name for name in names.names if phrase(name.split(), named.string, lower) is not None]
        addresses = _lines(parts.get("b"), ADDRESS_CAPTION)
        for name in filing:
            fields = told.setdefault(name, {})
            fields.setdefault("address", _address_of(sheet, addresses, name, max(2, len(filing)), names))
    lower = sheet.lower[body.offset : body.offset + len(body)]
    for name in names.names:
        if name in told:
            yield structs.replace(Background(name=_name(body, lower, name, covers)), **told[name])


def _of_sentences(sheet: Sheet, part: Text | None, names: Names) -> dict[str, dict[str, Fact[Any]]]:
    """What sentences of a part say of the address and of the citizenship of persons of the covers."""
    told: dict[str, dict[str, Fact[Any]]] = {}
    if part is not None and SENTENCE.search(part.string):
        biography = import_module("tieout.forms.schedule13.biography")
        prose = _unwrapped(part) if sheet.printed.rendering == "plain" else part
        lower = sheet.lower[part.offset : part.offset + len(part)]
        for trait in sorted(biography.traits(prose, lower, {}, names), key=lambda trait: trait.text.offset):
            fields = told.setdefault(trait.name, {})
            if trait.field != "occupation" and trait.field not in fields:
                fields[trait.field] = trait.text.fact(values.text)
    return told


def _plain(name: str) -> str:
    return re.sub(r"(?<!\s)\s*+\((?:the\s+)?[\"“‘'].*$", "", name).strip(" ,;.")


def _without_short(line: Text) -> Text:
    """A name without the short form in brackets or the tax number behind it."""
    match = re.search(r"\s*\((?:the\s+)?[\"“‘']|(?:\s*[-–(]|\s)\s*\d\d-\d{7}\)?\s*$", line.string)
    return line[: match.start()] if match else line


def _parts(body: Text) -> dict[str, Text]:
    """The stretches under (a), (b) and (c), the caption still in front; headings "Item 2(b)" count as marks."""
    found = [*PART.finditer(body.string), *SPACED.finditer(body.string)]
    marks = sorted((match.start(), match.end(), letters_of(match["letters"])) for match in found)
    if NAME_CAPTION.match(body.string):
        marks.insert(0, (0, 0, "a"))
    parts: dict[str, Text] = {}
    for index, (_, end, letters) in enumerate(marks):
        until = marks[index + 1][0] if index + 1 < len(marks) else len(body)
        if len(letters) == 1:
            parts.setdefault(letters, body[end:until])
    return parts


def _lines(part: Text | None, caption: re.Pattern[str]) -> list[Text]:
    if part is None:
        return []
    begin = len(part.string) - len(part.string.lstrip(" .:\t\xa0\n-–—"))
    match = caption.match(part.string, begin)
    rest = part[match.end() if match else begin :]
    return [tight for line in rest.lines() if (tight := line.strip("*_|")) and not RULE.fullmatch(tight.string)]


def _numbered(lines: list[Text], number: str | None) -> list[Text]:
    """The lines of a person's number, where they are told by numbers; else all."""
    marks = [NUMBERED.match(line.string) for line in lines]
    begin = next((index for index, mark in enumerate(marks) if mark and number and mark[1] == number), None)
    if begin is None or sum(mark is not None for mark in marks) < 2:
        return lines
    end = next((index for index in range(begin + 1, len(lines)) if marks[index]), len(lines))
    mark = marks[begin]
    return [lines[begin][mark.end() if mark else 0 :], *lines[begin + 1 : end]]


def _address_of(sheet: Sheet, lines: list[Text], name: str | None, persons: int, names: Names) -> Fact[str]:
    """The address where it is one for all: at most one postal code, and no name of a person in it."""
    if not lines or len(lines) > 8 or NO_PLACE.fullmatch(lines[0].string):
        return ABSENT
    if sentence := ADDRESS_IS.match("\n".join(line.string for line in lines)):
        whose = sentence["who"].strip().removeprefix("of ").removeprefix("for ")
        if persons > 1 and not EACH.fullmatch(whose) and name not in names.several(whose):
            return ABSENT
        begin = sentence.end()
        while begin > len(lines[0]):
            begin -= len(lines[0]) + 1
            lines = lines[1:]
        lines = [line for line in (lines[0][begin:], *lines[1:]) if line]
        lines[-1:] = [line.strip(".") for line in lines[-1:]]
    codes = CODE.findall("\n".join(line.string for line in lines))
    if not lines or len(codes) > 1 or (persons > 1 and (len(codes) != 1 or OF_ONE.match(lines[0].string))):
        return ABSENT
    return joined(sheet, lines, values.text)


def _citizenship_of(lines: list[Text], name: Text, names: Names, number: str | None, index: int, persons: int) -> Fact[str]:
    """The citizenship: the line with the person's number or name, else the one line there is."""
    for line in lines:
        mark = NUMBERED.match(line.string)
        if mark and number and mark[1] == number:
            return _place(line[mark.end() :])
        head = re.match(r"(?P<who>[^:]{2,100}?)(?:\s*:\s*|\s+[-–—]+\s+)(?P<value>\S.*)$", line.string)
        if head and (meant := names.meant(_plain(head["who"]))) is not None and meant == names.meant(_plain(name.string)):
            return _place(line.group(head, "value"))
    if len(lines) == 1 and not re.search(r"[:;]", lines[0].string) and not NO_PLACE.fullmatch(lines[0].string):
        return _place(lines[0])
    return ABSENT


def _place(text: Text) -> Fact[str]:
    """A place of citizenship without a full stop; of a sentence ("... is a citizen of the United States") the place."""
    for pattern in (CITIZEN, AMERICAN):
        match = pattern.search(text.string)
        if match is not None:
            return text.group(match, "value").strip(".,").fact(values.text)
    return text.strip(".,").fact(values.text) if len(text) <= 80 and not REFERRED.search(text.string) else ABSENT


def _blocks(sheet: Sheet, body: Text, names: Names) -> list[Background]:
    """Persons each told of in lines of their own: the name, the address down to a postal code, the citizenship."""
    lines = [tight for line, _ in zip(_cells(body), range(MOST_LINES), strict=False) if (tight := line.strip("*_|"))]
    starts = [index for index, line in enumerate(lines) if names.meant(_plain(line.string))]
    stop = next((index for index, line in enumerate(lines) if re.match(r"(?i)\(?d\)|title\s+of\s+class", line.string)), len(lines))
    starts = [index for index in starts if index < stop]
    found: list[Background] = []
    if len(starts) < 2:
        return found
    for begin, end in zip(starts, [*starts[1:], stop], strict=True):
        rest = [line for line in lines[begin + 1 : end] if not _is_caption(line.string)]
        code = next((index for index, line in enumerate(rest) if ZIP.search(line.string[-12:])), None)
        citizen = next((line for line in rest if CITIZEN_CAPTION.match(line.string) and len(line) > 14), None)
        if code is None and citizen is None:
            return []
        after = rest[code + 1 :] if code is not None else []
        told = citizen if citizen is not None else (after[0] if len(after) == 1 else None)
        mark = CITIZEN_CAPTION.match(told.string) if told is not None else None
        found.append(
            Background(
                name=_without_short(lines[begin]).fact(values.text),
                address=_fact(sheet, rest[: code + 1]) if code is not None else ABSENT,
                citizenship=(told[mark.end() :] if mark else told).fact(values.text) if told is not None else ABSENT,
            )
        )
    return found if len({key(one.name.value or "") for one in found}) == len(found) else []


def _is_caption(line: str) -> bool:
    return any(pattern.fullmatch(re.sub(r"^\(?[a-c]\)", "", line)) for pattern in (NAME_CAPTION, ADDRESS_CAPTION, CITIZEN_CAPTION))


def _cells(body: Text) -> list[Text]:
    return body.split(re.compile(r"[\n\t]"))
