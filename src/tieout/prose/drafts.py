"""The figures of a sentence gathered by measure and period: one draft of a claim each."""

from collections.abc import Sequence
from typing import Literal

from msgspec import structs

from tieout.prose import phrases
from tieout.prose.cues import Place, Role
from tieout.prose.figure import Figure
from tieout.prose.lists import joined, respectively, years_behind
from tieout.prose.phrases import Phrase
from tieout.prose.roles import role
from tieout.prose.sentence import Sentence
from tieout.prose.words import GAINS, LOSSES, Direction

Field = Literal["value", "prior_value", "change", "percent"]
BEFORE_TAXES = frozenset(("before", "from", "of"))  # where the head of a name ends: "loss before income taxes"
MOST_A_SHARE = 1_000_000  # a round price above this is a total
MOST_OF_CENTS = 1_000  # an amount with cents above this is no earnings a share
COUNTED = frozenset(("shares", "warrants", "units", "options"))
OPPOSITES = (
    (GAINS, LOSSES),
    (("benefit",), ("expense", "provision")),
    (("provided",), ("used",)),
    (("equity",), ("deficit", "deficiency")),
)
SIGNED = frozenset((*LOSSES, *GAINS))


class Draft:
    """A claim in the making: its measure, and by field the node of each figure."""

    def __init__(self, measure: Phrase | None, unit: str) -> None:
        self.measure, self.unit = measure, unit
        self.fields: dict[Field, int] = {}
        self.negative: set[Field] = set()
        self.qualifier: tuple[int, int] | None = None
        self.base: tuple[int, int] | None = None
        self.direction: Direction | None = None
        self.misstated: Literal["over", "under"] | None = None
        self.share = False  # its percent is a share of something, no change
        self.approximate = False

    @property
    def counted(self) -> bool:
        """Whether securities are counted in it and no money."""
        return self.unit in COUNTED

    def current(self) -> list[int]:
        """The nodes of its figures but the prior one, in order."""
        return sorted(node for field, node in self.fields.items() if field != "prior_value")


def drafts(sentence: Sentence) -> list[Draft]:
    """All drafts of a sentence, in order of their first figure."""
    return _Gathering(sentence).run()


class _Gathering:
    """The state while the figures of a sentence are gone through from left to right."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.made: list[Draft] = []
        self.last: tuple[Draft, Place] | None = None
        self.group: list[Draft] = []  # the claims that "respectively" made last
        self.latest: Draft | None = None  # of levels paired with years, the one of the first: later changes are of it

    def run(self) -> list[Draft]:
        nodes = self.sentence.figures()
        skip: set[int] = set()
        for i in nodes:
            if i in skip:
                continue
            found = role(self.sentence, i)
            group = self._group(i, found)
            if found is None:
                self.last = None if found is None and self.sentence.figure(i).unit != "percent" else self.last
                continue
            if len(group) > 1:
                skip.update(group)
                self._spread(group, found)
            else:
                self._each_measure(i, found)
        for draft in self.made:
            if list(draft.fields) == ["prior_value"]:
                draft.share = draft.unit == "percent"  # nothing is compared with it after all
                draft.fields = {"percent" if draft.share else "value": draft.fields["prior_value"]}
        return self.made

    def _group(self, i: int, found: Role | None) -> list[int]:
        """The figures from node `i` on that are paired with measures or years: by "respectively", or because they are as many."""
        group = respectively(self.sentence, i)
        if len(group) > 1 or found is None:
            return group
        row = joined(self.sentence, i)
        if any(self.sentence.word(k) == "or" for k in range(i, row[-1])):
            return group
        if found.place == "prior" and len(row) > 1 and len(self._waiting(row)) == len(row):
            return row
        if found.measure is None:
            return group
        if len(row) > 1 and found.place == "value" and years_behind(self.sentence, row[-1], len(row)):
            return row  # "A and B in 2024 and 2023"
        as_many = len(row) > 1 and phrases.listed(self.sentence, found.measure, len(row))
        return row if as_many and not years_behind(self.sentence, row[-1], len(row)) else group

    def _each_measure(self, i: int, found: Role) -> None:
        """Place a figure; one that two measures share ("a reduction to M1 and M2 of D") makes a claim of each."""
        each = found.place == "change" or (found.place == "value" and found.measure and found.measure.last < i)
        parts = phrases.parted(self.sentence, found.measure) if found.measure and each else []  # "A of M1 and M2" is of both
        if len(parts) > 1 and self.sentence.figure(i).noun is None and not self._joinable(i, found):
            for part in parts:
                draft = self._new(part, i, found)
                self._put(draft, i, found, found.place)
        else:
            self._place(i, found)

    def _joinable(self, i: int, found: Role) -> bool:
        draft = self.made[-1] if self.made else None
        return draft is not None and self._same(draft, found.measure)

    def _spread(self, group: list[int], found: Role) -> None:
        """ "M1 and M2 were D1 and D2, respectively": to each measure, year or earlier claim its own figure."""
        measures: Sequence[Phrase | None] = [None]
        if found.measure:
            listed = phrases.listed(self.sentence, found.measure, len(group))
            measures = listed or phrases.parted(self.sentence, found.measure)
        as_many = len(measures) == len(group) and not years_behind(self.sentence, group[-1], len(group))
        if found.place == "prior":
            self._spread_prior(group, found, measures if as_many else [found.measure] * len(group))
            return
        if self._again(group, found, measures if as_many else [found.measure] * len(group)):
            return
        before = len(self.made)
        pairs = list(zip(measures, group, strict=True)) if as_many else [(measure, i) for measure in measures for i in group]
        for measure, i in pairs:
            draft = self._new(measure, i, found)
            draft.approximate = self.sentence.figure(group[0]).approximate
            self._put(draft, i, found, found.place)
        self.latest = self.made[before] if len(measures) == 1 and found.place == "value" else None
        self.group = self.made[before:]

    def _again(self, group: list[int], found: Role, measures: Sequence[Phrase | None]) -> bool:
        """Whether figures went one by one into the claims paired before: "M1 and M2 were A1 and A2, decreases of D1 and D2"."""
        if len(self.group) != len(group):
            return False
        pairs = list(zip(self.group, group, measures, strict=True))
        for draft, i, measure in pairs:
            figure = self.sentence.figure(i)
            free = self._field(figure, found.place, draft) not in draft.fields and not draft.share
            if not (
                free and self._unit_fits(draft, figure, found.place, measure) and (measure is None or self._same(draft, measure))
            ):
                return False
        for draft, i, _ in pairs:
            self._put(draft, i, found, found.place)
        return True

    def _spread_prior(self, group: list[int], found: Role, measures: Sequence[Phrase | None]) -> None:
        """ "Compared to B1 and B2, respectively": to each of the last claims its own level before."""
        for draft, i, measure in zip(self._waiting(group)[-len(group) :], group, measures, strict=False):
            self._put(draft, i, structs.replace(found, measure=measure), "prior")

    def _waiting(self, group: list[int]) -> list[Draft]:
        """The claims that have no level before yet, in the unit of some figures."""
        unit = self.sentence.figure(group[0]).unit
        return [draft for draft in self.made if "prior_value" not in draft.fields and draft.unit.partition("/")[0] == unit]

    def _new(self, measure: Phrase | None, i: int, found: Role) -> Draft:
        figure = self.sentence.figure(i)
        unit = f"{figure.unit}/share" if per_share(self.sentence, figure, measure) else figure.unit
        draft = Draft(measure, unit)
        self.made.append(draft)
        return draft

    def _place(self, i: int, found: Role) -> None:
        """Put a figure into the claim it belongs to, or begin one with it."""
        place = found.place
        figure = self.sentence.figure(i)
        if place == "like":
            self._like(i, figure, found.own)
            if found.qualifier and self.last and i in self.last[0].fields.values():
                self.last[0].qualifier = found.qualifier
            return
        if place == "value" and self._follows_prior(found):
            place, found = "prior", structs.replace(found, place="prior")
        changes = place == "change" and found.measure is None and self.latest is not None and "change" not in self.latest.fields
        draft = self.latest if changes else self._home(i, found, figure)
        if draft is None and place == "prior" and found.measure is None:
            return  # a level before, and nothing that it came before
        if draft is None and found.measure is None and self.made and found.qualifier and place == "value":
            self._component(i, found)
            return
        measure = found.measure
        if measure is None and found.base and self.made:
            measure = self.made[-1].measure  # "N shares, representing 5% of the M shares outstanding"
        self._put(draft or self._new(measure, i, found), i, found, place)

    def _follows_prior(self, found: Role) -> bool:
        """Whether a level stands in a list of prior ones: "compared to M1 of B1 and M2 of B2"."""
        if self.last is None or self.last[1] != "prior" or found.measure is None:
            return False
        first = self.sentence.undetermined(found.measure.first - 1)
        told = any(
            "value" in draft.fields
            and "prior_value" not in draft.fields
            and (self._same(draft, found.measure) or self._opposite(draft, found.measure))
            for draft in self.made
        )
        return told and self.sentence.word(first) in ("and", ",")

    def _component(self, i: int, found: Role) -> None:
        """A part of the first figure told: "$1 million from B" of a revenue is a level, of an increase a change."""
        whole = self.made[0]
        draft = self._new(whole.measure, i, found)
        changed = "change" in whole.fields and "value" not in whole.fields
        draft.direction = whole.direction if changed else None
        self._put(draft, i, found, "change" if changed else "value")

    def _home(self, i: int, found: Role, figure: Figure) -> Draft | None:
        """The claim that a figure joins: the last one that has the measure (or where none is named) and room for it."""
        if found.own and not (found.place == "change" and found.measure and self.made and self._same(self.made[-1], found.measure)):
            return None
        for draft in reversed(self.made):
            field = self._field(figure, found.place, draft)
            fits = field is not None and field not in draft.fields and self._unit_fits(draft, figure, found.place, found.measure)
            named = found.place == "prior" and self._named_elsewhere(draft, found.measure)
            named = named or (list(draft.fields) == ["prior_value"] and self._parted(draft, i))
            if fits and not named and (found.place == "prior" or found.measure is None or self._same(draft, found.measure)):
                return draft
            told_first = draft.unit.endswith("/share") and "value" not in draft.fields  # "from A, or $1 per share, to"
            if found.place != "prior" and not told_first:
                break
        return None

    def _parted(self, draft: Draft, i: int) -> bool:
        """Whether a new clause begins between a level before and the figure at node `i`: "compared with B, while M was A"."""
        return any(self.sentence.word(k) in (";", "while", "whereas") for k in range(draft.fields["prior_value"], i))

    def _named_elsewhere(self, draft: Draft, measure: Phrase | None) -> bool:
        """Whether a prior level's own measure is that of another claim of the sentence."""
        return measure is not None and not self._same(draft, measure) and any(self._same(one, measure) for one in self.made)

    def _unit_fits(self, draft: Draft, figure: Figure, place: Place, measure: Phrase | None) -> bool:
        if figure.unit == "percent" and place == "change":
            return True
        unit = f"{figure.unit}/share" if per_share(self.sentence, figure, measure or draft.measure) else figure.unit
        if place == "prior" and draft.unit == f"{unit}/share" and small(figure):
            return True  # "$0.45 per share, compared to $0.30"
        return unit == draft.unit or (draft.unit == "percent" and not draft.share and "change" not in draft.fields)

    def _same(self, draft: Draft, measure: Phrase | None) -> bool:
        if draft.measure is None or measure is None:
            return measure is None
        one, two = (phrases.text(self.sentence, m.first, m.last).lower() for m in (draft.measure, measure))
        short, long = sorted((one, two), key=len)
        return short == long or (long.endswith(short) and not (long.removesuffix(short) == "net " and " " in short))

    def _opposite(self, draft: Draft, measure: Phrase) -> bool:
        """Whether a measure is that of a claim but for its sign: "net income" after "net loss"."""
        if draft.measure is None:
            return False
        one, two = ([self.sentence.word(k) for k in range(m.first, m.last + 1)] for m in (draft.measure, measure))
        return len(one) == len(two) and one != two and all(a == b or {a, b} <= SIGNED for a, b in zip(one, two, strict=True))

    def _field(self, figure: Figure, place: Place, draft: Draft) -> Field | None:
        """The field that a figure of some place takes."""
        if place == "prior":
            return "prior_value"
        if figure.unit == "percent":
            return "change" if figure.points and place == "change" else "percent"
        return "change" if place == "change" else "value"

    def _like(self, i: int, figure: Figure, own: bool) -> None:
        """ "D, or N%": what the figure before it is, said in another unit."""
        if self.last is None:
            return
        draft, place = self.last
        field = self._field(figure, place, draft)
        shared = role_of_share(self.sentence, i)
        if figure.unit == "percent" and place == "value" and draft.direction and shared is None and "percent" not in draft.fields:
            self._put(draft, i, Role("change"), "change")  # "M declined to A, or by N%"
        elif figure.unit == "percent" and place == "value" and draft.unit != "percent":
            self._put(self._new(draft.measure, i, shared or Role("value")), i, shared or Role("value"), "value")
        elif figure.unit == "percent" and self.sentence.word(self.sentence.left(i)) == "by" and "percent" not in draft.fields:
            self._put(draft, i, Role("change"), "change")  # "M rose to A from B, or by N%"
        elif (figure.price or (place == "prior" and small(figure))) and field in ("value", "prior_value"):
            other = next(
                (one for one in self.made if one is not draft and one.unit.endswith("/share") and field not in one.fields), None
            )
            if other is None and place == "prior" and ("value" in draft.fields or not figure.price):
                return
            other = other or self._new(draft.measure, i, Role(place))
            self._put(other, i, Role(place), place)
            other.qualifier = other.qualifier or draft.qualifier
            if not self._below_zero(other) and (figure.value is None or figure.value >= 0):
                other.negative |= draft.negative.intersection((field,))
            self.last = (draft, place)
        elif field and field not in draft.fields and self._unit_fits(draft, figure, place, None):
            self._put(draft, i, Role(place), place)
        elif own and place == "prior" and self._unit_fits(draft, figure, place, None):
            self._put(self._new(draft.measure, i, Role("value")), i, Role("value"), "value")  # "compared to B in P0 and C in P1"
        elif figure.unit == "percent" and place == "prior":
            self._prior_share(i, shared)
        elif len(figure.unit) == len(draft.unit) == 3 and figure.unit != draft.unit:
            self._translated(i, figure, draft, place)
        elif own and place != "prior" and figure.unit == draft.unit:
            self._put(self._new(draft.measure, i, Role(place)), i, Role(place, None, draft.direction, draft.misstated), place)
        elif place == "value" and draft.unit == f"{figure.unit}/share":
            self._put(self._new(None, i, Role(place)), i, Role(place), place)  # "$10.25 per share, or $115.6 million"

    def _translated(self, i: int, figure: Figure, draft: Draft, place: Place) -> None:
        """ "RMB 88.2 million (US$12.4 million)": a claim's amount in another currency, a claim of its own."""
        open_for_it = (one for one in self.made if one.unit == figure.unit and "prior_value" not in one.fields)
        other = next(open_for_it, None) if place == "prior" else self._new(draft.measure, i, Role(place))
        if other is not None:
            self._put(other, i, Role(place, None, draft.direction, draft.misstated), place)
            self.last = (draft, place)

    def _prior_share(self, i: int, shared: Role | None) -> None:
        """ "M was A, or N% of W, compared to B, or N0% (of W)": the share before, of the claim that has the share now."""
        open_for_it = [draft for draft in self.made if draft.share and "prior_value" not in draft.fields]
        if shared is not None:
            whole = self._span(shared.base)
            open_for_it = [draft for draft in open_for_it if self._span(draft.base) == whole]
        if open_for_it and (shared or len(open_for_it) == 1):
            self._put(open_for_it[0], i, Role("prior"), "prior")

    def _span(self, base: tuple[int, int] | None) -> str:
        return phrases.text(self.sentence, *base).lower() if base else ""

    def _put(self, draft: Draft, i: int, found: Role, place: Place) -> None:
        figure = self.sentence.figure(i)
        field = self._field(figure, place, draft)
        if field is None or field in draft.fields:
            return
        draft.fields[field] = i
        if figure.unit != "percent" and draft.unit == "percent" and not draft.share:
            draft.unit = f"{figure.unit}/share" if figure.price else figure.unit
        draft.share |= figure.unit == "percent" and place == "value"
        draft.direction = draft.direction or found.direction
        draft.misstated = draft.misstated or found.misstated
        draft.qualifier = draft.qualifier or found.qualifier
        draft.base = draft.base or found.base
        if self._negative(draft, i, found, field):
            draft.negative.add(field)
        self.last = (draft, place)

    def _negative(self, draft: Draft, i: int, found: Role, field: Field) -> bool:
        """Whether words make a figure negative: "negative M of B", a loss told as the prior level of an income."""
        figure = self.sentence.figure(i)
        if field in ("change", "percent") or figure.value is None or figure.value < 0:
            return False
        name = found.measure
        told = {self.sentence.word(name.first - 1) if name else "", self.sentence.word(self.sentence.left(i))}
        if "negative" in told or found.below:
            return True
        if field != "prior_value" or name is None or draft.measure is None or self._below_zero(draft):
            return False
        mine, its = self._words(draft.measure), self._words(name)
        return any(
            (_tells(mine, one, other) and _tells(its, other, one)) or (_tells(mine, other, one) and _tells(its, one, other))
            for one, other in OPPOSITES
        )

    def _below_zero(self, draft: Draft) -> bool:
        """Whether the level itself is printed as negative: then so would be the level before."""
        node = draft.fields.get("value")
        value = None if node is None else self.sentence.figure(node).value
        return value is not None and value < 0

    def _words(self, phrase: Phrase) -> set[str]:
        words = [self.sentence.word(k) for k in range(phrase.first, phrase.last + 1)]
        head = next((k for k, word in enumerate(words) if word in BEFORE_TAXES and k), len(words))
        return set(words[:head])


def _tells(words: set[str], one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return bool(words.intersection(one)) and not words.intersection(other)


def role_of_share(sentence: Sentence, i: int) -> Role | None:
    """The role of a percent behind "or" that says of what it is one: "or 10% of total revenue"."""
    following = sentence.right(i)
    whole = phrases.after(sentence, following + 1) if sentence.word(following) == "of" else None
    return Role("value", None, base=(whole.first, whole.last)) if whole else None


def small(figure: Figure) -> bool:
    """Whether an amount has cents and is as small as one a share: beside such amounts it is one without saying so."""
    return len(figure.unit) == 3 and figure.value is not None and figure.precision < 1 and abs(figure.value) < MOST_OF_CENTS


def per_share(sentence: Sentence, figure: Figure, measure: Phrase | None) -> bool:
    """Whether an amount is one a share: said so, or a price that is no total."""
    if figure.unit == "percent" or figure.noun or not figure.unit or figure.rate:
        return False
    if figure.price:
        return True
    words = {sentence.word(k) for k in range(measure.first, measure.last + 1)} if measure else set()
    if figure.value is not None and abs(figure.value) >= MOST_A_SHARE and figure.precision >= 1:
        return False
    if {"per", "share"} <= words or {"weighted", "average"} <= words:
        return True
    total = words.intersection(("aggregate", "purchase", "total", "offering", "sale", "sales", "acquisition"))
    several = "prices" in words and words.isdisjoint(("aggregate", "total"))  # "purchase prices": one a trade
    return several or ("price" in words and (not total or "average" in words))
