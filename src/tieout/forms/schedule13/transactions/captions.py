"""What stands above and between the rows of a table: whose transactions they are, which way, and how they were effected."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from msgspec import Struct, structs

from tieout import values
from tieout.facts import ABSENT, Fact
from tieout.forms.schedule13.seeking import matches, places
from tieout.forms.schedule13.sheet import Sheet
from tieout.forms.schedule13.transactions.rows import Place, Row
from tieout.forms.schedule13.transactions.wording import said
from tieout.markup.text import Text

NOTE = re.compile(r"\(?\w{1,2}\)|[*†‡]")  # a footnote begins
SENTENCES = 9  # that say how all transactions were effected: where they differ, none says it of all
APART = 3  # columns between the words of one caption
LONGEST = 90  # characters of a caption that is a name
LONG = 50  # characters of a line that is full
# "sentence" is also a heading, and what is no words
What = Literal["side", "name", "caption", "sentence"]
# a security that is not the stock itself
DERIVED = re.compile(
    r"(?i)\b(?:options?|calls?|puts?|warrants?|swaps?|forwards?|notes?|debentures?|convertible|preferred|futures?|bonds?|rights?)\b"
)
SECURITY = re.compile(
    r"(?i)\b(?:common\s+(?:stock|shares?|units?)|ordinary\s+shares?|class\s+[a-c]\b|capital\s+stock|preferred|ad[sr]s?\b|depositary|units?\b"
    r"|options?|warrants?|swaps?|forwards?|shares|securities|stock)\b"
)
WORD = re.compile(r"[A-Za-z]{3}")
# What is never a name: titles, furniture of pages, sums
NO_NAME = re.compile(
    r"(?i)\b(?:schedule|annex|exhibit|appendix|attachment|transactions?|trad(?:es?|ing)|purchased?s?|sales?|sold|bought|information|page|cusip|item|continued|totals?|past|sixty|60|days|date|price"
    r"|respect|effected|since|recent|filing|during|following|none|commission|n/a|table|below|above|period|footnotes?|notes?|the\s+reporting\s+persons?\s+ha)\b|^\W*(?:each|all)\b|^\W*\d+\W*$|^\W*\d{1,2}[.)]|[:;]\s*\S|\$"
)
NAME = re.compile(r"[A-Z0-9(][\w.,&'’()/+ \xa0\n-]{1,90}:?")
# "Transactions effected by Alpha Fund, L.P. during ...", "Purchases by Mr. Doe:"
BY = re.compile(
    r"(?i:\b(?:transactions?|purchases?|sales?|trades?|effected|made|executed|shares)\b)[^.:\n]{0,120}?\s(?i:by|for\s+the\s+account\s+of|on\s+behalf\s+of)\s+"
    r"(?P<name>(?:(?i:the\s+account\s+of\s+))?[A-Z][\w&'’-]*\.?(?:,?\s(?:[A-Z(][\w&'’.)-]*|of|and|de|&)){0,8})"
)
# ... alone on its line
BY_TITLE = re.compile(
    r"(?i:(?:[a-z0-9()]{1,3}[.)]\s{1,9})?(?:open[\s-]market\s{1,9})?(?P<what>purchases?|sales?|acquisitions?|dispositions?|transactions?|trades?)"
    r"(?:\s{1,9}(?:of|in)\s{1,9}(?:the\s{1,9})?(?:[a-z]{1,12}\s{1,9}){1,3}?)?(?:\s{0,9}(?:made|effected|executed))?\s{0,9}"
    r"\b(?:by|for\s{1,9}the\s{1,9}accounts?\s{1,9}of))\s{1,9}(?P<name>(?:[Tt]he\s)?[A-Z0-9].{2,80})"
)
BY_ALONE = re.compile(r"(?:By|BY)\s{1,9}(?=(?:the|THE)\s|[A-Z])")
# "Alpha Fund, L.P. effected the following transactions", "During the past 60 days, Mr. Doe sold"
SUBJECT = re.compile(
    r"(?:^\W*|[,;]\s+|\b(?:days|period|hereof|last\s+(?:amendment|filing|statement|report))\s+)(?:\(c\)\s*)?(?!(?:L\.?L?\.?[CP]|Inc|Ltd|Corp|N\.A|S\.A)\b)(?P<name>(?:[Tt]he\s+)?[A-Z][\w&'’.-]*(?:,?\s(?:[A-Z(][\w&'’.)-]*|of|and|de|&)){0,8}),?\s+(?:has\s+|have\s+)?"
    r"(?:effected|purchased|sold|bought|acquired|made|engaged\s+in|disposed\s+of)\b"
)
# the same in capitals, where any word may be one of a name
SUBJECT_IN_CAPITALS = re.compile(
    r"(?:^\W*|[,;]\s+|\b(?:DAYS|PERIOD|HEREOF)\s+)(?!(?:DURING|IN|SINCE|WITHIN|ON|OVER|FOR|AS|ALL)\b)"
    r"(?P<name>[A-Z][\w&'’.-]*(?:,?\s[A-Z(&][\w&'’.)-]*){0,8}?),?\s+(?:HAS\s+|HAVE\s+)?"
    r"(?:EFFECTED|PURCHASED|SOLD|BOUGHT|ACQUIRED|MADE|ENGAGED\s+IN|DISPOSED\s+OF)\b"
)
NOBODY = re.compile(r"(?i)(?:he|she|it|they|we|i|who|which)$|(?:no|none|neither|nobody|any)\b")
LEADS_ON = re.compile(r"(?i)\b(?:following|follows|below)\b")
SEVERAL = re.compile(r"(?i)\b(?:reporting\s+persons|funds|each|any|all|persons)$")
LEADS = re.compile(r"(?i)\b(?:purchas|sold|sales?|bought|acqui|dispos|transact|trade)")
# "all transactions were effected in the open market", "each of the purchases was made through a broker"
HOW = re.compile(
    r"(?i)(?P<unless>\b(?:unless|except)\b[^.;]{0,40}?)?\b(?:all|each)\b[^.;]{0,60}?\b(?:transactions?|purchases?|sales?|trades?)\b[^.;]{0,40}?\b(?:was|were)\s+"
    r"(?:all\s+)?(?:effected|made|executed|conducted|carried\s+out)\s+(?P<how>(?:in|on|through|over|via)\s[^.;,]{3,100})"
)
# "All transactions were effected in the open market and relate to purchases", where none is said to be otherwise
ALL_SO = re.compile(
    r"(?i)(?P<unless>\b(?:unless|except)\b[^.;]{0,80}?)?\b(?:all|each)\b[^.;]{0,40}?\b(?:transactions?|trades?)\b[^.;]{0,60}?\b(?:relate[sd]?\s+to|was|were)\s+"
    r"(?:an?\s+)?(?:open[\s-]market\s+)?(?P<side>purchases?|sales?)\b(?!\s*(?:and|or|/|price|order))"
)
# "shares purchased (sold)", "purchases/(sales)"
PAIR = re.compile(
    r"(?i)\b(?P<bought>purchas(?:ed|es?)|bought|acquired)\b\s*(?:and|or|/)?\s*\(\s*(?:and\s+|or\s+)?(?:sold|sales?|dispos\w+)\s*\)"
)
# With what each begins, for a quick search
HOW_BEGINS = re.compile(r"[UuEeAa](?<!\w.)(?i:(?<=u)nless|(?<=e)(?:xcept|ach)|(?<=a)ll)\b")
PAIR_ENDS = re.compile(r"\(\s*(?i:(?:and\s+|or\s+)?(?:sold|sale|dispos))")
PAIR_BEGINS = re.compile(r"[PpBbAa](?<!\w.)(?i:urchase|ought|cquired)")
SIDES = re.compile(
    r"(?i)\W*(?:open\s+market\s+|private\s+|block\s+)?(?:purchases?|sales?|buys?|sells?|shares\s+(?:purchased|sold)|acquisitions?|dispositions?|purchased|sold|bought)(?:\s+of\s+\w+(?:\s\w+)?)?\W*"
)


class Captions(Struct, frozen=True):
    """What the captions above a row say, each absent where none does."""

    person: Fact[str] = ABSENT
    side: Fact[str] = ABSENT
    how: Fact[str] = ABSENT
    pair: Fact[str] = ABSENT  # what an amount without a sign is, where "purchased (sold)" stands somewhere above
    year: Text | None = None  # of days that are printed without theirs
    excepted: bool = False  # "how" holds only where nothing else is said, so not of a row with a footnote


def general(part: Text) -> Captions:
    """What a sentence anywhere in a part says of all its transactions: how they were effected, what brackets mean."""
    starts = list(places(HOW_BEGINS, part.string))
    found = [match for match, _ in zip(matches(HOW, starts, part.string), range(SENTENCES), strict=False)]
    pair = None
    if PAIR_ENDS.search(part.string):
        pair = next(matches(PAIR, places(PAIR_BEGINS, part.string), part.string), None)
    bought = part.group(pair, "bought").fact(lambda raw: "A") if pair else ABSENT
    so = next(matches(ALL_SO, starts, part.string), None) if pair is None else None
    side = said(part.group(so, "side")) if so and so["unless"] is None else ABSENT
    if len({values.fold(match["how"]).casefold() for match in found}) != 1:
        return Captions(pair=bought, side=side)
    how = part.group(found[0], "how").strip().fact(values.text)
    return Captions(how=how, pair=bought, side=side, excepted=found[0]["unless"] is not None)


def for_another(before: Captions, after: Captions) -> bool:
    """Whether a name stands where the rows that "Sales" or the like stood over belonged to the name above that.

    What it said of the way is then not said of the rows of the other name.
    """
    name, other, side = before.person, after.person, before.side
    if name.value is None or other.value is None or side.start is None or after.side is not side:
        return False
    return other.value.casefold() != name.value.casefold() and (name.start or 0) < side.start < (other.start or 0)


def learn(sheet: Sheet, known: Captions, row: Row, above: bool) -> Captions:
    """What is known below a row without figures. above: the row stands over the head of its table."""
    if len(row.places) > 1 and any(after.left - before.right > APART for before, after in pairwise(row.places)):
        return known
    line = row.line.strip()
    text = line.strip("_*") if line.string[:1] in "_*" or line.string[-1:] in "_*" else line
    what = _kind(text)
    if captioned := _captioned(text, what, known):
        return captioned
    if above and len(text) <= 1000 and LEADS.search(text.string):
        if _leads(text.string):
            return _sentence(line, known)
        if what == "sentence" and text.string.isupper():
            return _in_capitals(line, known)
    if not above and what == "sentence" and known.side.value is not None and not NOTE.match(text.string):
        return _otherwise(text, known)
    # a security, or a caption that is not understood: whose the rows are is open
    return structs.replace(known, person=ABSENT) if what == "caption" else known


def _kind(text: Text) -> str:
    return _what_of_short(text.string) if len(text) <= LONGEST else "sentence"


def _captioned(text: Text, what: str, known: Captions) -> Captions | None:
    """What is known below a caption alone: a way, a name, or both; None where it is none."""
    if what == "side":
        return structs.replace(known, side=said(text))
    if what == "name":
        return structs.replace(known, person=_alone(text))
    return _titled(text, known)


def _alone(text: Text) -> Fact[str]:
    """The name that a line is, without the word that leads to it: "By the Fund:"."""
    by = BY_ALONE.match(text.string)
    return text[by.end() if by else 0 :].strip(":").fact(values.text)


def _titled(text: Text, known: Captions) -> Captions | None:
    """What is known below a line that is but a way and a name: "Purchases by Alpha Fund, L.P."; None where it is none."""
    match = BY_TITLE.fullmatch(text.string) if len(text) <= LONGEST else None
    name = text.group(match, "name").strip(":,") if match else None
    if match is None or name is None or SEVERAL.search(name.string) or NO_NAME.search(name.string) or not is_name(name.string):
        return None
    told = said(text.group(match, "what"))
    return structs.replace(known, person=name.fact(values.text), side=told if told.value is not None else known.side)


def led(text: Text, known: Captions) -> Captions:
    """What is known below words that stand above a list: a caption alone, or a sentence that ends with a colon or is a title."""
    if captioned := _captioned(text, _kind(text), known):
        return captioned
    if not LEADS.search(text.string):
        return known
    if text.string.isupper():
        return _in_capitals(text, known)
    return _sentence(text, known) if _leads(text.string) else known


def paragraphs(rows: Sequence[Row]) -> list[Row]:
    """Rows without figures, with the lines of a typed sentence that is broken over several of them put together."""
    found: list[Row] = []
    for row in rows:
        before = found[-1] if found else None
        if before is not None and _goes_on(before, row):
            place = before.places[0]
            end = row.at - before.at + row.places[0].end
            found[-1] = Row(row.whole, before.at, row.end, (Place(place.begin, end, place.left, place.right),), False, None)
        else:
            found.append(row)
    return found


def _goes_on(row: Row, below: Row) -> bool:
    """Whether a line goes on with the sentence in the line right above it."""
    if row.grid or below.grid or len(row.places) > 1 or len(below.places) > 1 or row.whole.string[row.end : below.at] != "\n":
        return False
    above, line = row.string(row.places[0]), below.string(below.places[0])
    if len(above) > 1000 or above.endswith((":", ".")) or not (line[:1].islower() or len(above) >= LONG):
        return False
    return not stands_alone(line) or (line.endswith(":") and LEADS_ON.search(above) is not None)


def stands_alone(line: str) -> bool:
    """Whether a line is a caption by itself: a name, or what was done."""
    return len(line) <= LONGEST and _what_of_short(line) in ("name", "side")


def _what(string: str) -> What:
    """What a short line alone can be."""
    if SIDES.fullmatch(string):
        return "side"
    if is_name(string):
        return "name"
    return "sentence" if NO_NAME.search(string) or not WORD.search(string) else "caption"


_what_of_short = lru_cache(maxsize=1024)(_what)  # the tables of one filer, and his filings, have their captions in common


def _leads(string: str) -> bool:
    """Whether a line leads to the table beneath it: it says so, or is a title. A footnote of the table above it does not."""
    if not re.search(r"[a-z]", string) or re.match(r"\(?\d{1,2}\)|[*†‡]", string):
        return False
    title = len(string) <= LONGEST and not string.endswith(".")
    return title or string.endswith(":") or re.search(r"(?i)\b(?:following|follows|below|set\s+forth|listed)\b", string) is not None


def is_name(line: str) -> bool:
    """Whether a line alone is the name of a person or fund.

    >>> is_name("Alpha Fund, L.P."), is_name("Schedule A")
    (True, False)
    """
    string = line.strip()
    if not 3 <= len(string) <= LONGEST or not NAME.fullmatch(string) or NO_NAME.search(string) or SECURITY.search(string):
        return False
    words = re.findall(r"[A-Za-z][\w.&'’-]*", string)
    small = [
        word
        for word in words
        if word[0].islower() and word not in ("of", "the", "and", "for", "de", "van", "von", "a", "as", "to", "trustee")
    ]
    return bool(words) and not small and not (string.endswith(".") and len(words) > 9)


def _sentence(line: Text, known: Captions) -> Captions:
    """What the sentence that leads to a table says: which way, and by whom."""
    told = said(line)
    return _named(line, structs.replace(known, side=told) if told.value is not None else known, (BY, SUBJECT))


def _in_capitals(line: Text, known: Captions) -> Captions:
    """What a title or a sentence in capitals says: a sentence that leads to a table which way, too."""
    if not LEADS_ON.search(line.string):
        return _named(line, known, (BY,))
    told = said(line)
    return _named(line, structs.replace(known, side=told) if told.value is not None else known, (BY, SUBJECT_IN_CAPITALS))


def _named(line: Text, known: Captions, patterns: tuple[re.Pattern[str], ...]) -> Captions:
    """By whom the transactions were that a sentence or a title leads to, if it says so."""
    for pattern in patterns:
        match = pattern.search(line.string)
        name = line.group(match, "name").strip(",") if match else None
        if (
            name is not None
            and not SEVERAL.search(name.string)
            and not NO_NAME.search(name.string)
            and not NOBODY.match(name.string)
        ):
            return structs.replace(known, person=name.fact(values.text))
    return known


def _otherwise(text: Text, known: Captions) -> Captions:
    """What is known below a line between rows that speaks of the other way: that, if it leads to rows, else it is left open."""
    told = said(text)
    if told.value is None or told.value == known.side.value:
        return known
    return structs.replace(known, side=told if text.string.endswith(":") else ABSENT)
