"""What stands above and between the rows of a table: whose transactions they are, which way, and how they were effected."""

import re

from msgspec import Struct, structs

from tieout import values
from tieout.facts import ABSENT, Fact
from tieout.forms.schedule13.sheet import Sheet
from tieout.forms.schedule13.transactions.rows import Row
from tieout.forms.schedule13.transactions.wording import said
from tieout.markup.text import Text

LONGEST = 90  # characters of a caption that is a name
# a security that is not the stock itself
DERIVED = re.compile(r"(?i)\b(?:options?|calls?|puts?|warrants?|swaps?|forwards?|notes?|debentures?|convertible|preferred|futures?|bonds?|rights?)\b")
SECURITY = re.compile(
    r"(?i)\b(?:common\s+(?:stock|shares?|units?)|ordinary\s+shares?|class\s+[a-c]\b|capital\s+stock|preferred|ad[sr]s?\b|depositary|units?\b"
    r"|options?|warrants?|swaps?|forwards?|shares|securities|stock)\b"
)
# What is never a name: titles, furniture of pages, sums
NO_NAME = re.compile(
    r"(?i)\b(?:schedule|annex|exhibit|appendix|attachment|transactions?|information|page|cusip|item|continued|totals?|past|sixty|60|days|date|price"
    r"|respect|effected|since|recent|filing|during|following|none|commission|n/a|table|below|above|period|footnotes?|notes?|each|all|the\s+reporting\s+persons?\s+ha)\b|^\W*\d|[:;]\s*\S|\$"
)
NAME = re.compile(r"[A-Z0-9(][\w.,&'’()/ \xa0-]{1,90}:?")
# "Transactions effected by Alpha Fund, L.P. during ...", "Purchases by Mr. Doe:"
BY = re.compile(
    r"(?i:\b(?:transactions?|purchases?|sales?|trades?|effected|made|executed|shares)\b)[^.:\n]{0,120}?\s(?i:by|for\s+the\s+account\s+of|on\s+behalf\s+of)\s+"
    r"(?P<name>(?:(?i:the\s+account\s+of\s+))?[A-Z][\w&'’-]*\.?(?:,?\s(?:[A-Z(][\w&'’.)-]*|of|and|de|&)){0,8})"
)
# "all transactions were effected in the open market", "each of the purchases was made through a broker"
HOW = re.compile(
    r"(?i)(?P<unless>\b(?:unless|except)\b[^.;]{0,80}?)?\b(?:all|each)\b[^.;]{0,80}?\b(?:transactions?|purchases?|sales?|trades?)\b[^.;]{0,60}?\b(?:was|were)\s+"
    r"(?:all\s+)?(?:effected|made|executed|conducted|carried\s+out)\s+(?P<how>(?:in|on|through|over|via)\s[^.;,]{3,100})"
)
SIDES = re.compile(r"(?i)\W*(?:open\s+market\s+|private\s+|block\s+)?(?:purchases?|sales?|buys?|sells?|shares\s+(?:purchased|sold)|acquisitions?|dispositions?|purchased|sold|bought)(?:\s+of\s+\w+(?:\s\w+)?)?\W*")


class Captions(Struct, frozen=True):
    """What the captions above a row say, each absent where none does."""

    person: Fact[str] = ABSENT
    side: Fact[str] = ABSENT
    how: Fact[str] = ABSENT
    excepted: bool = False  # "how" holds only where nothing else is said, so not of a row with a footnote


def general(part: Text) -> Captions:
    """What one sentence anywhere in a part says of how all of its transactions were effected."""
    found = [match for match, _ in zip(HOW.finditer(part.string), range(2), strict=False)]
    if len(found) != 1:
        return Captions()
    return Captions(how=part.group(found[0], "how").strip().fact(values.text), excepted=found[0]["unless"] is not None)


def learn(sheet: Sheet, known: Captions, row: Row, above: bool) -> Captions:
    """What is known below a row without figures. above: the row stands over the head of its table."""
    line = row.line.strip()
    if len(row.pieces) > 1 and not (len(row.pieces) == 2 and not row.grid):
        return known
    text = row.pieces[0].text.strip("_*")
    if len(row.pieces) == 1 and SIDES.fullmatch(text.string) and len(text) <= LONGEST:
        return structs.replace(known, side=said(text))
    if len(row.pieces) == 1 and is_name(text):
        return structs.replace(known, person=text.strip(":").fact(values.text))
    if security(text):
        return structs.replace(known, person=ABSENT)
    if above and len(line) <= 1000:
        return _sentence(line, known)
    return known


def security(text: Text) -> bool:
    """Whether a caption names a security: the rows below are of it, and the persons are told anew."""
    return len(text) <= LONGEST and bool(SECURITY.search(text.string)) and not NO_NAME.search(text.string)


def is_name(text: Text) -> bool:
    """Whether a line alone is the name of a person or fund.

    >>> from tieout.markup.text import Seams
    >>> is_name(Text("Alpha Fund, L.P.", Seams())), is_name(Text("Schedule A", Seams()))
    (True, False)
    """
    string = text.string.strip()
    if not 3 <= len(string) <= LONGEST or not NAME.fullmatch(string) or NO_NAME.search(string) or SECURITY.search(string):
        return False
    words = re.findall(r"[A-Za-z][\w.&'’-]*", string)
    small = [word for word in words if word[0].islower() and word not in ("of", "the", "and", "for", "de", "van", "von", "a", "as", "to", "trustee")]
    return bool(words) and not small and not (string.endswith(".") and len(words) > 9)


def _sentence(line: Text, known: Captions) -> Captions:
    """What the sentence that leads to a table says."""
    if not re.search(r"(?i)\b(?:purchas|sold|sale|bought|acqui|dispos|transact|trade)", line.string):
        return known
    told = said(line)
    if told.value is not None:
        known = structs.replace(known, side=told)
    if match := BY.search(line.string):
        name = line.group(match, "name").strip(",")
        if not re.search(r"(?i)\b(?:reporting\s+persons?|funds|each|any|all)$", name.string):
            known = structs.replace(known, person=name.fact(values.text))
    return known
