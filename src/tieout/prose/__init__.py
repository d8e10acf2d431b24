"""Figures in sentences: amounts, periods and changes, each with its places and the step it was rounded to."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tieout.prose.model import Claim
    from tieout.prose.reading import claims, text_of
    from tieout.prose.statements import stated

__all__ = ["Claim", "claims", "stated", "text_of"]

_HOME = {
    "Claim": "tieout.prose.model",
    "claims": "tieout.prose.reading",
    "stated": "tieout.prose.statements",
    "text_of": "tieout.prose.reading",
}


def __getattr__(name: str) -> Any:
    """A public name, imported when it is first used: a model of claims does not load their grammar."""
    if name not in _HOME:
        raise AttributeError(f"module 'tieout.prose' has no attribute {name!r}")
    found = globals()[name] = getattr(import_module(_HOME[name]), name)
    return found
