"""Transactions told in sentences: "On March 3, 2020, Alpha purchased 10,000 shares in the open market at $5.01 per share"."""

import re
from collections.abc import Iterator
from datetime import date as Day
from decimal import Decimal

from msgspec import Struct, structs

from tieout import values
from tieout.facts import ABSENT, Fact
from tieout.forms.schedule13.model import Transaction
from tieout.forms.schedule13.sheet import Sheet
from tieout.forms.schedule13.transactions.wording import AMERICAN, CURRENCY, DATE, DAY, FIGURE, MONTH, YEARLESS, amount, price, said
from tieout.markup.text import Text

LONGEST = 4000  # characters of a sentence
# A full stop before a new sentence, not one behind "Inc", "L.P", "Mr" or an initial; a line of its own in rendered print
STOP = re.compile(
    r"(?<!\bInc)(?<!\bCorp)(?<!\bCo)(?<!\bLtd)(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)(?<!\bNo)(?<!\bSt)(?<!\bJr)(?<!\b[A-Z])[.]\s{1,20}(?=[A-Z“\"(])"
    r"|\n[ \t\xa0\r]*\n|\n(?=[ \t\xa0]*(?:[-•·*]\s|\([a-z0-9]{1,4}\)\s))"
)
BOUGHT_WORD = r"purchased|bought|acquired|received|(?:was|were|been)\s+(?:granted|awarded|issued)"
SOLD_WORD = r"sold|disposed\s+of|distributed|donated|surrendered|transferred"
# "shares of Common Stock", "Class A Shares", "ADSs": what is counted; not options or warrants, nor shares that those are for
NOUN = (
    r"(?:of\s+(?:the|its|his|her)\s+)?(?:(?!(?:warrants?|options?|notes?|rights?|to|days?|percent|shares?|of|at|for|per|on|in)\b)[A-Za-z][\w’'.-]*\s+){0,5}?"
    r"(?:shares?|units|ad[sr]s?|common\s+stock)\b(?!\s+(?:issuable|underlying|subject))"
)
AGGREGATE = r"(?:an?\s+|another\s+|the\s+)?(?:additional\s+|further\s+)?(?:aggregate|total|net|combined|block)?(?:\s*(?:amount|number)\b)?\s*(?:of\s+)?(?:approximately\s+|about\s+|another\s+)?"
BY_WAY = r"(?:,?\s*(?:in|through|on|via|directly|pursuant|from)\s[^.;:$\d]{0,80}?[,\s])?"
ACTIVE = re.compile(
    rf"(?i)\b(?P<verb>{BOUGHT_WORD}|{SOLD_WORD})\b{BY_WAY}\s*{AGGREGATE}(?<![$\d.,])(?P<figure>{FIGURE})\s+(?:additional\s+)?{NOUN}"
)
PASSIVE = re.compile(
    rf"(?i)(?<![$\d.,\w])(?P<figure>{FIGURE})\s+(?:additional\s+)?{NOUN}(?:(?!\b(?:purchased|bought|acquired|sold|which)\b)[^.;$\d]){{0,100}}?\s(?:were|was|have\s+been|has\s+been)\s+"
    r"(?:\w+ly\s+)?(?P<verb>purchased|bought|acquired|sold|disposed\s+of|surrendered|distributed|issued|granted|awarded)\b"
)
DONE = re.compile(r"(?i)\b(?:effected|made|completed|executed|consummated|closed|engaged\s+in|occurred)\b")
NOMINAL = re.compile(
    rf"(?i)\b(?P<verb>purchases?|sales?|acquisitions?|dispositions?)\s+(?:by\s+[^.;,\d]{{2,60}}\s)?of\s+{AGGREGATE}(?<![$\d.,])(?P<figure>{FIGURE})\s+(?:additional\s+)?{NOUN}"
)
# "... and 2,000 shares at $5.05": a further amount of the same verb
FURTHER = re.compile(
    rf"(?i)(?:[,;]|\band\b)\s+(?:(?:an?\s+)?(?:another|additional)\s+)?(?P<figure>{FIGURE})\s+(?:additional\s+)?{NOUN}(?=[^.;,$]{{0,60}}?\s(?:at|for)\s[^.;]{{0,60}}?[$€£])"
)
RESPECTIVE = re.compile(
    rf"(?i)\b(?:{BOUGHT_WORD}|{SOLD_WORD})\b[^.;]{{0,300}}\brespectively\b|\brespectively\b[^.;]{{0,100}}\b(?:purchased|sold)\b"
)
# a day and an amount without a verb, in a list that a sentence leads to: "3/5/20: 500 shares at $5.00"
LOT = re.compile(
    rf"(?i)(?P<date>{DATE})\s*[,:–—-]?\s*(?P<figure>{FIGURE})\s+{NOUN}\s*(?:@|at|for)\s*(?P<price>{CURRENCY}?\s?(?:{FIGURE}|\.\d+))"
)
# what makes a sentence tell of no transaction that was made
UNDONE = re.compile(
    r"(?i)\b(?:(?-i:may)|will|would|shall|could|might|not|never|nor|neither|no|none|if|unless|agreed|agrees|intends?|plans?|proposes?|entitled|obligat\w+|able|right|when)\b[^.;]{0,80}$|\bbe\s+$"
)
PERIOD = re.compile(
    rf"(?i)\b(?:between|from|beginning\s+on)\s+(?P<span>(?:{DATE}|{MONTH}\s+\d{{1,2}})(?:\s*,)?\s+(?:and|to|through|until|and\s+ending\s+on)\s+(?:and\s+including\s+)?(?:{DATE}))"
)
# several days of one sentence: "On March 3, 4 and 5, 2020"
SEVERAL = re.compile(
    rf"(?i)\bon\s+(?P<span>{MONTH}\s+\d{{1,2}}(?:\s*,\s*(?:{MONTH}\s+)?\d{{1,2}}){{0,8}},?\s+and\s+(?:{MONTH}\s+)?\d{{1,2}},?\s+\d{{4}})"
)
OTHER_DAY = re.compile(
    r"(?i)\b(?:dated|as\s+of|since|until|through|expir\w+(?:\s+on)?|due(?:\s+on)?|ended|ending|filed(?:\s+on)?|matur\w+(?:\s+on)?|by|before|prior\s+to)\s*(?:the\s+)?$"
)
EACH = r"(?:per|a|/|for\s+each|each)\s*(?:\w+\s+){0,2}?(?:share|unit|ad[sr]s?)\b"
ONE = rf"{CURRENCY}\s?(?:\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)(?!\s*(?:million|billion|[\d,]))"
SPREAD = re.compile(
    rf"(?i)(?:prices?|range)\b[^.;$]{{0,60}}?\b(?:from|between|of)\s+(?P<span>{ONE}(?:\s+{EACH})?\s*(?:to|and|through|[-–—])\s*{CURRENCY}?\s?(?:{FIGURE}|\.\d+))"
)
PRICES = re.compile(
    rf"(?i)(?P<each>{ONE})(?:\s*\([^)]{{0,40}}\))?,?\s+{EACH}"
    rf"|(?P<kind>(?:\w+[\s-]+){{0,4}})(?:price|cost)\s+(?:paid\s+)?(?:{EACH}\s*)?(?:paid\s+)?(?:of|was|equal\s+to)\s+(?:approximately\s+)?(?P<told>{ONE})"
    rf"|\bat\s+(?:approximately\s+)?(?P<at>{ONE})(?!\s+in\s+(?:the\s+)?aggregate)"
)
WHOLE = re.compile(r"(?i)\b(?:aggregate|total|combined|gross)\b")
HOW = re.compile(
    r"(?i)\b(?:(?:in|through|via|on|upon|pursuant\s+to|by\s+means\s+of|as\s+part\s+of|under)\s+(?:(?:an?|the|one\s+or\s+more|various|multiple|a\s+series\s+of|such|its|his|her)\s+)?"
    r"(?:(?:the\s+)?issuer[’']s\s+|company[’']s\s+|\w+[’']s\s+)?"
    r"(?:open[\s-]market|privat|negotiat|block|broker|over[\s-]the[\s-]counter|connection\s+with|nasdaq|new\s+york\s+stock|nyse|otc|otcqb|underwritten|(?:initial\s+)?public\s+offering|exercise|conversion|"
    r"vesting|ordinary|secondary|tender|registered|rule\s+10b5|10b5|exchange|stock\s+exchange|dividend|merger|(?:\w+\s+){0,4}?(?:agreement|plan|program|offering))"
    rf"|from\s+the\s+(?:issuer|company|underwriters?)\b|open[\s-]market(?=\s+(?:purchases?|sales?|transactions?)\b))(?:(?!\s(?:at|for)\s+(?:an?\s|the\s|{CURRENCY}|prices?|\d)|\s(?:on|between)\s+(?:{MONTH}|\d)|\sby\s|\sduring\s|\sand\s)[^.;,$(:]){{0,140}}"
)
LEADING = re.compile(
    r"(?i)^[\s,;:)(]*(?:(?:and|or|then|also|while|whereas|additionally|in\s+addition|further(?:more)?|subsequently|thereafter|specifically|that|as\s+previously\s+(?:disclosed|reported)|"
    r"during\s+the\s+(?:past|last)\s+(?:sixty|60)(?:\s+\(60\))?\s+days|\([a-z0-9]{1,3}\))\b[\s,:]*){0,4}"
)
TRAILING = re.compile(
    r"(?i)[\s,]*(?:\b(?:has|have|had|also|then|further|subsequently|each|collectively|directly|indirectly|was|were|who|which|together)\b[\s,]*){0,4}$"
)
PRONOUN = re.compile(r"(?i)(?:he|she|it|they|we|i|who|which)")
SMALL = {
    "of",
    "the",
    "and",
    "for",
    "de",
    "van",
    "von",
    "as",
    "to",
    "a",
    "trustee",
    "on",
    "behalf",
    "its",
    "his",
    "her",
    "certain",
    "funds",
    "accounts",
    "each",
}
NAMED = re.compile(r"(?:[Tt]he\s+|[Ee]ach\s+of\s+(?:the\s+)?|[Cc]ertain\s+(?:of\s+the\s+)?)?[A-Z0-9][^.;:\n]*(?:\.[^;:\n]*)?")
BY_NAME = re.compile(
    r"\bby\s+(?P<name>(?:the\s+)?[A-Z][\w’'.&-]*(?:,?\s(?:[A-Z][\w’'.&-]*|of|and|the|&)){0,10}?)(?=\s+(?:from|in|at|on|for|pursuant|through|to|under|upon|as|via|during)\b|[;.]?\s*$|,\s(?!L\.|LLC|LP|Inc|Ltd|L\.L)|;|\.\s)"
)
TO_NAME = re.compile(BY_NAME.pattern.replace(r"\bby\s", r"\bto\s", 1))
# a verb and a number of shares in any order
TOLD = re.compile(
    rf"(?i)\b(?:purchased|sold|bought|acquired)\b[^.;]{{0,200}}?(?<![$\d.,]){FIGURE}\s+(?:\w+\s+){{0,3}}?shares\b|(?<![$\d.,]){FIGURE}\s+(?:\w+\s+){{0,3}}?shares\b[^.;]{{0,200}}?\b(?:were|was)\s+(?:purchased|sold|bought|acquired)\b"
)
UNTOLD = re.compile(
    r"(?i)\b(?:(?-i:may)|will|would|shall|could|might|not|never|nor|neither|no|none|if|unless|agreed|agrees|intends?|plans?|proposes?|entitled|options?|warrants?|beneficial\w*|outstanding)\b"
)
CLOSING = re.compile(
    rf"(?i)\b(?:such|the|this|that)\s+(?:purchases?|sales?|transactions?|acquisitions?|dispositions?)\b[^.;]{{0,60}}?\bon\s+(?P<date>{DATE})"
)


class Event(Struct, frozen=True):
    """A transaction that a sentence tells: where its words stand in the sentence, its verb and its figure."""

    at: int
    end: int
    kind: str
    verb: Text
    figure: Text


def sentences(sheet: Sheet, part: Text) -> list[Transaction]:
    """The transactions that the sentences of a part tell, in order. What is told in a way that is not sure is noted."""
    found: list[Transaction] = []
    unread: Text | None = None
    before: list[int] = []  # the transactions of the sentence before that have no day as yet
    for sentence in split(part):
        if len(sentence) > LONGEST or not re.search(r"\d", sentence.string):
            continue
        if RESPECTIVE.search(sentence.string) and not UNTOLD.search(sentence.string):
            unread = unread or sentence
            continue
        events = list(_events(sentence))
        if not events and _tells(sentence):
            unread = unread or sentence
        made = [_transaction(sentence, event, events, number, found) for number, event in enumerate(events)] if events else []
        if not events and before and (match := CLOSING.search(sentence.string)):
            for number in before:
                found[number] = structs.replace(found[number], date=sentence.group(match, "date").fact(AMERICAN.day))
        found += _carried(made)
        before = [len(found) - len(made) + n for n, one in enumerate(made) if one.date.raw is None]
    if not found and (lots := list(_lots(part))):
        return lots
    if unread is not None:
        sheet.note(
            "transactions-unread",
            "a sentence tells of several transactions in a way that is not surely read",
            "transactions",
            unread,
        )
    return found


def _tells(sentence: Text) -> bool:
    """Whether a sentence that was not read seems to tell of a transaction: a verb, a day and a number of shares."""
    match = TOLD.search(sentence.string)
    return match is not None and bool(DAY.search(sentence.string)) and not UNTOLD.search(sentence.string)


def split(part: Text) -> Iterator[Text]:
    """The sentences of a part."""
    begin = 0
    for match in STOP.finditer(part.string):
        yield part[begin : match.start() + 1].strip()
        begin = match.end()
    yield part[begin:].strip()


def _events(sentence: Text) -> Iterator[Event]:
    """What the sentence says was bought or sold, from left to right, none twice."""
    string = sentence.string
    if not re.search(r"(?i)\b(?:shares?|units|ad[sr]s?|stock)\b", string):
        return
    matches = [(match.start(), match, "active") for match in ACTIVE.finditer(string)]
    matches += [(match.start(), match, "passive") for match in PASSIVE.finditer(string)]
    if DONE.search(string):
        matches += [(match.start(), match, "nominal") for match in NOMINAL.finditer(string)]
    if matches:
        first = min(matches, key=lambda one: one[0])[1].end()
        matches += [(match.start(), match, "further") for match in FURTHER.finditer(string, first)]
    figures: set[int] = set()
    done, verb = 0, None
    for at, match, kind in sorted(matches, key=lambda one: one[0]):
        if match.start("figure") in figures or at < done:
            continue
        if kind == "further":
            if verb is not None and at >= done:
                figures.add(match.start("figure"))
                done = match.end()
                yield Event(at, match.end(), kind, verb, sentence.group(match, "figure"))
            continue
        begin = match.start("verb")
        if UNDONE.search(string[max(done, begin - 120) : begin]) or re.search(
            r"(?i)\bto\s+(?:be\s+)?$", string[max(0, begin - 8) : begin]
        ):
            continue
        figures.add(match.start("figure"))
        done = match.end()
        verb = sentence.group(match, "verb")
        yield Event(at, match.end(), kind, verb, sentence.group(match, "figure"))


def _transaction(sentence: Text, event: Event, events: list[Event], number: int, found: list[Transaction]) -> Transaction:
    begin = events[number - 1].end if number else 0
    until = events[number + 1].at if number + 1 < len(events) else len(sentence)
    behind = sentence[event.end : until]
    head = sentence[begin : event.at]
    middle = sentence[event.at : event.end]
    sold = bool(re.fullmatch(rf"(?i)(?:{SOLD_WORD}|sales?|dispositions?)", event.verb.string))
    date, day_at = _date(head, middle, behind, last=until == len(sentence))
    person = _person(event, head, behind, day_at)
    how = next((one for zone in (middle, behind, head) if (one := _how(zone)) is not None), None)
    return Transaction(
        person=person,
        date=date,
        acquired_disposed=event.verb.fact(lambda raw: "D" if sold else "A"),
        shares=event.figure.fact(amount),
        price_per_share=_price(behind, head if number == 0 else None),
        how=how.fact(values.text) if how is not None else ABSENT,
    )


def _date(head: Text, middle: Text, behind: Text, last: bool) -> tuple[Fact[Day], int]:
    """The day of a transaction, and where it ends in the words before the verb (0 where it stands elsewhere)."""
    for zone in (head, middle, behind):
        days: list[tuple[Text, int]] = [
            (zone.group(match), match.end())
            for match in DAY.finditer(zone.string)
            if not OTHER_DAY.search(zone.string[max(0, match.start() - 30) : match.start()])
        ]
        spans = [match for pattern in (PERIOD, SEVERAL) for match in [pattern.search(zone.string)] if match]
        if spans:
            return zone.group(spans[0], "span").fact(_words), spans[0].end() if zone is head else 0
        if len(days) > 1 and zone is behind and not last:
            days = days[:1]  # the second one leads to the next transaction
        if len(days) == 1 or (days and zone is head):
            text, end = days[-1]
            return text.fact(AMERICAN.day), end if zone is head else 0
        if days:
            whole = zone[days[0][0].offset - zone.offset : days[-1][1]]
            return whole.fact(_words), 0
        if match := YEARLESS.search(zone.string) if zone is head else None:
            if re.search(r"(?i)\bon\s+$", zone.string[: match.start()]):
                return zone.group(match).fact(_words), match.end()
    return ABSENT, 0


def _words(raw: str) -> Day:
    raise values.Words(raw)


def _no_price(raw: str) -> Decimal:
    raise values.Words(raw)


def _person(event: Event, head: Text, behind: Text, day_at: int) -> Fact[str]:
    if event.kind == "further":
        return ABSENT
    if event.kind == "passive":
        pattern = TO_NAME if event.verb.string.lower() in ("issued", "granted", "awarded") else BY_NAME
        match = pattern.search(behind.string)
        return behind.group(match, "name").strip(",").fact(values.text) if match else ABSENT
    subject = head[day_at:]
    lead = LEADING.match(subject.string)
    subject = subject[lead.end() if lead else 0 :]
    tail = TRAILING.search(subject.string)
    subject = subject[: tail.start() if tail else len(subject)].strip(",")
    if not subject or PRONOUN.fullmatch(subject.string) or not NAMED.fullmatch(subject.string) or len(subject) > 160:
        return ABSENT
    words = list(re.finditer(r"[^\W\d_][\w’'&.-]*", subject.string))
    small = [number for number, word in enumerate(words) if word[0][0].islower() and word[0] not in SMALL]
    if small:  # "Alpha exercised warrants and acquired": the subject ends where the first verb begins
        rest = words[small[0] :]
        verb = rest[0][0]
        if not (verb.endswith("ed") or verb in ("made", "sold", "bought", "paid")) or any(word[0][0].isupper() for word in rest):
            return ABSENT
        subject = subject[: rest[0].start()].strip(",")
    if not subject or len(words) > 20 or DAY.search(subject.string):
        return ABSENT
    return subject.fact(values.text)


def _price(behind: Text, head: Text | None) -> Fact[Decimal]:
    for zone in (behind, head):
        if zone is None:
            continue
        for match in PRICES.finditer(zone.string):
            group = next(name for name in ("each", "told", "at") if match[name])
            if group == "told" and WHOLE.search(match["kind"] or ""):
                continue
            if SPREAD.search(zone.string) and re.match(
                rf"(?i)\s*(?:to|and|[-–—])\s*{CURRENCY}", zone.string[match.end() : match.end() + 12]
            ):
                continue
            if group == "each" and re.search(
                r"(?i)\bfrom\s+[$\d.,]+\s*(?:to|and|[-–—])\s*$|(?:between|from)\s+\S{1,12}\s+(?:to|and)\s+$",
                zone.string[max(0, match.start() - 40) : match.start()],
            ):
                continue
            return zone.group(match, group).fact(price)
        if spread := SPREAD.search(zone.string):
            return zone.group(spread, "span").fact(_no_price)
    return ABSENT


def _how(zone: Text) -> Text | None:
    match = HOW.search(zone.string)
    return zone.group(match).strip(",") if match else None


def _carried(made: list[Transaction]) -> list[Transaction]:
    """Those of one sentence with what it says once: the day at its head, and the subject of verbs that have none of their own."""
    if not made:
        return made
    first = made[0]
    carried = [first]
    for one in made[1:]:
        date = one.date if one.date.raw is not None else first.date
        person = one.person if one.person.raw is not None else carried[-1].person
        carried.append(structs.replace(one, date=date, person=person))
    return carried


def _lots(part: Text) -> Iterator[Transaction]:
    matches = list(LOT.finditer(part.string))
    if not matches:
        return
    way = said(part[: matches[0].start()])
    for match in matches:
        yield Transaction(
            date=part.group(match, "date").fact(AMERICAN.day),
            acquired_disposed=way,
            shares=part.group(match, "figure").fact(amount),
            price_per_share=part.group(match, "price").fact(price),
        )
