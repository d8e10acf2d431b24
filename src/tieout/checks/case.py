"""A filing before its judge: what a rule may ask of it beside the part that it looks at."""

import re
from collections.abc import Callable
from datetime import date as Day
from functools import cached_property
from typing import Any, Generic, TypeVar, get_args, get_origin

import msgspec
from msgspec import Struct

from tieout.checks.rule import Dated, Place
from tieout.edgar.model import Document, Header
from tieout.facts import ABSENT, Fact, Missing, walk
from tieout.forms.form12b25.model import Form12b25
from tieout.forms.form345.model import Form345
from tieout.forms.schedule13.model import Schedule13
from tieout.law import Filer
from tieout.reading import Filing

F = TypeVar("F")
R = TypeVar("R")

GAP = rb"(?:\s|&nbsp;|&#160;|<[^<>]{0,300}>){1,30}"  # what may stand between two words in markup or wrapped text
SIGN = re.compile(r"[^\x21-\x7e]|[&<>\"']")  # may be written as an entity


class Settings(Struct, frozen=True, kw_only=True):
    """What the user knows and the filing does not say. filer: the registrant's status (Rule 12b-2), for the due date of reports."""

    filer: Filer | None = None


class Case(Generic[F]):
    """A filing, its form, and what rules derive from it, each derived once."""

    def __init__(self, filing: Filing[Any], settings: Settings | None = None) -> None:
        self.filing = filing
        self.form: F = filing.form
        self.header: Header | None = filing.submission.header
        self.documents: tuple[Document, ...] = filing.submission.documents
        self.settings = settings or Settings()
        self._once: dict[Callable[..., Any], Any] = {}

    def once(self, make: "Callable[[Case[Any]], R]") -> R:
        """What `make` gives for this case; made at the first call, the same at every later one."""
        if make not in self._once:
            self._once[make] = make(self)
        made: R = self._once[make]
        return made

    @cached_property
    def base(self) -> str | None:
        """The form without its amendment: `4`, `13D`, `NT 10-Q`; None where no form was read."""
        form: Any = self.form
        if isinstance(form, Schedule13):
            return form.schedule
        if isinstance(form, Form345) and form.document_type.value:
            return form.document_type.value.upper().removesuffix("/A").strip()
        return (self.filing.form_type or "").upper().removesuffix("/A").strip() or None

    @cached_property
    def is_amendment(self) -> bool:
        """Whether it is an amendment: by its form type, or by an amendment number on the cover."""
        form: Any = self.form
        typed = form.document_type.value if isinstance(form, Form345) else None
        if (typed or self.filing.form_type or "").upper().endswith("/A"):
            return True
        return isinstance(form, Schedule13) and form.amendment_number.value is not None

    @cached_property
    def accepted_xml(self) -> bool:
        """Whether EDGAR took these data in as XML, so that its own gate has passed them."""
        header, family = self.header, self.filing.family
        if header is None or header.accession_number.value is None or family not in ("form345", "schedule13"):
            return False
        return any(document.wrapper == "XML" for document in self.documents)

    @cached_property
    def filed(self) -> Fact[Day] | None:
        """The filing date of the header; None for a bare document and where the header gives none."""
        return self.header.filed if self.header is not None and self.header.filed.value is not None else None

    @cached_property
    def dates(self) -> dict[Dated, Day | None]:
        """The dates by which law is chosen; a bare document counts as filed on the day of its last signature."""
        form: Any = self.form
        period = self.header.period.value if self.header is not None else None
        event = None
        if isinstance(form, Form345):
            event = period = form.period_of_report.value or period
        elif isinstance(form, Schedule13):
            event = form.event_date.value
        elif isinstance(form, Form12b25):
            period = period or form.period_ended.value or form.transition_period_ended.value
        return {"filed": self.filed.value if self.filed else self._signed, "period": period, "event": event}

    @property
    def _signed(self) -> Day | None:
        form: Any = self.form
        if isinstance(form, Form12b25):
            return form.signature.date.value
        signed = [one.date.value for one in getattr(form, "signatures", ()) if one.date.value is not None]
        return max(signed, default=None)

    @cached_property
    def parts(self) -> dict[type, list[Any]]:
        """Every part of the filing by its type, in the order of the form; the filing itself is one."""
        found: dict[type, list[Any]] = {Filing: [self.filing]}
        for tree in (self.header, *self.documents, self.form):
            _collect(tree, found)
        return found

    @cached_property
    def paths(self) -> dict[int, str]:
        """The path of each fact and each part of the filing, by its identity."""
        found: dict[int, str] = {}
        for tree, name in ((self.header, "header"), (self.documents, "documents"), (self.form, "")):
            _name(tree, name, found)
        return found

    def missing(self, part: Any, field: str) -> Place:
        """The place of a field that a part has no bytes for: behind what stands last before it in the part, else at its start."""
        path = ".".join(filter(None, (self.paths.get(id(part), ""), field)))
        before: list[int] = []
        behind: list[int] = []
        side = before
        for name in part.__struct_fields__:
            if name == field.split(".")[0].split("[")[0]:
                side = behind
            for _, one in walk(getattr(part, name)):
                if one.start is not None and one.end is not None:
                    side.append(one.end if side is before else one.start)
        at = max(before) if before else min(behind, default=self.start)
        return Place(path, at, at)

    @cached_property
    def _document(self) -> int:
        """Which document the form was read from: the one that holds its first fact; the first where none does."""
        begin = next((fact.start for _, fact in walk(self.form) if fact.start is not None and not fact.within), None)
        holds = (number for number, one in enumerate(self.documents) if begin is not None and one.start <= begin < one.end)
        return next(holds, 0)

    @cached_property
    def body(self) -> tuple[int, int]:
        """The bytes of the document that the form was read from; none where it is encoded."""
        if not self.documents or self.documents[self._document].encoding or self.documents[self._document].wrapper == "PDF":
            return 0, 0
        return self.documents[self._document].start, self.documents[self._document].end

    @property
    def document_path(self) -> str:
        """The path of the document that the form was read from."""
        return f"documents[{self._document}]"

    @property
    def start(self) -> int:
        """Where the document that the form was read from begins."""
        return self.documents[self._document].start if self.documents else 0

    def placed(self, fact: Fact[Any], words: str) -> Place | None:
        """Where some of a fact's words stand in the file, whatever tags and line ends lie between them; None where nowhere."""
        if fact.start is None or fact.end is None or fact.within:
            return None
        pattern = GAP.join(map(_letters, words.split()))
        found = re.compile(pattern).search(self.filing.source.data, fact.start, fact.end)
        return Place(self.path(fact), found.start(), found.end(), words) if found else None

    def path(self, of: Fact[Any] | Place) -> str:
        """The path of a fact or a place; empty where the filing does not hold it, as of what is absent."""
        if of is ABSENT:  # one fact stands for all that are
            return ""
        return of.path if isinstance(of, Place) else self.paths.get(id(of), "")


def _letters(word: str) -> bytes:
    """A pattern for a word in bytes, where signs may stand in another encoding or as entities ("the Registrant&rsquo;s")."""
    return b"".join(_letter(sign) if SIGN.match(sign) else re.escape(sign.encode()) for sign in word)


def _letter(sign: str) -> bytes:
    plain = re.escape(sign.encode()) if sign.isascii() else rb"[\x80-\xff]{1,4}"
    return rb"(?:%s|&[#\w]{1,8};)" % plain


FIELDS: dict[type, tuple[tuple[str, str], ...]] = {}


def _name(tree: Any, path: str, found: dict[int, str]) -> None:
    """Put down the path of every fact and every part of a tree. (A generator would take five times as long.)"""
    kind = type(tree)
    if kind is tuple:
        for number, branch in enumerate(tree):
            _name(branch, f"{path}[{number}]", found)
    elif kind is dict:
        for key, branch in tree.items():
            _name(branch, f"{path}[{key!r}]", found)
    elif tree is not ABSENT and issubclass(kind, Struct):  # that one fact stands at every place that a form lacks
        found.setdefault(id(tree), path)
        if kind is Fact:
            return
        if kind not in FIELDS:
            FIELDS[kind] = tuple(zip(tree.__struct_fields__, tree.__struct_encode_fields__, strict=True))
        lead = f"{path}." if path else ""
        for name, printed in FIELDS[kind]:
            branch = getattr(tree, name)
            if type(branch) is Fact:
                if branch is not ABSENT:
                    found.setdefault(id(branch), lead + printed)
            elif branch is not None and branch != ():
                _name(branch, lead + printed, found)


HOLDERS: dict[type, tuple[str, ...]] = {}


def _holders(kind: type) -> tuple[str, ...]:
    """The fields of a part that can hold parts: a struct that is no fact, or a tuple of such."""
    if kind not in HOLDERS:
        fields = msgspec.structs.fields(kind)
        HOLDERS[kind] = tuple(field.name for field in fields if _holds_parts(field.type))
    return HOLDERS[kind]


def _holds_parts(kind: Any) -> bool:
    """Whether a type is a part or has parts in it. (msgspec.inspect would go through all that the part holds: 15 ms.)"""
    origin = get_origin(kind) or kind
    if isinstance(origin, type) and issubclass(origin, Struct):
        return not issubclass(origin, Fact)
    return origin is not dict and any(map(_holds_parts, get_args(kind)))


def _collect(tree: Any, found: dict[type, list[Any]]) -> None:
    if tree is None:
        return
    kind = type(tree)
    found.setdefault(kind, []).append(tree)
    for name in _holders(kind):
        branch = getattr(tree, name)
        for one in branch if isinstance(branch, tuple) else (branch,):
            _collect(one, found)


def reason(missing: Missing) -> str:
    """Why a rule could not tell, in words.

    >>> reason(Missing(Fact(None, "", 3, 3, (), "blank")))
    'it is blank'
    """
    if why := getattr(missing, "why", ""):
        return str(why)
    return {
        "absent": "the form as filed has no such place",
        "blank": "it is blank",
        "footnoted": "only a footnote mark stands there",
        "words": "words stand there, no figure",
    }.get(str(missing.fact.state), "it cannot be read")
