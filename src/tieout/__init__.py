"""Read, tie out and trace what public companies, their insiders and their large holders file under the Exchange Act.

>>> import tieout
>>> filing = tieout.read(b"<ownershipDocument><documentType>4</documentType></ownershipDocument>", name="4.xml")
>>> fact = filing.form.document_type
>>> fact.value, fact.raw, fact.start, fact.end
('4', '4', 33, 34)
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tieout.checks.asking import check, rules
    from tieout.checks.running import Report
    from tieout.errors import NotFound, TieoutError, Unreachable, Unreadable, UsageError
    from tieout.facts import Fact, Missing, Note, walk
    from tieout.reading import Filing, read, read_many

__version__ = "0.1.0"

__all__ = [
    "Fact",
    "Filing",
    "Missing",
    "NotFound",
    "Note",
    "Report",
    "TieoutError",
    "Unreachable",
    "Unreadable",
    "UsageError",
    "check",
    "read",
    "read_many",
    "rules",
    "walk",
]

_HOME = {
    **dict.fromkeys(("check", "rules"), "tieout.checks.asking"),
    "Report": "tieout.checks.running",
    **dict.fromkeys(("NotFound", "TieoutError", "Unreachable", "Unreadable", "UsageError"), "tieout.errors"),
    **dict.fromkeys(("Fact", "Missing", "Note", "walk"), "tieout.facts"),
    **dict.fromkeys(("Filing", "read", "read_many"), "tieout.reading"),
}


def __getattr__(name: str) -> Any:
    """A public name, imported when it is first used: `import tieout` alone loads nothing."""
    if name not in _HOME:
        raise AttributeError(f"module 'tieout' has no attribute {name!r}")
    found = globals()[name] = getattr(import_module(_HOME[name]), name)
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
