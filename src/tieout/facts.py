"""The tree of facts: what a form states, what was printed for it, and the bytes where it stood."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any, Generic, Literal, TypeVar

import msgspec
from msgspec import UNSET, Struct, UnsetType

T = TypeVar("T")

State = Literal["absent", "blank", "footnoted", "words", "unreadable"]
Within = Literal["base64", "uuencode", "pdf"]


class Missing(Exception):
    """A fact that has no value was asked for one. `fact` is that fact. The check runner alone catches it."""

    def __init__(self, fact: "Fact[Any]") -> None:
        self.fact = fact
        super().__init__(f"no value: {getattr(fact, 'state', None) or 'unreadable'}")


class Fact(Struct, Generic[T], frozen=True, gc=False):
    """One statement of a form.

    value: what it means, None where there is no value (`state` then says why); raw: as printed, white space folded;
    start, end: byte offsets in the source file (None only where the form has no such place); footnotes: ids of the marks
    that hang on it. The rest stands only where it applies: `state` (why there is no value), `below` ("less than 1%"),
    `pieces` (a value printed in pieces), `precision` (the step a print was rounded to), `within` (an encoded payload, in
    whose decoded bytes the offsets count), `page` (of a PDF).

    >>> Fact(Decimal(0), "-0-", 812, 815).known
    Decimal('0')
    """

    value: T | None
    raw: str | None
    start: int | None
    end: int | None
    footnotes: tuple[str, ...] = ()
    state: State | UnsetType = UNSET
    below: Decimal | UnsetType = UNSET
    pieces: tuple[tuple[int, int], ...] | UnsetType = UNSET
    precision: Decimal | UnsetType = UNSET
    within: Within | UnsetType = UNSET
    page: int | UnsetType = UNSET

    @property
    def known(self) -> T:
        """The value; raises Missing where there is none."""
        if self.value is None:
            raise Missing(self)
        return self.value

    def marked(self, footnotes: tuple[str, ...]) -> "Fact[T]":
        """The same fact with these footnote marks added, each once; one that only lacked a value becomes `footnoted`."""
        if not footnotes:
            return self
        both = tuple(dict.fromkeys(self.footnotes + footnotes))
        state: State | UnsetType = "footnoted" if self.state == "blank" else self.state
        return msgspec.structs.replace(self, footnotes=both, state=state)


ABSENT: Fact[Any] = Fact(None, None, None, None, (), "absent")


class Note(Struct, frozen=True, kw_only=True, gc=False):
    """What a reader saw and could not place, or doubts: a code, a sentence, the path in the form, the bytes."""

    code: str
    message: str
    path: str | None = None
    start: int | None = None
    end: int | None = None


class Other(Struct, frozen=True, gc=False):
    """A leaf of an XML form that the contract has no name for: its path in the XML, and its fact."""

    path: str
    fact: Fact[str]


def walk(tree: Any, path: str = "") -> Iterator[tuple[str, Fact[Any]]]:
    """Every fact of a form (or of any part of one) in the order of its fields, with its path.

    A path is as `tieout show` takes it: `reporting_persons[8].shared_voting_power`.
    """
    if isinstance(tree, Fact):
        yield path, tree
    elif isinstance(tree, Struct):
        for name, printed in zip(tree.__struct_fields__, tree.__struct_encode_fields__, strict=True):
            branch = getattr(tree, name)
            if branch is not None:
                yield from walk(branch, f"{path}.{printed}" if path else printed)
    elif isinstance(tree, tuple):
        for number, branch in enumerate(tree):
            yield from walk(branch, f"{path}[{number}]")
    elif isinstance(tree, dict):
        for key, branch in tree.items():
            yield from walk(branch, f"{path}[{key!r}]")


def doubts(tree: Any, notes: Iterable[Note] = (), path: str = "") -> list[Note]:
    """A note for each fact of a tree whose print is not of the kind that its place asks for, but where a note tells of it."""
    if not _has_unreadable(tree):
        return []
    told = {note.start for note in notes}
    found = []
    for steps, fact in _unreadable(tree):
        if fact.start not in told:
            name = path + steps if path else steps.removeprefix(".")
            message = f"{(fact.raw or '')[:60]!r} cannot be read as {name}"
            found.append(Note(code="unreadable", message=message, path=name, start=fact.start, end=fact.end))
    return found


def _has_unreadable(tree: Any) -> bool:
    """Whether `_unreadable` has any fact: most trees have none, and a look for that needs no path."""
    trees = [(tree,)]
    while trees:
        branches: Any = trees.pop()
        if isinstance(branches, Struct):
            branches = msgspec.structs.astuple(branches)
        elif type(branches) is dict:
            branches = branches.values()
        elif type(branches) is not tuple:
            continue
        for branch in branches:
            if type(branch) is Fact:
                state = branch.state
                if state is not UNSET and state == "unreadable":  # nearly all have a value; the first question is the cheaper one
                    return True
            elif branch and type(branch) is not str:
                trees.append(branch)
    return False


def _unreadable(tree: Any) -> list[tuple[str, Fact[Any]]]:
    """The facts of a tree that are not readable, in the order of `walk`, each with the path to it; others need no path."""
    kind = type(tree)
    if kind is Fact:
        return [("", tree)] if tree.state == "unreadable" else []
    if kind is tuple:
        branches = tree
    elif isinstance(tree, Struct):
        branches = msgspec.structs.astuple(tree)
    elif kind is dict:
        branches = tuple(tree.values())
    else:
        return []
    found: list[tuple[str, Fact[Any]]] = []
    for number, branch in enumerate(branches):
        if type(branch) is Fact:
            if branch.state != "unreadable":
                continue
        elif not branch or type(branch) is str:
            continue
        for steps, fact in _unreadable(branch):
            if kind is tuple:
                step = f"[{number}]"
            else:
                step = f"[{[*tree][number]!r}]" if kind is dict else f".{tree.__struct_encode_fields__[number]}"
            found.append((step + steps, fact))
    return found


def placed(tree: Any, within: Within) -> Any:
    """The same tree with `within` on every fact that has a place: its offsets count in a decoded payload."""
    if isinstance(tree, Fact):
        return tree if tree.start is None else msgspec.structs.replace(tree, within=within)
    if isinstance(tree, Struct):
        return type(tree)(**{name: placed(getattr(tree, name), within) for name in tree.__struct_fields__})
    if isinstance(tree, tuple):
        return tuple(placed(branch, within) for branch in tree)
    if isinstance(tree, dict):
        return {key: placed(branch, within) for key, branch in tree.items()}
    return tree


def plain(tree: Any) -> Any:
    """The same tree as plain JSON types, every fact replaced by its value alone (None where there is none)."""
    if isinstance(tree, Fact):
        return plain(tree.value)
    if isinstance(tree, Struct):
        names = zip(tree.__struct_fields__, tree.__struct_encode_fields__, strict=True)
        return {printed: plain(getattr(tree, name)) for name, printed in names}
    if isinstance(tree, dict):
        return {key: plain(branch) for key, branch in tree.items()}
    if isinstance(tree, list | tuple):
        return [plain(branch) for branch in tree]
    return msgspec.to_builtins(tree, str_keys=True)
