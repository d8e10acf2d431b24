"""Claims of a text: sentences that print figures, each figure placed, each claim with its facts."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from tieout import values
from tieout.facts import Fact
from tieout.markup.text import Seams, Text
from tieout.prose import phrases, spans
from tieout.prose.cuts import Cut, cuts
from tieout.prose.drafts import Draft, drafts
from tieout.prose.figure import Figure, unpadded
from tieout.prose.model import Claim, Kind
from tieout.prose.nothing import nothings
from tieout.prose.numbers import figures
from tieout.prose.scaling import scaled, told
from tieout.prose.sentence import Sentence, sentence
from tieout.prose.tokens import Token
from tieout.prose.words import Direction

LONGEST = 5_000  # characters: what goes on longer without a point is no sentence
LEADERS = "....."  # points that lead from a label to its figure
MOST = 40  # figures of one sentence: more make a table


def claims(text: Text, where: str) -> tuple[Claim, ...]:
    """Every figure and change that the sentences of a text state, in order of print. Never raises.

    where: what the claim's `in` says, "IV", "item 3", "F1". A figure whose part in its sentence is unclear makes no claim; a
    sentence over 5,000 characters or with over 40 figures (a table) makes none.

    >>> one, = claims(text_of("Revenue was $36 million for fiscal 2024, an increase of 24% over fiscal 2023."), "IV")
    >>> one.measure, one.value.known, one.value.precision, one.percent.known, one.direction, one.period.value
    ('revenue', Decimal('36000000'), Decimal('1000000'), Decimal('24'), 'increase', 'fiscal 2024')
    """
    return tuple([claim for piece, cut in cuts(text) for claim in _claims(text, piece, cut, where)])


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
    return Text.whole(string, seams)


def _claims(text: Text, piece: Text, cut: Cut, where: str) -> Iterator[Claim]:
    found = cut.tokens
    numbers = figures(found) if found[-1].until - found[0].at <= LONGEST else []
    if not 0 < len(numbers) <= MOST or _row_of_table(piece, found, numbers):
        return
    numbers = scaled(found, nothings(found, numbers), told(text.string), piece.offset - text.offset)
    row = sentence(piece.string, found, numbers, cut.nodes())
    if made := drafts(row):
        whole = piece[found[0].at : found[-1].until].fact(values.text)
        for draft in made:
            yield _claim(piece, row, draft, whole, where)


def _row_of_table(piece: Text, found: list[Token], numbers: list[Figure]) -> bool:
    """Whether a run of words is a row of a table and no sentence: two figures of a kind side by side, or a label with leaders."""
    if any(one.end == two.first and one.unit == two.unit for one, two in pairwise(numbers)):
        return True
    return LEADERS in piece.string and LEADERS in piece.string[found[0].at : found[-1].until]


def _claim(text: Text, row: Sentence, draft: Draft, whole: Fact[str], where: str) -> Claim:
    """The claim of a draft."""
    numbers: dict[str, Fact[Decimal]] = {}
    bound, approximate = None, draft.approximate
    before = spans.prior(row, draft)
    for field, node in draft.fields.items():
        one, figure = row.nodes[node], row.figure(node)
        negative = _fallen(row, draft) if field == "change" else field in draft.negative
        numbers[field] = _fact(text[one.print_at : one.print_until], figure, negative)
        if figure.to is not None and field != "prior_value":
            numbers[f"{field}_to"] = _fact(text[one.to_at : one.to_until], figure.to)
        bound = bound or figure.bound
        approximate = approximate or figure.approximate
    return Claim(
        in_=where,
        kind=_kind(draft),
        measure=_words(row, (draft.measure.first, draft.measure.last), lower=True) if draft.measure else None,
        qualifier=_words(row, draft.qualifier) if draft.qualifier else None,
        period=_period(text, row, spans.current(row, draft, before)),
        prior_period=_period(text, row, before),
        direction=_direction(row, draft),
        base=text[row.nodes[draft.base[0]].at : row.nodes[draft.base[1]].until].fact(values.text) if draft.base else None,
        misstated=draft.misstated,
        bound=bound,
        unit=draft.unit or None,
        approximate=approximate,
        sentence=whole,
        **numbers,
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


def _fact(place: Text, figure: Figure, negative: bool = False) -> Fact[Decimal]:
    """The figure as a fact with its step; "less than 1%" has no value and its limit in `below`, an unclear one has none at all."""
    place = place.strip()
    raw, (start, end) = place.raw, place.span
    if figure.unclear:
        return Fact(None, raw, start, end, (), "unreadable")
    step = figure.precision if figure.unit == "percent" else unpadded(figure.precision)
    if figure.value is None:
        limit = figure.below if figure.below is not None else Decimal(0)
        limit = limit if figure.unit == "percent" else unpadded(limit)
        return Fact(None, raw, start, end, (), "words", limit, precision=step)
    value = -figure.value if negative else figure.value
    return Fact(value if figure.unit == "percent" else unpadded(value), raw, start, end, precision=step)
