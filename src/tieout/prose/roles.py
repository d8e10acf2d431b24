"""What each figure of a sentence is: a level, the level before, a change, a share; told by the words around it.

The first pattern that fits decides; a figure that none fits has no role.
"""

from collections.abc import Callable

from tieout.prose import changes, levels
from tieout.prose.cues import Role
from tieout.prose.sentence import Sentence


def role(sentence: Sentence, i: int) -> Role | None:
    """The role of the figure at node `i`, None where no pattern fits."""
    return next((found for pattern in PATTERNS if (found := pattern(sentence, i))), None)


Pattern = Callable[[Sentence, int], Role | None]


PATTERNS: tuple[Pattern, ...] = (
    levels.counted,
    changes.misplaced,
    changes.part_of_change,
    changes.change_behind,
    changes.over_recognized,
    changes.lower_behind,
    changes.doubled,
    levels.ranging,
    changes.misstated,
    changes.by,
    changes.directly,
    levels.apposition,
    levels.from_level,
    levels.compared,
    levels.to_level,
    changes.change_of,
    levels.share_of,
    levels.stake,
    levels.level_of,
    levels.level_was,
    levels.listed,
    levels.component,
    levels.of_behind,
    levels.named,
    levels.deal,
    levels.stated,
)
