"""Interests stated beneath labels: "Sole power to vote: 1,000", or a list of persons beneath each label."""

import re
from collections.abc import Iterator

from msgspec import Struct

from tieout.forms.schedule13.labels import POWERS
from tieout.forms.schedule13.names import Names
from tieout.forms.schedule13.seeking import matches, of_lines, places_of, plain
from tieout.forms.schedule13.sheet import lines
from tieout.forms.schedule13.stake import FIGURE, PERCENT, SHARES, Stake, Turn, named
from tieout.markup.text import BLANKS, Text

POWER = re.compile(
    r"""(?i)\b(?P<kind>sole|shared)\s+(?:
      (?P<short>voting|dispositive|investment)\s+power
      |(?:voting\s+)?power\s+(?:to\s+|of\s+)?(?:direct\s+)?(?P<what>vot|dispos)[a-z]*
      (?:(?:\s+or)?(?:\s+of)?(?:\s+or)?(?:\s+to)?\s+(?:direct|disposition|dispose|voting|vote|the|of|to|or|shares?|such|securities)\b){0,8})
    (?:\s+(?:of|over)\s+(?:shares|securities)\b)?""",
    re.VERBOSE,
)
AMOUNT = re.compile(
    r"""(?i)(?<!percentage\sof\s)\b(?:aggregate\s+)?(?:amount|number|shares|securities)\s+(?:of\s+(?=\S)[\w ]{3,40}?\s+)?
    (?:deemed\s+)?(?:to\s+be\s+)?beneficially\s+owned(?:\s+by\s+(?=\S)(?P<by>[^:\n]{2,80}?)(?=\s*[:\n]))?""",
    re.VERBOSE,
)
AMOUNT_WORDS = ("aggregate", "amount", "number", "shares", "securities")  # with which those begin
PERCENTAGE = re.compile(
    r"""(?i)\bpercent(?:age)?(?:\s+of\s+(?:the\s+)?(?:outstanding\s+)?(?:class|shares|common\s+stock|securities))?
    (?:\s+of\s+(?=\S)[\w.,&\s]{2,50}?(?=\s+(?:beneficially\s+)?owned))?
    (?:\s+(?:beneficially\s+)?(?:owned|represented)(?:\s+by\s+(?=\S)(?P<by>[^:\n]{2,80}?)(?=\s*[:\n]))?)?
    (?:\s*\(based\s+(?:up)?on\s[^()]{3,160}\))?
    (?=\s*(?:[:\n\t–—-]|\.{2,}|[ \xa0]\d))""",
    re.VERBOSE,
)
# "(c) (i) 15,000 (ii) 0 (iii) 15,000 (iv) 0": the powers by the numerals that the form gives them
NUMERALS = re.compile(
    r"(?i)\(c\)[^\n(]{0,120}\s{0,40}"
    + "".join(
        rf"\({numeral}\)(?P<{numeral}>[\s:.\-]{{0,40}})(?:{FIGURE})(?:\s+shares)?[\s;,]{{0,60}}"
        for numeral in ("i", "ii", "iii", "iv")
    )
)
# "(a) 120,750 (b) 7.7%"
LETTERS = re.compile(
    r"(?i)(?:\(a\)[\s:.\-]{1,20}|\A)(?P<a>)(?=\d)[\d,]{1,14}(?:\s+shares)?[\s;,.]{1,40}\(b\)(?P<b>[\s:.\-]{1,20})(?=\d{1,3}(?:\.\d{1,4})?\s?%)"
)
OF_NUMERAL = dict(zip(("i", "ii", "iii", "iv"), POWERS, strict=True))
# "Number of shares as to which Mr. Doe has:"
TO_WHICH = re.compile(r"(?i)\bas\s+to\s+which\s+(?=\S)(?P<who>[^:\n]{2,80}?)\s+has\b")
LETTERED = re.compile(
    r"(?m)^[ \t\xa0]*(?:(?:[A-Z]{1,2}|\d{1,2}|[ivx]{1,5})[.)]|\((?:[A-Z]|\d{1,2}|[ivx]{1,5})\))[ \t\xa0]++"
    r"(?P<name>[^\n:]{2,90}?):?[ \t\xa0]*$"
)
# What follows a heading of Item 5 that is a person's, or those of several, on a cover or not
HEADED = re.compile(r"\s{1,60}\(a\)[\s\xa0]")
# Words directly before that make a label part of a sentence
IN_SENTENCE = re.compile(
    r"(?i)(?:^|[^\w])(?:has|have|had|having|the|with|possess(?:es)?|exercises?|holds?|retains?|and|or|no|of|such|to|its|his|her)\s*$"
)
BETWEEN = re.compile(r"[\s:.\-–—*\t\xa0_]{0,80}")
DASH_ZERO = re.compile(r"[-–—]\s?0\s?[-–—]?(?![\d,.])")
WHO = re.compile(r"(?P<who>[A-Z][^\n:]{1,70}):[ \t\xa0]{0,9}")
BULLET_ALONE = re.compile(r"\(?(?:[ivx]{1,5}|[a-z]|\d{1,2})[.)]\s*")
COLUMN = re.compile(r"\t[ \t\xa0]*|[ \xa0]{2,}")
# What stands between a number of shares and its percent: "1,000 shares of Common Stock (5.0%)"
BEFORE_PERCENT = re.compile(
    r"(?:[ \xa0]{1,9}(?:shares?|units?)(?:\s+of\s+[A-Z]\w{2,20}(?:\s[A-Z]\w{2,20})?)?)?[\s*†()\d]{0,12}?[\t(]\s*"
)
# "1,000 shares for the Fund and Ms. Roe; "
FOR_WHOM = re.compile(
    r"(?:\s+(?:shares|units))?\s+(?:for|by|as\s+to|with\s+respect\s+to)\s+"
    r"(?=\S)(?P<who>[^;\d\n]{2,80}(?:\n[ \t]*(?=\S)[^;\d\n]{1,80})?)"
    r"(?:;\s{1,40}(?:and\s+)?|(?<=[.\w])\s*(?:\n\s*\n|\n\s*\(\w{1,4}\)\s*|$))"
)
MOST_SHARED_OUT = 20
LOOKED_AT = 4000  # characters behind a label in which its list of persons stands
MOST_LINES = 120

RUN_IN = re.compile(r"(?i):\s{0,4}(?:\((?:1|i|a)\)\s{0,4})?(?:sole|shared)\s+(?:power|voting|dispositive)")
WORD_BEGIN = re.compile(r"(?<!\S)[^\W\d]")
AROUND_NAMES = BLANKS + ":*_"
LONGEST_SHORT = 60  # characters of a short form
GOING_ON = re.compile(r"[a-z,&–—-][ \t\xa0]*\n[ \t\xa0]*$")
REACH, LONGEST_NAME = 100, 12  # characters before a list of powers in which a name stands; its words


class Label(Struct, frozen=True):
    """A label: its field, the person it names itself, where it begins and ends in the part."""

    field: str
    by: str | None
    at: int
    end: int


def turns(part: Text, names: Names) -> Iterator[Turn]:
    """The lines from which on figures are of another person: nothing but a name, or a letter and a name."""
    for match in of_lines(LETTERED, part.string):
        name = names.meant(match["name"]) or names.implied(match["name"])
        if name is not None or HEADED.match(part.string, match.end()):
            yield Turn(part.offset + match.start(), name)
    for match in TO_WHICH.finditer(part.string) if "which" in part.string else ():
        name = names.meant(match["who"])
        if name is not None:
            yield Turn(part.offset + match.start(), name)
    yield from _run_in(part, names)
    held: Turn | None = None
    column = False
    for line in lines(part):
        words = line.string.strip(AROUND_NAMES) if 3 <= len(line.string) <= 100 else ""
        name = (names.meant(words) or _implied(part, line, words, names)) if words else None
        if name is None:
            if held is not None:
                yield held
            held, column = None, False
        elif held is not None or column:  # one name beneath another: a column of a table, or a list of those who file
            held, column = None, True
        else:
            held = Turn(line.offset, name)
    if held is not None:
        yield held


def _implied(part: Text, line: Text, words: str, names: Names) -> str | None:
    """The person whom a line of its own shortens; one that goes on with the sentence above it means none."""
    name = names.implied(words) if len(words) <= LONGEST_SHORT else None
    at = line.offset - part.offset
    return None if name is None or GOING_ON.search(part.string, max(0, at - LONGEST_SHORT), at) else name


def _run_in(part: Text, names: Names) -> Iterator[Turn]:
    """Names that stand before a list of powers on its line: "Alpha Fund, L.P.: (1) Sole Voting Power: 0 (2) ..."."""
    for match in RUN_IN.finditer(part.string):
        begin = max(0, match.start() - REACH)
        starts = [begin + word.start() for word in WORD_BEGIN.finditer(part.string[begin : match.start()])][-LONGEST_NAME:]
        for at in starts:
            name = names.meant(part.string[at : match.start()])
            if name is not None:
                yield Turn(part.offset + at, name)
                break


def labelled(part: Text, names: Names) -> Iterator[Stake]:
    """The figures that stand behind labels, and in lists of persons beneath them."""
    labels = sorted(_labels(part), key=lambda label: label.at)
    headed = False  # whether the label is the second heading of a list, behind "Amount beneficially owned:"
    for index, label in enumerate(labels):
        until = labels[index + 1].at if index + 1 < len(labels) else len(part)
        region = part[label.end : min(until, label.end + LOOKED_AT)]
        if headed and label.field == "percent_of_class":
            label = labels[index - 1]
        headed = label.field == "aggregate_amount" and re.fullmatch(r"[\s:(]{0,60}(?:\([b]\)\s*)?", region.string) is not None
        if not headed:
            yield from _figures(part.offset + label.at, label, region, names)


def _labels(part: Text) -> Iterator[Label]:
    string = part.string
    lower = plain(string)
    for match in matches(POWER, places_of(("sole", "shared"), string, lower), string):
        if not IN_SENTENCE.search(part.string[max(0, match.start() - 14) : match.start()]):
            what = (match["short"] or match["what"]).lower()
            field = f"{match['kind'].lower()}_{'voting' if what.startswith('vot') else 'dispositive'}_power"
            yield Label(field, None, match.start(), match.end())
    for numerals in NUMERALS.finditer(string) if "(iv)" in lower else ():
        for numeral, field in OF_NUMERAL.items():
            yield Label(field, None, numerals.start(numeral), numerals.start(numeral))
    for lettered in LETTERS.finditer(string) if "%" in string else ():
        yield Label("aggregate_amount", None, lettered.start("a"), lettered.start("a"))
        yield Label("percent_of_class", None, lettered.start("b"), lettered.start("b"))
    for pattern, words, field in ((AMOUNT, AMOUNT_WORDS, "aggregate_amount"), (PERCENTAGE, ("percent",), "percent_of_class")):
        for match in matches(pattern, places_of(words, string, lower), string):
            yield Label(field, match["by"], match.start(), match.end())


def _figures(at: int, label: Label, region: Text, names: Names) -> Iterator[Stake]:
    begin = _begin(region)
    by = names.meant(label.by) if label.by else None
    if label.by and by is None and not _one(label.by):
        return
    who = WHO.match(region.string, begin)
    if who is not None and (name := named(names, who["who"])):
        by, begin = name, who.end()
    text = _figure(region, begin, label.field)
    shared_out = _shared_out(region, begin, label.field, names) if text is not None and names.names[1:] else None
    if shared_out is not None:
        yield from shared_out
        return
    if text is not None:
        more = [line for line in lines(region[begin + len(text) :]) if names.names[1:] and named_figure(line, names)]
        if not more:
            yield Stake(at, label.field, text, "named" if by else "current", by)
            percent = _percent_behind(region, begin + len(text)) if label.field == "aggregate_amount" else None
            if percent is not None:
                yield Stake(at, "percent_of_class", percent, "named" if by else "current", by)
            return
    yield from _listed(region, label.field, names)


def _shared_out(region: Text, begin: int, field: str, names: Names) -> list[Stake] | None:
    """A sentence of figures, each with those it is of: "0 shares for the Fund and its manager; 100 shares for Ms. Roe".

    None where there is none; nothing where two figures are told and it is not sure whose they are.
    """
    found: list[Stake] = []
    told = unknown = 0
    at = begin
    while told < MOST_SHARED_OUT and (figure := _figure(region, at, field)) is not None:
        whom = FOR_WHOM.match(region.string, figure.offset - region.offset + len(figure))
        if whom is None:
            break
        told += 1
        several = names.several(whom["who"].rstrip(" .,"))
        unknown += not several
        whose = "each" if several[1:] else "named"
        found += (Stake(figure.offset, field, figure, whose, name) for name in several)
        at = whom.end()
    if not told or (unknown and told == 1):
        return None
    return [] if unknown else found


def _one(words: str) -> bool:
    return re.fullmatch(r"(?i)\s*(?:the\s+|each\s+|such\s+)?(?:reporting\s+)?person\s*", words) is not None


def _begin(region: Text) -> int:
    blanks = BETWEEN.match(region.string)
    begin = blanks.end() if blanks else 0
    dash = DASH_ZERO.search(region.string, 0, begin + 4)
    return min(begin, dash.start()) if dash else begin


def _figure(region: Text, begin: int, field: str) -> Text | None:
    """The figure that a region begins with (a percent with all that is printed of it)."""
    pattern = PERCENT if field == "percent_of_class" else SHARES
    match = pattern.match(region.string, begin)
    if match is None and field == "percent_of_class":
        bare = re.compile(r"(?P<whole>\d{1,3}\.\d{1,6})(?=[ \t\xa0]*(?:\n|$))").match(region.string, begin)
        return region.group(bare, "whole") if bare else None
    return region.group(match, "whole" if field == "percent_of_class" else "figure") if match else None


def named_figure(line: Text, names: Names) -> tuple[str, Text] | None:
    """The person and the figure of a line that is a name and a figure: "Fund, L.P.: 1,000 shares"."""
    for match in re.finditer(r"(?:^|[\s:.–—=-])(?=[\d-]|(?i:less\s+than\s))", line.string):
        figure = SHARES.match(line.string, match.end()) or PERCENT.match(line.string, match.end())
        if figure is None or not match.start():
            continue
        name = named(names, re.sub(r"(?<![\s.:=–—-])[\s.:=–—-]++$", "", line.string[: match.start()]))
        if name is not None:
            return name, line[figure.start() :]
        if match.start() > 120:
            break
    return None


def _listed(region: Text, field: str, names: Names) -> Iterator[Stake]:
    """A list of persons beneath a label: name and figure on a line, or by turns on two; a column of names is no list."""
    told = [line for line, _ in zip(lines(region), range(MOST_LINES), strict=False)]
    before = "figure"
    for index, line in enumerate(told):
        both = named_figure(line, names) if len(line) <= 300 else None
        if both is not None:
            yield from _of_line(*both, field)
            before = "figure"
        elif _is_figure(line):
            before = "figure"
        elif BULLET_ALONE.fullmatch(line.string):
            continue
        else:
            name = named(names, line.string) if len(line) <= 110 and before == "figure" else None
            following = told[index + 1 : index + 3]
            if name and following and _is_figure(following[0]) and not any(map(_is_figure, following[1:])):
                yield from _of_line(name, following[0], field)
            before = "words" if len(line) <= 60 and ":" not in line.string else "figure"


def _is_figure(line: Text) -> bool:
    return (SHARES.match(line.string) or PERCENT.match(line.string)) is not None


def _of_line(name: str, rest: Text, field: str) -> Iterator[Stake]:
    """The figure that a rest of a line begins with, and the percent behind a number of shares."""
    figure = _figure(rest, 0, field)
    if figure is None or any(SHARES.match(rest.string, gap.end()) for gap in COLUMN.finditer(rest.string, len(figure))):
        return  # a row of a table with several columns of shares
    yield Stake(figure.offset, field, figure, "named", name)
    if field == "aggregate_amount":
        percent = _percent_behind(rest, len(figure))
        if percent is not None:
            yield Stake(figure.offset, "percent_of_class", percent, "named", name)


def _percent_behind(text: Text, at: int) -> Text | None:
    """The percent in brackets, or behind a tab, that follows a number of shares."""
    behind = BEFORE_PERCENT.match(text.string, at)
    percent = PERCENT.match(text.string, behind.end()) if behind else None
    return text.group(percent, "whole") if percent else None
