"""What the items of a typed cover say: the person, the issuer, the days, the relationship."""

import re
from datetime import date
from typing import Any

from tieout import values
from tieout.facts import ABSENT, Fact, Note
from tieout.forms.form345.legacy_cover import Item
from tieout.forms.form345.legacy_lines import Flow, fact, unsure
from tieout.forms.form345.model import Issuer, ReportingOwner
from tieout.forms.form345.page import Page
from tieout.markup.text import Text
from tieout.values import Unparsed

Facts = dict[str, Fact[Any]]

# captions that the form prints under (or behind) what they name
CAPTIONS = {
    "name": re.compile(r"(?i)\(?\s?Last\s?\)?\s*\(?\s?First\s?\)?\s*\(?\s?Middle\s?(?:Initial\s?)?\)?|\(\s?(?:Last|Name)\s?\)"),
    "street": re.compile(r"(?i)\(\s?Street\s?\)"),
    "city": re.compile(
        r"(?i)\(\s?City\s?\)\s*\(\s?State\s?\)\s*\(\s?Zip(?:\s+Code)?\s?\)|\(\s?City,?\s+State,?(?:\s+and)?\s+Zip[^()]{0,9}\)"
    ),
}
# "Lakeville, OH 44114", "Lakeville, Ohio  44114-1234", "Lakeville OH 44114"
CITY = re.compile(
    r"(?P<city>[A-Za-z][^\t\n,\d]{1,40}?)(?:,[\s]*|\s+)(?P<state>[A-Z]{2}|[A-Z][a-z]+(?: [A-Z][a-z]+)?)[,.]?\s+"
    r"(?P<zip>\d{5}(?:-\d{4})?)"
)
COUNTRY = re.compile(r"(?i)U\.?\s?S\.?\s?A?\.?|United States(?: of America)?")
CIK = re.compile(r"(?i)\bC\.?I\.?K\.?(?:\s*(?:No\.?|Number|Code|#))?\s*[:#]?\s*(?P<cik>\d{6,10})\b")
NOT_A_NAME = re.compile(r"(?i)\((?:Print|See|Check)[^()]*\)|See\s|Same\b|Attach")


def owner(item: Item, notes: list[Note], path: str) -> Facts:
    """Item 1: name and address, with the captions of the form or without them."""
    flow, facts = item.flow, dict[str, Fact[Any]]()
    if match := CIK.search(flow.string):
        facts["cik"] = fact(flow.whole, flow.between(*match.span("cik")), values.cik)
        flow = flow.of_lines([*flow.rows(0, match.start()), *flow.rows(match.end())])
    if CAPTIONS["name"].search(flow.string):
        return facts | _captioned(flow, notes, path)
    rows = [row for row in flow.rows() if not NOT_A_NAME.match(row[0].string)]
    return facts | address(flow, rows, notes, path)


def _captioned(flow: Flow, notes: list[Note], path: str) -> Facts:
    """The words over each caption. Street lines stand over "(Street)", the city over "(City) (State) (Zip)"."""
    spans = {name: match.span() for name, caption in CAPTIONS.items() if (match := caption.search(flow.string))}
    facts: Facts = {}
    over = [row for row in flow.rows(0, spans["name"][0]) if not NOT_A_NAME.match(row[0].string)]
    facts["name"] = _words(flow, over[-1]) if len(over) == 1 else _unsure_name(flow, over, notes, path)
    begin = spans["name"][1]
    if "street" in spans:
        _streets(flow, flow.rows(begin, spans["street"][0]), facts, notes, path)
        begin = spans["street"][1]
    rest = flow.rows(begin, spans["city"][0] if "city" in spans else None)
    if "street" in spans or "city" not in spans:
        _city(flow, rest, facts, notes, path)
    else:
        lines = address(flow, [[flow.empty()], *rest], notes, path)
        facts.update({name: fact_ for name, fact_ in lines.items() if name != "name"})
    return facts


def _unsure_name(flow: Flow, over: list[list[Text]], notes: list[Note], path: str) -> Fact[str]:
    if not over:
        return flow.empty().fact(values.text)
    whole: Fact[str] = unsure(flow.whole, [text for row in over for text in row])
    message = "several lines stand over the caption of the name"
    notes.append(Note(code="name-not-parted", message=message, path=f"{path}.name", start=whole.start, end=whole.end))
    return whole


def _words(flow: Flow, row: list[Text]) -> Fact[str]:
    texts = [text.strip("_*") for text in row]
    texts = [text for text in texts if text.string]
    return fact(flow.whole, texts or [row[0][:0]], values.text)


def _streets(flow: Flow, rows: list[list[Text]], facts: Facts, notes: list[Note], path: str) -> None:
    rows = [row for row in rows if any(text.strip("_*") for text in row)]
    for field, row in zip(("street1", "street2"), rows, strict=False):
        facts[field] = _words(flow, row)
    facts.setdefault("street1", flow.empty().fact(values.text))
    for row in rows[2:]:
        message = "an address of more lines than the form has fields"
        notes.append(Note(code="address-not-parted", message=message, path=path, start=row[0].start, end=row[-1].end))


def _city(flow: Flow, rows: list[list[Text]], facts: Facts, notes: list[Note], path: str) -> None:
    """City, state and zip: three columns, or one line whose parts are sure."""
    rows = [row for row in rows if any(text.strip("_*") for text in row)]
    if rows and COUNTRY.fullmatch(" ".join(text.string for text in rows[-1])) and len(rows) > 1:
        facts["country"] = _words(flow, rows.pop())
    if not rows:
        return
    row = [text.strip("_") for text in rows[0] if text.strip("_")]
    place = flow.of_lines([row])
    match = CITY.fullmatch(place.string.strip())
    if len(rows) == 1 and match is not None:
        for field in ("city", "state", "zip"):
            facts[field] = fact(flow.whole, place.between(*match.span(field)), values.text)
    elif len(rows) == 1 and len(row) == 3 and re.fullmatch(r"\d{5}(?:-\d{4})?", row[2].string):
        for field, text in zip(("city", "state", "zip"), row, strict=True):
            facts[field] = text.strip(",").fact(values.text)
    else:
        whole: Fact[str] = unsure(flow.whole, [text for line in rows for text in line])
        facts["city"] = whole
        message = "city, state and zip are not surely told apart"
        notes.append(Note(code="address-not-parted", message=message, path=path, start=whole.start, end=whole.end))


def address(flow: Flow, rows: list[list[Text]], notes: list[Note], path: str) -> Facts:
    """A name and the lines of an address below it, without captions; the line of the city is known by its zip code."""
    facts: Facts = {}
    if not rows:
        return {"name": flow.empty().fact(values.text)}
    facts["name"] = _words(flow, rows[0])
    rest = rows[1:]
    places = [i for i, row in enumerate(rest) if CITY.fullmatch(" ".join(text.string for text in row))]
    if len(places) == 1:
        _streets(flow, rest[: places[0]], facts, notes, path)
        _city(flow, rest[places[0] :], facts, notes, path)
    elif rest:
        first, last = rest[0][0], rest[-1][-1]
        message = "no line of the address is surely that of city, state and zip"
        notes.append(Note(code="address-not-parted", message=message, path=path, start=first.start, end=last.end))
    return facts


# "(EXW)", "[EXW]", "("EXW")", "(NYSE: EXW)", "- EXW", "/ EXW", "Nasdaq: EXW", "Symbol: EXW"
_SYMBOL = r"(?P<symbol>[A-Z][A-Z0-9]{0,5}(?:[.\-/][A-Z]{1,3})?|(?i:none|n/a|not applicable|no symbol))"
_EXCHANGE = r"(?:(?:NYSE|NASDAQ|AMEX|OTC(?:BB)?|OTC\s?BB|Nasdaq(?:[ /]?NMS?)?|Symbol|Ticker(?:\s+Symbol)?)\s*[:\-/]\s*)?"
TICKERS = (
    re.compile(rf"(?P<name>[^\n]{{2,200}}?)\s*[(\[]\s*[\"“']?{_EXCHANGE}{_SYMBOL}[\"”']?\s*[)\]]\s*$", re.MULTILINE),
    re.compile(
        rf"(?P<name>[^\n]{{2,200}}?)\s*(?:\t|\n|\s[-–—/]\s|;\s|,\s(?=\w+\s?:))\s*[(\[]?\s*{_EXCHANGE}{_SYMBOL}\s*[)\]]?\s*$"
    ),
)
LOOKS_LIKE = re.compile(r"\s[A-Z]{2,5}$")


def issuer(item: Item, notes: list[Note]) -> Issuer:
    """Name and symbol, where brackets, a dash, a column or a line of its own part them; else what is sure of it."""
    flow = item.flow
    facts: Facts = {}
    if match := CIK.search(flow.string):
        facts["cik"] = fact(flow.whole, flow.between(*match.span("cik")), values.cik)
        flow = flow.of_lines([*flow.rows(0, match.start()), *flow.rows(match.end())])
    said = flow.string.strip()
    if not said:
        return Issuer(**facts, name=flow.empty().fact(values.text), trading_symbol=flow.empty().fact(values.text))
    if len(said) <= 500:
        for ticker in TICKERS:
            if (match := ticker.search(flow.string)) and "\n" not in flow.string[match.end() :].strip():
                name = flow.between(0, match.end("name"))
                facts |= {"name": fact(flow.whole, name, values.text)}
                return Issuer(**facts, trading_symbol=fact(flow.whole, flow.between(*match.span("symbol")), values.text))
    rows = flow.rows()
    words = [text for row in rows for text in row]
    message = "no trading symbol is surely told from the issuer's name"
    notes.append(Note(code="no-trading-symbol", message=message, path="issuer", start=words[0].start, end=words[-1].end))
    mixed = len(rows) > 3 or LOOKS_LIKE.search(said) is not None
    name_: Fact[str] = unsure(flow.whole, words) if mixed else fact(flow.whole, words, values.text)
    return Issuer(**facts, name=name_, trading_symbol=flow.empty().fact(values.text))


DAY = re.compile(
    r"(?<![\d/-])\d{1,2}\s?[/-]\s?\d{1,2}\s?[/-]\s?(?:\d{4}|\d\d)(?![\d/-])|[A-Za-z]{3,9}\.?\s+\d{1,2},?\s+\d{4}\b|\b\d{4}-\d\d-\d\d\b"
)
# "3/1999", "03/99", "March 1999", "March/1999", "Mar-99": a month, and no day
MONTH = re.compile(r"(?<![\d/-])\d{1,2}\s?[/-]\s?(?:\d{4}|\d\d)(?![\d/-])|[A-Za-z]{3,9}\.?[ ,/-]{1,3}(?:\d{4}|'?\d\d)\b")


def day(raw: str) -> date:
    """A day; a month without one is no day. Blanks beside slashes are passed over."""
    return values.day(re.sub(r"\s?([/-])\s?", r"\1", raw))


def month_only(raw: str) -> date:
    """A month is not a day: never a value."""
    raise Unparsed(raw)


def date_of(cover: list[Item], name: str, path: str, notes: list[Note]) -> Fact[date]:
    """The day in an item. Where the form asks for month and year and no day is printed, there is no value."""
    item = next((item for item in cover if item.name == name), None)
    if item is None:
        return ABSENT
    flow = item.flow
    if match := DAY.search(flow.string):
        return fact(flow.whole, flow.between(*match.span()), day)
    if match := MONTH.search(flow.string):
        found: Fact[date] = fact(flow.whole, flow.between(*match.span()), month_only)
        message = "the form asks for month and year, and no day is printed"
        notes.append(Note(code="month-only", message=message, path=path, start=found.start, end=found.end))
        return found
    words = [text for row in flow.rows()[:1] for text in row if re.search(r"\w", text.string.strip("_"))]
    return fact(flow.whole, words or [flow.empty()], day)


RELATIONS = re.compile(
    r"(?P<is_director>\bDirector\b)|(?P<is_ten_percent_owner>\b(?:10|Ten)\s?(?:%|percent)\s+(?:Beneficial\s+)?Owner)"
    r"|(?P<is_officer>\bOfficer(?:\s*\(\s?(?:give(?:\s+title)?(?:\s+below)?|title(?:\s+below)?)\s?[):]?|(?=\s*$|\t|\s?[\[|/_]))\s?:?)"
    r"|(?P<is_other>\bOther(?:\s*\(\s?specify(?:\s+(?:title\s+)?below)?\s?\)?|(?=\s*$|\t|\s?[\[|/_]))\s?:?)",
    re.IGNORECASE | re.MULTILINE,
)
MARK = re.compile(
    r"☒|☐|\[[ _\xa0]{0,6}(?P<square>[Xx])?[ _\xa0]{0,6}\]|\([ _\xa0]{0,6}(?P<round>[Xx])[ _\xa0]{0,6}\)|\([ _\xa0]{0,6}\)"
    r"|\|_?(?P<bar>[Xx])_?\||\|_{1,3}\||/ ?(?P<slash>[Xx]) ?/|/ {1,3}/"
    r"|_{1,9}(?P<line>[Xx])_{0,9}|_{2,9}|(?<![\w.'])(?P<letter>[Xx])(?![\w.])"
)


def relationship(page: Page, item: Item, notes: list[Note], path: str) -> Facts:
    """Item 6: each label with its box, which stands before it in the one form and behind it in the other."""
    flow = item.flow
    labels: dict[str, re.Match[str]] = {}
    for match in RELATIONS.finditer(flow.string):
        labels.setdefault(match.lastgroup or "", match)
    spans = sorted((match.span(), name) for name, match in labels.items())
    if not spans:
        return {}
    marks = [match for match in MARK.finditer(flow.string) if not any(a <= match.start() < b for (a, b), _ in spans)]
    before = any(mark.end() <= spans[0][0][0] for mark in marks)
    behind = not before and any(mark.start() >= spans[-1][0][1] for mark in marks)
    printed = marks
    if not before and not behind:  # neither side is sure: a mark is a label's only where nothing but a blank parts them
        ends = {end for (_, end), _ in spans}
        marks = [
            mark for mark in marks if not any(flow.string[end : mark.start()] in ("", " ") for end in ends if end <= mark.start())
        ]
    facts: Facts = {}
    used: set[int] = set()
    for number, ((begin, end), name) in enumerate(spans):
        low, high = (
            (spans[number - 1][0][1] if number else 0),
            (spans[number + 1][0][0] if number + 1 < len(spans) else len(flow.string)),
        )
        near = [mark for mark in marks if (end <= mark.start() < high if behind else low <= mark.start() < begin)]
        mark = near[0] if behind and near else near[-1] if near else None
        if mark is None:
            here = flow.between(begin, end)[0]
            facts[name] = here[:0].fact(values.flag)
        else:
            used.add(mark.start())
            facts[name] = _box(page, flow, mark)
    for mark in printed:
        if mark.start() not in used and mark.lastgroup:
            place = flow.between(*mark.span())[0]
            message = "it is not sure which label this mark belongs to"
            notes.append(Note(code="box-of-no-label", message=message, path=path, start=place.start, end=place.end))
    return facts | _titles(flow, spans, printed, facts, notes, path)


def _box(page: Page, flow: Flow, mark: re.Match[str]) -> Fact[bool]:
    place = flow.between(*mark.span())[0]
    boxes = page.boxes(place)
    return boxes[0].fact() if len(boxes) == 1 else Fact(mark.lastgroup is not None, place.raw, place.start, place.end)


def _titles(
    flow: Flow, spans: list[tuple[tuple[int, int], str]], marks: list[re.Match[str]], flags: Facts, notes: list[Note], path: str
) -> Facts:
    """The words that are neither label nor mark: the officer's title, or what "Other" is. Unsure where both are marked."""
    cuts = sorted([span for span, _ in spans] + [mark.span() for mark in marks])
    rows, at = [], spans[0][0][0]
    for begin, end in [*cuts, (len(flow.string), len(flow.string))]:
        rows += [said for row in flow.rows(at, begin) if (said := [text for text in row if _says(text)])]
        at = max(at, end)
    wanted = {"is_officer": "officer_title", "is_other": "other_text"}
    fields = [field for label, field in wanted.items() if label in flags and flags[label].value is True]
    if len(fields) == 1 and rows and len(rows) <= 3:
        texts = [_bare(text) for row in rows for text in row]
        return {fields[0]: fact(flow.whole, [text for text in texts if text], values.text)}
    if len(fields) == 2 and len(rows) == 2:
        pairs = zip(fields, rows, strict=True)
        return {field: fact(flow.whole, [_bare(text) for text in row if _bare(text)], values.text) for field, row in pairs}
    for row in rows:
        message = "which box these words explain is not printed"
        notes.append(Note(code="title-of-no-box", message=message, path=path, start=row[0].start, end=row[-1].end))
    return {}


# what is left of "Officer (give title below)" and "Other (specify below)" in narrow columns
CAPTION = re.compile(
    r"(?i)[\s_]*\(?\s?(?:Check\b.*|give|(?:give\s+)?title\)?|(?:give\s+)?title\s+below\)?|specify|specify\s+below\)?|below\)?|applicable\)?)[\s_:]*"
)


def _says(text: Text) -> bool:
    return re.search(r"\w\w", text.string.replace("_", "")) is not None and not CAPTION.fullmatch(text.string)


def _bare(text: Text) -> Text:
    """Words of a title without the line they stand on and without "Title:"."""
    label = re.match(r"(?i)[\s_]*(?:Title|Specify)\s*:\s*", text.string)
    return text[label.end() if label else 0 :].strip("_:")


def owners(page: Page, cover: list[Item], notes: list[Note]) -> list[ReportingOwner]:
    """The persons of item 1, each with item 6 behind it (a cover side by side may print item 6 in any order)."""
    found: list[Facts] = []
    for item in cover:
        path = f"reporting_owners[{max(0, len(found) - 1)}]"
        if item.name == "owner":
            found.append(owner(item, notes, f"reporting_owners[{len(found)}]"))
        elif item.name == "relationship" and found and "is_director" not in found[-1]:
            found[-1].update(relationship(page, item, notes, path))
    return [ReportingOwner(**facts) for facts in found]
