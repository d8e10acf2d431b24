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
from tieout.forms.schedule13.transactions import phrases
from tieout.forms.schedule13.transactions.wording import AMERICAN, DAY, YEARLESS, amount, price, said
from tieout.markup.text import Text

LONGEST = 4000  # characters of a sentence
LONGEST_SUBJECT = 300  # and of what stands before its verb


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
    for sentence in split(part, phrases.STOP if sheet.printed.rendering == "plain" else phrases.LINE_STOP):
        if len(sentence) > LONGEST or not re.search(r"\d", sentence.string):
            continue
        if phrases.RESPECTIVE.search(sentence.string) and not phrases.UNTOLD.search(sentence.string):
            unread = unread or sentence
            continue
        events = list(_events(sentence))
        if not events and _tells(sentence):
            unread = unread or sentence
        made = [_transaction(sentence, event, events, number) for number, event in enumerate(events)]
        if not events and before and (match := phrases.CLOSING.search(sentence.string)):
            for number in before:
                found[number] = structs.replace(found[number], date=sentence.group(match, "date").fact(AMERICAN.day))
        found += _carried(made)
        before = [len(found) - len(made) + n for n, one in enumerate(made) if one.date.raw is None]
    if not found and (lots := list(_lots(part))):
        return lots
    if unread is not None:
        message = "a sentence tells of transactions in a way that is not surely read"
        sheet.note("transactions-unread", message, "transactions", unread)
    return found


def _tells(sentence: Text) -> bool:
    """Whether a sentence that was not read seems to tell of a transaction: a verb, a day and a number of shares."""
    match = phrases.TOLD.search(sentence.string)
    return match is not None and bool(DAY.search(sentence.string)) and not phrases.UNTOLD.search(sentence.string)


def split(part: Text, stop: re.Pattern[str]) -> Iterator[Text]:
    """The sentences of a part."""
    begin = 0
    for match in stop.finditer(part.string):
        yield part[begin : match.start() + 1].strip()
        begin = match.end()
    yield part[begin:].strip()


def _events(sentence: Text) -> Iterator[Event]:
    """What the sentence says was bought or sold, from left to right, none twice."""
    string = sentence.string
    if not re.search(r"(?i)\b(?:shares?|units|ad[sr]s?|stock)\b", string):
        return
    matches = [(match.start(), match, "active") for match in phrases.ACTIVE.finditer(string)]
    matches += [(match.start(), match, "passive") for match in phrases.PASSIVE.finditer(string)]
    if phrases.DONE.search(string):
        matches += [(match.start(), match, "nominal") for match in phrases.NOMINAL.finditer(string)]
    if matches:
        first = min(matches, key=lambda one: one[0])[1].end()
        matches += [(match.start(), match, "further") for match in phrases.FURTHER.finditer(string, first)]
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
        if phrases.UNDONE.search(string[max(done, begin - 120) : begin]):
            continue
        figures.add(match.start("figure"))
        done = match.end()
        verb = sentence.group(match, "verb")
        yield Event(at, match.end(), kind, verb, sentence.group(match, "figure"))


def _transaction(sentence: Text, event: Event, events: list[Event], number: int) -> Transaction:
    begin = events[number - 1].end if number else 0
    until = events[number + 1].at if number + 1 < len(events) else len(sentence)
    behind = sentence[event.end : until]
    head = sentence[begin : event.at]
    middle = sentence[event.at : event.end]
    sold = phrases.SELLING.fullmatch(event.verb.string) is not None
    date, day_at = _date(head, middle, behind, last=until == len(sentence))
    person = _person(event, head, behind, day_at)
    how = next((one for zone in (middle, behind, sentence[begin : event.end]) if (one := _how(zone)) is not None), None)
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
            if not phrases.OTHER_DAY.search(zone.string[max(0, match.start() - 30) : match.start()])
        ]
        spans = [match for pattern in (phrases.PERIOD, phrases.SEVERAL) for match in [pattern.search(zone.string)] if match]
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
        match = YEARLESS.search(zone.string) if zone is head else None
        if match is not None and re.search(r"(?i)\bon\s+$", zone.string[max(0, match.start() - 8) : match.start()]):
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
        pattern = phrases.TO_NAME if event.verb.string.lower() in ("issued", "granted", "awarded") else phrases.BY_NAME
        match = pattern.search(behind.string)
        return behind.group(match, "name").strip(",").fact(values.text) if match else ABSENT
    subject = head[day_at:]
    if len(subject) > LONGEST_SUBJECT:
        return ABSENT
    lead = phrases.LEADING.match(subject.string)
    subject = subject[lead.end() if lead else 0 :]
    tail = phrases.TRAILING.search(subject.string)
    subject = subject[: tail.start() if tail else len(subject)].strip(",")
    if (
        not subject
        or phrases.PRONOUN.fullmatch(subject.string)
        or not phrases.NAMED.fullmatch(subject.string)
        or len(subject) > 160
    ):
        return ABSENT
    words = list(re.finditer(r"[^\W\d_][\w’'&.-]*", subject.string))
    small = [number for number, word in enumerate(words) if word[0][0].islower() and word[0] not in phrases.SMALL]
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
        for match in phrases.PRICES.finditer(zone.string):
            group = next(name for name in ("each", "told", "at") if match[name])
            if group == "told" and phrases.WHOLE.search(match["kind"] or ""):
                continue
            around = zone.string[max(0, match.start() - 40) : match.start()]
            if phrases.FIRST_OF_TWO.match(zone.string, match.end()) or (group == "each" and phrases.SECOND_OF_TWO.search(around)):
                continue
            return zone.group(match, group).fact(price)
        if spread := phrases.SPREAD.search(zone.string):
            return zone.group(spread, "span").fact(_no_price)
    return ABSENT


def _how(zone: Text) -> Text | None:
    match = phrases.HOW.search(zone.string)
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
    matches = list(phrases.LOT.finditer(part.string))
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
