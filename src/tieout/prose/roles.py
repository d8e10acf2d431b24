"""What each figure of a sentence is: a level, the level before, a change, a share; told by the words around it.

The first pattern that fits decides; a figure that none fits has no role.
"""

from collections.abc import Callable
from functools import lru_cache

from msgspec import structs

from tieout.prose import changes, earlier, levels, phrases
from tieout.prose.cues import MULTIPLES, QUALIFIERS, Role
from tieout.prose.sentence import Sentence
from tieout.prose.words import CHANGE_NOUNS, CHANGES, COMPARES, HIGHER, LOWER, MISSTATED, VESTS


def role(sentence: Sentence, i: int) -> Role | None:
    """The role of the figure at node `i`, None where no pattern fits."""
    found = next((found for pattern in _patterns(sentence) if (found := pattern(sentence, i))), None)
    if found is None or found.measure is None or phrases.sensible(sentence, found.measure):
        return found
    return structs.replace(found, measure=None, own=True)


def _patterns(sentence: Sentence) -> tuple["Pattern", ...]:
    """The patterns whose words stand in a sentence; worked out once a sentence."""
    made = sentence.seen.get("patterns")
    if made is None:
        made = sentence.seen["patterns"] = _fitting(ASKED.intersection(sentence.words))
    return made


@lru_cache(1024)
def _fitting(words: frozenset[str]) -> tuple["Pattern", ...]:
    """The patterns that fit where these of the words that patterns ask for stand."""
    return tuple(pattern for pattern, asked in PATTERNS if asked is None or not asked.isdisjoint(words))


Pattern = Callable[[Sentence, int], Role | None]
SHIFTS = CHANGES | changes.AHEAD | {"up", "down", "off", "higher", "lower", "greater", "smaller"}

# each with words of which one must stand in the sentence; None: it may fit any
PATTERNS: tuple[tuple[Pattern, frozenset[str] | None], ...] = (
    (levels.counted, None),
    (levels.vesting, VESTS),
    (changes.misplaced, frozenset(("should", "belonged", "instead", "rather"))),
    (changes.part_of_change, CHANGE_NOUNS),
    (changes.change_behind, CHANGE_NOUNS | MISSTATED),
    (changes.over_recognized, frozenset(("over", "under"))),
    (changes.lower_behind, HIGHER | LOWER | {"below", "above"}),
    (changes.doubled, None),
    (levels.ranging, frozenset(("ranging", "ranged", "range", "ranges", "varying"))),
    (changes.misstated, MISSTATED),
    (changes.by, SHIFTS),
    (changes.directly, SHIFTS),
    (levels.apposition, frozenset(("or", "("))),
    (earlier.from_level, frozenset(("from",))),
    (earlier.compared, COMPARES | MULTIPLES | {"vs", "than", "from", "over", "below", "above"}),
    (levels.to_level, frozenset(("to",))),
    (changes.change_of, CHANGE_NOUNS),
    (changes.listed_changes, CHANGE_NOUNS),
    (levels.share_of, frozenset(("of",))),
    (levels.stake, None),
    (levels.lost, frozenset(("loss",))),
    (levels.level_of, frozenset(("of", "at", "worth", "between", ":"))),
    (levels.level_was, None),
    (levels.listed, frozenset(("and", ","))),
    (levels.component, QUALIFIERS),
    (levels.of_behind, None),
    (levels.named, None),
    (levels.deal, None),
    (levels.stated, None),
)
ASKED = frozenset(word for _, words in PATTERNS if words is not None for word in words)
