"""Whether the footnotes and remarks of a Form 3, 4 or 5 say something."""

import re

from tieout.checks.case import Case
from tieout.forms.form345.model import Form345


def saying(case: Case[Form345], words: re.Pattern[str], hints: tuple[str, ...] = ()) -> frozenset[str]:
    """The ids of the footnotes in which a pattern is found. hints: small letters, of which some stand wherever it is found."""
    return frozenset(note.id for note in case.form.footnotes if says(note.text.raw, words, hints))


def says(text: str | None, words: re.Pattern[str], hints: tuple[str, ...] = ()) -> bool:
    """Whether a pattern is found in a text. hints: as of `saying`; a long text without any is passed over quickly."""
    if not text or (hints and not _hinted(text.lower(), hints)):
        return False
    return words.search(text) is not None


def _hinted(low: str, hints: tuple[str, ...]) -> bool:
    return any(hint in low for hint in hints)
