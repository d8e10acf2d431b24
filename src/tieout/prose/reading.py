"""Claims of a text: sentences that print figures, each figure placed, each claim with its facts."""

import re
from collections.abc import Iterator
from decimal import Decimal

from tieout import values
from tieout.facts import Fact
from tieout.markup.text import Seams, Text
from tieout.prose import phrases, spans
from tieout.prose.drafts import Draft, drafts
from tieout.prose.figure import Figure, unpadded
from tieout.prose.model import Claim, Kind
from tieout.prose.nothing import nothings
from tieout.prose.numbers import figures
from tieout.prose.scaling import scaled, told
from tieout.prose.securities import ARTICLES, DESCRIBING, SECURITIES
from tieout.prose.sentence import Sentence, sentence
from tieout.prose.tokens import Token, pieces, sentences, tokens
from tieout.prose.words import SCALES, Direction

# what a text that states a figure must hold: a digit and a sign, a word of measure, or a number and a security behind it
DIGIT = re.compile(r"\d")
SIGN = re.compile("[$%€£¥]")
WORDED = ("percent", "cent", "doubled", "tripled", "quadrupled", "half", "third", "quarter", "fourth")  # no digits needed
CURRENCY = ("dollars", "point", "rmb", "usd", "eur", "gbp", "cad", "cny", "chf", "jpy", "aud", "hkd")
MEASURE = re.compile(
    r"percent|dollars|doubled|tripled|quadrupled|(?<![a-z])(?:cents?|half|rmb|usd|eur|gbp|cad|cny|chf|jpy|aud|hkd)(?![a-z])"
    r"|basis\W{1,20}point|(?:one|two|three)[^a-z]{1,12}(?:half|third|quarter|fourth)"
)
SCALED = re.compile(r"\d\s{0,20}\)\W{0,20}(?:hundred|thousand|million|billion|trillion|mm|bn)")
SECURITY = re.compile("share|stock|ads|equivalents|warrant|unit|rsus|psus|option")
NAMING = frozenset(re.split("[^a-z]", word)[0] for word in {*SCALES, *SECURITIES, *DESCRIBING, *ARTICLES})
COUNTED = re.compile(r"\d(?:[\s-]|&\#?\w{1,8};)*(['’`´&]|[a-z]+)")
LONGEST = 5_000  # characters: what goes on longer without a point is no sentence
ENDLESS = 100_000  # characters without the end of any sentence: no prose
MOST = 40  # figures of one sentence: more make a table


def claims(text: Text, where: str) -> tuple[Claim, ...]:
    """Every figure and change that the sentences of a text state, in order of print. Never raises.

    where: what the claim's `in` says, "IV", "item 3", "F1". A figure whose part in its sentence is unclear makes no claim; a
    sentence over 5,000 characters or with over 40 figures (a table) makes none.

    >>> one, = claims(text_of("Revenue was $36 million for fiscal 2024, an increase of 24% over fiscal 2023."), "IV")
    >>> one.measure, one.value.known, one.value.precision, one.percent.known, one.direction, one.period.value
    ('revenue', Decimal('36000000'), Decimal('1000000'), Decimal('24'), 'increase', 'fiscal 2024')
    """
    string = text.string
    promising = (
        tokens(string, start, end) for start, end in pieces(string) if end - start <= ENDLESS and promises(string[start:end])
    )
    return tuple(claim for piece in promising for found in sentences(piece) for claim in _claims(text, found, where))


def promises(piece: str) -> bool:
    """Whether a piece of text can state a figure at all; quick, for most cannot."""
    if SIGN.search(piece):
        return True
    lower = piece.lower()
    if any(map(lower.__contains__, WORDED)) and MEASURE.search(lower):
        return True
    if DIGIT.search(lower) is None:
        return False
    if SECURITY.search(lower) and any(word in NAMING or not word.isalpha() for word in COUNTED.findall(lower)):
        return True
    return (any(map(lower.__contains__, CURRENCY)) and MEASURE.search(lower) is not None) or (
        ")" in lower and SCALED.search(lower) is not None
    )


def text_of(string: str) -> Text:
    """A plain string as a text with places: those of its UTF-8, entities standing as text."""
    seams = Seams()
    at, byte, wide = 0, 0, None
    for i, char in enumerate(string):
        size = len(char.encode("utf-8", "surrogatepass"))
        if (size > 1) != wide or size > 1:
            seams.add(i, byte, byte + size)
            wide = size > 1
            at = len(seams.ends) - 1
        else:
            seams.ends[at] = byte + size
        byte += size
    return Text(string, seams)


def _claims(text: Text, found: list[Token], where: str) -> Iterator[Claim]:
    numbers = figures(found) if found[-1].until - found[0].at <= LONGEST else []
    if not 0 < len(numbers) <= MOST:
        return
    row = sentence(text.string, found, scaled(found, nothings(found, numbers), told(text.string)))
    if made := drafts(row):
        whole = text[found[0].at : found[-1].until].fact(values.text)
        for draft in made:
            yield _claim(text, row, draft, whole, where)


def _claim(text: Text, row: Sentence, draft: Draft, whole: Fact[str], where: str) -> Claim:
    """The claim of a draft."""
    numbers = [row.figure(node) for node in draft.fields.values()]
    value, change, percent = (draft.fields.get(field) for field in ("value", "change", "percent"))
    return Claim(
        in_=where,
        kind=_kind(draft),
        measure=_words(row, (draft.measure.first, draft.measure.last), lower=True) if draft.measure else None,
        qualifier=_words(row, draft.qualifier) if draft.qualifier else None,
        period=_period(text, row, spans.current(row, draft)),
        prior_period=_period(text, row, spans.prior(row, draft)),
        value=_number(text, row, value, "value" in draft.negative),
        value_to=_upper(text, row, value),
        prior_value=_number(text, row, draft.fields.get("prior_value"), "prior_value" in draft.negative),
        direction=_direction(row, draft),
        change=_number(text, row, change, _fallen(row, draft)),
        change_to=_upper(text, row, change),
        percent=_number(text, row, percent),
        percent_to=_upper(text, row, percent),
        base=text[row.nodes[draft.base[0]].at : row.nodes[draft.base[1]].until].fact(values.text) if draft.base else None,
        misstated=draft.misstated,
        bound=next((figure.bound for figure in numbers if figure.bound), None),
        unit=draft.unit or None,
        approximate=draft.approximate or any(figure.approximate for figure in numbers),
        sentence=whole,
    )


def _kind(draft: Draft) -> Kind:
    if draft.share and "change" not in draft.fields:
        return "percent"
    return "change" if "change" in draft.fields or "percent" in draft.fields else "amount"


def _fallen(row: Sentence, draft: Draft) -> bool:
    """Whether a change is printed with a minus or in brackets."""
    node = draft.fields.get("change")
    value = row.figure(node).value if node is not None else None
    return value is not None and value < 0


def _direction(row: Sentence, draft: Draft) -> Direction | None:
    return draft.direction or ("decrease" if _fallen(row, draft) else None)


def _words(row: Sentence, span: tuple[int, int], lower: bool = False) -> str:
    words = phrases.text(row, *span)
    return words.lower() if lower else words


def _period(text: Text, row: Sentence, node: int | None) -> Fact[str] | None:
    return None if node is None else text[row.nodes[node].at : row.nodes[node].until].fact(values.text)


def _number(text: Text, row: Sentence, node: int | None, negative: bool = False) -> Fact[Decimal] | None:
    if node is None:
        return None
    one = row.nodes[node]
    return _fact(text[one.print_at : one.print_until], row.figure(node), negative)


def _upper(text: Text, row: Sentence, node: int | None) -> Fact[Decimal] | None:
    upper = row.figure(node).to if node is not None else None
    return None if node is None or upper is None else _fact(text[row.nodes[node].to_at : row.nodes[node].to_until], upper)


def _fact(place: Text, figure: Figure, negative: bool = False) -> Fact[Decimal]:
    """The figure as a fact with its step; "less than 1%" has no value and its limit in `below`."""
    place = place.strip()
    step = figure.precision if figure.unit == "percent" else unpadded(figure.precision)
    if figure.value is None:
        limit = figure.below if figure.below is not None else Decimal(0)
        return Fact(
            None,
            place.raw,
            place.start,
            place.end,
            (),
            "words",
            limit if figure.unit == "percent" else unpadded(limit),
            precision=step,
        )
    value = -figure.value if negative else figure.value
    return Fact(value if figure.unit == "percent" else unpadded(value), place.raw, place.start, place.end, precision=step)
