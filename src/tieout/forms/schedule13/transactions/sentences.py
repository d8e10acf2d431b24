"""Transactions told in sentences: "On March 3, 2020, Alpha purchased 10,000 shares in the open market at $5.01 per share"."""

import re
from collections.abc import Container, Iterator, Sequence
from datetime import date as Day
from decimal import Decimal
from itertools import pairwise

from msgspec import Struct, structs

from tieout import values
from tieout.facts import ABSENT, Fact
from tieout.forms.schedule13.model import Transaction
from tieout.forms.schedule13.sheet import Sheet
from tieout.forms.schedule13.transactions import phrases, several
from tieout.forms.schedule13.transactions.lists import listed
from tieout.forms.schedule13.transactions.wording import AMERICAN, DAY, YEARLESS, amount, price, said
from tieout.markup.text import Text

LONGEST = 4000  # characters of a sentence
LONG_BEFORE = 180  # days by which a trade beside a table may be older than those of the table
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
    respective = "respectively" in part.string.lower()
    found: list[Transaction] = []
    unread: Text | None = None
    before: list[int] = []  # the transactions of the sentence before that have no day as yet
    for sentence in split(part, phrases.STOP if sheet.printed.rendering == "plain" else phrases.LINE_STOP):
        if len(sentence) > LONGEST or not re.search(r"\d", sentence.string):
            continue
        if respective and phrases.RESPECTIVE.search(sentence.string) and not phrases.UNTOLD.search(sentence.string):
            lists = _respective(sentence)
            found += lists
            before = []
            unread = unread if lists else unread or sentence
            continue
        events = list(_events(sentence))
        if not events and _tells(sentence):
            unread = unread or sentence
        made = _transactions(sentence, events)
        if not events and before and (match := phrases.CLOSING.search(sentence.string)):
            for number in before:
                found[number] = structs.replace(found[number], date=sentence.group(match, "date").fact(AMERICAN.day))
        found += _carried(made)
        before = [len(found) - len(made) + n for n, one in enumerate(made) if one.date.raw is None]
    if not found:
        found, doubt = listed(part)
        lots = list(_lots(part))
        if len(lots) > len(found) and doubt is None:
            found, doubt = lots, None
        if unread is None or any(unread.start <= (one.shares.start or 0) < unread.end for one in found):
            unread = doubt
    _note(sheet, unread)
    return found


def beside(sheet: Sheet, zone: Text, listed: Sequence[Transaction]) -> list[Transaction]:
    """The transactions told in sentences beside a table, in order, of which the table says nothing.

    A sentence that sums up the table, or tells of a day that the table has, is none; nor is one of a day long before.
    """
    days = {one.date.value for one in listed if one.date.value is not None}
    oldest = min(days).toordinal() - LONG_BEFORE if days else 0
    found: list[Transaction] = []
    unread: Text | None = None
    for sentence in split(zone, phrases.STOP if sheet.printed.rendering == "plain" else phrases.LINE_STOP):
        if len(sentence) > LONGEST or not DAY.search(sentence.string) or phrases.OF_A_TABLE.search(sentence.string):
            continue
        events = list(_events(sentence))
        made = _carried(_transactions(sentence, events))
        known = [one for one in made if one.date.value is not None]
        if any(one.date.value in days or one.date.value.toordinal() < oldest for one in known if one.date.value):
            continue
        if known and len(known) == len(made):
            found += made
        elif not events and _tells(sentence):
            unread = unread or sentence
    _note(sheet, unread)
    return found


def _note(sheet: Sheet, unread: Text | None) -> None:
    if unread is not None:
        message = "a sentence tells of transactions in a way that is not surely read"
        sheet.note("transactions-unread", message, "transactions", unread)


def _tells(sentence: Text) -> bool:
    """Whether a sentence that was not read seems to tell of a transaction: a verb, a day and a number of shares."""
    string = sentence.string
    if not DAY.search(string):
        return False
    if not phrases.UNTOLD.search(string):
        return phrases.TOLD.search(string) is not None
    turned = phrases.TURNED.search(string) if any(word in string for word in phrases.TURNING) else None
    return (
        turned is not None and not phrases.OF_OTHERS.search(string) and not phrases.UNDONE.search(string[: turned.start()][-120:])
    )


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
    if any(word in string for word in phrases.TURNING) and not (phrases.PARTLY.search(string) or phrases.OF_OTHERS.search(string)):
        matches += _turned(string, {match["figure"] for _, match, _ in matches if not phrases.SELLING.fullmatch(match["verb"])})
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
        clause = string[max(done, begin - 120) : begin]
        if phrases.UNDONE.search(clause) or (kind == "active" and phrases.ISSUER.search(clause)):
            continue
        figures.add(match.start("figure"))
        done = match.end()
        verb = sentence.group(match, "verb")
        yield Event(at, match.end(), kind, verb, sentence.group(match, "figure"))


def _turned(string: str, others: Container[str]) -> Iterator[tuple[int, re.Match[str], str]]:
    """What was had for options and other securities; none of an amount that was also bought or received."""
    for pattern in (phrases.TURNED, phrases.TURNED_ALIKE):
        for match in pattern.finditer(string):
            if match["figure"] not in others:
                yield match.start(), match, "active"


def _transactions(sentence: Text, events: list[Event]) -> list[Transaction]:
    made: list[Transaction] = []
    taken = 0  # up to where the day of the one before was found
    for number, event in enumerate(events):
        begin = events[number - 1].end if number else 0
        until = events[number + 1].at if number + 1 < len(events) else len(sentence)
        date, day_at = _date(sentence, event, max(begin, taken), until)
        taken = max(taken, day_at)
        head = sentence[max(begin, day_at if day_at <= event.at else begin) : event.at]
        behind = sentence[event.end : until]
        zones = (sentence[event.at : event.end], behind, sentence[begin : event.end])
        how = next((one for zone in zones if (one := _how(zone)) is not None), None)
        made.append(
            Transaction(
                person=_person(event, head, behind),
                date=date,
                acquired_disposed=event.verb.fact(_way),
                shares=event.figure.fact(amount),
                price_per_share=_price(behind, None if number else sentence[: event.at]),
                how=how.fact(values.text) if how is not None else ABSENT,
            )
        )
    if len(made) > 1:
        made = _closed(sentence, events, made)
    return [one for told in made for one in _on_each(sentence, told)]


def _closed(sentence: Text, events: list[Event], made: list[Transaction]) -> list[Transaction]:
    """Those of "bought 5,000 shares at $10 and sold 3,000 of them at $11 on March 3, 1997", all with the day at the end."""
    last = made[-1].date
    if last.value is None or any(one.date.raw is not None for one in made[:-1]):
        return made
    between = (sentence.string[before.end : after.at] for before, after in pairwise(events))
    alike = all(phrases.AT_PRICE_AND.fullmatch(words) for words in between)
    return [structs.replace(one, date=last) for one in made] if alike else made


def _on_each(sentence: Text, told: Transaction) -> list[Transaction]:
    """A transaction for each of several days, where it is told of each; else the one."""
    days = several.on_each(sentence, told.date) if told.date.state == "words" else []
    return [structs.replace(told, date=day) for day in days] or [told]


def _respective(sentence: Text) -> list[Transaction]:
    """The transactions of lists of days, figures and prices, told "respectively"; none where that is not sure."""
    told = several.respective(sentence)
    if told is None:
        return []
    event = Event(told.at, told.end, "active", told.verb, told.figures[0])
    span = phrases.SEVERAL.search(sentence.string)
    head = sentence[span.end() if span and span.end() <= told.at else 0 : told.at]
    how = _how(sentence[told.end :]) or _how(sentence)
    above = Transaction(
        person=_person(event, head, sentence[told.end :]),
        acquired_disposed=told.verb.fact(_way),
        how=how.fact(values.text) if how is not None else ABSENT,
    )
    prices = [one.fact(price) for one in told.prices] or [ABSENT] * len(told.dates)
    return [
        structs.replace(above, date=date, shares=figure.fact(amount), price_per_share=priced)
        for date, figure, priced in zip(told.dates, told.figures, prices, strict=True)
    ]


def _date(sentence: Text, event: Event, begin: int, until: int) -> tuple[Fact[Day], int]:
    """The day of a transaction, and where it ends in its sentence, 0 where there is none.

    It stands before the verb (behind what belongs to the transaction before), within the phrase, or behind it.
    """
    for low, high in ((begin, event.at), (event.at, event.end), (event.end, until)):
        zone = sentence[low:high]
        before = high == event.at
        spans = [match for pattern in (phrases.PERIOD, phrases.SEVERAL) for match in [pattern.search(zone.string)] if match]
        if spans:
            return zone.group(spans[0], "span").fact(_words), low + spans[0].end()
        days = [match for match in DAY.finditer(zone.string) if _is_own(zone.string, match)]
        if days and not before and high < len(sentence):
            days = days[:1]  # a second one leads to the next transaction
            if phrases.NEXT_DAY.search(zone.string[max(0, days[0].start() - 20) : days[0].start()]):
                return ABSENT, 0
        if days and (before or len(days) == 1):
            return zone.group(days[-1]).fact(AMERICAN.day), low + days[-1].end()
        if days:
            return zone[days[0].start() : days[-1].end()].fact(_words), low + days[-1].end()
        match = YEARLESS.search(zone.string) if before else None
        if match is not None and re.search(r"(?i)\bon\s+$", zone.string[max(0, match.start() - 8) : match.start()]):
            return zone.group(match).fact(_words), low + match.end()
    return ABSENT, 0


def _is_own(string: str, match: re.Match[str]) -> bool:
    """Whether a day is none that something else is dated by."""
    return phrases.OTHER_DAY.search(string[max(0, match.start() - 30) : match.start()]) is None


def _way(raw: str) -> str:
    return "D" if phrases.SELLING.fullmatch(raw) else "A"


def _words(raw: str) -> Day:
    raise values.Words(raw)


def _no_price(raw: str) -> Decimal:
    raise values.Words(raw)


def _person(event: Event, head: Text, behind: Text) -> Fact[str]:
    """The one who bought or sold: the subject of the verb, or who stands behind "by" or "to"."""
    if event.kind == "further" or len(head) > LONGEST_SUBJECT:
        return ABSENT
    if event.kind == "passive":
        pattern = phrases.TO_NAME if event.verb.string.lower() in ("issued", "granted", "awarded") else phrases.BY_NAME
        match = pattern.search(behind.string)
        return behind.group(match, "name").strip(",").fact(values.text) if match else ABSENT
    lead = phrases.LEADING.match(head.string)
    subject = head[lead.end() if lead else 0 :]
    tail = phrases.TRAILING.search(subject.string)
    subject = subject[: tail.start() if tail else len(subject)].strip(",")
    found = _name(subject)
    if found is None and ", " in subject.string:  # "As a result of the conversion, the Fund received"
        found = _name(subject[subject.string.rindex(", ") + 2 :])
    return ABSENT if found is None else found.fact(values.text)


def _name(subject: Text) -> Text | None:
    if phrases.PRONOUN.fullmatch(subject.string) or not phrases.NAMED.fullmatch(subject.string):
        return None
    words = list(re.finditer(r"[^\W\d_][\w’'&.-]*", subject.string))
    small = [number for number, word in enumerate(words) if word[0][0].islower() and word[0] not in phrases.SMALL]
    if small:  # "Alpha exercised warrants and acquired": the subject ends where the first verb begins
        rest = words[small[0] :]
        verb = rest[0][0]
        if not (verb.endswith("ed") or verb in ("made", "sold", "bought", "paid")) or any(word[0][0].isupper() for word in rest):
            return None
        subject = subject[: rest[0].start()].strip(",")
    return None if not subject or len(words) > 20 or DAY.search(subject.string) else subject


def _price(behind: Text, head: Text | None) -> Fact[Decimal]:
    if other := phrases.OTHER_SECURITY.search(behind.string):
        behind = behind[: other.start()]
    for zone in (behind, head):
        if zone is None:
            continue
        for match in phrases.PRICES.finditer(zone.string):
            group = next(name for name in ("each", "told", "at", "bare") if match[name])
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
    """Those of one sentence with what it says once: the day before its first verb, and the subject of verbs without one.

    A day between a verb and its first amount is that of all its amounts.
    """
    if not made:
        return made
    first = made[0]
    leads = (first.date.start or 0) < min(first.shares.start or 0, first.acquired_disposed.start or 0)
    leads_amounts = (first.date.start or 0) < (first.shares.start or 0)
    carried = [first]
    for one in made[1:]:
        same = leads_amounts and one.acquired_disposed.start == first.acquired_disposed.start
        date = first.date if one.date.raw is None and (leads or same) else one.date
        person = one.person if one.person.raw is not None else carried[-1].person
        carried.append(structs.replace(one, date=date, person=person))
    return carried


def _lots(part: Text) -> Iterator[Transaction]:
    matches = list(phrases.LOT.finditer(part.string)) or list(phrases.LOT_ON.finditer(part.string))
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
