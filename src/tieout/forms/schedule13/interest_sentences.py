"""Interests stated in sentences: "Mr. Doe may be deemed to own 1,000 shares, representing 5.0% of the class"."""

import re
from collections.abc import Iterator
from itertools import product

from tieout.forms.schedule13.names import COMMAS, Names
from tieout.forms.schedule13.seeking import each, matches, on_lines_of, places_of, plain, starts_before
from tieout.forms.schedule13.stake import FIGURE, PERCENT, Stake, power
from tieout.markup.text import Text

COUNT = r"(?P<figure>-0-|(?:\d{1,3}(?:(?:,\d{3})+|(?:['’]\d{3})+)|\d++)(?:\.\d{1,6})?)"
AMOUNT = r"(?:in\s+the\s+aggregate,?\s+|an?\s+(?:aggregate|total)\s+of\s+|approximately\s+|up\s+to\s+|the\s+aggregate\s+)?"
SHARES = r"\s+(?:\(?[\w&.,'’$-]+\)?\s+){0,6}?(?:shares?|units?|adss?|stock)\b"
OWNS = re.compile(
    rf"""(?ix)\b(?P<verb>
      (?:may(?:,\s+pursuant\s+to\s+[^,]{{5,60}},)?\s+be|is|are|was|were|be)\s+deemed\s+(?:to\s+own\s+beneficially|(?:to\s+(?:be\s+)?)?(?:the\s+)?(?:beneficial(?:ly)?\s+)(?:own(?:s|ed|ers?\s+of)?|holders?\s+of))
      |(?:is|are|was|were)\s+(?:currently\s+)?(?:each\s+)?(?:the\s+|an?\s+)?(?:direct\s+(?:and\s+beneficial\s+)?|indirect\s+|(?:sole\s+)?record\s+and\s+)?beneficial\s+(?:owners?|holders?)\s+of
      |(?:currently\s+|directly\s+(?:and\s+indirectly\s+)?)?beneficially\s+own(?:s|ed)?
      |owns?\s+(?:beneficially|directly)|manages|owned\s+(?:beneficially|directly)|directly\s+own(?:s|ed)
      |(?:(?:may\s+be|is|are)\s+deemed\s+to\s+)?ha(?:s|d|ve)\s+(?:direct\s+|indirect\s+)?beneficial\s+ownership\s+of)
    ,?\s+(?:of\s+record\s+)?{AMOUNT}{COUNT}(?![\d,.'’]{{0,30}}\d|\s*%){SHARES}"""
)
# The last words of those, and what follows; with what they begin, and how many characters before
OWNS_WORDS, OWNS_BEGINS, REACH_OF_OWNS = ("own", "holder", "manages"), re.compile(r"\b[aAbBcCdDhHiImMoOwW]"), 160
OWNS_END = re.compile(
    rf"(?i)(?:own(?:s|ed|ers?\s+of|ership\s+of)?|holders?\s+of|manages)(?:\s+(?:beneficially|directly))?,?\s+(?:of\s+record\s+)?{AMOUNT}(?:-0-|\d)"
)
# "The aggregate number of Securities to which this Schedule 13D relates is 1,000 shares"
RELATES = re.compile(
    rf"""(?ix)\baggregate\s+(?:number|amount)\s+(?:and\s+percentage\s+)?of\s+(?=\S)[^.\n]{{3,120}}?\s+to\s+which\s+this\s+(?:schedule|statement|amendment)[^.\n]{{0,40}}?
    \s+relates\s+is\s+(?:approximately\s+)?{COUNT}(?![\d,.'’]{{0,30}}\d|\s*%){SHARES}"""
)
# "This statement on Schedule 13D relates to 1,000 Shares beneficially owned by the Reporting Persons"
RELATES_TO = re.compile(
    rf"""(?ix)\bthis\s+(?:schedule|statement|amendment)[^.\n]{{0,40}}?\s+relates\s+to\s+{AMOUNT}{COUNT}(?![\d,.'’]{{0,30}}\d|\s*%){SHARES}
    \s+(?:of\s+(?=\S)[^.;,\d]{{2,60}}?\s+)?beneficially\s+owned\s+by\s+the\s+(?:reporting|filing)\s+persons?\b"""
)
# "The aggregate number of shares of Common Stock beneficially owned by Mr. Doe as of May 1 is 1,000 shares"
OWNED_BY = re.compile(
    rf"""(?ix)\b(?:number|amount)\s+of\s+(?:shares|units|securities)\s+(?:of\s+(?=\S)[^.;\d]{{2,60}}?\s+)?beneficially\s+owned\s+by\s+(?=\S)
    (?P<who>(?:[^.;:\d]|\.(?=\s{{0,3}}[A-Z])){{2,80}}?)(?:,?\s+as\s+of\s+[a-z]{{3,9}}\s+\d{{1,2}},?\s+\d{{4}},?)?\s+is\s+(?:approximately\s+)?{COUNT}(?![\d,.'’]{{0,30}}\d|\s*%)(?:{SHARES})?"""
)
# "The aggregate number of shares of the Stock that Alpha owns beneficially, pursuant to Rule 13d-3 of the Act, is 1,000"
THAT_OWNS = re.compile(
    rf"""(?ix)\baggregate\s+(?:number|amount)\s+of\s+(?=\S)(?:[^.;:,\d]{{3,60}}\s)?that\s+(?=\S)(?P<who>[^.;:,\d]{{2,80}}?)\s+owns\s+beneficially
    (?:,\s+pursuant\s+to\s+[^,;]{{5,60}},)?\s+is\s+(?:approximately\s+)?{COUNT}(?![\d,.'’]{{0,30}}\d|\s*%)"""
)
# "The percentage of the class owned by Mr. Doe is approximately 20%"
PERCENT_OWNED_BY = re.compile(
    r"""(?ix)\bpercent(?:age)?\s+of\s+(?=\S)[^.;\d]{2,80}?\s+(?:beneficially\s+)?owned\s+by\s+(?=\S)(?P<who>(?:[^.;:\d]|\.(?=\s{0,3}[A-Z])){2,80}?)\s+is\s+
    (?=(?:approximately\s+|about\s+|less\s+than\s+)?\d{1,3}(?:\.\d+)?\s?(?:%|percent))"""
)
# "Alpha owns 1,000 shares, representing 5.0%": a beneficial owner only where the percent is told with it
HOLDS = re.compile(
    rf"(?i)\b(?P<verb>(?:(?:directly|indirectly|currently|also|presently)\s+)?(?:owns?|owned|holds?|held)(?:\s+(?:in)?directly)?|(?:is|are)\s+the\s+(?:(?:direct|record|registered)\s+)?owners?\s+of|(?:may\s+be|is|are)\s+deemed\s+to\s+own)"
    rf"\s+{AMOUNT}{COUNT}(?![\d,.'’]{{0,30}}\d|\s*%){SHARES}"
)
# "(a) 904,410 shares, being 4.6% of the class": of the only person there is
ALONE_IN_PART = re.compile(rf"(?im)^[ \t\xa0]*(?:item\s+5\s?)?\(a\)[\s:.\-–—]{{1,20}}{COUNT}(?![\d,.'’]{{0,30}}\d|\s*%){SHARES}")
DIRECTLY = re.compile(r"(?i)^(?!.*beneficial).*\b(?:(?:in)?direct(?:ly)?|record|registered)\b")  # ... and not beneficially
HOLDS_WORDS = ("own", "hold", "held", "directly", "indirectly", "currently", "also", "presently", "is", "are", "may")
MID_SENTENCE = re.compile(r"(?i)(?:\b(?:sold|bought|purchased|acquired|of|and|or|the|for|to|by)|,)\s*$")
# "(a) 489,036 -- 5.4%": a figure with its percent, of the only person there is
FIGURE_AND_PERCENT = re.compile(
    rf"(?im)^[ \t\xa0]*(?:item\s+5\s?)?\(a\)[\s:.\-–—]{{1,20}}{COUNT}"
    r"[ \xa0]{0,9}[(,;\-–—]{1,3}[ \xa0]{0,9}(?=\d{1,2}(?:\.\d{1,4})?\s?%)"
)
REPRESENTING = re.compile(
    r"(?i)(?:\b(?:representing|being|constituting|comprising|representative\s+of|(?:which\s+|and\s+)?(?:represents?|constitutes?|comprises?)|which\s+(?:is|are)|equal\s+to|equaling|or)|\()"
    r",?\s+?(?:(?:a\s+)?percentage\s+ownership\s+of\s+|an\s+aggregate\s+of\s+|in\s+the\s+aggregate\s+|beneficial\s+ownership\s+of\s+|a\s+total\s+of\s+)?(?=(?:approximately\s+|about\s+|less\s+than\s+)?\d{0,3}(?:\.\d+)?\s?(?:%|percent|per\s+cent))"
)
# "1,000 shares, 5.0%"
NEXT_TO = re.compile(r"[\s,;:–—-]{1,8}(?=(?:approximately\s+|about\s+)?\d{1,3}(?:\.\d{1,6})?\s?(?:%|percent))")
# A number of shares before a percent in brackets, which belongs to it: "1,000 shares, including 100 options (2%)"
OF_ANOTHER = re.compile(rf"\b{COUNT}(?:{SHARES}|\s+\w{{3,12}})\s*$")
# Where another holding, or one of all together, is stated: "and Beta owns 500 shares", "together 1,500 shares or 7.5%"
TOGETHER_OWNED = (
    r"(?<!of\s)(?<!on\s)\b(?:together|collectively|in\s+the\s+aggregate|(?:for\s+)?an?\s+(?:total|aggregate)\s+of|"
    rf"aggregating|totall?ing),?\s+(?:they\s+)?(?:beneficially\s+)?(?:own\s+)?"
    rf"{COUNT}(?![\d,.'’]{{0,30}}\d|\s*%){SHARES}(?!\s+(?:of\s+[\w ]{{3,40}}\s)?(?:issued|outstanding))"
)
ANOTHER = re.compile(
    rf"(?i)\b(?:owns?|owned|holds?|held)\s+(?:(?:beneficially|directly|indirectly|of\s+record),?\s+)?"
    rf"{AMOUNT}{COUNT.replace('figure', 'next')}(?![\d,.'’]{{0,30}}\d|\s*%){SHARES}"
    rf"|{TOGETHER_OWNED}"
)
TOTAL = re.compile(rf"(?i){TOGETHER_OWNED}")
TOTAL_WORDS = ("together", "collectively", "in", "for", "an", "a", "aggregating", "totalling", "totaling")
# "The 1,000 shares represent approximately 5.0%", in the sentence behind
AGAIN = re.compile(
    rf"(?i)(?:the|these|those|such)\s+{COUNT}{SHARES}\s+(?:of\s+(?=\S)[^.;\d]{{2,60}}?\s+)?(?=represent|constitut|compris)"
)
BRACKETED = re.compile(r"\(\s*(?=(?:approximately\s+|about\s+|less\s+than\s+)?\d{0,3}(?:\.\d+)?\s?(?:%|percent))")
SENTENCE_END = re.compile(r"(?<![A-Z])(?<!No)(?<!Inc)(?<!Ltd)(?<!Co)(?<!Corp)\.\s+(?=[A-Z(])|\n\s*\n|\n(?=[ \t]*\([a-e]\))")
# Where a clause begins: behind a full stop that ends no initial and no abbreviation, a mark of a part, an empty line
CLAUSE = re.compile(
    r"(?<![A-Z])(?<!Mr)(?<!Ms)(?<!Mrs)(?<!Dr)(?<!Inc)(?<!Ltd)(?<!Co)(?<!Corp)(?<!No)[.;:]\s+|\([a-z]\)\s{1,40}|\n\s*\n"
)
TOGETHER = re.compile(
    r"(?i)\b(?:reporting\s+persons|filing\s+persons|filers|group|together|collectively)(?:,?\s+(?:in\s+the\s+aggregate|as\s+a\s+group|collectively|together))?,?\s*$"
)
# "Alpha (A) holds 1,000 shares and (B) has"
ENUMERATOR = re.compile(r"(?<=[\w.,])\s{1,9}\((?:[A-Za-z]|[ivx]{1,4})\)\s{1,9}$")
ALONE = re.compile(
    r"(?i)(?:^|[^\w])(?:he|she|it|(?:the|such|this)\s+(?:reporting\s+|filing\s+)?(?:person|filer))(?:\s+(?:each|also|currently))?,?\s*$"
)
ALONE_ENDS = ("he", "she", "it", "person", "filer", "each", "also", "currently")  # the last words of those
# "each Reporting Person owns"
EACH_PERSON = re.compile(r"(?i)\beach\s+(?:reporting|filing)\s+person,?\s*$")
# "As of May 1, 1999, the Fund and the Manager"
AS_OF = re.compile(
    r"(?i)\s*as\s+of\s+(?:the\s+(?:date\s+(?:hereof|of\s+this\s+\w{3,12})|close\s+of\s+business\s+on)\s*)?(?:\w{3,9}\s+\d{1,2},\s+\d{4})?,?\s+"
)
# "the Fund and the Manager", who are not defined
SOME_AND_SOME = re.compile(r"(?:(?:[Tt]he\s+)?[A-Z][\w.&'’-]*(?:\s+[A-Z][\w.&'’-]*){0,5}(?:,?\s+and\s+|,\s+|\s*$)){2,6}")
# "Mr. Doe owns 1,000 shares directly and, as trustee, may be deemed": who does the one does the other
VERB = re.compile(r"(?i)\b(?:(?:may\s+be\s+|is\s+)deemed\s+to\s+own|owns?|owned|holds?|held|has|had)\s")
ALSO_DOES = re.compile(
    rf"(?i)[^.;:]{{0,120}}?\b{COUNT}{SHARES}(?:\s+(?:directly|of\s+record|indirectly))?(?:\s*\([^()%]{{0,20}}%[^()]{{0,60}}\))?,?"
    r"\s+and(?:,\s(?:[^.;]|\.(?!\s)){3,120}?,)?\s*$"
)
# "Each of A, B and C may be deemed to own": the words between "of" and the verb
EACH = re.compile(r"(?i)\beach\s+of\s+(?P<who>(?:(?!\beach\b)[^;:\n]){2,200})$")
VOCABULARY = (
    r"(?:power|powers|to|vote|or|and|and/or|direct|the|voting|of|dispose|disposition|disposal|disposing|dispositive|investment|over|with|respect|all|an|a|"
    r"aggregate|total|approximately|in|regard|as|cause|on)"
)
_POWER = rf"""(?:the\s+)?(?P<kind>sole|shared)\s+
    (?P<words>(?:(?:{VOCABULARY}|(?P=kind))\b[\s,]{{1,60}}){{2,30}}?)
    (?:(?P<figure>{FIGURE})(?![\d,.'’]{{0,30}}\d|\s*%)\s+(?:\(?[\w&.,'’$-]+\)?\s+){{0,5}}?(?:shares|units|adss?|stock)\b|(?P<such>(?:all\s+)?(?:such|those|these)\s+(?:shares|(?:common\s+)?stock))\b)"""
POWERS = re.compile(
    rf"""(?ix)\b(?P<verb>(?:may\s+be\s+|(?:is|are)\s+)deemed\s+to\s+(?:have|possess|hold)|has|have|had|possess(?:es)?|holds?|retains?|exercises?)
    \s+{_POWER}"""
)
POWERS_BEGINS, REACH_OF_POWERS = re.compile(r"\b[aAeEhHiImMpPrR]"), 100
# "shares voting and dispositive power with respect to 1,000 shares"
SHARES_POWER = re.compile(
    rf"""(?ix)\b(?P<verb>shares?)\s+(?:with\s+[^.;:\d]{{2,60}}?\s+(?=the\s))?(?P<words>(?:{VOCABULARY}\b[\s,]{{1,60}}){{2,30}}?)
    (?P<figure>{FIGURE})(?![\d,.'’]{{0,30}}\d|\s*%)\s+(?:\(?[\w&.,'’$-]+\)?\s+){{0,5}}?(?:shares|units|adss?|stock)\b"""
)
# "beneficially owns and has sole voting power with respect to 1,000 shares": the words between the person and "has"
OWNS_AND = re.compile(r"(?i)\s+(?:(?:directly|indirectly|also)\s+)?beneficially\s+owns?\s+and\s+$")
# "... and sole dispositive power over 1,000 shares", of the same persons
FURTHER_POWER = re.compile(rf"(?ix)[,;]?\s+(?:and\s+)?{_POWER}")
MOST_FURTHER = 3
NO_POWER = re.compile(
    rf"(?ix)\b(?P<no>no)\s+(?P<kind>sole|shared)\s+(?P<words>(?:{VOCABULARY}\b[\s,]{{0,60}}){{2,20}})(?:(?P<kind2>sole|shared)\s+(?P<words2>(?:{VOCABULARY}\b[\s,]{{0,60}}){{2,20}}))?"
)
FAR = 420  # characters behind a number of shares in which its percent stands
REACH = 220


def sentences(part: Text, names: Names) -> Iterator[Stake]:
    """The figures that sentences state of a person that is their subject, of "the Reporting Persons" together, or in total."""
    owned: dict[str | None, Text] = {}
    told: list[tuple[int, str]] = []  # where it is stated what a person owns
    lower = plain(part.string)
    stakes = list(_owned(part, lower, names, told, owned))
    whole = {stake.name for stake, directly in stakes if not directly}
    # what one holds directly is a part of what it owns beneficially, should that be told too
    yield from (stake for stake, directly in stakes if not directly or stake.name is None or stake.name not in whole)
    yield from _together(part, lower, told)
    yield from _owned_by(part, lower, names)
    yield from _powers(part, lower, names, owned)


def _owned(
    part: Text, lower: str, names: Names, told: list[tuple[int, str]], owned: dict[str | None, Text]
) -> Iterator[tuple[Stake, bool]]:
    """The shares that persons own, with their percents, and whether it is told that they do so directly, no more.

    told: learns where that is stated of whom; owned: learns the first figure of each.
    """
    single: list[tuple[str, str | None]] = [("named", names.names[0])] if len(names.names) == 1 else []
    string = part.string
    for pattern, found in (
        (RELATES, matches(RELATES, places_of(("aggregate",), string, lower), string)),
        (RELATES_TO, matches(RELATES_TO, places_of(("this",), string, lower), string)),
        (OWNS, owning(string, lower)),
        (HOLDS, matches(HOLDS, places_of(HOLDS_WORDS, string, lower), string)),
        (ALONE_IN_PART, on_lines_of(ALONE_IN_PART, sorted([*each("(a)", lower), *each("item", lower)]), string)),
        (FIGURE_AND_PERCENT, FIGURE_AND_PERCENT.finditer(string) if single else ()),
    ):
        for match in found:
            if pattern is ALONE_IN_PART and MID_SENTENCE.search(string, max(0, match.start() - 40), match.start()):
                continue
            if pattern in (OWNS, HOLDS):
                persons = _persons(part, match.start("verb"), names)
            else:
                persons = [("total", None)] if pattern is RELATES or (pattern is RELATES_TO and not single) else single
                persons = persons or [("turn", None)]  # (a) beneath the heading of a person
            figure = part.group(match, "figure")
            at = part.offset + match.start()
            percent = _percent(part, match.end(), pattern is FIGURE_AND_PERCENT, match["figure"]) if persons else None
            if percent is None and (pattern is HOLDS or persons[:1] == [("turn", None)]):
                continue
            directly = pattern in (OWNS, HOLDS) and DIRECTLY.search(match["verb"]) is not None
            for whose, name in persons:
                if name is not None:
                    told.append((match.start(), name))
                yield Stake(at, "aggregate_amount", figure, whose, name), directly
                owned.setdefault(name, figure)
                if percent is not None:
                    yield Stake(at, "percent_of_class", percent, whose, name), directly


def owning(string: str, lower: str) -> Iterator[re.Match[str]]:
    """The matches of OWNS, looked for before its last words where a figure follows those. lower: as of `places_of`."""
    ends = [at for at in places_of(OWNS_WORDS, string, lower) if OWNS_END.match(string, at)]
    return matches(OWNS, starts_before(OWNS_BEGINS, ends, string, REACH_OF_OWNS), string)


def having(string: str, lower: str) -> Iterator[re.Match[str]]:
    """The matches of POWERS, looked for before the kinds of power."""
    starts = starts_before(POWERS_BEGINS, places_of(("sole", "shared"), string, lower), string, REACH_OF_POWERS)
    return matches(POWERS, starts, string)


def _together(part: Text, lower: str, told: list[tuple[int, str]]) -> Iterator[Stake]:
    """What several persons of one sentence own, as it says, together: "..., together 1,500 shares or 7.5%"."""
    string = part.string
    for match in matches(TOTAL, places_of(TOTAL_WORDS, string, lower), string) if len(told) > 1 else ():
        begin = max((stop.end() for stop in SENTENCE_END.finditer(string, max(0, match.start() - FAR), match.start())), default=0)
        percent = _percent(part, match.end())
        if percent is not None and len({name for at, name in told if begin <= at < match.start()}) > 1:
            yield Stake(part.offset + match.start(), "aggregate_amount", part.group(match, "figure"), "total", None)
            yield Stake(part.offset + match.start(), "percent_of_class", percent, "total", None)


def _owned_by(part: Text, lower: str, names: Names) -> Iterator[Stake]:
    """The shares, and their percent, that a sentence says are owned by a person of the covers."""
    string = part.string
    for match in matches(OWNED_BY, places_of(("number", "amount"), string, lower), string):
        if name := names.meant(" ".join(match["who"].split())):
            at = part.offset + match.start()
            yield Stake(at, "aggregate_amount", part.group(match, "figure"), "named", name)
            if percent := _percent(part, match.end()):
                yield Stake(at, "percent_of_class", percent, "named", name)
    for match in matches(THAT_OWNS, places_of(("aggregate",), string, lower), string):
        if name := names.meant(" ".join(match["who"].split())):
            at = part.offset + match.start()
            yield Stake(at, "aggregate_amount", part.group(match, "figure"), "named", name)
            if percent := _percent(part, match.end()):
                yield Stake(at, "percent_of_class", percent, "named", name)
    for match in matches(PERCENT_OWNED_BY, places_of(("percent",), string, lower), string):
        told = PERCENT.match(string, match.end())
        if told and (name := names.meant(" ".join(match["who"].split()))):
            yield Stake(part.offset + match.start(), "percent_of_class", part.group(told, "whole"), "named", name)


def _powers(part: Text, lower: str, names: Names, owned: dict[str | None, Text]) -> Iterator[Stake]:
    for first in having(part.string, lower):
        persons = _powerful(part, first, names)
        told = [first]
        while persons and len(told) <= MOST_FURTHER and (further := FURTHER_POWER.match(part.string, told[-1].end())):
            told.append(further)
        for match, (whose, name) in product(told, persons):
            figure = owned.get(name) if match["such"] else part.group(match, "figure")
            if name is None or figure is None or (match["such"] and not 0 < part.offset + match.start() - figure.offset < FAR):
                continue
            for field in power(match["kind"], match["words"]):
                yield Stake(part.offset + match.start(), field, figure, whose, name)
        yield from _owned_so(part, first, persons)
    for match in matches(SHARES_POWER, places_of(("share",), part.string, lower), part.string):
        persons = _powerful(part, match, names)
        for (whose, name), field in product(persons, power("shared", match["words"])):
            if name is not None:
                yield Stake(part.offset + match.start(), field, part.group(match, "figure"), whose, name)
        yield from _owned_so(part, match, persons)
    if len(names.names) == 1:
        for match in matches(NO_POWER, places_of(("no",), part.string, lower), part.string):
            for kind, words in (("kind", "words"), ("kind2", "words2")):
                for field in power(match[kind], match[words]) if match[kind] else ():
                    yield Stake(part.offset + match.start(), field, part.group(match, "no"), "named", names.names[0])


def _powerful(part: Text, power_of: re.Match[str], names: Names) -> list[tuple[str, str | None]]:
    """Of whom a sentence states a power, be it one that several share."""
    persons = _holders(part, power_of, names)
    return persons if persons and persons != [("total", None)] else _sharing(part, power_of, names) or persons


def _holders(part: Text, power_of: re.Match[str], names: Names) -> list[tuple[str, str | None]]:
    """Of whom a sentence states a power."""
    at = power_of.start("verb")
    owns = OWNS_AND.search(part.string, max(0, at - REACH), at)
    return _persons(part, owns.start() if owns else at, names)


def _sharing(part: Text, power_of: re.Match[str], names: Names) -> list[tuple[str, str | None]]:
    """Those of whom a sentence begins that they share a power: "The Fund and Ms. Roe have shared power to vote"."""
    if len(names.names) < 2 or (power_of.groupdict().get("kind") or "shared").lower() != "shared":
        return []
    at = power_of.start("verb")
    subject = part.string[max(0, at - REACH) : at]
    begin = max((match.end() for match in CLAUSE.finditer(subject)), default=0 if at <= REACH else len(subject))
    several = names.several(subject[begin:]) if " and " in " ".join(subject[begin:].split()) else []
    return [("each", one) for one in several] if len(several) > 1 else []


def _owned_so(part: Text, power_of: re.Match[str], persons: list[tuple[str, str | None]]) -> Iterator[Stake]:
    """The shares, with their percent, of which a sentence says that a person "beneficially owns and has" a power over them."""
    at = power_of.start("verb")
    if not persons or not power_of["figure"] or not OWNS_AND.search(part.string, max(0, at - REACH), at):
        return
    percent = _percent(part, power_of.end())
    for whose, name in persons:
        yield Stake(part.offset + power_of.start(), "aggregate_amount", part.group(power_of, "figure"), whose, name)
        if percent is not None:
            yield Stake(part.offset + power_of.start(), "percent_of_class", percent, whose, name)


def _persons(part: Text, at: int, names: Names) -> list[tuple[str, str | None]]:
    """Of whom a verb speaks: (`named`, name), (`total`, None), (`current`, None) for "he" or "it"; (`each`, name) of several."""
    before = part.string[max(0, at - REACH) : at]
    before = ENUMERATOR.sub("", before) if before[-3:].rstrip().endswith(")") else before
    name = names.subject(before)
    if name is not None:
        return [("named", name)]
    if ends_alone(before):
        return [("named", names.names[0]) if len(names.names) == 1 else ("current", None)]
    if each := EACH.search(before):
        several = names.several(each["who"])
        return [("each", one) for one in several] if len(several) > 1 else []
    if EACH_PERSON.search(before):
        return [("each", one) for one in names.names] if len(names.names) > 1 else [("named", one) for one in names.names]
    if TOGETHER.search(before) and not re.search(r"(?i)\b(?:each|none|any|certain|other)\b", before[-80:]):
        return [("total", None)]
    if " and" not in before:
        return []
    if (verb := _verb_before(before)) is not None:
        return _persons(part, at - len(before) + verb, names)
    return [("total", None)] if _all_together(before, at <= REACH, names) else []


def _verb_before(before: str) -> int | None:
    """Where, in the words before a verb, the one stands whose subject is that of both."""
    verbs = list(VERB.finditer(before))
    return verbs[-1].start() if verbs and ALSO_DOES.match(before, verbs[-1].end()) else None


def _all_together(before: str, whole: bool, names: Names) -> bool:
    """Whether a clause begins with a list of all persons of the covers, or of as many as there are, who own together.

    whole: whether the words are all that stand before the verb.
    """
    begin = max((match.end() for match in CLAUSE.finditer(before)), default=0 if whole else len(before))
    led = AS_OF.match(before, begin)
    subject = " ".join(before[led.end() if led else begin :].split())
    if " and " not in subject:
        return False
    if several := names.several(subject):
        return len(several) == len(names.names)  # what some of them own is no figure of all
    listed = [one for one in COMMAS.split(subject) if one]
    if SOME_AND_SOME.fullmatch(subject) is None or len(listed) != len(names.names):
        return False
    return all(one[:4].lower() == "the " or names.subject(one) is not None for one in listed)


def ends_alone(before: str) -> bool:
    """Whether the words before a verb end with what stands for the one person who is spoken of: "he", "the Reporting Person"."""
    last = before.rstrip()[-10:].lower().removesuffix(",")
    return last.endswith(ALONE_ENDS) and ALONE.search(before) is not None


def _percent(part: Text, at: int, next_to: bool = False, figure: str = "") -> Text | None:
    """The percent that the rest of a sentence gives for the shares before it, or that it begins with.

    figure: the number of shares, which the next sentence may say again with the percent.
    """
    if next_to:
        told = PERCENT.match(part.string, at)
        return part.group(told, "whole") if told else None
    stop = SENTENCE_END.search(part.string, at, at + FAR)
    until = stop.start() if stop else min(len(part.string), at + FAR)
    match = NEXT_TO.match(part.string, at, until) or _behind_count(part.string, at, until)
    if match is None and figure and stop and (again := AGAIN.match(part.string, stop.end())) and again["figure"] == figure:
        match = REPRESENTING.match(part.string, again.end())
    percent = PERCENT.match(part.string, match.end()) if match else None
    return part.group(percent, "whole") if percent else None


def _behind_count(string: str, at: int, until: int) -> re.Match[str] | None:
    """What leads to the percent of a number of shares, which ends at an offset; no percent of another number is it."""
    another = ANOTHER.search(string, at, until)
    until = another.start() if another else until
    begin = at
    while begin < until:
        found = [match for pattern in (REPRESENTING, BRACKETED) if (match := pattern.search(string, begin, until)) is not None]
        match = min(found, key=lambda match: match.start(), default=None)
        if match is None or string[match.start()] != "(" or not OF_ANOTHER.search(string, at, match.start()):
            return match
        begin = match.end()
    return None
