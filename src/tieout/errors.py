"""The exceptions of tieout: one family, a child an exit code.

TieoutError
├── UsageError        exit 2   wrong use
├── Unreadable        exit 3   input that cannot be read
├── Unreachable       exit 4   network or identity
└── NotFound          exit 5   what was asked for does not exist
"""


class TieoutError(Exception):
    """What every exception of tieout is. `exit_code` is what a command ends with."""

    exit_code = 70


class UsageError(TieoutError):
    """A command or function was called in a way it cannot serve."""

    exit_code = 2


class Unreadable(TieoutError):
    """Input of which nothing could be read: not an envelope, not a document of a known kind.

    name: the input's name; offset: the byte where reading ended, or None where the whole is meant;
    reason: what was found there; remedy: what to do about it.

    >>> print(Unreadable("a.txt", 12, "the file is empty", "give a filing"))
    a.txt, byte 12: the file is empty; give a filing
    """

    exit_code = 3

    def __init__(self, name: str, offset: int | None, reason: str, remedy: str) -> None:
        self.name, self.offset, self.reason, self.remedy = name, offset, reason, remedy
        place = name if offset is None else f"{name}, byte {offset}"
        super().__init__(f"{place}: {reason}; {remedy}")

    def __reduce__(self) -> tuple[type["Unreadable"], tuple[str, int | None, str, str]]:
        return Unreadable, (self.name, self.offset, self.reason, self.remedy)


class Unreachable(TieoutError):
    """The network, or the identity that EDGAR asks for, is missing."""

    exit_code = 4


class NotFound(TieoutError):
    """What was asked for (a path in a form, a filing) does not exist."""

    exit_code = 5
